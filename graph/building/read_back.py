"""Reads what was said of one document back from the quads of its graph.

What `document_quads` made of annotations gives annotations of which it makes the same.
"""

import re
from collections.abc import Iterable, Iterator

from extract.model import (
    Annotations,
    Definition,
    Document,
    Entity,
    Event,
    Kind,
    Mention,
    Modality,
    Page,
    Passage,
    Predicate,
    Span,
    Statement,
    Subject,
)
from graph.iris import document_iri, id_of
from graph.terms import Iri, Literal, Quad, Term, iri
from ontology.names import is_minted
from ontology.namespaces import LK

_TYPE, _KIND = iri("rdf:type"), iri("lk:kind")
_PLACE_IN_TEXT = re.compile(r"#char=(\d+),(\d+)$")
_PLACE_OF_DEFINITION = re.compile(r"/(\d+)-(\d+)$")
_ANYWHERE = Span(0, 1)
"""Stands where a graph does not tell the span of something."""


def annotations_of(quads: Iterable[Quad], document_id: str, words: str) -> Annotations:
    """Return what a document's graph says of it.

    How sure its subjects are, where its pages end and passages that say nothing are not kept in a
    graph, and so are not told.

    Args:
        quads: All of the graph, as they were read: without what decisions changed.
        document_id: The hash that names it.
        words: The text.
    """
    return _Reading(quads, document_id, words).annotations()


