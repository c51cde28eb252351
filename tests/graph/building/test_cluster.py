"""Files read by the workers of a real Dask cluster: the graph is that of one process."""

import asyncio
import random
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
from certificates import certificate
from cluster_driver import LOST, NOW, STOPPED
from cluster_worker import PARTS
from dask import config as dask_config
from dask_processes import HERE, DaskProcesses, Place
from distributed import Client
from network_hosts import star
from plain_files import CapitalNames, PlainFiles
from project_quads import quads_of_documents
from whole_documents import whole_documents

import examples as sample
from extract.cluster import dask_cluster, lateness, watching
from extract.cluster.dask_cluster import Cluster
from extract.cluster.failures import ClusterError
from extract.cluster.fingerprint import fingerprint_of_machine
from extract.cluster.task import Order
from extract.reading.sources import Source, readable_sources
from extract.workers import Wanted
from graph.asking.questions import documents
from graph.building.ingest import Outcome, add_files, add_read, remove_documents
from graph.building.on_cluster import OnCluster, adding_on_cluster
from graph.building.unread import unread_files
from graph.building.writing import writing
from graph.project import Project

ORDER = Order(Wanted("capitals", frozenset()), PARTS)
WHO = ("client", "scheduler", "worker")
TESTS = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def dask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DaskProcesses]:
    """Give a scheduler with two workers."""
    processes = DaskProcesses(tmp_path_factory.mktemp("dask"))
    try:
        processes.start_with_two_workers()
        yield processes
    finally:
        processes.close()


@pytest.fixture
def dask_with_models(tmp_path: Path) -> Iterator[DaskProcesses]:
    """Give a scheduler over TLS, with a worker as it is installed, two documents at once."""
    (tmp_path / "dask").mkdir()
    path = str(certificate(tmp_path / "dask"))
    parts = ["ca-file", *(f"{who}.{kind}" for who in WHO for kind in ("key", "cert"))]
    settings = {f"distributed.comm.tls.{part}": path for part in parts}
    processes = DaskProcesses(tmp_path / "dask", scheme="tls", settings=as_variables(settings))
    try:
        processes.start_scheduler()
        processes.start_worker("--nthreads", "2", preload=False)
        with dask_config.set(settings):
            yield processes
    finally:
        processes.close()


