"""What a figure of a network finds: of the links it draws, and never against those it does not."""

from collections import Counter
from collections.abc import Sequence

from extract.model import Kind, Predicate
from graph.asking.asking import kind_of
from graph.figures.figure_spec import FigureSpec
from graph.figures.figure_words import Words
from graph.figures.findings import LED_BY, ahead, called, leading, listed, sentence, words_of
from graph.networks.network import Edge, Network

_LEAST = 2
"""Documents that a link needs before it is called stronger than others."""


def network_finding(network: Network, drawn: Sequence[Edge], spec: FigureSpec) -> str:
    """Return who works on a theme, which links of a centre lead, else where most links meet.

    Args:
        network: All that there is, drawn or not; edges strongest first.
        drawn: The links that have their line, strongest first.
        spec: In which language.
    """
    words = words_of(spec)
    labels = {node.node_id: node.label for node in network.nodes}
    if len(network.centre) != 1 or network.centre[0] not in labels:
        return _hub(labels, drawn, words)
    centre = network.centre[0]
    told = _who(labels, centre, drawn, words) if kind_of(centre) == Kind.THEME else ""
    told = told or _strongest(labels, centre, network.edges, drawn, words)
    return told or words.title_around.format(called(labels[centre]))


def _who(labels: dict[str, str], centre: str, drawn: Sequence[Edge], words: Words) -> str:
    """Return which organisations are said to work on a theme, else which are named with it."""
    stated = [e.source for e in drawn if e.target == centre and Predicate.WORKS_ON in e.predicates]
    named = [_other(edge, centre) for edge in drawn if centre in (edge.source, edge.target)]
    named = [each for each in named if kind_of(each) == Kind.ORGANISATION]
    for found, told in ((stated, words.finding_works), (named, words.finding_named)):
        who = [*dict.fromkeys(found)]
        if who:
            parts = [called(labels[each]) for each in who[:LED_BY]]
            if len(who) > LED_BY:
                parts.append(words.others(len(who) - LED_BY))
            return sentence(told.format(called(labels[centre]), words.listed(parts)))
    return ""


def _strongest(
    labels: dict[str, str], centre: str, edges: Sequence[Edge], drawn: Sequence[Edge], words: Words
) -> str:
    """Return which links of the centre are stronger than its others, if all of them are drawn.

    Nothing where one of them rests on a single document.
    """
    strength: dict[str, float] = {}
    documents: Counter[str] = Counter()
    for edge in edges:
        if centre in (edge.source, edge.target):
            other = _other(edge, centre)
            strength[other] = max(edge.strength, strength.get(other, 0.0))
            documents[other] = max(edge.documents, documents[other])
    order = sorted(strength, key=lambda each: (-strength[each], each))
    first = order[: leading([strength[each] for each in order])]
    lines = {_other(edge, centre) for edge in drawn if centre in (edge.source, edge.target)}
    if not first or not lines.issuperset(first) or min(documents[e] for e in first) < _LEAST:
        return ""
    told = listed((labels[each] for each in first), words)
    return sentence(words.finding_around.format(called(labels[centre]), told))


def _hub(labels: dict[str, str], drawn: Sequence[Edge], words: Words) -> str:
    meet = Counter(end for edge in drawn for end in (edge.source, edge.target))
    order = sorted(meet, key=lambda each: (-meet[each], each))
    first = order[: ahead([meet[each] for each in order])]
    if not first:
        return words.title_network
    return sentence(words.finding_hub.format(listed((labels[each] for each in first), words)))


def _other(edge: Edge, end: str) -> str:
    return edge.target if edge.source == end else edge.source
