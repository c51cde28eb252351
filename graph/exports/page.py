"""Writes a network as one HTML page made with pyvis that needs nothing else and no internet.

What pyvis gets wrong is avoided here: its page loads two files from a server (taken out), shows
titles as HTML once one contains `href` (broken up), and prints headings raw (not used).
"""

import html
import json
import re
from collections.abc import Mapping, Sequence

from pyvis.network import Network as Drawing

from graph.asking.questions import Evidence
from graph.asking.wording import predicate_words
from graph.exports.masking_note import MASKING_NOTE
from graph.networks.layout import placed
from graph.networks.network import Edge, Network, Node
from graph.palette import INK, LINE, LOOKS, RULE, SOFT

type Quoted = Mapping[tuple[str, str], Sequence[Evidence]]

_REMOTE = re.compile(
    r"<(?:link|script)\b[^>]{0,2000}?(?:href|src)=\"(?:https?:)?//[^>]{0,2000}>(?:\s*</script>)?"
)
_COMMENT = re.compile(r"<!-- <link\b[^>]{0,500}>[^<]{0,100}<script\b[^>]{0,500}> ?</script>-->")
_EMPTY_HEADING = re.compile(r"<center>\s*<h1>\s*</h1>\s*</center>")
_POLICY = (
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; "
    "base-uri 'none'; form-action 'none'"
)
_OPTIONS = {
    "physics": {"enabled": False},
    "interaction": {"hover": True, "tooltipDelay": 120, "keyboard": {"enabled": False}},
    "nodes": {"font": {"size": 15, "color": INK, "strokeWidth": 4, "strokeColor": "#ffffff"}},
    "edges": {"smooth": {"enabled": True, "type": "curvedCW", "roundness": 0.08}},
}
_LONGEST_QUOTE = 400


def page(network: Network, quoted: Quoted, *, title: str) -> str:
    """Return the page: the network with a tooltip on every link, and every sentence below it.

    Args:
        network: What to draw; it is laid out where it has no positions.
        quoted: For the ends of each edge, the sentences behind it.
        title: Heading of the page.
    """
    if any(node.x is None for node in network.nodes):
        network = placed(network)
    drawing = Drawing(height="78vh", width="100%", directed=False, cdn_resources="in_line")
    drawing.set_options(json.dumps(_OPTIONS))
    drawing.nodes = [_node(node, network) for node in network.nodes]
    drawing.node_ids = [node.node_id for node in network.nodes]
    drawing.edges = [
        _edge(edge, quoted.get((edge.source, edge.target), ())) for edge in network.edges
    ]
    drawn = drawing.generate_html(notebook=False)
    for unwanted in (_COMMENT, _REMOTE, _EMPTY_HEADING):
        drawn = unwanted.sub("", drawn)
    drawn = drawn.replace("<html>", '<!DOCTYPE html>\n<html lang="en">', 1)
    drawn = drawn.replace("<head>", f"<head>{_head(title)}", 1)
    drawn = drawn.replace("<body>", f"<body>{_opening(network, title)}", 1)
    before, body_end, after = drawn.rpartition("</body>")
    return f"{before}{_sentences(network, quoted)}{body_end}{after}"


def _plain(text: str) -> str:
    """Return text that pyvis cannot take for HTML with a link."""
    return re.sub("(?i)h(?=ref)", "h\u2060", " ".join(text.split(" ")))


def _node(node: Node, network: Network) -> dict[str, object]:
    look = LOOKS[node.kind]
    centre = node.node_id in network.centre
    return {
        "id": node.node_id,
        "label": _wrapped(node.label),
        "title": _plain(f"{node.label}\n{node.kind}, in {_counted(node.documents)}"),
        "shape": look.shape,
        "color": {"background": look.colour, "border": INK if centre else look.colour},
        "borderWidth": 3 if centre else 1,
        "size": 10 + 14 * _share(node, network),
        "x": node.x,
        "y": node.y,
    }


def _share(node: Node, network: Network) -> float:
    most = max(each.documents for each in network.nodes) or 1
    return float((node.documents / most) ** 0.5)


def _wrapped(label: str, width: int = 24) -> str:
    lines = [""]
    for word in label.split():
        if lines[-1] and len(lines[-1]) + len(word) >= width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines)


def _edge(edge: Edge, quotes: Sequence[Evidence]) -> dict[str, object]:
    stated = bool(edge.predicates)
    return {
        "from": edge.source,
        "to": edge.target,
        "label": edge.label,
        "title": _plain("\n\n".join([_said(edge), *(_quotation(quote) for quote in quotes)])),
        "arrows": "to" if stated else "",
        "dashes": not stated,
        "color": {"color": SOFT if stated else RULE, "highlight": INK, "hover": INK},
        "font": {"size": 11, "color": SOFT, "align": "middle"},
        "width": 1 + 4 * edge.strength,
    }


