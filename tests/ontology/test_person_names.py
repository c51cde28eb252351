"""Names are listed that a dictionary holds as words too; countries and words are not."""

import pytest

from ontology.person_names import given_names, surnames


@pytest.mark.parametrize("name", ["francisco", "eddy", "catalina", "hamza", "sylvain"])
def test_a_given_name_that_text_never_writes_small_is_listed(name: str) -> None:
    assert name in given_names()


@pytest.mark.parametrize("name", ["garcia", "ramos", "medina", "khan", "mercier"])
def test_a_surname_that_text_never_writes_small_is_listed(name: str) -> None:
    assert name in surnames()


@pytest.mark.parametrize("word", ["barrios", "cote", "refugio", "norma", "amparo", "chad"])
def test_a_word_of_documents_or_a_state_is_not_listed(word: str) -> None:
    assert word not in given_names() | surnames()
