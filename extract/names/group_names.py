"""Finds armed groups, firms and newspapers by the words their names are made of: `Liwa al-Uzqa`."""

from collections.abc import Iterator

from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.joined_heads import is_plain_word
from extract.names.organisation_words import FUNCTION_WORDS, ROLES
from extract.names.place_words import PAPERS
from extract.persons.listed_names import is_given_name
from extract.persons.sentence_openers import SENTENCE_OPENERS
from extract.scanning import every_match
from extract.words import word_set
from ontology.gazetteer import Gazetteer

_OWN = r"[A-ZÀ-Þ‘'][\w’‘'-]{2,24}"
_JOINER = r"(?:[Aa]l|[Uu]l|ut|ur|us|as|ash|at|an|ar|e|i)"
_GROUP = compiled(
    r"(?<![\w’'-])(?:(?:Jabhat|Jaysh|Jaish|Jeish|Liwa|Harakat|Harkat|Failaq|Faylaq|Kata['’]?ib|Katibat"
    r"|Lashkar|Jama['’]?at|Jamiat|Tehrik|Tehreek|Asa['’]?ib|Quwat|Saraya|Sipah|Hizb|Hezb|Hay['’]at"
    rf"|Ahrar)(?:[ -]{_JOINER}[ -]?{_OWN}| {_OWN})|(?:Ansar|Fatah|Jund|Hayat|Suqour|Suqur)[ -]"
    rf"{_JOINER}[ -]?{_OWN})(?:[ -]{_JOINER}[ -]{_OWN}| {_OWN}){{0,2}}(?![\w’'-])"
)
"""Front, army, brigade, movement, corps and the like, as Arabic, Persian and Urdu name them."""

_FIRM = compiled(
    r" (?:Farms|Orchards|Plantations|Nurseries|Fisheries|Seafoods?|Foods|Holdings|Industries"
    r"|Garments|Textiles?|Apparels?|Motors|Logistics|Enterprises|Manpower|Contracting"
    r"|Petroleum|Minerals|Electronics|Pharmaceuticals|Beverages|Resources|Brewery"
    r"|Breweries)(?![\w’':-]| [A-ZÀ-Þ])"
)
_BEFORE_FIRM = compiled(rf"(?<![\w’'.&-])(?P<name>{_OWN}(?: (?:& )?{_OWN}){{0,2}})$")
_PAPER = compiled(
    r" (?:(?:Daily|Evening|Morning|Sunday|Weekly) )?"
    rf"(?:{'|'.join(sorted(word.title() for word in PAPERS - {'daily', 'times'}))}|Democrat|Times)"
    r"(?![\w-]| [A-ZÀ-Þ])"
)
_BEFORE_PAPER = compiled(r"\b[Tt]he (?P<town>[A-ZÀ-Þ][\w’'-]{2,24}(?: [A-ZÀ-Þ][\w’'-]{2,24})?)$")
_REACH = 84
_SORTS = word_set(
    """
    foreign local small large natural human palm oil fish cotton sugar tea fruit rice garment heavy
    light creative cultural extractive export food mineral dairy poultry pig tobacco banana coffee
    wind solar fur state collective family commercial industrial private
    """
)
"""Words that say which farms, mills or resources, and name none."""
_NO_FIRST = FUNCTION_WORDS | ROLES | SENTENCE_OPENERS


def group_names(text: str, places: Gazetteer) -> Iterator[Span]:
    """Yield names of armed groups, firms and newspapers.

    Args:
        text: Of the document.
        places: Tells towns, which newspapers are called after.
    """
    for match in every_match(_GROUP, text):
        yield Span(*match.span())
    for match in every_match(_FIRM, text):
        before = _BEFORE_FIRM.search(text, max(0, match.start() - _REACH), match.start())
        start = _own_start(text, Span(*before.span("name"))) if before else None
        if start is not None:
            yield Span(start, match.end())
    for match in every_match(_PAPER, text):
        before = _BEFORE_PAPER.search(text, max(0, match.start() - _REACH), match.start())
        towns = places.candidates(before["town"]) if before else ()
        if before and towns and towns[0].kind in {"city", "country"}:
            yield Span(before.start("town"), match.end())


def _own_start(text: str, span: Span) -> int | None:
    """Return where the name of a firm begins, or None where it has no word of its own."""
    start = span.start
    for word in text[span.start : span.end].split(" "):
        folded = word.casefold()
        if folded in _NO_FIRST:
            start += len(word) + 1
            continue
        is_plain = (
            folded in _SORTS or is_plain_word(folded) or is_plain_word(folded.removesuffix("s"))
        )
        is_own = not is_plain or is_given_name(word)
        return start if is_own and not text[start : span.end].isupper() else None
    return None
