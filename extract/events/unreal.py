"""Says whether an event is one that was denied, wished for or called off, and so none."""

import re

from extract.events.fulfilled import came_true
from extract.events.holding import HOLDS
from extract.events.untrue import CLAIM, PROVED_FALSE, UNTRUE_THAT
from extract.kept_patterns import compiled
from extract.model import Span

_BEFORE, _AFTER, _VERB = 200, 180, 70
_TO_HOLD = compiled(
    r"\b(?:(?:co-?)?organi[sz]e|hold|(?:co-?)?host|(?:co-?)?convene|conduct|run|arrange|stage|launch"
    r"|sponsor|facilitate|(?:co-?)?organise(?:nt)?|tienne(?:nt)?|convoque[nt]{0,2}"
    r"|accueille(?:nt)?|organicen?|celebr(?:en?|aran?|asen?)"
    r"|organiz(?:aran?|asen?)|realic(?:en?)|realiz(?:aran?|asen?)|acojan?"
    r"|be (?:held|organi[sz]ed|convened|hosted|conducted))\b",
    re.IGNORECASE,
)
_INFINITIVE = compiled(
    r"\b(?:(?:co-?)?organiser|tenir|convoquer|accueillir|animer|abriter|lancer|ouvrir|inaugurer"
    r"|(?:co)?organizar|celebrar|convocar|realizar|acoger|impartir|inaugurar|efectuar|dictar)\b",
    re.IGNORECASE,
)
# A clause of its own begins between a verb and the event: `to hold talks, and the conference`.
_NEW_CLAUSE = compiled(
    r"\b(?:and|but|which|that|after|at|during|when|et|mais|qui|que|après|lors|y|pero|tras"
    r"|durante)\s(?:the|a|an|then|la|le|el|l['’]|de|una?|une)\b",
    re.IGNORECASE,
)
_LINK = r"(?:(?!(?:and|but|et|mais|y|pero)\b)[\w’'-]+\s){0,5}"
_DENIED = compiled(
    r"(?:\b(?:not(?!\s(?:only|just|merely))|never|pas(?!\sseulement)|jamais|no(?!\ss[oó]lo)|nunca"
    rf"|jamás|without|sans|sin|nor|cannot)|n['’]t)\s{_LINK}(?:d['’])?$"
    r"|\b(?:den(?:y|ies|ied|ying)|oppos(?:e[sd]?|ing)|avoid\w{0,3}|reject\w{0,3}|nie|niega|negó"
    r"|(?:prevent|stop)\w{0,4}\s[^.;:]{1,60}\sfrom)\s(?:the\s|having\s|haber\s|avoir\s){0,2}$"
    r"|\b(?:neither|none of|ni|aucune?|ningun[oa])\b[^.;:]{0,110}$",
    re.IGNORECASE,
)
_WISH = (
    r"(?:ask\w{0,3}|urg\w{1,3}|recom\w{2,12}|request\w{0,3}|call(?:s|ed|ing)?\s(?:up)?(?:on|for)"
    r"|calls?\sto|invit\w{1,5}|encourag\w{1,3}|propos\w{1,5}|suggest\w{0,5}|demand\w{0,3}"
    r"|appeal\w{0,3}|advis\w{1,3}|consider\w{0,3}|refus\w{1,3}|fail\w{0,3}|declin\w{1,3}|unable"
    r"|unwilling|threaten\w{0,3}|promis\w{1,3}|plan(?:s|ned|ning)?|intend\w{0,3}|hop(?:e[sd]?|ing)"
    r"|wish\w{0,3}|want\w{0,3}|needs?|ought|pri(?:e|é|ent|ons)|exhort\w{1,4}|appel(?:le|ons|lent)"
    r"|souhait\w{1,5}|suggèr\w{1,3}|suggér\w|échou\w{1,3}|envisag\w{1,5}|prévoi\w{1,3}|prévu"
    r"|compt(?:e|ent)|ped(?:ir|imos)|pid(?:e|en|ió|ieron)|solicit\w{1,5}|inst(?:a|ó|an|amos|aron)"
    r"|propon\w{1,5}|propus\w{1,5}|propuest\w{1,2}|dese(?:a|an|aba|ar[ií]an?)|quier\w{1,2}|quiso|previ\w{1,3}"
    r"|piensan?|sugi\w{2,5}|se\snegó|llam(?:a|ó|amos)\sa)"
)
_MODAL = (
    r"(?:should|could|might|would|must|ought\sto|(?-i:may)|if|unless|dev(?:r\w{2,5}|ai(?:en)?t)|pourr\w{2,5}|doit"
    r"|doivent|voudr\w{2,5}|deb(?:e|en|ería|erían|ía|ían)|podr(?:ía|ían|á|án)|quisier\w{1,2})"
)
_WISHED = compiled(
    rf"\b(?<!la\s){_WISH}\b[^.;:]{{0,80}}\b(?:that|que)\b[^.;:]{{0,60}}$"
    rf"|\b{_WISH}\b(?:(?!\sto\s)[^.;:]){{0,80}}\s(?:to|to\s[^.;:]{{1,60}}\s(?:and|or)\sto)\s"
    r"(?:\w+\s)?$"
    rf"|\b(?<!la\s){_WISH}\b[^.;:]{{0,80}}\bqu['’][^.;:]{{0,60}}$|\b{_MODAL}\s{_LINK}$",
    re.IGNORECASE,
)
_WISHED_TO = compiled(
    rf"\b(?<!la\s)(?:{_WISH}|{_MODAL}|espère(?:nt)?|espérons|espera(?:n|mos|ba)?"
    rf"|aimerai(?:en)?t|rêve(?:nt)?|ambitionne(?:nt)?|gustaría|encantaría|aspiran?)\b[^.;:]{{0,80}}$",
    re.IGNORECASE,
)
_VERB_DENIED = compiled(r"\s(?:pas|jamais|plus)\s", re.IGNORECASE)
"""Behind a French verb: `n'organisera pas`."""
_PLAIN = (
    r"(?:(?!(?:at|in|on|by|to|of|for|from|with|after|before|during|since|as|and|or|that|is|was"
    r"|were|be|an?|the|en|à|au|de|du|par|pour|lors|et|que|a|por|para|tras|y|del)\b)[\w’'-]+\s){0,3}$"
)
_NO = compiled(
    r"\b(?:no|neither|nor|not\s(?:an?|one|any)(?:\ssingle)?|aucune?|ning[uú]na?|without(?:\san?"
    rf"|\sany)?|sans|(?:rather\sthan|instead\sof)(?:\san?|\sthe)?|pas\sde|pas\sd['’])\s?{_PLAIN}",
    re.IGNORECASE,
)
_CALLS_OFF = compiled(
    r"\b(?:cancel\w{0,6}|postpon\w{1,3}|abandon(?:s|ed)?|call(?:s|ed)\soff|reject(?:s|ed)?"
    r"|refuse[sd]?|oppose[sd]?|propose[sd]?|suggest(?:s|ed)?|demanded|wants|wanted"
    r"|planned|abortive|annul(?:e|é|a|ée)|reporté|refuse|refusé|propos(?:e|é)|souhaite"
    r"|renonce(?:nt)?\sà|renoncé\sà|dropped|shelved|(?:quedó|quedaron|dejó|dejaron)\ssin\sefecto"
    r"|descart(?:ó|a|aron)|aplaz(?:ó|a|aron)|anul(?:ó|a|aron)|suspend(?:ió|ieron)|rechaz(?:ó|a|aron)|propus\w{1,5}"
    r"|propone|(?:cancellation|postponement)\sof|(?:annulation|report)\s(?:de|du)"
    r"|(?:cancelación|aplazamiento|suspensión)\sdel?)"
    r"\s(?:an?\s|the\s|its\s|une?\s|la\s|le\s|sa\s|son\s|l['’]|una?\s|el\s|su\s)?"
    rf"{_PLAIN}",
    re.IGNORECASE,
)
# What is not settled, or only thought of: `No decision on a workshop`, `the idea of a forum`.
_UNDECIDED = compiled(
    r"\b(?:no|aucune?|ning[uú]na?|ningún)\s(?:\w+\s)?(?:decisions?|agreements?|plans?|dates?|consensus"
    r"|venue|funding|funds|budget|proposals?|intention|décision|accord|projet|financement|lieu"
    r"|decisión|acuerdo|planes|fecha|presupuesto|fondos|consenso|propuesta)\b[^.;:]{0,80}\b(?:on|for"
    r"|about|regarding|concerning|to\s(?:hold|host|organi[sz]e|convene)|sur|pour|concernant|de|du"
    r"|d['’]organiser|sobre|para|acerca\sdel?|del)\s(?:an?\s|the\s|une?\s|la\s|le\s|l['’]|una?\s|el\s)?"
    rf"{_PLAIN}"
    r"|\b(?:idea|possibility|proposals?|suggestion|prospect|feasibility|option|notion|need|plans?"
    r"|request|bid|idée|possibilité|proposition|perspective|éventualité|posibilidad|propuesta"
    r"|sugerencia|perspectiva|necesidad|planes)\s(?:of|for|to|de|para)\s?"
    r"(?:(?:holding|hosting|convening|organi[sz]ing|hold|host|organi[sz]e|convene|tenir|organizar"
    r"|celebrar|convocar|realizar|hacer)\s)?(?:an?|another|one|une?|una?|otr[oa])\s"
    rf"{_PLAIN}"
    rf"|\b(?:idée|possibilité|proposition|perspective)\sd['’](?:organiser\s)?(?:une?|autre)\s{_PLAIN}"
    r"|\b(?<!\bfue\s)(?<!\bsido\s)(?<!\bété\s)(?<!\bhizo\s)(?<!\brendu\s)(?<!\bmade\s)"
    r"(?<!\bwas\s)(?:possible|potential|proposed|hypothetical|éventuel(?:le)?|hypothétique|posible|eventual"
    rf"|hipotétic[oa])\s{_PLAIN}",
    re.IGNORECASE,
)
_ONLY_POSSIBLE = compiled(
    r"(?:possible|potential|proposed|éventuel(?:le)?|posible|eventual)\s", re.IGNORECASE
)
_DROPPED = compiled(
    r"(?:\s(?:in|at|on|for|of|planned\s\w+|scheduled\s\w+|à|au|en|de|du|sur|pour|prévue?\s\w+|del?|sobre"
    r"|para|previst[oa]\s\w+)\s[^.;:,]{2,60}?)?\s(?:was|were|has\sbeen|had\sbeen|a\sété|avait\sété|fut"
    r"|fue|ha\ssido|había\ssido)\s(?:\w+\s)?(?:replaced\s(?:by|with)|dropped|rejected|ruled\sout"
    r"|turned\sdown|called\sinto\squestion|deferred|put\soff|remplacée?\spar|abandonnée?|écartée?"
    r"|rejetée?|différée?|ajournée?|reemplazad[oa]\spor|sustituid[oa]\spor|descartad[oa]|desestimad[oa]"
    r"|diferid[oa]|rechazad[oa])\b",
    re.IGNORECASE,
)
_WAS_HELD = compiled(
    r"[^.;:]{0,80}?\s(?:took\splace|(?:was|were)\s(?:held|convened|hosted|organi[sz]ed)\s(?:in|on|at|by)"
    r"|a\seu\slieu|s['’]est\s(?:tenue?|déroulée?)|tuvo\slugar|se\s(?:celebr|realiz)ó)(?!\w)"
)
_IF = compiled(
    r"\b(?:if|unless|whether|si|(?-i:Had|Should))\s[^.;:,]{0,30}$|(?-i:\bHad)\s[^.;:,]{0,90}$",
    re.IGNORECASE,
)
_ONLY_IF = compiled(
    r"(?:^|[.;:]\s|\b(?:that|que)\s)(?-i:If|Unless|Should|Provided|Were|Si|S['’]ils?|À\smoins|A\smenos"
    r"|Sauf|if|unless|si|s['’]ils?)\s(?:[^.;:]|\.(?=\s?\d)){0,150},\s[^.;:]{0,70}\b(?:will|would|shall|could|may|might"
    r"|\w{3,14}(?:r(?:a|ont|ait|aient)|rán?|rían?))\s[^.;:]{0,60}$",
    re.IGNORECASE,
)
# The condition stands first, and the verb behind the event: `If funds allow, a workshop will be`.
_CONDITION = compiled(
    r"(?:^|[.;:]\s)(?-i:If|Should|Provided|Si|S['’]ils?|À\scondition|De\s(?:ser|haber|contar)|A\scondición)"
    r"\s[^.;:]{0,150},\s[^.;:,]{0,60}$",
    re.IGNORECASE,
)
_COMES_THEN = compiled(
    r"[^.;:,]{0,80}?\b(?:will|shall|would|could|may|might|can|\w{2,14}r(?:a|ont|ait|aient)|\w{2,14}(?:rán?|rían?))"
    r"(?!\w)",
)
_WOULD_HOLD = compiled(
    r"\b(?:(?:co)?organiser|tiendr|accueiller|convoquer|ouvrir)ai(?:en)?t\s[^.;:]{0,60}$"
    r"|\b(?:(?:co)?organizar|celebrar|realizar|convocar|acoger|inaugurar)ían?\s[^.;:]{0,60}$",
    re.IGNORECASE,
)
_NAMES_NONE = compiled(r"(?:No|Aucune?|Ning[uú]na?)\s", re.IGNORECASE)
_CANCELLED = (
    r"(?:(?:was|were|is|are|be|been|being|got)\s(?:\w+\s)?(?:cancell?ed|postponed|called\soff"
    r"|aborted|shelved|scrapped)"
    r"|(?:to\sbe\s(?:confirmed|announced)|subject\sto\sconfirmation|tbc)\b"
    r"|(?:will|is\sto|are\sto|shall)\s(?:\w+\s)?(?:take\splace|be\s(?:held|organi[sz]ed|convened"
    r"|hosted))\s[^.;:]{0,80}\b(?:if|unless|provided\s(?:that|funds)|subject\sto|depending\son"
    r"|to\sbe\sconfirmed)\b"
    r"|(?:est|été|fut|était|sera)\s(?:\w+\s)?(?:annulée?s?|reportée?s?|suspendue?s?)"
    r"|(?:fue|fueron|sido|quedó|será|está|se)\s(?:\w+\s)?"
    r"(?:cancel|anul|suspend|aplaz|posterg|pospuest)(?:ad|id)?(?:[oaó]s?|ió)"
    r"|never\s(?:took|take|taken|was|were|happened|materiali[sz]ed|met|came|been)"
    r"|(?:(?:did|does|do|has|have|had|will|could|would|can|was|were|is|are)(?:\snot|n['’]t)"
    r"|cannot|never)\s(?:\w+\s){0,2}(?:take\splace|taken\splace|held|organi[sz]ed|convened|hosted"
    r"|happen|happened|go\sahead|materiali[sz]ed?)"
    r"|failed\sto\s(?:take|materiali|happen)"
    r"|(?:should|could|might|ought\sto|must|would|(?-i:may))\s(?:\w+\s)?(?:be\s(?:held"
    r"|organi[sz]ed|convened|hosted)|take\splace)"
    r"|n['’](?:a|ont|aura|auront|avait|aurait)\s(?:pas|jamais)\s(?:\w+\s)?(?:eu|été|pu|lieu)"
    r"|ne\s(?:s['’](?:est|était)\s(?:pas|jamais)|se\stiendra\s(?:pas|jamais))"
    r"|(?:devr|pourr)a(?:it|ient)\s(?:\w+\s)?(?:être|avoir\slieu|se\stenir)"
    r"|(?:no|nunca|jamás)\s(?:se\s(?:ha\s)?(?:celebr|realiz|llev|efectu|organiz)|tuvo\slugar"
    r"|tendrá\slugar|fue\s(?:celebrad|organizad|realizad)|ha\s(?:sido|tenido))"
    r"|(?:tendrían?\slugar|se\s(?:celebrar|realizar)ían?|aurai(?:en)?t\slieu|se\stiendrai(?:en)?t)"
    r"\s[^.;:]{1,80}\bs(?:i\b|['’])"
    r"|(?:deber|podr)ían?\s(?:celebrarse|realizarse|organizarse|tener\slugar|ser))"
)
_CALLED_OFF = compiled(rf"(?P<until>[^.;:]{{0,130}}?)\b{_CANCELLED}", re.IGNORECASE)
# Then another thing was called off, or not held: `was held, but the second one was cancelled`.
_OTHER = compiled(
    r"\b(?:(?:was|were|been|being)\s(?:held|convened|organi[sz]ed|hosted)|took\splace|ended"
    r"|a\seu\slieu|s['’]est\stenu|tuvo\slugar|se\s(?:celebr|realiz)ó|fue\scelebrad|that|why|how"
    r"|because|discussed|noted|heard|but|mais|pero|while|after|que)\b"
    r"|\b(?:and|et|y)\s(?-i:[a-zà-ÿ])",
    re.IGNORECASE,
)
# `that the Circle was to hold in Lima`: a clause about what was then called off.
_PLANNED_ONLY = compiled(
    r",?\s(?:that|which|que|qu['’])\s?(?=[^.;:]{0,60}\b(?:(?:was|were|had|is|are)\s(?:\w+\s)?to"
    r"|planned|intended|wanted|would|devai(?:en)?t|allai(?:en)?t|voulai(?:en)?t|prévoyai(?:en)?t"
    r"|iban?\sa|debían?|quería(?:n)?|tenían?\sprevisto|preveían?)\b)",
    re.IGNORECASE,
)
# `had been planned but was cancelled`
_AND_WAS = compiled(
    r"\b(?:but|and|mais|et|pero|y)\s(?:(?:then|later|finally|it|this|that|has|had|elle|il|celle-ci"
    r"|celui-ci|a|avait|ella|[ée]sta|[ée]ste|ha|había)\s){0,3}$"
)
# Who was to have held it did not; nor is held what `be held` or `soit tenue` is said of.
_WAS_TO = compiled(
    r"\b(?:was|were|had\sbeen|supposed|due|meant|scheduled|expected|planned)\sto\shave\s(?:been\s)?"
    r"(?:\w+\s)?$|\b(?:was|were)\sto\s(?:jointly\s)?$",
    re.IGNORECASE,
)
_WISHED_THAT = compiled(
    rf"\b(?<!la\s){_WISH}\b[^.;:]{{0,80}}\b(?:that\b|que\b|qu['’])[^.;:]{{0,160}}$", re.IGNORECASE
)
_BE_HELD = compiled(
    r"(?:\s[^\s.;:]{1,30}){0,12}?\s(?:(?:be|soi(?:en)?t|sean?)\s(?:\w+\s)?(?:held|convened|hosted"
    r"|organi[sz]ed|conducted|(?:co)?organisée?s?|tenue?s?|convoquée?s?|(?:co)?organizad[oa]s?"
    r"|celebrad[oa]s?|convocad[oa]s?)|take\splace|ait\slieu|aient\slieu|se\stienne(?:nt)?"
    r"|tenga\slugar|tuviera\slugar|se\scelebr(?:e|ara|ase)|se\sorganic(?:e)|se\srealic(?:e))\b",
    re.IGNORECASE,
)
_IT_WAS_CALLED_OFF = compiled(
    r"(?:But\s|However,\s|Mais\s|Pero\s)?(?:it|this|that|elle|il|cel(?:le-ci|a)|(?:the|this|la|le"
    rf"|cet(?:te)?|el|esta|este|l['’])\s?[\w-]{{3,20}})?(?:\s\w{{2,9}}){{0,2}}\s?{_CANCELLED}",
    re.IGNORECASE,
)