class _Reading:
    """The quads of a document, by node and property."""

    def __init__(self, quads: Iterable[Quad], document_id: str, words: str) -> None:
        self._told: dict[str, dict[Iri, list[Term]]] = {}
        for quad in quads:
            self._told.setdefault(str(quad.subject), {}).setdefault(quad.predicate, []).append(
                quad.object
            )
        self._iri = document_iri(document_id)
        self._words = words

    def annotations(self) -> Annotations:
        mentions = tuple(sorted(self._mentions(), key=lambda m: (m.span.start, m.span.end)))
        return Annotations(
            document=self._document(),
            passages=tuple(sorted(self._passages(), key=lambda p: (p.span.start, p.span.end))),
            entities=tuple(sorted(self._entities(), key=lambda e: e.entity_id)),
            mentions=mentions,
            definitions=tuple(sorted(self._definitions(), key=lambda d: d.short.start)),
            events=tuple(self._events(mentions)),
            statements=tuple(self._statements()),
            subjects=tuple(
                Subject(each, 1.0) for each in self._ids(self._iri, iri("dcterms:subject"))
            ),
        )

    def _document(self) -> Document:
        node = self._iri
        pages = int(self._text(node, "lk:pages") or 0)
        return Document(
            document_id=self._text(node, "lk:sha256") or "",
            text=self._words,
            title=self._text(node, "dcterms:title") or "",
            pages=tuple(Page(number, _ANYWHERE) for number in range(1, pages + 1)),
            publisher=self._text(node, "dcterms:publisher"),
            issued=self._text(node, "dcterms:issued"),
            language=self._text(node, "dcterms:language") or "",
            media_type=self._text(node, "dcterms:format") or "",
            file_name=self._text(node, "lk:fileName") or "",
        )

    def _passages(self) -> Iterator[Passage]:
        """Yield the passages; stretches of several that are evidence are none by themselves."""
        found = {_span(node): node for node in self._nodes("lk:Passage")}
        holding = {str(each) for told in self._told.values() for each in told.get(_SENTENCE, ())}
        for node in self._nodes("lk:Definition"):
            holding.update(map(str, self._told[node][_EVIDENCE]))
        taken = [_span(node) for node in sorted(holding)]
        for span, node in found.items():
            if node in holding or not any(span.overlaps(each) for each in taken):
                page = self._text(node, "lk:page")
                yield Passage(span, None if page is None else int(page), self._language(node))

    def _language(self, node: str) -> str | None:
        """Return the language of a passage where it is another than the document's."""
        quoted = self._one(node, iri("nif:anchorOf"))
        language = quoted.language if isinstance(quoted, Literal) else None
        return None if language == self._text(self._iri, "dcterms:language") else language

    def _mentions(self) -> Iterator[Mention]:
        for node in self._nodes("lk:Mention"):
            yield Mention(
                span=_span(node),
                kind=self._kind(node),
                entity_id=self._ids(node, iri("itsrdf:taIdentRef"))[0],
                confidence=float(self._text(node, "itsrdf:taConfidence") or 0),
                method=self._text(node, "lk:method") or "",
                candidates=tuple(self._ids(node, iri("lk:candidate"))),
                modifier=self._text(node, "lk:modifier") == "true",
                article=self._text(node, "lk:article"),
            )

    def _entities(self) -> Iterator[Entity]:
        for node in self._nodes("lk:Telling"):
            [entity_id], kind = self._ids(node, _TELLS_OF), self._kind(node)
            label = self._text(node, "rdfs:label") or ""
            yield Entity(entity_id, kind, label, known=not is_minted(entity_id, kind))

    def _events(self, mentions: Iterable[Mention]) -> Iterator[Event]:
        spans = {m.entity_id: m.span for m in mentions}
        for node in self._nodes("lk:Telling"):
            if self._kind(node) is Kind.EVENT:
                [entity_id] = self._ids(node, _TELLS_OF)
                yield Event(
                    entity_id=entity_id,
                    name=self._text(node, "rdfs:label") or "",
                    span=spans.get(entity_id, _ANYWHERE),
                    start_date=self._text(node, "lk:startDate"),
                    end_date=self._text(node, "lk:endDate"),
                    edtf=self._text(node, "lk:edtf"),
                    place_ids=tuple(self._ids(node, iri("lode:atPlace"))),
                    organiser_ids=tuple(self._ids(node, iri("lk:organisedBy"))),
                )

    def _definitions(self) -> Iterator[Definition]:
        for node in self._nodes("lk:Definition"):
            place = _PLACE_OF_DEFINITION.search(node)
            assert place is not None  # noqa: S101 - so such nodes are named
            short = Span(int(place[1]), int(place[2]))
            long = self._text(node, "lk:longForm") or ""
            defines = self._ids(node, iri("lk:defines"))
            yield Definition(short, self._nearest(long, short), defines[0] if defines else None)

    def _nearest(self, words: str, to: Span) -> Span:
        """Return where words stand, as near as can be: the graph does not tell."""
        before = self._words.rfind(words, 0, to.start)
        after = self._words.find(words, to.end)
        ends = [Span(at, at + len(words)) for at in (before, after) if at >= 0]
        return min(ends, key=lambda s: max(to.start - s.end, s.start - to.end), default=to)

    def _statements(self) -> Iterator[Statement]:
        for node in self._nodes("lk:Statement"):
            spans = sorted(map(_span, map(str, self._told[node][_EVIDENCE])), key=_in_text)
            said_by = self._ids(node, iri("lk:saidBy"))
            yield Statement(
                subject_id=self._ids(node, iri("rdf:subject"))[0],
                predicate=Predicate(_local(self._one(node, iri("rdf:predicate")))),
                object_id=self._ids(node, iri("rdf:object"))[0],
                confidence=float(self._text(node, "lk:confidence") or 0),
                evidence=tuple(spans),
                modality=Modality(_local(self._one(node, iri("lk:modality")))),
                said_by=said_by[0] if said_by else None,
            )

    def _nodes(self, class_: str) -> list[str]:
        """Return the nodes of a class, in order."""
        wanted = iri(class_)
        return sorted(node for node, told in self._told.items() if wanted in told.get(_TYPE, ()))

    def _kind(self, node: str) -> Kind:
        return Kind(_local(self._one(node, _KIND)).lower())

    def _one(self, node: str, predicate: Iri) -> Term | None:
        return next(iter(self._told.get(node, {}).get(predicate, ())), None)

    def _text(self, node: str, prefixed: str) -> str | None:
        value = self._one(node, iri(prefixed))
        return value.value if isinstance(value, Literal) else None

    def _ids(self, node: str, predicate: Iri) -> list[str]:
        return sorted(id_of(str(each)) for each in self._told.get(node, {}).get(predicate, ()))


_SENTENCE, _EVIDENCE, _TELLS_OF = (
    iri("nif:sentence"),
    iri("lk:evidence"),
    iri("prov:specializationOf"),
)


def _span(node: str) -> Span:
    place = _PLACE_IN_TEXT.search(node)
    assert place is not None  # noqa: S101 - so stretches of text are named
    return Span(int(place[1]), int(place[2]))


def _in_text(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _local(term: Term | None) -> str:
    return str(term).removeprefix(LK)
