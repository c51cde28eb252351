"""Owns RDF terms as plain values, and their N-Quads form. Knows no store."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from ontology.namespaces import PREFIXES

_XSD = PREFIXES["xsd"]
_DECIMALS = Decimal("0.0001")
_UNFIT_FOR_IRI = re.compile(r"[\x00-\x20<>\"{}|^`\\]")
_ESCAPES = (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\r", "\\r"), ("\t", "\\t"))


class Iri(str):
    """An absolute IRI."""

    __slots__ = ()


class Blank(str):
    """A blank node: its label, good within one store."""

    __slots__ = ()


XSD_STRING = Iri(f"{_XSD}string")
XSD_INTEGER, XSD_DECIMAL = Iri(f"{_XSD}integer"), Iri(f"{_XSD}decimal")


@dataclass(frozen=True, slots=True, order=True)
class Literal:
    """A literal value.

    Attributes:
        value: Its lexical form.
        datatype: `xsd:string` unless told; of no account with a language.
        language: BCP 47 tag in lower case, None where the literal has none.
    """

    value: str
    datatype: Iri = XSD_STRING
    language: str | None = None


type Term = Iri | Blank | Literal


class Quad(NamedTuple):
    """Subject, predicate, object, and the named graph that holds them."""

    subject: Iri | Blank
    predicate: Iri
    object: Term
    graph: Iri


@lru_cache(1024)
def iri(prefixed: str) -> Iri:
    """Return the IRI of a prefixed name such as `skos:prefLabel`.

    Raises:
        KeyError: The prefix is not in `ontology.namespaces.PREFIXES`.
    """
    prefix, _, local = prefixed.partition(":")
    return Iri(PREFIXES[prefix] + local)


def text(value: str, language: str | None = None) -> Literal:
    """Return a string literal, lone surrogates (broken file names) replaced one for one."""
    return Literal(sound(value), language=language)


def whole(value: int) -> Literal:
    """Return an `xsd:integer`."""
    return Literal(str(value), XSD_INTEGER)


@lru_cache(1024)  # confidences come again and again
def decimal(value: float) -> Literal:
    """Return an `xsd:decimal` of at most four decimals, in its canonical form."""
    exact = (Decimal(str(value)).quantize(_DECIMALS) + 0).normalize()  # zero has no sign
    return Literal(f"{exact:f}", XSD_DECIMAL)


def typed(value: str, datatype: str) -> Literal:
    """Return a literal of an XSD datatype told by its local name: `date`, `gYear`, `boolean`."""
    return Literal(value, Iri(_XSD + datatype))


def sound(value: str) -> str:
    """Return `value` with each lone surrogate replaced by a question mark."""
    return value if value.isascii() else value.encode("utf-8", "replace").decode()


def written(term: Term) -> str:
    """Return a term as N-Quads has it.

    Raises:
        ValueError: An IRI holds a character no IRI may hold.
    """
    if isinstance(term, Literal):
        return _written_literal(term)
    if isinstance(term, Blank):
        return f"_:{term}"
    if _UNFIT_FOR_IRI.search(term):
        raise ValueError(f"this is no IRI: {term!r}")
    return f"<{term}>"


def in_order(quads: Iterable[Quad]) -> list[Quad]:
    """Return quads in an order that any terms have: a literal may have a language or none."""
    return sorted(quads, key=lambda quad: (quad.subject, quad.predicate, written(quad.object)))


def nquads(quads: Iterable[Quad]) -> str:
    """Return quads as N-Quads text, a line each, in the order given."""
    names = _Names()
    return "".join(
        [
            f"{names[s] if type(s) is Iri else written(s)} {names[p]}"
            f" {names[o] if type(o) is Iri else written(o)} {names[g]} .\n"
            for s, p, o, g in quads
        ]
    )


class _Names(dict[Iri, str]):
    """IRIs as they are written, each worked out once: they come again and again."""

    def __missing__(self, name: Iri) -> str:
        self[name] = found = written(name)
        return found


def _written_literal(literal: Literal) -> str:
    value = literal.value
    for sign, escape in _ESCAPES:  # in turn: `translate` takes ten times as long
        value = value.replace(sign, escape)
    quoted = f'"{value}"'
    if literal.language:
        return f"{quoted}@{literal.language}"
    return quoted if literal.datatype == XSD_STRING else f"{quoted}^^<{literal.datatype}>"
