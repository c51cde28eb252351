"""Tells places from persons in tables: a column says what a word alone in its cell does not.

A recogniser takes most villages that stand alone for persons.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.analysis import Analysis, NameGuess
from extract.kept_patterns import compiled
from extract.model import Span
from extract.persons.list_rows import CELLED, Cell, Row, blocks
from extract.persons.listed_names import is_given_name
from extract.persons.roster_heads import MAY_HEAD_NAMES, NAME_HEAD
from extract.spans import TakenSpans
from ontology.gazetteer import Gazetteer

_PLACE_HEAD = compiled(
    r"(?:(?:home |host )?(?:countr(?:y|ies)|villages?|towns?|cit(?:y|ies)|districts?|provinces?|"
    r"regions?|states?|count(?:y|ies)|places?|locations?|municipalit(?:y|ies)|communes?|wards?|"
    r"islands?|seat|venue|nationality|residence|destinations?|origins?|birthplace|"
    r"pays|villes?|villages?|régions?|départements?|lieux?|localités?|sièges?|"
    r"pa[íi]s(?:es)?|ciudad(?:es)?|pueblos?|municipios?|departamentos?|provincias?|distritos?|"
    r"regi[óo]n(?:es)?|lugar(?:es)?|localidad(?:es)?|comunidad(?:es)?|sede|estados?)"
    r"(?: (?:of|de|d['’]) ?\w{3,15})?)(?: ?/ ?\w{3,15})?:?",
    re.IGNORECASE,
)
"""What heads a column of places: `Village`, `Country of origin`, `Ciudad`."""

_ITEM = compiled(
    r"[A-ZÀ-Þ][^,;/()|\t\n]{1,40}?(?<! )(?= ?(?:[,;/()|\t\n]|$| (?:and|et|y) ))", re.MULTILINE
)


def with_places_of_tables(analysis: Analysis, places: Gazetteer) -> Analysis:
    """Return the analysis with persons guessed in cells that name places taken for places.

    Below `Ville` or `City` the known names that the model passed over are guesses of places too.
    """
    text = analysis.text
    if "\t" not in text and "|" not in text:
        return analysis
    tables = [rows for mark, _, rows in blocks(text) if mark in CELLED]
    cells = frozenset(cell for rows in tables for cell in _cells_of_places(text, rows, places))
    heads = frozenset(head for rows in tables for head in _heads(text, rows))
    guesses = tuple(
        replace(guess, label="GPE")
        if guess.label == "PERSON" and (guess.span in cells or _is_place(text, guess, places))
        else guess
        for guess in analysis.guesses
        if guess.span not in heads
    )
    taken = TakenSpans.of(guess.span for guess in guesses)
    told = sorted({s for rows in tables for s in _told_by_heads(text, rows, places)}, key=_start)
    more = [NameGuess(span, "GPE") for span in told if not taken.touches(span)]
    return replace(analysis, guesses=(*guesses, *more) if more else guesses)


def _start(span: Span) -> int:
    return span.start


def _told_by_heads(text: str, rows: Sequence[Row], places: Gazetteer) -> Iterator[Span]:
    """Yield the known names in cells of columns headed as places: `Rabat, Oujda` below `Ville`."""
    for column, head in enumerate(rows[0]):
        words = text[slice(*head)].strip()
        if "/" not in words and _PLACE_HEAD.fullmatch(words):
            for start, end in (row[column] for row in rows[1:] if len(row) > column):
                for item in _ITEM.finditer(text, start, end):
                    if places.candidates(item.group()):
                        yield Span(*item.span())


def _heads(text: str, rows: Sequence[Row]) -> Iterator[Span]:
    """Yield the cells of a first row of which one is plainly a head, no name of anything."""
    heads = [text[slice(*cell)] for cell in rows[0]]
    if any(_PLACE_HEAD.fullmatch(head) or NAME_HEAD.fullmatch(head) for head in heads):
        yield from (Span(*cell) for cell, head in zip(rows[0], heads, strict=True) if head)


def _is_place(text: str, guess: NameGuess, places: Gazetteer) -> bool:
    """Say whether a word alone in its cell is a place's name and no given name."""
    start, end = guess.span.start, guess.span.end
    beside = {text[start - 1 : start] if start else "\n", text[end : end + 1] or "\n"}
    if "\t" not in beside or not beside <= {"\t", "\n"}:
        return False
    surface = text[start:end]
    return " " not in surface and bool(places.candidates(surface)) and not is_given_name(surface)


def _cells_of_places(text: str, rows: Sequence[Row], places: Gazetteer) -> Iterator[Span]:
    """Yield the cells of columns that hold places: by their head, or by most of them."""
    for column in range(max(map(len, rows))):
        cells = [row[column] for row in rows if len(row) > column]
        known = [cell for cell in cells[1:] if places.candidates(text[slice(*cell)])]
        if _holds_places(text[slice(*cells[0])], cells[1:], known):
            yield from (Span(*cell) for cell in known)


def _holds_places(head: str, cells: Sequence[Cell], known: Sequence[Cell]) -> bool:
    if _PLACE_HEAD.fullmatch(head):
        parts = [part.strip() for part in head.split("/")]
        return not any(NAME_HEAD.fullmatch(part) for part in parts)
    if NAME_HEAD.fullmatch(head) or MAY_HEAD_NAMES.fullmatch(head):
        return False
    filled = sum(1 for start, end in cells if start < end)
    return len(known) > 2 and 4 * len(known) >= 3 * filled
