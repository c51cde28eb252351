"""Numbers and dates as each language writes them."""

import re

from views.interface.languages import current

_THIN = "\N{NARROW NO-BREAK SPACE}"
_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio"
    " julio agosto septiembre octubre noviembre diciembre",
}
_DATE = re.compile(r"(\d{4})-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?(?:T.*)?", re.DOTALL)


def is_one(number: int, language: str) -> bool:
    """Say whether a noun after `number` is in the singular (CLDR): in French also after none."""
    return number in {0, 1} if language == "fr" else number == 1


def number(worth: int) -> str:
    """Return a whole number: `12,345` in English, with narrow spaces in French and Spanish.

    Spanish leaves four digits together (Ortografía de la lengua española, 2010).
    """
    language = current()
    if language == "en":
        return f"{worth:,}"
    if language == "es" and abs(worth) < 10_000:
        return str(worth)
    return f"{worth:,}".replace(",", _THIN)


def decimal(worth: float, digits: int) -> str:
    """Return a number with so many decimals, after a comma in French and Spanish."""
    written = f"{worth:.{digits}f}"
    return written if current() == "en" else written.replace(".", ",")


def about(worth: float) -> str:
    """Return a number that was worked out, whole from ten on, else with one decimal."""
    return number(round(worth)) if worth >= 10 else decimal(worth, 1)


def percent(share: float) -> str:
    """Return a share from 0 to 1 in percent: `90%`, in French and Spanish `90 %`."""
    return f"{share:.0%}" if current() == "en" else f"{share * 100:.0f}{_THIN}%"


def date(written: str) -> str:
    """Return an ISO 8601 day or month in words; a year and anything else as it is."""
    found = _DATE.fullmatch(written)
    if found is None:
        return written
    language = current()
    of = " de " if language == "es" else " "
    month = _MONTHS[language].split()[int(found[2]) - 1]
    if found[3] is None:
        return f"{month}{of}{found[1]}"
    day = "1er" if language == "fr" and found[3] == "01" else str(int(found[3]))
    return f"{day}{of}{month}{of}{found[1]}"
