"""Owns the project folder: settings, texts, decisions and the store."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from graph.failures import GraphError
from graph.generations import Generations
from graph.long_reader import Reader
from graph.safe_files import make_private_folder, write_whole
from graph.settings import Settings, first_settings, read_settings
from graph.store import Store
from graph.texts import Texts

SETTINGS = "linkages.toml"


class ProjectError(GraphError):
    """A folder is no project, or cannot become one."""


@dataclass(frozen=True, slots=True)
class Project:
    """A folder with documents' texts and their graph; it can be copied, zipped and deleted.

    Attributes:
        folder: Where it is.
        settings: What its `linkages.toml` says.
    """

    folder: Path
    settings: Settings

    @classmethod
    def create(cls, folder: Path) -> "Project":
        """Open the project in a folder; make it if the folder is empty or not there.

        Raises:
            ProjectError: The folder holds something else.
            SettingsError: Its settings cannot be read.
        """
        if not (folder / SETTINGS).exists():
            _make_settings(folder)
        make_private_folder(folder / "texts")
        Generations.create(folder / "store")
        return cls.open(folder)

    @classmethod
    def open(cls, folder: Path) -> "Project":
        """Open the project in a folder.

        Raises:
            ProjectError: There is none.
            SettingsError: Its settings cannot be read.
        """
        if not (folder / SETTINGS).is_file():
            raise ProjectError(_no_project(folder))
        project = cls(folder, read_settings(folder / SETTINGS))
        if not project.generations.pointer.is_file():
            raise ProjectError(
                f"{folder}: this project was never finished; add documents with: linkages add"
            )
        return project

    @property
    def generations(self) -> Generations:
        """The store, in generations."""
        return Generations(self.folder / "store")

    @property
    def texts(self) -> Texts:
        """The masked texts of the documents."""
        return Texts(self.folder / "texts")

    @property
    def decisions(self) -> Path:
        """The file of what people corrected, a JSON object a line; there may be none yet."""
        return self.folder / "decisions.jsonl"

    @contextmanager
    def reading(self) -> Iterator[Store]:
        """Open the published store for reading; it does not change while it is open."""
        with self.generations.reading() as (_, store):
            yield store

    @contextmanager
    def leased(self) -> Iterator[Path]:
        """Keep the folder of the published store in place, for a process that opens it itself."""
        with self.generations.leased() as path:
            yield path

    def reader(self) -> Reader:
        """Return a reader for long use, which changes over when something was added or removed."""
        return self.generations.reader()

    def text(self, document_id: str) -> str:
        """Return the masked text of a document, known by its hash.

        Raises:
            TextsError: There is none.
        """
        return self.texts.read(document_id)


def _make_settings(folder: Path) -> None:
    try:
        make_private_folder(folder)
        strange = [path.name for path in folder.iterdir() if not path.name.startswith(SETTINGS)]
    except (FileExistsError, NotADirectoryError) as error:
        raise ProjectError(f"{folder}: is no folder; choose another --project") from error
    if strange:
        raise ProjectError(
            f"{folder}: holds other files ({min(strange)}) and no {SETTINGS};"
            " choose an empty or a new folder as --project"
        )
    write_whole(folder / SETTINGS, first_settings().encode("utf-8"))


def _no_project(folder: Path) -> str:
    if not folder.exists():
        return f"{folder}: there is no project; make one with: linkages add FOLDER"
    return f"{folder}: is no project of linkages (it has no {SETTINGS}); choose another --project"
