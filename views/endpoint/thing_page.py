"""Pages of HTML about one thing of the graph, and about the endpoint itself; without scripts."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import NamedTuple

from ontology.namespaces import BASE, PREFIXES
from views.endpoint.page_words import DEFAULT, WORDS, PageWords

_NAMES = ("rdfs:label", "dcterms:title", "skos:prefLabel", "skosxl:literalForm")
_LONGEST_VALUE = 2000
_MOST = {
    "of": (500, "SELECT * {{ <{iri}> ?property ?value }}"),
    "at": (100, "SELECT * {{ ?thing ?property <{iri}> }}"),
}
"""How many rows `thing.rq` gives of each direction, and the query for all of them."""

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


def thing_page(
    iri: str, said: Sequence[Said], elsewhere: str = "", *, language: str = DEFAULT
) -> bytes:
    """Return the page of a thing, with a link to another page about it if there is one."""
    name, words = _name_of(iri, said, language), WORDS[language]
    tables = [_table(said, "of"), _cut(iri, said, "of", words)]
    if any(each.direction == "at" for each in said):
        tables += [
            f"<h2>{words.points_here}</h2>",
            _table(said, "at"),
            _cut(iri, said, "at", words),
        ]
    body = (
        f"<h1>{escape(name)}</h1><p><code>{escape(iri)}</code><br>"
        f"<small>{words.as_data}</small></p>"
        + (f'<p><a href="{escape(elsewhere)}">{words.in_dashboard}</a></p>' if elsewhere else "")
        + "".join(tables)
    )
    return _page(name, body, language)


def endpoint_page(address: str, language: str = DEFAULT) -> bytes:
    """Return the page of the endpoint, for a person who opens its address."""
    shown, words = escape(address), WORDS[language]
    prefixes = "".join(
        f"<tr><th>{escape(name)}:</th><td>{escape(iri)}</td></tr>" for name, iri in PREFIXES.items()
    )
    body = (
        f"<h1>{words.endpoint}</h1><p>{words.asks}</p>"
        f"<pre>curl -H 'Accept: text/csv' --data-urlencode \\\n"
        f"  'query=SELECT ?name {{ ?o a lk:Organisation ; rdfs:label ?name }} LIMIT 10' \\\n"
        f"  {shown}</pre>"
        f'<p><a href="/.well-known/void">{words.contents}</a> · '
        f'<a href="/ontology">{words.vocabulary}</a></p>'
        f"<p>{words.limits}</p>"
        f"<h2>{words.prefixes}</h2><table>{prefixes}</table>"
    )
    return _page(words.endpoint, body, language)


def _page(title: str, body: str, language: str) -> bytes:
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head>"
        f"<body><main>{body}</main></body></html>\n"
    ).encode()


def _name_of(iri: str, said: Sequence[Said], language: str) -> str:
    """Return a name in a language, where there is one; English has the name that pages show."""
    others = [each for each in reversed(said) if each.direction == "of"]
    names = {(each.property, _language(each)): each.other["value"] for each in others}
    names |= {(each.property, ""): each.other["value"] for each in others}
    told = (
        names.get((_expanded(name), code))
        for code in ([language, ""] if language != DEFAULT else [""])
        for name in _NAMES
    )
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


def _cut(iri: str, said: Iterable[Said], direction: str, words: PageWords) -> str:
    """Return what gives all of a table, where it may have more than is shown."""
    most, query = _MOST[direction]
    if sum(each.direction == direction for each in said) < most:
        return ""
    return f"<p>{words.cut} <code>{escape(query.format(iri=iri))}</code></p>"


def _shown(said: Said) -> str:
    term = said.other
    if term["type"] == "uri":
        shown = _link(term["value"], said.label or _short(term["value"]))
        return f"{shown} <small>{escape(_short(term['value']))}</small>" if said.label else shown
    value, language = escape(term["value"][:_LONGEST_VALUE]), escape(_language(said))
    if not language:
        return value
    return f'<span lang="{language}">{value}</span> <small>{language}</small>'


def _language(said: Said) -> str:
    return said.other.get("xml:lang", "")


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
