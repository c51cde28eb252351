"""Holds the words that say an event was held, and by whom, in English, French and Spanish."""

import re

from extract.kept_patterns import compiled

_EN = (
    r"(?:co-?)?organi[sz](?:e[ds]?|ing)|(?:co-?)?host(?:s|ed|ing)?|(?:co-?)?conven(?:e[ds]?|ing)"
    r"|held|holds?|holding|conduct(?:s|ed)|launch(?:es|ed)|facilitated|arranged|delivered|ran"
    r"|devoted|dedicated|staged|opened|gave"
)
_FR = (
    r"(?:co-?)?organis(?:e|ent|é|a|ait|aient|èrent|era|eront)|tenu|tient|tiendra|tenait"
    r"|accueill(?:i|e|ent|ait|era)|convoqu(?:e|é|a)|anim(?:e|é)|consacr(?:e|é)|dispens(?:e|é)"
    r"|abrit(?:e|é|ait)|ouvert|ouvre|inaugur(?:e|é)|donn(?:e|é)|lanc(?:e|é)|mené"
)
_ES = (
    r"(?:co)?organiz(?:ó|aron|an?|ará)|celebr(?:ó|aron|an?|ará)|convoc(?:ó|aron|an?|arán?)"
    r"|realiz(?:ó|aron|a|ará)|acog(?:ió|ieron|e|erá)|impart(?:ió|ieron)"
    r"|inaugur(?:ó|aron)|lanz(?:ó|aron)|ofreci(?:ó|eron)|dict(?:ó|aron)"
    r"|llev(?:ó|aron)\sa\scabo|sostuv(?:o|ieron)(?=\s(?:en\s|un\staller|una\sconsulta))|dedic(?:ó|aron)|efectu(?:ó|aron)|(?:fue|será)\ssede\sde"
)
HOLDS = compiled(rf"\b(?:{_EN}|{_FR}|{_ES})(?!\w)", re.IGNORECASE)
"""A verb whose subject holds an event and whose object the event is."""

ASSEMBLES = compiled(
    r"\b(?:brought\stogether|brings\stogether|assembled|invited|trained"
    r"|(?:a|ont)\s(?:réuni|rassemblé|convié|formé)|formó|formaron|capacitó|capacitaron"
    r"|réunit|réunissent|reunió|reunieron|congregó|convocó\sa|invitó\sa)(?!\w)",
    re.IGNORECASE,
)
"""A verb whose subject holds an event and whose object is who came to it."""

TAKES_PLACE = compiled(
    r"\b(?:(?:took|takes?|taking)\splace|(?:was|were|is|are|be|been)\s(?:held|convened|hosted"
    r"|organi[sz]ed)|(?:a|ont)\seu\slieu|aur(?:a|ont)\slieu|(?:est|été|était|sera)\s(?:tenue?"
    r"|organisée?)|s['’](?:est|était)\s(?:tenue?|déroulée?)|se\s(?:tient|tiendra|déroule|déroulera)"
    r"|se\s(?:celebr|realiz|desarroll|efectu|llev)(?:ó|ará|aron)(?:\sa\scabo)?"
    r"|(?:tuvo|tendrá|tuvieron)\slugar|(?:fue|será|ha\ssido)\s(?:celebrad|organizad|realizad)[oa])"
    r"(?!\w)",
    re.IGNORECASE,
)
"""A verb whose subject the event is."""

HELD = (
    r"(?:(?:co-?)?organi[sz]ed|(?:co-?)?hosted|(?:co-?)?convened|held|led|arranged|conducted"
    r"|facilitated|delivered|co-?sponsored|coordinated|run|given|staged"
    r"|(?:co-?)?organisée?s?|convoquée?s?|tenue?s?|animée?s?|accueillie?s?|dispensée?s?"
    r"|coordonnée?s?|coparrainée?s?|donnée?s?|menée?s?|initiée?s?"
    r"|(?:co)?organizad[oa]s?|convocad[oa]s?|celebrad[oa]s?|impartid[oa]s?|coordinad[oa]s?"
    r"|ofrecid[oa]s?|dictad[oa]s?|promovid[oa]s?|impulsad[oa]s?|realizad[oa]s?|copatrocinad[oa]s?)"
)
"""A participle that stands before who held an event: `organised by`."""

MEETS = compiled(
    r"\b(?:met|meets?|gathered|assembled|convened|came together|sat|attended|took part|participated"
    r"|se sont réunis|se réunissent|se réuni(?:t|ra|ront)|s['’]est réunie?|(?:a|ont) siégé|siègera"
    r"|[Rr]éunie?s|(?:a|ont) (?:suivi|participé|assisté)"
    r"|(?:were|was|been) (?:trained|brought together|convened)"
    r"|(?:ont|a) été (?:formé|réuni|convié)e?s?"
    r"|(?:fueron|han sido) (?:capacitad|formad|convocad)[oa]s"
    r"|se reunieron|se reunió|se reunir(?:á|án)|se reúnen?|[Rr]eunid[oa]s|asisti(?:ó|eron)"
    r"|particip(?:ó|aron))(?!\w)"
)
"""A verb whose subject came to an event."""

BY = r"(?:by|par|por)"
THE = r"(?:the\s|la\s|le\s|les\s|el\s|los\s|las\s|l['’])"
HELD_BY = compiled(
    rf"\b{HELD}\s(?:[^.;:()]{{0,110}}?[\s,])?{BY}\s"
    r"|\b(?:under|at)\sthe\s(?:joint\s)?(?:auspices|leadership|initiative|invitation)\sof\s"
    r"|\bsous\s(?:l['’]égide|les\sauspices)\s(?:de\s|du\s|des\s|d['’])"
    r"|\bà\sl['’](?:initiative|invitation)\s(?:conjointe\s)?(?:de\s|du\s|des\s|d['’])"
    r"|\bbajo\s(?:los\sauspicios|la\sdirección)\sdel?\s|\b(?:a|por)\siniciativa\sdel?\s"
    r"|\ba\sinvitación\sdel?\s",
    re.IGNORECASE,
)
FRONTED = compiled(rf"\s{{0,3}}{HELD}\s(?:jointly\s|conjointement\s|conjuntamente\s)?{BY}\s", re.I)
"""What opens a sentence such as `Organised by the Circle, the workshop ...`."""
