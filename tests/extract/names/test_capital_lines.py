"""Bodies whose names fill a line in capitals are told whole."""

import time

import pytest
from growth import times_longer
from loaded import packaged_pipeline

from extract.model import Kind, SourceText, Span
from extract.names.capital_lines import capital_lines
from extract.names.organisation_refusals import is_refused


def _lines(text: str, *known: str) -> list[str]:
    spans = [Span(text.index(name), text.index(name) + len(name)) for name in known]
    return [text[span.start : span.end] for span in capital_lines(text, spans)]


@pytest.mark.parametrize(
    "name",
    [
        "CELLULE NATIONALE DE LUTTE CONTRE LA TRAITE DES PERSONNES",
        "MINISTÈRE DES AFFAIRES SOCIALES ET DE LA MICROFINANCE",
        "MINISTÈRE DE L'INTÉRIEUR",
        "COMISIÓN INTERSECRETARIAL PARA PREVENIR Y SANCIONAR LA TRATA DE PERSONAS",
        "NATIONAL COMMITTEE AGAINST TRAFFICKING IN PERSONS",
        "MINISTRY OF LABOUR AND SOCIAL PROTECTION",
    ],
)
def test_a_name_fills_its_line(name: str) -> None:
    assert _lines(f"REPUBLIC\n{name}\nPress release") == [name]
    assert _lines(f"LE {name} (UZQ)\n") == [name]


def test_a_line_that_goes_on_with_somebody_is_no_name() -> None:
    assert _lines("RÉUNION DU COMITÉ DE SOUTIEN A FATOU UZQARRA\n") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "ACTA DE LA REUNIÓN DEL COMITÉ LOCAL CONTRA LA TRATA DE PERSONAS",
            "COMITÉ LOCAL CONTRA LA TRATA DE PERSONAS",
        ),
        (
            "PROCÈS-VERBAL DE LA RÉUNION DU COMITÉ RÉGIONAL DE LUTTE CONTRA LA TRAITE",
            "COMITÉ RÉGIONAL DE LUTTE CONTRA LA TRAITE",
        ),
    ],
)
def test_a_name_fills_the_line_behind_what_the_body_held(text: str, name: str) -> None:
    assert _lines(f"{text}\n") == [name]


@pytest.mark.parametrize(
    "text",
    [
        "LA CELLULE NATIONALE DE LUTTE CONTRE LA TRAITE APPELLE LES JUGES",
        "RAPPORT DU COMITÉ DE SUIVI",
        "COMMITTEE OF EXPERTS REPORT",
        "COMMISSION OF OFFENCES BY MINORS",
        "COMITÉ DE SUIVI: LISTE",
        "RED DE TRAFICANTES CAE EN BOGOTÁ",
        "NETWORK OF TRAFFICKERS IN UZQA",
        "ASSOCIATION DE MALFAITEURS",
        "DEPARTAMENTO DE ORIGEN",
        "UNITÉ DE LA FAMILLE",
        "The MINISTRY OF LABOUR AND SOCIAL PROTECTION met.",
    ],
)
def test_a_headline_is_no_name(text: str) -> None:
    assert _lines(text) == []


def test_a_known_body_in_the_line_is_told_by_itself() -> None:
    assert _lines("OFFICE OF THE UZQA FUND FOR CHILDREN", "UZQA FUND") == []


def test_civil_society_in_a_headline_is_no_body() -> None:
    assert is_refused("SOCIÉTÉ CIVILE INTERPELLE")
    assert not is_refused("Civil Society Coalition")


def test_a_letterhead_is_read_whole() -> None:
    text = "RÉPUBLIQUE DU BÉNIN\nMINISTÈRE DES AFFAIRES SOCIALES ET DE LA MICROFINANCE\nCommuniqué"
    mentions = packaged_pipeline().annotate(SourceText("", text, language="fr")).mentions
    names = {text[m.span.start : m.span.end] for m in mentions if m.kind is Kind.ORGANISATION}
    assert names == {"MINISTÈRE DES AFFAIRES SOCIALES ET DE LA MICROFINANCE"}


def test_time_grows_with_the_text() -> None:
    def seconds(times: int) -> float:
        text = "MINISTÈRE DE " + "UZQAB " * times + "x"
        start = time.process_time()
        list(capital_lines(text, ()))
        return time.process_time() - start

    assert times_longer(seconds, 4000, 16000, below=8) < 8
