"""Tests that a number is read however three languages announce it."""

import pytest
from analysis_builder import analysis_of, words_of_span

from extract.instruments.instruments import find_instruments
from extract.words import find_words


def _found(text: str, language: str) -> list[tuple[str, str]]:
    found = find_instruments(analysis_of(text, language), find_words(text), ())
    return [(words_of_span(text, m.span), m.entity_id.split("/", 1)[1]) for m in found]


@pytest.mark.parametrize(
    "sign", ["N.º", "N°", "n.º", "nº", "núm.", "número", "Nro.", "No.", "no", "n.° ", "Núm."]
)
def test_a_convention_is_known_by_its_number_in_spanish(sign: str) -> None:
    text = f"Instamos a ratificar el Convenio {sign} 190 de la OIT."
    assert [found for _, found in _found(text, "es")] == ["ilo-c190"]


@pytest.mark.parametrize("sign", ["n°", "no", "No", "N°", "n º", "numéro"])
def test_a_convention_is_known_by_its_number_in_french(sign: str) -> None:
    text = f"Le Togo n'a pas ratifié la convention {sign} 189 de l'OIT."
    assert [found for _, found in _found(text, "fr")] == ["ilo-c189"]


def test_a_list_may_repeat_the_sign() -> None:
    text = "Convenios N.º 29, N.º 105 y N.º 189 de la OIT."
    assert [i for _, i in _found(text, "es")] == ["ilo-c029", "ilo-c105", "ilo-c189"]


def test_the_word_no_before_a_count_announces_nothing() -> None:
    assert _found("There is no convention. No 29 of them came, and no 45 others.", "en") == []


@pytest.mark.parametrize("law", ["Sub-Decree No. 146", "Sub-decree No. 70", "Prakas No. 283"])
def test_orders_of_a_government_are_laws(law: str) -> None:
    assert [w for w, _ in _found(f"The {law} on reefs was not applied.", "en")][:1] != []
