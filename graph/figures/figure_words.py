"""The fixed words of a figure in English, French and Spanish."""

from collections.abc import Mapping
from dataclasses import dataclass

from graph.asking.wording import predicate_words
from graph.figures.figure_spec import Filters


@dataclass(frozen=True, slots=True)
class Words:
    """What a figure says by itself, in one language; `{}` takes a number or a name.

    Attributes:
        kinds: By kind, the name of one and of several.
        predicates: By local name of `ontology.ttl`; as there.
        thousands: What stands between thousands.
    """

    kinds: Mapping[str, tuple[str, str]]
    predicates: Mapping[str, str]
    thousands: str
    documents: tuple[str, str]
    links: tuple[str, str]
    entities: tuple[str, str]
    stated: str
    unsure: str
    together: str
    read_network: str
    read_bands: str
    read_matrix: str
    read_timeline: str
    read_map: str
    no_borders: str
    left_out: str
    not_drawn: str
    verbs_below: str
    and_: str
    and_before_i: str
    sources: str
    made_with: str
    title_around: str
    title_pairs: str
    title_network: str
    title_timeline: str
    title_map: str
    in_documents: str
    figure_of: Mapping[str, str]
    strongest: str
    period: tuple[str, str, str]
    on_themes: str
    on_places: str
    least_documents: str
    least_sure: str
    undated: str
    inexact: str
    unplaced: str
    unnamed: str
    months: tuple[str, ...]
    gap: str

    def number(self, value: int) -> str:
        """Return a number as the language writes it."""
        return f"{value:,}".replace(",", self.thousands)

    def counted(self, value: int, one_many: tuple[str, str]) -> str:
        """Return a number with its noun."""
        return f"{self.number(value)} {one_many[value != 1]}"

    def listed(self, parts: list[str]) -> str:
        """Return parts with commas and a last `and`."""
        joint = self.and_before_i if parts[-1][:1].lower() in ("i", "í") else self.and_
        return f" {joint} ".join(filter(None, (", ".join(parts[:-1]), parts[-1])))

    def predicate(self, name: str) -> str:
        """Return a predicate in words."""
        return self.predicates.get(name) or predicate_words(name)

    def filtered(self, filters: Filters) -> list[str]:
        """Return what a figure was narrowed to, a phrase for each filter."""
        told = [self._period(filters)]
        for names, template in ((filters.themes, self.on_themes), (filters.places, self.on_places)):
            if names:
                told.append(template.format(self.listed([*names])))
        if filters.minimum_documents > 1:
            told.append(self.least_documents.format(self.number(filters.minimum_documents)))
        if filters.minimum_confidence > 0:
            told.append(self.least_sure.format(round(100 * filters.minimum_confidence)))
        return [each for each in told if each]

    def _period(self, filters: Filters) -> str:
        both, since, until = self.period
        if filters.since is not None and filters.until is not None:
            if filters.since == filters.until:
                return str(filters.since)
            return both.format(filters.since, filters.until)
        if filters.since is not None:
            return since.format(filters.since)
        return "" if filters.until is None else until.format(filters.until)
