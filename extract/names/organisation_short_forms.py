"""Finds bodies spoken of by their bare head: `the Committee`, `Congress`."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from extract.analysis import Analysis
from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.organisation_aliases import BARE_HEADS, shares_end
from extract.names.organisation_borders import CONGRESSES
from extract.names.organisation_lookup import is_of_others
from extract.names.organisation_refusals import heads_columns
from extract.names.organisation_words import FUNCTION_WORDS, GENERIC, HEADS, ROLES
from extract.names.treaty_symbols import may_be_committee
from extract.scanning import every_match
from extract.spans import TakenSpans
from extract.words import word_set
from ontology.authority import organisations
from ontology.gazetteer import Gazetteer, Place
from ontology.names import fold

_BARE = compiled(
    r"(?:(?<![\w’'/.-])|(?<=\b[Ll][’']))(?P<head>"
    + "|".join(sorted(head.capitalize() for head in BARE_HEADS))
    + r")(?P<more> of (?:Representatives|Commons|Lords|Deputies|Assembly|Delegates))?"
    r"(?![\w/-]|['’](?!s\b)|\.\w)"
)
_NEXT_WORDS = compiled(r"[ \n'’](?P<word>[^\W_]+(?![\w-]))")
_BEFORE = compiled(r"([\w’'&.-]{1,30})[ \n]$")
_AFTER = compiled(
    r"[ \n](?:(?P<next>[A-ZÀ-Þ][\w-]*)|(?:of|for|on|against|de|des|du|pour|para|sur|sobre)\b)"
    r"|[-–/&]"
)
# People of a trade union that nobody names.
_UNION_PEOPLE = compiled(
    r"Union (?:members?|membership|leaders?|officials?|organi[sz]ers?|activists?|representatives?"
    r"|delegates?|dues)\b"
)
_HEADS_OF = compiled(
    r"\b(?:[Hh]eads?|[Cc]hefs?|[Jj]efes) (?:of|d['’]|de) ?(?:(?:States?|État|Estado) (?:and|or"
    r"|et|ou|y|o) (?:of |de )?)?$"
)
"""`Heads of State and Government` are persons."""

_DETERMINER = compiled(r"^(?:the|this|that|our|le|la|el) ")
_LOOSE = word_set(
    """
    a an any our local regional provincial each every another no some un une una their his her
    your my whose
    """
)
_STATE_BODIES = {
    **{name: name for name in (
        "congress", "parliament", "senate", "house", "government", "cabinet", "supreme court",
        "constitutional court", "national assembly", "house of representatives",
        "house of commons", "house of lords", "chamber of deputies",
    )},
    "federal government": "government", "central government": "government",
    "national government": "government", "us government": "government",
    "gouvernement": "government", "gobierno": "government", "parlement": "parliament",
    "parlamento": "parliament", "congreso": "congress", "senat": "senate", "senado": "senate",
    "assemblee nationale": "national assembly", "asamblea nacional": "national assembly",
}  # fmt: skip
"""Bodies that every state has one of: they belong to the state the text speaks of."""

_HELD_CONGRESS = compiled(
    r"\b(?:(?!(?:9|1[012])\d[snrt])\d{1,3}(?:st|nd|rd|th|e|er|º)|[IVX]{1,6}|[Aa]nnual|[Ww]orld|[Tt]riennial|[Bb]iennial"
    r"|Members['’]?|Premier|Primer|Segundo)\s(?:[A-ZÀ-Þ]\w{2,14}\s){0,2}(?:Congress|Congrès"
    r"|Congreso)\b|\b(?:the\sCongress\son\s(?=[A-Z])(?!\w{3,6}day)|Congrès\ssur\b|Congreso\ssobre\b)"
)
"""But `the 118th Congress` is a parliament's term, and `a report to Congress on` it goes to one."""

_ROMANCE_ARTICLE = compiled(
    r"(?:\b(?:le|la|el|du|del|au|al|notre|nuestr[ao]|cette|est[ae])[ \n]|\b[ld]['’])$",
    re.IGNORECASE,
)
_ARTICLE = compiled(rf"(?:\b(?:the|this|our)[ \n]$|{_ROMANCE_ARTICLE.pattern})", re.IGNORECASE)
_OF_NAMED_ALONE = word_set(
    "mission mision movement movimiento mouvement cour corte police policia direction direccion"
)
"""Heads that speak of a body only where the text has named one with that head."""

_OPENERS = frozenset({"Congress", "Parliament", "Senate"})
_REACH = 32
_MOST_GENERIC = 2
_MOST = 4
"""Bodies a head may speak of, the nearest ones."""

_FURTHEST = 50
"""Names looked at before and behind a head."""
_GENERAL = HEADS | GENERIC


