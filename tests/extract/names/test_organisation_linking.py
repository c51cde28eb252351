"""Names of organisations are linked to bodies, and bare heads to the body they speak of."""

import time

import pytest
from guessed_analysis import analysis_of, surface

from extract.model import Mention
from extract.names.linking import Knowledge
from extract.names.organisation_linking import link_organisations
from extract.names.organisations import find_organisation_names
from extract.words import find_words
from ontology.authority import organisations
from ontology.gazetteer import gazetteer

KNOWLEDGE = Knowledge(organisations(), gazetteer())


def linked(text: str, **guesses: str) -> list[tuple[str, Mention]]:
    analysis = analysis_of(text, **guesses)
    names = find_organisation_names(analysis, find_words(text))
    mentions, _ = link_organisations(names, analysis, (), KNOWLEDGE)
    return [(surface(text, mention.span), mention) for mention in mentions]


def ids(text: str, **guesses: str) -> dict[str, str]:
    return {words: mention.entity_id for words, mention in linked(text, **guesses)}


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("The Harbour Circle Institute met. Staff of the Institute left.", "Institute"),
        ("The Blue Reef Coalition met. They saw Coalition members.", "Coalition"),
        ("The Society of the Harbour met. Then the Society left.", "Society"),
        ("The Blue Reef Foundation paid. The Foundation's report came.", "Foundation"),
        ("Se reunió la Comisión Harbour de Derechos. Dijo la Comisión que no.", "Comisión"),
    ],
)
def test_a_bare_head_is_the_one_body_of_the_text_that_has_it(text: str, short: str) -> None:
    found = ids(text)
    (whole,) = (entity for words, entity in found.items() if words != short)
    assert found[short] == whole


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Circle Institute, also known as Blue Reef Coalition, met.",
        "The Harbour Circle Institute (formerly the Blue Reef Coalition) met.",
        "They met the Blue Reef Coalition, formerly Harbour Circle Institute.",
    ],
)
def test_two_names_are_one_body_where_the_text_says_so(text: str) -> None:
    assert len(set(ids(text).values())) == 1


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("L'Office uzqa de protection juge. L'Office part.", "Office"),
        ("La Comisión Harbour de Derechos pide. Dijo la Comisión Harbour que no.", None),
        ("The Uzqa Law Centre Nepal met. Then the Centre left.", "Centre"),
        ("The Uzqa Solidarity Movement met. Then the Movement left.", "Movement"),
        ("The Uzqa Mission for Weavers met. Staff of the Mission left.", "Mission"),
    ],
)
def test_a_head_with_its_article_is_the_body_named_before(text: str, short: str | None) -> None:
    found = ids(text, ORG="Office uzqa de protection|Uzqa Law Centre Nepal")
    assert short is None or short in found
    assert len(set(found.values())) == 1


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Le Comité d'accueil de Uzqa est là. Puis le Comité d'accueil part.", "Comité d'accueil"),
        (
            "La Federación Nacional de Obreras Uzqas pide. La Federación Nacional irá a huelga.",
            "Federación Nacional",
        ),
    ],
)
def test_a_head_is_said_with_the_words_it_shares_with_a_name(text: str, short: str) -> None:
    found = ids(text)
    assert short in found
    assert len(set(found.values())) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The Red Uzqa Mill met. They saw the Red Uzqa there.",
        "They met at Mission and Sector level. The Uzqa Mission for Weavers met.",
        "The Mission left.",
    ],
)
def test_a_head_without_a_romance_article_or_a_body_is_no_more_than_it_was(text: str) -> None:
    assert not {"Red Uzqa", "Mission"} & ids(text, ORG="Mission").keys()


def test_a_bare_head_means_its_ministry_as_it_is_told_there() -> None:
    found = ids("The Ministry of Labour met. Staff of the Ministry left.")
    assert found["Ministry"] == found["Ministry of Labour"]
    assert found["Ministry"].endswith("-000000000000")


def test_an_acronym_of_no_definition_means_the_body_it_is_the_initials_of() -> None:
    found = ids("The Uzqa Fund for Weavers met. They say UFW held a vigil.")
    assert found["UFW"] == found["Uzqa Fund for Weavers"]


def test_a_part_with_an_article_means_the_body_named_so_before() -> None:
    found = ids("The Southern Border Weavers Network met. Then the Weavers Network left.")
    assert found["Weavers Network"] == found["Southern Border Weavers Network"]


def test_a_name_that_the_text_gives_beside_its_initials_is_one_body_with_them() -> None:
    found = ids("UFW (formerly the Uzqa Fund for Weavers) met. They say UFW held a vigil.")
    assert len(set(found.values())) == 1


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("L'OIM aide. L'Organisation travaille.", "Organisation"),
        ("La CIDH juge. La Commission demande.", "Commission"),
        ("La OIT pide. Dijo la Organización que no.", "Organización"),
        ("The FAO paid. Then the Organization left.", "Organization"),
    ],
)
def test_a_known_body_has_the_head_of_its_name_in_each_language(text: str, short: str) -> None:
    found = ids(text)
    assert short in found
    assert len(set(found.values())) == 1


def test_the_organization_is_the_united_nations_only_where_a_text_speaks_of_them_most() -> None:
    once = "The United Nations met. The Organization of work was seen. Then the Organization left."
    often = "The United Nations met. Reform of the United Nations. They met the United Nations."
    assert "Organization" not in ids(once)
    found = ids(f"{often} Then the Organization left.")
    assert found["Organization"] == "organisation/un"
    named = f"{often} Staff of the World Health Organization came. Then the Organization left."
    assert ids(named)["Organization"] == "organisation/who"
    again = named.replace("Then", "So the United Nations saw. Then")
    assert ids(again)["Organization"] == "organisation/un"


