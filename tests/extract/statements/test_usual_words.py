"""Tests ties in the words usual in reports in English, and what only looks like them."""

from collections.abc import Iterable

import pytest
from analysis_builder import analysis_of, mention_of

from extract.model import Statement
from extract.statements.statements import find_statements

_NAMES = {
    "Harbour Circle": "organisation/harbour",
    "Lantern Network": "organisation/lantern",
    "Well Fund": "organisation/well",
    "Palermo Protocol": "instrument/palermo",
    "debt bondage": "theme/bondage",
    "Bangkok": "place/1609350",
    "Nepal": "place/1282988",
    "workshop": "event/workshop",
}


def _stated(text: str) -> Iterable[Statement]:
    mentions = [mention_of(text, name, i) for name, i in _NAMES.items() if name in text]
    return find_statements(analysis_of(text), mentions, ())


def _told(text: str) -> set[tuple[str, str, str, str]]:
    return {
        (s.subject_id.split("/")[1], s.predicate.value, s.object_id.split("/")[1], s.modality.value)
        for s in _stated(text)
    }


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        ("The Harbour Circle is part of the Lantern Network.", "harbour memberOf lantern"),
        ("The Harbour Circle is one of 80 members of the Lantern Network.",
         "harbour memberOf lantern"),
        ("As a member of the Lantern Network, the Harbour Circle took part in a survey.",
         "harbour memberOf lantern"),
        ("The Lantern Network, a coalition of 12 groups, including the Harbour Circle, met.",
         "harbour memberOf lantern"),
        ("They were helped by the Harbour Circle, which is affiliated to the Lantern Network.",
         "harbour memberOf lantern"),
        ("The Harbour Circle is a registered charity (no. 1182) and a member of the"
         " Lantern Network.", "harbour memberOf lantern"),
        ("The Harbour Circle is a faith-based shelter in Bangkok.", "harbour basedIn 1609350"),
        ("The Harbour Circle, a women's shelter in Bangkok, was founded in 1999.",
         "harbour basedIn 1609350"),
        ("The Harbour Circle, with headquarters in Bangkok, met.", "harbour basedIn 1609350"),
        ("The Harbour Circle, which works on debt bondage, is based in Bangkok.",
         "harbour basedIn 1609350"),
        ("The Harbour Circle has trained 300 officers in Bangkok.", "harbour worksIn 1609350"),
        ("The Harbour Circle is currently working in Nepal.", "harbour worksIn 1282988"),
        ("In Bangkok, the Harbour Circle provides legal aid.", "harbour worksIn 1609350"),
        ("The Harbour Circle provides counselling in Bangkok.", "harbour worksIn 1609350"),
        ("The Harbour Circle works with women from Nepal in Bangkok.", "harbour worksIn 1609350"),
        ("The Harbour Circle was set up in Nepal in 2004 and now runs safe houses in Bangkok.",
         "harbour worksIn 1609350"),
        ("Evaluation team: Harbour Circle, Bangkok", "harbour basedIn 1609350"),
        ("The Harbour Circle is a non-profit that works with survivors in Bangkok.",
         "harbour worksIn 1609350"),
        ("The Harbour Circle is dedicated to the fight against debt bondage.",
         "harbour worksOn bondage"),
        ("The Harbour Circle is working with the Well Fund.", "harbour partnerOf well"),
        ("The Harbour Circle and the Well Fund have joined forces.", "harbour partnerOf well"),
        ("The Harbour Circle is largely funded by the Well Fund.", "well funds harbour"),
        ("The Harbour Circle (a project funded by the Well Fund) met.", "well funds harbour"),
        ("The Harbour Circle was awarded a grant by the Well Fund.", "well funds harbour"),
        ("The Harbour Circle received 20,000 euros from the Well Fund.", "well funds harbour"),
        ("The Well Fund has granted the Harbour Circle EUR 14,000.", "well funds harbour"),
        ("Thanks to a grant from the Well Fund, the Harbour Circle hired two lawyers.",
         "well funds harbour"),
        ("The Harbour Circle's donors include the Well Fund.", "well funds harbour"),
        ("The Harbour Circle is urging Nepal to act.", "harbour callsOn 1282988"),
        ("The Harbour Circle has previously criticised Nepal for its silence.",
         "harbour criticises 1282988"),
        ("The Harbour Circle criticised the failure of Nepal to protect the victims.",
         "harbour criticises 1282988"),
        ("Nepal, however, ratified the Palermo Protocol in 2005.", "1282988 ratifies palermo"),
        ("Nepal was among the first to ratify the Palermo Protocol.", "1282988 ratifies palermo"),
        ("The Harbour Circle based its decision on the Palermo Protocol.",
         "harbour invokes palermo"),
        ("A workshop took place in Bangkok, bringing together the Harbour Circle.",
         "harbour tookPartIn workshop"),
        ("It builds on a workshop held in Bangkok, at which scholars from the Harbour Circle"
         " presented results.", "harbour tookPartIn workshop"),
    ],
)  # fmt: skip
def test_what_reports_say_in_usual_words_is_told(text: str, triple: str) -> None:
    assert (*triple.split(), "asserted") in _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Circle plans to hold a fair in Bangkok in partnership with the Well Fund.",
        "We hope to join the Harbour Circle and to hold a fair in partnership with the Well Fund.",
        "The Harbour Circle would like to work together with the Well Fund.",
        "The Harbour Circle has suspended its programmes in Bangkok.",
        "The Harbour Circle helped women trafficked in Nepal.",
        "The Harbour Circle provided evidence to a hearing in Bangkok.",
        "The Harbour Circle supports women who moved to Bangkok from Nepal.",
        "Had the Well Fund paid the Harbour Circle, the shelter in Bangkok would still be open.",
        "The Harbour Circle has now ceased to be part of the Lantern Network.",
        "The Well Fund gave the Harbour Circle no grant.",
        "The Harbour Circle provides no services in Bangkok.",
        "The Harbour Circle supports a bill in Nepal.",
        "The Harbour Circle offers its condolences to families in Nepal.",
        "The Harbour Circle was offered a grant by the Well Fund but declined it.",
        "The Harbour Circle rejected claims that it is funded by the Well Fund.",
    ],
)
def test_what_is_planned_ended_or_done_elsewhere_is_not_told(text: str) -> None:
    assert not _told(text)


