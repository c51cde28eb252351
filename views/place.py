"""Where a reader is on the Explore page, kept in the address so that it can be sent to others."""

from dataclasses import dataclass, replace
from typing import Self

from views.interface.address import entity_ids, keep

MOST_EXPANDED = 6


@dataclass(frozen=True, slots=True)
class Place:
    """What is looked at.

    Attributes:
        entity: Id of the entity in the middle; None at the start.
        expanded: Further entities whose neighbours are drawn too.
        between: The two ends of the link whose sentences are read; None for none.
    """

    entity: str | None = None
    expanded: tuple[str, ...] = ()
    between: tuple[str, str] | None = None

    @classmethod
    def read(cls) -> Self:
        """Take the place from the address, passing over what no entity id can be."""
        entity = next(iter(entity_ids("entity")), None)
        ends = entity_ids("between")
        between = (ends[0], ends[1]) if len(ends) == 2 else None
        return cls(entity, tuple(entity_ids("also")[:MOST_EXPANDED]), between)

    def write(self) -> None:
        """Put the place in the address."""
        keep("entity", [self.entity] if self.entity else [])
        keep("also", self.expanded)
        keep("between", self.between or ())

    def moved(self, entity: str) -> "Place":
        """Return the place with another entity in the middle."""
        return Place(entity)

    def wider(self, entity: str) -> "Place":
        """Return the place with the neighbours of one more entity, the oldest one given up."""
        if entity == self.entity or entity in self.expanded:
            return self
        return replace(self, expanded=(*self.expanded, entity)[-MOST_EXPANDED:])

    def reading(self, first: str, second: str) -> "Place":
        """Return the place with the sentences between two entities open."""
        return replace(self, between=(first, second))

    def closed(self) -> "Place":
        """Return the place with no sentences open."""
        return replace(self, between=None)
