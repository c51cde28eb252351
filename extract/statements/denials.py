"""Says whether what joins two names is told, denied, or neither: `Neither <O1> nor <O2>`."""

import re

from extract.events.untrue import CLAIM, HOPED_THAT, PROVED_FALSE, UNTRUE_THAT
from extract.kept_patterns import compiled
from extract.model import Predicate
from extract.statements.ended import is_over
from extract.statements.reports import FORMER
from extract.statements.statement_shapes import THE

_FAR, _NEAR, _NEXT = 300, 160, 120
# What befell people somewhere is not where others help them: `supports women detained in`.
_ELSEWHERE = compiled(
    r"(?<=[\w’]) (?:qui|que|dont|où|who|whose|where|that|donde|cuy[oa]s?)\b"
    r"|(?<=\w) (?!(?:worked|operated|based|located|established|implemented|launched|opened"
    r"|monitored|documented|organi[sz]ed|trained|supported|assisted|helped|travaillé|opéré"
    r"|implantée?s?"
    r"|basée?s?|installée?s?|trabajado|operado|actuado|basad[oa]s?|abogad[oa]s|refugiad[oa]s"
    r"|emplead[oa]s)\b)"
    r"(?:[\w-]{2,20}(?:ed|ées?|(?<!it)(?<!et)(?<!ert)(?<!aut)(?<!ant)és?|ad[oa]s?|id[oa]s?|ron)"
    r"|(?:dé|re)tenue?s?|venue?s?|disparue?s?|vendue?s?|vécu|subie?s?)"
    r" (?:in|across|throughout|en|à|aux?|dans)(?: [^<>]{1,60})? ?$"
)
# Who only watches may do so from afar: `documents abuses in <P1> from its office in <P2>`.
_WATCHED = compiled(
    r"^,? (?:[a-z]+ )?(?:document|monitor|research|report|track|map|analy[sz]|investigat|stud"
    r"|expos)"
    r"\w{0,4}\b|^,? (?:documente|surveille|suit|étudie|analyse|documenta|monitorea|investiga"
    r"|estudia)"
    r"(?:nt|n)? "
)
_FROM_AFAR = compiled(
    r",? (?:from (?:its|their)|depuis (?:son|leur)|desde su) (?:[\w-]+ )?(?:offices?|base"
    r"|headquarters|seat|desk|bureau|siège|oficina|sede) (?:in|at|à|de|en) (?:the )?<P"
)
# What a body is, before the clause that tells what it does: `is a non-profit that works`.
_IS_WHAT = compiled(
    r"^,? (?:is|was|est|es) (?:an? |une? |la |el |the )?(?:[\w-]{1,20} ){1,5}?"
    r"(?:that|which|who|qui|que) "
)
# What it is for, before what that is: `a coalition founded in 1998 to fight slavery in <P1>`.
_IS_FOR = compiled(
    r"^,? (?:(?:is|was|est|es) )?(?:an? |une? |una? |la |el |the |l['’])?[^<>.;:]{0,110}?"
    r"\b(?:(?:whose|dont|cuy[oa]) (?:[\w’']+ ){0,3}?[\w’']+ (?:is|are|est|es|consiste)\b"
    r"|(?:founded|established|created|formed|launched|set up|fondée?|créée?|constituée?|établie?"
    r"|fundad[oa]|cread[oa]|constituid[oa]|establecid[oa])\b[^<>.;:]{0,50}? (?:to|pour|afin"
    r"|para)\b)"
)
# What joins names of which none, or nobody knows which, is meant.
_OR = compiled(rf"(?:,? (?P<nor>nor|ni)|,? (?:or|ou|o|u)) (?:even |de |d['’]|in |by )?{THE}$")
_LISTED = compiled(
    r"(?:<[A-Z]\d+>(?: \([^()<>]{1,30}\))?(?:['’]s)?(?:,|,? (?:and|or|nor|et|ou|ni|y|e|o|u))?"
    rf" (?:de |d['’])?{THE}){{1,12}}$"
)
_NONE_OF = compiled(
    r"(?:\b(?:[Nn]either|[Nn]one of|[Nn]ot one of|[Nn]ot (?:even|a single one of)|[Nn]i"
    r"|[Aa]ucune? (?:de|des|d['’])|[Nn]ingun[oa] de(?:l| los| las)?))"
    rf" ?(?:of |between |de |both )?{THE}$"
)
# Who stands after such words is left out: `all States except <P1>`, `the Fund, not <O2>,`.
_LEFT_OUT = compiled(
    r"(?:\b(?:[Nn]o(?:body| one| \w{3,20}) (?:from|of|at)|[Pp]ersonne (?:de|du)"
    r"|[Aa]ucune? \w{3,20} de|[Nn]adie del?|[Nn]ing[uú]na? \w{3,20} del?|not"
    r"|[Ee]xcept(?:ing)?(?: for)?|[Ee]xcluding|[Oo]ther than|[Aa]part from|[Bb]ar"
    r"|least of all|let alone|much less|encore moins|menos aún"
    r"|[Cc]ontrairement|[Cc]ontrary|[Ii]n contrast|[Aa]s opposed|à la différence|[Aa] diferencia"
    r"|[Aa]side from|[Ww]ithout|[Ii]nstead of|[Rr]ather than|[Uu]nlike|(?:[Ww]ith )?the exception"
    r" of|[Ss]auf|[Ee]xcepté|[Hh]ormis|à l['’]exception (?:de|du|des)|non|pas|plutôt que|au lieu"
    r" de|[Mm]enos|[Ss]alvo|[Ee]xcepto|(?:a|con) excepción del?|no|en lugar de|en vez de|but)"
    rf"(?: (?:in|by|for|de|du|des|del|d['’]|to|with|à|aux?|en|par|por))?|à l['’]exception d['’])"
    rf" ?{THE}$"
)
_NOT_BETWEEN = compiled(
    r"\b(?:not(?! (?:only|just|merely))|never|neither|nor|no longer|cannot|n['’]\w+ (?:pas|jamais"
    r"|ni|plus)|jamais|nunca|jamás|ni|no (?!\d|s[oó]lo)(?:ha|han|es|son|está|están|trabaja\w?"
    r"|fue|fueron|tiene)|\w+n['’]t)\b"
)
# What is only wished for up to the other name: `<O0> hopes to be funded by <O1>`.
_WISHED_BETWEEN = compiled(
    r"\b(?:(?:hop(?:e[sd]?|ing)|wish(?:es|ed)?|want(?:s|ed)?|appl(?:y|ies|ied|ying)|seek(?:s|ing)?"
    r"|sought|ask(?:s|ed)?|request(?:s|ed)?|plan(?:s|ned)?|expect(?:s|ed)?|tr(?:y|ies|ied)"
    r"|aim(?:s|ed)?|intend(?:s|ed)?|propos(?:es|ed)|eligible|supposed|due|scheduled"
    r"|(?:was|were)) (?:\w+ ){0,2}?to (?:be|have|get|become|receive)"
    r"|(?:espère|souhaite|veut|voudrait|demande|a demandé|cherche|devait|devrait)(?:nt)?"
    r" (?:à |d['’]|de )?(?:être|avoir|recevoir|obtenir)"
    r"|(?:espera|desea|quiere|pide|pidió|solicita|solicitó|busca|debía|debería)n? (?:ser|estar"
    r"|recibir|obtener))\b[^,;]*$"
)
# Nor is what is only meant to be done: `<O0> plans to hold a fair in cooperation with <O1>`.
_MEANT = (
    r"(?:plan(?:s|ned|ning)?|hop(?:e[sd]?|ing)|wish(?:es|ed|ing)?|wants?|wanted|intend(?:s|ed|ing)?"
    r"|propos(?:es|ed|ing)|seeks?|sought|(?:would|'d) (?:like|love|prefer)|expect(?:s|ed)?"
    r"|offer(?:s|ed)|refuse[sd]?|decline[sd]|failed|tried|tries|promise[sd]?|threaten(?:s|ed)"
    r"|applied|(?:was|were|been|is|are) (?:\w+ )?(?:asked|invited|requested|due|scheduled"
    r"|supposed|expected|ready|willing|about|unable|unwilling)|was|were|is|are) to"
    r" (?!(?:date|some|the|an?|its|their|all|thank|express|stress|point|note|say|see|add|recall"
    r"|commend|congratulate|welcome|reiterate|mention|know)\b)[a-z-]{2,16}"
)
_MEANT_FIRST = compiled(
    rf",? (?:(?:\w{{2,12}}ly|also|now|both|has|have|had|still) ){{0,2}}{_MEANT} "
)
# Nor what somebody is asked to do: `recommends that <O0> open an office in <P1>`.
_ASKED_THAT = compiled(
    r"\b(?:(?:recommend|suggest|propos|request|demand|ask|urg)\w{0,4} that"
    r"|(?:recommand|suggèr|propos|demand|exig|souhait)\w{1,4} (?:que|qu['’])"
    r"|(?:recom\w{3,6}|sug\w{3,5}|prop[ou]\w{2,5}|pid\w{1,5}|solicit\w{1,4}|exig\w{1,4}) que)"
    rf" ?{THE}$"
)
_MEANT_BEFORE = compiled(
    rf"\b{_MEANT} (?:[^.;:]|[.:](?! )){{0,120}}$"
    rf"|\b(?:to|will|would|could|can|must|might) [a-z]{{3,12}} {THE}$"
)
# What happens once something else has is not yet so: `Until <P1> ratifies <I2>, nothing changes`.
_ONCE_IT_IS = compiled(
    r"(?:^|[,;:.] |\b(?:and|but|that|et|y) )(?:[Uu]ntil|[Ww]hen(?:ever)?|[Oo]nce|[Bb]efore"
    r"|[Aa]s soon as|[Aa]s long as|[Uu]nless|[Qq]uand|[Ll]orsque|[Tt]ant que|[Dd]ès que|[Cc]uando"
    rf"|[Mm]ientras|[Hh]asta que) {THE}$"
)
_NOT_YET = compiled(
    r" (?:(?:has|have|is|are|becomes?|a|ont|est|sont|ha|han|es|son)\b|[a-z]{3,12}[^s]s\b"
    r"|[a-zé]+era\b)"
)
_COMPARED = (
    r"(?:[Uu]nlike|[Cc]ontrairement (?:à|aux?)|[ÀàAa] la différence (?:de|du|des|d['’])"
    r"|[Aa] diferencia del?|[Ii]n contrast (?:to|with)|[Aa]s opposed to)"
)
_OTHERS = (
    rf"(?:(?:its|their|the|other) (?:[a-z-]+ ){{0,3}})?{THE}<[OP]\d+>"
    rf"(?:(?:,? (?:and|or|et|ou|y|o) (?:à |du |de |del )?|, ){THE}<[OP]\d+>){{0,3}}"
)
_COMPARISON = compiled(
    rf"(?P<front>^|[;.] |, but |, mais |, pero ){_COMPARED} ?{_OTHERS}, (?={THE}<[OP])"
    rf"|(?<=>), {_COMPARED} ?{_OTHERS},(?= )"
)
"""Of whom it is not so, set apart: `Unlike <P1>, <P2> ratified`, `<P2>, unlike <P1>, has`."""

