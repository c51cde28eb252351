"""Tests what is stated, by which words, and what is not."""

import time

import pytest
from analysis_builder import analysis_of, mention_of, words_of_span
from loaded import packaged_pipeline

from extract.events.events import find_events
from extract.model import Event, Kind, Mention, Modality, Predicate, SourceText, Span, Statement
from extract.statements.statements import find_statements

_NEPAL = "1282988"
_NAMES = {
    "Harbour Circle": "organisation/harbour",
    "Lantern Network": "organisation/lantern",
    "Well Fund": "organisation/well",
    "Palermo Protocol": "instrument/palermo-protocol",
    "Forced Labour Convention": "instrument/ilo-c029",
    "debt bondage": "theme/debt-bondage",
    "ratified": "theme/treaty-ratification",
    "Bangkok": "place/1609350",
    "Nepal": "place/1282988",
    "Thailand": "place/1605651",
}


def _statements(text: str, language: str = "en") -> list[Statement]:
    analysis = analysis_of(text, language)
    mentions = [mention_of(text, name, i) for name, i in _NAMES.items() if name in text]
    events = find_events(analysis, mentions)
    named = [Mention(e.span, Kind.EVENT, e.entity_id, 0.8, "pattern") for e in events]
    return list(find_statements(analysis, [*mentions, *named], events))


def _triples(text: str, language: str = "en") -> set[tuple[str, str, str]]:
    return {
        (s.subject_id.split("/")[1], str(s.predicate), s.object_id.split("/")[1])
        for s in _statements(text, language)
    }


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        (
            "Nepal ratified the Palermo Protocol in 2020.",
            ("1282988", "ratifies", "palermo-protocol"),
        ),
        (
            "The Government of Nepal has acceded to the Palermo Protocol.",
            ("1282988", "ratifies", "palermo-protocol"),
        ),
        (
            "Welcome the ratification by Nepal of the Palermo Protocol.",
            ("1282988", "ratifies", "palermo-protocol"),
        ),
        ("The Harbour Circle called on Thailand to act.", ("harbour", "callsOn", "1605651")),
        ("The Harbour Circle urged Thailand to ratify it.", ("harbour", "callsOn", "1605651")),
        ("The Harbour Circle condemned Thailand for this.", ("harbour", "criticises", "1605651")),
        (
            "The Harbour Circle is a member of the Lantern Network.",
            ("harbour", "memberOf", "lantern"),
        ),
        (
            "The Harbour Circle, in partnership with the Lantern Network, wrote it.",
            ("harbour", "partnerOf", "lantern"),
        ),
        ("The Harbour Circle is funded by the Well Fund.", ("well", "funds", "harbour")),
        ("The Well Fund funds the Harbour Circle.", ("well", "funds", "harbour")),
        (
            "The Harbour Circle, based in Bangkok, works on debt bondage.",
            ("harbour", "basedIn", "1609350"),
        ),
        (
            "The Harbour Circle, based in Bangkok, works on debt bondage.",
            ("harbour", "worksOn", "debt-bondage"),
        ),
        ("The Bangkok-based Harbour Circle wrote.", ("harbour", "basedIn", "1609350")),
        ("The Harbour Circle works in Nepal.", ("harbour", "worksIn", "1282988")),
        ("The Harbour Circle recommended that Nepal adopt a law.", ("harbour", "callsOn", _NEPAL)),
        ("The Harbour Circle stated that Nepal should act.", ("harbour", "callsOn", _NEPAL)),
        ("The Harbour Circle calls on the governments of Nepal.", ("harbour", "callsOn", _NEPAL)),
        (
            "The Harbour Circle was concerned about violence at home in Nepal.",
            ("harbour", "criticises", _NEPAL),
        ),
        (
            "The Well Fund commended Nepal for its ratification of the Palermo Protocol.",
            (_NEPAL, "ratifies", "palermo-protocol"),
        ),
        (
            "The Harbour Circle, whose secretariat is in Bangkok, wrote.",
            ("harbour", "basedIn", "1609350"),
        ),
        (
            "The Harbour Circle stated that Nepal acts in line with the Palermo Protocol.",
            ("harbour", "invokes", "palermo-protocol"),
        ),
        ("The Harbour Circle has offices in Nepal.", ("harbour", "basedIn", _NEPAL)),
        ("The Harbour Circle has projects in Nepal.", ("harbour", "worksIn", _NEPAL)),
        ("The Harbour Circle is a network of unions in Nepal.", ("harbour", "worksIn", _NEPAL)),
        (
            "The Harbour Circle trained judges, together with the Lantern Network.",
            ("harbour", "partnerOf", "lantern"),
        ),
        (
            "It was written by the Harbour Circle with the Lantern Network.",
            ("harbour", "partnerOf", "lantern"),
        ),
        (
            "The Harbour Circle teaches with funding from the Well Fund.",
            ("well", "funds", "harbour"),
        ),
        (
            "The Harbour Circle campaigns against debt bondage.",
            ("harbour", "worksOn", "debt-bondage"),
        ),
        (
            "The Harbour Circle published a report on debt bondage.",
            ("harbour", "worksOn", "debt-bondage"),
        ),
        ("The work of the Harbour Circle on debt bondage.", ("harbour", "worksOn", "debt-bondage")),
        (
            "The Palermo Protocol on debt bondage was read.",
            ("palermo-protocol", "concerns", "debt-bondage"),
        ),
        (
            "The Harbour Circle invoked the Palermo Protocol.",
            ("harbour", "invokes", "palermo-protocol"),
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
        ("Nepal a ratifié le Palermo Protocol.", "fr", ("1282988", "ratifies", "palermo-protocol")),
        ("Harbour Circle est membre de Lantern Network.", "fr", ("harbour", "memberOf", "lantern")),
        ("Harbour Circle condamne Thailand.", "fr", ("harbour", "criticises", "1605651")),
        ("Nepal ratificó el Palermo Protocol.", "es", ("1282988", "ratifies", "palermo-protocol")),
        ("Harbour Circle es miembro de Lantern Network.", "es", ("harbour", "memberOf", "lantern")),
    ],
)
def test_french_and_spanish_state_as_well(
    text: str, language: str, triple: tuple[str, str, str]
) -> None:
    assert triple in _triples(text, language)


