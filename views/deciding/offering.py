"""The buttons and links with which a correction begins, where it was seen that one is needed."""

from collections.abc import Callable
from itertools import count
from urllib.parse import urlencode

import streamlit as st

from extract.model import Span
from graph.asking.questions import Evidence, MentionRow
from views.deciding.asking import (
    Action,
    Asking,
    OfDocument,
    OfEntity,
    OfMention,
    OfPassage,
    OfStatement,
    begin,
)
from views.deciding.fields import LONGEST_PASSAGE
from views.destinations import DOCUMENTS
from views.interface.languages import chosen
from views.interface.messages import named, say
from views.opened import Opened

_FIRST: tuple[Action, ...] = ("merge", "split", "reject", "confirm")
"""Said of an entity most often."""

_MENTION = "mention"
"""Parameter of the address: a stretch of the document that is to be corrected, `120-245`."""


def offer_corrections(entity_id: str, kind: str) -> None:
    """Show the buttons that open the dialogue for an entity."""
    with st.container(horizontal=True, gap="small"):
        for action in _FIRST:
            words = (
                named("deciding.no_kind", kind)
                if action == "reject"
                else named("deciding.actions", action)
            )
            _offer(OfEntity(entity_id, action), words, f"{entity_id} {action}")
        _offer(OfEntity(entity_id, "rename"), say("deciding.more"), f"{entity_id} more")


def open_from_search(opened: Opened) -> Callable[[str], None] | None:
    """Return what opens the dialogue for an entity that was found; None where nothing can be."""
    return (lambda entity_id: begin(OfEntity(entity_id, "merge"))) if opened.may_edit else None


def offering_verdicts(opened: Opened, ends: tuple[str, str]) -> Callable[[Evidence], None] | None:
    """Return what shows, below a sentence that states something, the buttons to judge it."""
    if not opened.may_edit:
        return None

    numbers = count()

    def offer(sentence: Evidence) -> None:
        if sentence.predicate is None:
            return
        where = f"{' '.join(ends)} {next(numbers)}"
        with st.container(horizontal=True, gap="small"):
            right, wrong = (OfStatement(sentence, ends, each) for each in (True, False))
            _offer(wrong, say("deciding.not_so"), f"{where} wrong")
            _offer(right, say("deciding.so_it_is"), f"{where} right")

    return offer


def offer_document_corrections(document_id: str, passage: str) -> None:
    """Show the buttons to correct a document and what its passages are on.

    Args:
        document_id: Its hash.
        passage: The words that are looked at; empty for none.
    """
    words = " ".join(passage[:LONGEST_PASSAGE].split())
    with st.container(gap="xsmall"):
        _offer(OfPassage(document_id, words), say("deciding.add_theme"), "passage")
        _offer(OfDocument(document_id), say("deciding.describe"), "document")


def mention_address(document_id: str) -> Callable[[MentionRow], str]:
    """Return what gives the address that opens the dialogue for a mention of a document."""
    language = {"lang": told} if (told := chosen()) else {}

    def address(mention: MentionRow) -> str:
        at = f"{mention.start}-{mention.end}"
        where = {"document": document_id, "at": at, _MENTION: at, "correct": "yes", **language}
        return f"{DOCUMENTS}?{urlencode(where)}"

    return address


def open_pointed_mention(document_id: str) -> None:
    """Open the dialogue for the mention that the address names, once."""
    told = st.query_params.get(_MENTION, "")
    start, _, end = told.partition("-")
    st.query_params.pop(_MENTION, None)
    numbers = all(e.isascii() and e.isdecimal() and len(e) < 10 for e in (start, end))
    if numbers and int(start) < int(end):
        begin(OfMention(document_id, Span(int(start), int(end))))


def _offer(asking: Asking, words: str, key: str) -> None:
    st.button(words, key=f"correct {key}", on_click=begin, args=(asking,))
