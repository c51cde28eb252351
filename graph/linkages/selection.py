"""Chooses what counts: documents and passages by period, source, theme, place and certainty."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from typing import NamedTuple

import numpy as np

from graph.linkages.incidence import Incidence, Mask, Mentions, Said, SourceDocument
from graph.networks.network import Relations
from ontology.names import fold

REACH = 500
"""Characters from a mention of a chosen theme or place within which a passage counts: about a
paragraph. Long documents mention everything somewhere."""


@dataclass(frozen=True, slots=True)
class Selection:
    """What a reader chose; nothing chosen counts everything.

    Attributes:
        since: First year of publication; documents without a year are in no period.
        until: Last year of publication.
        publishers: Documents of any of these.
        languages: Documents in any of these.
        documents: These documents alone, by hash.
        title_words: Documents whose title has each of these words, begun.
        themes: Passages near a mention of any of these or of what is narrower.
        places: Passages near a mention of any of these or of what they contain.
        kinds: Kinds of entity to show; the rest still count.
        minimum_documents: Documents a link needs.
        minimum_confidence: 0 to 1, that a mention and a statement need.
        relations: What links: statements, co-occurrence in a passage, or both.
    """

    since: int | None = None
    until: int | None = None
    publishers: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    title_words: str = ""
    themes: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    minimum_documents: int = 1
    minimum_confidence: float = 0.0
    relations: Relations = "all"

    @property
    def is_part_of_documents(self) -> bool:
        """Say whether only some passages or mentions of a document count: it may say more."""
        return bool(self.themes or self.places or self.minimum_confidence)


class Part(NamedTuple):
    """One thing that was chosen, for a subtitle in any language.

    Attributes:
        field: Name of the field of `Selection`; `period` for `since` and `until`.
        values: What was chosen, entities by their label.
    """

    field: str
    values: tuple[str, ...]


class LeftOut(NamedTuple):
    """Documents that do not count.

    Attributes:
        undated: Those that a period leaves out because nobody tells their year.
        others: The rest.
    """

    undated: int
    others: int


def selected(incidence: Incidence, selection: Selection) -> Incidence:
    """Return the incidence of what is chosen; entities and documents keep their numbers."""
    tests = _document_tests(selection)
    chosen = [all(test(each) for test in tests) for each in incidence.documents]
    counted = incidence.counted & np.array(chosen, dtype=np.bool_)
    sure = incidence.mentions.confidence >= selection.minimum_confidence
    facets = (facet for facet in (selection.themes, selection.places) if facet)
    near = [_near(incidence, sure, facet) for facet in facets]
    passages = reduce(np.logical_and, near, counted[incidence.passages.document])
    if near:
        counted = counted & _documents_of(incidence, passages)
    mentions = incidence.mentions
    kept = passages[mentions.passage] & sure
    return replace(
        incidence,
        counted=counted,
        mentions=Mentions(mentions.passage[kept], mentions.entity[kept], mentions.confidence[kept]),
        statements=_statements(incidence, passages, selection.minimum_confidence),
    )


def others(incidence: Incidence, chosen: Incidence) -> Incidence:
    """Return the incidence of those documents that a selection of it leaves out."""
    counted = incidence.counted & ~chosen.counted
    passages = counted[incidence.passages.document]
    mentions = incidence.mentions
    kept = passages[mentions.passage]
    return replace(
        incidence,
        counted=counted,
        mentions=Mentions(mentions.passage[kept], mentions.entity[kept], mentions.confidence[kept]),
        statements=_statements(incidence, passages, 0.0),
    )


def left_out(incidence: Incidence, selection: Selection) -> LeftOut:
    """Count the documents that a selection leaves out of an incidence."""
    remaining = selected(incidence, selection).counted
    gone = incidence.counted & ~remaining
    dated = selection.since is not None or selection.until is not None
    undated = sum(dated and incidence.documents[each].year is None for each in np.flatnonzero(gone))
    return LeftOut(undated, int(gone.sum()) - undated)


def parts_of(selection: Selection, labels: Mapping[str, str]) -> tuple[Part, ...]:
    """Return what was chosen, in a fixed order, for a subtitle.

    Args:
        selection: What was chosen.
        labels: Of themes, places and documents; an id without one stands for itself.
    """
    years = tuple("" if each is None else str(each) for each in (selection.since, selection.until))
    named = {
        "period": years if any(years) else (),
        "publishers": selection.publishers,
        "languages": selection.languages,
        "documents": tuple(labels.get(each, each) for each in selection.documents),
        "title_words": (selection.title_words,) if selection.title_words.strip() else (),
        "themes": tuple(labels.get(each, each) for each in selection.themes),
        "places": tuple(labels.get(each, each) for each in selection.places),
        "kinds": selection.kinds,
        "minimum_documents": _unless(selection.minimum_documents, 1),
        "minimum_confidence": _unless(selection.minimum_confidence, 0.0),
        "relations": _unless(selection.relations, "all"),
    }
    return tuple(Part(field, values) for field, values in named.items() if values)


def in_words(selection: Selection, labels: dict[str, str]) -> str:
    """Return a selection as an English phrase for a subtitle; empty where nothing is chosen."""
    return "; ".join(_WORDING[part.field](part.values) for part in parts_of(selection, labels))


def _unless(chosen: float | str, usual: float | str) -> tuple[str, ...]:
    return () if chosen == usual else (str(chosen),)


def _either(values: Sequence[str]) -> str:
    return " or ".join([", ".join(values[:-1]), values[-1]] if values[1:] else values)


def _period(values: tuple[str, ...]) -> str:
    since, until = values
    if since == until:
        return f"documents of {since}"
    if not until:
        return f"documents since {since}"
    return f"documents until {until}" if not since else f"documents of {since} to {until}"


_WORDING: dict[str, Callable[[tuple[str, ...]], str]] = {
    "period": _period,
    "publishers": lambda names: f"published by {_either(names)}",
    "languages": lambda codes: f"in {_either(codes)}",
    "documents": lambda titles: f"in {_either(titles)}",
    "title_words": lambda words: f"with “{words[0]}” in the title",
    "themes": lambda names: f"near a mention of {_either(names)}",
    "places": lambda names: f"near a mention of {_either(names)} or a place there",
    "kinds": lambda kinds: f"only {_either([f'{kind}s' for kind in kinds])}",
    "minimum_documents": lambda least: f"in {least[0]} documents or more",
    "minimum_confidence": lambda least: f"sure to {float(least[0]):.0%} or more",
    "relations": lambda kind: f"only {kind[0]}",
}


def _document_tests(selection: Selection) -> list[Callable[[SourceDocument], bool]]:
    """Return the conditions that a document must meet."""
    tests: list[Callable[[SourceDocument], bool]] = []
    since, until = selection.since, selection.until
    if since is not None or until is not None:
        low, high = since or 0, 9999 if until is None else until
        tests.append(lambda each: each.year is not None and low <= each.year <= high)
    if selection.publishers:
        tests.append(lambda each: each.publisher in selection.publishers)
    if selection.languages:
        tests.append(lambda each: each.language in selection.languages)
    if selection.documents:
        wanted = frozenset(selection.documents)
        tests.append(lambda each: each.document_id in wanted)
    begun = fold(selection.title_words).split()
    if begun:
        tests.append(lambda each: _has_words(fold(each.title), begun))
    return tests


def _has_words(title: str, begun: Sequence[str]) -> bool:
    words = title.split()
    return all(any(word.startswith(each) for word in words) for each in begun)


def _near(incidence: Incidence, sure: Mask, facet: Sequence[str]) -> Mask:
    """Return which passages mention one of some themes or places, or stand near one that does."""
    members = [incidence.members(each) for each in facet]
    wanted = incidence.among(np.concatenate(members)) & sure
    mention = np.unique(incidence.mentions.passage[wanted])
    where = incidence.passages
    if not len(mention):
        return np.zeros(len(where.start), dtype=np.bool_)
    # Documents lie apart by more than any reach, so that none is near another's passages.
    apart = (int(where.end.max(initial=0)) + REACH + 1) * where.document.astype(np.int64)
    starts, ends = apart + where.start, apart + where.end
    after = np.searchsorted(starts[mention], starts)
    following = starts[mention][np.minimum(after, len(mention) - 1)] - ends
    preceding = starts - ends[mention][np.maximum(after - 1, 0)]
    near: Mask = ((following <= REACH) & (after < len(mention))) | (
        (preceding <= REACH) & (after > 0)
    )
    near[mention] = True
    return near


def _documents_of(incidence: Incidence, passages: Mask) -> Mask:
    found = np.zeros(len(incidence.documents), dtype=np.bool_)
    found[incidence.passages.document[passages]] = True
    return found


def _statements(incidence: Incidence, passages: Mask, least: float) -> tuple[Said, ...]:
    kept = []
    for said in incidence.statements:
        evidence = tuple(each for each in said.passages if passages[each])
        if evidence and said.confidence >= least:
            kept.append(said._replace(passages=evidence))
    return tuple(kept)
