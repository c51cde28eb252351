"""Finds names of persons that are written small, by words that introduce one: `my name is uzqenka`.

Transcripts and messages are often written without capitals; what a model looks for is not there.
"""

import re
from collections.abc import Callable, Collection, Iterator
from functools import cache, lru_cache

from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.organisation_words import (
    FUNCTION_WORDS,
)
from extract.persons.kin_words import CLOSE, FRIENDS, KIN, RELATIVES, any_of
from extract.persons.listed_names import is_given_name
from extract.persons.no_names import OF_OTHER_NAMES
from extract.persons.occupations import OCCUPATIONS
from extract.scanning import every_match
from extract.spans import TakenSpans
from extract.words import find_words, word_set
from ontology.known_words import is_known_word
from ontology.packaged import text as packaged_text

_WORD = r"[a-zß-öø-ÿā-ž]{2,30}+(?:[-'’][a-zß-öø-ÿā-ž]{2,30}+)?"
_FURTHER = r"[ \xa0][^\W\d_]{2,30}(?:-[^\W\d_]{2,30})?"
_RUN = rf"[\"“‘']?(?P<name>{_WORD}(?:{_FURTHER}){{0,2}})(?![\w@])"
_SOMEONE = (
    r"(?:girl|boy|wom[ae]n|m[ae]n|child|survivor|victim|person|teenager|worker|migrant|refugee|"
    r"daughter|son|sister|brother|friend|husband|wife|mother|father|fille|garçon|femme|homme|"
    r"enfant|survivante|victime|amie?|niñ[ao]|mujer|hombre|víctima|sobreviviente|amig[ao])"
)


def _behind(*cues: str) -> re.Pattern[str]:
    """Return a pattern of a run of words behind one of these, which may open a sentence.

    A class of two letters costs a fourth of a pattern that ignores case.
    """
    written = "|".join(f"[{cue[0]}{cue[0].upper()}]{cue[1:]}" for cue in cues)
    return re.compile(rf"\b(?:{written})[ \xa0\n]?{_RUN}")


_SURE = _behind(
    r"my (?:real |first |full |last |own )?name(?:['’]s| is| was)\b",
    r"her (?:real |first |full |last )?name (?:is|was)\b",
    r"his (?:real |first |full |last )?name (?:is|was)\b",
    r"i(?: am|['’]m) called\b", r"she (?:is|was) called\b", r"he (?:is|was) called\b",
    r"they call(?:ed)? me\b", r"people call(?:ed)? me\b", r"friends call(?:ed)? me\b",
    r"everyone calls me\b", r"je (?:m['’]appelle|me nomme)\b", r"mon (?:nom|prénom) est\b",
    r"elle s['’]appel(?:le|ait)\b", r"il s['’]appel(?:le|ait)\b", r"son (?:nom|prénom) est\b",
    r"me llamo\b", r"mi nombre es\b", r"su nombre es\b", r"ella se llama\b", r"él se llama\b",
)  # fmt: skip
"""What is said of a person's name, and the name; the group `name`."""

_NAMED = compiled(
    rf"\b{_SOMEONE},? (?:(?:(?:who |that )?(?:is |was ))?(?:named|nicknamed)|"
    r"(?:who |that )?(?:is|was) called|(?:pré|sur|dé)?nommée?|appelée?|llamad[ao]|de nombre)"
    rf"[ \xa0\n]{_RUN}"
)
"""Somebody who is said to be named so; the group `name`."""

_LIKELY = _behind(
    r"interview(?:ed|s)?(?: with)?\b", r"testimony (?:of|by|from)\b", r"story of\b",
    r"statement of\b", r"témoignage (?:de\b|d['’])", r"entretien avec\b", r"récit de\b",
    r"entrevista (?:con|a)\b", r"testimonio de\b", r"relato de\b",
    rf"an? (?:\w{{3,12}} )?{_SOMEONE} called\b", r"interviewee:",
    r"name of (?:the )?(?:victim|survivor|child|interviewee):",
    r"prepared by ?:", r"written by ?:", r"reviewed by ?:", r"translated by ?:",
    r"signed(?: by)? ?:", r"contact person ?:", r"rédigé par ?:", r"relu par ?:",
    r"traduit par ?:", r"elaborado por ?:", r"redactado por ?:", r"traducido por ?:",
)  # fmt: skip
"""What stands before a person's name, or before other words; the group `name`."""

_MAYBE = _behind(
    r"i(?: am|['’]m)\b", r"survivors?:", r"victime?:", r"name:", r"nom:", r"prénom:", r"nombre:",
    r"case of\b", r"respondent:", r"yo soy\b", r"je suis\b",
)  # fmt: skip
_SOMEBODY = compiled(rf"\b{_SOMEONE}[ \xa0\n]{_RUN}")
"""What seldom stands before a name, which must therefore be a listed one; the group `name`."""

