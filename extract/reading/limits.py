"""Owns how much one file may cost."""

from dataclasses import dataclass

MEGABYTE = 1_000_000
OUT_OF_MEMORY = 83
"""Exit code of a reading process that used more memory than it may."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may cost before it is given up.

    Attributes:
        file_bytes: Size of the file.
        seconds: Wall-clock time from asking for a file to having its text.
        memory_bytes: Memory of the reading process: its address space on Linux (RLIMIT_AS), what it
            uses on macOS (it looks every 50 ms); Windows keeps no such limit.
        characters: Length of the text.
    """

    file_bytes: int = 200 * MEGABYTE
    seconds: float = 60.0
    memory_bytes: int = 2 * 1024**3
    characters: int = 5_000_000

    def __post_init__(self) -> None:
        """Refuse a limit that lets nothing through."""
        if min(self.file_bytes, self.seconds, self.memory_bytes, self.characters) <= 0:
            raise ValueError(f"every limit must be above 0; got {self}")
