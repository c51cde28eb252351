"""Says whether a body is told to do a harm, and not to work against it: `offers prostitution`."""

import re

from extract.kept_patterns import compiled

_REACH = 60
_DEEDS = compiled(
    r"(?:(?:forced|child|sex|human|sexual|organi[sz]ed|modern) )?(?:prostitution|brothels?|slavery"
    r"|trafficking(?: (?:in|of) [a-z ]{3,24})?|exploitation)|servitude|slave (?:trade|labou?r)"
    r"|(?:forced|child|bonded) labou?r|(?:forced|child) marriages?|debt bondage|torture"
    r"|(?:people|migrant|human) smuggling|smuggling of [a-z]+|terrorism|sex tourism"
    r"|sale of children|forced begging"
    r"|(?:la )?(?:prostitution|esclavage|servitude|tra(?:ite|fic) d\w{0,2}['’ ]?[\wê ]{3,24}"
    r"|travail (?:forcé|des enfants)|mariages? (?:forcés?|d['’]enfants)|maisons closes"
    r"|exploitation (?:sexuelle|par le travail))"
    r"|(?:la )?(?:prostitución|burdeles|esclavitud|servidumbre|trata(?: de [a-z ]{4,20})?"
    r"|trabajo (?:forzoso|infantil)|matrimonios? (?:forzados?|infantil(?:es)?)|tortura"
    r"|explotación (?:sexual|laboral)|tráfico de (?:migrantes|personas))",
    re.IGNORECASE,
)
"""What is done to people."""

_PEOPLE = compiled(
    r"(?:sex )?slaves?|prostitutes?|child soldiers|terrorists|esclaves?|prostituées"
    r"|enfants[- ]soldats|terroristes|esclav[oa]s?|prostitutas|niñ[oa]s soldados?|terroristas",
    re.IGNORECASE,
)
"""Whom others help, but do not supply, arm or train."""

_THE = r" (?:(?:the|its|des?|du|la|le|les|los|las|el|al?|de la|d['’]|l['’]) ?)*$"
_HANDS_OUT = (
    r"(?:offer|provid|suppl|sell|us|recruit|arm|equip|deploy|mobili[sz]|train|enlist)"
    r"(?:e[sd]?|ies|ied|s|ed|ing|ying|y)?|sold|sells"
    r"|(?:offr|fourni|vend|recrut|arm|entraîn|form|utilis)(?:e|ent|t|ssent|aient|ait|é)?"
    r"|(?:ofrec|proporcion|suministr|vend|reclut|arm|entren|form|utiliz)"
    r"(?:e|en|a|an|ió|ieron|ó|aron)"
)
_CARRIES_ON = (
    r"(?:operat|organi[sz]|manag|practi[sc]|promot|support|deliver|distribut|financ|fund|defend)"
    r"(?:e[sd]?|s|ed|ing)?|runs?|ran|running|(?:set|sets|setting) up"
    r"|(?:propos|gèr|organis|pratiqu|exploit|promeu|soutien|tien)(?:e|ent|t|nent|aient|ait|é)?"
    r"|(?:gestion|organiz|practic|promuev|promov|apoy|brind|oper|dirig|explot)"
    r"(?:e|en|a|an|ió|ieron|ó|aron)"
)
_SUPPLIES = compiled(rf"\b(?:{_HANDS_OUT}){_THE}")
_COMMITS = compiled(rf"\b(?:{_HANDS_OUT}|{_CARRIES_ON}){_THE}")
_FOR_OTHERS = compiled(
    r" (?:survivors?|victims?|prevention|awareness|trainings?|courses?|research|monitoring"
    r"|hotlines?|helplines?|support|services?|response|programmes?|programs?|projects?|campaigns?"
    r"|cases?|education|expertise|reports?|units?|law|laws|policy|policies)\b"
)


def does_harm(line: str, slot: tuple[int, int], words: str) -> bool:
    """Say whether the verb right before a theme is what is done, and the theme a harm.

    Args:
        line: A template line.
        slot: Where the theme stands in it.
        words: How the text names the theme.
    """
    start, end = slot
    verb = _COMMITS if _DEEDS.fullmatch(words) else None
    verb = _SUPPLIES if _PEOPLE.fullmatch(words) else verb
    if verb is None or _FOR_OTHERS.match(line, end):
        return False
    return verb.search(line, max(0, start - _REACH), start) is not None
