"""Opens documents that are ZIP files of XML, and says in one way what is wrong with them."""

import io
import zipfile
import zlib
from collections.abc import Iterator
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
