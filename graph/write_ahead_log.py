"""Reads and writes RocksDB's write-ahead log: batches of changes, as bytes. Knows no store.

A log is blocks of 32 KB with records in them, each whole or in parts, with a checksum before it;
a record is one batch. See RocksDB's `db/log_format.h` and `db/write_batch.cc`.
"""

import struct
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

_BLOCK = 32_768
_SHORT, _LONG = 7, 11
"""Lengths of what stands before a part: checksum, length, type; then the number of the log."""
_FIRST_LONG_TYPE = 5
_WHOLE, _FIRST, _MIDDLE, _LAST = range(4)
_HEAD = struct.Struct("<QI")
_DELETED, _PUT = 4, 5
_CRC32C = 0x82F63B78
_ALL = 0xFFFFFFFF
_MASK = 0xA282EAD8


class LogError(ValueError):
    """A log is not as it is known here."""


class Change(NamedTuple):
    """One change of a batch; a value of None takes the key out.

    Attributes:
        family: The number of the column family.
        key: In that family.
        value: What the key is given.
    """

    family: int
    key: bytes
    value: bytes | None


@dataclass(frozen=True, slots=True)
class Batch:
    """Changes that are made all or not at all.

    Attributes:
        sequence: The number of the first; the others follow.
        changes: In their order.
    """

    sequence: int
    changes: tuple[Change, ...]

    @classmethod
    def read(cls, record: bytes) -> "Batch":
        """Return the batch of a record.

        Raises:
            LogError: It has changes of other kinds than are known here.
        """
        if len(record) < _HEAD.size:
            raise LogError("a batch is too short")
        sequence, number = _HEAD.unpack_from(record)
        changes = tuple(_changes(record, _HEAD.size))
        if len(changes) != number:
            raise LogError(f"a batch says it has {number} changes and has {len(changes)}")
        return cls(sequence, changes)

    @property
    def written(self) -> bytes:
        """The batch as a record."""
        parts = [_HEAD.pack(self.sequence, len(self.changes))]
        for family, key, value in self.changes:
            parts += bytes([_DELETED if value is None else _PUT]), _varint(family)
            for told in (key,) if value is None else (key, value):
                parts += _varint(len(told)), told
        return b"".join(parts)

    def changed(self, otherwise: Callable[[Change], Change]) -> "Batch":
        """Return it with each change made another."""
        return replace(self, changes=tuple(map(otherwise, self.changes)))


def records(log: bytes) -> Iterator[bytes]:
    """Yield the records of a log.

    Raises:
        LogError: A checksum is wrong, or a record is not whole.
    """
    at, parts = 0, list[bytes]()
    while at + _SHORT <= len(log):
        if _BLOCK - at % _BLOCK < _SHORT:
            at += _BLOCK - at % _BLOCK
            continue
        checksum, length, kind = struct.unpack_from("<IHB", log, at)
        if not kind and not length:
            break  # room made beforehand
        end = at + length + (_LONG if kind >= _FIRST_LONG_TYPE else _SHORT)
        place = _place(kind)
        if end > len(log) or _checksum(log[at + 6 : end]) != checksum:
            raise LogError(f"a record at {at} is not whole")
        if (place in {_WHOLE, _FIRST}) != (not parts):
            raise LogError(f"a record at {at} is in no order")
        parts.append(log[end - length : end])
        if place in {_WHOLE, _LAST}:
            yield b"".join(parts)
            parts = []
        at = end
    if parts:
        raise LogError("the last record is not whole")


def written_log(several: Iterable[bytes], number: int) -> bytes:
    """Return records as the log of a number."""
    log = bytearray()
    for record in several:
        for place, part in _parts(record, log):
            told = bytes([_FIRST_LONG_TYPE + place]) + struct.pack("<I", number) + part
            log += struct.pack("<IH", _checksum(told), len(part)) + told
    return bytes(log)


def _parts(record: bytes, log: bytearray) -> Iterator[tuple[int, bytes]]:
    """Yield a record in parts that fit into what is left of a block, and the place of each."""
    start = 0
    while True:
        left = _BLOCK - len(log) % _BLOCK
        if left < _LONG:
            log += bytes(left)
            left = _BLOCK
        end = min(len(record), start + left - _LONG)
        begins, ends = start == 0, end == len(record)
        place = (_WHOLE if ends else _FIRST) if begins else (_LAST if ends else _MIDDLE)
        yield place, record[start:end]
        if ends:
            return
        start = end


def _place(kind: int) -> int:
    if not 1 <= kind < _FIRST_LONG_TYPE + 4:
        raise LogError(f"a record is of a kind that is not known here ({kind})")
    return (kind - 1) % 4


def _changes(record: bytes, at: int) -> Iterator[Change]:
    while at < len(record):
        kind = record[at]
        if kind not in {_DELETED, _PUT}:
            raise LogError(f"a change is of a kind that is not known here ({kind})")
        family, at = _read_varint(record, at + 1)
        key, at = _read_bytes(record, at)
        value = None
        if kind == _PUT:
            value, at = _read_bytes(record, at)
        yield Change(family, key, value)


def _read_bytes(record: bytes, at: int) -> tuple[bytes, int]:
    length, at = _read_varint(record, at)
    if at + length > len(record):
        raise LogError("a batch is not whole")
    return record[at : at + length], at + length


def _read_varint(record: bytes, at: int) -> tuple[int, int]:
    number = shift = 0
    for place in range(at, min(at + 5, len(record))):
        number |= (record[place] & 0x7F) << shift
        if record[place] < 0x80:
            return number, place + 1
        shift += 7
    raise LogError("a batch is not whole")


def _varint(number: int) -> bytes:
    told = bytearray()
    while number > 0x7F:
        told.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*told, number])


def _table() -> Sequence[int]:
    table = []
    for byte in range(256):
        told = byte
        for _ in range(8):
            told = (told >> 1) ^ (_CRC32C if told & 1 else 0)
        table.append(told)
    return tuple(table)


_TABLE = _table()


def _checksum(content: bytes) -> int:
    """Return the CRC-32C of some bytes as a log has it, so that logs can hold logs."""
    told = _ALL
    for byte in content:
        told = _TABLE[(told ^ byte) & 0xFF] ^ (told >> 8)
    told ^= _ALL
    return ((told >> 15 | told << 17) + _MASK) & _ALL
