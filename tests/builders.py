"""Builds annotations and small corpora for tests, in a line each."""

import hashlib
import random
import re
from collections.abc import Sequence

from extract.model import (
    Annotations,
    Definition,
    Document,
    Entity,
    Event,
    Kind,
    Mention,
    Modality,
    Passage,
    Predicate,
    Span,
    Statement,
)

_SENTENCE = re.compile(r"[^.\n]+\.?")


def document_id(name: str) -> str:
    """Return what stands for the hash of a file's content."""
    return hashlib.sha256(name.encode()).hexdigest()


def annotations(
    text: str,
    mentions: Sequence[tuple[str, str]] = (),
    *,
    name: str | None = None,
    definitions: Sequence[tuple[str, str, str | None]] = (),
    statements: Sequence[Statement | tuple[str, Predicate, str]] = (),
    events: Sequence[Event] = (),
    modifiers: Sequence[tuple[str, str]] = (),
    labels: dict[str, str] | None = None,
) -> Annotations:
    """Return annotations of a text whose sentences end with a full stop or a line.

    Args:
        text: What the document says.
        mentions: Pairs of surface form and entity id, in the order of the text.
        name: Stands for the file; the text itself where left out.
        definitions: Short form, long form, and the entity that both name.
        statements: Statements, or their parts; then the first sentence is the evidence.
        events: Events.
        modifiers: Like mentions, of adjectives that name no place.
        labels: From entity id to label; else the longest surface form.
    """
    passages = tuple(_passages(text))
    said = tuple(
        each if isinstance(each, Statement) else _statement(each, passages) for each in statements
    )
    marked = [*_mentions(text, mentions), *_mentions(text, modifiers, modifier=True)]
    marked.sort(key=lambda mention: mention.span.start)
    return Annotations(
        document=Document(
            document_id(name or text), text, name or text[:40], file_name=f"{name or 'a'}.txt"
        ),
        passages=passages,
        entities=_entities(text, marked, said, events, labels or {}),
        mentions=tuple(marked),
        definitions=tuple(
            Definition(_span(text, short), _span(text, long), entity)
            for short, long, entity in definitions
        ),
        events=tuple(events),
        statements=said,
    )


def statement(
    subject: str,
    predicate: Predicate,
    object_id: str,
    *,
    evidence: Span,
    confidence: float = 0.9,
    modality: Modality = Modality.ASSERTED,
    said_by: str | None = None,
) -> Statement:
    """Return a statement with one evidence."""
    return Statement(subject, predicate, object_id, confidence, (evidence,), modality, said_by)


def corpus(size: int, *, seed: int = 7, sentences: int = 12) -> list[Annotations]:
    """Return documents about invented organisations, real places and themes, with acronyms."""
    chance = random.Random(seed)  # noqa: S311 - a fixed seed, no secret
    return [_random_document(chance, f"report-{number}", sentences) for number in range(size)]


_PLACES = (("Thailand", "place/1605651"), ("Nepal", "place/1282988"), ("Bangkok", "place/1609350"))
_THEMES = (
    ("debt bondage", "theme/debt-bondage"),
    ("domestic work", "theme/domestic-work"),
    ("recruitment fees", "theme/recruitment-fees"),
)


def _random_document(chance: random.Random, name: str, sentences: int) -> Annotations:
    lines, mentions = [], []
    used: list[tuple[str, str, str | None]] = []
    for _ in range(sentences):
        number = chance.randrange(40)
        long, short = f"Harbour Circle {number}", f"HC{number}"
        place, theme = chance.choice(_PLACES), chance.choice(_THEMES)
        if chance.random() < 0.2 and not any(each[0] == short for each in used):
            entity = f"organisation/name/harbour-circle-{number}"
            lines.append(f"{long} ({short}) met in {place[0]} on {theme[0]}.")
            mentions += [(long, entity), (short, entity), place, theme]
            used.append((short, long, entity))
        else:
            lines.append(f"{short} met in {place[0]} on {theme[0]}.")
            mentions += [(short, f"organisation/name/hc{number}"), place, theme]
    first = mentions[0][1], Predicate.WORKS_ON, mentions[-1][1]
    return annotations(" ".join(lines), mentions, name=name, definitions=used, statements=[first])


def _passages(text: str) -> list[Passage]:
    found = []
    for match in _SENTENCE.finditer(text):
        start = match.start() + len(match[0]) - len(match[0].lstrip())
        if start < match.end():
            found.append(Passage(Span(start, match.end())))
    return found


def _mentions(
    text: str, pairs: Sequence[tuple[str, str]], *, modifier: bool = False
) -> list[Mention]:
    found, at = [], 0
    for surface, entity_id in pairs:
        start = text.index(surface, at)
        at = start + len(surface)
        kind = Kind(entity_id.split("/", 1)[0])
        found.append(Mention(Span(start, at), kind, entity_id, 0.9, "given", modifier=modifier))
    return found


def _statement(parts: tuple[str, Predicate, str], passages: Sequence[Passage]) -> Statement:
    return statement(*parts, evidence=passages[0].span)


def _entities(
    text: str,
    mentions: Sequence[Mention],
    statements: Sequence[Statement],
    events: Sequence[Event],
    labels: dict[str, str],
) -> tuple[Entity, ...]:
    found: dict[str, str] = {}
    for mention in mentions:
        surface = text[mention.span.start : mention.span.end]
        found[mention.entity_id] = max(found.get(mention.entity_id, ""), surface, key=len)
    ids = [each for s in statements for each in (s.subject_id, s.object_id, s.said_by) if each]
    ids += [each for e in events for each in (e.entity_id, *e.place_ids, *e.organiser_ids)]
    for each in ids:
        if not each.startswith("document/"):
            found.setdefault(each, each.rsplit("/", 1)[-1])
    return tuple(
        Entity(each, Kind(each.split("/", 1)[0]), labels.get(each, label), "/name/" not in each)
        for each, label in sorted(found.items())
    )


def _span(text: str, surface: str) -> Span:
    start = text.index(surface)
    return Span(start, start + len(surface))
