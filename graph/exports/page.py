"""Writes a network as one HTML page made with pyvis that needs nothing else and no internet.

What pyvis gets wrong is avoided here: its page loads two files from a server (taken out), shows
titles as HTML once one contains `href` (broken up), and prints headings raw (not used).
"""

import html
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
from pyvis.network import Network as Drawing

from graph.asking.questions import Evidence
from graph.exports.page_words import PAGE_WORDS, PageWords
from graph.figures.findings import sentence
from graph.networks.layout import gathered, placed
from graph.networks.network import Edge, Network, Node
from graph.palette import INK, LINE, LOOKS, RULE, SOFT
from graph.written_numbers import unbroken, with_decimal

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

_CHARACTER, _LINE, _LONGEST_LINE = 8.4, 18.0, 24
"""Of a name, in the units of the drawing."""
_FILLED = 0.45
"""Share of the page that marks and names may cover."""
_WIDE = 1.7
"""Width of the drawing for its height, as screens are."""
_WORDS_ON = 24
"""Links that say what they state in the drawing; where there are more, a pointer tells it."""
_LEGIBLE = 0.62
"""How small the drawing may be at first; on a narrow screen a part of it is seen."""
_CLOSER = (
    "<script>{const links=id=>network.getConnectedEdges(id).length,"
    "ids=nodes.getIds(),most=ids.reduce((a,b)=>links(b)>links(a)?b:a,ids[0]),"
    f"closer=()=>{{if(ids.length&&network.getScale()<{_LEGIBLE})network.moveTo({{scale:{_LEGIBLE},"
    "position:network.getPosition(most)})};"
    "network.once('afterDrawing',()=>setTimeout(closer));network.redraw()}</script>"
)
"""Brings what is linked most to where it can be read, once the drawing has been fitted."""


def page(network: Network, quoted: Quoted, *, title: str, language: str = "en") -> str:
    """Return the page: the network with a tooltip on every link, and every sentence below it.

    Args:
        network: What to draw; it is laid out where it has no positions.
        quoted: For the ends of each edge, the sentences behind it.
        title: Heading of the page.
        language: Of what the page says by itself, a key of `PAGE_WORDS`.
    """
    words = PAGE_WORDS[language]
    if any(node.x is None for node in network.nodes):
        network = placed(network)
    network = _legible(network)
    told = sum(bool(edge.predicates) for edge in network.edges) <= _WORDS_ON
    drawing = Drawing(height="78vh", width="100%", directed=False, cdn_resources="in_line")
    drawing.set_options(json.dumps(_OPTIONS))
    drawing.nodes = [_node(node, network, words) for node in network.nodes]
    drawing.node_ids = [node.node_id for node in network.nodes]
    drawing.edges = [
        _edge(edge, quoted.get((edge.source, edge.target), ()), words, told=told)
        for edge in network.edges
    ]
    drawn = drawing.generate_html(notebook=False)
    for unwanted in (_COMMENT, _REMOTE, _EMPTY_HEADING):
        drawn = unwanted.sub("", drawn)
    drawn = drawn.replace("<html>", f'<!DOCTYPE html>\n<html lang="{language}">', 1)
    drawn = drawn.replace("<head>", f"<head>{_head(title)}", 1)
    drawn = drawn.replace("<body>", f"<body>{_opening(network, title, words)}", 1)
    before, body_end, after = drawn.rpartition("</body>")
    return f"{before}{_sentences(network, quoted, words)}{_CLOSER}{body_end}{after}"


def _plain(text: str) -> str:
    """Return text that pyvis cannot take for HTML with a link."""
    return re.sub("(?i)h(?=ref)", "h\u2060", " ".join(text.split(" ")))


def _node(node: Node, network: Network, words: PageWords) -> dict[str, object]:
    look = LOOKS[node.kind]
    kind = words.words.kinds[node.kind][0]
    naming = words.words.in_documents.format(_counted(node.documents, words))
    centre = node.node_id in network.centre
    return {
        "id": node.node_id,
        "label": _wrapped(node.label),
        "title": _plain(f"{node.label}\n{kind}, {naming}"),
        "shape": look.shape,
        "color": {"background": look.colour, "border": INK if centre else look.colour},
        "borderWidth": 3 if centre else 1,
        "size": _size(node, network),
        "x": node.x,
        "y": node.y,
    }


def _size(node: Node, network: Network) -> float:
    most = max(each.documents for each in network.nodes) or 1
    return float(10 + 14 * (node.documents / most) ** 0.5)


