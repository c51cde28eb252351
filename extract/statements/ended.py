"""Says whether a tie that words join two names by is told as one that is over."""

import re

from extract.kept_patterns import compiled
from extract.model import Predicate

_NEAR, _BEHIND, _SHORTLY = 160, 100, 30
# `<O0> has suspended its activities in <P1>`
_ENDED = compiled(
    r"\b(?:suspend(?:s|ed|ing)|clos(?:es|ed|ing) (?:its|their|the|an?|down)|ceas(?:es|ed|ing)"
    r"|discontinu(?:es|ed|ing)|halt(?:s|ed|ing)|withdr(?:aws|ew|awn)|wound up|broke off|severed"
    r"|end(?:s|ed|ing) (?:its|their|the|all)|stopp?(?:s|ed|ing) (?:its|their|the|all|\w+ing)"
    r"|los(?:es|t|ing) (?:its|their|the)|cancelled|terminated|(?:has|have|had)? ?(?:left|quit)(?= )"
    r"|(?:a|ont|avait) (?:cessé|arrêté|quitté|suspendu|fermé|rompu|mis fin|mis un terme)"
    r"|dej(?:ó|aron) de|ces(?:ó|aron)|pus(?:o|ieron) fin|abandon(?:ó|aron)|cerr(?:ó|aron)"
    r"|suspendi(?:ó|eron)|rompi(?:ó|eron)|ya no)\b"
)
_ONCE = compiled(
    r"\b(?:former(?:ly)?(?! (?:child|bonded|domestic|combatants|fighters|soldiers|prisoners"
    r"|detainees"
    r"|inmates|slaves|workers|victims)\b)|ex(?!-(?:combat|detain|prison))"
    r"|(?<!\bde )(?<!\blas )(?<!\blos )(?<!\ba )(?<!\bcon )once|previously"
    r"|anciens?|anciennes?|jadis|autrefois|naguère"
    r"|antigu[oa]s?|antiguamente|ex(?:miembr|soci|integrant)\w{1,3}"
    r"|antaño|otrora|antes(?! del?\b)|qui f(?:ut|urent))\b"
)
_USED_TO = compiled(r"\bused to\b|\bsolían?\b|\bya no\b|\bne? \w{2,14} plus\b|\bn['’]\w+ plus\b")
_WAS = compiled(
    r"\b(?:was|were|had|been|came|(?<!\bis )(?<!\bare )(?:worked|operated|ran|funded|financed"
    r"|supported"
    r"|belonged|cooperated|collaborated|partnered|maintained|kept)|étai(?:en)?t|avai(?:en)?t|fut"
    r"|furent"
    r"|[a-zàéèêôû]{3,14}ai(?:en)?t|era|eran|fue|fueron|estab\w{1,3}|tenían?|tuv(?:o|ieron)"
    r"|[a-záéíóú]{3,12}(?:ab|í)an?|(?:trabaj|oper|financ|apoy|colabor)(?:ó|aron)"
    r"|pertenec\w{2,6})\b"
)
_NOW = (
    r"(?:now|today|present|date|this|very|then|the (?:present|end)|ahora|hoy|la fecha|el momento"
    r"|el presente|aquí|présent|maintenant|ce jour|aujourd['’]hui|ici|alors|entonces|nos jours)"
)
_DAY = r"(?:[^<>.;:,]{1,40}?)"
_UNTIL = compiled(
    rf"(?:[^<>.;:,]|<[PT]\d+>){{0,40}}?,? (?:until|till|up to|jusqu['’](?:en|à|au)"
    rf"|hasta)\b(?! {_NOW}\b)"
)
# `Until 2015 <O0> was funded by <O1>`
_UNTIL_FIRST = compiled(
    rf"(?:^|[.;:] |, )(?:Until|Till|Up to|Up until|Jusqu['’](?:en|à|au|aux)|Hasta|until|jusqu['’]en"
    rf"|hasta) (?!{_NOW}\b){_DAY},? (?:the |la |le |les |el |los |l['’])?$"
)
_BEFORE_FIRST = compiled(
    r"(?:^|[.;:] )(?:Before|Prior to|Avant|Antes de(?:l? (?:año )?)?) ?"
    r"(?:the |its |l['’]|la |le |el )?[^<>.;:,]{0,30}?(?:19|20)\d\d"
    r",? (?:the |la |le |les |el |los |l['’])?$"
)
_YEAR = r"(?:[^\W\d_]{3,10} )?(?:de )?(?:19|20)\d\d"
_SPAN = (
    rf"(?:from {_YEAR} (?:to|until|till|through) {_YEAR}|between {_YEAR} and {_YEAR}"
    rf"|de {_YEAR} à {_YEAR}|entre {_YEAR} (?:et|y) {_YEAR}"
    rf"|(?:de|desde) {_YEAR} (?:a|hasta) {_YEAR}"
    r"|(?:in|during|throughout) the (?:early |late |mid-)?(?:19|20)?[1-9]0s"
    r"|(?:dans|pendant|durant) les années (?:19|20)?[1-9]0"
    r"|(?:en|durante) los años (?:noventa|ochenta|setenta|(?:19|20)?[1-9]0)|\((?:19|20)\d\d ?[–-] ?"
    r"(?:19|20)\d\d\))"
)
"""A stretch of years with its end."""

