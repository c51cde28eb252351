"""What is asked of a figure, what stands around it, and what comes back."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal, NamedTuple

from graph.failures import GraphError
from graph.linkages.selection import Part

type Format = Literal["png", "svg", "pdf"]
type Paper = Literal["a4", "letter", "slide"]
type FrameLanguage = Literal["en", "fr", "es"]

FORMATS: tuple[str, ...] = ("png", "svg", "pdf")
PAPERS: dict[str, tuple[float, float]] = {
    "a4": (842, 595),
    "letter": (792, 612),
    "slide": (960, 540),
}
"""Width and height in points; the slide is 16:9."""

MOST_HIGHLIGHTS = 2


class FigureFailure(GraphError):  # noqa: N818
    """A figure could not be drawn as asked; the message is one line."""


@dataclass(frozen=True, slots=True)
class FigureSpec:
    """What stands around the picture, and what stands out in it.

    Attributes:
        title: The finding, in words; what the figure itself finds where empty.
        subtitle: What, how much, when; generated from what is drawn and `filters` where empty.
        caption: What else the reader should know; how to read it is said anyway.
        paper: One of `PAPERS`.
        language: Of all fixed words: en, fr or es.
        highlights: Ids, two at most, that stand out while the rest is grey.
        filters: What the figure was narrowed to, from `graph.linkages.selection.parts_of`.
        date: When the figure was made, as it is to be printed; nothing is printed where empty.
        is_shown: Whether a picture for the screen is made of it besides the file.
    """

    title: str
    subtitle: str = ""
    caption: str = ""
    paper: Paper = "a4"
    language: FrameLanguage = "en"
    highlights: tuple[str, ...] = ()
    filters: tuple[Part, ...] = ()
    date: str = ""
    is_shown: bool = False

    def __post_init__(self) -> None:
        """Refuse what cannot be drawn, in one line."""
        for value, known, what in (
            (self.paper, tuple(PAPERS), "paper"),
            (self.language, ("en", "fr", "es"), "language"),
        ):
            if value not in known:
                raise FigureFailure(
                    f"the {what} {value} is not known; choose among {', '.join(known)}"
                )
        if len(self.highlights) > MOST_HIGHLIGHTS:
            raise FigureFailure(
                f"{len(self.highlights)} highlights hide one another; choose at most two"
            )


def check_drawn(spec: FigureSpec, drawn: Collection[str]) -> None:
    """Refuse highlights that are not in the figure: all of it would be grey for nothing.

    Raises:
        FigureFailure: One of them is not drawn.
    """
    for each in spec.highlights:
        if each not in drawn:
            raise FigureFailure(
                f"{each} is not in this figure and cannot stand out; choose what is drawn, "
                "or have more drawn"
            )


class Drawn(NamedTuple):
    """A figure as a file, and the words that tell it to somebody who cannot see it.

    Attributes:
        content: The file.
        alt: What it shows, in words.
        title: The finding.
        preview: A PNG of it for the screen; nothing where none was asked for.
    """

    content: bytes
    alt: str
    title: str = ""
    preview: bytes = b""
