"""Finds the pages that a figure rests on, of the passages that a selection counts."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from graph.figures.figure_sources import Source, numbered, told_apart
from graph.linkages.incidence import Incidence
from graph.linkages.quotes import quoted
from graph.store import Store

MOST_CITED = 80
"""Things of one figure that sources are looked for: more numbers have no room on any."""

_LOOKED_AT = 400
"""Passages of one thing among which a document is looked for that is cited anyway."""

type Thing = tuple[str, ...]
"""What rests on a source: the id of an entity, or the two of a pair."""


def sources_of_passages(
    store: Store, incidence: Incidence, passages: Mapping[Thing, Sequence[int]]
) -> tuple[Source, ...]:
    """Return a page for each thing, of few documents, numbered in the order of the things.

    Args:
        store: Where the pages are told.
        incidence: Whose passages they are.
        passages: By what rests on them; for a thing without passages there is no source.
    """
    document = incidence.passages.document
    used: set[int] = set()
    chosen: dict[Thing, int] = {}
    for thing, numbers in passages.items():
        if len(numbers):
            near = (each for each in numbers[:_LOOKED_AT] if int(document[each]) in used)
            first = next(near, numbers[0])
            used.add(int(document[first]))
            chosen[thing] = int(first)
    found: dict[tuple[str, int | None], Source] = {}
    for thing, quote in zip(chosen, quoted(store, incidence, [*chosen.values()]), strict=True):
        pages = () if quote.page is None else (quote.page,)
        new = Source(0, quote.document_id, quote.title, quote.issued or "", pages, ())
        source = found.setdefault((quote.document_id, quote.page), new)
        found[quote.document_id, quote.page] = replace(source, behind=(*source.behind, thing))
    return told_apart(store, numbered([*found.values()]))


def sources_of_names(
    store: Store, incidence: Incidence, entity_ids: Sequence[str]
) -> tuple[Source, ...]:
    """Return a page that names each of some entities, or what is within it."""
    passages: dict[Thing, Sequence[int]] = {
        (each,): np.unique(
            incidence.mentions.passage[incidence.among(incidence.members(each))]
        ).tolist()
        for each in entity_ids
    }
    return sources_of_passages(store, incidence, passages)
