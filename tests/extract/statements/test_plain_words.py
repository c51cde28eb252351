"""Tests the plainest sentences of each tie, in three languages, and what only looks like them."""

import pytest
from analysis_builder import analysis_of, mention_of

from extract.statements.statements import find_statements

_NAMES = {
    "Harbour Circle": "organisation/harbour",
    "Lantern Network": "organisation/lantern",
    "Well Fund": "organisation/well",
    "Palermo Protocol": "instrument/palermo",
    "Protocole de Palerme": "instrument/palermo",
    "Protocolo de Palermo": "instrument/palermo",
    "debt bondage": "theme/bondage",
    "servitude": "theme/bondage",
    "trata": "theme/trafficking",
    "Bangkok": "place/1609350",
    "Nepal": "place/1282988",
    "Népal": "place/1282988",
}


def _triples(text: str, language: str = "en") -> set[tuple[str, str, str]]:
    mentions = [mention_of(text, name, i) for name, i in _NAMES.items() if name in text]
    return {
        (s.subject_id.split("/")[1], s.predicate.value, s.object_id.split("/")[1])
        for s in find_statements(analysis_of(text, language), mentions, ())
    }


@pytest.mark.parametrize(
    ("text", "language", "triple"),
    [
        ("The Harbour Circle belongs to the Lantern Network.", "en",
         ("harbour", "memberOf", "lantern")),
        ("Harbour Circle pertenece a la Lantern Network.", "es",
         ("harbour", "memberOf", "lantern")),
        ("Harbour Circle a adhéré au Lantern Network.", "fr", ("harbour", "memberOf", "lantern")),
        ("Harbour Circle está ubicada en Bangkok.", "es", ("harbour", "basedIn", "1609350")),
        ("Well Fund brinda apoyo financiero a Harbour Circle.", "es",
         ("well", "funds", "harbour")),
        ("Harbour Circle trabaja en alianza con Well Fund.", "es",
         ("harbour", "partnerOf", "well")),
        ("Harbour Circle s'appuie sur l'article 6 du Protocole de Palerme.", "fr",
         ("harbour", "invokes", "palermo")),
        ("The Well Fund supports the Harbour Circle financially.", "en",
         ("well", "funds", "harbour")),
        ("The Well Fund gave the Harbour Circle a small grant.", "en",
         ("well", "funds", "harbour")),
        ("With funding from the Well Fund, the Harbour Circle trained judges.", "en",
         ("well", "funds", "harbour")),
        ("Le Harbour Circle bénéficie d'un financement du Well Fund.", "fr",
         ("well", "funds", "harbour")),
        ("Avec le soutien financier du Well Fund, le Harbour Circle a formé des juges.", "fr",
         ("well", "funds", "harbour")),
        ("Con el apoyo financiero del Well Fund, Harbour Circle publicó un libro.", "es",
         ("well", "funds", "harbour")),
        ("El Well Fund financia a Harbour Circle.", "es", ("well", "funds", "harbour")),
        ("The Harbour Circle is a regional network working on debt bondage.", "en",
         ("harbour", "worksOn", "bondage")),
        ("The Harbour Circle conducts research on debt bondage.", "en",
         ("harbour", "worksOn", "bondage")),
        ("Le Harbour Circle mène des recherches sur la servitude.", "fr",
         ("harbour", "worksOn", "bondage")),
        ("Harbour Circle trabaja en materia de trata.", "es",
         ("harbour", "worksOn", "trafficking")),
        ("Harbour Circle actúa en Nepal.", "es", ("harbour", "worksIn", "1282988")),
        ("The Harbour Circle's secretariat is in Bangkok.", "en",
         ("harbour", "basedIn", "1609350")),
        ("Le siège du Harbour Circle est à Bangkok.", "fr", ("harbour", "basedIn", "1609350")),
        ("La sede de Harbour Circle está en Bangkok.", "es", ("harbour", "basedIn", "1609350")),
        ("Le Protocole de Palerme a été ratifié par le Népal.", "fr",
         ("1282988", "ratifies", "palermo")),
        ("Le Harbour Circle s'appuie sur le Protocole de Palerme.", "fr",
         ("harbour", "invokes", "palermo")),
        ("Harbour Circle se basa en el Protocolo de Palermo.", "es",
         ("harbour", "invokes", "palermo")),
        ("The Harbour Circle's partners include the Lantern Network.", "en",
         ("harbour", "partnerOf", "lantern")),
        ("En partenariat avec le Lantern Network, le Harbour Circle a formé des juges.", "fr",
         ("harbour", "partnerOf", "lantern")),
    ],
)  # fmt: skip
def test_a_plain_sentence_is_told(text: str, language: str, triple: tuple[str, str, str]) -> None:
    assert _triples(text, language) == {triple}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The Harbour Circle no longer belongs to the Lantern Network.", "en"),
        ("The Well Fund gave the Harbour Circle no grant.", "en"),
        ("The Well Fund may support the Harbour Circle financially.", "en"),
        ("With funding from the Well Fund, the Harbour Circle organised a workshop.", "en"),
        ("The Harbour Circle's headquarters is not in Bangkok.", "en"),
        ("The Harbour Circle's former partners include the Lantern Network.", "en"),
        ("Le Harbour Circle ne bénéficie pas d'un financement du Well Fund.", "fr"),
        ("Harbour Circle no actúa en Nepal.", "es"),
        ("Si el Well Fund financia a Harbour Circle, habrá juicios.", "es"),
        ("Le Protocole de Palerme n'a pas été ratifié par le Népal.", "fr"),
    ],
)
def test_what_is_denied_wished_or_of_an_event_is_not(text: str, language: str) -> None:
    assert _triples(text, language) == set()
