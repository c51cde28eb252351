"""Turns the map of a corpus into the values sent to the browser."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any

from graph.asking.asking import kind_of
from graph.linkages.corpus_map import CorpusMap
from graph.linkages.incidence import Incidence
from views.interface.messages import say
from views.kinds import LOOKS, UNKNOWN

HEIGHT = 620
"""Of the drawing in CSS pixels."""

NAMING = 2
"""Members that a region is called after."""

KINDS = tuple(str(kind) for kind in LOOKS)


def payload(drawn: CorpusMap, incidence: Incidence, names: Mapping[str, str]) -> dict[str, Any]:
    """Return what the component draws, as values that JSON can carry.

    Args:
        drawn: The map.
        incidence: It was made from.
        names: Labels in the reader's language, by entity id.
    """
    labels = labels_of(drawn, incidence, names)
    nodes = {
        "x": drawn.points[:, 0].tolist(),
        "y": drawn.points[:, 1].tolist(),
        "documents": incidence.mentioning[drawn.entities].tolist(),
        "kind": [_kind_number(incidence.entities[number]) for number in drawn.entities.tolist()],
        "label": labels,
    }
    links = drawn.links.ravel().tolist()
    regions = [
        {
            "x": region.x,
            "y": region.y,
            "radius": region.radius,
            "name": [labels[member] for member in region.members[:NAMING]],
        }
        for region in drawn.regions
    ]
    content = json.dumps([nodes, links, regions]).encode()
    return {
        "nodes": nodes,
        "links": links,
        "regions": regions,
        "kinds": [
            {"kind": one.kind, "label": one.one, "colour": one.colour, "shape": one.shape}
            for one in (*LOOKS.values(), UNKNOWN)
        ],
        "words": _words(len(labels), len(drawn.regions)),
        "height": HEIGHT,
        "revision": hashlib.sha256(content).hexdigest()[:16],
    }


def labels_of(drawn: CorpusMap, incidence: Incidence, names: Mapping[str, str]) -> Sequence[str]:
    """Return what the nodes of a map are called, in their order."""
    return [
        names.get(incidence.entities[number], incidence.labels[number])
        for number in drawn.entities.tolist()
    ]


def _kind_number(entity_id: str) -> int:
    kind = kind_of(entity_id)
    return KINDS.index(kind) if kind in KINDS else len(KINDS)


def _words(nodes: int, regions: int) -> dict[str, str]:
    return {
        "about": say(
            "corpus_map.about",
            names=say("counts.names", n=nodes),
            regions=say("corpus_map.regions", n=regions),
        ),
        "documents": say("corpus_map.documents"),
        "fit": say("network.fit"),
        "fit_name": say("network.fit_name"),
        "larger": say("network.larger"),
        "smaller": say("network.smaller"),
    }