# A ratification that is worked for has not happened: `steps towards the ratification of <I2>`.
_AIMED_REACH = 60
_RATIFYING = (
    r"(?:ratif(?:ication|ying)|acce(?:ssion|ding)|ratifier|adhésion|adhérer|ratificación|ratificar"
    r"|adhesión|adherirse)\b"
)
_RATIFIES = compiled(rf"\b{_RATIFYING}", re.IGNORECASE)
_AIMED_AT = compiled(
    r"\b(?:efforts?|steps?|plans?|intentions?|intent|commitments?|pledges?|progress|preparations?"
    r"|measures|moves?|willingness|readiness|(?<!completed the )(?<!finished the )process|work"
    r"|possibility|prospects?|consideration|considering|discussions?|debates?|proposals?|campaigns?"
    r"|démarches|mesures|engagement|volonté|intention|projets?|pasos|esfuerzos|compromiso"
    r"|intención|voluntad|medidas|propuesta|posibilidad)"
    r"(?: (?!and |et |y )[\w’']+){0,3}? (?:towards?|to|for|of|on|in|at|about|d[eu]|à|a|vers|hacia"
    r"|para)(?: (?:the|an?|la|una?|une|its|sa|su|early|speedy|prompt|eventual|future)){0,2}"
    rf" {_RATIFYING}|\b(?:towards|en vue d[eu]|con miras a|with a view to)"
    rf"(?: (?:the|an?|la|early))? {_RATIFYING}"
)
# A noun alone tells of no ratification that has come about: `campaign for the ratification of`,
# `The ratification would be`. It has where somebody praises it, or where it has a day or effects.
_NOUN = compiled(r"(?:[Rr]atification|[Aa]ccession|[Aa]dhésion|[Rr]atificación|[Aa]dhesión)\b")
_HAPPENED_BEFORE = compiled(
    r"\b(?:since|after|following|upon|despite|thanks to|with|by|including|welcom\w{1,3}"
    r"|prais\w{1,3}"
    r"|commend\w{0,3}|congratulat\w{1,4}|applaud\w{0,3}|hail\w{0,3}|celebrat\w{1,3}"
    r"|not(?:es|ed|ing)"
    r"|appreciat\w{1,4}|acknowledg\w{1,3}|recogni[sz]\w{1,3}|highlight\w{0,3}|mention\w{0,3}"
    r"|took note|aware|such as|as well as"
    r"|depuis|après|suite à|malgré|grâce à|lors de|salu\w{1,4}|félicit\w{1,4}|réjoui\w{1,3}(?: de)?"
    r"|accueill\w{1,4}|not(?:e|é|ent)|note de|signale\w{0,2}|avec"
    r"|desde|tras|después de|a raíz de|gracias a|celebr\w{1,5}|felicit\w{1,5}|salud\w{1,4}|nota de"
    r"|acog\w{1,4}|destac\w{1,3}|encomi\w{1,3}|elogi\w{1,3}|valor\w{1,3}|con|pese a)"
    r" (?:(?:<[OP]\d+>|the|its|la|el|l['’]|su|sa|recent|successful|récente|reciente|con|avec|with"
    r"|for|on|of|por|de|d['’]|satisfacción|satisfaction|beneplácito|agrado|appreciation) ?){0,6}$",
    re.IGNORECASE,
)
_HAPPENED_BEHIND = compiled(
    r"[^<>.;:]{0,30}?(?:\b(?:19|20)\d\d\b|\b(?:was|were|has|had|a été|fut|fue|ha sido|led to|marked"
    r"|meant|brought|contributed|constituted|a permis|a conduit|permitió|supuso"
    r"|recent|récente|reciente|completed?|effective|efectiva)\b)"
)
_OF_A_CAMPAIGN = compiled(
    r"\b(?:for|on|to|of|towards?|pour|por|para|sur|sobre|de|à|a) (?:the |la |el |l['’])?$"
)
# There a failure is what is told: `regretted that <P1> had not`.
_DELAYED = compiled(
    r",? (?:in (?:19|20)\d\d )?(?:was|is|has been|had been|remains?|remained) (?:\w+ )?(?:delayed"
    r"|postponed|blocked|rejected|pending|opposed|stalled|refused|unlikely|overdue|uncertain"
    r"|under (?:discussion|consideration|review)|not)\b"
    r"|,? (?:would|could|should|must|serait|pourrait|sería|podría)\b"
    r"|,? (?:a été|est|reste|fue|está|sigue|ha sido) (?:\w+ )?(?:retardée|reportée|bloquée|rejetée"
    r"|en suspens|refusée|aplazada|bloqueada|rechazada|pendiente)\b"
)
"""What is told of a ratification that has not come about: `Ratification of <I1> by <P2> was`."""

