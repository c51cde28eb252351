"""What decides annotations, told so that two machines can be compared."""

import shutil
from pathlib import Path

import pytest

from extract.cluster import fingerprint as told
from extract.cluster.fingerprint import (
    FingerprintError,
    differences,
    fingerprint,
    fingerprint_of_machine,
)
from extract.language_model import DEFAULT_MODEL


@pytest.mark.model
def test_a_process_of_its_own_tells_the_same_as_this_one() -> None:
    here = fingerprint(DEFAULT_MODEL)
    assert fingerprint_of_machine(DEFAULT_MODEL) == here
    assert {"linkages", "program", "thesaurus", "authority files", "gazetteer", "recogniser"} <= {
        *here
    }
    assert f"model {DEFAULT_MODEL}" in here


def test_a_model_that_is_not_installed_is_named_in_one_line() -> None:
    with pytest.raises(FingerprintError, match="no spaCy pipeline called 'no_such_model'"):
        fingerprint_of_machine("no_such_model")


@pytest.mark.parametrize(
    ("file", "part"),
    [
        ("ontology/themes.json", "thesaurus"),
        ("ontology/organisations.csv", "authority files"),
        ("ontology/given_names.txt", "program"),
        ("extract/calibration.csv", "calibration"),
        ("extract/names/places.py", "program"),
    ],
)
def test_one_changed_byte_changes_the_part_it_belongs_to(
    file: str, part: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = Path(__file__).parents[3]
    for package in ("extract", "ontology"):
        leave_out = shutil.ignore_patterns("*.sqlite", "*.npz", "__pycache__")
        shutil.copytree(root / package, tmp_path / package, ignore=leave_out)
    monkeypatch.setattr(told, "_ROOT", tmp_path)
    before = told._own_files()
    with (tmp_path / file).open("ab") as changed:
        changed.write(b" ")
    assert differences(before, told._own_files()) == part


def test_what_a_first_run_keeps_beside_the_program_is_no_part_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = tmp_path / "extract" / "__pycache__"
    kept.mkdir(parents=True)
    (tmp_path / "extract" / "words.py").write_text("WORDS = 1\n")
    monkeypatch.setattr(told, "_ROOT", tmp_path)
    before = told._own_files()
    (kept / "kept_patterns.cpython-313.patterns").write_bytes(b"kept")
    (kept / "words.cpython-313.pyc").write_bytes(b"code")
    assert differences(before, told._own_files()) == ""


def test_versions_are_told_and_hashes_only_named() -> None:
    here = {"linkages": "1.0", "thesaurus": "0" * 16, "spacy": "3.8", "model x": "1" * 16}
    there = {"linkages": "0.9", "thesaurus": "f" * 16, "spacy": "3.8"}
    assert differences(here, there) == (
        "linkages (1.0 here, 0.9 there), thesaurus, model x (only here)"
    )
    assert differences(here, here) == ""
