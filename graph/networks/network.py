"""Builds networks: entities as nodes, statements and co-occurrence as edges with their strength."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from extract.model import Kind
from graph.asking.asking import answers, as_whole, kind_of
from graph.asking.wording import as_planned, predicate_words
from graph.networks.network_links import (
    Links,
    Stated,
    Together,
    all_links,
    links_among,
    links_around,
)
from graph.networks.strength import Counts, strength
from graph.store import Store

type Relations = Literal["all", "statements", "co-occurrence"]


@dataclass(frozen=True, slots=True)
class Node:
    """An entity in a network; x grows to the right and y downwards, as on a screen."""

    node_id: str
    label: str
    kind: str
    documents: int
    x: float | None = None
    y: float | None = None


@dataclass(frozen=True, slots=True)
class Edge:
    """A link between two nodes.

    Attributes:
        source: Subject of what is stated; without predicates the first id in alphabetical order.
        target: Object of what is stated.
        label: The predicates in words; empty where both are only mentioned together.
        predicates: What documents state, from source to target; empty = co-occurrence only.
        documents: Documents that state it or, without predicates, mention both in one passage.
        passages: Passages that mention both.
        strength: 0 to 1, see `graph/networks/strength.py`.
        confidence: How sure what is stated is, 0 to 1, on average; None without predicates.
        planned: The predicates of which documents only say that it is to be so.
    """

    source: str
    target: str
    label: str
    predicates: tuple[str, ...]
    documents: int
    passages: int
    strength: float
    confidence: float | None = None
    planned: tuple[str, ...] = ()

    @property
    def told(self) -> tuple[str, ...]:
        """The predicates as they are told: what is only planned as planned."""
        return tuple(as_planned(p) if p in self.planned else p for p in self.predicates)


@dataclass(frozen=True, slots=True)
class Network:
    """Nodes and edges, strongest first, and how many neighbours were left out for room.

    Attributes:
        told_by: Who links the nodes: `documents`, which state it or name both in a passage, or
            rows of an `answer` to a query, which alone says what that means.
    """

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    left_out: int
    centre: tuple[str, ...]
    told_by: Literal["documents", "answer"] = "documents"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What of the links around entities is drawn.

    Attributes:
        kinds: Kinds of neighbour; empty for all.
        minimum_documents: Documents an edge needs.
        relations: As in `around`.
        total: Documents that count, for what chance would give.
        limit: Neighbours to keep of each entity of the centre.
        kept: Entities that are drawn whether they are neighbours or not.
        hidden: Entities that are not drawn, whatever their links.
    """

    kinds: frozenset[str]
    minimum_documents: int
    relations: Relations
    total: int
    limit: int
    kept: tuple[str, ...] = ()
    hidden: frozenset[str] = frozenset()

    def edges(self, links: Links) -> tuple[Edge, ...]:
        """Return the links that are drawn as edges, strongest first."""
        least = self.minimum_documents
        return edges_of(links, self.total, relations=self.relations, minimum_documents=least)


def around(
    store: Store,
    entity_ids: Sequence[str],
    *,
    kinds: Sequence[str] = (),
    minimum_documents: int = 1,
    relations: Relations = "all",
    limit: int = 40,
) -> Network:
    """Return the strongest neighbours of some entities, and the edges among all of them.

    Args:
        store: Where to look.
        entity_ids: The centre; ids the corpus does not have are passed over.
        kinds: Kinds of neighbour to keep; empty for all.
        minimum_documents: Documents an edge needs.
        relations: `statements` for what is stated, `co-occurrence` for what is mentioned
            together, `all` for both: a pair that is stated is then not drawn a second time.
        limit: Neighbours to keep of each entity of the centre.
    """
    wanted = Wanted(frozenset(kinds), minimum_documents, relations, document_total(store), limit)
    links = links_around(store, dict.fromkeys(entity_ids))

    def among(found: Sequence[str]) -> Links:
        return links_among(store, {each: links.named[each] for each in found})

    return network_around(entity_ids, links, among, wanted)


def network_around(
    entity_ids: Sequence[str],
    links: Links,
    among: Callable[[Sequence[str]], Links],
    wanted: Wanted,
) -> Network:
    """Return the network around some entities from their links, wherever those are counted.

    Around a theme, who works on it is asked first: up to half of its neighbours are organisations.

    Args:
        entity_ids: The centre.
        links: Every link of the centre.
        among: Finds the links between some entities, and names those that there are.
        wanted: What is drawn.
    """
    centre = tuple(each for each in dict.fromkeys(entity_ids) if each in links.named)
    neighbours = _by_strength(wanted.edges(links), centre, wanted)
    near = dict.fromkeys(each for several in neighbours for each in several[: wanted.limit])
    found = among((*centre, *near, *wanted.kept))
    drawn = dict.fromkeys(each for each in (*centre, *near, *wanted.kept) if each in found.named)
    named = {each: found.named[each] for each in drawn if each not in wanted.hidden}
    nodes = tuple(Node(each, n.label, kind_of(each), n.documents) for each, n in named.items())
    edges = tuple(e for e in wanted.edges(found) if {e.source, e.target} <= named.keys())
    left_out = len(set().union(*neighbours)) - len(near) if neighbours else 0
    return Network(nodes, edges, left_out, tuple(each for each in centre if each in named))


