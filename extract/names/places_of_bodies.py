"""Places that a body's name holds and that the text speaks of with it: `Kent County Police`."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from extract.kept_patterns import compiled
from extract.model import Kind, Mention, Span
from extract.names.place_linking import link_places
from extract.names.place_names import PlaceName
from extract.words import word_set
from ontology.gazetteer import gazetteer
from ontology.names import fold, is_minted, name_key
from ontology.person_names import given_names, surnames

METHOD = "name"
"""How such a place is found."""

_WIDE = frozenset({"country", "region"})
"""Kinds of places that bodies bear in their names wherever they are: `Nepal`, `Asia`."""

_OF = compiled(r"(?:\b(?:of|de|del|do|da|du|in|at|à|en)|\bd['’]|\bde l['’]|\bde la|\bde los) ?$")
"""What leads from the sort of a body to where it is: `Université de `, `City of `."""

_PUBLIC = word_set(
    "police sheriff council court courts commission county parish borough city town municipality"
    " municipal district prefecture governorate government governor mayor state department ministry"
    " directorate authority airport port transit fire chamber health board office public services"
)
"""Words of bodies that act for the place by which they are called, behind its name."""

_NAME_GOES_ON = compiled(r"[ \xa0-]+[A-ZÀ-Þ]")
_SAINT = compiled(
    r"(?:Saint|Sainte|San|Santa|Santo|São|St\.?|Ste\.?|Notre[ -]Dame|Nossa Senhora)(?=[ -]|$)"
)
"""How names of saints begin, by whom churches, schools and houses are called: `Casa San José`."""

_PUBLIC_FIRST = compiled(
    r"(?:Mairie|Ville|Commune|Municipalité|Préfecture|Tribunal|Cour|Alcaldía|Ayuntamiento|Municipio"
    r"|Municipalidad|Gobernación|Gobierno|Prefeitura|City|Town|Municipality|County|Port) "
)
"""How names of public bodies begin that the name of their place ends."""

_AGREED = compiled(
    r"\b(?:Convention|Protocol|Treaty|Charter|Declaration|Statute|Process|Protocole|Traité|Charte"
    r"|Déclaration|Statut|Convención|Convenio|Protocolo|Tratado|Carta|Declaración|Estatuto)\b"
)
"""What was agreed in a place, which nobody means by its name: `Comité de la Convention de `."""

_WORD = compiled(r"[^\W\d_]{3,}")
_SURE = 0.8
"""How sure it is that a name which is told to be a place's is one."""


@dataclass(frozen=True, slots=True)
class HeldPlaces:
    """Names of places of a text: those inside names of bodies, and all others.

    Attributes:
        inside: Inside names of bodies, in the order of the text.
        free: The others, which tell where the text is about.
    """

    inside: Sequence[PlaceName] = ()
    free: Sequence[PlaceName] = ()


NONE_HELD = HeldPlaces()


def with_places_of_bodies(
    settled: Sequence[Mention], names: HeldPlaces, text: str
) -> tuple[Mention, ...]:
    """Return the mentions and one for each place that a body's name speaks of, in order.

    A village council's sentence is about its village: who asks for the village wants it. A state
    is not said so (`Nepal Red Cross`), nor a place in the name of a body that is known and has a
    seat of its own. It takes a text that names the place by itself too, a name that says `of` it,
    or a body that is a public one; and a word that is no person's name or saint's there. Where the
    text tells states or places in them, that of a public body lies in one of these.

    Args:
        settled: What stands in the text, in order.
        names: Of places, inside names of bodies and elsewhere.
        text: What the spans count.
    """
    bodies = [m.span for m in settled if _is_met(m)]
    by_themselves = _by_themselves(settled, text)
    found: list[Mention] = []
    told: list[PlaceName] = []
    public: set[Span] = set()
    for name in names.inside:
        body = None if _is_wide(name, text) else _around(name.span, bodies)
        held = _Held.of(name.span, body, text) if body else None
        if held is None or held.is_called_after:
            continue
        alone = by_themselves.get(name_key(held.place))
        if alone is not None:
            found.append(replace(alone, span=name.span, method=METHOD))
        elif held.tells:
            told.append(replace(name, confidence=_SURE, method=METHOD))
            if held.acts_for_it:
                public.add(name.span)
    linked = link_places(told, text, names.free)[0] if told else ()
    states = _states(settled) if public else frozenset()
    near = (
        *(m for m in found if _is_near(m.entity_id)),
        *(m for m in linked if _is_near(m.entity_id, states if m.span in public else frozenset())),
    )
    return tuple(sorted((*settled, *near), key=lambda m: (m.span.start, -m.span.end, m.kind)))


