"""Tells whose `the Government` is: the country that a text, or the place in it, speaks of."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from extract.analysis import Analysis
from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.organisation_short_forms import country_called
from extract.names.place_names import PlaceName
from extract.names.reviewed_states import is_reviewed
from extract.names.romance_peoples import STATE_BEFORE
from extract.names.state_bodies import state_named_by
from ontology.gazetteer import Gazetteer, Place

_GIVES = compiled(
    r"\b(?:fund(?:ed|ing|s)?|financ\w{1,6}|sponsor\w{0,4}|support(?:ed)? (?:of|by|from)|grants?"
    r"|contributions?|generosity|generous\w{0,2}|donors?|assistance (?:of|by|from)|thanks?|thanked"
    r"|grateful|gratitude|acknowledges?|cooperation with|[Ee]mbassy of|remerci\w{1,6}"
    r"|soutien d\w{1,3}|appui d\w{1,3}|grâce à|subvention\w{0,5}|apoyo de\w{0,1}"
    r"|agradec\w{1,8}|patrocin\w{1,6}|[Ee]mbajada de\w{0,1}"
    r"|[Aa]mbassade d\w{1,2})\b[^.;:\n]{0,60}$",
    re.IGNORECASE,
)
"""What stands before a state that gives, or is thanked: it is not the one a text is about."""

_ROMANCE_PEOPLE = (
    r"femmes|filles|personnes|travailleu(?:rs|ses)|migrante?s|victimes|ressortissants|réfugiée?s"
    r"|mujeres|niñas|personas|trabajador(?:es|as)|víctimas|nacionales|refugiad[ao]s"
)
_ORIGIN = compiled(
    r"\b(?:workers?|migrants?|immigrants?|women|girls|men|boys|children|people|persons|nationals"
    r"|citizens|victims|survivors|refugees|seekers|labou?rers|recruits|fishermen|seafarers|nurses"
    r"|maids|helpers|families|mostly|mainly|came|come|arriv\w{2,4}|originate\w{0,2}"
    rf"|{_ROMANCE_PEOPLE}|originaires|venue?s|procedentes|originari[ao]s)"
    r"\s(?:\w{1,12}\s)?(?:from|de|des|du|d['’]|del)\s?(?:the\s|la\s|l['’]|los\s)?"
    r"(?:[A-ZÀ-Þ][\w'’-]{1,24}(?:\s[A-ZÀ-Þ][\w'’-]{1,24}){0,3}(?:,?\s(?:and|or|et|ou|y|o)\s|,\s)"
    r"(?:the\s|du\s|de\sla\s|des?\s|d['’]|del\s)?){0,6}$",
    re.IGNORECASE,
)
"""What stands before a state that people of the text have left: its bodies are hardly meant."""

_ONE_BEFORE = compiled(r"\b(?:[Aa]n?|[Uu]ne?|[Uu]na?)\s(?:\w{4,6}\s)?$")
_ONE_OF_PEOPLE = compiled(
    r"\s(?:(?:domestic|migrant|female|male|young|undocumented)\s){0,2}"
    r"(?:worker|maid|woman|girl|man|boy|child|migrant|national|citizen|nurse|seafarer|fisherman"
    r"|refugee|victim|survivor|helper|nanny|housekeeper|labou?rer)(?![\w’'-])"
)
"""One of a people, wherever it happens: `an Ethiopian domestic worker`."""

_LEADS = compiled(
    r"(?:\b(?:from|de|des|du|del|and|or|et|ou|y|o)|,)\s(?:the\s|la\s|l['’]|los\s|du\s|des?\s)?$"
    r"|d['’]$"
)
_LONGEST_LEAD = 16
_EMBASSY = compiled(
    r"(?:['’]s)?\s(?:[Ee]mbassy|[Cc]onsulate|High\s[Cc]ommission|[Aa]mbassador|[Cc]onsul)\b"
)
_SPEAKS = compiled(
    r"(?: also| further| then)?[ \n](?:was|were|is|remains?|remained) (?:also )?(?:concerned"
    r"|alarmed|pleased|encouraged)\b"
    r"|(?: also| further| then)?[ \n](?:expressed|urge[ds]|call(?:s|ed) (?:up)?on|recommend(?:s|ed)"
    r"|encourage[ds]|ask(?:s|ed)|praise[ds]|commend(?:s|ed)|welcome[ds]|thank(?:s|ed)"
    r"|congratulate[ds]|note[ds]|appreciate[ds]|applaud(?:s|ed)|regret(?:s|ted)|request(?:s|ed)|invite[ds]"
    r"|[ie]nquired|wished|a (?:félicité|recommandé|noté|salué|exhorté|demandé|invité|encouragé"
    r"|remercié|exprimé)|s['’]est (?:inquiétée?|félicitée?)|(?:recomendó|felicitó|instó|expresó"
    r"|preguntó|acogió|celebró|observó|alentó|encomió|agradeció|señaló))\b"
)
"""What follows a state that speaks of another one."""

_WHERE = compiled(
    r"(?:\A|[.;:!?•]\s{1,2}|\n|[,(] ?|\b(?:while|whereas|but|and|that|tandis qu['’]|mais"
    r"|mientras que|pero) ?)(?:In|in|Across|Within|Inside|En|en|Aux?|aux?|Dans|dans)\s"
    r"(?:the\s|las?\s|los\s|el\s|les?\s|l['’])?\Z"
)
_JOINED = compiled(
    r"(?:,? (?:and|et|y|e|or|ou|o|to|à|a|&) |, )(?:in |en |aux? )?"
    r"(?:the |la |les? |los |el |l['’])?"
)
_BRACKETED = compiled(r"(?:(?:, |/| and | et | y )[^()\n]{0,80})?\)\s?(?:[;.,\n]|$)")
_BRACKET = compiled(r"\((?:[^()\n]{0,80}(?:, |/| and | et | y ))?$")
"""Round a state that recommends something: `(Chad);`."""

_SAID = compiled(r"(?:[Gg]ouvernement|[Gg]obierno)\s(?!(?:de|du|des|del|d)\b)[a-zà-ÿ]")
_HEADS_SECTION = compiled(r"[\W\d_]*(?:(?:\w+ ){0,3}\w+[:–—-]\s)?[\W\d_]*")
_TITLE_WORD = compiled(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
_SEAT_JOINT = compiled(r", | (?:in|at|à|en) | \(")
_OF_STATE = compiled(
    r"\b(?:Ministry|Government|Parliament|Police|Embassy|Consulate|Department|Court|Commission|Army"
    r"|Authority|Authorities|Senate|Congress|Cabinet|Council|Bureau|Agency|Office|Service)\b",
    re.IGNORECASE,
)
_LARGE = 100_000
"""Inhabitants."""

_OF_ALL_STATES = frozenset(
    {"Geneva", "New York City", "New York", "Vienna", "Brussels", "The Hague", "Strasbourg"}
)
"""Where states meet: what is said there of a government is of none that has its seat there."""

_HEAD = 6_000
"""Characters in which a document says whose review it is."""

_SECTION = 4_000
_NEAR = 600
_PASSAGES_BEFORE = 2
_REACH = 80
_LONGEST_HEADING = 80
_SHORTEST_PROSE = 40
_LONGEST_COUNTRY = 6
_LONGEST_TITLE = 40
"""Words."""


@dataclass(frozen=True, slots=True)
class StatesTold:
    """The countries that a text names, in order, and the one it is about.

    Attributes:
        analysis: The text and its passages.
        named: Where which country or people is named as one that is spoken of.
        headings: Where a heading that is a country's name ends, and which country.
        own: The country under review, in the title, or named most by far; None without.
        reviewed: Whether the text says that it is this one's review or report.
        settled: Where each country is first told otherwise than as one that people are from.
        seats: Where a body begins whose town or country stands behind it, and that country.
        towns: Where large towns are named, and the country of each.
    """

    analysis: Analysis
    named: tuple[tuple[Span, Place], ...]
    headings: tuple[tuple[int, Place], ...]
    own: Place | None
    reviewed: bool
    settled: Mapping[str, int]
    seats: Mapping[int, Place] = field(default_factory=dict)
    towns: tuple[tuple[Span, Place], ...] = ()

    @staticmethod
    def of(
        analysis: Analysis, names: Iterable[PlaceName], bodies: Iterable[Span], places: Gazetteer
    ) -> "StatesTold":
        """Gather what the names of places tell, those within names of bodies among them.

        Args:
            analysis: The text.
            names: Of places, also of those that stand in names of bodies.
            bodies: Where names of bodies stand: `Gouvernement togolais` tells a state, too.
            places: Names of places known.
        """
        names = tuple(n for n in names if not _is_people_alone(analysis.text, n))
        bodies = tuple(bodies)
        found = {name.span: name.state for name in names if name.state}
        of_people = _of_people(analysis.text, (n.span for n in names if n.modifier), bodies)
        for span in bodies:
            surface = analysis.text[span.start : span.end]
            state = state_named_by(surface, places) if _SAID.match(surface) else None
            if state:
                found[span] = state
        ordered = sorted(found.items(), key=lambda pair: pair[0].start)
        told = _gathered(analysis, ordered, places)
        spoken = tuple(pair for pair in told.named if pair[0] not in of_people)
        towns = _towns(names, places)
        seats = _seats(analysis.text, (*towns, *spoken), bodies)
        return replace(told, named=spoken, seats=seats, towns=towns)

    @staticmethod
    def guessed(analysis: Analysis, places: Gazetteer) -> "StatesTold":
        """Gather what the model's guesses tell, where no places were looked for."""
        text = analysis.text
        spans = [g.span for g in analysis.guesses if g.label in {"GPE", "NORP"}]
        called = [(span, country_called(text[span.start : span.end], places)) for span in spans]
        return _gathered(analysis, [(span, place) for span, place in called if place], places)

    @property
    def is_of_one(self) -> bool:
        """Say whether a text is about one country, or names none beside another."""
        return self.own is not None or len({place.place_id for _, place in self.named}) <= 1

    def at(self, offset: int) -> Place | None:
        """Return the country whose body is meant by a name without country; None where in doubt.

        That is the one of the town behind it (`the Ministry of Labour, Amman`); else the one the
        clause is set in (`In Nepal, the Government`), the one under review, or the one of the
        heading; else the one named before it in the passage or the two before that, unless these
        name others too, or the text is about another.
        """
        if offset in self.seats:
            return self.seats[offset]
        passage = self.analysis.passage_at(offset)
        since = passage.span.start if passage else max(0, offset - _NEAR)
        where, is_sure = self._where(since, offset)
        if where or is_sure or self.reviewed:
            return where if where or is_sure else self.own
        about = self._heading(offset) or self.own
        if about:
            nearest = self._near(offset, 1) or self._near(offset, _PASSAGES_BEFORE)
            return about if not nearest or about.place_id in nearest else None
        near = self._near(offset, 0) or self._near(offset, _PASSAGES_BEFORE)
        only = next(iter(near.values())) if len(near) == 1 else None
        return only if only and self._is_more_than_left(only, offset) else None

    def _is_more_than_left(self, place: Place, offset: int) -> bool:
        """Say whether the text before speaks of a country otherwise than as left by people.

        Nor is it the one whose people the nearest words before tell of: `Uzqan refugees`.
        """
        before = (self.named[i] for i in range(self._since(offset) - 1, -1, -1))
        last = next((span for span, named in before if named == place), None)
        is_left = last is not None and _AWAY.match(self.analysis.text, last.end)
        return not is_left and self.settled.get(place.place_id, offset) < offset

    def _where(self, since: int, offset: int) -> tuple[Place | None, bool]:
        """Return the country that a clause is set in, and whether any are: two are as none."""
        before = range(self._since(offset) - 1, self._since(since) - 1, -1)
        for index in before:
            span, place = self.named[index]
            if self._opens_clause(span, since):
                is_one_of_many = self._is_joined(index - 1) or self._is_joined(index)
                return (None if is_one_of_many else place), True
        towns = self._towns_ahead(since, offset)
        if towns and not (before and self.named[before[0]][0].start > towns[-1][0].start):
            return towns[-1][1], True
        return None, False

    def _towns_ahead(self, since: int, offset: int) -> list[tuple[Span, Place]]:
        """Return the towns that clauses are set in, with the country of each."""
        first = bisect_left(self.towns, since, key=lambda pair: pair[0].start)
        last = bisect_left(self.towns, offset, key=lambda pair: pair[0].start)
        return [pair for pair in self.towns[first:last] if self._opens_clause(pair[0], since)]

    def _opens_clause(self, span: Span, since: int) -> bool:
        """Say whether a clause is set where a name says: `In Nepal, `."""
        start = max(since, span.start - _REACH)
        lead = ("" if start == since else "…") + self.analysis.text[start : span.start]
        return _WHERE.search(lead) is not None

    def _is_joined(self, index: int) -> bool:
        """Say whether a country and the next one are named together: `Nepal and Kenya`."""
        if index < 0 or index + 1 >= len(self.named):
            return False
        (first, one), (second, other) = self.named[index : index + 2]
        gap = self.analysis.text[first.end : second.start]
        return one.place_id != other.place_id and bool(_JOINED.fullmatch(gap))

    def _heading(self, offset: int) -> Place | None:
        before = bisect_right(self.headings, offset, key=lambda pair: pair[0])
        end, place = self.headings[before - 1] if before else (0, None)
        return place if place and offset - end <= _SECTION else None

    def _near(self, offset: int, passages: int) -> dict[str, Place]:
        """Return the countries named before in the passage and in so many passages before it."""
        every = self.analysis.passages
        here = self.analysis.passage_before(offset)
        first = every[max(0, here - passages)].span.start if here >= 0 else 0
        first = max(first, offset - _NEAR)
        found = self.named[self._since(first) : self._since(offset)]
        towns = self._towns_ahead(first, offset)
        return {place.place_id: place for _, place in (*found, *towns)}

    def _since(self, offset: int) -> int:
        return bisect_left(self.named, offset, key=lambda pair: pair[0].start)


