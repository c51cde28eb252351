"""Says whether a sentence tells an event as one that is to be, or was to be, and not as held."""

import re
from enum import Enum

from extract.events.fulfilled import came_true
from extract.events.planned_elsewhere import planned_elsewhere
from extract.kept_patterns import compiled
from extract.model import Span

_BEHIND, _BEFORE = 220, 140
_WORD = r"(?:[^.;:<>]|\.(?=\w)|<[OPIT]\d+>)"
_ADVERB = (
    r"(?:(?:also|now|next|then|again|jointly|tentatively|provisionally|probably|both|soon|once"
    r"|therefore|officially|originally|initially|d['’]abord|initialement|aussi|également"
    r"|prochainement|désormais|inicialmente|también|próximamente) ){0,2}"
)
_BE_HELD = (
    r"(?:be (?:co-?|jointly )?(?:held|organi[sz]ed|hosted|convened|conducted|run|staged|launched"
    r"|opened|inaugurated|led|facilitated|delivered|streamed|attended)|take place|run from|be"
    r" taking place)"
)
_ETRE = r"(?:(?:co-?)?organisée?s?|tenue?s?|accueillie?s?|convoquée?s?|animée?s?|ouverte?s?)"
_SER = r"(?:(?:co)?organizad|celebrad|convocad|acogid|realizad|inaugurad|impartid)[oa]s?"
_CELEBRAR = r"(?:celebrar|realizar|desarrollar|efectuar|organizar|inaugurar|impartir|convocar)"
# What is still to come, of an event that stands before it.
_COMES = (
    rf"(?:(?:will|shall|(?:is|are) (?:going |due |set |expected )?to) {_ADVERB}{_BE_HELD}"
    r"|(?:is|are)(?: being)? (?:now |currently |tentatively |also )?(?:scheduled|planned|slated"
    r"|foreseen|due) (?:for|on|in|to)|(?<!was )(?<!were )(?<!been )(?<!have )to"
    rf" {_ADVERB}{_BE_HELD}"
    rf"|se (?:tiendr|dérouler)(?:a|ont)(?! pas)|aur(?:a|ont) lieu|ser(?:a|ont) {_ADVERB}{_ETRE}"
    rf"|(?:doi(?:t|vent)|v(?:a|ont)|devr(?:a|ont)) {_ADVERB}(?:se tenir|avoir lieu|se dérouler"
    rf"|être {_ETRE})|(?:est|sont) {_ADVERB}(?:prévue?s?|programmée?s?)"
    rf"|se {_CELEBRAR}(?:á|án)\b|se llevar(?:á|án) a cabo|tendr(?:á|án) lugar"
    rf"|ser(?:á|án) {_SER}|(?:va|van) a (?:{_CELEBRAR}se|tener lugar|llevarse a cabo|ser {_SER})"
    rf"|(?:está|están) (?:previst|programad|planead)[oa]s?|por {_CELEBRAR}se|a {_CELEBRAR}se)"
)
# What was to come when it was planned; whether it came, other words tell.
_WAS_TO_COME = (
    rf"(?:(?:was|were|had been) {_ADVERB}(?:(?:due |supposed |meant |set |scheduled |planned"
    rf"|expected )?to {_ADVERB}(?:{_BE_HELD}|have (?:been held|taken place))|(?:scheduled|planned"
    r"|slated|due) (?:for|on|in))"
    rf"|(?:devai|allai)(?:t|ent) {_ADVERB}(?:se tenir|avoir lieu|se dérouler|être {_ETRE})"
    rf"|(?:était|étaient|avait été) {_ADVERB}(?:prévue?s?|programmée?s?)"
    rf"|(?:iban? a|debían?) {_ADVERB}(?:{_CELEBRAR}se|tener lugar|llevarse a cabo|ser {_SER})"
    r"|se (?:tiendr|dérouler)ai(?:en)?t|aurai(?:en)?t lieu"
    rf"|se {_CELEBRAR}ían?|tendrían? lugar"
    rf"|(?:estaban?|había sido) {_ADVERB}(?:previst|programad)[oa]s?)"
)
# Right behind a name, without a verb: `the workshop scheduled for May`, `l'atelier prévu en mai`.
_SET_FOR = (
    r"(?:(?:now |originally |initially )?(?:scheduled|planned|slated|due|foreseen) (?:for|on|in|to"
    r" (?:be held|take place))|prévue?s? (?:pour|en|à|aux?|le|du|les)|previst[oa]s? (?:para|en|el"
    r"|del|los)|programad[oa]s? (?:para|en|el))\b"
)
_HELD = (
    r"(?:(?:was|were|been) (?:\w+ )?(?:held|organi[sz]ed|hosted|convened|conducted|attended"
    r"|opened|launched)|(?:took|taken) place|ended|closed|concluded|began|adopted|brought together"
    r"|gathered|(?:a|ont|avait) (?:\w+ )?(?:eu lieu|réuni|été (?:tenu|organisé|accueilli)\w{0,2})"
    r"|s['’](?:est|était|étaient|sont) (?:\w+ )?(?:tenu|déroulé)\w{0,2}|eut lieu|se tint"
    r"|tuvo lugar|tuvieron lugar|se (?:ha |había )?(?:celebr|realiz|desarroll|efectu|llev)(?:ó"
    r"|aron|ado)|(?:fue|fueron|ha sido|había sido) (?:\w+ )?(?:celebr|realiz|organiz|convoc)\w+"
    r"|reunió|congregó|concluyó|finalizó)\b"
)
_CLAUSE = (
    r"(?:,? (?:and|but|while|whereas|after|before|where|when|whose|et|mais|où|dont|tandis que"
    r"|après|avant|y|pero|donde|cuando|cuy[oa]s?|mientras|tras|antes)\s(?:(?:the|an?|its|their|it"
    r"|they|la|les?|une?|elle|il|sa|son|ses|el|las|los|una?|su|sus) |l['’]))"
)
_SUBJECT = compiled(
    rf"(?P<mid>{_WORD}{{0,{_BEHIND}}}?)(?<![\w-])(?:(?P<comes>{_COMES})"
    rf"|(?P<was>{_WAS_TO_COME}))(?!\w)"
)
_SET = compiled(rf"(?:{_WORD}{{0,60}}?[ ,(])?(?P<comes>{_SET_FOR})")
# What stands between that takes an event and what is to come apart, or leaves it open.
_BARS = compiled(
    rf"{_HELD}|{_CLAUSE}|\b(?:will|not|no|ne|never|jamais|nunca|should|could|would|may|might|ought"
    r"|if|unless|si|likely|unlikely|(?:fail|hop|ask|need|want|refus|propos|call)\w{0,3})\b|\bn['’]"
)
# From the decisions of an event on, another thing is told of: `from the meeting, the opening of`.
_HANGS = compiled(
    r"\b(?:from|of|after|since|following|during|at|by|in|on|to|for|with|de|des?|du|à|aux?|lors"
    r"|après"
    r"|dans|par|pour|en|del?|tras|durante|por|para)\s[^,;:]{0,40}$",
    re.IGNORECASE,
)
_NEW_NOUN = compiled(r",\s(?:the|an?|its|their|la|les?|une?|el|los|las|una?|su)\s")
# It was held then: `originally to be held in Lima, it took place in Quito`.
_HELD_THEN = compiled(rf"(?P<mid>{_WORD}{{0,160}}?)(?<![\w-])(?:finally |eventually )?{_HELD}")
_WHICH_HELD = compiled(rf"{_WORD}{{0,80}}?,? (?:which|that|qui|que) {_HELD}")
_OTHER = compiled(rf"{_CLAUSE}|\b(?:that|which|que|qui|as)\b")
# `The workshop in <P1> will bring together thirty judges.`
_DOES = compiled(
    rf"(?P<mid>{_WORD}{{0,90}}?),? (?:will|shall) {_ADVERB}(?:bring together|gather|train|discuss"
    r"|explore|examine|feature|focus on|address|open on|open at|begin|start|last|convene|offer"
    r"|provide|include|equip)\b"
    rf"|(?P<mit>{_WORD}{{0,60}}?),? (?:réunira|rassemblera|accueillera|portera sur|reunirá"
    rf"|congregará"
    r"|contará con|abordará)\b"
)
_HOLD = (
    r"(?:(?:co-?)?(?:organi[sz]e|host|convene|hold|conduct|run|stage|launch|lead|facilitate"
    r"|sponsor|chair|open|deliver)"
    r"|be (?:co-?)?(?:organi[sz]ing|hosting|convening|holding|conducting|running|launching|leading"
    r"|attending|joining|participating in|taking part in|represented at|present at|speaking at)"
    r"|take part in|participate in|attend|join|meet (?:in|at|for)|gather (?:in|at|for)|speak at"
    r"|contribute to|bring together|send)"
)
_FR_HOLD = (
    r"(?:(?:co-?)?organiser|tiendr|accueiller|convoquer|animer|abriter|lancer|ouvrir|participer"
    r"|assister|prendr|réunir|rassembler|interviendr|inaugurer)"
)
_ES_HOLD = (
    r"(?:(?:co)?organizar|celebrar|acoger|convocar|realizar|impartir|inaugurar|participar|asistir"
    r"|tomar|llevar|reunir|intervendr|lanzar)"
)
_WILL_HOLD = compiled(
    rf"(?:\b(?:will|shall|(?:is|are) (?:going |due |set |scheduled )?to|(?P<was>(?:was|were)"
    rf" (?:due |set |scheduled )?to)) {_ADVERB}(?:not )?{_HOLD}\b"
    rf"|\b{_FR_HOLD}(?:a|ont)\b"
    r"|\bv(?:a|ont) (?:co-?)?(?:organiser|tenir|accueillir|convoquer|animer|abriter|lancer|ouvrir"
    r"|participer|assister|prendre part|réunir|rassembler|inaugurer)\b"
    rf"|\b{_ES_HOLD}(?:á|án)\b|\bser(?:á|án) sede\b"
    r"|\b(?:va|van) a (?:(?:co)?organizar|celebrar|acoger|convocar|realizar|impartir|inaugurar"
    r"|participar|asistir|tomar parte|reunir)\b"
    r"|\b(?:se tiendr(?:a|ont)|se dérouler(?:a|ont)|aur(?:a|ont) lieu|ser(?:a|ont) organisée?s?"
    rf"|se {_CELEBRAR}(?:á|án)|tendr(?:á|án) lugar|ser(?:á|án) {_SER}"
    r"|[Ee]stá previst[oa] que|[Ii]l est prévu (?:que|qu['’])|[Ii]t is planned that))"
    rf"(?P<gap>{_WORD}{{0,100}})$"
)
# What is to be done at it: `will present the findings at a <E1>`, `no later than the <E1>`.
_WILL_DO_THERE = compiled(
    rf"\b(?:(?:will|shall) {_ADVERB}(?:report|present|bring|speak|discuss|launch|adopt|table|submit"
    r"|share|announce|examine|review|consider|be (?:presented|discussed|launched|adopted|announced"
    rf"|tabled|examined|considered|submitted|reviewed|represented"
    rf"|present))\b(?P<gap>{_WORD}{{0,90}}?)"
    r"(?<!ed) (?:at|to|during|in)|(?:présenter|examiner|discuter|adopter|lancer)(?:a|ont)\b"
    rf"(?P<fr>{_WORD}{{0,90}}?)(?<!é)(?<!ée)(?<!és)"
    r" (?:à|aux?|(?:lors|au cours) d(?:e|['’](?=une? ))|pendant)"
    r"|(?:presentar|examinar|debatir|adoptar|lanzar|discutir)(?:á|án)\b"
    rf"(?P<es>{_WORD}{{0,90}}?)(?<!ad[oa]) (?:en|durante)"
    rf"|ser(?:a|ont) [a-zà-ÿ]{{3,14}}ée?s?(?P<fut>{_WORD}{{0,60}}?) (?:(?:lors|au cours) d(?:e"
    rf"|['’](?=une? ))"
    r"|pendant)|ser(?:á|án) [a-záéíóú]{3,14}[ai]d[oa]s? (?:en|durante)"
    r"|(?:will|shall|seront|sera|serán|será)\b[^.;:]{3,110}\b(?:no later than|au plus tard (?:à"
    r"|lors de)|a más tardar en))"
    r" ?(?:(?:an?|the|its|their|une?|la|le|sa|son|el|una?|su) )?(?:[\w-]+ ){0,3}$"
)
# Then it was done there already: `will publish what was agreed at the <E1>`.
_DONE_THERE = compiled(
    r"\b(?:made|adopted|held|agreed|presented|discussed|launched|announced|given|taken|commitments?"
    r"|pledges?|promises?|decisions?|from|after|since|which|that|who|whose|when|of|discuté|présenté"
    r"|adopté|formulé|tenu|qui|que|dont|adoptad|celebrad|presentad|acordad|formulad)\w{0,2}\b"
)
# Who is asked to come now, and what lies before: `invites to a <E1>`, `the upcoming <E1>`.
_AHEAD = compiled(
    rf"\b(?:(?:invites?|convie(?:nt)?|invitent|invitan?)\b{_WORD}{{0,90}}? (?:to|à|aux?|al?)"
    r"|looks? forward to(?: hosting| welcoming| seeing you at| attending)?)"
    r" (?:(?:an?|the|our|its|their|une?|la|le|les|notre|el|una?|su) )?(?:[\w-]+ ){0,3}$"
    r"|\b(?:upcoming|forthcoming|prochaine?s?|próxim[oa]s?) (?:[\w-]+ ){0,3}$",
    re.IGNORECASE,
)
_LIES_AHEAD = compiled(
    r"(?:the |le |la |el )?(?:upcoming|forthcoming|prochaine?s?|próxim[oa]s?)\s", re.IGNORECASE
)
_NEXT = compiled(r"[Nn]ext\s(?:[\w-]+\s){0,4}[\w-]+[ \xa0]?:\s")
# `the upcoming meetings, including <E0> in <P1>; and <E2>`, `by hosting the next <E0>`
_AMONG_AHEAD = compiled(
    r"\b(?:[Uu]pcoming|[Ff]orthcoming|[Nn]ext (?:year|month|week)['’]s|prochaine?s"
    r"|próxim[oa]s) (?:[^.:<>]|<[OPTI]\d+>){2,120}?"
    r" (?:includ(?:e|ing)|such as|notably|namely|among them|notamment|dont|comme|entre ell[oa]s"
    r"|como"
    r"|incluid[oa]s?)\b(?:[^.:<>]|<[A-Z]\d+>){0,300}$"
    r"|\b(?:host|hold|organi[sz]e|convene|attend|hosting|holding|organi[sz]ing|convening|attending"
    r"|preparing|organiser|accueillir|organizar|acoger|celebrar) (?:the |its |our |la |le |el )?"
    r"(?:next|prochaine?|próxim[oa]) $"
)
_REACH = 420
# It was: `the upcoming meetings, including the <E0> held in <P1> last year`.
_HELD_ALREADY = compiled(
    rf"{_WORD}{{0,40}}?,? (?:(?:which|that) (?:was |had been )?)?(?:(?<!be )(?<!being )(?:held"
    r"|organi[sz]ed|hosted|convened)|took place|(?:qui s['’]est |s['’]étant )?(?:tenue?"
    r"|organisée?|déroulée?)"
    rf"|(?:que se )?(?:celebrad[oa]|celebró|organizad[oa]|realizad[oa])) {_WORD}{{0,60}}?\b"
    r"(?:last|past|ago|earlier|previous|in (?:the )?(?:\w+ )?(?:19|20)\d\d|dernier|dernière"
    r"|passée?|en (?:\w+ )?(?:19|20)\d\d|pasad[oa]|(?:de|del) (?:19|20)\d\d)\b"
)

