"""A project's own names: the files come out as they went in, and lie over the packaged ones."""

from dataclasses import replace
from random import Random

import pytest
import rdflib
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rdflib import SKOS

from ontology.authority import Alias, KnownEntity, organisations
from ontology.failures import OntologyError
from ontology.names import minted_id
from ontology.own_authority import (
    OwnEntity,
    known_entity,
    own_authority_csv,
    read_own_authority,
)
from ontology.own_cells import checked_name
from ontology.own_thesaurus import OWN_GROUP, checked_change, with_changes
from ontology.packaged import text
from ontology.skos_import import read_bodies, read_themes
from ontology.thesaurus import LANGUAGES, Concept, Thesaurus, thesaurus
from ontology.thesaurus_csv import read_changes_csv, thesaurus_csv
from ontology.thesaurus_turtle import read_changes
from ontology.vocabulary import OwnVocabulary, Vocabulary
from ontology.vocabulary_turtle import concepts_as_turtle, entities_as_skos, head

BONDAGE = "theme/debt-bondage"


def is_name(words: str) -> bool:
    try:
        return checked_name(words, "") == words
    except OntologyError:
        return False


NAMES = (
    st.text(st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1, max_size=12)
    | st.sampled_from(
        ["=1+1", "@SUM(A1)", "'=x", "''-x", "+Femmes", '"x"', "-", "a,b", "x\\", "'n"]
    )
).filter(is_name)
ADDRESSES = st.sampled_from(["https://ror.org/1", "http://www.wikidata.org/entity/Q1;=1+1"])
ENTITIES = st.builds(
    lambda kind, label, acronym, aliases, addresses, year, country: replace(
        known_entity(
            minted_id(kind, label), label, acronym=acronym, aliases=aliases, identifiers=addresses
        ),
        type="NGO", year=year, country=country,
    ),
    st.sampled_from(["organisation", "instrument"]),
    NAMES,
    st.just("") | NAMES,
    st.lists(st.builds(Alias, NAMES, st.sampled_from([None, "fr", "es"])), max_size=3),
    st.lists(ADDRESSES, max_size=2),
    st.none() | st.integers(1, 2026),
    st.none() | st.just("NP"),
)  # fmt: skip
SEVERAL = st.dictionaries(
    st.sampled_from(LANGUAGES), st.lists(NAMES, min_size=1, max_size=3, unique=True), max_size=3
).map(lambda found: {key: tuple(sorted(found[key])) for key in LANGUAGES if key in found})
CHANGES = st.builds(
    Concept,
    st.sampled_from([BONDAGE, "theme/market-levies"]),
    st.dictionaries(st.sampled_from(LANGUAGES), NAMES, max_size=3).map(
        lambda found: {key: found[key] for key in LANGUAGES if key in found}
    ),
    alternatives=SEVERAL,
    hidden=SEVERAL,
    dropped=SEVERAL,
    broader=st.sampled_from([(), ("theme/child-labour",)]),
    related=st.sampled_from([(), ("theme/extortion", "theme/legal-aid")]),
    matches=st.sampled_from([{}, {"closeMatch": ("http://eurovoc.europa.eu/516",)}]),
    scope_note=st.just("") | NAMES,
    deprecated=st.booleans(),
    replaced_by=st.sampled_from(["", "theme/child-labour"]),
)


@given(st.lists(ENTITIES, max_size=4, unique_by=lambda each: each.entity_id))
@example([known_entity("organisation/name/reef", "Reef", aliases=[Alias("es", None)])])
def test_an_authority_file_comes_out_as_it_went_in(entities: list[KnownEntity]) -> None:
    rows = [OwnEntity(each, ("abcdefgh12",)) for each in entities]
    table = own_authority_csv(rows)
    ordered = sorted(rows, key=lambda row: row.entity.entity_id)
    assert read_own_authority(table, "names.csv") == ordered
    skos = f"{head()}{entities_as_skos(entities)}"
    assert read_bodies(skos, "names.ttl") == [OwnEntity(row.entity) for row in ordered]
    assert not any(
        cell.lstrip().startswith(tuple("=+-@"))
        for line in table.splitlines()
        for cell in line.replace('"', "").split(",")[1:2]
    )


@given(st.lists(CHANGES, max_size=2, unique_by=lambda each: each.concept_id))
def test_a_thesaurus_comes_out_as_it_went_in(changes: list[Concept]) -> None:
    ordered = sorted(changes, key=lambda each: each.concept_id)
    assert read_changes(f"{head()}{concepts_as_turtle(changes)}", "own.ttl") == ordered
    assert read_changes_csv(thesaurus_csv(changes), "own.csv") == ordered


