"""Decides which places that no gazetteer has are one, by their names in one text."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from extract.model import Kind, Mention
from extract.names.other_names import told_alike
from extract.names.place_words import PLACE_HEADS
from extract.names.spellings import misspelt, spellings
from extract.words import word_set
from ontology.names import is_minted, name_key

_DETERMINERS = word_set("this that our its le la les el los las")
_HEADS = (PLACE_HEADS - word_set("street road avenue boulevard highway square")) | word_set(
    "lodge hotel tower hall building church school prison camp clinic shelter district province"
)
_RANGES = word_set("islands mountains hills lakes falls")


def with_one_place_each(mentions: Sequence[Mention], text: str) -> tuple[Mention, ...]:
    """Return the mentions with short names linked to the one place whose name they shorten.

    `Kopi` is `Kopi Island`, `the Lodge` the one lodge of the text, `the Reefs` the `Reef Islands`.
    What a gazetteer knows by its short name stays what it is, and so does what fits two places.
    Another spelling (`Taasinge`, `Tåsinge`) and what the text says is called so too is that place.
    """
    places = [m for m in mentions if m.kind is Kind.PLACE]
    keys = {m.span: _key(text[m.span.start : m.span.end]) for m in places}
    ids: dict[str, str] = {}
    spelt: dict[str, frozenset[str]] = {}
    for mention in places:
        ids.setdefault(keys[mention.span], mention.entity_id)
        spelt.setdefault(keys[mention.span], spellings(text[mention.span.start : mention.span.end]))
    told = {
        keys[other]: keys[one]
        for other, one in told_alike(text, [m.span for m in places if not m.modifier])
    }
    surfaces = {text[m.span.start : m.span.end]: keys[m.span] for m in places}
    told |= {surfaces[other]: surfaces[one] for one, other in misspelt(surfaces)}
    same = _followed(ids, {**_told(told, ids), **_spelt_alike(ids, spelt), **_same(ids)})
    return tuple(
        replace(m, entity_id=same[keys[m.span]], candidates=())
        if m.span in keys and keys[m.span] in same
        else m
        for m in mentions
    )


def _followed(ids: Mapping[str, str], same: Mapping[str, str]) -> dict[str, str]:
    """Return the ids found for keys, each followed to the place that it was found to be."""
    moved = {ids[key]: meant for key, meant in same.items()}
    return {key: moved.get(meant, meant) for key, meant in same.items()}


def _told(told: Mapping[str, str], ids: Mapping[str, str]) -> dict[str, str]:
    """Return, for each key that the text gives as another name, the id of the place so called."""
    found: dict[str, str] = {}
    for other, one in told.items():
        unknown, known = (other, one) if is_minted(ids[other], Kind.PLACE) else (one, other)
        if is_minted(ids[unknown], Kind.PLACE) and ids[unknown] != ids[known]:
            found[unknown] = ids[known]
    return found


def _spelt_alike(ids: Mapping[str, str], spelt: Mapping[str, frozenset[str]]) -> dict[str, str]:
    """Return, for each key that spells another one otherwise, the id of that place."""
    groups: dict[str, set[str]] = {}
    for key in sorted(ids):
        for spelling in spelt[key]:
            groups.setdefault(spelling, set()).add(ids[key])
    found: dict[str, str] = {}
    for _, group in sorted(groups.items()):
        known = [each for each in sorted(group) if not is_minted(each, Kind.PLACE)]
        if len(group) > 1 and len(known) < 2:
            meant = known[0] if known else min(group)
            found |= {key: meant for key, own in ids.items() if own in group - {meant}}
    return found


def _same(ids: Mapping[str, str]) -> dict[str, str]:
    """Return, for each key that is a short form of one other, the id of that one."""
    longer: dict[str, set[str]] = {}
    for key in sorted(ids):
        for short in _short_forms(key):
            longer.setdefault(short, set()).add(ids[key])
    return {
        key: next(iter(longer[key]))
        for key, own in ids.items()
        if is_minted(own, Kind.PLACE)
        and len(longer.get(key, set()) - {own}) == 1 == len(longer[key])
    }


def _short_forms(key: str) -> Iterable[str]:
    words = key.split()
    if len(words) > 1 and words[-1] in _HEADS:
        yield words[-1]
        yield " ".join(words[:-1])
    if len(words) > 2 and words[-1] in PLACE_HEADS:
        yield f"{''.join(word[0] for word in words[:-1])} {words[-1]}"
    if words[-2:] == ["national", "park"] and len(words) > len(words[-2:]):
        yield " ".join(words[:-2])
    if len(words) > 1 and words[-1] in _RANGES:
        yield f"{' '.join(words[:-1])}s"


def _key(surface: str) -> str:
    words = name_key(surface).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in _DETERMINERS else words)
