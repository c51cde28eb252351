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

_MANY = (
    r"(?: [^<>.;]{2,90}?(?:,? (?:including|notably|such as|namely|among them|dont|notamment"
    r"|entre ellos|entre ellas|como|incluid[oa]s?|incluyendo)|:),?)?"
)
_TIME = r"(?:,? (?:in|on|en|le|el) (?:[^<>.;,]{0,16})?(?:19|20)\d\d,?)?"
_RATIFY = (
    rf"(?:signed and )?ratified{_TIME}{_MANY}|ratif(?:y|ies)(?= )|acceded to{_TIME}{_MANY}"
    r"|accede to|(?:is|are|became|was|were) (?:now |already |also |both |all )?(?:a )?(?:[Ss]tates?"
    r" )?part(?:y|ies)"
    rf" to{_MANY}|a party to|deposited (?:its|the) instruments? of (?:ratification of|accession to)"
    rf"|(?:a |ont )?ratifié{_TIME}{_MANY}|(?:a |ont )?adhéré{_TIME} (?:à|aux?){_MANY}"
    rf"|(?:ha |han )?ratificado{_TIME}{_MANY}|ratific(?:ó|aron){_TIME}{_MANY}|(?:se )?(?:ha |han )?"
    r"adherido al?|se (?:adhirió|adhirieron) al?|est (?:devenu )?(?:État )?partie (?:à|aux?)"
    r"|sont (?:États )?parties (?:à|aux?)"
    r"|es (?:Estado )?[Pp]arte (?:del?|en)|son (?:Estados )?[Pp]artes? (?:del?|en)"
)
_ACCESSION = r"(?:ratification of|accession to|ratificación de|adhésion à)"
# A verb follows at once, so that `recommended that Nepal's courts` and `that Roma women` do not.
_DOES = (
    r"(?= (?!and\b|in\b|of\b|at\b|for\b|from\b|who\b|whose\b|which\b|has\b|had\b|was\b|were\b"
    r"|is\b|are\b|child|women|men\b|girls|boys|people|person|communit|population|famil|pupil"
    r"|student|settlement|minorit|member|national|citizen|victim|could\b|might\b|or\b|with\b"
    r"|as\b|by\b|to\b|on\b|be (?:\w+ )?\w{2,12}(?:ed|en)\b)[a-z]{2})"
)
_MUST = r"(?= (?:should|must|needed to|needs to|ought to|had to)\b)"
_CONCERNED = (
    r"(?:(?:is|are|was|were|remains?|remained) (?:\w+ )?concerned (?:about|at|by|over|that)"
    r"|express(?:es|ed) (?:\w+ ){0,3}concerns? (?:about|at|over|that|regarding)"
    r"|regret(?:s|ted)?(?: that)?|deplore[sd]?)"
)

_NOT_OF_WAR = (
    r"(?![^<>.;]{0,90}\b(?:humanitarian|consequences|hostilities|fighting|floods?|flooding|cyclone"
    r"|earthquake|hurricane|drought|outbreak|epidemic|armed groups|clashes|insecurity|fate)\b)"
)
"""What befalls a state is none of its doing: `concerned by the consequences of violence in`."""

