"""Names of organisations end before the state, town or second body beside them."""

import re

import pytest

from extract.model import Span
from extract.names.organisation_borders import parted, with_deed, within_borders
from extract.names.organisation_names import OrganisationName
from extract.names.organisation_patterns import find_pattern_names
from extract.words import find_words
from ontology.gazetteer import gazetteer


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Uneborg Foundation and Canada", "Uneborg Foundation"),
        ("Harbour Light Inc. of Dhaka", "Harbour Light Inc."),
        ("Dhaka's Harbour Museum of Art", "Harbour Museum of Art"),
        ("Samantha Uneborg's Reef Workers Movement", "Reef Workers Movement"),
        ("Amnesty International's Dakar", "Amnesty International"),
        ("Harbour Foundation's Lusaka", "Harbour Foundation"),
        ("Labour Ministry's Legal Section", "Labour Ministry"),
        ("Tribunal RESUELVE", "Tribunal"),
        ("Government of Nepal for the region", "Government of Nepal"),
        ("Government and UZQ", "Government"),
        ("UZQ)a Subtotal", "UZQ"),
        ("ICBF, Centro Zonal Uzqa", "ICBF"),
        ("World Congress of the Uneborg Federation", "Uneborg Federation"),
        ("Congreso de la Confederación Uzqana", "Confederación Uzqana"),
    ],
)
def test_a_name_ends_before_the_place_beside_it(written: str, name: str) -> None:
    span = within_borders(written, Span(0, len(written)), gazetteer())
    assert written[span.start : span.end] == name


@pytest.mark.parametrize(
    "written",
    [
        "Ministry of Labour, Nepal",
        "Government of Trinidad and Tobago",
        "Government of Nepal",
        "UZQA, Centro Zonal Reef",
        "University of Uneborg, Dhaka",
        "Nepal's Harbour Museum of Art",
        "Harbour University's Faculty of Law",
        "Dhaka's Museum",
        "Samantha's Reef Movement",
        "Dhaka's National Museum",
        "Dhaka's Department of Linguistics",
        "Women's Network",
        "Congress of the Peoples",
        "Congress of South African Trade Unions",
        "Karen Women's Action Group",
        "Attorney General's Office of Trinidad and Tobago",
        "Reef Union of Antigua and Barbuda",
        "Bureau of Women's Affairs",
        "National Federation of Disabled Persons' Associations",
        "Embassy of the Lao People's Democratic Republic",
    ],
)
def test_what_belongs_to_a_name_stays(written: str) -> None:
    assert within_borders(written, Span(0, len(written)), gazetteer()) == Span(0, len(written))


def names_in(text: str, *surfaces: str) -> list[str]:
    names = [
        OrganisationName(Span(text.index(s), text.index(s) + len(s)), 0.7, "model")
        for s in surfaces
    ]
    return [text[n.span.start : n.span.end] for n in parted(text, names, gazetteer())]


def test_two_bodies_that_each_stand_alone_too_are_parted() -> None:
    whole = "Reef Jays of Harbour League"
    text = f"The team Reef Jays. By Harbour League. {whole} won."
    found = names_in(text, whole, "Reef Jays", "Harbour League")
    assert found == ["Reef Jays", "Harbour League", "Reef Jays", "Harbour League"]


@pytest.mark.parametrize(
    ("whole", "left", "right"),
    [
        ("Supreme Court of the Uneborg Union", "Supreme Court", "nobody"),
        ("Council of Uneborg League", "Council", "Uneborg League"),
        ("Supreme Court of Nepal", "Supreme Court", "Nepal"),
    ],
)
def test_one_body_stays_one(whole: str, left: str, right: str) -> None:
    text = f"{left}; {right}; {whole}."
    assert whole in names_in(text, whole, *(s for s in (left, right) if s != "nobody"))


