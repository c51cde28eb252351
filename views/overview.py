"""The Overview page: what is in the graph, and how to begin."""

import streamlit as st

from graph.asking.questions import DocumentRow, Overview, Ranked, overview
from views.destinations import Destinations, document_link, entity_link
from views.kinds import LOOKS
from views.opened import Opened, asked
from views.wording import counted, language, plain, shortened

LONGEST = 32
"""Characters of a name in the lists, so that the numbers after it are seen."""

BEGIN = """There are no documents in this project yet. In a terminal, give the folder that holds \
yours; PDF, Word, HTML and plain text are read, in English, French and Spanish:"""


def show(opened: Opened, to: Destinations) -> None:
    """Show the page."""
    seen: Overview = asked(opened, overview)
    if not seen.documents:
        _show_how_to_begin(opened)
        return
    st.title("Overview", anchor=False)
    _show_numbers(seen)
    columns = st.columns(3, gap="large")
    lists = (
        ("Most linked organisations", seen.organisations),
        ("Most linked themes", seen.themes),
        ("Most linked places", seen.places),
    )
    for column, (title, ranked) in zip(columns, lists, strict=True):
        with column:
            _show_ranked(to, title, ranked)
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


def _show_ranked(to: Destinations, title: str, ranked: tuple[Ranked, ...]) -> None:
    st.subheader(title, anchor=False)
    if not ranked:
        st.caption("None found in these documents.")
    with st.container(gap="xxsmall"):
        for each in ranked:
            linked, named = counted(each.links, "link"), counted(each.documents, "document")
            note = f"· {linked if each.links else named}"
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
