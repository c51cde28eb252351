"""Says why two entities are linked: what is stated, what mentions both, else short strong paths."""

import math
from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from extract.model import Modality
from graph.asking.rows import Evidence, Statement
from graph.linkages.incidence import Incidence, Numbers
from graph.linkages.quotes import evidence_between
from graph.networks.strength import associations, support
from graph.store import Store

LEAST_ASSOCIATION = 0.5
"""Entities that are only mentioned together are a step of a path from this strength on."""

UNSTATED = 0.5
"""What a step that nobody states is worth, beside one that is stated."""

LEAST_WORTH = 0.002
"""A path worth less is no link; see docs/decisions/0196-why-linked.md for how it was chosen."""


_PASSAGES_A_STATEMENT = 4


class Answer(StrEnum):
    """How two entities are linked."""

    STATED = "stated"  # a document says so
    PLANNED = "planned"  # documents say that it is to be so, and none that it is
    DENIED = "denied"  # documents say that it is not so, and nothing else
    TOGETHER = "together"  # one passage mentions both
    PATHS = "paths"  # others lie between
    NONE = "none"  # no link backed by evidence


class Hop(NamedTuple):
    """A step of a path, with its sentence.

    Attributes:
        stated: What documents state of the two, either way; empty where they are only mentioned
            together.
        evidence: The passages of the surest statement, if anything is stated, else the first
            passage that mentions both.
    """

    source: str
    target: str
    worth: float
    stated: tuple[Statement, ...]
    evidence: tuple[Evidence, ...]


class Path(NamedTuple):
    """Steps from one entity to another.

    Attributes:
        worth: 0 to 1: the strengths of the steps multiplied, divided for each entity between by
            the number of those it is named with, so that a hub such as a country is worth little.
    """

    hops: tuple[Hop, ...]
    worth: float


class Why(NamedTuple):
    """Why two entities are linked.

    Attributes:
        stated: What documents state of the two, either way, denials left out.
        evidence: The sentences, denials among them.
        paths: Where nothing links them directly, best first.
    """

    answer: Answer
    stated: tuple[Statement, ...]
    evidence: tuple[Evidence, ...]
    paths: tuple[Path, ...]


class Relations(NamedTuple):
    """What a path may step along, both ways, ordered by the entity it leaves.

    Attributes:
        starts: Where the steps that leave an entity begin, shape (entities + 1,).
        target: The entity a step leads to, shape (steps,).
        worth: Strength of the step, 0 to 1.
        damping: What passing through an entity divides by: those it is named with.
    """

    starts: NDArray[np.int64]
    target: Numbers
    worth: NDArray[np.float64]
    damping: NDArray[np.float64]

    def leaving(self, entity: int) -> slice:
        """Return where the steps that leave an entity are."""
        return slice(int(self.starts[entity]), int(self.starts[entity + 1]))


def relations_of(incidence: Incidence) -> Relations:
    """Return the steps of a selection: what is stated, and what strongly keeps together."""
    pairs, mentioning = incidence.pairs, incidence.mentioning
    counted = (mentioning[pairs.first], mentioning[pairs.second], pairs.documents)
    strengths = associations(*counted, max(incidence.total, 1))
    strong = np.flatnonzero(strengths >= LEAST_ASSOCIATION)
    steps: dict[tuple[int, int], float] = {}
    for n in strong.tolist():
        ends = int(pairs.first[n]), int(pairs.second[n])
        if not incidence.nested(incidence.entities[ends[0]], incidence.entities[ends[1]]):
            steps[ends] = float(strengths[n]) * UNSTATED
    doubts: dict[tuple[int, int], float] = {}
    for (subject, object_), said in incidence.stated.items():
        low, high = sorted((subject, object_))
        doubt = math.prod(1 - support(each.documents, each.confidence) for each in said)
        doubts[low, high] = doubts.get((low, high), 1.0) * doubt
    for ends, doubt in doubts.items():
        steps[ends] = max(steps.get(ends, 0.0), 1 - doubt)
    neighbours = np.bincount(np.concatenate((pairs.first, pairs.second)), minlength=len(mentioning))
    return _relations(steps, neighbours)


def _relations(steps: dict[tuple[int, int], float], neighbours: NDArray[np.int64]) -> Relations:
    both = [(a, b, worth) for (a, b), worth in steps.items()]
    both += [(b, a, worth) for (a, b), worth in steps.items()]
    both.sort()
    source = np.array([each[0] for each in both], dtype=np.int32)
    target = np.array([each[1] for each in both], dtype=np.int32)
    degrees = np.bincount(source, minlength=len(neighbours))
    return Relations(
        np.concatenate(([0], np.cumsum(degrees))),
        target,
        np.array([each[2] for each in both], dtype=np.float64),
        np.maximum(degrees, neighbours).clip(min=1).astype(np.float64),
    )


