"""Reads from the sentence before what `It` means in the next, and what somebody took part in."""

import re
from collections.abc import Sequence

from extract.model import Kind, Mention, Span

_PRONOUN = re.compile(
    r"(?:It|The (?:organi[sz]ation|network|alliance|coalition|association|centre|collective)"
    r"|Elle|Il|L['’](?:organisation|association)|Le réseau|La organización|La red)"
    r"(?= (?:is|are|has|works|campaigns|operates|runs|also|advocates|publishes|est|a son|travaille"
    r"|es|tiene|trabaja|calls?|receives?)\b)"
)
_OPENING = re.compile(r"(?:\d{1,3}\.\s|[•–-]\s)?(?:The |La |Le |El |L['’])?$")


_PRESENCE = re.compile(
    r"(?<=\s)(?:(?:also )?took part|participated|were present|ont participé|étaient présente?s"
    r"|participaron|estuvieron presentes)(?=[.;])"
)


def presence_mention(
    text: str, passage: Span, before: Sequence[Mention], named: Sequence[Mention]
) -> Mention | None:
    """Return a mention for `took part` without an object: the only event of the sentence before.

    Args:
        text: The whole text.
        passage: The passage that tells who took part.
        before: The names in the passage before.
        named: The names in the passage itself; an event among them is what is meant.
    """
    events = {m.entity_id: m for m in before if m.kind is Kind.EVENT}
    presence = _PRESENCE.search(text, passage.start, passage.end)
    if not presence or len(events) != 1 or any(m.kind is Kind.EVENT for m in named):
        return None
    (event,) = events.values()
    return Mention(Span(*presence.span()), Kind.EVENT, event.entity_id, event.confidence, "pattern")


def pronoun_mention(
    text: str, before: Span, passage: Span, named: Sequence[Mention]
) -> Mention | None:
    """Return a mention for the pronoun a passage opens with; None where it may mean another.

    The sentence before stands in the same paragraph, opens with an organisation and names no other.

    Args:
        text: The whole text.
        before: The passage before.
        passage: The passage that may open with a pronoun.
        named: The names in the passage before, in order.
    """
    pronoun = _PRONOUN.match(text, passage.start, passage.end)
    bodies = [m for m in named if m.kind is Kind.ORGANISATION]
    if not pronoun or not bodies or "\n\n" in text[before.end : passage.start]:
        return None
    first = bodies[0]
    if len({m.entity_id for m in bodies}) > 1 or first.span.start - before.start > len("123. The "):
        return None
    if not _OPENING.fullmatch(text, before.start, first.span.start):
        return None
    return Mention(Span(*pronoun.span()), first.kind, first.entity_id, first.confidence, "pattern")
