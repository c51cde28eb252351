"""Says which words tell who pays for a body or its work: `is funded through a grant from <O1>`."""

from extract.model import Predicate
from extract.statements.romance_words import APART
from extract.statements.statement_shapes import ADVERB, NOT, THE, Pattern, led, slots, written

_BE = (
    r"(?:is|are|was|were|has been|have been|being|est|sont|a été|ont été|es|son|está|están|fue"
    r"|fueron|ha sido|han sido)"
)
_HOW = (
    r"(?:(?!(?:no|not|never|only|to|no longer|plus|pas|jamais|nunca|ya|previously|formerly)\b)"
    r"(?:en (?:grande )?partie|en (?:gran )?parte|in (?:large )?part|[a-zà-ÿ-]{3,16}) ){0,2}?"
)
_PAID = (
    r"(?:(?:(?:co|part|self)-?)?(?:funded|financed)|supported financially|financially supported"
    r"|(?<!not )paid for|sponsored|subventionnée?s?|(?:co)?financée?s?"
    r"|soutenue?s? financièrement|(?:co)?financiad[oa]s?|subvencionad[oa]s?|patrocinad[oa]s?)"
)
_SUMS = (
    r"(?:grants?|funds?|funding|donations?|contributions?|money|resources|financial (?:support"
    r"|assistance|contributions?)|financements?|fonds|subventions?|dons|(?:soutien|appui)"
    r" financier|aportes?|fondos|recursos|subvenci(?:ón|ones)|financiamiento|financiación"
    r"|donaci(?:ón|ones)|apoyo (?:financiero|económico))"
)
_OF_SUMS = (
    rf"(?:(?:an?|the|la|le|les|l['’]|une?|des|el|los|las|una?) ?)?(?:[\w-]+ ){{0,2}}?{_SUMS}"
    r"(?: (?:provided|received|granted|awarded|accordée?s?|versée?s?|alloués?|otorgad[oa]s?)"
    r"| [a-zà-ÿ]{4,14})? (?:of|from|by|d[eu]s?|d['’]|del?|par|por)"
)
_WITH_SUMS = (
    r"(?:with|by|through|thanks to|from|via|avec|grâce (?:à|aux?)|sur|par|au moyen d['’e]|con"
    rf"|gracias al?|por|mediante|a través de) ?{_OF_SUMS}"
)
_MEANS = (
    rf"(?:(?:entirely |mainly |largely |in part |en partie |en parte )?(?:by|through|via|par|por"
    rf"|à travers|a través de)|{_WITH_SUMS})"
)
_WORKS = (
    r"(?:work|activities|operations|projects?|programmes?|budget|efforts|campaigns?|hotline"
    r"|shelters?|cent(?:re|er)s?|services|clinics?|activités|actions|travail|travaux|projets?"
    r"|programmes|foyers?|centres?|labor|trabajo|actividades|proyectos?|programas?|albergues?)"
)
_ITS = (
    rf"(?P<object><O\d+>)(?:['’]s?)? (?:[\w-]+ |<P\d+> ){{0,3}}{_WORKS}"
    rf"(?: (?:de|d['’]) ?[a-zà-ÿ]{{3,14}})?(?: (?:in|à|au|en|de) (?:{THE}<P\d+>|(?:19|20)\d\d))?"
)
_OF_IT = rf"(?:^|[;:] )(?:(?:The|Les?|La|L['’]|El|Las|Los) ?)?(?:[\w-]+ )?{_WORKS} (?:of|de)" + (
    rf" {THE}(?P<object><O\d+>)"
)
_AND = (
    r"(?:[a-zà-ÿ]{2,14}(?:ed|ée?|[ai]d[oa]) (?:by|in|at|par|por|à|en) "
    rf"{THE}<[OP]\d+>,? (?:and|et|y) )?"
)
"""What else is done to a body: `is hosted by <O1> and funded by <O2>`."""

_PAYER = rf"{THE}(?P<subject>{slots('OP')})"
_DONE = r"(?:run|built|opened|maintained|kept|made possible|rendue?s? possibles?|posibles?)"
_POSSIBLE = (
    r"(?:made possible|rendue?s? possibles?|posibles?) (?:by|thanks to|through|par|grâce à"
    r"|gracias a|por)"
)
_DONORS = (
    r"(?:donors?|funders?|backers|financial partners|bailleurs(?: de fonds)?|financeurs"
    r"|partenaires financiers|donantes|financiadores|soci[oa]s financier[oa]s)"
)
_MAIN = (
    r"(?:(?:main|largest|biggest|principal|principaux|current|major|key|principales|institutional)"
    r" )?"
)

