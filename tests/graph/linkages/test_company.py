"""What documents tell of two entities beside their names."""

import pytest
from counted_documents import CIRCLE, DELTA, KATHMANDU, NEPAL, THAILAND, Told, store_of

from extract.model import Predicate
from graph.linkages.company import Company, Together
from graph.linkages.reading import read_incidence

BASED = [(CIRCLE, Predicate.BASED_IN, THAILAND)]
BOTH_IN_NEPAL = [[CIRCLE, NEPAL], [CIRCLE, NEPAL], [DELTA, NEPAL], [DELTA, NEPAL]]


@pytest.mark.parametrize(
    ("sentences", "stated", "place"),
    [
        (BOTH_IN_NEPAL, [], "Nepal"),
        (BOTH_IN_NEPAL[1:], [], ""),  # one passage is not enough
        ([*BOTH_IN_NEPAL, [CIRCLE, KATHMANDU], [CIRCLE, KATHMANDU]], [], ""),  # two as likely
        ([*BOTH_IN_NEPAL, [CIRCLE, THAILAND]], BASED, ""),  # what is stated counts more
        (
            [[DELTA, THAILAND], [DELTA, THAILAND], [CIRCLE, THAILAND], [CIRCLE, NEPAL]],
            BASED,
            "Thailand",
        ),
        ([[CIRCLE], [DELTA]], [], ""),
    ],
)
def test_two_are_in_one_place_where_both_are_based_or_most_named(
    sentences: list[list[str]], stated: list[tuple[str, Predicate, str]], place: str
) -> None:
    incidence = read_incidence(store_of([Told("one", sentences, 2001, None, stated, "one")]))
    assert Company(incidence).of(CIRCLE, DELTA) == Together(place, 1)


def test_documents_that_name_both_are_counted() -> None:
    told = [
        Told("a", [[CIRCLE], [DELTA]], mark="a"),
        Told("b", [[CIRCLE, DELTA]], mark="b"),
        Told("c", [[CIRCLE, NEPAL]], mark="c"),
        Told("d", [[THAILAND]], mark="d"),
    ]
    company = Company(read_incidence(store_of(told)))
    assert company.of(CIRCLE, DELTA) == Together("", 2)
    assert company.of(NEPAL, THAILAND) == Together("", 0)
    assert company.of(CIRCLE, "organisation/name/nobody") is None