def _gathered(
    analysis: Analysis, found: Sequence[tuple[Span, Place]], places: Gazetteer
) -> StatesTold:
    text = analysis.text
    spoken = tuple((span, place) for span, place in found if not _is_apart(text, span))
    settled: dict[str, int] = {}
    counts = Counter[str]()
    for span, place in spoken:
        if not _is_origin(text, span):
            settled.setdefault(place.place_id, span.start)
            counts[place.place_id] += 1
    by_id = {place.place_id: place for _, place in spoken}
    most = max(counts.values(), default=0)
    heads = [(span, place) for span, place in found if span.start < _HEAD]
    told = {place.place_id for span, place in heads if is_reviewed(text, span)}
    likely = [i for i in told if 2 * counts[i] >= most]
    titled = [i for i in titled_states(analysis, places) if counts[i] and 2 * counts[i] >= most]
    reviewed = by_id.get(likely[0]) if len(likely) == 1 and counts[likely[0]] else None
    dominant = _dominant(counts)
    chosen = titled[0] if len(titled) == 1 else dominant
    own = reviewed or (by_id[chosen] if chosen else None)
    headings = tuple(_headings(analysis, found))
    return StatesTold(analysis, spoken, headings, own, reviewed is not None, settled)


def _is_people_alone(text: str, name: PlaceName) -> bool:
    """Say whether a word written small tells of a people, and no state stands before it.

    `médecins français`, `pesos mexicanos` do not tell whose `le Gouvernement` is.
    """
    start, end = name.span.start, name.span.end
    return name.modifier and text[start].islower() and not STATE_BEFORE.match(text, start, end)


