"""Finds bodies by how French and Spanish name them: heads, small adjectives, what they are for.

`Assemblée nationale`, `Ligue ivoirienne des droits de l'homme`, `Fiscalía General de la Nación`:
most of their words are written small, or are also titles of persons, so that capitals do not tell.
"""

import re
from collections.abc import Iterator

from extract.model import Span
from extract.scanning import every_match
from ontology.gazetteer import Gazetteer

_STATE = r"(?P<state>(?:,?\s(?:du|de\sla|des|de\sl['’]|d['’]|de|del|de\slos)\s?)(?=[A-ZÀ-Þ]))?"
_FIXED = re.compile(
    r"\b(?:[Aa]ssemblée\s(?:nationale(?:\sconstituante)?|législative)|[Cc]our\s(?:suprême"
    r"|constitutionnelle|de\scassation|des\scomptes|pénale\sspéciale)|[Cc]onseil\s(?:constitutionnel"
    r"|d['’]État|économique(?:,)?(?:\set)?\ssocial(?:\set\s(?:culturel|environnemental))?)"
    r"|[Tt]ribunal\sde\s(?:grande|première)\sinstance|Défenseure?\sdes\sdroits"
    r"|Médiat(?:eur|rice)\sde\sla\s(?:République|Répulique)|Protecteur\sdu\scitoyen"
    r"|Police\snationale|Gendarmerie\snationale|Présidence\sde\sla\sRépublique"
    r"|Congreso\s(?:de\sla\s(?:República|Unión)|de\slos\sDiputados|Nacional)"
    r"|Asamblea\s(?:Nacional(?:\sConstituyente)?|Legislativa)|Senado\sde\sla\s(?:República|Nación)"
    r"|Cámara\sde\s(?:Diputados|Senadores|Representantes)|Cortes\sGenerales"
    r"|(?:Fiscalía|Procuraduría|Contraloría|Auditoría|Defensoría|Inspección)\sGeneral(?:\sde\sla"
    r"\s(?:Nación|República)|\sde\sJusticia|\sdel\s(?:Estado|Trabajo)|\sde\sCuentas)?"
    r"|Ministerio\sPúblico(?:\sFiscal)?|Poder\s(?:Judicial|Legislativo|Ejecutivo)"
    r"|Corte\s(?:Suprema|Constitucional)(?:\sde\sJusticia)?|Tribunal\s(?:Constitucional|Supremo"
    r"(?:\s(?:Electoral|de\sJusticia))?)|Policía\s(?:Nacional(?:\sCivil)?|Federal|de\sInvestigación"
    r"(?:es)?)|Guardia\s(?:Nacional|Civil)|Presidencia\sde\sla\s(?:República|Nación)"
    r"|Defensor(?:ía)?\sdel\sPueblo|Registraduría\sNacional(?:\sdel\sEstado\sCivil)?"
    r"|Consejo\sde\sla\sJudicatura)(?![\w’'-])" + _STATE
)
"""What many states have and call alike."""