def thinned(network: Network, *, links_a_node: int) -> Network:
    """Return a network with its weaker links left out where many make it illegible.

    What is stated, and every link of the centre, stays.

    Args:
        network: What to choose from.
        links_a_node: Links to keep besides these, for each node of the network.
    """
    centre, room = frozenset(network.centre), links_a_node * len(network.nodes)
    kept = []
    for edge in network.edges:
        if not (edge.predicates or {edge.source, edge.target} & centre):
            room -= 1
            if room < 0:
                continue
        kept.append(edge)
    return replace(network, edges=tuple(kept))


def whole(store: Store) -> Network:
    """Return every entity and every link of the corpus."""
    links = all_links(store)
    nodes = (Node(each, n.label, kind_of(each), n.documents) for each, n in links.named.items())
    edges = edges_of(links, document_total(store), relations="all")
    return Network(tuple(sorted(nodes, key=lambda node: node.node_id)), edges, 0, ())


def strongest(network: Network, *, limit: int = 120) -> Network:
    """Return the part of a network that its strongest edges make up.

    Args:
        network: What to choose from.
        limit: Nodes to keep: the ends of the strongest edges, both or neither of each; where there
            is room for all edges, then those most mentioned.
    """
    ends: set[str] = set()
    crowded = False
    for edge in network.edges:
        more = {edge.source, edge.target} - ends
        crowded = crowded or len(ends) + len(more) > limit
        if len(ends) + len(more) <= limit:
            ends |= more
        if len(ends) == limit:
            break
    rest = sorted(network.nodes, key=lambda node: (-node.documents, node.node_id))
    most = [node.node_id for node in rest if node.node_id not in ends]
    kept = frozenset(ends if crowded and ends else [*ends, *most[: limit - len(ends)]])
    return Network(
        tuple(node for node in network.nodes if node.node_id in kept),
        tuple(edge for edge in network.edges if {edge.source, edge.target} <= kept),
        len(network.nodes) - len(kept),
        network.centre,
        network.told_by,
    )


def document_total(store: Store) -> int:
    """Return how many documents `current` counts."""
    rows = answers(store, "document_total")
    return as_whole(rows[0][0]) if rows else 0


def edges_of(
    links: Links, total: int, *, relations: Relations, minimum_documents: int = 1
) -> tuple[Edge, ...]:
    """Return links as edges, strongest first; one edge for each direction that is stated."""
    edges: list[Edge] = []
    if relations != "co-occurrence":
        edges += (_stated_edge(links, ends, total) for ends in links.stated)
    if relations != "statements":
        edges += _together_edges(links, total, besides_stated=relations == "all")
    kept = (edge for edge in edges if edge.documents >= minimum_documents)
    return tuple(sorted(kept, key=_strongest_first))


def _strongest_first(edge: Edge) -> tuple[float, int, int, str, str]:
    return (-edge.strength, -edge.documents, -edge.passages, edge.source, edge.target)


def _stated_edge(links: Links, ends: tuple[str, str], total: int) -> Edge:
    said = sorted(links.stated[ends], key=lambda each: (-each.documents, each.predicate))
    both = _together(links, *ends)
    return Edge(
        *ends,
        ", ".join(predicate_words(_as_told(each)) for each in said),
        tuple(each.predicate for each in said),
        max(each.documents for each in said),
        both.passages,
        _strength(links, ends, total, tuple(said)),
        _confidence(said),
        tuple(each.predicate for each in said if each.is_planned),
    )


def _as_told(said: Stated) -> str:
    return as_planned(said.predicate) if said.is_planned else said.predicate


def _confidence(said: Sequence[Stated]) -> float:
    """Return the mean confidence of what is stated, each predicate weighed by its documents."""
    total = sum(each.confidence * each.documents for each in said)
    return round(total / sum(each.documents for each in said), 3)


def _together_edges(links: Links, total: int, *, besides_stated: bool) -> Iterator[Edge]:
    for (first, second), both in links.together.items():
        stated = (first, second) in links.stated or (second, first) in links.stated
        if not (besides_stated and stated):
            value = _strength(links, (first, second), total, ())
            yield Edge(first, second, "", (), both.documents, both.passages, value)


def _strength(links: Links, ends: tuple[str, str], total: int, said: tuple[Stated, ...]) -> float:
    first, second = (links.named[end].documents for end in ends)
    counts = Counts(first, second, _together(links, *ends).documents, total)
    return strength(counts, tuple((each.documents, each.confidence) for each in said))


def _together(links: Links, first: str, second: str) -> Together:
    low, high = sorted((first, second))
    return links.together.get((low, high), Together(0, 0))


def _by_strength(
    edges: tuple[Edge, ...], centre: tuple[str, ...], wanted: Wanted
) -> list[tuple[str, ...]]:
    """Return the neighbours of each entity of the centre, the one with the strongest edge first."""
    met: dict[str, dict[str, None]] = {each: {} for each in centre}
    for edge in edges:
        for near, far in ((edge.source, edge.target), (edge.target, edge.source)):
            if near in met and far not in met and far not in wanted.hidden:
                met[near][far] = None
    return [
        _organisations_first(
            near,
            [each for each in far if not wanted.kinds or kind_of(each) in wanted.kinds],
            wanted,
        )
        for near, far in met.items()
    ]


def _organisations_first(centre: str, found: Sequence[str], wanted: Wanted) -> tuple[str, ...]:
    """Return neighbours, strongest first, of a theme after organisations for half of the limit."""
    if kind_of(centre) != Kind.THEME:
        return tuple(found)
    first = [each for each in found if kind_of(each) == Kind.ORGANISATION][: wanted.limit // 2]
    return tuple(dict.fromkeys((*first, *found)))
