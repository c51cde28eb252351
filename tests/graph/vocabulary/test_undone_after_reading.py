"""Decisions hold, and are undone, whatever names of the project documents were read with."""

from pathlib import Path

import pytest
from decided_project import NOW, asked, take
from loaded import pipeline_with

import examples
from extract.reading.reader import Reader
from graph.asking.asking import as_id, as_text, as_whole
from graph.building.ingest import add_files
from graph.decisions.deciding import decide
from graph.decisions.remaining import Remaining
from graph.decisions.standing import Standing, log
from graph.project import Project
from graph.vocabulary.own_files import own_vocabulary

pytestmark = pytest.mark.model
CORPUS = Path(examples.__file__).parent / "corpus"
FILES = (
    "annual-review-2024.pdf",
    "kafala-reform-briefing.pdf",
    "market-women-workshop.docx",
    "note-members-meeting.txt",
    "working-paper-nepal-gulf.pdf",
)
LEAGUE, GROUP = (
    "organisation/name/volta-palm-market-women-s-league",
    "organisation/name/drina-corridor-monitoring-group",
)
TIDEWATER = "organisation/name/tidewater-foundation-for-fair-recruitment"
KESTREL = "organisation/name/kestrel-lane-legal-clinic"
LAW = "instrument/name/law-no-17-of-2020"
LATER_LAW = "instrument/name/law-no-18-of-2020"
BONDAGE, DOMESTIC, FORCED = "theme/debt-bondage", "theme/domestic-work", "theme/forced-labour"
LETTER = "The Palm Sellers of the lagoon work on loans on the shore. The Tide Fund pays for it."
DECIDED = (
    ("merge", GROUP, LEAGUE),
    ("merge", KESTREL, TIDEWATER),
    ("merge", LATER_LAW, LAW),
    ("merge", DOMESTIC, FORCED),
    ("reject", BONDAGE, ""),
    ("rename", TIDEWATER, "Tide Fund"),
    ("alias", LEAGUE, "Palm Sellers"),
    ("alias", FORCED, "loan on the shore"),
)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    letter = tmp_path_factory.mktemp("letters") / "letter.txt"
    letter.write_text(LETTER, encoding="utf-8")
    return [*(CORPUS / name for name in FILES), letter]


def read(project: Project, files: list[Path]) -> None:
    """Read files as the program does, with the project's own names, again where need be."""
    own = pipeline_with(own_vocabulary(project))
    with Reader() as reader:
        outcomes = list(add_files(project, files, pipeline=own, reader=reader, now=NOW, again=True))
    assert not [each.reason for each in outcomes if each.reason]


def told(project: Project) -> dict[str, tuple[str, int]]:
    """Return label and number of documents of each body, instrument and theme."""
    with project.reading() as store:
        rows = store.select(
            "SELECT ?e ?l ?n { GRAPH graph:current { ?e rdfs:label ?l ; lk:documents ?n } }"
        )
    found = {as_id(entity): (as_text(label), as_whole(n)) for entity, label, n in rows}
    return {e: each for e, each in found.items() if not e.startswith(("place/", "event/"))}


def test_what_was_read_with_decided_names_obeys_decisions_and_their_undoing(
    tmp_path: Path, files: list[Path]
) -> None:
    project = Project.create(tmp_path / "project")
    read(project, files)
    before = told(project)
    made = [take(project, kind, thing, other) for kind, thing, other in DECIDED]
    held = told(project)
    assert not {GROUP, KESTREL, LATER_LAW, DOMESTIC, BONDAGE} & held.keys()

    read(project, files)
    entries = log(project).entries
    assert [each for each in entries if each.standing is not Standing.IN_FORCE] == []
    again = told(project)
    assert again.keys() == held.keys() - {"organisation/name/tide-fund"}
    assert again[LEAGUE][1] == held[LEAGUE][1] + 1  # the letter speaks of its sellers
    assert again[TIDEWATER] == ("Tide Fund", held[TIDEWATER][1] + 1)

    undone = [decide(project, asked(project, "undo", each.decision_id)) for each in made]
    left = {made[place]: each for place, taken in enumerate(undone) for each in taken.remaining}
    assert left == {
        made[5]: Remaining("Tide Fund", 1, is_named=True),
        made[6]: Remaining("Palm Sellers", 1, is_named=True),
        made[7]: Remaining("loan on the shore", 1, is_named=True),
    }
    assert "linkages add --again FILES" in next(undone[6].notes)
    after = told(project)
    assert after.pop("organisation/name/palm-sellers") == ("Palm Sellers", 1)
    decided = {thing for _, thing, _ in DECIDED} - {TIDEWATER, FORCED}
    assert {e: after[e] for e in decided} == {e: before[e] for e in decided}
    assert after[TIDEWATER] == (before[TIDEWATER][0], again[TIDEWATER][1])

    read(project, files)
    assert told(project) == before


def test_a_name_that_was_taken_from_a_theme_is_missing_until_documents_are_read_again(
    tmp_path: Path,
) -> None:
    project = Project.create(tmp_path / "project")
    letters = [tmp_path / "one.txt", tmp_path / "two.txt"]
    for letter in letters:
        words = f"Bonded labour is what {letter.stem} of our members told of. So is debt bondage."
        letter.write_text(words, encoding="utf-8")
    read(project, letters)
    dropped = take(project, "unlabel", BONDAGE, "bonded labour")
    early = decide(project, asked(project, "undo", dropped.decision_id))
    assert early.remaining == ()  # nothing was read without it
    again = take(project, "undo", early.decisions[0].decision_id)
    read(project, letters[:1])
    undone = decide(project, asked(project, "undo", again.decision_id))
    assert undone.remaining == ()
    undone = decide(project, asked(project, "undo", dropped.decision_id))
    assert undone.remaining == (Remaining("bonded labour", 1, is_named=False),)
