"""Reads the words of passages that were counted, so that every number leads to its sentences."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import batched, chain, islice
from typing import NamedTuple

import numpy as np

from extract.model import Modality
from graph.asking.asking import answers, as_text, as_whole
from graph.asking.rows import Evidence
from graph.asking.said_together import Sentence, Telling, tellings
from graph.iris import span_iri
from graph.linkages.incidence import Incidence, Said
from graph.store import Store
from graph.terms import Iri

_AT_ONCE = 500
_LAST: Mapping[str, int] = {Modality.PLANNED: 1, Modality.NEGATED: 2}
"""What stands behind statements that it is or was so."""


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

    What is stated comes surest first, behind it what is only planned, then denials; the rest by
    year. Sentences in a row that state one thing are one, and what names whom they mean stands
    with them.
    """
    stated = _said_between(incidence, first, second)
    told = [*chain.from_iterable(_tellings(incidence, stated))][:limit]
    quoted_already = {passage for each in told for passage in each.said}
    both = _naming_both(incidence, first, second)
    rest = [each for each in both if each not in quoted_already][: limit - len(told)]
    wanted = [*dict.fromkeys([*(p for each in told for p in each.passages), *rest])]
    shown = dict(zip(wanted, quoted(store, incidence, wanted), strict=True))
    return [*(each.as_evidence(shown) for each in told), *(shown[each] for each in rest)]


def evidence_counts(incidence: Incidence, first: str, second: str) -> Counted:
    """Count the sentences that `evidence_between` would quote without a limit, each once."""
    every = passages_between(incidence, first, second)
    documents = {int(incidence.passages.document[each]) for each in every}
    return Counted(len(every), len(documents))


def passages_between(incidence: Incidence, first: str, second: str) -> list[int]:
    """Return the numbers of the passages that link two entities, each once, as they are quoted.

    Those that only tell whom the others mean are none of them.
    """
    said = passages_stating(incidence, _said_between(incidence, first, second))
    both = _naming_both(incidence, first, second)
    return [*dict.fromkeys([*chain.from_iterable(said), *both])]


def passages_stating(incidence: Incidence, said: Iterable[Said]) -> Iterator[list[int]]:
    """Yield, of each statement, the numbers of the passages in which it is made, in order."""
    for told in _tellings(incidence, [*said]):
        yield [passage for each in told for passage in each.said]


class _Told(NamedTuple):
    """Sentences that make a statement, and the numbers of its passages by where they begin."""

    statement: Said
    telling: Telling
    number: Mapping[int, int]

    @property
    def said(self) -> list[int]:
        """The passages in which it is made, by number."""
        return [self.number[each.start] for each in self.telling.said]

    @property
    def passages(self) -> list[int]:
        """Those, and the ones that name whom they mean."""
        return [*self.said, *(self.number[each.start] for each in self.telling.named_by)]

    def as_evidence(self, shown: Mapping[int, Evidence]) -> Evidence:
        """Return it with its words, from those of its passages by number."""
        by_start = {shown[each].start: shown[each] for each in self.passages}
        return self.telling.quoted(by_start)._replace(
            predicate=self.statement.predicate,
            confidence=self.statement.confidence,
            modality=self.statement.modality,
        )


def _tellings(incidence: Incidence, said: Sequence[Said]) -> Iterator[list[_Told]]:
    """Yield the passages of each statement, those put together that make it together."""
    where, mentions = incidence.passages, incidence.mentions
    every = np.array([passage for each in said for passage in each.passages], dtype=np.int32)
    columns = (
        every,
        where.start[every],
        where.end[every],
        np.searchsorted(mentions.passage, every),
        np.searchsorted(mentions.passage, every, side="right"),
    )
    rows = zip(*(each.tolist() for each in columns), strict=True)
    for each in said:
        ends = {each.subject, each.object}
        number, sentences = {}, []
        for passage, start, end, low, high in islice(rows, len(each.passages)):
            names = ends.intersection(mentions.entity[low:high].tolist())
            sentences.append(Sentence(start, end, frozenset(names)))
            number[start] = passage
        yield [_Told(each, telling, number) for telling in tellings(sentences)]


def _naming_both(incidence: Incidence, first: str, second: str) -> list[int]:
    """Return the numbers of the passages that name two entities; none of one that is unknown."""
    ends = incidence.numbers_of((first, second))
    if len(ends) < 2:
        return []
    found: list[int] = incidence.passages_of_both(ends[:1], ends[1:]).tolist()
    return found


def _said_between(incidence: Incidence, first: str, second: str) -> list[Said]:
    """Return what is stated of two entities, surest first, then what is planned, denials last."""
    ends = incidence.numbers_of((first, second)).tolist()
    return sorted(incidence.statements_between.get(tuple(ends), ()), key=_surest)


def _surest(said: Said) -> tuple[int, float, Said]:
    return (_LAST.get(said.modality, 0), -said.confidence, said)


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
