"""Finds the bodies that entries of directories are about, also where no word says body."""

from collections.abc import Iterator

from extract.entry_fields import entries
from extract.model import Span
from extract.names.organisation_words import FUNCTION_WORDS, ROLES
from extract.persons.listed_names import is_given_name
from ontology.gazetteer import Gazetteer

_FEWEST, _MOST = 2, 10


def entry_bodies(text: str, places: Gazetteer) -> Iterator[Span]:
    """Yield the heads of entries whose lines tell a body: `Funders:`, `Member of:`, `Founded:`."""
    for entry in entries(text):
        words = text[entry.head.start : entry.head.end].split()
        if not entry.is_of_body or not _FEWEST <= len(words) <= _MOST:
            continue
        small = [w for w in words if not w[0].isupper() and w.casefold() not in FUNCTION_WORDS]
        surface = " ".join(words)
        is_person = words[0].casefold() in ROLES or is_given_name(words[0])
        if words[0][0].isupper() and not small and not is_person and not places.candidates(surface):
            yield entry.head
