"""Answers the questions the pages ask of a store: rows become NamedTuples at once.

Ids are entity ids such as `organisation/gaatw`, never IRIs; those of documents are the hash in
their IRI; predicates are local names of `ontology.ttl` such as `tookPartIn`.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import batched, islice

from extract.model import Kind
from graph.asking.asking import (
    Listed,
    answers,
    as_decimal,
    as_document_id,
    as_id,
    as_optional,
    as_text,
    as_whole,
    as_word,
    is_document_id,
    kind_of,
    listed,
)
from graph.asking.facts import facts_of, identifiers_of
from graph.asking.name_match import name_pattern, rank_of, words_of
from graph.asking.rows import (
    Card,
    DocumentRow,
    Evidence,
    Found,
    MentionRow,
    Overview,
    Ranked,
    Statement,
)
from graph.asking.said_together import Sentence, tellings
from graph.iris import document_iri, entity_iri
from graph.store import Store
from graph.terms import Iri, Literal
from ontology.names import fold

__all__ = [  # the rows are imported from here together with their questions
    "Card",
    "DocumentRow",
    "Evidence",
    "Found",
    "MentionRow",
    "Overview",
    "Ranked",
    "Statement",
    "card",
    "document",
    "documents",
    "documents_about",
    "every_document",
    "evidence",
    "last_added_first",
    "matching",
    "mentions_in",
    "overview",
    "overview_of",
    "search",
    "sentences_naming",
    "statements_about",
]

_LATEST = 5
"""Documents that are told as those added last."""

_AT_ONCE = 500
"""Documents asked about in one query: of 2,000 Oxigraph looks through all of the graph for each."""


def search(store: Store, text: str, *, kinds: Sequence[str] = (), limit: int = 20) -> list[Found]:
    """Find entities of the corpus by name, acronym or alias, best match first.

    Of names that match alike, those that more documents have come first, then the shorter ones.
    Case, accents and apostrophes do not count; each word must begin a word of the name.
    """
    if not words_of(text):
        return []
    matches: dict[str, tuple[tuple[int, int], str]] = {}
    for entity, form in answers(store, "search", pattern=Literal(name_pattern(text))):
        match, entity_id, name = rank_of(text, as_text(form)), as_id(entity), as_text(form)
        if match is None or (kinds and kind_of(entity_id) not in kinds):
            continue
        matches[entity_id] = min((match, name), matches.get(entity_id, (match, name)))
    entities = tuple(map(entity_iri, sorted(matches)))
    named = answers(store, "labels", entities=entities)
    found = (_found(e, label, n, matches[as_id(e)][1]) for e, label, n in named)
    return sorted(found, key=lambda each: _best(each, matches[each.entity_id][0]))[:limit]


def _found(entity: object, label: object, documents: object, matched: str) -> Found:
    entity_id = as_id(entity)
    return Found(entity_id, kind_of(entity_id), as_text(label), matched, as_whole(documents))


def _best(found: Found, match: tuple[int, int]) -> tuple[int, int, int, str, str]:
    how, longer = match
    return (how, -found.documents, longer, found.matched, found.entity_id)


def card(store: Store, entity_id: str, language: str = "en") -> Card | None:
    """Tell what is known of an entity besides its links; None where the corpus does not have it.

    What it is within, broader and the like are called as in a language (ISO 639-1) where they can.
    """
    entity = entity_iri(entity_id)
    row = next(iter(answers(store, "card", entity=entity)), None)
    if row is None:
        return None
    label, documents, passages = row
    names = dict.fromkeys(as_text(form) for form, _ in answers(store, "names", entity=entity))
    told = answers(store, "facts", entity=entity, language=Literal(language))
    return Card(
        entity_id,
        kind_of(entity_id),
        as_text(label),
        tuple(names),
        identifiers_of(told),
        as_whole(documents),
        as_whole(passages),
        facts_of(told),
    )


def evidence(store: Store, first: str, second: str, *, limit: int = 100) -> list[Evidence]:
    """Quote what links two entities: sentences that state it, then those that mention both."""
    one, other = entity_iri(first), entity_iri(second)
    said = answers(store, "statement_evidence", first=one, second=other)
    if first != second:
        said += answers(store, "statement_evidence", first=other, second=one)
    both = answers(store, "shared_passages", first=one, second=other)
    rest = {str(passage) for (passage,) in both} - {str(passage) for passage, *_ in said}
    quoted = _quoted(store, {str(passage) for passage, *_ in said} | rest)
    stated = _stated(store, said, quoted, (one, other))
    shared_only = [quoted[passage] for passage in rest]
    return [*sorted(stated, key=_most_certain), *sorted(shared_only, key=_most_certain)][:limit]


def _stated(
    store: Store,
    said: Sequence[tuple[object, ...]],
    quoted: Mapping[str, Evidence],
    ends: tuple[Iri, Iri],
) -> list[Evidence]:
    """Return what is stated of two, those sentences put together that state it together."""
    statements: dict[Evidence, dict[str, Evidence]] = {}
    for passage, predicate, confidence, modality in said:
        told = quoted[str(passage)]._replace(
            predicate=as_word(predicate),
            confidence=as_decimal(confidence),
            modality=as_word(modality),
        )
        statement = told._replace(quote="", start=0, end=0, page=None)
        statements.setdefault(statement, {})[str(passage)] = told
    naming: dict[str, set[str]] = {}
    several = sorted({each for of in statements.values() if len(of) > 1 for each in of})
    for passages in batched(map(Iri, several), _AT_ONCE):
        for passage, entity in answers(store, "ends_named", passages=passages, entities=ends):
            naming.setdefault(str(passage), set()).add(str(entity))
    found: list[Evidence] = []
    for of in statements.values():
        by_start = {told.start: told for told in of.values()}
        sentences = [
            Sentence(told.start, told.end, frozenset(naming.get(passage, ())))
            for passage, told in of.items()
        ]
        found += (telling.quoted(by_start) for telling in tellings(sentences))
    return found


def sentences_naming(store: Store, entity_id: str, *, limit: int = 2) -> list[Evidence]:
    """Quote some sentences that name an entity, of different documents first; 20 at most."""
    found = answers(store, "sentences_naming", entity=entity_iri(entity_id))
    quoted = sorted(_quoted(store, {str(each) for (each,) in found}).values(), key=_most_certain)
    first = {each.document_id: each for each in reversed(quoted)}
    rest = [each for each in quoted if each not in first.values()]
    return [*sorted(first.values(), key=_most_certain), *rest][:limit]


def _quoted(store: Store, passages: set[str]) -> dict[str, Evidence]:
    """Return, by its IRI, what each passage says."""
    wanted = tuple(map(Iri, sorted(passages)))
    return {
        str(passage): Evidence(
            as_text(quote),
            as_whole(start),
            as_whole(end),
            as_document_id(document),
            as_text(title),
            as_optional(issued),
            None if page is None else as_whole(page),
            None,
            None,
            None,
        )
        for passage, quote, start, end, document, title, issued, page in answers(
            store, "quotations", passages=wanted
        )
    }


def _most_certain(quoted: Evidence) -> tuple[float, str, str, int, int, str]:
    certainty = -(quoted.confidence or 0)
    place = (quoted.document_id, quoted.start, quoted.end)
    return (certainty, quoted.title, *place, quoted.predicate or "")


def statements_about(store: Store, entity_id: str, *, limit: int = 200) -> list[Statement]:
    """List what documents state of an entity, and of others towards it, most documents first."""
    rows = answers(store, "statements_about", entity=entity_iri(entity_id))
    return [
        Statement(
            as_id(subject),
            as_text(subject_label) or as_id(subject),
            as_word(predicate),
            as_id(object_),
            as_text(object_label) or as_id(object_),
            as_whole(documents),
            as_decimal(confidence),
        )
        for subject, subject_label, predicate, object_, object_label, documents, confidence in rows[
            :limit
        ]
    ]


def overview(store: Store, *, limit: int = 10, told: Listed | None = None) -> Overview:
    """Tell what is in the graph: how much, the most linked entities, the latest documents.

    Args:
        store: The graph.
        limit: How many entities of a kind.
        told: What `listed` returns, where it is known already.
    """
    links = {as_id(entity): as_whole(n) for entity, n in answers(store, "link_counts")}
    rows = (
        Ranked(as_id(e), as_text(label), kind_of(as_id(e)), as_whole(n), links.get(as_id(e), 0))
        for e, label, n in answers(store, "entities")
    )
    latest = _document_rows(store, listed(store) if told is None else told, limit=_LATEST)
    return overview_of(store, rows, latest, limit=limit)


def overview_of(
    store: Store, entities: Iterable[Ranked], documents: Sequence[DocumentRow], *, limit: int
) -> Overview:
    """Tell what is in the graph, where entities and documents are known already.

    Args:
        store: The graph, asked how much there is.
        entities: All of them.
        documents: Last added first; some of the first are told.
        limit: How many entities of a kind.
    """
    ranked = sorted(entities, key=lambda e: (-e.links, -e.documents, e.label, e.entity_id))
    counts = tuple((kind.value, sum(each.kind == kind for each in ranked)) for kind in Kind)
    (document_total, passages, statements) = answers(store, "totals")[0]
    top = {kind: tuple(islice((e for e in ranked if e.kind == kind), limit)) for kind in Kind}
    return Overview(
        as_whole(document_total),
        as_whole(passages),
        counts,
        as_whole(statements),
        top[Kind.ORGANISATION],
        top[Kind.THEME],
        top[Kind.PLACE],
        tuple(documents[:_LATEST]),
    )


def documents(store: Store, *, text: str = "", limit: int = 500) -> list[DocumentRow]:
    """List documents as `matching` does, asked of the store."""
    return matching(every_document(store), text=text, limit=limit)


def every_document(store: Store, told: Listed | None = None) -> tuple[DocumentRow, ...]:
    """List all documents, last added first; `told` is what `listed` returns, where it is known."""
    return tuple(_document_rows(store, listed(store) if told is None else told))


def last_added_first(rows: Iterable[DocumentRow]) -> list[DocumentRow]:
    """Return documents in the order of `every_document`."""
    ordered = sorted(rows, key=lambda row: (row.title, row.document_id))
    return sorted(ordered, key=lambda row: row.added or "", reverse=True)


def matching(
    rows: Iterable[DocumentRow],
    *,
    text: str = "",
    among: Collection[str] | None = None,
    limit: int = 500,
) -> list[DocumentRow]:
    """Choose documents whose title, file name or publisher contains `text`, in their order.

    Args:
        rows: All documents.
        text: Compared without case and accents.
        among: Hashes of those that may be listed; all if None.
        limit: How many to list.
    """
    wanted, known = fold(text), None if among is None else frozenset(among)
    found = (
        row
        for row in rows
        if (known is None or row.document_id in known)
        and wanted in _folded(f"{row.title} {row.file_name} {row.publisher or ''}")
    )
    return list(islice(found, limit))


@lru_cache(maxsize=1 << 15)
def _folded(described: str) -> str:
    """Return how a document is compared; each letter that a person types asks for all of them."""
    return fold(described)


def documents_about(store: Store, entity_id: str, *, limit: int = 200) -> list[DocumentRow]:
    """List the documents that mention an entity, last added first."""
    about = {row[0] for row in answers(store, "documents_about", entity=entity_iri(entity_id))}
    rows = [row for row in answers(store, "documents") if row[0] in about]
    return _document_rows(store, rows, limit=limit)


def document(store: Store, document_id: str) -> DocumentRow | None:
    """Tell what a list shows of one document, known by its hash; None where it is not there."""
    if not is_document_id(document_id):
        return None
    rows = answers(store, "document", document=document_iri(document_id))
    return next(iter(_document_rows(store, rows)), None)


def _document_rows(
    store: Store, rows: Iterable[tuple[object, ...]], *, limit: int | None = None
) -> list[DocumentRow]:
    """Return documents last added first, as many as there may be."""
    ordered = sorted(rows, key=lambda row: (as_text(row[1]), as_id(row[0])))
    shown = sorted(ordered, key=lambda row: as_text(row[6]), reverse=True)[:limit]
    mentions = _mention_counts(store, [Iri(str(row[0])) for row in shown])
    return [
        DocumentRow(
            as_document_id(document),
            as_text(title),
            as_text(file_name),
            as_optional(issued),
            as_text(language),
            as_optional(publisher),
            mentions.get(document, 0),
            as_optional(added),
        )
        for document, title, file_name, issued, language, publisher, added in shown
    ]


def _mention_counts(store: Store, shown: Iterable[Iri]) -> dict[object, int]:
    """Return how many mentions each document has; one without is left out."""
    counted = (
        answers(store, "mention_counts", documents=several) for several in batched(shown, _AT_ONCE)
    )
    return {document: as_whole(number) for rows in counted for document, number in rows}


def mentions_in(store: Store, document_id: str) -> list[MentionRow]:
    """List the mentions of one document, in reading order."""
    rows = answers(store, "mentions_in", document=document_iri(document_id))
    return [
        MentionRow(
            as_whole(start),
            as_whole(end),
            kind_of(as_id(entity)),
            as_id(entity),
            as_text(label),
            as_decimal(confidence),
            None if page is None else as_whole(page),
        )
        for start, end, entity, label, confidence, page in rows
    ]
