"""Reads ordinal numbers in figures and words, in English, French and Spanish."""

import re

from ontology.names import fold

_ONES = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"""
_TENS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth"
_TENS_FIRST = "twenty thirty forty fifty sixty seventy eighty ninety"
_FRENCH = """premiere deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme
dixieme onzieme douzieme treizieme quatorzieme quinzieme seizieme dix-septieme dix-huitieme
dix-neuvieme"""
_SPANISH = "primer segundo tercer cuarto quinto sexto septimo octavo noveno decimo"
_SPANISH_TENS = """decimo vigesimo trigesimo cuadragesimo quincuagesimo sexagesimo septuagesimo
octogesimo nonagesimo"""
_SINGLE = {
    **{word: i + 1 for i, word in enumerate(_ONES.split())},
    **{word: 20 + 10 * i for i, word in enumerate(_TENS.split())},
    **{word.replace("-", " "): i + 1 for i, word in enumerate(_FRENCH.split())},
    **{word: i + 1 for i, word in enumerate(_SPANISH.split())},
    **{word: 10 + 10 * i for i, word in enumerate(_SPANISH_TENS.split())},
    "vingtieme": 20, "trentieme": 30, "quarantieme": 40, "cinquantieme": 50, "soixantieme": 60,
    "unieme": 1, "primera": 1, "segunda": 2, "tercera": 3, "cuarta": 4, "quinta": 5, "sexta": 6,
}  # fmt: skip
_FIRST_PARTS = {
    **{word: 20 + 10 * i for i, word in enumerate(_TENS_FIRST.split())},
    **{word: 10 + 10 * i for i, word in enumerate(_SPANISH_TENS.split())},
    "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
    "vingt et": 20, "trente et": 30, "quarante et": 40, "cinquante et": 50, "soixante et": 60,
}  # fmt: skip


def read_ordinal(ordinal: str) -> int | None:
    """Return the number that an ordinal says: `38th`, `thirty-eighth`, `trente-huitième`."""
    folded = fold(ordinal)
    digits = re.match(r"\d+", folded)
    if digits:
        return int(digits.group())
    words = folded.replace("-", " ")
    if words in _SINGLE:
        return _SINGLE[words]
    for first, tens in _FIRST_PARTS.items():
        ones = _SINGLE.get(words.removeprefix(f"{first} "))
        if words.startswith(f"{first} ") and ones and ones < 20:
            return tens + ones
    return None
