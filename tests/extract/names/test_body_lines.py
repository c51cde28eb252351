"""Tests which lines of a list are names of bodies, and that lists of persons and towns are none."""

from time import process_time

import pytest
from growth import times_longer
from guessed_analysis import analysis_of

from extract.model import Span
from extract.names.body_lines import bodies_in_lines
from extract.names.organisation_names import OrganisationName
from ontology.gazetteer import gazetteer


def _found(text: str, known: str, **guesses: str) -> list[str]:
    at = sorted((text.index(name), name) for name in known.split("|"))
    names = [OrganisationName(Span(s, s + len(n)), 0.9, "authority") for s, n in at]
    found = bodies_in_lines(analysis_of(text, **guesses), names, gazetteer())
    return [text[name.span.start : name.span.end] for name in found]


@pytest.mark.parametrize(
    ("text", "known", "found"),
    [
        (
            "The following organisations endorse this statement:\nOxfam\nUzqa Drusz\nReef Union\n"
            "CENTRAL\nQuay Light\nPhnom Penh, 3 March 2016",
            "Oxfam|Reef Union",
            ["Uzqa Drusz", "CENTRAL", "Quay Light"],
        ),
        (
            "Members of the Platform\n\n- Oxfam;\n- Reef Union;\n- Quay Light (Oslo);\n- DRUSZQ.\n"
            "The Platform meets twice a year.",
            "Oxfam|Reef Union",
            ["Quay Light", "DRUSZQ"],
        ),
        (
            "Organisations signataires :\nOxfam\nLa Druszade\n"
            "Amis du Quai\nReef Union\nLe 12 mai 2021",
            "Oxfam|Reef Union",
            ["Druszade", "Amis du Quai"],
        ),
        (
            "Firman:\n\n1. Oxfam\n\n2. Alas de Uzqén\n\n3. Reef Union\n\n4. Mujeres con Voz\n",
            "Oxfam|Reef Union",
            ["Alas de Uzqén", "Mujeres con Voz"],
        ),
        (
            "Members of the Platform\nOxfam\nRede Costa Drusz\nReef Union\nUzqa dos Drusz\n",
            "Oxfam|Reef Union",
            ["Rede Costa Drusz", "Uzqa dos Drusz"],
        ),
    ],
)
def test_a_line_of_a_list_of_bodies_is_one(text: str, known: str, found: list[str]) -> None:
    assert _found(text, known) == found


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Participants:\nMaria Drusz\nJohn Uzqa\nOxfam\nAnna Yebra\nReef Union\n",
         "Oxfam|Reef Union"),
        ("Members:\nOxfam\nUzqa Drusz\nQuay Light\nOpen Gate\n", "Oxfam"),  # one known is too few
        ("Members:\nOxfam, Maria Drusz\nReef Union, John Uzqa\nIOM, Anna Yebra\nILO, Eva Lim\n",
         "Oxfam|Reef Union|IOM|ILO"),
        ("Signed:\nOxfam\nUzqa Drusz\nReef Union\nTalla Yebra\nMaria Drusz\nUzqa Lim\n",
         "Oxfam|Reef Union"),
        ("Board members of the organisations:\nOxfam\nUzqa Drusz\nReef Union\nTalla Yebra\n",
         "Oxfam|Reef Union"),
        ("Members of the organisations:\nOxfam\nUzqa Drusz\nTalla Yebra\nUzqa Lim\n", "Oxfam"),
        ("Our members say so.\nOxfam\nReef Union\nUzqa Drusz\nQuay Light\n", "Oxfam|Reef Union"),
        ("Partners:\nSofia\nZagreb\nTirana\nOxfam\nReef Union\n", "Oxfam|Reef Union"),
    ],
)  # fmt: skip
def test_lists_of_anything_else_tell_no_bodies(text: str, known: str) -> None:
    assert _found(text, known) == []


def test_a_guess_that_a_line_is_somebody_counts_less_than_that_organisations_sign() -> None:
    lines = "Oxfam\nUzqa Drusz\nReef Union\nQuay Light\n"
    assert "Uzqa Drusz" in _found(
        f"Organisations:\n{lines}", "Oxfam|Reef Union", PERSON="Uzqa Drusz"
    )
    assert "Uzqa Drusz" not in _found(f"Members:\n{lines}", "Oxfam|Reef Union", PERSON="Uzqa Drusz")


def test_many_lines_and_many_heads_take_time_in_proportion() -> None:
    def seconds(times: int) -> float:
        text = "Members:\nOxfam\nReef Union\n" + "Members of it\nUzqa Drusz\nQuay\n" * times
        began = process_time()
        _found(text, "Oxfam|Reef Union")
        return process_time() - began

    seconds(50)
    assert times_longer(seconds, 400, 1_600, below=8, least=0.01) < 8


def test_what_the_model_takes_for_a_body_does_not_make_others_bodies_beside_persons() -> None:
    text = "Members:\nOxfam\nTalla Yebra\nUzqa Drusz\nMaria Drusz\n"
    names = [
        OrganisationName(Span(text.index(n), text.index(n) + len(n)), 0.9, method)
        for n, method in (("Oxfam", "authority"), ("Talla Yebra", "model"))
    ]
    assert list(bodies_in_lines(analysis_of(text), names, gazetteer())) == []
