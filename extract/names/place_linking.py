"""Decides which place a name means, from how likely each is and from the other places of a text."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import pairwise

from extract.kept_patterns import compiled
from extract.model import Entity, Kind, Mention
from extract.names.place_names import PlaceName
from extract.names.place_old_names import without_old_names
from extract.names.place_scoring import WEIGHTS, Group, Weights, inside_bonus, score_groups
from extract.names.place_sorts import is_land, without_states_among_towns
from extract.names.place_state_names import with_states_cut_short, without_foreign_states
from ontology.gazetteer import Place, gazetteer
from ontology.names import minted_id, name_key

_MOST_CANDIDATES = 40
_MOST_KEPT = 4
_THE = compiled(r"\b[Tt]he ")
_DIVISIONS_SOON = compiled(r"\b(?:regions|provinces|states)\b")
_DIVISION_AHEAD = compiled(
    r"(?:(?:(?:, | and | y | et )(?!(?:Member|United|Arab|Gulf|Baltic|EU)\b)"
    r"[A-ZÀ-Þ][\w'-]{1,30}(?: [A-ZÀ-Þ][\w'-]{1,30})?){1,8}"
    r" (?:[Pp]rovinces|[Dd]istricts|[Rr]egions|[Dd]ivisions|[Dd]epartments|[Pp]refectures|"
    r"[Gg]overnorates|[Ss]tates|[Cc]ounties)|"
    r" (?:[Pp]rovinces?|[Dd]istricts?|[Rr]egions?|[Dd]ivisions?|[Dd]epartments?|[Pp]refectures?|"
    r"[Gg]overnorates?|[Ss]tates?\b(?! of)|[Cc]ount(?:y|ies)))\b"
)
_DIVISIONS_BEFORE = compiled(
    r"\b(?:[Pp]rovinces?|[Dd]istricts|[Rr]egions|[Dd]epartments?|[Pp]refectures?|[Gg]overnorates?|"
    r"(?<!United )(?<!Member )(?<!Arab )(?<!Gulf )[Ss]tates?|[Cc]ount(?:y|ies)|"
    r"[Mm]unicipalit(?:y|ies)|provincias?|departamentos?|estados?|"
    r"provinces?|départements?|régions)(?: of| namely| including| de| du| del|:| \()? (?:the )?"
    r"(?:[A-ZÀ-Þ][\w'’-]{1,30}(?: (?:[a-z]{2,3} )?[A-ZÀ-Þ][\w'’-]{1,30}){0,3}"
    r"(?: ?\([^()\n]{1,24}\))?(?:, and |, y |, | and | y | et | & )){0,12}$"
)
_DIVISION_BEHIND = compiled(
    r" (?:[Pp]rovince|[Dd]istrict|[Dd]epartment|[Pp]refecture|[Gg]overnorate|[Cc]ounty)\b"
    r"(?! [A-ZÀ-Þ])"
    r"| State\b(?! (?:of|[A-ZÀ-Þ]))"
    r"| state\b(?! (?:of|media|television|TV|news|visit|part(?:y|ies)|agenc|owned|run|broadcast|"
    r"budget|institutions?|actors?|authorit|bodies|organs|security|forces|parties|support))"
)
_DIVISION_OF = compiled(
    r"\b(?:(?:[Pp]rovince|[Dd]epartment|[Pp]refecture|[Gg]overnorate|state|[Cc]ounty|"
    r"[Pp]rovincia|[Dd]epartamento|estado|[Dd]épartement) (?:of|de|du|d['’])"
    r"|(?:U\.S\.|US|American|Nigerian|Mexican|Indian|federal) [Ss]tates of"
    r"(?: [A-ZÀ-Þ][\w'’-]{1,20},?(?: and)?){0,6}) ?$"
)
_REACH = 120
"""What tells that a state's name is a division's here: `Niger State`, `the state of Georgia`."""

_LISTED = compiled(r"(?:[ \t]?\([^()\n]{1,24}\))?(?:, (?:and |y |et )?| and | y | et | & |,[ \t])")
_WIDEST_GAP = 40
_LONGEST_BEFORE = 240
_LARGE = 500_000
"""Inhabitants of a city that is meant though its English label differs: New York City."""

_MOST_TIMES = 4
"""Times as many inhabitants as a city of another name; from there on a division is meant."""

_HAMLET_TIMES = 1_000
"""Times as many inhabitants as a hamlet; from there on the division is meant."""

_VILLAGE = 3_000
"""Inhabitants below which a village is not meant by what a large city is called."""

_WELL_KNOWN = 100_000
"""Inhabitants of a city from which on a division that nothing is known of is not meant."""

_INTO = frozenset({", ", " (", ", in ", " in ", " en ", " au ", " aux "})
_CONTAINED = compiled(r",? \(?[A-Z]")

_CLEAR = 3.0
"""A lead of so much over the next candidate counts as settled."""


def link_places(
    names: Sequence[PlaceName],
    text: str,
    around: Sequence[PlaceName] = (),
    *,
    weights: Weights = WEIGHTS,
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """Return a mention for each name, and the places they link to.

    A name means one place throughout a text, unless a container follows (`Paris, Texas`).

    Args:
        names: In the order of the text.
        text: What they stand in.
        around: Further names that tell where the text is about, and get no mention.
        weights: What each sign counts.
    """
    names = without_states_among_towns(without_foreign_states(names, text), text)
    names = without_old_names(with_states_cut_short(names, text), text)
    names = _with_other_spellings(names, text)
    told = _containers(names, text)
    divisions = _among_divisions(names, text)
    names = [
        _without_namesakes(name, text, listed=index in divisions)
        for index, name in enumerate(names)
    ]
    groups = _groups([*names, *around], text, told)
    scores = score_groups(list(groups.values()), weights)
    mentions: list[Mention] = []
    entities: dict[str, Entity] = {}
    for index, name in enumerate(names):
        surface = _surface(name, text)
        group = groups[name_key(surface)]
        containers = told.get(index) or group.containers
        ranked = sorted(
            (
                (scores[group.key][p.place_id] + inside_bonus(p, containers, weights), p)
                for p in name.candidates[:_MOST_CANDIDATES]
            ),
            key=lambda pair: (-pair[0], pair[1].place_id),
        )
        mention = _mention(name, surface, ranked)
        mentions.append(mention)
        for entity in _entities(mention, surface, ranked):
            entities.setdefault(entity.entity_id, entity)
    return tuple(mentions), tuple(entities.values())


def _with_other_spellings(names: Sequence[PlaceName], text: str) -> list[PlaceName]:
    """Return the names, those that no gazetteer has with the division they nearly name.

    Only in a list whose others all lie in one country: `Hilmand, Kandahar and Uruzgan`.
    """
    found = list(names)
    start = 0
    for index in range(1, len(names) + 1):
        if index < len(names) and _goes_on(names[index - 1], names[index], text):
            continue
        told = [{p.iso2 for p in n.candidates} for n in names[start:index] if n.candidates]
        countries = set.intersection(*told) if told and index - start > len(told) else set()
        country = countries.pop() if len(countries) == 1 else None
        for at in range(start, index) if country else ():
            if country and not names[at].candidates:
                alike = gazetteer().division_alike(_surface(names[at], text), country)
                found[at] = replace(names[at], candidates=(alike,)) if alike else names[at]
        start = index
    return found


def _groups(
    names: Sequence[PlaceName], text: str, told: Mapping[int, tuple[Place, ...]]
) -> dict[str, Group]:
    """Return the names of a text, each once, with what all its occurrences tell."""
    found: dict[str, Group] = {}
    for index, name in enumerate(names):
        surface = _surface(name, text)
        key = name_key(surface)
        before = found.get(key, Group(key, 0, (), surface=surface))
        candidates = name.candidates[:_MOST_CANDIDATES]
        found[key] = Group(
            key,
            before.occurrences + 1,
            tuple({p.place_id: p for p in (*before.candidates, *candidates)}.values()),
            before.containers or told.get(index, ()),
            before.surface,
        )
    return found


def _without_namesakes(name: PlaceName, text: str, *, listed: bool) -> PlaceName:
    """Return the name without the divisions named after a city: `Bangkok` is the city.

    Nor does it stay where nothing is known of it, not even where it is: Gaza is the city, whatever
    small division a neighbour calls so.

    Where the text says `province`, `region` or the like, before or behind, or lists the name among
    divisions, the division stays, and comes first.
    """
    candidates = name.candidates
    if is_land(name, text):
        return replace(name, candidates=tuple(p for p in candidates if p.kind != "city"))
    if len(candidates) < 2:
        return name
    is_division = _DIVISION_AHEAD.match(text, name.span.end) or _is_after_divisions(text, name)
    if listed or (is_division and not _is_state_itself(name, text)):
        divisions = [p for p in candidates if p.kind.startswith("adm")]
        return replace(name, candidates=tuple(divisions)) if divisions else name
    if candidates[0].kind == "region" and _is_of_world(name, text):
        return replace(name, candidates=candidates[:1])
    key = name_key(_surface(name, text))
    candidates = _without_hamlets(candidates, name, text)
    cities = [
        p
        for p in candidates
        if p.kind == "city" and _is_called(p, key) and not _is_dwarfed(p, key, candidates)
    ]
    kept = [p for p in candidates if not any(_is_named_after(p, city) for city in cities)]
    if any(city.population >= _WELL_KNOWN for city in cities):
        kept = [p for p in kept if p.lat is not None or p.population]
    return replace(name, candidates=tuple(kept)) if kept else name


def _is_of_world(name: PlaceName, text: str) -> bool:
    """Say whether a region of the world is meant: `the Sahel`, not `the Sahel and Est regions`."""
    start, end = name.span.start, name.span.end
    if _CONTAINED.match(text, end) or _DIVISIONS_SOON.search(text, end, end + 40):
        return False
    return _THE.search(text, max(0, start - len("the ")), start + len("the ")) is not None


def _is_state_itself(name: PlaceName, text: str) -> bool:
    """Say whether a state is meant among divisions: `the regions of Georgia`, `State of Kuwait`.

    `Niger State` and `the state of Georgia` are divisions.
    """
    if not name.state:
        return False
    start = name.span.start
    is_told = _DIVISION_BEHIND.match(text, name.span.end) or _DIVISION_OF.search(
        text, max(0, start - _REACH), start
    )
    return not (is_told and any(p.kind == "adm1" for p in name.candidates))


def _is_called(city: Place, key: str) -> bool:
    """Say whether a city is meant by a name: `Antioquia` is no longer Santa Fe de Antioquia's."""
    return name_key(city.label) == key or city.capital or city.population >= _LARGE


