"""Finds headers, footers and page numbers: lines at the edge of a page that come back on others."""

import re
from collections import defaultdict
from collections.abc import Sequence

EDGE = 4
"""Lines from the top and the bottom of a page among which headers and footers are looked for."""

_LONGEST = 200
_DIGITS = re.compile(r"\d+|\b[ivxl]{1,6}\b")
_PAGE_NUMBER = re.compile(
    r"[\[(|–—-]?\s?(?:(?:page|p\.|página|pág\.|seite)\s?)?\d{1,4}"
    r"(?:\s?(?:/|of|de|sur)\s?\d{1,4})?\s?[\])|–—-]?",
    re.IGNORECASE,
)


def repeated_lines(pages: Sequence[Sequence[str]]) -> list[frozenset[int]]:
    """Return for each page the indexes of its lines that are header, footer or page number.

    A line counts as repeated when, its digits aside, it stands at the edge of three pages that
    are next to each other or next but one (left and right pages may differ), or on both of two.
    """
    keys = [_edge_keys(lines) for lines in pages]
    where: dict[str, list[int]] = defaultdict(list)
    for number, page_keys in enumerate(keys):
        for key in sorted(set(page_keys.values())):
            where[key].append(number)
    repeated = {key for key, numbers in where.items() if _comes_back(numbers, len(pages))}
    return [
        frozenset(
            index
            for index, key in page_keys.items()
            if key in repeated or (len(pages) > 1 and _PAGE_NUMBER.fullmatch(lines[index].strip()))
        )
        for lines, page_keys in zip(pages, keys, strict=True)
    ]


def _edge_keys(lines: Sequence[str]) -> dict[int, str]:
    filled = [index for index, line in enumerate(lines) if line.strip()]
    edge = filled if len(filled) <= 2 * EDGE else filled[:EDGE] + filled[-EDGE:]
    return {
        index: _DIGITS.sub("0", " ".join(lines[index].casefold().split()))
        for index in edge
        if len(lines[index]) <= _LONGEST
    }


def _comes_back(numbers: Sequence[int], pages: int) -> bool:
    if pages == 2:
        return len(numbers) == pages
    return any(later - earlier <= 4 for earlier, later in zip(numbers, numbers[2:], strict=False))
