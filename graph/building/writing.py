"""Owns one writer's visit to a project: documents in and out, published in whole steps."""

import time
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from datetime import UTC, datetime
from functools import partial

from extract.model import Annotations
from extract.spans import FindSpans
from graph.building.brought_back import brought_back
from graph.building.contribution import DocumentFacts, document_facts
from graph.building.current import rebuild_current, update_current
from graph.building.description import describe, is_described, tell_sizes
from graph.building.document_graph import RUN_FACTS, Run, document_quads
from graph.building.kept_documents import ADDED, KeptDocument
from graph.building.masking_told import of_persons, resume_masking, tells_names, without_told
from graph.building.recounting import Around
from graph.building.reference_graphs import has_reference, load_reference, packaged_places
from graph.building.source_keys import all_given, document_of, gives, is_given
from graph.building.steps import Steps
from graph.building.withdrawing import Withdrawal, has_words, names_gone, told_of_by
from graph.decisions.applying import Decided, amend, amendment
from graph.decisions.decision import Decision, DecisionError
from graph.decisions.provenance import tell_decisions, tell_in_force, tell_news
from graph.decisions.redacting import Gone, Left, OfDocuments
from graph.decisions.replay import Replay
from graph.decisions.set_aside import kept_aside
from graph.failures import GraphError
from graph.generations import BusyError
from graph.iris import (
    CURRENT_GRAPH,
    DECISIONS_GRAPH,
    SOURCES_GRAPH,
    document_iri,
    id_of,
    short_hash,
)
from graph.linkages.deriving_process import DERIVED, REGISTER, TABLES
from graph.project import Project
from graph.publications import Writer
from graph.safe_files import Settling, write_whole
from graph.store import StoreError, WorkingStore
from graph.terms import Iri, Literal, Quad, iri, typed
from graph.told_note import keep_told
from graph.vocabulary.keeping import Names
from graph.vocabulary.own_files import VocabularyError, own_vocabulary, project_thesaurus
from ontology.failures import OntologyError
from ontology.namespaces import BASE

_DOCUMENT = f"{BASE}document/"
_PART_OF_ALL = 5
_MANY = 1_000_000
"""A visit that added one in so many of all documents leaves a store of so many quads in order.

It is read 1.6 times as fast then, which nobody notices of less; 2 microseconds a quad.
"""


SECONDS_TO_WAIT = 5.0
"""How long another writer is waited for: one who decides is done by then, one who adds is not."""

_LOOKS_EVERY = 0.05
_WORTH_LOOKING = 100
"""Documents to count again of which it is sooner to take what was kept than to ask the store."""


type Meanwhile = Callable[["Visit"], object]
"""What may be begun before reference graphs are loaded: the visit knows what is there already."""


def _nothing(visit: "Visit") -> None:
    """Begin nothing."""


@contextmanager
def writing(
    project: Project,
    *,
    wait: float = SECONDS_TO_WAIT,
    meanwhile: Meanwhile = _nothing,
) -> Iterator["Visit"]:
    """Be the one writer of a project. What was done in whole steps is published at the end.

    Whatever ends the visit, a document is in the graph wholly or not at all; one that was being
    written when it ended is not.

    Args:
        project: Which.
        wait: Seconds to wait for another writer.
        meanwhile: Called where preparing takes a moment, as in a new project: what it begins in
            other processes goes on while the disk is waited for.

    Raises:
        GenerationsError: Another process is writing.
    """
    with ExitStack() as stack:
        writer = _in_turn(project, stack, wait)
        visit = Visit(project, writer)
        visit.prepare(meanwhile)
        try:
            yield visit
        finally:
            visit.end()


def _in_turn(project: Project, stack: ExitStack, wait: float) -> Writer:
    until = time.monotonic() + wait
    while True:
        try:
            return stack.enter_context(project.generations.writing())
        except BusyError:
            if time.monotonic() >= until:
                raise
            time.sleep(_LOOKS_EVERY)


