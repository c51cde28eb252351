"""Finds persons by the column they stand in: lists of participants, tables, staff, signatures.

A column in which some cells are names for sure, or whose head says that it holds names, is one of
names throughout; what a list or model knows of each does not matter then.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.organisation_words import (
    HEADS,
)
from extract.persons.acronym_names import is_known_body
from extract.persons.body_columns import persons_among_bodies
from extract.persons.frames.korean_names import KOREAN_NAME
from extract.persons.given_names import GIVEN_STATES
from extract.persons.kin_words import KIN
from extract.persons.known_places import is_known_place
from extract.persons.letters import ONE_WORD
from extract.persons.list_rows import (
    CELLED,
    LEAD,
    LOOSE,
    NAME,
    PARTICLE,
    WORD,
    Cell,
    Row,
    blocks,
)
from extract.persons.listed_names import NAMED_AFTER, is_given_name, is_listed
from extract.persons.no_names import ARTICLES, OF_OTHER_NAMES
from extract.persons.occupations import OCCUPATIONS
from extract.persons.offices import holds_office
from extract.persons.person_patterns import TITLE_AT_START
from extract.persons.refusals.may_be_called import is_word_given, may_be_called
from extract.persons.roster_heads import (
    MAY_HEAD_NAMES,
    NAME_HEAD,
    OF_SOMEBODY,
    PART_HEAD,
    ROLE_HEAD,
    WHOLE_HEAD,
    is_head,
)
from extract.persons.word_names import TOLD_VIRTUES, VIRTUES, is_called
from extract.scanning import every_match
from extract.words import word_set
from ontology.gazetteer import Gazetteer

_PART = compiled(rf"(?:{PARTICLE}[ -])?{WORD}(?:[ -](?:{PARTICLE}[ -])?{WORD}){{0,3}}")
_CUE = compiled(
    r"\b(?:participants?|attendance|attendees|present|staff|team|speakers?|signed|signator(?:y|"
    r"ies)|"
    r"signatures?|members|board|panell?ists?|facilitators|resource persons|interviewees|"
    r"contributors|"
    r"handover|roll call|rota|clients?|caseload|residents?|passengers?|deportees|volunteers?|"
    r"visitors?|"
    r"authors|researchers|trustees|asistentes|asistencia|participantes|ponentes|equipo|firmas|"
    r"firmantes|"
    r"miembros|facilitadoras?|présente?s|participant(?:e?s)|intervenant(?:e?s)|équipe|signataires|"
    r"membres|contacts?)\b",
    re.IGNORECASE,
)
_REST = compiled(r"[ .:*]{0,3}(?:$|(?=\n)|\(|,|[–—-] |/)")
"""What may follow a name in its cell: nothing, a bracket, an office."""

_ATTENDED = compiled(
    r"(?:^[ \t]{0,8}|(?<=\. ))(?P<label>(?:Also |Those |Members )?[Pp]resent|(?:In )?[Aa]ttendance|"
    r"In attendance|Attending|Not attending|"
    r"(?:From )?[Ll]eft(?: to right)?|L(?:-R|–R| to R)|De gauche à droite|"
    r"De izquierda a derecha|YPs?|"
    r"Attendees|Apologies(?: received)?(?: from)?|Regrets|Absent|Participants?|Guests?|Observers?|"
    r"Speakers?|Panell?ists?|Interviewees|(?:Étaient )?[Pp]résente?s|(?:Absente?s )?[Ee]xcusée?s|"
    r"Absente?s|Participante?s|Intervenante?s|Asistentes|Presentes|Ausentes|Participantes|Ponentes|"
    r"Invitad[ao]s|Asistieron|Excusas)[ \t]?:[ \t]{0,3}"
    r"(?P<names>[^\n]{3,600}?)(?=\.? ?$|\. [^\n:.;,]{3,30}:)",
    re.MULTILINE,
)
"""Who came and who did not, in one line; the group `names`."""

_ON_DUTY = compiled(
    r"^[ \t]{0,4}(?:(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun|Mond|Lun|Mar|Mié|Jue|Vie|Sáb|"
    r"Dom|"
    r"Mer|Jeu|Ven|Sam|Dim)[a-zéè]{0,6}\.?(?: \d{1,2}(?:/\d{1,2})?)?|On call|Sleep-in|Nights?|"
    r"Lates?|"
    r"Earl(?:y|ies)|Keys|Cover|Shift|Garde|Guardia|Turno)[ \t]?:[ \t]{0,3}"
    r"(?P<names>[^\n]{3,200}?)\.?[ \t]{0,3}$",
    re.MULTILINE,
)
"""Whose turn it is, in a line of a rota; the group `names`."""

_SHIFTS = compiled(r"[^,;/()\n+&]+")
_MISSED = compiled(r"Apolog|Regret|[Aa]bsent|[Ee]xcus|Ausent")
_PARTS = compiled(r"(?:\([^()\n]{0,80}\)|[^,;()\n])+")
_GROUPS = compiled(r"[^;\n]+")
_AND = compiled(r" (?:and|et|y|e|&) (?=[^\W\d_])")
_JOINTS = compiled(r" (?:and|et|y|e|&) (?=[^\W\d_])|[,;/] ")
_MOST_WORDS, _LONGEST_ACRONYM, _LONGEST_CELL = 6, 5, 64
_TOWN, _FEW = 10_000, 2
_NO_NAMES = (
    OF_OTHER_NAMES | NAMED_AFTER | KIN | OCCUPATIONS
    | word_set(
        """
        name names organisation organization organisations affiliation country institution function
        position title email phone telephone date time session opening closing coffee lunch break
        registration welcome remarks day agenda total yes no male female age sex gender village
        case type status action sociale social police nationale finance legal human rights women
        nom prénom structure fonction pays contact nombre institución cargo país firma
        okay ok yeah yep nope oh hmm uh um well right sure thanks hello hi oui non sí claro bueno
        """
    )
) - ARTICLES - word_set("di da dos van von bin mai may")  # fmt: skip


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
        found = list(_names(text, "present", cells, sure, places))
        yield from found
        called = [span for cell in cells if (span := _called(text, cell))]
        if found or len(called) > 1:
            yield from called
        known = {*found, *called, *(Span(*cell) for cell in cells if cell[0] in sure)}
        yield from _called_too(text, cells, known, places) if known else ()
    yield from _on_duty(text, places)
    yield from persons_among_bodies(text, places)
    for mark, above, rows in blocks(text):
        yield from _labelled(text, mark, rows, places)
        yield from _in_two_columns(text, rows, places)
        for column in range(max(map(len, rows))):
            if column and mark in LOOSE:
                break
            cells = [row[column] for row in rows if len(row) > column]
            if sum(text.endswith(":", *cell) for cell in cells) > 1:
                continue  # what a form asks for
            if mark in CELLED and _is_beside_bodies(text, rows[0], column):
                yield from _named_alone(text, cells[1:], places)
            found = list(_names(text, above, cells, sure, places))
            yield from found
            if len(found) > _FEW:
                starts = {span.start for span in found}
                is_head = not any(cell[0] in sure or cell[0] in starts for cell in rows[0])
                listed = cells[1:] if is_head else cells
                yield from _called_too(text, listed, set(found), places, above)


def _on_duty(text: str, places: Gazetteer) -> Iterator[Span]:
    """Yield who has a turn, where most turns are those of a single word each, one a given name."""
    turns = [
        next(_stripped(text, *part.span()), None)
        for match in every_match(_ON_DUTY, text)
        for part in _SHIFTS.finditer(text, *match.span("names"))
    ]
    words = [Span(*turn) for turn in turns if turn and ONE_WORD.fullmatch(text, *turn)]
    named = [
        s for s in words if text[s.start].isupper() and may_be_called(text[s.start : s.end], places)
    ]
    called = {text[s.start : s.end] for s in named if is_called(text[s.start : s.end])}
    if len(called) >= _FEW and 2 * len(named) >= len(words):
        yield from named


def _labelled(text: str, mark: str, rows: Sequence[Row], places: Gazetteer) -> Iterator[Span]:
    """Yield the name in the cell behind one that says it: `Contact person`, `Uzqenka Drusz`."""
    if mark not in CELLED or (len(rows) > 1 and _name_in(text, rows[1][0], places)):
        return
    for row in rows:
        cells = [cell for cell in row if cell[0] < cell[1]]
        if len(cells) % 2 or any(is_head(text[slice(*cell)]) for cell in cells[1::2]):
            continue  # no labels with what stands behind them
        for label, cell in zip(cells[::2], cells[1::2], strict=True):
            yield from _told_by(text, label, cell, places)


def _told_by(text: str, label: Cell, cell: Cell, places: Gazetteer) -> Iterator[Span]:
    """Yield the names in a cell behind a label that says so; one of bodies too says less."""
    told = text[slice(*label)].strip()
    if ROLE_HEAD.fullmatch(told):
        yield from _persons_in(text, cell, places)
    elif NAME_HEAD.fullmatch(told) or (
        MAY_HEAD_NAMES.fullmatch(told) and not _is_body(text[slice(*cell)], places)
    ):
        yield from _names_in(text, cell, places)


def _persons_in(text: str, cell: Cell, places: Gazetteer) -> Iterator[Span]:
    """Yield those who did or suffered something, also where a town is called so; no bodies."""
    if _is_known_body(text[slice(*cell)]):
        return
    found = list(_names_in(text, cell, places))
    yield from found or (
        Span(*part) for part in _listed_in(text, cell) if _is_called_so(text[slice(*part)], places)
    )


def _is_called_so(surface: str, places: Gazetteer) -> bool:
    """Say whether a person may be called so, whatever else is; no state is, no people, no word."""
    words = ONE_WORD.findall(surface)
    is_people = any(places.demonym(word) is not None for word in words)
    if is_people or places.country_named(surface) is not None or is_head(surface):
        return False
    is_word = not _NO_NAMES.isdisjoint(word.casefold() for word in words)
    return _PART.fullmatch(surface) is not None and not is_word


def _names_in(text: str, cell: Cell, places: Gazetteer) -> Iterator[Span]:
    """Yield the names that a cell lists: `Ehis and Patience`, else the one it begins with."""
    parts = list(_listed_in(text, cell))
    found = [_name_in(text, part, places) for part in parts]
    if len(parts) > 1 and all(found):
        yield from (name for name in found if name is not None)
        return
    name = _name_in(text, cell, places)
    if name is not None:
        yield name


def _listed_in(text: str, cell: Cell) -> Iterator[Cell]:
    first = cell[0]
    for joint in _JOINTS.finditer(text, *cell):
        yield from _stripped(text, first, joint.start())
        first = joint.end()
    yield from _stripped(text, first, cell[1])


def _in_two_columns(text: str, rows: Sequence[Row], places: Gazetteer) -> Iterator[Span]:
    """Yield surnames and given names that have a column each, without heads that say so.

    In most rows two cells are one word, and in half of them the same one of the two is a given
    name; more cells follow. What a town or a virtue is called does not matter then.
    """
    for first in (0, 1):
        pairs = [row[first : first + 2] for row in rows if len(row) > first + 2]
        pairs = [pair for pair in pairs if all(_is_one_name(text[slice(*cell)]) for cell in pair)]
        given = (sum(is_given_name(text[slice(*pair[n])]) for pair in pairs) for n in (0, 1))
        if len(pairs) > _FEW and 4 * len(pairs) >= 3 * len(rows) and 2 * max(given) >= len(pairs):
            yield from _named_alone(text, chain.from_iterable(pairs), places)
            return


def _is_one_name(surface: str) -> bool:
    words = ONE_WORD.findall(surface)
    return len(words) == 1 and words[0] == surface and words[0].casefold() not in _NO_NAMES


def _attending(text: str, match: re.Match[str]) -> Iterator[Cell]:
    """Yield the parts of a line that tells who came: between semicolons, else between commas."""
    start, end = match.span("names")
    parts = _GROUPS if ";" in match["names"] else _PARTS
    for part in parts.finditer(text, start, end):
        first = part.start()
        for joint in _AND.finditer(text, *part.span()):
            yield from _stripped(text, first, joint.start())
            first = joint.end()
        yield from _stripped(text, first, part.end())


def _called(text: str, cell: Cell) -> Span | None:
    """Return the given name, or word given as one, that a cell begins with: `Hope (Reef Net)`."""
    word = ONE_WORD.match(text, *cell)
    is_name = word and word.group()[0].isupper() and is_called(word.group())
    ends = word and _REST.match(text, word.end(), cell[1])
    return Span(*word.span()) if word and is_name and ends else None


def _called_too(
    text: str, cells: Sequence[Cell], told: set[Span], places: Gazetteer, above: str = ""
) -> Iterator[Span]:
    """Yield who is called as a town, a state or a word is, where half of those listed are told."""
    starts = {span.start for span in told}
    untold = [cell for cell in cells if not any(cell[0] <= start < cell[1] for start in starts)]
    words = [word for cell in untold if (word := _one_word(text, cell))]
    if len(told) > _FEW and 3 * len(told) >= 2 * len(cells) and _CUE.search(above):
        names = (_short_name(text, cell, places) for cell in untold)
        yield from (name for name in names if name is not None)
    given = sum(is_word_given(word.group()) for word in words)
    are_given = len(words) == len(untold) and 2 * (given + len(told)) >= len(cells)
    if are_given or 2 * len(told) >= len(cells):
        for word in words:
            if may_be_called(word.group(), places):
                yield Span(*word.span())


def _short_name(text: str, cell: Cell, places: Gazetteer) -> Span | None:
    """Return the name of one or two words that a cell begins with, whatever town is called so."""
    name = NAME.match(text, *cell)
    if name is None or not _REST.match(text, name.end(), cell[1]):
        return None
    surface = name.group()
    is_known = is_known_body(surface) or places.country_named(surface) is not None
    is_word = not _NO_NAMES.isdisjoint(word.casefold() for word in ONE_WORD.findall(surface))
    if is_known or is_word or surface.count(" ") > 1 or is_head(surface):
        return None
    return Span(*name.span())


def _one_word(text: str, cell: Cell) -> re.Match[str] | None:
    """Return the word with a capital that a cell is, or begins with, behind a title."""
    title = TITLE_AT_START.match(text, *cell)
    word = ONE_WORD.match(text, title.end() if title else cell[0], cell[1])
    if word is None or not word.group()[0].isupper() or not _REST.match(text, word.end(), cell[1]):
        return None
    return word


def _stripped(text: str, start: int, end: int) -> Iterator[Cell]:
    piece = text[start:end]
    if piece.strip():
        yield start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())


def _names(
    text: str, above: str, cells: Sequence[Cell], sure: set[int], places: Gazetteer
) -> Iterator[Span]:
    """Yield the names of one column, where it is one of names."""
    head = text[slice(*cells[0])].strip()
    is_headed = bool(NAME_HEAD.fullmatch(head) or _MISSED.search(head))
    if not is_headed and MAY_HEAD_NAMES.fullmatch(head):
        is_headed = not any(_is_body(text[slice(*cell)], places) for cell in cells[1:])
    cells = [cell for cell in cells[is_headed:] if cell[1] > cell[0]]
    is_of_persons = PART_HEAD.fullmatch(head) or (is_headed and _are_persons(head))
    name_in = _part_in if is_of_persons else _name_in
    found = ((name_in(text, cell, places), cell) for cell in cells)
    at = {cell: name for name, cell in found if name is not None}
    names = [(name, start) for (start, _), name in at.items()]
    certain = {s for s, _ in names if s.start in sure or _is_sure(text, s)}
    needed, share = (1, 3) if _CUE.search(above) else (2, 2)
    if not any(_is_body(text[slice(*c)], places) for c in cells if c not in at):
        share = 3  # nothing here is told to be a body
    are_names = share * len(certain) >= len(names) and 3 * len(names) > len(cells)
    if ROLE_HEAD.fullmatch(head):
        for cell in cells[not is_headed :]:
            yield from _persons_in(text, cell, places)
    elif is_headed:
        unread = (cell for cell in cells if cell not in at)
        yield from (name for cell in unread for name in _names_in(text, cell, places))
    if is_headed or (len(certain) >= needed and are_names):
        for name, start in names:
            surface = text[name.start : name.end]
            is_sure = is_headed or name.start != start or name in certain
            if is_sure or _is_full(surface) or 2 * len(certain) >= len(names) > _FEW:
                yield name


def _is_beside_bodies(text: str, heads: Row, column: int) -> bool:
    """Say whether a column of names has one of bodies, offices or ages beside it."""
    if len(heads) <= column or not NAME_HEAD.fullmatch(text[slice(*heads[column])].strip()):
        return False
    return any(OF_SOMEBODY.fullmatch(text[slice(*head)].strip()) for head in heads)


def _named_alone(text: str, cells: Iterable[Cell], places: Gazetteer) -> Iterator[Span]:
    """Yield the cells of one word, whatever town is called so; no state, and no acronym."""
    for start, end in cells:
        word = text[start:end]
        is_name = " " not in word and ONE_WORD.fullmatch(word) and word[:1].isupper()
        is_state = places.country_named(word) is not None and word.casefold() not in GIVEN_STATES
        is_acronym = word.isupper() and len(word) <= _LONGEST_ACRONYM
        if is_name and not is_state and not is_acronym and not is_known_body(word):
            yield Span(start, end)


def _are_persons(head: str) -> bool:
    """Say whether a head is of persons alone: `Nom et prénom`, not `Name`, which towns have too."""
    return NAME_HEAD.fullmatch(head) is not None and WHOLE_HEAD.fullmatch(head) is not None


def _is_body(surface: str, places: Gazetteer) -> bool:
    """Say whether a cell holds a body or a state: a column of members may be one of those."""
    return _is_known_body(surface) or is_known_place(surface, places)


def _is_known_body(surface: str) -> bool:
    folded = {word.casefold() for word in ONE_WORD.findall(surface)}
    return is_known_body(surface) or not HEADS.isdisjoint(folded)


def _is_full(surface: str) -> bool:
    return " " in surface or is_listed(surface)


def _is_sure(text: str, name: Span) -> bool:
    words = [word for word in ONE_WORD.findall(text, name.start, name.end) if len(word) > 1]
    if len(words) < _FEW:
        return False
    is_called = any(is_given_name(word) for word in words[:3]) or words[0].casefold() in VIRTUES
    return is_called or holds_office(text, name.end)


def _name_in(text: str, cell: Cell, places: Gazetteer) -> Span | None:
    """Return the name that a cell is, or begins with, without a title."""
    lead = LEAD.match(text, *cell)
    start = lead.end() if lead else cell[0]
    title = TITLE_AT_START.match(text, start, cell[1])
    while title:
        start = title.end()
        title = TITLE_AT_START.match(text, start, cell[1])
    if cell[1] - start > _LONGEST_CELL and text.find(" (", start, start + _LONGEST_CELL) < 0:
        return None
    match = NAME.match(text, start, cell[1])
    comma = text.find(",", start, match.end()) if match else -1
    for end in (match.end(), comma) if match else ():  # `Drusz, Uzqenka`, else `Uzqenka, nurse`
        ends_cell = end > start and _REST.match(text, end, cell[1]) is not None
        if ends_cell and _may_be_name(text[start:end], places):
            return Span(start, end)
    return None


def _part_in(text: str, cell: Cell, places: Gazetteer) -> Span | None:
    """Return the surname or given name that a cell is, also where a town is called so."""
    surface = text[slice(*cell)]
    is_name = _PART.fullmatch(surface) and not is_known_body(surface)
    return Span(*cell) if is_name else _name_in(text, cell, places)


def _may_be_name(surface: str, places: Gazetteer) -> bool:
    if KOREAN_NAME.fullmatch(surface):
        return True
    words = [word for word in ONE_WORD.findall(surface) if len(word) > 1]
    folded = [word.casefold() for word in words]
    if not words or len(words) > _MOST_WORDS or not _NO_NAMES.isdisjoint(folded):
        return False
    if is_head(surface):
        return False
    if is_known_body(surface) or is_known_place(surface, places):
        return False
    if any(places.demonym(word) is not None for word in words):
        return False
    if len(words) == 1:
        is_acronym = words[0].isupper() and len(words[0]) <= _LONGEST_ACRONYM
        is_called = is_listed(words[0]) or folded[0] in TOLD_VIRTUES
        return not is_acronym and (is_called or _is_village(surface, places))
    return not places.candidates(surface) or is_given_name(words[0])


def _is_village(surface: str, places: Gazetteer) -> bool:
    found = places.candidates(surface)
    return not found or found[0].population < _TOWN
