"""Owns why a file could not be read, and what a person can do about it."""

from typing import Protocol

from extract.failures import ExtractError, printable


class Named(Protocol):
    """Where a document comes from; `str()` says where, for a person."""

    @property
    def name(self) -> str:
        """Last part of it."""
        ...


class ReadFailure(ExtractError):  # noqa: N818 - the contract's name
    """A file that could not be read; `str()` is one line with the path, the reason and advice.

    Attributes:
        path: The file, as it was given: a relative path stays one.
        reason: What is wrong, as the end of a sentence that starts with the path.
        advice: What to do about it.
    """

    def __init__(self, path: Named, reason: str, advice: str) -> None:
        """Keep what happened, where, and what to do."""
        line = f"{path} {reason}; {advice}"
        super().__init__(printable(line))
        self.path = path
        self.reason = reason
        self.advice = advice


class SourceError(ExtractError):
    """What a person named holds no files that can be listed; one line says why and what to do."""


class Unreadable(ExtractError):  # noqa: N818 - becomes a ReadFailure
    """Bytes that cannot be read, before it is known which file they came from."""

    def __init__(self, reason: str, advice: str) -> None:
        """Keep what happened and what to do."""
        super().__init__(f"{reason}; {advice}")
        self.reason = reason
        self.advice = advice