# Told as now: whether it is to come, its day and that of the document tell.
_IS_HELD = compiled(
    rf"{_WORD}{{0,{_BEHIND}}}?(?<![\w-])(?:(?:is|are) (?:being |jointly ){{0,2}}(?:held"
    r"|organi[sz]ed|hosted|convened)|takes? place|(?:is|are) taking place|se tien(?:t|nent)"
    r"|(?:a|ont) lieu"
    r"|(?:est|sont) organisée?s?|se celebran?|se realizan?|tienen? lugar|es organizad[oa])\b"
)
_HOLDS = compiled(
    r"\b(?:(?:is|are) (?:also |now |currently |jointly ){0,2}(?:(?:co-?)?(?:organi[sz]ing|hosting"
    r"|holding|convening)|preparing|running|planning|attending|taking part in)"
    r"|(?:hosts|organi[sz]es|holds|convenes)|(?:co-?)?organisen?t?|accueille(?:nt)?|tien(?:t|nent)"
    rf"|(?:co)?organizan?|celebran?|acogen?)\b(?P<gap>{_WORD}{{0,100}})$"
)
# Then the event is not what will be held: `will hold a vigil after the <E1>`.
_APART = compiled(
    r"\b(?:after|before|since|following|during|ahead of|sidelines|margins|from|when|while|which"
    r"|that|who|whose|reports?|outcomes?|results?|recommendations?|findings|adopted|held|agreed"
    r"|made"
    r"|launched|presented|based on|because|as|prepar\w{2,6}|après|avant|depuis|lors|suite|marge"
    r"|qui|dont|rapports?|conclusions|recommandations|résultats|tras|después|antes|desde|durante"
    r"|margen|informes?|conclusiones|resultados|recomendaciones|cuy[oa]s?)\b"
)
# What opens a sentence on what the one before named: `It will be held`, `L'atelier se tiendra`.
_IT = compiled(
    r"\W{0,3}(?:It|They|This|Elle|Il|(?:The|This|La|Le|Cette|Cet|El|Esta?e?|L['’]) ?"
    r"[^<>.;:, ]{3,20})(?=[ ,])|(?=\W{0,3}(?:Se |Tendrá|Está))"
)


