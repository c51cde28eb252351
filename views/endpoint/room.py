"""Counts the bytes of requests that are kept in memory, and says when there is no room for more.

See docs/decisions/0250-requests-have-so-much-room.md.
"""

from collections import Counter

SMALL = 16 << 10
"""Bytes of each request that are not counted, so that no crowd keeps a small one out."""

_OF_WHAT_IS_FREE = 3


class Room:
    """How much all requests together may keep.

    A client may keep a third of what is left free: alone a quarter of all, less beside others, and
    something is left for the next.

    Attributes:
        most: In bytes.
    """

    def __init__(self, most: int) -> None:
        self.most = most
        self._kept: Counter[str] = Counter()

    def take(self, client: str, size: int) -> bool:
        """Let a client keep more bytes, or fewer; say whether there is room for them."""
        after = self._kept[client] + size
        if size > 0 and _OF_WHAT_IS_FREE * after > self.most - self.kept - size:
            self._kept += Counter()  # without those at zero
            return False
        self._kept[client] = after
        if not after:
            del self._kept[client]
        return True

    @property
    def kept(self) -> int:
        """What all keep together, in bytes."""
        return self._kept.total()


ROOM = Room(64 << 20)
"""That of this process."""


class Holding:
    """What one request keeps."""

    def __init__(self, client: str, room: Room = ROOM) -> None:
        self._client = client
        self._room = room
        self._counted = 0

    def becomes(self, size: int) -> bool:
        """Keep so many bytes from now on; say whether there is room, else all stays as it was."""
        counted = max(0, size - SMALL)
        if counted != self._counted:
            if not self._room.take(self._client, counted - self._counted):
                return False
            self._counted = counted
        return True
