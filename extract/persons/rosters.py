"""Finds persons by the column they stand in: lists of participants, tables, staff, signatures.

A column in which some cells are names for sure, or whose head says that it holds names, is one of
names throughout; what a list or model knows of each does not matter then.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from extract.model import Span
from extract.names.organisation_words import (
    FUNCTION_WORDS,
    GENERIC,
    HEADS,
    INSTRUMENT_HEADS,
    NOT_ORGANISATIONS,
    ROLES,
)
from extract.names.place_words import NO_PLACES, PLACE_HEADS
from extract.persons.known_places import is_known_place
from extract.persons.letters import CAPITALS
from extract.persons.listed_names import NAMED_AFTER, is_given_name, is_listed
from extract.persons.occupations import KIN, OCCUPATIONS
from extract.persons.person_patterns import TITLE_AT_START
from extract.scanning import every_match
from extract.words import word_set
from ontology.authority import organisations
from ontology.gazetteer import Gazetteer

_LEAD = re.compile(
    r"[ \t]*(?:[-•*–—·▪◦]|\(?\d{1,3}[.):]?(?=[ \t])|\(?[a-z]\)|No\.? ?\d{1,3})?[ \t|]*"
)
type _Cell = tuple[int, int]
type _Row = tuple[_Cell, ...]

_BULLET = "\n"
"""Cuts no line: each holds one cell."""

_LOOSE = (", ", " (", " - ", " – ", " — ", _BULLET)
"""Marks behind which the first cell alone may hold a name, or which a line may lack."""

_MARKS = ("|", "\t", ";", " / ", " – ", " — ", " - ", ", ", " (")
_WORD = rf"(?:[{CAPITALS}](?:[^\W\d_]|['’-](?=[^\W\d_])){{0,24}}+\.?)"
_PARTICLE = (
    r"(?:van der|van|von|de la|de los|de|del|da|dos|di|du|bin|binti|bint|ibn|al|el|a/[pl]|[sd]/o)"
)
_NAME = re.compile(
    rf"{_WORD}(?:,? (?:{_PARTICLE}[ -])?{_WORD}|-{_WORD}| [\"“«]{_WORD}[\"”»]){{0,5}}"
)
_LETTERS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_NAME_HEAD = re.compile(
    r"(?:(?:full |first |given |sur|last |family )?names?(?: of (?:participants?|staff))?|"
    r"participants?|"
    r"noms?(?: (?:et|&) prénoms?)?|prénoms?(?: (?:et|&) noms?)?|nombres?(?: (?:y|"
    r"completo) ?(?:apellidos?)?)?|"
    r"apellidos?(?: y nombres?)?|nombre completo|nom complet|speakers?|ponentes?|intervenants?)",
    re.IGNORECASE,
)
_CUE = re.compile(
    r"\b(?:participants?|attendance|attendees|present|staff|team|speakers?|signed|signator(?:y|"
    r"ies)|"
    r"signatures?|members|board|panell?ists?|facilitators|resource persons|interviewees|"
    r"contributors|"
    r"authors|researchers|trustees|asistentes|asistencia|participantes|ponentes|equipo|firmas|"
    r"firmantes|"
    r"miembros|facilitadoras?|présente?s|participant(?:e?s)|intervenant(?:e?s)|équipe|signataires|"
    r"membres|contacts?)\b",
    re.IGNORECASE,
)
_REST = re.compile(r"[ .:*]{0,3}(?:$|(?=\n)|\(|,|[–—-] |/)")
"""What may follow a name in its cell: nothing, a bracket, an office."""

_ATTENDED = re.compile(
    r"(?:^[ \t]{0,8}|(?<=\. ))(?P<label>(?:Also |Those |Members )?[Pp]resent|(?:In )?[Aa]ttendance|"
    r"In attendance|Attending|"
    r"Attendees|Apologies(?: received)?(?: from)?|Regrets|Absent|Participants?|Guests?|Observers?|"
    r"Speakers?|Panell?ists?|Interviewees|(?:Étaient )?[Pp]résente?s|(?:Absente?s )?[Ee]xcusée?s|"
    r"Absente?s|Participante?s|Intervenante?s|Asistentes|Presentes|Ausentes|Participantes|Ponentes|"
    r"Invitad[ao]s|Asistieron|Excusas)[ \t]?:[ \t]{0,3}"
    r"(?P<names>[^\n]{3,600}?)(?=\.? ?$|\. [^\n:.;,]{3,30}:)",
    re.MULTILINE,
)
"""Who came and who did not, in one line; the group `names`."""

_MISSED = re.compile(r"Apolog|Regret|[Aa]bsent|[Ee]xcus|Ausent")
_PARTS = re.compile(r"(?:\([^()\n]{0,80}\)|[^,;()\n])+")
_GROUPS = re.compile(r"[^;\n]+")
_AND = re.compile(r" (?:and|et|y|e|&) (?=[^\W\d_])")
_MOST_CELLS, _LONGEST_LINE, _MOST_LINES = 12, 400, 2_000
_MOST_WORDS, _LONGEST_ACRONYM, _LONGEST_CELL = 6, 5, 64
_TOWN, _FEW = 10_000, 2
_NO_NAMES = (
    HEADS | INSTRUMENT_HEADS | FUNCTION_WORDS | NOT_ORGANISATIONS | GENERIC | ROLES | PLACE_HEADS
    | NAMED_AFTER | NO_PLACES | KIN | OCCUPATIONS
    | word_set(
        """
        name names organisation organization organisations affiliation country institution function
        position title email phone telephone date time session opening closing coffee lunch break
        registration welcome remarks day agenda total yes no male female age sex gender village
        case type status action sociale social police nationale finance legal human rights women
        nom prénom structure fonction pays contact nombre institución cargo país firma
        """
    )
) - word_set("de la el los las del le les du des al di da dos van von bin mai may")  # fmt: skip


def rostered_names(text: str, told: Iterable[Span], places: Gazetteer) -> Iterator[Span]:
    """Yield the names in columns of names.

    Args:
        text: Of the document.
        told: Where persons are told of otherwise.
        places: Tells places and peoples.
    """
    sure = {span.start for span in told}
    for match in every_match(_ATTENDED, text):
        cells = list(_attending(text, match))
        if _MISSED.search(match["label"]):  # bodies send no apologies
            cells.insert(0, match.span("label"))
        yield from _names(text, "present", cells, sure, places)
    for mark, above, rows in _blocks(text):
        for column in range(max(map(len, rows))):
            if column and mark in _LOOSE:
                break
            cells = [row[column] for row in rows if len(row) > column]
            yield from _names(text, above, cells, sure, places)


def _attending(text: str, match: re.Match[str]) -> Iterator[_Cell]:
    """Yield the parts of a line that tells who came: between semicolons, else between commas."""
    start, end = match.span("names")
    parts = _GROUPS if ";" in match["names"] else _PARTS
    for part in parts.finditer(text, start, end):
        first = part.start()
        for joint in _AND.finditer(text, *part.span()):
            yield from _stripped(text, first, joint.start())
            first = joint.end()
        yield from _stripped(text, first, part.end())


def _stripped(text: str, start: int, end: int) -> Iterator[_Cell]:
    piece = text[start:end]
    if piece.strip():
        yield start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())


def _names(
    text: str, above: str, cells: Sequence[_Cell], sure: set[int], places: Gazetteer
) -> Iterator[Span]:
    """Yield the names of one column, where it is one of names."""
    head = text[slice(*cells[0])]
    is_headed = bool(_NAME_HEAD.fullmatch(head.strip()) or _MISSED.search(head))
    cells = cells[1:] if is_headed else cells
    found = ((_name_in(text, cell, places), cell[0]) for cell in cells)
    names = [(name, start) for name, start in found if name is not None]
    certain = {s for s, _ in names if s.start in sure or _is_sure(text[s.start : s.end])}
    needed, share = (1, 3) if _CUE.search(above) else (2, 2)
    are_names = share * len(certain) >= len(names) and 3 * len(names) > len(cells)
    if is_headed or (len(certain) >= needed and are_names):
        for name, start in names:
            surface = text[name.start : name.end]
            is_sure = is_headed or name.start != start or name in certain
            if is_sure or _is_full(surface) or 2 * len(certain) >= len(names) > _FEW:
                yield name


def _is_full(surface: str) -> bool:
    return " " in surface or is_listed(surface)


def _is_sure(surface: str) -> bool:
    words = [word for word in _LETTERS.findall(surface) if len(word) > 1]
    return len(words) > 1 and any(is_given_name(word) for word in words[:3])


def _name_in(text: str, cell: _Cell, places: Gazetteer) -> Span | None:
    """Return the name that a cell is, or begins with, without a title."""
    start = cell[0]
    title = TITLE_AT_START.match(text, start, cell[1])
    while title:
        start = title.end()
        title = TITLE_AT_START.match(text, start, cell[1])
    if cell[1] - start > _LONGEST_CELL and text.find(" (", start, start + _LONGEST_CELL) < 0:
        return None
    match = _NAME.match(text, start, cell[1])
    if match is None or _REST.match(text, match.end(), cell[1]) is None:
        return None
    return Span(start, match.end()) if _may_be_name(match.group(), places) else None


def _may_be_name(surface: str, places: Gazetteer) -> bool:
    words = [word for word in _LETTERS.findall(surface) if len(word) > 1]
    folded = [word.casefold() for word in words]
    if not words or len(words) > _MOST_WORDS or not _NO_NAMES.isdisjoint(folded):
        return False
    if organisations().candidates(surface) or is_known_place(surface, places):
        return False
    if any(places.demonym(word) is not None for word in words):
        return False
    if len(words) == 1:
        is_acronym = words[0].isupper() and len(words[0]) <= _LONGEST_ACRONYM
        return not is_acronym and (is_listed(words[0]) or _is_village(surface, places))
    return not places.candidates(surface) or is_given_name(words[0])


def _is_village(surface: str, places: Gazetteer) -> bool:
    found = places.candidates(surface)
    return not found or found[0].population < _TOWN


def _blocks(text: str) -> Iterator[tuple[str, str, list[_Row]]]:
    """Yield runs of lines that one mark cuts into cells, with the mark and the line above."""
    mark, above, before = "", "", ""
    rows: list[_Row] = []
    start = 0
    for line in text.splitlines(keepends=True):
        span = (start, start + len(line.rstrip()))
        start += len(line)
        cells = _cells(text, span, mark) if mark else ()
        if not cells or len(rows) >= _MOST_LINES:
            if len(rows) > 1:
                yield mark, above, rows
            mark, above, rows = _mark(text, span), before, []
            cells = _cells(text, span, mark) if mark else ()
        if cells:
            rows.append(cells)
        before = line[:_LONGEST_LINE]
    if len(rows) > 1:
        yield mark, above, rows


def _mark(text: str, line: _Cell) -> str:
    """Return what cuts a line; a bullet where only that stands before it; "" for no list."""
    if line[1] - line[0] > _LONGEST_LINE:
        return ""
    found = next((mark for mark in _MARKS if text.find(mark, *line) > 0), "")
    return found or (_BULLET if _is_item(text, line) else "")


def _is_item(text: str, line: _Cell) -> bool:
    """Say whether a line has a bullet or number, or is nothing but a name."""
    lead = _LEAD.match(text, *line)
    start = lead.end() if lead else line[0]
    return bool(lead and lead.group().strip()) or _NAME.fullmatch(text, start, line[1]) is not None


def _cells(text: str, line: _Cell, mark: str) -> _Row:
    """Return the cells of a line; none where it is no line of the list."""
    if line[1] - line[0] > _LONGEST_LINE:
        return ()
    is_cut = text.find(mark, *line) >= 0
    if not is_cut and not (mark in _LOOSE and _mark(text, line) == _BULLET):
        return ()
    lead = _LEAD.match(text, *line)
    start = lead.end() if lead else line[0]
    cells: list[_Cell] = []
    for piece in text[start : line[1]].split(mark)[:_MOST_CELLS]:
        left = len(piece) - len(piece.lstrip())
        cells.append((start + left, start + max(left, len(piece.rstrip()))))
        start += len(piece) + len(mark)
    return tuple(cells)
