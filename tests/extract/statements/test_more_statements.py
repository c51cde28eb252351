"""Tests what is stated in French and Spanish, in lists, and by words that point elsewhere."""

import time

import pytest
from analysis_builder import analysis_of, mention_of

from extract.model import Event, Kind, Mention, Predicate, Span, Statement
from extract.statements.statements import find_statements

_NAMES = {
    "Harbour Circle": "organisation/harbour",
    "Lantern Network": "organisation/lantern",
    "Well Fund": "organisation/well",
    "Committee on Fair Wages": "organisation/wages",
    "Palermo Protocol": "instrument/palermo",
    "Forced Labour Convention": "instrument/labour",
    "General Comment No. 9": "instrument/comment",
    "debt bondage": "theme/bondage",
    "State party": "theme/treaties",
    "Bangkok": "place/1609350",
    "Nepal": "place/1282988",
    "Thailand": "place/1605651",
    "Kenya": "place/192950",
}
_EVENT = "Lamp Forum"


def _found(text: str, language: str = "en") -> tuple[Statement, ...]:
    mentions = [mention_of(text, name, i) for name, i in _NAMES.items() if name in text]
    events: tuple[Event, ...] = ()
    if _EVENT in text:
        span = Span(text.index(_EVENT), text.index(_EVENT) + len(_EVENT))
        mentions.append(Mention(span, Kind.EVENT, "event/forum", 0.8, "pattern"))
    return find_statements(analysis_of(text, language), mentions, events)


def _triples(text: str, language: str = "en") -> set[tuple[str, str, str]]:
    names = {i: name for name, i in _NAMES.items()} | {"event/forum": _EVENT}
    return {
        (names[s.subject_id], s.predicate.value, names[s.object_id]) for s in _found(text, language)
    }


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        (
            "In partnership with the Well Fund, the Harbour Circle trained judges.",
            ("Harbour Circle", "partnerOf", "Well Fund"),
        ),
        (
            "A guide was jointly published by the Harbour Circle and the Well Fund.",
            ("Harbour Circle", "partnerOf", "Well Fund"),
        ),
        (
            "The Harbour Circle, which was founded in 1961, is a member of the Lantern Network.",
            ("Harbour Circle", "memberOf", "Lantern Network"),
        ),
        (
            "The Harbour Circle (established in May 1994) is funded by the Well Fund.",
            ("Well Fund", "funds", "Harbour Circle"),
        ),
        (
            "The Harbour Circle is an implementing partner of the Well Fund in Kenya.",
            ("Harbour Circle", "partnerOf", "Well Fund"),
        ),
        (
            "Harbour Circle's partner, the Well Fund, wrote.",
            ("Harbour Circle", "partnerOf", "Well Fund"),
        ),
        (
            "Nepal is a proud founding member of the Well Fund.",
            ("Nepal", "memberOf", "Well Fund"),
        ),
        (
            "Nepal and other members of the Well Fund met.",
            ("Nepal", "memberOf", "Well Fund"),
        ),
        ("The election of Nepal to the Well Fund is new.", ("Nepal", "memberOf", "Well Fund")),
        (
            "The Harbour Circle hosted the Lamp Forum.",
            ("Harbour Circle", "organised", "Lamp Forum"),
        ),
        (
            "The Lamp Forum was organised by the Well Fund and by the Harbour Circle.",
            ("Harbour Circle", "organised", "Lamp Forum"),
        ),
        ("The Lamp Forum took place in Bangkok.", ("Lamp Forum", "heldIn", "Bangkok")),
        (
            "The Lamp Forum brought together experts from the Harbour Circle.",
            ("Harbour Circle", "tookPartIn", "Lamp Forum"),
        ),
        (
            "The Lamp Forum opened. Speakers from the Harbour Circle told of it.",
            ("Harbour Circle", "tookPartIn", "Lamp Forum"),
        ),
        (
            "The Lamp Forum opened. The following bodies were represented: Harbour Circle; Well"
            " Fund.",
            ("Well Fund", "tookPartIn", "Lamp Forum"),
        ),
        (
            "The Harbour Circle was founded to combat debt bondage.",
            ("Harbour Circle", "worksOn", "debt bondage"),
        ),
        (
            "The Harbour Circle runs a debt bondage programme.",
            ("Harbour Circle", "worksOn", "debt bondage"),
        ),
        (
            "The project “Ending debt bondage in Nepal” is run by the Harbour Circle.",
            ("Harbour Circle", "worksIn", "Nepal"),
        ),
        (
            "The Harbour Circle, together with the Well Fund, has been working in Nepal.",
            ("Harbour Circle", "worksIn", "Nepal"),
        ),
        (
            "Bangkok, headquarters of the Harbour Circle, is old.",
            ("Harbour Circle", "basedIn", "Bangkok"),
        ),
        ("HC Harbour Circle, Bangkok, Thailand*;", ("Harbour Circle", "basedIn", "Bangkok")),
        (
            "The Well Fund gave financial support to the Harbour Circle.",
            ("Well Fund", "funds", "Harbour Circle"),
        ),
        ("Nepal is the largest donor to the Well Fund.", ("Nepal", "funds", "Well Fund")),
        (
            "General Comment No. 9 was issued by the Harbour Circle.",
            ("Harbour Circle", "publishes", "General Comment No. 9"),
        ),
        (
            "The Harbour Circle condemned the arrests made by Nepal.",
            ("Harbour Circle", "criticises", "Nepal"),
        ),
        (
            "The Harbour Circle urged Nepal to act, in line with the Palermo Protocol.",
            ("Harbour Circle", "invokes", "Palermo Protocol"),
        ),
        (
            "Nepal was the first country to ratify the Palermo Protocol.",
            ("Nepal", "ratifies", "Palermo Protocol"),
        ),
        (
            "Fair Lamps (Harbour Circle) recommended that Nepal adopt a law.",
            ("Harbour Circle", "callsOn", "Nepal"),
        ),
    ],
)
def test_words_between_two_names_state_what_they_say(
    text: str, triple: tuple[str, str, str]
) -> None:
    assert triple in _triples(text)


