"""Matrices, bands and gaps."""

from itertools import product

import pytest
from counted_documents import (
    BONDAGE,
    CIRCLE,
    DELTA,
    FEES,
    KATHMANDU,
    NEPAL,
    THAILAND,
    WORK,
    Told,
    store_of,
    tellings,
)
from hypothesis import given, settings

from graph.linkages.gaps import GapKind, gaps, in_words, largest_empty
from graph.linkages.incidence import Incidence
from graph.linkages.matrix import Cell, Matrix, bands, matrix, most_mentioned, passages_of
from graph.linkages.reading import read_incidence
from graph.linkages.selection import Selection, selected

FAMILY = {NEPAL: {NEPAL, KATHMANDU}, WORK: {FEES, BONDAGE}}
ROWS, COLUMNS = (NEPAL, THAILAND, CIRCLE), (WORK, FEES, NEPAL)


def _cell(crossed: Matrix, row: str, column: str) -> Cell:
    rows = [each.entity_id for each in crossed.rows]
    columns = [each.entity_id for each in crossed.columns]
    at = rows.index(row), columns.index(column)
    return next(cell for cell in crossed.cells if cell[:2] == at)


@settings(max_examples=10, deadline=None)
@given(tellings())
def test_a_cell_counts_documents_and_passages_one_by_one(documents: list[Told]) -> None:
    crossed = matrix(read_incidence(store_of(documents)), ROWS, COLUMNS)
    for row, column in product(ROWS, COLUMNS):
        if row == column:
            continue
        one, other = (FAMILY.get(each, {each}) for each in (row, column))
        whole = [{e for s in told.sentences for e in s} for told in documents]
        sentences = [
            [s for s in told.sentences if one & set(s) and other & set(s)] for told in documents
        ]
        cell = _cell(crossed, row, column)
        assert cell.documents == sum(bool(one & each and other & each) for each in whole)
        assert cell.passages == sum(map(len, sentences))
        assert cell.together == sum(map(bool, sentences))


@pytest.fixture(scope="module")
def incidence() -> Incidence:
    told = [Told(f"n{n}", [[NEPAL], [CIRCLE, BONDAGE]], 2000 + n, mark=f"n{n}") for n in range(20)]
    told += [Told(f"t{n}", [[THAILAND, FEES]], 2000 + n, mark=f"t{n}") for n in range(20)]
    return read_incidence(store_of(told))


def test_what_lies_within_the_other_has_no_cell(incidence: Incidence) -> None:
    crossed = matrix(incidence, (WORK, FEES), (WORK, FEES, BONDAGE))
    assert [cell[:2] for cell in crossed.cells] == [(1, 2)]


def test_expectation_lift_and_strength(incidence: Incidence) -> None:
    cell = _cell(matrix(incidence, (THAILAND,), (FEES,)), THAILAND, FEES)
    assert (cell.documents, cell.expected, cell.together, cell.passages) == (20, 10.0, 20, 20)
    assert cell.lift == round(22 / 12, 2)
    assert cell.by_chance == round(20 * 20 / 60, 2)
    assert cell.strength == round((1 - 1 / 3) * 20 / 22, 3)


def test_the_most_mentioned_come_first(incidence: Incidence) -> None:
    assert most_mentioned(incidence, "theme") == (BONDAGE, FEES)
    assert most_mentioned(incidence, "place", limit=1) == (NEPAL,)
    assert most_mentioned(incidence, "instrument") == ()


def test_bands_are_drawn_once_and_lead_to_their_passages(incidence: Incidence) -> None:
    themes_and_actors = (BONDAGE, FEES, CIRCLE)
    (band,) = bands(matrix(incidence, themes_and_actors, themes_and_actors))
    assert (band.row, band.column, band.together) == (0, 2, 20)
    assert len(passages_of(incidence, BONDAGE, CIRCLE)) == 20
    assert passages_of(incidence, FEES, CIRCLE) == []


def test_an_empty_cell_that_is_expected_is_a_gap_with_its_denominators(
    incidence: Incidence,
) -> None:
    (gap,) = gaps(matrix(incidence, (NEPAL, THAILAND), (FEES,)))
    assert (gap.kind, gap.documents, gap.expected) == (GapKind.NONE_MENTIONS_BOTH, 0, 10.0)
    assert in_words(gap) == (
        "20 documents mention Nepal, none mentions recruitment fees as well; 10.0 expected"
        " (20 of all 40 do)."
    )


def test_small_numbers_make_no_gap(incidence: Incidence) -> None:
    early = selected(incidence, Selection(until=2002))
    assert early.total == 6
    assert gaps(matrix(early, (NEPAL, THAILAND), (FEES, BONDAGE))) == ()


def test_what_is_empty_without_being_a_gap_is_told_where_most_was_expected(
    incidence: Incidence,
) -> None:
    early = selected(incidence, Selection(until=2002))
    crossed = matrix(early, (NEPAL, THAILAND), (FEES, BONDAGE, DELTA))
    found = largest_empty(crossed)
    assert [each.expected for each in found] == sorted((e.expected for e in found), reverse=True)
    assert {each.documents for each in found} == {0}
    assert all(each.expected > 0 for each in found)
    assert largest_empty(crossed, most=1) == found[:1] != ()


def test_no_documents_are_told_apart_from_no_mention(incidence: Incidence) -> None:
    (gap,) = gaps(matrix(incidence, (DELTA,), (FEES,)))
    assert gap.kind == GapKind.NO_DOCUMENTS
    assert in_words(gap).startswith("No document mentions ")


def test_a_gap_between_two_themes_is_told_once(incidence: Incidence) -> None:
    found = gaps(matrix(incidence, (FEES, BONDAGE), (FEES, BONDAGE)))
    assert [(gap.row.entity_id, gap.column.entity_id) for gap in found] == [(FEES, BONDAGE)]
