"""The commands that correct the graph, run as a person runs them."""

import csv
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from command_line import linkages_here
from sample_project import CIRCLE, DELTA, HOSTILE, sample_project

from graph.building.masking import mask_names
from graph.decisions.decision import Decision, Kind
from graph.decisions.record import append
from graph.project import Project


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return sample_project(tmp_path).folder


def linkages(project: Path, *arguments: str, who: str = "") -> CompletedProcess[str]:
    variables = {"LINKAGES_PROJECT": str(project), "LINKAGES_WHO": who}
    return linkages_here(*arguments, variables=variables)


def listed(project: Path, *arguments: str) -> list[dict[str, str]]:
    told = linkages(project, "decisions", *arguments)
    assert told.returncode == 0, told.stderr
    columns, *rows = [line.split("\t") for line in told.stdout.splitlines()]
    return [dict(zip(columns, row, strict=True)) for row in rows]


def test_what_is_decided_is_listed_and_undone(project: Path) -> None:
    made = linkages(
        project, "decide", "merge", "Delta Network", CIRCLE, "--why", "one", who="A. B."
    )
    assert made.returncode == 0, made.stderr
    assert f"decided: Delta Network ({DELTA}) is Harbour Circle ({CIRCLE})" in made.stderr
    decision = made.stdout.strip()
    [row] = listed(project)
    assert row["decision"] == decision
    assert (row["who"], row["why"], row["standing"]) == ("A. B.", "one", "in force")
    assert row["what"] == f"{DELTA} is {CIRCLE}"
    asked = linkages(
        project, "query", f"ASK {{ <https://linkages.example/{DELTA}> lk:documents ?n }}"
    )
    assert "false" in asked.stdout
    undone = linkages(project, "decide", "undo", decision, "--who", "C. D.")
    assert undone.returncode == 0, undone.stderr
    assert [each["standing"] for each in listed(project)] == ["in force", "undone"]
    assert listed(project, "--who", "C. D.")[0]["what"] == f"undoes {decision}: {DELTA} is {CIRCLE}"
    assert listed(project, "--open") == []
    told = linkages(project, "status")
    assert "decisions" in told.stdout


@pytest.mark.parametrize(
    ("arguments", "who", "said"),
    [
        (("decide", "merge", DELTA, CIRCLE), "", "--who NAME or set LINKAGES_WHO"),
        (("decide", "merge", "Nothing of the kind", CIRCLE), "A", "nothing in the graph is called"),
        (("decide", "obey", DELTA), "A", "is no kind of decision"),
        (("decide", "undo", "aaaaaaaaaa"), "A", "there is no decision"),
        (("review", "--from", "nowhere.csv"), "A", "nowhere.csv"),
    ],
)
def test_what_cannot_be_decided_is_one_line(
    project: Path, arguments: tuple[str, ...], who: str, said: str
) -> None:
    refused = linkages(project, *arguments, who=who)
    assert refused.returncode == 1
    [line] = refused.stderr.strip().splitlines()
    assert line.startswith("linkages: ")
    assert said in line


def test_a_line_that_is_no_decision_is_told_with_its_number(project: Path) -> None:
    linkages(project, "decide", "reject", HOSTILE, who="A")
    with (project / "decisions.jsonl").open("a", encoding="utf-8") as file:
        file.write("<<<<<<< HEAD\n")
    told = linkages(project, "decisions")
    assert told.returncode == 0
    assert "decisions.jsonl, line 2: it is no JSON" in told.stderr
    assert len(told.stdout.splitlines()) == 2


def test_no_cell_of_what_is_listed_begins_a_formula(project: Path) -> None:
    merged = linkages(project, "decide", "merge", DELTA, CIRCLE, "--why", "=1+1;@x", who="-A. B.")
    assert merged.returncode == 0, merged.stderr
    [row] = listed(project)
    assert (row["who"], row["why"]) == ("'-A. B.", "'=1+1;'@x")
    asked = linkages(project, "query", 'SELECT ?why { BIND("=1+1" AS ?why) }')
    assert asked.stdout.splitlines() == ["why", "=1+1"]  # what somebody asked for stays exact
    document = linkages(project, "list").stdout.splitlines()[1].split("\t")[0]
    linkages(project, "decide", "describe", document, "--title", "=2+2", who="A")
    assert "\t'=2+2\t" in linkages(project, "list").stdout


def test_a_group_decides_in_a_spreadsheet(project: Path, tmp_path: Path) -> None:
    settings = (project / "linkages.toml").read_text("utf-8")
    named = settings + '\nwho = "The group"\n' if "who =" not in settings else settings.replace(
        'who = ""', 'who = "The group"'
    )  # fmt: skip
    (project / "linkages.toml").write_text(named, encoding="utf-8")
    table = tmp_path / "review.csv"
    written = linkages(project, "review", "--csv", str(table))
    assert written.returncode == 0, written.stderr
    rows = list(csv.DictReader(table.open(encoding="utf-8-sig", newline="")))
    assert {"probable duplicate", "frequent unknown name"} >= {row["why"] for row in rows}
    [row] = [row for row in rows if row["entity"] == CIRCLE]
    row["decision"] = "confirm"
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(row), delimiter=";")
        writer.writeheader()
        writer.writerows(rows)
    taken = linkages(project, "review", "--from", str(table))
    assert taken.returncode == 0, taken.stderr
    assert "took 1 decisions" in taken.stderr
    assert [(each["who"], each["what"]) for each in listed(project)] == [
        ("The group", f"{CIRCLE} is right")
    ]


