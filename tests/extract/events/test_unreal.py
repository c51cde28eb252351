"""Tests that a gathering which was denied, wished for or called off is no event."""

import pytest
from analysis_builder import analysis_of, mention_of

from extract.events.events import find_events
from extract.model import Event

_NAMES = {
    "Harbour Circle": "organisation/name/harbour-circle",
    "Lantern Network": "organisation/name/lantern-network",
    "Dakar": "place/2253354",
    "Lima": "place/3936456",
}


def _found(text: str, language: str) -> list[Event]:
    mentions = [mention_of(text, name, i) for name, i in _NAMES.items() if name in text]
    return list(find_events(analysis_of(text, language), mentions))


@pytest.mark.parametrize(
    "text",
    [
        "No conference was held in Lima on 3 May 2011.",
        "The Harbour Circle did not hold a consultation in Lima on 3 May 2010.",
        "Neither the Harbour Circle nor the Lantern Network organised the conference in Lima on"
        " 4 May 2010.",
        "The conference in Lima on 3 May 2011 never took place.",
        "A workshop will be held in Lima on 3 May 2011 if funds allow.",
        "To the Harbour Circle: hold an annual conference in Lima in May 2011.",
        "Timeline: abstracts in April; workshop for authors (Lima, 3 May 2011, to be confirmed).",
        "A workshop will be held in Lima on 3 May 2011, subject to confirmation.",
        "The conference planned by the Harbour Circle in Lima on 3 May 2011 was cancelled.",
        "The workshop was to be held in Lima on 3 May 2010. It was cancelled.",
        "The Harbour Circle was to organise a workshop in Lima on 3 May 2010 but withdrew.",
        "The meeting that the Harbour Circle was to hold in Lima on 3 May 2010 was cancelled.",
        "The proposal that the Harbour Circle organise a workshop in Lima on 3 May 2010 was"
        " rejected.",
        "We recommend that the Harbour Circle organise a consultation in Lima on 3 May 2010.",
        "We urge the Harbour Circle to organise a workshop in Lima on 3 May 2010.",
        "The Harbour Circle asked the Lantern Network to jointly host a workshop in Lima on"
        " 3 May 2010.",
        "The Harbour Circle should hold a workshop in Lima on 3 May 2010.",
        "Had the Harbour Circle organised a workshop in Lima on 3 May 2010, many had come.",
        "If Peru ratifies Convention No. 189, the Harbour Circle will hold a workshop in Lima in"
        " May 2019.",
        "The Harbour Circle denied having organised a workshop in Lima on 3 May 2010.",
        "The workshop in Lima on 3 May 2010 had been planned but did not take place.",
        "It is not true that the Harbour Circle held a workshop in Lima on 3 May 2010.",
        "The Harbour Circle was to have organised a consultation in Lima on 4 May 2010, but it was"
        " cancelled.",
        "The Harbour Circle was to have organised a consultation in Lima on 4 May 2010.",
        "The Harbour Circle proposed that a consultation be held in Lima on 4 June 2013.",
        "No decision was taken on a follow-up workshop in Lima in May 2019.",
        "There are no plans for another conference in Lima in May 2019.",
        "Participants discussed the possibility of a second regional workshop in Lima in 2019.",
        "The idea of a regional conference in Lima in May 2019 was dropped.",
        "The proposed conference in Lima in May 2019 found no support.",
        "The conference in Lima in May 2019 was replaced by a webinar.",
        "If funds allow, a training workshop will be held in Lima in May 2019.",
    ],
)
def test_what_was_not_held_in_english_is_no_event(text: str) -> None:
    assert not _found(text, "en")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("La réunion que Harbour Circle devait tenir à Dakar le 3 mai 2010 a été annulée.", "fr"),
        (
            "El taller que Harbour Circle iba a celebrar en Lima el 3 de mayo de 2010 se canceló.",
            "es",
        ),
        ("S'il le ratifie, Harbour Circle tiendra un atelier à Dakar en mai 2015.", "fr"),
        ("Harbour Circle organiserait un atelier à Dakar en mai 2015.", "fr"),
        ("Si Perú lo ratificara, Harbour Circle celebraría un taller en Lima en 2015.", "es"),
        ("La conférence prévue à Dakar le 3 mai 2010 a été annulée.", "fr"),
        ("Aucune conférence n'a eu lieu à Dakar en mai 2011.", "fr"),
        (
            "Harbour Circle devait organiser une consultation à Dakar le 4 juin 2013, mais elle a"
            " été annulée.",
            "fr",
        ),
        (
            "Harbour Circle a proposé qu'une consultation soit tenue à Dakar le 4 juin 2013.",
            "fr",
        ),
        (
            "Harbour Circle propuso que se celebrara una consulta en Lima el 4 de junio de 2013.",
            "es",
        ),
        ("Harbour Circle n'a pas organisé d'atelier à Dakar le 3 mai 2010.", "fr"),
        ("Harbour Circle devrait organiser une consultation à Dakar le 4 mai 2012.", "fr"),
        (
            "Nous recommandons que Harbour Circle organise une consultation à Dakar le 4 mai 2012.",
            "fr",
        ),
        ("La consulta prevista en Lima el 3 de mayo de 2010 fue cancelada.", "es"),
        ("Harbour Circle no organizó la consulta en Lima el 3 de mayo de 2011.", "es"),
        ("Harbour Circle debería organizar una consulta en Lima el 4 de mayo de 2012.", "es"),
        ("Harbour Circle n'organisera pas l'atelier à Dakar le 3 mai 2010.", "fr"),
        ("Harbour Circle n’organise plus l’atelier à Dakar en mai 2010.", "fr"),
        ("Harbour Circle espère organiser un séminaire à Dakar en mai 2012.", "fr"),
        ("Harbour Circle espera organizar un seminario en Lima en mayo de 2012.", "es"),
        ("El taller tendría lugar en Lima en mayo de 2012 si Perú lo aceptara.", "es"),
        ("L'atelier aurait lieu à Dakar en mai 2012 si le Sénégal l'acceptait.", "fr"),
        ("Aucune décision n'a été prise sur un atelier à Dakar en mai 2019.", "fr"),
        ("Harbour Circle aimerait organiser un colloque à Dakar en mai 2019.", "fr"),
        ("Un éventuel séminaire à Dakar en mai 2019 a été évoqué.", "fr"),
        ("L'atelier de Dakar de mai 2019 a été remplacé par une réunion en ligne.", "fr"),
        ("A Harbour Circle le gustaría organizar un seminario en Lima en mayo de 2019.", "es"),
        ("Quedó sin efecto el seminario de Lima previsto para mayo de 2019.", "es"),
        ("Se evaluó la posibilidad de organizar un taller en Lima en mayo de 2019.", "es"),
        ("Instamos a Harbour Circle a que organice un taller en Lima el 3 de mayo de 2010.", "es"),
        ("Il n'a pas été possible d'organiser un atelier à Dakar en mai 2019.", "fr"),
        ("No fue posible organizar un taller en Lima en mayo de 2019.", "es"),
        ("Sería posible organizar un taller en Lima en mayo de 2019.", "es"),
    ],
)
def test_what_was_not_held_in_french_and_spanish_is_no_event(text: str, language: str) -> None:
    assert not _found(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The conference held in Lima on 3 May 2010 did not adopt a text.", "en"),
        (
            "The Harbour Circle held a workshop in Lima on 3 May 2010, but another was cancelled.",
            "en",
        ),
        ("Asked for help, the Harbour Circle organised a workshop in Lima on 3 May 2010.", "en"),
        ("The Harbour Circle not only organised a workshop in Lima on 3 May 2010.", "en"),
        (
            "The Lima Council against Debt held a workshop in Lima on 3 May 2010.",
            "en",
        ),
        ("The conference will be held in Lima on 3 May 2010.", "en"),
        ("No decision was taken at the conference held in Lima on 3 May 2010.", "en"),
        ("If not for everyone, the workshop held in Lima on 3 May 2010 was useful.", "en"),
        ("Harbour Circle tiendra un atelier, et pas un seul, à Dakar le 3 mai 2010.", "fr"),
        ("À la demande du comité, Harbour Circle organise un atelier à Dakar le 3 mai 2010.", "fr"),
        ("Harbour Circle organizó, no sin pena, un taller en Lima el 3 de mayo de 2010.", "es"),
        ("Fue posible organizar un taller en Lima el 3 de mayo de 2010.", "es"),
        ("Il a été possible d'organiser un atelier à Dakar le 3 mai 2010.", "fr"),
    ],
)
def test_other_denials_and_wishes_leave_an_event_as_it_is(text: str, language: str) -> None:
    assert len(_found(text, language)) == 1


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Harbour Circle devait organiser un atelier à Dakar le 3 mai 2010, qui a bien eu lieu.",
            "fr",
        ),
        (
            "Harbour Circle devait organiser un atelier à Dakar le 3 mai 2010 ; il s'est tenu.",
            "fr",
        ),
        (
            "We asked the Harbour Circle to organise a workshop in Lima on 3 May 2010. It was duly"
            " held.",
            "en",
        ),
        (
            "The Harbour Circle was to have organised a workshop in Lima on 3 May 2010, and did"
            " so.",
            "en",
        ),
        ("Harbour Circle debía organizar un taller en Lima el 3 de mayo de 2010, y lo hizo.", "es"),
    ],
)
def test_what_was_planned_and_came_true_is_an_event(text: str, language: str) -> None:
    assert len(_found(text, language)) == 1


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "We asked the Harbour Circle to organise a workshop in Lima on 3 May 2010. The meeting"
            " took place.",
            "en",
        ),
        (
            "The Harbour Circle did not hold a workshop in Lima on 3 May 2010, which took place"
            " elsewhere.",
            "en",
        ),
        (
            "Harbour Circle devait organiser un atelier à Dakar le 3 mai 2010, qui n'a pas eu"
            " lieu.",
            "fr",
        ),
    ],
)
def test_what_came_true_is_another_thing(text: str, language: str) -> None:
    assert not _found(text, language)


def test_who_is_said_not_to_have_held_it_is_no_organiser() -> None:
    text = (
        "The Harbour Circle, not the Lantern Network, organised a workshop in Lima on 3 May 2010."
    )
    (event,) = _found(text, "en")
    assert _NAMES["Lantern Network"] not in event.organiser_ids
