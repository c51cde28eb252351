"""Reads of documents only what counts otherwise once some names stand for other entities.

A name that is used in a thousand documents is read in its own passages there, not in all others.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import NamedTuple

from graph.building.compared import count_on
from graph.building.contribution import (
    MOST_ENTITIES,
    STATED,
    DocumentFacts,
    Mentioned,
    NameKey,
    Stated,
    document_facts,
    name_in,
    stated_in,
)
from graph.building.current_quads import COUNTED, node_of
from graph.building.fitting import OF_EVENTS
from graph.building.resolution import StandsFor
from graph.iris import CURRENT_GRAPH, entity_iri, id_of
from graph.store import Pattern, WorkingStore
from graph.terms import Iri, iri

_IDENTIFIES, _SENTENCE, _QUOTES = iri("itsrdf:taIdentRef"), iri("nif:sentence"), iri("nif:anchorOf")
_MODIFIER, _TELLS_OF = iri("lk:modifier"), iri("prov:specializationOf")
_ENDS = (iri("rdf:subject"), iri("rdf:object"))
_STANDS_FOR, _MENTIONS = iri("lk:standsFor"), iri("lk:mentions")


@dataclass(frozen=True, slots=True)
class Renamed:
    """What names stood for and stand for.

    Attributes:
        changed: Names that stand for something else than before.
        before: What a name stood for.
        after: What it stands for.
    """

    changed: frozenset[str]
    before: StandsFor
    after: StandsFor


class Beside(NamedTuple):
    """A mention in a passage that has one of the names that are looked for.

    Attributes:
        entity_id: Of what is mentioned, as the document has it.
        passage: Another for each passage of the document.
        mention: The node of the mention.
    """

    entity_id: str
    passage: str
    mention: Iri


class Around(NamedTuple):
    """What a document says around some names: in all passages that mention them, and of them.

    Statements that are negated are left out.
    """

    mentions: list[Beside]
    statements: list[Stated]


type LookAround = Callable[[Collection[Iri], Collection[str]], Mapping[Iri, Around]]
"""From documents and ids as documents have them to what is known already of some of these
documents; what a document says that is not among them is looked up in the store."""


def nothing_known(documents: Collection[Iri], names: Collection[str]) -> Mapping[Iri, Around]:  # noqa: ARG001
    """Return what is known already of documents where nothing was kept."""
    return {}


def facts_counted_again(
    store: WorkingStore,
    using: Mapping[Iri, Collection[str]],
    renamed: Renamed,
    look_around: LookAround = nothing_known,
) -> Iterator[DocumentFacts]:
    """Yield of each document what has to be counted with the old answer and with the new one.

    That is the passages that mention what is touched, whole, and the statements of it; all of a
    document where a passage becomes a list of names, or no longer is one.

    Args:
        store: With the documents, and `current` as it was.
        using: The documents that use changed names, in order, and which each uses.
        renamed: What stands for something else.
        look_around: Tells what documents say without asking the store.
    """
    if not using:
        return
    reading = _Reading(store, renamed, using, look_around)
    for document in using:
        facts = reading.facts_of(document)
        if _becomes_a_list(facts, renamed) or _becomes_a_list(facts, _turned(renamed)):
            facts = document_facts(document, store.quads(document))
        yield facts


def _turned(renamed: Renamed) -> Renamed:
    return Renamed(renamed.changed, renamed.after, renamed.before)


def _becomes_a_list(facts: DocumentFacts, renamed: Renamed) -> bool:
    """Say whether a passage has few enough entities before, and too many afterwards."""
    passages: dict[str, list[str]] = {}
    for mention in facts.mentions:
        passages.setdefault(mention.passage, []).append(mention.entity_id)
    return any(
        _distinct(names, renamed.before) <= MOST_ENTITIES < _distinct(names, renamed.after)
        for names in passages.values()
        if len(names) > MOST_ENTITIES
    )


def _distinct(names: Iterable[str], stands_for: StandsFor) -> int:
    return len({stands_for(each) for each in names} - {None})


class _Reading:
    """Some documents, of which the touched names are read."""

    def __init__(
        self,
        store: WorkingStore,
        renamed: Renamed,
        using: Mapping[Iri, Collection[str]],
        look_around: LookAround,
    ) -> None:
        self._store, self._renamed, self._using = store, renamed, using
        ends = {renamed.before(each) for each in renamed.changed}
        ends |= {renamed.after(each) for each in renamed.changed}
        self._touched = frozenset(each for each in ends if each is not None)
        names = renamed.changed | self._standing_for_touched()
        self._names = names
        self._nodes = [entity_iri(each) for each in sorted(names)]
        self._changed_nodes = {each: entity_iri(each) for each in sorted(renamed.changed)}
        self._changed = frozenset(self._changed_nodes.values())
        self._around = look_around(using, names)
        self._has_places = any(each.startswith("place/") for each in self._touched)
        self._everywhere = cache(self._find_everywhere)
        self._mentioned = cache(self._find_mentioned)
        self._quoted = cache(self._find_quoted)
        self._stated = cache(self._find_stated)
        self._beside = cache(store.named_beside)
        self._expect([each for each in using if each not in self._around])

    def facts_of(self, document: Iri) -> DocumentFacts:
        if known := self._around.get(document):
            return self._known_facts(document, known)
        nodes = [n for n in self._nodes if self._tells_of(document, n)]
        return self._facts(
            document, nodes, self._mentions(document, nodes), self._statements(document, nodes)
        )

    def _known_facts(self, document: Iri, known: Around) -> DocumentFacts:
        """Return what counts of a document of which it is known what it mentions and states."""
        nodes = [self._changed_nodes[each] for each in self._using[document]]
        names, called = self._names, self._called
        mentions = (
            Mentioned(entity, passage, called(document, entity, node) if entity in names else None)
            for entity, passage, node in known.mentions
        )
        return self._facts(document, nodes, mentions, known.statements)

    def _facts(
        self,
        document: Iri,
        nodes: Sequence[Iri],
        mentions: Iterable[Mentioned],
        statements: Iterable[Stated],
    ) -> DocumentFacts:
        return DocumentFacts(
            document,
            dict.fromkeys({id_of(each) for each in nodes} | self._events_with(document, nodes)),
            tuple(mentions),
            tuple(statements),
            frozenset(),
            0,
            (),
            self._elsewhere(document) if self._has_places else frozenset(),
            self._touched,
        )

    def _tells_of(self, document: Iri, node: Iri) -> bool:
        if node in self._changed:
            return id_of(node) in self._using[document]
        return document in self._everywhere(_TELLS_OF, node)

    def _called(self, document: Iri, entity_id: str, mention: Iri) -> str | None:
        """Return with which words a mention names what is looked for."""
        if changed := self._changed_nodes.get(entity_id):
            return self._quoted(changed).get(mention)
        return self._name(document, mention) if self._is_called_alike else None

    @cached_property
    def _is_called_alike(self) -> bool:
        """Say whether words that mention a changed name are also those of what others stand for.

        If not, it counts before as afterwards with which words a document mentions the others.
        """
        words = {w for n in self._changed for w in self._quoted(n).values() if w is not None}
        others = {self._renamed.before(each) for each in self._names - self._renamed.changed}
        entities = sorted(each for each in others if each is not None)
        keys = [NameKey(each, entity) for each in sorted(words) for entity in entities]
        return any(count_on(self._store, node_of(key), COUNTED[NameKey][0]) for key in keys)

    def _standing_for_touched(self) -> set[str]:
        touched = [entity_iri(each) for each in sorted(self._touched)]
        self._store.expect(Pattern(CURRENT_GRAPH, None, _STANDS_FOR, each) for each in touched)
        return {
            id_of(quad.subject)
            for each in touched
            for quad in self._store.quads(CURRENT_GRAPH, predicate=_STANDS_FOR, object=each)
        }

    def _expect(self, documents: Collection[Iri]) -> None:
        """Have what will be asked for fetched together, where that is faster."""
        predicates = (_TELLS_OF, _IDENTIFIES, *_ENDS, *OF_EVENTS)
        self._store.expect(Pattern(None, None, p, n) for n in self._changed for p in predicates)
        self._store.expect(
            Pattern(document, None, predicate, node)
            for document in documents
            for predicate in predicates
            for node in self._nodes
            if node not in self._changed
        )
        self._store.expect(
            Pattern(document, mention, predicate)
            for document, mention in self._found_mentions(documents)
            for predicate in (_SENTENCE, _QUOTES, _MODIFIER)
        )
        self._store.expect(
            Pattern(document, None, _SENTENCE, self._store.object_of(document, mention, _SENTENCE))
            for document, mention in self._found_mentions(documents)
        )

    def _found_mentions(self, documents: Collection[Iri]) -> Iterator[tuple[Iri, Iri]]:
        for document in documents:
            for node in (each for each in self._nodes if each not in self._changed):
                for mention in self._found(document, _IDENTIFIES, node):
                    yield document, mention

    def _mentions(self, document: Iri, nodes: Iterable[Iri]) -> Iterator[Mentioned]:
        """Yield the mentions of touched names, then all that is named in their passages."""
        passages: dict[Iri, Iri] = {}
        for node in nodes:
            for passage, name in self._named(document, node):
                passages.setdefault(passage, node)
                if node in self._changed:
                    passages[passage] = node  # whose passages are known already
                yield Mentioned(id_of(node), passage, name)
        for passage, node in passages.items():
            for entity in self._in_passage(document, passage, node):
                yield Mentioned(id_of(entity), passage, None)

    def _named(self, document: Iri, node: Iri) -> Iterable[tuple[Iri, str | None]]:
        """Return where a document mentions a name, and with which words if they name it."""
        if node in self._changed:
            return self._mentioned(node).get(document, ())
        mentions = self._found(document, _IDENTIFIES, node)
        passages = ((each, self._store.object_of(document, each, _SENTENCE)) for each in mentions)
        return [(Iri(str(p)), self._name(document, each)) for each, p in passages if p is not None]

    def _in_passage(self, document: Iri, passage: Iri, node: Iri) -> Iterable[Iri]:
        if node in self._changed:
            return self._beside(node)[passage]
        mentions = self._store.quads(document, predicate=_SENTENCE, object=passage)
        named = (self._store.object_of(document, Iri(m.subject), _IDENTIFIES) for m in mentions)
        return [Iri(str(each)) for each in named]

    def _name(self, document: Iri, mention: Iri) -> str | None:
        if self._store.object_of(document, mention, _MODIFIER) is not None:
            return None
        return name_in(self._store.object_of(document, mention, _QUOTES))

    def _statements(self, document: Iri, nodes: Iterable[Iri]) -> Iterable[Stated]:
        found: dict[Iri, Stated] = {}
        for node in nodes:
            if node in self._changed:
                found |= self._stated(node).get(document, {})
                continue
            for statement in {s for end in _ENDS for s in self._found(document, end, node)}:
                quads = self._store.quads(document, subject=statement)
                if said := stated_in({quad.predicate: quad.object for quad in quads}):
                    found[statement] = said
        return found.values()

    def _events_with(self, document: Iri, nodes: Iterable[Iri]) -> set[str]:
        """Return the events of which a document tells with a touched place or organiser."""
        tellings = [t for n in nodes for p in OF_EVENTS for t in self._found(document, p, n)]
        events = (self._store.object_of(document, each, _TELLS_OF) for each in tellings)
        return {id_of(str(each)) for each in events if each is not None}

    def _elsewhere(self, document: Iri) -> frozenset[str]:
        found = self._store.quads(CURRENT_GRAPH, subject=document, predicate=_MENTIONS)
        return frozenset(id_of(str(quad.object)) for quad in found) - self._touched

    def _found(self, document: Iri, predicate: Iri, node: Iri) -> Sequence[Iri]:
        """Return what has a property that leads to a name in a document."""
        if node in self._changed:
            return self._everywhere(predicate, node).get(document, ())
        found = self._store.quads(document, predicate=predicate, object=node)
        return [Iri(quad.subject) for quad in found]

    def _find_mentioned(self, node: Iri) -> Mapping[Iri, Sequence[tuple[Iri, str | None]]]:
        """Return by document where a name is mentioned, and with which words; one long look."""
        found: dict[Iri, list[tuple[Iri, str | None]]] = {}
        told = self._store.described(_IDENTIFIES, node, (_SENTENCE, _QUOTES, _MODIFIER))
        for document, _, (passage, quoted, modifier) in told:
            if passage is not None:
                name = None if modifier else name_in(quoted)
                found.setdefault(document, []).append((Iri(str(passage)), name))
        return found

    def _find_quoted(self, node: Iri) -> Mapping[Iri, str | None]:
        """Return with which words each mention of a name names it; one long look."""
        told = self._store.described(_IDENTIFIES, node, (_QUOTES, _MODIFIER))
        return {
            mention: None if modifier else name_in(quoted)
            for _, mention, (quoted, modifier) in told
        }

    def _find_stated(self, node: Iri) -> Mapping[Iri, Mapping[Iri, Stated]]:
        """Return by document the statements of a name that are not negated; one long look."""
        found: dict[Iri, dict[Iri, Stated]] = {}
        for end in _ENDS:
            for document, statement, values in self._store.described(end, node, STATED):
                told = {p: value for p, value in zip(STATED, values, strict=True) if value}
                if said := stated_in(told):
                    found.setdefault(document, {})[statement] = said
        return found

    def _find_everywhere(self, predicate: Iri, node: Iri) -> Mapping[Iri, Sequence[Iri]]:
        """Return by document what has a property that leads to a name; one long look."""
        found: dict[Iri, list[Iri]] = {}
        for quad in self._store.quads(predicate=predicate, object=node):
            found.setdefault(quad.graph, []).append(Iri(quad.subject))
        return found
