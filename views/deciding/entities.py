"""What can be said of an entity: that it is another, what it is called, what it is, what it is not.

Each shows its fields and what would change, and returns what is to be decided once they are filled.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import streamlit as st

from extract.model import Kind as EntityKind
from graph.asking.questions import Card
from graph.building.resolution import is_minted
from graph.decisions.decision import Kind
from graph.decisions.naming import is_read_with
from graph.linkages.incidence import Incidence
from views.counted import EVERYTHING, asked_among
from views.deciding.asking import Action, key
from views.deciding.fields import FIELDS, LONGEST, one_line
from views.deciding.sides import card_of, show_side
from views.deciding.splitting import split
from views.deciding.taking import Wanted, wanted
from views.destinations import Destinations
from views.interface.messages import named, say
from views.kinds import look
from views.opened import Opened
from views.search import Box, search_box
from views.wording import plain


class About(NamedTuple):
    """The entity that is to be corrected, on the pages of a project."""

    opened: Opened
    to: Destinations
    known: Card


def say_of(about: About, action: Action) -> Wanted | None:
    """Show the fields of an action; return what is wanted, None while something is missing."""
    return _ACTIONS[action](about)


def survivor(first: Card, second: Card) -> Card:
    """Return which of two stays unless a person chooses: what is known, then the commoner."""
    return min(first, second, key=lambda each: (is_minted(each.entity_id), -each.documents))


def documents_naming(incidence: Incidence, entity_ids: Sequence[str]) -> int:
    """Count the documents that mention one of some entities."""
    return int(incidence.documents_of(incidence.numbers_of(entity_ids)).sum())


def _merge(about: About) -> Wanted | None:
    opened, to, known = about
    chosen: str | None = st.session_state.get(key("other"))
    other = card_of(opened, to, chosen) if chosen else None
    if other is None or other.entity_id == known.entity_id:
        _choose_other(about)
        return None
    sides = (known, other)
    for column, side in zip(st.columns(2), sides, strict=True):
        with column:
            show_side(opened, to, side)
    st.button(say("deciding.another"), key=key("change"), type="tertiary", on_click=_forget_other)
    by_id = {each.entity_id: each for each in sides}
    stays = st.radio(
        say("deciding.stays"),
        list(by_id),
        index=sides.index(survivor(*sides)),
        format_func=lambda each: plain(by_id[each].label),
        horizontal=True,
        key=key("stays"),
    )
    together: int = asked_among(opened, EVERYTHING, documents_naming, tuple(by_id))
    goes = next(each for each in sides if each.entity_id != stays)
    st.caption(
        say(
            "deciding.merge_effect",
            goes=plain(goes.label),
            stays=plain(by_id[stays].label),
            documents=say("counts.documents", n=goes.documents),
            together=say("counts.documents", n=together),
        )
    )
    return wanted(FIELDS, Kind.MERGE, goes.entity_id, stays)


def _choose_other(about: About) -> None:
    def choose(entity_id: str) -> None:
        st.session_state[key("other")] = entity_id

    without = about.known.entity_id
    box = Box(say("deciding.search_other"), choose, key=key("search"), without=without)
    search_box(about.opened, about.to, box)


def _forget_other() -> None:
    st.session_state.pop(key("other"), None)


def _named(kind: Kind, label: str, hint: str) -> Callable[[About], Wanted | None]:
    """Return an action that takes a line of text; its words are messages."""

    def ask(about: About) -> Wanted | None:
        told = st.text_input(
            named("deciding.labels", label),
            key=key(label),
            max_chars=LONGEST,
            autocomplete="off",
        )
        st.caption(named("deciding.effects", hint))
        words = one_line(told)
        return wanted(FIELDS, kind, about.known.entity_id, words) if words else None

    return ask


def _alias(about: About) -> Wanted | None:
    hint = "alias" if is_read_with(about.known.kind) else "alias_shown"
    return _named(Kind.ALIAS, "alias", hint)(about)


def _retype(about: About) -> Wanted | None:
    kinds = [str(each) for each in EntityKind if each != about.known.kind]
    chosen = st.segmented_control(
        say("deciding.it_is"), kinds, format_func=lambda each: look(each).one, key=key("kind")
    )
    st.caption(named("deciding.effects", "retype"))
    return wanted(FIELDS, Kind.RETYPE, about.known.entity_id, chosen) if chosen else None


def _reject(about: About) -> Wanted:
    known = about.known
    st.markdown(
        say(
            "deciding.reject_effect",
            documents=say("counts.documents", n=known.documents),
            passages=say("counts.passages", n=known.passages),
        )
    )
    return wanted(FIELDS, Kind.REJECT, known.entity_id)


def _confirm(about: About) -> Wanted:
    st.markdown(named("deciding.effects", "confirm"))
    return wanted(FIELDS, Kind.CONFIRM, about.known.entity_id)


def _split(about: About) -> Wanted | None:
    return split(about.opened, about.known, FIELDS)


_ACTIONS: Mapping[Action, Callable[[About], Wanted | None]] = {
    "merge": _merge,
    "split": _split,
    "rename": _named(Kind.RENAME, "name", "rename"),
    "retype": _retype,
    "alias": _alias,
    "link": _named(Kind.LINK, "identifier", "link"),
    "reject": _reject,
    "confirm": _confirm,
}
