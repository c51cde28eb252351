"""Generations: whole or not at all, kept while read, gone afterwards."""

import errno
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from graph import generations as generations_module
from graph import long_reader
from graph.generations import Generations, GenerationsError
from graph.oxigraph_store import OxigraphStore
from graph.store import StoreError
from graph.terms import Iri, Quad, text

_READ_ONLY = (
    "unshare", "--user", "--map-root-user", "--mount", "sh", "-c",
    'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && exec "$@"',
)  # fmt: skip
_READS = """
import sys
from pathlib import Path
from graph.generations import Generations
generations = Generations(Path(sys.argv[1]))
reader = generations.reader()
with generations.reading() as (name, store):
    print(len(reader.store), len(store), name, *generations.retire())
"""


def fact(words: str) -> Quad:
    return Quad(Iri("urn:test:s"), Iri("urn:test:p"), text(words), Iri("urn:test:g"))


def publish(generations: Generations, *quads: Quad) -> None:
    with generations.writing() as writer:
        draft = writer.draft()
        draft.store.insert(quads)
        draft.publish()


def folders(generations: Generations) -> list[str]:
    return sorted(path.name for path in generations.root.iterdir() if path.name.startswith("gen-"))


def contents(generations: Generations) -> set[Quad]:
    with generations.reading() as (_, store):
        return set(store.quads())


def files(generations: Generations) -> int:
    return len(list(generations.published_path.glob("*.sst")))


@pytest.fixture
def compacted(monkeypatch: pytest.MonkeyPatch) -> list[OxigraphStore]:
    """Give the stores whose files were put in order, as it happens."""
    found: list[OxigraphStore] = []
    compact = OxigraphStore.compact

    def noted(store: OxigraphStore) -> None:
        compact(store)
        found.append(store)

    monkeypatch.setattr(OxigraphStore, "compact", noted)
    return found


@pytest.fixture
def generations(tmp_path: Path) -> Generations:
    return Generations.create(tmp_path / "store")


def test_a_reader_sees_one_generation_until_it_looks_again(generations: Generations) -> None:
    with generations.reading() as (name, store):
        publish(generations, fact("new"))
        assert len(store) == 0
        assert name in folders(generations)
    with generations.reading() as (_, store):
        assert list(store.quads()) == [fact("new")]


def test_a_long_reader_changes_over_and_lets_the_old_generation_go(
    generations: Generations,
) -> None:
    reader = generations.reader()
    old = reader.generation
    publish(generations, fact("new"))
    assert old in folders(generations)
    assert list(reader.store.quads()) == [fact("new")]
    generations.retire()
    assert folders(generations) == [reader.generation]


def test_a_reader_that_follows_lets_the_old_generation_go_though_nobody_asks_it(
    generations: Generations,
) -> None:
    reader = generations.reader()
    reader.follow(0.05)
    publish(generations, fact("new"))
    assert generations.retire_within(20) == []
    assert folders(generations) == [generations.published()]
    assert list(reader.store.quads()) == [fact("new")]


def test_what_is_kept_of_a_generation_can_go_before_anybody_sees_the_next(
    generations: Generations,
) -> None:
    reader = generations.reader()
    told: list[str] = []
    reader.follow(1000, then=lambda: told.append(generations.published()))
    assert reader.generation == generations.published()
    assert told == []
    publish(generations, fact("new"))
    assert [reader.generation, reader.generation] == told * 2


def test_memory_goes_back_once_after_each_change(
    generations: Generations, monkeypatch: pytest.MonkeyPatch
) -> None:
    given_back: list[str] = []
    monkeypatch.setattr(
        long_reader, "give_back", lambda: given_back.append(generations.published())
    )
    reader = generations.reader()
    reader.let_go()
    assert given_back == []
    publish(generations, fact("new"))
    assert len(reader.store) == 1  # a page may have changed over
    reader.let_go()
    reader.let_go()
    assert given_back == [generations.published()]


def test_memory_goes_back_again_once_a_store_of_before_is_read_no_more(
    generations: Generations, monkeypatch: pytest.MonkeyPatch
) -> None:
    times: list[None] = []
    monkeypatch.setattr(long_reader, "give_back", lambda: times.append(None))
    reader = generations.reader()
    store = reader.store
    publish(generations, fact("new"))
    reader.let_go()
    before = len(times)
    del store
    reader.let_go()
    after = len(times)
    assert before < after
    reader.let_go()
    assert len(times) == after


def test_an_old_generation_goes_with_the_last_that_reads_it(generations: Generations) -> None:
    with generations.leased() as old:
        publish(generations, fact("new"))
        assert generations.retire_within(0.1) == [old.name]
    assert folders(generations) == [generations.published()]


def test_a_store_in_use_stays_readable_after_the_reader_changed_over(
    generations: Generations,
) -> None:
    publish(generations, fact("old"))
    reader = generations.reader()
    store = reader.store
    publish(generations, fact("new"))
    assert len(list(reader.store.quads())) == 2
    assert list(store.quads()) == [fact("old")]
    assert len(folders(generations)) == 2
    del store
    generations.retire()
    assert len(folders(generations)) == 1


def test_what_is_not_published_is_not_seen_and_is_cleared_away(generations: Generations) -> None:
    with generations.writing() as writer:
        draft = writer.draft()
        draft.store.insert([fact("lost")])
        draft.store.close()
    assert len(folders(generations)) == 2
    with generations.writing():
        assert folders(generations) == [generations.published()]
    with generations.reading() as (_, store):
        assert len(store) == 0