def test_a_head_behind_another_head_is_a_body() -> None:
    text = "The Harbour Congress met. They saw the Administration and Congress there."
    assert "Congress" in ids(text)


def test_a_head_behind_another_name_and_its_joint_is_no_body_named_before() -> None:
    text = "The Harbour Museum met. They saw the Reef Hall of Fame and Museum there."
    assert "Museum" not in ids(text)


@pytest.mark.parametrize(
    "text",
    [
        "They met the Committee and a Coalition.",
        "The Harbour Circle Institute met. An Institute was built.",
        "The Harbour Circle Institute met. Their Institute Report came.",
        "The Harbour Circle Institute met. The Institute of Reef Studies left.",
        "The Harbour Circle Institute met. THE INSTITUTE LEFT.",
        "The Harbour Circle Institute met. an institute left.",
    ],
)
def test_what_names_no_body_before_it_stays_unsaid(text: str) -> None:
    assert "Institute" not in ids(text)
    assert "Coalition" not in ids(text)
    assert "Committee" not in ids(text)


def test_of_two_bodies_the_one_named_last_is_meant_and_the_other_kept() -> None:
    text = "The Reef Institute met the Harbour Institute. Then the Institute left."
    (mention,) = (m for words, m in linked(text) if words == "Institute")
    assert mention.entity_id == "organisation/name/harbour-institute"
    assert mention.candidates == ("organisation/name/reef-institute",)
    assert mention.confidence < 0.6


@pytest.mark.parametrize(
    ("text", "body", "entity_id"),
    [
        ("In Nepal and in Nepal the Parliament met.", "Parliament", "parliament-of-nepal"),
        ("In Kenya, in Kenya they asked the Supreme Court.", "Supreme Court", None),
        ("In Nepal, in Nepal the Federal Government paid.", "Federal Government", None),
    ],
)
def test_a_body_that_every_state_has_is_that_of_the_state_spoken_of(
    text: str, body: str, entity_id: str | None
) -> None:
    found = ids(text, GPE="Nepal|Kenya")[body]
    country = "nepal" if "Nepal" in text else "kenya"
    assert found.endswith(country)
    assert entity_id is None or found == f"organisation/name/{entity_id}"


def test_where_two_states_are_spoken_of_a_bare_parliament_is_one_of_this_text_alone() -> None:
    found = ids("In Nepal and in Kenya they saw Parliament.", GPE="Nepal|Kenya")["Parliament"]
    assert found == "organisation/name/parliament-000000000000"


def test_a_bare_head_that_nothing_names_needs_the_model_to_be_a_body() -> None:
    text = "They saw that the Committee left."
    assert ids(text) == {}
    assert ids(text, ORG="Committee") == {"Committee": "organisation/name/committee-000000000000"}


def test_members_of_a_union_that_nothing_names_are_no_body() -> None:
    assert ids("They saw that the Union members left.", ORG="Union") == {}


def test_linking_takes_time_in_line_with_the_length_of_the_text() -> None:
    def cost(count: int) -> float:
        text = " ".join(
            f"The Reef {i} Institute met the Institute and Parliament." for i in range(count)
        )
        analysis = analysis_of(text)
        names = find_organisation_names(analysis, find_words(text))
        started = time.process_time()
        link_organisations(names, analysis, (), KNOWLEDGE)
        return time.process_time() - started

    cost(50)
    assert cost(1_600) < 4 * cost(800) + 0.2


def test_the_council_beside_the_european_parliament_is_that_of_the_union() -> None:
    text = (
        "The Human Rights Council met. Directive 2009/52/EC of the European Parliament and of the"
        " Council applies."
    )
    assert ids(text)["Council"] == "organisation/council-of-the-european-union"


def test_no_treaty_is_the_council_that_its_name_begins_with() -> None:
    text = "The Council of Europe Convention on Reefs applies. Later the Council spoke."
    found = ids(text, ORG="Council of Europe Convention on Reefs")
    assert "convention" not in found.get("Council", "")


def test_the_union_in_the_number_of_its_act_is_no_name() -> None:
    text = "The Directive (2009/52/EC) and Regulation (EU) 2016/679 apply; the EU said so."
    assert [words for words, _ in linked(text)] == ["EU"]


def test_a_title_behind_a_year_is_no_body() -> None:
    text = "Uneborg, R. (2010). Reef Agency and Citizenship. Reef: Uzqa."
    assert not ids(text, ORG="Reef Agency")


def test_members_of_caritas_are_bodies_whatever_a_model_takes_them_for() -> None:
    text = "We thank Caritas Germany and Cáritas Española. Caritas helped in Beirut."
    assert ids(text, GPE="Caritas Germany|Beirut") == {
        "Caritas Germany": "organisation/name/caritas-germany",
        "Cáritas Española": "organisation/caritas-espanola",
        "Caritas": "organisation/caritas-internationalis",
    }


def test_the_committee_that_a_state_party_answers_to_is_the_one_of_a_treaty() -> None:
    text = (
        "Submitted to the Committee on Migrant Workers by the Harbour Committee. The Committee "
        "should ask the State party to act. Later the Harbour Committee met in Lima and in Quito, "
        "where its members spoke of wages, of debts and of those who collect them at the port. "
    )
    assert (
        linked(text + "The Committee asked the State party.")[-1][1].entity_id == "organisation/cmw"
    )
    elected = text + "The Committee elected a chair."
    assert linked(elected)[-1][1].entity_id != "organisation/cmw"
    assert linked(f"CMW/C/NPL/Q/1\n{elected}")[-1][1].entity_id == "organisation/cmw"
