"""The Overview page: what is in the graph, and how to begin."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

import streamlit as st

from graph.asking.questions import DocumentRow, Overview, Ranked, overview
from graph.status import unread_languages
from graph.store import Store
from views.destinations import Destinations, document_link, entity_link
from views.kinds import LOOKS
from views.opened import Opened, asked
from views.wording import counted, language, plain, shortened

CONSIDERED = 100_000
"""Entities of a kind among which the first are looked for: all of them, in any real project."""

LISTED = 10
"""Entities in a list."""

LONGEST = 32
"""Characters of a name in the lists, so that the numbers after it are seen."""

BEGIN = """There are no documents in this project yet. In a terminal, give the folder that holds \
yours. PDF, Word, HTML and plain text are read, best in English; in French and Spanish names that \
no list holds are mostly missed (for French the extra `fr` installs a language model):"""


def show(opened: Opened, to: Destinations) -> None:
    """Show the page."""
    seen, lists = asked(opened, summary)
    if not seen.documents:
        _show_how_to_begin(opened)
        return
    st.title("Overview", anchor=False)
    _show_numbers(seen)
    note: str | None = asked(opened, unread_languages)
    if note:
        st.caption(f"Read with less: {note}.")
    columns = st.columns(3, gap="large")
    for column, first in zip(columns, lists, strict=True):
        with column:
            _show_ranked(to, first)
    st.subheader("Added last", anchor=False)
    for row in seen.latest:
        _show_document(to, row)


def _show_how_to_begin(opened: Opened) -> None:
    st.title("Nothing here yet", anchor=False)
    st.markdown(BEGIN)
    st.code(f'linkages add --project "{opened.project.folder}" FOLDER', language="shell")
    st.markdown("This page shows them as soon as they are read. To try it with a sample instead:")
    st.code("linkages demo", language="shell")


def _show_numbers(seen: Overview) -> None:
    counts = dict(seen.counts)
    with st.container(horizontal=True, gap="small"):
        _show_number("Documents", seen.documents)
        for kind, one in LOOKS.items():
            _show_number(one.many, counts.get(kind, 0))
        _show_number("Statements", seen.statements)


def _show_number(name: str, number: int) -> None:
    st.metric(name, f"{number:,}", border=True, width=138)


class Leading(NamedTuple):
    """The first of a kind, named in the plural, and the unit they are ranked by."""

    many: str
    unit: Literal["link", "document"]
    ranked: tuple[Ranked, ...]


def summary(store: Store) -> tuple[Overview, tuple[Leading, ...]]:
    """Tell what is in the graph, and which of a kind lead it."""
    seen = overview(store, limit=CONSIDERED)
    lists = (
        leading("organisations", seen.organisations),
        leading("themes", seen.themes),
        leading("places", seen.places),
    )
    return seen._replace(organisations=(), themes=(), places=()), lists


def leading(many: str, ranked: Sequence[Ranked], *, limit: int = LISTED) -> Leading:
    """Return those with most links; where too few have any to fill the list, with most documents.

    Args:
        many: What they are, in the plural.
        ranked: All that may be in the list, those with most links first.
        limit: How many the list holds.
    """
    linked = [each for each in ranked if each.links]
    if len(linked) >= min(limit, len(ranked)):
        return Leading(many, "link", tuple(linked[:limit]))
    by_documents = sorted(ranked, key=lambda each: (-each.documents, each.label, each.entity_id))
    return Leading(many, "document", tuple(by_documents[:limit]))


def _show_ranked(to: Destinations, first: Leading) -> None:
    title = "with most links" if first.unit == "link" else "in most documents"
    st.subheader(f"{first.many.capitalize()} {title}", anchor=False)
    if not first.ranked:
        st.caption("None found in these documents.")
    with st.container(gap="xxsmall"):
        for each in first.ranked:
            number = each.links if first.unit == "link" else each.documents
            note = f"· {counted(number, first.unit)}"
            entity_link(to, each.entity_id, shortened(each.label, LONGEST), each.kind, note)


def _show_document(to: Destinations, row: DocumentRow) -> None:
    with st.container(gap="xxsmall"):
        document_link(to, row.document_id, row.title or row.file_name)
        st.caption(plain(described(row)))


def described(row: DocumentRow) -> str:
    """Return where a document comes from, in one line."""
    parts = (
        row.publisher,
        row.issued,
        language(row.language),
        row.file_name,
        counted(row.mentions, "mention"),
        f"added {row.added[:10]}" if row.added else None,
    )
    return " · ".join(part for part in parts if part)