@dataclass(frozen=True, slots=True)
class BareHead:
    """A head in capitals that speaks of a body.

    Attributes:
        span: With the words that tell no more: `State Department`, `House of Representatives`.
        named: Surfaces of the bodies it may mean, the one named last before it first; empty where
            the text names none, and the state it speaks of is to tell, or nobody can.
    """

    span: Span
    named: tuple[str, ...]


_DONE_THERE = compiled(
    r"[ -](?:works?|discussions?|exercises?|activit(?:y|ies)|photos?)\b|(?<=Cabinet) Secretar"
)
"""What a group does and is no group, and an office: `Group work`, `Labour Cabinet Secretary`."""


_OF_BODIES = frozenset(map(fold, ("secretariat", "secrétariat", "secretaría")))
"""What many bodies have: `la Secretaría` of a network is none that is named only later."""


def is_of_heads(text: str, start: int) -> bool:
    """Say whether `Heads of`, or `Heads of State and`, stands before a place: persons, no body."""
    return _HEADS_OF.search(text, max(0, start - _REACH), start) is not None


def find_bare_heads(
    analysis: Analysis,
    taken: TakenSpans,
    heads: Mapping[str, frozenset[str]],
    named: Sequence[tuple[int, str]],
) -> Iterator[BareHead]:
    """Yield the heads in capitals that stand for a whole name.

    Args:
        analysis: The text.
        taken: Where names are already.
        heads: Folded head to the surfaces of bodies that have it.
        named: Where which surface stands, in the order of the text.
    """
    standing = _by_head(heads, named)
    guessed = {g.span.end for g in analysis.guesses if g.label == "ORG" and _is_short(g.span)}
    for match in every_match(_BARE, analysis.text):
        span = _with_generic_words(analysis.text, match)
        surface = analysis.text[span.start : span.end]
        own = "" if surface == match["head"] else surface
        fitting = _nearest(span.start, own, _having(fold(match["head"]), span.start, standing))
        span, fitting = _with_shared_words(analysis.text, span, fitting)
        if fold(match["head"]) in _OF_NAMED_ALONE and not (
            fitting and _ARTICLE.search(analysis.text, max(0, span.start - _REACH), span.start)
        ):
            continue
        is_told = span.end in guessed or may_be_committee(surface, analysis.text)
        if not fitting and state_body_of(surface) is None and not is_told:
            continue
        if not fitting and heads_columns(surface):
            continue
        if not fitting and _UNION_PEOPLE.match(analysis.text, match.start()):
            continue
        if taken.touches(span) or not _stands_bare(analysis.text, span):
            continue
        if is_of_heads(analysis.text, span.start):
            continue
        if is_of_others(analysis.text, span, organisations()):
            continue
        if _opens(analysis.text, span) and not is_told and surface not in _OPENERS:
            continue
        yield BareHead(span, fitting)


@lru_cache(maxsize=2)
def _has_congress(text: str) -> bool:
    """Say whether a text speaks of a congress that is held: `the 23rd Congress of the Circle`."""
    return _HELD_CONGRESS.search(text) is not None


def _by_head(
    heads: Mapping[str, frozenset[str]], named: Sequence[tuple[int, str]]
) -> dict[str, list[tuple[int, str]]]:
    """Return, for each head, where which body that has it is named, in the order of the text."""
    having: dict[str, list[str]] = {}
    for head, surfaces in sorted(heads.items()):
        for surface in surfaces:
            having.setdefault(surface, []).append(head)
    standing: dict[str, list[tuple[int, str]]] = {}
    for start, surface in named:
        for head in having.get(surface, ()):
            standing.setdefault(head, []).append((start, surface))
    return standing


def _having(
    head: str, start: int, standing: Mapping[str, Sequence[tuple[int, str]]]
) -> Sequence[tuple[int, str]]:
    """Return where bodies with a head are named; of a part of other bodies, only before."""
    found = standing.get(head, ())
    return [each for each in found if each[0] < start] if head in _OF_BODIES else found


def _nearest(start: int, own: str, standing: Sequence[tuple[int, str]]) -> tuple[str, ...]:
    """Return the bodies named last before `start`, the nearest first; else those named next.

    Args:
        start: Where the head stands.
        own: Words of the head's own that a body has to begin or end with; may be empty.
        standing: Where bodies with that head are named.
    """
    middle = bisect_left(standing, (start, ""))
    before = reversed(standing[max(0, middle - _FURTHEST) : middle])
    after = standing[middle : middle + _FURTHEST]
    found: dict[str, None] = {}
    for _, surface in (*before, *after):
        if len(found) < _MOST and (not own or shares_end(own, surface)):
            found.setdefault(surface)
    return tuple(found)