_DEMANDED = compiled(r"(?:^|:\s)\W{0,6}(?:\(?[a-z\d]{1,3}[.)]\s)?$")
"""Before a verb that demands: `To the Circle: hold an annual conference`."""


def is_unreal(text: str, passage: Span, name: Span) -> bool:
    """Say whether a passage tells that an event was not held, or not that it was.

    It is denied (`did not hold`, `No conference was`), wished for (`urges the Fund to organise`,
    `should be held`), called off or called untrue.

    Args:
        text: The whole text.
        passage: Where the event is told.
        name: Its name.
    """
    before = text[max(passage.start, name.start - _BEFORE) : name.start]
    if any(p.search(before) for p in (_NO, _CALLS_OFF, _IF, _ONLY_IF, _WOULD_HOLD, UNTRUE_THAT)):
        return True
    if _NAMES_NONE.match(text, name.start, name.end):
        return True
    if _is_only_thought_of(text, passage, name, before):
        return not came_true(text, name)
    verb = _last_verb(before)
    if verb and _is_denied(verb, before):
        return True
    if verb and _is_only_wished(verb, before):
        return not came_true(text, name)
    end = min(passage.end, name.end + _AFTER)
    lead = text[max(passage.start, name.start - _BEFORE) : name.end]
    if _WISHED_THAT.search(lead) and _BE_HELD.match(text, name.end, end):
        return True
    called_off = _CALLED_OFF.match(text, name.end, end)
    if called_off:
        planned = _PLANNED_ONLY.match(called_off["until"])
        until = called_off["until"][planned.end() if planned else 0 :]
        if not _OTHER.search(_AND_WAS.sub("", until)):
            return True
    return bool(CLAIM.search(before) and PROVED_FALSE.match(text, name.end, end))


