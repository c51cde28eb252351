"""Strings that nothing uses any more leave the files of a store, and nothing else does."""

import random
from collections.abc import Iterable, Sequence
from pathlib import Path

import pyoxigraph as ox
import pytest

import graph.oxigraph_forgetting as forgetting
from graph.oxigraph_forgetting import ForgettingError, copy_without, unused
from graph.oxigraph_store import OxigraphStore
from graph.oxigraph_terms import to_ox_quad
from graph.terms import XSD_STRING, Iri, Literal, Quad, iri, text, typed
from graph.traces import Traces
from graph.write_ahead_log import Batch, records

GRAPHS = [Iri(f"urn:test:document-{n:06}") for n in range(6)]
CHANCE = random.Random(7)  # noqa: S311 - a fixed seed, no secret
WORDS = ["".join(CHANCE.choices("bcdfghjklmnpqrstvwxz", k=24)) for _ in range(300)]


def document(number: int) -> list[Quad]:
    """Return what a document says: words of its own, and some of the next in another form."""
    name = GRAPHS[number]
    own, shared = WORDS[number * 20 : number * 20 + 20], WORDS[number * 20 + 18 : number * 20 + 24]
    objects = [*map(text, own), *(text(each, "en") for each in shared), text(own[5][:12]),
               typed(own[1], "anyURI"), Iri(f"urn:test:{own[2]}")]  # fmt: skip
    return [Quad(Iri(f"urn:test:{own[n % 20]}-{n}"), iri("rdf:value"), each, name)
            for n, each in enumerate(objects)]  # fmt: skip


def strings(quads: Iterable[Quad]) -> set[str]:
    traces = Traces()
    traces.took_out(quads)
    return traces.strings


@pytest.fixture
def store(tmp_path: Path) -> OxigraphStore:
    store = OxigraphStore.at(tmp_path / "store")
    for number in range(len(GRAPHS)):
        store.insert(document(number))
        store.flush()  # each to a file of its own
    return store


@pytest.fixture(autouse=True)
def _at_any_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forgetting, "_WORTH", 0)


def keys(folder: Path, several: Sequence[str]) -> list[bytes]:
    """Return under which keys a store keeps strings."""
    other = ox.Store(str(folder))
    node = ox.NamedNode("urn:test:any")
    other.extend(ox.Quad(node, node, ox.Literal(each), node) for each in several)
    del other
    log = max(folder.glob("*.log"), key=lambda path: int(path.stem))
    batches = [Batch.read(each) for each in records(log.read_bytes())]
    wanted = {each.encode() for each in several}
    return [c.key for each in batches for c in each.changes if c.value in wanted]


def content(folder: Path) -> bytes:
    return b"".join(each.read_bytes() for each in folder.iterdir())


def test_no_byte_of_a_graph_that_went_is_left(store: OxigraphStore, tmp_path: Path) -> None:
    gone = document(2)
    others = {quad for n in range(len(GRAPHS)) if n != 2 for quad in document(n)}
    left = strings(others)
    only = sorted(each for each in strings(gone) - left if len(each) > 15)
    store.remove_graph(GRAPHS[2])
    store.copy_afresh(tmp_path / "fresh")
    fresh = content(tmp_path / "fresh")
    assert len(only) > 40
    assert [each for each in only if each.encode() in fresh] == []
    assert [each for each in keys(tmp_path / "keys", only) if each[2:] in fresh] == []
    assert WORDS[45][:12].encode() not in fresh  # what is kept within the quads
    assert Traces.of(tmp_path / "fresh") == Traces(
        {(None, XSD_STRING), ("en", XSD_STRING), (None, iri("xsd:anyURI"))}
    )
    with_rest = OxigraphStore.read_only(tmp_path / "fresh")
    assert set(with_rest.quads()) == others
    assert with_rest.graphs() == [each for each in GRAPHS if each != GRAPHS[2]]


def test_what_was_left_behind_before_goes_with_it(store: OxigraphStore, tmp_path: Path) -> None:
    store.remove_graph(GRAPHS[1])
    store.flush()
    store.backup(tmp_path / "next")
    assert WORDS[25].encode() in content(tmp_path / "next")  # before it is open and tidies up
    following = OxigraphStore.at(tmp_path / "next")
    following.remove_graph(GRAPHS[4])
    following.copy_afresh(tmp_path / "fresh")
    for word in (WORDS[25], WORDS[85]):
        assert word.encode() not in content(tmp_path / "fresh")


def test_it_can_be_done_again_and_again(store: OxigraphStore, tmp_path: Path) -> None:
    for number in range(5):
        store.remove_graph(GRAPHS[number])
        store.copy_afresh(tmp_path / str(number))
        store = OxigraphStore.at(tmp_path / str(number))
        assert len(store) == sum(len(set(document(n))) for n in range(number + 1, 6))
        assert len(list(store.quads())) == len(store)


def test_a_store_goes_on_after_it(store: OxigraphStore, tmp_path: Path) -> None:
    store.remove_graph(GRAPHS[0])
    store.copy_afresh(tmp_path / "fresh")
    fresh = OxigraphStore.at(tmp_path / "fresh")
    fresh.insert(document(0))
    assert set(fresh.quads()) == {quad for n in range(6) for quad in document(n)}


