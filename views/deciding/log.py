"""What was decided, by whom, when and why, and where it stands; each can be undone."""

from collections.abc import Callable, Sequence

import streamlit as st

from graph.decisions.decision import Decision, Kind
from graph.decisions.standing import OPEN, Entry, Filters, Log, Standing, is_wanted, log
from views.deciding.deciders import ask_who
from views.deciding.taking import undo_with
from views.deciding.wording import telling
from views.destinations import Destinations
from views.interface.address import listed, words, words_told
from views.interface.messages import named, say
from views.interface.numbers import date
from views.opened import Opened
from views.tables import offer_csv
from views.wording import plain, shortened

FIELDS = "log"
SHOWN = 30
"""Decisions shown at first."""

_ANY = ""
_MORE = "entries of the log shown"
_LONGEST_REASON = 300
_UNDOABLE = frozenset(Standing) - {Standing.UNDONE, Standing.REPLACED}


type Telling = Callable[[Decision], str]
"""Returns what a decision does, as text."""


def show_log(opened: Opened, to: Destinations) -> None:
    """Show what somebody has to look at, then all that was decided, the latest first."""
    every = log(opened.project)
    if not every.entries and not every.faults:
        st.info(say("decisions.none"))
        return
    tell = telling(opened, to)
    if opened.may_edit:
        ask_who(opened, FIELDS)
    _show_open(opened, to, every, tell)
    _show_faults(every)
    filters, text = _chosen(every.entries)
    found = [each for each in every.entries if _fits(each, filters, text, tell)]
    st.subheader(say("decisions.decided", n=len(found)), anchor=False)
    shown = st.session_state.get(_MORE, SHOWN)
    for entry in found[:shown]:
        _show_entry(opened, to, entry, tell)
    if len(found) > shown:
        st.button(say("decisions.more", n=len(found) - shown), on_click=_show_more, args=(shown,))
    if found:
        offer_csv(_columns(), [_cells(each, tell) for each in found], "decisions")


def _show_more(shown: int) -> None:
    st.session_state[_MORE] = shown + 10 * SHOWN


def _show_open(opened: Opened, to: Destinations, every: Log, tell: Telling) -> None:
    found = [each for each in every.entries if each.standing in OPEN]
    if not found:
        return
    st.subheader(say("decisions.open", n=len(found)), anchor=False)
    st.caption(say("decisions.open_about"))
    for entry in found[:SHOWN]:
        _show_entry(opened, to, entry, tell, where="open")


def _show_faults(every: Log) -> None:
    for fault in every.faults[:SHOWN]:
        st.warning(plain(say("decisions.fault", line=fault.line, reason=fault.reason)))


def _chosen(entries: Sequence[Entry]) -> tuple[Filters, str]:
    """Show the fields by which decisions are found; return what stands in them."""
    people = sorted({each.decision.who for each in entries})
    kinds = [each for each in Kind if any(entry.decision.kind is each for entry in entries)]
    columns = st.columns(4)
    with columns[0]:
        who = listed(
            "who",
            [_ANY, *people],
            label=say("decisions.who"),
            words=lambda each: each or say("decisions.anybody"),
        )
    with columns[1]:
        kind = listed(
            "kind",
            [_ANY, *map(str, kinds)],
            label=say("decisions.kind"),
            words=lambda each: _kind(each) if each else say("decisions.any_kind"),
        )
    with columns[2]:
        words("since", label=say("decisions.since"), hint="2026-11")
    with columns[3]:
        words("about", label=say("decisions.about"), hint=say("decisions.about_hint"))
    filters = Filters(who=who, kind=kind, since=words_told("since"))
    return filters, words_told("about").casefold()


def _fits(entry: Entry, filters: Filters, text: str, tell: Telling) -> bool:
    said = entry.decision
    return is_wanted(entry, filters) and (not text or text in f"{tell(said)} {said.why}".casefold())


def _show_entry(
    opened: Opened, to: Destinations, entry: Entry, tell: Telling, *, where: str = "log"
) -> None:
    decision = entry.decision
    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        with st.container(gap="xxsmall", width="stretch"):
            st.markdown(plain(tell(decision)))
            told = [
                named("decisions.standings", entry.standing.name.lower()),
                decision.who,
                f"{date(decision.when[:10])}, {decision.when[11:16]} UTC",
                *([_quoted(decision.why)] if decision.why else []),
            ]
            st.caption(plain(" · ".join(told)))
            if entry.reason and entry.standing in OPEN:
                st.caption(f":material/warning: {plain(entry.reason)}")
        if opened.may_edit and entry.standing in _UNDOABLE:
            st.button(
                say("deciding.undo"),
                key=f"undo {where} {decision.decision_id}",
                on_click=undo_with,
                args=(opened, to, FIELDS, (decision.decision_id,)),
            )


def _quoted(words: str) -> str:
    return say("deciding.quoted", words=shortened(words, _LONGEST_REASON))


def _kind(kind: str) -> str:
    return named("decisions.kinds", kind.replace("-", "_"))


def _columns() -> tuple[str, ...]:
    return (
        say("decisions.columns.when"),
        say("decisions.who"),
        say("decisions.kind"),
        say("decisions.about"),
        say("deciding.why"),
        say("decisions.columns.standing"),
        say("decisions.columns.id"),
    )


def _cells(entry: Entry, tell: Telling) -> tuple[str, ...]:
    decision = entry.decision
    return (
        decision.when,
        decision.who,
        _kind(decision.kind),
        tell(decision),
        decision.why,
        named("decisions.standings", entry.standing.name.lower()),
        decision.decision_id,
    )