def test_a_row_needs_no_more_than_a_name_in_any_spreadsheet() -> None:
    rows = (
        "\ufeffkind;Label;aliases",
        ";Harbour Circle;HC|Cercle du port@fr",
        "instrument;Port Act",
    )
    table = "".join(f"{row}\r\n" for row in rows)
    circle, act = (row.entity for row in read_own_authority(table, "in.csv"))
    assert circle.entity_id == "organisation/name/harbour-circle"
    assert circle.aliases == (Alias("Cercle du port", "fr"), Alias("HC"))
    assert act.entity_id == "instrument/name/port-act"


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("name\nx", "line 1: expected the columns label"),
        ("label\n" + "x" * 301, "line 2: expected a name of at most 300"),
        ("label\na;b", "expected|may have"),
        ("label,id\nx,person/name/x", "line 2: expected no id"),
        ("label,id\nx,organisation/made-up", "line 2: expected no id"),
        ("label,kind\nx,person", "expected a kind among"),
        ("label,country\nx,Nepal", "expected a country as NP"),
        ("label,year\nx,soon", "expected a year"),
        ("label,identifiers\nx,javascript:alert(1)", "expected addresses"),
        ("label,decision\nx,<b>", "expected ids of decisions"),
        ('label\n"' + "x" * 200_000, "is no CSV"),
        ("label\n\x00", "in.csv"),
    ],
)
def test_a_row_that_makes_no_sense_is_refused_in_a_line(rows: str, said: str) -> None:
    with pytest.raises(OntologyError, match=said) as refused:
        read_own_authority(rows, "in.csv")
    assert "\n" not in str(refused.value)


def theme_x(said: str) -> str:
    return f"{head()}<https://linkages.example/theme/x> a skos:Concept ; {said} ."


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("<x", "is not Turtle"),
        ("(" * 50_000, "is not Turtle"),
        (f'{head()}id:organisation\\/x a skos:Concept .', "expected the id of a theme"),
        (f'{head()}<{"x" * 40}> a skos:Concept .', "expected the id of a theme"),
        (theme_x('skos:prefLabel "x"@de'), "got 'de'"),
        (theme_x('skos:altLabel "a|b"@en'), "no '|'"),
    ],
)  # fmt: skip
def test_turtle_that_makes_no_sense_is_refused_in_a_line(content: str, said: str) -> None:
    with pytest.raises(OntologyError, match=said.replace("|", r"\|")) as refused:
        read_changes(content, "own.ttl")
    assert "\n" not in str(refused.value)


def test_the_packaged_themes_are_written_as_their_source_says() -> None:
    source = rdflib.Graph().parse(data=text("themes.ttl"), format="turtle")
    ours = rdflib.Graph().parse(data=f"{head()}{concepts_as_turtle(thesaurus().concepts())}")
    others = {each for each in set(source) ^ set(ours) if each[1] != SKOS.topConceptOf}
    assert {str(each[0]) for each in others} == {"https://linkages.example/theme/"}


def test_what_is_own_lies_over_what_is_packaged() -> None:
    gaatw = known_entity("organisation/gaatw", "GAATW Worldwide", aliases=[Alias("The Alliance")])
    circle = known_entity("organisation/name/harbour-circle", "Harbour Circle")
    known = Vocabulary.with_own(OwnVocabulary((gaatw, circle))).organisations
    found = known.entity("organisation/gaatw")
    before = organisations().entity("organisation/gaatw")
    assert found is not None
    assert before is not None
    assert found.label == "GAATW Worldwide"
    assert set(before.names) < set(found.names)
    assert (found.country, found.type) == (before.country, before.type)
    assert known.candidates("harbour circle") == (circle,)
    assert organisations().candidates("Harbour Circle") == ()


def change(concept_id: str, **given: object) -> Concept:
    return checked_change(replace(Concept(concept_id, {}), **given), "own.ttl")  # type: ignore[arg-type]


def names(concept: Concept | None, language: str = "en") -> set[str]:
    assert concept is not None
    return {*concept.alternatives.get(language, ()), *concept.hidden.get(language, ())}


def test_a_label_that_is_replaced_stays_a_name_and_one_that_is_dropped_does_not() -> None:
    packaged = thesaurus().concept(BONDAGE)
    assert "bonded labour" in names(packaged)
    own = change(BONDAGE, labels={"en": "bondage"}, dropped={"en": ("Bonded Labor",)})
    found = with_changes(thesaurus(), [own]).concept(BONDAGE)
    assert found is not None
    assert found.labels["en"] == "bondage"
    assert found.labels["fr"] == packaged.labels["fr"]  # type: ignore[union-attr]
    assert "debt bondage" in names(found)
    assert not {each for each in names(found) if each.startswith("bonded labo")} & {
        "bonded labour", "bonded labor"
    }  # fmt: skip