@pytest.mark.parametrize(
    ("whole", "names"),
    [
        ("CoE The Council of Europe", ["CoE", "Council of Europe"]),
        ("UCRN Uneborg Council on Reefs", ["UCRN", "Uneborg Council on Reefs"]),
        ("UN Women's Network", ["UN Women's Network"]),
        ("NATIONAL NETWORK AGAINST TRAFFICKING", ["NATIONAL NETWORK AGAINST TRAFFICKING"]),
        ("USA Council of Uneborg", ["USA Council of Uneborg"]),
    ],
)
def test_a_short_form_before_its_own_name_is_parted(whole: str, names: list[str]) -> None:
    assert names_in(f"{whole}, Lima.", whole) == names


@pytest.mark.parametrize(
    ("whole", "names"),
    [
        ("Reef Collective to the Lamp Committee", ["Reef Collective", "Lamp Committee"]),
        ("Reef Network submission to the CEDAW Committee", ["Reef Network", "CEDAW Committee"]),
        ("Fondation de France et de l'Agence", ["Fondation de France"]),
        ("Fondation Uzqa et de l'Agence bleue", ["Fondation Uzqa", "Agence bleue"]),
        ("Ministère de la Justice et de la Santé", ["Ministère de la Justice et de la Santé"]),
        (
            "Permanent Mission of Nepal to the United Nations Office",
            ["Permanent Mission of Nepal to the United Nations Office"],
        ),
        ("Access to Justice Centre", ["Access to Justice Centre"]),
    ],
)
def test_a_body_ends_before_the_one_it_writes_to_and_the_next_of_a_list(
    whole: str, names: list[str]
) -> None:
    assert names_in(f"{whole}, Lima.", whole) == names


@pytest.mark.parametrize(
    ("whole", "names"),
    [
        ("Drusza Lho - Reef Foundation - Peru", ["Reef Foundation"]),
        ("Reef Union – Drusza Lho", ["Reef Union"]),
        ("Reef Union - Harbour Women's Network", ["Reef Union", "Harbour Women's Network"]),
        ("Women-led Reef Union", ["Women-led Reef Union"]),
    ],
)
def test_no_name_runs_over_a_dash_with_spaces(whole: str, names: list[str]) -> None:
    assert names_in(f"{whole}.", whole) == names


def test_no_pattern_runs_over_a_dash_with_spaces() -> None:
    text = "Drusza - Harbour Reef Foundation - Peru"
    spans = find_pattern_names(text, find_words(text), gazetteer())
    assert [text[s.start : s.end] for s in spans] == ["Harbour Reef Foundation"]


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("International Fund for Saving the Reef Sea, held in May", "Reef Sea"),
        ("Fund for Responding to Loss and Damage. It met", "Damage"),
        ("Trust Fund to Support the Part of Least Countries in the Work of", "Least Countries"),
        ("Trust Fund to Support women", "to Support"),
        ("Fund for Nursing", "Nursing"),
        ("Fund for Women of Peru", "Women"),
    ],
)
def test_a_name_holds_what_its_body_is_to_do_something_to(text: str, ends: str) -> None:
    cut = re.match(r".*?(?:for|to) [A-Z]\w+", text)
    assert cut
    span = with_deed(text, Span(*cut.span()))
    assert text[span.start : span.end].endswith(ends)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Greece’s Security Council candidacy", "Security Council"),
        ("Kenya's Human Rights Council membership", "Human Rights Council"),
        ("Kenya's Human Rights Council spoke", "Kenya's Human Rights Council"),
        ("Nepal's General Assembly of Reefs seat", "Nepal's General Assembly of Reefs"),
    ],
)
def test_a_states_seat_in_an_organ_of_the_united_nations_is_in_that_organ(
    text: str, name: str
) -> None:
    cut = re.match(r".*(?:Council|Assembly(?: of Reefs)?)", text)
    assert cut
    span = within_borders(text, Span(*cut.span()), gazetteer())
    assert text[span.start : span.end] == name


def test_a_body_that_is_taken_to_court_ends_before_it() -> None:
    text = "Home Office to the High Court"
    span = within_borders(text, Span(0, len(text)), gazetteer())
    assert text[span.start : span.end] == "Home Office"
