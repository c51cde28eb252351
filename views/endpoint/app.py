"""The endpoint as an ASGI application: routes, answers and refusals. Never touches the store."""

import asyncio
import hashlib
import json
import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from graph.asking.asking import filled
from graph.failures import GraphError
from graph.iris import GRAPH, ONTOLOGY_GRAPH, id_of
from graph.publications import Publications
from graph.queries.changing import changes_by_itself
from graph.queries.jobs import FORMATS, Job
from graph.queries.pool import QueryPool
from graph.queries.query_guard import Cause, QueryFailure
from graph.store import Form
from graph.terms import Iri, Literal
from ontology.namespaces import BASE
from views.endpoint.access import Access
from views.endpoint.conditional import has, has_anything, in_time, tag_of
from views.endpoint.exchange import (
    CLOSE,
    RETRY,
    ClientGoneError,
    Exchange,
    Receive,
    Scope,
    Send,
    counted_as,
    while_here,
)
from views.endpoint.log import Log, silent
from views.endpoint.negotiation import (
    accepted,
    chosen_among,
    content_type,
    formats_for,
    language_for,
)
from views.endpoint.page_words import WORDS
from views.endpoint.protocol import (
    Asked,
    RefusalError,
    Request,
    asked,
    check_coding,
    check_media_type,
)
from views.endpoint.thing_page import HEADERS, endpoint_page, said_in, thing_page

ENDPOINT = "/sparql"
VOID = "/.well-known/void"
_THINGS = (
    *("organisation", "place", "theme", "event", "instrument", "document", "text", "statement"),
    *("link", "pair", "name", "meaning", "definition", "telling", "decision", "run", "graph"),
    *("dataset", ".well-known/genid"),
)
_ENDPOINTS = (ENDPOINT, f"{ENDPOINT}/")
_PLACES = (*_ENDPOINTS, VOID, "/ontology", "/dataset")
ADDRESSES = (*_PLACES, *(f"/{kind}/{{rest:path}}" for kind in _THINGS))
"""Where it answers beside other pages of a server, as routes of Starlette."""

_STATUS = {
    Cause.REFUSED: 400,
    Cause.FORMAT: 406,
    Cause.TIME: 504,
    Cause.COST: 500,
    Cause.BUSY: 503,
    Cause.STORE: 503,
}
_ALL_OF_IT = "Whoever runs this endpoint can write all of it: linkages export nquads FILE"
_DATASET = Iri(f"{BASE}dataset")
_TRIPLES = FORMATS[Form.TRIPLES]
_JSON = {Form.TABLE: "json", Form.TRUTH: "json"}
_FIT_FOR_IRI = re.compile(r"[^\x00-\x20<>\"{}|^`\\\x7f-\xff]+")
_LARGE = 1 << 16
_COMMON = (("vary", "Accept, Accept-Language, Origin"), ("x-content-type-options", "nosniff"))


