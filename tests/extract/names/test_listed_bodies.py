"""Tests which names in a list of bodies are bodies too, and that persons and towns are none."""

from time import process_time

import pytest
from analysis_builder import analysis_of as text_in
from growth import times_longer
from guessed_analysis import analysis_of

from extract.analysis import Analysis
from extract.model import Span
from extract.names.listed_bodies import listed_bodies
from extract.names.organisation_names import OrganisationName
from ontology.gazetteer import gazetteer


def _names(text: str, surfaces: str, method: str = "authority") -> list[OrganisationName]:
    found = [(text.index(s), s) for s in surfaces.split("|")]
    spans = [Span(start, start + len(surface)) for start, surface in sorted(found)]
    return [OrganisationName(span, 0.9, method) for span in spans]


def _found(analysis: Analysis, known: str) -> list[str]:
    text = analysis.text
    named = listed_bodies(analysis, _names(text, known), gazetteer())
    return [text[name.span.start : name.span.end] for name in named]


@pytest.mark.parametrize(
    ("text", "known", "found"),
    [
        (
            "Participants: Oxfam; Uzqa Cha Drusz; Reef Network (RN); Trace Reefland; CRAGLE; ILO.",
            "Oxfam|Reef Network|ILO",
            ["Uzqa Cha Drusz", "Trace Reefland", "CRAGLE"],
        ),
        (
            "Signatories: Oxfam; Uzqa Cha Drusz; Mme Uzqen; Reef Network; Trace Reefland; ILO.",
            "Oxfam|Reef Network|ILO",
            ["Uzqa Cha Drusz", "Trace Reefland"],
        ),
        (
            "The Network includes Uzqamen (Lima), Reef Union (Oslo), Open Quay (Bonn), Oxfam.",
            "Reef Union|Oxfam",
            ["Uzqamen", "Open Quay"],
        ),
        (
            "Organisations signataires : Oxfam, Hors la rue, Amis du Quai, Reef Union, Le Gisqui.",
            "Oxfam|Reef Union",
            ["Hors la rue", "Amis du Quai", "Gisqui"],
        ),
        (
            "Firmantes: Oxfam, Alas de Uzqén, Reef Union, Mujeres con Voz Alta, ILO.",
            "Oxfam|Reef Union|ILO",
            ["Alas de Uzqén", "Mujeres con Voz Alta"],
        ),
        ("Oxfam, Uzqa Samuha and Reef Union met.", "Oxfam|Reef Union", ["Uzqa Samuha"]),
        (
            "Oxfam, Reef Union and Hagar Quay Light called.",
            "Oxfam|Reef Union",
            ["Hagar Quay Light"],
        ),
        (
            "Members: Oxfam; Reef Union; Harbour Trust - Reef Quay; ILO.",
            "Oxfam|Reef Union|Harbour Trust|ILO",
            ["Harbour Trust - Reef Quay"],
        ),
    ],
)
def test_what_stands_in_a_list_of_bodies_is_one(text: str, known: str, found: list[str]) -> None:
    language = "fr" if "signataires" in text else "en"
    assert _found(text_in(text, language), known) == found


@pytest.mark.parametrize(
    ("text", "known", "persons"),
    [
        ("Participants: Oxfam; Maria Uneborg; Reef Union; ILO; Talla Secunda; UNICEF.",
         "Oxfam|Reef Union|ILO|UNICEF", "Talla Secunda"),
        ("Oxfam, Kenya and Reef Union met.", "Oxfam|Reef Union", ""),
        ("Oxfam, Uzqenka and Reef Union met.", "Oxfam|Reef Union", ""),
        ("Oxfam, Coordinators for Reef and Reef Union met.", "Oxfam|Reef Union", ""),
        ("In Lebanon, Oxfam, ILO and Reef Union met.", "Oxfam|ILO|Reef Union", ""),
        ("Oxfam, Maria Uneborg and Reef Union met.", "Oxfam|Reef Union", ""),
        ("Oxfam, June and Reef Union met; they saw Protection, Oxfam.", "Oxfam|Reef Union", ""),
        ("Oxfam, the Reef Convention and Reef Union met.", "Oxfam|Reef Union", ""),
        ("Oxfam, the Global Reef Index and Reef Union say so.", "Oxfam|Reef Union", ""),
        ("We saw Oxfam and Uzqa Samuha; the road was long.", "Oxfam", ""),
        ("Lima; Bogotá; Oxfam; Quito; Reef Union; Santiago; Caracas; Uzqa Cha.",
         "Oxfam|Reef Union", ""),
        ("Costs: The road was long; the Oxfam shop closed; rain fell; the Reef Union left.",
         "Oxfam|Reef Union", ""),
    ],
)  # fmt: skip
def test_persons_places_and_clauses_are_no_bodies(text: str, known: str, persons: str) -> None:
    analysis = analysis_of(text, PERSON=persons) if persons else analysis_of(text)

    assert _found(analysis, known) == []


@pytest.mark.parametrize("unit", ["Oxfam; Uzqa Cha; ", "Oxfam, Uzqa Cha and ", "Members: Oxfam, "])
def test_a_list_four_times_as_long_takes_a_linear_time(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        analysis = analysis_of(text)
        starts = range(unit.index("Oxfam"), len(text), len(unit))
        names = [OrganisationName(Span(at, at + 5), 0.9, "authority") for at in starts]
        start = process_time()
        list(listed_bodies(analysis, names, gazetteer()))
        return process_time() - start

    assert times_longer(seconds, 40_000, 160_000, below=8) < 8
