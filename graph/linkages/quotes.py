"""Reads the words of passages that were counted, so that every number leads to its sentences."""

from collections.abc import Iterable, Sequence
from itertools import batched, chain
from typing import NamedTuple

from extract.model import Modality
from graph.asking.asking import answers, as_text, as_whole
from graph.asking.rows import Evidence
from graph.iris import span_iri
from graph.linkages.incidence import Incidence, Said
from graph.store import Store
from graph.terms import Iri

_AT_ONCE = 500


class Counted(NamedTuple):
    """Sentences that link two entities, and the documents in which they stand."""

    sentences: int
    documents: int


class Words(NamedTuple):
    """What a passage says, and the page it stands on."""

    quote: str
    page: int | None


def words_of_passages(store: Store, iris: Iterable[str]) -> dict[str, Words]:
    """Return the words of passages by IRI."""
    found: dict[str, Words] = {}
    for several in batched(map(Iri, iris), _AT_ONCE):
        for passage, quote, page in answers(store, "quotes", passages=several):
            found[str(passage)] = Words(as_text(quote), None if page is None else as_whole(page))
    return found


def quoted(store: Store, incidence: Incidence, passages: Sequence[int]) -> list[Evidence]:
    """Return passages, by number, as evidence that states nothing, in the order given."""
    iris = {each: _iri(incidence, each) for each in passages}
    words = words_of_passages(store, dict.fromkeys(iris.values()))
    return [_evidence(incidence, each, words[iris[each]]) for each in passages]


def evidence_between(
    store: Store, incidence: Incidence, first: str, second: str, *, limit: int = 100
) -> list[Evidence]:
    """Quote what links two entities in a selection: what is stated, then what mentions both.

    What is stated comes surest first, denials last among it; the rest by year.
    """
    stated = _said_between(incidence, first, second)
    told = {(said, each): None for said in stated for each in said.passages}
    quoted_already = {passage for _, passage in told}
    both = _naming_both(incidence, first, second)
    rest = [each for each in both if each not in quoted_already]
    shown = quoted(store, incidence, [*(passage for _, passage in told), *rest][:limit])
    said = [
        evidence._replace(
            predicate=said.predicate, confidence=said.confidence, modality=said.modality
        )
        for evidence, (said, _) in zip(shown, told, strict=False)
    ]
    return [*said, *shown[len(said) :]]


def evidence_counts(incidence: Incidence, first: str, second: str) -> Counted:
    """Count the sentences that `evidence_between` would quote without a limit."""
    said = _said_between(incidence, first, second)
    stated = {passage for each in said for passage in each.passages}
    every = stated.union(_naming_both(incidence, first, second))
    documents = {int(incidence.passages.document[each]) for each in every}
    sentences = sum(len(each.passages) for each in said) + len(every - stated)
    return Counted(sentences, len(documents))


def passages_between(incidence: Incidence, first: str, second: str) -> list[int]:
    """Return the numbers of the passages that link two entities, each once, as they are quoted."""
    said = (each.passages for each in _said_between(incidence, first, second))
    both = _naming_both(incidence, first, second)
    return [*dict.fromkeys([*chain.from_iterable(said), *both])]


def _naming_both(incidence: Incidence, first: str, second: str) -> list[int]:
    """Return the numbers of the passages that name two entities; none of one that is unknown."""
    ends = incidence.numbers_of((first, second))
    if len(ends) < 2:
        return []
    found: list[int] = incidence.passages_of_both(ends[:1], ends[1:]).tolist()
    return found


def _said_between(incidence: Incidence, first: str, second: str) -> list[Said]:
    """Return what is stated of two entities, surest first, denials last."""
    ends = incidence.numbers_of((first, second)).tolist()
    return sorted(incidence.statements_between.get(tuple(ends), ()), key=_surest)


def _surest(said: Said) -> tuple[bool, float, Said]:
    return (said.modality == Modality.NEGATED, -said.confidence, said)


def _iri(incidence: Incidence, passage: int) -> str:
    where = incidence.passages
    document = incidence.documents[where.document[passage]]
    return span_iri(document.document_id, int(where.start[passage]), int(where.end[passage]))


def _evidence(incidence: Incidence, passage: int, words: Words) -> Evidence:
    where = incidence.passages
    document = incidence.documents[where.document[passage]]
    return Evidence(
        words.quote,
        int(where.start[passage]),
        int(where.end[passage]),
        document.document_id,
        document.title,
        document.issued,
        words.page,
        None,
        None,
        None,
    )
