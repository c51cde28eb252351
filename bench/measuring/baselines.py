"""Simple rules to compare with: what a reader could do without this program."""

import re
from collections.abc import Iterable, Iterator

from measuring.gold import Row
from ontology.gazetteer import Gazetteer

_BRACKET = re.compile(r"\(([^()]{2,80})\)")
_SHORT = re.compile(r"[^\W_][\w&/.-]{1,9}")
_WORD = re.compile(r"\S+")


def schwartz_hearst(rows: Iterable[Row]) -> list[Row]:
    """Return definitions of short forms by the rule of Schwartz and Hearst (2003)."""
    return [
        {"id": row["id"], "entities": [], "acronyms": list(_definitions(row["text"]))}
        for row in rows
    ]


def _definitions(text: str) -> Iterator[Row]:
    """Yield short forms in brackets, each with the words before it that spell it."""
    for bracket in _BRACKET.finditer(text):
        short = re.split(r"[;,]", bracket[1])[0].strip()
        if not _SHORT.fullmatch(short) or not any(sign.isalpha() for sign in short):
            continue
        start = _long_start(text, bracket.start(), short)
        if start is not None:
            at = text.index(short, bracket.start())
            long = [start, len(text[: bracket.start()].rstrip())]
            yield {"short": [at, at + len(short)], "long": long}


def _long_start(text: str, end: int, short: str) -> int | None:
    """Return where the long form begins: every sign of the short form in turn, from the right."""
    words = list(_WORD.finditer(text[max(0, end - 500) : end]))
    reach = words[-min(len(short) + 5, 2 * len(short)) :]
    if not reach:
        return None
    first = max(0, end - 500) + reach[0].start()
    at = end - 1
    for index, sign in reversed(list(enumerate(short.lower()))):
        if not sign.isalnum():
            continue
        while at >= first and (
            text[at].lower() != sign or (index == 0 and at > first and text[at - 1].isalnum())
        ):
            at -= 1
        if at < first:
            return None
        at -= 1
    return at + 1


def by_prior(rows: Iterable[Row], places: Gazetteer) -> list[Row]:
    """Return the rows with each place linked to the best known one of its name, come what may."""
    return [
        row | {"entities": [_linked(entity, row, places) for entity in row["entities"]]}
        for row in rows
    ]


def _linked(entity: Row, row: Row, places: Gazetteer) -> Row:
    surface = entity.get("surface") or row["text"][entity["start"] : entity["end"]]
    found = places.candidates(surface) if entity["label"] == "PLACE" else ()
    if not found:
        return {key: entity[key] for key in ("start", "end", "label")}
    best = found[0]
    number = best.place_id.removeprefix("place/")
    return {key: entity[key] for key in ("start", "end", "label")} | {
        "geonameid": int(number) if number.isdigit() else None,
        "lat": best.lat,
        "lon": best.lon,
        "cc": best.iso2,
    }


def by_spelling(rows: Iterable[Row]) -> list[Row]:
    """Return the rows with names that are spelt alike, but for article and possessive, as one."""
    return [
        row | {"entities": [e | {"entity": _spelling(e["surface"])} for e in row["entities"]]}
        for row in rows
    ]


def _spelling(surface: str) -> str:
    return re.sub(r"^(?:the|a|an) |['’]s?$", "", surface.lower())
