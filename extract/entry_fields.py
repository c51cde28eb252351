"""Finds the entries of directories: a line with a body's name above lines such as `Donors: ...`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

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
_FIELD = re.compile(
    rf"[ \t]*(?:[•▪*–—-][ \t])?(?:(?P<seat>{_SEATS})|(?P<where>{_WHERES})|(?P<topic>{_TOPICS})"
    rf"|(?P<donor>{_DONORS})|(?P<partner>{_PARTNERS})|(?P<network>{_NETWORKS})"
    rf"|(?P<telling>{_TELLING})|(?P<other>{_PLAIN}))[ \u00a0]?[:：][ \t]*(?P<value>[^\n]{{1,400}})",
    re.IGNORECASE,
)
_OF_BODIES = frozenset({Told.DONOR, Told.PARTNER, Told.NETWORK, Told.TELLING})
"""Lines that entries of bodies have, and those of persons have not."""

_HEAD = re.compile(r"[^\n:;.!?\t|]{3,90}$")
_BRACKET = re.compile(r"[ \t]*\([^()\n]{1,40}\)[ \t]*$")
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
    """Return the entries of directories in a text, in order; each has two lines or more."""
    return tuple(_found(text))


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