@pytest.mark.parametrize(
    ("text", "language", "triple"),
    [
        (
            "Le Harbour Circle recommande au Nepal et au Kenya de changer la loi.",
            "fr",
            ("Harbour Circle", "callsOn", "Kenya"),
        ),
        (
            "El Harbour Circle pide al Gobierno de Nepal que cambie la ley.",
            "es",
            ("Harbour Circle", "callsOn", "Nepal"),
        ),
        (
            "Le Harbour Circle demande que le Nepal adopte une loi.",
            "fr",
            ("Harbour Circle", "callsOn", "Nepal"),
        ),
        (
            "En colaboración con el Well Fund, el Harbour Circle formó a jueces.",
            "es",
            ("Harbour Circle", "partnerOf", "Well Fund"),
        ),
        (
            "Le Lamp Forum a été organisé par le Harbour Circle.",
            "fr",
            ("Harbour Circle", "organised", "Lamp Forum"),
        ),
        (
            "El Harbour Circle organizó el Lamp Forum.",
            "es",
            ("Harbour Circle", "organised", _EVENT),
        ),
        ("Le Lamp Forum s’est tenu à Bangkok.", "fr", (_EVENT, "heldIn", "Bangkok")),
        (
            "En el Lamp Forum participaron: el Harbour Circle y la Well Fund.",
            "es",
            ("Well Fund", "tookPartIn", _EVENT),
        ),
        (
            "Le Harbour Circle lutte contre debt bondage.",
            "fr",
            ("Harbour Circle", "worksOn", "debt bondage"),
        ),
        (
            "Harbour Circle se dedica a la lucha contra la debt bondage.",
            "es",
            ("Harbour Circle", "worksOn", "debt bondage"),
        ),
        ("Le Harbour Circle est présent au Nepal.", "fr", ("Harbour Circle", "worksIn", "Nepal")),
        (
            "El Harbour Circle recibe fondos de la Well Fund.",
            "es",
            ("Well Fund", "funds", "Harbour Circle"),
        ),
        (
            "Le Harbour Circle a publié General Comment No. 9.",
            "fr",
            ("Harbour Circle", "publishes", "General Comment No. 9"),
        ),
        (
            "Le Harbour Circle regrette que le Nepal tarde encore.",
            "fr",
            ("Harbour Circle", "criticises", "Nepal"),
        ),
        (
            "La ratificación del Palermo Protocol por Nepal es reciente.",
            "es",
            ("Nepal", "ratifies", "Palermo Protocol"),
        ),
    ],
)
def test_french_and_spanish_state_as_well(
    text: str, language: str, triple: tuple[str, str, str]
) -> None:
    assert triple in _triples(text, language)


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Circle recommended that the Well Fund be given more money.",
        "Nepal is no longer a member of the Well Fund.",
        "The Lantern Network was held last year in collaboration with the Well Fund.",
        "Nepal fully endorses the Palermo Protocol.",
        "Le Harbour Circle demande au Nepal de fournir des renseignements.",
        "122.67 Fight misuse by members of the Well Fund (Nepal, Thailand, Kenya);",
        "122.68 Honour what was said at the Lamp Forum in Kenya (Nepal);",
        "The Harbour Circle works with debt bondage Well Fund.",
        "The Harbour Circle & Sons called on Nepal to act.",
        "The head of the Harbour Circle urged Nepal to act.",
        "They requested the Harbour Circle, together with the Well Fund, to write it.",
        "The Harbour Circle works closely with the Well Fund agencies.",
    ],
)
def test_what_is_not_sure_is_not_said(text: str) -> None:
    assert _triples(text) == set()


