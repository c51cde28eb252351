"""Proves the evidence of one document's graph: each quotation stands at its place in the text."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from graph.terms import Iri, Literal, Quad, Term
from ontology.namespaces import LK, PREFIXES

_NIF = PREFIXES["nif"]
_TYPE = f"{PREFIXES['rdf']}type"
_BEGIN, _END, _QUOTED = f"{_NIF}beginIndex", f"{_NIF}endIndex", f"{_NIF}anchorOf"
_SENTENCE, _CONTEXT = f"{_NIF}sentence", f"{_NIF}Context"
_EVIDENCE, _CHARACTERS = f"{LK}evidence", f"{LK}characters"
_COUNTED = {f"{LK}{name}": name for name in ("Passage", "Mention", "Statement", "Definition")}
_NEEDS_EVIDENCE = (f"{LK}Statement", f"{LK}Definition")
_CHAR = re.compile(r"#char=(\d{1,12}),(\d{1,12})\Z")

type Described = dict[str, dict[str, list[Term]]]


class Proof(NamedTuple):
    """How much was looked at, by class, and what was found wrong: node and sentence."""

    counts: Counter[str]
    faults: list[tuple[str, str]]


def prove(quads: Iterable[Quad], text: str) -> Proof:
    """Compare every quotation of a document's graph with the stored text."""
    described: Described = {}
    for quad in quads:
        values = described.setdefault(quad.subject, {}).setdefault(quad.predicate, [])
        values.append(quad.object)
    counts: Counter[str] = Counter()
    faults: list[tuple[str, str]] = []
    for node in sorted(described):
        told = described[node]
        counts.update(_COUNTED[str(kind)] for kind in told.get(_TYPE, ()) if str(kind) in _COUNTED)
        faults.extend((node, fault) for fault in _faults(node, described, text))
    return Proof(counts, faults)


def _faults(node: str, described: Described, text: str) -> Iterator[str]:
    told = described[node]
    kinds = [str(kind) for kind in told.get(_TYPE, ())]
    if _QUOTED in told or set(kinds) & {f"{LK}Passage", f"{LK}Mention"}:
        yield from _quotation_faults(node, told, text)
    if f"{LK}Mention" in kinds:
        yield from _sentence_faults(told, described)
    if set(kinds) & set(_NEEDS_EVIDENCE):
        yield from _evidence_faults(told, described)
    if _CONTEXT in kinds and _numbers(told, _END) != [len(text)]:
        yield f"the text has {len(text):,} characters, its description says {_numbers(told, _END)}"
    if _CHARACTERS in told and _numbers(told, _CHARACTERS) != [len(text)]:
        said = _numbers(told, _CHARACTERS)
        yield f"the text has {len(text):,} characters, the document says {said}"


def _quotation_faults(node: str, told: dict[str, list[Term]], text: str) -> Iterator[str]:
    begins, ends = _numbers(told, _BEGIN), _numbers(told, _END)
    quotations = [term.value for term in told.get(_QUOTED, ()) if isinstance(term, Literal)]
    if len(begins) != 1 or len(ends) != 1 or len(quotations) != 1:
        yield "a quotation needs one beginning, one end and one wording"
        return
    place = _CHAR.search(node)
    if place is None or (int(place[1]), int(place[2])) != (begins[0], ends[0]):
        yield f"its IRI does not say {begins[0]} to {ends[0]}"
    stands = text[begins[0] : ends[0]] if 0 <= begins[0] < ends[0] <= len(text) else ""
    if stands != quotations[0]:
        yield (
            f"it quotes {_short(quotations[0])}, but characters {begins[0]} to {ends[0]} "
            f"of the text are {_short(stands)}"
        )


def _sentence_faults(told: dict[str, list[Term]], described: Described) -> Iterator[str]:
    sentences = told.get(_SENTENCE, [])
    if len(sentences) != 1 or str(sentences[0]) not in described:
        yield "the sentence it stands in is not in the graph"
        return
    around = described[str(sentences[0])]
    low, high = _numbers(around, _BEGIN)[:1], _numbers(around, _END)[:1]
    if not low <= _numbers(told, _BEGIN) or not _numbers(told, _END) <= high:
        yield "it does not lie within its sentence"


def _evidence_faults(told: dict[str, list[Term]], described: Described) -> Iterator[str]:
    evidence = told.get(_EVIDENCE, [])
    if not evidence:
        yield "no sentence says it"
    for each in evidence:
        if not isinstance(each, Iri) or _QUOTED not in described.get(each, {}):
            yield f"the sentence that should say it is not in the graph: {each}"


def _numbers(told: dict[str, list[Term]], predicate: str) -> list[int]:
    return [
        int(term.value)
        for term in told.get(predicate, ())
        if isinstance(term, Literal) and term.value.isdecimal()
    ]


def _short(words: str) -> str:
    return repr(words if len(words) <= 60 else f"{words[:60]}…")
