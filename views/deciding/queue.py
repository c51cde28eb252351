"""What waits to be decided, one after the other, so that it can be worked through by keyboard."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

import streamlit as st

from graph.asking.questions import Card
from graph.asking.sizes import sizes_of
from graph.decisions.asked import Asked, asked_of_phrase
from graph.decisions.claims import Named
from graph.decisions.decision import Kind
from graph.decisions.finding import Findings
from graph.decisions.likenesses import Reason
from graph.decisions.pointed_at import now_called
from graph.decisions.provenance import told_decisions
from graph.decisions.replay import replayed
from graph.decisions.review import Suggestion, Why, decided_entities, pairs_apart, review_queue
from graph.decisions.standing import Standing, open_decisions
from graph.project import Project
from graph.store import Store
from views.deciding.asking import OfEntity, OfPhrase, begin
from views.deciding.deciders import ask_who
from views.deciding.phrases import show_phrase
from views.deciding.sides import card_of, show_side
from views.deciding.taking import Wanted, take, was_taken_here
from views.deciding.thesaurus import shared_names
from views.destinations import Destinations, profile_link
from views.interface.address import is_on, switch
from views.interface.messages import named, say
from views.kinds import look
from views.opened import Opened, asked
from views.tables import as_table, heights
from views.until_changed import until_changed
from views.wording import name_shortened, plain, sentence_case

FIELDS = "queue"
MOST = 200
"""Suggestions that are looked for at once."""

_LONGEST_NAME, _ON_A_LINE, _WIDTH = 110, 40, 320
"""Letters of a name in the table of what comes next, and on a line of it; pixels of a column."""

_CHANGING_NOTHING = (Why.UNKNOWN, Why.PHRASE)
"""Answered, these change the documents that come later."""

_FOUND, _LATER = "suggestions to decide", "suggestions put off"
KEYS = {
    "first": "1",
    "second": "2",
    "apart": "n",
    "theme": "t",
    "reject": "x",
    "confirm": "y",
    "later": "l",
}
"""Keys that press the buttons; Streamlit keeps C and R for itself."""

type _Answer = Literal["first", "second", "apart", "theme", "reject", "confirm", "later"]


@dataclass(frozen=True, slots=True)
class _Queue:
    """What was found to decide, and in which generation of the graph.

    Attributes:
        generation: Of the graph, when it was last looked what decisions find.
        documents: How many there were.
        found: What was found.
        lost: How many decisions find something no longer, or documents define otherwise.
    """

    generation: str
    documents: int
    found: tuple[Suggestion, ...]
    lost: int


class _Standing(NamedTuple):
    """What is decided already.

    Attributes:
        decided: The entities of which it is decided what they are.
        names: Names that were given to something, in small letters.
        apart: Pairs that are not the same.
        conflicts: How many decisions of several people do not go together.
    """

    decided: frozenset[str]
    names: frozenset[str]
    apart: frozenset[frozenset[str]]
    conflicts: int


def show_queue(opened: Opened, to: Destinations) -> None:
    """Show what would change most, with the answers as buttons, and what comes after it."""
    waiting = _waiting(opened)
    conflicts = asked(opened, _standing).conflicts
    if conflicts:
        st.warning(say("decisions.conflicts", n=conflicts))
    if shared := shared_names(opened):
        st.warning(say("decisions.names_of_two", n=len(shared)))
    queue: _Queue = st.session_state[_FOUND]
    if queue.lost and queue.generation == opened.generation:  # counting takes time: not each time
        st.warning(say("decisions.lost", n=queue.lost))
    put_off: tuple[Suggestion, ...] = st.session_state.get(_LATER, ())
    now = [each for each in waiting if each not in put_off]
    if not now:
        _show_end(waiting)
        return
    st.caption(say("decisions.waiting", n=len(now)))
    if len(queue.found) >= MOST:
        st.caption(say("decisions.more_after"))
    ask_who(opened, FIELDS)
    _show_one(opened, to, now[0])
    switch("quiet", label=say("decisions.quiet"), explained=say("decisions.quiet_help"))
    if len(put_off) and any(each in put_off for each in waiting):
        st.button(say("decisions.bring_back"), type="tertiary", on_click=_bring_back)
    _show_next(to, now[1:])


def _waiting(opened: Opened) -> list[Suggestion]:
    """Return what is not decided yet; looked for anew once there are more documents, or fewer.

    Of what somebody decides meanwhile, here or elsewhere, it is known whether anything is left to
    decide: looking for everything again would take seconds after each answer of a colleague.
    """
    queue: _Queue | None = st.session_state.get(_FOUND)
    documents = asked(opened, sizes_of).documents
    if queue is None or queue.documents != documents:
        with st.spinner(say("decisions.looking")):
            found = _looked_for((str(opened.store_path), opened.generation), opened.project)
        queue = _Queue(opened.generation, documents, found, asked(opened, _lost))
    elif queue.generation != opened.generation and not was_taken_here(opened.generation):
        queue = replace(queue, generation=opened.generation, lost=asked(opened, _lost))
    st.session_state[_FOUND] = queue
    standing = asked(opened, _standing)
    still = (_still(opened, standing, each) for each in queue.found)
    return [each for each in still if each is not None]


@until_changed
@st.cache_resource(max_entries=2, show_spinner=False)
def _looked_for(key: tuple[str, str], _project: Project) -> tuple[Suggestion, ...]:  # noqa: ARG001
    """Return what there is to decide, looked for once for all who look at one generation."""
    return tuple(review_queue(_project, limit=MOST))


def _still(opened: Opened, standing: _Standing, suggestion: Suggestion) -> Suggestion | None:
    """Return a suggestion as the graph is now; None where nothing is left to decide."""
    entity = suggestion.entity_id
    about = {entity, suggestion.other_id} if suggestion.why is Why.AMBIGUOUS else {entity}
    if about & standing.decided and suggestion.why is not Why.DUPLICATE:
        return None  # what is right may have another name all the same
    if suggestion.why is Why.PHRASE:
        return None if suggestion.label.casefold() in standing.names else suggestion
    other = now_called(opened.store, suggestion.other_id) if suggestion.other_id else ""
    gone = now_called(opened.store, entity) != entity
    if other and frozenset((entity, other)) in standing.apart:
        return None
    return None if gone or other in (None, entity) else suggestion._replace(other_id=other or "")


def _lost(store: Store) -> int:
    return sum(each.standing is not Standing.CONFLICT for each in open_decisions(store))


def _standing(store: Store) -> _Standing:
    told = told_decisions(store)
    replay = replayed(told)
    names = {key.name.casefold() for key in replay.claims if isinstance(key, Named)}
    apart = pairs_apart(replay)
    findings = Findings(store)
    of_both = [d for d in replay.decisions if replay.is_in_force(d) and findings.of_both(d)]
    conflicts = len(replay.conflicts) + len(of_both)
    return _Standing(decided_entities(told), frozenset(names), apart, conflicts)


def _look_again() -> None:
    st.session_state.pop(_FOUND, None)
    st.session_state.pop(_LATER, None)


def _bring_back() -> None:
    st.session_state.pop(_LATER, None)


def _show_end(waiting: Sequence[Suggestion]) -> None:
    st.info(say("decisions.put_off", n=len(waiting)) if waiting else say("decisions.nothing"))
    with st.container(horizontal=True):
        if waiting:
            st.button(say("decisions.bring_back"), on_click=_bring_back)
        st.button(say("decisions.look_again"), on_click=_look_again)


def _show_one(opened: Opened, to: Destinations, suggestion: Suggestion) -> None:
    first = card_of(opened, to, suggestion.entity_id)
    second = card_of(opened, to, suggestion.other_id) if suggestion.other_id else None
    with st.container(border=True):
        st.subheader(named("decisions.why", suggestion.why.name.lower()), anchor=False)
        st.caption(plain(_reason(suggestion)))

        def answer(answer: _Answer) -> None:
            _answered(opened, to, suggestion, answer)

        sides = [each for each in (first, second) if each is not None]
        _show_answers(sides, suggestion, answer)
        if suggestion.why is Why.PHRASE:
            show_phrase(opened, to, suggestion.label)
        for column, side in zip(st.columns(2), sides, strict=False):
            with column:
                show_side(opened, to, side)
                profile_link(to, side.entity_id)


_PAIR: tuple[_Answer, ...] = ("first", "second", "apart", "reject", "later")
_PHRASE: tuple[_Answer, ...] = ("theme", "reject", "later")
_ONE: tuple[_Answer, ...] = ("confirm", "reject", "later")


def _show_answers(
    sides: Sequence[Card],
    suggestion: Suggestion,
    answer: Callable[[_Answer], None],
) -> None:
    """Show the buttons; of a pair which of the two names stays, of one what it is."""
    pair, phrase = len(sides) == 2, suggestion.why is Why.PHRASE
    offered = _PAIR if pair else _PHRASE if phrase else _ONE
    names = [plain(each.label) for each in sides]
    quiet = is_on("quiet")
    no_kind = named("deciding.no_kind", suggestion.entity_id.partition("/")[0])
    words = {
        "first": say("decisions.same", name=names[0]) if names else "",
        "second": say("decisions.same", name=names[-1]) if names else "",
        "apart": say("decisions.apart"),
        "theme": say("decisions.theme"),
        "reject": say("decisions.neither", name=names[0], verdict=no_kind) if pair else no_kind,
        "confirm": say("decisions.right"),
        "later": say("decisions.later"),
    }
    with st.container(horizontal=True, gap="small"):
        for each in offered:
            st.button(
                words[each],
                key=f"answer {each}",
                icon=":material/check:" if each in ("second", "confirm") else None,
                shortcut=None if quiet else KEYS[each],
                on_click=answer,
                args=(each,),
            )
        st.button(
            say("decisions.name_of_theme") if phrase else say("deciding.more"),
            key="answer otherwise",
            type="tertiary",
            on_click=begin,
            args=(
                OfPhrase(suggestion.label) if phrase else OfEntity(suggestion.entity_id, "merge"),
            ),
        )


def _answered(opened: Opened, to: Destinations, suggestion: Suggestion, answer: _Answer) -> None:
    if answer == "later":
        later = st.session_state.get(_LATER, ())
        st.session_state[_LATER] = (*later, suggestion)
        return
    entity, other = suggestion.entity_id, suggestion.other_id
    asked_for = {
        "second": Asked(Kind.MERGE, entity, other),
        "first": Asked(Kind.MERGE, other, entity),
        "apart": Asked(Kind.DISTINCT, entity, other),
        "confirm": Asked(Kind.CONFIRM, entity),
        "theme": asked_of_phrase(suggestion.label, Kind.LABEL),
        "reject": Asked(Kind.REJECT, entity),
    }[answer]
    take(opened, to, Wanted((asked_for,), FIELDS))


def _reason(suggestion: Suggestion) -> str:
    """Return why to look, and how many documents would change or have the name."""
    documents = say("counts.documents", n=suggestion.documents)
    alike = [_alike(each) for each in suggestion.likeness]
    words = alike or [named("decisions.reasons", suggestion.why.name.lower())]
    if together := suggestion.together:
        if together.place:
            words.append(say("decisions.same_place", place=together.place))
        both = together.documents
        words.append(say("decisions.together", n=both) if both else say("decisions.never_together"))
    told = sentence_case(", ".join(words))
    if suggestion.why in _CHANGING_NOTHING:
        return say("decisions.reason_in", reason=told, documents=documents)
    return say("decisions.reason", reason=told, documents=documents)


def _alike(reason: Reason) -> str:
    told = named("decisions.reasons", reason.what.replace(" ", "_"))
    return say("decisions.reason_named", reason=told, name=reason.name) if reason.name else told


def _show_next(to: Destinations, following: Sequence[Suggestion]) -> None:
    if not following:
        return
    st.markdown(f"**{say('decisions.next')}**")
    columns = (
        say("decisions.columns.name"),
        say("decisions.columns.other"),
        say("decisions.columns.why"),
        say("decisions.columns.documents"),
    )
    rows = [
        (
            f"{look(each.entity_id.partition('/')[0]).glyph} {first}",
            second,
            named("decisions.why", each.why.name.lower()),
            each.documents,
        )
        for each in following
        for first, second in [_names(to, each)]
    ]
    high = heights(rows, {0: _ON_A_LINE, 1: _ON_A_LINE}, most=560)
    st.dataframe(
        as_table(columns, rows),
        lazy=False,
        key="suggestions table",
        hide_index=True,
        height=high.table,
        row_height=high.row,
        column_config={each: st.column_config.Column(width=_WIDTH) for each in columns[:2]},
        alt=say("decisions.next"),
    )


def _names(to: Destinations, suggestion: Suggestion) -> tuple[str, str]:
    """Return what the two are called in the reader's language; as documents do, where alike."""
    written = suggestion.label, suggestion.other_label
    ids = suggestion.entity_id, suggestion.other_id
    called = [to.named(each, label) for each, label in zip(ids, written, strict=True)]
    first, second = written if called[0] == called[1] else called
    return name_shortened(first, _LONGEST_NAME), name_shortened(second, _LONGEST_NAME)
