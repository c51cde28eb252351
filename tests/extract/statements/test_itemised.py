"""Tests what a lead and the names listed below it say together."""

import pytest
from analysis_builder import analysis_of, mention_of, words_of_span

from extract.model import Statement
from extract.statements.statements import find_statements

_NAMES = {
    "Harbour Circle": "organisation/harbour",
    "Lantern Network": "organisation/lantern",
    "Reef Union": "organisation/reef",
    "Well Fund": "organisation/well",
    "Regional Workshop": "event/workshop",
    "Lima": "place/3936456",
    "Nepal": "place/1282988",
    "Peru": "place/3932488",
}


def _found(text: str, language: str = "en") -> tuple[Statement, ...]:
    mentions = [mention_of(text, name, i) for name, i in _NAMES.items() if name in text]
    return find_statements(analysis_of(text, language), mentions, ())


def _told(text: str, language: str = "en") -> set[str]:
    return {
        f"{s.subject_id.split('/')[1]} {s.predicate.value} {s.object_id.split('/')[1]}"
        for s in _found(text, language)
    }


@pytest.mark.parametrize(
    ("text", "language", "triples"),
    [
        ("Members of the Lantern Network:\n- Harbour Circle\n- Reef Union\n", "en",
         {"harbour memberOf lantern", "reef memberOf lantern"}),
        ("Membres du Lantern Network :\n• Harbour Circle\n• Reef Union\n", "fr",
         {"harbour memberOf lantern", "reef memberOf lantern"}),
        ("The Harbour Circle works with the following partners:\n1. Reef Union;\n2. Well Fund.\n",
         "en", {"harbour partnerOf reef", "harbour partnerOf well"}),
        ("Harbour Circle trabaja con los siguientes socios:\n- Reef Union\n- Well Fund\n", "es",
         {"harbour partnerOf reef", "harbour partnerOf well"}),
        ("The Harbour Circle works in the following countries:\nNepal\nPeru\n", "en",
         {"harbour worksIn 1282988", "harbour worksIn 3932488"}),
        ("The Harbour Circle's donors are:\n- the Well Fund (2020), and\n- the Reef Union\n", "en",
         {"well funds harbour", "reef funds harbour"}),
        ("The Well Fund awarded grants to the following organisations in 2021:\n- Harbour Circle\n"
         "- Reef Union\n", "en", {"well funds harbour", "well funds reef"}),
        ("El Well Fund otorgó subvenciones a las siguientes organizaciones:\n- Harbour Circle\n"
         "- Reef Union\n", "es", {"well funds harbour", "well funds reef"}),
        ("The following bodies took part in the Regional Workshop, held in Lima:\n- Harbour Circle"
         "\n- Reef Union\n", "en", {"harbour tookPartIn workshop", "reef tookPartIn workshop",
                                       "workshop heldIn 3936456"}),
    ],
)  # fmt: skip
def test_a_lead_tells_of_each_name_below_it(text: str, language: str, triples: set[str]) -> None:
    assert _told(text, language) == triples


def test_the_lead_and_the_line_of_a_name_are_what_says_so() -> None:
    text = "Members of the Lantern Network:\n- Harbour Circle\n- Reef Union\n"
    of_reef = next(s for s in _found(text) if s.subject_id.endswith("reef"))
    said = [words_of_span(text, span).strip() for span in of_reef.evidence]
    assert said == ["Members of the Lantern Network:", "- Reef Union"]


@pytest.mark.parametrize(
    "text",
    [
        "Former members of the Lantern Network:\n- Harbour Circle\n- Reef Union\n",
        "The Harbour Circle no longer works in the following countries:\n- Nepal\n- Peru\n",
        "The Harbour Circle will work in the following countries:\n- Nepal\n- Peru\n",
        "The following bodies were invited to the Regional Workshop:\n- Harbour Circle\n- Reef"
        " Union\n",
        "The following bodies did not take part in the Regional Workshop: Harbour Circle and Reef"
        " Union.",
        "Members of the Lantern Network:\n- Harbour Circle criticised it.\n- Reef Union left.\n",
        "The Harbour Circle met:\n- Reef Union\n- Well Fund\n",
    ],
)
def test_a_lead_that_denies_or_says_nothing_tells_nothing(text: str) -> None:
    assert _told(text) == set()
