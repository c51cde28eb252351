"""Finds persons in names of files and addresses of pages that a text mentions: `cv_uzqenka.docx`.

Words are parted there by `_`, `-` and capitals, so that no model reads them. What tells a person in
the name of a document's own file tells one here.
"""

import re
from collections.abc import Iterator

from extract.kept_patterns import compiled
from extract.model import Span
from extract.persons.line_names import names_of_file, readable_line
from extract.scanning import every_match
from ontology.gazetteer import Gazetteer
from ontology.names import fold

_FILE = compiled(
    r"(?<![\w@])(?P<name>[^\W_][\w'’()-]{2,120}\.(?:docx?|pdf|odt|rtf|txt|xlsx?|csv|pptx?|html?|"
    r"jpe?g|png|gif|tiff?|heic|mp[34]|m4a|wav|ogg|mov|avi|msg|eml|zip))(?![\w@])",
    re.IGNORECASE,
)
"""A file, or the last part of a page's address; the group `name`, without a blank."""

_PAGE = compiled(
    r"(?<=[\w-]/)(?P<name>(?=[^\s/]{0,60}[-_])[^\W_][\w-]{4,120})(?=/?(?:[\s),;\]>\"”]|\.?(?:\s|$)))"
)
"""The last part of an address that has no ending: `/stories/uzqenka-drusz`; the group `name`."""

_OF_PEOPLE = compiled(
    r"/(?:stor(?:y|ies)|people|persons?|profiles?|survivors?|testimon(?:y|ies|ials?)|authors?|team|"
    r"staff|témoignages?|temoignages?|auteure?s?|équipe|equipe|histoires?|historias?|testimonios?|"
    r"autor(?:es|as?)?|equipo)/$",
    re.IGNORECASE,
)
"""What stands before the last part of an address where that is called by a person."""

_STORY = "story "
_PIECES = compiled(r"[^\W\d_]+")
_CASED = compiled(r"[A-ZÀ-Þ]?[a-zß-öø-ÿ]+|[A-ZÀ-Þ]+(?![a-zß-öø-ÿ])|[^\W\d_]+")
_LONGEST_GAP, _LONGEST_FOLDER = 2, 20
_MOST_TELLING = 6
"""Words of a name up to which one of them tells of whom it is; more make a headline."""


def in_file_names(text: str, places: Gazetteer) -> Iterator[Span]:
    """Yield persons that names of files and addresses in a text bear.

    Args:
        text: Of the document.
        places: Tells places and peoples.
    """
    for pattern in (_FILE, _PAGE):
        for match in every_match(pattern, text):
            file = Span(*match.span("name"))
            is_told = _OF_PEOPLE.search(text, max(0, file.start - _LONGEST_FOLDER), file.start)
            yield from _persons_in(text, file, places, _STORY if is_told else "")


def _persons_in(text: str, file: Span, places: Gazetteer, told_by: str) -> Iterator[Span]:
    """Yield the stretches of a file's name that are persons' names."""
    line = told_by + readable_line(text[file.start : file.end])
    is_headline = len(line.split()) > _MOST_TELLING
    named = names_of_file(line, places, is_headline=is_headline)
    words = {fold(word) for name in named for word in _PIECES.findall(name)}
    start = end = -1
    for piece in _CASED.finditer(text, file.start, file.end) if words else ():
        if fold(piece.group()) not in words:
            continue
        if start >= 0 and piece.start() - end > _LONGEST_GAP:
            yield Span(start, end)
            start = -1
        start, end = (piece.start() if start < 0 else start), piece.end()
    if start >= 0:
        yield Span(start, end)
