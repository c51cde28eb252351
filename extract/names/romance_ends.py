"""Finds where names of bodies end in French and Spanish: with what they are for, and their town.

`Réseau wallon de lutte contre la pauvreté`, `Bureau d'aide juridique de Reef`, `Fiscalía
Especializada en Delitos contra la Mujer`: a name that is cut before is another body's, or no
body's at all, and the town in it is told as a place by itself.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from extract.analysis import Analysis
from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.organisation_names import OrganisationName
from extract.names.organisation_patterns import has_head
from extract.names.town_behind import end_of_town
from extract.persons.known_places import is_known_place
from ontology.authority import organisations
from ontology.gazetteer import Gazetteer

_WORD = r"[a-zà-ÿ][a-zà-ÿ’'-]{3,20}"
_OF_THINGS = rf"(?:\s(?:de\s(?:la\s|l['’])?|d['’]|des\s|du\s|del\s|de\slos\s|de\slas\s){_WORD})"
_NO_QUALITY = (
    r"(?!(?:signale|appelle|rappelle|interpelle|explique|indique|critique|applique|révèle|arrive"
    r"|prive|publie|donne|forme|finance|compte|dispose|demande|tient|dénonce|reste|mène|exige"
    r"|avec|dans|pour|sans|sous|vers|chez|depuis|selon|entre|après|avant|mais|donc|dont|ainsi"
    r"|afin|lors|contre|sobre|para|desde|hasta|entre|según|ante|bajo|cada|como|cuando|pero|porque"
    r"|sino|tras)(?!\w))"
)
_QUALITY = (
    rf"(?:\s{_NO_QUALITY}[a-zà-ÿ]{{2,16}}(?:ales?|aux|elles?|ifs?|ives?|iques?|aires?|euses?|eux|iennes?"
    r"|ines?|aines?|ières?|icas?|icos?|ivas?|ivos?|arias?|arios?|icipales|ionales|urales|iliares)(?!\w))"
)
_AND = (
    r"(?:(?:,\s|\s(?:et|y|e)\s)(?:de\sla\s|de\sl['’]|du\s|des\s|d['’]|del?\s(?:los\s|las\s)?|aux\s"
    rf"|à\s(?:la\s|l['’])){_WORD})"
)
_MATTER = rf"{_WORD}{_QUALITY}?(?:{_OF_THINGS}|\sfaites?\saux\s{_WORD}|{_AND}){{0,3}}{_QUALITY}?"
_AGAINST = compiled(rf"\s(?:contre|contra)\s(?:(?:la|les?|el|los|las)\s|l['’])?(?P<what>{_MATTER})")
_TO = compiled(rf"\s(?:aux\s|à\sla\s|à\sl['’]|a\s(?:las?|los)\s|al\s)(?P<what>{_MATTER})")
_FIGHTS = compiled(r"(?:\b|['’])(?:[Ll]utte|[Cc]ombat|[Aa]ction|[Ll]ucha)$")
_HELPS = compiled(
    r"(?:\b|['’])(?:[Aa]ide|[Aa]ppui|[Ss]outien|[Aa]ssistance|[Aa]ccès|[Ss]ecours|[Dd]roit"
    r"|[Aa]yuda|[Aa]poyo|[Aa]tención|[Aa]sistencia|[Aa]cceso|[Aa]compañamiento"
    r"|[Ss]ecrétariats?\sd['’]État|[Ss]ecrétariats?\sd['’]Etat|[Dd]éléguée?(?:\s[a-zà-ÿ]{4,16})?)$"
)
"""What no name ends with, since it asks to whom: `Secrétariat d'État aux migrations`."""

_EQUAL = compiled(r"(?:\b|['’])(?:[ÉéEe]galité|[Pp]arité|[Ii]gualdad|[Ee]quidad)$")
_BETWEEN = compiled(
    r"\sentre\s(?:(?:les|las|los)\s)?(?:(?:[Ff]em|[Hh]om)mes|[Mm]ujeres|[Hh]ombres)\s(?:et|y)\s"
    r"(?:(?:les|las|los)\s)?(?:(?:[Ff]em|[Hh]om)mes|[Mm]ujeres|[Hh]ombres)(?!\w)"
)
"""What equality asks for: `ministère de l'Égalité entre les femmes et les hommes`."""

_FOR = compiled(
    rf"\s(?:pour|contre)\s(?:(?:la|les?)\s|l['’])(?P<what>{_MATTER})(?=\s\([A-ZÀ-Þ][A-Za-zÀ-ÿ]{{1,11}}\))"
)
"""What a name goes on with up to its short form: `Réseau Uzqé pour la protection de (RUP)`."""

_SPECIAL = compiled(
    r"\b(?:[Ee]specializad[oa]s?|[Ee]special|(?:Mesa|Comité|Comisión|Consejo|Red|Estrategia|Unidad"
    r"|Observatorio|Grupo)\s(?:Intersectorial|Interinstitucional|Nacional|Regional|Departamental"
    r"|Técnic[oa]|Intergubernamental))$"
)
_LARGE = r"[A-ZÀ-Þ][\w’'-]{2,24}"
_SPECIAL_IN = compiled(
    rf"\s(?:en|para|contra|sobre)\s(?:(?:la|el|los|las)\s)?{_LARGE}"
    rf"(?:(?:,\s|\s(?:y|e|de|del|contra|y\sde|para|por)\s(?:(?:la|el|los|las)\s)?|\s){_LARGE}){{0,6}}"
)
_AND_OF_LARGE = compiled(
    r"(?:\s[a-zà-ÿ]{2,14}(?:ée?s?|ales?|elles?|ives?|iques?|aires?|aux|ada|ado|al|ica|iva))?"
    r"\s(?:et|y)\s(?:de\sla\s|de\sl['’]|du\s|des\s|del\s|de\slos\s|de\slas\s|de\s)"
    rf"{_LARGE}(?:\s[a-zà-ÿ]{{2,14}}(?:ales?|elles?|ives?|iques?|aires?|aux|al|ica|iva))?"
    r"(?![\w’'-])"
)
"""A second charge of an office: `Direction de l'Éducation et de la Protection sociale`."""

_BODY_TOO = compiled(
    r" (?:Police|Gendarmerie|Douanes?|Armée|Policía|Fiscalía|Ejército|Guardia|Procuraduría|"
    r"Defensoría|Aduanas?|Migración|Croix|Cruz|Magistrature|Parquet|Mairie|Préfecture|Alcaldía|Municipalidad|"
    r"Gobernación|Iglesia|Église)\b"
)
"""Who is another: `la Direction du Travail et de la Police`."""

_OFFICE = compiled(r"(?:Direction|Dirección|Secrétariat|Secretaría|Ministère|Ministerio)\b")
_ELSEWHERE = {
    "fr": compiled(r"\s(?:à|jusqu|vers)[\s'’]"),
    "es": compiled(r"\s(?:a|hasta|hacia)\s"),
}
"""What a way leads on to behind a town: `de Reef à Drusz`."""

_CAPITALS = compiled(r"[A-ZÀ-Þ][\w’'-]{1,24}(?:\s[A-ZÀ-Þ][\w’'-]{1,24}){1,3}|[A-Z]{3,8}")
_HEAD_TOO = compiled(r"(?:Coordinations?|Coordinación)\s[a-zà-ÿ]")
_LAST = 60
_LAST_LARGE = compiled(r"[A-ZÀ-Þ][\w’'-]*$")
_OF_ANY_STATE = compiled(
    r"(?:Commission|Conseil|Cour|Tribunal|Institut|Assemblée|Observatoire|Comisión|Consejo|Corte"
    r"|Instituto|Observatorio|Procuraduría|Defensoría)\s"
)
"""Heads of bodies that states have and call as the known ones are called."""


def with_romance_ends(
    analysis: Analysis, names: Iterable[OrganisationName], places: Gazetteer
) -> Iterator[OrganisationName]:
    """Yield names, those in French and Spanish with what belongs to them behind.

    Args:
        analysis: The text and the languages of its passages.
        names: Found by patterns or guessed; none of the authority file.
        places: Tells towns and states.
    """
    for name in names:
        end = name.span.end
        language = analysis.language_at(name.span.start)
        if language in _ELSEWHERE:
            end = _end(analysis.text, name.span, places, language)
        yield name if end == name.span.end else replace(name, span=Span(name.span.start, end))


def bodies_of_states(
    analysis: Analysis, known: Iterable[OrganisationName], places: Gazetteer
) -> Iterator[Span]:
    """Yield known names with the state behind them whose own body is meant.

    `Commission des droits de l'homme du Togo` is not the one of the United Nations.
    """
    text = analysis.text
    for name in known:
        if analysis.language_at(name.span.start) not in _ELSEWHERE:
            continue
        if _OF_ANY_STATE.match(text, name.span.start, name.span.end):
            end = end_of_town(text, name.span.end, places.country_named)
            if end is not None:
                yield Span(name.span.start, end)


def _end(text: str, span: Span, places: Gazetteer, language: str) -> int:
    """Return where a name ends that begins as `span` does."""
    start, end = span.start, span.end
    surface = text[start:end]
    is_body = has_head(surface) or _HEAD_TOO.match(surface)
    if surface.isupper() or not is_body or surface.count("(") != surface.count(")"):
        return end
    behind = _behind(text, text[max(start, end - _LAST) : end], end)
    if behind is not None and not _holds_known(text[end:behind], places):
        end = behind
    last = _LAST_LARGE.search(text, max(start, end - _LAST), end)
    if last and places.candidates(last.group()):
        return end  # it has its place already
    town = end_of_town(text, end, places.candidates)
    return end if town is None or _ELSEWHERE[language].match(text, town) else town


def _behind(text: str, front: str, end: int) -> int | None:
    """Return where what a body is for ends, which its last word asks for; None for nothing."""
    matter = _AND_OF_LARGE.match(text, end) if _OFFICE.match(front) else None
    if matter and not _BODY_TOO.search(matter.group()):
        return matter.end()
    if _FIGHTS.search(front):
        matter = _AGAINST.match(text, end)
    elif _EQUAL.search(front):
        matter = _BETWEEN.match(text, end)
    elif _HELPS.search(front):
        matter = _TO.match(text, end)
    elif _SPECIAL.search(front):
        matter = _SPECIAL_IN.match(text, end)
    else:
        matter = _FOR.match(text, end)
    return end + len(matter.group().rstrip("'’- ")) if matter else None


def _holds_known(surface: str, places: Gazetteer) -> bool:
    """Say whether a known body, or a town at the end, stands in what seems to belong to a name."""
    last = _LAST_LARGE.search(surface)
    if last and is_known_place(last.group(), places):
        return True
    return any(organisations().candidates(match.group()) for match in _CAPITALS.finditer(surface))
