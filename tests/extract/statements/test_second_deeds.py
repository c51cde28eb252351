"""What a subject does after an `and` is stated of it, unless another may do it, or it is denied."""

import pytest
from analysis_builder import analysis_of, mention_of

from extract.model import Modality
from extract.statements.second_deeds import without_first_deeds
from extract.statements.statements import find_statements

_NAMES = {
    "Harbour Circle": "organisation/harbour",
    "Well Fund": "organisation/well",
    "Palermo Protocol": "instrument/palermo",
    "Forced Labour Convention": "instrument/labour",
    "Bangkok": "place/1609350",
    "Nepal": "place/1282988",
    "Kenya": "place/192950",
}


def _stated(text: str, language: str = "en") -> set[tuple[str, str, str, Modality]]:
    mentions = [mention_of(text, name, i) for name, i in _NAMES.items() if name in text]
    names = {i: name for name, i in _NAMES.items()}
    found = find_statements(analysis_of(text, language), mentions, ())
    return {(names[s.subject_id], s.predicate.value, names[s.object_id], s.modality) for s in found}


@pytest.mark.parametrize(
    ("text", "language", "stated"),
    [
        (
            "The Harbour Circle, based in Bangkok, trains cooks and is a member of the Well Fund.",
            "en",
            ("Harbour Circle", "memberOf", "Well Fund", Modality.ASSERTED),
        ),
        (
            "The Harbour Circle recommends that the Well Fund wait and that Nepal adopt a law.",
            "en",
            ("Harbour Circle", "callsOn", "Nepal", Modality.ASSERTED),
        ),
        (
            "The Harbour Circle criticised the law and urged Nepal to change it.",
            "en",
            ("Harbour Circle", "callsOn", "Nepal", Modality.ASSERTED),
        ),
        (
            "Le Nepal a ratifié le Palermo Protocol en 2003 mais n'a pas ratifié la Forced Labour"
            " Convention.",
            "fr",
            ("Nepal", "ratifies", "Forced Labour Convention", Modality.NEGATED),
        ),
        (
            "Le Harbour Circle forme des juges et travaille avec le Well Fund.",
            "fr",
            ("Harbour Circle", "partnerOf", "Well Fund", Modality.ASSERTED),
        ),
        (
            "Le Harbour Circle forme des juges et demande au Nepal d'agir.",
            "fr",
            ("Harbour Circle", "callsOn", "Nepal", Modality.ASSERTED),
        ),
        (
            "El Harbour Circle publicó un informe y forma parte del Well Fund.",
            "es",
            ("Harbour Circle", "memberOf", "Well Fund", Modality.ASSERTED),
        ),
    ],
)
def test_a_second_deed_is_stated(
    text: str, language: str, stated: tuple[str, str, str, Modality]
) -> None:
    assert stated in _stated(text, language)


@pytest.mark.parametrize(
    "text",
    [
        "Nepal has not signed and ratified the Palermo Protocol.",
        "The Harbour Circle said that cooks fled and urged Nepal to help.",
        "The Harbour Circle was praised by the Well Fund and urged Nepal to help.",
        "The Harbour Circle staff and works of the Well Fund.",
        "Le rapport cite le Harbour Circle et dénonce le Nepal.",
        "Le Harbour Circle dit que le Nepal part et travaille avec le Well Fund.",
        "Le Harbour Circle reçoit des cuisiniers et demande d'asile du Well Fund.",
    ],
)
def test_what_another_does_or_is_denied_is_not(text: str) -> None:
    assert not [said for said in _stated(text) if said[0] == "Harbour Circle"]
    assert ("Nepal", "ratifies", "Palermo Protocol", Modality.ASSERTED) not in _stated(text)


def test_each_further_verb_stands_beside_the_subject_once() -> None:
    line = "In 2004 <O0> trained judges, and works in <P1> and has joined <O2>."
    assert list(without_first_deeds(line)) == [
        "In 2004 <O0> works in <P1> and has joined <O2>.",
        "In 2004 <O0> has joined <O2>.",
    ]
    assert list(without_first_deeds("<O0> said they fled and urged <P1>.")) == []
