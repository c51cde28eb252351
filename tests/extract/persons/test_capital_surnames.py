"""Surnames in capitals behind given names, or behind a title, are persons' within other text."""

import time

import pytest
from growth import times_longer
from guessed_analysis import analysis_of
from loaded import packaged_pipeline

from extract.model import SourceText
from extract.persons.lists.capital_surnames import capital_surnames
from extract.words import find_words
from ontology.gazetteer import gazetteer


def found(text: str, **guesses: str) -> list[str]:
    names = capital_surnames(analysis_of(text, **guesses), find_words(text), gazetteer())
    return [text[s.start : s.end] for s in sorted(set(names), key=lambda s: (s.start, -s.end))]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The vote was won by Samantha UNEBORG in May.", ["Samantha UNEBORG", "UNEBORG"]),
        ("She was succeeded by Uzqenka DRUSZOV in May.", ["Uzqenka DRUSZOV", "DRUSZOV"]),
        ("In 1999 Col. UNEBORG Lhozka came to power.", ["UNEBORG Lhozka", "UNEBORG"]),
        ("Then Mr. CONTE spoke. Upon CONTE's return all left.", ["CONTE", "CONTE"]),
        (
            "Samantha UNEBORG resigned, and Lhozka DRUSZOV was sworn in.",
            ["Samantha UNEBORG", "UNEBORG", "Lhozka DRUSZOV", "DRUSZOV"],
        ),
        ("President Uzqa DRUSZOV met Samantha AL-UNOB.", ["Uzqa DRUSZOV", "DRUSZOV",
                                                         "Samantha AL-UNOB", "AL-UNOB"]),
    ],
)  # fmt: skip
def test_a_surname_in_capitals_is_told(text: str, names: list[str]) -> None:
    assert found(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Amnesty International USA and Kenya UNHCR met the Harbour Workers NGO and Team GAATW.",
        "The report was funded by Harbour UNICEF and sent to Slovenia UPR.",
        "SAMANTHA UNEBORG AND OTHERS\nSAMANTHA UNEBORG, Harbour NETWORK",
        "Lhozka DRUSZOV came.",
        "the South SUDAN office and the Thai POLICE",
    ],
)
def test_acronyms_bodies_states_and_headings_are_none(text: str) -> None:
    assert found(text) == []


def test_the_surname_is_masked_wherever_it_stands_and_never_a_body() -> None:
    text = (
        "He lost the election to Ibrahim UNEBORZ, of the Maldivian Democratic Party. In April "
        "2019, UNEBORZ's MDP won 65 of 87 seats."
    )
    read = packaged_pipeline().read(SourceText("0" * 64, text))
    assert "UNEBORZ" not in read.document.text
    assert not [entity for entity in read.entities if "uneborz" in entity.entity_id]


def test_time_grows_with_the_text_alone() -> None:
    def seconds(many: int) -> float:
        text = "".join(
            f"Samantha {_surname(n)} was met by many people there. " for n in range(many)
        )
        analysis, words = analysis_of(text), find_words(text)
        began = time.process_time()
        assert sum(1 for _ in capital_surnames(analysis, words, gazetteer())) >= many
        return time.process_time() - began

    seconds(50)
    assert times_longer(seconds, 1_000, 4_000, below=8) < 8


def _surname(number: int) -> str:
    letters = "BDFGKLMNPR"
    return "U" + "A".join(letters[int(digit)] for digit in f"{number:05}") + "OV"
