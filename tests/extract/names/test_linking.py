"""What names mean: the document's definition, then authority files; places by context."""

import pytest
from guessed_analysis import analysis_of, surface

from extract.acronyms.acronyms import find_definitions
from extract.model import Definition, Mention, Span
from extract.names.linking import Knowledge, defined_meanings, meaning_of
from extract.names.organisation_linking import link_organisations
from extract.names.organisation_names import OrganisationName
from extract.names.organisations import find_organisation_names
from extract.names.place_linking import link_places
from extract.names.places import find_place_names
from extract.words import find_words
from ontology.authority import AuthorityFile, KnownEntity, organisations
from ontology.gazetteer import gazetteer

KNOWLEDGE = Knowledge(organisations(), gazetteer())


def known(slug: str, label: str, acronym: str) -> KnownEntity:
    return KnownEntity(
        f"organisation/{slug}", "organisation", label, acronym, (label, acronym), "NGO"
    )


def linked_places(text: str) -> dict[str, Mention]:
    names = find_place_names(analysis_of(text), find_words(text), gazetteer())
    mentions, _ = link_places(names, text)
    return {surface(text, m.span): m for m in mentions}


def country_of(mention: Mention) -> str | None:
    place = gazetteer().place(mention.entity_id)
    return place.iso2 if place else None


def test_the_documents_own_definition_wins_over_the_authority_file() -> None:
    authority = AuthorityFile.from_entities([known("world-reef", "World Reef", "BRN")])
    text = "The Blue Reef Network (BRN) met. BRN spoke."
    definition = Definition(Span(23, 26), Span(4, 21))
    analysis = analysis_of(text, ORG="BRN")
    names = find_organisation_names(analysis, find_words(text))
    mentions, entities = link_organisations(
        names, analysis, (definition,), Knowledge(authority, gazetteer())
    )
    assert {m.entity_id for m in mentions} == {"organisation/name/blue-reef-network"}
    assert {e.label for e in entities} == {"Blue Reef Network"}
    assert mentions[-1].method == "definition"


def test_a_long_form_whose_initials_begin_too_late_is_read_with_its_head() -> None:
    text = "El Ministerio de la Mujer y Poblaciones (MIMP) habló. El MIMP calló."
    definition = Definition(Span(text.index("MIMP"), text.index(")")), Span(20, 39))
    assert surface(text, definition.long) == "Mujer y Poblaciones"
    analysis = analysis_of(text)
    names = find_organisation_names(analysis, find_words(text))
    _, entities = link_organisations(names, analysis, (definition,), KNOWLEDGE)
    assert {e.label for e in entities} == {"Ministerio de la Mujer y Poblaciones"}
    text = "The Bureau of Reef, Refugees and Migration (RRM) paid. RRM left."
    definition = Definition(Span(text.index("RRM"), text.index(")")), Span(14, 42))
    analysis = analysis_of(text)
    names = find_organisation_names(analysis, find_words(text))
    _, entities = link_organisations(names, analysis, (definition,), KNOWLEDGE)
    assert {e.label for e in entities} == {"Bureau of Reef, Refugees and Migration"}


def test_a_short_form_of_what_is_no_organisation_is_none() -> None:
    text = "Internally displaced persons (IDPs) fled. IDPs need help."
    definition = Definition(Span(30, 34), Span(0, 28))
    analysis = analysis_of(text, ORG="IDPs")
    names = find_organisation_names(analysis, find_words(text))
    assert link_organisations(names, analysis, (definition,), KNOWLEDGE) == ((), ())


def test_an_ambiguous_acronym_keeps_its_candidates() -> None:
    authority = AuthorityFile.from_entities(
        [known("blue-reef", "Blue Reef", "BRX"), known("brown-rock", "Brown Rock", "BRX")]
    )
    meaning = meaning_of("BRX", Knowledge(authority, gazetteer()))
    assert {meaning.entity.entity_id, meaning.others[0].entity_id} == {
        "organisation/blue-reef",
        "organisation/brown-rock",
    }


def test_a_government_is_one_organisation_however_it_is_named() -> None:
    names = ("Thai Government", "government of Thailand", "Government of Thailand")
    assert {meaning_of(name, KNOWLEDGE).entity.label for name in names} == {
        "Government of Thailand"
    }