_ACTING = compiled(
    rf"\b(?P<name>{_WORD})(?:,? (?:told|asked|beat|hit|raped|sold|brought|forced|took) "
    rf"(?:us|me|her|him)\b|, (?:her|his|my|our) {any_of(CLOSE | FRIENDS | RELATIVES)}\b"
    r"|,? (?:nous|m['’]) ?a (?:dit|raconté)"
    r"|,? (?:me|nos) (?:dijo|contó|llevó|vendió)\b)"
)
"""Who does something to the one who tells, or is kin; a listed name. The group `name`."""

_UNTOLD = word_set(
    """
    withheld changed confidential unknown hidden secret spelled spelt written given listed
    registered wrong real fake mentioned omitted kept known never always still just really already
    only como igual así asi comme jamais toujours inconnu inconnue changé nunca siempre desconocido
    desconocida anonymous
    anonyme anónimo anónima mud legion called named like because everywhere something nothing
    up upon off away forth anything my mine yours hers ours
    """
)
"""What may be said of a name instead of telling it."""

GOES_ON = FUNCTION_WORDS | word_set(
    """
    am im i'm ive was were is are said says told came come comes went go goes live lives lived
    work works worked left ran got get have had has did do does who years year old aged age from
    suis j'ai j'étais viens habite vivo vengo soy tengo estoy je moi nous vous ils elles yo
    nosotros ellos ellas me mi mis tu te ti que because but then when where at in on by near
    """
)
ORDINARY = (
    OF_OTHER_NAMES | KIN | OCCUPATIONS | _UNTOLD
    | word_set(
        """
        key informant informants focus bus questionnaire bystander landlord employer recruiter
        trafficker smuggler broker agent client journey survival abuse loss hope success failure
        return escape torture rape slavery hardship resilience suffering courage recovery war
        anyone everyone someone nobody people folk faith happy sorry glad afraid sure ready here
        """
    )
)  # fmt: skip
_ORDINARY_END = compiled(
    r"(?:s|ing|ed|ly|tion|sion|ment|ness|ity|ism|ist|ence|ance|ful|less|ous|ive|able|ible|ship|"
    r"hood|ción|dad|mente|ité|eur|euse|ico|ica|ique|al)$"
)
_WORDS = compiled(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_SHORTEST_REPEATED = 4


@lru_cache(maxsize=2)  # of the same text organisations, places and persons ask
def small_names(text: str) -> tuple[Span, ...]:
    """Return names that are written small behind what introduces them, and their repetitions.

    Behind `my name is` any word is a name that does not say of it that it is not told; behind
    `interview with` one that is listed, or two that are no words known here.
    """
    told = {
        *_told(text, _SURE, _is_told),
        *_told(text, _NAMED, _is_told),
        *_told(text, _LIKELY, _is_likely),
        *_told(text, _MAYBE, _is_first_listed),
        *_told(text, _SOMEBODY, _is_first_listed),
        *_told(text, _ACTING, _is_first_listed),
    }
    whole = TakenSpans.of(told)
    repeated = {span for span in _repeated(text, told) if not whole.touches(span)}
    return tuple(sorted(told | repeated, key=lambda s: (s.start, s.end)))


def _told(
    text: str, pattern: re.Pattern[str], is_name: Callable[[list[str]], bool]
) -> Iterator[Span]:
    """Yield what stands in the pattern's group `name`, up to where the text goes on."""
    for match in every_match(pattern, text):
        words = list(_WORDS.finditer(text, *match.span("name")))
        ends = (i for i, word in enumerate(words) if word.group().casefold() in GOES_ON)
        words = words[: next(ends, len(words))]
        if words and is_name([word.group().casefold() for word in words]):
            yield Span(words[0].start(), words[-1].end())


def _is_told(words: list[str]) -> bool:
    """Say whether it may be a name that is said to be one: nothing that says why it is not told."""
    first = words[0]
    return first not in _UNTOLD and (is_given_name(first) or not first.endswith(("ed", "ing")))


def _is_likely(words: list[str]) -> bool:
    """Say whether the first word is a listed name, or all are words that nothing else explains."""
    is_new = not any(map(is_ordinary, words)) and not any(map(is_known_word, words))
    return _is_first_listed(words) or is_new


def _is_first_listed(words: list[str]) -> bool:
    return is_given_name(words[0]) and not is_common(words[0])


def is_common(word: str) -> bool:
    """Say whether a word in small letters is a common one."""
    return word in ORDINARY or word in _common_words()


def is_ordinary(word: str) -> bool:
    """Say whether a word in small letters is a common one, or ends as such do."""
    return (
        is_common(word) or len(word) < _SHORTEST_REPEATED or _ORDINARY_END.search(word) is not None
    )


@cache
def _common_words() -> frozenset[str]:
    return frozenset(packaged_text("common_words.txt").splitlines())


def _repeated(text: str, told: Collection[Span]) -> Iterator[Span]:
    """Yield where a word of these names stands again, large or small, but for ordinary ones."""
    parts = {word.casefold() for s in told for word in _WORDS.findall(text, s.start, s.end)}
    names = {part for part in parts if is_given_name(part) or not is_ordinary(part)}
    names -= ORDINARY | _common_words()
    for word in find_words(text) if names else ():
        if word.text.casefold() in names and len(word.text) >= _SHORTEST_REPEATED:
            yield Span(word.start, word.end)
