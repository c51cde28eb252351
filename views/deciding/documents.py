"""Corrects what is known of a document, and which themes a passage of it is on."""

import streamlit as st

from graph.asking.labels import themes_in
from graph.asking.questions import DocumentRow, document
from graph.decisions.asked import Asked
from graph.decisions.decision import METADATA, Kind
from views.deciding.asking import OfDocument, OfPassage, key
from views.deciding.fields import FIELDS, LONGEST, LONGEST_PASSAGE, one_line, theme_among
from views.deciding.taking import Wanted
from views.interface.languages import current
from views.interface.messages import named, say
from views.opened import Opened, asked


def describe(opened: Opened, of: OfDocument) -> Wanted | None:
    """Show title, date, publisher and language as they are read; return what was changed."""
    row: DocumentRow | None = asked(opened, document, of.document_id)
    if row is None:
        st.warning(say("documents.gone"))
        return None
    read = {
        "title": row.title,
        "issued": row.issued or "",
        "publisher": row.publisher or "",
        "language": row.language,
    }
    told = {}
    for name in METADATA:
        words = st.text_input(
            named("deciding.metadata", name),
            value=read[name],
            key=key(name),
            max_chars=LONGEST,
            help=named("deciding.metadata_help", name, "") or None,
            autocomplete="off",
        )
        told[name] = one_line(words)
    st.caption(say("deciding.describe_effect"))
    changed = tuple((name, told[name]) for name in METADATA if told[name] not in ("", read[name]))
    if not changed:
        return None
    return Wanted((Asked(Kind.DESCRIBE, of.document_id, metadata=changed),), FIELDS)


def tag_passage(opened: Opened, of: OfPassage) -> Wanted | None:
    """Show the words and ask for the theme; return what is wanted."""
    told = st.text_area(
        say("deciding.passage"),
        value=of.words,
        key=key("passage"),
        max_chars=LONGEST_PASSAGE,
        help=say("deciding.passage_help"),
    )
    passage = one_line(told)
    labels: dict[str, str] = asked(opened, themes_in, current())
    theme = theme_among(say("deciding.theme"), labels)
    if not passage or theme is None:
        return None
    return Wanted((Asked(Kind.ADD_THEME, theme, "", (of.document_id,), passage),), FIELDS)