def test_who_is_named_in_an_aside_does_not_join_with_the_subject() -> None:
    told = _triples("Thailand, alongside partners such as Nepal, has joined the Well Fund.")
    assert told == {("Thailand", "memberOf", "Well Fund")}


def test_who_held_an_event_is_not_said_to_have_come_as_well() -> None:
    text = (
        "The Harbour Circle held the Lamp Forum. "
        "Speakers from the Harbour Circle and the Well Fund."
    )
    analysis = analysis_of(text)
    names = ("Harbour Circle", "Well Fund")
    mentions = [mention_of(text, name, _NAMES[name]) for name in names]
    mentions.append(mention_of(text, "Harbour Circle", _NAMES["Harbour Circle"], after=40))
    span = Span(text.index(_EVENT), text.index(_EVENT) + len(_EVENT))
    mentions.append(Mention(span, Kind.EVENT, "event/forum", 0.8, "pattern"))
    found = {(s.subject_id, s.predicate) for s in find_statements(analysis, mentions, ())}
    assert ("organisation/harbour", Predicate.TOOK_PART_IN) not in found
    assert ("organisation/well", Predicate.TOOK_PART_IN) in found


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        ("The Lamp Forum was held in Kenya.", {Predicate.HELD_IN}),
        ("The Lamp Forum of the Conference of all, in Kenya, was long.", {Predicate.HELD_IN}),
        ("The Lamp Forum the Kenya team asked for.", set()),
        ("The Lamp Forum and the coming meeting in Kenya.", set()),
    ],
)
def test_a_place_of_something_else_is_not_where_an_event_was_held(
    text: str, predicates: set[Predicate]
) -> None:
    span = Span(text.index(_EVENT), text.index(_EVENT) + len(_EVENT))
    event = Event("event/forum", _EVENT, span, place_ids=("place/192950",))
    mentions = [
        mention_of(text, "Kenya", "place/192950"),
        Mention(span, Kind.EVENT, "event/forum", 0.8, "pattern"),
    ]
    found = find_statements(analysis_of(text), mentions, (event,))
    assert {s.predicate for s in found} == predicates


_OBSERVATIONS = (
    "Committee on Fair Wages\n\nConcluding observations on the third periodic report of Nepal\n\n"
)


@pytest.mark.parametrize(
    "head",
    [
        "4. The Committee notes that the State party has ratified the following instruments:",
        "4. It welcomes the ratification of the following instruments by the State party:",
    ],
)
def test_a_list_of_treaties_belongs_to_who_ratified_them(head: str) -> None:
    text = (
        f"{_OBSERVATIONS}{head}\n\n(a) The Palermo Protocol, on 3 May 2010;\n\n"
        "(b) A new labour code;\n\n(c) The Forced Labour Convention, in 2012."
    )
    found = [s for s in _found(text) if s.predicate is Predicate.RATIFIES]
    assert {(s.subject_id, s.object_id) for s in found} == {
        ("place/1282988", "instrument/palermo"),
        ("place/1282988", "instrument/labour"),
    }
    assert all(len(s.evidence) == 3 for s in found)


