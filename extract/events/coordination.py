"""Tells which bodies `and`, a comma or `together with` joins to another in what a text tells."""

import re
from collections.abc import Iterator, Sequence

from extract.events.holding import HELD, THE
from extract.kept_patterns import compiled
from extract.model import Kind, Mention

PARTNER_BEFORE = compiled(
    r"\b(?:collaboration|cooperation|co-operation|partnership|association|conjunction"
    r"|coordination|support|assistance"
    r"|colaboración|cooperación|coopération|partenariat|appui|apoyo|soutien|concours|alianza"
    r"|coordinación)"
    rf"(?:\s(?:étroite|financier|financiero|técnico|technique))?\s"
    rf"(?:with|of|from|avec|con|del?|du|des|d['’])\s?{THE}?$",
    re.IGNORECASE,
)
"""With whom something is done, right before that body."""

_ONE = (
    rf"{THE}?(?:(?:ONG|NGO|association|organi[sz]ation|fondation|foundation|network|réseau"
    r"|asociación|organización|fundación|red|collectif|colectivo)\s)?"
)
"""What may stand before a body: its article, and of which sort it is."""

_JOINT = compiled(
    rf"\s?(?:\([^()]{{1,40}}\))?(?:,\s(?:of|from|in|de|en|à)\s(?-i:[A-ZÀ-Þ])[^,;.()\n]{{1,40}}(?=,))?"
    rf"(?:,?\s(?:and|&|et|y|e)"
    rf"(?:\s(?:jointly\s)?(?:{HELD}\s)?(?:by|par|por)\s{_ONE}|\s{_ONE}"
    rf"|\s(?:de\s|du\s|del\s|d['’]){_ONE})"
    rf"|,\s{_ONE}"
    r"|,?\s(?:together|jointly|along|conjointement|conjuntamente|junto)"
    rf"\s(?:with|avec|con)\s{_ONE})",
    re.IGNORECASE,
)
"""What may stand between two that did something together: `the Circle, of Lima, and the Fund`."""

HANGS_BEFORE = compiled(
    r"\b(?:of|in|from|at|to|with|for|through|de|du|des|en|à|au|del|dans|con|avec|via)\s"
    r"(?:the\s|la\s|its\s|their\s|son\s|sa\s|su\s)?$"
    r"|\bde\sl['’]$|\bd['’]$",
    re.IGNORECASE,
)
"""Words on which a name hangs, so that it does nothing itself: `of`, `in`."""


def coordinated(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the last of some mentions and those that `and`, a comma or `with` joins to it."""
    *others, last = _without_short_forms(text, mentions)
    chain = [last]
    for mention in reversed(others):
        gap = text[mention.span.end : chain[-1].span.start]
        if not _JOINT.fullmatch(gap):
            break
        chain.append(mention)
    first = chain[-1].span.start
    if len(chain) > 1:
        before = text[max(0, first - 40) : first]
        bare = "," in text[chain[-1].span.end : chain[-2].span.start]
        apart = bare and (chain[-1].kind is Kind.PLACE or HANGS_BEFORE.search(before))
        # `in Nepal, the Circle held`, `in cooperation with the Fund, the Circle held`
        if apart or PARTNER_BEFORE.search(before):
            chain.pop()
    yield from reversed(chain)


def joined_after(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the first of some mentions and those that `and`, a comma or `with` joins to it."""
    previous = mentions[0]
    for mention in _without_short_forms(text, mentions):
        gap = text[previous.span.end : mention.span.start]
        if mention is not previous and not _JOINT.fullmatch(gap):
            return
        previous = mention
        yield mention


def _without_short_forms(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions without those in brackets after their own long form."""
    return [
        mention
        for before, mention in zip((None, *mentions), mentions, strict=False)
        if before is None
        or mention.entity_id != before.entity_id
        or text[before.span.end : mention.span.start].strip() not in {"(", "[", "(“", '("'}
    ]
