"""Decides which places that no gazetteer has are one, by their names in one text."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from extract.model import Kind, Mention
from extract.names.place_words import PLACE_HEADS
from extract.words import word_set
from ontology.names import name_key

_DETERMINERS = word_set("this that our its le la les el los las")
_HEADS = (PLACE_HEADS - word_set("street road avenue boulevard highway square")) | word_set(
    "lodge hotel tower hall building church school prison camp clinic shelter district province"
)
_RANGES = word_set("islands mountains hills lakes falls")
_MINTED = "place/name/"


def with_one_place_each(mentions: Sequence[Mention], text: str) -> tuple[Mention, ...]:
    """Return the mentions with short names linked to the one place whose name they shorten.

    `Kopi` is `Kopi Island`, `the Lodge` the one lodge of the text, `the Reefs` the `Reef Islands`.
    What a gazetteer knows by its short name stays what it is, and so does what fits two places.
    """
    places = [m for m in mentions if m.kind is Kind.PLACE]
    keys = {m.span: _key(text[m.span.start : m.span.end]) for m in places}
    ids: dict[str, str] = {}
    for mention in places:
        ids.setdefault(keys[mention.span], mention.entity_id)
    same = _same(ids)
    return tuple(
        replace(m, entity_id=same[keys[m.span]], candidates=())
        if m.span in keys and keys[m.span] in same
        else m
        for m in mentions
    )


def _same(ids: Mapping[str, str]) -> dict[str, str]:
    """Return, for each key that is a short form of one other, the id of that one."""
    longer: dict[str, set[str]] = {}
    for key in sorted(ids):
        for short in _short_forms(key):
            longer.setdefault(short, set()).add(ids[key])
    return {
        key: next(iter(longer[key]))
        for key, own in ids.items()
        if own.startswith(_MINTED) and len(longer.get(key, set()) - {own}) == 1 == len(longer[key])
    }


def _short_forms(key: str) -> Iterable[str]:
    words = key.split()
    if len(words) > 1 and words[-1] in _HEADS:
        yield words[-1]
        yield " ".join(words[:-1])
    if words[-2:] == ["national", "park"] and len(words) > len(words[-2:]):
        yield " ".join(words[:-2])
    if len(words) > 1 and words[-1] in _RANGES:
        yield f"{' '.join(words[:-1])}s"


def _key(surface: str) -> str:
    words = name_key(surface).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in _DETERMINERS else words)
