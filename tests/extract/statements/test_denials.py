"""Tests that what is denied, untrue, or said of somebody else is not stated as so."""

import time

import pytest
from analysis_builder import analysis_of, mention_of
from growth import times_longer

from extract.model import Modality, Statement
from extract.statements.statements import find_statements

_NAMES = {
    "Harbour Circle": "organisation/harbour",
    "Lantern Network": "organisation/lantern",
    "Well Fund": "organisation/well",
    "Palermo Protocol": "instrument/palermo",
    "debt bondage": "theme/bondage",
    "Geneva": "place/2660646",
    "Iran": "place/130758",
    "Sudan": "place/366755",
    "Irán": "place/130758",
    "Sudán": "place/366755",
    "Somalia": "place/51537",
    "Thailand": "place/1605651",
    "Tailandia": "place/1605651",
    "Cambodia": "place/1831722",
    "Camboya": "place/1831722",
}


def _found(text: str, language: str = "en") -> tuple[Statement, ...]:
    mentions = [mention_of(text, name, i) for name, i in _NAMES.items() if name in text]
    return find_statements(analysis_of(text, language), mentions, ())


def _subjects(text: str, language: str, modality: Modality) -> set[str]:
    ids = {i: name for name, i in _NAMES.items() if name in text}
    return {ids[s.subject_id] for s in _found(text, language) if s.modality is modality}


@pytest.mark.parametrize(
    ("text", "language", "denied"),
    [
        (
            "Neither Thailand nor Cambodia has ratified the Palermo Protocol.",
            "en",
            {"Thailand", "Cambodia"},
        ),
        (
            "Neither the Harbour Circle nor the Lantern Network funds the Well Fund.",
            "en",
            {"Harbour Circle", "Lantern Network"},
        ),
        (
            "None of Iran, Sudan or Somalia has ratified the Palermo Protocol.",
            "en",
            {"Iran", "Sudan", "Somalia"},
        ),
        (
            "Ni Tailandia ni Camboya han ratificado el Palermo Protocol.",
            "es",
            {"Tailandia", "Camboya"},
        ),
    ],
)
def test_what_is_said_of_none_is_denied_of_each(text: str, language: str, denied: set[str]) -> None:
    assert _subjects(text, language, Modality.NEGATED) == denied
    assert not _subjects(text, language, Modality.ASSERTED)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("All states except Iran, Sudan and Somalia have ratified the Palermo Protocol.", "en"),
        ("Tous les États sauf Iran, Sudan et Somalia ont ratifié Palermo Protocol.", "fr"),
        ("Todos los Estados menos Irán, Sudán y Somalia han ratificado Palermo Protocol.", "es"),
        ("Thailand, certainly not Cambodia, has ratified the Palermo Protocol.", "en"),
        ("The Harbour Circle or the Lantern Network funds the Well Fund.", "en"),
        ("The Harbour Circle has worked neither in Iran nor in Sudan.", "en"),
        ("It is not true that the Harbour Circle works on debt bondage in Iran.", "en"),
        ("It is wrong to say that the Harbour Circle is based in Geneva.", "en"),
        ("The Well Fund pretended that the Harbour Circle is based in Geneva.", "en"),
        ("Il est faux que Harbour Circle finance Well Fund.", "fr"),
        ("The report that the Harbour Circle is a member of the Well Fund was false.", "en"),
        ("There is no evidence that the Harbour Circle works on debt bondage.", "en"),
        ("The Well Fund falsely claimed that the Harbour Circle is based in Geneva.", "en"),
        ("Nobody believes that the Harbour Circle is based in Geneva.", "en"),
        ("Iran denied that the Harbour Circle funds the Well Fund.", "en"),
        ("No donor, least of all the Harbour Circle, funds the Well Fund.", "en"),
    ],
)
def test_what_is_untrue_or_leaves_a_name_out_is_not_said(text: str, language: str) -> None:
    assert not _found(text, language)


@pytest.mark.parametrize(
    "text",
    [
        "The Well Fund, which the Harbour Circle accused of funding the Lantern Network, is based"
        " in Geneva.",
        "The Well Fund, which has long backed the Lantern Network, is based in Geneva.",
        "The office opposite the Harbour Circle is based in Geneva.",
    ],
)
def test_a_verb_is_not_said_of_the_name_that_merely_stands_before_it(text: str) -> None:
    of_another = {"organisation/well", "organisation/name/well-fund"}
    assert all(s.predicate.value != "basedIn" or s.subject_id in of_another for s in _found(text))


def test_words_that_deny_something_else_leave_a_statement_as_it_is() -> None:
    text = "The Harbour Circle, not only active in Iran, funds the Well Fund, but not enough."
    assert _subjects(text, "en", Modality.NEGATED) == set()
    told = "The Harbour Circle, which does not pay rent, said so. The Lantern Network funds it."
    assert not _found(told)
    plain = "Nobody was in doubt. The Harbour Circle funds the Well Fund, not the other way round."
    assert _subjects(plain, "en", Modality.ASSERTED) == {"Harbour Circle"}


