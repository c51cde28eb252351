"""An acronym of several bodies means the one whose name or state the text has, else less surely."""

import time

import pytest
from guessed_analysis import analysis_of, surface

from extract.acronyms.acronyms import find_definitions
from extract.model import Mention
from extract.names.linking import Knowledge, defined_names
from extract.names.organisation_linking import link_organisations
from extract.names.organisations import find_organisation_names
from extract.words import find_words
from ontology.authority import organisations
from ontology.gazetteer import gazetteer

KNOWLEDGE = Knowledge(organisations(), gazetteer())


def linked(text: str, **guesses: str) -> list[tuple[str, Mention]]:
    analysis = analysis_of(text, **guesses)
    words, definitions = find_words(text), find_definitions(analysis)
    defined = defined_names(analysis, words, definitions, KNOWLEDGE)
    names = find_organisation_names(analysis, words, defined)
    mentions, _ = link_organisations(names, analysis, definitions, KNOWLEDGE)
    return [(surface(text, mention.span), mention) for mention in mentions]


def ids(text: str, words: str, **guesses: str) -> list[str]:
    found = (m.entity_id for written, m in linked(text, **guesses) if written == words)
    return [entity_id.removeprefix("organisation/") for entity_id in found]


@pytest.mark.parametrize(
    ("text", "acronym", "body"),
    [
        ("The judges of the International Court of Justice left. The ICJ met.", "ICJ",
         "international-court-of-justice"),
        ("The International Commission of Jurists left. The ICJ met.", "ICJ",
         "international-commission-of-jurists"),
        ("Nepal's NHRC met.", "NHRC", "national-human-rights-commission-of-nepal"),
        ("The Indian NHRC met.", "NHRC", "national-human-rights-commission-of-india"),
        ("They saw the NHRC (Nepal) there.", "NHRC", "national-human-rights-commission-of-nepal"),
        ("The NHRC met in Nepal.", "NHRC", "national-human-rights-commission-of-nepal"),
        ("The CHR of the Philippines met.", "CHR", "commission-on-human-rights-of-the-philippines"),
        ("The CHR met in Geneva.", "CHR", "commission-on-human-rights"),
        ("Nigeria's NHRC met.", "NHRC", "name/nhrc-of-nigeria"),
        ("Kenya's CHR met.", "CHR", "name/chr-of-kenya"),
        ("The NHRC met.", "NHRC", "name/nhrc"),
    ],
)  # fmt: skip
def test_name_or_state_in_the_text_tells_which_body_is_meant(
    text: str, acronym: str, body: str
) -> None:
    assert ids(text, acronym, ORG=acronym) == [body]


def test_each_use_of_an_acronym_is_of_the_state_beside_it() -> None:
    text = "Nepal's NHRC met India's NHRC."
    assert [found.rpartition("-")[2] for found in ids(text, "NHRC")] == ["nepal", "india"]


def test_what_nothing_tells_apart_is_said_with_less_confidence() -> None:
    (alone,) = (m for words, m in linked("The ICJ in Nepal met.") if words == "ICJ")
    assert alone.candidates
    assert alone.confidence < 0.7
    assert alone.method != "authority"


@pytest.mark.parametrize(
    ("text", "long", "body"),
    [
        ("The Global Alliance Against Traffici in Women (GAATW) met.",
         "Global Alliance Against Traffici in Women", "gaatw"),
        ("The UN Office of the High Commissioner for Human Rights (OHCHR) met.",
         "UN Office of the High Commissioner for Human Rights", "ohchr"),
        ("In Nepal, Nepal's National Human Rights Commission (NHRC) met.",
         "National Human Rights Commission", "national-human-rights-commission-of-nepal"),
        ("In Kenya, in Kenya the National Human Rights Commission (NHRC) met.",
         "National Human Rights Commission", "name/national-human-rights-commission-of-kenya"),
        ("The Global Alliance of Blue Reefs (GAATW) met.",
         "Global Alliance of Blue Reefs", "name/global-alliance-of-blue-reefs"),
    ],
)  # fmt: skip
def test_a_long_form_is_the_known_body_of_its_acronym_where_the_names_are_near(
    text: str, long: str, body: str
) -> None:
    found = linked(text, ORG=long, GPE="Nepal|Kenya")
    assert {m.entity_id for _, m in found} == {f"organisation/{body}"}


def test_an_acronym_defined_twice_means_what_was_defined_last_before_it() -> None:
    text = (
        "The Human Rights Committee (HRC) met. The HRC left. "
        "The Human Rights Council (HRC) met. The HRC left."
    )
    assert ids(text, "HRC") == ["ccpr", "ccpr", "hrc", "hrc"]


def test_telling_acronyms_apart_takes_time_in_line_with_the_length_of_the_text() -> None:
    def cost(count: int) -> float:
        text = "Nepal's NHRC met. The National Human Rights Commission (NHRC) left Nepal. " * count
        start = time.process_time()
        linked(text, GPE="Nepal")
        return time.process_time() - start

    cost(20)
    assert cost(800) < 12 * cost(200)