class Plan(Enum):
    """What a sentence tells of an event that it does not tell as held."""

    TO_COME = "to come"
    WAS_TO_COME = "was to come"


def plan_of(line: str, start: int, end: int) -> Plan | None:
    """Return how a sentence tells an event as planned; None where it does not.

    What was planned and then held, by the words behind it, is none.

    Args:
        line: A template line.
        start: Where the slot of the event begins.
        end: Where it ends.
    """
    for pattern in (_SUBJECT, _SET, _DOES):
        found = pattern.match(line, end)
        groups = found.groupdict() if found else {}
        mid = groups.get("mid") or groups.get("mit") or ""
        is_other = _NEW_NOUN.search(mid) and _HANGS.search(line, max(0, start - 60), start)
        if found and not is_other and not _BARS.search(mid):
            if _was_held_then(line, found.end()):
                return None
            return Plan.WAS_TO_COME if groups.get("was") else Plan.TO_COME
    if _WHICH_HELD.match(line, end):
        return None
    if _leads_to(line, start):
        return Plan.TO_COME
    before = _WILL_HOLD.search(line, max(0, start - _BEFORE), start)
    if before is None or _APART.search(before["gap"]):
        return None
    return Plan.WAS_TO_COME if before["was"] else Plan.TO_COME


def _leads_to(line: str, start: int) -> bool:
    """Say whether the words before an event tell what will be done there, or invite to it."""
    if _AHEAD.search(line, max(0, start - _BEFORE), start):
        return True
    found = _WILL_DO_THERE.search(line, max(0, start - _BEFORE), start)
    gap = next((each for each in found.groups() if each), "") if found else ""
    return found is not None and not _DONE_THERE.search(gap)


