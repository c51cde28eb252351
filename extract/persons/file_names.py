"""Masks persons in the name of a file of which nobody could read the text."""

from extract.persons.line_masking import mask_words
from extract.persons.line_names import (
    beside_names,
    given_with_unknown,
    named_in_line,
    readable_line,
    told_by_file_name,
    without_parts_of_bodies,
)
from ontology.gazetteer import gazetteer

_NOTHING: frozenset[str] = frozenset()


def masked_file_name(name: str) -> str:
    """Return the name with `[name]` for what lists, or words as `statement`, tell to be a person's.

    Args:
        name: Without folders.
    """
    places = gazetteer()
    line = readable_line(name)
    found = {
        *named_in_line(line, places),
        *told_by_file_name(line, places, _NOTHING),
        *given_with_unknown(line, places, _NOTHING),
    }
    kept = set(without_parts_of_bodies(found, line))
    return mask_words(name, kept | set(beside_names(line, kept, places, _NOTHING)))
