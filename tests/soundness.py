"""Checks the graph of a project without reading again, for each test, what is packaged."""

from collections.abc import Sequence
from itertools import islice

from graph.building.description import PACKAGED
from graph.checks.check import check, report
from graph.checks.found import Violation
from graph.iris import THEMES_GRAPH
from graph.project import Project
from graph.vocabulary.own_files import thesaurus_path
from ontology.packaged import text


def violations(
    project: Project, *, documents_alone: bool = False, packaged_too: bool = False
) -> Sequence[Violation]:
    """Return what is wrong with the graph of a project.

    Packaged graphs, which are nine tenths of it, `tests/graph/checks` and `tests/ontology` check:
    here their sizes are looked at. Themes are read where the project has any of its own.

    Args:
        project: Which.
        documents_alone: What is wrong with the graphs of documents and with their texts.
        packaged_too: Packaged graphs are read as well: words were taken out of the files of all.
    """
    unread = set() if packaged_too else set(PACKAGED)
    if thesaurus_path(project).exists():
        unread.discard(THEMES_GRAPH)
    with project.reading() as store:
        steps = check(store, project.text, shapes=text("shapes.ttl"), unread=unread)
        documents = sum("/document/" in each for each in store.graphs())
        assert documents or not documents_alone
        return report(islice(steps, documents) if documents_alone else steps).violations
