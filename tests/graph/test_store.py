"""The store and the terms: what goes in comes out, and errors are one line."""

import errno
import io
from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import oxigraph_loader, oxigraph_store
from graph.oxigraph_answers import quads_of_nquads
from graph.oxigraph_store import OxigraphStore
from graph.store import Dataset, QueryError, Store, StoreError
from graph.terms import Blank, Iri, Literal, Quad, decimal, nquads, text, typed, whole, written
from graph.trig_lines import trig_lines

S, P, G, H = (Iri(f"urn:test:{letter}") for letter in "spgh")
WORDS = st.text(st.characters(exclude_categories=["Cs"]))
LITERALS = st.one_of(
    WORDS.map(text),
    WORDS.map(lambda words: text(words, "fr")),
    st.integers(-(2**60), 2**60).map(whole),
    st.floats(0, 1).map(decimal),
    st.dates().map(lambda day: typed(day.isoformat(), "date")),
)


def line_of(quad: Quad) -> str:
    return trig_lines([quad]) or ""


@given(LITERALS)
def test_a_literal_comes_out_as_it_went_in_by_either_way(literal: Literal) -> None:
    quad = Quad(S, P, literal, G)
    inserted, read, loaded = (OxigraphStore.in_memory() for _ in range(3))
    inserted.insert([quad])
    read.insert(quads_of_nquads(nquads([quad]).encode()))
    loaded.insert_later([quad])
    loaded.catch_up()
    assert list(inserted.quads()) == list(read.quads()) == list(loaded.quads()) == [quad]
    inserted.remove([quad])
    assert len(inserted) == 0


@pytest.mark.parametrize("number", [0, 1, 5000])
def test_many_quads_are_each_there_once_on_disk_and_go_again(tmp_path: Path, number: int) -> None:
    quads = [Quad(S, P, whole(each), G) for each in range(number)]
    written_before = [Quad(S, P, whole(0), G), Quad(S, P, text("kept"), H)]
    store = OxigraphStore.at(tmp_path / "store")
    store.insert(written_before)
    store.insert_many([*quads, *quads])
    store.compact()
    assert set(store.quads()) == {*quads, *written_before}
    assert len(store) == len({*quads, *written_before})
    store.remove(quads)
    store.remove(written_before[:1])
    assert list(store.quads()) == written_before[1:]


@pytest.mark.parametrize("number", [9, 10, 11, 30])
def test_a_graph_goes_whole_however_large_and_no_other_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    monkeypatch.setattr(oxigraph_store, "_MANY", 10)
    store = OxigraphStore.at(tmp_path / "store")
    kept = [Quad(S, P, whole(each), H) for each in range(20)]
    store.insert([*kept, *(Quad(S, P, whole(each), G) for each in range(number))])
    store.remove_graph(G)
    assert set(store.quads()) == set(kept)
    assert store.graphs() == [H]


@pytest.mark.parametrize("where", ["disk", "memory"])
def test_quads_to_be_taken_out_later_are_gone_once_it_caught_up_and_what_comes_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    monkeypatch.setattr(oxigraph_loader, "_OUT_AT_ONCE", 7_001)  # which ends within lines
    monkeypatch.setattr(oxigraph_loader, "_IN_MEMORY", 100)
    on_disk = where == "disk"
    store = OxigraphStore.at(tmp_path / "store") if on_disk else OxigraphStore.in_memory()
    quads = [Quad(Iri(f"{S}{each}"), P, text(f'{each} _:a\n"\\'), G) for each in range(1000)]
    store.insert_many(quads)
    stays = quads[:3]
    for start in range(0, 1000, 50):
        store.remove_later(quads[start : start + 50])
        store.insert_later([quad for quad in stays if quad in quads[start : start + 50]])
    assert set(store.quads()) == (set(quads) if on_disk else set())
    store.remove_later([Quad(S, P, whole(1), H)])  # which was never there
    store.catch_up()
    assert set(store.quads()) == set(stays)
    assert store.touched.nodes == set()
    store.flush()
    store.close()
    assert set(OxigraphStore.at(tmp_path / "store").quads() if on_disk else stays) == set(stays)


def test_quads_to_be_added_later_are_all_there_once_it_caught_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(oxigraph_loader, "_FEWEST", 20_000)
    monkeypatch.setattr(oxigraph_loader, "cores", lambda: 2)
    monkeypatch.setattr(oxigraph_loader, "_AT_ONCE", 7_001)  # which ends within lines
    monkeypatch.setattr(oxigraph_loader, "_IN_MEMORY", 100)
    monkeypatch.setattr(oxigraph_loader, "WORTH_SORTING", 100)
    quads = [Quad(S, P, text(f'{each} _:a\n"\\'), G) for each in range(1000)]
    store = OxigraphStore.at(tmp_path / "store")
    for start in range(0, 1000, 50):
        store.insert_later(quads[start : start + 50])
        store.insert([Quad(S, P, whole(start), H)])  # meanwhile
    store.catch_up()
    assert set(store.quads(G)) == set(quads)
    assert store.size_of(H) == 20
    store.insert_later(quads)
    store.insert_later([Quad(S, P, text("last"), G)])
    store.close()
    assert OxigraphStore.read_only(tmp_path / "store").size_of(G) == 1000  # as they were there


