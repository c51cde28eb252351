"""Turns tables of bodies into statements: what stands below `Seat`, `Works in` and `Works on`."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from extract.analysis import Analysis
from extract.kept_patterns import compiled
from extract.model import Kind, Mention, Predicate, Span, Statement
from extract.names.table_bodies import columns_of_bodies
from extract.persons.list_rows import CELLED, Cell, Row, blocks
from extract.persons.roster_heads import NAME_HEAD

_HEADS: Mapping[Predicate, re.Pattern[str]] = {
    Predicate.BASED_IN: compiled(
        r"seats?|head ?quarters?|head offices?|based in|sièges?(?: social)?|basée? (?:à|en)|sedes?"
        r"(?: central)?|con sede en",
        re.IGNORECASE,
    ),
    Predicate.WORKS_IN: compiled(
        r"(?:works?|working|operates?|active|present) in|(?:countries|areas?|regions?|places?)"
        r" of (?:operations?|intervention|work|activity)|(?:countries|areas?|regions?) covered"
        r"|(?:pays|zones?|régions?) d['’](?:intervention|action|activité)s?|(?:présente?|active?)"
        r" (?:à|en|dans)|(?:pa[íi]ses|zonas?|regiones) de (?:intervención|operación|trabajo)"
        r"|presente en",
        re.IGNORECASE,
    ),
    Predicate.WORKS_ON: compiled(
        r"(?:works?|working) on|(?:main |key |thematic )?(?:focus|themes?|issues)(?: areas?)?"
        r"|(?:main |key )?(?:areas?|fields?) of (?:work|focus|expertise|activity)|focus of work"
        r"|thematic (?:areas?|priorities)|(?:work|main) areas|travaille sur|thèmes?(?: de travail)?"
        r"|thématiques?|domaines? (?:de travail|d['’](?:action|activité|intervention|expertise))s?"
        r"|temas?(?: de trabajo)?|áreas? (?:de trabajo|temáticas?)|ejes temáticos|trabaja sobre"
        r"|ámbitos? de (?:trabajo|actuación)",
        re.IGNORECASE,
    ),
}
"""What heads a column that says where a body is, or on what it works."""

_LOOSE = compiled(
    r"(?:thematic )?(?:focus|themes?|issues)(?: areas?)?|thèmes?|thématiques?|temas?", re.IGNORECASE
)
_OF_PROGRAMMES = compiled(
    r"speakers?|times?|hours?|dates?|days?|sessions?|titles?|projects?|ponentes?|horas?|fechas?"
    r"|días?|sesión|sesiones|títulos?|proyectos?|intervenante?s?|heures?|jours?|séances?|titres?"
    r"|projets?|(?:main )?recommendations?|recommandations?|recomendaci(?:ón|ones)",
    re.IGNORECASE,
)
"""Beside these, or a name, `Theme` is what somebody spoke of, and no work of the body."""

_NOT_SO = compiled(
    r"\b(?:not|none|never|except|excluding|excepting|other than|apart from|(?:all|everywhere) but"
    r"|no (?:longer|more|work|office|activit(?:y|ies)|seat)|formerly|previously|until|till|ended"
    r"|suspended|discontinued|ceased|stopped|withdr(?:ew|awn)|vacant|planned|plans|proposed"
    r"|pas(?!-)|jamais|aucune?|sauf|excepté|hormis|anciennement|autrefois|auparavant|jusqu['’ ]"
    r"|prévue?s?|prévoit|suspendue?s?|n(?:e |['’])\w{1,20} plus"
    r"|ya no|no (?:más|en|sobre|trabaja|está)|nunca|ning[uú]n[oa]?|salvo|excepto|hasta"
    r"|anteriormente|previst[oa]s?|suspendid[oa]s?)\b",
    re.IGNORECASE,
)
"""What tells that a cell says what is not so, no more, not yet, or not there."""


def says_otherwise(text: str, cell: Span) -> bool:
    """Say whether a cell or a field says what is not so, no more, not yet, or not there."""
    return bool(_NOT_SO.search(text, cell.start, cell.end))


_SUM = compiled(r"(?:grand |sub-?)?totals?(?: général| general)?|sum|somme|suma", re.IGNORECASE)

_KINDS = {
    Predicate.BASED_IN: Kind.PLACE,
    Predicate.WORKS_IN: Kind.PLACE,
    Predicate.WORKS_ON: Kind.THEME,
}
_SURE = 0.9
_MOST_BESIDE = 16
"""Characters of a cell beside the body's name: its short form, in brackets."""


def statements_of_tables(analysis: Analysis, named: Sequence[Mention]) -> Iterator[Statement]:
    """Yield where the bodies of a table have their seat, where and on what they work.

    The row says so together with the heads of its columns: both are the evidence.

    Args:
        analysis: The text and its passages.
        named: Everything found in it, in order.
    """
    text = analysis.text
    if not any(mark in text for mark in CELLED):
        return
    starts = [mention.span.start for mention in named]
    for mark, _, rows in blocks(text):
        bodies = columns_of_bodies(text, rows[0]) if mark in CELLED else ()
        told = _told(text, rows[0]) if bodies else {}
        if not told:
            continue
        for row in rows[1:]:
            cells = [_in_cell(named, starts, cell) for cell in row]
            yield from _of_row(analysis, (rows[0], row), cells, bodies[0], told)


def _told(text: str, heads: Row) -> dict[int, Predicate]:
    """Return what the columns say whose heads tell."""
    words = [text[slice(*head)].strip(" :") for head in heads]
    is_programme = any(_OF_PROGRAMMES.fullmatch(w) or NAME_HEAD.fullmatch(w) for w in words)
    return {
        column: predicate
        for column, head in enumerate(words)
        for predicate, pattern in _HEADS.items()
        if pattern.fullmatch(head) and not (is_programme and _LOOSE.fullmatch(head))
    }


def _in_cell(named: Sequence[Mention], starts: Sequence[int], cell: Cell) -> list[Mention]:
    low, high = (bisect_left(starts, at) for at in cell)
    return [mention for mention in named[low:high] if mention.span.end <= cell[1]]


def _of_row(
    analysis: Analysis,
    rows: tuple[Row, Row],
    cells: Sequence[Sequence[Mention]],
    body: int,
    told: Mapping[int, Predicate],
) -> Iterator[Statement]:
    if body >= len(cells):
        return
    subject = next((m for m in cells[body] if m.kind is Kind.ORGANISATION), None)
    start, end = rows[1][body]
    if _SUM.fullmatch(analysis.text, start, end):
        return
    if subject is None or end - start - (subject.span.end - subject.span.start) > _MOST_BESIDE:
        return
    evidence = _passages(analysis, rows)
    for column, predicate in told.items():
        if column >= len(cells) or _NOT_SO.search(analysis.text, *rows[1][column]):
            continue
        found = [m for m in cells[column] if m.kind is _KINDS[predicate]]
        for mention in found[:1] if predicate is Predicate.BASED_IN else found:
            if mention.entity_id != subject.entity_id and evidence:
                yield Statement(subject.entity_id, predicate, mention.entity_id, _SURE, evidence)


def _passages(analysis: Analysis, rows: tuple[Row, Row]) -> tuple[Span, ...]:
    """Return the passages of the heads and of the row; none where one of them has none."""
    found = [analysis.passage_at(row[0][0]) for row in rows]
    spans = [passage.span for passage in found if passage is not None]
    return tuple(dict.fromkeys(spans)) if len(spans) == len(rows) else ()