def as_variables(settings: dict[str, str]) -> dict[str, str]:
    """Return settings of Dask as it reads them from the environment."""
    return {
        f"DASK_{n.replace('.', '__').replace('-', '_').upper()}": v for n, v in settings.items()
    }


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Return a project with its reference graphs and no document, to be copied."""
    project = Project.create(tmp_path_factory.mktemp("empty") / "project")
    with writing(project):
        return project


def copied(project: Project, folder: Path) -> Project:
    shutil.copytree(project.folder, folder)
    return Project.open(folder)


def files(folder: Path, *texts: str) -> list[Path]:
    folder.mkdir(exist_ok=True)
    for number, text in enumerate(texts):
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")
    return sorted(folder.iterdir())


def add_here(project: Project, paths: Sequence[Source]) -> list[Outcome]:
    return list(add_files(project, paths, pipeline=CapitalNames(), reader=PlainFiles(), now=NOW))


def add_there(project: Project, paths: Sequence[Source], address: str) -> list[Outcome]:
    with Cluster.joined(address, ORDER) as cluster:
        return list(add_read(project, paths, ahead=OnCluster(cluster), now=NOW))


def test_a_cluster_gives_what_one_process_gives(
    empty: Project, dask: DaskProcesses, tmp_path: Path
) -> None:
    texts = [f"Alba met Brio{number % 30}. Cima met Alba." for number in range(40)]
    texts[5] = texts[17] = ""
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as packed:
        packed.writestr("packed.txt", "Dora met Alba.")
    named = [*map(str, files(tmp_path / "in", *texts)), str(tmp_path / "all.zip")]
    paths = list(readable_sources(named))
    here, there = copied(empty, tmp_path / "here"), copied(empty, tmp_path / "there")
    assert add_there(there, paths, dask.address) == add_here(here, paths)
    assert quads_of_documents(there) == quads_of_documents(here)
    assert unread_files(there) == unread_files(here)
    [known, missing] = add_there(there, [paths[0], tmp_path / "missing.txt"], dask.address)
    assert str(known.status) == "unchanged"
    assert missing.reason == f"{tmp_path / 'missing.txt'} cannot be found; check the path"


def test_a_document_that_takes_its_workers_along_is_set_aside_and_the_rest_goes_on(
    empty: Project, dask: DaskProcesses, tmp_path: Path
) -> None:
    texts = [f"Alba met Brio{number}." for number in range(30)]
    texts[3] = texts[4] = "Deadly."
    texts[4] += "."
    paths = files(tmp_path / "in", *texts)
    project = copied(empty, tmp_path / "project")
    outcomes = add_there(project, paths, dask.address)
    assert [str(o.status) for o in outcomes] == ["added"] * 3 + ["failed"] * 2 + ["added"] * 25
    assert {o.reason for o in outcomes[3:5]} == {
        f"{name} was being read each time that 3 workers were lost; split it into smaller files, or"
        " give the workers more memory, and add it again"
        for name in ("003.txt", "004.txt")
    }
    here = copied(empty, tmp_path / "here")
    add_here(here, [*paths[:3], *paths[5:]])
    assert quads_of_documents(project) == quads_of_documents(here)


def test_what_is_read_beside_a_document_that_takes_its_workers_along_is_added(
    empty: Project, tmp_path: Path
) -> None:
    (tmp_path / "dask").mkdir()
    texts = [f"Long. Alba met Brio{number}." for number in range(12)]
    texts[3] = "Deadly."
    paths = files(tmp_path / "in", *texts)
    project = copied(empty, tmp_path / "project")
    processes = DaskProcesses(tmp_path / "dask")
    try:
        processes.start_scheduler()
        processes.start_worker("--nthreads", "4")
        outcomes = add_there(project, paths, processes.address)
    finally:
        processes.close()
    assert [o.path.name for o in outcomes if str(o.status) != "added"] == ["003.txt"]


def test_workers_that_would_read_otherwise_refuse_in_one_line(
    empty: Project, dask: DaskProcesses, tmp_path: Path
) -> None:
    paths = files(tmp_path / "in", "Alba met Brio.")
    other = ORDER._replace(fingerprint=PARTS | {"linkages": "0.9.0", "thesaurus": "f" * 16})
    with pytest.raises(
        ClusterError,
        match=r"^worker tcp://127\.0\.0\.1:\d+ would read otherwise than this machine, by its "
        r"linkages \(0\.9\.0 here, 1\.0\.0 there\), thesaurus; install the same [^\n]+$",
    ):
        Cluster.joined(dask.address, other)
    with Cluster.joined(dask.address, ORDER) as cluster:
        cluster._order = other  # as where a worker joins later
        project = copied(empty, tmp_path / "project")
        with pytest.raises(ClusterError, match="would read otherwise"):
            list(add_read(project, paths, ahead=OnCluster(cluster), now=NOW))


def test_no_more_documents_are_with_the_cluster_than_it_soon_reads(
    empty: Project, dask: DaskProcesses, tmp_path: Path
) -> None:
    paths = files(tmp_path / "in", *(f"Slow. Alba met Brio{number}." for number in range(20)))
    asked: list[Path] = []

    def noted() -> Iterator[Path]:
        for path in paths:
            asked.append(path)
            yield path

    project = copied(empty, tmp_path / "project")
    with Cluster.joined(dask.address, ORDER) as cluster:
        outcomes = add_read(project, noted(), ahead=OnCluster(cluster), now=NOW)
        next(outcomes)
        assert cluster.slots == 2
        # Two for each slot, the one that was told, the one that waits, and what was done meanwhile.
        assert 2 <= len(asked) <= 2 * 2 + 2 + 2
        outcomes.close()
    assert quads_of_documents(project) != quads_of_documents(empty)  # what was done is published


def test_workers_that_are_lost_as_they_load_the_model_end_it_in_one_line(tmp_path: Path) -> None:
    processes = DaskProcesses(tmp_path, settings={"LINKAGES_TEST_LOSES": "each"})
    try:
        processes.start_scheduler()
        processes.start_worker()
        with pytest.raises(ClusterError, match=r"^tcp\S+: each worker was lost while it loaded th"):
            Cluster.joined(processes.address, ORDER)
    finally:
        processes.close()


REFUSED = (
    r"^worker tcp://127\.0\.0\.1:\d+ cannot read \(Too many open files\); mend that, or end it"
)
UNFIT = (
    r"worker tcp://127\.0\.0\.1:\d+ cannot read \(Too many open files\) and is given nothing more;"
    r" mend that, and start it again"
)


def test_what_a_worker_s_system_refuses_it_is_told_as_the_worker_s(
    empty: Project, tmp_path: Path
) -> None:
    paths = files(tmp_path / "in", "Alba met Brio.", "Refused.")
    project = copied(empty, tmp_path / "project")
    for refuses in ({}, {"LINKAGES_TEST_REFUSES": "each"}):
        only = DaskProcesses(tmp_path, settings=refuses)
        try:
            only.start_scheduler()
            only.start_worker()
            with pytest.raises(ClusterError, match=REFUSED):
                add_there(project, paths, only.address)
        finally:
            only.close()


def test_a_worker_that_cannot_read_is_left_aside_where_there_is_another(
    empty: Project, tmp_path: Path
) -> None:
    (tmp_path / "dask").mkdir()
    paths = files(tmp_path / "in", *(f"Slow. Alba met Brio{number}." for number in range(20)))
    here, there = copied(empty, tmp_path / "here"), copied(empty, tmp_path / "there")
    add_here(here, paths)
    processes = DaskProcesses(tmp_path / "dask")
    told: list[str] = []
    try:
        processes.start_with_two_workers(("--name", "able"), ("--name", "unfit"))
        with Cluster.joined(processes.address, ORDER, tell=told.append) as cluster:
            outcomes = list(add_read(there, paths, ahead=OnCluster(cluster), now=NOW))
    finally:
        processes.close()
    assert {str(o.status) for o in outcomes} == {"added"}
    [line] = told
    assert re.fullmatch(UNFIT, line)
    assert quads_of_documents(there) == quads_of_documents(here)


def test_what_a_frozen_worker_has_is_read_by_another(
    empty: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lateness, "_LEAST", 2.0)
    monkeypatch.setattr(dask_cluster, "_FETCHING", 2.0)
    (tmp_path / "dask").mkdir()
    paths = files(tmp_path / "in", *(f"Slow. Alba met Brio{number}." for number in range(30)))
    here, there = copied(empty, tmp_path / "here"), copied(empty, tmp_path / "there")
    add_here(here, paths)
    processes = DaskProcesses(tmp_path / "dask")
    outcomes: list[Outcome] = []
    try:
        processes.start_with_two_workers()
        begun = time.monotonic()
        with Cluster.joined(processes.address, ORDER) as cluster:
            for outcome in add_read(there, paths, ahead=OnCluster(cluster), now=NOW):
                outcomes.append(outcome)
                if len(outcomes) == 3:
                    processes.freeze_a_worker(1)
    finally:
        processes.close()
    assert {str(o.status) for o in outcomes} == {"added"}
    assert quads_of_documents(there) == quads_of_documents(here)
    assert time.monotonic() - begun < 60  # Dask gives it up after five minutes


def test_what_a_worker_does_not_hand_over_is_read_again(
    dask: DaskProcesses, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dask_cluster, "_FETCHING", 1.0)
    with Cluster.joined(dask.address, ORDER) as cluster:
        fetch, asked = Client.gather, list[object]()

        def gather(client: Client, futures: list[object], **how: object) -> object:
            asked.extend(futures)
            return asyncio.sleep(600) if len(asked) == 1 else fetch(client, futures, **how)

        monkeypatch.setattr(Client, "gather", gather)
        told = cluster.result(cluster.begin(b"Alba met Brio.", "a.txt"))
    assert told.annotations is not None
    assert len(asked) == 2


def test_workers_that_are_lost_before_a_document_begins_are_not_its_fault(
    empty: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dask_cluster, "_MOST_VAIN", 1)
    (tmp_path / "dask").mkdir()
    loses = tmp_path / "loses"
    processes = DaskProcesses(tmp_path / "dask", settings={"LINKAGES_TEST_LOSES": str(loses)})
    project = copied(empty, tmp_path / "project")
    paths = files(tmp_path / "in", "Alba met Brio.", "Cima met Brio.")
    try:
        processes.start_scheduler()
        processes.start_worker()
        with Cluster.joined(processes.address, ORDER) as cluster:
            time.sleep(1)  # a nanny gives up one that is lost before it has begun
            loses.touch()
            processes.kill_a_worker(0)
            with pytest.raises(ClusterError, match=r"worker after worker is lost, and no document"):
                list(add_read(project, paths, ahead=OnCluster(cluster), now=NOW))
    finally:
        processes.close()


def test_a_scheduler_that_says_nothing_is_given_up_and_what_takes_long_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "_QUIET", 1.0)
    processes = DaskProcesses(tmp_path)
    told: list[str] = []
    try:
        processes.start_scheduler()
        processes.start_worker()
        with Cluster.joined(processes.address, ORDER, tell=told.append) as cluster:
            asked = cluster.begin(b"Alba. " + b"Long." * 4, "long.txt")
            processes.stop_scheduler()

            def look_on() -> None:
                while not asked.done():
                    cluster._watch.look(1, 4)

            with pytest.raises(ClusterError, match=r"the scheduler has said nothing for 4 s; look"):
                look_on()
    finally:
        processes.close()
    line = r"tcp://127\.0\.0\.1:\d+: nothing has come back for \d s \(documents there: 1, workers: "
    assert any(re.match(line, each) for each in told)


@pytest.mark.filterwarnings("error::pytest.PytestUnhandledThreadExceptionWarning")
@pytest.mark.parametrize("banner", [b"SSH-2.0-OpenSSH_9.6\r\n", bytes(40), b"\x08" + bytes(70)])
def test_what_is_no_scheduler_is_told_in_one_line(
    banner: bytes, capfd: pytest.CaptureFixture[str]
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"tcp://127.0.0.1:{server.getsockname()[1]}"
        server.settimeout(20)

        def greet() -> None:
            with suppress(OSError):
                while True:
                    server.accept()[0].sendall(banner)

        threading.Thread(target=greet, daemon=True).start()
        with pytest.raises(ClusterError, match=f"^{address}: no Dask scheduler answers there"):
            Cluster.joined(address, ORDER, patience=1)
    assert "Traceback" not in capfd.readouterr().err


def test_without_a_scheduler_or_a_worker_one_line_says_so(tmp_path: Path) -> None:
    with pytest.raises(ClusterError, match=r"^tcp://127\.0\.0\.1:9: no Dask scheduler answers"):
        Cluster.joined("tcp://127.0.0.1:9", ORDER, patience=1)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"tcp://127.0.0.1:{silent.getsockname()[1]}"
        with pytest.raises(
            ClusterError, match=r"no Dask scheduler answers there \(it says nothing"
        ):
            Cluster.joined(address, ORDER, patience=0.5)
    idle = DaskProcesses(tmp_path)
    try:
        idle.start_scheduler()
        with pytest.raises(
            ClusterError, match=r"has had no worker that takes documents for 1 s; start some with: "
        ):
            Cluster.joined(idle.address, ORDER, patience=1)
    finally:
        idle.close()


@pytest.mark.parametrize(
    ("address", "settings", "line"),
    [
        ("tls://127.0.0.1:9", {}, "tls:// needs certificates, which Dask's settings name"),
        ("tcp://127.0.0.1:9", {"require-encryption": True}, "Dask's settings want encryption"),
        (
            "tls://127.0.0.1:9",
            {"tls.ca-file": "no.pem", "tls.client.cert": "no.pem", "tls.client.key": "no.pem"},
            "the certificates that Dask's settings name cannot be read",
        ),
    ],
)
def test_certificates_that_are_missing_are_told_at_once(
    address: str, settings: dict[str, str | bool], line: str
) -> None:
    begun = time.monotonic()
    with (
        dask_config.set({f"distributed.comm.{name}": worth for name, worth in settings.items()}),
        pytest.raises(ClusterError, match=f"^{address}: {line}"),
    ):
        Cluster.joined(address, ORDER, patience=20)
    assert time.monotonic() - begun < 5


def started(
    project: Project, folder: Path, address: str, host: Place = HERE
) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [
            *host.prefix,
            sys.executable,
            str(TESTS / "cluster_driver.py"),
            str(project.folder),
            str(folder),
            address,
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def ended(driver: subprocess.Popen[str], seconds: int) -> tuple[str, str]:
    """Return the rest of both streams: `communicate` drops what `readline` had read ahead."""
    assert driver.stdout is not None
    assert driver.stderr is not None
    limit = threading.Timer(seconds, driver.kill)
    limit.start()
    said, wrong = driver.stdout.read(), driver.stderr.read()
    driver.wait()
    limit.cancel()
    return said, wrong


def test_an_interrupt_takes_back_what_no_worker_has_begun(
    empty: Project, dask: DaskProcesses, tmp_path: Path
) -> None:
    files(tmp_path / "in", *(f"Slow. Alba met Brio{number}." for number in range(200)))
    project = copied(empty, tmp_path / "project")
    driver = started(project, tmp_path / "in", dask.address)
    assert driver.stdout is not None
    assert driver.stdout.readline() == "added\n"
    driver.send_signal(signal.SIGINT)
    said, wrong = ended(driver, 60)
    assert (driver.returncode, wrong) == (STOPPED, "")
    with project.reading() as store:
        assert whole_documents(store) == 1 + said.count("added")
    with Client(dask.address, set_as_default=False) as client:
        end = time.monotonic() + 60
        while any(client.processing().values()):
            assert time.monotonic() < end
            time.sleep(0.05)


SOME = (
    "communique-abidjan.html",
    "dakar-consulta-informe.html",
    "dakar-consultation-rapport.docx",
    "dakar-consultation-report.pdf",
    "notice-chiang-mai-roundtable.txt",
)
"""Documents of the sample corpus in each language and each format."""


def only(names: Sequence[str], project: Project, folder: Path) -> Project:
    """Return a copy of a project without all documents but some."""
    found = copied(project, folder)
    with found.reading() as store:
        others = [row.document_id for row in documents(store) if row.file_name not in names]
    assert set(remove_documents(found, others)) == set(others)
    return found


@pytest.mark.model
def test_documents_of_the_sample_corpus_are_quad_for_quad_what_one_process_makes_of_it(
    corpus: Project, dask_with_models: DaskProcesses, tmp_path: Path
) -> None:
    project, here = Project.create(tmp_path / "project"), only(SOME, corpus, tmp_path / "here")
    folder = Path(sample.__file__).parent / "corpus"
    wanted = Wanted(project.settings.model, project.settings.allowed_names)
    order = Order(wanted, fingerprint_of_machine(wanted.model))
    with Cluster.joined(dask_with_models.address, order) as cluster:
        ahead, paths = OnCluster(cluster), [folder / name for name in SOME]
        outcomes = list(
            add_read(project, paths, ahead=ahead, now=datetime(2026, 11, 25, tzinfo=UTC))
        )
    assert dask_with_models.address.startswith("tls://")
    assert {str(outcome.status) for outcome in outcomes} == {"added"}
    assert quads_of_documents(project) == quads_of_documents(here)
    (project.folder / "authority.csv").write_text("label\nThe Tidal Lanterns\n")
    paths = files(tmp_path / "more", "In May, we met The Tidal Lanterns in Kathmandu.")
    with adding_on_cluster(project, paths, dask_with_models.address) as begun:
        assert [outcome.status for outcome in begun.outcomes] == ["added"]
    with project.reading() as store:
        known = "https://linkages.example/organisation/name/tidal-lanterns"
        found = f"SELECT ?m {{ GRAPH ?d {{ ?m itsrdf:taIdentRef <{known}> ; lk:method ?how }} }}"
        assert len(store.select(found)) == 1


@pytest.mark.parametrize("seed", [7])
def test_workers_scheduler_and_driver_killed_at_random_moments_the_graph_is_that_of_one_process(
    empty: Project, tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311
    texts = [f"Slow. Alba met Brio{number % 50}. Cima met Alba." for number in range(60)]
    paths = files(tmp_path / "in", *texts)
    here, there = copied(empty, tmp_path / "here"), copied(empty, tmp_path / "there")
    add_here(here, paths)
    kills = ["driver", "worker", "scheduler", "worker"]
    chance.shuffle(kills)
    seen = [0]
    dask = DaskProcesses(tmp_path)
    try:
        dask.start_scheduler()
        dask.start_worker()
        dask.start_worker()
        driver = started(there, tmp_path / "in", dask.address)
        for what in kills:
            assert driver.stdout is not None
            driver.stdout.readline()  # it has begun
            time.sleep(chance.uniform(0, 0.6))
            if what == "worker":
                dask.kill_a_worker(chance.randrange(2))
                continue
            if what == "driver":
                driver.kill()
            else:
                dask.kill_scheduler()
            _, said = ended(driver, 60)
            if what == "scheduler":
                assert driver.returncode == LOST
                assert said.startswith(f"{dask.address}: the scheduler is gone; what was published")
                assert said.count("\n") == 1
                dask.end_workers()
                dask.start_scheduler()
                dask.start_worker()
                dask.start_worker()
            with there.reading() as store:
                seen.append(whole_documents(store))
            driver = started(there, tmp_path / "in", dask.address)
        said, wrong = ended(driver, 120)
        assert (driver.returncode, wrong) == (0, "")
        assert set(said.split()) <= {"added", "unchanged"}
    finally:
        dask.close()
    assert seen == sorted(seen)
    assert quads_of_documents(there) == quads_of_documents(here)


def test_hosts_of_their_own_need_to_reach_the_scheduler_alone_and_one_that_is_cut_off_costs_nothing(
    empty: Project, tmp_path: Path
) -> None:
    texts = [f"Slow. Alba met Brio{number}." for number in range(60)]
    paths = files(tmp_path / "in", *texts)
    here, there = copied(empty, tmp_path / "here"), copied(empty, tmp_path / "there")
    add_here(here, paths)
    dask = DaskProcesses(tmp_path, settings={"DASK_DISTRIBUTED__COMM__TIMEOUTS__TCP": "12s"})
    with star(3) as (middle, (one, two, office)):
        try:
            dask.start_scheduler(middle)
            dask.start_worker(host=one)
            dask.start_worker(host=two)
            driver = started(there, tmp_path / "in", dask.address, office)
            assert driver.stdout is not None
            for _ in range(5):
                assert driver.stdout.readline() == "added\n"
            one.cut_off()
            said, wrong = ended(driver, 120)
        finally:
            dask.close()
    assert (driver.returncode, wrong) == (0, "")
    assert said.split() == ["added"] * 55
    assert quads_of_documents(there) == quads_of_documents(here)
