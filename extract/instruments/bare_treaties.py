"""Links `the Covenant` to the only covenant that a text has named so far.

Other bare sorts are no mentions: `the Convention` may be any of dozens, a covenant is one of few.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.kept_patterns import compiled
from extract.model import Mention, Span
from extract.scanning import every_match

_COVENANTS = frozenset({"covenant", "pacte", "pacto"})
_BARE = compiled(
    r"\b(?:[Tt]he|[Tt]his|[Ll]e|[Cc]e|[Dd]u|[Aa]u|[Ee]l|[Ee]ste|[Dd]el|[Aa]l)\s"
    r"(?P<noun>Covenant|Pacte|Pacto)(?![\w’'-])"
    r"(?!\s(?:on|against|for|of|to|relat\w{2,4}|sur|pour|des?|du|relati\w{2,4}|internationa\w{1,2}"
    r"|mondial|mundial|sobre|para|del|[A-Z])\b)"
)
_WORD = compiled(r"[^\W\d_]+")
_CONFIDENCE = 0.8


def bare_treaties(text: str, named: Sequence[Mention]) -> Iterator[Mention]:
    """Yield a mention for each bare `Covenant` behind the name of the only one that is named.

    Args:
        text: The whole text.
        named: Instruments that are named in it, in order.
    """
    bare = list(every_match(_BARE, text))
    covenants = [m for m in named if bare and _is_covenant(text, m)]
    for match in bare:
        span = Span(*match.span("noun"))
        earlier = [m for m in covenants if m.span.end <= span.start]
        if len({m.entity_id for m in earlier}) == 1:
            yield replace(
                earlier[-1], span=span, confidence=_CONFIDENCE, method="context", candidates=()
            )


def _is_covenant(text: str, mention: Mention) -> bool:
    words = _WORD.findall(text[mention.span.start : mention.span.end].casefold())
    return not _COVENANTS.isdisjoint(words)
