"""Tells acronyms of known bodies that are written as names are: `Avsi Uneborg`, `Coin and Olaf`."""

from extract.kept_patterns import compiled
from extract.persons.listed_names import NAME_WORD
from extract.persons.written_small import is_known_anywhere
from extract.words import word_set
from ontology.authority import organisations
from ontology.in_use import once

_SHORTEST = 3
_SAID = compiled(r"[^aeiouyà-ÿ]{0,2}(?:[aeiouyà-ÿ]{1,2}[^aeiouyà-ÿ]{1,2}){1,3}[aeiouyà-ÿ]{0,2}")
"""Letters that go as in a word: no three consonants in a row."""

_IN_NEWSPAPERS = word_set(
    """
    unicef unesco unaids onusida nato otan onu oms fao opec opep asean acnur oit ocde oea cepal
    cedeao uemoa unasur igad sadc caricom comesa ecowas osce unrwa unhcr unamid unmik monusco
    minusma
    minurso unifil amisom unfpa unodc undp unctad unep ocha mercosur frontex europol interpol
    eurojust ofpra ofii isis bbc cnn fifa nasa farc
    """
)
"""Acronyms that newspapers write as names, in lower case: `Unicef`, `Nato`."""


@once
def _as_names() -> frozenset[str]:
    """Return the acronyms with one capital, but for those that some body is called so."""
    written = {name for body in organisations().entities() for name in body.names}
    short = {name for name in written if name.isupper() and name.isalpha()}
    names = {name.title() for name in short if len(name) >= _SHORTEST}
    return frozenset(names - written - {name.title() for name in _IN_NEWSPAPERS})


def is_acronym_as_name(surface: str) -> bool:
    """Say whether a word is a known body's acronym, and written as no body writes it."""
    return surface in _as_names() and NAME_WORD.fullmatch(surface) is not None


def is_like_name(surface: str) -> bool:
    """Say whether an acronym can be said as a name, and newspapers do not write it as one."""
    is_said = len(surface) > _SHORTEST and _SAID.fullmatch(surface.casefold()) is not None
    return is_said and surface.casefold() not in _IN_NEWSPAPERS


def is_known_body(surface: str) -> bool:
    """Say whether a known body is called so; `Avsi` is none for `AVSI`, but `Home` may be."""
    if not organisations().candidates(surface):
        return False
    return not is_acronym_as_name(surface) or is_known_anywhere(surface.casefold())
