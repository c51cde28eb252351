"""Says which words tell that somebody reproaches a body, and who is praised for a ratification."""

from extract.model import Predicate
from extract.statements.romance_words import SO, subject
from extract.statements.statement_shapes import ADVERB, THE, Pattern, led, slots, written

_DEPLORES = (
    r"(?:regret(?:s|ted)?|complain(?:s|ed)?|deplore[sd]?|lament(?:s|ed)?|denounce[sd]?|condemn(?:s|ed)?"
    r"|(?:is|are|was|were|remains?) (?:\w+ )?concerned|express(?:es|ed)? (?:\w+ )?concern)"
)
_SUFFERS = (
    r"(?:been|suffered|received|lost|had to|endured|welcomed|ceased|died|été|subi|reçu|perdu|dû"
    r"|souffert|sido|sufrido|recibido|perdido|tenido que|padecido)\b"
)
"""What befalls a body is none of its doing."""

_DOES = (
    rf"(?= (?:(?:has|have|had) (?:not |never |repeatedly |again |still |so far )?(?!not|{_SUFFERS})"
    r"[a-z]{4,}|(?:does|did|do|will) not |fail(?:s|ed)? to |refuse[sd]? |continue[sd]? to"
    r" (?!suffer|be |face|receive)|keeps? |still (?!suffer|face|wait)|lacks? |persists?|(?:is|are)"
    r" (?:still )?(?:not )?(?:detain|deport|expel|violat|refus|ignor|block|delay|deny)ing))"
)
_FAIT = (
    r"(?= (?:(?:ne |n['’])?(?:ait|aient|a|ont) (?:pas |jamais |toujours |encore )?"
    rf"(?!{_SUFFERS})[a-zé]{{3,}}|(?:ne |n['’])[a-zé]{{3,}}|(?:continue|persiste|refuse|tarde"
    r"|manque|maintienne|maintient|détienne|détient|expulse|refoule|viole|entrave|criminalise"
    r"|tolère|néglige|ignore|bloque|emprisonne|réprime|ferme les yeux|cautionne)(?:nt)?\b))"
)
_HACE = (
    rf"(?= (?:se )?(?:(?:no )?(?:haya|hayan|ha|han) (?!{_SUFFERS})[a-záéíóú]{{4,}}|no [a-z]{{3,}}"
    r"|(?:mantenga|mantiene|detenga|detiene|retenga|retiene|siga(?= sin)|carezca|incumpla|impida"
    r"|persista|obstruya)n?\b|(?:deport|expuls|archiv|viol|criminaliz|obstaculiz|discrimin|tard"
    r"|ignor|bloque|rechaz|toler|persig|encarcel|reprim|nieg|niegu|incumpl|impid|consient)(?:a|e|ue"
    r"|an|en)\b))"
)
_BLAMES = (
    r"(?:dénonce|condamne|déplore|critique|regrette|s['’]inquiète de ce|s['’]indigne de ce)(?:nt)?"
    r"|(?:a|ont) (?:dénoncé|condamné|déploré|regretté)"
)
_CULPA = (
    r"(?:denunci|conden|deplor|critic|lament|repudi|cuestion)(?:a|an|ó|aron)"
    r"|(?:ha|han) (?:denunciado|condenado|deplorado|lamentado)"
)
_FAULTS = (
    r"(?:failure|refusal|silence|inaction|decision|conduct|policy|policies|practices|complicity"
    r"|negligence|indifference|abuses|attempts?|unwillingness|slowness)"
)
_GLAD = (
    r"(?:félicite|salue|saluant|accueille|réjouit|satisfaction|welcome[sd]?|welcoming|commend(?:s"
    r"|ed)"
    r"|appreciation|acoge|celebra|felicita|satisfacción|beneplácito)"
)
_JOINING = r"(?:adhésion|ratification|accession|adhesión|ratificación)"
_DONE = (
    r"(?:(?!\b(?:intentions?|intenci(?:ón|ones)|hacia|vers|towards?|avances|progrès|progress|steps"
    r"|efforts?|esfuerzos|process|proceso|processus|commitments?|engagements?|compromisos?|plans?"
    r"|pledges?|decisi(?:on|ón)|prochaine|próxima|possible|eventual|éventuelle)\b)[^<>.;:])"
)
_WHEN = r"(?:,? (?:en|in|on|le|el) [^<>.,;]{0,16}(?:19|20)\d\d,?)?"
_LAWS = (
    rf"<I\d+>(?:(?:,|,? (?:et|y|and)) (?:(?:à|de|to|of|a) )?(?:{THE}{_JOINING} (?:de|à|of|to|a) )?"
    rf"{THE}<I\d+>){{0,5}}"
)
_JOINED = (
    r"(?:ratified|acceded to|ratifié|adhéré (?:à|aux?)|(?:se )?(?:ha )?adherido al?"
    r"|(?:ha )?ratificado|ratificó|se adhirió al?)"
)

