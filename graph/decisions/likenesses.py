"""Finds entities of one kind that may be one: by a shared name, an acronym or similar words."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations
from typing import NamedTuple

from graph.decisions.differences import (
    SMALL_WORDS,
    differ_in_numbers,
    differ_in_words,
    is_numeral,
    words_of,
)
from ontology.names import name_key

MOST_ALIKE = 40
"""Entities with a word, or a beginning, in common; a more frequent one tells nothing."""

_ENOUGH, _SPELT = 0.75, 0.88
SHARED, ACRONYM, SIMILAR = "shared name", "acronym", "similar name"


@dataclass(frozen=True, slots=True)
class Called:
    """An entity with its names.

    Attributes:
        entity_id: Its id.
        label: What it is shown as.
        names: All forms that documents use, the label among them.
        documents: How many mention it.
    """

    entity_id: str
    label: str
    names: tuple[str, ...]
    documents: int

    @property
    def kind(self) -> str:
        """The first part of the id."""
        return self.entity_id.split("/", 1)[0]


class Reason(NamedTuple):
    """What speaks for two being one.

    Attributes:
        what: `shared name`, `acronym` or `similar name`; `ambiguous` where documents define both.
        name: The name that both have, or the acronym.
    """

    what: str
    name: str = ""

    @property
    def in_words(self) -> str:
        """The reason as a line."""
        return f"{self.what} “{self.name}”" if self.name else self.what


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two entities that may be one: the one of fewer documents first, and the reasons."""

    lesser: Called
    greater: Called
    reasons: tuple[Reason, ...]


def likenesses(
    entities: Iterable[Called], kept_apart: Collection[str] = frozenset()
) -> list[Likeness]:
    """Return pairs that may be one, in order of their ids; every pair once.

    Args:
        entities: With all their names.
        kept_apart: Ids of which each is another thing by a file of names: no two of them are one.
    """
    found: dict[tuple[str, str], dict[str, Reason]] = {}
    known: dict[str, Called] = {}
    by_kind: dict[str, list[Called]] = defaultdict(list)
    for each in entities:
        known[each.entity_id] = each
        by_kind[each.kind].append(each)
    for several in by_kind.values():
        for one, other, reason in _alike(several):
            if one != other and not (one in kept_apart and other in kept_apart):
                first, second = sorted((one, other))
                reasons = found.setdefault((first, second), {})
                reasons[reason.what] = min(reason, reasons.get(reason.what, reason), key=_shortest)
    pairs = (_pair(known, pair, reasons.values()) for pair, reasons in sorted(found.items()))
    return [each for each in pairs if each is not None]


def _shortest(reason: Reason) -> tuple[int, str]:
    return -len(reason.name), reason.name


def _pair(
    known: Mapping[str, Called], pair: tuple[str, str], reasons: Iterable[Reason]
) -> Likeness | None:
    lesser, greater = sorted(
        (known[each] for each in pair), key=lambda each: (each.documents, each.entity_id)
    )
    ids_and_labels = ((each.entity_id, each.label) for each in (lesser, greater))
    if differ_in_numbers(*ids_and_labels):
        return None
    labels = lesser.label, greater.label
    others = differ_in_words(*labels)
    left = tuple(sorted(each for each in reasons if not (others and _is_weak(each, labels))))
    return Likeness(lesser, greater, left) if left else None


def _is_weak(reason: Reason, labels: tuple[str, str]) -> bool:
    """Say whether a reason tells nothing of two whose labels have different words.

    So it is with similar names, and with a short form that any such thing is called by, as `the
    Committee` of two committees.
    """
    if reason.what == SIMILAR:
        return True
    words = words_of(reason.name)
    return reason.what == SHARED and all(words <= words_of(each) for each in labels)


def _alike(entities: Sequence[Called]) -> Iterator[tuple[str, str, Reason]]:
    names: dict[str, dict[str, str]] = defaultdict(dict)
    short: dict[str, set[str]] = defaultdict(set)
    for each in entities:
        for name in each.names:
            names[name_key(name)].setdefault(each.entity_id, name)
        for initials in {_initials(name) for name in each.names} - {""}:
            short[initials].add(each.entity_id)
    for key, bearers in names.items():
        if len(bearers) <= MOST_ALIKE:
            shared = Reason(SHARED, min(bearers.values()))
            yield from ((one, two, shared) for one, two in combinations(sorted(bearers), 2))
        for full in short.get(key, ()):
            if len(bearers) * len(short[key]) <= MOST_ALIKE:
                yield from ((full, each, Reason(ACRONYM, name)) for each, name in bearers.items())
    yield from _similar(entities)


def _similar(entities: Sequence[Called]) -> Iterator[tuple[str, str, Reason]]:
    """Yield pairs whose labels have most words in common, or differ by few letters."""
    words = {each.entity_id: words_of(each.label) for each in entities}
    keys = {each.entity_id: name_key(each.label) for each in entities}
    blocks: dict[str, list[str]] = defaultdict(list)
    often = Counter(word for each in words.values() for word in each)
    for entity_id, own in words.items():
        for word in sorted(own, key=lambda word: (often[word], word))[:2]:
            blocks[word].append(entity_id)
        if len(keys[entity_id]) > 5:
            blocks[f"{keys[entity_id][:5]}…"].append(entity_id)
    for block in blocks.values():
        if len(block) <= MOST_ALIKE:
            for one, other in combinations(block, 2):
                if _is_similar(words[one], words[other], keys[one], keys[other]):
                    yield one, other, Reason(SIMILAR)


def _is_similar(words: frozenset[str], others: frozenset[str], key: str, other: str) -> bool:
    shared = len(words & others) / max(1, len(words | others))
    if any(map(is_numeral, words ^ others)):
        return False  # numbered bodies and sessions are alike and not the same
    return shared >= _ENOUGH or (min(len(key), len(other)) > 5 and _is_spelt_alike(key, other))


def _is_spelt_alike(key: str, other: str) -> bool:
    compared = SequenceMatcher(None, key, other, autojunk=False)
    bounds = (compared.real_quick_ratio, compared.quick_ratio, compared.ratio)
    return all(bound() >= _SPELT for bound in bounds)  # the first two are fast


def _initials(name: str) -> str:
    words = [word for word in name_key(name).split() if word not in SMALL_WORDS]
    return "".join(word[0] for word in words) if len(words) > 1 else ""
