"""Numbers and dates as English, French and Spanish write them: on pages and in figures."""

import re
from collections.abc import Mapping

THIN = "\N{NARROW NO-BREAK SPACE}"

MONTHS: Mapping[str, tuple[str, ...]] = {
    language: tuple(names.split())
    for language, names in {
        "en": "January February March April May June July August September October November"
        " December",
        "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre"
        " décembre",
        "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre"
        " diciembre",
    }.items()
}
"""Names of months by the code of a language."""

WITHIN_A_DATE: Mapping[str, str] = {"en": " ", "fr": " ", "es": " de "}
"""What stands between day, month and year."""

_AT_A_SIGN = re.compile(r" (?=[:;!?»](?![^\s.,;)»]))|(?<=«) ")
"""Where French has a space that no line may be broken at; `?s` and the like are no signs."""

_APOSTROPHE = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])")

_TOGETHER = 10_000
"""Below this, Spanish leaves digits together (Ortografía de la lengua española, 2010)."""


def unbroken(text: str) -> str:
    """Return a text in which no line begins with a sign that French has a space before."""
    return _AT_A_SIGN.sub("\N{NO-BREAK SPACE}", text)


def as_printed(text: str) -> str:
    """Return a French text with apostrophes between letters as they are printed: `l’État`."""
    return _APOSTROPHE.sub("’", text)


def is_one(number: int, language: str) -> bool:
    """Say whether a noun after `number` is in the singular (CLDR): in French also after none."""
    return number in {0, 1} if language == "fr" else number == 1


def whole(worth: int, language: str) -> str:
    """Return a whole number: `12,345` in English, with narrow spaces in French and Spanish."""
    if language == "en":
        return f"{worth:,}"
    if language == "es" and abs(worth) < _TOGETHER:
        return str(worth)
    return f"{worth:,}".replace(",", THIN)


def with_decimal(written: str, language: str) -> str:
    """Return a number that has a decimal point with a comma in French and Spanish."""
    return written if language == "en" else written.replace(".", ",")


def day_of_month(day: int, language: str) -> str:
    """Return a day as it stands in a date: the first has a form of its own in French."""
    return "1er" if language == "fr" and day == 1 else str(day)
