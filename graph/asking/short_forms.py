"""Finds short forms that documents define as several things."""

from typing import NamedTuple

from graph.asking.asking import answers, as_id, as_text, as_whole
from graph.store import Store


class Meaning(NamedTuple):
    """What a short form is defined as, and in how many documents."""

    entity_id: str
    label: str
    documents: int


class SharedShortForm(NamedTuple):
    """A short form of several things, those of most documents first."""

    short: str
    meanings: tuple[Meaning, ...]


def shared_short_forms(store: Store) -> tuple[SharedShortForm, ...]:
    """Return the short forms that documents define as two things or more, by short form."""
    found: dict[str, list[Meaning]] = {}
    for short, entity, label, documents in answers(store, "shared_short_forms"):
        meaning = Meaning(as_id(entity), as_text(label), as_whole(documents))
        found.setdefault(as_text(short), []).append(meaning)
    return tuple(
        SharedShortForm(short, tuple(sorted(several, key=lambda each: (-each.documents, each))))
        for short, several in sorted(found.items())
        if len(several) > 1
    )