def test_each_of_several_subjects_and_objects_is_meant() -> None:
    text = "Nepal and Thailand ratified the Palermo Protocol and the Forced Labour Convention."
    assert len(_triples(text)) == 4


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Nepal has not ratified the Palermo Protocol.", "en"),
        ("Nepal has yet to ratify the Palermo Protocol.", "en"),
        ("Nepal has never ratified the Palermo Protocol.", "en"),
        ("Nepal n'a pas ratifié le Palermo Protocol.", "fr"),
        ("Nepal no ha ratificado el Palermo Protocol.", "es"),
    ],
)
def test_what_is_denied_is_negated(text: str, language: str) -> None:
    (statement,) = _statements(text, language)
    assert statement.modality is Modality.NEGATED
    assert statement.predicate is Predicate.RATIFIES


@pytest.mark.parametrize(
    "text",
    [
        "According to the Harbour Circle, Nepal ratified the Palermo Protocol.",
        "The Harbour Circle reported that Nepal ratified the Palermo Protocol.",
    ],
)
def test_what_somebody_says_is_reported_with_who_says_it(text: str) -> None:
    (statement,) = _statements(text)
    assert statement.modality is Modality.REPORTED
    assert statement.said_by == "organisation/harbour"
    assert statement.subject_id == "place/1282988"


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Circle met. It is a member of the Lantern Network.",
        "The Harbour Circle met. The network is a member of the Lantern Network.",
    ],
)
def test_a_pronoun_means_the_only_organisation_of_the_sentence_before(text: str) -> None:
    (statement,) = _statements(text)
    assert (statement.subject_id, statement.object_id) == (
        "organisation/harbour",
        "organisation/lantern",
    )
    assert len(statement.evidence) == 2


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Circle met the Well Fund. It is a member of the Lantern Network.",
        "A group met the Harbour Circle. It is a member of the Lantern Network.",
        "The Harbour Circle met.\n\nIt is a member of the Lantern Network.",
    ],
)
def test_a_pronoun_that_may_mean_another_states_nothing(text: str) -> None:
    assert _statements(text) == []


