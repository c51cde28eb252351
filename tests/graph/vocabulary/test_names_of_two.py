"""Names that people wrote into the thesaurus for a theme, and that another has too, are told."""

from pathlib import Path

import pytest
from decided_project import take
from sample_project import BONDAGE, sample_project

from graph.project import Project
from graph.status import status_of
from graph.vocabulary.exchange import import_own
from graph.vocabulary.names_of_two import names_of_two
from graph.vocabulary.own_files import thesaurus_path

CHILD = "theme/child-labour"
HEAD = (
    "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
    "@prefix theme: <https://linkages.example/theme/> .\n"
)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return sample_project(tmp_path)


def write(project: Project, *names: str) -> None:
    told = (f"theme:{theme} a skos:Concept ; {said} .\n" for theme, _, said in map(_parted, names))
    thesaurus_path(project).write_text(HEAD + "".join(told), encoding="utf-8")


def _parted(name: str) -> tuple[str, str, str]:
    return name.partition(": ")


@pytest.mark.parametrize(
    ("names", "found"),
    [
        ((), []),
        (('debt-bondage: skos:altLabel "peonage"@en',), []),
        (
            (
                'debt-bondage: skos:altLabel "Peonage"@en',
                'child-labour: skos:altLabel "peonage"@en',
            ),
            [("peonage", (CHILD, BONDAGE))],
        ),
        (
            (
                'debt-bondage: skos:altLabel "peonage"@en',
                'child-labour: skos:altLabel "peonage"@fr',
            ),
            [],
        ),
        (('child-labour: skos:altLabel "debt bondage"@fr',), [("debt bondage", (CHILD, BONDAGE))]),
        (('child-labour: skos:prefLabel "peonage"@fr',), [("peonage", (CHILD, BONDAGE))]),
        (('child-labour: skos:prefLabel "work of the young"@en',), []),
    ],
)
def test_what_people_wrote_for_two_themes_is_found(
    project: Project, names: tuple[str, ...], found: list[tuple[str, tuple[str, ...]]]
) -> None:
    write(project, *names)
    assert names_of_two(project) == found


def test_such_a_name_is_told_until_it_is_taken_from_one(project: Project) -> None:
    path = project.folder / "partners.ttl"
    path.write_text(
        HEAD + 'theme:child-labour a skos:Concept ; skos:altLabel "bonded labour"@en .\n', "utf-8"
    )
    done = import_own(project, "thesaurus", path)
    said = f"'bonded labour' is a name of {CHILD} and of {BONDAGE}"
    assert said in done.note
    assert said in dict(status_of(project))["names of several themes"]
    take(project, "unlabel", BONDAGE, "bonded labour")
    assert names_of_two(project) == []


def test_what_cannot_be_read_is_told_elsewhere(project: Project) -> None:
    thesaurus_path(project).write_text("<x", encoding="utf-8")
    assert names_of_two(project) == []
