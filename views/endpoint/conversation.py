"""Reads HTTP/1.1 as h11 does, of requests that are not made of crumbs."""

import re
from typing import Any

import h11

MOST_HEAD_LINES = 200
MOST_BODY_LINES = 20_000
MOST_CRUMBS = 2000
"""What a request may consist of: lines of its head, lines of a body in chunks, and pieces of a body
that are hardly more than nothing. Each costs the same to read as a long one."""

CRUMB = 64
"""Bytes; a piece of a body that is smaller is a crumb."""

_END_OF_HEAD = re.compile(rb"\n\r?\n")


class Conversation(h11.Connection):
    """One side of a connection."""

    _lines = 0
    _crumbs = 0
    _in_chunks = False
    _end = b""

    def takes(self, data: bytes) -> int:
        """Return how many bytes of what came to read next: up to the end of a head, or all.

        0 where they make the head of a request, or a body in chunks, too many lines.
        """
        if self.their_state is not h11.IDLE:
            self._lines += data.count(b"\n")
            return 0 if self._in_chunks and self._lines > MOST_BODY_LINES else len(data)
        end = _END_OF_HEAD.search(self._end + data)
        size = len(data) if end is None else end.end() - len(self._end)
        self._end = data[-3:]
        self._lines += data[:size].count(b"\n")
        return 0 if self._lines > MOST_HEAD_LINES else size

    def next_event(self) -> Any:  # noqa: ANN401 - as h11 has it
        """Return what comes next in what was received."""
        event = super().next_event()
        if isinstance(event, h11.Request):
            self._lines = self._crumbs = 0
            self._end = b""
            self._in_chunks = any(name == b"transfer-encoding" for name, _ in event.headers)
        elif isinstance(event, h11.EndOfMessage):
            self._lines = 0  # those of a body do not count for the next head
        elif isinstance(event, h11.Data) and len(event.data) < CRUMB:
            self._crumbs += 1
            if self._crumbs > MOST_CRUMBS:
                raise h11.RemoteProtocolError("the body comes in crumbs")
        return event
