"""Scores events, statements and themes against the project's own gold, by the names it gives."""

from collections.abc import Callable, Iterable, Sequence

from measuring.gold import Row
from measuring.scorers import Rows, Score, score_of
from ontology.names import name_key

type Keys = frozenset[str]
"""Keys of every name that something bears."""


def score_events(gold: Rows, predicted: Rows) -> Score:
    """Score events: right where dates, places and organisers are all as the gold tells them."""
    return _matched(gold, predicted, "events", is_same_event)


def is_same_event(told: Row, found: Row) -> bool:
    """Say whether a predicted event has the dates, the places and the organisers of a gold one.

    To name as an organiser who only took part in organising, as the gold says, is no mistake.
    """
    if any(told[key] != found[key] for key in ("start_date", "end_date")):
        return False
    return _are_same(told["places"], found["places"]) and _are_same(
        told["organisers"], found["organisers"], also=told["partners"]
    )


def score_statements(gold: Rows, predicted: Rows) -> Score:
    """Score statements: right where predicate, subject, object and modality are the gold's."""
    return _matched(gold, predicted, "statements", is_same_statement)


def is_same_statement(told: Row, found: Row) -> bool:
    """Say whether a predicted statement says what a gold one does."""
    if any(told[key] != found[key] for key in ("predicate", "modality")):
        return False
    return all(told[end] & found[end] for end in ("subject", "object"))


def score_subjects(gold: Rows, predicted: Rows) -> Score:
    """Score the themes of whole passages, micro-averaged over labels of ours."""
    pairs = [
        (set(row.get("subjects", ())), set(predicted[row_id]["subjects"]))
        for row_id, row in gold.items()
    ]
    right = sum(len(told & found) for told, found in pairs)
    return score_of(right, sum(len(f) for _, f in pairs), sum(len(t) for t, _ in pairs))


def score_judged(rows: Sequence[Row]) -> Score:
    """Return the precision of what was judged one by one."""
    right = sum(row["verdict"] == "right" for row in rows)
    precision = 100 * right / len(rows)
    return Score(precision, precision, said=len(rows))


def told_of(row: Row) -> dict[str, list[Row]]:
    """Return the events and statements of a gold row, each end as the keys of all its names."""
    aliases = [_keys(names) for names in row.get("aliases", ())]

    def keys(name: str) -> Keys:
        own = _keys([name])
        return own.union(*(group for group in aliases if group & own))

    return {
        "events": [
            {key: event.get(key) for key in ("start_date", "end_date")}
            | {k: [keys(n) for n in event.get(k, ())] for k in ("places", "organisers", "partners")}
            for event in row.get("events", ())
        ],
        "statements": [
            {"predicate": said["predicate"], "modality": said.get("modality", "asserted")}
            | {end: keys(said[end]) for end in ("subject", "object")}
            for said in row.get("statements", ())
        ],
    }


def found_in(row: Row) -> dict[str, list[Row]]:
    """Return the events and statements of a predicted row, in the same form."""

    def keys(entity_id: str) -> Keys:
        return _keys(row["names"].get(entity_id, [entity_id]))

    return {
        "events": [
            event | {"places": [*map(keys, places)], "organisers": [*map(keys, bodies)]}
            for event, (places, bodies) in zip(row["events"], row["held"], strict=True)
        ],
        "statements": [
            said | {"subject": keys(one), "object": keys(other)}
            for said, (one, _, other) in zip(row["statements"], row["said"], strict=True)
        ],
    }


def _keys(names: Iterable[str]) -> Keys:
    return frozenset(map(name_key, names))


def matches(
    told: Sequence[Row], found: Sequence[Row], same: Callable[[Row, Row], bool]
) -> list[tuple[int, int]]:
    """Return pairs (told, found) that are the same, one to one, in order."""
    free = list(range(len(found)))
    pairs = []
    for number, one in enumerate(told):
        match = next((at for at in free if same(one, found[at])), None)
        if match is not None:
            free.remove(match)
            pairs.append((number, match))
    return pairs


def _matched(gold: Rows, predicted: Rows, field: str, same: Callable[[Row, Row], bool]) -> Score:
    right = said = there = 0
    for row_id, row in gold.items():
        told, found = told_of(row)[field], found_in(predicted[row_id])[field]
        right += len(matches(told, found, same))
        said += len(found)
        there += len(told)
    return score_of(right, said, there)


def _are_same(told: list[Keys], found: list[Keys], *, also: list[Keys] | None = None) -> bool:
    """Say whether each name told was found, and nothing but these and what is allowed besides."""
    allowed = [*told, *(also or ())]
    return all(any(t & f for f in found) for t in told) and all(
        any(t & f for t in allowed) for f in found
    )
