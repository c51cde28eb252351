"""Tests who is told to sit where, to belong to whom, to work with whom, and who ratified."""

import pytest
from analysis_builder import analysis_of, mention_of

from extract.statements.statements import find_statements

_NAMES = {
    "Harbour Circle": "organisation/harbour",
    "Lantern Network": "organisation/lantern",
    "Reef Union": "organisation/reef",
    "Regional Workshop": "event/workshop",
    "Forced Labour Convention": "instrument/labour",
    "Bangkok": "place/1609350",
    "Nepal": "place/1282988",
    "Peru": "place/3932488",
}


def _told(text: str, language: str = "en") -> set[str]:
    mentions = [
        mention_of(text, name, i, after=text.find(name))
        for name, i in _NAMES.items()
        if name in text
    ]
    found = find_statements(analysis_of(text, language), mentions, ())
    return {
        f"{s.subject_id.split('/')[1]} {s.predicate.value} {s.object_id.split('/')[1]}"
        f"{'' if s.modality.value == 'asserted' else ' ' + s.modality.value}"
        for s in found
    }


@pytest.mark.parametrize(
    ("text", "language", "triples"),
    [
        ("From its head office in Bangkok, the Harbour Circle runs shelters.",
         "en", "harbour basedIn 1609350"),
        ("The Bangkok office of the Harbour Circle handles complaints.",
         "en", "harbour basedIn 1609350"),
        ("The Bangkok branch of the Harbour Circle met.", "en", "harbour worksIn 1609350"),
        ("The Harbour Circle documents debt bondage in Nepal from its office in Bangkok.",
         "en", "harbour basedIn 1609350"),
        ("Harbour Circle et Reef Union ont conclu une convention de partenariat.",
         "fr", "harbour partnerOf reef"),
        ("Harbour Circle and Reef Union signed a three-year agreement on legal aid.",
         "en", "harbour partnerOf reef"),
        ("Together, the Harbour Circle and the Reef Union monitor fees.",
         "en", "harbour partnerOf reef"),
        ("The Harbour Circle, whose offices are in Bangkok, met.", "en", "harbour basedIn 1609350"),
        ("Together with the Reef Union the Harbour Circle trained judges.",
         "en", "harbour partnerOf reef"),
        ("Nepal was granted Reef Union membership.", "en", "1282988 memberOf reef"),
        ("The Harbour Circle sits on the steering committee of the Lantern Network.",
         "en", "harbour memberOf lantern"),
        ("The Harbour Circle was admitted to the Lantern Network in 2001.",
         "en", "harbour memberOf lantern"),
        ("The Lantern Network – in which the Harbour Circle is a part of – released a statement.",
         "en", "harbour memberOf lantern"),
        ("Members of the Lantern Network: Harbour Circle and Reef Union.",
         "en", "reef memberOf lantern"),
        ("The Harbour Circle gave advice through its partner, the Reef Union.",
         "en", "harbour partnerOf reef"),
        ("The Harbour Circle and partner Reef Union distributed kits.",
         "en", "harbour partnerOf reef"),
        ("The Harbour Circle through the Reef Union provided cash.",
         "en", "harbour partnerOf reef"),
        ("The Harbour Circle wrote the strategy, working with the Reef Union.",
         "en", "harbour partnerOf reef"),
        ("The Harbour Circle has partners in three countries: the Lantern Network and the Reef"
         " Union.", "en", "harbour partnerOf reef"),
        ("A memorandum of understanding was signed between the Harbour Circle and the Reef Union.",
         "en", "harbour partnerOf reef"),
        ("A joint Harbour Circle/Reef Union initiative began.", "en", "harbour partnerOf reef"),
        ("The fair was prepared by the Harbour Circle in association with the Reef Union.",
         "en", "harbour partnerOf reef"),
        ("The Forced Labour Convention entered into force for Nepal in 2018.",
         "en", "1282988 ratifies labour"),
        ("Although it has ratified the Forced Labour Convention, Nepal inspects no kilns.",
         "en", "1282988 ratifies labour"),
        ("A pesar de haber ratificado el Forced Labour Convention, Peru no inspecciona.",
         "es", "3932488 ratifies labour"),
        ("Bien qu'ayant ratifié la Forced Labour Convention, Peru n'inspecte rien.",
         "fr", "3932488 ratifies labour"),
        ("Among those present at the Regional Workshop in Bangkok were the Harbour Circle and the"
         " Reef Union.", "en", "reef tookPartIn workshop"),
        ("Participants at the Regional Workshop included the Harbour Circle.",
         "en", "harbour tookPartIn workshop"),
        ("Le Regional Workshop a réuni deux pays (Nepal, Peru).", "fr",
         "1282988 tookPartIn workshop"),
        ("The Regional Workshop organised on 5 and 6 May by the Harbour Circle was useful.",
         "en", "harbour organised workshop"),
        ("They met men at the Harbour Circle, a Bangkok-based charity.",
         "en", "harbour basedIn 1609350"),
    ],
)  # fmt: skip
def test_who_belongs_works_together_came_and_ratified_is_told(
    text: str, language: str, triples: str
) -> None:
    assert triples in _told(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The Harbour Circle does not sit on the board of the Lantern Network.", "en"),
        ("The Harbour Circle will sit on the board of the Lantern Network.", "en"),
        ("The Harbour Circle used to sit on the board of the Lantern Network.", "en"),
        ("The Harbour Circle was not admitted to the Lantern Network.", "en"),
        ("The former Bangkok office of the Harbour Circle was closed in 2010.", "en"),
        ("The Bangkok office of the Harbour Circle will open in May.", "en"),
        ("Former members of the Lantern Network: Harbour Circle and Reef Union.", "en"),
        ("The Harbour Circle and its former partner, the Reef Union, met in court.", "en"),
        ("The Harbour Circle cut ties with its partner, the Reef Union.", "en"),
        ("The Harbour Circle condemned the army and its partner Reef Union.", "en"),
        ("The Harbour Circle said the police and their partners Reef Union hid it.", "en"),
        ("No memorandum of understanding was signed between the Harbour Circle and the Reef"
         " Union.", "en"),
        ("The Harbour Circle plans to work through its partner, the Reef Union.", "en"),
        ("A memorandum of understanding was not signed between the Harbour Circle and the Reef"
         " Union.", "en"),
        ("A memorandum of understanding will be signed between the Harbour Circle and the Reef"
         " Union.", "en"),
        ("The Forced Labour Convention will enter into force for Nepal in 2027.", "en"),
        ("The Forced Labour Convention has not entered into force for Nepal.", "en"),
        ("Among those absent from the Regional Workshop were the Harbour Circle and the Reef"
         " Union.", "en"),
        ("Participants at the Regional Workshop did not include the Harbour Circle.", "en"),
        ("La Red, de la que forman parte Harbour Circle y Reef Union, pide a Peru que actúe.",
         "es"),
    ],
)  # fmt: skip
def test_what_is_denied_over_or_to_come_is_not_told(text: str, language: str) -> None:
    assert {told for told in _told(text, language) if not told.endswith("negated")} == set()


def test_a_treaty_of_peace_makes_no_partners_and_an_agreement_with_a_third_those_of_it() -> None:
    assert _told("Harbour Circle and Reef Union signed a peace agreement.") == set()
    assert _told("Harbour Circle et Reef Union ont signé un accord de paix.", "fr") == set()
    third = {"harbour partnerOf lantern", "reef partnerOf lantern"}
    text = "Harbour Circle et Reef Union ont signé un accord avec le Lantern Network."
    assert _told(text, "fr") == third
    text = "La Harbour Circle y la Reef Union firmaron un acuerdo con la Lantern Network."
    assert _told(text, "es") == third
