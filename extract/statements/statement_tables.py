"""Turns tables of bodies into statements: what stands below `Seat`, `Works in`, `Donor`."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from extract.analysis import Analysis
from extract.kept_patterns import compiled
from extract.model import Kind, Mention, Predicate, Span, Statement
from extract.names.table_bodies import columns_of_bodies
from extract.persons.list_rows import CELLED, Cell, Row, blocks
from extract.persons.roster_heads import NAME_HEAD
from extract.statements.document_roles import may_act

_HEADS: Mapping[Predicate, re.Pattern[str]] = {
    Predicate.BASED_IN: compiled(
        r"seats?|head ?quarters?|head offices?|based in|sièges?(?: social)?|basée? (?:à|en)|sedes?"
        r"(?: central)?|con sede en",
        re.IGNORECASE,
    ),
    Predicate.WORKS_IN: compiled(
        r"(?:works?|working|operates?|active|present) in|where (?:it|they|active)(?: (?:is|are"
        r"|works?|operates?|active))?|(?:countries|areas?|regions?|places?|locations?)"
        r" of (?:operations?|intervention|work|activit(?:y|ies)|programmes?|projects?)"
        r"|(?:countries|areas?|regions?|provinces?|districts?) (?:covered|where active)"
        r"|(?:geographic(?:al)? )?(?:coverage|scope)|geographic(?:al)? (?:areas?|focus)"
        r"|(?:pays|zones?|régions?) d['’](?:intervention|action|activité)s?|(?:présente?|active?)"
        r" (?:à|en|dans)|où (?:elles?|ils?) travaillent?|couverture(?: géographique)?"
        r"|(?:pa[íi]ses|zonas?|regiones) de (?:intervención|operación|trabajo)"
        r"|presente en|d[óo]nde trabajan?|cobertura(?: geográfica)?",
        re.IGNORECASE,
    ),
    Predicate.WORKS_ON: compiled(
        r"(?:works?|working) on|(?:main |key |thematic )?(?:focus|themes?|issues)(?: areas?)?"
        r"|(?:main |key )?(?:areas?|fields?) of (?:work|focus|expertise|activity)|focus of work"
        r"|thematic (?:areas?|priorities)|(?:work|main) areas|what (?:it|they) do(?:es)?"
        r"|(?:main |key )?(?:activities|services)(?: (?:offered|provided))?"
        r"|travaille sur|thèmes?(?: de travail)?"
        r"|(?:principales )?activités|(?:services|prestations)(?: offerts| offertes)?"
        r"|ce qu['’](?:elles?|ils?) fon?t|qu[ée] hacen?|(?:principales )?actividades"
        r"|servicios(?: ofrecidos)?"
        r"|thématiques?|domaines? (?:de travail|d['’](?:action|activité|intervention|expertise))s?"
        r"|temas?(?: de trabajo)?|áreas? (?:de trabajo|temáticas?)|ejes temáticos|trabaja sobre"
        r"|ámbitos? de (?:trabajo|actuación)",
        re.IGNORECASE,
    ),
    Predicate.FUNDS: compiled(
        r"(?:main )?(?:funders?|donors?)|(?:funded|financed) by|sources? of fund(?:s|ing)"
        r"|bailleurs?(?: de fonds)?|financée?s? par|donantes?|financiador(?:es)?"
        r"|financiad[oa]s? por",
        re.IGNORECASE,
    ),
    Predicate.PARTNER_OF: compiled(
        r"(?:main |local )?partners?(?: organi[sz]ations?)?|works? with"
        r"|(?:principaux )?partenaires?|soci[oa]s|organizaciones socias|aliad[oa]s",
        re.IGNORECASE,
    ),
    Predicate.MEMBER_OF: compiled(
        r"members? of|memberships?|networks?(?: membership)?|membres? de|réseaux|miembros? de"
        r"|redes",
        re.IGNORECASE,
    ),
}
"""What heads a column that says where a body is, on what and with whom it works."""

_LOOSE = compiled(
    r"(?:thematic )?(?:focus|themes?|issues)(?: areas?)?|thèmes?|thématiques?|temas?"
    r"|activities|services|activités|actividades|servicios",
    re.IGNORECASE,
)
_STATUS = compiled(
    r"(?:project |current )?(?:status|state)|statut|état|estado|situación", re.IGNORECASE
)
_IS_SO = compiled(
    r"\W*(?:(?:is )?(?:active|ongoing|on-going|running|current|operational|approved|signed|open"
    r"|registered|(?:full )?member|confirmed|in progress|under way|en cours|active?|en curso"
    r"|activ[oa]|vigente))?\W*",
    re.IGNORECASE,
)
"""What the cell below `Status` holds where the row says what is so; an empty one too."""

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
    r"|rejected|declined|refused|pending|applied|cancelled|potential"
    r"|antiguamente|tbc|to be (?:confirmed|decided)|rejetée?s?|refusée?s?|en attente|annulée?s?|à"
    r" confirmer"
    r"|sollicitée?s?"
    r"|rechazad[oa]s?|pendientes?|cancelad[oa]s?|por confirmar|solicitad[oa]s?"
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


_IN_BRACKETS = compiled(r"\([^()\n]{0,80}\)")


def denies_all(text: str, field: Span) -> bool:
    """Say whether a field says so of all it names, and not in brackets of one."""
    return bool(_NOT_SO.search(_IN_BRACKETS.sub("", text[field.start : field.end])))


_SUM = compiled(r"(?:grand |sub-?)?totals?(?: général| general)?|sum|somme|suma", re.IGNORECASE)

_KINDS = {
    Predicate.BASED_IN: Kind.PLACE,
    Predicate.WORKS_IN: Kind.PLACE,
    Predicate.WORKS_ON: Kind.THEME,
    Predicate.FUNDS: Kind.ORGANISATION,
    Predicate.PARTNER_OF: Kind.ORGANISATION,
    Predicate.MEMBER_OF: Kind.ORGANISATION,
}
_SURE = 0.9
_MOST_BESIDE = 16
"""Characters of a cell beside the body's name: its short form, in brackets."""