_SPAN_FIRST = compiled(
    rf"(?:^|[.;:] ){_SPAN},? (?:the |la |le |les |el |los |l['’])?$", re.IGNORECASE
)
_SPAN_BEHIND = compiled(rf",? ?{_SPAN}", re.IGNORECASE)
# `banned <O0> activities in <P1>`
_ENDED_BEFORE = compiled(
    r"\b(?:suspen[ds]\w{0,4}|bann?\w{0,3}|halt\w{0,3}|end(?:s|ed|ing)|clos(?:e[sd]?|ing|ure)"
    r"|terminat\w{1,3}|forbid\w{0,4}|forbade|block\w{0,3}|stopp?\w{0,3}|shut(?:s|ting)?(?: down)?"
    r"|ceas\w{1,3}|expel\w{0,4}|expulsion|withdraw\w{0,3}|prevent\w{0,3}|end|no|without) (?:of )?"
    r"(?:the |all |its )?$"
)
_CLOSES = compiled(
    r"^\W{0,3}(?:(?:19|20)\d\d ?[:–-] ?)?(?:[Cc]losure|[Cc]losing|[Ee]nd|[Ff]ermeture|[Ff]in"
    r"|[Ss]uppression|[Cc]ierra|[Cc]ierre|[Cc]erró|[Cc]lausura|[Dd]issolution|[Dd]isolución"
    r"|[Ww]ithdrawal|[Rr]etrait|[Ss]alida|[Dd]épart) (?!(?:of|de) the (?:war|conflict))(?:of|de|du"
    r"|des|del|d['’]|la|el|las|los|l['’])"
)
"""What a line tells that begins so: `Fermeture du bureau de <O0> à <P1>`."""

