"""Keeps `current`: the sum over all documents of what each adds.

One document more or less changes the counts it touches and no others. Where a definition or a
decision changes what a name stands for, the passages that use the name are counted again.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import batched, chain

from graph.building.compared import Follows, compared, count_on
from graph.building.contribution import (
    Contribution,
    DocumentFacts,
    MeaningKey,
    added_up,
    contribution,
    document_facts,
    entities_of,
    meanings,
)
from graph.building.events_told import stored_event, told_events
from graph.building.labels import labels_of
from graph.building.place_knowledge import PlaceKnowledge, describe_always, load_places
from graph.building.recounting import (
    LookAround,
    Renamed,
    facts_counted_again,
    nothing_known,
)
from graph.building.renaming import Renaming
from graph.building.resolution import StandsFor
from graph.building.sure_labels import SureLabels
from graph.decisions.rules import NO_CHANGE, NO_RULES, Change, Rules
from graph.iris import CURRENT_GRAPH, PLACES_GRAPH, entity_iri, id_of
from graph.store import Pattern, WorkingStore
from graph.terms import Iri, Literal, Quad, Term, iri, text, whole
from ontology.namespaces import BASE

_LABEL, _PREFERRED = iri("rdfs:label"), iri("skos:prefLabel")
_TELLS_OF = iri("prov:specializationOf")
_DOCUMENTS, _STANDS_FOR, _MENTIONS = iri("lk:documents"), iri("lk:standsFor"), iri("lk:mentions")
_SHORT, _DEFINES = iri("lk:shortEntity"), iri("lk:defines")
_WITHIN = iri("lk:documentsWithin")
_DOCUMENT = f"{BASE}document/"
_AT_ONCE = 250
"""Documents that are counted together: a count that many of them change is written once."""

_DESCRIBED_AT_ONCE = 1000
"""Entities whose labels are looked up before what changes is handed on: 3 kB each."""


def update_current(
    store: WorkingStore,
    *,
    removed: Iterable[DocumentFacts] = (),
    added: Iterable[DocumentFacts] = (),
    places: PlaceKnowledge,
    decided: Change = NO_CHANGE,
    look_around: LookAround = nothing_known,
) -> Mapping[Iri, int]:
    """Bring `current` and the places graph up to date; return by how many triples each grew.

    Args:
        store: Without the graphs of the removed documents, with those of the added ones; these may
            be on their way into it, and had better, for what is compared is found sooner then.
        removed: What the removed documents said.
        added: What the added documents say.
        places: What is known of places.
        decided: What was decided of entities when `current` was counted, and what is now.
        look_around: Tells what other documents say around names, where that is known already.
    """
    less, more = tuple(removed), tuple(added)
    meant = _sum(((each, -1) for each in less), ((each, 1) for each in more))
    update = _Update(store, less, more, places, decided, look_around, meant=meant)
    update.apply()
    return update.grown


def rebuild_current(store: WorkingStore, places: PlaceKnowledge, decided: Rules = NO_RULES) -> None:
    """Make `current` and the places graph from the document graphs and what was decided.

    What short names mean is counted first, in all documents: so each document is counted once,
    with what its names stand for in the end.
    """
    store.remove_graph(CURRENT_GRAPH)
    store.remove_graph(PLACES_GRAPH)
    describe_always(store, places)
    documents = [name for name in store.graphs() if name.startswith(_DOCUMENT)]
    _change_few_counts(store, _meanings_in(store, documents))
    unchanged = Change.none(decided)
    for several in batched(documents, _AT_ONCE):
        facts = tuple(document_facts(name, store.quads(name)) for name in several)
        _Update(store, (), facts, places, unchanged, meant={}).apply()


class _Update:
    """One change to `current`; the store's `current` is as before until `apply` ends.

    Args:
        meant: By how much more documents, or fewer, define a short name to be what.

    Attributes:
        grown: By how many triples the graphs are larger than before.
    """

    def __init__(
        self,
        store: WorkingStore,
        removed: tuple[DocumentFacts, ...],
        added: tuple[DocumentFacts, ...],
        places: PlaceKnowledge,
        decided: Change,
        look_around: LookAround = nothing_known,
        *,
        meant: Contribution,
    ) -> None:
        self.grown = Counter({CURRENT_GRAPH: 0, PLACES_GRAPH: 0})
        self._store = store
        self._places = places
        self._decided = decided
        self._look_around = look_around
        self._names = Renaming(store, decided)
        self._before, self._after = self._names.before, self._names.after
        self._old_documents, self._new_documents = len(removed), len(added)
        # First, for what names stand for afterwards is read from these; `_before` is stored.
        self._change_few_counts(meant)
        shorts = {key.short_id for key in meant if isinstance(key, MeaningKey)}
        recounted = tuple(self._recounted(shorts, {each.document for each in added}))
        self._removed = (*removed, *recounted)
        self._added = (*added, *recounted)

    def apply(self) -> None:
        self._expect_names()
        change: Contribution = {}
        for facts in self._removed:
            added_up(change, contribution(facts, self._before, self._places.ancestors), -1)
        for facts in self._added:
            added_up(change, contribution(facts, self._after, self._places.ancestors), +1)
        touched = self._touched()
        meant = {each: self._before(each) for each in touched}
        sure = SureLabels(self._removed, self._added, meant, self._decided.before)
        self._change_names()
        self._change_mentions()
        self._change_counts(change)
        self._describe(touched, sure)
        self._change(CURRENT_GRAPH, _DOCUMENTS, self._total_after())
        self._store.catch_up()

    def _expect_names(self) -> None:
        """Have what the names of these documents stand for fetched together."""
        used = {entity_iri(each) for f in (*self._removed, *self._added) for each in f.used}
        self._store.expect(Pattern(CURRENT_GRAPH, node) for node in sorted(used))
        self._store.expect(
            Pattern(CURRENT_GRAPH, predicate=_SHORT, object=node) for node in sorted(used)
        )

    def _total_after(self) -> Literal | None:
        before = count_on(self._store, CURRENT_GRAPH, _DOCUMENTS)
        after = before + self._new_documents - self._old_documents
        return whole(after) if after else None

    def _touched(self) -> list[str]:
        """Return what may be described otherwise, of documents as they were and as they are."""
        found = {self._before(each) for facts in self._removed for each in facts.used}
        found |= {self._after(each) for facts in self._added for each in facts.used}
        found |= self._decided.called_otherwise()
        return sorted(each for each in found if each is not None)

    def _recounted(self, shorts: set[str], added: set[Iri]) -> Iterator[DocumentFacts]:
        """Yield of other documents what names that now stand for something else are part of.

        Args:
            shorts: Names of which more documents, or fewer, say what they mean.
            added: Documents that are counted whole.
        """
        names = self._names.renamed(shorts | self._decided.stands_for_otherwise())
        self._store.expect(Pattern(predicate=_TELLS_OF, object=entity_iri(each)) for each in names)
        using = dict[Iri, list[str]]()
        for name in names:
            for document in self._using(name):
                using.setdefault(document, []).append(name)
        others = {each: using[each] for each in sorted(using.keys() - added)}
        renamed = Renamed(frozenset(names), self._before, self._after)
        yield from facts_counted_again(self._store, others, renamed, self._look_around)

    def _using(self, entity_id: str) -> Iterator[Iri]:
        told = self._store.quads(predicate=_TELLS_OF, object=entity_iri(entity_id))
        return (quad.graph for quad in told)

    def _change_names(self) -> None:
        """Say what ids stand for now."""
        old = {quad for facts in self._removed for quad in _names(facts, self._before)}
        new = {quad for facts in self._added for quad in _names(facts, self._after)}
        doubtful = old - new
        self._store.expect(Pattern(predicate=_TELLS_OF, object=quad.subject) for quad in doubtful)
        kept = {quad for quad in doubtful if self._still_used(quad)}
        there = {quad for quad in new - old if self._is_known_name(quad)}
        self._exchange(old | there, new | kept | there)

    def _change_mentions(self) -> None:
        """Say what entities documents mention now, some documents at a time: they are many."""
        before, after = _by_document(self._removed), _by_document(self._added)
        for several in batched(dict.fromkeys((*before, *after)), _AT_ONCE):
            old, new = (
                {
                    quad
                    for document in several
                    for facts in told.get(document, ())
                    for quad in _mentioned(facts, stands_for)
                }
                for told, stands_for in ((before, self._before), (after, self._after))
            )
            self._exchange(old, new)

    def _still_used(self, quad: Quad) -> bool:
        name = id_of(quad.subject)
        return id_of(str(quad.object)) == self._after(name) and any(True for _ in self._using(name))

    def _is_known_name(self, quad: Quad) -> bool:
        """Say whether other documents gave this line, which tells what a name stands for."""
        return self._before(id_of(quad.subject)) == id_of(str(quad.object))

    def _exchange(self, old: set[Quad], new: set[Quad]) -> None:
        """Put new quads of `current` in the place of old ones: of all that are there, those."""
        removed, inserted = old - new, list(new - old)
        self._store.remove(removed)
        self._store.insert_later(inserted)
        self.grown[CURRENT_GRAPH] += len(inserted) - len(removed)

    def _change_counts(self, change: Contribution) -> None:
        """Write counts, with all that waits, at once; nothing is left of `change`.

        Each time that many quads are loaded, Oxigraph has a further file to look into and to put
        together with all others. So they wait, with documents that may, until the last is known.
        """
        follows = Follows([], {})
        for removed, inserted in compared(self._store, change, follows):
            self._store.remove_later(removed)
            self._store.insert_later(inserted)
            self.grown[CURRENT_GRAPH] += len(inserted) - len(removed)
        change.clear()
        self._store.catch_up()
        self._change_places(sorted(follows.places))
        self._change_few_counts(follows.parts)

    def _change_few_counts(self, change: Contribution) -> None:
        self.grown[CURRENT_GRAPH] += _change_few_counts(self._store, change)

    def _change_places(self, changed: list[str]) -> None:
        """Describe the places that came into use, and forget those that went out of it."""
        described: list[str] = []
        for place_id in changed:
            node = entity_iri(place_id)
            if place_id in self._places.always:
                continue
            if count_on(self._store, node, _WITHIN):
                described.append(self._places.describe(place_id))
            else:
                gone = list(self._store.quads(PLACES_GRAPH, subject=node))
                self._store.remove(gone)
                self.grown[PLACES_GRAPH] -= len(gone)
        self.grown[PLACES_GRAPH] += load_places(self._store, described)

    def _describe(self, entity_ids: Sequence[str], sure: SureLabels) -> None:
        """Give entities their labels, and events what is told of them."""
        for several in batched(entity_ids, _DESCRIBED_AT_ONCE):
            self._describe_some(several, sure)

    def _describe_some(self, entity_ids: Iterable[str], sure: SureLabels) -> None:
        nodes = {each: entity_iri(each) for each in entity_ids}
        self._store.expect(Pattern(CURRENT_GRAPH, node) for node in nodes.values())
        counted = {
            each for each, node in nodes.items() if count_on(self._store, node, _DOCUMENTS) > 0
        }
        shown = {e: self._store.object_of(CURRENT_GRAPH, n, _LABEL) for e, n in nodes.items()}
        known = {each: words for each in counted if (words := sure.of(each, shown[each]))}
        labels = labels_of(self._store, sorted(counted), self._decided.after.labels, known)
        lines = list[tuple[set[Quad], set[Quad]]]()
        for entity_id, node in nodes.items():
            label = labels.get(entity_id)
            lines.append(
                _line(node, _LABEL, shown[entity_id], text(label.words) if label else None)
            )
            # What a reference graph prefers is told there, in its languages.
            own = label is not None and not label.is_known
            lines.append(self._line(node, _PREFERRED, text(label.words) if label and own else None))
        events = {each: node for each, node in nodes.items() if each.startswith("event/")}
        told = told_events(self._store, [events[e] for e in events if e in counted], self._after)
        for node in events.values():
            lines.append((set(stored_event(self._store, node)), told.get(node, set())))
        old = {quad for gone, _ in lines for quad in gone}
        new = {quad for _, come in lines for quad in come}
        self._exchange(old, new)

    def _change(self, subject: Iri, predicate: Iri, after: Term | None) -> None:
        self._exchange(*self._line(subject, predicate, after))

    def _line(
        self, subject: Iri, predicate: Iri, after: Term | None
    ) -> tuple[set[Quad], set[Quad]]:
        """Return what is said of a subject with a predicate, and what is to be said."""
        before = self._store.object_of(CURRENT_GRAPH, subject, predicate)
        return _line(subject, predicate, before, after)


def _change_few_counts(store: WorkingStore, change: Contribution) -> int:
    """Write counts of no place, and let what waits go on waiting; return how many triples more."""
    follows, grown = Follows([], {}), 0
    for removed, inserted in compared(store, change, follows):
        store.remove(removed)
        store.insert_many(inserted)
        grown += len(inserted) - len(removed)
    return grown + _change_few_counts(store, follows.parts) if follows.parts else grown


def _meanings_in(store: WorkingStore, documents: Iterable[Iri]) -> Contribution:
    """Return how many documents define a short name to be what."""
    ends = (_SHORT, _DEFINES)
    told = ((each, [store.quads(each, predicate=end) for end in ends]) for each in documents)
    return _sum((document_facts(each, chain(*quads)), 1) for each, quads in told)


def _line(
    subject: Iri, predicate: Iri, before: Term | None, after: Term | None
) -> tuple[set[Quad], set[Quad]]:
    old, new = (
        set() if term is None else {Quad(subject, predicate, term, CURRENT_GRAPH)}
        for term in (before, after)
    )
    return old, new


def _by_document(several: Iterable[DocumentFacts]) -> dict[Iri, list[DocumentFacts]]:
    found: dict[Iri, list[DocumentFacts]] = {}
    for facts in several:
        found.setdefault(facts.document, []).append(facts)
    return found


def _names(facts: DocumentFacts, stands_for: StandsFor) -> Iterator[Quad]:
    """Yield what the names of a document stand for."""
    for name in facts.used:
        entity = stands_for(name)
        if entity is not None:
            yield Quad(entity_iri(name), _STANDS_FOR, entity_iri(entity), CURRENT_GRAPH)


def _mentioned(facts: DocumentFacts, stands_for: StandsFor) -> Iterator[Quad]:
    """Yield which entities a document mentions, of those whose counts may differ."""
    entities = entities_of(facts, stands_for)
    for entity_id in entities if facts.touched is None else entities & facts.touched:
        yield Quad(facts.document, _MENTIONS, entity_iri(entity_id), CURRENT_GRAPH)


def _sum(*signed: Iterable[tuple[DocumentFacts, int]]) -> Contribution:
    change: Contribution = {}
    for facts, sign in chain(*signed):
        added_up(change, meanings(facts), sign)
    return change
