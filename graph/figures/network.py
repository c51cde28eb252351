"""Draws a network for print: lines led round names, with the sources that each line rests on.

The same network, specification and sources give the same bytes: no clock, no random names.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import NamedTuple

from graph.figures.edge_words import key_of, lettered
from graph.figures.figure_frame import Key, Surround, framed, kind_key, room_for, subtitle_of
from graph.figures.figure_languages import WORDS
from graph.figures.figure_sheet import Sheet, finished, sheet_for
from graph.figures.figure_sources import Source, cited, fewer, numbers_of
from graph.figures.figure_spec import Drawn, FigureFailure, FigureSpec, Format, check_drawn
from graph.figures.figure_words import Words
from graph.figures.findings import called
from graph.figures.network_drawing import LINES, draw_composition, draw_sign, line_of
from graph.figures.network_finding import network_finding
from graph.figures.network_layout import Composition, composed
from graph.figures.readable import MOST_NODES, Readable, readable
from graph.networks.network import Edge, Network
from graph.palette import LOOKS
from graph.written_numbers import is_one

MOST_SOURCES = 60
"""Documents below a network at most, those that the strongest links rest on."""

_FEWER = 0.9
"""How many names are tried where not all have room."""

_WIDE = 26.0


@dataclass(frozen=True, slots=True)
class NetworkData:
    """What a figure of a network draws.

    Attributes:
        network: Of a large one the strongest part is drawn (`readable`), and what is left out is
            said.
        documents: Of the selection that was read.
        sources: What each edge rests on, from `graph.figures.figure_sources.sources_of`.
    """

    network: Network
    documents: int
    sources: tuple[Source, ...] = ()

    def finding(self, spec: FigureSpec) -> str:
        """Return what its links say, were all of them drawn; what an answer says, nobody knows."""
        if self.network.told_by == "answer":
            return WORDS[spec.language].title_bars
        return network_finding(self.network, self.network.edges, spec)


class Arranged(NamedTuple):
    """A network on its sheet, not yet drawn.

    Attributes:
        spec: With its title.
        part: What is drawn of the network, and how much is left out.
        around: What stands around it.
        composition: Where it lies.
    """

    spec: FigureSpec
    part: Readable
    around: Surround
    composition: Composition


def draw_network(data: NetworkData, spec: FigureSpec, format_: Format) -> Drawn:
    """Return a network as a file; without a title it says what the links find that are drawn.

    Raises:
        FigureFailure: There is nothing to draw, no room, or the format is not known.
    """
    found = arranged(data, spec)
    with sheet_for(spec) as sheet:
        return finished(sheet, found.spec, draw_arranged(sheet, found), format_)


def compose_network(sheet: Sheet, data: NetworkData, spec: FigureSpec) -> str:
    """Draw the network with its frame on a sheet; return the alternative text.

    Highlights are ids of nodes.
    """
    return draw_arranged(sheet, arranged(data, spec))


def draw_arranged(sheet: Sheet, found: Arranged) -> str:
    """Draw an arranged network with its frame; return the alternative text."""
    words = WORDS[found.spec.language]
    framed(sheet, found.spec, found.around)
    draw_composition(sheet, found.composition, found.spec.highlights)
    return _alt(found.part.network, found.spec, found.around, words)


def arranged(data: NetworkData, spec: FigureSpec) -> Arranged:
    """Return where a network lies on its sheet, and its title: the one given, else what it finds.

    What it finds is known when its lines are led; where that needs more room than was kept for it,
    all is arranged again.

    Raises:
        FigureFailure: There is nothing to draw, or no room.
    """
    if not data.network.nodes:
        raise FigureFailure("there is nothing to draw; choose an entity that documents mention")
    check_drawn(spec, {node.node_id for node in data.network.nodes})
    told = replace(spec, title=spec.title or data.finding(spec))
    while True:
        made = _arranged(data, told)
        if spec.title or data.network.told_by == "answer":
            return made
        drawn = made.part.network.edges
        found = replace(spec, title=network_finding(data.network, drawn, spec))
        if room_for(found, made.around).height >= room_for(told, made.around).height:
            return made._replace(spec=found)
        told = found


def _arranged(data: NetworkData, spec: FigureSpec) -> Arranged:
    """Return where a network lies below the title given.

    Lines that no way or no label was found for are left out, and their sources with them; so the
    frame is known last, and takes no more room than a frame for all lines takes.
    """
    part, all_cited, composition = _fitting(data, spec)
    drawn = tuple(each.edge for each in composition.edges)
    kept = _still_linked(part.network, drawn, spec.highlights)
    composition = replace(
        composition, nodes=tuple(n for n in composition.nodes if n.node.node_id in kept)
    )
    part = Readable(
        replace(part.network, nodes=tuple(each.node for each in composition.nodes), edges=drawn),
        part.nodes + len(part.network.nodes) - len(kept),
        part.edges + composition.crowded_out,
    )
    shown = cited(_ends(drawn), all_cited)
    composition = _renumbered(composition, numbers_of(all_cited), numbers_of(shown))
    around = _around(part, shown, data.documents, spec, composition.letters)
    around = around._replace(planned=len(all_cited))
    return Arranged(spec, part, around, composition)


def _fitting(
    data: NetworkData, spec: FigureSpec
) -> tuple[Readable, tuple[Source, ...], Composition]:
    """Return the part of a network whose names can be read, its sources, and how it lies."""
    words = WORDS[spec.language]
    nodes = min(MOST_NODES, len(data.network.nodes))
    while True:
        part = readable(data.network, spec.highlights, nodes=nodes)
        part, sources = _citable(part, data.sources)
        all_cited = cited(_ends(part.network.edges), sources)
        most = part._replace(nodes=part.nodes + 999, edges=part.edges + 999)
        stated = [each for edge in part.network.edges for each in edge.told]
        around = _around(most, all_cited, data.documents, spec, lettered(stated, {}))
        room = room_for(spec, around)
        standing_out = tuple(dict.fromkeys((*part.network.centre, *spec.highlights)))
        network = replace(part.network, centre=standing_out)
        composition = composed(network, numbers_of(all_cited), room, words)
        if composition is not None:
            return part, all_cited, composition
        if nodes == 1:
            raise FigureFailure("there is no room for a name beside so long a title and caption")
        nodes = max(1, round(nodes * _FEWER))


def _still_linked(
    network: Network, drawn: Sequence[Edge], highlights: Sequence[str]
) -> frozenset[str]:
    """Return the nodes that keep a link, that never had one, or that the figure is about."""
    before, after = (
        {end for edge in edges for end in (edge.source, edge.target)}
        for edges in (network.edges, drawn)
    )
    ids = {node.node_id for node in network.nodes}
    return frozenset((ids - before) | after | (ids & {*network.centre, *highlights}))


def _ends(edges: Sequence[Edge]) -> frozenset[tuple[str, ...]]:
    return frozenset((edge.source, edge.target) for edge in edges)


def _citable(part: Readable, sources: Sequence[Source]) -> tuple[Readable, tuple[Source, ...]]:
    """Return the edges whose sources there is room for, and the sources of these.

    Many sources are put together by document; what the strongest edges rest on has precedence.
    """
    found = cited(_ends(part.network.edges), sources)
    kept = fewer(found, MOST_SOURCES)
    if {each for source in found for each in source.behind} == {
        each for source in kept for each in source.behind
    }:
        return part, kept
    sourced = {ends for each in kept for ends in each.behind}
    edges = tuple(e for e in part.network.edges if (e.source, e.target) in sourced)
    left = part.edges + len(part.network.edges) - len(edges)
    return Readable(replace(part.network, edges=edges), part.nodes, left), kept


def _renumbered(
    composition: Composition,
    before: Mapping[tuple[str, ...], str],
    after: Mapping[tuple[str, ...], str],
) -> Composition:
    """Return what is drawn with the numbers that its sources have at last: none is longer."""
    edges = []
    for each in composition.edges:
        ends = each.edge.source, each.edge.target
        old, new = before.get(ends, ""), after.get(ends, "")
        edges.append(replace(each, text=each.text.replace(old, new) if old else each.text))
    return replace(composition, edges=tuple(edges))


def _around(
    part: Readable,
    sources: Sequence[Source],
    documents: int,
    spec: FigureSpec,
    letters: Mapping[str, str],
) -> Surround:
    network, words = part.network, WORDS[spec.language]
    counts = Counter(node.kind for node in network.nodes)
    told = [words.counted(counts[kind], words.kinds[kind]) for kind in LOOKS if counts[kind]]
    among = _among(network, documents, words)
    left = ((part.nodes, words.entities), (part.edges, words.links))
    return Surround(
        f"{words.listed(told)} {among}",
        _keys(network, words, quiet=bool(spec.highlights)),
        (
            words.read_network if network.told_by == "documents" else words.read_answer,
            key_of(letters, words),
        ),
        [words.counted(n, what) for n, what in left if n],
        sources,
    )


def _among(network: Network, documents: int, words: Words) -> str:
    """Return how many documents were read, and how many of them name the one in the middle."""
    told = words.in_documents.format(words.counted(documents, words.documents))
    if len(network.centre) != 1:
        return told
    middle = next(each for each in network.nodes if each.node_id == network.centre[0])
    number = words.number(middle.documents)
    named = words.naming[not is_one(middle.documents, words.language)]
    return f"{told}, {named.format(number, called(middle.label))}"


def _keys(network: Network, words: Words, *, quiet: bool) -> list[Key]:
    kinds = {node.kind for node in network.nodes}
    drawn = {line_of(edge) for edge in network.edges}
    meanings = {"stated": words.stated, "unsure": words.unsure, "together": words.together}
    if network.told_by == "answer":
        meanings = {"stated": words.row_stated, "together": words.row}
    return [kind_key(kind, words, quiet=quiet) for kind in LOOKS if kind in kinds] + [
        Key(meanings[name], _WIDE, partial(draw_sign, line=line, wide=_WIDE))
        for name, line in LINES.items()
        if name in drawn
    ]


def _alt(network: Network, spec: FigureSpec, around: Surround, words: Words) -> str:
    """Return the network in words: what it is, and its strongest links."""
    labels = {node.node_id: node.label for node in network.nodes}
    links = []
    for edge in network.edges[:12]:
        said = ", ".join(words.predicate(each) for each in edge.told) or "–"
        links.append(f"{labels[edge.source]} {said} {labels[edge.target]}")
    begins = f"{words.row_stated}:" if network.told_by == "answer" else words.strongest
    told = f" {begins} {words.between.join(links)}." if links else ""
    begun = f"{words.figure_of['network']} {spec.title}. {subtitle_of(spec, around)}."
    return f"{begun}{told}"
