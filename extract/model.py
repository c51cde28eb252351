"""What extraction hands to the graph: plain values that know neither spaCy nor RDF.

All offsets count characters of `Document.text`, the masked text that is stored.
"""

from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """What a mention names. The value is the first part of the entity's id."""

    ORGANISATION = "organisation"
    PLACE = "place"
    THEME = "theme"
    EVENT = "event"
    INSTRUMENT = "instrument"


class Predicate(StrEnum):
    """What a statement says of its subject. The value is the local name in `ontology.ttl`.

    An actor is an organisation, or a place that is a state and acts as one.
    """

    ORGANISED = "organised"  # actor, event
    TOOK_PART_IN = "tookPartIn"  # actor, event
    HELD_IN = "heldIn"  # event, place
    CONCERNS = "concerns"  # event or instrument, theme
    WORKS_ON = "worksOn"  # organisation, theme
    WORKS_IN = "worksIn"  # organisation, place
    BASED_IN = "basedIn"  # organisation, place
    MEMBER_OF = "memberOf"  # actor, organisation
    PARTNER_OF = "partnerOf"  # actor, organisation
    FUNDS = "funds"  # actor, organisation
    CALLS_ON = "callsOn"  # actor, actor
    CRITICISES = "criticises"  # actor, actor
    INVOKES = "invokes"  # actor, instrument
    RATIFIES = "ratifies"  # actor, instrument
    PUBLISHES = "publishes"  # organisation, document or instrument


class Modality(StrEnum):
    """How a passage says what it says. The value is the local name in `ontology.ttl`."""

    ASSERTED = "asserted"
    NEGATED = "negated"
    REPORTED = "reported"
    PLANNED = "planned"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text: `text[start:end]`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse an empty or negative span."""
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span needs 0 <= start < end; got {self.start}, {self.end}")

    def overlaps(self, other: "Span") -> bool:
        """Say whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Say whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the file, as a stretch of the text."""

    number: int
    span: Span


@dataclass(frozen=True, slots=True)
class SourceText:
    """What a reader took from a file, before anything was masked. Never stored.

    Attributes:
        document_id: SHA-256 of the file's bytes, in hexadecimal.
        text: Plain text, line ends as newlines, hyphenation at line ends undone.
        pages: In order; empty where the file has no pages.
        boilerplate: Headers, footers and page numbers that repeat; left out of linking.
        title: From the file's properties or its first lines; None where it tells none.
        publisher: Name of the publishing body where the file tells it.
        issued: Date of publication as EDTF (`2004`, `2004-06`, `2004-06-15`).
        language: ISO 639-1 code of most of the text.
        media_type: Found from the content, not from the name.
        file_name: Last part of the path.
    """

    document_id: str
    text: str
    pages: tuple[Page, ...] = ()
    boilerplate: tuple[Span, ...] = ()
    title: str | None = None
    publisher: str | None = None
    issued: str | None = None
    language: str = "en"
    media_type: str = "text/plain"
    file_name: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A document as stored: masked text, masked title, masked file name."""

    document_id: str
    text: str
    title: str
    pages: tuple[Page, ...] = ()
    publisher: str | None = None
    issued: str | None = None
    language: str = "en"
    media_type: str = "text/plain"
    file_name: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, heading or table row with its place in the document.

    Attributes:
        span: Where.
        page: Number of the page it begins on; None where the file has no pages.
        language: ISO 639-1 code, where it is plainly in another than the document's.
    """

    span: Span
    page: int | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """Something with an id, as one document knows it.

    Attributes:
        entity_id: `kind/...`, what follows the base in its IRI: `organisation/gaatw` from the
            authority file, `place/1282988` (GeoNames), `organisation/name/harbour-circle` minted.
        kind: The first part of the id.
        label: Preferred label; for a minted one the longest surface form met in the document.
        known: Whether an authority file, the thesaurus or the gazetteer has it.
    """

    entity_id: str
    kind: Kind
    label: str
    known: bool


@dataclass(frozen=True, slots=True)
class Mention:
    """A span of a document that names something.

    Attributes:
        span: Where; `text[start:end]` is the surface form.
        kind: What kind of thing it names.
        entity_id: What it names, after the document's own definitions were heard.
        confidence: 0 to 1.
        method: Which recogniser found it (`model`, `authority`, `gazetteer`, `thesaurus`,
            `context`, `pattern`, `definition`, `given`; `name`: inside the name of a body).
        candidates: Other entity ids it may name, best first.
        modifier: A demonym or adjective that links to a place without naming it
            (`Thai authorities`): counted for links, not written as a place by `annotate`.
        article: For an instrument, the article, paragraph or number cited (`3(a)`).
    """

    span: Span
    kind: Kind
    entity_id: str
    confidence: float
    method: str
    candidates: tuple[str, ...] = ()
    modifier: bool = False
    article: str | None = None

    def __post_init__(self) -> None:
        """Refuse a confidence outside 0 to 1."""
        if not 0 <= self.confidence <= 1:
            raise ValueError(f"a confidence lies between 0 and 1; got {self.confidence}")


@dataclass(frozen=True, slots=True)
class Definition:
    """An acronym or short name that the document itself defines.

    Attributes:
        short: Span of the short form.
        long: Span of the long form.
        entity_id: What both name; None where the long form is no entity.
    """

    short: Span
    long: Span
    entity_id: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """A consultation, roundtable, conference or session, as one document tells it.

    Attributes:
        entity_id: Minted from name, start and place, so that two documents meet on it.
        name: A readable name.
        span: The words that name it.
        start_date: First possible day, ISO 8601 (`2004-06-01`); None where not told.
        end_date: Last possible day; None where not told.
        edtf: The date as told, in EDTF (`2004-06`, `2009-08-31/2009-09-04`, `2006-10/2006-12`).
        place_ids: Where it was held.
        organiser_ids: Who held it.
    """

    entity_id: str
    name: str
    span: Span
    start_date: str | None = None
    end_date: str | None = None
    edtf: str | None = None
    place_ids: tuple[str, ...] = ()
    organiser_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """Subject, predicate, object, and the words that say so.

    Attributes:
        evidence: Spans of passages, at least one.
        said_by: Entity id of who is reported to say it, with `Modality.REPORTED`.
        object_id: An entity id; for `Predicate.PUBLISHES` also `document/<id>`.
    """

    subject_id: str
    predicate: Predicate
    object_id: str
    confidence: float
    evidence: tuple[Span, ...]
    modality: Modality = Modality.ASSERTED
    said_by: str | None = None

    def __post_init__(self) -> None:
        """Refuse a statement without evidence."""
        if not self.evidence:
            raise ValueError(f"{self.subject_id} {self.predicate} {self.object_id} has no evidence")


@dataclass(frozen=True, slots=True)
class Subject:
    """A theme the document is about, with how sure that is (0 to 1)."""

    theme_id: str
    score: float


@dataclass(frozen=True, slots=True)
class Annotations:
    """Everything read from one document.

    `entities` holds every id that mentions, events and statements use, each once.
    """

    document: Document
    passages: tuple[Passage, ...] = ()
    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    definitions: tuple[Definition, ...] = ()
    events: tuple[Event, ...] = ()
    statements: tuple[Statement, ...] = ()
    subjects: tuple[Subject, ...] = ()
    masked: tuple[Span, ...] = field(default=())
    """Spans of the input that named persons, counted in the input's own characters."""
