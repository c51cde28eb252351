"""Finds places that a text tells of: `Uneborg is a city in`, whatever else is called so."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.organisation_words import FUNCTION_WORDS
from extract.names.place_names import PlaceName
from extract.names.place_patterns import NAME
from extract.names.place_view import View
from extract.names.theme_words import is_theme
from extract.persons.listed_names import is_given_name
from extract.scanning import every_match
from extract.words import word_set

_PLAIN = (
    r"(?!(?:of|in|for|at|to|from|by|with|on|over|about|and|or|not|head|chief|mayor|part)\b)"
    r"[\w'’-]{1,20},?"
)
_SORT = (
    r"(?:city|cities|town|towns|village|villages|capital|island|islands|archipelago|borough"
    r"|municipality|commune|peninsula|destination|ville|île|capitale|village|commune"
    r"|ciudad|isla|pueblo|municipio)"
)
_SAYS = compiled(
    r" (?:is|was|est|es) (?:an?|the|one of the|une?|la|le|l['’]|una|el|[A-Z][\w-]{2,20}['’]s) ?"
    rf"(?:{_PLAIN} ){{0,4}}{_SORT}(?=[.,;]| (?:of|in|on|at|located|situated|near|and|with|which"
    r"|that|where|lying|for|de|du|des|en|dans|située?|situad[oa])\b)"
)
_NAMED = compiled(
    rf"(?:(?:^|[.!?:] |\n)(?:However, )?)(?P<name>{NAME})(?: \([^()\n]{{1,80}}\))?,?$"
)
_REACH = 160
"""Characters before the verb in which the name stands; what is said is looked for first."""

_NO_NAMES = FUNCTION_WORDS | word_set("il elle ce cela ceci celle él ella ello este esta esto ese")
TOLD = 0.95
"""Confidence of a place that the text itself tells to be one."""


def told_subjects(view: View) -> Iterator[PlaceName]:
    """Yield the names of which the text says that they are a city's, an island's or the like."""
    for said in every_match(_SAYS, view.text):
        since = max(0, said.start() - _REACH)
        named = _NAMED.search(view.text[since : said.start()])
        if named is None or (since and not named.start("name")):
            continue
        name = named["name"]
        span = Span(since + named.start("name"), since + named.end("name"))
        candidates = view.places.candidates(name)
        is_word = _NO_NAMES.issuperset(name.casefold().split())
        if is_word or is_theme(name) or view.places.is_common_word(name):
            continue
        if candidates or _may_be_unknown(view, span):
            yield PlaceName(span, candidates, TOLD, "pattern")


def _may_be_unknown(view: View, span: Span) -> bool:
    """Say whether a name that no gazetteer has is whole, and begins as no person's does."""
    words = view.text[span.start : span.end].split()
    if view.is_ordinary(" ".join(words)) or words[0].casefold() in _NO_NAMES:
        return False
    is_whole = len(words) == 1 or view.labels.get(span.start, (None, ""))[0] == span
    return is_whole and not any(is_given_name(word) for word in words)


def vouched_for(view: View, names: Iterable[PlaceName]) -> tuple[PlaceName, ...]:
    """Return the names, those of which the text says what they are told by it wherever they stand.

    So that no list of names of persons outweighs what the text says.
    """
    names = tuple(names)
    told = {view.text[n.span.start : n.span.end] for n in names if n.confidence >= TOLD}
    return tuple(
        replace(n, method="pattern") if view.text[n.span.start : n.span.end] in told else n
        for n in names
    )
