"""Holds which entity is mentioned in which passage of which document, as arrays."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from extract.model import Modality
from graph.asking.asking import kind_of
from graph.linkages.pairs import Pairs, distinct, pairs_of
from graph.networks.network_links import Stated

_YEAR = re.compile(r"\d{4}")

type Numbers = NDArray[np.int32]
type Mask = NDArray[np.bool_]


class SourceDocument(NamedTuple):
    """A document as it is counted.

    Attributes:
        issued: Date of publication as told; None where nobody tells it.
    """

    document_id: str
    title: str
    issued: str | None
    publisher: str | None
    language: str

    @property
    def year(self) -> int | None:
        """Year of publication; None where nobody tells it."""
        found = _YEAR.search(self.issued or "")
        return int(found[0]) if found else None


class Passages(NamedTuple):
    """Passages, by document and then by place in it.

    Attributes:
        document: Number of the document, shape (passages,).
        start: First character.
        end: After the last character.
        text: The same number for passages that say the same, word for word, in which two or more
            entities are mentioned; else the passage's own number.
        linking: Whether it links what it mentions: two entities or more, and no list of names.
    """

    document: Numbers
    start: Numbers
    end: Numbers
    text: Numbers
    linking: Mask


class Mentions(NamedTuple):
    """Entities of passages, by passage and then by entity; each of a passage once.

    Attributes:
        passage: Number of the passage, shape (mentions,).
        entity: Number of the entity.
        confidence: Of the surest mention there, 0 to 1.
    """

    passage: Numbers
    entity: Numbers
    confidence: NDArray[np.float32]


class Said(NamedTuple):
    """A statement of one document; entities and passages by number."""

    subject: int
    predicate: str
    object: int
    confidence: float
    modality: str
    passages: tuple[int, ...]


@dataclass(frozen=True, eq=False)
class Incidence:
    """Who is mentioned where, in all documents or in a selection of them.

    A number of a document, passage or entity is a place in the sequence that holds it; a
    selection keeps the numbers, so that two selections can be compared.

    Attributes:
        documents: By year, then by id; those without a year last.
        entities: Ids in alphabetical order.
        labels: Of the entities.
        within: From a theme or place to the entities of the corpus that are narrower or contained.
        counted: Which documents count, shape (documents,).
        sureness: Mean confidence of all mentions of each entity in all documents, 0 to 1, shape
            (entities,); not a number for no mention.
    """

    documents: tuple[SourceDocument, ...]
    entities: tuple[str, ...]
    labels: tuple[str, ...]
    within: Mapping[str, frozenset[str]]
    counted: Mask
    passages: Passages
    mentions: Mentions
    statements: tuple[Said, ...]
    sureness: NDArray[np.float64]

    @cached_property
    def total(self) -> int:
        """How many documents count."""
        return int(self.counted.sum())

    @cached_property
    def number_of(self) -> Mapping[str, int]:
        """From an entity's id to its number."""
        return {each: number for number, each in enumerate(self.entities)}

    @cached_property
    def label_of(self) -> Mapping[str, str]:
        """From an entity's id to its label."""
        return dict(zip(self.entities, self.labels, strict=True))

    @cached_property
    def mentioning(self) -> Numbers:
        """How many documents mention each entity, shape (entities,)."""
        documents = self.passages.document[self.mentions.passage].astype(np.int64)
        both = distinct(self.mentions.entity * np.int64(len(self.documents)) + documents)
        found = np.bincount(both // max(len(self.documents), 1), minlength=len(self.entities))
        return found.astype(np.int32)

    @cached_property
    def pairs(self) -> Pairs:
        """Entities that one passage mentions; a passage said again elsewhere counts once."""
        kept = self.passages.linking[self.mentions.passage] & self.first_said[self.mentions.passage]
        passage = self.mentions.passage[kept]
        return pairs_of(passage, self.mentions.entity[kept], self.passages.document[passage])

    @cached_property
    def first_said(self) -> Mask:
        """Which passages say what no passage that counts said before, shape (passages,)."""
        present = np.unique(self.mentions.passage)
        _, first = np.unique(self.passages.text[present], return_index=True)
        kept = np.zeros(len(self.passages.document), dtype=np.bool_)
        kept[present[first]] = True
        return kept

    @cached_property
    def stated(self) -> Mapping[tuple[int, int], frozenset[Stated]]:
        """What is stated of subject and object, by number; what is denied is left out."""
        found: dict[tuple[int, int], dict[str, list[Said]]] = {}
        for said in self.statements:
            if said.modality != Modality.NEGATED and said.subject != said.object:
                by_predicate = found.setdefault((said.subject, said.object), {})
                by_predicate.setdefault(said.predicate, []).append(said)
        return {
            ends: frozenset(self._together(several) for several in said.values())
            for ends, said in found.items()
        }

    @cached_property
    def statements_between(self) -> Mapping[tuple[int, int], tuple[Said, ...]]:
        """Everything stated of two entities, denials too, by their numbers, the lower first."""
        found: dict[tuple[int, int], list[Said]] = {}
        for said in self.statements:
            low, high = sorted((said.subject, said.object))
            found.setdefault((low, high), []).append(said)
        return {ends: tuple(several) for ends, several in found.items()}

    def _together(self, several: list[Said]) -> Stated:
        documents = {int(self.passages.document[said.passages[0]]) for said in several}
        mean = sum(said.confidence for said in several) / len(several)
        is_planned = all(said.modality == Modality.PLANNED for said in several)
        return Stated(several[0].predicate, len(documents), round(mean, 3), is_planned)

    def sureness_of(self, entity_id: str) -> float | None:
        """Return the mean confidence of all mentions of an entity; None for no mention."""
        number = self.number_of.get(entity_id)
        mean = np.nan if number is None else float(self.sureness[number])
        return None if np.isnan(mean) else mean

    def members(self, entity_id: str) -> Numbers:
        """Return the numbers of an entity and of all that is within it, as far as mentioned."""
        ids = {entity_id} | self.within.get(entity_id, frozenset())
        return self.numbers_of(ids)

    def numbers_of(self, entity_ids: Iterable[str]) -> Numbers:
        """Return the numbers of those entities that the corpus has, in order."""
        known = (self.number_of[each] for each in set(entity_ids) if each in self.number_of)
        return np.array(sorted(known), dtype=np.int32)

    def of_kinds(self, kinds: Iterable[str]) -> Mask:
        """Return which entities are of some kinds, or all for none, shape (entities,)."""
        wanted = frozenset(kinds)
        kept = [not wanted or kind_of(each) in wanted for each in self.entities]
        return np.array(kept, dtype=np.bool_)

    def among(self, members: Numbers) -> Mask:
        """Return which mentions are of some entities, shape (mentions,)."""
        wanted = np.zeros(len(self.entities), dtype=np.bool_)
        wanted[members] = True
        found: Mask = wanted[self.mentions.entity]
        return found

    def nested(self, first: str, second: str) -> bool:
        """Say whether two are the same, or one is within the other, so that they meet anyway."""
        none: frozenset[str] = frozenset()
        return (
            first == second
            or second in self.within.get(first, none)
            or first in self.within.get(second, none)
        )

    def documents_of(self, members: Numbers) -> Mask:
        """Return which documents mention any of some entities, shape (documents,)."""
        found = np.zeros(len(self.documents), dtype=np.bool_)
        found[self.passages.document[self.mentions.passage[self.among(members)]]] = True
        return found

    @cached_property
    def nested_pairs(self) -> NDArray[np.int64]:
        """Pairs of which one is within the other, in order: lower number * entities + higher."""
        size, number_of = len(self.entities), self.number_of
        ends = (
            sorted((number_of[wider], number_of[inner]))
            for wider, several in self.within.items()
            for inner in several
            if wider in number_of and inner != wider
        )
        return np.unique(np.array([low * size + high for low, high in ends], dtype=np.int64))

    def passages_of_both(self, first: Numbers, second: Numbers) -> Numbers:
        """Return, in order, the passages that link some entities with others, copies left out."""
        ones = self.mentions.passage[self.among(first)]
        others = self.mentions.passage[self.among(second)]
        both = np.intersect1d(ones, others)
        found: Numbers = both[(self.passages.linking & self.first_said)[both]]
        return found
