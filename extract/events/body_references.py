"""Finds `the Committee` and the like where only one body can be meant, as mentions for events."""

import re
from collections.abc import Iterator, Sequence

from extract.model import Kind, Mention, Span
from ontology.names import fold

_SORTS = (
    "committee", "council", "commission", "assembly", "working group", "subcommittee", "board",
    "comite", "conseil", "assemblee", "comision", "consejo", "asamblea", "groupe de travail",
    "grupo de trabajo",
)  # fmt: skip
_REFERENCE = re.compile(
    r"(?<![\w'’-])(?:[Tt]he|[Ll]e|[Ll]a|[Ee]l|[Ll]['’])\s?(?P<sort>Committee|Council"
    r"|Commission|Assembly"
    r"|Working Group|Subcommittee|Board|Comité|Conseil|Assemblée|Comisión|Consejo|Asamblea"
    r"|Groupe de travail|Grupo de Trabajo)(?![\w-])(?!\s(?:of|on|for|against|de|du|des|pour"
    r"|sur|sobre)\b)"
)
_ITS = re.compile(
    r"(?<![\w'’-])(?P<its>Its|Sa|Su|Ses|Sus)\s(?=(?:[\w-]{2,24}\s){1,3}(?:session|sessions"
    r"|séances?|meetings?"
    r"|período|sesión|sesiones)\b)"
)
_REACH, _NEAR = 3_000, 1_500


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
    for match in _REFERENCE.finditer(text):
        sort = fold(match["sort"])
        near = [
            mention
            for mention, own in bodies
            if own == sort and match.start() - _REACH < mention.span.start <= match.start()
        ]
        inside = any(m.span.overlaps(Span(*match.span())) for m in named)
        if not inside and len({m.entity_id for m in near}) == 1:
            last = near[-1]
            span = Span(match.start("sort"), match.end("sort"))
            yield Mention(span, Kind.ORGANISATION, last.entity_id, last.confidence, "pattern")


def _owners(text: str, bodies: Sequence[tuple[Mention, str]]) -> Iterator[Mention]:
    """Yield a mention for `Its` before a session, where only one body was named shortly before."""
    for match in _ITS.finditer(text):
        near = [m for m, _ in bodies if match.start() - _NEAR < m.span.start <= match.start()]
        if len({m.entity_id for m in near}) == 1:
            span = Span(*match.span("its"))
            yield Mention(
                span, Kind.ORGANISATION, near[-1].entity_id, near[-1].confidence, "pattern"
            )


def _sorts_of(surface: str) -> Iterator[str]:
    folded = fold(surface)
    yield from (sort for sort in _SORTS if re.search(rf"\b{sort}\b", folded))
