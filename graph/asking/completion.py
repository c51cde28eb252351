"""Lists the terms that a query can use, for completion while one is written."""

import re
from typing import NamedTuple

from graph.asking.asking import answers, as_text
from graph.asking.examples import examples
from graph.store import Store
from graph.terms import Literal
from ontology.namespaces import PREFIXES

_NAME = re.compile(r"(?<![\w<:/])(\w+):(\w+)")
_KINDS = {"ObjectProperty": "property", "DatatypeProperty": "property", "Class": "class"}


class Term(NamedTuple):
    """A class, property or other term.

    Attributes:
        name: With its prefix, such as `lk:worksOn`.
        words: What it is called, in words; empty where nobody says.
        kind: `class`, `property` or `constant`.
    """

    name: str
    words: str
    kind: str


def terms(store: Store, *, language: str = "en") -> tuple[Term, ...]:
    """Return the project's own terms, and those of others that the packaged questions use.

    Args:
        store: With the vocabulary.
        language: ISO 639-1 code of the words.
    """
    own = {}
    for term, label, kind in answers(store, "vocabulary", language=Literal(language)):
        name = _prefixed(str(term))
        own[name] = Term(name, as_text(label), _KINDS.get(str(kind).rpartition("#")[2], "constant"))
    used = {
        f"{prefix}:{local}"
        for example in examples()
        for prefix, local in _NAME.findall(example.query)
        if prefix in PREFIXES
    }
    others = (Term(name, "", _kind(name)) for name in sorted(used - own.keys()))
    return (*(own[name] for name in sorted(own)), *others)


def _prefixed(iri: str) -> str:
    return next(
        f"{prefix}:{iri.removeprefix(base)}"
        for prefix, base in sorted(PREFIXES.items(), key=lambda pair: -len(pair[1]))
        if iri.startswith(base)
    )


def _kind(name: str) -> str:
    prefix, _, local = name.partition(":")
    if prefix == "graph":
        return "constant"
    return "class" if local[:1].isupper() else "property"
