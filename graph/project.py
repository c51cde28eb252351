"""Owns the project folder: settings, texts, decisions and the store."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from graph.decisions.withdrawn import Marks
from graph.failures import GraphError
from graph.generations import Generations
from graph.iris import id_of
from graph.long_reader import Reader
from graph.publications import Publications
from graph.safe_files import make_private_folder, write_whole
from graph.servers.written_address import check_address
from graph.settings import Settings, first_settings, read_settings
from graph.store import Store
from graph.terms import Iri
from graph.texts import Texts, TextsError
from graph.told_names import ToldNames
from graph.told_note import told_names_of

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
    def create(cls, folder: Path, store: str = "") -> "Project":
        """Open the project in a folder; make it if the folder is empty or not there.

        Args:
            folder: Where.
            store: Address of the SPARQL server that is to keep the graph; empty for what the
                settings say, which is the folder in a new project.

        Raises:
            ProjectError: The folder holds something else, or the graph is elsewhere.
            SettingsError: Its settings cannot be read.
            ServerError: The server does not take it.
        """
        if not (folder / SETTINGS).exists():
            _make_settings(folder, store, _begin_in_server)
        settings = read_settings(folder / SETTINGS)
        _check_store(folder, settings, store)
        make_private_folder(folder / "texts")
        if settings.store:
            _begin_in_server(folder / "store", settings.store, settings.store_update)
        else:
            Generations.create(folder / "store")
        return cls.open(folder, store)

    @classmethod
    def open(cls, folder: Path, store: str = "") -> "Project":
        """Open the project in a folder.

        With a store there need be no folder: one is made, for a graph that others add to.

        Raises:
            ProjectError: There is none, or its graph is not in the store named.
            SettingsError: Its settings cannot be read.
            GenerationsError: The store named has no project.
            ServerError: The store named cannot be asked.
        """
        if store and not (folder / SETTINGS).exists():
            _make_settings(folder, store, _see_in_server)
        if not (folder / SETTINGS).is_file():
            raise ProjectError(_no_project(folder))
        project = cls(folder, read_settings(folder / SETTINGS))
        _check_store(folder, project.settings, store)
        if not project.generations.is_begun():
            raise ProjectError(
                f"{folder}: this project was never finished; add documents with: linkages add"
            )
        return project

    @property
    def generations(self) -> Publications:
        """The published states of the graph: generations on disk, or in a server."""
        if self.settings.store:
            settings = self.settings
            return _in_server(self.folder / "store", settings.store, settings.store_update)
        return Generations(self.folder / "store")

    @property
    def texts(self) -> Texts:
        """The masked texts of the documents."""
        return Texts(self.folder / "texts")

    @property
    def decisions(self) -> Path:
        """The file of what people corrected, a JSON object a line; there may be none yet."""
        return self.folder / "decisions.jsonl"

    @property
    def marks(self) -> Marks:
        """What withdrawn documents are known again by."""
        return Marks(self.folder / "withdrawn.key")

    @property
    def told_names(self) -> ToldNames:
        """The names of persons that somebody told, which are masked.

        Raises:
            ToldNamesError: Their file is not as it was written, or is another project's.
        """
        return told_names_of(self.folder)

    @property
    def rewrite_due(self) -> Path:
        """The mark that words of documents which were taken out may be on the disk still."""
        return self.folder / "store" / "rewrite-due"

    @contextmanager
    def reading(self) -> Iterator[Store]:
        """Open the published store for reading; it does not change while it is open."""
        with self.generations.reading() as (_, store):
            yield store

    @contextmanager
    def leased(self) -> Iterator[Path]:
        """Keep the published store in place, for a process that opens it itself."""
        with self.generations.leased() as path:
            yield path

    def reader(self) -> Reader:
        """Return a reader for long use, which changes over when something was added or removed."""
        return Reader(self.generations)

    def text_here(self, document: Iri) -> str:
        """Return a document's masked text; nothing where it is in another folder than this."""
        try:
            return self.text(id_of(document))
        except TextsError:
            return ""

    def text(self, document_id: str) -> str:
        """Return the masked text of a document, known by its hash.

        Raises:
            TextsError: There is none.
        """
        return self.texts.read(document_id)


def _in_server(root: Path, url: str, update: str) -> Publications:
    """Return the graph in a server."""
    # Its HTTP library takes a tenth of the time in which a command starts.
    from graph.servers.server_generations import generations_in_server

    return generations_in_server(root, url, update)


def _begin_in_server(root: Path, url: str, update: str = "") -> None:
    """Make the first state in a server where there is none."""
    from graph.servers.server_generations import generations_in_server

    generations_in_server(root, url, update).begin()


def _see_in_server(root: Path, url: str) -> None:
    """Raise where a server has no project."""
    _in_server(root, url, "").published()


def _check_store(folder: Path, settings: Settings, store: str) -> None:
    """Raise where a store is named and the graph is in another."""
    if not store or store.rstrip("/") == settings.store.rstrip("/"):
        return
    check_address(store)
    mistyped = (
        f"correct `store` in {folder / SETTINGS} if it is mistyped, " if settings.store else ""
    )
    raise ProjectError(
        f"{folder}: its graph is in {settings.store or 'the project folder'}; leave --store out,"
        f" choose another --project, {mistyped}or move it:"
        f' linkages move "{store}" --project "{folder}"'
    )


def _make_settings(folder: Path, store: str, find: Callable[[Path, str], None]) -> None:
    """Write the settings of a new project, once its graph was found in a server if one is named.

    A mistyped address is not written down: nothing of this folder is bound to it.
    """
    if store:
        check_address(store)
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
    if store:
        with TemporaryDirectory() as nowhere:
            find(Path(nowhere), store)
    write_whole(folder / SETTINGS, first_settings(store).encode("utf-8"))


def _no_project(folder: Path) -> str:
    if not folder.exists():
        return f"{folder}: there is no project; make one with: linkages add FOLDER"
    return f"{folder}: is no project of linkages (it has no {SETTINGS}); choose another --project"
