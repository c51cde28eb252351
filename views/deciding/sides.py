"""An entity as somebody sees it who decides on it: its names, how often, a sentence."""

import streamlit as st

from graph.asking.questions import Card, Evidence, card, sentences_naming
from views.destinations import Destinations, document_link
from views.evidence import source_line
from views.highlighting import quote
from views.interface.messages import named, say
from views.kinds import look
from views.opened import Opened, asked
from views.wording import fact_told, plain, shortened

_NAMES = 6
_SENTENCES = 2
_LONGEST_QUOTE = 400
_LONGEST_NAMES = 240
_TOLD_FACTS = ("Definition", "Note")


def show_side(opened: Opened, to: Destinations, known: Card) -> None:
    """Show one entity in a frame."""
    with st.container(border=True, gap="xsmall"):
        show_name(known)
        others = [each for each in known.names if each.casefold() != known.label.casefold()]
        told = [say("explore.also", names=", ".join(others[:_NAMES]))] if others else []
        told += [
            say("shared.fact", name=named("explore.facts", name), told=fact_told(name, worth))
            for name, worth in known.facts
            if name in _TOLD_FACTS
        ]
        told += known.identifiers[:1]
        for each in told:
            st.caption(plain(shortened(each, _LONGEST_NAMES)))
        _show_sentences(opened, to, known)


def show_name(known: Card) -> None:
    """Show what an entity is called, its kind, and in how many documents it is mentioned."""
    one = look(known.kind)
    told = f"{one.one} · {say('counts.documents', n=known.documents)}"
    st.markdown(f"{one.glyph} **{plain(known.label)}** :small[{plain(told)}]")


def _show_sentences(opened: Opened, to: Destinations, known: Card) -> None:
    found: list[Evidence] = asked(opened, sentences_naming, known.entity_id, limit=_SENTENCES)
    names = [(name, known.kind) for name in (known.label, *known.names[:40])]
    for each in found:
        st.html(quote(shortened(each.quote, _LONGEST_QUOTE), names))
        document_link(to, each.document_id, source_line(each), at=f"{each.start}-{each.end}")


def card_of(opened: Opened, to: Destinations, entity_id: str) -> Card | None:
    """Return what is known of an entity, called as the reader's language does; None for none."""
    known: Card | None = asked(opened, card, entity_id)
    return None if known is None else known._replace(label=to.named(entity_id, known.label))
