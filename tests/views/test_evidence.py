"""Which sentences are shown as one."""

import pytest

from graph.asking.questions import Evidence
from views.evidence import joined

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
