"""Makes a network of the answer to a query: entities that stand in one row are linked."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from graph.asking.asking import answers, as_id, as_text, as_whole, kind_of
from graph.asking.wording import predicate_words
from graph.networks.network import Edge, Network, Node
from graph.store import Store
from ontology.namespaces import BASE, LK

_DOCUMENTS = "documents"

type Row = Sequence[str | None]


class KnownEntities(NamedTuple):
    """The entities of the corpus.

    Attributes:
        labels: By id.
        documents: How many mention each, by id.
        ids: By label; of several of one label, the one that most documents mention.
    """

    labels: Mapping[str, str]
    documents: Mapping[str, int]
    ids: Mapping[str, str]

    def id_of(self, cell: str | None) -> str | None:
        """Return the id of the entity that a cell names by its IRI or label; None for none."""
        if cell is None:
            return None
        entity_id = cell.removeprefix(BASE)
        return entity_id if entity_id in self.labels else self.ids.get(cell)


def known_entities(store: Store) -> KnownEntities:
    """Return the entities of the corpus."""
    rows = ((as_id(e), as_text(label), as_whole(n)) for e, label, n in answers(store, "entities"))
    ordered = sorted(rows, key=lambda row: (row[2], row[0]))
    return KnownEntities(
        {entity_id: label for entity_id, label, _ in ordered},
        {entity_id: number for entity_id, _, number in ordered},
        {label: entity_id for entity_id, label, _ in ordered},
    )


def answer_network(
    known: KnownEntities, columns: Sequence[str], rows: Sequence[Row], *, limit: int = 60
) -> Network | None:
    """Link the entities of each row, from one column that holds entities to the next.

    A column between two that holds the project's own predicates says how; `?documents` says how
    strong, else the number of rows does.

    Args:
        known: The entities of the corpus.
        columns: Names of the columns.
        rows: With a cell for each column: IRIs in full, or labels.
        limit: Nodes to keep, those of the strongest links.

    Returns:
        None where no two columns hold entities.
    """
    ends = [at for at in range(len(columns)) if _holds_entities(known, rows, at)]
    if len(ends) < 2:
        return None
    weights: dict[tuple[str, str, str], list[int]] = {}
    counted = columns.index(_DOCUMENTS) if _DOCUMENTS in columns else None
    for row in rows:
        for first, second in pairwise(ends):
            source, target = known.id_of(row[first]), known.id_of(row[second])
            if source is None or target is None or source == target:
                continue
            said = _predicate(row[first + 1 : second])
            if not said:
                source, target = sorted((source, target))
            weight = weights.setdefault((source, said, target), [0, 0])
            weight[0] = max(weight[0], _number(row[counted]) if counted is not None else 0)
            weight[1] += 1
    return _network(known, weights, limit)


def _network(
    known: KnownEntities, weights: Mapping[tuple[str, str, str], list[int]], limit: int
) -> Network:
    most = max((documents or rows for documents, rows in weights.values()), default=1)
    edges = [
        Edge(
            source,
            target,
            predicate_words(said),
            (said,) if said else (),
            documents or rows,
            rows,
            (documents or rows) / most,
        )
        for (source, said, target), (documents, rows) in weights.items()
    ]
    ordered = sorted(edges, key=lambda each: (-each.documents, each.source, each.target))
    every = dict.fromkeys(end for each in ordered for end in (each.source, each.target))
    kept = frozenset(list(every)[:limit])
    nodes = (
        Node(each, known.labels[each], kind_of(each), known.documents[each])
        for each in every
        if each in kept
    )
    drawn = (each for each in ordered if kept.issuperset((each.source, each.target)))
    return Network(tuple(nodes), tuple(drawn), len(every) - len(kept), (), "answer")


def _holds_entities(known: KnownEntities, rows: Sequence[Row], at: int) -> bool:
    """Say whether at least half of what stands in a column names entities."""
    cells = [row[at] for row in rows if row[at]]
    return bool(cells) and 2 * sum(known.id_of(each) is not None for each in cells) >= len(cells)


def _predicate(cells: Row) -> str:
    told = [cell.removeprefix(LK) for cell in cells if cell is not None and cell.startswith(LK)]
    return told[0] if told else ""


def _number(cell: str | None) -> int:
    return int(cell) if cell is not None and cell.isascii() and cell.isdigit() else 0