def test_many_strings_go(store: OxigraphStore, tmp_path: Path) -> None:
    name = Iri("urn:test:a-long-document")
    quads = [Quad(Iri(f"urn:test:{n:09}"), iri("rdf:value"), text(f"the words of {n:09}"), name)
             for n in range(6000)]  # fmt: skip
    before = set(store.quads())
    store.insert_many(quads)
    store.flush()
    store.remove_graph(name)
    store.copy_afresh(tmp_path / "fresh")
    assert b"the words of" not in content(tmp_path / "fresh")
    assert set(OxigraphStore.read_only(tmp_path / "fresh").quads()) == before


@pytest.mark.parametrize(
    "other",
    [
        Quad(Iri("urn:test:the-string"), iri("rdf:value"), text("x"), GRAPHS[0]),
        Quad(Iri("urn:test:other"), Iri("urn:test:the-string"), text("x"), GRAPHS[0]),
        Quad(Iri("urn:test:other"), iri("rdf:value"), Iri("urn:test:the-string"), GRAPHS[0]),
        Quad(Iri("urn:test:other"), iri("rdf:value"), text("x"), Iri("urn:test:the-string")),
        Quad(Iri("urn:test:other"), iri("rdf:value"), text("urn:test:the-string"), GRAPHS[0]),
        Quad(Iri("urn:test:other"), iri("rdf:value"), text("urn:test:the-string", "ay"), GRAPHS[0]),
        Quad(Iri("urn:test:other"), iri("rdf:value"), typed("urn:test:the-string", "anyURI"),
             GRAPHS[0]),
        Quad(Iri("urn:test:other"), iri("rdf:value"), Literal("x", Iri("urn:test:the-string")),
             GRAPHS[0]),
    ],
)  # fmt: skip
def test_a_string_that_something_else_has_stays(
    store: OxigraphStore, tmp_path: Path, other: Quad
) -> None:
    store.insert([other])
    gone = Quad(Iri("urn:test:the-string"), iri("rdf:value"), text("y"), GRAPHS[1])
    store.insert([gone])
    store.flush()
    store.remove([gone])
    before = set(store.quads())
    store.copy_afresh(tmp_path / "fresh")
    assert set(OxigraphStore.read_only(tmp_path / "fresh").quads()) == before


def test_what_is_not_known_of_older_stores_is_written_anew(
    store: OxigraphStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.oxigraph_forgetting.copy_without", _not_asked)
    store.flush()
    store.close()
    (tmp_path / "store" / "left-behind.json").unlink()
    older = OxigraphStore.at(tmp_path / "store")
    older.remove_graph(GRAPHS[3])
    older.copy_afresh(tmp_path / "fresh")
    assert WORDS[65].encode() not in content(tmp_path / "fresh")
    noted = Traces.of(tmp_path / "fresh")
    assert noted is not None
    assert ("en", XSD_STRING) in noted.forms


@pytest.mark.parametrize("written", [b"", b"[]", b"{}", b'{"forms": [1], "strings": []}'])
def test_a_note_that_cannot_be_read_says_that_it_is_not_known(
    tmp_path: Path, written: bytes
) -> None:
    (tmp_path / "left-behind.json").write_bytes(written)
    assert Traces.of(tmp_path) is None


def test_more_strings_than_can_be_noted_are_not_known(tmp_path: Path) -> None:
    Traces(strings={f"a string with the number {n}" for n in range(100_000)}).keep(tmp_path)
    assert Traces.of(tmp_path) is not None
    Traces(strings={f"a string with the number {n}" for n in range(100_001)}).keep(tmp_path)
    assert Traces.of(tmp_path) is None


def _not_asked(*_: object) -> None:
    raise AssertionError("it is not known what is left behind")


@pytest.mark.parametrize("broken", ["lost", "another", "cut"])
def test_where_the_log_is_not_as_known_all_is_written_anew(
    store: OxigraphStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    def breaking(folder: Path, several: Sequence[str]) -> None:
        turn_round(folder, several)
        log = max(folder.glob("*.log"), key=lambda path: int(path.stem))
        if broken == "lost":
            log.unlink()
        elif broken == "cut":
            log.write_bytes(log.read_bytes()[:-20])
        else:
            raise ForgettingError("a batch has changes of a kind that is not known here")

    turn_round = forgetting._turn_round
    monkeypatch.setattr(forgetting, "_turn_round", breaking)
    store.remove_graph(GRAPHS[3])
    before = set(store.quads())
    store.copy_afresh(tmp_path / "fresh")
    assert WORDS[65].encode() not in content(tmp_path / "fresh")
    assert set(OxigraphStore.read_only(tmp_path / "fresh").quads()) == before
    assert [each.name for each in tmp_path.glob("*-work")] == []


def test_a_string_that_was_not_taken_out_is_noticed(tmp_path: Path) -> None:
    inner = ox.Store(str(tmp_path / "store"))
    inner.extend(map(to_ox_quad, document(0)))
    with pytest.raises(ForgettingError, match="has 1 of 2"):
        copy_without(inner, [WORDS[200], "too short"], tmp_path / "fresh")


def test_strings_that_nothing_has_are_found(store: OxigraphStore) -> None:
    forms = {("en", XSD_STRING), (None, XSD_STRING)}
    inner = store._open
    assert unused(inner, [WORDS[0], WORDS[18], WORDS[250], "short"], forms) == [WORDS[250]]
