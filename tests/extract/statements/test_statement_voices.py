"""Tests what is stated of whom it is done to, of both at once, and by French participles."""

import pytest
from analysis_builder import analysis_of, mention_of

from extract.events.events import find_events
from extract.model import Kind, Mention
from extract.statements.statements import find_statements

_NAMES = {
    "Harbour Circle": "organisation/harbour",
    "Lantern Network": "organisation/lantern",
    "Palermo Protocol": "instrument/palermo-protocol",
    "Protocole de Palerme": "instrument/palermo-protocol",
    "Lomé": "place/2365267",
    "Nepal": "place/1282988",
    "Népal": "place/1282988",
    "Bénin": "place/2395170",
    "Chile": "place/3895114",
}


def _told(text: str, language: str) -> set[tuple[str, str, str, str]]:
    analysis = analysis_of(text, language)
    mentions = [mention_of(text, name, i) for name, i in _NAMES.items() if name in text]
    events = find_events(analysis, mentions)
    named = [Mention(e.span, Kind.EVENT, e.entity_id, 0.8, "pattern") for e in events]
    return {
        (
            s.subject_id.split("/")[1],
            str(s.predicate),
            s.object_id.split("/")[0 if s.object_id.startswith("event") else 1],
            str(s.modality),
        )
        for s in find_statements(analysis, [*mentions, *named], events)
    }


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("Nepal was urged by the Harbour Circle to act.", "en",
         ("harbour", "callsOn", "1282988", "asserted")),
        ("Le Népal a été exhorté par le Harbour Circle à agir.", "fr",
         ("harbour", "callsOn", "1282988", "asserted")),
        ("Chile fue instado por la Harbour Circle a actuar.", "es",
         ("harbour", "callsOn", "3895114", "asserted")),
        ("Nepal was strongly criticised by the Harbour Circle.", "en",
         ("harbour", "criticises", "1282988", "asserted")),
        ("Le Népal a été vivement critiqué par le Harbour Circle.", "fr",
         ("harbour", "criticises", "1282988", "asserted")),
        ("Chile fue criticado por la Harbour Circle.", "es",
         ("harbour", "criticises", "3895114", "asserted")),
        ("The Harbour Circle and the Lantern Network are partners in Nepal.", "en",
         ("harbour", "partnerOf", "lantern", "asserted")),
        ("Nepal and the Harbour Circle are both members of the Lantern Network.", "en",
         ("harbour", "memberOf", "lantern", "asserted")),
        ("The Harbour Circle invoked Article 8 of the Palermo Protocol.", "en",
         ("harbour", "invokes", "palermo-protocol", "asserted")),
        ("Le Harbour Circle a invoqué l'article 8 du Protocole de Palerme.", "fr",
         ("harbour", "invokes", "palermo-protocol", "asserted")),
        ("Nepal signed but never ratified the Palermo Protocol.", "en",
         ("1282988", "ratifies", "palermo-protocol", "negated")),
        ("Le Bénin a signé mais n'a pas ratifié le Protocole de Palerme.", "fr",
         ("2395170", "ratifies", "palermo-protocol", "negated")),
        ("Chile firmó pero no ha ratificado el Palermo Protocol.", "es",
         ("3895114", "ratifies", "palermo-protocol", "negated")),
        ("Le Bénin a participé à la conférence tenue à Lomé en mai 2010.", "fr",
         ("2395170", "tookPartIn", "event", "asserted")),
        ("Le Bénin n'a pas participé à la conférence tenue à Lomé en mai 2010.", "fr",
         ("2395170", "tookPartIn", "event", "negated")),
    ],
)  # fmt: skip
def test_it_is_stated(text: str, language: str, told: tuple[str, str, str, str]) -> None:
    assert told in _told(text, language)


@pytest.mark.parametrize(
    "text",
    [
        "Nepal may be urged by the Harbour Circle to act.",
        "Nepal was invited by the Harbour Circle.",
        "The Harbour Circle and the Lantern Network are partners of others.",
        "If Nepal were criticised by the Harbour Circle, it would answer.",
    ],
)
def test_it_is_not_stated(text: str) -> None:
    assert _told(text, "en") == set()