def _with_shared_words(
    text: str, span: Span, fitting: tuple[str, ...]
) -> tuple[Span, tuple[str, ...]]:
    """Return a head with what it shares of a body's name: `la Commission nationale`.

    The bodies that share most of it are the ones it may speak of.
    """
    if not _ROMANCE_ARTICLE.search(text, max(0, span.start - _REACH), span.start):
        return span, fitting
    first = text[span.start : span.end].casefold()
    ends: dict[str, int] = {}
    for surface in fitting:
        if surface[: len(first)].casefold() == first:
            ends[surface] = _shared_end(text, span.end, surface[len(first) :])
    furthest = max(ends.values(), default=span.end)
    if furthest == span.end:
        return span, fitting
    return Span(span.start, furthest), tuple(s for s in fitting if ends.get(s) == furthest)


def _shared_end(text: str, start: int, rest: str) -> int:
    """Return where the words end that a text has in common with the rest of a name."""
    end = at = start
    for here, there in zip(
        _NEXT_WORDS.finditer(text, start, start + len(rest) + 1),
        _NEXT_WORDS.finditer(rest),
        strict=False,
    ):
        if here.start() != at or here.group().casefold() != there.group().casefold():
            break
        at = here.end()
        if here["word"].casefold() not in FUNCTION_WORDS and len(here["word"]) > 1:
            end = at
    return end


def _is_short(span: Span) -> bool:
    return span.end - span.start <= _REACH


def state_body_of(surface: str) -> str | None:
    """Return what body every state has a name without country speaks of: `congress`; or None."""
    bare = _DETERMINER.sub("", " ".join(fold(surface).split()))
    return _STATE_BODIES.get(bare)


def _with_generic_words(text: str, match: re.Match[str]) -> Span:
    """Return a head with the words before it that are written in capitals but tell no name."""
    start = match.start()
    for _ in range(_MOST_GENERIC):
        before = _BEFORE.search(text, max(0, start - _REACH), start)
        if before is None or not before[1][0].isupper() or before[1].casefold() not in GENERIC:
            break
        start = before.start(1)
    return Span(start, match.end())


def _stands_bare(text: str, span: Span) -> bool:
    """Say whether no other word of a name touches a head, and it is written as one."""
    if _DONE_THERE.match(text, span.end):
        return False
    if text[span.start : span.end] in CONGRESSES and _has_congress(text):
        return False
    after = _AFTER.match(text, span.end, span.end + _REACH)
    if after and (after["next"] or "").casefold() not in ROLES:
        return False
    before = _BEFORE.search(text, max(0, span.start - _REACH), span.start)
    if before is None or before[1].endswith("."):
        return True
    word = before[1]
    if word in {"and", "&"} and _ends_other(text, before.start(1)):
        return False
    if word.casefold() in _LOOSE or word.endswith(("'s", "’s")):
        return False
    return not word[0].isupper() or word.casefold() in FUNCTION_WORDS


def _ends_other(text: str, joint: int) -> bool:
    """Say whether a longer name goes on before `and`: `Hall of Fame and Museum`.

    Two heads, `the Ministry and the Commission`, are two bodies.
    """
    before = _BEFORE.search(text, max(0, joint - _REACH), joint)
    if before is None or not before[1][0].isupper():
        return False
    return before[1].casefold() not in _GENERAL


def _opens(text: str, span: Span) -> bool:
    """Say whether a head opens a line or sentence, where its capital tells nothing."""
    if text[span.start - 1 : span.start] in {"'", "’"}:
        return False  # behind an article: `L'Office`
    before = _BEFORE.search(text, max(0, span.start - _REACH), span.start)
    return before is None or before[1].endswith(".")


def state_spoken_of(analysis: Analysis, places: Gazetteer) -> Place | None:
    """Return the country that a text names at least twice as often as any other; None without."""
    counts: Counter[str] = Counter()
    found: dict[str, Place] = {}
    surfaces = Counter(
        analysis.text[g.span.start : g.span.end]
        for g in analysis.guesses
        if g.label in {"GPE", "NORP"}
    )
    for surface, count in surfaces.items():
        country = country_called(surface, places)
        if country is not None:
            counts[country.place_id] += count
            found[country.place_id] = country
    (first, most), (_, second) = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    return found[first] if most > 1 and most >= 2 * second else None


def country_called(surface: str, places: Gazetteer) -> Place | None:
    """Return the country that a name or a word for its people means first; else None."""
    bare = re.sub(r"^(?:[Tt]he )|['’]s?$", "", surface)
    candidates = places.candidates(bare)
    place = candidates[0] if candidates else places.demonym(bare)
    return place if place is not None and place.kind == "country" else None
