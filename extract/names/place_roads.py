"""Finds roads by their words: `775 Main St.`, `Northwest 34th Street`, `W.Va. 61`."""

from collections.abc import Iterator

from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.organisation_words import FUNCTION_WORDS
from extract.names.place_names import PlaceName
from extract.names.place_view import View
from extract.scanning import every_match

_WORD = r"(?:[A-ZÀ-Þ][\w'’-]{1,24}|[NSEW]\.|[NS]\.?[EW]\.|\d{1,3}(?:st|nd|rd|th))"
_SIDE = r"(?: (?:East|West|North|South)\b)?"
_BEFORE = (
    r"(?P<told>\b(?:[Oo]n|[Aa]long|[Oo]nto|[Oo]ff|[Aa]t|[Oo]f|[Ii]n|near|[Ff]rom|to|and|"
    r"block of|\d{1,5})(?: the)? )?"
)
_SURE_HEADS = r"(?:Street|Road|Avenue|Boulevard|Highway|Parkway|Turnpike|Expressway|Freeway)"
_SHORT_HEADS = r"(?:St|Ave|Rd|Blvd|Dr|Ln|Pkwy)\."
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_WEAK_HEADS = r"(?:Drive|Lane|Way|Trail|Terrace|Crescent|Trafficway)"
_NAMED = compiled(
    rf"(?<![\w.-]){_BEFORE}(?P<name>(?:{_WORD} ){{1,3}}"
    rf"(?:(?P<sure>{_SURE_HEADS}\b)|(?P<short>{_SHORT_HEADS})|(?P<weak>{_WEAK_HEADS}\b))"
    rf"{_SIDE})(?![\w'’]| (?!{_DAY})[A-ZÀ-Þ]| \d)"
)
_INTERSTATE = compiled(rf"(?<![\w.-])Interstate \d{{1,3}}{_SIDE}(?![\w/-]|\.\d)")
_SHORTENED = compiled(
    r"(?<!, )(?<![\w.-])(?P<state>W\.Va\.|(?:(?<=on )|(?<=onto )|(?<=along )|(?<=off ))[A-Z]{2})"
    r" \d{1,3}(?![\w/%-]|[.,]\d)"
)
_TWO_ROADS = compiled(
    r"(?<![\w'’-])(?P<first>[A-ZÀ-Þ][\w'’-]{2,24}(?: [A-ZÀ-Þ][\w'’-]{2,24})?) and "
    r"(?P<second>[A-ZÀ-Þ][\w'’-]{2,24}(?: [A-ZÀ-Þ][\w'’-]{2,24})?) "
    r"(?:[Ss]treets|[Aa]venues|[Rr]oads|[Bb]oulevards|[Ll]anes|[Dd]rives)\b"
)
_ORDINAL = compiled(r"\b(?:First|Second|Third|\w+th)$|^The |\d")
_BOTH = 0.92
"""Confidence of two roads with one word, which outweighs towns called so: `Stokes and Rivers`."""

_OWNER = compiled(r"['’]s (?=[A-ZÀ-Þ]\S{0,24} [A-ZÀ-Þ])")
_SURE, _LIKELY = 0.85, 0.75


def road_names(view: View) -> Iterator[PlaceName]:
    """Yield the names of roads, which no gazetteer holds.

    `Highway 82` is left out: there is one in many states.
    """
    for match in every_match(_NAMED, view.text):
        # `Lane` and `Drive` are surnames and deeds too: they need `on`, `at` or a number before.
        if match["weak"] and not _tells_spot(match["told"]):
            continue
        span = _without_opener(view.text, Span(*match.span("name")))
        if span is not None:
            yield from _owned(view, span, _SURE if match["told"] else _LIKELY)
    for match in every_match(_TWO_ROADS, view.text):
        for part in ("first", "second"):
            if not _ORDINAL.search(match[part]):
                yield PlaceName(Span(*match.span(part)), (), _BOTH, "pattern")
    for match in every_match(_INTERSTATE, view.text):
        yield PlaceName(Span(*match.span()), (), _SURE, "pattern")
    for match in every_match(_SHORTENED, view.text):
        if view.places.abbreviation(match["state"]) is not None:
            yield PlaceName(Span(*match.span()), (), _SURE, "pattern")


def _owned(view: View, span: Span, confidence: float) -> Iterator[PlaceName]:
    """Yield a road, and apart from it the town whose it is: `Rock Hill's Main Street`."""
    owner = _OWNER.search(view.text, span.start, span.end)
    candidates = view.places.candidates(view.text[span.start : owner.start()]) if owner else ()
    if owner and candidates:
        yield PlaceName(Span(span.start, owner.start()), candidates, confidence, "pattern")
        span = Span(owner.end(), span.end)
    yield PlaceName(span, (), confidence, "pattern")


def _tells_spot(before: str | None) -> bool:
    first = before.split()[0].casefold() if before else ""
    return first in {"on", "along", "onto", "off", "at", "block"} or first.isdigit()


def _without_opener(text: str, span: Span) -> Span | None:
    """Return the span without words that only lead to a name; None where no name is left."""
    words = text[span.start : span.end].split(" ")
    start = span.start
    if words[0] == "United":  # `at United Way` is a charity
        return None
    while len(words) > 1 and words[0].casefold() in FUNCTION_WORDS:
        start += len(words.pop(0)) + 1
    return Span(start, span.end) if len(words) > 1 else None
