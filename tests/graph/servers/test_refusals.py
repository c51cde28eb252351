"""What servers refuse, lack or cut short is said in one line; two writers never mix."""

import sys
from io import BytesIO
from pathlib import Path

import pytest
from places import Published, credentials_of, emptied
from sparql_servers import PASSWORD, USER, Server, free_port

from graph.asking.examples import examples
from graph.oxigraph_store import OxigraphStore
from graph.project import Project, ProjectError
from graph.queries.parts import Part, parts_of
from graph.queries.query_guard import QueryFailure
from graph.queries.query_process import prepared
from graph.servers import published as states
from graph.servers.change import Change
from graph.servers.connection import Connection
from graph.servers.credentials import Credentials, told_credentials
from graph.servers.failures import ServerError
from graph.servers.kinds import BY_NAME
from graph.servers.published import version_after
from graph.servers.server_generations import ServerGenerations
from graph.servers.sparql_text import change_if, in_graphs
from graph.settings import SettingsError, with_store
from graph.terms import Iri, Quad, text
from ontology.namespaces import BASE

G, P = Iri(f"{BASE}graph/g"), Iri(f"{BASE}ontology#p")


def quad(name: str) -> Quad:
    return Quad(Iri(f"{BASE}{name}"), P, text(name), G)


def changed(generations: ServerGenerations) -> None:
    """Begin a project where there is none, and add a quad."""
    generations.begin()
    Published(generations).change(lambda store: store.insert([quad("one")]))


@pytest.fixture
def generations(server: Server, tmp_path: Path) -> ServerGenerations:
    """Give an empty graph in each server."""
    made = ServerGenerations(tmp_path / "store", server.url)
    emptied(made)
    return made


def test_a_server_that_is_not_there_is_named(tmp_path: Path) -> None:
    url = f"http://127.0.0.1:{free_port()}"
    with pytest.raises(ServerError, match=f"{url}: the server cannot be reached .*start it"):
        Project.create(tmp_path / "project", url)


def test_a_mistyped_address_is_corrected_by_giving_the_right_one(
    oxigraph: Server, tmp_path: Path
) -> None:
    folder = tmp_path / "project"
    mistyped = f"http://127.0.0.1:{free_port()}"
    for use in (Project.create, Project.open):
        with pytest.raises(ServerError, match=r"correct the address \(--store"):
            use(folder, mistyped)
    with pytest.raises(ServerError, match=r"correct the address \(--store"):
        Project.create(folder, f"{oxigraph.url}/no/such")
    assert Project.create(folder, oxigraph.url).settings.store == oxigraph.url
    with pytest.raises(ProjectError, match=r"correct `store` in .*linkages\.toml"):
        Project.create(folder, mistyped)


def test_where_updates_go_may_be_said_before_the_first_document(
    oxigraph: Server, tmp_path: Path
) -> None:
    at = f'store = "{oxigraph.url}/query"\nstore_update = "{oxigraph.url}/update"\n'
    (tmp_path / "linkages.toml").write_text(at)
    assert Project.create(tmp_path).generations.is_begun()


@pytest.mark.parametrize(
    "address",
    [
        "http://me:secret@127.0.0.1/",
        "http://127.0.0.1:7878?key=secret",
        "http://127.0.0.1:7878/?secret",
        "ftp://127.0.0.1/",
        "localhost",
        "http://a b/",
        "http://[/",
    ],
)
def test_what_is_no_address_or_holds_a_password_is_not_written_down(
    tmp_path: Path, address: str
) -> None:
    with pytest.raises(ServerError) as error:
        Project.create(tmp_path / "project", address)
    assert "secret" not in str(error.value)
    assert not (tmp_path / "project" / "linkages.toml").exists()
    project = Project.create(tmp_path / "another")
    settings = project.folder / "linkages.toml"
    settings.write_text(with_store(settings.read_text(), address))
    with pytest.raises(SettingsError, match="store must be") as refused:
        Project.open(project.folder)
    assert "secret" not in str(refused.value)


def test_who_asks_is_told_wholly_and_shown_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    told = told_credentials({"LINKAGES_STORE_USER": "me", "LINKAGES_STORE_PASSWORD": "secret"})
    assert (told.user, told.password) == ("me", "secret")
    assert "secret" not in repr(told)
    for half in ({"LINKAGES_STORE_USER": "me"}, {"LINKAGES_STORE_PASSWORD": "secret"}):
        with pytest.raises(ServerError, match="belong together") as error:
            told_credentials(half)
        assert "secret" not in str(error.value)


