"""Makes documents that nobody wrote, as extraction would hand them to the graph.

Document `n` is the same every time.
"""

import hashlib
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from extract.model import (
    Annotations,
    Definition,
    Document,
    Entity,
    Event,
    Kind,
    Mention,
    Modality,
    Page,
    Passage,
    Predicate,
    Span,
    Statement,
    Subject,
)
from ontology.names import minted_id
from querying.invented_entities import Named, Pool
from querying.invented_proportions import (
    ALWAYS,
    ARTICLE,
    ASKED_FOR,
    CANDIDATE,
    CONFIDENCES,
    DATED,
    DEFINES,
    EVIDENCE,
    FILLING,
    KINDS,
    LONGEST,
    MEDIAN,
    MENTIONS,
    MENTIONS_A_PASSAGE,
    METHODS,
    MODALITIES,
    MODIFIER,
    OF_EVENTS,
    PASSAGES_A_PAGE,
    PLANNED,
    PUBLISHED,
    SHORT_ALONE,
    SPREAD,
    STATED,
    STATES,
)


@dataclass(slots=True)
class _Draft:
    """What is written of a document so far; `at` is where the next word goes."""

    cast: Mapping[Kind, list[Named]]
    words: list[str] = field(default_factory=list)
    at: int = 0
    passages: list[Passage] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    definitions: list[Definition] = field(default_factory=list)
    events: dict[str, Event] = field(default_factory=dict)
    statements: list[Statement] = field(default_factory=list)
    entities: dict[str, Entity] = field(default_factory=dict)
    short_forms: set[str] = field(default_factory=set)

    def write(self, words: str) -> Span:
        """Add words and return where they stand."""
        span = Span(self.at, self.at + len(words))
        self.words.append(words)
        self.at = span.end
        return span


