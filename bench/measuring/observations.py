"""Judges every mention and statement by the gold: what was said, how sure, whether it is right."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from extract.annotation_lines import KINDS
from extract.calibration import STATEMENT
from measuring.gold import JUDGED, OWN, Row, half_of
from measuring.isotonic import Observation
from measuring.own_gold import found_in, is_same_event, is_same_statement, matches, told_of
from measuring.own_spans import trimmed
from measuring.scorers import Rows, Scorers
from ontology.names import name_key

NEAR_KM = 161.0
"""A place linked within so many kilometres is right: 100 miles, as in the literature."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """How one set is read.

    Attributes:
        labels: What it marks wholly enough that what it leaves out is wrong.
        named: `strict`, `named` or ``: which gold mentions are names; others are passed over.
        literal: Whether only mentions marked as literal count.
        overlaps: Whether a shared character is enough.
    """

    labels: tuple[str, ...]
    named: str = ""
    literal: bool = False
    overlaps: bool = False


JUDGEMENTS: dict[str, Judgement] = {
    "re3d": Judgement(("ORG", "PLACE"), named="strict"),
    "wikigold": Judgement(("ORG", "PLACE")),
    "gum_dev": Judgement(("ORG", "PLACE"), named="named"),
    "humset_geo": Judgement(("PLACE",), literal=True, overlaps=True),
    "lgl": Judgement(("PLACE",)),
    OWN: Judgement(("ORG", "PLACE", "LAW", "THEME")),
}
"""Sets that mark spans, by name."""


def judged_mentions(
    name: str, gold: Rows, predicted: Rows, scorers: Scorers
) -> Iterator[tuple[Observation, Row]]:
    """Yield every predicted mention that a set can judge, with what was predicted.

    A place is right where it is one, and, where the gold tells which, the right one.
    """
    judgement = JUDGEMENTS[name]
    halves = half_of(gold.values())
    for row_id, row in gold.items():
        judge = _Judge(row, judgement, scorers)
        for entity, method in zip(
            predicted[row_id]["entities"], predicted[row_id]["methods"], strict=True
        ):
            right = judge.of(entity) if entity["label"] in judgement.labels else None
            if right is not None:
                kind = KINDS[entity["label"]].value
                yield (
                    Observation(kind, method, entity["score"], right, name, halves[row_id]),
                    entity,
                )


@dataclass(frozen=True, slots=True)
class _Judge:
    """The gold of one document."""

    row: Row
    judgement: Judgement
    scorers: Scorers

    def of(self, entity: Row) -> bool | None:
        """Say whether a mention is right; None where the gold does not tell."""
        own = [e for e in self.row["entities"] if e["label"] == entity["label"]]
        touched = [e for e in own if _touch(e, entity)]
        counted = [e for e in touched if self._counts(e)]
        if touched and not counted:
            return None
        if self.judgement.named and not self.scorers.is_named(self.row["text"], _plain(entity)):
            return None
        return any(self._is_same(e, entity) and _lies_near(e, entity) for e in counted)

    def _counts(self, entity: Row) -> bool:
        if self.judgement.literal:
            return bool(entity.get("literal"))
        if self.judgement.named == "strict":
            return self.scorers.is_strict(self.row["text"], entity)
        return not self.judgement.named or self.scorers.is_named(self.row["text"], entity)

    def _is_same(self, told: Row, found: Row) -> bool:
        if "entity" in told:  # a theme: in whatever words, but that very concept
            return bool(told["entity"] == found["entity"])
        text = self.row["text"]
        one, other = (trimmed(text, e["start"], e["end"]) for e in (told, found))
        return self.judgement.overlaps or one == other


def _plain(entity: Row) -> Row:
    return {"start": entity["start"], "end": entity["end"]}


def _touch(one: Row, other: Row) -> bool:
    return bool(one["start"] < other["end"] and other["start"] < one["end"])


def _lies_near(told: Row, found: Row) -> bool:
    """Say whether a place was linked right, as far as the gold tells."""
    if "lat" not in told:
        return True
    if found.get("lat") is None:
        return False
    from_to = (told["lat"], told["lon"], found["lat"], found["lon"])
    return kilometres(*from_to) <= NEAR_KM


def found_places(gold: Rows, predicted: Rows) -> Iterator[tuple[Row, bool]]:
    """Yield each gold place of a known country, and whether it was found and linked right."""
    for row_id, row in gold.items():
        places = [e for e in predicted[row_id]["entities"] if e["label"] == "PLACE"]
        for told in row["entities"]:
            if told.get("cc") and "lat" in told:
                yield told, any(_touch(told, e) and _lies_near(told, e) for e in places)


def judged_themes(
    name: str, gold: Rows, predicted: Rows, aliases: dict[str, str]
) -> Iterator[Observation]:
    """Yield each theme of a text once, right where the set gives the text that theme.

    Themes without a counterpart in the set are passed over.
    """
    halves = half_of(gold.values())
    for row_id, row in gold.items():
        told = {label.casefold() for label in row["subjects"]}
        best: dict[str, tuple[float, str]] = {}
        predicted_row = predicted[row_id]
        for entity, method in zip(predicted_row["entities"], predicted_row["methods"], strict=True):
            theme = aliases.get(entity["name"]) if entity["label"] == "THEME" else None
            if theme is not None:
                best[theme] = max(best.get(theme, (0.0, "")), (entity["score"], method))
        for theme, (score, method) in sorted(best.items()):
            right = theme.casefold() in told
            yield Observation("theme", method, score, right, name, halves[row_id])


def judged_events(gold: Rows, predicted: Rows) -> Iterator[Observation]:
    """Yield the events of the project's own gold."""
    halves = half_of(gold.values())
    for row_id, row in gold.items():
        found = predicted[row_id]
        pairs = matches(told_of(row)["events"], found_in(found)["events"], is_same_event)
        right = {at for _, at in pairs}
        scores = {
            (e["start"], e["end"]): (e["score"], method)
            for e, method in zip(found["entities"], found["methods"], strict=True)
            if e["label"] == "EVENT"
        }
        for number, event in enumerate(found["events"]):
            if (event["start"], event["end"]) in scores:
                score, method = scores[event["start"], event["end"]]
                yield Observation("event", method, score, number in right, OWN, halves[row_id])