PAID_FOR: tuple[Pattern, ...] = (
    led(
        Predicate.FUNDS,
        rf"(?P<object>{slots('O')})(?:{APART}|, an? [^<>.;,]{{2,60}}),?(?: (?:which|that|qui"
        rf"|que))? {ADVERB}{NOT}(?:{_BE} )?{_AND}{_HOW}{_PAID} "
        rf"{_MEANS} {_PAYER}",
        0.9,
    ),
    led(
        Predicate.FUNDS,
        rf"(?P<object>{slots('O')}),? (?:{_BE}|se) {_HOW}(?:financian?|(?<=se )sostienen?)"
        rf" {_MEANS} {_PAYER}",
        0.9,
    ),
    # `<O0>'s shelter in <P1> is run with a grant from <O2>`, `The work of <O0> is funded by <O1>`
    *(
        led(
            Predicate.FUNDS,
            rf"{what},? (?:(?:{_BE}|se) {_HOW}(?:{_PAID}|financian?) {_MEANS}"
            rf"|(?:{_BE} {_HOW}{_DONE}|fonctionne(?:nt)?|operates?|runs?|funcionan?) {_WITH_SUMS}"
            rf"|{_BE} {_HOW}{_POSSIBLE}) {_PAYER}(?!['’-])",
            0.88,
        )
        for what in (_ITS, _OF_IT)
    ),
    # `with a grant from <O1> to <O0>`
    written(
        Predicate.FUNDS,
        rf"(?:with|through|avec|grâce à|con|mediante) (?:an? |une? |una? )?{_SUMS} (?:from|d[eu]"
        rf"|del?) {_PAYER} (?:to|à|aux?|al?) {THE}(?P<object><O\d+>)(?!['’-])",
        0.88,
    ),
    # `Among the donors of <O0> are`, `Parmi ses bailleurs, <O0> compte`
    written(
        Predicate.FUNDS,
        rf"(?:[Aa]mong|[Pp]armi|[Ee]ntre) (?:(?:the|les|los) )?{_MAIN}{_DONORS} (?:of|de) {THE}"
        rf"(?P<object><O\d+>) (?:are|is|figure(?:nt)?|figuran?|se trouvent|están|se encuentran) "
        rf"{_PAYER}",
        0.88,
    ),
    led(
        Predicate.FUNDS,
        rf"(?:[Aa]mong|[Pp]armi|[Ee]ntre) (?:its|ses|sus) {_MAIN}{_DONORS}, {THE}"
        rf"(?P<object><O\d+>) (?:counts|compte|cuenta(?: con)?|has|a|tiene) {_PAYER}",
        0.88,
    ),
    led(
        Predicate.FUNDS,
        rf"(?P<object><O\d+>) (?:counts|compte|cuenta a|has) {_PAYER} (?:among its|parmi ses"
        rf"|entre sus) {_MAIN}{_DONORS}",
        0.9,
    ),
    led(
        Predicate.FUNDS,
        rf"(?:^|[;:] )(?:The |Les |Los )?{_MAIN}{_DONORS} (?:of|de) {THE}(?P<object><O\d+>) (?:is"
        rf"|are|include|sont|son):? {_PAYER}",
        0.9,
    ),
    # `<O0> principales donantes son <O1>`: see statement_pronouns
    led(
        Predicate.FUNDS,
        rf"(?P<object><O\d+>)(?:['’]s?)? {_MAIN}{_DONORS} (?:is|are|include|sont|son):? {_PAYER}",
        0.9,
    ),
    # `<O0> finances the work of <O1>`, `<O0> financent nos programmes`
    led(
        Predicate.FUNDS,
        rf"(?P<subject>{slots('OP')}),? {ADVERB}(?:(?:co-?)?(?:financ(?:e|es|ed|ent|ia|ian|ió"
        rf"|iaron)"
        rf"|funds?|funded)|soutien(?:t|nent) financièrement|(?:a|ont) financé|(?:ha|han)"
        rf" financiado)"
        rf" (?:the |la |les? |las |los |el |l['’])?(?:{_WORKS}|campagnes?|campañas?) (?:of|de)"
        rf" {THE}"
        r"(?P<object><O\d+>)(?!['’-])",
        0.88,
    ),
    # `has been funding <O1>`
    led(
        Predicate.FUNDS,
        rf"(?P<subject>{slots('OP')}),? {ADVERB}(?:(?:(?:has|have) been|continues? to|is|are"
        rf"|started"
        rf"|starts|began|begins)(?: to)? (?:co-)?(?:fund|financ)(?:ing|e)?|(?:(?:a |ont )?"
        rf"(?:commencé?|continué?|recommencé?)(?:nt)? à|(?:comienz|empiez|continú|comenz|empez)"
        rf"(?:a|an|ó|aron) a) (?:(?:co)?financ(?:er|iar)|soutenir financièrement|apoyar"
        rf" financieramente))(?: a)? {THE}(?P<object>{slots('O')})(?!['’-])",
        0.9,
    ),
    # `The resources of <O0> come from fees and grants made by <O1>`
    written(
        Predicate.FUNDS,
        r"(?:[Rr]esources|[Ff]unds|[Ff]unding|[Ii]ncome|[Rr]essources|[Ff]onds|[Rr]ecursos"
        rf"|[Ff]ondos|[Ii]ngresos) (?:of|de) {THE}(?P<object><O\d+>) (?:comes?|proviennent"
        rf"|provienen) [^<>.;:]{{0,80}}?{_OF_SUMS} {_PAYER}",
        0.88,
    ),
    # `Money for <O0> came from <O1>`
    written(
        Predicate.FUNDS,
        rf"(?:^|[;:] )(?:The )?(?:[Mm]oney|[Rr]esources|[Ff]inancial support|[Gg]rants) (?:for|to)"
        rf" {THE}(?P<object><O\d+>) (?:comes?|came|(?:is|are|was|were) provided) (?:from|by) "
        rf"{_PAYER}",
        0.88,
    ),
)
"""In English, French and Spanish; beside those of `statement_support`."""
