"""Numbers the sources of a figure: which document and page each drawn thing rests on."""

from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from functools import partial

from graph.asking.questions import Evidence, document, evidence
from graph.networks.network import Edge, Network
from graph.store import Store

SOURCES_PER_EDGE = 2
MOST_PAGES = 24
"""Above so many sources they are documents and no longer single pages."""

MOST_SOURCES = 36
"""Under a figure that needs its height: nine lines in four columns."""

FEW_EDGES = 24
"""Up to so many edges each has `SOURCES_PER_EDGE`; above, one each, of few documents."""


@dataclass(frozen=True, slots=True)
class Source:
    """A document or a page of it, and what it stands behind.

    Attributes:
        number: As printed, from 1.
        document_id: Tells documents of one title apart.
        title: Of the document.
        issued: Its date; empty where that is not known.
        pages: Where in it; empty where that is not known.
        behind: What rests on it: the ends of edges, or an id alone for each event.
    """

    number: int
    document_id: str
    title: str
    issued: str
    pages: tuple[int, ...]
    behind: tuple[tuple[str, ...], ...]

    @property
    def place(self) -> str:
        """Return date and pages, as far as they are known."""
        pages = f"p.\N{NO-BREAK SPACE}{', '.join(map(str, self.pages))}" if self.pages else ""
        return ", ".join(part for part in (self.issued, pages) if part)


def sources_of(
    store: Store,
    network: Network,
    *,
    quotes_between: Callable[[str, str], list[Evidence]] | None = None,
) -> tuple[Source, ...]:
    """Return the sources of every edge of a network, numbered in order of the edges.

    Args:
        store: Where the evidence is.
        network: Each edge cites what states it, or what mentions both where nothing does;
            sentences on one page are one source.
        quotes_between: Quotes two ends from the passages that count, where not all do: a document
            that counts may speak of them elsewhere as well.
    """
    found: dict[tuple[str, int | None], Source] = {}
    few = len(network.edges) <= FEW_EDGES
    used: set[str] = set()
    quotes_of = quotes_between or partial(evidence, store)
    for edge in network.edges:
        quotes = _fitting(quotes_of(edge.source, edge.target), edge)
        if not few:
            quotes.sort(key=lambda quote: quote.document_id not in used)
        places = {(quote.document_id, quote.page): quote for quote in reversed(quotes)}
        for place in [*reversed(places)][: SOURCES_PER_EDGE if few else 1]:
            source = found.setdefault(place, _source(places[place]))
            behind = (*source.behind, (edge.source, edge.target))
            found[place] = replace(source, behind=behind)
            used.add(place[0])
    return told_apart(store, numbered([*found.values()]))


def told_apart(store: Store, sources: Sequence[Source]) -> tuple[Source, ...]:
    """Return sources of which no two documents are called alike: by their files where they were."""
    of: dict[tuple[str, str], set[str]] = defaultdict(set)
    for source in sources:
        of[source.title, source.issued].add(source.document_id)
    alike = sorted({each for ids in of.values() if len(ids) > 1 for each in ids})
    rows = {each: document(store, each) for each in alike}
    files = {each: row.file_name if row else "" for each, row in rows.items()}
    return tuple(
        replace(each, title=f"{files[each.document_id] or each.document_id[:8]} – {each.title}")
        if each.document_id in files
        else each
        for each in sources
    )


def cited(drawn: Collection[tuple[str, ...]], sources: Sequence[Source]) -> tuple[Source, ...]:
    """Return the sources of what is drawn only, numbered anew without gaps."""
    kept = (replace(s, behind=tuple(each for each in s.behind if each in drawn)) for s in sources)
    return numbered([source for source in kept if source.behind])


def by_document(sources: Sequence[Source]) -> tuple[Source, ...]:
    """Return sources put together by document, with all its pages, numbered anew."""
    grouped: dict[str, Source] = {}
    for source in sources:
        whole = grouped.get(source.document_id)
        if whole is None:
            grouped[source.document_id] = source
            continue
        grouped[source.document_id] = replace(
            whole,
            pages=tuple(sorted({*whole.pages, *source.pages})),
            behind=tuple(dict.fromkeys((*whole.behind, *source.behind))),
        )
    return numbered([*grouped.values()])


def fewer(sources: Sequence[Source], most: int) -> tuple[Source, ...]:
    """Return at most so many sources, put together by document where there are many pages."""
    found = by_document(sources) if len(sources) > MOST_PAGES else sources
    return tuple(found[:most])


def numbers_of(sources: Sequence[Source]) -> dict[tuple[str, ...], str]:
    """Return the numbers of the sources of each drawn thing, as printed."""
    numbers: dict[tuple[str, ...], list[int]] = {}
    for source in sources:
        for each in source.behind:
            numbers.setdefault(each, []).append(source.number)
    return {each: f"[{','.join(map(str, found))}]" for each, found in numbers.items()}


def numbered(sources: Sequence[Source]) -> tuple[Source, ...]:
    """Return sources numbered from 1 in their order."""
    return tuple(replace(source, number=number) for number, source in enumerate(sources, 1))


def _fitting(quotes: list[Evidence], edge: Edge) -> list[Evidence]:
    return [q for q in quotes if q.predicate in edge.predicates or not edge.predicates]


def _source(quote: Evidence) -> Source:
    pages = () if quote.page is None else (quote.page,)
    return Source(0, quote.document_id, quote.title, quote.issued or "", pages, ())
