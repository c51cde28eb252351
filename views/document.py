"""One document: its text with mentions marked, what it names, what is known of it, and its end."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from html import escape
from itertools import groupby, islice
from statistics import fmean
from typing import NamedTuple

import streamlit as st

from extract.model import Span
from graph.asking.document_metadata import Metadata, metadata
from graph.asking.questions import DocumentRow, MentionRow, mentions_in
from graph.figures.figure_spec import Drawn, FigureSpec, Format
from graph.linkages.selection import Selection
from graph.networks.network import Network
from views.briefing import Picture, offer_picture
from views.counted import counted
from views.deciding.offering import (
    mention_address,
    offer_document_corrections,
    open_pointed_mention,
)
from views.destinations import PROFILE, Destinations, entity_address, entity_link
from views.document_removal import offer_removal
from views.highlighting import (
    LONGEST_VIEW,
    facts_in_html,
    marked_text,
    profile_of,
    view_at,
)
from views.interface.address import switch
from views.interface.messages import say
from views.interface.numbers import date, number
from views.kinds import LOOKS, look
from views.masking import offer_masking
from views.network_picture import in_readers_language, names_of_nodes, network_drawn
from views.offered import parts_chosen
from views.opened import Opened, asked, text_of
from views.opening import unread_of
from views.overview import described
from views.scrolling import scroll_to
from views.wording import in_a_row, language, plain, shortened, sure

LONGEST_TITLE = 110
LONGEST_NAME = 24
"""Characters of a name beside the text, so that the numbers after it are seen."""

LISTED = 15
"""Entities named beside the text."""

_LINKED = 24
"""Names in the picture of what the document links."""

_SUBJECTS = 8

_PASSAGE = re.compile(r"(\d{1,9})-(\d{1,9})")


class _Named(NamedTuple):
    """An entity and its mentions in the document, in reading order."""

    entity_id: str
    label: str
    kind: str
    mentions: tuple[MentionRow, ...]


def show_document(opened: Opened, to: Destinations, row: DocumentRow) -> None:
    """Show a document, from the passage that the address names (`at`) or from its beginning."""
    st.button(say("documents.all"), icon=":material/arrow_back:", on_click=_leave)
    st.title(plain(shortened(row.title or row.file_name, LONGEST_TITLE)), anchor=False)
    st.caption(plain(described(row)))
    less = unread_of(opened)
    if row.language in dict(less):
        st.info(say("documents.read_with_less"), icon=":material/translate:")
    text = text_of(opened, row.document_id)
    found: list[MentionRow] = asked(opened, mentions_in, row.document_id)
    mentions = [each._replace(label=to.named(each.entity_id, each.label)) for each in found]
    passage = passage_of(st.query_params.get("at"), len(text))
    if opened.may_edit:
        open_pointed_mention(row.document_id)
    left, right = st.columns([5, 2], gap="large")
    with left:
        kinds = _chosen_kinds(mentions)
        correcting = opened.may_edit and switch(
            "correct", label=say("deciding.click"), explained=say("deciding.click_help")
        )
        address = mention_address(row.document_id) if correcting else profile_of
        _show_text(text, [each for each in mentions if each.kind in kinds], passage, address)
    with right:
        _show_named(to, mentions, passage)
        if len({each.entity_id for each in mentions}) > 1:
            offer_picture(_picture(opened, to, row.document_id))
        _show_metadata(to, row, asked(opened, metadata, row.document_id))
        if opened.may_edit:
            offer_document_corrections(
                row.document_id, text[passage.start : passage.end] if passage else ""
            )
            offer_masking(opened, row.document_id)
            offer_removal(opened, row)


def _picture(opened: Opened, to: Destinations, document_id: str) -> Picture:
    """Return what this document links most strongly, as it is drawn for print."""
    selection = Selection(documents=(document_id,))

    def linked() -> Network:
        from graph.linkages.selected_network import strongest_selected  # seldom wanted
        from graph.networks.layout import placed

        strong = strongest_selected(counted(opened, selection), selection, limit=_LINKED)
        return in_readers_language(to, placed(strong))

    def draw(spec: FigureSpec, format_: Format) -> Drawn:
        return network_drawn(opened, counted(opened, selection), linked(), spec, format_)

    parts = parts_chosen(opened, to, selection)
    return Picture("document", parts, draw, things=lambda: names_of_nodes(linked()))


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


def _show_text(
    text: str,
    mentions: Sequence[MentionRow],
    passage: Span | None,
    address: Callable[[MentionRow], str],
) -> None:
    shown = view_at(text, passage.start if passage else 0)
    if shown is None:
        st.info(say("documents.no_text"))
        return
    st.html(marked_text(text, mentions, shown, passage, address=address))
    scroll_to(".lk-passage", None if passage is None else f"{passage.start}-{passage.end}")
    if len(text) <= shown.end - shown.start:
        return
    st.caption(say("documents.stretch", start=shown.start + 1, end=shown.end, all=len(text)))
    with st.container(horizontal=True):
        first, last = shown.start == 0, shown.end >= len(text)
        st.button(say("documents.earlier"), disabled=first, on_click=_turn, args=(_before(shown),))
        st.button(say("documents.later"), disabled=last, on_click=_turn, args=(str(shown.end),))


def _before(shown: Span) -> str:
    return str(max(0, shown.start - LONGEST_VIEW + 300))


def _turn(at: str) -> None:
    st.query_params["at"] = at


def passage_of(at: str | None, length: int) -> Span | None:
    """Return the passage that the address names (`120-245`), or the place (`120`); else None."""
    if at is None:
        return None
    found = _PASSAGE.fullmatch(at if "-" in at else f"{at}-{at}")
    if found is None:
        return None
    start, end = int(found[1]), max(int(found[2]), int(found[1]) + 1)
    return Span(start, end) if end <= length else None


def _show_named(to: Destinations, mentions: Sequence[MentionRow], passage: Span | None) -> None:
    st.subheader(say("documents.named_here"), anchor=False, help=say("documents.named_help"))
    ranked = _most_named(mentions)
    with st.container(gap="xxsmall"):
        for each in ranked[:LISTED]:
            entity = (each.entity_id, each.label, each.kind)
            with st.container(horizontal=True, gap="xsmall", vertical_alignment="center"):
                entity_link(to, entity, longest=LONGEST_NAME, page=PROFILE)
                mean = sure(fmean(mention.confidence for mention in each.mentions))
                after = _next(each.mentions, passage)
                st.button(
                    f":small[{plain(f'{number(len(each.mentions))}× · {mean}')}]",
                    key=f"next {each.entity_id}",
                    type="tertiary",
                    help=say("documents.next"),
                    on_click=_turn,
                    args=(f"{after.start}-{after.end}",),
                )
    if len(ranked) > LISTED:
        st.caption(say("documents.more_marked", n=len(ranked) - LISTED))


def _most_named(mentions: Sequence[MentionRow]) -> list[_Named]:
    ordered = sorted(mentions, key=lambda each: (each.entity_id, each.start))
    named = []
    for entity_id, several in groupby(ordered, key=lambda each: each.entity_id):
        its = tuple(several)
        named.append(_Named(entity_id, its[0].label, its[0].kind, its))
    return sorted(named, key=lambda each: (-len(each.mentions), each.entity_id))


def _next(mentions: Sequence[MentionRow], passage: Span | None) -> MentionRow:
    """Return the mention after the passage that is shown, the first one after the last."""
    after = passage.start if passage else -1
    return next((each for each in mentions if each.start > after), mentions[0])


def _show_metadata(to: Destinations, row: DocumentRow, known: Metadata | None) -> None:
    st.subheader(say("documents.metadata"), anchor=False)
    facts = [
        (say("documents.columns.publisher"), row.publisher),
        (say("documents.columns.date"), date(row.issued) if row.issued else None),
        (say("documents.columns.language"), language(row.language)),
        (say("documents.columns.file"), row.file_name),
        (say("documents.columns.added"), date(row.added[:10]) if row.added else None),
    ]
    if known is not None:
        facts += [
            (say("documents.pages"), number(known.pages) if known.pages else None),
            (say("documents.characters"), number(known.characters)),
            (say("documents.format"), known.media_type),
            (say("documents.read_by"), known.read_by and f"{known.read_by[0]}, {known.read_by[1]}"),
            ("SHA-256", known.sha256[:16]),
        ]
    told = [(name, escape(worth or "")) for name, worth in facts]
    if known is not None:
        told.insert(0, (say("documents.subjects"), _subjects(to, known)))
    st.html(facts_in_html(told))


def _subjects(to: Destinations, known: Metadata) -> str:
    links = (
        f'<a href="{escape(entity_address(each), quote=True)}" target="_self">'
        f"{escape(to.named(each, label))}</a>"
        for each, label in known.subjects
    )
    more = len(known.subjects) - _SUBJECTS
    listed = [*islice(links, _SUBJECTS)]
    rest = [escape(say("documents.more_subjects", n=more))] if more > 0 else []
    return in_a_row([*listed, *rest])
