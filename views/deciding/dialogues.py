"""The dialogue in which something is corrected: what it is, who decides, and one button."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import streamlit as st

from graph.decisions.deciding import get_ready
from graph.decisions.decision import Kind
from graph.decisions.pointed_at import statements_there
from graph.project import Project
from graph.vocabulary.own_files import VocabularyError
from views.background import begun
from views.deciding.asking import (
    ACTIONS,
    OfDocument,
    OfEntity,
    OfMention,
    OfPassage,
    OfPhrase,
    OfStatement,
    OfTheme,
    close,
    key,
    open_now,
)
from views.deciding.deciders import ask_who
from views.deciding.documents import describe, tag_passage
from views.deciding.effects import show_effect
from views.deciding.entities import About, say_of
from views.deciding.fields import FIELDS
from views.deciding.mentions import correct_mention
from views.deciding.phrases import name_theme
from views.deciding.sides import card_of, show_name
from views.deciding.taking import Wanted, last_failure, take, wanted
from views.deciding.themes import edit_theme
from views.deciding.thesaurus import tell_unread
from views.destinations import Destinations
from views.evidence import source_line
from views.highlighting import quote
from views.interface.messages import named, say
from views.opened import Opened, asked
from views.runs import in_turn
from views.wording import plain, relation

type Body = Callable[[], Wanted | None]


def show_dialogue(opened: Opened, to: Destinations) -> None:
    """Show the dialogue that is open, if one is."""
    asking = open_now()
    if asking is None:
        return
    title, body = _shown(opened, to)
    st.dialog(title, width="large", on_dismiss=close)(_show)(opened, to, body)


@in_turn()
def _show(opened: Opened, to: Destinations, body: Body) -> None:
    try:
        what = body()
    except VocabularyError as error:
        tell_unread(error)
        return
    if what is not None:
        show_effect(opened, to, what)
    ask_who(opened, FIELDS)
    with st.container(horizontal=True):
        sure = st.button(say("deciding.decide"), icon=":material/check:", key="decide now")
        left = st.button(say("deciding.cancel"), key="decide nothing")
    if left:
        close()
        st.rerun()  # of the page: a button in a dialogue runs the dialogue alone
    if not sure:
        _get_ready_once(opened.project.folder)
        return
    if what is None:
        st.warning(say("deciding.incomplete"))
        return
    with st.spinner(say("deciding.deciding")):
        done = take(opened, to, what)
    if not done:
        st.error(plain(last_failure()))
        return
    close()
    st.rerun()


@cache
def _get_ready_once(folder: Path) -> None:
    """Read what the first decision needs, while whoever decides reads what it would do."""
    begun(get_ready, Project.open(folder))


def _shown(opened: Opened, to: Destinations) -> tuple[str, Body]:
    """Return the title of the dialogue, and what it shows."""
    match open_now():
        case OfEntity() as of:
            return say("deciding.title_entity"), lambda: _entity(opened, to, of)
        case OfStatement(is_right=is_right) as of:
            right = say("deciding.title_right"), say("deciding.title_wrong")
            return right[0 if is_right else 1], lambda: _statement(opened, to, of)
        case OfMention() as of:
            return say("deciding.title_mention"), lambda: correct_mention(opened, to, of)
        case OfPassage() as of:
            return say("deciding.title_passage"), lambda: tag_passage(opened, of)
        case OfDocument() as of:
            return say("deciding.title_document"), lambda: describe(opened, of)
        case OfTheme() as of:
            return say("themes.title"), lambda: edit_theme(opened, of)
        case OfPhrase() as of:
            return say("themes.title_phrase"), lambda: name_theme(opened, of)
        case None:
            return say("deciding.title_entity"), lambda: None


def _entity(opened: Opened, to: Destinations, of: OfEntity) -> Wanted | None:
    known = card_of(opened, to, of.entity_id)
    if known is None:
        st.warning(say("explore.gone"))
        return None
    show_name(known)
    chosen = st.pills(
        say("deciding.what"),
        ACTIONS,
        default=of.action,
        required=True,
        format_func=lambda each: named("deciding.actions", each),
        key=key("action"),
    )
    return say_of(About(opened, to, known), chosen or of.action)


def _statement(opened: Opened, to: Destinations, of: OfStatement) -> Wanted | None:
    sentence = of.sentence
    sides = [card_of(opened, to, each) for each in of.ends]
    first, second = (
        side.label if side else each for side, each in zip(sides, of.ends, strict=True)
    )
    predicate = sentence.predicate or ""
    ends = plain(f"{first} · {relation((predicate,))} · {second}")
    st.markdown(f"**{ends}**")
    names = [(name, side.kind) for side in sides if side for name in (side.label, *side.names)]
    st.html(quote(sentence.words, names))
    st.caption(plain(source_line(sentence)))
    effect = "right" if of.is_right else "wrong"
    st.markdown(named("deciding.effects", effect))
    found: list[str] = asked(
        opened, statements_there, sentence.document_id, sentence.start, predicate, of.ends
    )
    if not found:
        st.warning(say("deciding.no_statement"))
        return None
    kind = Kind.CONFIRM_STATEMENT if of.is_right else Kind.REJECT_STATEMENT
    every = (wanted(FIELDS, kind, each).asked[0] for each in found)
    return Wanted(tuple(every), FIELDS)