CALLS: tuple[Pattern, ...] = (
    active(Predicate.CALLS_ON, "OP", r"call(?:s|ed)? (?:on|upon)|appeal(?:s|ed)? to", "OP", 0.95),
    active(
        Predicate.CALLS_ON,
        "OP",
        r"(?:(?:appelle|appelait|a appelé|demande|demandait|a demandé|exige|exigeait|recommande"
        r"|recommandait|a recommandé)(?:"
        r" instamment)? (?:à|de)"
        r"|(?:prie|engage|invite|a prié|a engagé|a invité)(?: instamment)?|exhorte(?: à)?"
        r"|insta a|instó a"
        r"|exhort(?:a|ó) a|recomiend?a a|recomendó a|alienta a|alentó a|invita a|invitó a"
        r"|solicita a"
        r"|pid(?:e|ió) a|hace un llamamiento a|hizo un llamamiento a)",
        "OP",
        0.85,
    ),
    written(
        Predicate.CALLS_ON,
        rf"(?P<subject>{slots('OP')}),? {ADVERB}(?:urge[sd]?|encourage[sd]?|request(?:s|ed)?"
        rf"|lobbie[sd]|lobby|petition(?:s|ed)?|implore[sd]?|invite[sd]?|asks?|asked|presse[sd]"
        rf"|advise[sd]|appelle|appelait|a appelé"
        rf"|exhorte|exhortait|a exhorté|invite|invitait|a invité|insta a|instó a) {THE}"
        rf"(?P<object>{slots('OP')})(?= (?:to|à|a|not to)\b)",
        0.93,
    ),
    written(
        Predicate.CALLS_ON,
        rf"(?P<subject>{slots('OP')}),? {ADVERB}(?:recommend(?:s|ed)?|request(?:s|ed)?"
        rf"|propose[sd]?|demand(?:s|ed)?|suggest(?:s|ed)?|insist(?:s|ed)?"
        rf"|reiterated (?:its|their) recommendations?)"
        rf" that {THE}(?P<object>{slots('OP')}){_DOES}",
        0.95,
    ),
    written(
        Predicate.CALLS_ON,
        rf"(?P<subject>{slots('OP')}),? {ADVERB}(?:state[sd]?|said|note[sd]|consider(?:s|ed)"
        rf"|reiterate[sd]|emphasi[sz]e[sd]|stresse[sd]|add(?:s|ed)|highlighted|believe[sd])"
        rf" that {THE}(?P<object>{slots('OP')}){_MUST}",
        0.92,
    ),
    written(
        Predicate.CALLS_ON,
        rf"(?P<subject>{slots('OP')}),? {ADVERB}(?:estime|recommande|considère|a recommandé"
        rf"|réclame|a réclamé|exige|a exigé|demande|a demandé|exige|exigió|pide|pidió|solicita"
        rf"|solicitó"
        rf"|souligne"
        rf"|recomienda|recomendó|considera|señala|subraya) (?:que|qu['’]) ?{THE}"
        rf"(?P<object>{slots('OP')})(?= (?:la |le |les |l['’]|se )?(?:doit|devrait|doivent"
        rf"|devraient|debe|debería|deben"
        rf"|deberían"
        r"|adopte|prenne|veille|ratifie|mette|ratifique|tome|vele|garantice|refuerce|renforce)\b)",
        0.92,
    ),
    active(
        Predicate.CRITICISES,
        "OP",
        r"criticise[sd]?|criticize[sd]?|fault(?:s|ed)|deplore[sd]?|decrie[sd]|condemn(?:s|ed)?"
        r"|denounce[sd]?|accuse[sd]?|condamne"
        r"|critique|dénonce"
        r"|a condamné|a critiqué|a dénoncé|condenó|criticó|denunció",
        "OP",
        0.85,
    ),
    written(
        Predicate.CRITICISES,
        rf"(?P<subject>{slots('OP')}),? {ADVERB}{_CONCERNED} {_NOT_OF_WAR}(?:[^<>.;]{{0,110}}? )?"
        rf"(?<=[a-z] )(?:in|by|that) {THE}(?P<object>{slots('P')})(?![-\w])",
        0.88,
    ),
    written(
        Predicate.CRITICISES,
        rf"(?P<subject>{slots('OP')}),? {ADVERB}{_CONCERNED} {THE}(?P<object>{slots('P')})"
        r"(?= (?:had|has|have|did|does|was|were|is|are|still|[a-z]{3,14}[^s\W]s|[a-z]{3,14}ed)\b)",
        0.88,
    ),
    active(
        Predicate.INVOKES,
        "O",
        r"(?:invoke[sd]?|cite[sd]?|recall(?:s|ed)|relie[sd] (?:up)?on|reaffirm(?:s|ed)|refer(?:s"
        r"|red) to|a invoqué|invocó"
        r"|[^<>.;]{2,80}, (?:citing|invoking|recalling|referring to|relying on))"
        r"(?: (?:articles?|artículos?) \d[\d(), and]{0,16}(?:of|de))?",
        "I",
        0.88,
    ),
    written(
        Predicate.INVOKES,
        rf"(?P<subject><O\d+>),? {ADVERB}(?:stated|noted|recommended|considered|said|recalled)"
        r" that (?:[^<>.;]|<[PO]\d+>){0,200}? (?:in accordance with|in line with|provided for in"
        r"|pursuant to|as required by|in compliance with|obligations under|guaranteed by) "
        rf"{THE}(?P<object>{slots('I')})",
        0.88,
    ),
    written(
        Predicate.INVOKES,
        rf"(?:Noting|Recalling|Citing|Invoking|Referring to|In line with|Pursuant to"
        rf"|Rappelant|Citant"
        rf"|Conformément à|Recordando|De conformidad con|In accordance with|Based on)"
        rf" (?:[^<>.;]|<[PO]"
        rf"\d+>){{0,200}}?{THE}(?P<object><I\d+>)[^<>.;]{{0,60}}, {THE}(?P<subject>{slots('OP')}) "
        rf"{ADVERB}(?:stated|recommend(?:s|ed)|urge[sd]|call(?:s|ed)|request(?:s|ed)|encourage[sd]"
        r"|recommande|demande|recomienda|insta)",
        0.9,
    ),
    written(
        Predicate.INVOKES,
        rf"(?P<subject>{slots('O')}),? (?:[^<>.;]|<[PO]\d+>){{2,220}}?, (?:comme (?:le veut"
        rf"|l['’]exige"
        r"|le prévoit|le demande|le requiert)|as (?:required|provided for|demanded) (?:by"
        r"|in)|au titre d[eu]"
        rf"|conformément (?:à|au)|como (?:lo )?(?:exige|dispone)) {THE}(?P<object>{slots('I')})",
        0.86,
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
        rf"(?:commend(?:s|ed)|congratulate[sd]|praise[sd]|welcome[sd]|applaud(?:s|ed)) {THE}"
        rf"(?P<subject><[OP]\d+>)(?:['’]s)? (?:(?:for|on|upon) )?(?:its |the |having )?"
        rf"(?:recent )?(?:{_ACCESSION}|ratified|ratifying|acceded to|acceding to) {THE}"
        rf"(?P<object>{slots('I')})",
        0.95,
    ),
    # `n'a ratifié ni la convention no 189, ni la convention no 190`
    written(
        Predicate.RATIFIES,
        rf"(?P<subject>{slots('OP')}) (?P<negated>n['’](?:a|ait|ont|aient) (?:pas )?(?:encore )?"
        r"ratifié ni|(?:has|have) ratified neither) (?:la |le |l['’]|the )?"
        r"(?P<object><I\d+>(?:,? (?:ni|nor) (?:la |le |l['’]|the )?<I\d+>){0,5})",
        0.95,
    ),
    written(
        Predicate.RATIFIES,
        rf"(?<!of )(?<!in )(?P<subject>{slots('P')}) (?:has|have|had) [^<>.;]{{3,110}},? and "
        r"(?:it |they |has |have |also |recently |then ){0,3}(?:ratified|acceded to) "
        rf"{THE}(?P<object>{slots('I')})",
        0.9,
    ),
    # A heading of those who supervise labour conventions: `Convention – Peru (ratification: 1960)`
    written(
        Predicate.RATIFIES,
        r"(?P<object><I\d+>)(?: \([^()<>]{1,30}\))? ?[–—-] ?(?P<subject><P\d+>) "
        r"\((?:[Rr]atification|[Rr]atificación) ?: ?(?:19|20)\d\d\)",
        0.95,
    ),
    written(
        Predicate.RATIFIES,
        rf"(?P<subject><[OP]\d+>)['’]s? {NOT}(?:recent )?{_ACCESSION} {THE}"
        rf"(?P<object>{slots('I')})",
        0.85,
    ),
)
