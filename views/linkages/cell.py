"""One cell of a crossing: how many documents, and the sentences or the documents behind it."""

import streamlit as st

from graph.building.contribution import MOST_ENTITIES
from graph.linkages.incidence import Incidence
from graph.linkages.matrix import Line, Matrix, matrix, passages_of
from graph.linkages.profile import documents_with
from graph.linkages.quotes import quoted
from graph.linkages.selection import Selection
from views.counted import asked_among, counted
from views.destinations import Destinations, document_link, entity_link
from views.drawing_component.payload import takes_in_narrower
from views.evidence import MOST, names_of, show_sentences
from views.interface.address import entity_ids, keep
from views.interface.messages import say
from views.interface.numbers import about
from views.opened import Opened
from views.wording import plain, shortened

_MOST_WITHIN = 60
"""Narrower themes, or places within, whose names are marked in them."""

LONGEST_TITLE = 56
"""Characters of a title in a list."""

LISTED = 12
"""Documents listed where there is no sentence."""


def chosen_cell() -> tuple[str, str] | None:
    """Return the row and column that the address names; None for none."""
    ends = entity_ids("cell")
    return (ends[0], ends[1]) if len(ends) == 2 else None


def show_cell(
    opened: Opened, to: Destinations, selection: Selection, ends: tuple[str, str]
) -> None:
    """Show what is behind a cell, with its denominators."""
    st.button(say("linkages.back"), on_click=lambda: keep("cell", ()))
    found = asked_among(opened, selection, alone, *ends)
    lines = (found.rows[0], found.columns[0])
    _show_heading(to, lines)
    if not found.cells:
        st.info(say("linkages.legend_nested"))
        return
    _show_counts(to, found, lines)
    if selection.is_part_of_documents:
        st.caption(say("linkages.passages_only"))
    passages = asked_among(opened, selection, passages_of, *ends)
    if not passages:
        st.markdown(say("linkages.no_passage", most=MOST_ENTITIES))
        _show_documents(opened, to, selection, lines)
        return
    told = say(
        "linkages.passages_shown",
        sentences=say("counts.sentences", n=len(passages)),
        documents=say("counts.documents", n=found.cells[0].together),
    )
    more = f" {say('linkages.first_shown', most=MOST)}" if len(passages) > MOST else ""
    st.caption(told + more)
    incidence = counted(opened, selection)
    sentences = quoted(opened.store, incidence, passages[:MOST])
    with st.container(height=520, border=False):
        show_sentences(sentences, to, names_in(opened, ends))


def alone(incidence: Incidence, row: str, column: str) -> Matrix:
    """Return the matrix of one row and one column."""
    return matrix(incidence, (row,), (column,))


def _show_heading(to: Destinations, lines: tuple[Line, Line]) -> None:
    with st.container(gap="xxsmall"):
        for line in lines:
            kind = line.entity_id.partition("/")[0]
            note = say("counts.documents", n=line.documents)
            entity_link(to, (line.entity_id, line.label, kind), f"· {note}")


def _show_counts(to: Destinations, found: Matrix, lines: tuple[Line, Line]) -> None:
    cell = found.cells[0]
    first, second = (plain(to.named(each.entity_id, each.label)) for each in lines)
    st.markdown(
        say(
            "linkages.counted",
            total=say("counts.documents", n=found.total),
            first=first,
            first_documents=lines[0].documents,
            second=second,
            second_documents=lines[1].documents,
            both=cell.documents,
            expected=about(cell.expected),
        )
    )
    if takes_in_narrower(each.entity_id for each in lines):
        st.caption(say("linkages.with_narrower"))


def _show_documents(
    opened: Opened, to: Destinations, selection: Selection, lines: tuple[Line, Line]
) -> None:
    """List the documents of the rarer of the two: what to read to make sure."""
    rare = min(lines, key=lambda line: line.documents)
    found = documents_with(counted(opened, selection), (rare.entity_id,))
    name = plain(to.named(rare.entity_id, rare.label))
    st.caption(say("linkages.documents_of", name=name))
    with st.container(gap="xxsmall"):
        for each in found[:LISTED]:
            title = shortened(each.title or each.document_id[:12], LONGEST_TITLE)
            document_link(to, each.document_id, title)
    if len(found) > LISTED:
        st.caption(say("linkages.more_documents", n=len(found) - LISTED))


def names_in(opened: Opened, ends: tuple[str, str]) -> list[tuple[str, str]]:
    """Return the names to mark in sentences: of both ends and of what is within them."""
    incidence = counted(opened)
    members = (incidence.members(end)[:_MOST_WITHIN] for end in ends)
    inside = (incidence.entities[each] for several in members for each in several)
    return names_of(opened, dict.fromkeys((*ends, *inside)))
