"""Links from one page to another, made the same way everywhere."""

from dataclasses import dataclass
from urllib.parse import urlencode

import streamlit as st
from streamlit.navigation.page import Page

from views.kinds import look
from views.wording import plain, shortened

EXPLORE, DOCUMENTS = "explore", "documents"
"""Last part of the address of two pages; links in texts use them."""

_EXPLORED = ("organisation", "place", "theme", "event", "instrument")
_LONGEST = 80
_LONGEST_SOURCE = 160


@dataclass(frozen=True, slots=True)
class Destinations:
    """The pages that others lead to."""

    explore: Page
    documents: Page


def entity_link(to: Destinations, entity_id: str, label: str, kind: str, note: str = "") -> None:
    """Put a link to an entity's network on the page.

    Args:
        to: The pages.
        entity_id: Where it leads.
        label: What it says, as text.
        kind: Shown as a shape before the label.
        note: Said after it, such as a count.
    """
    words = f"{look(kind).glyph} {plain(shortened(label, _LONGEST))}"
    words += f" :small[{plain(note)}]" if note else ""
    st.page_link(to.explore, label=words, query_params={"entity": entity_id})


def document_link(to: Destinations, document_id: str, label: str, *, at: str | None = None) -> None:
    """Put a link to a document on the page.

    Args:
        to: The pages.
        document_id: Where it leads.
        label: What it says, as text.
        at: The passage to show first, as `start-end` in characters.
    """
    where = {"document": document_id} | ({"at": at} if at else {})
    st.page_link(to.documents, label=plain(shortened(label, _LONGEST_SOURCE)), query_params=where)


def page_address(thing_id: str) -> str:
    """Return the address of the page that shows an entity or a document; empty if none does."""
    kind, _, rest = thing_id.partition("/")
    if kind == "document":
        return f"/{DOCUMENTS}?{urlencode({'document': rest})}"
    return f"/{entity_address(thing_id)}" if kind in _EXPLORED else ""


def entity_address(entity_id: str) -> str:
    """Return the address of an entity's network, relative to any page."""
    return f"{EXPLORE}?{urlencode({'entity': entity_id})}"
