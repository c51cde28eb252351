"""Tells quickly that triples surely conform to SHACL shapes; what is in doubt it leaves to SHACL.

It knows the constraints that `shapes.ttl` uses, on plain values, and is at least as strict: where
it finds no fault, there is none. Shapes with anything else leave every graph in doubt.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from graph.oxigraph_store import OxigraphStore
from graph.terms import Blank, Iri, Literal, Quad, Term, iri
from ontology.namespaces import PREFIXES

_SH, _XSD = "http://www.w3.org/ns/shacl#", PREFIXES["xsd"]
_TYPE, _FIRST, _REST, _NIL = (iri(f"rdf:{each}") for each in ("type", "first", "rest", "nil"))
_SUBCLASS = iri("rdfs:subClassOf")
_SHAPES = Iri("https://linkages.example/graph/shapes")
_NODE_SHAPE = Iri(f"{_SH}NodeShape")
_TARGETS = {f"{_SH}targetClass", f"{_SH}targetSubjectsOf"}
_SAID = {f"{_SH}message", f"{_SH}path", f"{_SH}property", *_TARGETS}
_INTEGER, _DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]*)"), re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:Z|[+-]\d\d:\d\d)?")

type Told = Mapping[Iri, Sequence[Term]]
"""What is said of a node."""
type Described = Mapping[Iri | Blank, Told]
type Test = Callable[[Sequence[Term], Told, Described], bool]
"""Whether values of a property surely fit, what else is said of their node, and of all others."""


class _Rule(NamedTuple):
    """Tests on the values of a property; on the node itself where there is none."""

    path: Iri | None
    tests: tuple[Test, ...]


class _NotUnderstoodError(Exception):
    """A shape has something that this module does not know."""


class QuickShapes:
    """Shapes as tests on plain values."""

    def __init__(self, turtle: str) -> None:
        shapes = OxigraphStore.in_memory()
        shapes.load_turtle(turtle, _SHAPES)
        self._of_class: dict[Term, list[_Rule]] = {}
        self._of_subjects: dict[Term, list[_Rule]] = {}
        try:
            self._read(_described(shapes.quads()))
            self._understood = True
        except _NotUnderstoodError:
            self._understood = False

    def doubtful(self, quads: Iterable[Quad]) -> Iterator[Iri | Blank]:
        """Yield nodes of one graph that may break a shape; all others surely conform."""
        described = _described(quads)
        doubts = not self._understood or any(_SUBCLASS in told for told in described.values())
        for node, told in described.items():
            if doubts or not self._fits(node, told, described):
                yield node

    def _fits(self, node: Iri | Blank, told: Told, described: Described) -> bool:
        rules = [rule for kind in told.get(_TYPE, ()) for rule in self._of_class.get(kind, ())]
        rules += [rule for each in told for rule in self._of_subjects.get(each, ())]
        for path, tests in rules:
            values = told.get(path, ()) if path else (node,)
            if not all(test(values, told, described) for test in tests):
                return False
        return True

    def _read(self, shapes: Described) -> None:
        for told in shapes.values():
            if _NODE_SHAPE not in told.get(_TYPE, ()):
                continue
            if not told.keys() & _TARGETS or len(told[_TYPE]) > 1:
                raise _NotUnderstoodError
            parts = [_node(each, shapes) for each in told.get(Iri(f"{_SH}property"), ())]
            rules = [
                _rule(None, told, shapes),
                *(_rule(_path(each, shapes), each, shapes) for each in parts),
            ]
            for target, kept in (("Class", self._of_class), ("SubjectsOf", self._of_subjects)):
                for each in told.get(Iri(f"{_SH}target{target}"), ()):
                    kept.setdefault(each, []).extend(rule for rule in rules if rule.tests)


def _described(quads: Iterable[Quad]) -> dict[Iri | Blank, dict[Iri, list[Term]]]:
    found: dict[Iri | Blank, dict[Iri, list[Term]]] = {}
    for quad in quads:
        found.setdefault(quad.subject, {}).setdefault(quad.predicate, []).append(quad.object)
    return found


def _path(told: Told, shapes: Described) -> Iri:
    [path] = told.get(Iri(f"{_SH}path"), [None])
    if not isinstance(path, Iri) or path in shapes:  # which is a path of several steps
        raise _NotUnderstoodError
    return path


def _rule(path: Iri | None, told: Told, shapes: Described) -> _Rule:
    tests = []
    for predicate, values in told.items():
        if predicate in _SAID or predicate == _TYPE:
            continue
        name = predicate.removeprefix(_SH)
        if name not in _TESTS or len(values) > 1 or (path is None and name != "nodeKind"):
            raise _NotUnderstoodError
        wanted = _listed(values[0], shapes) if name == "in" else values[0]
        tests.append(_TESTS[name](wanted))
    return _Rule(path, tuple(tests))


def _listed(head: Term, shapes: Described) -> frozenset[Term]:
    found = set()
    while head != _NIL:
        [first], [head] = _node(head, shapes)[_FIRST], _node(head, shapes)[_REST]
        found.add(first)
    return frozenset(found)


def _node(term: Term, described: Described) -> Told:
    return {} if isinstance(term, Literal) else described.get(term, {})


def _number(term: Term) -> int:
    if not isinstance(term, Literal) or not _INTEGER.fullmatch(term.value):
        raise _NotUnderstoodError
    return int(term.value)


def _at_least(wanted: Term) -> Test:
    number = _number(wanted)
    return lambda values, *_: len(values) >= number


def _at_most(wanted: Term) -> Test:
    number = _number(wanted)
    return lambda values, *_: len(values) <= number


def _of_datatype(wanted: Term) -> Test:
    form = _FORMS.get(str(wanted).removeprefix(_XSD))
    if form is None:
        raise _NotUnderstoodError
    return lambda values, *_: all(
        isinstance(each, Literal)
        and each.datatype == wanted
        and each.language is None
        and form(each.value)
        for each in values
    )


def _of_node_kind(wanted: Term) -> Test:
    if wanted != f"{_SH}IRI":
        raise _NotUnderstoodError
    return lambda values, *_: all(isinstance(each, Iri) for each in values)


def _matching(wanted: Term) -> Test:
    pattern = re.compile(_text(wanted))
    return lambda values, *_: all(
        not isinstance(each, Blank) and pattern.search(_text(each)) for each in values
    )


def _long(wanted: Term) -> Test:
    number = _number(wanted)
    return lambda values, *_: all(
        not isinstance(each, Blank) and len(_text(each)) >= number for each in values
    )


def _among(wanted: Term | frozenset[Term]) -> Test:
    if not isinstance(wanted, frozenset) or not all(isinstance(each, Iri) for each in wanted):
        raise _NotUnderstoodError
    return lambda values, *_: all(isinstance(each, Iri) and each in wanted for each in values)


def _having(wanted: Term) -> Test:
    return lambda values, *_: wanted in values


def _from(wanted: Term) -> Test:
    least = _number(wanted)
    return lambda values, *_: all(_is_number(each) and _value(each) >= least for each in values)


def _up_to(wanted: Term) -> Test:
    most = _number(wanted)
    return lambda values, *_: all(_is_number(each) and _value(each) <= most for each in values)


def _below(wanted: Term) -> Test:
    return lambda values, told, _: _in_order(values, told, wanted, lambda one, other: one < other)


def _not_above(wanted: Term) -> Test:
    return lambda values, told, _: _in_order(values, told, wanted, lambda one, other: one <= other)


def _in_order(
    values: Sequence[Term], told: Told, other: Term, fit: Callable[[Decimal, Decimal], bool]
) -> bool:
    others = told.get(Iri(str(other)), ())
    return all(
        _is_ordered(one, another) and fit(_value(one), _value(another))
        for one in values
        for another in others
    )


def _of_class(wanted: Term) -> Test:
    return lambda values, _, described: all(
        wanted in _node(each, described).get(_TYPE, ()) for each in values
    )


def _one_a_language(wanted: Term) -> Test:
    if wanted != Literal("true", Iri(f"{_XSD}boolean")):
        raise _NotUnderstoodError

    def differ(values: Sequence[Term], *_: object) -> bool:
        told = [each.language for each in values if isinstance(each, Literal) and each.language]
        return len({each.casefold() for each in told}) == len(told)

    return differ


def _apart_from(wanted: Term) -> Test:
    return lambda values, told, _: not set(values) & set(told.get(Iri(str(wanted)), ()))


_TESTS: Mapping[str, Callable[..., Test]] = {
    "minCount": _at_least,
    "maxCount": _at_most,
    "datatype": _of_datatype,
    "nodeKind": _of_node_kind,
    "pattern": _matching,
    "minLength": _long,
    "in": _among,
    "hasValue": _having,
    "minInclusive": _from,
    "maxInclusive": _up_to,
    "lessThan": _below,
    "lessThanOrEquals": _not_above,
    "class": _of_class,
    "uniqueLang": _one_a_language,
    "disjoint": _apart_from,
}


def _text(term: Term) -> str:
    return term.value if isinstance(term, Literal) else str(term)


def _is_number(term: Term) -> bool:
    return isinstance(term, Literal) and (
        (term.datatype == f"{_XSD}integer" and bool(_INTEGER.fullmatch(term.value)))
        or (term.datatype == f"{_XSD}decimal" and bool(_DECIMAL.fullmatch(term.value)))
    )


def _is_ordered(one: Term, other: Term) -> bool:
    """Say whether two values are of one datatype with an order that `_value` has."""
    if _is_number(one) and _is_number(other):
        return True
    both = all(
        isinstance(each, Literal) and each.datatype == f"{_XSD}date" for each in (one, other)
    )
    return both and _is_date(_text(one)) and _is_date(_text(other))


def _value(term: Term) -> Decimal:
    """Return a number, or a day as one."""
    words = _text(term)
    return Decimal(words if _is_number(term) else date.fromisoformat(words).toordinal())


@lru_cache(1 << 12)
def _is_date(words: str) -> bool:
    try:
        return date.fromisoformat(words).isoformat() == words
    except ValueError:
        return False


@lru_cache(1 << 12)
def _is_moment(words: str) -> bool:
    try:
        return bool(_MOMENT.fullmatch(words) and datetime.fromisoformat(words))
    except ValueError:
        return False


_FORMS: Mapping[str, Callable[[str], bool]] = {
    "string": lambda _: True,
    "integer": lambda words: bool(_INTEGER.fullmatch(words)),
    "decimal": lambda words: bool(_DECIMAL.fullmatch(words)),
    "boolean": lambda words: words in {"true", "false"},
    "date": _is_date,
    "dateTime": _is_moment,
}
