"""Reads what links entities from `current`: pairs mentioned together and statements, as counts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import batched, chain, combinations
from typing import NamedTuple

from graph.asking.asking import answers, as_decimal, as_id, as_text, as_whole, as_word
from graph.iris import digest_iri, entity_iri
from graph.store import Store
from graph.terms import Iri, iri

_AT_ONCE = 1_000
"""Links of which one question asks whether they are only planned."""


class Named(NamedTuple):
    """An entity's label, and the documents that mention it."""

    label: str
    documents: int


class Together(NamedTuple):
    """Documents and passages that mention both of two entities."""

    documents: int
    passages: int


class Stated(NamedTuple):
    """What documents state with one predicate, their mean confidence, and if all is planned."""

    predicate: str
    documents: int
    confidence: float
    is_planned: bool = False


@dataclass(frozen=True, slots=True)
class Links:
    """What links entities.

    Attributes:
        named: Every entity met, by id.
        together: By pair of ids in alphabetical order.
        stated: By subject and object.
    """

    named: dict[str, Named] = field(default_factory=dict)
    together: dict[tuple[str, str], Together] = field(default_factory=dict)
    stated: dict[tuple[str, str], frozenset[Stated]] = field(default_factory=dict)


def links_around(store: Store, entity_ids: Iterable[str]) -> Links:
    """Read every link of the entities given; those the corpus does not have are passed over."""
    links = Links()
    for entity_id in entity_ids:
        for label, documents, _ in answers(store, "card", entity=entity_iri(entity_id)):
            links.named[entity_id] = Named(as_text(label), as_whole(documents))
    for entity_id in tuple(links.named):
        _read_together(store, entity_id, links)
        _read_stated(store, entity_id, links)
    nodes = batched(_links_of(links), _AT_ONCE)
    asked = (answers(store, "planned_among", links=several) for several in nodes)
    _mark(links, chain.from_iterable(asked))
    return links


def links_among(store: Store, named: dict[str, Named]) -> Links:
    """Read the links between entities that are known already."""
    links = Links(named)
    pairs = {digest_iri("pair", *ends): ends for ends in combinations(sorted(named), 2)}
    for pair, documents, passages in answers(store, "pairs", pairs=tuple(pairs)):
        links.together[pairs[Iri(str(pair))]] = Together(as_whole(documents), as_whole(passages))
    subjects = tuple(map(entity_iri, sorted(named)))
    leading = answers(store, "links_from", subjects=subjects)
    kept = tuple(Iri(str(link)) for link, object_ in leading if as_id(object_) in named)
    for row in answers(store, "links", links=kept):
        _add_stated(links, *row)
    _mark(links, answers(store, "planned_among", links=kept))
    return links


def all_links(store: Store) -> Links:
    """Read every entity of the corpus and every link between two of them."""
    links = Links()
    for entity, label, documents in answers(store, "entities"):
        links.named[as_id(entity)] = Named(as_text(label), as_whole(documents))
    for first, second, documents, passages in answers(store, "all_pairs"):
        ends = as_id(first), as_id(second)
        links.together[ends] = Together(as_whole(documents), as_whole(passages))
    for row in answers(store, "all_links"):
        _add_stated(links, *row)
    _mark(links, answers(store, "planned_links"))
    return links


def _links_of(links: Links) -> dict[Iri, tuple[str, str, Stated]]:
    """Return what is stated by the node that `current` has for it."""
    return {
        digest_iri("link", subject, iri(f"lk:{said.predicate}"), object_): (subject, object_, said)
        for (subject, object_), every in links.stated.items()
        for said in every
    }


def _mark(links: Links, planned: Iterable[Sequence[object]]) -> None:
    """Mark what is only planned, by the nodes of links."""
    nodes = {str(link) for (link,) in planned}
    for node, (subject, object_, said) in _links_of(links).items() if nodes else ():
        if node in nodes:
            rest = links.stated[subject, object_] - {said}
            links.stated[subject, object_] = rest | {said._replace(is_planned=True)}


def _read_together(store: Store, entity_id: str, links: Links) -> None:
    for other, label, mentioned, documents, passages in answers(
        store, "together_with", entity=entity_iri(entity_id)
    ):
        other_id = as_id(other)
        links.named.setdefault(other_id, Named(as_text(label), as_whole(mentioned)))
        first, second = sorted((entity_id, other_id))
        links.together[first, second] = Together(as_whole(documents), as_whole(passages))


def _read_stated(store: Store, entity_id: str, links: Links) -> None:
    rows = answers(store, "links_of", entity=entity_iri(entity_id))
    for *stated, other, label, mentioned in rows:
        links.named.setdefault(as_id(other), Named(as_text(label), as_whole(mentioned)))
        _add_stated(links, *stated)


def _add_stated(
    links: Links,
    subject: object,
    predicate: object,
    object_: object,
    documents: object,
    confidence: object,
) -> None:
    """Add what is stated of two entities that were met."""
    said = Stated(as_word(predicate), as_whole(documents), as_decimal(confidence))
    ends = as_id(subject), as_id(object_)
    if ends[0] != ends[1] and links.named.keys() >= set(ends):
        links.stated[ends] = links.stated.get(ends, frozenset()) | {said}
