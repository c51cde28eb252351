"""The Profile page: what the documents tell of one entity, at an address that stays."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import NamedTuple

import streamlit as st

from extract.model import Kind
from graph.asking.events import EventRow
from graph.asking.questions import Card, card
from graph.decisions.pointed_at import now_called
from graph.figures.figure_spec import Drawn, FigureSpec, Format
from graph.linkages.incidence import SourceDocument
from graph.linkages.profile import Companion, Profile, documents_with, events_with, profile
from graph.linkages.profile_sentences import passages_about
from graph.linkages.quotes import quoted
from graph.linkages.selection import Selection
from views.briefing import Picture, offer_picture
from views.counted import asked_among, counted
from views.deciding.asking import open_now
from views.deciding.offering import offer_corrections, open_from_search
from views.deciding.told_of import show_decided
from views.destinations import (
    DOCUMENTS,
    Destinations,
    document_link,
)
from views.evidence import show_evidence, source_line
from views.filters import chosen_selection
from views.highlighting import STYLE, quote
from views.interface.address import begin_part, entity_ids, keep, keep_all
from views.interface.languages import current
from views.interface.messages import say
from views.interface.numbers import date
from views.kinds import look
from views.offered import parts_chosen
from views.opened import Left, Opened, asked
from views.opening import events_of, planned_of
from views.profile_head import show_head
from views.profile_timeline import names_of_dated, show_events, show_timeline, when
from views.runs import in_turn
from views.search import Box, search_box
from views.wording import name_shortened, plain, relation

LISTED = 6
"""Companions of a kind, documents and sentences shown at first."""

MORE = 40

EVENTS = 12
"""Events listed at first; the chart has all that are dated."""

_LONGEST_NAME = 72
_LISTS, _LONG = "lists", "long"


class _Subject(NamedTuple):
    """What the page is about."""

    card: Card
    selection: Selection
    most: int


def show(opened: Opened, to: Destinations) -> None:
    """Show the profile of the entity that the address names."""
    st.html(STYLE)
    asked_for = next(iter(entity_ids("entity")), None)
    entity_id = asked(opened, now_called, asked_for) if asked_for else None
    known: Card | None = asked(opened, card, entity_id, current()) if entity_id else None
    if known is None:
        _show_start(opened, to, asked_for)
        return
    known = known._replace(label=to.named(known.entity_id, known.label))
    show_head(opened, to, known)
    if opened.may_edit:
        offer_corrections(known.entity_id, known.kind)
    show_decided(opened, to, known.entity_id)
    selection = chosen_selection(opened, to)
    found: Profile | None = asked_among(
        opened, selection, profile, known.entity_id, selection, limit=MORE
    )
    if found is None or not found.documents:
        st.info(say("profile.not_in_selection"))
        return
    most = MORE if st.query_params.get(_LISTS) == _LONG else LISTED
    subject = _Subject(known, selection, most)
    told = events_of(opened)
    dates = {each.event_id: when(each) for each in told}
    _show_companions(Left.of(opened), to, subject, (found, dates), _else_chosen())
    left, right = st.columns([3, 2], gap="large")
    with left:
        st.subheader(say("profile.timeline"), anchor=False)
        its = events_with(counted(opened, selection), told, known.entity_id)
        planned = planned_of(opened)
        held = [each for each in its if each.event_id not in planned]
        show_timeline(known.kind, found.years, held)
        listed = its[: EVENTS if most == LISTED else len(its)]
        show_events(to, listed, planned, _follow)
        if len(its) > len(listed):
            st.caption(say("profile.more_events", n=len(its) - len(listed)))
        if any(each.start for each in held):
            offer_picture(_timeline_picture(opened, to, subject, held))
    with right:
        _show_documents(opened, to, subject)
    _show_sentences(opened, to, subject)


def _show_start(opened: Opened, to: Destinations, gone: str | None) -> None:
    """Let a name be searched; of one that is gone, tell who decided so."""
    st.title(say("profile.title"), anchor=False)
    if st.query_params.get("entity"):
        st.warning(say("profile.gone"))
    if gone:
        show_decided(opened, to, gone, is_open=True)
    st.markdown(say("profile.begin"))

    def choose(entity_id: str) -> None:
        st.query_params["entity"] = entity_id

    search_box(opened, to, Box(say("search.label"), choose, correct=open_from_search(opened)))


def _else_chosen() -> tuple[object, ...]:
    """Return what the rest of the page goes by, besides with whom sentences are read."""
    address = {name: st.query_params.get_all(name) for name in st.query_params if name != "with"}
    return address, open_now()


@st.fragment
@in_turn()
def _show_companions(
    left: Left,
    to: Destinations,
    subject: _Subject,
    told: tuple[Profile, Mapping[str, str]],
    otherwise: tuple[object, ...],
) -> None:
    """Show whom it goes with; to read the sentences with one of them runs this part alone."""
    opened, (found, dates) = left.opened(), told
    begin_part()
    if _else_chosen() != otherwise:
        st.rerun()  # of the page: another profile, longer lists, a correction
    st.subheader(say("profile.companions"), anchor=False, help=say("profile.companions_help"))
    present = [kind for kind in Kind if found.companions[kind]]
    if not present:
        st.caption(say("profile.no_companions"))
        return
    read = next(iter(entity_ids("with")), None)
    if read is not None:
        _show_between(opened, to, (subject.card.entity_id, read), subject.selection)
    for first in range(0, len(present), 2):
        columns = st.columns(2, gap="large")
        for kind, column in zip(present[first : first + 2], columns, strict=False):
            with column:
                _show_kind(to, subject, found, kind, dates)
    if subject.most == MORE:
        st.button(say("profile.shorter"), on_click=keep, args=(_LISTS, ()))
    elif any(found.left_out[kind] or len(found.companions[kind]) > LISTED for kind in present):
        st.button(say("profile.longer"), on_click=keep, args=(_LISTS, (_LONG,)))


def _show_kind(
    to: Destinations, subject: _Subject, found: Profile, kind: Kind, dates: Mapping[str, str]
) -> None:
    one = look(kind)
    heading = say("profile.partners") if kind == Kind.ORGANISATION else one.many
    st.markdown(f"**{plain(heading)}**")
    several = found.companions[kind]
    with st.container(gap="xxsmall"):
        for each in several[: subject.most]:
            with st.container(horizontal=True, gap="small", vertical_alignment="center"):
                name = name_shortened(to.named(each.entity_id, each.label), _LONGEST_NAME)
                _button(f"{one.glyph} {plain(name)}", "entity", each.entity_id)
                _button(_how(each, dates.get(each.entity_id, "")), "with", each.entity_id)
    rest = found.left_out[kind] + max(0, len(several) - subject.most)
    if rest:
        st.caption(say("profile.more", n=rest))


def _button(label: str, name: str, entity_id: str) -> None:
    """Put words on the page that lead to another profile, or to the sentences that name both.

    No link: Streamlit marks those that lead to the page they stand on as where the reader is.
    """
    words = say("profile.read") if name == "with" else None
    st.button(
        label,
        key=f"{name} {entity_id}",
        type="tertiary",
        help=words,
        on_click=_follow,
        args=(entity_id, name),
    )


def _follow(entity_id: str, name: str = "entity") -> None:
    keep_all({"with": (), name: (entity_id,)})


def _how(each: Companion, held: str) -> str:
    """Return how one goes with the other: when it was held, what is stated, → of the other."""
    documents = say("counts.documents", n=max(edge.documents for edge in each.edges))
    stated = [
        f"{'←' if edge.source == each.entity_id else '→'} {relation(edge.told[:2])}"
        for edge in each.edges
        if edge.predicates
    ]
    return f":small[{plain(' · '.join([*filter(None, [held]), *stated, documents]))}]"


def _show_between(
    opened: Opened, to: Destinations, pair: tuple[str, str], selection: Selection
) -> None:
    ends = [asked(opened, card, each) for each in pair]
    with st.container(border=True):
        if all(ends):
            names = [plain(to.named(each.entity_id, each.label)) for each in ends if each]
            st.markdown(say("explore.ends", first=names[0], second=names[1]))
        st.button(say("profile.close"), on_click=keep, args=("with", ()), icon=":material/close:")
        with st.container(height=380, border=False):
            show_evidence(opened, to, pair, selection)


def _timeline_picture(
    opened: Opened, to: Destinations, subject: _Subject, its: Sequence[EventRow]
) -> Picture:
    among = frozenset(each.event_id for each in its)

    def draw(spec: FigureSpec, format_: Format) -> Drawn:
        from graph.figures.figure_sheet import draw as drawn  # heavy, and seldom wanted
        from graph.figures.find_events import dated_events
        from graph.figures.timeline import compose_timeline

        incidence = counted(opened, subject.selection)
        data = dated_events(opened.store, incidence, among=among, first=spec.highlights)
        return drawn(compose_timeline, data, spec, format_)

    parts = parts_chosen(opened, to, subject.selection)
    title = say("profile.picture", name=subject.card.label)
    return Picture("profile", parts, draw, title, partial(names_of_dated, its))


def _show_documents(opened: Opened, to: Destinations, subject: _Subject) -> None:
    st.subheader(say("documents.title"), anchor=False)
    entity_id = subject.card.entity_id
    every: tuple[SourceDocument, ...] = asked_among(
        opened, subject.selection, documents_with, (entity_id,)
    )
    if counted(opened).within.get(entity_id):
        st.caption(say("profile.within", n=len(every)))
    else:
        st.caption(say("counts.documents", n=len(every)))
    latest = sorted(every, key=lambda each: each.issued or "", reverse=True)
    with st.container(gap="xxsmall"):
        for each in latest[: subject.most]:
            parts = (date(each.issued or ""), each.title)
            document_link(to, each.document_id, " · ".join(part for part in parts if part))
    st.page_link(
        to.pages[DOCUMENTS],
        label=say("profile.all_documents"),
        icon=":material/list:",
        query_params={"about": entity_id},
    )


def _show_sentences(opened: Opened, to: Destinations, subject: _Subject) -> None:
    st.subheader(say("profile.sentences"), anchor=False)
    passages: Sequence[int] = asked_among(
        opened, subject.selection, passages_about, subject.card.entity_id
    )
    shown = passages[: subject.most]
    told = say("counts.sentences", n=len(passages))
    st.caption(
        say("profile.first_sentences", sentences=told, n=len(shown))
        if len(shown) < len(passages)
        else told
    )
    names = [(name, subject.card.kind) for name in (subject.card.label, *subject.card.names[:40])]
    for each in quoted(opened.store, counted(opened, subject.selection), shown):
        with st.container(gap="xsmall"):
            st.html(quote(each.quote, names))
            document_link(to, each.document_id, source_line(each), at=f"{each.start}-{each.end}")
