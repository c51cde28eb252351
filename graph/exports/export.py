"""Writes a whole graph to a file in one of the formats people and programs read."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, NamedTuple

from graph.asking.confidences import entity_confidences
from graph.asking.labels import labels_in
from graph.asking.questions import Evidence, evidence
from graph.exports.export_network import (
    Confidences,
    write_edges_csv,
    write_gexf,
    write_graphml,
    write_nodes_csv,
)
from graph.exports.export_rdf import write_jsonld, write_nquads, write_trig, write_turtle
from graph.exports.masking_note import MASKING_NOTE
from graph.failures import GraphError
from graph.networks.network import Network, strongest, whole
from graph.safe_files import replacing
from graph.store import Store

PAGE_NODES = 60
"""Most nodes on the interactive page: more could not be read."""

QUOTES = 5
"""Most sentences quoted for one link on the interactive page."""


class ExportFailure(GraphError):  # noqa: N818
    """A graph could not be written as asked; the message is one line."""


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was written, and what the reader should know.

    Attributes:
        counts: What is in it, such as `("quads", 5120)`.
        notes: Sentences for the person who exports.
    """

    files: tuple[Path, ...]
    counts: tuple[tuple[str, int], ...]
    notes: tuple[str, ...]


class Heading(NamedTuple):
    """What the HTML page is called, and in which language it and its names are."""

    title: str = "Linkages"
    language: str = "en"


_HEADING = Heading()


def export(
    store: Store,
    format: str,  # noqa: A002
    target: Path,
    *,
    heading: Heading = _HEADING,
) -> ExportReport:
    """Write the graph to `target`; what was there stays until the new file is complete.

    Args:
        store: What to export.
        format: One of `FORMATS`.
        target: The file; for `csv` the name from which two are made, `x-nodes.csv` and
            `x-edges.csv`.
        heading: Of the HTML page.

    Raises:
        ExportFailure: The format or the language is not known, or the file cannot be written.
    """
    if format not in FORMATS:
        raise ExportFailure(f"the format {format} is not known; choose among {', '.join(FORMATS)}")
    if target.is_dir():
        raise ExportFailure(f"{target} is a folder; give the name of a file in it")
    try:
        return FORMATS[format](store, target, heading)
    except OSError as error:
        raise ExportFailure(f"{target} cannot be written: {error.strerror or error}") from error


type _Writer = Callable[[Store, Path, Heading], ExportReport]


def _rdf(write: Callable[[Store, IO[bytes]], int], unit: str) -> _Writer:
    def written(store: Store, target: Path, _heading: Heading) -> ExportReport:
        with replacing(target) as output:
            count = write(store, output)
        return ExportReport((target,), ((unit, count),), (MASKING_NOTE,))

    return written


def _network(write: Callable[[Network, Confidences, IO[bytes]], None]) -> _Writer:
    def written(store: Store, target: Path, _heading: Heading) -> ExportReport:
        network = whole(store)
        with replacing(target) as output:
            write(network, _confidences(store, network), output)
        return ExportReport((target,), _counts(network), (MASKING_NOTE,))

    return written


def _confidences(store: Store, network: Network) -> Confidences:
    return entity_confidences(store, [node.node_id for node in network.nodes])


def _csv(store: Store, target: Path, _heading: Heading) -> ExportReport:
    network = whole(store)
    nodes, edges = (target.with_name(f"{target.stem}-{part}.csv") for part in ("nodes", "edges"))
    with replacing(nodes) as output:
        write_nodes_csv(network, _confidences(store, network), output)
    with replacing(edges) as output:
        write_edges_csv(network, output)
    return ExportReport((nodes, edges), _counts(network), (MASKING_NOTE,))


def _html(store: Store, target: Path, heading: Heading) -> ExportReport:
    """Write the strongest links as one interactive page, with the sentences behind them."""
    from graph.exports.page import page  # pyvis takes half a second to load
    from graph.exports.page_words import PAGE_WORDS

    title, language = heading
    if language not in PAGE_WORDS:
        known = ", ".join(PAGE_WORDS)
        raise ExportFailure(f"the language {language} is not known; choose among {known}")
    network = strongest(whole(store), limit=PAGE_NODES)
    named = {} if language == "en" else labels_in(store, language)
    nodes = (replace(each, label=named.get(each.node_id, each.label)) for each in network.nodes)
    network = replace(network, nodes=tuple(nodes))
    written = page(network, quoted(store, network), title=title, language=language)
    with replacing(target) as output:
        output.write(written.encode())
    notes = [MASKING_NOTE]
    if network.left_out:
        notes.append(
            f"The page shows the strongest links; {network.left_out:,} entities are left out."
        )
    return ExportReport((target,), _counts(network), tuple(notes))


def quoted(store: Store, network: Network) -> dict[tuple[str, str], tuple[Evidence, ...]]:
    """Return the sentences behind each edge of a network, those that state it first."""
    return {
        (edge.source, edge.target): tuple(_evidence_of(store, edge.source, edge.target))
        for edge in network.edges
    }


def _evidence_of(store: Store, source: str, target: str) -> Iterator[Evidence]:
    yield from evidence(store, source, target, limit=QUOTES)


def _counts(network: Network) -> tuple[tuple[str, int], ...]:
    return ("entities", len(network.nodes)), ("links", len(network.edges))


FORMATS: dict[str, _Writer] = {
    "trig": _rdf(write_trig, "quads"),
    "nquads": _rdf(write_nquads, "quads"),
    "turtle": _rdf(write_turtle, "triples"),
    "jsonld": _rdf(write_jsonld, "quads"),
    "graphml": _network(write_graphml),
    "gexf": _network(write_gexf),
    "csv": _csv,
    "html": _html,
}
"""Format to writer, in the order a help text lists them."""
