"""Finds peoples written small, in French and Spanish: `autorités libanaises`, `El Estado peruano`.

They link to a country without naming it, as `Lebanese authorities` do. With the state or its
authorities in front they are the state, which acts. What is a language, money, a dish or a saying
is left out, and so is what two countries' people are called.
"""

from collections.abc import Iterator
from functools import lru_cache

from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.language_names import is_language
from extract.names.place_names import PlaceName
from extract.names.place_view import View
from extract.persons.listed_names import is_given_name
from extract.words import word_set
from ontology.gazetteer import Place, gazetteer
from ontology.names import fold

_ROMANCE = frozenset({"fr", "es"})
_SHORTEST, _LONGEST_BEFORE = 5, 24
_SURE = 0.8
_STATE = r"(?:[ÉE]tat|Estado|[Aa]utorités?|[Aa]utoridad(?:es)?|gouvernement|gobierno)\s{1,3}"
STATE_BEFORE = compiled(_STATE)
"""What makes a people the state, which acts: `Estado peruano`, `autorités libanaises`."""

_STATE_AT_END = compiled(rf"(?<![\w-]){_STATE}$")
_PART = compiled(
    r"\s(?:(?:locales?|locaux|provincia(?:l|les|ux)|provinciales|municipa(?:l|les|ux)|estatales"
    r"|régionales?|régionaux|regionales|departamentales|départementales)\b"
    r"|(?:de|du|del|de la|de l['’]|d['’])\s?[A-ZÀ-Þ])"
)
"""What a state of a state has behind it: `L'État indien du Kerala`, `autoridades mexicanas de`."""

_OF_TWO = ("congol", "guine", "coree", "corea", "dominic", "nigerie")
"""How words begin, folded, that tell of two countries, in one language or in another."""

_LANGUAGES = word_set(
    "español francés portugués inglés italiano alemán ruso chino japonés árabe griego polaco "
    "rumano albanés croata serbio turco vietnamita tailandés coreano holandés danés sueco noruego "
    "français espagnol portugais anglais italien allemand russe chinois japonais arabe grec "
    "polonais roumain albanais croate serbe turc vietnamien thaï coréen néerlandais danois suédois "
    "norvégien hongrois húngaro checo tchèque bulgare búlgaro ukrainien ucraniano"
)
"""Languages that are called like a people: with a noun right before them alone they are one."""

_NO_NOUNS = word_set(
    "y e et ou o de del du al au aux en a à le el la l los las les des un una une no ni non que "
    "qui habla hablan hablar hablamos parle parlent parler parlant parlons parlé hablado "
    "peso pesos sol soles franco francos franc francs dólar dólares dollar dollars dirham dirhams "
    "dirhames euro euros libra libras livre livres quetzal quetzales lempira lempiras real reales "
    "rupia rupias roupie roupies corona coronas couronne couronnes yen yenes dinar dinares dinars "
    "idioma idiomas langue langues lengua lenguas versión version versions traducción traduction "
    "interprétation interpretación creole créole kreyol alfabeto alphabet subtítulos sous-titres "
    "gripe grippe pastor berger roulette ruleta montagnes montañas montaña guitarra guitare estilo "
    "style moda mode vino vinos vin vins queso quesos fromage fromages arroz riz salsa sauce "
    "tortilla cuento cuentos hora heure ensalada ensaladilla cocina cuisine café thé té plato plat "
    "indio indios india indias sr sra srta mme mlle don doña"
)
"""Before these a word tells of no country's people: `pesos mexicanos`, `gripe española`."""

_JOINS = word_set("y e et o ou de des los las les")
"""Of these, the ones that only join: `venezolanas y peruanas`."""

_TONGUES = word_set("langue langues lengua lenguas idioma idiomas clases cursos cours hablantes")
_SIDE, _LONGEST_SIDE = compiled(r"[^\W\d_]{2,12}-$"), 13
_BEFORE = compiled(r"(?P<first>[\w’'-]+)?[\s.]+(?P<word>[^\W\d_][\w-]*|\w['’])[.\s]*$")


def peoples_written_small(view: View) -> Iterator[PlaceName]:
    """Yield what is of a country's people in passages in French or Spanish."""
    told = {view.analysis.source.language, *(p.language for p in view.analysis.passages)}
    for word in view.words if not _ROMANCE.isdisjoint(told) else ():
        if not word.text[0].islower() or len(word.text) < _SHORTEST:
            continue
        span = _with_side(view.text, Span(word.start, word.end))
        place = _people(view.text[span.start : span.end])
        if place is None or view.analysis.language_at(word.start) not in _ROMANCE:
            continue
        if is_language(view.text, span) or not _tells_people(view.text, span):
            continue
        yield PlaceName(_whole(view.text, span, place), (place,), _SURE, "gazetteer", modifier=True)


def _whole(text: str, span: Span, place: Place) -> Span:
    """Return a people with the state before it, if that is the state of all of them."""
    state = _STATE_AT_END.search(text, max(0, span.start - _LONGEST_BEFORE), span.start)
    is_state = state is not None and place.kind == "country" and not _PART.match(text, span.end)
    return Span(state.start(), span.end) if state is not None and is_state else span


def _with_side(text: str, span: Span) -> Span:
    """Return a word with what a hyphen joins it to: `sud-africaine`, `ouest-africain`."""
    if text[span.start - 1 : span.start] != "-":
        return span
    side = _SIDE.search(text, max(0, span.start - _LONGEST_SIDE), span.start)
    return Span(side.start(), span.end) if side else span


@lru_cache(maxsize=8_192)
def _people(word: str) -> Place | None:
    return None if fold(word).startswith(_OF_TWO) else gazetteer().demonym(word)


def _tells_people(text: str, span: Span) -> bool:
    """Say whether a word for a people tells of it here, by the word right before it."""
    if text.startswith("-", span.end):
        return False
    found = _BEFORE.search(text, max(0, span.start - 2 * _LONGEST_BEFORE), span.start)
    word = found["word"] if found else ""
    is_tongue = text[span.start : span.end] in _LANGUAGES
    if word.casefold() in _NO_NOUNS:
        return word.casefold() in _JOINS and not is_tongue
    if is_given_name(word.title()) and word.islower():
        return False
    if is_tongue:
        first = (found["first"] or "") if found else ""
        is_noun = word.islower() and len(word) > _SHORTEST - 2 and word not in _LANGUAGES
        return is_noun and word not in _TONGUES and first not in _TONGUES
    return word not in _LANGUAGES
