"""What the pages ask of a store."""

import pytest
from small_graph import BONDAGE, CIRCLE, FIRST, MEETING, NEPAL, NETWORK, SECOND, THIRD, small_store

from graph.asking import questions
from graph.asking.asking import question
from graph.asking.called import called
from graph.asking.completion import Term, terms
from graph.asking.document_metadata import metadata
from graph.asking.name_match import name_pattern, rank_of
from graph.asking.questions import Evidence, Found
from graph.asking.short_forms import shared_short_forms
from graph.iris import ONTOLOGY_GRAPH
from graph.oxigraph_store import OxigraphStore
from graph.store import Store
from ontology.namespaces import PREFIXES
from ontology.packaged import text


@pytest.fixture(scope="module")
def store() -> Store:
    return small_store()


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("harb", CIRCLE),
        ("HARBOUR circle", CIRCLE),
        ("circle", CIRCLE),
        ("dn", NETWORK),
        ("reseau delta", NETWORK),  # an alias of the authority file, without accents
        ("Réseau", NETWORK),
        ("consultation regional", MEETING),
        ("népal", NEPAL),
    ],
)
def test_search_finds_names_acronyms_and_aliases(store: Store, typed: str, expected: str) -> None:
    assert [found.entity_id for found in questions.search(store, typed)] == [expected]


@pytest.mark.parametrize("typed", ["", "   ", "(", "zzz", "arbour", ".*", "harbour zzz", '"'])
def test_search_finds_nothing_for_what_no_name_has(store: Store, typed: str) -> None:
    assert questions.search(store, typed) == []


def test_search_keeps_to_the_kinds_asked_for(store: Store) -> None:
    assert questions.search(store, "delta", kinds=["place"]) == []
    assert len(questions.search(store, "de", kinds=["theme", "organisation"])) == 2


def test_search_puts_the_whole_name_before_its_beginning(store: Store) -> None:
    assert questions.search(store, "Nepal")[0] == Found(NEPAL, "place", "Nepal", "Nepal", 2)
    ranks = [rank_of("delta", name) for name in ("Delta", "Delta Network", "Friends of Delta")]
    assert ranks == sorted(rank for rank in ranks if rank is not None)


def test_a_search_of_a_million_characters_is_cut() -> None:
    assert len(name_pattern("é" * 1_000_000)) < 20_000


def test_a_card_tells_names_facts_and_identifiers(store: Store) -> None:
    told = questions.card(store, NETWORK)
    assert told is not None
    assert told.names == ("DN", "Delta Network")
    assert told.identifiers == ("http://www.wikidata.org/entity/Q1",)
    assert (told.documents, told.passages) == (2, 2)
    event = questions.card(store, MEETING)
    assert event is not None
    assert event.facts[:1] == (("Start", "2004-06-01"),)
    assert ("Place", "Nepal") in event.facts


def test_several_are_called_as_the_card_of_each_tells(store: Store) -> None:
    told = called(store, (NEPAL, NETWORK, "organisation/nobody", CIRCLE, NEPAL))
    assert list(told) == [NEPAL, NETWORK, CIRCLE]
    for each, names in told.items():
        known = questions.card(store, each)
        assert known is not None
        assert names == tuple(dict.fromkeys((known.label, *known.names)))
    assert len(told[NETWORK]) > 1
    assert called(store, ()) == {}


def test_there_is_no_card_for_what_the_corpus_does_not_have(store: Store) -> None:
    assert questions.card(store, "organisation/nobody") is None


def test_evidence_puts_what_is_stated_first_in_either_direction(store: Store) -> None:
    expected = Evidence(
        "Harbour Circle works on debt bondage.",
        0,
        37,
        FIRST,
        "Bonded work at the harbour",
        "2004",
        1,
        "worksOn",
        0.9,
        "asserted",
    )
    assert questions.evidence(store, CIRCLE, BONDAGE) == [expected]
    assert questions.evidence(store, BONDAGE, CIRCLE) == [expected]


def test_evidence_follows_a_short_name_to_what_it_stands_for(store: Store) -> None:
    (found,) = questions.evidence(store, NETWORK, MEETING)
    assert (found.document_id, found.predicate, found.modality) == (THIRD, "organised", "reported")


def test_evidence_of_two_that_only_meet_has_no_predicate(store: Store) -> None:
    (found,) = questions.evidence(store, CIRCLE, NEPAL)
    assert (found.predicate, found.page) == (None, 2)


def test_statements_name_both_ends(store: Store) -> None:
    said = [(s.subject_label, s.predicate, s.object_label) for s in _about(store, CIRCLE)]
    assert said == [
        ("Delta Network", "funds", "Harbour Circle"),
        ("Harbour Circle", "worksOn", "Debt bondage"),
    ]