def judged_statements(gold: Rows, predicted: Rows) -> Iterator[Observation]:
    """Yield the statements of the project's own gold."""
    halves = half_of(gold.values())
    for row_id, row in gold.items():
        told, found = told_of(row)["statements"], found_in(predicted[row_id])["statements"]
        right = {at for _, at in matches(told, found, is_same_statement)}
        for number, said in enumerate(found):
            seen = (said["predicate"], said["confidence"], number in right)
            yield Observation(STATEMENT, *seen, OWN, halves[row_id])


def judged_one_by_one(judged: Rows, predicted: Rows) -> Iterator[Observation]:
    """Yield the judged statements that are read from their evidence again, with the verdict."""
    halves = half_of(judged.values())
    for row_id, row in judged.items():
        ends = {end: name_key(row[end]) for end in ("subject", "object")}
        for said in found_in(predicted[row_id])["statements"]:
            same = all(row[key] == said[key] for key in ("predicate", "modality"))
            if same and all(key in said[end] for end, key in ends.items()):
                right = row["verdict"] == "right"
                seen = (said["predicate"], said["confidence"], right)
                yield Observation(STATEMENT, *seen, JUDGED, halves[row_id])
                break


def kilometres(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Return the distance between two points in degrees over the earth's surface."""
    here, there = math.radians(lat), math.radians(other_lat)
    across = math.sin((there - here) / 2) ** 2
    along = math.cos(here) * math.cos(there)
    along *= math.sin(math.radians(other_lon - lon) / 2) ** 2
    return 12742.0 * math.asin(math.sqrt(min(1.0, across + along)))
