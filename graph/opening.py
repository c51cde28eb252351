"""Opens a published store for reading, wherever it is."""

from pathlib import Path

from graph.oxigraph_store import OxigraphStore
from graph.servers.server_generations import server_store_at
from graph.store import Store


def is_in_server(path: Path) -> bool:
    """Say whether what `Publications.published_path` gave leads to a server: a file does."""
    return path.is_file()


def opened_store(path: Path) -> Store:
    """Open the store at `Publications.published_path`: a folder, or a file of addresses."""
    return server_store_at(path) if is_in_server(path) else OxigraphStore.read_only(path)