_FUTURE = compiled(
    r"(?:También )?(?:[Pp]articipar|[Aa]sistir|[Ii]ntervendr|[Tt]omar)(?:á|án)\b[^.;:<>]{0,40}"
    r"|Y (?:participer|assister|interviendr|prendr)(?:a|ont)\b[^.;:<>]{0,40}"
)
"""Who will come, the verb first: `Participarán <O1> y <O2>`."""


def is_told_as_planned(text: str, passage: Span, name: Span, slot: tuple[str, int]) -> bool:
    """Say whether a sentence tells an event as planned, and nothing tells that it came true.

    Args:
        text: The whole text.
        passage: The sentence.
        name: The event's name in it.
        slot: The template line of the sentence, and where the slot of the event begins in it.
    """
    line, start = slot
    if _FUTURE.fullmatch(text, name.start, name.end):
        return True
    end = line.index(">", start) + 1
    plan = plan_of(line, start, end)
    if plan is None and (
        _LIES_AHEAD.match(text, name.start, name.end) or _NEXT.match(text, name.start)
    ):
        return not _HELD_THEN.match(line, end)
    if plan is None and _AMONG_AHEAD.search(line, max(0, start - _REACH), start):
        return not (_HELD_THEN.match(line, end) or _HELD_ALREADY.match(line, end))
    if plan is Plan.WAS_TO_COME:
        kept = came_true(text, name) or planned_elsewhere(text, name.end, passage.end)
        return not kept
    return plan is Plan.TO_COME


def is_it_planned(line: str) -> bool:
    """Say whether a line says of what the one before named that it is to come: `It will be`."""
    begins = _IT.match(line)
    found = _SUBJECT.match(line, begins.end()) if begins else None
    return bool(found and found["comes"] and not _BARS.search(found["mid"]))


def is_told_as_now(line: str, start: int, end: int) -> bool:
    """Say whether a sentence tells an event in the present: `is organising`, `se tient`."""
    behind = _IS_HELD.match(line, end)
    before = _HOLDS.search(line, max(0, start - _BEFORE), start)
    return bool(
        (behind and not _BARS.search(behind.group()))
        or (before and not _APART.search(before["gap"]))
    )


def _was_held_then(line: str, end: int) -> bool:
    then = _HELD_THEN.match(line, end)
    return then is not None and not _OTHER.search(then["mid"])
