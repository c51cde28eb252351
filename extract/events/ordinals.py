"""Reads ordinal numbers in figures and words, in English, French and Spanish."""

import re

from ontology.names import fold

_ENGLISH = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"""
_ENGLISH_TENS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth"
_ENGLISH_BEFORE = "twenty thirty forty fifty sixty seventy eighty ninety"
_FRENCH = """premiere deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme
dixieme onzieme douzieme treizieme quatorzieme quinzieme seizieme dix-septieme dix-huitieme
dix-neuvieme"""
_SPANISH = """primer segundo tercer cuarto quinto sexto septimo octavo noveno decimo undecimo
duodecimo"""
_SPANISH_TENS = """decimo vigesimo trigesimo cuadragesimo quincuagesimo sexagesimo septuagesimo
octogesimo nonagesimo"""


def _counted(words: str) -> dict[str, int]:
    return {word.replace("-", " "): i for i, word in enumerate(words.split(), 1)}


def _in_tens(words: str, first: int) -> dict[str, int]:
    return {word: first + 10 * i for i, word in enumerate(words.split())}


_SINGLE = {
    **_counted(_ENGLISH), **_in_tens(_ENGLISH_TENS, 20), "hundredth": 100,
    **_counted(_FRENCH), "unieme": 1, "centieme": 100, "quatre vingtieme": 80,
    "vingtieme": 20, "trentieme": 30, "quarantieme": 40, "cinquantieme": 50, "soixantieme": 60,
    **_counted(_SPANISH), **_in_tens(_SPANISH_TENS, 10), "centesimo": 100,
}  # fmt: skip
_BEFORE = {
    **_in_tens(_ENGLISH_BEFORE, 20), **_in_tens(_SPANISH_TENS, 10),
    "one hundred and": 100, "hundred and": 100, "cent": 100, "centesimo": 100,
    "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
    "quatre vingt": 80,
}  # fmt: skip
_BEFORE |= {f"{tens} et": number for tens, number in _BEFORE.items() if number < 100}
_LONGEST_FIRST = sorted(_BEFORE, key=lambda words: (-len(words), words))


def read_ordinal(ordinal: str) -> int | None:
    """Return the number that an ordinal says: `38th`, `thirty-eighth`, `trente-huitième`."""
    folded = fold(ordinal)
    digits = re.match(r"\d{1,6}", folded)
    if digits:
        return int(digits.group())
    return _in_words(" ".join(folded.replace("-", " ").split())) or _in_words(_masculine(folded))


def _masculine(word: str) -> str:
    """Return a Spanish ordinal in the form of the list: `vigesimoquinta` is `vigesimo quinto`."""
    parted = re.sub(r"^(decimo|vigesimo|trigesimo)(?=[a-z])", r"\1 ", word)
    whole = re.sub(r"a\b", "o", parted)
    return re.sub(r"\b(primer|tercer)o\b", r"\1", whole)


def _in_words(words: str) -> int | None:
    if words in _SINGLE:
        return _SINGLE[words]
    for first in _LONGEST_FIRST:
        if words.startswith(f"{first} "):
            rest = words[len(first) + 1 :]
            number = _SINGLE.get(rest) if _BEFORE[first] < 100 else _in_words(rest)
            least = 20 if _BEFORE[first] < 100 else 100
            return _BEFORE[first] + number if number and number < least else None
    return None