def test_hearsay_of_somebody_without_an_entity_is_reported() -> None:
    (statement,) = _statements("Joint Submission 1 reported that Nepal ratified Palermo Protocol.")
    assert (statement.modality, statement.said_by) == (Modality.REPORTED, None)


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Circle and the Lantern Network were in Bangkok.",
        "Has Nepal ratified the Palermo Protocol?",
        "It is unclear whether Nepal ratified the Palermo Protocol.",
        "If Nepal ratified the Palermo Protocol, much would change.",
        "Nepal should ratify the Palermo Protocol.",
        "A report by the Harbour Circle condemned Thailand.",
        "Nepal, Thailand, the Harbour Circle, the Palermo Protocol.",
        "Members of the Harbour Circle called on Thailand.",
        "The Harbour Circle called for ratification by Nepal of the Palermo Protocol.",
        "The Harbour Circle was concerned about houses in Bangkok.",
        "The Harbour Circle recommended that Nepal and others meet.",
        "It was organised by the Harbour Circle with funding from the Well Fund.",
    ],
)
def test_standing_together_or_a_wish_states_nothing(text: str) -> None:
    assert _triples(text) == set()


def test_events_give_organiser_and_place_with_the_sentence() -> None:
    text = "It rained. The Harbour Circle held a workshop on debt bondage in Bangkok in June 2004."
    found = _statements(text)
    assert {str(s.predicate) for s in found} == {"organised", "heldIn", "concerns"}
    for statement in found:
        assert [words_of_span(text, span) for span in statement.evidence] == [text[11:]]


def test_taking_part_is_stated() -> None:
    text = "The Lantern Network took part in the workshop on wages held in Bangkok in June 2004."
    assert Predicate.TOOK_PART_IN in {s.predicate for s in _statements(text)}


def test_who_took_part_is_told_by_the_next_sentence() -> None:
    text = (
        "The Well Fund held a workshop on wages in Bangkok in June 2004. "
        "The Harbour Circle and the Lantern Network took part."
    )
    found = [s for s in _statements(text) if s.predicate is Predicate.TOOK_PART_IN]
    assert {s.subject_id for s in found} == {"organisation/harbour", "organisation/lantern"}
    assert all(len(s.evidence) == 2 for s in found)


def test_a_statement_made_twice_has_both_sentences() -> None:
    text = "Nepal ratified the Palermo Protocol. Later Nepal ratified the Palermo Protocol again."
    analysis = analysis_of(text)
    later = text.index("Later")
    mentions = [
        mention_of(text, name, _NAMES[name], after=after)
        for name in ("Nepal", "Palermo Protocol")
        for after in (0, later)
    ]
    (statement,) = find_statements(analysis, mentions, ())
    assert len(statement.evidence) == 2


def test_the_order_of_mentions_does_not_matter() -> None:
    text = "The Well Fund funds the Harbour Circle and the Lantern Network in Bangkok."
    analysis = analysis_of(text)
    mentions = [mention_of(text, name, i) for name, i in _NAMES.items() if name in text]
    assert find_statements(analysis, mentions, ()) == find_statements(analysis, mentions[::-1], ())


def test_a_passage_full_of_names_is_passed_over() -> None:
    text = "Nepal ratified the Palermo Protocol " + "a " * 30
    mentions = [
        mention_of(text, "Nepal", _NAMES["Nepal"]),
        mention_of(text, "Palermo Protocol", "instrument/p"),
    ]
    start = text.index(" a ") + 1
    crowd = [
        Mention(Span(start + 2 * i, start + 2 * i + 1), Kind.PLACE, f"place/{i}", 0.9, "gazetteer")
        for i in range(26)
    ]
    no_events: tuple[Event, ...] = ()
    assert find_statements(analysis_of(text), mentions, no_events)
    assert not find_statements(analysis_of(text), [*mentions, *crowd], no_events)


