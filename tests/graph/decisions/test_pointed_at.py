"""What a reader points at on a page is found as decisions name it."""

from pathlib import Path

import pytest
from decided_project import FIRST_SENTENCE, document_with, statement_iri, take
from hypothesis import given
from hypothesis import strategies as st
from sample_project import BONDAGE, CIRCLE, DELTA, FUNDS, HOSTILE, NEPAL, sample_project

from extract.model import Span
from graph.asking.labels import themes_in
from graph.asking.questions import sentences_naming
from graph.decisions.pointed_at import (
    called,
    decided_names,
    mention_there,
    now_called,
    phrases_there,
    statements_there,
    widened,
)
from graph.iris import id_of
from graph.project import Project


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return sample_project(tmp_path_factory.mktemp("pointed"))


def test_a_statement_is_found_by_its_sentence_and_ends_in_any_order(project: Project) -> None:
    document = document_with(project, FUNDS)
    wanted = [id_of(statement_iri(project, DELTA, "funds"))]
    with project.reading() as store:
        for ends in ((CIRCLE, DELTA), (DELTA, CIRCLE)):
            assert statements_there(store, document, 0, "funds", ends) == wanted
        assert statements_there(store, document, 1, "funds", (CIRCLE, DELTA)) == []
        assert statements_there(store, document, 0, "worksOn", (CIRCLE, DELTA)) == []
        assert statements_there(store, document, 0, "funds", (CIRCLE, NEPAL)) == []


def test_a_mention_is_found_with_its_words_and_sentence(project: Project) -> None:
    document = document_with(project, FIRST_SENTENCE)
    with project.reading() as store:
        found = mention_there(store, document, Span(0, 14))
        assert found == (CIRCLE, "Harbour Circle", FIRST_SENTENCE)
        assert mention_there(store, document, Span(0, 13)) is None


def test_sentences_are_quoted_of_different_documents_first(project: Project) -> None:
    with project.reading() as store:
        found = sentences_naming(store, CIRCLE, limit=3)
        assert len({each.document_id for each in found}) == 3
        assert len(sentences_naming(store, CIRCLE, limit=9)) == 4
        assert sentences_naming(store, "organisation/name/nobody") == []


def test_all_themes_are_offered_in_the_language_without_their_groups(project: Project) -> None:
    with project.reading() as store:
        found = themes_in(store, "fr")
    assert found["theme/debt-bondage"] == "servitude pour dettes"
    assert "theme/domestic-work" in found
    assert not [each for each in found if each.startswith("theme/group-")]
    assert list(found.values()) == sorted(found.values(), key=str.casefold)


def test_a_phrase_is_quoted_from_some_documents_with_what_is_around_it(project: Project) -> None:
    found = phrases_there(project, "debt  BONDAGE", limit=5)
    assert [each.words for each in found] == ["debt bondage"] * 2
    for each in found:
        assert project.text(each.document_id)[each.span.start : each.span.end] == "debt bondage"
        assert each.words in each.around
        assert "\n" not in each.around
    assert len(phrases_there(project, "debt bondage", limit=1)) == 1
    assert phrases_there(project, "ebt bondage", limit=5) == []
    assert phrases_there(project, "(", limit=5) == []


@given(st.text("ab c\n", max_size=600), st.integers(0, 600), st.integers(1, 20))
def test_what_is_around_holds_it_and_ends_between_words(text: str, start: int, size: int) -> None:
    start, end = min(start, len(text)), min(start + size, len(text))
    low, high = widened(text, start, end)
    assert 0 <= low <= start <= end <= high <= len(text)
    assert high - low <= end - start + 240


def test_what_was_merged_or_rejected_keeps_its_name_and_leads_on(tmp_path: Path) -> None:
    project = sample_project(tmp_path)
    take(project, "rename", DELTA, "The Delta")
    take(project, "merge", DELTA, CIRCLE)
    take(project, "reject", HOSTILE)
    with project.reading() as store:
        assert [now_called(store, each) for each in (CIRCLE, DELTA, HOSTILE)] == [
            CIRCLE,
            CIRCLE,
            None,
        ]
        assert called(store, DELTA) == "Delta Network"
        assert decided_names(store) == {DELTA: "The Delta"}
        assert called(store, HOSTILE).startswith("<img src=x")
        assert called(store, "organisation/name/no-body") == "no body"


def test_a_theme_that_no_document_names_is_told_in_the_readers_language(project: Project) -> None:
    take(project, "reject", BONDAGE)
    with project.reading() as store:
        assert called(store, BONDAGE, "fr") == "servitude pour dettes"
        assert called(store, "theme/group-social-rights") == "economic, social and cultural rights"
        assert called(store, "theme/wages", "zz") == "wages"