def statements_of_tables(analysis: Analysis, named: Sequence[Mention]) -> Iterator[Statement]:
    """Yield where the bodies of a table have their seat, where, on what and with whom they work.

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
        body = next((b for b in bodies if b not in told), bodies[0] if bodies else 0)
        told.pop(body, None)
        if not told:
            continue
        status = _column_of_status(text, rows[0])
        for row in rows[1:]:
            if status < len(row) and not _IS_SO.fullmatch(text, *row[status]):
                continue
            cells = [_in_cell(named, starts, cell) for cell in row]
            yield from _of_row(analysis, (rows[0], row), cells, body, told)


def _column_of_status(text: str, heads: Row) -> int:
    """Return which column says whether a row is so, or one that no row has."""
    return next((i for i, head in enumerate(heads) if _STATUS.fullmatch(text, *head)), 10**6)


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
        found = [m for m in cells[column] if _may_be(m, predicate)]
        for mention in found[:1] if predicate is Predicate.BASED_IN else found:
            ends = (subject.entity_id, mention.entity_id)
            who, whom = ends[::-1] if predicate is Predicate.FUNDS else ends
            if who != whom and evidence and may_act(who):
                yield Statement(who, predicate, whom, _SURE, evidence)


def _may_be(mention: Mention, predicate: Predicate) -> bool:
    """Say whether a name may stand in a column; among donors, states do."""
    if predicate is Predicate.FUNDS and mention.kind is Kind.PLACE:
        return may_act(mention.entity_id)
    return mention.kind is _KINDS[predicate]


def _passages(analysis: Analysis, rows: tuple[Row, Row]) -> tuple[Span, ...]:
    """Return the passages of the heads and of the row; none where one of them has none."""
    found = [analysis.passage_at(row[0][0]) for row in rows]
    spans = [passage.span for passage in found if passage is not None]
    return tuple(dict.fromkeys(spans)) if len(spans) == len(rows) else ()