def test_a_generation_renamed_but_not_published_is_cleared_away(generations: Generations) -> None:
    (generations.root / "gen-000002").mkdir()
    publish(generations, fact("new"))
    with generations.reading() as (_, store):
        assert list(store.quads()) == [fact("new")]


def test_a_store_written_afresh_holds_no_trace_of_what_was_taken_out(
    generations: Generations,
) -> None:
    publish(generations, fact("Xylozoa is a long enough word"), fact("Yttria"))
    with generations.writing() as writer:
        draft = writer.draft()
        draft.store.remove([fact("Xylozoa is a long enough word")])
        draft.publish()
        with generations.reading() as (_, store):  # gone for readers, and not from the disk
            assert list(store.quads()) == [fact("Yttria")]
        writer.write_afresh(lambda: {"beside.npz": b"told"})
    content = b"".join(p.read_bytes() for p in generations.root.rglob("*") if p.is_file())
    assert b"Xylozoa" not in content
    assert (generations.published_path / "beside.npz").read_bytes() == b"told"
    with generations.reading() as (_, store):
        assert list(store.quads()) == [fact("Yttria")]


def test_a_store_put_in_order_says_the_same(
    generations: Generations, compacted: list[OxigraphStore]
) -> None:
    for number in range(6):  # each publication writes files of its own
        publish(generations, *(fact(f"{number} {each}") for each in range(50)))
    before, published, scattered = (
        contents(generations),
        generations.published(),
        files(generations),
    )
    with generations.writing() as writer:
        writer.put_in_order()
    assert len(compacted) == 1
    assert contents(generations) == before
    assert generations.published() != published
    assert files(generations) <= scattered  # Oxigraph may have begun to by itself
    assert folders(generations) == [generations.published()]


def test_a_store_that_cannot_be_put_in_order_stays_as_it_is(
    generations: Generations, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(_: OxigraphStore) -> None:
        raise StoreError("no space left on device")

    publish(generations, fact("kept"))
    published = generations.published()
    monkeypatch.setattr(OxigraphStore, "compact", no_room)
    with generations.writing() as writer:
        writer.put_in_order()
    assert generations.published() == published
    assert [path.name for path in generations.root.glob("gen-*")] == [published]
    assert contents(generations) == {fact("kept")}


@pytest.mark.parametrize("is_told", [False, True])
def test_a_disk_that_is_full_when_a_generation_is_named_keeps_what_is_published(
    generations: Generations, monkeypatch: pytest.MonkeyPatch, *, is_told: bool
) -> None:
    publish(generations, fact("kept"))
    write_whole = generations_module.write_whole

    def full(path: Path, content: bytes) -> None:
        if is_told:  # what fails then is to wait until it is on the disk
            write_whole(path, content)
        raise OSError(errno.ENOSPC, "No space left on device", str(path))

    monkeypatch.setattr(generations_module, "write_whole", full)
    with generations.writing() as writer, pytest.raises(OSError, match="No space"):
        writer.write_afresh()
    assert generations.published() in folders(generations)
    assert contents(generations) == {fact("kept")}
    assert len(folders(generations)) == 1
    monkeypatch.undo()
    publish(generations, fact("more"))
    assert contents(generations) == {fact("kept"), fact("more")}


def test_of_a_copy_for_which_there_is_no_room_nothing_is_left(
    generations: Generations, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: OxigraphStore, path: Path) -> None:
        path.mkdir()
        (path / "half.sst").write_bytes(b"half")
        raise StoreError("the disk is full")

    monkeypatch.setattr(OxigraphStore, "backup", full)
    with generations.writing() as writer:
        with pytest.raises(StoreError, match="full"):
            writer.write_afresh()
        assert not list(generations.root.glob("*.tmp*"))
        writer.put_in_order()  # where it cannot be done, everything stays as it is
    assert contents(generations) == set()


@pytest.mark.parametrize("leases", [True, False])
def test_what_lies_on_a_medium_that_nobody_can_write_to_is_read(
    generations: Generations, *, leases: bool
) -> None:
    with generations.leased():
        publish(generations, fact("new"))
        if not leases:
            shutil.rmtree(generations.root / "leases")
        command = [*_READ_ONLY, str(generations.root)]
        if subprocess.run([*command, "true"], capture_output=True, check=False).returncode:
            pytest.skip("this system lets nobody mount a folder that is only read")
        read = subprocess.run(
            [*command, sys.executable, "-c", _READS, str(generations.root)],
            capture_output=True, text=True, check=False, cwd=Path(__file__).parents[2],
        )  # fmt: skip
    assert read.stdout.split() == ["1", "1", "gen-000002", "gen-000001"], read.stderr


def test_a_second_writer_is_refused(generations: Generations) -> None:
    with (
        generations.writing(),
        pytest.raises(GenerationsError, match="wait until"),
        generations.writing(),
    ):
        pass


def test_a_graph_that_was_moved_away_is_told(generations: Generations) -> None:
    reader = generations.reader()
    generations.forget()
    with pytest.raises(GenerationsError, match="moved to a server, start this program again"):
        _ = reader.store


@pytest.mark.parametrize("content", [b"", b"../../elsewhere", b"gen-1", b"\xff"])
def test_a_damaged_pointer_is_an_error_and_leads_nowhere(
    generations: Generations, content: bytes
) -> None:
    generations.pointer.write_bytes(content)
    with pytest.raises(GenerationsError, match=r"is damaged.*restore"), generations.reading():
        pass
