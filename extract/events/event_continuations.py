"""Reads the sentence after an event: `It was held in Lima in May 2010, organised by ...`."""

import re
from collections.abc import Sequence

from extract.events.circumstances import Circumstances, circumstances
from extract.events.coordination import joined_after
from extract.events.date_lines import date_line
from extract.events.holding import HELD, HOLDS
from extract.kept_patterns import compiled
from extract.model import Kind, Mention, Span

_NOUN = (
    r"(?:event|consultation|conference|meeting|workshop|seminar|round ?table|symposium|summit"
    r"|training|course|session|gathering|discussion"
    r"|forum|réunion|atelier|conférence|table ronde|séminaire|formation|rencontre|cours|colloque"
    r"|consultation|sommet|consulta|taller|conferencia|foro|cumbre|curso|capacitación|mesa redonda"
    r"|seminario|encuentro|reunión|événement|évènement|evento|actividad|activité)"
)
_SAME = (
    r"(?!(?:next|other|previous|following|latest|last|new|first|second|third|fourth|fifth|final"
    r"|annual|earlier|later|prochaine?|autre|dernière?|première?|deuxième|troisième|nouvelle"
    r"|próxim[oa]|otr[oa]|últim[oa]|primer[ao]?|segund[oa]|tercer[ao]?|nuev[oa])\s|\d)"
)
"""`The next workshop` is another one."""
_IT = (
    rf"(?:It|Elle|Il|Ce(?:tte)?\s{_NOUN}|(?:The|This|La|Le|El|Cet|Esta|Este)\s"
    rf"(?:{_SAME}[\w-]{{2,20}}\s){{0,2}}{_NOUN}|L['’]{_NOUN})"
)
_BY = r"(?:by|par|por)\s(?:the\s|la\s|le\s|les\s|el\s|l['’])?"
_OPENING = compiled(
    rf"(?:{_IT}[\s,]{{1,2}})?(?:(?:was|is|will be|a été|était|est|sera|[Ff]ue|será|ha sido)\s)?"
    rf"(?:(?:jointly|conjointement)\s)?{HELD}\s(?:(?:jointly|conjointement|conjuntamente)\s)?{_BY}",
    re.IGNORECASE,
)
_LABEL = compiled(
    r"(?:(?:[Cc]o-?)?[Oo]rgani[sz]ed by|[Oo]rgani[sz]ers?|[Hh]osted by|[Hh]osts?|[Cc]onvened by"
    r"|[Oo]rganizan?|[Oo]rganizad[oa] por|[Oo]rganizador(?:es|as?)|[Cc]onvocan?|[Oo]rganisateurs?"
    r"|[Oo]rganisée? par|[Oo]rganise(?:nt)?)[ \xa0]?:\s(?:the\s|la\s|le\s|les\s|el\s|l['’])?"
)
"""A label behind which they stand: `Organizan: Red Lumbre, OIM y UNFPA`."""

_ACTIVE = compiled(
    rf"(?:\s?\([^()]{{1,40}}\))?\s(?:(?:jointly|had|has|have|a|ont|ha|han)\s){{0,2}}{HOLDS.pattern}\s"
    rf"(?:it\b|(?:the|this|cette?|le|la|l['’]|el|este|esta)\s?{_NOUN}\b"
    r"(?!\s(?:of|on|de|sur|sobre)))",
    re.IGNORECASE,
)
_SUBJECT = compiled(
    rf"{_IT}(?=(?:,? (?:which|qui|que))? ?,? (?:was|were|took place|takes place"
    rf"|will (?:be|take)|brought|ran|lasted|opened|gathered|met"
    r"|a été|a eu lieu|aura lieu|s['’]est|était|tenue?|a réuni"
    r"|se (?:celebr|realiz|desarroll|llev)\w{1,4}"
    r"|fue|tuvo lugar|tendrá|organi[sz]\w{1,5}|hosted|reunió|convo\w{3,6}|celebrad[oa]"
    r"|convened|held)(?!\w))"
)


_NAMED_NOUN = compiled(
    rf"(?:The|This|La|Le|El|Cett?e?|Esta|Este|L['’])\s?(?:{_SAME}[\w-]{{2,20}}\s)"
    rf"{{0,2}}(?P<noun>{_NOUN})\b",
)


def told_noun(text: str, passage: Span) -> str | None:
    """Return the noun of an event that a passage opens with: `workshop` of `The workshop was`."""
    opening = _NAMED_NOUN.match(text, passage.start, passage.end)
    return opening["noun"] if opening else None


def circumstances_told_next(
    text: str, passage: Span, named: Sequence[Mention]
) -> Circumstances | None:
    """Return when, where and by whom a passage says that what it opens with was held.

    Args:
        text: The whole text.
        passage: The passage after the event's, which opens with `It` or `The workshop`.
        named: The names in it, in order.
    """
    subject = _SUBJECT.match(text, passage.start, passage.end)
    if not subject:
        return _behind_organisers(text, passage, named)
    words = Span(*subject.span())
    return circumstances(text, passage, words, words, named)


def _behind_organisers(text: str, passage: Span, named: Sequence[Mention]) -> Circumstances | None:
    """Return what stands behind who held it: `Organised by the Circle; Dakar, 21-23 May 2016`."""
    opening = _OPENING.match(text, passage.start, passage.end)
    bodies = [
        m for m in named if m.kind is Kind.ORGANISATION and opening and m.span.end > opening.end()
    ]
    if not bodies or bodies[-1].span.end >= passage.end:
        return None
    line = date_line(text, Span(bodies[-1].span.end, passage.end), named)
    return Circumstances(line.date, line.places, ()) if line else None


def organisers_told_next(text: str, passage: Span, named: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return who a passage says organised what the passage before it tells of.

    Args:
        text: The whole text.
        passage: The passage after the event's.
        named: The names in it, in order.
    """
    bodies = [m for m in named if m.kind is Kind.ORGANISATION]
    opening = _OPENING.match(text, passage.start, passage.end)
    opening = opening or _LABEL.match(text, passage.start, passage.end)
    if opening:
        after = [m for m in bodies if m.span.start >= opening.end()]
        near = bool(after) and after[0].span.start == opening.end()
        return tuple(joined_after(text, after)) if near else ()
    if not bodies or bodies[0].span.start - passage.start > len("The "):
        return ()
    first = tuple(joined_after(text, bodies))
    return first if _ACTIVE.match(text, first[-1].span.end, passage.end) else ()
