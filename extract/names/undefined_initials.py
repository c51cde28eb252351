"""Finds acronyms that a text defines nowhere and that are the initials of a body it names.

`L'Association des juristes sénégalaises ... l'AJS`, `Ministry of Women and Children ... MoWC`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from extract.analysis import Analysis
from extract.kept_patterns import compiled
from extract.model import Definition, Span
from extract.names.linking import is_near
from extract.names.ordinary_words import ordinary_words
from extract.names.organisation_contexts import is_no_body
from extract.names.organisation_lookup import is_in_capitals
from extract.names.organisation_names import OrganisationName
from extract.names.organisation_patterns import has_head
from extract.names.organisation_words import FUNCTION_WORDS
from extract.scanning import every_match
from extract.spans import TakenSpans
from extract.words import word_set
from ontology.authority import KnownEntity, organisations
from ontology.gazetteer import Gazetteer, gazetteer
from ontology.names import fold

_ACRONYM = compiled(
    r"(?<![\w/.&@#-])(?P<name>[A-ZÀ-Þ](?:[a-zà-ÿ]?[A-ZÀ-Þ]){1,10})(?![\w/&@+]|-[^\Wa-zà-ÿ]|\.\w)"
)
_ONE = compiled(r"[A-ZÀ-Þ](?:[a-zà-ÿ]?[A-ZÀ-Þ]){1,10}")
_ELIDED = frozenset("LlDd")
_AMOUNT_BEFORE = compiled(r"\d[ \xa0]$")
_AMOUNT_BEHIND = compiled(r"[ \xa0](?:\d|[$€£])| = ")
_ROMAN = compiled(r"X{0,3}(?:IX|IV|V?I{0,3})")
_WORD = compiled(r"[^\W\d_]+")
_SMALL = FUNCTION_WORDS | word_set("las dell al aux à e")
_REST = r"[\w’']{1,24}"
_BETWEEN = (
    r"[ \n-](?:(?:of|and|for|the|on|in|to|against|de|du|des|del|la|las|los|le|les|et|y|en|pour|para"
    r"|contre|contra|sur|sobre) |[dl]['’]){0,3}"
)
_MOST = 30
"""Acronyms of one text that are looked into, so that time stays linear."""

_FEWEST = 3
"""Letters of initials; of two many things are the initials."""

_FEWEST_OF_BRANCHES = 4
_FEWEST_OF_SYLLABLES = 5
_SYLLABLE = 4
_LONGEST_NAME = 14
_MOST_ALIKE = 40
"""Names that begin alike and are compared with one acronym, so that time stays linear."""

_CONFIDENCE = 0.75


def undefined_initials(
    analysis: Analysis,
    names: Sequence[OrganisationName],
    definitions: Iterable[Definition],
    places: Gazetteer,
) -> Iterator[OrganisationName]:
    """Yield where an acronym stands that is the initials of one body named before it.

    Or its name without its state: `HAART`, of HAART Kenya.

    Args:
        analysis: The text.
        names: Of bodies in it.
        definitions: Short forms that it defines, whatever they stand for.
        places: Tells countries, which are no acronyms of a body.
    """
    text = analysis.text
    first: dict[str, int] = {}
    for name in names:
        first.setdefault(text[name.span.start : name.span.end], name.span.end)
    long = [surface for surface in first if " " in surface]
    standing = [Span(*match.span("name")) for match in every_match(_ACRONYM, text)] if long else []
    written = {text[span.start : span.end] for span in standing}
    defined = {text[d.short.start : d.short.end] for d in definitions}
    unknown = sorted(short for short in written - defined if not is_no_body(short, places))
    meant = bodies_of_initials([*long, *unknown])
    if not meant:
        return
    ordinary = ordinary_words(text)
    taken = TakenSpans.of(name.span for name in names)
    meant = dict(list(meant.items())[:_MOST])
    meant = {s: name for s, name in meant.items() if not _is_of_other(text, s, name, taken)}
    for span in standing:
        short = text[span.start : span.end]
        if short not in meant or span.start < first[meant[short]] or short.casefold() in ordinary:
            continue
        if _is_beside_other(text, span) or is_in_capitals(analysis, span.start):
            continue
        if analysis.passage_at(span.start) is not None and taken.take(span):
            yield OrganisationName(span, _CONFIDENCE, "pattern")


def bodies_of_initials(surfaces: Iterable[str]) -> dict[str, str]:
    """Return the acronyms among the names of one text, each with the one body it is initials of.

    What an authority file knows means what it says there. A name without a word such as
    Association, that no authority file knows, is hardly a body's and has no initials.
    """
    known = organisations()
    ordered = sorted(dict.fromkeys(surfaces))
    shorts = [s for s in ordered if _ONE.fullmatch(s)]
    letters = {fold(short[0]) for short in shorts}
    whole = [s for s in ordered if " " in s and not letters.isdisjoint(_firsts(s))]
    whole = [s for s in whole if has_head(s) or known.candidates(s)]
    by_initials: dict[str, list[str]] = {}
    by_beginning: dict[str, list[str]] = {}
    for name in whole:
        for made in _initials(name):
            by_initials.setdefault(made, []).append(name)
        content, _ = _content(name)
        if len(content) > 1:
            by_beginning.setdefault(content[0][:2], []).append(name)
            by_beginning.setdefault(content[0][:1], []).append(name)
    branches = _by_short_name(ordered)
    found: dict[str, str] = {}
    for short in shorts:
        fitting = [n for n in by_initials.get(_large(short), ()) if _has_small(short, n)]
        if not fitting and short.isupper() and len(short) >= _FEWEST_OF_SYLLABLES:
            alike = by_beginning.get(fold(short)[:2], ())[:_MOST_ALIKE]
            fitting = [n for n in alike if _syllables(n).fullmatch(fold(short))]
        if not fitting and short.isupper() and len(short) >= _FEWEST_OF_SYLLABLES:
            alike = by_beginning.get(fold(short)[:1], ())[:_MOST_ALIKE]
            fitting = [n for n in alike if _first_letters(n).startswith(fold(short))]
        listed = known.candidates(short)
        if listed:  # in another spelling, of a name that is: `TdH`, `Fédération … des droits`
            fitting = [name for name in fitting if _is_one_of(name, listed)]
        if not fitting and not listed:
            fitting = branches.get(short, [])
        if len({_bare(name) for name in fitting}) == 1:
            found[short] = fitting[0]
    return found


def _first_letters(name: str) -> str:
    """Return the letters that the words of a name begin with: `Unité mixte d'intervention …`."""
    return "".join(word[0] for word in _content(name)[0])


def _by_short_name(names: Iterable[str]) -> dict[str, list[str]]:
    """Return the names of an acronym and a state, by the acronym: `HAART` of `HAART Kenya`."""
    found: dict[str, list[str]] = {}
    for name in names:
        short, _, state = name.partition(" ")
        is_short = len(short) >= _FEWEST_OF_BRANCHES and short.isalpha() and short.isupper()
        if is_short and gazetteer().country_named(state):
            found.setdefault(short, []).append(name)
    return found


@lru_cache(maxsize=8_192)
def _firsts(name: str) -> frozenset[str]:
    """Return the letters that initials of a name may begin with."""
    return frozenset(fold(word[0]) for word in name.split()[:2])


def _is_one_of(name: str, listed: Iterable[KnownEntity]) -> bool:
    """Say whether a name is, but for a few letters, that of a known body."""
    return any(is_near(each, name) for known in listed for each in known.names)


def _large(short: str) -> str:
    """Return the letters of an acronym that the words with a sense of their own have to begin."""
    letters = "".join(c for c in short if c.isupper())
    return fold(letters) if len(short) >= _FEWEST else ""


def _has_small(short: str, name: str) -> bool:
    """Say whether small words of a name begin with the small letters of an acronym: `MoWC`."""
    small = iter(_content(name)[1])
    return all(letter in small for letter in fold("".join(c for c in short if c.islower())))


@lru_cache(maxsize=8_192)
def _initials(name: str) -> frozenset[str]:
    """Return what a name makes of its words, with and without small ones, folded."""
    content, _ = _content(name)
    if not 2 <= len(content) <= _LONGEST_NAME:
        return frozenset()
    every = [fold(word) for word in _WORD.findall(name)]
    every = every[1:] if every[0] in _SMALL else every
    joined = [fold(word.replace("-", "")) for word in re.findall(r"[^\W\d_][\w-]*", name)]
    joined = [word for word in joined if word not in _SMALL and len(word) > 1]
    made = ("".join(word[0] for word in words) for words in (content, every, joined))
    return frozenset(letters for letters in made if len(letters) > 1)


@lru_cache(maxsize=8_192)
def _content(name: str) -> tuple[tuple[str, ...], str]:
    """Return the folded words of a name with a sense of their own, and the initials of others."""
    words = [fold(word) for word in _WORD.findall(name)]
    # What ends a name is no small word: `Red de Mujeres del Sur`.
    at_end = len(words) - 1
    content = tuple(w for i, w in enumerate(words) if (w not in _SMALL or i == at_end) and w[1:])
    return content, "".join(word[0] for word in words if word in _SMALL)


@lru_cache(maxsize=8_192)
def _syllables(name: str) -> re.Pattern[str]:
    """Return what matches beginnings of all words of a name, put together: `FENAEH`."""
    content, _ = _content(name)
    return re.compile("".join(map(_beginning, content[:_LONGEST_NAME])))


def _beginning(word: str) -> str:
    more = word[1:_SYLLABLE]
    return word[0] + "".join(f"(?:{c}" for c in more) + ")?" * len(more)


def _bare(name: str) -> str:
    words = fold(name).split()
    return " ".join(words[1:] if words[0] in _SMALL else words)


def _is_of_other(text: str, short: str, name: str, names: TakenSpans) -> bool:
    """Say whether other words of a text have the same initials: `National Action Plan` for NAP."""
    first, *more = (c for c in short if c.isupper())
    words = "".join(f"{_BETWEEN}[{c}{c.lower()}]{_REST}" for c in more)
    alike = re.finditer(rf"\b{first}{_REST}{words}", text)
    others = (m for m in alike if fold(m.group()) not in fold(name))
    return any(not names.touches(Span(*match.span())) for match in others)


def _is_beside_other(text: str, span: Span) -> bool:
    """Say whether letters or figures beside an acronym make it another thing: `NPR 500`."""
    before = text[max(0, span.start - 2) : span.start]
    if before.endswith(("'", "’")) and before[:1] not in _ELIDED:
        return True
    if _AMOUNT_BEFORE.search(before) or _AMOUNT_BEHIND.match(text, span.end):
        return True
    return bool(_ROMAN.fullmatch(text[span.start : span.end]))