def test_an_effect_is_told_and_names_go_out_and_in(project: Path, tmp_path: Path) -> None:
    told = linkages(project, "decide", "merge", DELTA, CIRCLE, "--effect", who="A. B.")
    assert told.stdout.strip() == "2 documents, 2 passages and 5 links change at once"
    assert listed(project) == []
    table = tmp_path / "names.csv"
    table.write_text("label;aliases\nHill Council;HiCo\n", encoding="utf-8")
    taken = linkages(project, "vocabulary", "import", "authority", str(table))
    assert "took 1 organisations and instruments" in taken.stderr, taken.stderr
    out = linkages(project, "vocabulary", "export", "authority", str(tmp_path / "out.ttl"))
    assert out.returncode == 0, out.stderr
    assert '"Hill Council"@en' in (tmp_path / "out.ttl").read_text("utf-8")
    wrong = linkages(project, "vocabulary", "import", "themes", str(table))
    assert (wrong.returncode, len(wrong.stderr.splitlines())) == (1, 1)
    document = linkages(project, "list").stdout.splitlines()[1].split("\t")[0]
    gone = linkages(project, "remove", document, "--reason", "asked for", "--who", "Board")
    assert gone.stderr.startswith(f"withdrew {document}"), gone.stderr
    assert [each["what"] for each in listed(project)] == ["a document was withdrawn"]


def test_what_a_colleague_decided_is_told_and_applied(project: Path) -> None:
    one = Decision(Kind.REJECT, "2026-11-26T09:30:00Z", "C. D.", entity=DELTA)
    append(project / "decisions.jsonl", [one])
    for command in ("decisions", "review"):
        told = linkages(project, command)
        assert "not in the graph yet: 1 of the decisions" in told.stderr
        assert "linkages decisions --apply" in told.stderr
    assert "1 not applied yet: linkages decisions" in linkages(project, "status").stdout
    [row] = listed(project, "--apply")
    assert row["standing"] == "in force"
    assert linkages(project, "decisions").stderr == ""


def test_a_name_that_people_wrote_for_two_themes_is_told(project: Path, tmp_path: Path) -> None:
    (project / "thesaurus.ttl").write_text(
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
        "<https://linkages.example/theme/child-labour> a skos:Concept ;\n"
        '  skos:altLabel "bonded labour"@en .\n',
        encoding="utf-8",
    )
    empty = tmp_path / "empty"
    empty.mkdir()
    for command in (("add", str(empty)), ("review",), ("review", "--csv", str(tmp_path / "t.csv"))):
        told = linkages(project, *command)
        assert "'bonded labour' is a name of theme/child-labour and of" in told.stderr, told
    assert "names of several themes" in linkages(project, "status").stdout


def test_adding_tells_of_decisions_that_somebody_has_to_look_at_now(project: Path) -> None:
    lost = Decision(Kind.REJECT, "2026-11-26T09:00:00Z", "B.", entity="organisation/name/lost")
    append(project / "decisions.jsonl", [lost])
    page = project.parent / "new.txt"
    page.write_text("The partners met in Nepal and spoke of debt bondage.", encoding="utf-8")
    told = linkages(project, "add", str(page))
    assert "1 decisions do not hold as they did; see: linkages decisions --open" in told.stderr
    assert [each["standing"] for each in listed(project, "--open")] == ["finds nothing"]
    assert "do not hold" not in linkages(project, "add", str(page)).stderr


@pytest.mark.parametrize(
    ("option", "given", "said"),
    [
        ("--kind", "obey", "expected one of merge, split"),
        ("--since", "yesterday", "expected a date such as 2026-11"),
        ("--since", "26-11-2026", "expected a date such as 2026-11"),
    ],
)
def test_decisions_are_not_looked_for_by_what_none_can_have(
    project: Path, option: str, given: str, said: str
) -> None:
    refused = linkages(project, "decisions", option, given)
    assert refused.returncode != 0
    assert (said in refused.stderr, refused.stdout) == (True, "")
    assert listed(project, "--kind", "merge", "--since", "2026-11-26T09:30") == []


def test_dates_are_filled_in_in_a_table(project: Path, tmp_path: Path) -> None:
    path = tmp_path / "documents.csv"
    wrote = linkages(project, "review", "--documents", str(path))
    assert "3 rows, 0 without a date" in wrote.stderr
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows([each | {"year": "2011", "month": "3"} for each in rows])
    took = linkages(project, "review", "--from", str(path), who="A. B.")
    assert "took 3 decisions" in took.stderr
    assert linkages(project, "list").stdout.count("\t2011-03\t") == 3


def test_a_name_that_is_masked_is_refused_in_one_line_and_told_without_it(project: Path) -> None:
    mask_names(Project.open(project), ["Zarnigul"])
    for effect in ((), ("--effect",)):
        given = ("rename", CIRCLE, "Zarnigul House", *effect)
        refused = linkages(project, "decide", *given, who="A")
        assert refused.returncode != 0
        assert refused.stdout == ""
        [line] = refused.stderr.splitlines()
        assert line.startswith("linkages: it has a name of a person that is masked in this project")
    document = linkages(project, "list").stdout.splitlines()[1].split("\t")[0]
    given = (document, "--title", "Of Zarnigul", "--why", "Zarnigul said so")
    done = linkages(project, "decide", "describe", *given, who="A")
    assert done.returncode == 0, done.stderr
    assert "Zarnigul" not in done.stderr
    assert "Of [name]" in done.stderr
    assert "were written as [name]" in done.stderr
    assert listed(project)[0]["why"] == "[name] said so"
