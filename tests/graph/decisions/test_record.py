"""The file of decisions: what goes in comes out, whatever happened to the file meanwhile."""

import json
import os
import random
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.decisions.decision import Decision, DecisionError, Kind, parsed
from graph.decisions.record import append, append_knowing, read_record, record_of, together

A, B = "organisation/name/a", "organisation/name/b"


def decision(minute: int, **given: str) -> Decision:
    return Decision(
        Kind.MERGE, f"2026-11-26T10:{minute:02}:00Z", "A. Member", entity=A, into=B, **given
    )  # type: ignore[arg-type]


FIRST, SECOND, THIRD = (decision(minute, why='« déjà »\\ "vu"') for minute in range(3))


def test_a_decision_is_read_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "decisions.jsonl"
    append(path, [FIRST, SECOND])
    append(path, [SECOND, THIRD])
    assert read_record(path).decisions == (FIRST, SECOND, THIRD)
    assert len(path.read_bytes().splitlines()) == 3
    assert path.stat().st_mode & 0o077 == 0 or os.name == "nt"


def test_a_line_is_plain_json_with_the_id_first() -> None:
    told = json.loads(FIRST.line)
    assert next(iter(told)) == "id"
    assert told["kind"] == "merge"
    assert parsed(FIRST.line) == FIRST
    assert FIRST.decision_id != SECOND.decision_id


def test_no_file_is_no_decision(tmp_path: Path) -> None:
    assert read_record(tmp_path / "decisions.jsonl").decisions == ()


@pytest.mark.parametrize("cut", [1, 20, 100])
def test_a_torn_last_line_is_told_and_stays_apart_from_the_next(tmp_path: Path, cut: int) -> None:
    path = tmp_path / "decisions.jsonl"
    append(path, [FIRST, SECOND])
    path.write_bytes(path.read_bytes()[:-cut])
    found = read_record(path)
    whole = cut == 1  # only the end of the line is missing: nothing is lost
    assert found.decisions == ((FIRST, SECOND) if whole else (FIRST,))
    assert [fault.line for fault in found.faults] == ([] if whole else [2])
    append(path, [THIRD])
    assert read_record(path).decisions[-1] == THIRD
    assert len(read_record(path).faults) == (0 if whole else 1)


HOSTILE = [
    b"{",
    b"[" * 100_000,
    b"null",
    b'"merge"',
    b"\xff\xfe",
    b"<<<<<<< HEAD",
    b'{"id":"aaaaaaaa"}',
    b'{"id":1,"kind":"merge","when":"2026-11-26T10:00:00Z","who":"A"}',
    FIRST.line.replace("merge", "mergers").encode(),
    FIRST.line.replace('"who":"A. Member"', '"who":" "').encode(),
    FIRST.line.replace("A. Member", "A\\nMember").encode(),
    FIRST.line.replace("A. Member", "\\ud800").encode(),
    FIRST.line.replace("2026-11-26", "yesterday").encode(),
    FIRST.line.replace("2026-11-26", "2026-19-39").encode(),
    FIRST.line.replace(A, "person/name/a").encode(),
    FIRST.line.replace(A, "organisation/name/a b").encode(),
    FIRST.line.replace('"into"', '"in"').encode(),
    FIRST.line.replace("A. Member", "A" * 70_000).encode(),
    FIRST.line.replace(f'"{B}"', f'["{B}"]').encode(),
]


@pytest.mark.parametrize("line", HOSTILE)
def test_a_bad_line_is_told_with_its_number_and_the_others_apply(line: bytes) -> None:
    content = b"\n".join([SECOND.line.encode(), line, b"", THIRD.line.encode(), b""])
    found = record_of(content)
    assert found.decisions == (SECOND, THIRD)
    assert [fault.line for fault in found.faults] == [2]
    assert "\n" not in found.faults[0].reason


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_at_all_can_be_read(content: bytes) -> None:
    assert record_of(content).decisions == ()


def test_two_files_united_in_either_order_are_the_same() -> None:
    mine = [FIRST.line, SECOND.line]
    theirs = [FIRST.line, THIRD.line]
    one = record_of("\n".join([*mine, *theirs, ""]).encode())
    other = record_of("\n".join([*theirs, *mine, ""]).encode())
    assert one == other
    assert one.decisions == (FIRST, SECOND, THIRD)


