"""Makes more training passages: other names in the same frame, headings in capitals."""

import csv
import random
import re
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from ontology.packaged import path

_LONGEST_NAME = 80
_LONGEST_HEADING = 160
_SMALLEST_PLACE = 30_000
HEADS = (
    "Network", "Coalition", "Foundation", "Collective", "Centre", "Alliance", "Union",
    "Association", "Forum", "Institute", "Committee", "Council", "Commission", "Society",
    "Federation", "Initiative", "Project", "Agency", "Bureau", "Task Force", "Working Group",
    "Trust", "Movement", "Platform",
)  # fmt: skip
MATTERS = (
    "Women", "Women's Rights", "Migrant Workers", "Human Rights", "Domestic Workers", "Labour",
    "Children", "Refugees", "Legal Aid", "Anti-Trafficking", "Gender Equality", "Sex Workers",
    "Survivors", "Health", "Migration", "Law and Development", "Justice and Peace", "Youth",
    "Farmers", "Social Welfare",
)  # fmt: skip
FORMS = (
    "{place} {matter} {head}", "{matter} {head}", "{head} for {matter}", "{head} on {matter}",
    "{head} for {matter} in {place}", "{place} {head}", "National {head} on {matter}",
    "{matter} {place}", "{head} of {matter} of {place}", "Ministry of {matter}",
    "Ministry of {matter} of {place}", "Department of {matter}",
    "{place} National {matter} {head}", "International {head} of {matter}",
    "{matter} International", "Government of {place}", "{place} Police", "University of {place}",
    "Supreme Court of {place}", "Embassy of {place}", "Parliament of {place}",
)  # fmt: skip
"""Words that bodies of the field are named with, and how they are put together."""

_COUNTRY = 163843
"""Id of a country, to ask the gazetteer which kind of place a country is."""


@dataclass(frozen=True, slots=True)
class OtherNames:
    """Names to put in the place of others.

    Attributes:
        bodies: From our authority file.
        countries: From our gazetteer.
        towns: By country, so that no large country outweighs the others.
        persons: Those of the training texts.
    """

    bodies: Sequence[str]
    countries: Sequence[str]
    towns: Sequence[Sequence[str]]
    persons: Sequence[str]

    @staticmethod
    def with_persons(persons: Sequence[str]) -> "OtherNames":
        """Read the names that the package knows."""
        countries, towns = _places()
        return OtherNames(_bodies(), countries, towns, persons)

    def like(self, label: str, name: str, draw: random.Random) -> list[str]:
        """Return other names for one with this label, or the name itself."""
        if label == "ORG" and draw.random() < 0.3:
            return [self._body(draw) for _ in range(draw.choice((1, 1, 1, 2, 3)))]
        return [self._single(label, name, draw)]

    def _body(self, draw: random.Random) -> str:
        """Return a known body, or one made up of the words that bodies are named with."""
        if draw.random() < 0.5:
            return draw.choice(self.bodies)
        place = draw.choice(self.countries if draw.random() < 0.5 else draw.choice(self.towns))
        matter, head = draw.choice(MATTERS), draw.choice(HEADS)
        return draw.choice(FORMS).format(place=place, matter=matter, head=head)

    def _single(self, label: str, name: str, draw: random.Random) -> str:
        if label in ("GPE", "LOC") and draw.random() < 0.6:
            return draw.choice(self.countries if draw.random() < 0.35 else draw.choice(self.towns))
        if label == "PERSON" and draw.random() < 0.5:
            return draw.choice(self.persons)
        return name


def vary(
    passage: Doc, others: OtherNames, cut: Callable[[str], Doc], draw: random.Random
) -> Doc | None:
    """Return a variant of an annotated passage, or None where none can be made."""
    named = any(name.label_ in ("ORG", "GPE", "LOC", "FAC", "PERSON") for name in passage.ents)
    if not named or draw.random() < 0.25:
        return _as_heading(passage, cut, draw)
    text, spans, position = "", [], 0
    for name in passage.ents:
        text += passage.text[position : name.start_char]
        names = others.like(name.label_, name.text, draw)
        for number, other in enumerate(names):
            text += "" if number == 0 else " and " if number == len(names) - 1 else ", "
            spans.append((len(text), len(text) + len(other), name.label_))
            text += other
        position = name.end_char
    return _annotated(cut(text + passage.text[position:]), spans)


def _as_heading(passage: Doc, cut: Callable[[str], Doc], draw: random.Random) -> Doc | None:
    text = passage.text
    if draw.random() < 0.5:
        heading = text.upper()
    else:
        heading = re.sub(r"\b[a-z]\w{3,}", lambda word: word.group().capitalize(), text)
    if len(heading) != len(text) or len(text) > _LONGEST_HEADING:
        return None
    spans = [(name.start_char, name.end_char, name.label_) for name in passage.ents]
    return _annotated(cut(heading), spans)


def _annotated(passage: Doc, spans: Sequence[tuple[int, int, str]]) -> Doc:
    kept = []
    for start, end, label in spans:
        name = passage.char_span(start, end, label=label, alignment_mode="expand")
        if name is not None and all(name.start >= k.end or k.start >= name.end for k in kept):
            kept.append(name)
    passage.set_ents(kept)
    return passage


def _bodies() -> list[str]:
    with path("organisations.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    names = {n for r in rows for n in (r["label"], r["acronym"], *r["aliases"].split("|"))}
    return sorted(name for name in names if name and len(name) < _LONGEST_NAME)


def _places() -> tuple[list[str], list[list[str]]]:
    connection = sqlite3.connect(f"file:{path('places.sqlite')}?mode=ro", uri=True)
    kind = connection.execute("SELECT kind FROM place WHERE id = ?", (_COUNTRY,)).fetchone()[0]
    rows = connection.execute(
        "SELECT DISTINCT label, iso2, kind FROM place WHERE iso2 IS NOT NULL AND population > ?",
        (_SMALLEST_PLACE,),
    ).fetchall()
    connection.close()
    towns: dict[str, list[str]] = defaultdict(list)
    for label, country, of_kind in sorted(rows):
        if of_kind != kind:
            towns[country].append(label)
    return sorted({r[0] for r in rows if r[2] == kind}), [towns[c] for c in sorted(towns)]