def test_a_password_goes_as_it_is_only_to_this_computer_or_over_tls() -> None:
    connection = Connection(Credentials("me", "secret"))
    for safe in ("https://example.org/sparql", "http://127.0.0.1:8890/sparql"):
        assert connection._auth_for(safe, 'Basic realm="x"') is not None
    assert connection._auth_for("http://example.org/sparql", "Digest realm") is not None
    with pytest.raises(ServerError, match="https://"):
        connection._auth_for("http://example.org/sparql", 'Basic realm="x"')


@pytest.mark.parametrize("host", ["192.0.2.1", "localhost.example.org"])
def test_a_token_goes_only_to_this_computer_or_over_tls(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, host: str
) -> None:
    monkeypatch.setenv("LINKAGES_STORE_TOKEN", "secret")
    with pytest.raises(ServerError, match=r"not encrypted.*https://") as error:
        Project.create(tmp_path / "project", f"http://{host}/sparql")
    assert "secret" not in str(error.value)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT " + " ".join(f"(1 AS ?v{n})" for n in range(400)) + " {}",
        "SELECT * { ?s lk:p (" + "true (1) 'a'@en " * 200 + ") }",
        "ASK { ?s ?p ?o " + "MINUS { ?s lk:p 1 } " * 250 + "}",
        "SELECT * {" + " ".join(f"BIND({n} AS ?v{n})" for n in range(800)) + "}",
        "SELECT * { ?s " + "|".join(["lk:p"] * 2900) + " ?o }",
        "SELECT * {" + " ".join(f"?s lk:p ?o{n} ; lk:q ?p{n} ." for n in range(900)) + "}",
        "SELECT * { ?s lk:p (" + " ".join(f"?o{n}" for n in range(900)) + ") }",
        "SELECT * { " + "{ SELECT ?s { ?s ?p ?o } } " * 300 + "}",
        "DESCRIBE " + "lk:a " * 700,
        "SELECT * { {}" + " UNION { ?s ?p ?o }" * 900 + "}",
        "SELECT " + " ".join(f"(COUNT(?o) AS ?n{n})" for n in range(700)) + " { ?s ?p ?o }",
        "SELECT * { ?s ?p ?o " + "FILTER(?o != 1) " * 900 + "}",
        "SELECT * { ?s lk:p (" + "'a'@en " * 900 + ") }",
    ],
    ids=[
        "AS",
        "true",
        "MINUS",
        "BIND",
        "path",
        "triples",
        "list",
        "SELECT",
        "DESCRIBE",
        "UNION",
        "sums",
        "FILTER",
        "texts",
    ],
)
def test_what_is_too_deep_for_a_stack_of_a_server_is_not_sent(
    generations: ServerGenerations, query: str
) -> None:
    changed(generations)
    refused = pytest.raises(QueryFailure, match=r"^line 1, column \d+: .* use VALUES")
    with Published(generations).asked() as store, refused:
        prepared(query, store)


@pytest.mark.parametrize(
    "query",
    [
        "ASK { VALUES ?d { " + "'2020-01-01'^^xsd:date -1 " * 2000 + "} }",
        "ASK { ?s ?p ?o FILTER(?o IN (" + "'2020-01-01'^^xsd:date, " * 900 + "1)) }",
        "CONSTRUCT { " + "?s lk:p ?o . " * 900 + "} WHERE { ?s ?p ?o }",
        "SELECT ?s { ?s ?p ?o } ORDER BY " + "STR(?o) " * 90,
    ],
    ids=["VALUES", "IN", "CONSTRUCT", "ORDER BY"],
)
def test_what_is_long_and_not_deep_is_answered_by_a_server(
    generations: ServerGenerations, query: str
) -> None:
    changed(generations)
    form = {"ASK": "json", "CONSTRUCT": "ntriples"}.get(query.partition(" ")[0], "csv")
    with Published(generations).asked() as store:
        store.answer(prepared(query, store), lambda _: form, output=BytesIO())


def test_the_questions_of_the_docs_leave_much_room_in_every_server() -> None:
    for kind in BY_NAME.values():
        assert set(kind.room) <= set(Part)
        for example in examples():
            parts = [part for part, _ in parts_of(example.query)]
            assert sum(1 / kind.room[part] for part in parts if part in kind.room) < 0.6


def test_a_token_is_sent_to_this_computer(oxigraph: Server) -> None:
    connection = Connection(told_credentials({"LINKAGES_STORE_TOKEN": "secret"}))
    assert connection.probe(f"{oxigraph.url}/query", [("query", "ASK {}")])[0] == 200