class InventedDocuments:
    """Documents by number."""

    def __init__(self, pools: Mapping[Kind, Pool], seed: int) -> None:
        self._pools = pools
        self._seed = seed

    def document(self, number: int) -> Annotations:
        """Return a document; the same for the same seed and number."""
        chance = random.Random(f"{self._seed}/{number}")  # noqa: S311  # repeatable, not secret
        length = min(LONGEST, 1 + round(chance.lognormvariate(MEDIAN, SPREAD)))
        is_asked_for = number % ASKED_FOR == 0
        draft = _Draft(self._cast(chance, length, is_asked_for=is_asked_for))
        title = f"Report {number} on {_one(chance, draft.cast[Kind.THEME]).forms[0]}"
        draft.write(f"{title}\n\n")
        has_pages = chance.random() < DATED
        pages = []
        for place in range(length):
            page = place // PASSAGES_A_PAGE + 1 if has_pages else None
            begins = draft.at
            self._passage(chance, draft, page)
            if page is not None and len(pages) < page:
                pages.append(Page(page, Span(begins, draft.at)))
        if is_asked_for:
            self._always(chance, draft)
        themes = {each.entity_id for each in draft.cast[Kind.THEME][: chance.randint(1, 6)]}
        publisher = _one(chance, draft.cast[Kind.ORGANISATION]).forms[0]
        issued = _day(chance)[: chance.choice((4, 7, 10))]
        return Annotations(
            document=Document(
                hashlib.sha256(f"invented {self._seed} {number}".encode()).hexdigest(),
                "".join(draft.words),
                title,
                tuple(pages),
                publisher=publisher if chance.random() < PUBLISHED else None,
                issued=issued if is_asked_for or chance.random() < DATED else None,
                file_name=f"report-{number}.txt",
            ),
            passages=tuple(draft.passages),
            entities=tuple(draft.entities.values()),
            mentions=tuple(draft.mentions),
            definitions=tuple(draft.definitions),
            events=tuple(draft.events.values()),
            statements=tuple(draft.statements),
            subjects=tuple(Subject(each, 0.8) for each in sorted(themes)),
        )

    def _cast(
        self, chance: random.Random, length: int, *, is_asked_for: bool
    ) -> dict[Kind, list[Named]]:
        """Choose whom a document speaks of: about as many as in a real one of its length."""
        of_all = sum(KINDS.values())
        cast = {}
        for kind, share in KINDS.items():
            mentions = MENTIONS_A_PASSAGE * length * share / of_all
            drawn = self._pools[kind].draw(chance, 1 + round(1.2 * mentions**0.8))
            first = self._pools[kind].entities[:3] if is_asked_for else []
            cast[kind] = list(dict.fromkeys([*first, *drawn]))
        return cast

    def _always(self, chance: random.Random, draft: _Draft) -> None:
        for place, said, kind, modality in ALWAYS:
            ends = [draft.cast[Kind.ORGANISATION][place], draft.cast[kind][0]]
            self._write_passage(chance, draft, ends, None)
            self._statement(chance, draft, said, ends, modality)
        self._write_passage(chance, draft, draft.cast[Kind.THEME][1:3], None)

    def _passage(self, chance: random.Random, draft: _Draft, page: int | None) -> None:
        named, said = self._named(chance, draft)
        self._write_passage(chance, draft, named, page)
        if said is not None:
            (modality,) = chance.choices(list(MODALITIES), list(MODALITIES.values()))
            if said in OF_EVENTS and modality is Modality.ASSERTED and chance.random() < PLANNED:
                modality = Modality.PLANNED
            self._statement(chance, draft, said, named[:2], modality)

    def _write_passage(
        self, chance: random.Random, draft: _Draft, named: Sequence[Named], page: int | None
    ) -> None:
        begins = draft.at
        for each in named:
            draft.write(f"{_filling(chance)} ")
            self._mention(chance, draft, each)
            draft.write(" ")
        span = Span(begins, draft.write(f"{_filling(chance)}.").end)
        draft.passages.append(Passage(span, page))
        draft.write("\n")

    def _named(self, chance: random.Random, draft: _Draft) -> tuple[list[Named], Predicate | None]:
        """Choose whom a passage names, and what it states of the first two."""
        (count,) = chance.choices(range(1, len(MENTIONS) + 1), MENTIONS)
        kinds = chance.choices(list(KINDS), list(KINDS.values()), k=count)
        named = [_one(chance, draft.cast[kind]) for kind in kinds]
        if chance.random() >= STATES:
            return named, None
        (said,) = chance.choices(list(STATED), [each[0] for each in STATED.values()])
        ends = [_one(chance, draft.cast[chance.choice(kinds)]) for kinds in STATED[said][1:]]
        return [*ends, *named], said if ends[0] is not ends[1] else None

    def _mention(self, chance: random.Random, draft: _Draft, named: Named) -> None:
        form = chance.choices(named.forms, [1 / (n + 1) for n in range(len(named.forms))])[0]
        entity_id, acronym = named.entity_id, named.acronym
        if acronym and acronym not in draft.short_forms:
            if chance.random() < DEFINES * 8:
                self._definition(draft, named, acronym)
                return
            if chance.random() < SHORT_ALONE:
                form, entity_id = acronym, minted_id(named.kind.value, acronym)
        span = draft.write(form)
        self._add_mention(chance, draft, span, (entity_id, named.kind, named.forms[0]))
        if named.kind is Kind.EVENT and entity_id not in draft.events:
            draft.events[entity_id] = self._event(chance, draft, named, span)

    def _definition(self, draft: _Draft, named: Named, acronym: str) -> None:
        long = draft.write(named.forms[0])
        draft.write(" (")
        short = draft.write(acronym)
        draft.write(")")
        draft.short_forms.add(acronym)
        draft.definitions.append(Definition(short, long, named.entity_id))
        for span in (long, short):
            draft.mentions.append(Mention(span, named.kind, named.entity_id, 0.97, "definition"))
        draft.entities[named.entity_id] = _entity(named.entity_id, named.kind, named.forms[0])

    def _add_mention(
        self, chance: random.Random, draft: _Draft, span: Span, what: tuple[str, Kind, str]
    ) -> None:
        entity_id, kind, label = what
        other = _one(chance, draft.cast[kind]).entity_id if chance.random() < CANDIDATE else None
        draft.mentions.append(
            Mention(
                span,
                kind,
                entity_id,
                chance.choice(CONFIDENCES),
                METHODS[kind],
                (other,) if other not in (None, entity_id) else (),
                modifier=kind is Kind.PLACE and chance.random() < MODIFIER,
                article=str(chance.randint(1, 40))
                if kind is Kind.INSTRUMENT and chance.random() < ARTICLE
                else None,
            )
        )
        draft.entities.setdefault(entity_id, _entity(entity_id, kind, label))

    def _event(self, chance: random.Random, draft: _Draft, named: Named, span: Span) -> Event:
        day = _day(random.Random(named.entity_id)) if chance.random() < DATED else None  # noqa: S311
        return Event(
            named.entity_id,
            named.forms[0],
            span,
            day,
            day,
            day,
            (_one(chance, draft.cast[Kind.PLACE]).entity_id,) if chance.random() < DATED else (),
            (_one(chance, draft.cast[Kind.ORGANISATION]).entity_id,)
            if chance.random() < DATED
            else (),
        )

    def _statement(
        self,
        chance: random.Random,
        draft: _Draft,
        said: Predicate,
        ends: Sequence[Named],
        modality: Modality,
    ) -> None:
        (count,) = chance.choices(list(EVIDENCE), list(EVIDENCE.values()))
        speaker = _one(chance, draft.cast[Kind.ORGANISATION]).entity_id
        draft.statements.append(
            Statement(
                ends[0].entity_id,
                said,
                ends[1].entity_id,
                chance.choice(CONFIDENCES),
                tuple(passage.span for passage in draft.passages[-count:]),
                modality,
                speaker if modality is Modality.REPORTED else None,
            )
        )


def _one(chance: random.Random, cast: Sequence[Named]) -> Named:
    """Choose one of a cast, the first ones most often."""
    return cast[int(len(cast) * chance.random() ** 2)]


def _entity(entity_id: str, kind: Kind, label: str) -> Entity:
    return Entity(entity_id, kind, label, known="/name/" not in entity_id)


def _filling(chance: random.Random) -> str:
    return " ".join(chance.choices(FILLING, k=chance.randint(2, 8)))


def _day(chance: random.Random) -> str:
    year, month, day = chance.randint(1998, 2025), chance.randint(1, 12), chance.randint(1, 28)
    return f"{year}-{month:02}-{day:02}"
