"""A project's own names go out and come in, and a file that makes no sense leaves all as it was."""

from pathlib import Path

import pytest
from decided_project import FIRST_SENTENCE, document_with, take
from sample_project import BONDAGE, CIRCLE, DELTA, sample_project

from graph.decisions.standing import log
from graph.project import Project
from graph.status import status_of
from graph.vocabulary.exchange import AUTHORITY, THESAURUS, export_own, import_own
from graph.vocabulary.own_files import (
    VocabularyError,
    own_entities,
    own_vocabulary,
    project_thesaurus,
)

LEVIES = "theme/market-levies"
NAMELESS = "<http://x> a <http://www.w3.org/2004/02/skos/core#Concept> ."


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return sample_project(tmp_path / "mine")


@pytest.fixture
def other(tmp_path: Path) -> Project:
    return sample_project(tmp_path / "theirs")


@pytest.mark.parametrize("form", ["csv", "ttl"])
def test_what_one_project_decided_another_takes(
    project: Project, other: Project, tmp_path: Path, form: str
) -> None:
    take(project, "alias", CIRCLE, "=Ring of Ports")
    take(project, "link", DELTA, "https://example.org/delta")
    take(project, "label", "new", "market levies")
    take(project, "broader", LEVIES, BONDAGE)
    take(project, "alias", BONDAGE, "peonage by advance")
    first, again = tmp_path / f"first.{form}", tmp_path / f"again.{form}"
    for what, number in ((AUTHORITY, 2), (THESAURUS, 2)):
        assert export_own(project, what, first).number == number
        assert import_own(other, what, first).number == number
        assert import_own(other, what, first).number == number  # nothing more the second time
        export_own(other, what, again)
        assert again.read_bytes() == first.read_bytes()
    assert not [each for each in own_entities(other) if each.decisions]
    assert log(other).entries == ()
    assert project_thesaurus(other).broader_ids(LEVIES)[0] == BONDAGE
    told = dict(status_of(other))
    assert told["names"].startswith("3 documents were read before the project's own names")
    assert "names" in dict(status_of(project))


@pytest.mark.parametrize("form", ["csv", "ttl"])
def test_the_name_that_a_split_left_stays_with_what_it_left(
    project: Project, other: Project, tmp_path: Path, form: str
) -> None:
    document = document_with(project, FIRST_SENTENCE)
    take(project, "split", CIRCLE, "Circle of Lomé", documents=(document,))
    take(project, "confirm", CIRCLE)
    table = tmp_path / f"names.{form}"
    export_own(project, AUTHORITY, table)
    import_own(other, AUTHORITY, table)
    names = {each.entity.label: each.entity.names for each in own_entities(other)}
    assert names == {
        "Circle of Lomé": ("Circle of Lomé",), "Harbour Circle": ("Harbour Circle",)
    }  # fmt: skip


@pytest.mark.parametrize(
    ("what", "name", "content", "said"),
    [
        (THESAURUS, "a.csv", "label_en,broader\nlevies,theme/nothing", "leads to theme/nothing"),
        (THESAURUS, "a.csv", f"id,broader\n{BONDAGE},{BONDAGE}", "broader than itself"),
        (THESAURUS, "a.csv", "label_en\na\na", "in the table twice"),
        (THESAURUS, "a.csv", "nothing\nx", "expected an id or a label"),
        (THESAURUS, "a.ttl", "<x", "is not Turtle"),
        (AUTHORITY, "a.ttl", NAMELESS, "no skos:prefLabel"),
        (AUTHORITY, "a.csv", "\x00", "expected the columns label"),
        (AUTHORITY, "a.xlsx", "label", "ending in .csv or .ttl"),
        ("persons", "a.csv", "label", "expected authority or thesaurus"),
        (AUTHORITY, "gone.csv", None, "no such file"),
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_refused_in_a_line_and_nothing_is_taken(
    project: Project, tmp_path: Path, what: str, name: str, content: str | None, said: str
) -> None:
    source = tmp_path / name
    if content is not None:
        source.write_text(content, encoding="utf-8")
    with pytest.raises(VocabularyError, match=said) as refused:
        import_own(project, what, source)
    assert "\n" not in str(refused.value)
    assert own_vocabulary(project).version == ""
