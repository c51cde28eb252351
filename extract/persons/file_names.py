"""Masks persons in the name of a file of which nobody could read the text."""

from extract.persons.line_masking import mask_words
from extract.persons.line_names import names_of_file, readable_line
from ontology.gazetteer import gazetteer


def masked_file_name(name: str) -> str:
    """Return the name with `[name]` for what lists, or words as `statement`, tell to be a person's.

    Args:
        name: Without folders.
    """
    return mask_words(name, names_of_file(readable_line(name), gazetteer()))
