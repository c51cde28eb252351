"""A project in which every text from outside is hostile, written through the real way of adding."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from extract.model import (
    Annotations,
    Document,
    Entity,
    Event,
    Kind,
    Mention,
    Passage,
    Predicate,
    SourceText,
    Span,
    Statement,
    Subject,
)
from graph.building.ingest import add_files
from graph.project import Project

ELSEWHERE = "127.0.0.2:9"
"""Another host; nothing listens there."""

PROBES = (
    "<img src=x onerror=ran=1>",
    "<script>ran=1</script>",
    "<svg/onload=ran=1>",
    '"><b onclick=ran=1>',
    "<iframe srcdoc=x>",
    "[go](javascript:ran=1)",
    f"![x](//{ELSEWHERE}/x)",
    f"<http://{ELSEWHERE}/y>",
    f"http://{ELSEWHERE}/z",
    f"[x]: http://{ELSEWHERE}",
    "www.harbour.example",
    "ask@harbour.example",
    "javascript:ran=1",
    "data:text/html,<b>",
    r"$\href{javascript:1}{x}$",
    "$x^2$ and $$y$$",
    ":red[hot] :material/home:",
    ":smile: :blue-badge[x]",
    "~~old~~ **new** _it_ `co`",
    "&lt;b&gt; &#106;ava &amp;",
    "# Head",
    "- item",
    "1. item",
    "> quoted",
    "| a | b |",
    "[^1]: foot",
    "a -> b <- c -- d >= e",
    "<!-- x --> ]]> --!>",
    "{{7*7}} ${7*7} {0} {n}",
    r"%s \n \u003c \x3c",
    '=HYPERLINK("//x";1)',
    "+1+1",
    "@SUM(1)",
    "x;=1+1",
)
"""What would run, ask another host, be a link, or lose characters, if it were taken for markup."""

HUB = "organisation/name/hub"
HUB_NAME = "Harbour Hub"
WORDS = {
    Kind.ORGANISATION: "Union",
    Kind.PLACE: "Bay",
    Kind.THEME: "work",
    Kind.EVENT: "Forum",
    Kind.INSTRUMENT: "Act",
}
"""What the names of each kind end with, so that what is left of one is found on a page."""


@dataclass(frozen=True, slots=True)
class Hostile:
    """One document, of which every text holds one probe."""

    number: int
    probe: str

    @property
    def title(self) -> str:
        """What it is called."""
        return f"{self.probe} paper"

    @property
    def publisher(self) -> str:
        """Who is told to have published it."""
        return f"{self.probe} press"

    @property
    def file_name(self) -> str:
        """Of its file, as far as a file can be called so."""
        return f"{re.sub('[/\\0]', '', self.probe)} file {self.number}.txt"

    @property
    def sentence(self) -> str:
        """What it says."""
        names = [self.name(kind) for kind in WORDS]
        return f"{HUB_NAME} and {', '.join(names)} met."

    def name(self, kind: Kind) -> str:
        """Return what it calls the entity of a kind."""
        return f"{self.probe} {WORDS[kind]}"

    def entity(self, kind: Kind) -> str:
        """Return the id of the entity of a kind."""
        return f"{kind}/name/probe-{self.number}"


HOSTILES = tuple(Hostile(number, probe) for number, probe in enumerate(PROBES))


class HostileReader:
    """Takes a document from a file that holds its number."""

    def read(self, path: Path) -> SourceText:
        """Return the text of the document."""
        hostile = HOSTILES[int(path.read_text("utf-8"))]
        return SourceText(
            hashlib.sha256(path.read_bytes()).hexdigest(),
            hostile.sentence,
            title=hostile.title,
            publisher=hostile.publisher,
            file_name=path.name,
        )


class HostileAnnotator:
    """Finds in a document what it names."""

    provenance = "linkages test; no model"

    def read(self, source: SourceText) -> Annotations:
        """Return names of each kind, and that the hub funds the organisation."""
        hostile = next(each for each in HOSTILES if each.title == source.title)
        span = Span(0, len(source.text))
        mentions = tuple(_mentions(hostile, source.text))
        named = {m.entity_id: source.text[m.span.start : m.span.end] for m in mentions}
        event = next(m for m in mentions if m.kind is Kind.EVENT)
        return Annotations(
            Document(
                source.document_id,
                source.text,
                hostile.title,
                publisher=hostile.publisher,
                issued="2004" if hostile.number % 2 else "2014",
                file_name=source.file_name,
            ),
            passages=(Passage(span, page=1),),
            entities=tuple(
                Entity(each, Kind(each.partition("/")[0]), name, known=False)
                for each, name in named.items()
            ),
            mentions=mentions,
            events=(Event(event.entity_id, hostile.name(Kind.EVENT), event.span, "2004-06-01"),),
            statements=(
                Statement(HUB, Predicate.FUNDS, hostile.entity(Kind.ORGANISATION), 0.9, (span,)),
            ),
            subjects=(Subject(hostile.entity(Kind.THEME), 0.9),),
        )


def _mentions(hostile: Hostile, text: str) -> Iterator[Mention]:
    yield Mention(Span(0, len(HUB_NAME)), Kind.ORGANISATION, HUB, 0.9, "given")
    at = len(HUB_NAME)
    for kind in WORDS:
        at = text.index(hostile.name(kind), at)
        end = at + len(hostile.name(kind))
        yield Mention(Span(at, end), kind, hostile.entity(kind), 0.9, "given")
        at = end


def hostile_project(folder: Path) -> Project:
    """Make the project in a new folder and return it."""
    files = folder / "files"
    files.mkdir(parents=True)
    for hostile in HOSTILES:
        (files / hostile.file_name).write_text(str(hostile.number), "utf-8")
    outcomes = list(
        add_files(
            Project.create(folder / "project"),
            sorted(files.iterdir()),
            pipeline=HostileAnnotator(),
            reader=HostileReader(),
            now=datetime(2026, 11, 25, tzinfo=UTC),
        )
    )
    failed = [outcome.reason for outcome in outcomes if outcome.reason]
    if failed:
        raise AssertionError(failed)
    settings = folder / "project" / "linkages.toml"
    written = settings.read_text("utf-8").replace(
        'title = ""', f"title = '{PROBES[0]} [t](//x)'", 1
    )
    settings.write_text(written, "utf-8")
    return Project.open(folder / "project")


def document_id(hostile: Hostile) -> str:
    """Return the id of a document: the beginning of the hash of its file."""
    return hashlib.sha256(str(hostile.number).encode()).hexdigest()[:32]
