"""Says which words between two names make a statement, in English, French and Spanish."""

import re
from dataclasses import dataclass

from extract.model import Predicate

_THE = r"(?:the |The |la |La |le |Le |les |el |El |los |las |l['’]|L['’])?"
_LEFT = r"(?:its |their |both |all )?"
_JOINT = r"(?:,? (?:and|as well as|et|y|e) |, |/)"


def _slots(letters: str) -> str:
    slot = rf"<[{letters}]\d+>"
    return rf"{slot}(?:{_JOINT}{_THE}{slot}){{0,9}}"


_APPOSITION = (
    r"(?:, (?:an? |the |based |headquartered )[^<>.;,]{0,60}"
    r"(?:<P\d+>(?:, <P\d+>)?[^<>.;,]{0,20})?,)?"
)
_ADVERB = (
    r"(?:(?:also|jointly|recently|then|again|strongly|further|formally|repeatedly|publicly"
    r"|firmly|since|later"
    r"|has|have|had|already|both|, in (?:19|20)\d\d,|in (?:19|20)\d\d) ){0,3}"
)
_NOT = (
    r"(?P<negated>(?:(?:has|have|had|did|does|do|was|were|is|are) (?:still )?)?(?:not"
    r"|never)(?: yet)? "
    r"|(?:has|have|had) yet to |(?:failed|refused|declined) to |n['’]\w{1,4} (?:pas"
    r"|jamais)(?: encore)? "
    r"|(?:aún |todavía )?no (?:ha |han )?|ne (?=\w+ pas))?"
)


@dataclass(frozen=True, slots=True)
class Pattern:
    """Words that state one predicate.

    Attributes:
        predicate: What they state.
        words: Over a template line: `subject` and `object` hold slots, `negated` what denies.
        confidence: How often such words say it; an estimate from matches read in real reports.
        inside: Whether the subject may hang on a preposition (`representatives of <O1>`).
    """

    predicate: Predicate
    words: re.Pattern[str]
    confidence: float
    inside: bool = False


def _active(
    predicate: Predicate, subjects: str, words: str, objects: str, confidence: float
) -> Pattern:
    return Pattern(
        predicate,
        re.compile(
            rf"(?P<subject>{_slots(subjects)}){_APPOSITION},? {_ADVERB}{_NOT}{_ADVERB}(?:{words})"
            rf" {_LEFT}{_THE}"
            rf"(?P<object>{_slots(objects)})"
        ),
        confidence,
    )


def _passive(
    predicate: Predicate, subjects: str, words: str, objects: str, confidence: float
) -> Pattern:
    """Build a pattern whose object comes first: `<O1> is funded by <O2>`."""
    return Pattern(
        predicate,
        re.compile(
            rf"(?P<object>{_slots(objects)}),? {_ADVERB}{_NOT}(?:{words}) {_LEFT}{_THE}"
            rf"(?P<subject>{_slots(subjects)})"
        ),
        confidence,
        inside=True,
    )


_BE = (
    r"(?:(?:is|are|was|were|has been|have been|had been|being|which is|which was|est|sont|es"
    r"|son|fue) )"
)
_RATIFY = (
    r"(?:signed and )?ratified|ratif(?:y|ies)(?= )|acceded to|accede to|(?:is|are|became"
    r"|was) (?:now |already )?"
    r"(?:a )?(?:[Ss]tates? )?part(?:y|ies) to|a party to|(?:a |ont )?ratifié|(?:ha "
    r"|han )?ratificado|ratificó"
)

