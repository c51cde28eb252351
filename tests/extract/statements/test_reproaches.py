"""Tests who is reproached with what, who is praised for a treaty, and whom else a sentence asks."""

from functools import partial

import pytest
from told_statements import told_of

_told = partial(
    told_of,
    {
        "Harbour Circle": "organisation/harbour",
        "Lantern Union": "organisation/lantern",
        "Reef House": "organisation/reef",
        "Well Fund": "organisation/well",
        "Peru": "place/3932488",
        "Qatar": "place/289688",
        "Convention 189": "instrument/ilo-c189",
        "Convention 29": "instrument/ilo-c29",
    },
)


@pytest.mark.parametrize(
    "text",
    [
        "Harbour Circle regrets that the Reef House has licensed such agencies.",
        "Harbour Circle has also faulted the Reef House for its silence.",
        "Harbour Circle condemns the failure of the Reef House to investigate.",
        "Harbour Circle condemned the violence committed by the Reef House.",
        "La Harbour Circle déplore que la Reef House refuse de publier les chiffres.",
        "La Harbour Circle denunció que la Reef House deporta a embarazadas.",
        "Preocupa a la Harbour Circle que la Reef House mantenga detenidos a niños.",
        "La Harbour Circle repudia la campaña de odio de la Reef House.",
    ],
)
def test_who_does_wrong_is_criticised(text: str) -> None:
    language = "fr" if "déplore" in text else "es" if "La Harb" in text or "Preo" in text else "en"
    assert _told(text, language) == {"harbour criticises reef"}


def test_what_a_union_agreed_with_others_is_not_the_union() -> None:
    names = {"Harbour Circle": "organisation/harbour", "EU": "organisation/eu"}
    assert told_of(names, "Harbour Circle criticised the EU-Uzqa deal.") == set()
    assert told_of(names, "Harbour Circle a critiqué l'accord UE-Uzqa.", "fr") == set()
    assert told_of(names, "Harbour Circle criticised the EU.") == {"harbour criticises eu"}


@pytest.mark.parametrize(
    "text",
    [
        "Harbour Circle regrets that the Reef House has been attacked.",
        "Harbour Circle regrets that the Reef House has lost its office.",
        "Harbour Circle would regret that the Reef House has refused.",
        "La Harbour Circle déplore que la Reef House ait été fouillée.",
        "La Harbour Circle regrette que la Reef House ait perdu son siège.",
        "La Harbour Circle denunció que la Reef House fue allanada.",
        "La Harbour Circle lamenta que la Reef House haya sido cerrada.",
    ],
)
def test_what_befalls_a_body_is_no_fault_of_its_own(text: str) -> None:
    assert not _told(text, "fr" if "que la Reef House ait" in text else "es")


@pytest.mark.parametrize(
    ("text", "triples"),
    [
        ("Le Comité se félicite de l'adhésion du Peru à la Convention 189 et de la ratification de"
         " la Convention 29.", {"3932488 ratifies ilo-c189", "3932488 ratifies ilo-c29"}),
        ("El Comité nota con satisfacción que Peru se ha adherido a la Convention 189 y ha"
         " ratificado la Convention 29.",
         {"3932488 ratifies ilo-c189", "3932488 ratifies ilo-c29"}),
        ("The Committee would welcome the accession of Peru to the Convention 189.", set()),
        ("Le Comité se félicite de l'intention du Peru de ratifier la Convention 189.", set()),
        ("El Comité celebra los avances hacia la ratificación por Peru de la Convention 189.",
         set()),
    ],
)  # fmt: skip
def test_who_is_praised_for_it_ratified(text: str, triples: set[str]) -> None:
    language = "fr" if text.startswith("Le ") else "es" if text.startswith("El ") else "en"
    assert _told(text, language) == triples


@pytest.mark.parametrize(
    ("text", "triples"),
    [
        ("La Harbour Circle demande à la Reef House de publier la liste, à la Lantern Union"
         " d'adopter le projet et au Well Fund de payer.",
         {"harbour callsOn reef", "harbour callsOn lantern", "harbour callsOn well"}),
        ("Harbour Circle calls on the Reef House to pay and on the Lantern Union to act.",
         {"harbour callsOn reef", "harbour callsOn lantern"}),
        ("La Harbour Circle pide a la Reef House que pague y a la Lantern Union que actúe.",
         {"harbour callsOn reef", "harbour callsOn lantern"}),
        ("Harbour Circle urges Reef House to work with Lantern Union, Well Fund to end it.",
         {"harbour callsOn reef"}),
        ("La Harbour Circle demande à la Reef House de coopérer avec la Lantern Union, le Well"
         " Fund.", {"harbour callsOn reef"}),
    ],
)  # fmt: skip
def test_each_that_is_asked_something_is_told(text: str, triples: set[str]) -> None:
    language = "fr" if "demande" in text else "es" if "pide" in text else "en"
    assert _told(text, language) == triples


@pytest.mark.parametrize(
    "text",
    [
        "Submitted by the Harbour Circle\n\nWe call on:\n\n- the Reef House to publish the list\n"
        "- Lantern Union: to pay\n",
        "Nota presentada por Harbour Circle\n\nPedimos\n- A la Reef House: que publique la lista.\n"
        "- A Lantern Union: que pague.\n",
        "Note présentée par la Harbour Circle\n\nNos demandes :\n1. À la Reef House : de publier\n"
        "2. À la Lantern Union : de payer\n",
    ],
)
def test_a_list_tells_whom_its_document_asks(text: str) -> None:
    asked = {told for told in _told(text) if "callsOn" in told}
    assert asked == {"harbour callsOn reef", "harbour callsOn lantern"}


@pytest.mark.parametrize(
    "text",
    [
        "Submitted by the Harbour Circle\n\nWe did not call on:\n\n- the Reef House to pay\n",
        "Submitted by the Harbour Circle\n\nWe call on:\n\n- Reef House members who saw it\n",
        "We call on:\n\n- the Reef House to pay\n",  # who is not told
    ],
)
def test_other_lists_tell_of_no_call(text: str) -> None:
    assert not {told for told in _told(text) if "callsOn" in told}


@pytest.mark.parametrize(
    ("text", "is_work"),
    [
        ("In its new report, Harbour Circle documents abuses of workers in Qatar.", False),
        ("Dans son rapport, la Harbour Circle documente des abus au Qatar.", False),
        ("Harbour Circle documents abuses of workers in Qatar.", True),
    ],
)
def test_what_a_report_tells_of_is_no_place_of_work(text: str, is_work: bool) -> None:  # noqa: FBT001
    assert ("harbour worksIn 289688" in _told(text)) is is_work
