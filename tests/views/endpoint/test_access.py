"""Who may ask: tokens, names of the host, pages of other origins, and addresses to listen on."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from served_endpoint import COUNT, LINKAGES, Served, served_endpoint, target

from graph.project import Project
from views.endpoint.access import AccessError, access_for
from views.endpoint.exchange import counted_as

TOKEN = "a-token-of-good-length"  # noqa: S105 - of the tests alone
FOREIGN = "https://pages.example"


@pytest.fixture(scope="module")
def guarded(project: Project, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    log = tmp_path_factory.mktemp("log") / "log"
    with served_endpoint(project.folder, log, token=TOKEN) as endpoint:
        yield endpoint


def test_a_token_is_asked_for_everywhere_and_opens(guarded: Served) -> None:
    for at in ("/sparql", target(COUNT), "/theme/debt-bondage", "/.well-known/void"):
        reply = guarded.ask(target=at)
        assert reply.status == 401
        assert reply.headers["www-authenticate"].startswith("Bearer")
    for wrong in ("Bearer", f"Basic {TOKEN}", f"Bearer {TOKEN}x", "Bearer \xe9"):
        assert guarded.ask(headers={"Authorization": wrong}).status == 401
    right = {"Authorization": f"Bearer {TOKEN}", "Origin": FOREIGN, "Host": "graph.example"}
    reply = guarded.ask(target=target(COUNT), headers=right)
    assert reply.number == 3
    assert reply.headers["cache-control"] == "private, no-cache"
    assert reply.headers["access-control-allow-origin"] == "*"
    assert TOKEN not in guarded.log.read_text("utf-8")


def test_without_a_token_only_local_names_are_answered(served: Served) -> None:
    for host in ("localhost", f"localhost:{served.port}", "127.0.0.1", "[::1]:80"):
        assert served.ask(headers={"Host": host}).status == 200
    for host in ("graph.example", "localhost.example", "127.0.0.1.nip.example", "[::2]"):
        assert served.ask(headers={"Host": host}).status == 421
    for host in ("[::", ":@x", "localhost:x", 'localhost"><x>', "localhost/a", "a, b"):
        assert served.ask(headers={"Host": host}).status == 400


def test_only_pages_of_this_machine_may_read_what_is_not_public(served: Served) -> None:
    allow = "access-control-allow-origin"
    for origin in ("http://localhost:3000", "http://127.0.0.1", "http://[::1]:8080"):
        assert served.ask(headers={"Origin": origin}).headers[allow] == origin
    for origin in (FOREIGN, "null", "http://localhost.example", "http://["):
        assert allow not in served.ask(headers={"Origin": origin}).headers


def test_a_browser_that_asks_first_is_told_what_is_allowed(served: Served) -> None:
    asking = {"Origin": "http://localhost:3000", "Access-Control-Request-Method": "POST"}
    reply = served.ask("OPTIONS", headers=asking)
    assert reply.status == 204
    assert "POST" in reply.headers["access-control-allow-methods"]
    assert "Authorization" in reply.headers["access-control-allow-headers"]
    foreign = served.ask("OPTIONS", headers=asking | {"Origin": FOREIGN})
    assert "access-control-allow-methods" not in foreign.headers


def test_a_browser_may_send_whatever_headers_a_page_names(served: Served) -> None:
    asking = {"Origin": "http://localhost:3000", "Access-Control-Request-Method": "POST"}
    named = "accept,  x-client-version, content-type"
    reply = served.ask("OPTIONS", headers=asking | {"Access-Control-Request-Headers": named})
    allowed = reply.headers["access-control-allow-headers"].lower().split(", ")
    assert {"accept", "x-client-version", "content-type", "authorization"} <= {*allowed}
    assert len(allowed) == len({*allowed})
    unfit = 'x-good, x bad, x"worse, ' + ", ".join(f"x-{n}" for n in range(200))
    reply = served.ask("OPTIONS", headers=asking | {"Access-Control-Request-Headers": unfit})
    allowed = reply.headers["access-control-allow-headers"].split(", ")
    assert "x-good" in allowed
    assert not any(" " in name or '"' in name for name in allowed)
    assert len(allowed) < 100


def test_an_address_others_can_reach_needs_a_token_or_a_word() -> None:
    with pytest.raises(AccessError, match="LINKAGES_TOKEN"):
        access_for("0.0.0.0", "", public=False)  # noqa: S104
    with pytest.raises(AccessError, match="shorter than"):
        access_for("127.0.0.1", "short", public=False)
    for unsendable in ("un-jeton-assez-long-\xe9", f"{TOKEN}\n", f" {TOKEN}", f"{TOKEN}\u0434"):
        with pytest.raises(AccessError, match="cannot send alike"):
            access_for("127.0.0.1", unsendable, public=False)
    assert access_for("::1", "", public=False).local_only
    assert not access_for("0.0.0.0", "", public=True).local_only  # noqa: S104
    assert access_for("graph.example", TOKEN, public=False).token == TOKEN
    assert FOREIGN in access_for("localhost", "", public=False, origins=[FOREIGN]).origins


def test_an_origin_is_compared_as_browsers_send_it() -> None:
    given = ["https://Pages.Example/", "http://pages.example:80", "https://pages.example:8443", "*"]
    access = access_for("localhost", "", public=False, origins=given)
    expected = {FOREIGN, "http://pages.example", "https://pages.example:8443", "*"}
    assert access.origins == expected
    for wrong in ("pages.example", "https://pages.example/sub", "null", "https://[", "ftp://a"):
        with pytest.raises(AccessError, match="no origin"):
            access_for("localhost", "", public=False, origins=[wrong])


@pytest.mark.skipif(sys.platform == "darwin", reason="macOS has 127.0.0.1 only")
def test_the_address_it_listens_on_is_a_local_name(project: Project, tmp_path: Path) -> None:
    with served_endpoint(
        *(project.folder, tmp_path / "log", "--host", "127.0.0.2"), host="127.0.0.2"
    ) as served:
        assert served.ask(headers={"Host": f"127.0.0.2:{served.port}"}).status == 200
        assert served.ask(headers={"Host": "127.0.0.3"}).status == 421


def test_a_client_does_not_choose_who_it_is(project: Project, tmp_path: Path) -> None:
    claimed = {"X-Forwarded-For": "203.0.113.7", "X-Forwarded-Proto": "https"}
    for options, client in ([], "127.0.0.1"), (["--behind-proxy", "127.0.0.1"], "203.0.113.7"):
        with served_endpoint(project.folder, tmp_path / "log", *options) as served:
            assert served.ask(headers=claimed).status == 200
            assert served.logged(1)[0]["client"] == client


def test_the_command_refuses_an_open_address_in_one_line(project: Project, tmp_path: Path) -> None:
    named = ["--project", str(project.folder)]
    done = subprocess.run(
        [sys.executable, "-c", LINKAGES, "serve", "--host", "0.0.0.0", *named],  # noqa: S104
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.startswith("linkages: 0.0.0.0 can be reached from other machines")
    assert len(done.stderr.splitlines()) == 1


def test_whoever_has_many_addresses_of_one_network_is_one_client() -> None:
    same = {counted_as(f"2001:db8::{n:x}") for n in range(50)}
    assert len(same) == 1
    assert counted_as("2001:db8:0:1::1") not in same
    assert counted_as("fe80::1%eth0") == counted_as("fe80::2%eth0")
    for address in ("192.0.2.1", "::1", "unknown", ""):
        assert counted_as(address) == address
    assert counted_as("::ffff:192.0.2.1") == "192.0.2.1"
