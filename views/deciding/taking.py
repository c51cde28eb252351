"""Takes decisions, and tells over the page what became of the last, with its undoing."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

import streamlit as st

from graph.decisions.asked import Asked, Deciding, decision_for
from graph.decisions.deciding import OvertakenError, Taken, as_written, decide, recorded
from graph.decisions.decision import Decision, DecisionError, Kind
from graph.decisions.provenance import told_decisions
from graph.decisions.remaining import Remaining
from graph.failures import GraphError
from graph.store import Store
from views.deciding.deciders import decider, forget_reason, reason, remember_decider, take_fields
from views.deciding.wording import in_words, naming, refusal_in_words, telling
from views.destinations import Destinations
from views.interface.address import keep_all
from views.interface.messages import say
from views.interface.retold import retold
from views.opened import Opened, asked
from views.wording import plain

_OUTCOME = "outcome of deciding"
_SHOWN, _SHOWN_FIRST = "decisions shown", "decisions shown when a correction was begun"
_TAKEN_HERE = "generations made by deciding here"

_IN_SIGHT = (
    "<style>@media (min-height:500px){[data-testid=stLayoutWrapper]:has(> .st-key-outcome)"
    "{position:sticky;top:4rem;z-index:90;background:Canvas}}</style>"
)
"""Keeps what is told, and its undoing, on the screen of whoever is far down a page."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of the last that somebody wanted to decide.

    Attributes:
        words: What was decided, or why nothing was.
        decisions: Ids of what was recorded; none where it was refused.
        waiting: Whether the graph does not have it yet.
        before: What the address said, where the decision changed it.
        page: On which page it was decided; elsewhere it is no longer told.
        names_fault: What is wrong with the project's own files of names; empty where nothing is.
        lacking: Whether some of it finds nothing where it should.
        remaining: What documents keep of what was undone.
    """

    words: str
    decisions: tuple[str, ...] = ()
    waiting: bool = False
    before: Mapping[str, Sequence[str]] = field(default_factory=dict)
    page: str | None = None
    names_fault: str = ""
    lacking: bool = False
    remaining: tuple[Remaining, ...] = ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a person wants to be decided, all of it or nothing.

    Attributes:
        asked: What.
        fields: Key of the fields that say who decides and why.
    """

    asked: tuple[Asked, ...]
    fields: str


def wanted(fields: str, kind: Kind, thing: str, other: str = "", **given: object) -> Wanted:
    """Return one thing that is wanted; see `Asked`."""
    return Wanted((Asked(kind, thing, other, **given),), fields)  # type: ignore[arg-type]


def take(opened: Opened, to: Destinations, what: Wanted) -> bool:
    """Decide, and keep what is to be told over the page; say whether it was recorded.

    What the address says of an entity that is another now, it says of the other.
    """
    take_fields(what.fields)

    def asked_for(store: Store, deciding: Deciding) -> list[Decision]:
        return [decision_for(store, each, deciding) for each in what.asked]

    taken = _taken(opened, to, asked_for, _shown())
    if taken is None:
        return False
    becomes = {d.entity: d.into for d in taken.decisions if d.kind in (Kind.MERGE, Kind.RETYPE)}
    told = {name: st.query_params.get_all(name) for name in st.query_params}
    moved = {
        name: list(dict.fromkeys(becomes.get(each, each) for each in values))
        for name, values in told.items()
    }
    if moved != told:
        _tell(replace(_last(), before=told))
        keep_all(moved)
    return True


def keep_shown() -> None:
    """Note what had been decided when the page was shown on which a correction is begun."""
    st.session_state[_SHOWN_FIRST] = st.session_state.get(_SHOWN, frozenset())


def forget_shown() -> None:
    """The correction is over: what the page shows counts again."""
    st.session_state.pop(_SHOWN_FIRST, None)


def _shown() -> frozenset[str]:
    """Return the ids of the decisions that whoever decides had seen."""
    found: frozenset[str] = st.session_state.get(
        _SHOWN_FIRST, st.session_state.get(_SHOWN, frozenset())
    )
    return found


def decision_ids(store: Store) -> frozenset[str]:
    """Return the ids of all decisions that a graph tells of."""
    return frozenset(each.decision_id for each in told_decisions(store))


def undo(opened: Opened, to: Destinations, decisions: Sequence[str]) -> None:
    """Undo decisions, the last first, and go back to where they were taken."""
    before = _last().before
    back = tuple(decisions)[::-1]

    def undoing(_: Store, deciding: Deciding) -> list[Decision]:
        return [Decision(Kind.UNDO, deciding.moment, deciding.who, undoes=each) for each in back]

    if _taken(opened, to, undoing) is not None and before:
        keep_all(before)


def undo_with(opened: Opened, to: Destinations, fields: str, decisions: Sequence[str]) -> None:
    """Undo decisions of which the page does not come, in the name that stands in the fields."""
    take_fields(fields)
    forget_outcome()
    undo(opened, to, decisions)


