"""Moves a project's graph from its folder to a SPARQL server, back, or to another server."""

from collections.abc import Iterator
from itertools import batched
from typing import NamedTuple

from graph.generations import Generations
from graph.iris import genid_iri
from graph.project import SETTINGS, Project
from graph.publications import Draft, Writer
from graph.safe_files import write_whole
from graph.servers.failures import ServerError
from graph.servers.server_generations import ServerGenerations, generations_in_server
from graph.servers.written_address import check_address
from graph.settings import with_store
from graph.store import Store
from graph.terms import Blank, Iri, Quad, in_order
from ontology.namespaces import BASE

_AT_ONCE = 20_000


class Moved(NamedTuple):
    """What was moved.

    Attributes:
        project: The project as it is now.
        quads: How many there are.
        graphs: In how many named graphs.
    """

    project: Project
    quads: int
    graphs: int


def move(project: Project, store: str) -> Moved:
    """Move the graph of a project; broken off, the same call goes on and the old place holds good.

    The graph in the folder is deleted afterwards; what a server has is left there.

    Args:
        project: Whose graph.
        store: Address of the server it goes to; empty for the folder.

    Raises:
        ServerError: The server has documents of another project, or cannot be written to.
    """
    target = _target(project, store)
    with target.writing() as writer:
        with project.generations.reading() as (_, source):
            moved = sum(_copied(source, writer))
            graphs = len(source.graphs())
        settings = project.folder / SETTINGS
        write_whole(settings, with_store(settings.read_text("utf-8"), store).encode("utf-8"))
        if store:
            Generations(project.folder / "store").forget()
        else:
            project.generations.forget()
    return Moved(Project.open(project.folder), moved, graphs)


def _target(project: Project, store: str) -> Generations | ServerGenerations:
    root = project.folder / "store"
    if not store:
        return Generations.create(root)
    target = generations_in_server(root, check_address(store))
    target.begin()
    return target


def _copied(source: Store, writer: Writer) -> Iterator[int]:
    """Make a store as another one is, and yield the sizes of its graphs."""
    draft = writer.draft()
    names = source.graphs()
    _refuse_others(names, draft)
    for name in names:
        here = {_without_blanks(quad) for quad in source.quads(name)}
        there = set(draft.store.quads(name))
        draft.store.remove(there - here)
        for several in batched(in_order(here - there), _AT_ONCE):
            draft.store.insert_many(several)
            if draft.is_full:
                draft.publish()
                draft = writer.draft()
        yield len(here)
    draft.publish()


def _without_blanks(quad: Quad) -> Quad:
    """Return a quad as this version writes it: earlier ones left blank nodes in the vocabulary."""
    if not isinstance(quad.subject, Blank) and not isinstance(quad.object, Blank):
        return quad
    subject, object_ = (
        genid_iri(term) if isinstance(term, Blank) else term for term in (quad.subject, quad.object)
    )
    return Quad(subject, quad.predicate, object_, quad.graph)  # type: ignore[arg-type]


def _refuse_others(names: list[Iri], draft: Draft) -> None:
    strange = set(draft.store.graphs()) - set(names)
    documents = [name for name in strange if name.startswith(f"{BASE}document/")]
    if documents:
        raise ServerError(
            f"there are {len(documents)} documents of another project; move to an empty data set"
        )
    for name in strange:
        draft.store.remove_graph(name)
