"""Tests that firms are found with their form of company."""

import pytest

from extract.names.company_names import company_names
from ontology.gazetteer import gazetteer


def _found(text: str) -> list[str]:
    return [text[span.start : span.end] for span in company_names(text, gazetteer())]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Harbour Reef & Co. was named", "Harbour Reef & Co."),
        ("Harbour and Reef plc was named", "Harbour and Reef plc"),
        ("the firm Wellfund GmbH replied", "Wellfund GmbH"),
        ("recruited by Wellfund Manpower Pvt. Ltd. in", "Wellfund Manpower Pvt. Ltd."),
        ("a director of Wellfund Sdn Bhd said", "Wellfund Sdn Bhd"),
        ("Grupo Arrecife S.A. de C.V. respondió", "Grupo Arrecife S.A. de C.V."),
        ("Brigada Arrecife, A.C., firmó", "Brigada Arrecife, A.C."),
        ("y Sin Arrecifes I.A.P. firmaron", "Sin Arrecifes I.A.P."),
        ("Pesquera del Puerto Ltda. calla", "Pesquera del Puerto Ltda."),
        ("la société Récif SAS a répondu", "Récif SAS"),
        ("The Wellfund Limited, a firm", "Wellfund Limited"),
    ],
)
def test_a_firm_is_found_with_its_form(text: str, name: str) -> None:
    assert _found(text) == [name]


@pytest.mark.parametrize(
    "text",
    ["blood group AB is rare", "It is Limited.", "South Australia SA 5000", "in 2015 AG said",
     "the limited offer"],
)  # fmt: skip
def test_other_words_are_no_form(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("firms such as Tesco and Sainsbury's", ["Tesco", "Sainsbury's"]),
        ("Nestlé, Cargill et Barry Callebaut", ["Nestlé", "Cargill", "Barry Callebaut"]),
        ("supplying H&M, Primark and Marks & Spencer.", ["H&M", "Primark", "Marks & Spencer"]),
        ("Nike Uneborg left; Tesco-Uzqa and primark", []),
    ],
)
def test_firms_that_reports_name_often_are_known(text: str, names: list[str]) -> None:
    assert _found(text) == names
