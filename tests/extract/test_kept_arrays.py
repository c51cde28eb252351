"""Tests that arrays taken up as they were kept are those that were made."""

import sys
from pathlib import Path

import numpy as np
import pytest
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from extract import beside_bytecode, language
from extract.beside_bytecode import file_beside
from extract.kept_arrays import kept_arrays

MADE = [
    np.arange(6, dtype=np.float16).reshape(2, 3),
    np.array(["en", "fra"]),
    np.empty(0, dtype=np.uint32),
    np.arange(1000, dtype=np.uint16),
]
BY = "1.0", 3


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path / "cache" / "of.arrays"


def never() -> list[np.ndarray]:
    raise AssertionError("they were made again")


def same(found: list[np.ndarray]) -> bool:
    return len(found) == len(MADE) and all(
        one.dtype == other.dtype and one.shape == other.shape and (one == other).all()
        for one, other in zip(found, MADE, strict=True)
    )


def test_arrays_are_made_once_and_are_then_those_of_the_file(file: Path) -> None:
    assert same(kept_arrays(file, BY, lambda: MADE))
    taken = kept_arrays(file, BY, never)
    assert same(taken)
    assert not taken[0].flags.writeable
    assert [each.name for each in file.parent.iterdir()] == ["of.arrays"]


def test_a_file_of_other_makers_or_one_that_is_not_whole_is_made_anew(file: Path) -> None:
    kept_arrays(file, BY, lambda: [each[:1] for each in MADE])
    assert same(kept_arrays(file, ("1.1", 3), lambda: MADE))
    whole = file.read_bytes()
    for spoilt in (b"", whole[:20], whole[:-1], whole[:300], b"\xff" * 400, whole + b"\0"):
        file.write_bytes(spoilt)
        assert same(kept_arrays(file, ("1.1", 3), lambda: MADE))
        assert file.read_bytes() == whole


def test_nothing_is_kept_where_nothing_may_be_written_or_can_be(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.parent.write_text("not a folder")
    assert same(kept_arrays(file, BY, lambda: MADE))
    file.parent.unlink()
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    monkeypatch.setattr(beside_bytecode, "_cache", lambda: None)
    assert same(kept_arrays(file, BY, lambda: MADE))
    assert not file.parent.exists()


def test_languages_are_told_with_what_was_kept_as_with_the_bundled_model() -> None:
    text = "Les organisations de femmes ont parlé du travail forcé dans les ports"
    own = LanguageIdentifier.from_model_file(MODEL_FILE)
    for told in (text, "The network met in the harbour", "kazi ya kulazimishwa bandarini", "1 2"):
        language._identifier.cache_clear()
        assert language._identifier().rank(told) == own.rank(told)
    assert file_beside(language.__file__, ".languages").exists() or sys.dont_write_bytecode
