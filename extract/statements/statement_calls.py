"""Says which words make a call, a criticism, a reference to law, a ratification."""

from extract.model import Predicate
from extract.statements.statement_shapes import (
    ADVERB,
    BE,
    NOT,
    THE,
    Pattern,
    active,
    passive,
    slots,
    written,
)

_RATIFY = (
    r"(?:signed and )?ratified(?:,? (?:in|on) [^<>.;,]{3,20},)?|ratif(?:y|ies)(?= )|acceded to"
    r"|accede to|(?:is|are|became|was) (?:now |already )?(?:a )?(?:[Ss]tates? )?part(?:y|ies) to"
    r"|a party to|deposited (?:its|the) instruments? of (?:ratification of|accession to)"
    r"|(?:a |ont )?ratifié|(?:a |ont )?adhéré à|(?:ha |han )?ratificado|ratificó|(?:ha |han )?"
    r"adherido a|se adhirió a"
)
_ACCESSION = r"(?:ratification of|accession to|ratificación de|adhésion à)"
# A verb follows at once, so that `recommended that Nepal's courts` and `that Roma women` do not.
_DOES = (
    r"(?= (?!and\b|in\b|of\b|at\b|for\b|from\b|who\b|whose\b|which\b|has\b|had\b|was\b|were\b"
    r"|is\b|are\b|child|women|men\b|girls|boys|people|person|communit|population|famil|pupil"
    r"|student|settlement|minorit|member|national|citizen|victim|could\b|might\b|or\b|with\b"
    r"|as\b|by\b|to\b|on\b)[a-z]{2})"
)
_MUST = r"(?= (?:should|must|needed to|needs to|ought to|had to)\b)"
_CONCERNED = (
    r"(?:(?:is|are|was|were|remains?|remained) (?:\w+ )?concerned (?:about|at|by|over|that)"
    r"|express(?:es|ed) (?:\w+ ){0,3}concerns? (?:about|at|over|that|regarding)"
    r"|regret(?:s|ted)(?: that)?|deplore[sd])"
)

CALLS: tuple[Pattern, ...] = (
    active(Predicate.CALLS_ON, "O", r"call(?:s|ed)? (?:on|upon)|appeal(?:s|ed)? to", "OP", 0.95),
    active(
        Predicate.CALLS_ON,
        "O",
        r"(?:(?:appelle|appelé|demande|demandé|exige) (?:à|de)|exhorte(?: à)?|insta a|instó a"
        r"|exhort(?:a|ó) a"
        r"|pid(?:e|ió) a|hace un llamamiento a|hizo un llamamiento a)",
        "OP",
        0.85,
    ),
    written(
        Predicate.CALLS_ON,
        rf"(?P<subject>{slots('O')}),? {ADVERB}(?:urge[sd]?|encourage[sd]?|request(?:s|ed)"
        rf"|invite[sd]?|asks?|asked|presse[sd]|advise[sd]|appelle|exhorte|invite|insta a) {THE}"
        rf"(?P<object>{slots('OP')})(?= (?:to|à|a|not to)\b)",
        0.93,
    ),
    written(
        Predicate.CALLS_ON,
        rf"(?P<subject>{slots('O')}),? {ADVERB}(?:recommend(?:s|ed)?|request(?:s|ed)?"
        rf"|propose[sd]?|demand(?:s|ed)?|suggest(?:s|ed)?|insist(?:s|ed)?"
        rf"|reiterated (?:its|their) recommendations?)"
        rf" that {THE}(?P<object>{slots('OP')}){_DOES}",
        0.95,
    ),
    written(
        Predicate.CALLS_ON,
        rf"(?P<subject>{slots('O')}),? {ADVERB}(?:state[sd]?|said|note[sd]|consider(?:s|ed)"
        rf"|reiterate[sd]|emphasi[sz]e[sd]|stresse[sd]|add(?:s|ed)|highlighted|believe[sd])"
        rf" that {THE}(?P<object>{slots('OP')}){_MUST}",
        0.92,
    ),
    active(
        Predicate.CRITICISES,
        "O",
        r"criticise[sd]?|criticize[sd]?|condemn(?:s|ed)|denounce[sd]?|accuse[sd]?|condamne"
        r"|critique|dénonce"
        r"|a condamné|a critiqué|a dénoncé|condenó|criticó|denunció",
        "OP",
        0.85,
    ),
    written(
        Predicate.CRITICISES,
        rf"(?P<subject>{slots('O')}),? {ADVERB}{_CONCERNED} (?:[^<>.;]{{0,110}}? )?"
        rf"(?<=[a-z] )(?:in|by|that) {THE}(?P<object>{slots('P')})(?![-\w])",
        0.88,
    ),
    written(
        Predicate.CRITICISES,
        rf"(?P<subject>{slots('O')}),? {ADVERB}{_CONCERNED} {THE}(?P<object>{slots('P')})"
        r"(?= (?:had|has|have|did|does|was|were|is|are|continued|still|lacked)\b)",
        0.88,
    ),
    active(
        Predicate.INVOKES,
        "O",
        r"invoke[sd]?|cite[sd]?|recall(?:s|ed)|relie[sd] (?:up)?on|reaffirm(?:s|ed)|refer(?:s"
        r"|red) to|a invoqué|invocó"
        r"|[^<>.;]{2,80}, (?:citing|invoking|recalling|referring to|relying on)",
        "I",
        0.88,
    ),
    written(
        Predicate.INVOKES,
        rf"(?P<subject><O\d+>),? {ADVERB}(?:stated|noted|recommended|considered|said|recalled)"
        r" that (?:[^<>.;]|<[PO]\d+>){0,200}? (?:in accordance with|in line with|provided for in"
        r"|pursuant to|as required by|in compliance with|obligations under|guaranteed by|under) "
        rf"{THE}(?P<object>{slots('I')})",
        0.88,
    ),
    active(Predicate.RATIFIES, "OP", _RATIFY, "I", 0.95),
    passive(
        Predicate.RATIFIES,
        "OP",
        rf"{BE}?(?:ratified|ratifiée?|ratificad[oa]) (?:by|par|por)",
        "I",
        0.95,
    ),
    passive(Predicate.RATIFIES, "OP", r"(?:ratification|ratificación) (?:by|par|por)", "I", 0.9),
    written(
        Predicate.RATIFIES,
        rf"(?:ratifications?|ratificación) (?:by|par|por) {THE}(?P<subject>{slots('OP')})"
        rf",? (?:of|de) {THE}(?P<object>{slots('I')})",
        0.92,
    ),
    written(
        Predicate.RATIFIES,
        rf"(?:commend(?:s|ed)|congratulate[sd]|praise[sd]|welcome[sd]|applaud(?:s|ed)) {THE}"
        rf"(?P<subject><[OP]\d+>)(?:['’]s)? (?:(?:for|on|upon) )?(?:its |the |having )?"
        rf"(?:recent )?(?:{_ACCESSION}|ratified|ratifying|acceded to|acceding to) {THE}"
        rf"(?P<object>{slots('I')})",
        0.95,
    ),
    written(
        Predicate.RATIFIES,
        rf"(?P<subject><[OP]\d+>)['’]s? {NOT}(?:recent )?{_ACCESSION} {THE}"
        rf"(?P<object>{slots('I')})",
        0.85,
    ),
)
