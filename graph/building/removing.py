"""Takes documents out for good, and says that something was withdrawn and not what."""

from collections.abc import Sequence

from graph.building.ingest import IngestError, documents_named
from graph.building.unread import noting_unread
from graph.building.withdrawing import Withdrawal
from graph.building.writing import writing
from graph.checks.kept import forget_report
from graph.decisions.applying import read_again
from graph.decisions.asked import Deciding
from graph.decisions.decision import Decision, Kind
from graph.decisions.document_page import as_quoted
from graph.decisions.provenance import told_decisions
from graph.iris import document_iri
from graph.project import Project
from graph.store import QuadSource
from graph.terms import Literal, iri

_ANY_MARK = "0" * 32
_CALLED = (iri("dcterms:title"), iri("lk:fileName"))
_TELLING = 6
"""Letters of a title or file name from which on it tells what a document is."""


def withdraw_documents(project: Project, names: Sequence[str], deciding: Deciding) -> list[str]:
    """Take documents out for good, and return their hashes; they are refused from now on.

    A decision says that something was withdrawn, not what. Decisions on them, and on names that
    only they had, go with them.

    Args:
        project: Where from.
        names: Hashes of documents or beginnings of them.
        deciding: Who withdraws them, when and why.

    Raises:
        IngestError: A name fits no document or several, or the reason tells what is withdrawn.
        DecisionError: Nobody is named who decides.
    """
    reason = as_quoted(deciding.why)
    if not reason:
        raise IngestError(
            "a withdrawal needs a reason that does not say what is withdrawn", "reason_needed"
        )
    Decision(Kind.WITHDRAW, deciding.moment, deciding.who, reason, mark=_ANY_MARK)  # is it sound?
    with writing(project) as visit, noting_unread(project) as unread:
        found = documents_named(visit.documents(), names)
        with project.reading() as store:
            _check_reason(store, found, reason)
        gone = {document_iri(each) for each in found}
        unread.forget(lambda key: visit.document_of(key) in gone)
        visit.withdraw(Withdrawal(tuple(found), deciding.moment, deciding.who, reason))
        forget_report(project)
        return found


def _check_reason(store: QuadSource, documents: Sequence[str], reason: str) -> None:
    """Raise where a reason, which all may read, has the title or file name of a document.

    A title that somebody put in the place of the one that was read is as telling as that.
    """
    for each in documents:
        document = document_iri(each)
        titled = (d.title for d in told_decisions(store) if each in d.documents)
        read = (*store.quads(document, subject=document), *read_again(store, document))
        called = {q.object.value for q in read
                  if q.predicate in _CALLED and isinstance(q.object, Literal)}  # fmt: skip
        for name in map(as_quoted, (*called, *titled)):
            for told in (name, name.rsplit(".", 1)[0]):
                if len(told) >= _TELLING and told.casefold() in reason.casefold():
                    raise IngestError(
                        f"the reason has the title or file name of {each[:12]}, and stays for all "
                        "to read; say why it goes without saying what it is",
                        "reason_tells",
                    )
