"""Finds titles of papers in lists of them: `Demanding Justice, GAATW, Bangkok, 2018`."""

from collections.abc import Iterator

from extract.kept_patterns import compiled
from extract.model import Span
from extract.scanning import every_match

_PAPER = compiled(
    r"(?:^|\n)[ \t]*(?:[-•*–>▪] ?|\[?\d{1,3}[.)\]] ?)?"
    r"(?P<title>[“\"«‘]?[A-ZÀ-Þ¿][^\n]{12,240}?)[”\"»’]?"
    r", (?:[A-ZÀ-Þ][^,\n]{1,80}, ){1,3}"
    r"(?:(?:[A-ZÀ-Þ]?[a-zà-ÿ]{2,9}\.? (?:de )?)?(?:19|20)\d\d)"
    r"(?=[.;]?(?: ?[(|\[]| [A-ZÀ-Þ]|\s*(?:\n|$)))"
)
_REFERENCE = compiled(
    r"\((?:19|20)\d\d[a-z]?\)[.:,]? [“\"«‘']?(?P<title>[A-ZÀ-Þ¿][^\n“”\"«»]{8,240}?)"
    r"[”\"»’']?[.,?] (?=[A-ZÀ-Þ][\w ,&'’-]{2,60}(?::| ?\d|\.?\s*(?:\n|$)))"
)
"""`Palmer, W. (2016). Indonesia's Overseas Labour Migration Programme. Leiden: Brill.`"""

_WORDS = compiled(r"[^\W\d_]+")
_FEWEST = 4


def listed_titles(text: str) -> Iterator[Span]:
    """Yield the titles of a list's papers: a line that ends with who published it, and the year.

    Args:
        text: Of a document; each line costs what it is long.
    """
    for match in every_match(_PAPER, text):
        title = Span(*match.span("title"))
        if len(_WORDS.findall(text, title.start, title.end)) >= _FEWEST:
            yield title


def reference_titles(text: str) -> Iterator[Span]:
    """Yield the titles that stand behind a year in brackets and before a publisher."""
    for match in every_match(_REFERENCE, text):
        yield Span(*match.span("title"))
