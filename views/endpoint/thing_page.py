"""Pages of HTML about one thing of the graph, and about the endpoint itself; without scripts."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import NamedTuple

from ontology.namespaces import BASE, PREFIXES

_NAMES = ("rdfs:label", "dcterms:title", "skos:prefLabel", "skosxl:literalForm")
_LONGEST_VALUE = 2000
_STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;"
    "color:#0b0f14;background:#fff}a{color:#00508a}table{border-collapse:collapse;width:100%}"
    "th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;border-top:1px solid #ccd}"
    "th{font-weight:600;width:min(16rem,35%)}pre{white-space:pre-wrap}"
    "code,pre{font-size:.9em;overflow-wrap:anywhere}"
    "td{overflow-wrap:anywhere}small{color:#444}"
    "@media(prefers-color-scheme:dark){body{color:#f2f4f7;background:#11161c}a{color:#8cc8ff}"
    "th,td{border-color:#345}small{color:#bbc}}"
)
HEADERS = (
    ("content-security-policy", "default-src 'none'; style-src 'unsafe-inline'"),
    ("referrer-policy", "no-referrer"),
)


class Said(NamedTuple):
    """One triple with the thing in it, seen from the thing.

    Attributes:
        direction: `of` where the thing is the subject, `at` where it is the object.
        other: The other end, as SPARQL's JSON has terms.
        label: What the other end is called; empty where nothing says.
    """

    direction: str
    property: str
    other: Mapping[str, str]
    label: str


def said_in(answer: bytes) -> list[Said]:
    """Return the rows of `graph/sparql/thing.rq` from its answer in JSON."""
    return [
        Said(
            row["direction"]["value"],
            row["property"]["value"],
            row["other"],
            row.get("label", {}).get("value", ""),
        )
        for row in json.loads(answer)["results"]["bindings"]
    ]


def thing_page(iri: str, said: Sequence[Said], elsewhere: str = "") -> bytes:
    """Return the page of a thing, with a link to another page about it if there is one."""
    name = _name_of(iri, said)
    tables = [_table(said, "of")]
    if any(each.direction == "at" for each in said):
        tables += ["<h2>What points here</h2>", _table(said, "at")]
    body = (
        f"<h1>{escape(name)}</h1><p><code>{escape(iri)}</code><br>"
        "<small>As data: ask this address with <code>Accept: text/turtle</code>.</small></p>"
        + (
            f'<p><a href="{escape(elsewhere)}">Show it in the dashboard</a></p>'
            if elsewhere
            else ""
        )
        + "".join(tables)
    )
    return _page(name, body)


def endpoint_page(address: str) -> bytes:
    """Return the page of the endpoint, for a person who opens its address."""
    shown = escape(address)
    prefixes = "".join(
        f"<tr><th>{escape(name)}:</th><td>{escape(iri)}</td></tr>" for name, iri in PREFIXES.items()
    )
    body = (
        "<h1>SPARQL endpoint</h1>"
        "<p>SPARQL 1.1 queries, by GET or POST; it only reads. The default graph is the union of "
        "all named graphs.</p>"
        f"<pre>curl -H 'Accept: text/csv' --data-urlencode \\\n"
        f"  'query=SELECT ?name {{ ?o a lk:Organisation ; rdfs:label ?name }} LIMIT 10' \\\n"
        f"  {shown}</pre>"
        '<p><a href="/.well-known/void">What is in the graph (VoID)</a> · '
        '<a href="/ontology">its vocabulary</a></p>'
        "<p>An answer has its limits of time and size, and triples are sent once all are there. "
        "The whole of a large graph is written by whoever runs this endpoint: "
        "<code>linkages export nquads FILE</code>.</p>"
        f"<h2>Prefixes that need not be declared</h2><table>{prefixes}</table>"
    )
    return _page("SPARQL endpoint", body)


def _page(title: str, body: str) -> bytes:
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head>"
        f"<body><main>{body}</main></body></html>\n"
    ).encode()


def _name_of(iri: str, said: Iterable[Said]) -> str:
    names = {
        each.property: each.other["value"] for each in reversed([*said]) if each.direction == "of"
    }
    told = (names.get(_expanded(name)) for name in _NAMES)
    return next((name for name in told if name), iri.removeprefix(BASE))


def _table(said: Iterable[Said], direction: str) -> str:
    values: dict[str, list[str]] = {}
    for each in said:
        if each.direction == direction:
            values.setdefault(each.property, []).append(_shown(each))
    rows = (
        f'<tr><th scope="row">{_link(name, _short(name))}</th><td>{"<br>".join(cells)}</td></tr>'
        for name, cells in sorted(values.items())
    )
    return f"<table>{''.join(rows)}</table>"


def _shown(said: Said) -> str:
    term = said.other
    if term["type"] == "uri":
        shown = _link(term["value"], said.label or _short(term["value"]))
        return f"{shown} <small>{escape(_short(term['value']))}</small>" if said.label else shown
    language = f" <small>{escape(term['xml:lang'])}</small>" if term.get("xml:lang") else ""
    return escape(term["value"][:_LONGEST_VALUE]) + language


def _link(iri: str, words: str) -> str:
    """Return a link; things of the project are followed here, and only http leads outside."""
    if iri.startswith(BASE):
        target = f"/{iri.removeprefix(BASE)}"
    elif re.match(r"https?://", iri):
        target = iri
    else:
        return escape(words)
    return f'<a href="{escape(target)}" rel="noreferrer">{escape(words)}</a>'


def _short(iri: str) -> str:
    fitting = [(ns, name) for name, ns in PREFIXES.items() if iri.startswith(ns) and name != "id"]
    if not fitting:
        return iri.removeprefix(BASE)
    namespace, name = max(fitting, key=lambda pair: len(pair[0]))
    return f"{name}:{iri.removeprefix(namespace)}"


def _expanded(name: str) -> str:
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix] + local
