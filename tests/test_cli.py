"""The commands, run as a person runs them: real files, real model, real store.

What reads files, waits, fails or is interrupted runs in a process of its own.
"""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from command_line import linkages_here
from sample_project import made_by_an_older_version, sample_project

import examples
from graph.asking.questions import documents

CORPUS = Path(examples.__file__).parent / "corpus"
FILES = (
    "dakar-consultation-report.pdf",
    "dakar-consultation-rapport.docx",
    "notice-chiang-mai-roundtable.txt",
    "press-statement-fees.html",
)
pytestmark = pytest.mark.model


def linkages(*arguments: str | Path, stdin: str = "") -> subprocess.CompletedProcess[str]:
    """Run the command line in a process of its own."""
    command = [sys.executable, "-c", "from cli import main; main()", *map(str, arguments)]
    environment = {k: v for k, v in os.environ.items() if k != "LINKAGES_PROJECT"}
    return subprocess.run(
        command, input=stdin, capture_output=True, text=True, timeout=300, env=environment,
        encoding="utf-8", check=False,
    )  # fmt: skip


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a project with four documents of the sample corpus, made by the command line."""
    folder = tmp_path_factory.mktemp("cli") / "project"
    added = linkages("add", *(CORPUS / name for name in FILES), "--project", folder)
    assert added.returncode == 0, added.stderr
    assert "4 added, 0 replaced, 0 unchanged, 0 failed" in added.stderr
    return folder


def one_line(stderr: str) -> str:
    lines = stderr.strip().splitlines()
    assert len(lines) == 1, stderr
    assert lines[0].startswith("linkages: ")
    return lines[0]


def test_adding_again_reads_nothing_anew(project: Path) -> None:
    again = linkages("add", *(CORPUS / name for name in FILES), "--project", project)
    assert again.returncode == 0
    assert "0 added, 0 replaced, 4 unchanged, 0 failed" in again.stderr


def test_a_name_of_a_file_moves_no_cursor_and_is_one_line(project: Path) -> None:
    told = linkages("add", "a\x1b[2J\nadded b.txt", "--project", project).stderr.splitlines()
    assert told[:2] == ["failed a?[2J?added b.txt", "0 added, 0 replaced, 0 unchanged, 1 failed"]
    assert len(told) == 3


def test_a_folder_without_documents_is_told_as_such(project: Path, tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"x")
    added = linkages("add", tmp_path, "--project", project)
    assert added.returncode == 0
    counts, told = added.stderr.splitlines()
    assert counts == "0 added, 0 replaced, 0 unchanged, 0 failed"
    assert told.startswith("nothing there has a name that documents have (.doc .docx .epub")


def test_list_shows_a_line_for_each_document(project: Path) -> None:
    listed = linkages_here("list", "--project", project)
    assert len(listed.stdout.strip().splitlines()) == 1 + len(FILES)
    assert all(name in listed.stdout for name in FILES)


def test_status_counts_what_is_there(project: Path) -> None:
    told = dict(
        line.split("\t")
        for line in linkages_here("status", "--project", project).stdout.splitlines()
    )
    assert told["documents"] == "4"
    assert int(told["organisations"].replace(",", "")) > 5
    assert int(told["quads"].replace(",", "")) > 1_000
    assert told["languages"] == "3 English, 1 French"
    assert "fr_core" in told["read by"] or told["without a model"].startswith("1 French: names")


@pytest.mark.parametrize(
    ("output_format", "beginning"),
    [
        ("table", "n\n"),
        ("csv", "n\r\n"),
        ("tsv", "?n\n"),
        ("json", '{"head"'),
        ("xml", '<?xml version="1.0"'),
    ],
)
def test_query_answers_in_every_format(project: Path, output_format: str, beginning: str) -> None:
    question = "SELECT (COUNT(*) AS ?n) { ?d a lk:Document }"
    asked = linkages_here("query", question, "--format", output_format, "--project", project)
    assert asked.returncode == 0, asked.stderr
    assert asked.stdout.replace("\r\n", "\n").startswith(beginning.replace("\r\n", "\n"))
    assert "4" in asked.stdout


@pytest.mark.parametrize("output_format", ["turtle", "n-triples"])
def test_construct_gives_triples(project: Path, output_format: str) -> None:
    question = "CONSTRUCT { ?d dcterms:title ?t } WHERE { ?d a lk:Document ; dcterms:title ?t }"
    asked = linkages("query", "-", "--format", output_format, "--project", project, stdin=question)
    assert asked.returncode == 0, asked.stderr
    assert asked.stdout.count("title") >= 1


def test_a_query_from_a_file_is_answered(project: Path, tmp_path: Path) -> None:
    (tmp_path / "q.rq").write_text("ASK { ?d a lk:Document }", "utf-8")
    asked = linkages_here("query", "--file", tmp_path / "q.rq", "--project", project)
    assert asked.stdout.split() == ["answer", "true"]


def test_a_file_given_as_a_query_is_told_to_be_one(project: Path, tmp_path: Path) -> None:
    (tmp_path / "all.rq").write_text("ASK {}")
    asked = linkages_here("query", tmp_path / "all.rq", "--project", project)
    assert asked.returncode == 2
    assert f"is a file; ask with --file {tmp_path / 'all.rq'}" in " ".join(asked.stderr.split())


def test_a_query_that_takes_too_long_is_stopped(project: Path) -> None:
    question = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
    started = time.monotonic()
    asked = linkages("query", question, "--time-limit", "1", "--project", project)
    assert asked.returncode == 1
    assert "1 second" in one_line(asked.stderr)
    assert time.monotonic() - started < 30


def test_a_query_with_an_error_says_where(project: Path) -> None:
    asked = linkages_here("query", "SELECT ?x WHERE {\n  ?x a }", "--project", project)
    assert asked.returncode == 1
    assert "line 2" in one_line(asked.stderr)


def test_a_query_to_a_graph_of_another_version_says_so(tmp_path: Path) -> None:
    project = made_by_an_older_version(sample_project(tmp_path))
    asked = linkages_here("query", "ASK { ?d a lk:Document }", "--project", project.folder)
    assert asked.returncode == 0
    assert asked.stdout.split()[-1] == "true"
    assert asked.stderr.startswith("another version of linkages counted this graph")


def test_check_finds_nothing_wrong(project: Path) -> None:
    checked = linkages_here("check", "--project", project)
    assert checked.returncode == 0, checked.stdout
    assert checked.stdout.endswith("\n0 violations\n")
    assert "4 documents" in checked.stdout


def test_check_finds_a_text_that_was_changed(project: Path, tmp_path: Path) -> None:
    copied = tmp_path / "copied"
    subprocess.run(["cp", "-r", str(project), str(copied)], check=True)
    text = sorted((copied / "texts").iterdir())[0]
    text.write_text("?" + text.read_text("utf-8"), "utf-8")
    checked = linkages_here("check", "--project", copied)
    assert checked.returncode == 1
    assert not checked.stdout.endswith("\n0 violations\n")


@pytest.mark.parametrize(
    "output_format", ["trig", "nquads", "turtle", "jsonld", "graphml", "gexf", "csv", "html"]
)
def test_export_writes_every_format(project: Path, tmp_path: Path, output_format: str) -> None:
    target = tmp_path / f"graph.{output_format}"
    exported = linkages_here("export", output_format, target, "--project", project)
    assert exported.returncode == 0, exported.stderr
    assert "masked" in exported.stderr
    assert all(path.stat().st_size > 500 for path in tmp_path.iterdir())


@pytest.mark.parametrize(
    ("options", "ending", "magic", "told"),
    [
        (
            "ILO",
            "png",
            b"\x89PNG",
            "Network figure. What is linked with International Labour Organization",
        ),
        ("--kind matrix --rows place --since 2023", "svg", b"<?xml", "; since 2023. Strongest:"),
        ("--kind map --language es --paper slide", "pdf", b"%PDF", " figura en "),
        ("--kind matrix --language fr", "svg", b"<?xml", "– travail domestique ("),
        (
            "--theme wages --place Asia --only theme",
            "svg",
            b"<?xml",
            "a mention of Asia or a place",
        ),
        ("--kind change --after 2023-", "svg", b"<?xml", "before: all other documents ("),
    ],
)
def test_figure_draws_an_entity_or_the_corpus(
    project: Path, tmp_path: Path, options: str, ending: str, magic: bytes, told: str
) -> None:
    target = tmp_path / f"figure.{ending}"
    drawn = linkages_here("figure", *options.split(), "--output", target, "--project", project)
    assert drawn.returncode == 0, drawn.stderr
    assert target.read_bytes().startswith(magic)
    assert told in drawn.stdout


def test_a_failed_file_does_not_stop_the_rest_and_a_removed_document_is_gone(
    tmp_path: Path,
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "broken.pdf").write_bytes(b"%PDF-1.7 and then nothing that belongs there")
    (tmp_path / "in" / "good.txt").write_text(
        "The Zanzibarian Quux Coalition met in Nairobi, Kenya.", "utf-8"
    )
    folder = tmp_path / "project"
    added = linkages("add", tmp_path / "in", "--project", folder)
    assert added.returncode == 1
    assert "1 added, 0 replaced, 0 unchanged, 1 failed" in added.stderr
    assert "broken.pdf" in added.stderr.strip().splitlines()[-1]
    assert "Traceback" not in added.stderr
    before = linkages_here("list", "--project", folder).stdout.strip().splitlines()
    removed = linkages("remove", before[1].split("\t")[0], "--project", folder)
    assert removed.returncode == 0, removed.stderr
    assert len(linkages_here("list", "--project", folder).stdout.strip().splitlines()) == 1
    everything = b"".join(p.read_bytes() for p in folder.rglob("*") if p.is_file())
    assert b"Quux" not in everything
    assert b"quux" not in everything


def test_remove_says_what_still_holds_the_removed_words(tmp_path: Path) -> None:
    project = sample_project(tmp_path)
    with project.reading() as store:
        first = documents(store)[0].document_id
    with project.leased() as old:
        removed = linkages("remove", first, "--project", project.folder)
        assert removed.returncode == 0
        said = removed.stderr.strip().splitlines()
        assert said[:-1] == [f"removed {first[:12]}"]
        assert f"another program still reads {old.name}" in said[-1]
    assert not old.exists()


def test_interrupted_add_continues(tmp_path: Path) -> None:
    folder = tmp_path / "project"
    files = sorted(str(path) for path in CORPUS.iterdir() if path.suffix == ".html")
    command = [sys.executable, "-c", "from cli import main; main()", "add", *files]
    running = subprocess.Popen(
        [*command, "--project", str(folder)], stderr=subprocess.PIPE, text=True, encoding="utf-8"
    )
    assert running.stderr is not None
    running.stderr.readline()
    running.send_signal(signal.SIGINT)
    sent = time.monotonic()
    rest = running.stderr.read()
    assert time.monotonic() - sent < 60
    assert running.wait(60) == 130
    assert "Traceback" not in rest
    assert "stopped" in rest.strip().splitlines()[-1]
    again = linkages("add", *files, "--project", folder)
    assert again.returncode == 0, again.stderr
    assert linkages_here("check", "--project", folder).returncode == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ("list", "--project", "no-such-folder"),
        ("add", "no-such-file.pdf", "--project", "{tmp}/p"),
        ("query", "ASK {}", "--project", "no-such-folder"),
        ("status", "--project", "/dev/null"),
        ("add",),
        ("no-such-command",),
        ("list", "--no-such-option"),
    ],
)
def test_an_error_is_one_line(arguments: tuple[str, ...], tmp_path: Path) -> None:
    failed = linkages(*(argument.replace("{tmp}", str(tmp_path)) for argument in arguments))
    assert failed.returncode != 0
    assert "Traceback" not in failed.stderr
    assert failed.stderr.strip().splitlines()[-1].startswith("linkages: ")


LINES = (
    {"id": "a", "text": "The Global Alliance Against Traffic in Women (GAATW) met in Bangkok."},
    {"id": "b", "text": "GAATW works on debt bondage in Nepal. Mr. Joost Vandermeulen spoke."},
)


TOGETHER = (
    {"id": 1, "text": "The Harbour Light Circle (HLC) held a workshop in Accra, Ghana."},
    {"id": 2, "text": "HLC works with migrant domestic workers in Accra."},
)
GIVEN = {"id": 1, "text": "Paris and paris are given.", "spans": [[0, 5, "PLACE"]]}
BAD = ("not json", "[]", '{"id": 1}', '{"id": 1, "text": "x", "spans": [[0, 9, "ORG"]]}')
GOOD = [f'{{"id": {number}, "text": "Bangkok"}}' for number in range(2, 6)]


@pytest.fixture(scope="module")
def together() -> list[dict[str, Any]]:
    """Give what is annotated in texts that stand together."""
    lines = "".join(f"{json.dumps(line)}\n" for line in (*LINES, *TOGETHER))
    ran = linkages("annotate", "--together", stdin=lines)
    assert ran.returncode == 0, ran.stderr
    return [json.loads(line) for line in ran.stdout.splitlines()]


@pytest.fixture(scope="module")
def apart() -> tuple[list[dict[str, Any]], subprocess.CompletedProcess[str]]:
    """Give what is annotated in texts by themselves, and how the command ended."""
    lines = [json.dumps(GIVEN), *(line for pair in zip(BAD, GOOD, strict=True) for line in pair)]
    ran = linkages("annotate", stdin="".join(f"{line}\n" for line in lines))
    return [json.loads(line) for line in ran.stdout.splitlines()], ran


def test_annotate_keeps_its_contract(together: list[dict[str, Any]]) -> None:
    first, second, *_ = together
    assert (first["id"], second["id"]) == ("a", "b")
    assert set(first) == {
        "id", "entities", "subjects", "acronyms", "events", "statements", "masked",
    }  # fmt: skip
    text = str(LINES[0]["text"])
    named = {(text[e["start"] : e["end"]], e["label"]) for e in first["entities"]}
    assert ("Global Alliance Against Traffic in Women", "ORG") in named
    assert ("Bangkok", "PLACE") in named
    bangkok = next(e for e in first["entities"] if e["label"] == "PLACE")
    assert (bangkok["geonameid"], bangkok["cc"]) == (1609350, "TH")
    assert abs(bangkok["lat"] - 13.75) < 0.1
    assert first["acronyms"] == [{"short": [46, 51], "long": [4, 44]}]
    assert "debt bondage" in second["subjects"]
    masked = str(LINES[1]["text"])
    assert any("Vandermeulen" in masked[s:e] for s, e in second["masked"])


def test_annotate_together_gives_one_entity_to_every_name(together: list[dict[str, Any]]) -> None:
    names = [
        {e["entity"] for e in row["entities"] if e["label"] == "ORG"}
        for row in together[len(LINES) :]
    ]
    assert names[0]
    assert names[0] == names[1]


def test_annotate_links_given_spans(
    apart: tuple[list[dict[str, Any]], subprocess.CompletedProcess[str]],
) -> None:
    (row, *_), _ = apart
    assert [(e["start"], e["end"], e["cc"]) for e in row["entities"]] == [(0, 5, "FR")]


def test_annotate_refuses_a_bad_line_and_goes_on(
    apart: tuple[list[dict[str, Any]], subprocess.CompletedProcess[str]],
) -> None:
    rows, ran = apart
    assert ran.returncode == 1
    for number, told in zip((2, 4, 6, 8), ran.stderr.splitlines(), strict=True):
        assert told.startswith("linkages: ")
        assert f"line {number}" in told
    assert [row["id"] for row in rows] == [1, 2, 3, 4, 5]
