"""Keeps spaCy from importing its own commands with it: a third of the time that it takes.

They train, download and serve, with libraries of their own (httpx, weasel, typer); none is used.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType

_IMPORTED_BY_SPACY = "spacy.cli.info"


@contextmanager
def left_out() -> Iterator[None]:
    """Have spaCy imported without them; who wants one imports it as ever, afterwards."""
    if _IMPORTED_BY_SPACY in sys.modules:
        yield
        return
    sys.modules[_IMPORTED_BY_SPACY] = _NoCommand(_IMPORTED_BY_SPACY)
    try:
        yield
    finally:
        del sys.modules[_IMPORTED_BY_SPACY]


class _NoCommand(ModuleType):
    info = None
