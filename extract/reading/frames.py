"""The words between parent and child: JSON behind its length. Nothing received is ever executed."""

import json
import os
from typing import BinaryIO

from extract.model import Page, SourceText, Span

_LENGTH_BYTES = 8


class BrokenFrame(Exception):  # noqa: N818 - never leaves this package
    """What came through the pipe is no frame: the other side died or talks nonsense."""


def send(pipe: BinaryIO, message: dict[str, object]) -> None:
    """Write one message and flush it."""
    send_body(pipe, json.dumps(message).encode("ascii"))


def send_body(pipe: BinaryIO, body: bytes) -> None:
    """Write bytes behind their length and flush them."""
    pipe.write(len(body).to_bytes(_LENGTH_BYTES, "big") + body)
    pipe.flush()


def receive(pipe: BinaryIO, longest: int) -> dict[str, object] | None:
    """Return the next message; None at the end of the pipe.

    Raises:
        BrokenFrame: When the message is cut short, longer than `longest` bytes, or no JSON object.
    """
    body = receive_body(pipe, longest)
    if body is None:
        return None
    try:
        message = json.loads(body)
    except ValueError as error:
        raise BrokenFrame("a frame that is no JSON") from error
    if not isinstance(message, dict):
        raise BrokenFrame("a frame that is no JSON object")
    return message


def receive_body(pipe: BinaryIO, longest: int) -> bytes | None:
    """Return the bytes of the next message; None at the end of the pipe.

    Raises:
        BrokenFrame: When they are cut short or more than `longest`.
    """
    head = pipe.read(_LENGTH_BYTES)
    if not head:
        return None
    length = int.from_bytes(head, "big")
    if len(head) < _LENGTH_BYTES or length > longest:
        raise BrokenFrame(f"a frame of {length:,} bytes, {longest:,} allowed")
    body = pipe.read(length)
    if len(body) < length:
        raise BrokenFrame(f"a frame of {length:,} bytes broke off after {len(body):,}")
    return body


def private_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Return a child's pipes to its parent, standard input and output now leading nowhere."""
    requests = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1):
        os.dup2(nowhere, descriptor)
    return requests, answers


def packed(source: SourceText) -> dict[str, object]:
    """Return a source text as JSON values."""
    return {
        "document_id": source.document_id,
        "text": source.text,
        "pages": [[page.number, page.span.start, page.span.end] for page in source.pages],
        "boilerplate": [[span.start, span.end] for span in source.boilerplate],
        "title": source.title,
        "publisher": source.publisher,
        "issued": source.issued,
        "language": source.language,
        "media_type": source.media_type,
        "file_name": source.file_name,
    }


def unpacked(message: dict[str, object]) -> SourceText:
    """Return the source text in a message, its types and spans checked.

    Raises:
        BrokenFrame: When a value is missing or of another type than it must be.
    """
    try:
        text = _text(message["text"])
        return SourceText(
            document_id=_text(message["document_id"]),
            text=text,
            pages=tuple(
                Page(number, _span([start, end], text))
                for number, start, end in _rows(message["pages"])
            ),
            boilerplate=tuple(_span(row, text) for row in _rows(message["boilerplate"])),
            title=_optional(message["title"]),
            publisher=_optional(message["publisher"]),
            issued=_optional(message["issued"]),
            language=_text(message["language"]),
            media_type=_text(message["media_type"]),
            file_name=_text(message["file_name"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise BrokenFrame("a frame that is no source text") from error


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"expected a string; got {type(value).__name__}")
    return value


def _optional(value: object) -> str | None:
    return None if value is None else _text(value)


def _rows(value: object) -> list[list[int]]:
    if not isinstance(value, list):
        raise TypeError(f"expected a list; got {type(value).__name__}")
    for row in value:
        if not isinstance(row, list) or not all(type(number) is int for number in row):
            raise TypeError("expected lists of integers")
    return value


def _span(row: list[int], text: str) -> Span:
    start, end = row
    if end > len(text):
        raise ValueError(f"a span ends at {end}, after the text of {len(text)} characters")
    return Span(start, end)
