"""Writes a network as GraphML, GEXF and two CSV tables, for Gephi, Cytoscape and spreadsheets."""

import csv
import io
import re
from collections.abc import Mapping
from typing import IO
from xml.sax.saxutils import escape, quoteattr

from graph.networks.network import Edge, Network, Node
from graph.spreadsheet_cells import neutral

_UNFIT_FOR_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

NODE_COLUMNS = ("id", "label", "kind", "documents", "confidence")
EDGE_COLUMNS = (
    "source",
    "target",
    "relation",
    "label",
    "predicates",
    "documents",
    "passages",
    "strength",
    "confidence",
)
_TYPES = {"documents": "int", "passages": "int", "strength": "double", "confidence": "double"}


type Confidences = Mapping[str, float]
"""By id of a node, how sure the mentions of it are on average, 0 to 1."""


def write_graphml(network: Network, sure: Confidences, output: IO[bytes]) -> None:
    """Write the network as GraphML.

    All edges are directed, as few programs read mixed graphs; `relation` tells those of mere
    co-occurrence, whose direction means nothing.
    """
    output.write(b'<?xml version="1.0" encoding="UTF-8"?>\n')
    output.write(b'<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n')
    for what, columns in (("node", NODE_COLUMNS[1:]), ("edge", EDGE_COLUMNS[2:])):
        for name in columns:
            output.write(
                f'<key id="{what}-{name}" for="{what}" attr.name="{name}" '
                f'attr.type="{_TYPES.get(name, "string")}"/>\n'.encode()
            )
    output.write(b'<graph edgedefault="directed">\n')
    for node in network.nodes:
        told = _graphml_values("node", NODE_COLUMNS[1:], node_row(node, sure)[1:])
        output.write(f"<node id={_quoted(node.node_id)}>{told}</node>\n".encode())
    for edge in network.edges:
        told = _graphml_values("edge", EDGE_COLUMNS[2:], edge_row(edge)[2:])
        ends = f"source={_quoted(edge.source)} target={_quoted(edge.target)}"
        output.write(f"<edge {ends}>{told}</edge>\n".encode())
    output.write(b"</graph>\n</graphml>\n")


def write_gexf(network: Network, sure: Confidences, output: IO[bytes]) -> None:
    """Write the network as GEXF 1.3, without a date, so that its bytes stay the same."""
    output.write(b'<?xml version="1.0" encoding="UTF-8"?>\n')
    output.write(
        b'<gexf xmlns="http://gexf.net/1.3" version="1.3">\n<graph defaultedgetype="directed">\n'
    )
    for what, columns in (("node", NODE_COLUMNS[2:]), ("edge", EDGE_COLUMNS[2:])):
        output.write(f'<attributes class="{what}">\n'.encode())
        for name in columns:
            kind = {"int": "integer"}.get(_TYPES.get(name, "string"), _TYPES.get(name, "string"))
            output.write(f'<attribute id="{name}" title="{name}" type="{kind}"/>\n'.encode())
        output.write(b"</attributes>\n")
    output.write(b"<nodes>\n")
    for node in network.nodes:
        told = _gexf_values(NODE_COLUMNS[2:], node_row(node, sure)[2:])
        named = f"id={_quoted(node.node_id)} label={_quoted(node.label)}"
        output.write(f"<node {named}>{told}</node>\n".encode())
    output.write(b"</nodes>\n<edges>\n")
    for number, edge in enumerate(network.edges):
        told = _gexf_values(EDGE_COLUMNS[2:], edge_row(edge)[2:])
        ends = f"source={_quoted(edge.source)} target={_quoted(edge.target)}"
        drawn = f'id="{number}" {ends} weight="{max(edge.strength, 0.001)}"'
        output.write(f"<edge {drawn} label={_quoted(edge.label)}>{told}</edge>\n".encode())
    output.write(b"</edges>\n</graph>\n</gexf>\n")


def write_nodes_csv(network: Network, sure: Confidences, output: IO[bytes]) -> None:
    """Write the nodes as a table that no spreadsheet takes for formulas."""
    _write_table(NODE_COLUMNS, [node_row(node, sure) for node in network.nodes], output)


def write_edges_csv(network: Network, output: IO[bytes]) -> None:
    """Write the edges as a table that no spreadsheet takes for formulas."""
    _write_table(EDGE_COLUMNS, [edge_row(edge) for edge in network.edges], output)


def node_row(node: Node, sure: Confidences) -> tuple[object, ...]:
    """Return a node's values in the order of `NODE_COLUMNS`."""
    confidence = sure.get(node.node_id)
    rounded = None if confidence is None else round(confidence, 3)
    return node.node_id, node.label, node.kind, node.documents, rounded


def edge_row(edge: Edge) -> tuple[object, ...]:
    """Return an edge's values in the order of `EDGE_COLUMNS`; only what is stated is sure."""
    relation = "statement" if edge.predicates else "co-occurrence"
    predicates = " ".join(edge.predicates)
    counts = edge.documents, edge.passages, edge.strength, edge.confidence
    return edge.source, edge.target, relation, edge.label, predicates, *counts


def _write_table(
    columns: tuple[str, ...], rows: list[tuple[object, ...]], output: IO[bytes]
) -> None:
    text = io.TextIOWrapper(output, encoding="utf-8-sig", newline="", write_through=True)
    writer = csv.writer(text)
    writer.writerow(columns)
    writer.writerows([neutral(value) for value in row] for row in rows)
    text.detach()


def _quoted(text: str) -> str:
    return quoteattr(_UNFIT_FOR_XML.sub("", text))


def _graphml_values(what: str, names: tuple[str, ...], values: tuple[object, ...]) -> str:
    return "".join(
        f'<data key="{what}-{name}">{escape(_UNFIT_FOR_XML.sub("", str(value)))}</data>'
        for name, value in zip(names, values, strict=True)
        if value is not None
    )


def _gexf_values(names: tuple[str, ...], values: tuple[object, ...]) -> str:
    told = "".join(
        f'<attvalue for="{name}" value={_quoted(str(value))}/>'
        for name, value in zip(names, values, strict=True)
        if value is not None
    )
    return f"<attvalues>{told}</attvalues>"