def take_anew(opened: Opened, to: Destinations, what: Wanted) -> None:
    """Decide what was decided before of something that has another id now."""
    forget_outcome()
    take(opened, to, what)


def last_failure() -> str:
    """Return why the last that was wanted was not decided; empty where it was."""
    outcome = _last()
    return "" if outcome.decisions else outcome.words


def last_decided() -> str:
    """Return the ids of the last that were decided; empty where nothing is told of them."""
    return " ".join(_last().decisions)


def forget_outcome() -> None:
    """Tell no longer what became of the last decision."""
    st.session_state.pop(_OUTCOME, None)


def forget_failure() -> None:
    """Tell no longer why something was not decided."""
    if not _last().decisions:
        forget_outcome()


def was_taken_here(generation: str) -> bool:
    """Say whether a generation of the graph comes from what was decided in this session."""
    return generation in st.session_state.get(_TAKEN_HERE, ())


def show_outcome(opened: Opened, to: Destinations, page: str) -> None:
    """Show over a page what became of the last decision that was taken on it."""
    remember_decider(opened)
    if opened.may_edit:
        st.session_state[_SHOWN] = asked(opened, decision_ids)
    outcome = _last()
    if outcome.page is not None and outcome.page != page:
        forget_outcome()
        return
    if not outcome.words:
        return
    _tell(replace(outcome, page=page))
    st.html(_IN_SIGHT)
    if not outcome.decisions:
        st.error(plain(outcome.words))
        return
    told = say("deciding.waiting", words=outcome.words) if outcome.waiting else outcome.words
    with st.container(horizontal=True, vertical_alignment="center"):
        st.success(plain(told), icon=":material/check:", width="stretch")
        st.button(
            say("deciding.undo"),
            key="undo last decision",
            icon=":material/undo:",
            on_click=undo,
            args=(opened, to, outcome.decisions),
        )
        st.button(
            say("deciding.put_away"),
            key="put outcome away",
            type="tertiary",
            on_click=forget_outcome,
        )
    if outcome.lacking:
        st.warning(say("deciding.finds_nothing"))
    for name, number, is_named in outcome.remaining:
        told = (
            say("deciding.read_with", n=number, name=name)
            if is_named
            else say("deciding.read_without", n=number, name=name)
        )
        st.warning(plain(told))
    if outcome.names_fault:
        st.warning(plain(say("deciding.names_unread", reason=outcome.names_fault)))


def _taken(
    opened: Opened,
    to: Destinations,
    decisions: Callable[[Store, Deciding], list[Decision]],
    knowing: frozenset[str] | None = None,
) -> Taken | None:
    """Decide, and keep what is to be told; None where nothing was recorded."""
    who = decider(opened)
    if not who:
        _tell(Outcome(say("deciding.nobody")))
        return None
    deciding = Deciding(who, datetime.now(UTC), reason())
    try:
        with opened.project.reading() as store:
            wanted_here = as_written(opened.project, store, decisions(store, deciding))
        words = _all_in_words(opened, to, wanted_here)
        taken = decide(opened.project, *wanted_here, knowing=knowing)
    except OvertakenError as error:
        if _SHOWN_FIRST in st.session_state:  # who decides again in the dialogue has seen it now
            with opened.project.reading() as store:
                there = recorded(opened.project, store).decisions
            st.session_state[_SHOWN_FIRST] = frozenset(each.decision_id for each in there)
        told = in_words(error.decision, naming(opened, to))
        by = say("refusals.overtaken", who=error.decision.who, words=told)
        _tell(Outcome(say("deciding.overtaken", reason=by)))
        return None
    except DecisionError as error:
        because = refusal_in_words(error, naming(opened, to))
        _tell(Outcome(say("deciding.refused", reason=because)))
        return None
    except (GraphError, OSError) as error:
        _tell(Outcome(say("deciding.failed", reason=retold("faults", str(error)))))
        return None
    forget_reason()
    made = (*st.session_state.get(_TAKEN_HERE, ()), opened.project.generations.published())
    st.session_state[_TAKEN_HERE] = made[-50:]
    ids = tuple(each.decision_id for each in taken.decisions)
    faults = {
        "names_fault": taken.names_fault,
        "lacking": bool(taken.lacking),
        "remaining": taken.remaining,
    }
    _tell(Outcome(words, ids, not taken.applied, **faults))  # type: ignore[arg-type]
    return taken


def _all_in_words(opened: Opened, to: Destinations, decisions: Sequence[Decision]) -> str:
    first = telling(opened, to)(decisions[0])
    more = len(decisions) - 1
    done = say("deciding.and_more", first=first, n=more) if more else first
    return say("deciding.done", words=done)


def _last() -> Outcome:
    found: Outcome = st.session_state.get(_OUTCOME, Outcome(""))
    return found


def _tell(outcome: Outcome) -> None:
    st.session_state[_OUTCOME] = outcome
