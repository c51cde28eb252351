"""Finds entities of one kind that may be one: by a shared name, an acronym or similar words."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations

from extract.words import word_set
from ontology.names import name_key

MOST_ALIKE = 40
"""Entities with a word, or a beginning, in common; a more frequent one tells nothing."""

_SMALL_WORDS = word_set("and of the for in on de des du la le les et pour y el los las del")
_SHARED, _SPELT = 0.75, 0.88


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


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two entities that may be one: the one of fewer documents first, and the reasons."""

    lesser: Called
    greater: Called
    reasons: tuple[str, ...]


def likenesses(entities: Iterable[Called]) -> list[Likeness]:
    """Return pairs that may be one, in order of their ids; every pair once."""
    found: dict[tuple[str, str], dict[str, None]] = {}
    known: dict[str, Called] = {}
    by_kind: dict[str, list[Called]] = defaultdict(list)
    for each in entities:
        known[each.entity_id] = each
        by_kind[each.kind].append(each)
    for several in by_kind.values():
        for one, other, reason in _alike(several):
            if one != other:
                first, second = sorted((one, other))
                found.setdefault((first, second), {})[reason] = None
    return [_pair(known, pair, tuple(reasons)) for pair, reasons in sorted(found.items())]


def _pair(known: Mapping[str, Called], pair: tuple[str, str], reasons: tuple[str, ...]) -> Likeness:
    lesser, greater = sorted(
        (known[each] for each in pair), key=lambda each: (each.documents, each.entity_id)
    )
    return Likeness(lesser, greater, reasons)


def _alike(entities: Sequence[Called]) -> Iterator[tuple[str, str, str]]:
    names: dict[str, set[str]] = defaultdict(set)
    short: dict[str, set[str]] = defaultdict(set)
    for each in entities:
        for name in each.names:
            names[name_key(name)].add(each.entity_id)
        for initials in {_initials(name) for name in each.names} - {""}:
            short[initials].add(each.entity_id)
    for key, bearers in names.items():
        yield from _joined(bearers, "shared name")
        for full in short.get(key, ()):
            if len(bearers) * len(short[key]) <= MOST_ALIKE:
                yield from ((full, each, "acronym") for each in bearers)
    yield from _similar(entities)


def _joined(bearers: set[str], reason: str) -> Iterator[tuple[str, str, str]]:
    if len(bearers) <= MOST_ALIKE:
        yield from ((one, other, reason) for one, other in combinations(sorted(bearers), 2))


def _similar(entities: Sequence[Called]) -> Iterator[tuple[str, str, str]]:
    """Yield pairs whose labels have most words in common, or differ by few letters."""
    words = {each.entity_id: _words(each.label) for each in entities}
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
                    yield one, other, "similar name"


def _is_similar(words: frozenset[str], others: frozenset[str], key: str, other: str) -> bool:
    shared = len(words & others) / max(1, len(words | others))
    if any(each.isdigit() for each in words ^ others):
        return False  # numbered bodies and sessions are alike and not the same
    return shared >= _SHARED or (min(len(key), len(other)) > 5 and _is_spelt_alike(key, other))


def _is_spelt_alike(key: str, other: str) -> bool:
    compared = SequenceMatcher(None, key, other, autojunk=False)
    bounds = (compared.real_quick_ratio, compared.quick_ratio, compared.ratio)
    return all(bound() >= _SPELT for bound in bounds)  # the first two are fast


def _words(label: str) -> frozenset[str]:
    return frozenset(name_key(label).split()) - _SMALL_WORDS


def _initials(name: str) -> str:
    words = [word for word in name_key(name).split() if word not in _SMALL_WORDS]
    return "".join(word[0] for word in words) if len(words) > 1 else ""
