"""Works out what goes with withdrawn documents: names that only they had, and decisions on them."""

import json
from collections.abc import Container, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from graph.building.resolution import is_minted
from graph.decisions.applying import read_again
from graph.decisions.claims import NOTHING, Is
from graph.decisions.decision import Decision, Kind
from graph.decisions.document_page import TELLS_OF, as_quoted
from graph.decisions.replay import Replay
from graph.decisions.withdrawn import Marks
from graph.failures import GraphError
from graph.iris import SOURCES_GRAPH, document_iri, entity_iri, id_of
from graph.project import Project
from graph.store import QuadSource
from graph.terms import Literal, iri

_AS_READ = iri("lk:asRead")


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Documents that are to go for good, kept on disk until they are gone.

    Attributes:
        documents: Their hashes, as their IRIs have them.
        when: The moment, as decisions have it.
        who: Who decided.
        why: The reason, which says nothing of what they were.
    """

    documents: tuple[str, ...]
    when: str
    who: str
    why: str

    @property
    def written(self) -> bytes:
        """The withdrawal as JSON."""
        return json.dumps(asdict(self)).encode()

    def said(self, marks: Marks, known: Container[str]) -> list[Decision]:
        """Return the decisions that say so, but for marks that are known already."""
        made = (marks.new_mark(each) for each in self.documents)
        return [
            Decision(Kind.WITHDRAW, self.when, self.who, self.why, mark=each)
            for each in made
            if each not in known
        ]

    @classmethod
    def at(cls, path: Path) -> "Withdrawal | None":
        """Return the withdrawal that a killed visit left; None where there is none."""
        try:
            told = json.loads(path.read_bytes())
        except FileNotFoundError:
            return None
        return cls(tuple(told["documents"]), told["when"], told["who"], told["why"])


def told_of_by(store: QuadSource, documents: Iterable[str]) -> set[str]:
    """Return the ids of all entities that documents tell of, as read and as decided."""
    return {
        id_of(str(quad.object))
        for each in map(document_iri, documents)
        for quad in (*store.quads(each), *read_again(store, each))
        if quad.predicate == TELLS_OF
    }


def told_of_by_none(store: QuadSource, entities: Iterable[str]) -> frozenset[str]:
    """Return of some entities those that were made from a name and no document tells of."""
    kept = [q.object.value for q in store.quads(SOURCES_GRAPH, predicate=_AS_READ)
            if isinstance(q.object, Literal)]  # fmt: skip
    return frozenset(
        each
        for each in entities
        if is_minted(each)
        and not any(True for _ in store.quads(predicate=TELLS_OF, object=entity_iri(each)))
        and not any(f"<{entity_iri(each)}>" in told for told in kept)
    )


def names_gone(store: QuadSource, entities: Iterable[str], replay: Replay) -> frozenset[str]:
    """Return of some entities those no document tells of, and what only these are by decision."""
    gone = set(told_of_by_none(store, entities))
    sources: dict[str, set[str]] = {}
    for key, claim in replay.claims.items():
        if isinstance(key, Is) and claim.decision.kind is not Kind.ALIAS and claim.value != NOTHING:
            sources.setdefault(claim.value, {claim.value}).add(key.entity)
    while more := told_of_by_none(
        store,
        {
            target
            for target, several in sources.items()
            if target not in gone and several & gone and several <= gone | {target}
        },
    ):
        gone |= more
    return frozenset(gone)


def has_words(project: Project, document_id: str, words: str) -> bool:
    """Say whether a document of a project has words, whatever white space is between them."""
    try:
        return as_quoted(words) in as_quoted(project.text(document_id))
    except GraphError:
        return False