@dataclass(frozen=True, slots=True)
class Endpoint:
    """The endpoint of one project.

    Attributes:
        pool: Runs the queries; opened by whoever serves this.
        generations: Says which generation is published.
        access: Who may ask.
        title: What the project is called; may be empty.
        page: Gives the address of another page about a thing, by its id; empty for none.
        log: Is told of every request.
    """

    pool: QueryPool
    generations: Publications
    access: Access = field(default_factory=Access)
    title: str = ""
    page: Callable[[str], str] = lambda thing_id: ""  # noqa: ARG005
    log: Log = silent
    _decoding: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(1))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request (ASGI)."""
        if scope["type"] != "http":
            return
        exchange = Exchange(scope, receive, send)
        try:
            await self._answered(exchange)
        except ClientGoneError:
            exchange.note.setdefault("cause", "gone")
        finally:
            exchange.holding.becomes(0)
            self.log(exchange, time.monotonic() - exchange.begun)

    async def _answered(self, exchange: Exchange) -> None:
        exchange.common = [*_COMMON, *self.access.headers(exchange)]
        try:
            await self._route(exchange)
        except RefusalError as refusal:
            await exchange.refuse(refusal)
        except QueryFailure as failure:
            exchange.note["cause"] = failure.cause
            more = RETRY if failure.cause == Cause.BUSY else ()
            told = _for_client(exchange, failure) if failure.cause == Cause.STORE else str(failure)
            await exchange.refuse(RefusalError(_STATUS[failure.cause], told, more))
        except GraphError as error:
            exchange.note["cause"] = Cause.STORE
            await exchange.refuse(RefusalError(503, _for_client(exchange, error)))

    async def _route(self, exchange: Exchange) -> None:
        self.access.check(exchange)
        if exchange.header("content-length") and exchange.header("transfer-encoding"):
            raise RefusalError(400, "send Content-Length or Transfer-Encoding, not both", CLOSE)
        if exchange.method == "OPTIONS":
            await exchange.reply(204, b"", self.access.preflight(exchange))
        elif exchange.path in _ENDPOINTS:
            await self._sparql(exchange)
        elif exchange.method not in ("GET", "HEAD"):
            raise RefusalError(405, "use GET", [("allow", "GET, HEAD, OPTIONS")])
        elif exchange.path == "/":
            await exchange.reply(303, b"", [("location", ENDPOINT)])
        elif exchange.path == VOID:
            await self._dataset(exchange)
        else:
            await self._thing(exchange)

    async def _sparql(self, exchange: Exchange) -> None:
        what = await self._asked(await _request(exchange))
        if what is None:
            await self._itself(exchange)
            return
        exchange.keeps(what.bytes_in_memory)
        exchange.note["query"] = hashlib.sha256(what.query.encode()).hexdigest()[:12]
        formats = formats_for(accepted(exchange.lines("accept")), what.format)
        job = Job(what.query, formats, what.default_graphs, what.named_graphs, unbroken=True)
        await self._answer(exchange, job)

    async def _asked(self, request: Request) -> Asked | None:
        """Return what a request asks; large ones are read one after another, beside the others."""
        if len(request.body) + len(request.query_string) <= _LARGE:
            return asked(request)
        async with self._decoding:
            return await asyncio.to_thread(asked, request)

    async def _itself(self, exchange: Exchange) -> None:
        format_ = _triples_or_page(exchange)
        if format_ == "html":
            await self._page(exchange, endpoint_page(self._address(exchange), _spoken(exchange)))
            return
        query = filled("service", endpoint=Iri(self._address(exchange)), dataset=_DATASET)
        await self._answer(exchange, Job(query, {Form.TRIPLES: format_}))

    async def _dataset(self, exchange: Exchange) -> None:
        format_ = chosen_among(_TRIPLES, accepted(exchange.lines("accept")))
        query = filled(
            "dataset",
            dataset=_DATASET,
            endpoint=Iri(self._address(exchange)),
            space=Literal(BASE),
            title=Literal(self.title or "Linkages"),
        )
        await self._answer(exchange, Job(query, {Form.TRIPLES: format_} if format_ else {}))

    async def _thing(self, exchange: Exchange) -> None:
        iri = Iri(BASE + exchange.path.lstrip("/"))
        if exchange.path == "/ontology":
            iri = ONTOLOGY_GRAPH
        format_ = _triples_or_page(exchange)
        if iri == ONTOLOGY_GRAPH and format_ == "html":
            await self._page(exchange, await asyncio.to_thread(_vocabulary_page))
            return
        question = await self._question_about(exchange, iri) if _FIT_FOR_IRI.fullmatch(iri) else ""
        if not question:
            raise RefusalError(404, "nothing in the graph has this address")
        if format_ == "html":
            answer = await self._gathered(exchange, Job(filled("thing", thing=iri), _JSON))
            elsewhere, language = self.page(id_of(iri)), _spoken(exchange)
            page = thing_page(iri, said_in(answer), elsewhere, language=language)
            await self._page(exchange, page)
            return
        job = Job(filled(question, thing=iri), {Form.TRIPLES: format_}, unbroken=True)
        try:
            await self._answer(exchange, job)
        except QueryFailure as failure:
            if failure.cause in (Cause.TIME, Cause.COST):
                told = f"{failure}. {_ALL_OF_IT}"
                raise QueryFailure(told, failure.cause) from failure
            raise

    async def _question_about(self, exchange: Exchange, iri: Iri) -> str:
        """Return the question whose answer tells of a thing; empty where the graph has no such."""
        if iri.startswith(GRAPH) and await self._holds(exchange, f"GRAPH <{iri}> {{ ?s ?p ?o }}"):
            return "graph_content"
        if await self._holds(exchange, f"<{iri}> ?p ?o"):
            return "thing_triples"
        return "thing_pointed_at" if await self._holds(exchange, f"?s ?p <{iri}>") else ""

    async def _holds(self, exchange: Exchange, pattern: str) -> bool:
        answer = await self._gathered(exchange, Job(f"ASK {{ {pattern} }}", _JSON))
        return bool(json.loads(answer)["boolean"])

    async def _gathered(self, exchange: Exchange, job: Job) -> bytes:
        """Return the whole of a small answer."""

        async def gather() -> bytes:
            async with self.pool.answering(job, counted_as(exchange.client)) as (begun, rest):
                return begun.held + b"".join([part async for part in rest])

        return await while_here(exchange, gather())

    async def _answer(self, exchange: Exchange, job: Job) -> None:
        """Run a query and send what it gives, while the client is there."""
        headers = [self._caching()]
        tag = ""
        if exchange.method != "POST":
            tag = await self._tag(exchange, job)
        if tag:
            headers.append(("etag", tag))
            if has(exchange.header("if-none-match"), tag):
                await exchange.reply(304, b"", headers)
                return
        await while_here(exchange, self._send(exchange, job, headers))

    async def _page(self, exchange: Exchange, page: bytes) -> None:
        headers = [self._caching(), ("etag", tag_of(page))]
        known = exchange.header("if-none-match")
        if has(known, tag_of(page)) or has_anything(known):
            await exchange.reply(304, b"", headers)
        else:
            await exchange.reply(200, page, [*headers, _typed("html"), *HEADERS])

    def _caching(self) -> tuple[str, str]:
        return "cache-control", "private, no-cache" if self.access.token else "no-cache"

    async def _send(self, exchange: Exchange, job: Job, headers: list[tuple[str, str]]) -> None:
        known = exchange.method != "POST" and has_anything(exchange.header("if-none-match"))
        async with self.pool.answering(job, counted_as(exchange.client)) as (begun, rest):
            headers = [_typed(job.formats[begun.form]), *headers]
            if not begun.whole and not known:
                await exchange.stream(begun.held, rest, headers)
                return
        await exchange.reply(304 if known else 200, b"" if known else begun.held, headers)

    async def _tag(self, exchange: Exchange, job: Job) -> str:
        """Return what stays the same for as long as the answer does; may wait for a server.

        Empty where the answer changes by itself.
        """
        if self.generations.near and len(job.query) <= _LARGE:
            return self._tag_of(job)  # a thread would cost more, and wait for a processor itself
        return await while_here(exchange, in_time(partial(self._tag_of, job)))

    def _tag_of(self, job: Job) -> str:
        if changes_by_itself(job.query):
            return ""
        graphs = job.default_graphs, job.named_graphs
        return tag_of(self.generations.mark(), job.query, sorted(job.formats.items()), graphs)

    def _address(self, exchange: Exchange) -> str:
        return f"{exchange.scheme}://{exchange.header('host') or 'localhost'}{ENDPOINT}"


async def _request(exchange: Exchange) -> Request:
    content_type, body = exchange.header("content-type"), b""
    if exchange.method == "POST":
        check_media_type(content_type)
        check_coding(exchange.header("content-encoding"))
        body = await exchange.body()
    return Request(exchange.method, exchange.query_string, content_type, body)


def _vocabulary_page() -> bytes:
    from views.endpoint.vocabulary_page import packaged_vocabulary_page  # rdflib takes its time

    return packaged_vocabulary_page()


def _triples_or_page(exchange: Exchange) -> str:
    format_ = chosen_among((*_TRIPLES, "html"), accepted(exchange.lines("accept")))
    if format_ is None:
        raise RefusalError(
            406, "this is answered in HTML, Turtle, N-Triples, RDF/XML or JSON-LD; ask for one"
        )
    return format_


def _spoken(exchange: Exchange) -> str:
    return language_for(exchange.lines("accept-language"), WORDS)


def _for_client(exchange: Exchange, error: GraphError) -> str:
    """Leave to the log what is wrong with the store: that names folders of this machine."""
    exchange.note["reason"] = str(error)
    return "the graph cannot be read now; whoever runs this endpoint finds the reason in its log"


def _typed(format_: str) -> tuple[str, str]:
    return "content-type", content_type(format_)