def _is_only_thought_of(text: str, passage: Span, name: Span, before: str) -> bool:
    """Say whether an event is an idea, undecided, dropped, or hangs on a condition."""
    end = min(passage.end, name.end + _AFTER)
    if _WAS_HELD.match(text, name.end, end):
        return False
    if _UNDECIDED.search(before) or _ONLY_POSSIBLE.match(text, name.start, name.end):
        return True
    if _CONDITION.search(before) and _COMES_THEN.match(text, name.end, end):
        return True
    return _DROPPED.match(text, name.end, end) is not None


def _last_verb(before: str) -> re.Match[str] | None:
    """Return the verb that leads to an event, where no other clause begins behind it."""
    verbs = [m for p in (HOLDS, _TO_HOLD, _INFINITIVE) for m in p.finditer(before)]
    if not verbs:
        return None
    verb = max(verbs, key=lambda m: (m.end(), -m.start()))
    gap = before[verb.end() :]
    is_apart = len(gap) > _VERB or re.search(r"[.;:]\s", gap) or _NEW_CLAUSE.search(gap)
    return None if is_apart else verb


def _is_denied(verb: re.Match[str], before: str) -> bool:
    lead = before[: verb.start()]
    if lead.endswith(("n'", "n’", "ne ")) and _VERB_DENIED.match(before, verb.end()):
        return True
    return _DENIED.search(lead) is not None


