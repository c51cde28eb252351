"""What the thesaurus of themes holds, and that it is sound SKOS."""

import pytest

from ontology.authority import instruments
from ontology.names import name_key
from ontology.thesaurus import Concept, Thesaurus, thesaurus

TRAPS = (
    "protection", "security", "labour", "prevention", "development", "health", "victims",
    "education", "police", "workers", "women", "children", "shelter", "strikes", "courts",
    "executions", "reservations", "surveillance", "infrastructure", "statistics",
)  # fmt: skip


def test_it_holds_more_than_300_themes_in_23_groups() -> None:
    concepts = list(thesaurus().concepts())
    assert sum(1 for concept in concepts if concept.is_group) == 23
    assert sum(1 for concept in concepts if not concept.is_group) > 300


def test_every_concept_has_labels_in_english_french_and_spanish() -> None:
    for concept in thesaurus().concepts():
        assert set(concept.labels) == {"en", "fr", "es"}, concept.concept_id
        assert all(label == label.strip() != "" for label in concept.labels.values())


def test_every_relation_leads_to_a_concept() -> None:
    themes = thesaurus()
    for concept in themes.concepts():
        for other in (*concept.broader, *concept.related):
            assert themes.concept(other) is not None, (concept.concept_id, other)


def test_every_theme_lies_below_a_group_and_none_below_itself() -> None:
    themes = thesaurus()
    for concept in themes.concepts():
        above = themes.broader_ids(concept.concept_id)
        assert concept.concept_id not in above
        if not concept.is_group:
            top = themes.concept(above[-1])
            assert top is not None
            assert top.is_group


def test_related_goes_both_ways_and_is_never_also_broader() -> None:
    themes = thesaurus()
    for concept in themes.concepts():
        for other in concept.related:
            beside = themes.concept(other)
            assert beside is not None
            assert concept.concept_id in beside.related
            assert other not in themes.broader_ids(concept.concept_id)


def test_a_label_means_one_theme_in_its_language() -> None:
    owners: dict[tuple[str, str], str] = {}
    for each in thesaurus().labels():
        key = (each.language, name_key(each.label))
        assert owners.setdefault(key, each.concept_id) == each.concept_id, each


@pytest.mark.parametrize("trap", TRAPS)
def test_a_word_that_says_little_alone_is_no_label(trap: str) -> None:
    labels = {name_key(each.label) for each in thesaurus().labels() if each.language == "en"}
    assert trap not in labels


@pytest.mark.parametrize("trap", ["protection", "security", "labour", "victims", "legislation"])
def test_a_word_that_says_little_even_beside_others_is_no_context_label(trap: str) -> None:
    assert trap not in {each.label for each in thesaurus().context_labels()}


@pytest.mark.parametrize(
    ("label", "language", "theme"),
    [
        ("human trafficking", "en", "trafficking-in-persons"),
        ("traite des êtres humains", "fr", "trafficking-in-persons"),
        ("trata de personas", "es", "trafficking-in-persons"),
        ("labor trafficking", "en", "labour-trafficking"),
        ("forced labor", "en", "forced-labour"),
        ("bonded labour", "en", "debt-bondage"),
        ("trafficked persons", "en", "crime-victims"),
        ("migrant worker", "en", "migrant-workers"),
        ("travailleurs domestiques", "fr", "domestic-work"),
        ("trabajadoras domésticas", "es", "domestic-work"),
        ("non-refoulement", "en", "refoulement"),
        ("Paris Principles", "en", "national-human-rights-institutions"),
        ("peine de mort", "fr", "death-penalty"),
        ("presos políticos", "es", "political-prisoners"),
        ("standing invitation", "en", "special-procedures"),
    ],
)
def test_a_label_finds_its_theme(label: str, language: str, theme: str) -> None:
    found = {
        each.concept_id
        for each in thesaurus().labels()
        if each.language == language and each.label == label
    }
    assert found == {f"theme/{theme}"}


def test_matches_are_uris_of_the_vocabularies_named() -> None:
    hosts = (
        "http://metadata.un.org/thesaurus/",
        "http://eurovoc.europa.eu/",
        "http://vocabularies.unesco.org/thesaurus/",
        "http://www.wikidata.org/entity/Q",
    )
    matches = [uri for c in thesaurus().concepts() for uris in c.matches.values() for uri in uris]
    assert len(matches) > 200
    assert all(uri.startswith(hosts) for uri in matches)


def test_an_exact_match_is_claimed_by_one_theme_only() -> None:
    owners: dict[str, str] = {}
    for concept in thesaurus().concepts():
        for uri in concept.matches.get("exactMatch", ()):
            assert owners.setdefault(uri, concept.concept_id) == concept.concept_id, uri


def test_narrower_is_broader_the_other_way() -> None:
    themes = thesaurus()
    for concept in themes.concepts():
        for below in themes.narrower_ids(concept.concept_id):
            child = themes.concept(below)
            assert child is not None
            assert concept.concept_id in child.broader


def test_what_a_treaty_is_about_is_an_instrument_the_project_knows() -> None:
    themes = thesaurus()
    covered = {each for concept in themes.concepts() for each in concept.instruments}
    assert len(covered) > 60
    assert covered <= {entity.entity_id for entity in instruments().entities()}
    assert themes.covered_ids("instrument/crc-opac") == ("theme/children-in-armed-conflict",)
    assert themes.covered_ids("instrument/of-nobody") == ()


def test_broader_ids_end_even_where_concepts_lie_below_each_other() -> None:
    cycle = Thesaurus.from_concepts(
        [
            Concept("theme/a", {"en": "a"}, broader=("theme/b",)),
            Concept("theme/b", {"en": "b"}, broader=("theme/a",)),
        ]
    )
    assert cycle.broader_ids("theme/a") == ("theme/b", "theme/a")