# `The partnership between <O0> and <O1> came to an end`, `The grant from <O0> to <O1> expired`
_TIE = compiled(
    r"\b(?:partnership|cooperation|co-operation|collaboration|agreement|memorandum of understanding"
    r"|grant|funding|support|contract|membership|partenariat|coopération|accord|convention"
    r"|subvention|financement|alianza|cooperación|colaboración|convenio|acuerdo|subvención"
    r"|financiación)\b",
    re.IGNORECASE,
)
_CAME_TO_END = compiled(
    r"(?: (?:in|on|for|sur|sobre|pour|para) [^<>.;:,]{2,40})?,? (?:(?:has|have|was|were|had|been"
    r"|is|a"
    r"|est|fue|ha|sido|été) ){0,3}(?:c[ao]me to an end|came to a close|ended|expired"
    r"|lapsed|terminated|dissolved|discontinued|suspended|cancelled|broke down|collapsed"
    r"|pris fin|prit fin|achevée?|terminée?|expirée?|rompue?|résiliée?|suspendue?"
    r"|(?:not|never) (?:\w+ )?(?:renewed|extended|signed|ratified|concluded)"
    r"|(?:still |now )?(?:under|in) (?:negotiation|discussion|preparation|review|consideration)"
    r"|(?:being|to be) (?:\w+ )?(?:negotiated|signed|drafted|discussed|prepared|finali[sz]ed)"
    r"|(?:non|pas(?: été)?|jamais(?: été)?) (?:renouvelée?|signée?)|en (?:négociation|discussion"
    r"|préparation|negociación|discusión|preparación|trámite)|(?:no|nunca) (?:se |fue )?(?:firm"
    r"|renov)\w{1,4}|termin(?:ó|ad[oa])|finaliz(?:ó|ad[oa])|concluy(?:ó|eron)|llegó a su fin"
    r"|expiró|venció"
    r"|rot[oa]|suspendid[oa]|cancelad[oa])\b"
)
# `was a member of <O1>, but resigned in 2001`
_THEN_LEFT = compiled(
    r"(?:,| and| but| et| mais| y| pero)? ?(?:[^<>.;:,]{0,30},)? ?"
    r"(?:(?:;(?= <O)|but|until|before|when|which|and|mais|avant|et|pero|antes|y|que|cuando"
    r"|jusqu['’]à ce"
    r" qu['’]|hasta que) )(?:(?:<O\d+>|it|they|he|elle|ils|elles|ella|then|later|de|la|le|se|en"
    r"|l['’]"
    r"|s['’]en|est|has|have|since|was|were) ?){0,4}"
    r"(?:left|leaving|resign(?:ed|ing)|withdr(?:ew|awing)|quit(?:ting|tée?|ter)?|broke (?:away|off)"
    r"|expelled|split|moved|ended|clos(?:ed|ing)|dissolved|ret(?:iró|iraron|irée?|irer)"
    r"|dej(?:ó|aron)|dejarla|sali(?:ó|eron)|abandon(?:ó|ar\w{0,3})|exclue?|démission\w{1,5}"
    r"|trasladó"
    r"|déménag\w{1,2})\b(?! (?:from|de|du|del) (?:the |la |el )?[A-ZÀ-Þ<])"
)
_LASTING = frozenset(
    {Predicate.MEMBER_OF, Predicate.PARTNER_OF, Predicate.BASED_IN, Predicate.WORKS_IN}
)
"""What holds for as long as nobody says that it ended."""

_TIES = _LASTING | {Predicate.FUNDS, Predicate.WORKS_ON}
_STANDING = _LASTING - {Predicate.WORKS_IN}
"""What a stretch of years with an end tells to be over; deeds done in it were done."""


def is_over(line: str, match: re.Match[str], predicate: Predicate) -> bool:
    """Say whether a tie is told as one that ended: `was a member of <O2> until 2012`."""
    first, last = sorted((match.span("subject"), match.span("object")))
    between = line[first[1] : last[0]]
    if _USED_TO.search(between):
        return True
    if predicate not in _TIES:
        return False
    if predicate in _LASTING and _CLOSES.match(line):
        return True
    is_ended = predicate is Predicate.WORKS_IN and _ENDED_BEFORE.search(
        line, max(0, first[0] - _SHORTLY), first[0]
    )
    if is_ended:
        return True
    if predicate in _LASTING and (_ONCE.search(between) or _ENDED.search(between)):
        return True
    end = max(match.end(), last[1])
    if _is_ended_tie(line, match.start(), end):
        return True
    return _is_dated(line, first[0], end, (between, predicate))


def _is_ended_tie(line: str, start: int, end: int) -> bool:
    """Say whether a noun names the tie, and the verb behind both names tells that it ended."""
    return bool(
        _CAME_TO_END.match(line, end, end + _BEHIND)
        and _TIE.search(line, max(0, start - _NEAR), end)
    )


def _is_dated(line: str, start: int, end: int, tie: tuple[str, Predicate]) -> bool:
    """Say whether a tie in the past has an end: a day up to which it was, or what came then."""
    between, predicate = tie
    low = max(0, start - _NEAR)
    behind = line[end : end + _BEHIND]
    if not _WAS.search(between):
        return False
    if (
        _UNTIL_FIRST.search(line, low, start)
        or _UNTIL.match(behind)
        or _BEFORE_FIRST.search(line, low, start)
    ):
        return True
    if predicate not in _STANDING:
        return False
    spanned = _SPAN_FIRST.search(line, low, start) or _SPAN_BEHIND.match(behind)
    return bool(spanned or _THEN_LEFT.match(behind))