@pytest.mark.parametrize(
    "piece", ["in partnership with ", "Harbour Circle, a, ", "works on the ", "was concerned in "]
)
def test_repeated_words_take_no_longer_than_their_length(piece: str) -> None:
    line = ("Nepal " + piece) * (500_000 // len(piece))
    mentions = [
        Mention(Span(i, i + 5), Kind.ORGANISATION, f"organisation/{i}", 0.9, "model")
        for i in range(0, 20 * (6 + len(piece)), 6 + len(piece))
    ]
    began = time.process_time()
    find_statements(analysis_of(line), mentions, ())
    assert time.process_time() - began < 30


def test_a_hostile_line_takes_no_longer_than_its_length() -> None:
    line = "Nepal has not has also, " * 40_000
    mentions = [
        Mention(Span(i, i + 5), Kind.PLACE, f"place/{i}", 0.9, "gazetteer")
        for i in range(0, len(line), 24)
        if i % 240 == 0
    ]
    began = time.process_time()
    find_statements(analysis_of(line), mentions, ())
    assert time.process_time() - began < 30


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        ("Thailand recommended that Nepal adopt a law.", ("1605651", "callsOn", _NEPAL)),
        ("Thailand urged Nepal to act.", ("1605651", "callsOn", _NEPAL)),
        ("Thailand expressed concern about violence in Nepal.", ("1605651", "criticises", _NEPAL)),
        ("Nepal is a member of the Lantern Network.", (_NEPAL, "memberOf", "lantern")),
        ("The Lantern Network met. Its members are Nepal.", (_NEPAL, "memberOf", "lantern")),
        ("As a member of the Lantern Network, Nepal spoke.", (_NEPAL, "memberOf", "lantern")),
        ("The Lantern Network, of which Nepal is a member, met.", (_NEPAL, "memberOf", "lantern")),
        ("Nepal contributed $2 million to the Well Fund.", (_NEPAL, "funds", "well")),
        (
            "Nepal reaffirmed its commitment to the Palermo Protocol.",
            (_NEPAL, "invokes", "palermo-protocol"),
        ),
        (
            "The Palermo Protocol, to which Nepal has acceded, is old.",
            (_NEPAL, "ratifies", "palermo-protocol"),
        ),
        (
            "Nepal has done much for children, and it recently ratified the Palermo Protocol.",
            (_NEPAL, "ratifies", "palermo-protocol"),
        ),
        (
            "Palermo Protocol – Nepal (ratification: 2020)",
            (_NEPAL, "ratifies", "palermo-protocol"),
        ),
        (
            "Recalling the Palermo Protocol, the Harbour Circle urged all to act.",
            ("harbour", "invokes", "palermo-protocol"),
        ),
        (
            "debt bondage is prohibited by the Palermo Protocol.",
            ("palermo-protocol", "concerns", "debt-bondage"),
        ),
        ("Harbour Circle, Bangkok, Thailand;", ("harbour", "basedIn", "1609350")),
    ],
)
def test_a_state_acts_as_its_place(text: str, triple: tuple[str, str, str]) -> None:
    assert triple in _triples(text)


@pytest.mark.parametrize(
    "text",
    [
        "Nepal signed the Palermo Protocol.",
        "In Nepal, urged Thailand to act.",
        "A student in Nepal recommended that Thailand adopt a law.",
        "The people of Nepal urged Thailand to act.",
        "Bangkok urged Nepal to act.",
        "Nepal urged Bangkok to act.",
        "Thailand asked Nepal to provide information on this.",
        "Thailand and Nepal are members.",
    ],
)
def test_a_town_a_region_or_a_request_for_information_states_nothing(text: str) -> None:
    assert _triples(text) == set()


def test_neither_nor_is_negated_for_each() -> None:
    text = "Le Nepal n'a ratifié ni le Palermo Protocol, ni la Forced Labour Convention."
    found = _statements(text, "fr")
    assert {s.modality for s in found} == {Modality.NEGATED}
    assert len(found) == 2


def test_who_took_part_in_the_workshop_of_the_sentence_before() -> None:
    text = (
        "The Well Fund held a workshop on wages in Bangkok in June 2004. "
        "The Harbour Circle attended the workshop."
    )
    found = [s for s in _statements(text) if s.predicate is Predicate.TOOK_PART_IN]
    assert [s.subject_id for s in found] == ["organisation/harbour"]
    assert len(found[0].evidence) == 2


def test_it_recommended_means_who_opens_the_paragraph() -> None:
    text = "12. Thailand noted the efforts made. It recommended that Nepal adopt a law."
    (statement,) = _statements(text)
    assert (statement.subject_id, statement.object_id) == ("place/1605651", "place/1282988")
    assert len(statement.evidence) == 2


@pytest.mark.model
def test_what_a_body_is_made_of_is_nothing_that_it_works_on() -> None:
    pipeline = packaged_pipeline()

    def told(text: str) -> set[tuple[str, str]]:
        return {
            (s.predicate.value, s.object_id)
            for s in pipeline.annotate(SourceText("", text)).statements
        }

    assert told("La Strada International is a network of NGOs.") == set()
    assert ("worksOn", "theme/debt-bondage") in told(
        "La Strada International works on debt bondage."
    )
