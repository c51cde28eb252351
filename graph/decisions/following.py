"""Follows decisions on mentions: which entity a mention names once all of them are heard.

They are heard in the order of replay. One is on mentions of what they name by then; and on those
that named its entity before another made them something else's, where it says which mentions it
means as exactly as that other, or more so. So what comes later counts where two overlap, and what
is said of some words or one sentence counts against what is said of the whole document.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from graph.decisions.claims import Claim, MentionIs
from graph.decisions.document_page import as_quoted

_AT_ALL_TIMES = ("", "")


class Named(NamedTuple):
    """A mention as it was read.

    Attributes:
        entity: Id of what it names; for what has no mention, words and passage are empty.
        words: Its words, on one line.
        passage: The words of its passage, on one line.
        since: From when on decisions are heard, as `Decision.order`.
        before: Id under which it was known when it was read otherwise; empty where it was not.
        quoted: Passages that decisions quote and it stands in, where they end elsewhere now.
    """

    entity: str
    words: str = ""
    passage: str = ""
    since: tuple[str, str] = _AT_ALL_TIMES
    before: str = ""
    quoted: frozenset[str] = frozenset()


class Way(NamedTuple):
    """The decisions that led from what a mention was read as to what it names; none for itself."""

    read: str
    steps: tuple[Claim, ...]

    @property
    def end(self) -> str:
        """Id of what is named now; empty for nothing."""
        return self.steps[-1].value if self.steps else self.read

    @property
    def last_named(self) -> str:
        """Id of what was named last."""
        return self.end or self.steps[-1].key.entity  # type: ignore[union-attr]

    @property
    def is_of_whole_document(self) -> bool:
        """Say whether it is that of all that the document says of an entity."""
        return not any(map(exactness, self.steps))


@dataclass(slots=True)
class Follower:
    """Follows the decisions on mentions of one document, and notes which of them did anything.

    Attributes:
        claims: On mentions, in the order of replay.
        kept: Ids of decisions by which a mention names what it does.
        overruled: From the id of a decision to that of one that took a mention from it.
    """

    claims: tuple[Claim, ...]
    kept: set[str] = field(default_factory=set)
    overruled: dict[str, str] = field(default_factory=dict)
    _by_words: dict[str, list[Claim]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for each in self.claims:
            self._by_words.setdefault(as_quoted(_on(each).words), []).append(each)

    @classmethod
    def of(cls, claims: Iterable[Claim]) -> "Follower":
        """Return who follows those of some claims that are on mentions."""
        found = (each for each in claims if isinstance(each.key, MentionIs))
        return cls(tuple(sorted(found, key=lambda each: each.decision.order)))

    def entities(self) -> set[str]:
        """Return the ids that decisions are on."""
        return {_on(each).entity for each in self.claims}

    def follow(self, mention: Named) -> Way:
        """Return what led to what a mention names now."""
        steps: list[Claim] = []
        at = mention.entity
        for claim in self._on_words(mention.words):
            if claim.decision.order <= mention.since or not _is_meant(claim, mention):
                continue
            if _on(claim).entity != at and (steps or _on(claim).entity != mention.before):
                start = _overlap(claim, steps)
                if start is None:
                    continue
                for each in steps[start:]:
                    self.overruled[each.decision.decision_id] = claim.decision.decision_id
                del steps[start:]
            steps.append(claim)
            at = claim.value
        self.kept |= {each.decision.decision_id for each in steps}
        return Way(mention.entity, tuple(steps))

    def _on_words(self, words: str) -> list[Claim]:
        """Return the decisions that are on words, or on any, in the order of replay."""
        general = self._by_words.get("", [])
        said = self._by_words.get(words, []) if words else []
        return sorted([*general, *said], key=lambda each: each.decision.order) if said else general

    def has_found(self, claim: Claim) -> bool:
        """Say whether a decision was on some mention when it was heard."""
        return claim.decision.decision_id in self.kept | self.overruled.keys()

    def without_effect(self) -> dict[str, str]:
        """Return the decisions of which others left nothing, and one of these others."""
        return {one: by for one, by in self.overruled.items() if one not in self.kept}


def exactness(claim: Claim) -> int:
    """Return how exactly a decision says which mentions it means: 0 for all of a document."""
    key = _on(claim)
    return bool(key.words) + bool(key.passage)


def _on(claim: Claim) -> MentionIs:
    assert isinstance(claim.key, MentionIs)  # noqa: S101 - by `Follower.of`
    return claim.key


def _is_meant(claim: Claim, mention: Named) -> bool:
    """Say whether a decision on the words of a mention is on its passage."""
    key = _on(claim)
    return (
        not key.passage
        or mention.passage == as_quoted(key.passage)
        or as_quoted(key.passage) in mention.quoted
    )


def _overlap(claim: Claim, steps: list[Claim]) -> int | None:
    """Return from which step on a decision takes a mention back; None where it may not."""
    for start in range(len(steps) - 1, -1, -1):
        if _on(steps[start]).entity == _on(claim).entity:
            least = max(map(exactness, steps[start:]))
            return start if exactness(claim) >= max(least, 1) else None
    return None
