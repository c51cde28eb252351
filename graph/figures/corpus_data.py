"""The map of the corpus, as a figure draws it: plain values."""

from dataclasses import dataclass
from typing import NamedTuple

from graph.figures.figure_sources import Source
from graph.figures.figure_spec import FigureSpec
from graph.figures.findings import called, words_of


class CorpusNode(NamedTuple):
    """An entity and its place, y downwards; `region` is -1 in a group too small for one."""

    entity_id: str
    label: str
    kind: str
    documents: int
    x: float
    y: float
    region: int = -1


class CorpusRegion(NamedTuple):
    """A disc of what is linked closely: its name, its middle and its radius.

    Attributes:
        cited: Ids of the two that its source names together: those that it is called after or,
            where nothing does, those of its strongest link; empty where there is no source.
    """

    label: str
    x: float
    y: float
    radius: float
    cited: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CorpusData:
    """What a map of the corpus draws.

    Attributes:
        nodes: Those that most documents name first.
        links: As places in `nodes`, strongest first.
        regions: Largest first.
        documents: Of the selection that was read.
        unlinked: Entities that are linked with nothing, and have no place.
        left_out: Entities and links that there was no room for.
        sources: What regions rest on, numbered; `behind` holds their `cited`.
    """

    nodes: tuple[CorpusNode, ...]
    links: tuple[tuple[int, int], ...]
    regions: tuple[CorpusRegion, ...]
    documents: int
    unlinked: int = 0
    left_out: tuple[int, int] = (0, 0)
    sources: tuple[Source, ...] = ()

    def finding(self, spec: FigureSpec) -> str:
        """Return how many are linked in how many regions, and which is the largest."""
        words = words_of(spec)
        if not self.regions:
            return words.title_corpus
        inside = sum(node.region >= 0 for node in self.nodes)
        entities = words.counted(len(self.nodes), words.entities)
        if inside < len(self.nodes):
            entities = words.some_of.format(words.number(inside), entities)
        regions = words.counted(len(self.regions), words.regions)
        return words.finding_corpus.format(entities, regions, called(self.regions[0].label))