def _towns(names: Iterable[PlaceName], places: Gazetteer) -> tuple[tuple[Span, Place], ...]:
    """Return where capitals and large towns are named, each with the country it lies in."""
    found: list[tuple[Span, Place]] = []
    for name in sorted(names, key=lambda n: n.span.start):
        place = name.candidates[0] if name.candidates and not name.modifier else None
        if place is None or place.is_state or place.iso2 is None:
            continue
        country = places.country(place.iso2)
        if place.label in _OF_ALL_STATES:
            continue
        if country and (place.capital or place.population >= _LARGE):
            found.append((name.span, country))
    return tuple(found)


def _seats(
    text: str, named: Iterable[tuple[Span, Place]], bodies: Iterable[Span]
) -> dict[int, Place]:
    """Return whose the bodies are right behind which a town or a country stands."""
    behind = {span.start: country for span, country in named}
    joints = ((span.start, _SEAT_JOINT.match(text, span.end)) for span in bodies)
    return {
        start: behind[joint.end()] for start, joint in joints if joint and joint.end() in behind
    }


def _of_people(text: str, peoples: Iterable[Span], bodies: Sequence[Span]) -> frozenset[Span]:
    """Return where a people begins the name of a body that no state has.

    The `Indonesian Migrant Workers Union` may be in any state.
    """
    starts = {span.start: span for span in bodies}
    return frozenset(
        people
        for people in peoples
        if (body := starts.get(people.start)) is not None
        and body.end > people.end
        and not _OF_STATE.search(text, people.end, body.end)
    )


