"""Tests that what a sentence only reports is stated as reported, and by whom."""

import pytest
from analysis_builder import analysis_of, mention_of

from extract.events.events import find_events
from extract.model import Kind, Mention, Modality, Predicate, Statement
from extract.statements.statements import find_statements

_NAMES = {
    "Harbour Circle": "organisation/name/harbour-circle",
    "Lantern Network": "organisation/name/lantern-network",
    "Well Fund": "organisation/name/well-fund",
    "Lima": "place/3936456",
}


def _found(text: str, language: str = "en") -> set[tuple[str, str, str, str | None]]:
    """Return subject, predicate, modality and who says so; of an event, its noun is the subject."""
    mentions = [mention_of(text, name, i) for name, i in _NAMES.items() if name in text]
    analysis = analysis_of(text, language)
    events = find_events(analysis, mentions)
    told = [Mention(e.span, Kind.EVENT, e.entity_id, 0.9, "pattern") for e in events]
    names = {i: name for name, i in _NAMES.items()}
    return {_plain(s, names) for s in find_statements(analysis, [*mentions, *told], events)}


def _plain(said: Statement, names: dict[str, str]) -> tuple[str, str, str, str | None]:
    subject = names.get(said.subject_id, "event")
    speaker = names[said.said_by] if said.said_by else None
    return subject, said.predicate.value, said.modality.value, speaker


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "According to the Well Fund, the Harbour Circle organised a workshop in Lima on 4 June"
            " 2013.",
            "en",
        ),
        (
            "The Harbour Circle, according to the Well Fund, organised a workshop in Lima on 4 June"
            " 2013.",
            "en",
        ),
        (
            "The Harbour Circle organised a workshop in Lima on 4 June 2013, according to the"
            " Well Fund.",
            "en",
        ),
        (
            "Selon le Well Fund, le Harbour Circle a organisé un atelier à Lima le 4 juin 2013.",
            "fr",
        ),
        (
            "Según el Well Fund, el Harbour Circle organizó un taller en Lima el 4 de junio de"
            " 2013.",
            "es",
        ),
    ],
)
def test_whom_a_sentence_names_as_its_source_did_not_hold_the_event(
    text: str, language: str
) -> None:
    reported = (Modality.REPORTED.value, "Well Fund")

    assert _found(text, language) == {
        ("Harbour Circle", Predicate.ORGANISED.value, *reported),
        ("event", Predicate.HELD_IN.value, *reported),
    }


def test_a_source_inside_a_later_clause_reports_that_clause_alone() -> None:
    text = (
        "The Harbour Circle held a workshop in Lima on 4 June 2013 and, according to the Well Fund,"
        " trained 40 people."
    )

    assert {modality for _, _, modality, _ in _found(text)} == {Modality.ASSERTED.value}


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Circle hopes to be funded by the Well Fund.",
        "The Harbour Circle applied to be funded by the Well Fund.",
        "The Harbour Circle was to be funded by the Well Fund.",
    ],
)
def test_money_that_is_only_hoped_for_is_not_stated(text: str) -> None:
    assert not _found(text)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Harbour Circle claims to be funded by the Well Fund.", "Harbour Circle"),
        ("The Harbour Circle says it is funded by the Well Fund.", "Harbour Circle"),
        ("The Harbour Circle is said to be funded by the Well Fund.", None),
        (
            "The Harbour Circle is funded by the Well Fund, or so the newspaper Lantern Network"
            " wrote.",
            "Lantern Network",
        ),
    ],
)
def test_money_that_is_claimed_is_reported(text: str, speaker: str | None) -> None:
    funds = ("Well Fund", Predicate.FUNDS.value, Modality.REPORTED.value, speaker)

    assert _found(text) == {funds}


def test_money_that_is_told_is_asserted_whatever_else_is_claimed() -> None:
    text = "The Harbour Circle is funded by the Well Fund and claims to be independent."
    funds = ("Well Fund", Predicate.FUNDS.value, Modality.ASSERTED.value, None)

    assert _found(text) == {funds}


def test_whoever_reports_it_may_stand_at_the_end() -> None:
    told = ("Harbour Circle", Predicate.WORKS_IN.value, Modality.REPORTED.value, "Well Fund")

    assert _found("The Harbour Circle works in Lima, the Well Fund reported.") == {told}


def test_a_seat_is_that_of_the_nearest_name() -> None:
    text = "Asistieron el Harbour Circle, el Lantern Network, con sede en Lima."

    assert {subject for subject, *_ in _found(text, "es")} == {"Lantern Network"}


def test_all_names_before_a_plural_are_based_there() -> None:
    text = "The Harbour Circle and the Lantern Network are based in Lima."

    assert {subject for subject, *_ in _found(text)} == {"Harbour Circle", "Lantern Network"}


def test_who_reports_behind_a_comma_is_no_second_funder() -> None:
    told = ("Well Fund", Predicate.FUNDS.value, Modality.REPORTED.value, "Lantern Network")
    text = "The Harbour Circle is funded by the Well Fund, the Lantern Network reported."
    assert _found(text) == {told}