PATTERNS: tuple[Pattern, ...] = (
    _active(Predicate.RATIFIES, "OP", _RATIFY, "I", 0.95),
    _passive(
        Predicate.RATIFIES,
        "OP",
        rf"{_BE}?(?:ratified|ratifiée?|ratificad[oa]) (?:by|par|por)",
        "I",
        0.95,
    ),
    _passive(Predicate.RATIFIES, "OP", r"(?:ratification|ratificación) (?:by|par|por)", "I", 0.9),
    Pattern(
        Predicate.RATIFIES,
        re.compile(
            rf"(?:ratifications?|ratificación) (?:by|par|por) {_THE}(?P<subject>{_slots('OP')})"
            rf",? (?:of|de) {_THE}(?P<object>{_slots('I')})"
        ),
        0.92,
        inside=True,
    ),
    _active(Predicate.CALLS_ON, "O", r"call(?:s|ed) (?:on|upon)|appeal(?:s|ed) to", "OP", 0.92),
    _active(
        Predicate.CALLS_ON,
        "O",
        r"(?:(?:appelle|appelé|demande|demandé|exige) (?:à|de)|exhorte(?: à)?|insta a|instó a"
        r"|exhort(?:a|ó) a"
        r"|pid(?:e|ió) a|hace un llamamiento a|hizo un llamamiento a)",
        "OP",
        0.85,
    ),
    _active(
        Predicate.CRITICISES,
        "O",
        r"criticise[sd]?|criticize[sd]?|condemn(?:s|ed)|denounce[sd]?|accuse[sd]?|condamne"
        r"|critique|dénonce"
        r"|a condamné|a critiqué|a dénoncé|condenó|criticó|denunció",
        "OP",
        0.85,
    ),
    _active(
        Predicate.INVOKES,
        "O",
        r"invoke[sd]?|cite[sd]?|recall(?:s|ed)|relie[sd] (?:up)?on|reaffirm(?:s|ed)|refer(?:s"
        r"|red) to|a invoqué|invocó",
        "I",
        0.85,
    ),
    _active(
        Predicate.MEMBER_OF,
        "O",
        rf"(?:{_BE}|became |, )?(?:an? |one of the |un |una |une )?(?:founding |full |active "
        rf"|associate |fundador )?"
        r"(?:members? of|membres? de|miembros? de)",
        "O",
        0.92,
    ),
    _active(Predicate.MEMBER_OF, "O", r"joined", "O", 0.75),
    _passive(Predicate.MEMBER_OF, "O", r"(?:whose|'s|’s) members (?:include|are)", "O", 0.9),
    _active(
        Predicate.PARTNER_OF,
        "O",
        r"(?:(?:works?|worked|working|acting|jointly|together) )?(?:in|en) (?:close )?"
        r"(?:collaboration|cooperation|co-operation|partnership|partenariat|colaboración"
        r"|coopération)"
        r"(?: étroite)? (?:with|avec|con)"
        r"|(?:partner|collaborat|cooperat|co-operat)(?:s|es|ed) (?:closely )?with",
        "O",
        0.88,
    ),
    _active(
        Predicate.FUNDS,
        "O",
        r"(?:co-)?fund(?:s|ed)|finance[sd]?|(?:provide[sd]?|gave"
        r"|awarded) (?:\w+ ){0,3}(?:funding|grants?|funds) to"
        r"|a financé|financió|financia",
        "O",
        0.88,
    ),
    _passive(
        Predicate.FUNDS,
        "O",
        rf"{_BE}?(?:partly |partially |mainly |co-)?(?:funded|financed|financée?"
        rf"|financiad[oa]) (?:by|par|por)"
        r"|receive[sd]? (?:\w+ ){0,3}(?:funding|grants?|funds) from",
        "O",
        0.9,
    ),
    _active(
        Predicate.BASED_IN,
        "O",
        rf"(?:{_BE}|an? (?:\w+ ){{1,5}})?(?:based|headquartered|basée?"
        rf"|established its headquarters) (?:in|at|à|en|au)"
        r"|(?:with|has|have) (?:its|their) (?:headquarters|seat|head office|secretariat) in"
        r"|(?:con sede|ayant son siège|tiene su sede|a son siège|dont le siège est) (?:en|à|au)",
        "P",
        0.9,
    ),
    Pattern(
        Predicate.BASED_IN,
        re.compile(rf"(?P<object><P\d+>)-based (?:\w+ ){{0,3}}(?P<subject>{_slots('O')})"),
        0.9,
        inside=True,
    ),
    _active(
        Predicate.WORKS_IN,
        "O",
        r"(?:is |are |has been |, )?(?:works?|worked|working|operates?|operating|active|present)"
        r"(?: (?:on|against|with|for|to) [^<>.;]{2,50})? (?:in|across|throughout)"
        r"|(?:travaille|opère|intervient) (?:en|au|aux|à)|(?:trabaja|opera) en",
        "P",
        0.85,
    ),
    _active(
        Predicate.WORKS_ON,
        "O",
        r"(?:is |are |has been |which |that |, )?(?:works?|worked|working|campaigns?|campaigned"
        r"|campaigning"
        r"|advocates?|advocating|active)"
        r" (?:to (?:combat|end|prevent|eliminate|address|stop)|on|against|for|in the field of|with)"
        r"(?: (?:issues? (?:of|such as|related to)|victims of|survivors of|the rights of"
        r"|prevention of))?"
        r"|(?:which |that )?(?:combats?|fights?|(?:seeks|aims) to (?:combat|end|prevent|eliminate))"
        r"|(?:travaille sur|lutte contre|œuvre contre|trabaja (?:sobre|contra|en)|lucha contra)",
        "T",
        0.88,
    ),
    Pattern(
        Predicate.TOOK_PART_IN,
        re.compile(
            rf"(?P<subject>{_slots('O')}),? {_ADVERB}{_NOT}{_ADVERB}(?:participated? in"
            rf"|took part in"
            r"|take part in|attend(?:ed)?|spoke at|(?:was|were) represented at|a participé à"
            r"|ont participé à"
            rf"|participó en|participaron en) {_THE}(?:an? |une? |una? )?(?P<object><E\d+>)"
        ),
        0.9,
        inside=True,
    ),
    Pattern(
        Predicate.TOOK_PART_IN,
        re.compile(
            r"(?P<object><E\d+>)[^<>.;]{0,60} (?:was attended by|were attended by"
            r"|brought together|gathered)"
            rf" (?:(?:representatives|members|delegates|experts) (?:of"
            rf"|from) )?{_THE}(?P<subject>{_slots('O')})"
        ),
        0.88,
        inside=True,
    ),
    Pattern(
        Predicate.CONCERNS,
        re.compile(
            r"(?P<subject><[EI]\d+>)(?:,? (?:which|that|was|is|has|mainly|also|held)){0,3} (?:on"
            r"|about|concerning|regarding|addressed|addresses"
            r"|addressing|discussed|focused on|focuses on|focusing on|dealt with|deals with"
            r"|prohibits"
            r"|criminali[sz]es|sur|sobre|portant sur) (?:the (?:issue|problem|question)s? of )?"
            rf"(?:the |la |le )?(?P<object>{_slots('T')})"
        ),
        0.85,
        inside=True,
    ),
    Pattern(
        Predicate.CALLS_ON,
        re.compile(
            rf"(?P<subject>{_slots('O')}),? {_ADVERB}(?:urge[sd]?|encourage[sd]?|request(?:s|ed)"
            r"|invite[sd]?|recommend(?:s|ed)(?: that)?|asks?|asked|presses|pressed|exhorte"
            r"|invite|insta a)"
            rf" {_THE}(?P<object>{_slots('OP')})(?= (?:to|à|a|not to|take|adopt|ratify|ensure"
            rf"|strengthen|provide|amend)\b)"
        ),
        0.9,
    ),
)
