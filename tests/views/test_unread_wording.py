"""Why a file was not read, in the reader's language."""

import ast
import re
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

import extract.reading
from extract.failures import fault_in_words
from extract.model import SourceText
from extract.reading.failure import ReadFailure, Unreadable
from extract.reading.limits import Limits
from extract.reading.media_types import _ADVICE, _REFUSED, media_type
from extract.reading.reader import Reader
from extract.workers import _post_mortem
from views.unread_wording import failure_told

ENGLISH = re.compile(r"\b(the|is|has|and|it|with|than|cannot|of|add)\b")
VALUE = "7"


def written(part: ast.expr) -> str | None:
    """Return a text as it stands in the source, with 7 for each value; None for a variable."""
    if isinstance(part, ast.Constant):
        return str(part.value)
    if isinstance(part, ast.JoinedStr):
        return "".join(written(each) or VALUE for each in part.values)
    return None


def said() -> Iterator[tuple[str, str]]:
    """Yield reasons with advice, as the parts that read files write them."""
    for path in Path(*extract.reading.__path__).glob("*.py"):
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name):
                at = {"Unreadable": 0, "ReadFailure": 1}.get(call.func.id)
                if at is not None:
                    reason, advice = (written(each) for each in call.args[at : at + 2])
                    yield reason or "is empty", advice or "check the path"


@pytest.mark.usefixtures("_spoken")
@pytest.mark.parametrize("language", ["fr", "es"])
def test_every_reason_and_every_advice_is_told_in_the_readers_language() -> None:
    kinds = [(reason, _ADVICE.get(reason, "check the path")) for _, reason in _REFUSED]
    found = [*said(), *kinds]
    assert len(found) > 40
    for reason, advice in found:
        told = failure_told(f"été.pdf {reason}; {advice}")
        assert not ENGLISH.search(told), told
        assert "été.pdf" in told


@pytest.mark.usefixtures("_spoken")
@pytest.mark.parametrize("language", ["fr"])
@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "vide.pdf est vide\N{NO-BREAK SPACE}; cherchez l’original et ajoutez-le"),
        (b"%PDF-1.4\n1 0 obj <<", "vide.pdf est endommagé ou incomplet"),
        (b"words and words", "vide.pdf ne contient que du texte brut, malgré son suffixe (PDF)"),
        (b"a" * 2_000_001, "vide.pdf a 2,0 Mo, plus que les 2,0 Mo admis"),
    ],
)
def test_files_that_really_fail_are_told_in_french(
    tmp_path: Path, content: bytes, told: str
) -> None:
    (tmp_path / "vide.pdf").write_bytes(content)
    with Reader(Limits(file_bytes=2_000_000)) as reader, pytest.raises(ReadFailure) as failure:
        reader.read(tmp_path / "vide.pdf")
    line = str(failure.value).replace(str(tmp_path / "vide.pdf"), "vide.pdf")
    assert failure_told(line).startswith(told)


def test_in_english_it_stays_as_it_was_said() -> None:
    with pytest.raises(Unreadable) as failure:
        media_type(b"PK\x03\x04 no archive")
    line = f"a; b.docx {failure.value}"
    assert failure_told(line) == line


@pytest.mark.usefixtures("_spoken")
@pytest.mark.parametrize("language", ["fr", "es"])
def test_what_failed_after_reading_is_told_in_the_readers_language() -> None:
    overdue = threading.Event()
    source = SourceText("0" * 64, "", file_name="été.pdf")
    lines = [_post_mortem(source, 900, overdue), fault_in_words("été.pdf", ValueError("7"))]
    overdue.set()
    for line in (*lines, _post_mortem(source, 900, overdue)):
        told = failure_told(line)
        assert not ENGLISH.search(told), told


def test_what_nobody_translated_is_told_as_it_is() -> None:
    assert failure_told("the moon is full") == "the moon is full"
