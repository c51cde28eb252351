"""The SKOS thesaurus of themes: concepts, their labels in three languages, and how they relate."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from functools import cache
from typing import Any
from typing import Literal as OneOf

from ontology.failures import OntologyError
from ontology.in_use import InUse
from ontology.packaged import text

LANGUAGES = ("en", "fr", "es")

type Role = OneOf["preferred", "alternative", "hidden", "other sense"]
type Names = Mapping[str, tuple[str, ...]]

_COMPILED = "themes.json"
_BY_LANGUAGE = (
    "alternatives",
    "hidden",
    "context",
    "other_senses",
    "together",
    "matches",
    "dropped",
)
_LISTS = ("broader", "related", "instruments")


@dataclass(frozen=True, slots=True)
class Concept:
    """A theme.

    Attributes:
        concept_id: `theme/debt-bondage`.
        labels: Preferred label by language (`en`, `fr`, `es`).
        alternatives: Other names a document may use, by language.
        hidden: Spellings and inflections that are found but not shown, by language.
        context: Words that mean the theme only in documents that name it in full (`exploitation`).
        other_senses: Phrases in which a word of the theme means something else
            (`development of`), by language; no part of them is a mention.
        together: Words that are a sign of the theme where they stand in one passage, by language
            (`ratif* + convention|treaty`; `extract.theme_rules` reads them).
        instruments: Ids of treaties and laws that are about the theme.
        gives_way: Whether it says little about a passage that names another theme.
        broader: Ids of the concepts directly above; empty for a group of themes.
        related: Ids of concepts beside it.
        matches: URIs in UNBIS, EuroVoc, UNESCO and Wikidata, by SKOS relation (`exactMatch`).
        scope_note: What the theme covers, in English; empty where the label says it.
        deprecated: Whether no text names it any more.
        replaced_by: Id of the concept that took its place; empty where none did.
        dropped: Labels that are no names of it any more; only what a project changed has them.
    """

    concept_id: str
    labels: Mapping[str, str]
    alternatives: Names = field(default_factory=dict)
    hidden: Names = field(default_factory=dict)
    context: Names = field(default_factory=dict)
    other_senses: Names = field(default_factory=dict)
    together: Names = field(default_factory=dict)
    instruments: tuple[str, ...] = ()
    gives_way: bool = False
    broader: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    matches: Names = field(default_factory=dict)
    scope_note: str = ""
    deprecated: bool = False
    replaced_by: str = ""
    dropped: Names = field(default_factory=dict)

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
        covered: dict[str, list[str]] = {}
        for concept in concepts.values():
            for above in concept.broader:
                narrower.setdefault(above, []).append(concept.concept_id)
            for instrument in concept.instruments:
                covered.setdefault(instrument, []).append(concept.concept_id)
        self._narrower = {above: tuple(sorted(below)) for above, below in narrower.items()}
        self._covered = {each: tuple(sorted(themes)) for each, themes in covered.items()}

    @classmethod
    def from_concepts(cls, concepts: Iterable[Concept]) -> "Thesaurus":
        """Return the thesaurus of `concepts`, in order of id."""
        return cls({c.concept_id: c for c in sorted(concepts, key=lambda c: c.concept_id)})

    @classmethod
    def from_json(cls, compiled: str) -> "Thesaurus":
        """Read what `as_json` wrote.

        Raises:
            OntologyError: If it is something else.
        """
        try:
            return cls.from_concepts(_concept(row) for row in json.loads(compiled))
        except (ValueError, TypeError, AttributeError) as error:
            raise OntologyError(
                f"ontology: the compiled thesaurus cannot be read: {error}; reinstall linkages"
            ) from error

    def as_json(self) -> str:
        """Return all concepts as JSON, one a line: the form that opens at once."""
        rows = (asdict(concept) for concept in self._concepts.values())
        lines = (json.dumps(_without_empty(row), ensure_ascii=False) for row in rows)
        return "[\n" + ",\n".join(lines) + "\n]\n"

    def concept(self, concept_id: str) -> Concept | None:
        """Return the concept with this id, or None."""
        return self._concepts.get(concept_id)

    def concepts(self) -> Iterator[Concept]:
        """Yield every concept, groups included, in order of id."""
        yield from self._concepts.values()

    def labels(self) -> Iterator[ConceptLabel]:
        """Yield every label that means its concept wherever it stands; those of groups do not."""
        for concept in self._concepts.values():
            if not concept.is_group and not concept.deprecated:
                yield from _labels(concept)

    def context_labels(self) -> Iterator[ConceptLabel]:
        """Yield the labels that mean their concept only in documents that name it in full."""
        for concept in self._concepts.values():
            if not concept.deprecated:
                yield from _named(concept.context, concept.concept_id, "hidden")

    def other_senses(self) -> Iterator[ConceptLabel]:
        """Yield the phrases in which a word of a concept means something else."""
        for concept in self._concepts.values():
            yield from _named(concept.other_senses, concept.concept_id, "other sense")

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

    def covered_ids(self, instrument_id: str) -> tuple[str, ...]:
        """Return the ids of the concepts that a treaty or law is about."""
        return self._covered.get(instrument_id, ())


@cache
def packaged_thesaurus() -> Thesaurus:
    """Return the packaged thesaurus, from the form that `tools/build_thesaurus.py` compiled."""
    return Thesaurus.from_json(text(_COMPILED))


thesaurus = InUse(packaged_thesaurus)
"""Gives the thesaurus: the packaged one, as a project changed it where that is read."""


def _labels(concept: Concept) -> Iterator[ConceptLabel]:
    for language, label in concept.labels.items():
        yield ConceptLabel(label, language, concept.concept_id, "preferred")
    yield from _named(concept.alternatives, concept.concept_id, "alternative")
    yield from _named(concept.hidden, concept.concept_id, "hidden")


def _named(names: Names, concept_id: str, role: Role) -> Iterator[ConceptLabel]:
    for language, each in names.items():
        for name in each:
            yield ConceptLabel(name, language, concept_id, role)


def _without_empty(row: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in row.items() if value}


def _concept(row: dict[str, Any]) -> Concept:
    for name in _BY_LANGUAGE:
        row[name] = {key: tuple(names) for key, names in row.get(name, {}).items()}
    for name in _LISTS:
        row[name] = tuple(row.get(name, ()))
    return Concept(**row)