def test_a_clause_behind_several_names_tells_of_the_last_alone() -> None:
    told = _told("They met the Harbour Circle and the Well Fund, which is part of Lantern Network.")
    assert told == {("well", "memberOf", "lantern", "asserted")}


def test_what_is_set_apart_by_unlike_is_not_said_of_it() -> None:
    told = _told("The Harbour Circle, unlike its partner the Well Fund, is based in Bangkok.")
    assert told == {("harbour", "basedIn", "1609350", "asserted")}


def test_a_clause_tells_of_the_partner_and_not_of_whose_partner_it_is() -> None:
    told = _told("The Harbour Circle, a partner of the Well Fund, which is based in Bangkok, met.")
    assert told == {("well", "basedIn", "1609350", "asserted")}


def test_a_body_has_no_seat_in_a_part_of_the_world() -> None:
    text = "Harbour Circle, the Balkans"
    mentions = [
        mention_of(text, "Harbour Circle", "organisation/harbour"),
        mention_of(text, "Balkans", "place/m49-039"),
    ]
    assert not find_statements(analysis_of(text), mentions, ())
    text = "The Harbour Circle is based in Southern Europe."
    mentions = [
        mention_of(text, "Harbour Circle", "organisation/harbour"),
        mention_of(text, "Southern Europe", "place/m49-039"),
    ]
    assert not find_statements(analysis_of(text), mentions, ())


def test_all_that_somebody_states_is_reported() -> None:
    text = (
        "It states that the Lantern Network is no union, and that the Harbour Circle is funded by"
        " the Well Fund."
    )
    (one,) = _stated(text)
    assert (one.predicate.value, one.modality.value) == ("funds", "reported")


def test_critics_of_a_body_do_not_speak_for_it() -> None:
    text = "Critics of the Harbour Circle say it is funded by the Well Fund."
    (one,) = _stated(text)
    assert (one.modality.value, one.said_by) == ("reported", None)


def test_it_goes_on_meaning_whom_it_meant_in_the_sentence_before() -> None:
    told = _told(
        "The Harbour Circle met. It is a member of the Lantern Network. It is funded by the"
        " Well Fund."
    )
    assert ("well", "funds", "harbour", "asserted") in told


def test_it_means_the_state_where_a_treaty_is_told() -> None:
    told = _told("Nepal signed a law. But it has not ratified the Palermo Protocol.")
    assert told == {("1282988", "ratifies", "palermo", "negated")}


def test_it_means_nobody_where_two_states_stand_before() -> None:
    text = "Nepal condemned Togo. It has ratified the Palermo Protocol."
    mentions = [
        mention_of(text, "Nepal", "place/1282988"),
        mention_of(text, "Togo", "place/2363686"),
        mention_of(text, "Palermo Protocol", "instrument/palermo"),
    ]
    found = find_statements(analysis_of(text), mentions, ())
    assert "ratifies" not in {s.predicate.value for s in found}
