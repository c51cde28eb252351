"""Reads the sentence after an event: `It was held in Lima in May 2010, organised by ...`."""

import re
from collections.abc import Sequence

from extract.events.circumstances import Circumstances, circumstances
from extract.events.organisers import joined_after
from extract.model import Kind, Mention, Span

_NOUN = (
    r"(?:event|consultation|conference|meeting|workshop|seminar|round ?table|symposium|summit"
    r"|forum|réunion|atelier|conférence|table ronde|séminaire|consulta|taller|conferencia"
    r"|seminario|encuentro|reunión|événement|evento)"
)
_OPENING = re.compile(
    rf"(?:(?:It|Elle|Il|(?:The|This|La|Le|El|Cette|Cet|Esta|Este) (?:[\w-]{{2,20}} )?{_NOUN}"
    rf"|L['’]{_NOUN})\s)?"
    r"(?:(?:was|is|will be|a été|est|sera|[Ff]ue|será|ha sido)\s)?"
    r"(?:(?:jointly|conjointement)\s)?"
    r"(?:(?:co-?)?[Oo]rgani[sz]ed|[Hh]osted|[Cc]onvened|[Oo]rganisée?|[Cc]onvoquée?"
    r"|[Oo]rganizad[oa]|[Cc]onvocad[oa])\s"
    r"(?:(?:jointly|conjointement|conjuntamente)\s)?(?:by|par|por)\s"
    r"(?:the\s|la\s|le\s|les\s|el\s|l['’])?"
)


_SUBJECT = re.compile(
    rf"(?:It|Elle|Il|(?:The|This|La|Le|El|Cette|Cet|Ce|Esta|Este) (?:[\w-]{{2,20}} ){{0,2}}{_NOUN}"
    rf"|L['’]{_NOUN})(?=(?:,? (?:which|qui|que))? ?,? (?:was|were|took place|takes place"
    rf"|will be|brought"
    r"|a été|a eu lieu|s['’]est|était|tenue?|se celebró|fue|tuvo lugar|organi[sz]ed|hosted"
    r"|convened|held)\b)"
)


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
        return None
    words = Span(*subject.span())
    return circumstances(text, passage, words, words, named)


def organisers_told_next(text: str, passage: Span, named: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return who a passage says organised what the passage before it tells of.

    Args:
        text: The whole text.
        passage: The passage after the event's.
        named: The names in it, in order.
    """
    opening = _OPENING.match(text, passage.start, passage.end)
    bodies = [m for m in named if m.kind is Kind.ORGANISATION]
    after = [m for m in bodies if opening and m.span.start >= opening.end()]
    if not opening or not after or after[0].span.start != opening.end():
        return ()
    return tuple(joined_after(text, after))
