"""The fixed words of a figure in English, French and Spanish."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.asking.wording import predicate_words, without_plan
from graph.figures.figure_spec import FrameLanguage
from graph.linkages.selection import Part
from graph.written_numbers import is_one, whole


@dataclass(frozen=True, slots=True)
class Words:
    """What a figure says by itself, in one language; `{}` takes a number or a name.

    Attributes:
        kinds: By kind, the name of one and of several.
        predicates: By local name of `ontology.ttl`; as there.
        language: Its code.
        languages: By code; others stand as their code.
        narrowed: By field of a selection; `linked` for an entity that a figure is about, `region`
            for a part of the map of the corpus.
        changes: By how a link changed.
        within: By kind, a name whose number takes in what is narrower or within it.
        naming: Documents of those read, and the one in the middle that they name.
        publishers: Of the later documents: new, known before, not told.
        planned: Of what is stated: that it is only to come.
        row, row_stated: What puts two together in an answer to a query, without and with a word.
        letters: What letters on lines stand for.
        lists: What does not count among sentences that name two.
        says: A name and what it stands for, with a colon.
        finding_pairs: Two, documents with both in one sentence, of how many;
            `finding_single`: documents; `finding_gap`: two,
            documents with both, how many were expected; `finding_around`: one, those with the
            strongest links; `finding_works`, `finding_named`:
            a theme, organisations; `finding_timeline`: a year, its events, of how many;
            `finding_events`: how many, between which years; `finding_year`: how many, in which;
            `finding_map`: a place, documents, of how many; `finding_map_each`: places, documents of
            each, of how many;
            `finding_linked`: a place, what it is linked with, documents, of how many;
            `finding_corpus`: entities, regions, the largest;
            `finding_change`: how it changed, two, and documents of how many before and after.
    """

    kinds: Mapping[str, tuple[str, str]]
    predicates: Mapping[str, str]
    language: FrameLanguage
    documents: tuple[str, str]
    links: tuple[str, str]
    entities: tuple[str, str]
    stated: str
    unsure: str
    planned: str
    together: str
    row_stated: str
    row: str
    read_network: str
    read_answer: str
    read_bands: str
    read_matrix: str
    read_timeline: str
    read_map: str
    read_linked: str
    lists: str
    no_borders: str
    left_out: str
    not_drawn: str
    letters: str
    and_: str
    and_before_i: str
    sources: str
    made_with: str
    title_around: str
    title_network: str
    title_timeline: str
    title_map: str
    finding_pairs: str
    finding_single: str
    finding_gap: str
    finding_around: str
    finding_hub: str
    finding_works: str
    finding_named: str
    more: tuple[str, str]
    finding_timeline: str
    finding_year: str
    finding_events: str
    finding_map: str
    finding_map_each: str
    finding_linked: str
    finding_corpus: str
    finding_change: str
    nothing_changed: str
    within: Mapping[str, str]
    in_documents: str
    naming: tuple[str, str]
    figure_of: Mapping[str, str]
    strongest: str
    period: tuple[str, str, str]
    languages: Mapping[str, str]
    or_: str
    narrowed: Mapping[str, str]
    relations: Mapping[str, str]
    least_sure: str
    undated: str
    inexact: str
    single_day: str
    several_days: str
    unplaced: str
    unnamed: str
    unnamed_places: str
    gap: str
    numbered: str
    numbered_some: str
    no_numbers: str
    read_change: str
    changes: Mapping[str, str]
    by_chance: str
    before: str
    after: str
    share: str
    publishers: tuple[str, str, str]
    publisher: str
    says: str
    neither: str
    other_documents: str
    title_corpus: str
    read_corpus: str
    numbered_regions: str
    lettered_regions: str
    some_of: str
    regions: tuple[str, str]
    unlinked: str
    title_bars: str
    read_bars: str
    counted_rows: str
    bars: tuple[str, str]
    rows: tuple[str, str]
    query: str

    def number(self, value: int) -> str:
        """Return a number as the language writes it."""
        return whole(value, self.language)

    def counted(self, value: int, one_many: tuple[str, str]) -> str:
        """Return a number with its noun."""
        return f"{self.number(value)} {one_many[not is_one(value, self.language)]}"

    @property
    def between(self) -> str:
        """Return what parts that may have commas are told apart by."""
        return "\N{NO-BREAK SPACE}; " if self.language == "fr" else "; "

    def others(self, number: int) -> str:
        """Return how many more there are."""
        return self.more[not is_one(number, self.language)].format(self.number(number))

    def listed(self, parts: list[str]) -> str:
        """Return parts with commas and a last `and`."""
        joint = self.and_before_i if parts[-1][:1].lower() in ("i", "í") else self.and_
        return f" {joint} ".join(filter(None, (", ".join(parts[:-1]), parts[-1])))

    def counting(self, name: str, kind: str, *, wider: bool) -> str:
        """Return a name, and that its number takes in what is narrower or within, if it does."""
        return self.within[kind].format(name) if wider and kind in self.within else name

    def predicate(self, name: str) -> str:
        """Return a predicate in words; that it is only planned, where it is."""
        name, is_planned = without_plan(name)
        words = self.predicates.get(name) or predicate_words(name)
        return f"{words} ({self.planned})" if is_planned else words

    def filtered(self, parts: Sequence[Part]) -> list[str]:
        """Return what a figure was narrowed to, a phrase for each part of the selection."""
        return [self._phrase(part) for part in parts]

    def _phrase(self, part: Part) -> str:
        values = part.values
        match part.field:
            case "period":
                both, since, until = self.period
                if not all(values):
                    return (since if values[0] else until).format(*filter(None, values))
                return values[0] if values[0] == values[1] else both.format(*values)
            case "minimum_confidence":
                return self.least_sure.format(round(100 * float(values[0])))
            case "languages":
                values = tuple(self.languages.get(each, each) for each in values)
            case "kinds":
                values = tuple(self.kinds[kind][1] for kind in values)
            case "relations":
                return self.relations[values[0]]
        return self.narrowed[part.field].format(self._either(values))

    def _either(self, values: Sequence[str]) -> str:
        return f" {self.or_} ".join(filter(None, (", ".join(values[:-1]), values[-1])))