_DONE = frozenset(
    {
        Predicate.MEMBER_OF,
        Predicate.PARTNER_OF,
        Predicate.FUNDS,
        Predicate.BASED_IN,
        Predicate.WORKS_IN,
        Predicate.TOOK_PART_IN,
        Predicate.ORGANISED,
        Predicate.PUBLISHES,
    }
)
"""What is not so for being meant."""

_OF_DEEDS = frozenset(
    {Predicate.WORKS_IN, Predicate.BASED_IN, Predicate.FUNDS, Predicate.PARTNER_OF}
)
_NO_SUCH = compiled(r"\b(?:no(?! (?:s[oó]lo|less|fewer|doubt|later|matter)\b)|hardly any) [a-z]")
"""What is done to nobody and nowhere: `provides no services in <P1>`."""

_OF_FAILURES = frozenset({Predicate.CALLS_ON, Predicate.CRITICISES, Predicate.INVOKES})
_OF_ANOTHER = compiled(
    r"<[A-Z]\d+>,? (?:which|who|whom|whose|that|qui|que|dont|cuyo|cuya|a la que|al que)\b"
    r"(?:[^<>,;]|<[A-Z]\d+>){0,120}$"
)


def without_comparisons(line: str) -> str:
    """Return a line without those of whom it says that something is not so."""
    return _COMPARISON.sub(lambda match: match["front"] or "", line)