def test_a_list_of_what_is_not_ratified_states_nothing() -> None:
    text = (
        f"{_OBSERVATIONS}4. The State party has not ratified the following:\n\n"
        "(a) The Palermo Protocol;"
    )
    assert not [s for s in _found(text) if s.predicate is Predicate.RATIFIES]


def test_what_the_state_party_should_do_is_a_call_of_the_committee() -> None:
    text = f"{_OBSERVATIONS}9. Wages are low. The State party should adopt a law."
    assert ("Committee on Fair Wages", "callsOn", "Nepal") in _triples(text)


def test_the_protocol_is_the_only_one_named_so_far() -> None:
    text = "The Palermo Protocol is old. Kenya met. Nepal ratified the Protocol in 2010."
    (statement,) = _found(text)
    assert (statement.subject_id, statement.object_id) == ("place/1282988", "instrument/palermo")
    assert len(statement.evidence) == 2


@pytest.mark.parametrize(
    "text",
    [
        "12. Thailand noted this. It expressed concern about violence in Nepal.",
        "Thailand spoke first.\n\n13. Kenya noted it. It called on Nepal to act.",
    ],
)
def test_evidence_names_who_is_meant(text: str) -> None:
    statements = _found(text)
    assert statements
    for statement in statements:
        words = " ".join(text[span.start : span.end] for span in statement.evidence)
        names = {i: name for name, i in _NAMES.items()}
        assert names[statement.subject_id] in words
        assert names[statement.object_id] in words


@pytest.mark.parametrize(
    "piece",
    [
        "together with the ", "the ratification of ", "in accordance with ", "the project “a ",
        "Le Comité aa", "and the Protocol ", "'s partner, the ", "(a) The ", ", followed by ",
    ],
)  # fmt: skip
def test_repeated_words_take_no_longer_than_their_length(piece: str) -> None:
    line = ("Nepal " + piece) * (200_000 // len(piece))
    mentions = [
        Mention(Span(i, i + 5), kind, f"{kind.value}/{i}", 0.9, "model")
        for i, kind in zip(
            range(0, 20 * (6 + len(piece)), 6 + len(piece)), [*Kind] * 4, strict=True
        )
    ]
    began = time.process_time()
    find_statements(analysis_of(line), mentions, ())
    assert time.process_time() - began < 20


def test_a_body_of_which_nothing_gives_the_name_states_nothing() -> None:
    text = "The Department works closely with the Well Fund."
    fund = mention_of(text, "Well Fund", "organisation/well")
    department = mention_of(text, "Department", "organisation/name/department")
    assert not find_statements(analysis_of(text), [department, fund], ())


def test_evidence_that_says_the_committee_holds_its_name_as_well() -> None:
    text = (
        "The Committee on Fair Wages met. Others met. The same Committee urged Nepal to act in May."
    )
    analysis = analysis_of(text)
    start = text.index("Committee urged")
    mentions = [
        mention_of(text, "Committee on Fair Wages", "organisation/wages"),
        Mention(
            Span(start, start + len("Committee")),
            Kind.ORGANISATION,
            "organisation/wages",
            0.9,
            "pattern",
        ),
        mention_of(text, "Nepal", "place/1282988"),
    ]
    (statement,) = find_statements(analysis, mentions, ())
    assert [text[s.start : s.end] for s in statement.evidence] == [
        "The Committee on Fair Wages met.",
        "The same Committee urged Nepal to act in May.",
    ]


@pytest.mark.parametrize(
    "words",
    [
        "is the former partner of",
        "is no partner of",
        "is no longer a partner of",
        "is a potential partner of",
        "may become a partner of",
        "is a member of a partner of",
    ],
)
def test_who_is_no_partner_is_not_told_as_one(words: str) -> None:
    assert _triples(f"The Harbour Circle {words} the Well Fund.") == set()
