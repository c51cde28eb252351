"""Corrects one mention in a document: it names nothing, or something else; it is on no theme."""

from typing import Literal

import streamlit as st

from extract.model import Kind as EntityKind
from graph.decisions.asked import Asked
from graph.decisions.decision import Kind
from graph.decisions.pointed_at import MentionThere, mention_there
from views.deciding.asking import OfMention, key
from views.deciding.fields import FIELDS, LONGEST, one_line
from views.deciding.sides import card_of
from views.deciding.taking import Wanted
from views.destinations import Destinations
from views.highlighting import quote
from views.interface.messages import named, say
from views.kinds import look
from views.opened import Opened, asked
from views.search import suggested
from views.wording import plain, shortened

_ALIKE = 4
_NEW = ""

type _What = Literal["theme", "here", "document", "other"]


def correct_mention(opened: Opened, to: Destinations, of: OfMention) -> Wanted | None:
    """Show the sentence and what can be said of the mention; return what is wanted."""
    found: MentionThere | None = asked(opened, mention_there, of.document_id, of.span)
    known = card_of(opened, to, found.entity_id) if found else None
    if found is None or known is None:
        st.warning(say("deciding.no_mention"))
        return None
    st.html(quote(found.passage or found.words, [(found.words, known.kind)]))
    one = look(known.kind)
    st.markdown(
        say(
            "deciding.read_as",
            words=plain(found.words),
            name=f"{one.glyph} {plain(known.label)}",
            kind=one.one,
        )
    )
    is_theme = known.kind == EntityKind.THEME
    offered: tuple[_What, ...] = ("theme",) if is_theme else ("here", "document", "other")
    chosen: _What = (
        st.radio(
            say("deciding.what"),
            offered,
            format_func=lambda each: named("deciding.mentions", each),
            key=key("mention"),
        )
        or offered[0]
    )
    return _wanted(opened, of, found, chosen)


def _wanted(opened: Opened, of: OfMention, found: MentionThere, what: _What) -> Wanted | None:
    entity, where = found.entity_id, (of.document_id,)
    if what == "theme":
        asked_for = Asked(Kind.REJECT_THEME, entity, "", where, found.passage)
    elif what == "here":
        asked_for = Asked(Kind.REJECT_MENTION, entity, "", where, found.passage, found.words)
    elif what == "document":
        asked_for = Asked(Kind.REJECT_MENTION, entity, "", where)
    else:
        into = _other(opened, found)
        if not into:
            return None
        asked_for = Asked(Kind.SPLIT, entity, into, where, found.passage, found.words)
    return Wanted((asked_for,), FIELDS)


def _other(opened: Opened, found: MentionThere) -> str:
    """Ask what the mention names instead: something known, or a new entity of that kind."""
    told = st.text_input(say("deciding.names_instead"), key=key("instead"), max_chars=LONGEST)
    name = one_line(told)
    if not name:
        return ""
    near = [each for each, _ in suggested(opened, name) if each.entity_id != found.entity_id]
    by_id = {each.entity_id: each for each in near[:_ALIKE]}

    def words(entity_id: str) -> str:
        if entity_id == _NEW:
            return say("deciding.a_new_one", name=plain(name))
        each = by_id[entity_id]
        return f"{look(each.kind).glyph} {plain(shortened(each.label, 70))}"

    options = [*by_id, _NEW]
    return st.radio(say("deciding.which"), options, format_func=words, key=key(name)) or name
