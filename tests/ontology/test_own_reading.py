"""Texts are read with decided names under the ids that these have by their own words."""

import pytest

from ontology.authority import Alias
from ontology.failures import OntologyError
from ontology.own_authority import OwnEntity, known_entity, own_authority_csv, read_own_authority
from ontology.own_reading import as_one, changes_to_read_with, entities_to_read_with
from ontology.thesaurus import Concept
from ontology.vocabulary import OwnVocabulary, Vocabulary

CENTRE, CLINIC = "organisation/name/harbour-law-centre", "organisation/name/harbour-legal-clinic"
TIDE, COMMITTEE = "organisation/name/tide-fund", "organisation/name/committee-0123456789ab"
IDS = ("abcdefgh12",)
MERGED = OwnEntity(known_entity(CENTRE, "Harbour Law Centre"), IDS, stands_for=CLINIC)
SURVIVOR = OwnEntity(known_entity(CLINIC, "Harbour Legal Clinic"), IDS, called="Tide Fund")


def ids_of(rows: list[OwnEntity]) -> dict[str, list[str]]:
    """Return, by name, the ids of what a text means by it."""
    own = OwnVocabulary(entities_to_read_with(rows))
    known = Vocabulary.with_own(own).organisations
    names = [name for row in rows for name in (*row.entity.names, row.called) if name]
    return {name: [each.entity_id for each in known.candidates(name)] for name in names}


def test_each_name_gives_its_own_id_and_what_is_decided_is_left_to_the_graph() -> None:
    assert ids_of([MERGED, SURVIVOR]) == {
        "Harbour Law Centre": [CENTRE],
        "Harbour Legal Clinic": [CLINIC],
        "Tide Fund": [CLINIC],
    }
    labels = {e.entity_id: e.label for e in entities_to_read_with([MERGED, SURVIVOR])}
    assert labels[CLINIC] == "Harbour Legal Clinic"


def test_a_new_name_that_is_somebodys_own_stays_that_ones() -> None:
    tide = OwnEntity(known_entity(TIDE, "Tide Fund"), IDS)
    assert ids_of([SURVIVOR, tide])["Tide Fund"] == [TIDE]


def test_a_name_that_a_person_gave_to_something_is_of_that_alone() -> None:
    written = OwnEntity(known_entity(CLINIC, "The Clinic", aliases=[Alias("Harbour Law Centre")]))
    assert ids_of([MERGED, written])["Harbour Law Centre"] == [CLINIC]


def test_a_name_of_one_document_alone_is_read_nowhere() -> None:
    row = OwnEntity(known_entity(COMMITTEE, "the Committee"), IDS)
    assert ids_of([row]) == {"the Committee": []}


def test_rows_come_out_as_they_went_in_and_together_as_one() -> None:
    table = own_authority_csv([SURVIVOR, MERGED])
    assert read_own_authority(table, "names.csv") == [MERGED, SURVIVOR]
    (one,) = as_one([MERGED, SURVIVOR])
    assert (one.entity.entity_id, one.entity.label, one.decisions) == (CLINIC, "Tide Fund", ())
    assert set(one.entity.names) == {"Tide Fund", "Harbour Legal Clinic", "Harbour Law Centre"}


def test_what_was_split_off_comes_out_without_the_name_of_what_it_was_split_from() -> None:
    split_off = OwnEntity(known_entity(TIDE, "Harbour Legal Clinic"), IDS, called="Tide Fund")
    nameless = OwnEntity(known_entity(COMMITTEE, "the Committee"), IDS)
    clinic = OwnEntity(known_entity(CLINIC, "Harbour Legal Clinic"), IDS)
    found = {e.entity.entity_id: e.entity.names for e in as_one([split_off, nameless, clinic])}
    assert found == {TIDE: ("Tide Fund",), CLINIC: ("Harbour Legal Clinic",)}


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("x,,organisation/name/y,", "are for what was decided"),
        ("x,y,,", "are for what was decided"),
        ("x,,person/name/y,abcdefgh12", "expected an id in `stands_for`"),
        ("x,a|b,,abcdefgh12", "may have no"),
    ],
)
def test_a_decided_row_that_makes_no_sense_is_refused(row: str, said: str) -> None:
    with pytest.raises(OntologyError, match=said):
        read_own_authority(f"label,called,stands_for,decision\n{row}", "names.csv")


def test_words_of_a_theme_that_is_none_any_more_mean_it_when_a_text_is_read() -> None:
    gone = Concept("theme/kafala", {}, deprecated=True, replaced_by="theme/wages")
    named = Concept("theme/wages", {"en": "pay"}, deprecated=True)
    assert changes_to_read_with([gone, named]) == (Concept("theme/wages", {"en": "pay"}),)
