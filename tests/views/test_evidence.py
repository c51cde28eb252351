"""Which sentences are shown as one, and how many there are."""

import pytest

from graph.asking.questions import Evidence
from graph.linkages.quotes import Counted
from graph.networks.strength import Counts
from views.evidence import counted_in_words, joined

FIRST = Evidence(
    "The Circle met.", 10, 25, "a" * 32, "Report", "2004", 1, "organised", 0.9, "asserted"
)
NEXT = FIRST._replace(quote="It held a forum.", start=26, end=42)


def test_two_sentences_of_one_statement_are_one_block() -> None:
    (block,) = joined([FIRST, NEXT])
    assert block == FIRST._replace(quote="The Circle met. It held a forum.", end=42)


def test_three_sentences_in_a_row_are_one_block() -> None:
    assert len(joined([FIRST, NEXT, NEXT._replace(start=44, end=60)])) == 1


@pytest.mark.parametrize(
    "other",
    [
        NEXT._replace(document_id="b" * 32),
        NEXT._replace(predicate="funds"),
        NEXT._replace(confidence=0.8),
        NEXT._replace(modality="negated"),
        NEXT._replace(start=300, end=316),
        NEXT._replace(start=12, end=20),
    ],
)
def test_sentences_that_state_something_else_or_elsewhere_stay_apart(other: Evidence) -> None:
    assert joined([FIRST, other]) == [FIRST, other]


def test_sentences_that_only_name_both_stay_apart() -> None:
    together = [each._replace(predicate=None, confidence=None) for each in (FIRST, NEXT)]
    assert joined(together) == together


def test_sentences_and_documents_are_told_so_that_they_add_up() -> None:
    assert counted_in_words(Counted(7, 4), Counts(13, 4, 1, 20)) == (
        "7 sentences in 4 documents. In 1 of 20 documents one sentence names both; by chance alone,"
        " 2.6 would name both somewhere. 3 more state the link over several sentences, with a word"
        " such as “it”, or in words copied from another document."
    )


def test_where_one_sentence_names_both_everywhere_nothing_more_is_told() -> None:
    told = counted_in_words(Counted(45, 9), Counts(20, 20, 9, 100))
    assert told == (
        "45 sentences in 9 documents. The first 30 are shown. In 9 of 100 documents one sentence"
        " names both; by chance alone, 4.0 would name both somewhere."
    )
    assert counted_in_words(Counted(1, 1), None) == "1 sentence in 1 document."
