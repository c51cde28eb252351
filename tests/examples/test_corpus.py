"""Tests the sample corpus: what it holds, and that it can be built again."""

import importlib.util
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "examples" / "corpus"
SOURCES = ROOT / "examples" / "sources"

_SPECIFICATION = importlib.util.spec_from_file_location(
    "example_lines", ROOT / "tools" / "example_lines.py"
)
assert _SPECIFICATION
assert _SPECIFICATION.loader
example_lines = importlib.util.module_from_spec(_SPECIFICATION)
_SPECIFICATION.loader.exec_module(example_lines)

TITLES = re.compile(
    r"\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|Hon|Rev|M|Mme|Mlle|Sr|Sra|Srta|Dra|Lic)\. ?[A-Z]"
    r"|\b(?:Mr|Mrs|Ms|Mme|Madame|Monsieur|Señora?|Ambassador|Professor|Minister) [A-Z]"
)


def _language(path: Path) -> str:
    source = SOURCES / f"{path.stem}.txt"
    if not source.exists():
        return "en"
    text = source.read_text(encoding="utf-8")
    return str(re.findall(r"^language: (\w\w)$", text, re.MULTILINE)[0])


def _written_text(path: Path) -> str:
    source = SOURCES / f"{path.stem}.txt"
    return (source if source.exists() else path).read_text(encoding="utf-8")


DOCUMENTS = sorted(path for path in CORPUS.iterdir() if not path.name.startswith("."))


def test_there_are_twenty_documents_of_four_types() -> None:
    types = Counter(path.suffix for path in DOCUMENTS)
    assert types == {".pdf": 7, ".docx": 5, ".html": 5, ".txt": 3}


def test_sixteen_are_english_two_french_and_two_spanish() -> None:
    assert Counter(map(_language, DOCUMENTS)) == {"en": 16, "fr": 2, "es": 2}


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_a_document_is_short(path: Path) -> None:
    assert 300 <= len(_written_text(path).split()) <= 900


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_no_document_addresses_a_person(path: Path) -> None:
    assert TITLES.findall(_written_text(path)) == []


@pytest.mark.parametrize("title", ["Mr A", "Ms. B", "Mme C", "Dr. D", "Sra. E", "M. F"])
def test_a_title_before_a_name_would_be_seen(title: str) -> None:
    assert TITLES.search(f"as {title}... said")


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_a_document_says_that_it_was_invented(path: Path) -> None:
    # Built documents get the sentence from the builder, which the comparison below covers.
    if path.suffix in (".txt", ".html"):
        assert re.search(r"invent(?:ed|és|ados)", path.read_text(encoding="utf-8"))


def test_building_again_gives_the_same_bytes(tmp_path: Path) -> None:
    tool = ROOT / "tools" / "build_examples.py"
    subprocess.run([sys.executable, str(tool), "--into", str(tmp_path)], check=True, timeout=120)
    built = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    committed = {path.name: path.read_bytes() for path in DOCUMENTS if path.suffix != ".txt"}
    assert sorted(built) == sorted(committed)
    assert [name for name in built if built[name] != committed[name]] == []


def test_the_same_consultation_is_reported_in_three_languages() -> None:
    reports = [_written_text(path) for path in DOCUMENTS if path.stem.startswith("dakar-")]
    assert len(reports) == 3
    for name in ("HCNAT", "RRC", "NRWN", "RPC", "VPMWL", "OLRW", "TFFR", "Dakar", "2024"):
        assert all(name in report for report in reports), name


def test_a_network_named_by_its_acronym_alone_is_defined_elsewhere() -> None:
    note = _written_text(CORPUS / "note-members-meeting.txt")
    assert "HCNAT" in note
    assert "Harbour Circle" not in note
    definition = "Harbour Circle Network Against Trafficking (HCNAT)"
    assert sum(definition in _written_text(path) for path in DOCUMENTS) >= 3


def test_every_invented_organisation_is_listed_in_the_readme() -> None:
    readme = (ROOT / "examples" / "README.md").read_text(encoding="utf-8")
    review = _written_text(SOURCES.parent / "corpus" / "annual-review-2024.pdf")
    for line in review.splitlines():
        if line.startswith("| ") and "Short name" not in line:
            name, short = (cell.strip() for cell in line.split("|")[1:3])
            assert f"| {name} | {short} |" in readme


def test_a_word_file_has_headings_bullets_a_table_and_a_page_number() -> None:
    document = docx.Document(str(CORPUS / "domestic-work-south-east-asia.docx"))
    styles = {paragraph.style.name for paragraph in document.paragraphs if paragraph.style}
    assert {"Title", "Heading 1", "List Bullet"} <= styles
    assert len(document.tables) == 1
    assert "PAGE" in document.sections[0].footer.paragraphs[0]._p.xml


@given(
    words=st.lists(st.sampled_from(["trafficking", "Asia-Pacific", "of", "recruitment,", "a"])),
    width=st.integers(min_value=14, max_value=40),
)
def test_breaking_lines_loses_no_letter(words: list[str], width: int) -> None:
    broken = example_lines.break_lines(" ".join(words), width, len)
    assert all(len(line) <= width for line in broken)
    letters = "".join(broken).replace("-", "").replace(" ", "")
    assert letters == "".join(words).replace("-", "")