def test_what_is_told_many_times_is_gathered_in_a_linear_time() -> None:
    def seconds(times: int) -> float:
        unit, name = "Harbour Circle works in Iran.\n\n", "Harbour Circle"
        text = unit * times
        starts = [n * len(unit) for n in range(times)]
        mentions = [
            mention_of(text, words, _NAMES[words], after=at)
            for at in starts
            for words in (name, "Iran")
        ]
        analysis = analysis_of(text)
        start = time.process_time()
        (statement,) = find_statements(analysis, mentions, ())
        took = time.process_time() - start
        assert len(statement.evidence) == times
        return took

    assert times_longer(seconds, 1_000, 4_000, below=8) < 8


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Iran commended Thailand for its efforts towards ratification of the {}.", "en"),
        ("Iran welcomed Thailand's steps towards accession to the {}.", "en"),
        ("Iran praised Thailand for its intention of ratifying the {}.", "en"),
        ("Iran welcomed the preparations for the ratification of the {} by Thailand.", "en"),
        ("On salue les efforts en vue de la ratification par Thailand du {}.", "fr"),
        ("Se saludan los pasos hacia la ratificación por Tailandia del {}.", "es"),
        ("Unions are pushing for ratification of the {} by Thailand.", "en"),
        ("A petition for the ratification of the {} by Thailand was signed.", "en"),
        ("The ratification of the {} by Thailand would protect workers.", "en"),
        ("On réclame la ratification du {} par Thailand.", "fr"),
        ("Sans la ratification du {} par Thailand, rien ne changera.", "fr"),
        ("Se aboga por la ratificación del {} por Tailandia.", "es"),
        ("La campaña por la ratificación del {} por Tailandia empezó en 2012.", "es"),
    ],
)
def test_a_ratification_that_is_worked_for_has_not_happened(text: str, language: str) -> None:
    assert not [
        s for s in _found(text.format("Palermo Protocol"), language) if s.predicate == "ratifies"
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Iran praised Thailand for the ratification of the {}.", "en"),
        ("Iran welcomed the ratification of the {} by Thailand.", "en"),
        ("Since the ratification of the {} by Thailand in 2005, little has changed.", "en"),
        ("La ratification du {} par Thailand en 2005 a été saluée.", "fr"),
        ("Tras la ratificación del {} por Tailandia se aprobó una ley.", "es"),
    ],
)
def test_a_ratification_that_is_praised_or_has_effects_has_happened(
    text: str, language: str
) -> None:
    told = _found(text.format("Palermo Protocol"), language)
    assert [s.predicate for s in told] == ["ratifies"]


def test_a_treaty_that_a_state_denounces_is_nobody_criticised() -> None:
    assert not _found("Thailand denounced the Harbour Circle Convention No. 96 in 2004.")


@pytest.mark.parametrize(
    "text",
    [
        "When Thailand ratifies the Palermo Protocol, workers will be protected.",
        "Until Thailand has ratified the Palermo Protocol, nothing will change.",
        "Nothing changes, but once Thailand accedes to the Palermo Protocol, it must act.",
        "The Harbour Circle used to be funded by the Well Fund.",
        "Ratification of the Palermo Protocol by Thailand was delayed.",
        "The study was supported by the Harbour Circle and funded by the Well Fund.",
        "The Harbour Circle was a member of the Lantern Network until 2012.",
        "Until 2015 the Harbour Circle was funded by the Well Fund.",
        "The Harbour Circle was funded by the Well Fund until 2015.",
        "From 2008 to 2014 the Harbour Circle was a member of the Lantern Network.",
        "The Harbour Circle was a member of the Lantern Network between 2008 and 2014.",
        "In the 1990s the Harbour Circle was a member of the Lantern Network.",
        "The Harbour Circle was a member of the Lantern Network, but it resigned in 2001.",
        "The partnership between the Harbour Circle and the Lantern Network came to an end.",
        "The Harbour Circle's former partner, the Lantern Network, is a once partner of others.",
        "A former director of the Harbour Circle cooperates with the Lantern Network.",
    ],
)
def test_what_is_over_not_yet_so_or_said_of_another_is_not_stated(text: str) -> None:
    assert not _found(text)


@pytest.mark.parametrize(
    "text",
    [
        "When Thailand ratified the Palermo Protocol, workers were protected.",
        "The Harbour Circle's project on work is funded by the Well Fund.",
        "The Harbour Circle was a founding member of the Lantern Network.",
        "The Harbour Circle was funded by the Well Fund in 2015.",
        "Since 2015 the Harbour Circle has been funded by the Well Fund.",
        "Until now the Harbour Circle was funded by the Well Fund.",
        "The Harbour Circle has been a member of the Lantern Network since 2004.",
        "The partnership between the Harbour Circle and the Lantern Network began in 2014.",
    ],
)
def test_what_is_so_beside_such_words_is_stated(text: str) -> None:
    assert _found(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Circle, unlike the Lantern Network, is funded by the Well Fund.",
        "Le Harbour Circle, contrairement au Lantern Network, est financé par le Well Fund.",
        "Unlike the Lantern Network, the Harbour Circle is funded by the Well Fund.",
        "Contrairement au Lantern Network, le Harbour Circle est financé par le Well Fund.",
        "A diferencia del Lantern Network, el Harbour Circle es financiado por el Well Fund.",
    ],
)
def test_of_whom_it_is_so_unlike_another_it_is_stated(text: str) -> None:
    (found,) = _found(text)
    assert (found.subject_id, found.object_id) == ("organisation/well", "organisation/harbour")


def test_who_is_concerned_by_what_befalls_a_state_does_not_criticise_it() -> None:
    assert not _found(
        "The Harbour Circle is concerned by the humanitarian consequences of violence in Sudan."
    )
    (found,) = _found("The Harbour Circle is concerned about the detention of women in Sudan.")
    assert found.predicate.value == "criticises"
