"""Sentence boundaries that survive headings, bullets, abbreviations and page breaks."""

import time

import pytest
from growth import times_longer
from hypothesis import given
from hypothesis import strategies as st

from extract.model import Page, SourceText, Span
from extract.passages import LONGEST_PASSAGE, cells_of, passages_of, split_passages


def cut(text: str) -> list[str]:
    return [text[p.span.start : p.span.end] for p in split_passages(text)]


@pytest.mark.parametrize(
    ("text", "passages"),
    [
        ("One thing. Another thing.", ["One thing.", "Another thing."]),
        ("Mr. Uno met Dr. Due. They spoke.", ["Mr. Uno met Dr. Due.", "They spoke."]),
        ("See art. 3 and para. 4 of No. 29.", ["See art. 3 and para. 4 of No. 29."]),
        ("The U.N. Office opened. It grew.", ["The U.N. Office opened.", "It grew."]),
        ("It works in the U.S. The office grew.", ["It works in the U.S.", "The office grew."]),
        ("Laws, e.g. Act 5, apply.", ["Laws, e.g. Act 5, apply."]),
        ("It cost 3.5 million. Why?", ["It cost 3.5 million.", "Why?"]),
        ("He said “No.” She left.", ["He said “No.”", "She left."]),
        ("1. Introduction", ["1. Introduction"]),
        ("INTRODUCTION\n\nThe network met.", ["INTRODUCTION", "The network met."]),
        ("• protection;\n• prosecution;", ["• protection;", "• prosecution;"]),
        ("(a) to act\n(b) to report", ["(a) to act", "(b) to report"]),
        ("the Ministry of\nlabour said", ["the Ministry of\nlabour said"]),
        ("one page ends\fThe next begins.", ["one page ends", "The next begins."]),
        ("Nepal\t12\t3.4\nIndia\t7\t2.1", ["Nepal\t12\t3.4", "India\t7\t2.1"]),
        (
            "Reef Alliance for the Rights of Workers at Sea\t12 Uno Street, Accra\nel-Uno\tNepal",
            [
                "Reef Alliance for the Rights of Workers at Sea\t12 Uno Street, Accra",
                "el-Uno\tNepal",
            ],
        ),
        ("   \n \n", []),
    ],
)
def test_passages_end_where_sentences_headings_and_bullets_end(
    text: str, passages: list[str]
) -> None:
    assert cut(text) == passages


def test_a_passage_knows_its_page() -> None:
    text = "First page.\nSecond page."
    pages = (Page(1, Span(0, 11)), Page(2, Span(12, 24)))
    assert [p.page for p in split_passages(text, pages)] == [1, 2]


@given(st.text(alphabet="aB .!?\n\t•\f(1)“”…é\u202e\x00中", max_size=300))
def test_passages_are_sorted_apart_and_cover_all_but_white_space(text: str) -> None:
    passages = split_passages(text)
    covered = {i for p in passages for i in range(p.span.start, p.span.end)}
    assert sum(p.span.end - p.span.start for p in passages) == len(covered)
    assert [p.span.start for p in passages] == sorted(p.span.start for p in passages)
    uncovered = "".join(c for i, c in enumerate(text) if i not in covered)
    assert not uncovered.strip()


@pytest.mark.parametrize("unit", ["a", "A. ", "b\n", ". ", "(1) ", "a-", "“"])
def test_a_line_of_half_a_million_characters_is_cut_in_bounded_time(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        started = time.process_time()
        passages = split_passages(text)
        assert max(p.span.end - p.span.start for p in passages) <= LONGEST_PASSAGE
        return time.process_time() - started

    assert times_longer(seconds, 60_000, 480_000, below=20) < 20


def test_only_a_passage_in_another_language_than_the_text_says_which() -> None:
    text = (
        "The consultation brought together governments and organisations.\n"
        "La consultation a réuni des gouvernements et des organisations de la société civile.\n"
        "La consulta reunió a gobiernos y organizaciones de la sociedad civil de la región."
    )
    assert [p.language for p in passages_of(SourceText("", text))] == [None, "fr", "es"]
    french = passages_of(SourceText("", text, language="fr"))
    assert [p.language for p in french] == ["en", None, "es"]


def test_a_heading_is_in_the_language_of_what_stands_below_it() -> None:
    spanish = (
        "Conforme las recomendaciones de diversos comités, cuáles han sido las medidas que el "
        "Estado aplicó para garantizar el acceso a los servicios de salud?"
    )
    english = "The Committee noted the absence of a plan for combating trafficking in persons."
    text = f"ARGENTINA\n\nProtección de Minorías\n\n{spanish}\n\nRights of women\n\n{english}\n"
    found = passages_of(SourceText("", text))
    assert [p.language for p in found] == [None, "es", "es", None, None]


def test_rows_are_cut_into_their_cells() -> None:
    text = "One thing.\n1.\tTalla Uno\t\tReef Net \nNepal"
    cells = cells_of(split_passages(text), text)
    assert [text[c.span.start : c.span.end] for c in cells] == [
        "One thing.",
        "1.",
        "Talla Uno",
        "Reef Net",
        "Nepal",
    ]


def test_a_field_of_a_sheet_begins_a_passage_below_a_long_one() -> None:
    long = "Organisation porteuse : Fédération nationale des gens de maison de la côte"
    text = f"{long}\nBailleur : Fonds du puits\nLes deux\n"
    assert [text[p.span.start : p.span.end] for p in split_passages(text)][:2] == [
        long,
        "Bailleur : Fonds du puits",
    ]


def test_other_words_before_a_colon_do_not() -> None:
    text = "Pointe Haute: with all of its suburbs it is the capital of the island\nGosier: a place"
    assert len(split_passages(text)) == 1