def is_unsure(line: str, match: re.Match[str], predicate: Predicate) -> bool:
    """Say whether words around a match deny it, call it untrue, or leave its subject out."""
    subject = match.start("subject")
    before = line[max(0, min(subject, match.start()) - _NEAR) : match.start()]
    if _NOT_YET.match(line, match.end("subject")) and _ONCE_IT_IS.search(before):
        return True
    if UNTRUE_THAT.search(before) or HOPED_THAT.search(before):
        return True
    if CLAIM.search(before) and PROVED_FALSE.match(line, match.end(), match.end() + _NEXT):
        return True
    if _LEFT_OUT.search(line, max(0, subject - 60), subject) and not denied_with(line, match):
        return True
    opening = match.start("object")
    if opening < subject and _LEFT_OUT.search(line, max(0, opening - 60), opening):
        return True
    if FORMER.search(line, max(0, subject - 80), subject) or is_over(line, match, predicate):
        return True
    first, last = sorted((match.span("subject"), match.span("object")))
    between = line[first[1] : last[0]]
    is_work = predicate is Predicate.WORKS_IN
    is_elsewhere = is_work and _is_elsewhere(line, between, match.end())
    if is_elsewhere or _is_only_meant(line, match, predicate):
        return True
    if predicate in _OF_FAILURES or match.groupdict().get("negated"):
        return False
    if predicate in _OF_DEEDS and _NO_SUCH.search(between):
        return True
    return any(p.search(between) for p in (UNTRUE_THAT, _NOT_BETWEEN, _WISHED_BETWEEN))


