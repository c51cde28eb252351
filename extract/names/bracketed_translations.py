"""Finds names of bodies that a bracket gives in another language: `Centro Uzqa (Uzqa Centre)`."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.organisation_aliases import head_of
from extract.names.translated_heads import translated_heads

_OPENS = compiled(r"[\"”»]? \((?:[Tt]he |[Ll][ae] |[Ee]l |[Ll]['’])?[\"“«']?")
_CLOSES = compiled(r"[\"”»']?(?:(?:,|;| [-–—/]) ?[\"“«]?[A-ZÀ-Þ][\w-]{1,14}[\"”»]?)?\)")


def bracketed_translations(text: str, spans: Sequence[Span]) -> Iterator[tuple[Span, Span]]:
    """Yield the names that stand alone in a bracket behind one of the same sort of body.

    The word for the sort tells that they are in two languages: `Centro`, `Centre`.

    Args:
        text: What the spans count.
        spans: Of names of bodies, in order.
    """
    for one, other in pairwise(spans):
        if _OPENS.fullmatch(text, one.end, other.start) and _CLOSES.match(text, other.end):
            heads = (head_of(text[s.start : s.end]) for s in (one, other))
            first, second = heads
            if first and second and first != second and second in translated_heads(first):
                yield other, one