def why(
    store: Store,
    incidence: Incidence,
    relations: Relations,
    ends: tuple[str, str],
    *,
    limit: int = 5,
) -> Why:
    """Say why two entities are linked.

    Args:
        store: Where the sentences are.
        incidence: Of all documents or of a selection.
        relations: Its steps, from `relations_of`.
        ends: Ids of the two.
        limit: Paths to return.
    """
    direct = tuple(evidence_between(store, incidence, *ends))
    answer = _direct(direct)
    if answer is not Answer.NONE:
        return Why(answer, _stated(incidence, *ends), direct, ())
    numbers = [incidence.number_of.get(each) for each in ends]
    if None in numbers or ends[0] == ends[1]:
        return Why(Answer.NONE, (), (), ())
    found = paths_between(relations, *(each for each in numbers if each is not None), limit=limit)
    paths = tuple(_told(store, incidence, relations, path) for path in found)
    return Why(Answer.PATHS if paths else Answer.NONE, (), (), paths)


def _direct(evidence: tuple[Evidence, ...]) -> Answer:
    stated = [each.modality for each in evidence if each.predicate is not None]
    if set(stated) - {Modality.NEGATED, Modality.PLANNED}:
        return Answer.STATED
    if Modality.PLANNED in stated:
        return Answer.PLANNED
    if stated:
        return Answer.DENIED
    return Answer.TOGETHER if evidence else Answer.NONE


def paths_between(
    relations: Relations, first: int, second: int, *, limit: int
) -> list[tuple[tuple[int, ...], float]]:
    """Return the best ways of two or three steps, as entities passed and worth, best first."""
    near = _reached(relations, first)
    far = _reached(relations, second)
    found: dict[tuple[int, ...], float]
    found = {(first, x, second): near[x] * far[x] / relations.damping[x] for x in near.keys() & far}
    for x, worth in near.items():
        so_far = worth / relations.damping[x]
        if x == second or so_far < LEAST_WORTH:
            continue
        steps = relations.leaving(x)
        for y, step in zip(
            relations.target[steps].tolist(), relations.worth[steps].tolist(), strict=True
        ):
            if y in far and y not in (first, second):
                found[first, x, y, second] = so_far * step * far[y] / relations.damping[y]
    worthy = [(path, float(worth)) for path, worth in found.items() if worth >= LEAST_WORTH]
    return sorted(worthy, key=lambda each: (-round(each[1], 9), len(each[0]), each[0]))[:limit]


def _reached(relations: Relations, entity: int) -> dict[int, float]:
    steps = relations.leaving(entity)
    targets, worth = relations.target[steps].tolist(), relations.worth[steps].tolist()
    return dict(zip(targets, worth, strict=True))


def _told(
    store: Store, incidence: Incidence, relations: Relations, path: tuple[tuple[int, ...], float]
) -> Path:
    passed, worth = path
    hops = []
    for source, target in pairwise(passed):
        ends = incidence.entities[source], incidence.entities[target]
        evidence = _best(evidence_between(store, incidence, *ends, limit=_PASSAGES_A_STATEMENT))
        worth_of_step = round(_reached(relations, source)[target], 3)
        hops.append(Hop(*ends, worth_of_step, _stated(incidence, *ends), evidence))
    return Path(tuple(hops), round(worth, 4))


def _stated(incidence: Incidence, first: str, second: str) -> tuple[Statement, ...]:
    """Return what is stated of two entities, most documents first."""
    numbers = incidence.number_of[first], incidence.number_of[second]
    found = (
        Statement(
            incidence.entities[subject],
            incidence.labels[subject],
            said.predicate,
            incidence.entities[object_],
            incidence.labels[object_],
            said.documents,
            said.confidence,
        )
        for subject, object_ in (numbers, numbers[::-1])
        for said in incidence.stated.get((subject, object_), ())
    )
    return tuple(sorted(found, key=lambda each: (-each.documents, -each.confidence, each)))


def _best(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Return the passages of the first statement; one passage where nothing is stated."""
    first = evidence[0]
    if first.predicate is None:
        return (first,)
    same = (first.predicate, first.confidence, first.document_id)
    return tuple(e for e in evidence if (e.predicate, e.confidence, e.document_id) == same)