def _about(store: Store, entity_id: str) -> list[questions.Statement]:
    return questions.statements_about(store, entity_id)


def test_the_overview_counts_and_ranks(store: Store) -> None:
    told = questions.overview(store)
    assert (told.documents, told.passages, told.statements) == (3, 5, 3)
    assert dict(told.counts) == {
        "organisation": 2,
        "place": 1,
        "theme": 1,
        "event": 1,
        "instrument": 0,
    }
    assert [each.label for each in told.organisations] == ["Delta Network", "Harbour Circle"]
    assert [row.document_id for row in told.latest] == [THIRD, SECOND, FIRST]


def test_an_empty_graph_has_an_empty_overview() -> None:
    told = questions.overview(OxigraphStore.in_memory())
    assert (told.documents, told.passages, told.statements, told.latest) == (0, 0, 0, ())


def test_documents_are_found_by_title_without_accents(store: Store) -> None:
    (found,) = questions.documents(store, text="reunion")
    assert (found.document_id, found.mentions) == (THIRD, 3)
    assert [row.document_id for row in questions.documents(store, limit=2)] == [THIRD, SECOND]


def test_documents_about_an_entity_are_those_that_mention_it(store: Store) -> None:
    assert [row.document_id for row in questions.documents_about(store, NEPAL)] == [THIRD, FIRST]


@pytest.mark.parametrize("document_id", [SECOND, f"document/{SECOND}", SECOND * 2])
def test_one_document_is_told_as_in_the_list(store: Store, document_id: str) -> None:
    told = questions.document(store, document_id)
    assert told == questions.documents(store)[1]
    assert told is not None
    assert (told.title, told.publisher, told.mentions) == ("Who funds whom", "Delta Network", 3)


@pytest.mark.parametrize("document_id", ["d" * 32, "", "..", "<a> } #", "x" * 1_000_000])
def test_a_document_that_is_not_there_is_none(store: Store, document_id: str) -> None:
    assert questions.document(store, document_id) is None


@pytest.mark.parametrize("document_id", [THIRD, f"document/{THIRD}", THIRD * 2])
def test_mentions_come_in_reading_order_and_resolved(store: Store, document_id: str) -> None:
    found = questions.mentions_in(store, document_id)
    assert [mention.entity_id for mention in found] == [NETWORK, MEETING, NEPAL]
    assert found[0][:3] == (0, 2, "organisation")


def test_every_packaged_question_begins_with_the_question_in_words() -> None:
    from importlib.resources import files

    names = [f.name for f in files("graph").joinpath("sparql").iterdir() if f.name.endswith(".rq")]
    assert names
    for name in names:
        assert question(name.removesuffix(".rq")).startswith("# "), name
        assert question(name.removesuffix(".rq")).split("\n", 1)[0].endswith("?"), name


@pytest.mark.parametrize("at_once", [1, 2])
def test_mentions_are_counted_of_some_documents_at_a_time(
    store: Store, monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    all_at_once = questions.every_document(store)
    monkeypatch.setattr(questions, "_AT_ONCE", at_once)
    assert questions.every_document(store) == all_at_once
    assert {row.document_id: row.mentions for row in all_at_once} == {
        row.document_id: len(questions.mentions_in(store, row.document_id)) for row in all_at_once
    }


def test_documents_are_listed_among_some(store: Store) -> None:
    rows = questions.every_document(store)
    listed = questions.matching(rows, among=(FIRST, THIRD))
    assert {row.document_id for row in listed} == {FIRST, THIRD}
    assert questions.matching(rows, among=()) == []


def test_what_is_known_of_a_document_besides_its_words(store: Store) -> None:
    known = metadata(store, FIRST)
    assert known is not None
    assert known.characters == 75
    assert known.sha256.startswith(FIRST)
    assert metadata(store, "f" * 32) is None
    assert metadata(store, "no hash") is None


def test_terms_for_completion_have_words_in_the_language_and_are_there_once() -> None:
    store = OxigraphStore.in_memory()
    store.load_turtle(text("ontology.ttl"), ONTOLOGY_GRAPH)
    found = terms(store, language="fr")
    assert Term("lk:worksOn", "travaille sur", "property") in found
    assert Term("lk:Organisation", "organisation", "class") in found
    assert Term("rdfs:label", "", "property") in found
    names = [each.name for each in found]
    assert len(set(names)) == len(names)
    assert {name.partition(":")[0] for name in names} <= PREFIXES.keys()


def test_short_forms_of_several_things_are_told(store: Store) -> None:
    assert shared_short_forms(store) == ()
