"""Links from one page to another, made the same way everywhere."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from urllib.parse import urlencode

import streamlit as st
from streamlit.navigation.page import Page

from views.interface.languages import chosen
from views.interface.messages import say
from views.kinds import look
from views.wording import name_shortened, plain, shortened

EXPLORE, DOCUMENTS, WHY, PROFILE = "explore", "documents", "why", "profile"
LINKAGES, DECISIONS = "linkages", "decisions"
"""Last part of the address of pages that links lead to."""

_PROFILED = ("organisation", "place", "theme", "event", "instrument")
_NOTHING: Mapping[str, list[str]] = MappingProxyType({})
_LONGEST = 80
_LONGEST_SOURCE = 160


@dataclass(frozen=True, slots=True)
class Destinations:
    """Where links lead, and what they are called.

    Attributes:
        pages: By the last part of their address.
        names: Labels in the reader's language, by entity id.
    """

    pages: Mapping[str, Page]
    names: Mapping[str, str]

    def named(self, entity_id: str, label: str) -> str:
        """Return the label of an entity in the reader's language, `label` where there is none."""
        return self.names.get(entity_id, label)


def entity_link(
    to: Destinations,
    entity: tuple[str, str, str],
    note: str = "",
    longest: int = _LONGEST,
    *,
    page: str = EXPLORE,
    also: Mapping[str, list[str]] = _NOTHING,
) -> None:
    """Put a link to an entity's network or profile on the page.

    Args:
        to: The pages.
        entity: Its id, its label where the reader's language has none, and its kind.
        note: Said after it, such as a count.
        longest: Characters of the label that are shown.
        page: Where it leads: `EXPLORE` or `PROFILE`.
        also: What else its address says, such as filters.
    """
    entity_id, label, kind = entity
    name = name_shortened(to.named(entity_id, label), longest)
    words = f"{look(kind).glyph} {plain(name)}"
    words += f" :small[{plain(note)}]" if note else ""
    st.page_link(to.pages[page], label=words, query_params={"entity": entity_id, **also})


def why_link(to: Destinations, ends: tuple[str, str], label: str) -> None:
    """Put a link to the page that says why two entities are linked on the page."""
    where = {"first": ends[0], "second": ends[1]}
    st.page_link(to.pages[WHY], label=label, query_params=where)


def profile_link(to: Destinations, entity_id: str) -> None:
    """Put a link to an entity's profile on the page."""
    st.page_link(to.pages[PROFILE], label=say("profile.title"), query_params={"entity": entity_id})


def document_link(to: Destinations, document_id: str, label: str, *, at: str | None = None) -> None:
    """Put a link to a document on the page.

    Args:
        to: The pages.
        document_id: Where it leads.
        label: What it says, as text.
        at: The passage to show first, as `start-end` in characters.
    """
    where = {"document": document_id} | ({"at": at} if at else {})
    st.page_link(
        to.pages[DOCUMENTS], label=plain(shortened(label, _LONGEST_SOURCE)), query_params=where
    )


def page_address(thing_id: str) -> str:
    """Return the address of the page that shows an entity or a document; empty if none does."""
    kind, _, rest = thing_id.partition("/")
    if kind == "document":
        return f"/{DOCUMENTS}?{urlencode({'document': rest})}"
    return f"/{entity_address(thing_id)}" if kind in _PROFILED else ""


def entity_address(entity_id: str) -> str:
    """Return the address of an entity's profile, relative to any page."""
    language = chosen()
    where = {"entity": entity_id} | ({"lang": language} if language else {})
    return f"{PROFILE}?{urlencode(where)}"