def _is_apart(text: str, span: Span) -> bool:
    """Say whether a state only gives money, is thanked, or speaks of another one."""
    if _SPEAKS.match(text, span.end) or _EMBASSY.match(text, span.end):
        return True
    before = text[max(0, span.start - _REACH) : span.start]
    if _GIVES.search(before):
        return True
    return bool(_BRACKETED.match(text, span.end) and _BRACKET.search(before))


_AWAY = compiled(
    r" (?:refugees?|asylum[- ]seekers?|returnees?|deportees?|(?:im)?migrants?|expatriates?|exiles?"
    r"|(?:domestic|migrant|construction) workers?|nationals)\b"
)
_PEOPLE_BEFORE = compiled(
    rf"\b(?:{_ROMANCE_PEOPLE})\s(?:domestiques\s|migrantes\s|del hogar\s)?$", re.IGNORECASE
)
"""Who is mostly elsewhere, beside the word for their people: `femmes éthiopiennes`, in Beirut."""


def _is_origin(text: str, span: Span) -> bool:
    """Say whether a state is told as where people are from: `workers from Nepal and Kenya`.

    Somebody's people alone tells no more: `the death of an Ethiopian worker`, in Beirut.
    """
    if _ONE_OF_PEOPLE.match(text, span.end) and _ONE_BEFORE.search(
        text, max(0, span.start - 8), span.start
    ):
        return True
    if _AWAY.match(text, span.end) or _PEOPLE_BEFORE.search(
        text, max(0, span.start - _REACH), span.start
    ):
        return True
    since = max(0, span.start - 2 * _REACH)
    if not _LEADS.search(text, max(0, span.start - _LONGEST_LEAD), span.start):
        return False  # most states: the longer pattern need not be tried
    return bool(_ORIGIN.search(text, since, span.start))


