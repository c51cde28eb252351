"""Turns what was read from one document into the quads of its named graph.

The same annotations and run give the same quads in the same order: no clock, no counter.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from extract.model import Annotations, Event, Mention, Passage, Span, Statement
from graph.building.resolution import definition_ids
from graph.failures import GraphError
from graph.iris import digest_iri, document_iri, entity_iri, short_hash, span_iri, text_iri
from graph.terms import Blank, Iri, Literal, Quad, Term, decimal, iri, text, typed, whole
from ontology.namespaces import BASE, LK

_TYPE = iri("rdf:type")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_DATES = (
    (re.compile(r"\d{4}-\d{2}-\d{2}"), "date"),
    (re.compile(r"\d{4}-\d{2}"), "gYearMonth"),
    (re.compile(r"\d{4}"), "gYear"),
)

type _Fact = tuple[Iri | Blank, Iri, Term]


RUN_FACTS = (iri("lk:version"), iri("lk:model"), iri("lk:ownVocabulary"))
"""What is told of a run, in the order of its attributes."""


@dataclass(frozen=True, slots=True)
class Run:
    """The program and model that read documents.

    Attributes:
        version: Of this program.
        model: Name and version of the language model.
        names: Version of the project's own vocabulary; empty where it had none.
    """

    version: str
    model: str
    names: str = ""

    def iri(self, document: Iri) -> Iri:
        """Return the IRI of the reading of one document, which is told in its graph alone."""
        own = (self.names,) if self.names else ()
        return digest_iri("run", document, self.version, self.model, *own)


def document_quads(annotations: Annotations, run: Run) -> list[Quad]:
    """Return the quads of a document's graph.

    Raises:
        GraphError: A mention or definition lies in no passage.
    """
    graph = document_iri(annotations.document.document_id)
    writer = _DocumentWriter(annotations, run)
    return [Quad(*fact, graph) for fact in dict.fromkeys(writer.facts())]


def issued(edtf: str) -> Literal:
    """Return a date of publication with the datatype that fits how exactly it is known."""
    for pattern, datatype in _DATES:
        if pattern.fullmatch(edtf):
            return typed(edtf, datatype)
    return text(edtf)


class _DocumentWriter:
    """Yields the facts of one document, part by part."""

    def __init__(self, annotations: Annotations, run: Run) -> None:
        self._annotations = annotations
        self._document = annotations.document
        self._id = annotations.document.document_id
        self._iri = document_iri(self._id)
        self._text_iri = text_iri(self._id)
        self._run = run
        self._run_iri = run.iri(self._iri)
        self._passages = sorted(annotations.passages, key=lambda p: (p.span.start, p.span.end))
        self._starts = [passage.span.start for passage in self._passages]
        code = self._document.language
        self._language = code if _LANGUAGE.fullmatch(code) else None

    def facts(self) -> Iterator[_Fact]:
        yield from self._document_facts()
        yield from self._run_facts()
        yield from self._passage_facts()
        for mention in self._annotations.mentions:
            yield from self._mention_facts(mention)
        for entity_id, label in self._labels().items():
            yield from self._telling_facts(entity_id, label)
        for event in self._annotations.events:
            yield from _event_facts(self._telling(event.entity_id), event)
        yield from self._definition_facts()
        for statement in self._annotations.statements:
            yield from self._statement_facts(statement)

    def _labels(self) -> dict[str, str]:
        """Return the label of every id used; the words of the id where extraction gave none."""
        said = self._annotations
        used = [mention.entity_id for mention in said.mentions]
        used += [each.entity_id for each in said.definitions if each.entity_id is not None]
        for statement in said.statements:
            ids = (statement.subject_id, statement.object_id, statement.said_by)
            used += [each for each in ids if each and not each.startswith("document/")]
        for event in said.events:
            used += [event.entity_id, *event.place_ids, *event.organiser_ids]
        words = {each: unquote(each.rsplit("/", 1)[-1]).replace("-", " ") for each in used}
        return words | {entity.entity_id: entity.label for entity in said.entities}

    def _document_facts(self) -> Iterator[_Fact]:
        document, node = self._document, self._iri
        yield node, _TYPE, iri("lk:Document")
        yield node, _TYPE, iri("bibo:Document")
        yield node, iri("dcterms:title"), text(document.title)
        if document.issued:
            yield node, iri("dcterms:issued"), issued(document.issued)
        if document.publisher:
            yield node, iri("dcterms:publisher"), text(document.publisher)
        yield node, iri("dcterms:language"), text(document.language)
        yield node, iri("dcterms:format"), text(document.media_type)
        yield node, iri("lk:fileName"), text(document.file_name)
        yield node, iri("lk:sha256"), text(self._id)
        yield node, iri("lk:characters"), whole(len(document.text))
        if document.pages:
            yield node, iri("lk:pages"), whole(len(document.pages))
        for subject in self._annotations.subjects:
            yield node, iri("dcterms:subject"), entity_iri(subject.theme_id)
        yield node, iri("prov:wasGeneratedBy"), self._run_iri

    def _run_facts(self) -> Iterator[_Fact]:
        yield self._run_iri, _TYPE, iri("prov:Activity")
        told = (self._run.version, self._run.model, self._run.names)
        for predicate, said in zip(RUN_FACTS, told, strict=True):
            if said:
                yield self._run_iri, predicate, text(said)

    def _telling_facts(self, entity_id: str, label: str) -> Iterator[_Fact]:
        """Describe an entity as this document tells it, on a node that no other document has."""
        node = self._telling(entity_id)
        yield node, _TYPE, iri("lk:Telling")
        yield node, iri("prov:specializationOf"), entity_iri(entity_id)
        yield node, iri("lk:kind"), Iri(LK + entity_id.split("/", 1)[0].capitalize())
        yield node, iri("rdfs:label"), text(label)
        yield node, iri("lk:inDocument"), self._iri

    def _telling(self, entity_id: str) -> Iri:
        return digest_iri("telling", self._iri, entity_id)

    def _passage_facts(self) -> Iterator[_Fact]:
        node = self._text_iri
        yield node, _TYPE, iri("nif:Context")
        yield node, iri("prov:wasDerivedFrom"), self._iri
        yield node, iri("nif:beginIndex"), whole(0)
        yield node, iri("nif:endIndex"), whole(len(self._document.text))
        for passage in self._used_passages():
            node = self._span(passage.span)
            yield node, _TYPE, iri("lk:Passage")
            yield node, _TYPE, iri("nif:Sentence")
            yield from self._place_in_text(node, passage.span, passage.language)
            if passage.page is not None:
                yield node, iri("lk:page"), whole(passage.page)

    def _used_passages(self) -> list[Passage]:
        """Return the passages with a mention, a definition or evidence, in reading order."""
        used = {self._passage_of(mention.span).span for mention in self._annotations.mentions}
        used |= {self._passage_of(d.short).span for d in self._annotations.definitions}
        used |= {span for s in self._annotations.statements for span in s.evidence}
        known = {passage.span: passage for passage in self._passages}
        ordered = sorted(used, key=lambda span: (span.start, span.end))
        return [known.get(span) or Passage(span) for span in ordered]

    def _mention_facts(self, mention: Mention) -> Iterator[_Fact]:
        node = self._span(mention.span)
        yield node, _TYPE, iri("lk:Mention")
        yield node, _TYPE, iri("nif:Phrase")
        passage = self._passage_of(mention.span)
        yield from self._place_in_text(node, mention.span, passage.language)
        yield node, iri("nif:sentence"), self._span(passage.span)
        yield node, iri("lk:kind"), Iri(LK + mention.kind.value.capitalize())
        yield node, iri("itsrdf:taIdentRef"), entity_iri(mention.entity_id)
        yield node, iri("itsrdf:taConfidence"), decimal(mention.confidence)
        yield node, iri("lk:method"), text(mention.method)
        for candidate in mention.candidates:
            yield node, iri("lk:candidate"), entity_iri(candidate)
        if mention.article is not None:
            yield node, iri("lk:article"), text(mention.article)
        if mention.modifier:
            yield node, iri("lk:modifier"), typed("true", "boolean")

    def _place_in_text(self, node: Iri, span: Span, language: str | None) -> Iterator[_Fact]:
        quoted = self._document.text[span.start : span.end]
        yield node, iri("nif:referenceContext"), self._text_iri
        yield node, iri("lk:inDocument"), self._iri
        yield node, iri("nif:beginIndex"), whole(span.start)
        yield node, iri("nif:endIndex"), whole(span.end)
        # With its language for mentions too: a heading can be both, and then has one quotation.
        yield node, iri("nif:anchorOf"), text(quoted, language or self._language)

    def _definition_facts(self) -> Iterator[_Fact]:
        words = self._document.text
        pairs = definition_ids(self._annotations)
        for definition, pair in zip(self._annotations.definitions, pairs, strict=True):
            short, long = definition.short, definition.long
            place = f"{short_hash(self._id)}/{short.start}-{short.end}"
            node = Iri(f"{BASE}definition/{place}")
            yield node, _TYPE, iri("lk:Definition")
            yield node, iri("lk:shortForm"), text(words[short.start : short.end])
            yield node, iri("lk:longForm"), text(words[long.start : long.end])
            yield node, iri("lk:evidence"), self._span(self._passage_of(short).span)
            yield node, iri("lk:inDocument"), self._iri
            if pair is not None:
                yield node, iri("lk:shortEntity"), entity_iri(pair[0])
                yield node, iri("lk:defines"), entity_iri(pair[1])

    def _statement_facts(self, statement: Statement) -> Iterator[_Fact]:
        evidence = [self._span(span) for span in statement.evidence]
        subject, object_ = _end(statement.subject_id), _end(statement.object_id)
        said_by = statement.said_by or ""
        what = (subject, statement.predicate, object_, statement.modality, said_by)
        node = digest_iri("statement", self._iri, *what, *sorted(evidence))
        yield node, _TYPE, iri("lk:Statement")
        yield node, _TYPE, iri("rdf:Statement")
        yield node, iri("rdf:subject"), subject
        yield node, iri("rdf:predicate"), Iri(LK + statement.predicate.value)
        yield node, iri("rdf:object"), object_
        yield node, iri("lk:confidence"), decimal(statement.confidence)
        yield node, iri("lk:modality"), Iri(LK + statement.modality.value)
        if statement.said_by:
            yield node, iri("lk:saidBy"), entity_iri(statement.said_by)
        for passage in evidence:
            yield node, iri("lk:evidence"), passage
        yield node, iri("lk:inDocument"), self._iri
        yield node, iri("prov:wasGeneratedBy"), self._run_iri

    def _span(self, span: Span) -> Iri:
        return span_iri(self._id, span.start, span.end)

    def _passage_of(self, span: Span) -> Passage:
        at = bisect_right(self._starts, span.start) - 1
        if at < 0 or not self._passages[at].span.contains(span):
            raise GraphError(
                f"{self._document.file_name}: characters {span.start} to {span.end} lie in no"
                " passage; this is a fault of extraction, please report it"
            )
        return self._passages[at]


def _end(entity_id: str) -> Iri:
    """Return the IRI of a statement's subject or object, which may be a document."""
    kind, _, rest = entity_id.partition("/")
    return document_iri(rest) if kind == "document" else entity_iri(entity_id)


def _event_facts(node: Iri, event: Event) -> Iterator[_Fact]:
    if event.start_date:
        yield node, iri("lk:startDate"), typed(event.start_date, "date")
    if event.end_date:
        yield node, iri("lk:endDate"), typed(event.end_date, "date")
    if event.edtf:
        yield node, iri("lk:edtf"), text(event.edtf)
    for place in event.place_ids:
        yield node, iri("lode:atPlace"), entity_iri(place)
    for organiser in event.organiser_ids:
        yield node, iri("lk:organisedBy"), entity_iri(organiser)
