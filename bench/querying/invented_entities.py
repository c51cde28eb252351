"""Owns whom and what invented documents speak of: known entities and invented ones, by rank.

How often each is named falls with its rank (Zipf); pools and exponents are such that as many
mentions as the 119 real documents have name about as many entities as there.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from extract.model import Kind
from ontology.authority import AuthorityFile, instruments, organisations
from ontology.gazetteer import Place, gazetteer
from ontology.names import minted_id
from ontology.thesaurus import thesaurus
from querying.invented_words import CAUSES, FIRST_WORDS

_BODIES = (
    "Alliance", "Association", "Bureau", "Centre", "Coalition", "Collective", "Commission",
    "Committee", "Confederation", "Council", "Department", "Federation", "Forum", "Foundation",
    "Initiative", "Institute", "League", "Ministry", "Network", "Office", "Platform", "Programme",
    "Project", "Secretariat", "Society", "Taskforce", "Trust", "Union",
)  # fmt: skip
_LAWS = ("Act", "Bill", "Code", "Decree", "Law", "Memorandum", "Regulation", "Resolution")
_GATHERINGS = (
    "Consultation", "Conference", "Dialogue", "Roundtable", "Seminar", "Summit", "Workshop",
)  # fmt: skip
_FIRST = {  # what the packaged questions ask for by name
    Kind.ORGANISATION: ("Harbour Circle Network Against Trafficking", "Red Puente Claro"),
    Kind.PLACE: ("Nepal", "Ghana", "Thailand"),
    Kind.THEME: ("trafficking in persons", "debt bondage", "recruitment fees"),
}
_KNOWN_FIRST = {Kind.ORGANISATION: 0.3, Kind.PLACE: 0.4, Kind.INSTRUMENT: 0.3}
"""How much nearer to the first rank an entity stands that is known beforehand; 1 is no nearer."""
_INVENTED = {
    Kind.ORGANISATION: 6000, Kind.PLACE: 800, Kind.INSTRUMENT: 2500, Kind.EVENT: 6000,
}  # fmt: skip
_TOWNS = 2400
_EXPONENT = {
    Kind.ORGANISATION: 1.05, Kind.PLACE: 1.05, Kind.THEME: 0.95,
    Kind.INSTRUMENT: 0.9, Kind.EVENT: 0.5,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Named:
    """An entity that documents name.

    Attributes:
        forms: What it is called, the usual name first.
        acronym: Its short form, which a document may define; None where it has none.
    """

    entity_id: str
    kind: Kind
    forms: tuple[str, ...]
    acronym: str | None = None


class Pool:
    """The entities of one kind in order of rank, drawn as often as their rank says."""

    def __init__(self, entities: list[Named], exponent: float) -> None:
        self.entities = entities
        weights = (1 / (rank + 1) ** exponent for rank in range(len(entities)))
        self._cumulative = list(accumulate(weights))

    def draw(self, chance: random.Random, count: int) -> list[Named]:
        """Return `count` entities, some of them several times."""
        return chance.choices(self.entities, cum_weights=self._cumulative, k=count)


def pools(seed: int) -> dict[Kind, Pool]:
    """Return the pool of each kind; the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311  # repeatable, not secret
    found = {
        Kind.ORGANISATION: [*_known(organisations()), *_invented_bodies(chance)],
        Kind.PLACE: [*_places(chance), *_invented(chance, Kind.PLACE, ("Camp", "Ward"))],
        Kind.THEME: _themes(),
        Kind.INSTRUMENT: [*_known(instruments()), *_invented(chance, Kind.INSTRUMENT, _LAWS)],
        Kind.EVENT: list(_invented(chance, Kind.EVENT, _GATHERINGS)),
    }
    return {
        kind: Pool(_ranked(kind, each, chance), _EXPONENT[kind]) for kind, each in found.items()
    }


def _ranked(kind: Kind, entities: list[Named], chance: random.Random) -> list[Named]:
    first = {name: place for place, name in enumerate(_FIRST.get(kind, ()))}
    nearer = _KNOWN_FIRST.get(kind, 1.0)

    def rank(named: Named) -> tuple[int, float]:
        is_known = "/name/" not in named.entity_id
        return first.get(named.forms[0], len(first)), chance.random() * (nearer if is_known else 1)

    unique = {named.entity_id: named for named in entities}
    return sorted(unique.values(), key=rank)


def _known(authority: AuthorityFile) -> Iterator[Named]:
    for each in authority.entities():
        yield Named(each.entity_id, Kind(each.kind), each.names[:4])


def _themes() -> list[Named]:
    return [
        Named(
            each.concept_id, Kind.THEME, (each.labels["en"], *each.alternatives.get("en", ())[:3])
        )
        for each in thesaurus().concepts()
        if not each.is_group
    ]


def _places(chance: random.Random) -> Iterator[Named]:
    """Yield every country, and some of the other places of the gazetteer."""
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    countries = (gazetteer().country(one + other) for one in letters for other in letters)
    yield from (_place(each) for each in countries if each is not None)
    for name in chance.sample(sorted(gazetteer().names()), _TOWNS):
        yield from map(_place, gazetteer().candidates(name)[:1])


def _place(place: Place) -> Named:
    return Named(place.place_id, Kind.PLACE, (place.label,))


def _invented_bodies(chance: random.Random) -> Iterator[Named]:
    named = [*_FIRST[Kind.ORGANISATION]]
    named += (f"{_words(chance)} {chance.choice(_BODIES)} {chance.choice(CAUSES)}"
              for _ in range(_INVENTED[Kind.ORGANISATION]))  # fmt: skip
    for name in named:
        acronym = "".join(word[0] for word in name.split() if word[0].isupper())
        yield Named(
            minted_id("organisation", name), Kind.ORGANISATION, (name, f"the {name}"), acronym
        )


def _invented(chance: random.Random, kind: Kind, heads: tuple[str, ...]) -> Iterator[Named]:
    for _ in range(_INVENTED[kind]):
        name = f"{_words(chance)} {chance.choice(heads)}"
        if kind is not Kind.PLACE:
            name += f" {chance.choice(CAUSES)}"
        yield Named(minted_id(kind.value, name), kind, (name,))


def _words(chance: random.Random) -> str:
    return " ".join(chance.sample(FIRST_WORDS, 2))