def most_spoken_of(text: str, named: Iterable[tuple[Span, str]]) -> str | None:
    """Return the id that is named at least twice, and twice as often as any other, or None.

    Who gives, is thanked, speaks of another or stands in brackets behind what is said does not
    count.
    """
    return _dominant(Counter(i for span, i in named if not _is_apart(text, span)))


def _dominant(counts: Counter[str]) -> str | None:
    (first, most), (_, second) = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    return first if most > 1 and most >= 2 * second else None


def titled_states(analysis: Analysis, places: Gazetteer) -> set[str]:
    """Return the ids of the countries that the title names, else those that the file name does."""
    source = analysis.source
    return set(_named_in(source.title or "", places) or _named_in(source.file_name, places))


@lru_cache(maxsize=256)
def _named_in(line: str, places: Gazetteer) -> frozenset[str]:
    words = list(_TITLE_WORD.finditer(line))[:_LONGEST_TITLE]
    found: set[str] = set()
    index = 0
    while index < len(words):
        for last in range(min(index + _LONGEST_COUNTRY, len(words)), index, -1):
            run = line[words[index].start() : words[last - 1].end()]
            is_named = run[0].isupper() and words[last - 1].group()[0].isupper()
            place = country_called(run, places) if is_named else None
            if place:
                found.add(place.place_id)
                index = last - 1
                break
        index += 1
    return frozenset(found)


def _headings(
    analysis: Analysis, found: Sequence[tuple[Span, Place]]
) -> Iterator[tuple[int, Place]]:
    """Yield the passages that are a country's name alone, with a number or a word before it."""
    text, passages = analysis.text, analysis.passages
    alone: dict[int, Place] = {}
    for span, place in found:
        index = analysis.passage_before(span.start)
        whole = passages[index].span if index >= 0 else None
        if whole is None or whole.end - whole.start > _LONGEST_HEADING or not whole.contains(span):
            continue
        before, after = text[whole.start : span.start], text[span.end : whole.end]
        if _HEADS_SECTION.fullmatch(before) and not re.search(r"[^\W\d_]|[.;,]", after):
            alone[index] = place
    for index, place in alone.items():
        if {index - 1, index + 1} & alone.keys() or index + 1 >= len(passages):
            continue
        following = passages[index + 1].span
        if following.end - following.start >= _SHORTEST_PROSE:
            yield passages[index].span.end, place
