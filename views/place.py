"""Where a reader is on the Explore page, kept in the address so that it can be sent to others."""

from dataclasses import dataclass, replace
from typing import Self

import streamlit as st

from views.interface.address import entity_ids, keep_all

MOST_EXPANDED = 6
"""Entities besides the one in the middle whose neighbours are drawn."""

MOST_KEPT = 30
"""Entities pinned, and entities hidden."""

MOST_STEPS = 50
"""Steps that can be undone."""

_STEPS = "explore steps"


@dataclass(frozen=True, slots=True)
class Place:
    """What is looked at.

    Attributes:
        entity: Id of the entity in the middle; None at the start.
        expanded: Further entities whose neighbours are drawn too.
        pinned: Entities that stay drawn wherever the reader moves.
        hidden: Entities that are not drawn.
        between: The two ends of the link whose sentences are read; None for none.
        card: The entity whose card is open; None for none.
    """

    entity: str | None = None
    expanded: tuple[str, ...] = ()
    pinned: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    between: tuple[str, str] | None = None
    card: str | None = None

    @classmethod
    def read(cls) -> Self:
        """Take the place from the address, passing over what no entity id can be."""
        ends = entity_ids("between")
        return cls(
            next(iter(entity_ids("entity")), None),
            tuple(entity_ids("also")[:MOST_EXPANDED]),
            tuple(entity_ids("pin")[:MOST_KEPT]),
            tuple(entity_ids("hide")[:MOST_KEPT]),
            (ends[0], ends[1]) if len(ends) == 2 else None,
            next(iter(entity_ids("card")), None),
        )

    def write(self) -> None:
        """Put the place in the address; the one that was there can be gone back to."""
        before = type(self).read()
        if before != self:
            st.session_state[_STEPS] = [*st.session_state.get(_STEPS, []), before][-MOST_STEPS:]
            self.put()

    def put(self) -> None:
        """Put the place in the address, as no step of the reader's."""
        keep_all(
            {
                "entity": [self.entity] if self.entity else [],
                "also": self.expanded,
                "pin": self.pinned,
                "hide": self.hidden,
                "between": self.between or (),
                "card": [self.card] if self.card else [],
            }
        )

    def moved(self, entity: str) -> "Place":
        """Return the place with another entity in the middle; what is pinned or hidden stays so."""
        hidden = tuple(each for each in self.hidden if each != entity)
        return Place(entity, pinned=self.pinned, hidden=hidden)

    def wider(self, entity: str) -> "Place":
        """Return the place with the neighbours of one more entity, the oldest one given up."""
        if self.entity is None:
            return self.moved(entity)
        if entity == self.entity or entity in self.expanded:
            return self
        hidden = tuple(each for each in self.hidden if each != entity)
        return replace(self, expanded=(*self.expanded, entity)[-MOST_EXPANDED:], hidden=hidden)

    def narrower(self, entity: str) -> "Place":
        """Return the place without the neighbours of an entity that was expanded."""
        return replace(self, expanded=tuple(each for each in self.expanded if each != entity))

    def turned(self, entity: str) -> "Place":
        """Return the place with an entity expanded or, where it is, collapsed."""
        return self.narrower(entity) if entity in self.expanded else self.wider(entity)

    def with_pin(self, entity: str) -> "Place":
        """Return the place with an entity pinned or, where it is, no longer."""
        if entity in self.pinned:
            return replace(self, pinned=tuple(each for each in self.pinned if each != entity))
        hidden = tuple(each for each in self.hidden if each != entity)
        return replace(self, pinned=(*self.pinned, entity)[-MOST_KEPT:], hidden=hidden)

    def without(self, entity: str) -> "Place":
        """Return the place with an entity hidden; the one in the middle stays."""
        if entity == self.entity:
            return self
        pinned = tuple(each for each in self.pinned if each != entity)
        hidden = (*(each for each in self.hidden if each != entity), entity)[-MOST_KEPT:]
        between = None if self.between and entity in self.between else self.between
        card = None if self.card == entity else self.card
        bare = replace(self.narrower(entity), pinned=pinned, hidden=hidden)
        return replace(bare, between=between, card=card)

    def unhidden(self) -> "Place":
        """Return the place with nothing hidden."""
        return replace(self, hidden=())

    def reading(self, first: str, second: str) -> "Place":
        """Return the place with the sentences between two entities open."""
        return replace(self, between=(first, second), card=None)

    def with_card(self, entity: str) -> "Place":
        """Return the place with the card of an entity open."""
        return replace(self, card=entity, between=None)

    def closed(self) -> "Place":
        """Return the place with neither card nor sentences open."""
        return replace(self, between=None, card=None)


def can_undo() -> bool:
    """Say whether this visit has a step that can be undone."""
    return bool(st.session_state.get(_STEPS))


def undo() -> None:
    """Go back to the place before the last step of this visit; does nothing at its beginning."""
    steps = st.session_state.get(_STEPS, [])
    if steps:
        st.session_state[_STEPS] = steps[:-1]
        steps[-1].put()
