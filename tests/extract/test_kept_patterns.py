"""Tests that patterns taken up as they were kept are those that Python compiles."""

import marshal
import re
import sys
from importlib.util import cache_from_source
from itertools import islice
from pathlib import Path

import pytest
from loaded import packaged_pipeline

from extract import beside_bytecode, kept_patterns
from extract.kept_patterns import KeptPatterns, compiled, compiled_of

_ASKED = (
    (r"(?P<one>a+)(?P<two>[à-ÿ]{2,9}?)(?:x|yz)\b", 0),
    (r"(?<!\w)(?P<year>(?:19|20)\d\d)(?=[.,;]|$)", re.MULTILINE),
    (r"\b(?:größe|ŒUVRE|ß)s?\b", re.IGNORECASE),
    (r"(?i:state)s? (?P<a>[^\W\d_]+) (?P=a)", re.ASCII),
    (r"(?s)^.{0,40}$ [^\n\f\u2028]", re.VERBOSE),
    ("", 0),
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "of.patterns"


def held(file: Path) -> dict[tuple[str, int], object]:
    """Return what a file holds, by words and flags."""
    _, kept = marshal.loads(file.read_bytes())  # noqa: S302 - our own
    return dict(kept)


def asked_and_kept(file: Path, *asked: tuple[str, int]) -> list[re.Pattern[str]]:
    patterns = KeptPatterns(file)
    found = [patterns.pattern(*each) for each in asked]
    patterns.keep()
    return found


def test_a_pattern_is_what_python_compiles_when_it_is_made_and_when_it_is_taken_up(
    file: Path,
) -> None:
    wanted = [re.compile(*each) for each in _ASKED]
    for _ in range(2):
        found = asked_and_kept(file, *_ASKED)
        assert found == wanted  # their code too
        assert [p.groupindex for p in found] == [p.groupindex for p in wanted]
        assert [p.groups for p in found] == [p.groups for p in wanted]
    taken = found[0].search("see aaéèx")
    assert taken is not None
    assert taken.groupdict() == {"one": "aa", "two": "éè"}
    assert taken.lastgroup == "two"


def test_patterns_are_taken_up_from_the_file(file: Path) -> None:
    asked_and_kept(file, ("a", 0), ("b", 0))
    made_by, kept = marshal.loads(file.read_bytes())  # noqa: S302 - our own
    file.write_bytes(marshal.dumps((made_by, {**kept, ("a", 0): kept["b", 0]})))
    [found] = asked_and_kept(file, ("a", 0))
    assert found.match("b")


def test_the_file_is_written_for_a_new_pattern_alone_and_forgets_old_ones(file: Path) -> None:
    asked_and_kept(file, ("a", 0), ("b", 0))
    first = file.stat().st_mtime_ns
    asked_and_kept(file, ("b", 0))
    assert file.stat().st_mtime_ns == first
    asked_and_kept(file, ("b", 0), ("c", 0))
    assert held(file).keys() == {("b", 0), ("c", 0)}
    assert list(file.parent.iterdir()) == [file]


def test_what_another_python_compiled_is_not_taken_up(file: Path) -> None:
    asked_and_kept(file, ("b", 0))
    other = {("a", 0): held(file)["b", 0]}
    file.write_bytes(marshal.dumps((("3.0", 1, "big"), other)))
    assert asked_and_kept(file, ("a", 0)) == [re.compile("a")]


@pytest.mark.parametrize("content", [b"", b"no such thing", marshal.dumps(7)])
def test_a_file_that_is_of_no_use_is_as_good_as_none(file: Path, content: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(content)
    assert asked_and_kept(file, *_ASKED) == [re.compile(*each) for each in _ASKED]
    assert held(file).keys() == set(_ASKED)


def test_where_nothing_can_or_is_to_be_written_patterns_are_compiled(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.touch()
    assert asked_and_kept(in_the_way / "of.patterns", ("a", 0)) == [re.compile("a")]
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    monkeypatch.setattr(beside_bytecode, "_cache", lambda: None)
    assert asked_and_kept(file, ("a", 0)) == [re.compile("a")]
    assert not file.exists()


def test_what_is_asked_for_later_is_compiled(file: Path) -> None:
    patterns = KeptPatterns(file)
    patterns.pattern("a")
    patterns.keep()
    assert patterns.pattern("b") == re.compile("b")
    patterns.keep()
    assert held(file).keys() == {("a", 0)}


def test_what_others_compile_meanwhile_is_kept_and_taken_up_too(file: Path) -> None:
    plain = re.compile
    for _ in range(2):
        with KeptPatterns(file).in_place():
            assert re.compile != plain
            assert re.compile("a+", re.IGNORECASE) == plain("a+", re.IGNORECASE)
            assert re.compile(plain("b")) == plain("b")
            assert re.compile(b"c") == plain(b"c")
        assert re.compile == plain
    assert held(file).keys() == {("a+", int(re.IGNORECASE))}
    with pytest.raises(re.error), KeptPatterns(file).in_place():
        re.compile("(")
    assert re.compile == plain


def test_a_pattern_of_one_module_is_kept_in_a_file_of_its_own(tmp_path: Path) -> None:
    module = str(tmp_path / "module.py")
    for words, flags in _ASKED * 2:
        assert compiled_of(module, words, flags) == re.compile(words, flags)
    assert compiled_of(module, "a b", re.VERBOSE).fullmatch("ab")
    kept = Path(cache_from_source(module)).with_suffix(".patterns")
    if not sys.dont_write_bytecode:
        assert held(kept).keys() == {("a b", int(re.VERBOSE))}


@pytest.mark.model
def test_the_program_keeps_its_patterns_beside_its_bytecode() -> None:
    packaged_pipeline()
    file = Path(cache_from_source(kept_patterns.__file__)).with_suffix(".patterns")
    kept = KeptPatterns(file)
    for words, flags in islice(held(file), 0, None, 50):
        assert kept.pattern(words, flags) == re.compile(words, flags) == compiled(words, flags)
