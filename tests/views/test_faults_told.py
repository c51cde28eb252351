"""What keeps the graph or a project's own names from being read, in the reader's language."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from sample_project import sample_project

from graph.building.writing import writing
from graph.failures import GraphError
from graph.project import Project
from graph.store_failures import in_words_of_opening
from graph.vocabulary.own_files import authority_path, own_entities, own_vocabulary, thesaurus_path
from views.interface.retold import retold

ENGLISH = re.compile(
    r"\b(the|is|has|and|it|with|than|cannot|of|this|wait|expected|would|which|its|are)\b"
)
TURTLE = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
THEME = "<https://w3id.org/linkages/theme/"
TWO = "<<<<<<< ours\nentity,kind\n=======\nentity,kind,label\n>>>>>>> theirs\n"


def names_of_themes(content: str) -> Callable[[Project], object]:
    def read(project: Project) -> object:
        thesaurus_path(project).write_bytes(content.encode("latin-1"))
        return own_vocabulary(project)

    return read


def names_of_bodies(content: str) -> Callable[[Project], object]:
    def read(project: Project) -> object:
        authority_path(project).write_text(content)
        return own_entities(project)

    return read


def twice_at_once(project: Project) -> None:
    with writing(project), writing(project):
        pass


def opened(said: str, *, is_there: bool = True) -> Callable[[Project], object]:
    def fail(project: Project) -> None:
        folder = project.generations.root if is_there else project.folder / "gone"
        raise in_words_of_opening(OSError(said), folder)

    return fail


@pytest.mark.usefixtures("_spoken")
@pytest.mark.parametrize(
    "fail",
    [
        twice_at_once,
        opened("IO error: No space left on device"),
        opened("Corruption: checksum"),
        opened("nothing there", is_there=False),
        names_of_themes(f"{TURTLE}a b c d"),
        names_of_themes("été \xe9"),
        names_of_themes(f"{TURTLE}{TWO}"),
        names_of_bodies(TWO),
        names_of_bodies("id,kind,label\n,organisation,a|b\n"),
        names_of_bodies("id,kind,label\n,planet,Delta\n"),
        names_of_bodies("id,kind,label,identifiers\n,organisation,Delta,nowhere\n"),
    ],
)
@pytest.mark.parametrize("language", ["fr", "es"])
def test_what_fails_is_told_in_the_readers_language(
    tmp_path: Path, fail: Callable[[Project], object]
) -> None:
    project = sample_project(tmp_path)
    with pytest.raises(GraphError) as failed:
        fail(project)
    told = retold("faults", str(failed.value))
    assert told != str(failed.value)
    assert str(project.folder) in told
    assert not ENGLISH.search(told.replace(str(tmp_path), "")), told
