"""Says which ministry initials stand for that every report uses undefined: `MoH`."""

from collections.abc import Iterator

from extract.kept_patterns import compiled
from extract.model import Span
from extract.scanning import every_match

_CHARGES = {
    "H": "Health", "PH": "Public Health", "HFW": "Health and Family Welfare",
    "FA": "Foreign Affairs", "HA": "Home Affairs", "J": "Justice", "I": "Interior",
    "L": "Labour", "LSA": "Labour and Social Affairs", "D": "Defence", "F": "Finance",
}  # fmt: skip
"""What ministries are in charge of; `MoE` may be education, environment or energy."""

MINISTRIES = {f"Mo{initials}": f"Ministry of {charge}" for initials, charge in _CHARGES.items()} | {
    "MOH": "Ministry of Health",
    "MOPH": "Ministry of Public Health",
    "MOHFW": "Ministry of Health and Family Welfare",
    "FMoH": "Federal Ministry of Health",
    "FMOH": "Federal Ministry of Health",
}
"""Initials, exactly so written, to the ministry; only those that hardly stand for anything else."""

_LABELS = frozenset(MINISTRIES.values())
_INITIALS = compiled(
    rf"(?<![\w/.-])(?:{'|'.join(sorted(MINISTRIES))})(?![\w-])(?!(?<=MOH)\.? [A-Z]{{3}})"
)
"""Not before more capitals: `MOH RIZAL` is somebody called Mohammad for short."""


def is_ministry(name: str) -> bool:
    """Say whether a name is one that these initials stand for, `Federal Ministry of Health` too."""
    return name in _LABELS


def ministry_initials(text: str) -> Iterator[Span]:
    """Yield initials of ministries in a text."""
    for match in every_match(_INITIALS, text):
        yield Span(*match.span())
