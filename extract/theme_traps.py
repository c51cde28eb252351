"""Tells where the words of a label are no mention of its theme: names, tables, other trades."""

import re

from extract.kept_patterns import compiled
from extract.model import Span

_NEAR = 28
_OTHER_GOODS = compiled(
    r"\b(?:drugs?|narcotics?|arms|weapons?|firearms?|wildlife|cultural|goods|cigarettes?|"
    r"estupefacientes|stupéfiants|drogues?|drogas|armes|armas)\b",
    re.IGNORECASE,
)
_TRADES = ("traffick", "smuggl", "trafic", "tráfico", "traite", "trata", "contraband")

_VERBS = frozenset({"traite", "trata"})
_TREATIES = frozenset({"traité", "traités"})
_AFFIRMED_REACH = 60
_AFFIRMED = compiled(
    r"\s(?:(?:its|our|their|the|this|that|full|firm|sus?|nuestr[oa]s?|l[ao]s?|el|firme|"
    r"son|sa|ses|notre|nos|leurs?|les?)\s|l['’]){1,3}"
    r"(?:commitments?|support|solidarity|position|adherence|willingness|readiness|friendship|"
    r"compromisos?|apoyo|solidaridad|posición|voluntad|adhesión|disposición|amistad|"
    r"engagements?|soutien|solidarité|attachement|volonté)\b"
)
"""What is affirmed and no treaty: `ratifies its commitment`, which speakers of Spanish write."""

_BEFORE_A_NOUN = compiled(r"\b(?:la|de|cette|une|esta|una|contra|anti)\W{1,2}$", re.IGNORECASE)

_HEAD_REACH = 60
_LINK = (
    r"(?:of|on|for|against|in|to|and|the|des?|du|la|les?|l|d|à|aux?|pour|contre|sur|del|los|las|el|"
    r"para|sobre|y|et|en|nationale?|nacional|spéciale?|especial|inter(?:min|inst)\w{4,14}|"
    r"(?<=\b[dl][ea]\s)(?:lutte|lucha)|prévention|prevención)"
)
_IN_A_BODY = compiled(
    r"\b(?:Sub)?(?:[Cc]ommittee|Commission(?:er)?|Ministr(?:y|ies)|Minister|Office|Council|"
    r"Department|Directorate|Institute|Cent(?:re|er)|Fund|Coalition|Agency|Advocate|Partnership|"
    r"Foundation|Federation|Association|Society|Board|Secretar(?:iat|y)|Bureau|Division|Unit|"
    r"Ombuds(?:man|person)|Coordinators?|Rapporteur|Network|Alliance|League|Inspectorate|"
    r"Comité|Commissaire|Ministère|Ministre|Conseil|Direction|Institut|Fonds|Agence|Ligue|"
    r"Réseau|Fondation|Fédération|Rapporteuse|Secrétariat|"
    r"Comisión|Comisionad[oa]|Ministerio|Ministr[oa]|Consejo|Oficina|Dirección|Instituto|Fondo|"
    r"Agencia|Red|Fundación|Federación|Asociación|Relatora?|Secretaría|Defensoría|Procuraduría)"
    rf"(?:[\s'’]{{1,2}}(?:{_LINK}|[A-ZÀ-Ý][\w-]{{1,20}})){{1,6}}[\s'’]{{1,2}}$"
)
"""A head of a body's name, and what may stand between it and the theme in that name."""

_GOAL_REACH = 45
_GOAL = compiled(
    r"\b\d{1,2}\s?[-–:]?\s?(?:NO POVERTY|ZERO HUNGER|GOOD HEALTH AND WELL-?\s?BEING|"
    r"QUALITY EDUCATION|GENDER EQUALITY|CLEAN WATER AND SANITATION|AFFORDABLE AND CLEAN ENERGY|"
    r"DECENT WORK AND ECONOMIC GROWTH|INDUSTRY, INNOVATION AND INFRASTRUCTURE|"
    r"REDUCED INEQUALITIES|SUSTAINABLE CITIES AND COMMUNITIES|"
    r"RESPONSIBLE CONSUMPTION AND PRODUCTION|CLIMATE ACTION|LIFE BELOW WATER|LIFE ON LAND|"
    r"PEACE, JUSTICE AND STRONG INSTITUTIONS|PARTNERSHIPS FOR THE GOALS)"
)
_TABLE_HEAD = compiled(r"\s?:")
_SUM = compiled(r"\s?\d{1,3}(?:[,. ]\d{3})+|\s?\d{3,}|\s?\d+ ?(?:million|billion)")
"""Behind `SDG` it is Sudan's pound: `SDG 300,000`."""


def is_trapped(text: str, span: Span, language: str) -> bool:
    """Say whether a label that stands at a span does not speak of its theme there.

    So it is in the names of bodies that no authority file lists (`Ministry of Labour Affairs`), in
    tables that tick off Sustainable Development Goals, where goods are trafficked and nobody is
    named who is, and for words that look like the noun (`se trata de`, `il traite de`, `traité`).
    """
    surface = text[span.start : span.end]
    return (
        _is_other_trade(text, span, surface)
        or _is_other_word(text, span, surface)
        or _is_in_a_body(text, span, surface, language)
        or _is_ticked_off(text, span, surface)
    )


def _is_other_trade(text: str, span: Span, surface: str) -> bool:
    """Say whether what is trafficked or smuggled are goods, and nobody is named who is."""
    last = surface.casefold().rsplit(" ", 1)[-1]
    if not last.startswith(_TRADES) or (last != surface.casefold() and " of " not in surface):
        return False
    before = text[max(0, span.start - _NEAR // 2) : span.start]
    after = text[span.end : span.end + _NEAR]
    return bool(_OTHER_GOODS.search(before) or _OTHER_GOODS.search(re.split(r"[.,;:]", after)[0]))


def _is_other_word(text: str, span: Span, surface: str) -> bool:
    """Say whether this is a verb, or a treaty, that differs from the noun by an accent at most.

    Or what is ratified is no treaty.
    """
    word = surface.casefold()
    if word.startswith("ratif"):
        return bool(_AFFIRMED.match(text[span.end : span.end + _AFFIRMED_REACH]))
    if word not in _VERBS:
        return word in _TREATIES
    return not _BEFORE_A_NOUN.search(text[max(0, span.start - 12) : span.start])


def _is_in_a_body(text: str, span: Span, surface: str, language: str) -> bool:
    """Say whether a head such as `Committee on` goes before; English names are in capitals."""
    if language == "en" and not surface[0].isupper():
        return False
    return bool(_IN_A_BODY.search(text[max(0, span.start - _HEAD_REACH) : span.start]))


def _is_ticked_off(text: str, span: Span, surface: str) -> bool:
    """Say whether this is one of a table's Goals in capitals, or the table's `SDGs:`."""
    if surface in {"SDG", "SDGs"}:
        return bool(_TABLE_HEAD.match(text, span.end) or _SUM.match(text, span.end))
    if not surface.isupper():
        return False
    begin = max(0, span.start - _GOAL_REACH)
    goals = _GOAL.finditer(text, begin, span.end + _GOAL_REACH)
    return any(goal.start() < span.start and span.end <= goal.end() for goal in goals)
