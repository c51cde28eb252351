"""Says whether a name is made as bodies' names are that have no head, and as no person's is.

`Terre d'Asile`, `Mujeres Unidas`, `Hope Beyond Borders`, `Andalucía Acoge`: words of every day in
an order that no person's name has. A name of two words that somebody may bear is none.
"""

from collections.abc import Sequence
from enum import Enum, auto

from extract.calendar_words import MONTHS
from extract.kept_patterns import compiled
from extract.names.organisation_refusals import is_plausible, is_refused
from extract.names.organisation_words import INSTRUMENT_HEADS, NOT_ORGANISATIONS, ROLES
from extract.names.theme_words import is_theme
from extract.persons.known_places import is_known_place
from extract.persons.listed_names import is_given_name, is_listed
from extract.persons.sentence_openers import SENTENCE_OPENERS
from extract.persons.word_names import GIVEN_WORDS
from extract.words import word_set
from ontology.gazetteer import Gazetteer
from ontology.known_words import is_known_word

LARGE = r"[A-ZÀ-ÖØ-Þ][\w-]{1,24}"
_SMALL = (
    r"(?:d[eu]|des|del|l[aeo]s?|el|en|con|por|para|sin|sobre|contra|y|et|à|aux?|sans|pour|avec"
    r"|contre|sur|of|for|the|in|to|and|with|from|without|against|beyond|our|nos|her)"
)
_ELIDED = r"(?:[dDlL]['’])"
NAME = rf"{_ELIDED}?{LARGE}(?:['’]s)?(?:\s(?:{_SMALL}\s){{0,2}}{_ELIDED}?{LARGE}){{1,6}}"
"""Words in capitals, and small ones between them."""

_PART = compiled(rf"{_ELIDED}|[^\W_]['’]?(?:[\w-]*)")
_LINKS = word_set("en con por para sin sobre contra à aux sans pour avec contre sur beyond without")
"""Small words that stand between the words of no person's name; titles in English have others."""

_OF = word_set("de du des del d'")
_IN_TITLES = word_set("in at to of for with from against on")
_ARTICLES = word_set("la las los le les l' the")
_SKIPPED = _LINKS | _OF | _IN_TITLES | word_set("la las los le les l' el the y et and au nos our")
_LARGE_TOO = word_set("sans sin sem beyond without d' l' la las los le les el the")
_MANY = word_set(
    """
    mujeres voces jóvenes madres padres hijas hijos médicos médicas ecologistas trabajadoras
    vecinas vecinos migrantes refugiadas refugiados raíces hermanas niñas niños semillas
    compañeras familias sobrevivientes jornaleras bibliotecas personas
    femmes voix jeunes mères pères filles fils mains médecins avocats avocates juristes passerelles
    refuges racines enfants citoyens citoyennes solidarités familles bibliothèques paroles
    musulmans chrétiens frontières
    women girls mothers voices friends doctors lawyers workers migrants survivors sisters
    journalists families daughters youth
    """
)
"""First words of which there are many, by which nobody is called."""

_MATTERS = (
    "ción", "sión", "tion", "sion", "miento", "ment", "ance", "ence", "ancia", "encia", "ura",
    "aje", "age", "dad", "té", "ría", "rie",
)  # fmt: skip
"""How words end that tell what a text or a programme is about: `Prevención de la Trata`."""

_NO_PEOPLE = word_set("voces voix voices raíces racines semillas passerelles refuges friends")
"""Those of these that are no people of whom a text may speak."""

_AGENTS = ("euses", "trices", "doras", "dores", "sores", "soras", "teurs", "seurs", "istes")
_BEGINNINGS = word_set(
    """
    voz voix casa maison cri camino chemin pont puente porte puerta main mano route ruta terre
    tierra parole palabra nave barque barca hogar foyer auberge
    """
)
"""First words behind an article, which belong to no nickname."""

_OPENERS = word_set(
    """
    agir vivre sortir unir unis unies ensemble tous toutes stop halte accueillir
    todas todos juntas juntos somos unidas unidos otros otras ni nunca ninguna muchas
    many every our enough together stand raise
    """
)
_DOINGS = word_set(
    "acoge acompaña decide participa integra exige resiste actúa renace incluye dialoga despierta"
    " accueille accompagne résiste"
)
"""What a state or region is said to do in a body's name: `Andalucía Acoge`."""

_TOWNS_TOO = frozenset({"acoge"})
_LANDSCAPE = word_set(
    """
    bois champ champs pont ponts roche roches mont monts chemin chemins mer val vallée fontaine
    fontaines soleil lune étoile paix jardin jardins château tour tours rue croix saint sainte
    forêt rivière rivières lac pierre pierres pré prés puits côte moulin île chant fleur
    montes monte prado prados campo campos casa casas fuente fuentes río ríos valle valles camino
    caminos mar sol luna estrella paz cruz cruces puente puentes puerta torre torres plaza peña
    peñas huerta villa palacio molino cueva cuevas pozo lago castillo arco arcos flor flores
    iglesia sierra vega rosa rosas cielo tierra ángel pueblo oca espoir
    fields woods brook stone river rivers hill star rose
    dieu dios god
    """
)
"""Of what surnames and given names are made with `de`: `Montes de Oca`, `Roche de la Mer`."""

