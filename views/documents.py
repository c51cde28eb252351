"""The Documents page: the list, and one document with its mentions marked."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from statistics import fmean

import streamlit as st

from extract.model import Span
from graph.asking.questions import DocumentRow, MentionRow, document, documents, mentions_in
from graph.status import unread_counts
from views.destinations import Destinations, entity_link
from views.highlighting import LONGEST_VIEW, STYLE, marked_text, view_at
from views.interface.messages import say
from views.interface.numbers import number
from views.kinds import LOOKS, look
from views.opened import Opened, asked, text_of
from views.overview import described
from views.tables import columns_of, offer_csv
from views.wording import language, plain, shortened, sure

MOST = 500
LONGEST_TITLE = 110
LONGEST_NAME = 24
"""Characters of a name beside the text, so that the numbers after it are seen."""

_PASSAGE = re.compile(r"(\d{1,9})-(\d{1,9})")


def show(opened: Opened, to: Destinations) -> None:
    """Show the list, or the document that the address names."""
    st.html(STYLE)
    document_id = st.query_params.get("document")
    if document_id is None:
        _show_list(opened)
        return
    row: DocumentRow | None = asked(opened, document, document_id)
    if row is None:
        st.warning(say("documents.gone"))
        _show_list(opened)
        return
    _show_document(opened, to, row)


def _show_list(opened: Opened) -> None:
    st.title(say("documents.title"), anchor=False)
    text = st.text_input(
        say("documents.find"),
        key="find",
        type="search",
        live="250ms",
        max_chars=200,
        bind="query-params",
    )
    rows: list[DocumentRow] = asked(opened, documents, text=(text or "").strip(), limit=MOST)
    if not rows:
        st.info(say("documents.no_match") if text else say("documents.empty"))
        return
    found = say("counts.documents", n=len(rows))
    st.caption(
        say("documents.first_listed", documents=found, most=MOST)
        if len(rows) == MOST
        else say("documents.listed", documents=found)
    )
    _show_rows(rows)


def _columns() -> tuple[str, ...]:
    return (
        say("documents.columns.title"),
        say("documents.columns.publisher"),
        say("documents.columns.date"),
        say("documents.columns.language"),
        say("documents.columns.mentions"),
        say("documents.columns.file"),
        say("documents.columns.added"),
    )


def _cells(row: DocumentRow) -> tuple[str | int, ...]:
    return (
        row.title or row.file_name,
        row.publisher or "",
        row.issued or "",
        language(row.language),
        row.mentions,
        row.file_name,
        (row.added or "")[:10],
    )


def _show_rows(rows: Sequence[DocumentRow]) -> None:
    table = [_cells(row) for row in rows]
    columns = _columns()

    def react() -> None:
        cells = st.session_state["document table"]["selection"]["cells"]
        if cells and 0 <= cells[0][0] < len(rows):
            st.query_params["document"] = rows[cells[0][0]].document_id

    st.dataframe(
        columns_of(columns, table),
        key="document table",
        hide_index=True,
        height=min(700, 38 + 35 * len(rows)),
        on_select=react,
        selection_mode="single-cell",
        column_config={columns[0]: st.column_config.TextColumn(width="large")},
        alt=say("documents.table"),
    )
    offer_csv(columns, table, "documents")


def _show_document(opened: Opened, to: Destinations, row: DocumentRow) -> None:
    st.button(say("documents.all"), icon=":material/arrow_back:", on_click=_leave)
    st.title(plain(shortened(row.title or row.file_name, LONGEST_TITLE)), anchor=False)
    st.caption(plain(described(row)))
    less: list[tuple[str, int]] = asked(opened, unread_counts)
    if row.language in dict(less):
        st.info(say("documents.read_with_less"), icon=":material/translate:")
    text = text_of(opened, row.document_id)
    found: list[MentionRow] = asked(opened, mentions_in, row.document_id)
    mentions = [each._replace(label=to.named(each.entity_id, each.label)) for each in found]
    left, right = st.columns([5, 2], gap="large")
    with left:
        kinds = _chosen_kinds(mentions)
        _show_text(text, [each for each in mentions if each.kind in kinds])
    with right:
        _show_named(to, mentions)


def _leave() -> None:
    for name in ("document", "at"):
        st.query_params.pop(name, None)


def _chosen_kinds(mentions: Sequence[MentionRow]) -> list[str]:
    present = Counter(each.kind for each in mentions)
    kinds = [str(kind) for kind in LOOKS if present[kind]]
    if not kinds:
        st.caption(say("documents.nothing_named"))
        return []
    chosen = st.pills(
        say("documents.marked"),
        kinds,
        default=kinds,
        selection_mode="multi",
        format_func=lambda kind: f"{look(kind).glyph} {look(kind).many} ({number(present[kind])})",
    )
    return list(chosen)


def _show_text(text: str, mentions: Sequence[MentionRow]) -> None:
    passage = passage_of(st.query_params.get("at"), len(text))
    shown = view_at(text, passage.start if passage else 0)
    if shown is None:
        st.info(say("documents.no_text"))
        return
    st.html(marked_text(text, mentions, shown, passage))
    if len(text) <= shown.end - shown.start:
        return
    st.caption(say("documents.stretch", start=shown.start + 1, end=shown.end, all=len(text)))
    with st.container(horizontal=True):
        first, last = shown.start == 0, shown.end >= len(text)
        st.button(say("documents.earlier"), disabled=first, on_click=_turn, args=(_before(shown),))
        st.button(say("documents.later"), disabled=last, on_click=_turn, args=(shown.end,))


def _before(shown: Span) -> int:
    return max(0, shown.start - LONGEST_VIEW + 300)


def _turn(start: int) -> None:
    st.query_params["at"] = str(start)


def passage_of(at: str | None, length: int) -> Span | None:
    """Return the passage that the address names (`120-245`), or the place (`120`); else None."""
    if at is None:
        return None
    found = _PASSAGE.fullmatch(at if "-" in at else f"{at}-{at}")
    if found is None:
        return None
    start, end = int(found[1]), max(int(found[2]), int(found[1]) + 1)
    return Span(start, end) if end <= length else None


def _show_named(to: Destinations, mentions: Sequence[MentionRow]) -> None:
    named = Counter((each.entity_id, each.label, each.kind) for each in mentions)
    confidences: defaultdict[str, list[float]] = defaultdict(list)
    for each in mentions:
        confidences[each.entity_id].append(each.confidence)
    st.subheader(say("documents.named_here"), anchor=False)
    ranked = sorted(named.items(), key=lambda pair: (-pair[1], pair[0]))
    with st.container(gap="xxsmall"):
        for (entity_id, label, kind), times in ranked[:30]:
            mean = fmean(confidences[entity_id])
            note = f"· {number(times)}× · {sure(mean)}"
            entity_link(to, (entity_id, label, kind), note, LONGEST_NAME)
    if len(ranked) > 30:
        st.caption(say("documents.more_marked", n=len(ranked) - 30))
