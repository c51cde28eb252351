"""Tests that those who sign or submit a document are `we` in it, and put it out."""

import pytest
from analysis_builder import analysis_of, mention_of

from extract.statements.statements import find_statements

_NAMES = {
    "Harbour Circle": "organisation/harbour",
    "Lantern Network": "organisation/lantern",
    "Reef Union": "organisation/reef",
    "Nepal": "place/1282988",
    "Népal": "place/1282988",
}


def _told(text: str, language: str = "en") -> set[str]:
    mentions = [mention_of(text, name, i) for name, i in _NAMES.items() if name in text]
    found = find_statements(analysis_of(text, language), mentions, ())
    return {
        f"{s.subject_id.split('/')[1]} {s.predicate.value} {s.object_id.split('/')[1][:7]}"
        for s in found
    }


_EACH = {f"{who} callsOn 1282988" for who in ("harbour", "lantern", "reef")}
_BELOW = "Harbour Circle\nLantern Network\nReef Union\n"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (f"Joint statement\n\nWe, the undersigned organisations, call on Nepal to act.\n\n"
         f"Signatories:\n{_BELOW}", "en"),
        ("Joint statement\n\nWe call on Nepal to act.\n\n"
         "Signed by: Harbour Circle, Lantern Network (Lima) and Reef Union\n", "en"),
        ("Submitted by: Harbour Circle, Lantern Network, Reef Union\n\n"
         "2. The submitting organisations call on Nepal to act.", "en"),
        ("Nous, organisations soussignées, appelons le Népal à agir.\n\nSignataires :\n"
         "- Harbour Circle\n- Lantern Network\n- Reef Union\n", "fr"),
        ("Nosotras, las organizaciones firmantes, instamos a Nepal a actuar.\n\n"
         "Organizaciones firmantes:\n1. Harbour Circle\n2. Lantern Network\n3. Reef Union\n",
         "es"),
    ],
)  # fmt: skip
def test_who_signs_says_it(text: str, language: str) -> None:
    assert _told(text, language) >= _EACH


@pytest.mark.parametrize(
    "text",
    [
        f"We call on Nepal to act.\n\nInvited signatories:\n{_BELOW}",
        f"We call on Nepal to act.\n\nCopied to:\n{_BELOW}",
        f"We call on Nepal to act.\n\nSignatories: none yet\n\n{_BELOW}",
        f"We call on Nepal to act.\n\nSigned:\nThe chair\n\nSignatories:\n{_BELOW}",
    ],
)
def test_who_is_only_named_does_not(text: str) -> None:
    assert not _told(text)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Submitted by: Harbour Circle, Reef Union\n\n1. Introduction\n", "en"),
        ("Informe\n\nPresentado por:\n- Harbour Circle\n- Reef Union\n", "es"),
        ("Rapport\n\nSoumis par : Harbour Circle et Reef Union\n", "fr"),
    ],
)
def test_who_submits_a_document_put_it_out(text: str, language: str) -> None:
    assert _told(text, language) == {"harbour publishes 0000000", "reef publishes 0000000"}


@pytest.mark.parametrize(
    "text",
    [
        "Signed by: Harbour Circle, Reef Union\n",
        "Submitted by: the secretary on behalf of Harbour Circle\n",
        "A report\n\nSubmitted to: Harbour Circle, Reef Union\n",
    ],
)
def test_who_signs_it_or_gets_it_did_not(text: str) -> None:
    assert not _told(text)
