"""The head of a profile: what an entity is called, what is known of it, and under which numbers."""

from html import escape

import streamlit as st

from graph.asking.questions import Card
from views.counted import counted
from views.destinations import EXPLORE, Destinations
from views.filters import filters_in_address
from views.highlighting import facts_in_html
from views.interface.messages import named, say
from views.kinds import look
from views.opened import Opened
from views.wording import fact_told, in_a_row, plain, shortened, sure

_LONGEST_FACT = 300
_LONGEST_IRI = 300
_NAMES = 12
_OWN_PLACE = ("Also called", "Acronym", "Definition", "Note")
"""Facts told elsewhere on the page."""


def show_head(opened: Opened, to: Destinations, known: Card) -> None:
    """Show name, kind, how much there is of it, facts, and the way to its network."""
    one = look(known.kind)
    glyph = f'<span aria-hidden="true" style="color:{one.colour}">{one.glyph}</span>'
    st.html(f'<h1 class="lk-title">{glyph} {escape(known.label)}</h1>')
    confidence: float | None = counted(opened).sureness_of(known.entity_id)
    told = [
        one.one,
        say("counts.documents", n=known.documents),
        say("counts.passages", n=known.passages),
        *([say("explore.on_average", sure=sure(confidence))] if confidence is not None else []),
    ]
    st.caption(plain(" · ".join(told)))
    facts = dict(known.facts)
    for name in ("Definition", "Note"):
        if name in facts:
            st.markdown(plain(shortened(facts[name], _LONGEST_FACT)))
    told_besides = _facts(known)
    if told_besides:
        st.html(told_besides)
    st.page_link(
        to.pages[EXPLORE],
        label=say("profile.explore"),
        icon=":material/hub:",
        query_params={"entity": known.entity_id, **filters_in_address()},
    )


def _facts(known: Card) -> str:
    """Return names, facts and identifiers as a list in HTML."""
    others = [name for name in known.names if name.casefold() != known.label.casefold()]
    return facts_in_html(
        (
            (say("profile.names"), escape(in_a_row(others[:_NAMES]))),
            *(
                (
                    named("explore.facts", name),
                    escape(shortened(fact_told(name, worth), _LONGEST_FACT)),
                )
                for name, worth in known.facts
                if name not in _OWN_PLACE
            ),
            (say("profile.identifiers"), " ".join(map(_identifier, known.identifiers))),
        )
    )


def _identifier(iri: str) -> str:
    """Return an identifier as a link that is followed only by those who click it."""
    shown = escape(shortened(iri.removeprefix("https://").removeprefix("http://"), 60))
    if not iri.startswith(("https://", "http://")):
        return shown
    where = escape(iri[:_LONGEST_IRI], quote=True)
    return f'<a href="{where}" target="_blank" rel="noopener noreferrer">{shown}</a>'
