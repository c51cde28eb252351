"""Opens documents that are ZIP files of XML, and says in one way what is wrong with them."""

import io
import zipfile
import zlib
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from xml.etree import ElementTree

from extract.reading.media_types import damaged, protected

_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    ElementTree.ParseError,
    RecursionError,
    KeyError,
    ValueError,
    EOFError,
    OSError,
)


@contextmanager
def unzipped(content: bytes) -> Iterator[zipfile.ZipFile]:
    """Open a packed document.

    Raises:
        Unreadable: When it, or what is read of it within the block, is damaged or protected.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            yield packed
    except _BROKEN as error:
        raise damaged() from error
    except RuntimeError as error:  # what zipfile says of encrypted members
        raise protected() from error


def parsed(content: bytes) -> ElementTree.Element:
    """Return the root element of a part."""
    return ElementTree.fromstring(content)  # noqa: S314 - expat refuses entity bombs


def nearest(
    element: ElementTree.Element, tags: Collection[str], passed_over: Collection[str]
) -> Iterator[ElementTree.Element]:
    """Yield elements of some kinds below an element, but none that stand within one passed over."""
    for child in element:
        if child.tag in tags:
            yield child
        elif child.tag not in passed_over:
            yield from nearest(child, tags, passed_over)


def row_of(
    cells: Iterable[ElementTree.Element], blocks: Callable[[ElementTree.Element], Iterator[str]]
) -> str:
    """Return the cells of a row on one line, with tabs between them.

    Args:
        cells: Of the row.
        blocks: Gives the paragraphs of one.
    """
    return "\t".join(" ".join("".join(blocks(cell)).split()) for cell in cells)