def test_an_id_used_twice_for_different_things_is_told_whatever_the_order() -> None:
    forged = SECOND.line.replace(SECOND.decision_id, FIRST.decision_id)
    one = record_of(f"{FIRST.line}\n{forged}\n".encode())
    other = record_of(f"{forged}\n{FIRST.line}\n".encode())
    assert one.decisions == other.decisions
    assert [f.line for f in one.faults] == [f.line for f in other.faults] == [2]


def test_a_file_that_is_too_large_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "decisions.jsonl"
    with path.open("wb") as file:
        file.truncate(64_000_001)
    with pytest.raises(DecisionError, match="larger than 64 MB"):
        read_record(path)


def test_what_another_program_puts_in_its_place_meanwhile_does_not_swallow_a_decision(
    tmp_path: Path,
) -> None:
    path = tmp_path / "decisions.jsonl"
    append(path, [FIRST])
    pulled = tmp_path / "pulled"
    pulled.write_text(f"{FIRST.line}\n{SECOND.line}\n", encoding="utf-8")
    replaced = iter([True])

    def decide(_: object) -> list[Decision]:
        if next(replaced, False):
            pulled.replace(path)  # as git does, after the file was opened
        return [THIRD]

    append_knowing(path, decide)
    assert read_record(path).decisions == (FIRST, SECOND, THIRD)


def test_many_writers_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "decisions.jsonl"

    def write(worker: int) -> None:
        for minute in range(10):
            append(path, [decision(minute, why=f"of worker {worker}")])

    threads = [threading.Thread(target=write, args=(worker,)) for worker in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    found = read_record(path)
    assert len(found.decisions) == 40
    assert found.faults == ()


WRITER = """
import sys
from pathlib import Path
from graph.decisions.decision import Decision, Kind
from graph.decisions.record import append
for number in range(10_000):
    when = f"2026-11-26T{number // 3600:02}:{number // 60 % 60:02}:{number % 60:02}Z"
    made = Decision(Kind.REJECT, when, "A", entity="organisation/name/x", why="w" * 2000)
    append(Path(sys.argv[1]), [made])
    print(made.decision_id, flush=True)
"""


def test_killed_between_any_two_writes_nothing_confirmed_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "decisions.jsonl"
    chance = random.Random(5)  # noqa: S311
    confirmed: set[str] = set()
    for _ in range(6):
        process = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE
        )
        assert process.stdout is not None
        for _ in range(chance.randrange(1, 25)):
            confirmed.add(process.stdout.readline().decode().strip())
        process.kill()
        confirmed.update(line for line in process.stdout.read().decode().split("\n")[:-1] if line)
        process.wait()
    found = read_record(path)
    assert confirmed <= {each.decision_id for each in found.decisions}
    assert len(confirmed) > 6


def test_a_name_that_was_taken_out_by_hand_is_not_brought_back_by_an_older_copy() -> None:
    old = Decision(Kind.REJECT, "2026-11-26T10:00:00Z", "Maria", entity="organisation/name/a")
    for who in ("Zed", "A"):
        edited = old.line.replace("Maria", who)
        for lines in ((old.line, edited), (edited, old.line)):
            record = record_of("\n".join((*lines, "")).encode())
            assert [each.who for each in record.decisions] == [who]
            assert record.faults == ()
        assert together(record_of(old.line.encode()), record.decisions) == record
        assert together(record, [old]) == record


def test_a_line_that_replaces_itself_is_told_and_counts() -> None:
    own = parsed(
        FIRST.line.replace(FIRST.decision_id, "1" * 20)[:-1] + ',"replaces":["%s"]}' % ("1" * 20)
    )
    record = record_of(f"{SECOND.line}\n{own.line}\n".encode())
    assert [fault.line for fault in record.faults] == [2]
    assert "leads back to it" in record.faults[0].reason
    assert set(record.decisions) == {own, SECOND}


def test_a_link_to_what_is_no_address_is_told_by_its_line_and_the_others_apply() -> None:
    link = Decision(
        Kind.LINK, "2026-11-26T10:00:00Z", "A", entity=A, identifier="https://example.org/ab"
    )
    line = link.line.replace("/ab", "/a[b]")
    record = record_of(f"{line}\n{FIRST.line}\n".encode())
    assert record.decisions == (FIRST,)
    [fault] = record.faults
    assert fault.line == 1
    assert "%5B" in fault.reason


def test_a_mark_that_an_editor_puts_first_hides_no_decision() -> None:
    mark = b"\xef\xbb\xbf"
    lines = [mark + each.line.encode() for each in (FIRST, SECOND)]
    record = record_of(b"\n".join((*lines, b"")))
    assert record.decisions == (FIRST, SECOND)
    assert record.faults == ()