def _is_only_wished(verb: re.Match[str], before: str) -> bool:
    """Say whether what the verb tells is wished for, or was to be done."""
    lead = before[: verb.start()]
    if _WAS_TO.search(lead):
        return True
    if _TO_HOLD.fullmatch(verb.group()) and _DEMANDED.search(lead):
        return True
    if _INFINITIVE.fullmatch(verb.group()):
        return bool(_WISHED_TO.search(lead))
    return bool(_TO_HOLD.fullmatch(verb.group()) and _WISHED.search(lead))


_CALLED_OFF_ALONE = compiled(
    r"[\[(*–—!-]{0,3}\s?(?:(?:event|workshop|seminar|meeting|conference|consultation|training|session"
    r"|événement|séminaire|atelier|réunion|conférence|rencontre|formation|evento|seminario|taller"
    r"|reunión|conferencia|encuentro|consulta)\s)?(?:cancell?ed|called\soff|postponed|annulée?|reportée?"
    r"|cancelad[oa]|suspendid[oa]|aplazad[oa]|pospuest[oa])(?=\s*(?:$|[.,;:!)\]–—-])|\s(?:due|because|for|to"
    r"|until|till|by|sine|pour|par|faute|à|au|jusqu|por|hasta|a|debido)\b)",
    re.IGNORECASE,
)
"""On a line of its own below an event: `CANCELLED`, `Séminaire annulé`."""


def is_called_off_next(text: str, passage: Span) -> bool:
    """Say whether a passage opens by telling that what was told before it was called off."""
    opens = _IT_WAS_CALLED_OFF.match(text, passage.start, passage.end)
    return bool(opens or _CALLED_OFF_ALONE.match(text, passage.start, passage.end))
