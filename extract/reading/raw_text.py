"""Owns what a format gives before anything is cleaned."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RawText:
    """The text of a file as its format holds it, and what the file says of itself.

    Attributes:
        pages: Text of each page in order; one for a file without pages.
        paged: Whether the file knows pages.
        wrapped: Whether lines end where the paper did, not where paragraphs do.
        title: As the file's properties say; they often lie.
        publisher: As the file's properties say.
        issued: Date as the file's properties say, in any form.
    """

    pages: tuple[str, ...]
    paged: bool = False
    wrapped: bool = False
    title: str | None = None
    publisher: str | None = None
    issued: str | None = None
