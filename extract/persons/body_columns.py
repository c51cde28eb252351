"""Finds persons in a column of bodies: `Uzqenka Drusz` below `Organisation`, among networks.

Who takes part for nobody stands where others have their organisation. The rest of the row may
tell so (`individual`, an e-mail address made of the name, the name once more), or the name itself.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from extract.kept_patterns import compiled
from extract.model import Span
from extract.persons.likely_names import (
    is_somebody,
    is_strange,
    may_be_somebody,
    tells_body,
)
from extract.persons.list_rows import CELLED, NAME, Cell, Row, blocks, has_cells
from extract.persons.listed_names import is_listed
from extract.persons.person_patterns import TITLE_AT_START
from extract.persons.roster_heads import (
    BODY_HEAD,
    MAY_HEAD_BODIES,
    MIXED_HEAD,
    NAME_HEAD,
    PERSONAL_HEAD,
    is_head,
)
from ontology.gazetteer import Gazetteer
from ontology.names import fold

_ALONE = compiled(
    r"(?:(?:an? )?(?:private )?(?:individual|person|citizen)s?(?: (?:participant|capacity|expert|"
    r"consultant|activist|member|submission)s?)?|in (?:his|her|their|a|an)? ?(?:own |personal |"
    r"individual |private )+capacity|(?:him|her|my|one)?self|themselves|(?:self|un)[- ]?"
    r"(?:employed|affiliated)|independent(?:ly)?(?: (?:participant|expert|consultant|researcher|"
    r"activist|journalist|lawyer))?|free-?lance(?:r|rs)?|no affiliation|personal|"
    r"(?:une? )?particuli(?:er|ère)s?|(?:à|a) titre (?:individuel|personnel|privé)|"
    r"(?:lui|elle|soi|moi)[- ]même|personne (?:physique|privée)|individuel(?:le)?|"
    r"(?:en )?indépendante?s?|sans (?:affiliation|organisation|structure|appartenance)|"
    r"participant(?:e)? individuel(?:le)?|citoyen(?:ne)?|citizen|"
    r"(?:un |una )?particular(?:es)?|(?:a )?t[íi]tulo (?:personal|individual|propio)|"
    r"(?:él|ella|s[íi]|uno|una) mism[oa]|persona (?:natural|f[íi]sica|particular|individual)|"
    r"independientes?|sin (?:afiliaci[óo]n|organizaci[óo]n)|ciudadan[oa]|"
    r"activists?|activistes?|activistas?|survivors?|survivantes?|sobrevivientes?|students?|"
    r"étudiante?s?|estudiantes?|researchers?|chercheu(?:r|se)s?|investigador(?:es|as?)?|"
    r"journalists?|journalistes?|periodistas?|lawyers?|avocate?s?|abogad[oa]s?|"
    r"consultante?s?|consultor(?:es|as?)?|retired|retraitée?|jubilad[oa]|blogger)\.?",
    re.IGNORECASE,
)
"""What a cell says beside who speaks for nobody else."""

_ADDRESS = compiled(r"(?P<name>[\w.+-]{3,64})@(?P<domain>[\w.-]{3,63})")
_LETTERS = compiled(r"[^\W\d_]+")
_FEW, _SHORTEST = 2, 3
_SHARE = 4
"""Of so many cells one may hold a name in no list, with nothing beside it that tells."""


@lru_cache(maxsize=2)  # bodies and persons ask of the same text
def persons_among_bodies(text: str, places: Gazetteer) -> Sequence[Span]:
    """Return the persons in columns of bodies, whom a list of names or their row tells.

    Args:
        text: Of the document.
        places: Tells states and peoples.
    """
    if not has_cells(text) and ";" not in text:
        return ()
    tables = (rows for mark, _, rows in blocks(text) if mark in CELLED or mark == ";")
    return tuple(span for rows in tables for span in _in_table(text, rows, places))


def _in_table(text: str, rows: Sequence[Row], places: Gazetteer) -> Iterator[Span]:
    heads = [text[slice(*cell)].strip() for cell in rows[0]]
    are_persons = any(map(PERSONAL_HEAD.fullmatch, heads))
    are_persons = are_persons and not any(map(NAME_HEAD.fullmatch, heads))
    for column in range(max(map(len, rows))):
        head = heads[column] if column < len(heads) else ""
        is_headed = any(pattern.fullmatch(head) for pattern in (BODY_HEAD, MAY_HEAD_BODIES))
        if MIXED_HEAD.fullmatch(head):
            yield from _among_places(text, rows[1:], column, places)
        if not is_headed and is_head(head):
            continue
        listed = [row for row in rows[is_headed:] if len(row) > column]
        cells = [text[slice(*row[column])] for row in listed]
        cells = [cell for cell in cells if _LETTERS.search(cell)]
        bodies = sum(tells_body(cell) for cell in cells)
        if not is_headed and (bodies < _FEW or 2 * bodies < len(cells)):
            continue
        strange = sum(is_strange(cell, places) for cell in cells)
        may_be_strange = bodies >= _FEW and strange <= max(1, len(cells) // _SHARE)
        may_be_strange = may_be_strange or are_persons
        for row in listed:
            name = _named(text, row[column])
            surface = text[slice(*name)] if name else ""
            if not name or not may_be_somebody(surface, places) or _ALONE.fullmatch(surface):
                continue
            is_name = _is_alone(text, row, column, surface) or is_somebody(surface, places)
            if is_name or (may_be_strange and is_strange(surface, places)):
                yield Span(*name)


def _among_places(text: str, rows: Sequence[Row], column: int, places: Gazetteer) -> Iterator[Span]:
    """Yield the persons of a column that holds places as well: none that a gazetteer has."""
    for row in rows:
        name = _named(text, row[column]) if len(row) > column else None
        surface = text[slice(*name)] if name else ""
        is_place = any(place.label == surface for place in places.candidates(surface)[:1])
        if not name or is_place or not may_be_somebody(surface, places):
            continue
        if is_somebody(surface, places) or is_strange(surface, places):
            yield Span(*name)


def _named(text: str, cell: Cell) -> Cell | None:
    """Return the whole of a cell, without a title, where it has the form of a name."""
    title = TITLE_AT_START.match(text, *cell)
    start = title.end() if title else cell[0]
    match = NAME.fullmatch(text, start, cell[1])
    return (start, cell[1]) if match else None


def _is_alone(text: str, row: Row, column: int, surface: str) -> bool:
    """Say whether another cell of the row tells that a person is meant in this one."""
    others = [text[slice(*cell)].strip() for n, cell in enumerate(row) if n != column]
    if any(_ALONE.fullmatch(other) for other in others):
        return True
    if surface in others and (" " in surface or is_listed(surface)):
        return True
    return any(
        _is_of_name(match, surface) for other in others for match in _ADDRESS.finditer(other)
    )


def _is_of_name(address: re.Match[str], surface: str) -> bool:
    """Say whether an address is made of a name as those of persons are: `udrusz@`, `u.drusz@`."""
    words = [fold(word) for word in _LETTERS.findall(surface)]
    if len(words) < _FEW:
        return False
    parts = [fold(part) for part in _LETTERS.findall(address["name"])]
    if any(len(word) >= _SHORTEST and word in fold(address["domain"]) for word in words):
        return False
    long = [word for word in words if len(word) >= _SHORTEST]
    if len(parts) == 1:
        initials = [word[0] for word in words]
        return any(parts[0] in (i + word, word + i) for word in long for i in initials)
    others = {*words, *(word[0] for word in words)}
    return any(word in parts and others.issuperset(parts) for word in long)
