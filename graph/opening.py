"""Opens a published store for reading, wherever it is."""

from pathlib import Path

from graph.oxigraph_store import OxigraphStore
from graph.store import Store


def is_in_server(path: Path) -> bool:
    """Say whether what `Publications.published_path` gave leads to a server: a file does."""
    return path.is_file()


def folder_of(store: Store) -> Path | None:
    """Return the folder that a store lies in; None for a graph in a server, or in memory."""
    return store.path if isinstance(store, OxigraphStore) else None


def opened_store(path: Path) -> Store:
    """Open the store at `Publications.published_path`: a folder, or a file of addresses."""
    if not is_in_server(path):
        return OxigraphStore.read_only(path)
    # Four fifths of the time in which a query process starts, and few graphs are in a server.
    from graph.servers.server_generations import server_store_at

    return server_store_at(path)
