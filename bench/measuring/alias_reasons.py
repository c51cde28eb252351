"""Says of each entity of several names why it is not put together whole."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from measuring.gold import Row
from measuring.scorers import Rows

_LABELS = frozenset({"ORG", "PLACE"})
_NOWHERE = ("/null", "notInWiki", "aksw.org")
_ARTICLE = re.compile(r"^(?:the|a|an) ")

NOT_FOUND = "a name not found"
WITHIN = "a name within another's"
OTHER_KIND = "found as another kind"
APART = "found, but apart"
STRANGER = "joined with another"
REASONS = (WITHIN, NOT_FOUND, OTHER_KIND, STRANGER, APART)


@dataclass(frozen=True, slots=True)
class Judged:
    """One entity that a document calls by several names.

    Attributes:
        document: Its id.
        uri: The entity, as the gold calls it.
        names: As the text writes them.
        reasons: Why it is not whole; none where it is.
    """

    document: str
    uri: str
    names: tuple[str, ...]
    reasons: frozenset[str]


@dataclass(frozen=True, slots=True)
class Joined:
    """Mentions of a document under one predicted entity, spelt in several ways.

    Attributes:
        document: Its id.
        entity: As predicted.
        names: As the text writes them.
        meant: What they are, by the gold: more than one where the join is wrong.
    """

    document: str
    entity: str
    names: tuple[str, ...]
    meant: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Seen:
    """A gold mention with the predicted span that overlaps it most, by its position in the row."""

    gold: Row
    span: int | None
    cluster: str


def judged_entities(gold: Rows, predicted: Rows) -> Iterator[Judged]:
    """Yield every entity that is called by several names within a document, by the scorer's rule.

    A gold mention takes the predicted span that overlaps it most. Names within names share that
    span: where no two predicted names overlap, neither of the two entities can be whole.
    """
    for row_id, row in gold.items():
        entities = predicted.get(row_id, {}).get("entities", [])
        seen = _seen(row, entities)
        by_uri: defaultdict[str, list[_Seen]] = defaultdict(list)
        for mention in seen:
            by_uri[mention.gold["uri"]].append(mention)
        for uri, own in by_uri.items():
            names = {_text(row, mention.gold) for mention in own}
            if len({_ARTICLE.sub("", name.lower()) for name in names}) > 1:
                reasons = _reasons(own, seen, entities)
                yield Judged(row_id, uri, tuple(sorted(names)), reasons)


def joined_names(gold: Rows, predicted: Rows) -> Iterator[Joined]:
    """Yield the predicted entities of several spellings, with what each spelling means.

    A predicted span means the gold mention that it is likest to: a town within a body's name is
    not held against it.
    """
    for row_id, row in gold.items():
        entities = predicted.get(row_id, {}).get("entities", [])
        meant: defaultdict[str, dict[int, Row]] = defaultdict(dict)
        for mention in _seen(row, entities):
            if mention.span is not None:
                spans = meant[mention.cluster]
                likest = spans.setdefault(mention.span, mention.gold)
                span = entities[mention.span]
                spans[mention.span] = max(likest, mention.gold, key=lambda e: _likeness(e, span))
        for cluster, spans in meant.items():
            names = {_text(row, entities[span]) for span in spans}
            if len({_ARTICLE.sub("", name.lower()) for name in names}) > 1:
                uris = frozenset(each["uri"] for each in spans.values())
                yield Joined(row_id, cluster, tuple(sorted(names)), uris)


def outermost(rows: Iterable[Row]) -> list[Row]:
    """Return what a perfect reader without names in names would say: the longest ones, all right.

    What it scores is as far as names that never overlap can get.
    """
    found = []
    for row in rows:
        kept: list[Row] = []
        for entity in sorted(_named(row), key=lambda e: e["start"] - e["end"]):
            if not any(e["start"] < entity["end"] and entity["start"] < e["end"] for e in kept):
                kept.append(entity | {"entity": entity["uri"]})
        found.append({"id": row["id"], "entities": sorted(kept, key=lambda e: e["start"])})
    return found


def counted(judged: Iterable[Judged]) -> Mapping[str, int]:
    """Return how many entities have each reason, and how many that one alone."""
    found: Counter[str] = Counter()
    for each in judged:
        found.update(each.reasons)
        if len(each.reasons) == 1:
            found[f"{next(iter(each.reasons))}, that alone"] += 1
    return found


def _named(row: Row) -> list[Row]:
    """Return the gold mentions that count, each span once."""
    spans: dict[tuple[int, int], Row] = {}
    for entity in row["entities"]:
        uri = entity.get("uri")
        is_known = uri and not any(part in uri for part in _NOWHERE)
        if entity["label"] in _LABELS and is_known and entity.get("named"):
            spans.setdefault((entity["start"], entity["end"]), entity)
    return list(spans.values())


def _seen(row: Row, entities: list[Row]) -> list[_Seen]:
    found = []
    for mention in _named(row):
        overlaps = [
            (_shared(mention, span), position)
            for position, span in enumerate(entities)
            if span.get("entity") is not None and _shared(mention, span) > 0
        ]
        position = max(overlaps)[1] if overlaps else None
        missed = f"missed at {mention['start']}"
        cluster = missed if position is None else str(entities[position]["entity"])
        found.append(_Seen(mention, position, cluster))
    return found


def _reasons(own: list[_Seen], seen: list[_Seen], entities: list[Row]) -> frozenset[str]:
    uri = own[0].gold["uri"]
    others = [mention for mention in seen if mention.gold["uri"] != uri]
    clusters = {mention.cluster for mention in own}
    if len(clusters) == 1 and clusters.isdisjoint(mention.cluster for mention in others):
        return frozenset()
    shared = {mention.span for mention in others if mention.span is not None}
    plain = [m for m in own if m.span is not None and m.span not in shared]
    found = {NOT_FOUND for mention in own if mention.span is None}
    found |= {WITHIN for mention in own if mention.span in shared}
    found |= {
        OTHER_KIND
        for mention in plain
        if mention.span is not None and entities[mention.span]["label"] != mention.gold["label"]
    }
    strangers = {mention.cluster for mention in others if mention.span not in {m.span for m in own}}
    found |= {STRANGER for mention in plain if mention.cluster in strangers}
    if len({mention.cluster for mention in plain}) > 1:
        found.add(APART)
    return frozenset(found or {APART})


def _shared(one: Row, other: Row) -> int:
    return int(min(one["end"], other["end"]) - max(one["start"], other["start"]))


def _likeness(one: Row, other: Row) -> float:
    whole = max(one["end"], other["end"]) - min(one["start"], other["start"])
    return _shared(one, other) / whole


def _text(row: Row, entity: Row) -> str:
    return " ".join(row["text"][entity["start"] : entity["end"]].split())
