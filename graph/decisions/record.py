"""Owns the file of decisions: read whatever happened to it, and written before anybody is told.

It only ever grows. A line that is no decision is told with its number and kept; the others apply.
"""

import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, NamedTuple

from graph.decisions.circles import in_circles
from graph.decisions.decision import LONGEST_LINE, Decision, DecisionError, parsed
from graph.decisions.sense import is_moment
from graph.file_lock import lock_alone
from graph.safe_files import sync_folder, write_whole

LARGEST = 64_000_000
"""Bytes of a record that is read."""

_SECONDS, _LOOKS_EVERY = 10.0, 0.02
_CIRCULAR = "what it replaces leads back to it, so that it replaces none of these"


class Fault(NamedTuple):
    """A line that is no decision: its number from 1, and what is wrong with it."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Record:
    """What was recorded.

    Attributes:
        decisions: Each once, in the order of replay: by the moment, then by id.
        faults: Lines that could not be read, or of which a part cannot be.
    """

    decisions: tuple[Decision, ...] = ()
    faults: tuple[Fault, ...] = ()


def read_record(path: Path) -> Record:
    """Return what a file of decisions holds; nothing where there is none.

    Raises:
        DecisionError: It is too large to be read.
    """
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except FileNotFoundError:
        return Record()
    if len(content) > LARGEST:
        raise DecisionError(
            f"{path}: is larger than {LARGEST // 1_000_000} MB; restore it from a copy"
        )
    return record_of(content)


def record_of(content: bytes) -> Record:
    """Return what the content of a file of decisions says."""
    found: dict[str, Decision] = {}
    first: dict[str, int] = {}
    faults: list[Fault] = []
    *lines, last = content.split(b"\n")
    for number, line in enumerate([*lines, *([last] if last.strip() else [])], 1):
        if not line.strip():
            continue
        try:
            decision = _decision_in(line)
            first.setdefault(decision.decision_id, number)
            _take(found, decision)
        except DecisionError as error:
            torn = number > len(lines)
            hint = " (the end of the file, so it was never confirmed)" if torn else ""
            faults.append(Fault(number, f"{error}{hint}"))
    faults += (Fault(first[each], _CIRCULAR) for each in in_circles(found.values()))
    return Record(in_order(found.values()), tuple(sorted(faults)))


def in_order(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Return decisions in the order of replay."""
    return tuple(sorted(decisions, key=lambda decision: decision.order))


def together(record: Record, others: Iterable[Decision]) -> Record:
    """Return a record with decisions that it lacks.

    Its own say what an id means, but for one of which others have the wording that somebody edited.
    """
    known = {each.decision_id: each for each in record.decisions}
    missing = [each for each in others if each != known.get(each.decision_id)]
    if not missing:
        return record
    for each in missing:
        own = known.setdefault(each.decision_id, each)
        if own != each and own.differs_in_words_alone(each) and not own.is_reworded:
            known[each.decision_id] = each
    return Record(in_order(known.values()), record.faults)


def append(path: Path, decisions: Sequence[Decision]) -> None:
    """Add decisions to the file; they are on the disk when this returns.

    One that is there already is not written again.

    Raises:
        DecisionError: Others write to it all the time, or a decision is too long.
    """
    append_knowing(path, lambda _: decisions)


def append_knowing(
    path: Path, decide: Callable[[Record], Sequence[Decision]]
) -> tuple[Decision, ...]:
    """Add what is decided in the knowledge of what is recorded; nobody else writes meanwhile.

    Returns:
        The decisions, also those that were there already.
    """
    while True:
        with locked(path) as file:
            record = read_record(path)
            decisions = tuple(decide(record))
            known = {each.decision_id for each in record.decisions}
            new = [each for each in decisions if each.decision_id not in known]
            if new:
                _write(file, _lines(new, path))
            # Another program (git, an editor) may have put a new file in its place meanwhile.
            if _is_still(path, file):
                if new:
                    sync_folder(path.parent)
                return decisions


def rewrite(path: Path, changed: Callable[[bytes], bytes | None]) -> int:
    """Put other lines in the place of some; no file has what was there when this returns.

    Args:
        path: The file.
        changed: Gives what to write for a line; the line itself to leave it, None to take it out.

    Returns:
        How many lines changed or went.
    """
    while True:
        with locked(path) as file:
            content = file.read(LARGEST + 1)
            if len(content) > LARGEST:
                raise DecisionError(f"{path}: is too large to be rewritten; restore it from a copy")
            lines = content.removesuffix(b"\n").split(b"\n")
            after = [changed(line) for line in lines]
            number = sum(one != other for one, other in zip(lines, after, strict=True))
            if number and _is_still(path, file):
                write_whole(path, b"".join(line + b"\n" for line in after if line is not None))
                return number
            if not number:
                return 0


def _lines(decisions: Iterable[Decision], path: Path) -> bytes:
    lines = [decision.line.encode("utf-8") + b"\n" for decision in decisions]
    if any(len(line) > LONGEST_LINE for line in lines):
        raise DecisionError(
            f"{path}: a decision takes {LONGEST_LINE:,} bytes at most; quote fewer words or decide "
            "on fewer documents at once",
            "too_much",
        )
    return b"".join(lines)


def _write(file: IO[bytes], lines: bytes) -> None:
    size = file.seek(0, os.SEEK_END)
    if size:
        file.seek(size - 1)
        if file.read(1) != b"\n":  # a line that was torn stays one of its own
            lines = b"\n" + lines
    file.write(lines)
    file.flush()
    os.fsync(file.fileno())


@contextmanager
def locked(path: Path) -> Iterator[IO[bytes]]:
    """Give the file, which nobody else writes to meanwhile; it is made if it is not there."""
    with os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600), "r+b") as file:
        until = time.monotonic() + _SECONDS
        while not lock_alone(file):
            if time.monotonic() > until:
                raise DecisionError(
                    f"{path}: another program has been writing to it for {_SECONDS:.0f} seconds; "
                    "nothing was decided, try again",
                    "busy",
                )
            time.sleep(_LOOKS_EVERY)
        yield file


def _is_still(path: Path, file: IO[bytes]) -> bool:
    try:
        there = path.stat()
    except FileNotFoundError:
        return False
    opened = os.fstat(file.fileno())
    return (there.st_dev, there.st_ino) == (opened.st_dev, opened.st_ino)


def _decision_in(line: bytes) -> Decision:
    if len(line) > LONGEST_LINE:
        raise DecisionError(f"it has more than {LONGEST_LINE:,} bytes")
    try:
        found = parsed(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise DecisionError("it is no text in UTF-8") from error
    if not is_moment(found.when):
        raise DecisionError(f"there is no moment {found.when}")
    return found


def _take(found: dict[str, Decision], decision: Decision) -> None:
    """Keep a decision; of two with one id, the same whichever comes first in the file."""
    before = found.setdefault(decision.decision_id, decision)
    if before != decision:
        found[decision.decision_id] = min(before, decision, key=_rank)
        if before.differs_in_words_alone(decision) or _one_is_part(before, decision):
            return
        raise DecisionError(f"the id {decision.decision_id} is used for two different decisions")


def _one_is_part(one: Decision, other: Decision) -> bool:
    return one.is_part_of(other) or other.is_part_of(one)


def _rank(decision: Decision) -> tuple[bool, str]:
    """Order those of one id: first what somebody edited, as to take a name out, wherever it is."""
    return not decision.is_reworded, decision.line
