"""Says what XML cannot write: some characters, and some predicates in RDF/XML."""

import re
from functools import lru_cache

_FORBIDDEN = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]|\xef\xbf[\xbe\xbf]")
_STARTS = (
    "A-Za-z_\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c-\u200d"
    "\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)


def has_forbidden(written: bytes) -> bool:
    """Say whether UTF-8 has a character that XML 1.0 cannot hold, escaped or not.

    https://www.w3.org/TR/xml/#charsets
    """
    return _FORBIDDEN.search(written) is not None


@lru_cache(4096)
def can_be_element(predicate: str) -> bool:
    """Say whether the IRI of a predicate ends as the name of an element can.

    https://www.w3.org/TR/rdf-syntax-grammar/#section-Serialising
    """
    return _name_at_end().search(predicate) is not None


@lru_cache(1)
def _name_at_end() -> re.Pattern[str]:
    """Return a pattern that takes its time to be read, when it is first needed."""
    return re.compile(rf"[{_STARTS}][{_STARTS}0-9.\u00b7\u0300-\u036f\u203f-\u2040-]*\Z")
