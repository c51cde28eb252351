"""Tests that signs of patterns taken up as they were kept are those that are reckoned."""

import marshal
import re
import sys
from pathlib import Path

import pytest

from extract import beside_bytecode
from extract.kept_signs import KeptSigns
from extract.pattern_signs import Signs, reckoned

_ASKED = (
    re.compile(r"\b(?:[Ii]nterview|[Tt]estimony) (?:with|of) (?P<name>[A-ZÀ-Þ]\w+)"),
    re.compile(r"^[ \t]?(?:Name|Nom): \w+", re.MULTILINE),
    re.compile(r"(?<!\w)(?:sess|kiss)ion\b", re.IGNORECASE),
    re.compile(r"(?P<names>\b[A-Z]\w+) (?:was|is) (?:told|sold)"),
    re.compile(r"ion(?: of)?"),
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "of.signs"


def asked_and_kept(file: Path, *asked: re.Pattern[str]) -> list[Signs]:
    signs = KeptSigns(file)
    found = [signs.of(pattern) for pattern in asked]
    signs.keep()
    return found


def test_signs_are_those_reckoned_when_they_are_new_and_when_they_are_taken_up(file: Path) -> None:
    wanted = [reckoned(pattern) for pattern in _ASKED]
    for _ in range(2):
        assert asked_and_kept(file, *_ASKED) == wanted  # where they begin is the same object too


def test_signs_are_reckoned_once_they_are_worth_while_and_are_there_at_once_when_kept(
    file: Path,
) -> None:
    pattern = re.compile(r"\bUzqenka's? [Ii]nterview\b")
    signs = KeptSigns(file)
    asked = [signs.of(pattern, 100).leads is not None for _ in range(20)]
    assert asked[0] is False
    assert asked[-1] is True
    assert asked == sorted(asked)
    signs.keep()
    assert KeptSigns(file).of(pattern, 1).leads is not None


def test_a_pattern_with_the_same_words_and_other_flags_has_signs_of_its_own(file: Path) -> None:
    plain, without_case = re.compile(r"\bof the\b"), re.compile(r"\bof the\b", re.IGNORECASE)
    first, second = asked_and_kept(file, plain, without_case)
    assert first != second
    assert asked_and_kept(file, without_case, plain) == [second, first]


def test_the_file_is_written_for_new_signs_alone_and_keeps_the_others(file: Path) -> None:
    asked_and_kept(file, *_ASKED[:2])
    first = file.stat().st_mtime_ns
    asked_and_kept(file, _ASKED[0])
    assert file.stat().st_mtime_ns == first
    asked_and_kept(file, _ASKED[2])
    _, kept = marshal.loads(file.read_bytes())  # noqa: S302 - our own
    assert len(kept) == 3
    assert list(file.parent.iterdir()) == [file]


def test_signs_that_were_reckoned_otherwise_are_not_taken_up(file: Path) -> None:
    asked_and_kept(file, _ASKED[0])
    made_by, kept = marshal.loads(file.read_bytes())  # noqa: S302 - our own
    other = dict.fromkeys(kept, (None, ()))
    file.write_bytes(marshal.dumps((made_by, other)))
    assert asked_and_kept(file, _ASKED[0]) == [Signs(None)]
    file.write_bytes(marshal.dumps(((*made_by[:-1], made_by[-1] + 1), other)))
    assert asked_and_kept(file, _ASKED[0]) == [reckoned(_ASKED[0])]


@pytest.mark.parametrize("content", [b"", b"no such thing", marshal.dumps(7)])
def test_a_file_that_is_of_no_use_is_as_good_as_none(file: Path, content: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(content)
    assert asked_and_kept(file, *_ASKED) == [reckoned(pattern) for pattern in _ASKED]


def test_where_nothing_is_to_be_written_signs_are_reckoned(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    monkeypatch.setattr(beside_bytecode, "_cache", lambda: None)
    assert asked_and_kept(file, *_ASKED) == [reckoned(pattern) for pattern in _ASKED]
    assert not file.exists()
