"""Tells which beginnings that patterns look for stand in a text, in one pass over its words.

Of some thousand hardly any do. They are looked up by what the text has, not the text by each.
"""

from collections import defaultdict
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from itertools import chain

from extract.pattern_beginnings import ALL_LEADS, Leads

type Looked = tuple[str, bool]
"""What of a text is looked at, and whether without case: words by three letters, by one, signs."""

KEYS, FIRSTS, SIGNS = "keys", "firsts", "signs"

type Begun = Mapping[Looked, AbstractSet[str]]
"""What a text has of each; to its signs belongs the empty one, behind which a line begins."""


class StandingLeads:
    """Owns which beginnings stand in one text."""

    def __init__(self, begun: Begun) -> None:
        self._begun = begun
        self._asked = len(ALL_LEADS)  # before it is looked up: other threads may meet patterns
        self._standing = _INDEX.standing(begun)

    def hold(self, wanted: frozenset[Leads]) -> bool:
        """Say whether each of these stands somewhere."""
        size = len(ALL_LEADS)
        if self._asked < size:  # a pattern was met for the first time
            self._standing.update(filter(self._stands, ALL_LEADS[self._asked : size]))
            self._asked = size
        return wanted <= self._standing

    def _stands(self, leads: Leads) -> bool:
        sought = _signs_of(leads).items()
        return any(not self._begun[looked].isdisjoint(signs) for looked, signs in sought)


class _Index:
    """All leads by the signs by which they are seen to stand, some twice where threads add them."""

    def __init__(self) -> None:
        self._size = 0
        self._by_sign: dict[Looked, dict[str, list[Leads]]] = defaultdict(lambda: defaultdict(list))

    def standing(self, begun: Begun) -> set[Leads]:
        """Return those that stand in a text."""
        size = len(ALL_LEADS)
        for leads in ALL_LEADS[self._size : size]:
            for looked, signs in _signs_of(leads).items():
                for sign in signs:
                    self._by_sign[looked][sign].append(leads)
        self._size = size
        found = (map(self._by_sign[looked].get, signs) for looked, signs in begun.items())
        return set(chain.from_iterable(filter(None, chain.from_iterable(found))))


def _signs_of(leads: Leads) -> Begun:
    return {
        (KEYS, leads.plain): leads.keys,
        (FIRSTS, leads.plain): leads.firsts,
        (SIGNS, False): leads.marks | {""} if leads.lines else leads.marks,
    }


_INDEX = _Index()
