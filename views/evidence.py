"""The sentences behind one link, and how each is shown."""

from collections.abc import Callable, Iterable, Sequence

import streamlit as st

from graph.asking.asking import kind_of
from graph.asking.called import called
from graph.asking.questions import Evidence
from graph.linkages.quotes import Counted, evidence_between, evidence_counts
from graph.linkages.selected_network import counts_between
from graph.linkages.selection import Selection
from graph.networks.strength import Counts
from views.counted import asked_among, counted
from views.deciding.offering import offering_verdicts
from views.destinations import Destinations, document_link
from views.highlighting import quote
from views.interface.messages import named, say
from views.interface.numbers import date, decimal
from views.opened import Opened, asked
from views.wording import plain, relation, sentence_case, shortened, sure

MOST = 30
"""Sentences shown for one link."""

MOST_NAMES = 41
"""Names of one entity that are marked in sentences: what it is called, and forty more."""

LONGEST_TITLE = 90
"""Characters of a title in a source line, so that its date and page are seen beside it."""


def show_evidence(
    opened: Opened, to: Destinations, ends: tuple[str, str], selection: Selection
) -> None:
    """Show what links two entities in a selection: what is said, then where both are named."""
    found = asked_among(opened, selection, evidence_counts, *ends)
    if not found.sentences:
        st.info(say("evidence.none"))
        return
    st.caption(counted_in_words(found, asked_among(opened, selection, counts_between, *ends)))
    incidence = counted(opened, selection)
    sentences = evidence_between(opened.store, incidence, *ends, limit=MOST)
    show_sentences(sentences, to, names_of(opened, ends), offering_verdicts(opened, ends))


def counted_in_words(found: Counted, together: Counts | None) -> str:
    """Return how many sentences there are, and in how many documents one alone names both."""
    told = [
        say(
            "evidence.found",
            sentences=say("counts.sentences", n=found.sentences),
            documents=say("counts.documents", n=found.documents),
        )
    ]
    if found.sentences > MOST:
        told.append(say("evidence.most_shown", most=MOST))
    if together is not None:
        chance = decimal(together.by_chance, 1)
        told.append(say("evidence.both", n=together.both, of=together.total, chance=chance))
        if found.documents > together.both:
            told.append(say("evidence.otherwise", n=found.documents - together.both))
    return " ".join(told)


def show_sentences(
    found: Iterable[Evidence],
    to: Destinations,
    names: Sequence[tuple[str, str]],
    below: Callable[[Evidence], None] | None = None,
) -> None:
    """Show sentences with what each says, how sure, and where it stands.

    Args:
        found: What each states, with the words that it needs.
        to: For links to the documents.
        names: Marked in them, each with its kind; see `names_of`.
        below: Shows something below each.
    """
    for each in found:
        _show_sentence(each, to, names)
        if below is not None:
            below(each)


def names_of(opened: Opened, entity_ids: Iterable[str]) -> list[tuple[str, str]]:
    """Return every name of some entities, each with its kind."""
    told = asked(opened, called, tuple(entity_ids))
    return [(name, kind_of(each)) for each, names in told.items() for name in names[:MOST_NAMES]]


def _show_sentence(each: Evidence, to: Destinations, names: Sequence[tuple[str, str]]) -> None:
    with st.container(gap="xsmall"):
        st.markdown(f"**{plain(_what_it_says(each))}**")
        st.html(quote(each.words, names))
        document_link(to, each.document_id, source_line(each), at=f"{each.start}-{each.end}")


def _what_it_says(each: Evidence) -> str:
    if each.predicate is None:
        return sentence_case(relation(()))
    words = sentence_case(relation((each.predicate,)))
    notes = [named("relations.modalities", each.modality or "", "")]
    if each.confidence is not None:
        notes.append(sure(each.confidence))
    return f"{words} ({'; '.join(note for note in notes if note)})"


def source_line(each: Evidence) -> str:
    """Return where a sentence stands: title, date and page as far as they are known."""
    page = say("evidence.page", page=str(each.page)) if each.page is not None else None
    return ", ".join(
        part
        for part in (shortened(each.title, LONGEST_TITLE), date(each.issued or ""), page)
        if part
    )
