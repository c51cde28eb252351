"""Names as there is room for them."""

from collections.abc import Sequence

_OF_ITS_END = 0.48
"""Which share of what there is room for is its end at most, where its middle is left out."""


def end_of(words: Sequence[str], longest: int) -> str:
    """Return the last words that are kept of a name that is too long, each after a blank.

    Names that begin alike (`Committee on the Elimination of ...`) are told apart by their ends.

    Args:
        words: Of the name.
        longest: Characters that there is room for.
    """
    end = ""
    for word in reversed(words):
        if len(word) + len(end) + 1 > longest * _OF_ITS_END:
            break
        end = f" {word}{end}"
    return end
