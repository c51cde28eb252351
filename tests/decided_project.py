"""Takes decisions of every kind on the small project of `sample_project`."""

from collections.abc import Iterator
from datetime import UTC, datetime

from sample_project import BONDAGE, CIRCLE, DELTA, HOSTILE, MEETING, NEPAL

from graph.decisions.asked import Asked, Deciding, decision_for
from graph.decisions.deciding import decide
from graph.decisions.decision import Decision
from graph.iris import CURRENT_GRAPH, entity_iri
from graph.project import Project
from graph.terms import iri

NOW = datetime(2026, 11, 26, 9, 30, tzinfo=UTC)
FIRST_SENTENCE = "Harbour Circle works on debt bondage."


def asked(project: Project, kind: str, thing: str, other: str = "", **given: object) -> Decision:
    return asked_at(NOW, project, Asked(kind, thing, other, **given))  # type: ignore[arg-type]


def asked_at(when: datetime, project: Project, wanted: Asked) -> Decision:
    with project.reading() as store:
        return decision_for(store, wanted, Deciding("A. Member", when, "because"))


def take(project: Project, kind: str, thing: str, other: str = "", **given: object) -> Decision:
    taken = decide(project, asked(project, kind, thing, other, **given))
    assert taken.applied
    return taken.decisions[0]


def document_with(project: Project, words: str) -> str:
    return next(
        path.stem
        for path in sorted((project.folder / "texts").rglob("*"))
        if path.is_file() and words in project.text(path.stem)
    )


def statement_iri(project: Project, subject: str, predicate: str) -> str:
    with project.reading() as store:
        found = store.quads(predicate=iri("rdf:predicate"), object=iri(f"lk:{predicate}"))
        subjects = (q.subject for q in found if q.graph != CURRENT_GRAPH)
        wanted = entity_iri(subject)
        return next(
            s
            for s in subjects
            if any(True for _ in store.quads(subject=s, object=wanted))  # type: ignore[arg-type]
        )


def every_kind(project: Project, document_id: str) -> Iterator[Decision]:
    """Yield decisions of every kind, each on the project as the ones before left it."""
    where = {"documents": (document_id,), "passage": FIRST_SENTENCE}
    yield take(project, "reject-statement", statement_iri(project, DELTA, "funds"))
    yield take(project, "confirm-statement", statement_iri(project, CIRCLE, "worksOn"))
    yield take(project, "reject-theme", BONDAGE, **where)
    yield take(project, "add-theme", "theme/domestic-work", **where)
    yield take(project, "split", CIRCLE, "Circle Two", words="Harbour Circle", **where)
    yield take(project, "describe", document_id, metadata=(("title", "Bonds"),))
    yield take(project, "alias", CIRCLE, "The Ring")
    yield take(project, "link", CIRCLE, "https://example.org/circle")
    yield take(project, "confirm", MEETING)
    yield take(project, "rename", CIRCLE, "Circle of the Harbour")
    yield take(project, "retype", HOSTILE, "event")
    yield take(project, "reject-mention", NEPAL, documents=(document_id,))
    yield take(project, "merge", DELTA, CIRCLE)
    yield take(project, "reject", NEPAL)
