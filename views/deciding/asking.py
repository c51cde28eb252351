"""What a reader wants to correct, for which a dialogue is open over the page; one at a time."""

from dataclasses import dataclass
from typing import Literal, get_args

import streamlit as st

from extract.model import Span
from graph.asking.questions import Evidence
from views.deciding.taking import forget_failure, forget_shown, keep_shown

_OPEN = "open correction"
_BEGUN = "begun correction"

type Action = Literal["merge", "split", "rename", "retype", "alias", "link", "reject", "confirm"]
ACTIONS: tuple[Action, ...] = get_args(Action.__value__)
"""What can be said of an entity, in the order in which it is offered."""

type ThemeAction = Literal["label", "name", "unlabel", "below", "same", "deprecate"]
THEME_ACTIONS: tuple[ThemeAction, ...] = get_args(ThemeAction.__value__)
"""What can be said of a theme of the thesaurus."""


@dataclass(frozen=True, slots=True)
class OfEntity:
    """An entity, and what is to be said of it first."""

    entity_id: str
    action: Action


@dataclass(frozen=True, slots=True)
class OfStatement:
    """A sentence that states something of two entities, and whether it is right."""

    sentence: Evidence
    ends: tuple[str, str]
    is_right: bool


@dataclass(frozen=True, slots=True)
class OfMention:
    """A stretch of a document that names something."""

    document_id: str
    span: Span


@dataclass(frozen=True, slots=True)
class OfPassage:
    """A document, and words of it that may be on a theme; empty where none are chosen."""

    document_id: str
    words: str


@dataclass(frozen=True, slots=True)
class OfDocument:
    """What is known of a document."""

    document_id: str


@dataclass(frozen=True, slots=True)
class OfTheme:
    """A theme of the thesaurus, and what is to be said of it; a new one where it has no id."""

    theme_id: str
    action: ThemeAction


@dataclass(frozen=True, slots=True)
class OfPhrase:
    """A phrase that may be a name of a theme."""

    words: str


type Asking = OfEntity | OfStatement | OfMention | OfPassage | OfDocument | OfTheme | OfPhrase


def begin(asking: Asking) -> None:
    """Open the dialogue."""
    forget_failure()
    keep_shown()
    st.session_state[_OPEN] = asking
    st.session_state[_BEGUN] = st.session_state.get(_BEGUN, 0) + 1


def close() -> None:
    """Close it."""
    forget_failure()
    forget_shown()
    st.session_state.pop(_OPEN, None)


def open_now() -> Asking | None:
    """Return what is to be corrected; None where no dialogue is open."""
    found: Asking | None = st.session_state.get(_OPEN)
    return found


def key(name: str) -> str:
    """Return the key of a widget of this dialogue, which the next dialogue does not have."""
    return f"correction {st.session_state.get(_BEGUN, 0)} {name}"
