"""The log as RocksDB writes it, read and written anew."""

from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.write_ahead_log import Batch, Change, LogError, records, written_log

CHANGES = st.builds(
    Change,
    st.integers(0, 2**32 - 1),
    st.binary(max_size=300),
    st.none() | st.binary(max_size=300),
)


def log_of(folder: Path, *words: str) -> bytes:
    store = ox.Store(str(folder))
    node = ox.NamedNode("urn:test:node")
    store.extend(ox.Quad(node, node, ox.Literal(each), node) for each in words)
    del store
    log = max(folder.glob("*.log"), key=lambda path: int(path.stem))
    return log.read_bytes()


@pytest.mark.parametrize("number", [3, 900])  # within a block of the log, and over several
def test_a_log_of_a_store_is_written_as_it_was_read(tmp_path: Path, number: int) -> None:
    log = log_of(tmp_path / "store", *(f"a literal of some length {n}" for n in range(number)))
    batches = [Batch.read(each) for each in records(log)]
    values = [change.value for each in batches for change in each.changes]
    assert f"a literal of some length {number - 1}".encode() in values
    number_of_log = int.from_bytes(log[7:11], "little")
    assert written_log((each.written for each in batches), number_of_log) == log


@given(st.lists(st.binary(max_size=70_000), max_size=4), st.integers(0, 2**32 - 1))
def test_records_of_any_length_come_back(several: list[bytes], number: int) -> None:
    assert list(records(written_log(several, number))) == several


@given(st.integers(0, 2**56 - 1), st.lists(CHANGES, max_size=5))
def test_batches_come_back(sequence: int, changes: list[Change]) -> None:
    batch = Batch(sequence, tuple(changes))
    assert Batch.read(batch.written) == batch


def test_a_log_that_is_not_whole_is_refused(tmp_path: Path) -> None:
    log = log_of(tmp_path / "store", "a literal of some length")
    for broken in (log[:-1], log[:20] + b"?" + log[21:]):
        with pytest.raises(LogError, match="not whole"):
            list(records(broken))


def test_changes_of_another_kind_are_refused() -> None:
    with pytest.raises(LogError, match="not known"):
        Batch.read(Batch(1, ()).written[:8] + b"\1\0\0\0" + b"\x0f")
    with pytest.raises(LogError, match="says it has 2"):
        Batch.read(Batch(1, ()).written[:8] + b"\2\0\0\0")