def _is_elsewhere(line: str, between: str, end: int) -> bool:
    """Say whether a body is not where it works: that befell others there, or it only watches."""
    if _WATCHED.search(between) and _FROM_AFAR.match(line, end):
        return True
    return bool(_ELSEWHERE.search(_IS_FOR.sub(" ", _IS_WHAT.sub(" ", between))))


def _is_only_meant(line: str, match: re.Match[str], predicate: Predicate) -> bool:
    """Say whether a tie is only planned, wished for or offered: `<O0> hopes to work with <O1>`."""
    if predicate is Predicate.RATIFIES:
        return _is_only_aimed_at(line, match)
    if predicate not in _DONE:
        return False
    first, last = sorted((match.span("subject"), match.span("object")))
    if _MEANT_FIRST.match(line, first[1], last[0]):
        return True
    if _ASKED_THAT.search(line, max(0, first[0] - _NEAR), first[0]):
        return True
    if predicate is not Predicate.PARTNER_OF:
        return False
    before = line[max(0, first[0] - _NEAR) : first[0]]
    if _MEANT_BEFORE.search(before):
        return True
    return bool(_MEANT_FIRST.search(line, first[1], last[0]))


def _is_only_aimed_at(line: str, match: re.Match[str]) -> bool:
    """Say whether a ratification is only worked towards: `its efforts towards ratification of`."""
    start = max(0, match.start() - _AIMED_REACH)
    if _NOUN.match(match.group()):
        before = line[max(0, match.start() - _NEAR) : match.start()]
        behind = _HAPPENED_BEHIND.match(line, match.end())
        is_told = _HAPPENED_BEFORE.search(before) or (behind and not _OF_A_CAMPAIGN.search(before))
        if not is_told:
            return True
    if _DELAYED.match(line, match.end()) and _RATIFIES.search(match.group()):
        return True
    return bool(_AIMED_AT.search(line, start, match.end()))


def denied_with(line: str, match: re.Match[str]) -> str:
    """Return the names of which all is denied that is said of the subject; "" where nothing is.

    `<O1> <O2>` for `Neither <O1> nor <O2> funds`.
    """
    start, end = match.span("subject")
    low = max(0, start - _FAR)
    nor = _OR.search(line, max(low, start - 20), start)
    listed = _LISTED.search(line, low, start) if nor else None
    first = listed.start() if listed else start
    none = _NONE_OF.search(line, low, first)
    return line[first:end] if none or (nor and nor["nor"]) else ""


def is_one_of_two(line: str, match: re.Match[str]) -> bool:
    """Say whether nobody tells of which of two names it is said: `<O1> or <O2> funds`."""
    start = match.start("subject")
    either = _OR.search(line, max(0, start - 20), start)
    return bool(either) and not denied_with(line, match)


def is_of_another(line: str, match: re.Match[str]) -> bool:
    """Say whether a comma ends a clause about another name, to which the verb after it belongs.

    `<O1>, which backs <O2>, is based in`: the verb is said of the first.
    """
    start, end = match.span("subject")
    if start != match.start() or not line.startswith(",", end):
        return False
    return bool(_OF_ANOTHER.search(line, max(0, start - _FAR), start))