class Visit:
    """Documents added and taken out since the last publication, and what follows from them.

    Attributes:
        steps: What was done since then.
        told_names: Names of persons that somebody told: no document goes in with them.
    """

    def __init__(self, project: Project, writer: Writer) -> None:
        self._project = project
        self._writer = writer
        self.steps = Steps(writer)
        self._removed: dict[Iri, DocumentFacts] = {}
        self._added: dict[Iri, DocumentFacts] = {}
        self._never_published: set[Iri] = set()
        self._grown = Counter[Iri]()
        self._settling = Settling()
        self._unfinished = project.folder / "store" / "unfinished"
        self._withdrawing = project.folder / "store" / "withdrawing"
        self.told_names = project.told_names
        self._added_in_all = 0
        self._is_scattered = False

    def prepare(self, meanwhile: Meanwhile) -> None:
        """Clear away what a killed visit left; renew the graphs the package has others of."""
        if self._unfinished.exists():
            self._project.texts.keep_only({_hash(name) for name in self.documents()})
            self._unfinished.unlink()
        self._decided = Decided.of(self._project.decisions, self._store)
        self._names = Names(self._project, self._decided.now)
        if not has_reference(self._store):
            meanwhile(self)
            with self.steps.whole() as draft:
                load_reference(draft)
                rebuild_current(draft, packaged_places(), self._decided.rules)
                tell_decisions(draft, self._decided.now)
                describe(draft, self._project.settings)
                if self.documents():  # whose counts were all taken out and put back
                    draft.compact()
            self._amend(map(document_iri, sorted(self._decided.now.documents)), self._decided.now)
        elif not is_described(self._store, self._project.settings):
            with self.steps.whole() as draft:
                describe(draft, self._project.settings)
        self._take_decisions()
        if left := Withdrawal.at(self._withdrawing):
            self.withdraw(left)
        resume_masking(self, self._project)
        self._keep_names()

    def document_of(self, source_key: str) -> Iri | None:
        """Return the document that a path gave when it was last added."""
        return document_of(self._store, source_key)

    def names_by_path(self) -> Callable[[str], FindSpans | None]:
        """Return what finds the names that are masked in the document which a path gave."""
        finder = self.told_names.finders()

        def of_path(source_key: str) -> FindSpans | None:
            document = self.document_of(source_key)
            return finder("" if document is None else id_of(document))

        return of_path

    def documents(self) -> list[Iri]:
        """Return the documents of the project, in order of their hashes."""
        return all_given(self._store)

    @property
    def number(self) -> int:
        """How many documents are counted in the project, without those that wait."""
        told = self._store.object_of(CURRENT_GRAPH, CURRENT_GRAPH, iri("lk:documents"))
        return int(told.value) if isinstance(told, Literal) else 0

    def has(self, document: Iri) -> bool:
        """Say whether a document is in the project."""
        return is_given(self._store, document)

    def has_hash(self, document_id: str) -> bool:
        """Say whether a document with this SHA-256 is in the project."""
        return self.has(document_iri(document_id))

    def add(self, annotations: Annotations, run: Run, source_key: str, now: datetime) -> None:
        """Put a document in, known by the path it came from."""
        self._carry_told_names(source_key, annotations.document.document_id)
        annotations = without_told(annotations, self.told_names)
        document = document_iri(annotations.document.document_id)
        read, words = document_quads(annotations, run), annotations.document.text
        when = typed(now.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"), "dateTime")
        noted = (Quad(document, ADDED, when, SOURCES_GRAPH),)
        self.put_in(KeptDocument(document, tuple(read), noted, words), source_key)

    def _carry_told_names(self, source_key: str, document_id: str) -> None:
        """Mask in a document what is masked in the one alone that its path gave before."""
        before = self.document_of(source_key) if self.told_names.number else None
        told = self.told_names.carried(id_of(before), document_id) if before else self.told_names
        if told is not self.told_names:
            keep_told(self._project.folder, told)
            self.told_names = told

    def put_in(self, kept: KeptDocument, source_key: str = "") -> None:
        """Put a document in, known by what is noted of it, and by a path where one is given."""
        document, words = kept.document, kept.words
        if document in self._removed and self._project.text_here(document) != words:
            self.publish()  # which tells of the other text until then
        said = amendment(document, kept.read, self._decided.now, lambda: words)
        self._begin()
        self._project.texts.write(_hash(document), words, self._settling)
        with self.steps.whole() as draft:
            draft.insert_later(said.quads)
            draft.insert([*said.kept, *kept.noted])
            if source_key:
                self._move_key(draft, document, source_key)
            self._grown[SOURCES_GRAPH] += len(kept.noted) + len(said.kept)
            self._added[document] = document_facts(document, said.quads)
            self._added_in_all += 1

    def read_by(self, document: Iri) -> Run | None:
        """Return what a document was read by; None for one that is not written yet."""
        run = self._store.object_of(document, document, iri("prov:wasGeneratedBy"))
        if run is None:
            return None
        told = (self._store.object_of(document, Iri(str(run)), each) for each in RUN_FACTS)
        return Run(*(each.value if isinstance(each, Literal) else "" for each in told))

    def renew(self, annotations: Annotations, run: Run, source_key: str, now: datetime) -> None:
        """Put another reading of a document in the place of the one that is there.

        Where its text is another too, as other names of persons are masked, the old one goes
        first: graph and text never differ.
        """
        told = without_told(annotations, self.told_names)
        document, words = document_iri(told.document.document_id), told.document.text
        if self._project.text_here(document) != words:
            with self.steps.whole() as draft:
                self._take_out(draft, document)
            self.publish()
            self.add(annotations, run, source_key, now)
            return
        said = amendment(document, document_quads(told, run), self._decided.now, lambda: words)
        with self.steps.whole() as draft:
            draft.catch_up()
            kept = kept_aside(draft, document)
            if document not in self._added:
                self._removed[document] = document_facts(document, draft.quads(document))
            draft.remove_graph(document)
            draft.remove(kept)
            draft.insert(said.kept)
            draft.insert_later(said.quads)
            self._grown[SOURCES_GRAPH] += len(said.kept) - len(kept)
            self._added[document] = document_facts(document, said.quads)
            self._added_in_all += 1

    def point(self, document: Iri, source_key: str) -> None:
        """Note that a path now gives a document that is already there."""
        with self.steps.whole() as draft:
            self._move_key(draft, document, source_key)

    def remove(self, document: Iri) -> None:
        """Take a document out, whatever paths gave it, and every word of it from the disk."""
        # Before anything is published: a visit killed later is made good by the next one.
        write_whole(self._project.rewrite_due, b"")
        self._begin()
        with self.steps.whole() as draft:
            self._take_out(draft, document)

    def withdrawal_of(self, document_id: str) -> Decision | None:
        """Return the decision by which a document was withdrawn; None where it was not."""
        withdrawals = self._decided.now.withdrawals
        mark = self._project.marks.mark(document_id) if withdrawals else None
        return withdrawals.get(mark or "")

    def withdraw(self, order: Withdrawal) -> None:
        """Take documents out, and all that decisions say of them; one that is killed is resumed."""
        write_whole(self._withdrawing, order.written)
        names = told_of_by(self._store, order.documents)
        for each in map(document_iri, order.documents):
            if self.has(each):
                self.remove(each)
        said = order.said(self._project.marks, self._decided.now.withdrawals)
        gone = Gone(frozenset(order.documents), names_gone(self._store, names, self._decided.now))
        self._project.marks.note_names(order.documents, gone.entities)
        leaving = OfDocuments(gone, partial(has_words, self._project))
        self._obey(self._decided.redacted(leaving, said))

    def redact(self, leaving: Left) -> None:
        """Leave of all decisions what they may still say."""
        self._obey(self._decided.redacted(leaving))

    def publish(self) -> None:
        """Let readers see what was done so far."""
        if not self.steps.are_begun:
            return
        if not self.steps.pending:
            self.steps.discard()
            return
        self._bring_up_to_date()
        self.steps.publish(self._handed_on())
        self._after_publication()

    def end(self) -> None:
        """Publish whole steps; throw a half one away, with all since the last publication.

        What was taken out is gone for readers at once, and from the disk before this returns.
        """
        is_torn = self.steps.torn
        try:
            if not is_torn:
                self.publish()
        finally:
            self.steps.discard()  # of which nothing is left where all was published
        if is_torn:
            return
        self._withdrawing.unlink(missing_ok=True)  # resumed when all was published already
        if self._project.rewrite_due.exists():
            self._write_afresh()
        elif self._is_scattered:
            self._writer.put_in_order(self._derived)

    def _write_afresh(self) -> None:
        """Take the words of what was taken out off the disk.

        Raises:
            StoreError: They are still there, and nobody reads them in the project.
        """
        try:
            self._writer.write_afresh(self._derived)
        except (GraphError, OSError) as error:
            why = str(error).partition(";")[0]
            raise StoreError(
                f"{why}; what was taken out is gone for all who read the project, and its words are"
                " still on this disk: when that is mended, the next command that changes the"
                " project, such as linkages add, takes them off"
            ) from error
        self._project.rewrite_due.unlink()

    def _bring_up_to_date(self) -> None:
        """Write what waits and the counts that follow from it."""
        with suppress(DecisionError):  # which the next visit tells; this one has its own to do
            self._take_decisions()
        with self.steps.whole() as draft:
            grown = update_current(
                draft,
                removed=list(self._removed.values()),
                added=list(self._added.values()),
                places=packaged_places(),
                decided=self._decided.change,
                look_around=self._look_around,
            )
            self._grown.update(grown)
        self._keep_names()
        with self.steps.whole() as draft:
            self._grown[DECISIONS_GRAPH] += tell_in_force(draft, self._decided.now)
            quads, documents = tell_sizes(draft, self._grown)
            self._settling.wait()  # before anything that is published tells of these texts
        added = self._added_in_all
        self._is_scattered = quads >= _MANY and added * _PART_OF_ALL > documents

    def _look_around(
        self, documents: Collection[Iri], names: Collection[str]
    ) -> Mapping[Iri, Around]:
        """Return what was kept of documents around names, where there are enough to be worth it."""
        kept = self._project.generations.published_path / TABLES
        if len(documents) < _WORTH_LOOKING or not kept.is_file():
            return {}
        from graph.linkages.around_names import around_names
        from graph.linkages.kept_tables import kept_tables  # arrays, which no other step needs

        tables = kept_tables(kept)
        return {} if tables is None else around_names(tables, documents, names)

    def _handed_on(self) -> dict[str, bytes]:
        """Return the files that pages need of what is told, without that which changed."""
        folder = self._project.generations.published_path
        if not any((folder / name).is_file() for name in (TABLES, REGISTER)):
            return {}
        from graph.linkages.kept_register import register_handed_on
        from graph.linkages.kept_tables import handed_on  # arrays, which no other step needs

        changed = set(map(_hash, self._removed.keys() | self._added.keys()))
        found = {
            TABLES: handed_on(folder / TABLES, changed),
            REGISTER: register_handed_on(folder / REGISTER, self._store, changed),
        }
        return {name: content for name, content in found.items() if content is not None}

    def _derived(self) -> dict[str, bytes]:
        """Return the files that pages keep of what is published, for one that says the same."""
        kept = dict[str, bytes]()
        for name in (*DERIVED, TABLES, REGISTER):
            with suppress(OSError):  # it was not made yet, or is being made again
                kept[name] = (self._project.generations.published_path / name).read_bytes()
        return kept

    def _take_decisions(self) -> None:
        """Apply to documents what was decided meanwhile; entities follow with the counts."""
        if not self._decided.is_due:
            return
        now = self._decided.now
        news = self._decided.news() or now
        record, marks = self._project.decisions, self._project.marks
        back = brought_back(record, now, news, marks, self._store)
        if back.documents or back.entities:  # by somebody who did not withdraw them
            leaving = OfDocuments(back, partial(has_words, self._project))
            news = self._decided.redacted(leaving)
        if self.told_names.number:
            persons = of_persons(self.told_names, self._store)
            if tells_names(news, now, persons):
                news = self._decided.redacted(persons)
        if news.decisions != now.decisions:
            self._obey(news)

    def _obey(self, news: Replay) -> None:
        self._amend(self._decided.documents_changed(news), news)
        with self.steps.whole() as draft:
            self._grown[DECISIONS_GRAPH] += tell_news(draft, self._decided.now, news)
            self._decided.now = news

    def _amend(self, documents: Iterable[Iri], news: Replay) -> None:
        """Bring documents up to what is decided."""
        with self.steps.whole() as draft:
            draft.catch_up()
            for document in documents:
                if self.has(document):
                    before = list(draft.quads(document))
                    after = amend(draft, before, news, partial(self._project.text_here, document))
                    if document not in self._added:
                        self._removed[document] = document_facts(document, before)
                    self._added[document] = document_facts(document, after.quads)
                    self._grown[SOURCES_GRAPH] += after.grown

    def _keep_names(self) -> None:
        """Bring the project's own files of names, and the themes, up to what was decided.

        A file that cannot be read is left as it is, and told when documents are added.
        """
        with suppress(VocabularyError, OntologyError):
            names, now = self._names, self._decided.now
            if self._removed.keys() - self._added.keys():
                names.write_afresh(self._store, now)
            elif self._added:  # which may have names that nothing told before
                names.write(self._store, now)
            names.keep(self._store, now)
            if self._names.is_due(self._store):
                # Are they sound? A step that fails would be torn, and no decision heard.
                own_vocabulary(self._project)
                project_thesaurus(self._project)
                with self.steps.whole() as draft:
                    self._grown.update(self._names.load(draft, self._decided.now))

    def _begin(self) -> None:
        """Note that texts and graph may soon differ: a visit killed now is cleared up after."""
        if not self._unfinished.exists():
            write_whole(self._unfinished, b"")

    def _after_publication(self) -> None:
        self._decided.counting_done()
        gone = (self._removed.keys() | self._never_published) - self._added.keys()
        self._project.texts.remove(map(_hash, gone))
        self._removed, self._added, self._never_published = {}, {}, set()
        self._grown.clear()
        self._unfinished.unlink(missing_ok=True)

    def _move_key(self, draft: WorkingStore, document: Iri, source_key: str) -> None:
        """Let a path give this document; one that no path gives any more goes."""
        before = self.document_of(source_key)
        draft.insert([gives(document, source_key)])
        if before == document:
            return
        self._grown[SOURCES_GRAPH] += 1
        if before is None:
            return
        self._grown[SOURCES_GRAPH] -= 1
        draft.remove([gives(before, source_key)])
        if not is_given(draft, before):
            self._take_out(draft, before)

    def _take_out(self, draft: WorkingStore, document: Iri) -> None:
        draft.catch_up()
        if self._added.pop(document, None) is None:
            self._removed[document] = document_facts(document, draft.quads(document))
        elif document not in self._removed:
            self._never_published.add(document)
        draft.remove_graph(document)
        noted = list(draft.quads(SOURCES_GRAPH, subject=document))
        draft.remove(noted)
        self._grown[SOURCES_GRAPH] -= len(noted)

    @property
    def _store(self) -> WorkingStore:
        return self.steps.store


def _hash(document: Iri) -> str:
    return short_hash(document.removeprefix(_DOCUMENT))
