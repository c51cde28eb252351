"""What was decided, by whom, when and why, and where it stands; each can be undone."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

import streamlit as st

from graph.decisions.anew import asked_anew
from graph.decisions.decision import Decision, Kind
from graph.decisions.finding import ELSEWHERE, Lack
from graph.decisions.moments import is_beginning
from graph.decisions.standing import OPEN, Entry, Filters, Log, Standing, is_wanted, log
from views.deciding.deciders import ask_who
from views.deciding.taking import Wanted, take_anew, undo_with
from views.deciding.wording import Naming, naming, telling
from views.destinations import Destinations
from views.interface.address import listed, words, words_told
from views.interface.messages import named, say
from views.interface.numbers import date
from views.opened import Opened
from views.tables import offer_csv
from views.wording import in_a_row, plain, shortened

FIELDS = "log"
SHOWN = 30
"""Decisions shown at first."""

_ANY = ""
_MORE = "entries of the log shown"
_LONGEST_REASON = 300
_SAID_OTHERWISE = frozenset({Standing.IN_PART, Standing.REPLACED})
_UNDOABLE = frozenset(Standing) - {Standing.UNDONE, Standing.REPLACED}


type Telling = Callable[[Decision], str]
"""Returns what a decision does, as text."""


class Words(NamedTuple):
    """What tells of decisions in the reader's language.

    Attributes:
        tell: Tells what one does.
        name: Tells what an entity or document is called.
        by_id: All of them.
    """

    tell: Telling
    name: Naming
    by_id: Mapping[str, Decision]


def show_log(opened: Opened, to: Destinations) -> None:
    """Show what somebody has to look at, then all that was decided, the latest first."""
    every = log(opened.project)
    if not every.entries and not every.faults:
        st.info(say("decisions.none_how") if opened.may_edit else say("decisions.none"))
        return
    by_id = {each.decision.decision_id: each.decision for each in every.entries}
    words = Words(telling(opened, to), naming(opened, to), by_id)
    if opened.may_edit:
        ask_who(opened, FIELDS)
    _show_open(opened, to, every, words)
    _show_faults(every)
    filters, text = _chosen(every.entries)
    found = [each for each in every.entries if _fits(each, filters, text, words.tell)]
    st.subheader(say("decisions.decided", n=len(found)), anchor=False)
    shown = st.session_state.get(_MORE, SHOWN)
    for entry in found[:shown]:
        _show_entry(opened, to, entry, words)
    if len(found) > shown:
        st.button(say("decisions.more", n=len(found) - shown), on_click=_show_more, args=(shown,))
    if found:
        offer_csv(_columns(), [_cells(each, words.tell) for each in found], "decisions")


def _show_more(shown: int) -> None:
    st.session_state[_MORE] = shown + 10 * SHOWN


def _show_open(opened: Opened, to: Destinations, every: Log, words: Words) -> None:
    found = [each for each in every.entries if each.standing in OPEN]
    if not found:
        return
    st.subheader(say("decisions.open", n=len(found)), anchor=False)
    st.caption(say("decisions.open_about"))
    for entry in found[:SHOWN]:
        _show_entry(opened, to, entry, words, where="open")


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
    since = words_told("since")
    if since and not is_beginning(since):
        st.warning(plain(say("refusals.date", got=since)))
        since = ""
    filters = Filters(who=who, kind=kind, since=since)
    return filters, words_told("about").casefold()


def _fits(entry: Entry, filters: Filters, text: str, tell: Telling) -> bool:
    said = entry.decision
    return is_wanted(entry, filters) and (not text or text in f"{tell(said)} {said.why}".casefold())


def _show_entry(
    opened: Opened, to: Destinations, entry: Entry, words: Words, *, where: str = "log"
) -> None:
    decision = entry.decision
    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        with st.container(gap="xxsmall", width="stretch"):
            st.markdown(plain(words.tell(decision)))
            told = [
                *_standing(entry),
                decision.who,
                f"{date(decision.when[:10])}, {decision.when[11:16]} UTC",
                *([_quoted(decision.why)] if decision.why else []),
            ]
            st.caption(plain(" · ".join(told)))
            if entry.reason and entry.standing in OPEN:
                st.caption(f":material/warning: {plain(because(entry, words))}")
            if entry.standing in _SAID_OTHERWISE and entry.against:
                st.caption(plain(because(entry, words)))
            if entry.elsewhere:
                st.caption(f":material/warning: {say('decisions.elsewhere')}")
        if opened.may_edit and entry.standing in _UNDOABLE:
            if where == "open":
                _offer_anew(opened, to, entry, words)
            st.button(
                say("deciding.undo"),
                key=f"undo {where} {decision.decision_id}",
                on_click=undo_with,
                args=(opened, to, FIELDS, (decision.decision_id,)),
            )


def _standing(entry: Entry) -> Iterator[str]:
    """Yield where a decision stands, and of one in a conflict whether it counts until then."""
    yield named("decisions.standings", entry.standing.name.lower())
    if entry.standing is Standing.CONFLICT:
        counts = "in_part" if entry.in_part else "counts"
        yield named("decisions.conflict", counts if entry.counts else "idle")


def _offer_anew(opened: Opened, to: Destinations, entry: Entry, words: Words) -> None:
    """Offer to decide so of what documents have in the place of what a decision was on."""
    for now, wanted in asked_anew(entry):
        st.button(
            say("decisions.so_of", name=words.name(now)),
            key=f"anew {entry.decision.decision_id} {now}",
            on_click=take_anew,
            args=(opened, to, Wanted((wanted,), FIELDS)),
        )


def because(entry: Entry, words: Words) -> str:
    """Return why a person has to look at a decision, in the reader's language."""
    told = [
        say("refusals.overtaken", who=other.who, words=words.tell(other))
        for each in entry.against
        if (other := words.by_id.get(each)) is not None
    ]
    told += (_lacking(each, words.name) for each in entry.lacking)
    alone = not (entry.against or entry.lacking)
    if entry.standing is Standing.CONFLICT and alone:  # with the packaged thesaurus alone
        told.append(_lacking(Lack(ELSEWHERE, entry.decision.entity), words.name))
    if entry.defined:
        told.append(say("decisions.defined", names=", ".join(map(words.name, entry.defined))))
    return in_a_row(told) or entry.reason


def _lacking(lack: Lack, name: Naming) -> str:
    thing = name(lack.thing if "/" in lack.thing else f"document/{lack.thing}")
    told = named("decisions.because", lack.key).format(thing=thing)
    instead = ", ".join(map(name, lack.now))
    return say("decisions.instead", told=told, names=instead) if instead else told


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
        ", ".join(_standing(entry)),
        decision.decision_id,
    )