_CROSS = re.compile(
    r"\b(?:Croix-Rouge|Croissant-Rouge|Cruz\sRoja|Media\sLuna\sRoja)\s(?P<whose>[^\W\d_]{4,16})\b"
)
_ADJECTIVE = (
    r"(?:nationale?s?|national|générale?|supérieure?|consultati(?:f|ve)|interministériel(?:le)?"
    r"|indépendante?|régionale?|centrale?|spéciale?|permanente?|mixte|provinciale?|autonome"
    r"|nacional(?:es)?|general|superior|consultiv[oa]|interinstitucional|intersectorial|regional"
    r"|central|especial|permanente|autónom[oa]|estatal)"
)
_HEADS = (
    r"(?:Agence|Association|Autorité|Brigade|Bureau|Cellule|Centrale|Centre|Coalition|Collectif"
    r"|Comité|Commission|Confédération|Conseil|Coordination|Direction|Fédération|Fondation|Fonds"
    r"|Groupe|Inspection|Institut|Ligue|Mouvement|Observatoire|Office|Organisation|Plateforme"
    r"|Réseau|Secrétariat|Société|Syndicat|Union"
    r"|Agencia|Asociación|Autoridad|Central|Centro|Coalición|Coalisión|Colectivo|Comisión|Comité"
    r"|Confederación|Consejo|Coordinadora|Dirección|Federación|Fondo|Foro|Fundación|Grupo"
    r"|Instituto|Inspección|Liga|Mesa|Movimiento|Observatorio|Oficina|Organización|Plataforma"
    r"|Red|Secretaría|Servicio|Sindicato|Sociedad|Superintendencia|Unidad|Unión)"
)
_LINK = (
    r"(?:(?:de\sla|du|des|de|aux|à\sla|(?:pour|contre|sur)\s(?:la|les?)|del|de\slos|de\slas"
    r"|(?:para|contra|por|sobre)\s(?:la|el|los|las))\s|(?:de\sl|d|à\sl|(?:pour|contre|sur)\sl)['’]\s?)"
)
_NOUN = (
    r"(?!(?:a|ont|est|sont|fut|sera|dans|par|avec|qui|que|ce|cette|son|sa|ses|leur|fue|es|son|ha"
    r"|han|en|con|que|se|su|sus|esta|este|une?|plus|tous|toutes|uno|una|unos|ell[oae]s?"
    r"|laquelle|lequel|lesquels?|quien|cual|les|des|los|las|plusieurs|quelques|autres|certaine?s|moyens|ressources|personnel|varios|varias|otr[oa]s)\b)[^\W\d_][\w’'-]{2,24}"
)
_AND = r"(?:,\s|\s(?:et|y|e)\s)"
_OF_NOUN = rf"{_LINK}{_NOUN}"
_QUALITY = (
    r"(?:\s(?:étrangers|étrangères|humains?|humaines?|social(?:e|es)?|sociaux|publique?s?|civile?s?"
    r"|forcée?|migrants?|migrantes?|migratoires?|humanos|humanas|sociales|civil(?:es)?|públic[oa]s?"
    r"|exteriores|domésticas?|sexuelle?s?|infantil|laboral(?:es)?)(?!\w))"
)
_SEVERAL = rf"\s(?:et|y|e)\s(?=[a-zà-ÿ’'-]{{4,24}}s(?!\w)){_NOUN}"
"""`des réfugiés et apatrides`: what is in the plural like the word before it."""

_TAIL = rf"(?:\s{_OF_NOUN}{_QUALITY}?(?:{_AND}{_LINK}{_NOUN}{_QUALITY}?|(?<=s){_SEVERAL}){{0,3}})"
_SMALL = re.compile(
    rf"\b{_HEADS}(?P<whose>\s[^\W\d_]{{4,18}})(?:\s{_ADJECTIVE}){{0,2}}(?P<tail>{_TAIL}{{0,4}})"
)
_IS_ADJECTIVE = re.compile(_ADJECTIVE)
_MINISTRY = re.compile(
    rf"\b[Mm]inistère\s(?:{_ADJECTIVE}\s)?(?P<of>{_LINK}[^\W\d_][\w’'-]{{2,24}}{_QUALITY}?"
    rf"(?:\s{_LINK}{_NOUN}{_QUALITY}?)?(?:{_AND}{_LINK}{_NOUN}{_QUALITY}?(?:\s{_LINK}{_NOUN})?){{0,5}})"
)
_NO_CHARGE = re.compile(r"(?:tutelle|public|ligne)\b")
_LONGEST_STATE = 60


def romance_bodies(text: str, places: Gazetteer) -> Iterator[Span]:
    """Yield bodies named in French and Spanish.

    Args:
        text: Of the document.
        places: Tells states and their adjectives.
    """
    for match in every_match(_FIXED, text):
        end = match.end() if match["state"] is None else match.start("state")
        yield Span(match.start(), _with_state(text, match, end, places))
    for match in every_match(_CROSS, text):
        if places.demonym(match["whose"]):
            yield Span(*match.span())
    for match in every_match(_MINISTRY, text):
        if not _NO_CHARGE.search(match["of"]):
            yield Span(*match.span())
    for match in every_match(_SMALL, text):
        whose = match["whose"].strip()
        is_own = whose[0].islower() and places.demonym(whose) is not None
        if is_own or (match["tail"] and _IS_ADJECTIVE.fullmatch(whose)):
            yield Span(match.start(), match.start() + len(match.group().rstrip(" '’-")))


def _with_state(text: str, match: re.Match[str], end: int, places: Gazetteer) -> int:
    """Return where a name ends with the state it belongs to: `Asamblea Nacional del Ecuador`."""
    if match["state"] is None:
        return end
    at = match.end("state")
    words = list(
        re.finditer(
            r"[A-ZÀ-Þ][\w’'-]*(?:\s(?:de|du|des|del|et|y)(?=\s))?", text[at : at + _LONGEST_STATE]
        )
    )
    for word in reversed(words[:5]):
        if places.country_named(text[at : at + word.end()]):
            return at + word.end()
    return end
