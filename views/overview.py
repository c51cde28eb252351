"""The Overview page: what is in the graph, and how to begin."""

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

import streamlit as st

from extract.measured import Rate, measured
from extract.model import Kind
from graph.asking.questions import DocumentRow, Overview, Ranked
from views.adding import is_adding, show_adding
from views.deciding.offering import open_from_search
from views.destinations import EXPLORE, Destinations, document_link, entity_link
from views.interface.messages import named, say
from views.interface.numbers import date, number
from views.kinds import LOOKS, look
from views.opened import Opened
from views.opening import is_opening_made, opening_of
from views.overview_drawings import show_map, show_years
from views.search import Box, search_box
from views.wording import in_a_row, language, plain, unread

TOLD = (Kind.ORGANISATION, Kind.PLACE, Kind.THEME, Kind.EVENT, Kind.INSTRUMENT, "statement")
"""Kinds of which the page tells how often they are right."""

LISTED = 10
"""Entities in a list."""

LONGEST = 64
"""Characters of a name in the lists: two lines beside one another."""

_FOUND = "name found on the overview"


def show(opened: Opened, to: Destinations) -> None:
    """Show the page."""
    if not is_opening_made(opened):
        _wait_for_it(opened)
    seen = opening_of(opened).overview
    lists = leaders(opened)
    if not seen.documents:
        _show_how_to_begin(opened)
        return
    st.title(say("overview.title"), anchor=False)
    _show_search(opened, to)
    _show_numbers(seen)
    _tell_how_current_and_reliable(opened, to, seen)
    if opened.may_edit:
        with st.expander(say("adding.title"), expanded=is_adding(opened)):
            show_adding(opened)
    columns = st.columns(3, gap="large")
    for column, first in zip(columns, lists, strict=True):
        with column:
            _show_ranked(to, first)
    left, right = st.columns(2, gap="large")
    with left:
        show_map(opened, to)
    with right:
        show_years(opened, to)
    st.subheader(say("overview.added_last"), anchor=False)
    for row in seen.latest:
        _show_document(to, row)


def _wait_for_it(opened: Opened) -> None:
    """Be there, say what is being prepared, and show it when it is."""
    st.title(say("overview.title"), anchor=False)
    with st.spinner(say("overview.preparing"), show_time=True):
        opening_of(opened)
    st.rerun()


def _show_search(opened: Opened, to: Destinations) -> None:
    """Show the box with which most visits begin; a name that is picked is shown on Explore."""
    found = st.session_state.pop(_FOUND, None)
    if found is not None:
        st.switch_page(to.pages[EXPLORE], query_params={"entity": found})

    def choose(entity_id: str) -> None:
        st.session_state[_FOUND] = entity_id

    with st.container(width=560):
        box = Box(say("overview.search"), choose, correct=open_from_search(opened))
        search_box(opened, to, box)


def _show_how_to_begin(opened: Opened) -> None:
    st.title(say("overview.empty"), anchor=False)
    if opened.may_edit:
        show_adding(opened)
        return
    st.markdown(say("overview.begin"))
    st.code(
        f'linkages add --project "{opened.project.folder}" {say("overview.folder")}',
        language="shell",
    )
    st.markdown(say("overview.drop"))
    st.code(f'linkages dashboard --edit --project "{opened.project.folder}"', language="shell")
    st.markdown(say("overview.sample"))
    st.code("linkages demo", language="shell")


def _show_numbers(seen: Overview) -> None:
    counts = dict(seen.counts)
    with st.container(horizontal=True, gap="small"):
        _show_number(say("documents.title"), seen.documents)
        for kind, one in LOOKS.items():
            _show_number(one.many, counts.get(kind, 0))
        _show_number(say("overview.statements"), seen.statements)


def _tell_how_current_and_reliable(opened: Opened, to: Destinations, seen: Overview) -> None:
    added = [row.added[:10] for row in seen.latest if row.added]
    told = [say("overview.current", date=date(max(added)))] if added else []
    told.append(say("overview.reliable", rates=in_a_row(rates_told(measured().rates))))
    less = opening_of(opened).unread
    if less:
        told.append(say("overview.read_with_less", documents=unread(less)))
    st.caption(" ".join(told))
    st.page_link(to.pages["reliability"], label=say("overview.more_reliable"))


def rates_told(rates: Iterable[Rate]) -> list[str]:
    """Return for each kind how many of a hundred are right, from the worst texts to the best."""
    found: dict[str, list[float]] = {}
    for rate in rates:
        if rate.grouping == "all" and rate.kind in TOLD and rate.right is not None:
            found.setdefault(rate.kind, []).append(rate.right)
    return [_rate_told(kind, found[kind]) for kind in TOLD if kind in found]


def _rate_told(kind: str, right: Sequence[float]) -> str:
    name = named("reliability.kinds", kind).lower()
    low, high = round(min(right)), round(max(right))
    if low == high:
        return say("overview.rate_one", kind=name, right=low)
    return say("overview.rate", kind=name, low=low, high=high)


def _show_number(name: str, count: int) -> None:
    st.metric(name, number(count), border=True, width="content")


class Leading(NamedTuple):
    """The first of a kind, and the unit they are ranked by."""

    kind: str
    unit: Literal["link", "document"]
    ranked: tuple[Ranked, ...]


def leaders(opened: Opened) -> tuple[Leading, ...]:
    """Return which organisations, themes and places lead."""
    seen = opening_of(opened).overview
    return (
        leading(Kind.ORGANISATION, seen.organisations),
        leading(Kind.THEME, seen.themes),
        leading(Kind.PLACE, seen.places),
    )


def leading(kind: str, ranked: Sequence[Ranked], *, limit: int = LISTED) -> Leading:
    """Return those with most links; where links cannot tell who is first, with most documents.

    They cannot where too few have any to fill the list, or where one link is enough to be in it.

    Args:
        kind: What they are.
        ranked: All that may be in the list, those with most links first.
        limit: How many the list holds.
    """
    fewest = 1 if len(ranked) <= limit else 2
    linked = [each for each in ranked if each.links >= fewest]
    if len(linked) >= min(limit, len(ranked)):
        return Leading(kind, "link", tuple(linked[:limit]))
    by_documents = sorted(ranked, key=lambda each: (-each.documents, each.label, each.entity_id))
    return Leading(kind, "document", tuple(by_documents[:limit]))


def _show_ranked(to: Destinations, first: Leading) -> None:
    many = look(first.kind).many
    title = (
        say("overview.most_links", kind=many)
        if first.unit == "link"
        else say("overview.most_documents", kind=many)
    )
    st.subheader(title, anchor=False)
    if not first.ranked:
        st.caption(say("overview.none"))
    with st.container(gap="xxsmall"):
        for each in first.ranked:
            number_of = (
                say("counts.links", n=each.links)
                if first.unit == "link"
                else say("counts.documents", n=each.documents)
            )
            entity = (each.entity_id, each.label, each.kind)
            entity_link(to, entity, f"· {number_of}", LONGEST)


def _show_document(to: Destinations, row: DocumentRow) -> None:
    with st.container(gap="xxsmall"):
        document_link(to, row.document_id, row.title or row.file_name)
        st.caption(plain(described(row)))


def described(row: DocumentRow) -> str:
    """Return where a document comes from, in one line."""
    parts = (
        row.publisher,
        date(row.issued) if row.issued else None,
        language(row.language),
        row.file_name,
        say("counts.mentions", n=row.mentions),
        say("documents.added", date=date(row.added[:10])) if row.added else None,
    )
    return " · ".join(part for part in parts if part)