def _counted(documents: int) -> str:
    return f"{documents:,} document{'' if documents == 1 else 's'}"


def _said(edge: Edge) -> str:
    count = _counted(edge.documents)
    sure = "" if edge.confidence is None else f", {edge.confidence:.0%} sure"
    return f"{edge.label or 'mentioned together'}: {count}, strength {edge.strength:.2f}{sure}"


def _quotation(quote: Evidence) -> str:
    words = " ".join(quote.quote.split())
    short = words if len(words) <= _LONGEST_QUOTE else f"{words[:_LONGEST_QUOTE]} […]"
    where = ", ".join(part for part in (quote.title, quote.issued, _page(quote)) if part)
    said = ""
    if quote.predicate:
        asserted = quote.modality in (None, "asserted")
        said = f" [{predicate_words(quote.predicate)}{'' if asserted else f', {quote.modality}'}]"
    return f"“{short}” ({where}){said}"


def _page(quote: Evidence) -> str | None:
    return None if quote.page is None else f"p. {quote.page}"


def _head(title: str) -> str:
    return (
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{html.escape(title)}</title>"
        "<style>body{font:16px/1.45 system-ui,sans-serif;margin:0 auto;max-width:1500px;"
        "padding:1rem;"
        f"color:{INK}}}h1{{font-size:1.5rem;margin:0}}p{{margin:.4rem 0;color:{SOFT}}}"
        "#mynetwork{float:none!important;border-radius:8px}.vis-tooltip{white-space:pre-wrap!important;"
        "max-width:32rem;font:14px/1.4 system-ui,sans-serif!important}"
        ".key{display:inline-flex;align-items:center;gap:.35rem;margin-right:1.1rem}"
        "blockquote{margin:.3rem 0 .3rem 1rem;overflow-wrap:anywhere}details{margin:.3rem 0}"
        "@media(prefers-color-scheme:dark){#mynetwork{background:#fff}}</style>"
    )


_GLYPHS = {
    "dot": '<circle cx="8" cy="8" r="6"/>',
    "triangle": '<path d="M8 1.5l6.5 12h-13z"/>',
    "hexagon": '<path d="M4.5 2h7L15 8l-3.5 6h-7L1 8z"/>',
    "diamond": '<path d="M8 1l7 7-7 7-7-7z"/>',
    "square": '<path d="M2.5 2.5h11v11h-11z"/>',
}


def _opening(network: Network, title: str) -> str:
    kinds = {node.kind for node in network.nodes}
    keys = "".join(
        f'<span class="key"><svg width="16" height="16" aria-hidden="true" fill="{look.colour}">'
        f"{_GLYPHS[look.shape]}</svg>{look.plural}</span>"
        for kind, look in LOOKS.items()
        if kind in kinds
    )
    lines = (
        f'<span class="key"><svg width="34" height="16" aria-hidden="true"><path d="M0 8h30" '
        f'stroke="{SOFT}" stroke-width="2"/><path d="M34 8l-7-4v8z" fill="{SOFT}"/></svg>'
        "stated</span>"
        f'<span class="key"><svg width="34" height="16" aria-hidden="true"><path d="M0 8h34" '
        f'stroke="{LINE}" stroke-width="2" stroke-dasharray="4 4"/></svg>mentioned together</span>'
    )
    left = f" {network.left_out:,} more are left out." if network.left_out else ""
    return (
        f"<h1>{html.escape(title)}</h1><p>{len(network.nodes):,} entities and "
        f"{len(network.edges):,} links.{left} Point at a line to read the sentence behind it.</p>"
        f"<p>{keys}{lines}</p>"
    )


def _sentences(network: Network, quoted: Quoted) -> str:
    labels = {node.node_id: node.label for node in network.nodes}
    parts = ["<h2>The sentences behind the links</h2>"]
    for edge in network.edges:
        quotes = quoted.get((edge.source, edge.target), ())
        if quotes:
            words = edge.label or "mentioned together with"
            ends = f"{labels[edge.source]} – {words} – {labels[edge.target]}"
            said = "".join(f"<blockquote>{html.escape(_quotation(q))}</blockquote>" for q in quotes)
            parts.append(f"<details><summary>{html.escape(ends)}</summary>{said}</details>")
    parts.append(f"<p>{html.escape(MASKING_NOTE)}</p>")
    return "".join(parts)