_MOST, _FEWEST, _MEANT = 6, 2, 3
_NO_FIRST = (ROLES | INSTRUMENT_HEADS | NOT_ORGANISATIONS) - _MANY
_PAPERS = word_set(
    """
    día dia journée jour semana semaine mes mois año année informe rapport plan ley loi proyecto
    projet programa programme campaña campagne estrategia stratégie carta lettre foro atelier taller
    day week report campaign project strategy objetivo objectif anexo annexe capítulo chapitre
    artículo mesa tabla tableau derechos droits lutte lucha accès acceso
    """
)
_SHORTEST = 4


class Made(Enum):
    """How a name is made."""

    BODY = auto()  # as no person's
    MANY = auto()  # as what many people are called too: `Personas en Movilidad`
    LIKELY = auto()  # as few persons'
    OTHER = auto()


def how_made(name: str, places: Gazetteer) -> Made:
    """Say whether a name is made as those of bodies are, and whether it may be somebody's.

    Args:
        name: As it is written, with small words and articles.
        places: Tells states and regions, and what is a place as a whole.
    """
    parts = _PART.findall(name)
    folded = [part.casefold().replace("’", "'") for part in parts]
    led = bool(folded) and folded[0] in _ARTICLES
    large = [part for part, small in zip(parts, folded, strict=True) if not _is_small(part, small)]
    if not _FEWEST <= len(large) <= _MOST or not large[0][0].isupper():
        return Made.OTHER
    first = large[0].casefold()
    if first in _NO_FIRST or first in _PAPERS or (first in SENTENCE_OPENERS and first not in _MANY):
        return Made.OTHER
    if name.isupper() or is_known_place(name, places) or is_refused(name) or is_theme(name):
        return Made.OTHER
    if len(large) == _FEWEST and large[1].casefold() in _DOINGS:
        is_one = first == "red" or _is_region(large[0], large[1].casefold(), places)
        return Made.BODY if is_one else Made.OTHER
    before = folded[folded.index(large[-1].casefold()) - 1]
    is_place = is_known_place(large[-1], places) or large[-1].casefold() in MONTHS
    if is_place and before in _LINKS | _IN_TITLES:
        return Made.OTHER  # `Espoir à Lomé`
    is_placed = is_place and not _is_word(large[-1])
    words = large[:-1] if is_placed else large
    if not words or not all(map(_is_word, words)) or not is_plausible(name, places):
        return Made.OTHER
    return _made_of(folded[1:] if led else folded, words, led=led, placed=is_placed)


def _is_small(part: str, folded: str) -> bool:
    """Say whether a word joins others; `Sin` may be written large, `Sur` is the south then."""
    return folded in _SKIPPED and (part[0].islower() or folded in _LARGE_TOO)


def _is_region(word: str, does: str, places: Gazetteer) -> bool:
    found = places.candidates(word)
    if not found or not (found[0].is_state_or_part or does in _TOWNS_TOO):
        return False
    if does in _TOWNS_TOO:
        return any(place.iso2 == "ES" for place in found[:_MEANT])
    is_name = is_given_name(word) or word.casefold() in GIVEN_WORDS
    return not is_name and is_known_place(word, places)


def _is_word(word: str) -> bool:
    """Say whether a word with a capital is one of every day, and no list has it as a name."""
    return all(
        is_known_word(part.casefold()) and not is_listed(part) for part in word.split("-") if part
    )


def _made_of(parts: Sequence[str], words: Sequence[str], *, led: bool, placed: bool) -> Made:
    """Say how a name is made of words of every day.

    Args:
        parts: All its words in small letters, without an article before it.
        words: Those with a capital, without a state at the end.
        led: Whether an article stands before it, which is a part of it.
        placed: Whether a state stands behind them.
    """
    first, last = words[0].casefold(), words[-1].casefold()
    if not led and (first in _MANY or first.endswith(_AGENTS)):
        return Made.BODY if placed or first in _NO_PEOPLE else Made.MANY
    several = len(words) > 1 and not first.endswith(_MATTERS)
    if several and not _LINKS.isdisjoint(parts[1:-1]) and last not in GIVEN_WORDS | _LANDSCAPE:
        is_nobody = first not in GIVEN_WORDS | _LANDSCAPE or last.endswith("s")
        return Made.BODY if is_nobody else Made.LIKELY
    if led:
        return Made.BODY if several and first in _BEGINNINGS | _MANY else Made.OTHER
    if first in GIVEN_WORDS:
        return Made.OTHER
    if first in _OPENERS:
        return Made.BODY
    if first.endswith(("ando", "iendo")) and several and last.endswith("s"):
        return Made.BODY
    if not several or parts[1] not in _OF or len(first) < _SHORTEST or last in GIVEN_WORDS:
        return Made.OTHER
    is_one = first in _LANDSCAPE and not first.endswith("s")
    is_likely = not placed and (is_one or last in _LANDSCAPE)
    return Made.LIKELY if is_likely else Made.BODY
