"""Holds the quads of one document while decisions change them, found by what they say."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from extract.reading.characters import HYPHEN, clean_characters
from graph.iris import digest_iri, document_iri, entity_iri, id_of, span_iri, text_iri
from graph.terms import Blank, Iri, Literal, Quad, Term, iri, text, whole
from ontology.namespaces import LK

TYPE = iri("rdf:type")
IDENTIFIES, SENTENCE, QUOTES = iri("itsrdf:taIdentRef"), iri("nif:sentence"), iri("nif:anchorOf")
EVIDENCE, TELLS_OF, KIND = iri("lk:evidence"), iri("prov:specializationOf"), iri("lk:kind")
SUBJECT_OF = iri("dcterms:subject")
_BEGIN, _END = iri("nif:beginIndex"), iri("nif:endIndex")
_LABEL, _IN_DOCUMENT, _CONTEXT = (
    iri("rdfs:label"),
    iri("lk:inDocument"),
    iri("nif:referenceContext"),
)
_OF_MENTIONS = frozenset(
    {SENTENCE, KIND, IDENTIFIES, iri("itsrdf:taConfidence"), iri("lk:method")}
    | {iri("lk:candidate"), iri("lk:article"), iri("lk:modifier")}
)
_MENTION_CLASSES = (iri("lk:Mention"), iri("nif:Phrase"))
_MOST_FOUND = 20
"""Places at which quoted words are looked for in a text."""


class Page:
    """One document's quads.

    Attributes:
        document: Its IRI, which names its graph.
        quads: What is said now.
    """

    def __init__(self, document_id: str, quads: Iterable[Quad], words: Callable[[], str]) -> None:
        self.document = document_iri(document_id)
        self.document_id = document_id
        self.quads = dict.fromkeys(quads)
        self._words = words
        self._nodes: dict[str, dict[Iri, list[Term]]] = {}
        self._leading: dict[Term, Counter[Iri | Blank]] = {}
        for quad in self.quads:
            self._index(quad)

    @cached_property
    def words(self) -> str:
        """The document's text."""
        return self._words()

    def nodes_with(self, predicate: Iri, value: Term | None = None) -> list[Iri]:
        """Return the nodes that have a property, or a value of it, in order."""
        if value is not None:
            leading = (node for node in self._leading.get(value, ()) if isinstance(node, Iri))
            return sorted(n for n in leading if value in self._nodes[n].get(predicate, ()))
        return sorted(Iri(node) for node, told in self._nodes.items() if predicate in told)

    def values(self, node: str, predicate: Iri) -> list[Term]:
        """Return the values of a node's property."""
        return list(self._nodes.get(node, {}).get(predicate, ()))

    def value(self, node: str, predicate: Iri) -> Term | None:
        """Return a value of a node's property; None where it has none."""
        return next(iter(self.values(node, predicate)), None)

    def id_in(self, node: str, predicate: Iri) -> str:
        """Return the id that a node's property leads to."""
        return id_of(str(self.value(node, predicate)))

    def say(self, node: Iri, predicate: Iri, value: Term) -> None:
        """Say something of a node."""
        quad = Quad(node, predicate, value, self.document)
        if quad not in self.quads:
            self.quads[quad] = None
            self._index(quad)

    def say_only(self, node: Iri, predicate: Iri, value: Term) -> None:
        """Say something of a node, and nothing else with that property."""
        for before in self.values(node, predicate):
            self.unsay(node, predicate, before)
        self.say(node, predicate, value)

    def unsay(self, node: Iri, predicate: Iri, value: Term) -> None:
        """Take back what is said of a node."""
        self.quads.pop(Quad(node, predicate, value, self.document), None)
        told = self._nodes[node]
        told[predicate].remove(value)
        if not told[predicate]:
            del told[predicate]
        leading = self._leading[value]
        leading[node] -= 1
        if not leading[node]:
            del leading[node]

    def forget(self, node: Iri) -> None:
        """Take back all that is said of a node."""
        for predicate in list(self._nodes.get(node, {})):
            for value in self.values(node, predicate):
                self.unsay(node, predicate, value)

    def forget_mention(self, node: Iri) -> None:
        """Take back that a stretch names something; one that is a passage as well remains one."""
        if iri("lk:Passage") not in self.values(node, TYPE):
            self.forget(node)
            return
        for predicate in _OF_MENTIONS:
            for value in self.values(node, predicate):
                self.unsay(node, predicate, value)
        for each in _MENTION_CLASSES:
            if each in self.values(node, TYPE):
                self.unsay(node, TYPE, each)

    def passages(self, words: str) -> list[Iri]:
        """Return the passages that have just these words."""
        wanted = as_quoted(words)
        found = self.nodes_with(TYPE, iri("lk:Passage"))
        return [each for each in found if self.quoted(each) == wanted]

    def quoted(self, node: str) -> str:
        """Return the words of a stretch of the text, without line ends."""
        value = self.value(node, QUOTES)
        return as_quoted(value.value) if isinstance(value, Literal) else ""

    def span(self, node: str) -> tuple[int, int]:
        """Return beginning and end of a stretch of the text."""
        ends = (self.value(node, each) for each in (_BEGIN, _END))
        start, end = (int(e.value) if isinstance(e, Literal) else -1 for e in ends)
        return start, end

    def places_of(self, words: str) -> Iterator[tuple[int, int]]:
        """Yield where words stand in the text, whatever white space is between them."""
        parts = as_quoted(words).split(" ")
        pattern = re.compile(r"\s+".join(map(re.escape, parts)))
        for number, found in enumerate(pattern.finditer(self.words)):
            if number == _MOST_FOUND:
                return
            yield found.span()

    def add_stretch(self, start: int, end: int, *classes: str) -> Iri:
        """Say that a stretch of the text is something, and return its node."""
        node = span_iri(self.document_id, start, end)
        for each in classes:
            self.say(node, TYPE, iri(each))
        language = self.value(self.document, iri("dcterms:language"))
        tag = language.value if isinstance(language, Literal) else None
        fits = tag is not None and re.fullmatch("[a-z]{2,3}", tag) is not None
        self.say(node, _CONTEXT, text_iri(self.document_id))
        self.say(node, _IN_DOCUMENT, self.document)
        self.say(node, _BEGIN, whole(start))
        self.say(node, _END, whole(end))
        if self.value(node, QUOTES) is None:
            self.say(node, QUOTES, text(self.words[start:end], tag if fits else None))
        return node

    def tell(self, entity_id: str, label: str) -> None:
        """Say that the document tells of an entity, unless it does so already."""
        if self.nodes_with(TELLS_OF, entity_iri(entity_id)):
            return
        node = digest_iri("telling", self.document, entity_id)
        self.say(node, TYPE, iri("lk:Telling"))
        self.say(node, TELLS_OF, entity_iri(entity_id))
        self.say(node, KIND, kind_iri(entity_id))
        self.say(node, _LABEL, text(label))
        self.say(node, _IN_DOCUMENT, self.document)

    def forget_unused(self, entity_id: str) -> None:
        """Take back that the document tells of an entity that nothing in it names."""
        entity = entity_iri(entity_id)
        tellings = self.nodes_with(TELLS_OF, entity)
        if self._leading.get(entity, {}).keys() - set(tellings):
            return
        for each in tellings:
            self.forget(each)

    def _index(self, quad: Quad) -> None:
        self._leading.setdefault(quad.object, Counter())[quad.subject] += 1
        if isinstance(quad.subject, Blank):
            return
        self._nodes.setdefault(quad.subject, {}).setdefault(quad.predicate, []).append(quad.object)


def as_quoted(words: str) -> str:
    """Return words as they are quoted in decisions: on one line."""
    return " ".join(words.split())


def as_given(words: str) -> str:
    """Return what a person typed or pasted as texts have it: without what nobody sees."""
    seen = clean_characters(words).replace(f"{HYPHEN}\n", "").replace(HYPHEN, "")
    return as_quoted(seen)


def kind_iri(entity_id: str) -> Iri:
    """Return the class of an entity's kind: `lk:Theme`."""
    return Iri(LK + entity_id.split("/", 1)[0].capitalize())
