"""The SKOS thesaurus of themes: concepts, their labels in three languages, and how they relate."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Literal as OneOf

from rdflib import Graph, Literal, URIRef
from rdflib.exceptions import ParserError
from rdflib.namespace import RDF, SKOS
from rdflib.plugins.parsers.notation3 import BadSyntax

from ontology.failures import OntologyError
from ontology.namespaces import BASE, LK
from ontology.packaged import text

LANGUAGES = ("en", "fr", "es")

type Role = OneOf["preferred", "alternative", "hidden"]
type Names = Mapping[str, tuple[str, ...]]

_MATCHES = {
    "exactMatch": SKOS.exactMatch,
    "closeMatch": SKOS.closeMatch,
    "broadMatch": SKOS.broadMatch,
    "narrowMatch": SKOS.narrowMatch,
    "relatedMatch": SKOS.relatedMatch,
}
_CONTEXT_LABEL = URIRef(f"{LK}contextLabel")


@dataclass(frozen=True, slots=True)
class Concept:
    """A theme.

    Attributes:
        concept_id: `theme/debt-bondage`.
        labels: Preferred label by language (`en`, `fr`, `es`).
        alternatives: Other names a document may use, by language.
        hidden: Spellings and inflections that are found but not shown, by language.
        context: Words that mean the theme only beside other signs of it (`protection`).
        broader: Ids of the concepts directly above; empty for a group of themes.
        related: Ids of concepts beside it.
        matches: URIs in UNBIS, EuroVoc, UNESCO and Wikidata, by SKOS relation (`exactMatch`).
        scope_note: What the theme covers, in English; empty where the label says it.
    """

    concept_id: str
    labels: Mapping[str, str]
    alternatives: Names = field(default_factory=dict)
    hidden: Names = field(default_factory=dict)
    context: Names = field(default_factory=dict)
    broader: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    matches: Names = field(default_factory=dict)
    scope_note: str = ""

    @property
    def is_group(self) -> bool:
        """Say whether it only groups themes, and is never found in text."""
        return not self.broader


@dataclass(frozen=True, slots=True)
class ConceptLabel:
    """A name by which a text may mean a concept."""

    label: str
    language: str
    concept_id: str
    role: Role

    @property
    def is_hidden(self) -> bool:
        """Say whether the label is for finding only, never for showing."""
        return self.role == "hidden"


class Thesaurus:
    """Concepts by id, and the order among them."""

    def __init__(self, concepts: dict[str, Concept]) -> None:
        self._concepts = concepts
        narrower: dict[str, list[str]] = {concept_id: [] for concept_id in concepts}
        for concept in concepts.values():
            for above in concept.broader:
                narrower.setdefault(above, []).append(concept.concept_id)
        self._narrower = {above: tuple(sorted(below)) for above, below in narrower.items()}

    @classmethod
    def from_concepts(cls, concepts: Iterable[Concept]) -> "Thesaurus":
        """Return the thesaurus of `concepts`, in order of id."""
        return cls({c.concept_id: c for c in sorted(concepts, key=lambda c: c.concept_id)})

    @classmethod
    def from_turtle(cls, turtle: str) -> "Thesaurus":
        """Read a thesaurus.

        Raises:
            OntologyError: If it is not Turtle, or a concept has no English label.
        """
        try:
            graph = Graph().parse(data=turtle, format="turtle")
        except (BadSyntax, ParserError) as error:
            raise OntologyError(f"ontology: the thesaurus is not Turtle: {error}") from error
        subjects = {str(node) for node in graph.subjects(RDF.type, SKOS.Concept)}
        return cls.from_concepts(_concept(graph, URIRef(node)) for node in sorted(subjects))

    def concept(self, concept_id: str) -> Concept | None:
        """Return the concept with this id, or None."""
        return self._concepts.get(concept_id)

    def concepts(self) -> Iterator[Concept]:
        """Yield every concept, groups included, in order of id."""
        yield from self._concepts.values()

    def labels(self) -> Iterator[ConceptLabel]:
        """Yield every label that means its concept wherever it stands; those of groups do not."""
        for concept in self._concepts.values():
            if not concept.is_group:
                yield from _labels(concept)

    def context_labels(self) -> Iterator[ConceptLabel]:
        """Yield the labels that mean their concept only beside other signs of it."""
        for concept in self._concepts.values():
            for language, names in concept.context.items():
                for name in names:
                    yield ConceptLabel(name, language, concept.concept_id, "hidden")

    def broader_ids(self, concept_id: str) -> tuple[str, ...]:
        """Return the ids of every concept above, nearest first."""
        found: dict[str, None] = {}
        waiting = [concept_id]
        while waiting:
            concept = self._concepts.get(waiting.pop(0))
            above = [i for i in (concept.broader if concept else ()) if i not in found]
            found.update(dict.fromkeys(above))
            waiting.extend(above)
        return tuple(found)

    def narrower_ids(self, concept_id: str) -> tuple[str, ...]:
        """Return the ids of the concepts directly below."""
        return self._narrower.get(concept_id, ())


@cache
def thesaurus() -> Thesaurus:
    """Return the packaged thesaurus."""
    return Thesaurus.from_turtle(text("themes.ttl"))


def _labels(concept: Concept) -> Iterator[ConceptLabel]:
    for language, label in concept.labels.items():
        yield ConceptLabel(label, language, concept.concept_id, "preferred")
    for language, names in concept.alternatives.items():
        for name in names:
            yield ConceptLabel(name, language, concept.concept_id, "alternative")
    for language, names in concept.hidden.items():
        for name in names:
            yield ConceptLabel(name, language, concept.concept_id, "hidden")


def _concept(graph: Graph, node: URIRef) -> Concept:
    preferred = _names(graph, node, SKOS.prefLabel)
    if "en" not in preferred:
        raise OntologyError(f"ontology: themes.ttl, {node}: expected an English skos:prefLabel")
    notes = _names(graph, node, SKOS.scopeNote).get("en", ())
    return Concept(
        concept_id=_id(node),
        labels={language: names[0] for language, names in preferred.items()},
        alternatives=_names(graph, node, SKOS.altLabel),
        hidden=_names(graph, node, SKOS.hiddenLabel),
        context=_names(graph, node, _CONTEXT_LABEL),
        broader=_ids(graph, node, SKOS.broader),
        related=_ids(graph, node, SKOS.related),
        matches=_matches(graph, node),
        scope_note=" ".join(notes),
    )


def _names(graph: Graph, node: URIRef, relation: URIRef) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for literal in graph.objects(node, relation):
        if isinstance(literal, Literal):
            found.setdefault(literal.language or "en", []).append(str(literal))
    ordered = sorted(found, key=lambda tag: (*(tag != each for each in LANGUAGES), tag))
    return {language: tuple(sorted(found[language])) for language in ordered}


def _ids(graph: Graph, node: URIRef, relation: URIRef) -> tuple[str, ...]:
    return tuple(sorted(_id(above) for above in graph.objects(node, relation)))


def _matches(graph: Graph, node: URIRef) -> dict[str, tuple[str, ...]]:
    found = {name: sorted(map(str, graph.objects(node, uri))) for name, uri in _MATCHES.items()}
    return {name: tuple(uris) for name, uris in found.items() if uris}


def _id(node: object) -> str:
    return str(node).removeprefix(BASE)
