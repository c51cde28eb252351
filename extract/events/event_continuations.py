"""Reads the sentence after an event for who organised it: `It was organised by ...`."""

import re
from collections.abc import Sequence

from extract.events.circumstances import joined_after
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
