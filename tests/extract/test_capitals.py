"""Which passages a recogniser reads: those that have a capital besides a plain word's."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from loaded import packaged_pipeline

from extract import language_model
from extract.capitals import may_hold_name
from extract.reading.reader import Reader

CORPUS = Path(__file__).parents[2] / "examples" / "corpus"


@pytest.mark.parametrize(
    "passage",
    [
        "The workers were paid late.",
        "12. However, when I asked, nobody answered.",
        "“In recent years it's been worse, and I'm told so.",
        "My employer kept the passport.",
        "no capital at all",
        "",
    ],
)
def test_plain_words_hold_no_name(passage: str) -> None:
    assert not may_hold_name(passage, "en")


@pytest.mark.parametrize(
    "passage",
    [
        "Nepal was told so.",
        "The workers left Nepal.",
        "My was fifteen when she left.",
        "In told the police.",
        "A. was fifteen when she left.",
        "I-1 visas are refused.",
        "The I.L.O. answered.",
        "Hope was fifteen.",
        "AT the border",
        "On-site visits",
    ],
)
def test_any_other_capital_may_begin_one(passage: str) -> None:
    assert may_hold_name(passage, "en")


def test_each_language_has_its_own_plain_words() -> None:
    assert not may_hold_name("Dans cette région, les salaires baissent.", "fr")
    assert may_hold_name("Dans cette région, les salaires baissent.", "en")
    assert may_hold_name("Le avait quinze ans.", "fr")
    assert may_hold_name("The workers left.", "sw")


@given(st.text(), st.from_regex(r"\A[A-HJ-Z][a-z]{2,8}\Z"), st.text())
def test_a_capital_behind_other_words_is_always_seen(before: str, name: str, after: str) -> None:
    assert may_hold_name(f"{before} the {name} {after}", "en")


@pytest.mark.model
def test_in_what_is_left_out_nothing_would_be_guessed(monkeypatch: pytest.MonkeyPatch) -> None:
    model = packaged_pipeline().model
    with Reader() as reader:
        sources = [reader.read(path) for path in sorted(CORPUS.iterdir())]

    def guessed() -> set[tuple[str, str]]:
        found = ((s.text, g) for s in sources for g in model.analyse(s).guesses)
        return {(g.label, text[g.span.start : g.span.end]) for text, g in found}

    ours = guessed()
    read: list[str] = []

    def all_read(passage: str, _language: str) -> bool:
        read.append(passage)
        return True

    monkeypatch.setattr(language_model, "may_hold_name", all_read)
    lost = guessed() - ours
    assert sum(not may_hold_name(passage, "en") for passage in read) > len(read) // 20
    assert {label for label, _ in lost} <= {"DATE", "CARDINAL", "ORDINAL", "TIME", "QUANTITY"}
