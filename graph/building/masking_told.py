"""Takes names of persons that somebody told out of all that a project has, and keeps them out.

A document is taken out and put in again without the names; between the two it is kept in a file, so
that one whose program is killed comes back.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import batched
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from extract.model import Annotations, Span
from extract.spans import FindSpans
from graph.building.kept_documents import CALLED, KeptDocument, keep_documents, kept_documents
from graph.building.source_keys import all_given
from graph.building.unread import noting_unread
from graph.checks.kept import forget_report
from graph.decisions.earlier_names import called_by_documents
from graph.decisions.redacting import OfPersons
from graph.decisions.replay import Replay
from graph.decisions.set_aside import kept_aside
from graph.iris import id_of, short_hash
from graph.project import Project
from graph.safe_files import write_whole
from graph.store import QuadSource
from graph.terms import Iri, Literal, Quad, iri
from graph.told_names import ToldNames
from graph.told_note import keep_told

if TYPE_CHECKING:
    from graph.building.writing import Visit

_AT_ONCE = 100
"""Documents that are taken out, and put in again without names, by two publications."""


class Named(NamedTuple):
    """A document that has names which somebody told.

    Attributes:
        kept: The document.
        find: Finds the names that are masked in it.
        times: How often they stand in its text, title, publisher and file name.
    """

    kept: KeptDocument
    find: FindSpans
    times: int

    @property
    def document_id(self) -> str:
        """Its hash, as its IRI has it."""
        return short_hash(id_of(self.kept.document))


class Masked(NamedTuple):
    """What became of names that somebody told.

    Attributes:
        documents: Hashes of the documents that had them.
        times: How often they stood there.
    """

    documents: tuple[str, ...]
    times: int


def mask_told(
    visit: "Visit", project: Project, told: ToldNames, may_have: Callable[[str], bool]
) -> Masked:
    """Mask names wherever they stand, and in all that is added from now on.

    Killed at any moment, the next visit to the project goes on.

    Args:
        visit: To the project.
        project: Which.
        told: All names that are masked from now on.
        may_have: Says of a text whether it may have those that were not masked before.
    """
    write_whole(_begun(project), b"")
    keep_told(project.folder, told)
    visit.told_names = told
    return _mask(visit, project, may_have)


def is_unfinished(project: Project) -> bool:
    """Say whether masking was begun and not ended: documents may be missing until it is."""
    return _begun(project).exists()


def resume_masking(visit: "Visit", project: Project) -> None:
    """Go on with what a killed visit began."""
    if is_unfinished(project):
        _mask(visit, project, _perhaps)


def documents_with(
    told: ToldNames,
    may_have: Callable[[str], bool],
    store: Callable[[], QuadSource],
    words: Callable[[Iri], str],
) -> Iterator[Named]:
    """Yield the documents that have names; those whose texts are in another folder are left out.

    Args:
        told: The names.
        may_have: Says of a text whether it may have any, sooner than a search does.
        store: Gives the graph, which may be another by the time the next document is asked for.
        words: Gives a document's text.
    """
    finder = told.finders()
    for document in all_given(store()) if told.number else ():
        find = finder(id_of(document))
        text = words(document) if find else ""
        if find is None or not text:
            continue
        lines = (text, *_lines(store(), document))  # what things are called among them
        if any(may_have(line) and find(line) for line in lines):
            kept = KeptDocument.of(store(), document, text)
            times = kept.times(find)
            if times or kept.tells(find):
                yield Named(kept, find, times)


def without_told(annotations: Annotations, told: ToldNames) -> Annotations:
    """Return annotations without the names that are masked in their document."""
    find = told.finder(annotations.document.document_id)
    if find is None:
        return annotations
    from extract.persons.told_masking import without_told_names  # seldom wanted

    return without_told_names(annotations, find)


def of_persons(told: ToldNames, store: QuadSource) -> OfPersons:
    """Return what leaves of decisions what holds no name, where a graph tells what is called so."""
    finder = told.finders()

    def finding(document_id: str) -> FindSpans:
        return finder(document_id) or _nothing

    return OfPersons(finding(""), finding, partial(called_by_documents, store))


def tells_names(news: Replay, known: Replay, leaving: OfPersons) -> bool:
    """Say whether decisions that were not known have names, as an older file of a colleague may."""
    before = set(known.decisions)
    return any(leaving.left(each) != each for each in news.decisions if each not in before)


def _lines(store: QuadSource, document: Iri) -> Iterator[str]:
    """Yield what a document, and what it tells of, is called; what is said otherwise than read."""
    yield from _texts(store.quads(document, predicate=iri("rdfs:label")))
    for predicate in CALLED:
        yield from _texts(store.quads(document, subject=document, predicate=predicate))
    yield from _texts(kept_aside(store, document))


def _texts(quads: Iterable[Quad]) -> Iterator[str]:
    yield from (q.object.value for q in quads if isinstance(q.object, Literal))


def _perhaps(_: str) -> bool:
    return True


def _nothing(_: str) -> Sequence[Span]:
    return ()


def _mask(visit: "Visit", project: Project, may_have: Callable[[str], bool]) -> Masked:
    between = project.folder / "store" / "being-masked.json"
    masked, times = list[str](), 0
    _put_back(visit, kept_documents(between), between)
    words = project.text_here
    named = documents_with(visit.told_names, may_have, lambda: visit.steps.store, words)
    for several in batched(named, _AT_ONCE):
        left = [each.kept.without(each.find) for each in several]
        keep_documents(between, left)
        for each in left:
            visit.remove(each.document)
        visit.publish()
        _put_back(visit, left, between)
        masked += [each.document_id for each in several]
        times += sum(each.times for each in several)
    if visit.told_names.number:
        write_whole(project.rewrite_due, b"")  # decisions may have them though no document does
        visit.redact(of_persons(visit.told_names, visit.steps.store))
    visit.publish()
    with noting_unread(project) as unread:
        unread.mask(visit.names_by_path())
    forget_report(project)
    _begun(project).unlink(missing_ok=True)
    return Masked(tuple(masked), times)


def _put_back(visit: "Visit", documents: Iterable[KeptDocument], between: Path) -> None:
    for each in documents:
        if not visit.has(each.document):
            visit.put_in(each)
    visit.publish()
    between.unlink(missing_ok=True)


def _begun(project: Project) -> Path:
    return project.folder / "store" / "masking"