def test_a_state_before_a_body_of_its_own_is_no_part_of_the_name() -> None:
    name = "Department for International Development"
    for whole in (name, f"UK {name}"):
        assert meaning_of(whole, KNOWLEDGE).entity.entity_id == "organisation/dfid"
    assert not meaning_of(f"US {name}", KNOWLEDGE).entity.known


def test_a_people_before_a_body_is_whose_it_is_for_its_short_form_too() -> None:
    text = "The Saudi Ministry of Reefs (MoR) and the Central African Republic (CAR) met."
    analysis = analysis_of(text)
    told = defined_meanings(analysis, find_definitions(analysis), KNOWLEDGE)
    assert {s: m.entity.label for s, m in told.items() if m}["MoR"] == (
        "Ministry of Reefs of Saudi Arabia"
    )
    assert "government" not in str(told.get("CAR")).casefold()


def test_the_container_that_follows_decides_which_place_is_meant() -> None:
    assert country_of(linked_places("They met in Paris, Texas.")["Paris"]) == "US"
    assert country_of(linked_places("They met in Paris, France.")["Paris"]) == "FR"


def test_the_country_spoken_of_decides_which_place_is_meant() -> None:
    spain = "Spain, Madrid, Sevilla and Granada. In Spain they went to Toledo; Spain paid."
    assert country_of(linked_places(spain)["Toledo"]) == "ES"


def test_linking_twice_gives_the_same_answer() -> None:
    text = "They met in London, Paris and Georgia."
    assert linked_places(text) == linked_places(text)


@pytest.mark.parametrize("name", ["Ginebra", "Genève", "Geneva"])
def test_geneva_is_geneva_in_every_language_and_in_a_text_on_another_country(name: str) -> None:
    text = f"En Colombia, Bogotá y Medellín; en Colombia, Cali. La sesión fue en {name}."
    assert linked_places(text)[name].entity_id == "place/2660646"


def test_a_town_called_geneva_is_meant_where_its_state_follows() -> None:
    assert country_of(linked_places("They met in Geneva, New York.")["Geneva"]) == "US"


@pytest.mark.parametrize("name", ["Oklahoma", "Kansas"])
def test_a_division_is_meant_before_a_city_of_another_name_and_a_hamlet(name: str) -> None:
    mention = linked_places(f"We met in Tulsa. Roads lead to {name} too.")[name]
    place = gazetteer().place(mention.entity_id)
    assert place is not None
    assert (place.kind, place.label) == ("adm1", name)


def test_a_hamlet_is_meant_where_its_division_follows() -> None:
    mention = linked_places("We met in Kansas, Oklahoma.")["Kansas"]
    place = gazetteer().place(mention.entity_id)
    assert place is not None
    assert place.kind == "city"


@pytest.mark.parametrize("name", ["Grupo de Trabajo", "Groupe de travail"])
def test_a_working_group_without_a_name_is_one_of_its_text_alone(name: str) -> None:
    text = f"El {name} se reunió."
    found = [OrganisationName(Span(3, 3 + len(name)), 0.85, "pattern")]
    mentions, _ = link_organisations(found, analysis_of(text), (), KNOWLEDGE)
    assert [m.entity_id[-13:] for m in mentions] == ["-" + "0" * 12]


def _linked(text: str, *names: str) -> list[str]:
    spans = [Span(text.rindex(name), text.rindex(name) + len(name)) for name in names]
    found = [OrganisationName(span, 0.7, "model") for span in spans]
    return [m.entity_id for m in link_organisations(found, analysis_of(text), (), KNOWLEDGE)[0]]


def test_a_head_alone_is_a_body_of_its_text() -> None:
    (court,) = _linked("Alors la Cour juge.", "Cour")
    assert court == "organisation/name/cour-" + "0" * 12


def test_a_head_alone_is_the_body_that_the_text_names_with_it() -> None:
    text = "Cour de Uzqenka\nAlors la Cour juge."
    named, court = _linked(text, "Cour de Uzqenka", "Cour")
    assert named == court == "organisation/name/cour-de-uzqenka"
