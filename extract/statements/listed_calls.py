"""Reads calls that stand in a list: `We call on:`, and below `- the Ministry to ...`.

Who asks is the body, or the bodies, whose document it is.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from extract.analysis import Analysis
from extract.kept_patterns import compiled
from extract.model import Kind, Mention, Predicate, Span, Statement
from extract.scanning import every_match
from extract.statements.document_roles import may_act
from extract.statements.listed_lines import lines_below
from extract.statements.role import Role

_MOST, _SURE = 30, 0.88
_NOW = r"(?:(?:therefore|also|jointly|urgently|strongly|instamment|donc|également) )?"
_LEAD = compiled(
    r"^[ \t]{0,8}(?:[\d.]{1,5} )?(?:(?:[A-ZÀ-Þ][^\n.;:]{2,80}, )?[Ww]e(?:, the undersigned"
    rf"[^\n.;:,]{{0,40}},)? {_NOW}(?:call (?:up)?on|urge|ask|recommend|request|demand|appeal to)"
    r"(?: that)?|[Oo]ur (?:demands|recommendations|asks|calls)"
    r"|(?:[A-ZÀ-Þ][^\n.;:]{2,80}, )?[Nn]ous(?:, organisations (?:signataires|soussignées),)?"
    rf" (?:demandons|recommandons|appelons|exhortons|exigeons|prions|invitons)(?: {_NOW})?"
    r"|[Nn]os (?:demandes|recommandations|revendications)"
    r"|(?:[A-ZÀ-Þ][^\n.;:]{2,80}, )?(?:[Pp]edimos|[Ee]xigimos|[Ss]olicitamos|[Ii]nstamos"
    r"|[Rr]ecomendamos|[Dd]emandamos|[Rr]eclamamos|[Ee]xhortamos|[Ll]lamamos)"
    r"|[Nn]uestras (?:demandas|peticiones|recomendaciones|exigencias))[ \u00a0]?:?[ \t]*$",
    re.MULTILINE | re.IGNORECASE,
)
_ITEM = compiled(
    r"[ \t]{0,8}(?:[•·▪■*–—-][ \t]?|\(?[a-z0-9]{1,2}[.)] )?"
    r"(?:(?:[Tt]o|[Oo]n|[Àà]|[Aa]ux?|[Aa]l?|[Qq]ue) )?(?:(?:[Tt]he|[Ll]a|[Ll]e|[Ll]es|[Ee]l|[Ll]os"
    r"|[Ll]as) |[Ll]['’])?"
)
_ASKED = compiled(
    r"(?:\s?\([^()\n]{1,40}\))?(?:[ \u00a0]?:|,?\s(?:to|that|should|must|de|d['’]|à|que|qu['’]|a"
    r"|doit|devrait|debe)\b)"
)


def statements_of_listed_calls(
    analysis: Analysis, named: Sequence[Mention], writer: Role | None
) -> Iterator[Statement]:
    """Yield whom a document asks in a list below `We call on:`.

    Args:
        analysis: The text and its passages.
        named: Everything found in it, in order.
        writer: The body, or the bodies together, that the document says to be its own.
    """
    if writer is None:
        return
    text = analysis.text
    actors = {
        m.span.start: m
        for m in named
        if m.kind in {Kind.ORGANISATION, Kind.PLACE} and may_act(m.entity_id)
    }
    for lead in every_match(_LEAD, text):
        for line in islice(lines_below(text, lead.end()), _MOST):
            begins = _ITEM.match(text, line.start, line.end)
            asked = actors.get(begins.end()) if begins else None
            if asked and _ASKED.match(text, asked.span.end, line.end):
                yield from _called(analysis, writer, asked, line)


def _called(analysis: Analysis, writer: Role, asked: Mention, line: Span) -> Iterator[Statement]:
    here = analysis.passage_at(line.start)
    evidence = {writer.told, here.span if here else writer.told}
    spans = tuple(sorted(evidence, key=lambda span: (span.start, span.end)))
    for who in writer.mention.entity_id.split():
        if who != asked.entity_id:
            yield Statement(who, Predicate.CALLS_ON, asked.entity_id, _SURE, spans)
