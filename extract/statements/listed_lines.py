"""Reads lists whose lines hold one name each, or several between commas."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from extract.kept_patterns import compiled
from extract.model import Mention, Span

_BESIDE = 16
_BEFORE_NAME = compiled(
    r"(?:[\n,;/&]|\b(?:and|et|y|e)\b)\s*(?:(?:and|et|y|e) )?"
    r"(?:[•·▪■*–—-] ?|\(?[a-z0-9]{1,2}[.)] )?(?:(?:[Tt]he|[Ll]a|[Ll]e|[Ll]es|[Ee]l) |[Ll]['’])?$"
)
_BEHIND_NAME = compiled(r"(?:\s?\([^()\n]{1,40}\))?[ \t.]*(?=[,;/&\n]|$|(?:and|et|y|e)\b)")
_LINE_BELOW = compiled(r"\n(?P<line>[^\n]{1,400})(?=\n|\Z)")


def lines_below(text: str, at: int) -> Iterator[Span]:
    """Yield the lines right below a place, the first of them behind one empty line at most."""
    line = _LINE_BELOW.match(text, at + text.startswith("\n\n", at))
    while line:
        yield Span(*line.span("line"))
        line = _LINE_BELOW.match(text, line.end())


def alone(text: str, line: Span, bodies: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the bodies of a line that stand alone between its commas."""
    first = bisect_left(bodies, line.start, key=lambda m: m.span.start)
    for mention in bodies[first:]:
        if mention.span.end > line.end:
            return
        before = text[max(line.start, mention.span.start - _BESIDE) : mention.span.start]
        is_first = mention.span.start - line.start <= _BESIDE
        begins = _BEFORE_NAME.search(f"\n{before}" if is_first else before)
        if begins and _BEHIND_NAME.match(text, mention.span.end, line.end):
            yield mention