REPROACHES: tuple[Pattern, ...] = (
    led(
        Predicate.CRITICISES,
        rf"(?P<subject>{slots('OP')}),? {ADVERB}{_DEPLORES} that {THE}(?P<object>{slots('O')})"
        rf"{_DOES}",
        0.86,
    ),
    led(
        Predicate.CRITICISES,
        rf"{subject('OP')}(?:{_BLAMES}) (?:que |qu['’]){THE}(?P<object>{slots('OP')}){_FAIT}",
        0.86,
    ),
    led(
        Predicate.CRITICISES,
        rf"{subject('OP')}(?:{_CULPA}) que {THE}(?P<object>{slots('OP')}){_HACE}",
        0.86,
    ),
    # `Preocupa al Comité que <O1> mantenga`
    written(
        Predicate.CRITICISES,
        rf"(?:^|[.;:] )\W{{0,3}}(?:\d{{1,3}}\. )?(?:[A-ZÀ-Þ][^<>.;:]{{2,60}}, )?(?:[Ll]e |[Aa]l )?"
        rf"(?:[Pp]reocupa|[Ii]nquieta|[Aa]larma)(?: {SO})? a {THE}(?P<subject><O\d+>),? "
        rf"(?:{SO})?que {THE}(?P<object>{slots('OP')}){_HACE}",
        0.86,
    ),
    # `condemns the failure of <O1> to investigate`
    led(
        Predicate.CRITICISES,
        rf"(?P<subject>{slots('OP')}),? {ADVERB}(?:criticise[sd]?|criticize[sd]?|condemn(?:s|ed)?"
        rf"|denounce[sd]?|deplore[sd]?|regret(?:s|ted)?) (?:the |this )?(?:\w+ )?{_FAULTS}"
        rf" (?:of|by|on the part of) {THE}(?P<object>{slots('OP')})(?![’'-])",
        0.88,
    ),
    # `se félicite de l'adhésion du <P0> à la <I1> et de la ratification de la <I2>`
    written(
        Predicate.RATIFIES,
        rf"\b(?<!would )(?<!will )(?<!to )(?<!could )(?<!should"
        rf" ){_GLAD}\b{_DONE}{{0,80}}?\b{_JOINING}{_WHEN} (?:par|by|por|of|de|du|del) {THE}"
        rf"(?P<subject><P\d+>){_WHEN},? (?:à|to|of|de|a) {THE}(?P<object>{_LAWS})",
        0.93,
    ),
    written(
        Predicate.RATIFIES,
        rf"(?P<subject><P\d+>)(?: (?:has|a|ha))? {_JOINED} {THE}<I\d+>{_WHEN}(?:, {THE}<I\d+>)?,?"
        rf" (?:and|et|y) (?:(?:has|a|ha|it has|se ha) )?{_JOINED} {THE}(?P<object>{slots('I')})",
        0.93,
    ),
)
"""In English, French and Spanish; beside those of `statement_calls` and `romance_claims`."""
