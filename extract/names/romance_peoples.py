"""Finds peoples written small, in French and Spanish: `autorités libanaises`, `El Estado peruano`.

They link to a country without naming it, as `Lebanese authorities` do. With the state or its
authorities in front they are the state, which acts.
"""

from collections.abc import Iterator
from functools import lru_cache

from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.language_names import is_language
from extract.names.place_names import PlaceName
from extract.names.place_view import View
from ontology.gazetteer import Place, gazetteer

_ROMANCE = frozenset({"fr", "es"})
_SHORTEST, _LONGEST_STATE = 5, 14
_SURE = 0.8
_STATE = (
    r"(?:[ÉE]tats?|Estados?|[Aa]utorités?|[Aa]utoridad(?:es)?|gouvernements?|gobiernos?)\s{1,3}"
)
STATE_BEFORE = compiled(_STATE)
"""What makes a people the state, which acts: `Estado peruano`, `autorités libanaises`."""

_STATE_AT_END = compiled(rf"(?<![\w-]){_STATE}$")
_SPEECH = compiled(
    r"\b(?:[Ee]n|[Ll]e|[Ll]['’]|[Ee]l|[Dd]u|[Aa]u|[Dd]el|[Aa]l|[Pp]arle(?:nt)?|[Hh]ablan?"
    r"|[Hh]ablantes? de|[Ll]angues?|[Ii]diomas?|[Cc]ours de|[Cc]lases de|traduit\w{0,3}"
    r"|traducid\w{1,2}|traductions?|traducci(?:ón|ones))\s?$"
)
"""Before a language: `en français`, `le français`, `traduction espagnole`."""

_LONGEST_SPEECH = 16
_SIDE, _LONGEST_SIDE = compiled(r"[^\W\d_]{2,12}-$"), 13
_NOTHING_BEHIND = compiled(
    r"(?:\s*(?:$|[.;:,)\]»]|\n)|\s(?:et|ou|y|o|est|es|pour|para|comme|como)\b)"
)


def peoples_written_small(view: View) -> Iterator[PlaceName]:
    """Yield what is of a country's people in passages in French or Spanish."""
    told = {view.analysis.source.language, *(p.language for p in view.analysis.passages)}
    for word in view.words if not _ROMANCE.isdisjoint(told) else ():
        if not word.text[0].islower() or len(word.text) < _SHORTEST:
            continue
        span = _with_side(view.text, Span(word.start, word.end))
        place = _people(view.text[span.start : span.end])
        if place is None or view.analysis.language_at(word.start) not in _ROMANCE:
            continue
        if is_language(view.text, span) or _is_speech(view.text, span):
            continue
        state = _STATE_AT_END.search(view.text, max(0, span.start - _LONGEST_STATE), span.start)
        whole = Span(state.start(), span.end) if state and place.kind == "country" else span
        yield PlaceName(whole, (place,), _SURE, "gazetteer", modifier=True)


def _with_side(text: str, span: Span) -> Span:
    """Return a word with what a hyphen joins it to: `sud-africaine`, `ouest-africain`."""
    if text[span.start - 1 : span.start] != "-":
        return span
    side = _SIDE.search(text, max(0, span.start - _LONGEST_SIDE), span.start)
    return Span(side.start(), span.end) if side else span


@lru_cache(maxsize=8_192)
def _people(word: str) -> Place | None:
    return gazetteer().demonym(word)


def _is_speech(text: str, span: Span) -> bool:
    """Say whether a word is a language, spoken or translated into."""
    before = _SPEECH.search(text, max(0, span.start - _LONGEST_SPEECH), span.start)
    return before is not None and _NOTHING_BEHIND.match(text, span.end) is not None
