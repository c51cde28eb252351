"""Tells what is known of a document besides what it says."""

from typing import NamedTuple

from graph.asking.asking import answers, as_id, as_optional, as_text, as_whole, is_document_id
from graph.iris import document_iri
from graph.store import Store


class Metadata(NamedTuple):
    """What is known of a document.

    Attributes:
        pages: None where its format has none.
        characters: Of its text, as stored.
        media_type: Of the file, such as `application/pdf`.
        sha256: Of the file, 64 hexadecimal digits.
        read_by: Version of the program and of its language model; None where it is not told.
        subjects: Id and label of the themes it is about, in order of label.
    """

    pages: int | None
    characters: int
    media_type: str | None
    sha256: str
    read_by: tuple[str, str] | None
    subjects: tuple[tuple[str, str], ...]


def metadata(store: Store, document_id: str) -> Metadata | None:
    """Return what is known of a document, known by its hash; None where it is not there."""
    if not is_document_id(document_id):
        return None
    document = document_iri(document_id)
    row = next(iter(answers(store, "document_metadata", document=document)), None)
    if row is None:
        return None
    pages, characters, media_type, sha256, version, model = row
    subjects = answers(store, "document_subjects", document=document)
    return Metadata(
        None if pages is None else as_whole(pages),
        as_whole(characters),
        as_optional(media_type),
        as_text(sha256),
        None if version is None else (as_text(version), as_text(model)),
        tuple((as_id(theme), as_text(label)) for theme, label in subjects),
    )
