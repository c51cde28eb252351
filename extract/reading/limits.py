"""Owns how much one file may cost."""

import sys
from dataclasses import dataclass

MEGABYTE = 1_000_000
OUT_OF_MEMORY = 83
"""Exit code of a reading process that used more memory than it may."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may cost before it is given up.

    Attributes:
        file_bytes: Size of the file.
        seconds: Processor time of the reading process for one file (ITIMER_PROF): on a busy machine
            a file waits, which says nothing against it. Windows has no such clock, and keeps the
            same number of seconds by the wall clock.
        waiting_seconds: Wall-clock time from asking for a file to having its text, wherever there
            is a clock for the processor: what waits for ever takes no processor time.
        memory_bytes: Memory of the reading process: its address space on Linux (RLIMIT_AS), what it
            uses on macOS (it looks every 50 ms); Windows keeps no such limit.
        characters: Length of the text.
    """

    file_bytes: int = 200 * MEGABYTE
    seconds: float = 60.0
    waiting_seconds: float = 600.0
    memory_bytes: int = 2 * 1024**3
    characters: int = 5_000_000

    def __post_init__(self) -> None:
        """Refuse a limit that lets nothing through."""
        each = (self.file_bytes, self.seconds, self.waiting_seconds)
        if min(*each, self.memory_bytes, self.characters) <= 0:
            raise ValueError(f"every limit must be above 0; got {self}")

    @property
    def clock_seconds(self) -> float:
        """Wall-clock time after which a file is given up."""
        return self.seconds if sys.platform == "win32" else self.waiting_seconds