def _without_hamlets(
    candidates: tuple[Place, ...], name: PlaceName, text: str
) -> tuple[Place, ...]:
    """Leave out hamlets called like a division or a large city, unless it is told where.

    `Kansas, Oklahoma`; but Dubai is no hamlet in Gujarat where a text speaks of India.
    """
    key = name_key(_surface(name, text))
    if _CONTAINED.match(text, name.span.end):
        return candidates
    called = [p for p in candidates if name_key(p.label) == key]
    division = max((p.population for p in called if p.kind == "adm1"), default=0)
    city = max((p.population for p in called if p.kind == "city"), default=0)
    fewest = min(_VILLAGE, city // _HAMLET_TIMES) if city >= _LARGE else 0
    return tuple(
        p
        for p in candidates
        if p.kind != "city"
        or (p.population >= fewest and division < _HAMLET_TIMES * (p.population + 1))
    )


def _is_dwarfed(city: Place, key: str, candidates: Sequence[Place]) -> bool:
    """Say whether a name is first that of the division: `Oklahoma` is no Oklahoma City."""
    division = next((p for p in candidates if p.place_id == city.admin1), None)
    is_other = name_key(city.label) != key and not city.capital
    return is_other and division is not None and division.population > _MOST_TIMES * city.population


def _is_named_after(place: Place, city: Place) -> bool:
    if not place.kind.startswith("adm"):
        return False
    is_beside = place.kind == "adm2" and place.admin1 == city.admin1
    return place.place_id in {city.admin1, *city.parents} or is_beside


def _is_after_divisions(text: str, name: PlaceName) -> bool:
    """Say whether a list of divisions leads to a name: `provinces of Barahona and El Seibo`."""
    start = max(0, name.span.start - _LONGEST_BEFORE)
    return _DIVISIONS_BEFORE.search(text, start, name.span.start) is not None


def _surface(name: PlaceName, text: str) -> str:
    return text[name.span.start : name.span.end]


def _among_divisions(names: Sequence[PlaceName], text: str) -> frozenset[int]:
    """Return the names in lists in which another one can only be a first-level division.

    `Sofala, Tete and Niassa`: Tete is a town too, but a list is of one sort.
    """
    found: set[int] = set()
    start = 0
    for index in range(1, len(names) + 1):
        if index < len(names) and _goes_on(names[index - 1], names[index], text):
            continue
        countries = {c for n in names[start:index] if (c := _sole_country(n))}
        if countries:
            found |= {i for i in range(start, index) if _is_division_of(names[i], countries)}
        if index - start > 1 and _is_after_divisions(text, names[start]):
            found |= {
                i for i in range(start, index) if _is_own_division(names[i], names[start:index])
            }
        start = index
    return frozenset(found)


def _goes_on(name: PlaceName, following: PlaceName, text: str) -> bool:
    """Say whether a list goes on with the next name, which does not tell where the first lies."""
    if following.span.start - name.span.end > _WIDEST_GAP:
        return False
    larger = {place.place_id for place in following.candidates}
    if any(larger & {p.admin1, *p.parents} for p in name.candidates if p.kind == "city"):
        return False
    return _LISTED.fullmatch(text, name.span.end, following.span.start) is not None


def _sole_country(name: PlaceName) -> str | None:
    """Return the country of which a name is a division, where it is nothing else."""
    candidates = name.candidates
    is_division = bool(candidates) and all(p.kind.startswith("adm") for p in candidates)
    return candidates[0].iso2 if is_division and candidates[0].kind == "adm1" else None


def _is_own_division(name: PlaceName, listed: Sequence[PlaceName]) -> bool:
    """Say whether a state's name is that of a division of it, beside others of its divisions.

    `the provinces of Panama and Chiriquí`.
    """
    if not name.state:
        return False
    own = {name.state.iso2}
    return _is_division_of(name, own) and any(
        _is_division_of(other, own) for other in listed if not other.state
    )


def _is_division_of(name: PlaceName, countries: AbstractSet[str | None]) -> bool:
    return any(p.kind == "adm1" and p.iso2 in countries for p in name.candidates)


def _containers(names: Sequence[PlaceName], text: str) -> dict[int, tuple[Place, ...]]:
    """Return, for each name with a container right behind it, what that may be."""
    found: dict[int, tuple[Place, ...]] = {}
    for index, (name, following) in enumerate(pairwise(names)):
        gap = text[name.span.end : following.span.start]
        if not following.modifier and gap in _INTO:
            # One country after another is a list: `Colombia, Brazil`; but `Trinidad, Bolivia`.
            kinds = {"adm1", "adm2"} if name.state else {"country", "adm1", "adm2"}
            larger = tuple(p for p in following.candidates[:4] if p.kind in kinds)
            if name.state and following.candidates and not _follows_list(names, index, text):
                larger += _towns_country(name, following.candidates[0], text)
            if larger:
                found[index] = larger
    return found


def _towns_country(name: PlaceName, country: Place, text: str) -> tuple[Place, ...]:
    """Return the country in which the town lies that a name is, besides another state's short one.

    `Granada in Nicaragua`, `Trinidad, Bolivia`; `Georgia, Ukraine` are two states.
    """
    key = name_key(_surface(name, text))
    if country.kind != "country" or name_key(name.candidates[0].label) == key:
        return ()
    is_there = any(
        p.kind == "city" and p.iso2 == country.iso2 and name_key(p.label) == key
        for p in name.candidates[1:]
    )
    return (country,) if is_there else ()


def _follows_list(names: Sequence[PlaceName], index: int, text: str) -> bool:
    if not index or not names[index - 1].state:
        return False
    gap = text[names[index - 1].span.end : names[index].span.start]
    return _LISTED.fullmatch(gap) is not None


def _mention(name: PlaceName, surface: str, ranked: Sequence[tuple[float, Place]]) -> Mention:
    if not ranked:
        entity_id = minted_id(Kind.PLACE, surface)
        return Mention(name.span, Kind.PLACE, entity_id, name.confidence, name.method)
    best, place = ranked[0]
    lead = min(1.0, (best - ranked[1][0]) / _CLEAR) if len(ranked) > 1 else 1.0
    return Mention(
        name.span,
        Kind.PLACE,
        place.place_id,
        round(name.confidence * (0.6 + 0.4 * lead), 3),
        name.method,
        candidates=tuple(p.place_id for score, p in ranked[1:_MOST_KEPT] if best - score < _CLEAR),
        modifier=name.modifier,
    )


def _entities(
    mention: Mention, surface: str, ranked: Sequence[tuple[float, Place]]
) -> list[Entity]:
    if not ranked:
        return [Entity(mention.entity_id, Kind.PLACE, surface, known=False)]
    wanted = {mention.entity_id, *mention.candidates}
    return [
        Entity(place.place_id, Kind.PLACE, place.label, known=True)
        for _, place in ranked
        if place.place_id in wanted
    ]
