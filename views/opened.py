"""The project as one run of a page sees it, and answers kept for as long as it does not change."""

import weakref
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from graph.long_reader import Reader
from graph.opening import folder_of
from graph.project import Project
from graph.store import Store
from views.until_changed import forget, until_changed


@dataclass(frozen=True, slots=True)
class Opened:
    """A project and the generation of its store that is being read.

    Attributes:
        project: For the texts.
        store: Open for reading only.
        generation: Its name; a new one means that something was added or removed.
        store_path: Where that generation lies, for processes that open it themselves.
        may_edit: Whether pages may add documents, take them out and correct what is read.
        who: Who decides, unless a reader says otherwise; may be empty.
    """

    project: Project
    store: Store
    generation: str
    store_path: Path
    may_edit: bool = False
    who: str = ""

    @property
    def folder(self) -> Path | None:
        """Of the generation; None for a graph in a server."""
        return folder_of(self.store)


@dataclass(frozen=True, slots=True)
class Left:
    """What a part of a page that runs by itself, or may be pressed, knows of what was opened.

    A visitor who leaves it keeps it for long: it holds no store, whose files of before could not be
    deleted then.
    """

    project: Project
    store: weakref.ref[Store]
    generation: str
    store_path: Path
    may_edit: bool
    who: str

    @classmethod
    def of(cls, opened: Opened) -> "Left":
        """Return it of what a run of the page sees."""
        store = weakref.ref(opened.store)
        return cls(
            opened.project,
            store,
            opened.generation,
            opened.store_path,
            opened.may_edit,
            opened.who,
        )

    def opened(self) -> Opened:
        """Return what the page saw; where anything was added or removed since, run all of it."""
        store = self.store()
        if store is None:
            st.rerun()
        return Opened(
            self.project, store, self.generation, self.store_path, self.may_edit, self.who
        )


@st.cache_resource(show_spinner=False, max_entries=4)
def open_project(folder: str) -> tuple[Project, Reader]:
    """Open a project once for all who look at it; the reader follows what is added later."""
    project = Project.open(Path(folder))
    reader = project.reader()
    reader.follow(then=forget)
    return project, reader


def asked[Answer](
    opened: Opened, question: Callable[..., Answer], *arguments: object, **options: object
) -> Answer:
    """Ask `question(store, *arguments, **options)`, once for each generation."""
    name = f"{question.__module__}.{question.__qualname__}"
    return _answered(
        (str(opened.store_path), opened.generation, name, arguments, sorted(options.items())),
        lambda: question(opened.store, *arguments, **options),
    )


def text_of(opened: Opened, document_id: str) -> str:
    """Return the stored text of a document."""
    return _answered(
        (str(opened.store_path), opened.generation, "text", document_id),
        lambda: opened.project.text(document_id),
    )


@until_changed
@st.cache_data(max_entries=500, show_spinner=False)
def _answered[Answer](key: object, _answer: Callable[[], Answer]) -> Answer:  # noqa: ARG001
    return _answer()
