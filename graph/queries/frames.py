"""How the pool and its query processes speak: a letter, a length, and so many bytes."""

import struct

READY = b"R"
FORM = b"F"
"""The form of the answer: table, truth or triples, before the first part."""

PART = b"P"
END = b"E"
FAILED = b"X"
"""A failure as JSON, `cause` and `message`; the process is ready for the next job."""

HEAD = struct.Struct(">cI")


def framed(kind: bytes, body: bytes = b"") -> bytes:
    """Return a frame."""
    return HEAD.pack(kind, len(body)) + body
