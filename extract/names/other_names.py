"""Finds where a text itself says that two names are one: `Reef Trust, formerly Harbour Fund`."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from extract.kept_patterns import compiled
from extract.model import Span

_ADVERB = (
    r"(?:also|still|often|sometimes|commonly|better|formerly|previously|originally|once|now"
    r"|locally|aussi|également|anciennement|autrefois|también|antes|anteriormente)"
)
_CALLED = (
    r"(?:known as|called|named|renamed(?: as)?|referred to as|connue? sous le nom d[e'’]"
    r"|appelée?|nommée?|conocid[oa] como|llamad[oa]|denominad[oa])"
)
_LANGUAGE = (
    r"(?:Amharic|Arabic|Bengali|Burmese|Chinese|Danish|Dutch|English|French|German|Greek|Hebrew"
    r"|Hindi|Indonesian|Italian|Japanese|Khmer|Korean|Lao|Malay|Nepali|Persian|Polish|Portuguese"
    r"|Quechua|Russian|Spanish|Swahili|Swedish|Tagalog|Thai|Turkish|Urdu|Vietnamese"
    r"|français|anglais|espagnol|inglés|francés|español)"
)
_ARTICLE = r"(?:[Tt]he |[Ll][aeo]s? |[Ee]l |[Ll]['’])?[\"“«']?"
_JOINS = compiled(
    rf"[\"”]?,? \(?(?:(?:and |which (?:is|was) |who (?:are|were) )?(?:{_ADVERB} )?{_CALLED}"
    r"|aka|a\.k\.a\.|formerly|previously|anciennement|anteriormente)"
    rf",? ?{_ARTICLE}| \((?:in |en )?{_LANGUAGE}:? {_ARTICLE}"
)
_OPENS = compiled(rf" \({_ARTICLE}")
_IN_LANGUAGE = compiled(rf"[\"”]? in (?:the )?(?:[\w-]{{2,20}} ){{0,3}}(?:language|{_LANGUAGE}\))")
_WIDEST = 60


def told_alike(text: str, spans: Sequence[Span]) -> Iterator[tuple[Span, Span]]:
    """Yield the names that the text says to be one, each with the name it is another name for.

    Args:
        text: What the spans count.
        spans: Of names of one kind, in order.
    """
    for one, other in pairwise(spans):
        if not 0 < other.start - one.end <= _WIDEST:
            continue
        if _JOINS.fullmatch(text, one.end, other.start) or (
            _OPENS.fullmatch(text, one.end, other.start) and _IN_LANGUAGE.match(text, other.end)
        ):
            yield other, one
