"""Links `article 8 of the Covenant` to the only covenant that a text has named so far.

A bare sort is a mention only where an article of it is cited: `the Convention` alone may be any.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.model import Mention, Span
from extract.scanning import every_match

_SORTS = {
    "covenant": "covenant", "pacte": "covenant", "pacto": "covenant",
    "convention": "convention", "convencion": "convention", "convención": "convention",
    "convenio": "convention", "protocol": "protocol", "protocole": "protocol",
    "protocolo": "protocol",
}  # fmt: skip
_BARE = re.compile(
    r"\b(?:[Aa]rt(?:icles?|\.|ículos?)|[Pp]aragraphs?|[Pp]aragraphes?|[Pp]árrafos?)\s[\d(][^.;:\n]{0,60}?"
    r"\s(?:of\sthe|de\sla|du|del)\s(?P<noun>Covenant|Convention|Protocol|Pacte|Protocole"
    r"|Convención|Convenio|Pacto|Protocolo)(?![\w’'-])"
    r"(?!\s(?:on|against|for|of|to|relat\w{2,4}|concerning|sur|contre|pour|des?|du|relati\w{2,4}"
    r"|internationale?|facultati\w{1,2}|sobre|contra|para|del|[Nn]o|n[°º]|\(|[A-Z])\b)"
)
_WORD = re.compile(r"[^\W\d_]+")
_CONFIDENCE = 0.8


def bare_treaties(text: str, named: Sequence[Mention]) -> Iterator[Mention]:
    """Yield a mention for each bare sort whose article is cited, where one treaty is of that sort.

    Args:
        text: The whole text.
        named: Instruments that are named in it, in order.
    """
    cited = list(every_match(_BARE, text))
    told = _by_sort(text, named) if cited else {}
    for match in cited:
        span = Span(*match.span("noun"))
        earlier = [
            m for m in told.get(_SORTS[match["noun"].casefold()], ()) if m.span.end <= span.start
        ]
        if len({m.entity_id for m in earlier}) == 1:
            yield replace(
                earlier[-1], span=span, confidence=_CONFIDENCE, method="context", candidates=()
            )


def _by_sort(text: str, named: Sequence[Mention]) -> dict[str, list[Mention]]:
    found: dict[str, list[Mention]] = {}
    for mention in named:
        words = _WORD.findall(text[mention.span.start : mention.span.end].casefold())
        for sort in {_SORTS[word] for word in words if word in _SORTS}:
            found.setdefault(sort, []).append(mention)
    return found
