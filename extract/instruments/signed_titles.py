"""Finds known instruments with signs in their names: `Migrant Workers (Supplementary Provisions)`.

What looks for known names goes from word to word, and ends at a bracket.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from extract.instruments.named_form import NamedForm
from extract.kept_patterns import compiled
from extract.model import Span
from extract.scanning import every_match
from extract.words import find_words
from ontology.authority import instruments
from ontology.in_use import once
from ontology.names import fold

_SIGN = compiled(r"[(°]\s?([^\W_]+)")
_YEAR = compiled(r"(?:,\s|\s\(?)(?:19|20)\d\d\)?(?![\w/-])")
_CONFIDENCE = 0.9
_LONGEST = 160
"""Characters on either side of a sign in which a name lies."""


def signed_titles(text: str) -> Iterator[NamedForm]:
    """Yield names of known instruments in which a bracket or a `n°` stands, with their year."""
    for sign in every_match(_SIGN, text):
        for pattern, name in _names().get(fold(sign[1]), ()):
            found = pattern.search(text, max(0, sign.start() - _LONGEST), sign.end() + _LONGEST)
            if found and found.start() <= sign.start() < found.end() and found.group()[0].isupper():
                year = None if found.group()[-1].isdigit() else _YEAR.match(text, found.end())
                end = year.end() if year else found.end()
                yield NamedForm(Span(found.start(), end), name, _CONFIDENCE)
                break


@once
def _names() -> Mapping[str, Sequence[tuple[re.Pattern[str], str]]]:
    """Return the names that signs part, longest first, by the word behind their first sign."""
    found: defaultdict[str, list[tuple[re.Pattern[str], str]]] = defaultdict(list)
    for name, _ in sorted(instruments().names(), key=lambda pair: (-len(pair[0]), pair[0])):
        sign = _SIGN.search(name)
        if sign and not all(word.joined for word in find_words(name)[1:]):
            words = r"\s{1,3}".join(map(re.escape, name.split()))
            pattern = re.compile(rf"(?<![\w-]){words}(?![\w-])", re.IGNORECASE)
            found[fold(sign[1])].append((pattern, name))
    return found