def test_what_waits_is_more_the_larger_the_store_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(oxigraph_loader, "_FEWEST", 1_000)
    monkeypatch.setattr(oxigraph_loader, "cores", lambda: 2)
    store = OxigraphStore.at(tmp_path / "store")
    store.insert_many([Quad(S, P, text(f"{each}"), G) for each in range(20_000)])
    held = sum(path.stat().st_size for path in tmp_path.rglob("*.sst"))
    later = [Quad(S, P, text(f"{each:06}"), H) for each in range(held // 50)]
    at_once = held // 16 // len(line_of(later[0])) + 1  # so many are a quarter of it, in few bytes
    for each in later[: at_once - 1]:
        store.insert_later([each])
    assert store.size_of(H) == 0
    for each in later[at_once - 1 : 4 * at_once]:
        store.insert_later([each])  # the second time, the first was waited for
    assert store.size_of(H) >= at_once
    for each in later[4 * at_once :]:
        store.insert_later([each])
    store.catch_up()
    assert set(store.quads(H)) == set(later)


@pytest.mark.parametrize(("cores", "there"), [(1, 0), (2, 1_000)])
def test_on_one_core_what_waits_is_loaded_when_it_is_much_or_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cores: int, there: int
) -> None:
    monkeypatch.setattr(oxigraph_loader, "_FEWEST", 20_000)
    monkeypatch.setattr(oxigraph_loader, "_ON_ONE_CORE", 200_000)
    monkeypatch.setattr(oxigraph_loader, "cores", lambda: cores)
    store = OxigraphStore.at(tmp_path / "store")
    quads = [Quad(S, P, text(f"{each:050}"), G) for each in range(2_000)]
    store.insert_later(quads[:1_000])
    store.insert_later(quads[1_000:])  # which waits for the first ones, if they are being loaded
    assert min(store.size_of(G), 1_000) == there
    store.catch_up()
    assert store.size_of(G) == 2_000


@pytest.mark.parametrize(("at_once", "most"), [(20_000, 10), (2_000, 32)])
def test_what_waits_is_loaded_a_part_at_a_time_and_in_no_more_parts_than_it_may(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at_once: int, most: int
) -> None:
    monkeypatch.setattr(oxigraph_loader, "_FEWEST", 10_000_000)
    monkeypatch.setattr(oxigraph_loader, "_AT_ONCE", at_once)
    parts, load = list[int](), oxigraph_loader._load_sorted

    def noting(store: ox.Store, written: bytes) -> None:
        parts.append(len(written))
        load(store, written)

    monkeypatch.setattr(oxigraph_loader, "_load_sorted", noting)
    quads = [Quad(S, P, text(f"{each:04}"), G) for each in range(4_000)]
    store = OxigraphStore.at(tmp_path / "store")
    for each in quads:
        store.insert_later([each])
    store.catch_up()
    size = sum(map(len, map(line_of, quads)))
    assert max(parts) <= max(at_once, size / 32) + len(line_of(quads[0]))
    assert len(parts) == most
    assert sum(parts) == size
    assert set(store.quads(G)) == set(quads)


def test_what_was_read_halfway_and_left_in_a_ring_keeps_nothing_from_being_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(oxigraph_loader, "_FEWEST", 1_000)
    store = OxigraphStore.at(tmp_path / "store")
    store.insert([Quad(S, P, text(f"few{each}"), G) for each in range(10)])
    reading = store.quads(G)
    next(reading)
    ring: list[object] = [reading]  # as a failure leaves it that keeps its frames
    ring.append(ring)
    del ring, reading
    several = [Quad(S, P, text(f"{each:09}"), G) for each in range(100)]
    store.insert_later(several[:1])
    store._loader._enough = 1 << 30
    store.insert_later(several[1:])
    assert store._loader.has_much
    store.catch_up()
    assert store.size_of(G) == 110


def test_before_much_is_loaded_the_store_lets_go_of_what_it_keeps_in_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(oxigraph_loader, "_FEWEST", 20_000)
    opened, opening = list[Path](), oxigraph_store._opened

    def noting(path: Path, *, for_writing: bool) -> ox.Store:
        opened.append(path)
        return opening(path, for_writing=for_writing)

    monkeypatch.setattr(oxigraph_store, "_opened", noting)
    store = OxigraphStore.at(tmp_path / "store")
    store.insert([Quad(S, P, whole(each), H) for each in range(10)])
    store.remove([Quad(S, P, whole(3), H)])
    few = [Quad(S, P, text(f"few{each}"), G) for each in range(10)]
    store.insert_later(few)
    store.catch_up()
    assert len(opened) == 1
    several = [Quad(S, P, text(f"{each:09}"), G) for each in range(3_000)]
    for start in range(0, 3_000, 100):  # some of it is loaded by the thread meanwhile
        store.insert_later(several[start : start + 100])
    while not store._loader.has_much:
        several.append(Quad(S, P, text(f"{len(several):09}"), G))
        store._loader._enough = 1 << 30
        store.insert_later(several[-1:])
    store.catch_up()
    assert len(opened) == 2
    assert set(store.quads(G)) == {*few, *several}
    assert store.size_of(H) == 9
    store.insert_later(few)
    store.flush()
    store.close()
    assert OxigraphStore.read_only(tmp_path / "store").size_of(H) == 9


def test_what_waits_has_no_name_on_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(oxigraph_loader, "_IN_MEMORY", 100)
    store = OxigraphStore.at(tmp_path / "store")
    store.insert_later([Quad(S, P, text(f"word{each}"), G) for each in range(2_000)])
    assert [path.name for path in tmp_path.iterdir()] == ["store"]
    held = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert not any(b"word1999" in path.read_bytes() for path in held)
    store.close()
    assert OxigraphStore.read_only(tmp_path / "store").size_of(G) == 0


def test_what_cannot_be_added_later_is_told_when_it_is_waited_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(oxigraph_loader, "_FEWEST", 1)
    store = OxigraphStore.in_memory()
    store.insert_later([Quad(S, P, Iri("without-scheme"), G)])
    with pytest.raises(SyntaxError, match="scheme"):
        store.catch_up()
    store.catch_up()
    assert len(store) == 0


@pytest.mark.parametrize("number", [1, 3000])
def test_blank_nodes_keep_their_names(number: int) -> None:
    quads = [Quad(Blank(f"b{each}"), P, Blank("o"), G) for each in range(number)]
    store, later = OxigraphStore.in_memory(), OxigraphStore.in_memory()
    store.insert_many(quads)
    later.insert_later(quads)
    later.catch_up()
    assert set(store.quads()) == set(later.quads()) == set(quads)


def test_the_object_of_a_subject_is_found_in_its_graph_only() -> None:
    store = OxigraphStore.in_memory()
    store.insert([Quad(S, P, whole(1), G)])
    assert store.object_of(G, S, P) == whole(1)
    assert store.object_of(H, S, P) is None


@pytest.mark.parametrize(
    ("value", "expected"), [(0.9, "0.9"), (1, "1"), (0, "0"), (0.12345, "0.1234"), (100, "100")]
)
def test_decimals_are_canonical(value: float, expected: str) -> None:
    assert decimal(value).value == expected


def test_a_lone_surrogate_becomes_a_question_mark() -> None:
    assert text("a\udcffb").value == "a?b"


def test_an_iri_cannot_break_out_of_its_brackets() -> None:
    with pytest.raises(ValueError, match="no IRI"):
        written(Iri("urn:a> <urn:b"))


@pytest.fixture
def store() -> Store:
    made = OxigraphStore.in_memory()
    made.insert([Quad(S, P, text("one"), G), Quad(S, P, text('t"wo\\'), H)])
    return made


def test_a_query_looks_in_all_graphs_and_knows_the_prefixes(store: Store) -> None:
    assert len(store.select("SELECT ?o { ?s ?p ?o FILTER(isLiteral(?o)) }")) == 2
    assert store.ask('ASK { ?s ?p "one"^^xsd:string }')


def test_variables_can_be_given_in_the_projection_and_elsewhere(store: Store) -> None:
    assert store.select("SELECT ?o { ?s ?p ?o }", {"s": Iri("urn:test:none")}) == []
    odd = text('t"wo\\')
    assert store.select("SELECT ?g { GRAPH ?g { ?s ?p ?o } }", {"o": odd, "s": S}) == [(H,)]
    assert store.select("SELECT ?o { GRAPH ?g { ?s ?p ?o } }", {"o": odd}) == [(odd,)]
    assert store.ask("ASK { ?s ?p ?o FILTER(?o = ?of) }", {"of": text("one"), "s": S})


def test_a_query_with_its_own_graphs_sees_only_those(store: Store) -> None:
    output = io.BytesIO()
    query = "SELECT ?o FROM <urn:test:g> { ?s ?p ?o }"
    store.answer(query, lambda _: "csv", output=output, dataset=Dataset.OWN)
    assert output.getvalue() == b"o\r\none\r\n"


@pytest.mark.parametrize(
    ("query", "output_format", "expected"),
    [
        ("ASK {}", "json", b'"boolean":true'),
        ("SELECT ?o { ?s ?p ?o } ORDER BY ?o", "tsv", b'"one"'),
        ("SELECT ?o { ?s ?p ?o } ORDER BY ?o", "xml", b"<literal>one</literal>"),
        ("CONSTRUCT WHERE { ?s ?p ?o }", "turtle", b'"one"'),
        ("CONSTRUCT { ?s a lk:Link } WHERE { ?s ?p ?o }", "turtle", b" a lk:Link ."),
        ("CONSTRUCT WHERE { ?s ?p ?o }", "ntriples", b'<urn:test:p> "one" .'),
    ],
)
def test_answers_are_written_in_every_format(
    store: Store, query: str, output_format: str, expected: bytes
) -> None:
    output = io.BytesIO()
    store.answer(query, lambda _: output_format, output=output)
    assert expected in output.getvalue()


@pytest.mark.parametrize(
    "query", ["SELECT", "SELECT ?x {\n?x ?y\n", "DELETE WHERE { ?s ?p ?o }", ""]
)
def test_what_is_no_query_is_an_error_of_one_line_with_its_place(store: Store, query: str) -> None:
    with pytest.raises(QueryError, match=r"\d+:\d+") as error:
        store.select(query)
    assert "\n" not in str(error.value)
    assert len(store) == 2


def test_an_error_on_the_second_line_is_told_for_the_second_line(store: Store) -> None:
    with pytest.raises(QueryError, match="at 2:"):
        store.select("SELECT ?x {\n  ? }")


def test_a_format_that_does_not_fit_is_an_error(store: Store) -> None:
    with pytest.raises(QueryError, match="turtle"):
        store.answer("CONSTRUCT WHERE { ?s ?p ?o }", lambda _: "csv", output=io.BytesIO())


def test_turtle_with_blank_nodes_gives_the_same_quads_each_time() -> None:
    turtle = "<urn:a> <urn:b> [ <urn:c> ( 1 2 ) ] ."
    stores = OxigraphStore.in_memory(), OxigraphStore.in_memory()
    for store in stores:
        store.load_turtle(turtle, G)
    assert set(stores[0].quads()) == set(stores[1].quads())
    assert len(stores[0]) == 6


def test_a_closed_store_says_so(store: Store) -> None:
    store.close()
    with pytest.raises(StoreError, match="closed"):
        len(store)


@pytest.fixture
def on_disk(tmp_path: Path) -> Path:
    path = tmp_path / "kept"
    made = OxigraphStore.at(path)
    made.insert_many([Quad(S, P, text(f"number {n} {'x' * n}"), G) for n in range(5000)])
    made.flush()
    made.close()
    return path


def _spoil(path: Path, pattern: str, first: float) -> None:
    for file in path.glob(pattern):
        content = bytearray(file.read_bytes())
        begin = int(len(content) * first)
        content[begin:] = bytes(byte ^ 0x55 for byte in content[begin:])
        file.write_bytes(content)


@pytest.mark.parametrize("pattern", ["MANIFEST*", "CURRENT", "*.sst"])
@pytest.mark.parametrize("opened", [OxigraphStore.at, OxigraphStore.read_only])
def test_a_damaged_store_is_told_with_what_to_do(
    on_disk: Path, pattern: str, opened: Callable[[Path], Store]
) -> None:
    _spoil(on_disk, pattern, 0)
    with pytest.raises(StoreError, match=r"kept: the store is damaged .*restore") as error:
        len(list(opened(on_disk).quads()))
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    "read",
    [
        lambda store: list(store.quads()),
        lambda store: store.select("SELECT ?o { ?s ?p ?o }"),
        lambda store: store.answer("SELECT * { ?s ?p ?o }", lambda _: "csv", output=io.BytesIO()),
    ],
)
def test_damage_that_only_reading_finds_is_told(
    on_disk: Path, read: Callable[[Store], object]
) -> None:
    tables = [file for file in on_disk.glob("*.sst") if file.stat().st_size > 10_000]
    for file in tables:  # the first block of the quads; opening reads the last, and small tables
        content = file.read_bytes()
        file.write_bytes(bytes(20) + content[20:])
    store = OxigraphStore.read_only(on_disk)
    with pytest.raises(StoreError, match=r"kept: the store is damaged .*restore"):
        read(store)


def test_an_output_that_cannot_be_written_is_no_damage(store: Store, tmp_path: Path) -> None:
    class Full(io.RawIOBase):
        def writable(self) -> bool:
            return True

        def write(self, _content: object) -> int:
            raise OSError(errno.ENOSPC, "No space left on device")

    query = "CONSTRUCT WHERE { ?s ?p ?o }"
    with pytest.raises(OSError, match="No space left") as error:
        store.answer(query, lambda _: "ntriples", output=Full())
    assert not isinstance(error.value, StoreError)