def test_a_theme_without_an_english_label_has_the_same_one_whichever_came_first() -> None:
    labels = {"es": "cosa rara", "fr": "chose rare"}
    for several in (labels, dict(reversed(labels.items()))):
        found = with_changes(thesaurus(), [Concept("theme/chose-rare", several)])
        assert (theme := found.concept("theme/chose-rare")) is not None
        assert theme.labels == labels | {"en": "chose rare"}


def test_what_takes_a_themes_place_has_its_names_and_what_was_below_it() -> None:
    known = thesaurus()
    child = next(
        c for c in known.concepts() if len(known.narrower_ids(c.concept_id)) > 1 and c.broader
    )
    below = known.narrower_ids(child.concept_id)
    own = with_changes(
        known, [change(child.concept_id, deprecated=True, replaced_by="theme/legal-aid")]
    )
    assert set(below) - {"theme/legal-aid"} <= set(own.narrower_ids("theme/legal-aid"))
    assert child.labels["en"] in names(own.concept("theme/legal-aid"))
    assert child.concept_id not in {each.concept_id for each in own.labels()}


def _is_sound(known: Thesaurus) -> bool:
    above = {each.concept_id: known.broader_ids(each.concept_id) for each in known.concepts()}
    return not any(
        {each.concept_id, *each.related} & {*above[each.concept_id]} for each in known.concepts()
    )


def test_a_theme_that_is_one_far_below_it_leads_in_no_circle() -> None:
    own = with_changes(
        thesaurus(), [change("theme/labour-rights", deprecated=True, replaced_by=BONDAGE)]
    )
    assert own.broader_ids(BONDAGE) == (
        "theme/forced-labour", "theme/labour-exploitation", "theme/group-labour",
    )  # fmt: skip
    assert "theme/trade-unions" in own.narrower_ids(BONDAGE)


@settings(max_examples=300, deadline=None)
@given(st.randoms(use_true_random=False))
def test_whatever_takes_the_place_of_what_the_themes_stay_in_order(chance: Random) -> None:
    known = thesaurus()
    themes = sorted(each.concept_id for each in known.concepts() if not each.is_group)
    changes = []
    for gone in chance.sample(themes, chance.randint(1, 6)):
        below = sorted(each for each in themes if gone in known.broader_ids(each))
        heir = chance.choice(below or themes)
        changes.append(change(gone, deprecated=True, replaced_by=heir))
    assert _is_sound(with_changes(known, changes))


def test_a_new_theme_is_found_below_the_projects_group() -> None:
    own = with_changes(thesaurus(), [change("theme/market-levies", labels={"fr": "taxes"})])
    assert own.broader_ids("theme/market-levies") == (OWN_GROUP,)
    assert {"theme/market-levies"} == {e.concept_id for e in own.labels() if e.label == "taxes"}


@pytest.mark.parametrize(
    ("own", "said"),
    [
        ({"broader": ("theme/nothing",)}, "leads to theme/nothing"),
        ({"broader": (BONDAGE,)}, "broader than itself"),
        ({"replaced_by": "theme/nothing", "deprecated": True}, "leads to theme/nothing"),
        ({"related": thesaurus().broader_ids(BONDAGE)[:1]}, "related to"),
    ],
)
def test_a_change_that_leads_nowhere_or_in_a_circle_is_refused(
    own: dict[str, object], said: str
) -> None:
    with pytest.raises(OntologyError, match=said):
        with_changes(thesaurus(), [change(BONDAGE, **own)])


OTHERS = """
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix ex: <https://example.org/> .
ex:t1 a skos:Concept ; skos:prefLabel "Debt Bondage"@en-GB ; skos:altLabel "debt serfdom" .
ex:t2 a skos:Concept ; skos:prefLabel "Schuldfron"@de, "saltpan loans"@en ; skos:broader ex:t1 .
ex:o1 a <http://www.w3.org/ns/org#Organization> ;
  skos:prefLabel "Hill Council" ; skos:altLabel "HiCo" .
"""


def test_skos_of_others_is_taken_by_its_labels() -> None:
    bondage, loans = read_themes(OTHERS, "others.ttl").changes
    assert bondage.concept_id == BONDAGE
    assert bondage.alternatives == {"en": ("debt serfdom",)}
    assert loans.concept_id == "theme/saltpan-loans"
    assert loans.broader == (BONDAGE,)
    assert loans.matches == {"exactMatch": ("https://example.org/t2",)}
    assert read_themes(OTHERS, "others.ttl").left_out == 1
    council = read_bodies(OTHERS, "others.ttl")[-1].entity
    assert {each.entity.label for each in read_bodies(OTHERS, "o.ttl")} >= {"Hill Council"}
    assert council.entity_id.startswith("organisation/name/")
