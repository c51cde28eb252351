"""Finds the entries of directories, and the sheets of projects.

An entry is a line with a body's name above lines such as `Donors: ...`; a sheet names who carries
the project on a line of its own, `Implementing organisation: ...`, among others with a label.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from extract.kept_patterns import compiled
from extract.model import Span


class Told(StrEnum):
    """What a line of an entry tells of the body."""

    SEAT = "seat"
    WHERE = "where"
    TOPIC = "topic"
    DONOR = "donor"
    PARTNER = "partner"
    NETWORK = "network"
    TELLING = "telling"
    OTHER = "other"


_SEATS = (
    r"(?:postal |street |office )?address|location|head ?quarters|head office|main office|seat"
    r"|based in|adresse|siège(?: social)?|dirección|sede"
)
_WHERES = (
    r"works? in|active in|(?:countries|areas?|regions?|places?)(?: of (?:operations?|intervention"
    r"|work|activity)| covered)|(?:pays|zones?|régions?) d['’](?:intervention|action)"
    r"|(?:pa[íi]ses|zonas?) de (?:intervención|trabajo)"
)
_TOPICS = (
    r"focus(?: areas?)?|works? on|themes?|(?:main )?areas? of (?:work|focus|expertise)"
    r"|fields? of (?:work|activity)|thematic areas?|issues|thèmes?|domaines? d['’]action"
    r"|domaines? de travail|temas?|áreas? de trabajo"
)
_DONORS = r"(?:main )?(?:funders?|donors?)|funded by|bailleurs(?: de fonds)?|donantes|financiadores"
_PARTNERS = r"(?:main )?partners?(?: organi[sz]ations)?|partenaires|socios"
_NETWORKS = r"members? of|networks?|memberships?|affiliations?|membre de|réseaux|miembro de|redes"
_TELLING = (
    r"member since|founded(?: in)?|established(?: in)?|year (?:of establishment|founded)"
    r"|legal status|registration(?: n(?:o|umber)\.?)?|staff|type of organi[sz]ation|membership type"
    r"|fondée? en|créée? en|statut(?: juridique)?|fundad[oa] en|año de (?:fundación|creación)"
)
_PLAIN = (
    r"contact(?: person)?|tel(?:ephone)?\.?|phone|fax|e-?mail|web(?: ?site)?|languages?"
    r"|téléphone|courriel|site(?: web)?|teléfono|correo(?: electrónico)?|target groups?"
)
_LEADS = (
    r"(?:lead |main )?(?:implementing|executing|lead|host|grantee|applicant)"
    r" (?:organi[sz]ation|partner|agency|body|institution)|grantee|implemented by|executed by"
    r"|organisation (?:porteuse|exécutante|de mise en œuvre|responsable)|porteur du projet"
    r"|mis en œuvre par|organización (?:ejecutora|implementadora|responsable)|entidad ejecutora"
    r"|ejecutad[oa] por"
)
_SHEET_DONORS = (
    rf"{_DONORS}|(?:co-)?(?:financed|funded) by|sources? of fund(?:s|ing)|(?:co-?)?financée? par"
    r"|(?:co)?financiad[oa] por|donante|bailleur"
)
_SHEET_PLACES = (
    rf"{_WHERES}|(?:project )?(?:locations?|areas?|countries|country|sites?)|lieux?|pays"
    r"|zones?(?: du projet)?|lugar(?:es)?|pa[íi]s(?:es)?|ubicación|zonas?"
)
_LABELLED = compiled(
    r"[ \t]*(?:[•▪*–—-][ \t])?(?P<label>[^\W\d_][^:\n]{1,40}?)[ \u00a0]?[:：][ \t]*"
    r"(?P<value>[^\n]{1,400})"
)
_LEAD = compiled(_LEADS, re.IGNORECASE)
_OF_SHEET = (
    (compiled(_SHEET_DONORS, re.IGNORECASE), Told.DONOR),
    (compiled(_SHEET_PLACES, re.IGNORECASE), Told.WHERE),
    (
        compiled(rf"{_PARTNERS}|(?:project|implementing) partners|aliad[oa]s", re.IGNORECASE),
        Told.PARTNER,
    ),
)
_FIRST_NAME = compiled(r"[^;,(\n]{3,90}")
_FIELD = compiled(
    rf"[ \t]*(?:[•▪*–—-][ \t])?(?:(?P<seat>{_SEATS})|(?P<where>{_WHERES})|(?P<topic>{_TOPICS})"
    rf"|(?P<donor>{_DONORS})|(?P<partner>{_PARTNERS})|(?P<network>{_NETWORKS})"
    rf"|(?P<telling>{_TELLING})|(?P<other>{_PLAIN}))[ \u00a0]?[:：][ \t]*(?P<value>[^\n]{{1,400}})",
    re.IGNORECASE,
)
_OF_BODIES = frozenset({Told.DONOR, Told.PARTNER, Told.NETWORK, Told.TELLING})
"""Lines that entries of bodies have, and those of persons have not."""

_HEAD = compiled(r"[^\n:;.!?\t|]{3,90}$")
_BRACKET = compiled(r"[ \t]*\([^()\n]{1,40}\)[ \t]*$")
_FEWEST, _MOST = 2, 20


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a directory.

    Attributes:
        head: The line with the name of the body, without a bracket behind it.
        lines: What each line below it tells, and where.
        is_of_body: Whether a line among them is one that only entries of bodies have.
    """

    head: Span
    lines: tuple[tuple[Told, Span], ...]
    is_of_body: bool


