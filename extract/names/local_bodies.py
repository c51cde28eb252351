"""Finds town halls, local courts, inspectorates and forces as French and Spanish name them."""

import re
from collections.abc import Iterator

from extract.kept_patterns import compiled
from extract.model import Span
from extract.scanning import every_match
from ontology.gazetteer import Gazetteer

_OF_ES = r"(?:de\s(?:la\s|las\s|los\s)?|del\s)"
_OF_FR = r"(?:de\s(?:la\s)?|du\s|des\s|de\sl['’]|d['’])"
_TOWN = compiled(
    r"[A-ZÀ-Þ][\w'’-]{1,24}(?:\s(?:(?:de|del|la|las|los|el|sur|le|les|y)\s){0,2}[A-ZÀ-Þ][\w'’-]{1,24}){0,3}"
)
_LOCAL = compiled(
    r"\b(?:(?:Ayuntamiento|Alcaldía|Gobernación|Municipalidad|Prefectura|Diputación(?:\sForal)?"
    r"|Intendencia|Junta|Generalitat|Cabildo|Fiscalía|Diócesis|Arquidiócesis|Personería|Audiencia"
    r"(?:\sProvincial|\sTerritorial)?|Gobierno\sAutónomo\s(?:Departamental|Municipal)"
    r"|Tribunal\sSuperior(?:\sde\sJusticia)?|Juzgado(?:\s[A-ZÀ-Þ]\w+)?"
    rf"(?:\sde\s(?:Instrucción|lo\sPenal|lo\sSocial|Violencia|Familia))?(?:\s[Nn]\.?[º°o]\s\d{{1,2}})?"
    rf"|Comisaría\sde\s(?:Familia|la\sMujer)|(?<=\b[Ee]l\s)Municipio|(?<=\bdel\s)Municipio)\s{_OF_ES}"
    r"|(?:Subd|D)elegación\sdel\sGobierno\sen\s(?:el\s|la\s)?"
    r"|(?:[Mm]airie|[Pp]arquet|[Rr]ectorat|[Pp]réfecture|[Cc]our\sd['’](?:appel|assises)"
    r"|[Tt]ribunal\s(?:correctionnel|judiciaire|administratif|militaire|supérieur\sde\sjustice|de\scommerce|pour\senfants"
    r"|de\s(?:grande\s|première\s)?(?:d['’])?instance|d['’]instance)"
    r"|[Bb]arreau|[Cc]ommissariat(?:\sde\spolice|\scentral)?|[Aa]uditorat(?:\sdu\stravail|\smilitaire)"
    r"|[Cc]onseil\sde\sprud['’]hommes|[Cc]our\scriminelle(?:\sspéciale)?|[Bb]ourse\sdu\stravail"
    r"|[Mm]aison\scentrale|[Gg]ouvernorat|[Cc]entre\spublic\sd['’]action\ssociale"
    r"|(?:(?<=\b[Ll]a\s)|(?<=\())(?:Ville|Commune|Région)|[Cc]onseil\s(?:départemental|régional|municipal|communal)"
    rf"|[Aa]rchevêché|[Dd]iocèse)\s{_OF_FR})(?=[A-ZÀ-Þ])"
)
"""What a town or division has; its name has to follow."""

_FIXED = compiled(
    r"\b(?:Audiencia\sNacional|Inspección\s(?:Provincial\s|General\s)?(?:de|del)\sTrabajo"
    r"(?:\sy\s(?:de\s(?:la\s)?)?Seguridad\sSocial)?|[Ii]nspection\s(?:générale\s)?du\s[Tt]ravail"
    r"|[Pp]réfecture\sde\spolice|Sûreté\sde\sl['’]État|Sûreté\snationale"
    r"|Servicio\sJesuita\sa\s(?:Migrantes|Refugiados)|Service\sjésuite\s(?:des\sréfugiés|aux\smigrants)"
    r"|Pastoral\sde(?:\sla)?\s(?:Movilidad(?:\sHumana)?|Migrantes|Tierra)|Pastorale\sdes\smigrants"
    r"|Servicio\sNacional\sde\s(?:la\s)?[A-ZÀ-Þ]\w{2,20}(?:\sy\s[A-ZÀ-Þ]\w{2,20})?"
    r"|(?:Refugio|Casa|Hogar)\sde\sla\s(?:Niñez|Mujer|Joven|Niña|Esperanza)"
    r"|Dirección\sGeneral\sde\sla\s(?:Policía|Guardia\sCivil)|Delegación\sdel\sGobierno"
    r"|Generalitat\sValenciana|Eusko\sJaurlaritza|Compañía\sde\sJesús|Compagnie\sde\sJésus"
    r"|Conselleria\sd(?:e\s|['’])[A-ZÀ-Þ]\w{3,20}"
    r"|[Cc]línica\sJurídica(?:\s[A-ZÀ-Þ][\w'’-]{2,20}){0,2})(?![\w'’-])"
)
_FORCE = compiled(
    r"\b(?:[Aa]rmée|[Dd]éfense|[Gg]endarmerie|[Pp]olice|[Dd]ouane|[Ee]jército|[Pp]olicía|Armada)"
    r"\s(?P<whose>[a-zà-ÿ]{4,16})(?![\w'’-])"
)
"""`armée française`, `Ejército colombiano`."""


def local_bodies(text: str, places: Gazetteer) -> Iterator[Span]:
    """Yield bodies of towns and divisions, inspectorates and forces.

    Args:
        text: Of the document.
        places: Tells towns, and adjectives of states.
    """
    for match in every_match(_LOCAL, text):
        town = _TOWN.match(text, match.end())
        end = _known_end(text, town, places) if town else None
        if end is not None:
            yield Span(match.start(), end)
    for match in every_match(_FIXED, text):
        yield Span(*match.span())
    for match in every_match(_FORCE, text):
        if places.demonym(match["whose"]) is not None:
            yield Span(*match.span())


def _known_end(text: str, town: re.Match[str], places: Gazetteer) -> int | None:
    """Return where the longest place's name ends that begins a run of capitals, or None."""
    ends = [town.start() + gap.start() for gap in re.finditer(r"\s", town.group())]
    for end in (town.end(), *reversed(ends)):
        if places.candidates(text[town.start() : end]):
            return end
    return None
