"""A phrase that might be a theme: where it stands, and which theme it may be a name of."""

import streamlit as st

from graph.asking.questions import DocumentRow, document
from graph.decisions.asked import asked_of_phrase
from graph.decisions.decision import Kind
from graph.decisions.pointed_at import phrases_there
from views.deciding.asking import OfPhrase
from views.deciding.fields import FIELDS, theme_among
from views.deciding.taking import Wanted
from views.deciding.thesaurus import labelled, thesaurus_of
from views.destinations import Destinations, document_link
from views.highlighting import quote
from views.interface.messages import say
from views.kinds import look
from views.opened import Opened, asked
from views.wording import plain

_PLACES = 3


def show_phrase(opened: Opened, to: Destinations, words: str) -> None:
    """Show a phrase in the words of some documents."""
    st.markdown(f"{look('theme').glyph} **{plain(words)}**")
    for each in phrases_there(opened.project, words, limit=_PLACES):
        row: DocumentRow | None = asked(opened, document, each.document_id)
        if row is not None:
            st.html(quote(each.around, [(each.words, "theme")]))
            at = f"{each.span.start}-{each.span.end}"
            document_link(to, each.document_id, row.title or row.file_name, at=at)


def name_theme(opened: Opened, of: OfPhrase) -> Wanted | None:
    """Ask which theme a phrase is a name of; return what is wanted."""
    st.markdown(f"**{plain(of.words)}**")
    labels = labelled(thesaurus_of(opened), groups=False)
    theme = theme_among(say("deciding.theme"), labels)
    return Wanted((asked_of_phrase(of.words, Kind.ALIAS, theme),), FIELDS) if theme else None
