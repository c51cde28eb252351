"""Foresees what one more decision does to a graph, by the rules that will apply it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from graph.building.contribution import (
    MOST_ENTITIES,
    Contribution,
    LinkKey,
    PairKey,
    added_up,
    contribution,
    document_facts,
)
from graph.building.renaming import Renaming
from graph.decisions.amending import amended
from graph.decisions.applying import documents_changed
from graph.decisions.claims import Below
from graph.decisions.decision import Decision
from graph.decisions.document_page import EVIDENCE, IDENTIFIES, SENTENCE
from graph.decisions.replay import Replay, replayed
from graph.decisions.rules import Change
from graph.decisions.set_aside import as_read, kept_aside
from graph.failures import GraphError
from graph.iris import CURRENT_GRAPH, entity_iri, id_of
from graph.store import QuadSource
from graph.terms import Iri, Literal, Quad, iri
from ontology.namespaces import BASE

_PASSAGES, _BETWEEN, _MENTIONS = iri("lk:passages"), iri("lk:between"), iri("lk:mentions")
_SUBJECT, _OBJECT = iri("rdf:subject"), iri("rdf:object")
_STANDS_FOR, _LABEL = iri("lk:standsFor"), iri("rdfs:label")
_DOCUMENT = f"{BASE}document/"


class Reach(NamedTuple):
    """In how many documents and passages something changes, and how many links."""

    documents: int = 0
    passages: int = 0
    links: int = 0

    def __add__(self, other: "Reach") -> "Reach":  # type: ignore[override]
        return Reach(*map(sum, zip(self, other, strict=True)))


@dataclass(slots=True)
class _Reached:
    """What is reached; passages that are only counted are told as a number.

    Attributes:
        links: Nodes of links, or what they are between.
    """

    documents: set[str]
    passages: set[str]
    links: set[object]
    counted: int = 0

    @classmethod
    def nothing(cls) -> "_Reached":
        return cls(set(), set(), set())

    @property
    def numbers(self) -> Reach:
        return Reach(len(self.documents), len(self.passages) + self.counted, len(self.links))


@dataclass(frozen=True, slots=True)
class Foreseen:
    """A graph, what is in force in it, and what would be."""

    store: QuadSource
    before: Replay
    after: Replay

    @classmethod
    def of(cls, store: QuadSource, told: Sequence[Decision], more: Decision) -> "Foreseen":
        """Return what follows from one more decision than a graph tells of."""
        return cls(store, replayed(told), replayed([*told, more]))

    @property
    def _change(self) -> Change:
        return Change(self.before.rules, self.after.rules)

    @property
    def moved_theme(self) -> str:
        """Id of a theme that would be below another than now; empty where none would."""
        both = (self.before.claims, self.after.claims)
        moved = (
            key.entity
            for key in sorted(k for k in {*both[0], *both[1]} if isinstance(k, Below))
            if len({c[key].value if key in c else "" for c in both}) > 1
        )
        return next(moved, "")

    def reach(self, text: Callable[[str], str]) -> Reach:
        """Return where something changes at once.

        Args:
            text: Gives a document's text by its hash.
        """
        names = Renaming(self.store, self._change)
        found = _Reached.nothing()
        self._reach_documents(names, text, found)
        self._reach_renamed(names, found)
        for entity in sorted(self._called_otherwise()):
            if not found.documents.issuperset(_mentioning(self.store, entity)):
                _reach(self.store, entity, found)
        return found.numbers

    def _reach_documents(
        self, names: Renaming, text: Callable[[str], str], found: _Reached
    ) -> None:
        """Add what changes within documents that are decided on."""
        difference: Contribution = {}
        for document in documents_changed(self.before, self.after):
            now = list(self.store.quads(document))
            if not now:
                continue
            name = document.removeprefix(_DOCUMENT)
            claims = self.after.documents.get(name, ())
            read = as_read(now, kept_aside(self.store, document), document)
            later = amended(name, read, claims, lambda: _text(text, name)).quads  # noqa: B023
            changed = set(now).symmetric_difference(later)
            if not changed:
                continue
            found.documents.add(document)
            found.passages |= _passages_of(changed, [*now, *later])
            for quads, stands_for, sign in ((now, names.before, -1), (later, names.after, 1)):
                facts = document_facts(document, quads)
                added_up(difference, contribution(facts, stands_for, lambda _: ()), sign)
        found.links |= {
            key
            for key, counts in difference.items()
            if isinstance(key, LinkKey | PairKey) and any(counts)
        }

    def _reach_renamed(self, names: Renaming, found: _Reached) -> None:
        """Add what changes where names stand for something else."""
        renamed = set(names.renamed(self._change.stands_for_otherwise()))
        whole: set[str] = set()
        for name in sorted(renamed):
            entity = names.before(name)
            if entity is not None and renamed.issuperset(_standing_for(self.store, entity)):
                whole.add(entity)
            else:
                _reach_mentions(self.store, name, names, found)
        for entity in whole:
            _reach(self.store, entity, found)

    def _called_otherwise(self) -> Iterator[str]:
        for each in self._change.called_otherwise():
            shown = self.store.object_of(CURRENT_GRAPH, entity_iri(each), _LABEL)
            label = shown.value if isinstance(shown, Literal) else None
            if label != self.after.rules.labels.get(each):
                yield each


def reaching(store: QuadSource, entities: Iterable[str]) -> Reach:
    """Return what the graph counts for entities."""
    found = _Reached.nothing()
    for each in entities:
        _reach(store, each, found)
    return found.numbers


def _mentioning(store: QuadSource, entity: str) -> Iterator[str]:
    found = store.quads(CURRENT_GRAPH, predicate=_MENTIONS, object=entity_iri(entity))
    return (str(quad.subject) for quad in found)


def _reach(store: QuadSource, entity: str, found: _Reached) -> None:
    node = entity_iri(entity)
    found.documents.update(_mentioning(store, entity))
    passages = store.object_of(CURRENT_GRAPH, node, _PASSAGES)
    found.counted += int(passages.value) if isinstance(passages, Literal) else 0
    for predicate in (_SUBJECT, _OBJECT, _BETWEEN):
        there = store.quads(CURRENT_GRAPH, predicate=predicate, object=node)
        found.links |= {quad.subject for quad in there}


def _reach_mentions(store: QuadSource, name: str, names: Renaming, found: _Reached) -> None:
    """Add where a name stands that is not all that an entity is called by."""
    node = entity_iri(name)
    entity = names.before(name) or names.after(name)
    for mention in store.quads(predicate=IDENTIFIES, object=node):
        document = mention.graph
        passage = store.object_of(document, Iri(str(mention.subject)), SENTENCE)
        found.documents.add(document)
        found.passages.add(str(passage))
        beside = store.quads(document, predicate=SENTENCE, object=passage)
        named = (store.object_of(document, Iri(str(m.subject)), IDENTIFIES) for m in beside)
        others = {names.before(id_of(str(each))) for each in named} - {None, entity}
        if len(others) < MOST_ENTITIES:
            found.links |= {frozenset((entity, each)) for each in others}
    for end in (_SUBJECT, _OBJECT):
        there = store.quads(predicate=end, object=node)
        found.links |= {quad.subject for quad in there if quad.graph != CURRENT_GRAPH}


def _standing_for(store: QuadSource, entity: str) -> Iterator[str]:
    found = store.quads(CURRENT_GRAPH, predicate=_STANDS_FOR, object=entity_iri(entity))
    return (id_of(str(quad.subject)) for quad in found)


def _passages_of(changed: Iterable[Quad], quads: Iterable[Quad]) -> set[str]:
    """Return the passages of mentions and statements of which something changes."""
    nodes = {quad.subject for quad in changed}
    told = (quad for quad in quads if quad.predicate in {SENTENCE, EVIDENCE})
    return {str(quad.object) for quad in told if quad.subject in nodes}


def _text(text: Callable[[str], str], document_id: str) -> str:
    try:
        return text(document_id)
    except GraphError:  # in another folder than this
        return ""
