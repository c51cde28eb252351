"""Says of one entity that it is two: which documents or sentences belong to the other."""

from collections.abc import Sequence

import streamlit as st

from graph.asking.questions import Card, Evidence
from graph.decisions.asked import Asked
from graph.decisions.decision import Kind
from graph.linkages.incidence import SourceDocument
from graph.linkages.profile import documents_with
from graph.linkages.profile_sentences import passages_about
from graph.linkages.quotes import quoted
from views.counted import EVERYTHING, asked_among, counted
from views.deciding.asking import key
from views.deciding.fields import LONGEST, one_line
from views.deciding.taking import Wanted
from views.evidence import source_line
from views.interface.messages import named, say
from views.opened import Opened
from views.search import suggested
from views.wording import plain, shortened

SENTENCES = 30
"""Sentences that are shown to be ticked."""

MOST_DOCUMENTS = 1_000
"""Documents of one decision."""

_PARTS = ("documents", "sentences")
_LONGEST_TITLE = 70
_LONGEST_QUOTE = 300
_ALIKE = 4
_NEW = ""


def split(opened: Opened, known: Card, fields: str) -> Wanted | None:
    """Ask what the other is called and what belongs to it."""
    told = st.text_input(say("deciding.other_name"), key=key("other name"), max_chars=LONGEST)
    name = one_line(told)
    into = _which(opened, known, name) if name else ""
    part = st.segmented_control(
        say("deciding.belongs"),
        _PARTS,
        default=_PARTS[0],
        required=True,
        format_func=lambda each: named("deciding.parts", each),
        key=key("part"),
    )
    if part == "sentences":
        ticked = _ticked_sentences(opened, known)
        asked = [
            Asked(Kind.SPLIT, known.entity_id, into, (each.document_id,), each.quote)
            for each in ticked
        ]
    else:
        documents = _picked_documents(opened, known)
        asked = [Asked(Kind.SPLIT, known.entity_id, into, documents)] if documents else []
    return Wanted(tuple(asked), fields) if into and asked else None


def _which(opened: Opened, known: Card, name: str) -> str:
    """Return what the others are: a new entity of this name, or one that is there already."""
    found = [
        each
        for each, _ in suggested(opened, name)
        if each.kind == known.kind and each.entity_id != known.entity_id
    ][:_ALIKE]
    if not found:
        return name
    by_id = {each.entity_id: each for each in found}

    def words(entity_id: str) -> str:
        if entity_id == _NEW:
            return say("deciding.a_new_one", name=plain(name))
        each = by_id[entity_id]
        documents = say("counts.documents", n=each.documents)
        return f"{plain(shortened(each.label, _LONGEST_TITLE))} · {documents}"

    chosen = st.radio(
        say("deciding.which"), [_NEW, *by_id], format_func=words, key=key(f"which {name}")
    )
    return chosen or name


def _picked_documents(opened: Opened, known: Card) -> tuple[str, ...]:
    found: Sequence[SourceDocument] = asked_among(
        opened, EVERYTHING, documents_with, (known.entity_id,)
    )
    titles = {each.document_id: _title(each) for each in found}
    picked = st.multiselect(
        say("deciding.documents_of_other"),
        list(titles),
        format_func=lambda each: titles[each],
        key=key("documents"),
        max_selections=MOST_DOCUMENTS,
        select_all=False,
        placeholder=say("deciding.pick_documents"),
    )
    return tuple(picked)


def _title(document: SourceDocument) -> str:
    told = (shortened(document.title, _LONGEST_TITLE), document.issued, document.document_id[:6])
    return ", ".join(each for each in told if each)


def _ticked_sentences(opened: Opened, known: Card) -> list[Evidence]:
    passages: Sequence[int] = asked_among(opened, EVERYTHING, passages_about, known.entity_id)
    if len(passages) > SENTENCES:
        st.caption(say("deciding.first_sentences", n=SENTENCES, of=len(passages)))
    ticked = []
    with st.container(height=320 if len(passages) > 6 else "content", border=False):
        for each in quoted(opened.store, counted(opened), passages[:SENTENCES]):
            words = plain(shortened(each.quote, _LONGEST_QUOTE))
            told = f"{words} :small[· {plain(source_line(each))}]"
            if st.checkbox(told, key=key(f"{each.document_id} {each.start}")):
                ticked.append(each)
    return ticked
