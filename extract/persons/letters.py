"""Which letters names begin and go on with, in every Latin script: `Đặng`, `Łucja`, `İpek`."""

from extract.kept_patterns import compiled

_LATIN = [chr(code) for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))]
_MARKS = "\u0300-\u036f"

CAPITALS = "A-Z" + "".join(letter for letter in _LATIN if letter.isupper())
"""For a class of a regular expression."""

SMALL = "a-z" + "".join(letter for letter in _LATIN if letter.islower()) + _MARKS
"""For a class of a regular expression; marks that stand behind their letter too."""

PARTICLES = (
    "van der|van den|van|von|de la|de los|del|de|da|dos|di|du|binti|bint|bin|ibn|al|el|ben|ter|la"
)
"""Words in small letters between those of a name, for a pattern."""

LETTERS = compiled(r"[^\W\d_]+")
"""A run of letters alone: `Marie` and `Ange`."""

ONE_WORD = compiled(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
"""A word of letters alone, with what hyphens and apostrophes join: `Marie-Ange`, `N'Dour`."""


def has_quotes(text: str) -> bool:
    """Say whether a text holds what opens a quotation: one without is spared looking for them."""
    return any(quote in text for quote in '"“«')