def _legible(network: Network) -> Network:
    """Return a network in which no name lies on another name or mark."""
    if not network.nodes:
        return network
    lines = [_wrapped(node.label).split("\n") for node in network.nodes]
    names = [(max(4, *map(len, each)) * _CHARACTER + 8, len(each) * _LINE + 10) for each in lines]
    marks = [2 * _size(node, network) + 4 for node in network.nodes]
    points = np.array([[node.x, node.y] for node in network.nodes], dtype=float)
    places = (
        gathered(points, np.array(marks), np.array(names), filled=_FILLED, wide=_WIDE)
        .round(1)
        .tolist()
    )
    nodes = (replace(n, x=x, y=y) for n, (x, y) in zip(network.nodes, places, strict=True))
    return replace(network, nodes=tuple(nodes))


def _wrapped(label: str, width: int = _LONGEST_LINE) -> str:
    lines = [""]
    for word in label.split():
        if lines[-1] and len(lines[-1]) + len(word) >= width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines)


def _edge(
    edge: Edge, quotes: Sequence[Evidence], words: PageWords, *, told: bool
) -> dict[str, object]:
    stated = bool(edge.predicates)
    return {
        "from": edge.source,
        "to": edge.target,
        "label": words.said(edge) if stated and told else "",
        "title": _plain("\n\n".join([_said(edge, words), *(_quotation(q, words) for q in quotes)])),
        "arrows": "to" if stated else "",
        "dashes": not stated,
        "color": {"color": SOFT if stated else RULE, "highlight": INK, "hover": INK},
        "font": {"size": 11, "color": SOFT, "align": "middle"},
        "width": 1 + 4 * edge.strength,
    }


def _counted(documents: int, words: PageWords) -> str:
    return words.words.counted(documents, words.words.documents)


def _said(edge: Edge, words: PageWords) -> str:
    strength = f"{edge.strength:.2f}"
    parts = [_counted(edge.documents, words)]
    if float(strength):  # else hardly more than chance, and a 0 is a riddle
        parts.append(words.strength.format(with_decimal(strength, words.words.language)))
    if edge.confidence is not None:
        parts.append(words.sure.format(f"{edge.confidence * 100:.0f}"))
    return words.words.says.format(words.said(edge), ", ".join(parts))


def _quotation(quote: Evidence, words: PageWords) -> str:
    told = " ".join(quote.words.split())
    short = told if len(told) <= _LONGEST_QUOTE else f"{told[:_LONGEST_QUOTE]} […]"
    where = ", ".join(part for part in (quote.title, quote.issued, _page(quote)) if part)
    said = ""
    if quote.predicate:
        how = words.modalities.get(quote.modality or "")
        said = f" [{', '.join(filter(None, (words.words.predicate(quote.predicate), how)))}]"
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


def _opening(network: Network, title: str, page_words: PageWords) -> str:
    words = page_words.words
    kinds = {node.kind for node in network.nodes}
    keys = "".join(
        f'<span class="key"><svg width="16" height="16" aria-hidden="true" fill="{look.colour}">'
        f"{_GLYPHS[look.shape]}</svg>{html.escape(sentence(words.kinds[kind][1]))}</span>"
        for kind, look in LOOKS.items()
        if kind in kinds
    )
    lines = (
        f'<span class="key"><svg width="34" height="16" aria-hidden="true"><path d="M0 8h30" '
        f'stroke="{SOFT}" stroke-width="2"/><path d="M34 8l-7-4v8z" fill="{SOFT}"/></svg>'
        f"{html.escape(words.stated)}</span>"
        f'<span class="key"><svg width="34" height="16" aria-hidden="true"><path d="M0 8h34" '
        f'stroke="{LINE}" stroke-width="2" stroke-dasharray="4 4"/></svg>'
        f"{html.escape(words.together)}</span>"
    )
    shown = (
        words.counted(len(network.nodes), words.entities),
        words.counted(len(network.edges), words.links),
    )
    left = words.left_out.format(words.counted(network.left_out, words.entities))
    told = (
        f"{words.listed([*shown])}.",
        unbroken(left) if network.left_out else "",
        page_words.point,
    )
    return (
        f"<h1>{html.escape(title)}</h1><p>{html.escape(' '.join(filter(None, told)))}</p>"
        f"<p>{keys}{lines}</p>"
    )


def _sentences(network: Network, quoted: Quoted, words: PageWords) -> str:
    labels = {node.node_id: node.label for node in network.nodes}
    parts = [f"<h2>{html.escape(words.behind)}</h2>"]
    for edge in network.edges:
        quotes = quoted.get((edge.source, edge.target), ())
        if quotes:
            ends = f"{labels[edge.source]} – {words.said(edge)} – {labels[edge.target]}"
            told = (html.escape(_quotation(quote, words)) for quote in quotes)
            said = "".join(f"<blockquote>{each}</blockquote>" for each in told)
            parts.append(f"<details><summary>{html.escape(ends)}</summary>{said}</details>")
    parts.append(f"<p>{html.escape(words.masking)}</p>")
    return "".join(parts)
