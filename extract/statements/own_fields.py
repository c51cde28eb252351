"""Reads `Partners:` and `Donors:` in a document that says whose it is, on a line or above names.

Of whom such a line tells is said nowhere else: sheets and directories name the body beside it
(`statement_entries`), here it is the body that the document says to be its own.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice

from extract.analysis import Analysis
from extract.entry_fields import beside, is_unsure, tells_of_sheet
from extract.kept_patterns import compiled
from extract.model import Kind, Mention, Predicate, Span, Statement
from extract.scanning import every_match
from extract.statements.document_roles import may_act
from extract.statements.listed_lines import alone, lines_below
from extract.statements.role import Role
from extract.statements.statement_tables import denies_all, says_otherwise

_SURE = 0.88
_MOST, _NEAR = 40, 600
_OUR = r"(?:(?:[Oo]ur|[Nn]os|[Nn]uestr[oa]s|[Ll]es|[Ll][oa]s) )?(?:(?:[Mm]ain|[Kk]ey) )?"
_PARTNERS = (
    r"(?:[Pp]artners?(?: [Oo]rgani[sz]ations)?|[Pp]artenaires|[Oo]rganisations partenaires"
    r"|[Ss]oci[oa]s|[Oo]rganizaciones socias|[Aa]liad[oa]s|[Aa]vec qui nous travaillons|[Aa]lliés"
    r"|[Ww]ho we work with|[Cc]on qui[eé]n(?:es)? trabajamos|[Aa]lianzas)"
)
_FUNDERS = (
    r"(?:[Dd]onors?|[Ff]unders?|[Ff](?:unded|inanced) by|[Bb]ailleurs(?: de fonds)?"
    r"|[Ff]inancée?s? par|[Dd]onantes|[Ff]inanciadores|[Ff]inanciad[oa]s? por"
    r"|[Ww]ho (?:funds|finances|pays for) us\??|[Oo]ur funding comes from|[Ff]inanceurs"
    r"|[Qq]ui nous finance ?\??|[Ss]outiens financiers|[Pp]artenaires financiers"
    r"|¿?[Qq]uién(?:es)? nos financian?\??|[Ff]uentes de financiación|[Aa]poyo financiero)"
)
_NETWORKS = (
    r"(?:[Mm]ember of|[Mm]emberships|[Aa]ffiliations|[Mm]embre d[eu]|[Mm]iembro de"
    r"|[Nn]etworks(?: we belong to)?|[Rr]éseaux(?: d['’]appartenance)?|[Rr]edes"
    r"|[Rr]edes a las que pertenecemos|[Aa]ffiliée? à|[Aa]filiad[oa] a)"
)
_MEMBERS = (
    r"(?:[Mm]embers|[Mm]ember [Oo]rgani[sz]ations|[Mm]embres|[Oo]rganisations membres"
    r"|[Mm]iembros|[Oo]rganizaciones miembros?)"
)
_TOPICS = (
    r"(?:[Aa]reas of (?:work|focus)|[Ff]ocus areas|[Tt]hemes|(?:[Tt]hematic|[Ww]ork) areas"
    r"|[Ww]hat we work on|[Dd]omaines d['’](?:intervention|action|expertise)|[Tt]hématiques"
    r"|[Aa]xes (?:de travail|d['’]intervention|prioritaires)|[Tt]hèmes de travail"
    r"|[Ll]íneas de (?:acción|trabajo)|[Ee]jes (?:de trabajo|temáticos)|[Áá]reas (?:de trabajo"
    r"|temáticas)|[Tt]emas (?:de trabajo|prioritarios))"
)
_PLACES = (
    r"(?:[Ww]here we work|[Cc]ountries (?:where we work|of operation)|[Aa]reas of operation"
    r"|[Oo]ù nous (?:intervenons|travaillons|sommes)|[Zz]ones d['’]intervention"
    r"|[Pp]ays d['’]intervention|[Dd]ónde (?:trabajamos|estamos)|[Zz]onas de (?:trabajo"
    r"|intervención)|[Tt]erritorios(?: de trabajo)?)"
)
_LABEL = compiled(
    rf"^[ \t]*(?:[•▪*–—-][ \t])?{_OUR}(?:(?P<partnerOf>{_PARTNERS})|(?P<funds>{_FUNDERS})"
    rf"|(?P<memberOf>{_NETWORKS})|(?P<members>{_MEMBERS})|(?P<worksOn>{_TOPICS})"
    rf"|(?P<worksIn>{_PLACES}))"
    r"(?:[ \u00a0]?:(?P<value>[^\n]{0,400})|[ \t]*)$",
    re.MULTILINE,
)
_KINDS = {
    "partnerOf": Kind.ORGANISATION,
    "funds": Kind.ORGANISATION,
    "memberOf": Kind.ORGANISATION,
    "members": Kind.ORGANISATION,
    "worksOn": Kind.THEME,
    "worksIn": Kind.PLACE,
}
"""By what a label tells: of what kind the names behind it are."""

_WORK = frozenset({"worksOn", "worksIn"})
_OF_MEMBERS = compiled(
    r"\b(?:network|alliance|coalition|federation|confederation|consortium|platform|forum|union"
    r"|réseau|fédération|confédération|collectif|plateforme|red|alianza|coalición|federación"
    r"|confederación|plataforma|foro)\b",
    re.IGNORECASE,
)
_MARK = compiled(r"[ \t]*[•·▪■*–—-][ \t]?\S")


def statements_of_own_fields(
    analysis: Analysis, named: Sequence[Mention], writer: Role | None
) -> Iterator[Statement]:
    """Yield who works with, pays or belongs to the body whose document it is.

    Args:
        analysis: The text and its passages.
        named: Everything found in it, in order.
        writer: The body that the document says to be its own.
    """
    if writer is None or " " in writer.mention.entity_id:
        return
    text = analysis.text
    own = writer.mention.entity_id
    bodies = [m for m in named if m.kind is not Kind.EVENT and not m.modifier]
    others = [m for m in named if m.kind in {Kind.ORGANISATION, Kind.EVENT} and m.entity_id != own]
    for label in every_match(_LABEL, text):
        told = str(label.lastgroup if label.lastgroup != "value" else _tells(label))
        if _is_of_another(text, label, others) or (
            told == "members" and not has_members(text, writer.mention.span)
        ):
            continue
        for mention in _listed(text, label, bodies):
            line = analysis.passage_at(mention.span.start)
            evidence = {writer.told, line.span if line else writer.told}
            yield from _stated(told, writer.mention, mention, tuple(sorted(evidence, key=_start)))


def _start(span: Span) -> int:
    return span.start


def _tells(label: re.Match[str]) -> str:
    return next(name for name in _KINDS if label[name])


def has_members(text: str, span: Span) -> bool:
    """Say whether a body has members by its name: a network, an alliance."""
    return _OF_MEMBERS.search(text, span.start, span.end) is not None


def _is_of_another(text: str, label: re.Match[str], others: Sequence[Mention]) -> bool:
    """Say whether the lines right above a label tell of another body, an event or a sheet."""
    begun = text.rfind("\n\n", max(0, label.start() - _NEAR), label.start())
    start = begun + 2 if begun >= 0 else max(0, label.start() - _NEAR)
    end = text.find("\n\n", label.end(), label.end() + _NEAR)
    block = Span(start, end if end > 0 else label.end())
    first = bisect_left(others, start, key=lambda m: m.span.start)
    last = bisect_left(others, label.start(), key=lambda m: m.span.start)
    above = (m.span.start for m in others[first:last])
    lines = (text.rfind("\n", 0, at) + 1 for at in above)
    return tells_of_sheet(text, block) or any(not _LABEL.match(text, line) for line in lines)


def _listed(text: str, label: re.Match[str], bodies: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the bodies behind a label, each alone between commas, or alone on a line below it."""
    value = label["value"]
    if value and value.strip():
        span = Span(*label.span("value"))
        if not denies_all(text, span):
            yield from (m for m in alone(text, span, bodies) if _is_so(text, span, m.span))
        return
    for line in islice(lines_below(text, label.end()), _MOST):
        found = list(alone(text, line, bodies))
        if not (found or _MARK.match(text, line.start, line.end)):
            return
        yield from (m for m in found if _is_so(text, line, m.span))


def _is_so(text: str, line: Span, name: Span) -> bool:
    around = beside(text, line, name)
    return not (is_unsure(text, around, name) or says_otherwise(text, around))


def _stated(
    told: str, writer: Mention, other: Mention, evidence: tuple[Span, ...]
) -> Iterator[Statement]:
    own, their = writer.entity_id, other.entity_id
    ends = (their, own) if told in {"funds", "members"} else (own, their)
    predicate = Predicate.MEMBER_OF if told == "members" else Predicate(told)
    is_state = told == "funds" and other.kind is Kind.PLACE
    is_such = (other.kind is _KINDS[told] or is_state) and (told in _WORK or may_act(their))
    if own != their and is_such:
        yield Statement(ends[0], predicate, ends[1], _SURE, evidence)