@lru_cache(maxsize=2)  # names of bodies and statements ask for the entries of the same text
def entries(text: str) -> tuple[Entry, ...]:
    """Return the entries of directories and the sheets of projects in a text, by sort in order."""
    return (*_found(text), *_sheets(text))


def _sheets(text: str) -> Iterator[Entry]:
    """Yield each run of labelled lines of which one says who carries out the project."""
    block: list[re.Match[str]] = []
    start = 0
    for line in [*text.split("\n"), ""]:
        field = _LABELLED.fullmatch(text, start, start + len(line)) if ":" in line else None
        if field and len(block) < _MOST:
            block.append(field)
        elif block:
            yield from _sheet(text, block)
            block = []
        start += len(line) + 1


def _sheet(text: str, block: list[re.Match[str]]) -> Iterator[Entry]:
    leads = [field for field in block if _LEAD.fullmatch(field["label"].strip())]
    if len(leads) != 1:
        return
    name = _FIRST_NAME.match(text, *leads[0].span("value"))
    told = [
        (tells, Span(*field.span("value")))
        for field in block
        for labels, tells in _OF_SHEET
        if labels.fullmatch(field["label"].strip())
    ]
    if name and told:
        head = Span(name.start(), name.start() + len(name.group().rstrip()))
        yield Entry(head, tuple(told), is_of_body=True)


def _found(text: str) -> Iterator[Entry]:
    head: Span | None = None
    block: list[re.Match[str]] = []
    start = 0
    for line in [*text.split("\n"), ""]:
        field = _FIELD.fullmatch(text, start, start + len(line)) if ":" in line else None
        if field and head:
            block.append(field)
        elif line.strip() or block:
            if head and len(block) >= _FEWEST:
                yield _entry(head, block[:_MOST])
            head, block = _head(text, start, start + len(line)), []
        start += len(line) + 1


def _head(text: str, start: int, end: int) -> Span | None:
    bracket = _BRACKET.search(text, start, end)
    end = bracket.start() if bracket else end
    return Span(start, end) if _HEAD.fullmatch(text, start, end) else None


def _entry(head: Span, block: list[re.Match[str]]) -> Entry:
    lines = tuple((_told(field), Span(*field.span("value"))) for field in block)
    return Entry(head, lines, any(told in _OF_BODIES for told, _ in lines))


def _told(field: re.Match[str]) -> Told:
    return next(told for told in Told if field[told.value] is not None)