def _is_met(mention: Mention) -> bool:
    """Say whether this is a body that no authority file has."""
    return mention.kind is Kind.ORGANISATION and is_minted(mention.entity_id, mention.kind)


def _around(span: Span, bodies: Sequence[Span]) -> Span | None:
    """Return the body, of those in the order of the text, whose name holds more than this."""
    index = bisect_right(bodies, span.start, key=lambda body: body.start) - 1
    holds = index >= 0 and bodies[index].contains(span) and bodies[index] != span
    return bodies[index] if holds else None


def _by_themselves(settled: Sequence[Mention], text: str) -> dict[str, Mention]:
    """Return the places that the text names alone, by the keys of their names."""
    found: dict[str, Mention] = {}
    for mention in settled:
        if mention.kind is Kind.PLACE and not mention.modifier:
            found.setdefault(name_key(text[mention.span.start : mention.span.end]), mention)
    return found


class _Held(NamedTuple):
    """A place in the name of a body, and what stands around it there.

    Attributes:
        before: The name of the body up to the place.
        place: The name of the place.
        behind: The name of the body behind the place.
        goes_on: Whether a capital follows the place at once, in the name or behind it.
    """

    before: str
    place: str
    behind: str
    goes_on: bool

    @classmethod
    def of(cls, place: Span, body: Span, text: str) -> "_Held":
        """Return a place and what stands around it."""
        return cls(
            text[body.start : place.start],
            text[place.start : place.end],
            text[place.end : body.end],
            bool(_NAME_GOES_ON.match(text, place.end)),
        )

    @property
    def is_called_after(self) -> bool:
        """Whether the body may bear the name of a person, a saint or a firm, and not of a place.

        `Trust of Reef Uzqenka` goes on with a capital behind what is a town too.
        """
        if _AGREED.search(self.before):
            return True
        if _SAINT.match(self.place):
            return not self.acts_for_it
        if not self._is_persons_name:
            return bool(self.before) and self.goes_on and not self._is_public
        if self.before:
            return self.goes_on and not (self._is_public and self._opens_as_public)
        return not self._is_public

    @property
    def tells(self) -> bool:
        """Whether the name says by itself that the body is of a place."""
        if _OF.search(self.before):
            return True
        return not self.before and self._is_public and not self._is_persons_name

    @property
    def acts_for_it(self) -> bool:
        """Whether the body is a public one by the words around its place."""
        return self._opens_as_public or self._is_public

    @property
    def _opens_as_public(self) -> bool:
        return _PUBLIC_FIRST.match(self.before) is not None

    @property
    def _is_public(self) -> bool:
        return any(word in _PUBLIC for word in _WORD.findall(self.behind.lower()))

    @property
    def _is_persons_name(self) -> bool:
        folded = fold(self.place)
        return folded in given_names() or folded in surnames()


def _states(settled: Sequence[Mention]) -> frozenset[str]:
    """Return the codes of the states that the text speaks of, or of whose places."""
    places = (gazetteer().place(m.entity_id) for m in settled if m.kind is Kind.PLACE)
    return frozenset(place.iso2 for place in places if place and place.iso2)


def _is_wide(name: PlaceName, text: str) -> bool:
    """Say whether a name may be a part of the world's or a people's: `Pacific`, `German`."""
    surface = text[name.span.start : name.span.end]
    is_region = any(place.kind == "region" for place in name.candidates)
    return is_region or gazetteer().demonym(surface) is not None


def _is_near(place_id: str, states: frozenset[str] = frozenset()) -> bool:
    """Say whether a place is known, no state or wider, and in one of `states` if there are any."""
    place = gazetteer().place(place_id)
    if place is None or place.kind in _WIDE:
        return False
    return not states or place.iso2 in states
