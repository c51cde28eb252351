"""The four places a graph can be in, each real."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from places import InMemory, Place, Published, credentials_of, emptied

from graph.generations import Generations
from graph.servers.server_generations import ServerGenerations


@pytest.fixture(params=["memory", "disk", "oxigraph", "virtuoso"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    """Give an empty place."""
    if request.param == "memory":
        yield InMemory()
    elif request.param == "disk":
        yield Published(Generations.create(tmp_path / "store"))
    else:
        server = request.getfixturevalue(request.param)
        with credentials_of(server):
            yield emptied(ServerGenerations(tmp_path / "store", server.url))
