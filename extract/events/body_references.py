"""Finds `the Committee` and the like where only one body can be meant, as mentions for events."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from extract.kept_patterns import compiled
from extract.model import Kind, Mention, Span
from extract.scanning import every_match
from extract.spans import TakenSpans
from ontology.names import fold

_SORTS = (
    "committee", "council", "commission", "assembly", "working group", "subcommittee", "board",
    "special rapporteur", "task force", "ministry", "government", "office", "agency", "network",
    "alliance", "organization", "comite", "conseil", "assemblee", "comision", "consejo", "asamblea",
    "groupe de travail", "grupo de trabajo", "rapporteur special", "rapporteuse speciale",
    "relator especial", "relatora especial", "ministere", "ministerio", "gouvernement", "gobierno",
    "bureau", "oficina", "agence", "agencia", "reseau", "organisation", "organizacion",
)  # fmt: skip
_REFERENCE = compiled(
    r"(?<![\w'’-])(?:[Tt]he\s|[Ll][ea]\s|[Ee]l\s|[Ll]['’]|[Dd]u\s|[Dd]el\s)(?P<sort>Committee|Council"
    r"|Commission|Assembly|Working Group|Subcommittee|Board|Special Rapporteur|Task Force|Ministry"
    r"|Government|Office|Agency|Network|Alliance|Organi[sz]ation|Comité|Conseil|Assemblée|Comisión"
    r"|Consejo|Asamblea|Groupe de travail|Grupo de Trabajo|Rapporteur spécial|Rapporteuse spéciale"
    r"|Relatora? Especial|Ministère|Ministerio|Gouvernement|Gobierno|Bureau|Oficina|Agence|Agencia"
    r"|Réseau|Organización)(?![\w-])(?!\s(?:of|on|for|against|de|du|des|del|pour|sur|sobre|contra"
    r"|contre|para)\b|\sd['’]|\s[A-ZÀ-Þ])"
)
_ITS = compiled(
    r"(?<![\w'’-])(?P<its>Its|Sa|Su|Ses|Sus)\s(?=(?:[\w-]{2,24}\s){1,3}(?:session|sessions"
    r"|séances?|meetings?"
    r"|período|sesión|sesiones)\b)"
)
_REACH, _NEAR, _MOST = 3_000, 1_500, 60


def body_references(text: str, named: Sequence[Mention]) -> Iterator[Mention]:
    """Yield a mention for each `the Committee` that one named body alone can mean.

    Args:
        text: The whole text.
        named: Organisations and places, in order; only bodies named before can be meant.
    """
    bodies = [
        (mention, sort)
        for mention in named
        if mention.kind is Kind.ORGANISATION
        for sort in _sorts_of(text[mention.span.start : mention.span.end])
    ]
    if not bodies:
        return
    yield from _owners(text, bodies)
    taken = TakenSpans.of(mention.span for mention in named)
    starts = [mention.span.start for mention, _ in bodies]
    for match in every_match(_REFERENCE, text):
        sort = fold(match["sort"])
        low, high = (bisect_left(starts, at) for at in (match.start() - _REACH, match.start()))
        near = [mention for mention, own in bodies[max(low, high - _MOST) : high] if own == sort]
        span = Span(match.start("sort"), match.end("sort"))
        if not taken.touches(span) and len({m.entity_id for m in near}) == 1:
            last = near[-1]
            yield Mention(span, Kind.ORGANISATION, last.entity_id, last.confidence, "pattern")


def _owners(text: str, bodies: Sequence[tuple[Mention, str]]) -> Iterator[Mention]:
    """Yield a mention for `Its` before a session, where only one body was named shortly before."""
    starts = [mention.span.start for mention, _ in bodies]
    for match in every_match(_ITS, text):
        low, high = (bisect_left(starts, at) for at in (match.start() - _NEAR, match.start()))
        near = [mention for mention, _ in bodies[max(low, high - _MOST) : high]]
        if len({m.entity_id for m in near}) == 1:
            span = Span(*match.span("its"))
            yield Mention(
                span, Kind.ORGANISATION, near[-1].entity_id, near[-1].confidence, "pattern"
            )


def _sorts_of(surface: str) -> Iterator[str]:
    folded = fold(surface)
    yield from (s for s in _SORTS if s in folded and re.search(rf"\b{s}\b", folded))