def test_virtuoso_wants_to_know_who_asks(
    virtuoso: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in virtuoso.credentials:
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(ServerError, match=r"asks who you are.*LINKAGES_STORE_USER"):
        changed(ServerGenerations(tmp_path / "one", virtuoso.url))
    monkeypatch.setenv("LINKAGES_STORE_USER", USER)
    monkeypatch.setenv("LINKAGES_STORE_PASSWORD", f"not-{PASSWORD}")
    with pytest.raises(ServerError, match="refuses") as error:
        changed(ServerGenerations(tmp_path / "two", virtuoso.url))
    assert f"not-{PASSWORD}" not in str(error.value)
    written = b"".join(p.read_bytes() for p in tmp_path.rglob("*") if p.is_file())
    assert PASSWORD.encode() not in written


def test_a_part_of_an_answer_is_no_answer(virtuoso: Server, tmp_path: Path) -> None:
    with credentials_of(virtuoso):
        place = emptied(ServerGenerations(tmp_path / "store", virtuoso.url))
        place.change(lambda store: store.insert(quad(f"n{number}") for number in range(150)))
        with place.asked() as store, pytest.raises(ServerError, match="ResultSetMaxRows"):
            store.select("SELECT * { GRAPH graph:g { ?a ?b ?c } GRAPH graph:g { ?d ?e ?f } }")


def test_a_server_that_takes_no_updates_is_told(tmp_path: Path) -> None:
    kept = OxigraphStore.at(tmp_path / "kept")
    kept.flush()
    kept.close()
    port = free_port()
    program = Path(sys.executable).with_name("oxigraph")
    command = [program, "serve-read-only", "--location", "kept", "--bind", f"127.0.0.1:{port}"]
    server = Server(list(map(str, command)), tmp_path, f"http://127.0.0.1:{port}", {})
    server.start()
    try:
        with pytest.raises(ServerError, match=r"no update is served|refuses|asks who you are"):
            Project.create(tmp_path / "project", server.url)
    finally:
        server.kill()


def test_of_two_writers_the_second_begins_again(
    server: Server, generations: ServerGenerations, tmp_path: Path
) -> None:
    other = ServerGenerations(tmp_path / "other", server.url)
    with generations.writing() as first, other.writing() as second:
        draft, late = first.draft(), second.draft()
        draft.store.insert([quad("first")])
        late.store.insert([quad("second")])
        draft.publish()
        with pytest.raises(ServerError, match="another program changed the graph"):
            late.publish()
    Published(other).change(lambda store: store.insert([quad("second")]))
    with generations.reading() as (_, store):
        assert set(store.quads()) == {quad("first"), quad("second")}


def test_a_change_under_way_is_completed_where_it_was_begun_and_waited_for_elsewhere(
    server: Server, generations: ServerGenerations, tmp_path: Path
) -> None:
    before, inserted = generations.published(), [quad("half"), quad("done")]
    after = version_after(before, [], inserted)
    Change(before, after, (), tuple(inserted)).write(tmp_path / "store" / "change")
    mark, version = states._becoming(after), states._version(before)
    graph = generations._graph(5)
    graph._update(change_if(version, (), (mark, inserted[0]), never=mark))
    elsewhere = ServerGenerations(tmp_path / "elsewhere", server.url)
    refused = pytest.raises(ServerError, match="begun from another project folder")
    with refused, elsewhere.writing():
        pass
    with generations.writing():
        assert graph.state() == (after, None)
    with elsewhere.writing(), elsewhere.reading() as (_, store):
        assert set(store.quads()) == set(inserted)
    assert not (tmp_path / "store" / "change").exists()


def test_of_two_changes_begun_at_once_one_is_made_and_one_withdrawn(
    server: Server, generations: ServerGenerations, tmp_path: Path
) -> None:
    before, graph = generations.published(), generations._graph(5)
    changes = [
        Change(before, version_after(before, [], [q]), (), (q,)) for q in map(quad, ("one", "two"))
    ]
    first, second = sorted(changes, key=lambda change: change.after)
    marks = [states._becoming(change.after) for change in (first, second)]
    graph._update(f"INSERT DATA {{ {in_graphs(marks)} }}")
    with pytest.raises(ServerError, match="another program"):
        graph.complete(second)
    graph.complete(first)
    second.write(tmp_path / "store" / "change")
    with generations.writing():
        assert graph.state() == (first.after, None)
    with generations.reading() as (_, store):
        assert set(store.quads()) == set(first.inserted)


def test_a_project_whose_graph_is_elsewhere_says_how_to_move_it(tmp_path: Path) -> None:
    project = Project.create(tmp_path / "project")
    with pytest.raises(ProjectError, match=r"its graph is in the project folder.*linkages move"):
        Project.open(project.folder, "http://127.0.0.1:7878")