def test_several_that_are_listed_are_several() -> None:
    both = {
        (name, Predicate.FUNDS.value, Modality.ASSERTED.value, None)
        for name in ("Well Fund", "Lantern Network")
    }
    assert _found("The Harbour Circle is funded by the Well Fund, the Lantern Network.") == both


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "A critic of the Lantern Network wrote that the Well Fund funds the Harbour Circle.",
            "en",
        ),
        ("Critics say the Well Fund funds the Harbour Circle.", "en"),
        ("Some observers claimed that the Well Fund funds the Harbour Circle.", "en"),
        ("Un journaliste a écrit que le Well Fund finance le Harbour Circle.", "fr"),
        ("Un periodista escribió que el Well Fund financia al Harbour Circle.", "es"),
    ],
)
def test_what_somebody_without_a_name_says_is_reported(text: str, language: str) -> None:
    assert {found[2:] for found in _found(text, language)} <= {("reported", None)}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "The former director of the Lantern Network said that the Well Fund funds the Harbour"
            " Circle.",
            "en",
        ),
        ("An ex-member of the Lantern Network said that the Well Fund funds the Harbour Circle.",
         "en"),
        ("L'ancienne directrice du Lantern Network a écrit que le Well Fund finance le Harbour"
         " Circle.", "fr"),
        ("Un exfuncionario de la Lantern Network dijo que el Harbour Circle es financiado"
         " por el Well Fund.", "es"),
    ],
)  # fmt: skip
def test_who_was_once_with_a_body_does_not_speak_for_it(text: str, language: str) -> None:
    assert _found(text, language) == {("Well Fund", "funds", "reported", None)}


@pytest.mark.parametrize(
    "verb",
    [
        "found", "held", "warned", "believes", "insists", "announced", "pointed out", "submits",
        "noted with concern", "said on Monday", "told the press in Lima", "estime", "a souligné",
        "dénonce", "sostiene", "ha denunciado", "advirtió",
    ],
)  # fmt: skip
def test_whatever_verb_tells_it_what_is_told_is_reported(verb: str) -> None:
    joint = "que" if verb.startswith(("est", "a ", "dé", "sos", "ha", "adv")) else "that"
    text = f"The Lantern Network {verb} {joint} the Well Fund funds the Harbour Circle."

    assert _found(text) == {
        ("Well Fund", Predicate.FUNDS.value, Modality.REPORTED.value, "Lantern Network")
    }


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Circle is funded by the Well Fund, the Lantern Network warned on Monday.",
        "“The Harbour Circle is funded by the Well Fund”, added the Lantern Network.",
        "As the Lantern Network put it, the Well Fund funds the Harbour Circle.",
        "In the Lantern Network's view, the Well Fund funds the Harbour Circle.",
        "The Lantern Network believes the Well Fund funds the Harbour Circle.",
        "A coordinator of the Lantern Network, a nurse, said that the Well Fund funds the Harbour"
        " Circle.",
    ],
)
def test_who_says_so_funds_nobody(text: str) -> None:
    assert _found(text) == {
        ("Well Fund", Predicate.FUNDS.value, Modality.REPORTED.value, "Lantern Network")
    }


@pytest.mark.parametrize(
    "text",
    [
        "The Lantern Network fears that the Well Fund funds the Harbour Circle.",
        "Le Lantern Network conteste que le Well Fund ait financé le Harbour Circle.",
        "La Lantern Network teme que el Well Fund financió el Harbour Circle.",
    ],
)
def test_what_is_feared_or_contested_is_not_stated(text: str) -> None:
    assert not _found(text)


def test_who_recalls_that_it_is_so_tells_it_as_a_fact() -> None:
    told = _found("The Lantern Network recalls that the Well Fund funds the Harbour Circle.")

    assert {modality for _, _, modality, _ in told} == {Modality.ASSERTED.value}


def test_what_the_author_is_pleased_to_note_is_told() -> None:
    told = _found("We are pleased to note that the Well Fund funds the Harbour Circle.")

    assert {modality for _, _, modality, _ in told} == {Modality.ASSERTED.value}


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Circle is funded by the Well Fund, she said.",
        "The Harbour Circle is funded by the Well Fund, its director explained on Monday.",
        "“The Harbour Circle is funded by the Well Fund,” said its coordinator.",
        "Le Harbour Circle est financé par le Well Fund, a-t-elle précisé.",
        "« Le Harbour Circle est financé par le Well Fund », explique-t-il.",
        "El Harbour Circle es financiado por el Well Fund, según dijo su directora.",
    ],
)
def test_what_somebody_without_a_name_says_behind_it_is_reported(text: str) -> None:
    assert _found(text) == {("Well Fund", Predicate.FUNDS.value, Modality.REPORTED.value, None)}


def test_an_apposition_behind_a_statement_is_no_report() -> None:
    told = _found("The Harbour Circle is funded by the Well Fund, a body that she founded.")

    assert {modality for _, _, modality, _ in told} == {Modality.ASSERTED.value}
