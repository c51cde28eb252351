"""Says which words tell whose money or support a body has: `our funding comes from <O1>`.

Who gives money funds; whose support is told without saying of what sort works with the body.
"""

from extract.model import Predicate
from extract.statements.statement_shapes import (
    ADVERB,
    DONE_WHEN,
    SUM,
    THE,
    Pattern,
    led,
    slots,
    written,
)

_OF_MONEY = (
    r"(?:(?:core|main|current|generous|additional|initial|own|regular|annual|joint|full|partial"
    r"|major|multi-year|principal|institutional) ){0,2}"
    r"(?:funding|funds|budget|financing|income|revenue|(?:financial|monetary) (?:support|assistance"
    r"|aid|help|backing|contributions?)|core support|(?:financial )?(?:grants?|donations?))"
)
_MONEY = rf"(?:the |an? )?{_OF_MONEY}(?: (?:provided|received|granted|awarded))?"
_ARGENT = (
    r"(?:(?:le |la |un |une |des |l['’])?(?:(?:appui|soutien|concours|aide|contribution|don)s?"
    r" financi[eè]re?s?|financements?|subventions?|fonds))"
)
_DINERO = (
    r"(?:(?:el |la |un |una |los )?(?:(?:apoyo|respaldo|ayuda|aporte|contribución|asistencia)s?"
    r" (?:financier[oa]|económic[oa])s?|financiación|financiamiento|fondos|subvenci(?:ón|ones)))"
)
_HELP = (
    r"(?:the |an? )?(?:(?:kind|generous|technical|logistical|strong|full|close|valuable|active"
    r"|continued|additional) ){0,2}(?:support|assistance|help|backing)"
)
_AIDE = (
    r"(?:l['’](?:appui|aide|assistance)|le (?:soutien|concours))(?: (?:technique|logistique"
    r"|précieux))?"
)
_AYUDA = r"(?:el |la )?(?:apoyo|respaldo|ayuda|asistencia|auspicio|acompañamiento)(?: técnic[oa])?"
_GIVER = rf"(?P<subject>{slots('OP')})(?!['’-])"
_COMES = (
    r"(?:(?:mainly|largely|mostly|primarily|currently|principally|entirely|also) )?"
    r"(?:comes?|came|is|was|are|were|has been|have been|is being)"
    r" (?:(?:mainly|largely|mostly|primarily|principally|entirely|also|now|generously) )?"
    r"(?:(?:provided|given|received|secured|covered|made available|granted) )?(?:from|by)"
)
_PROVIENT = (
    r"(?:provien(?:t|nent)|vien(?:t|nent)|émane(?:nt)?|est (?:assurée?|fournie?|accordée?"
    r"|apportée?))"
    r"(?: (?:principalement|essentiellement|surtout|en partie|notamment|aussi))? (?:de|par)"
)
_PROVIENE = (
    r"(?:provienen?|vienen?|procede|es (?:aportad[oa]|proporcionad[oa]|otorgad[oa]))"
    r"(?: (?:principalmente|sobre todo|en parte|también|mayormente))? (?:de|por)"
)
_THANKS = (
    r"(?:thanks?|gratefully acknowledges?|(?:is|are) (?:\w+ )?(?:grateful|thankful|indebted) to"
    r"|(?:wish(?:es)?|would like) to thank|extends? (?:its|their) (?:\w+ )?thanks to"
    r"|expresse?s? (?:its|their) (?:\w+ )?(?:thanks|gratitude|appreciation) to)"
)
_MERCI = r"(?:remercie(?:nt)?|(?:exprime(?:nt)?|adresse(?:nt)?) (?:sa|leur|toute sa) [a-z]+ à)"
_GRACIAS = r"(?:agradecen?(?: al?)?|da(?:n)? las gracias al?)"
# Who hopes, plans or votes does nothing yet for which support is told.
_ACTS = (
    r"(?= (?:(?:has|have|had|also|then|now|recently|a|ont|ha|han|se|s['’]|aussi|también) ?){0,2}"
    r" ?(?!(?:hop|plan|wish|want|intend|will|would|could|may|might|should|shall|must|can|seek"
    r"|sought"
    r"|propos|appl|ask|call|urge|demand|request|aim|expect|try|tri|fail|refus|declin|vot|won|win"
    r"|elect|pass|adopt|if|not|never|espèr|souhait|veu|voudr|prévoi|compt|envisag|demand|cherch"
    r"|espera|dese|quier|prev|plane|pretend|busca|solicit|confí|ne\b|no\b|n['’]|[\wé]+r(?:a|ont"
    r"|á|án|ait|ía)\b)\w*)[a-zà-ÿ]{2,})"
)
_WITH = (
    rf"(?:(?:[Ww]ith|[Tt]hanks to) {_HELP} (?:of|from|by)|(?:[Aa]vec|[Gg]râce à) {_AIDE} de"
    rf"|[Gg]râce au (?:soutien|concours) de|(?:[Cc]on|[Gg]racias al?) {_AYUDA} del?)"
)
_PAID = (
    rf"(?:(?:[Ww]ith|[Tt]hanks to) {_MONEY} (?:of|from|by)"
    rf"|(?:[Aa]vec|[Gg]râce (?:à|au)|[Ss]ur) ?{_ARGENT} de"
    rf"|(?:[Cc]on|[Gg]racias al?) {_DINERO} del?)"
)
_DOING = r"(?:[^<>.;:]|<[TPE]\d+>){1,160}?"
_BEGINS = r"(?:^|[;:] |\d\. )"
_DONE_BY = (
    r"\b(?:carried out|implemented|run|led|executed|managed|mise? en œuvre|menée?|gérée?"
    r"|exécutée?|réalisée?|ejecutad[oa]|llevad[oa] a cabo|dirigid[oa]|realizad[oa]|gestionad[oa])"
    rf"{DONE_WHEN} (?:by|par|por)"
)
_HELD_BY = (
    r"\b(?:(?:co-?)?organi[sz]ed|hosted|organisée?|organizad[oa]|celebrad[oa]) (?:by|par|por)"
)
# Who pays for one meeting or one book does not pay for who held or wrote it.
_NO_MEETING = (
    r"(?! (?:(?:has|have|had|also|a|ont|ha|han) ){0,2}(?:(?:co-?)?(?:organi[sz]|host|conven|publi"
    r"|celebr)\w+|held|holds|wrote|written|tenu|tient|tuvo)\b)"
)
_BY_MEANS = (
    (Predicate.FUNDS, _PAID, (f"{_NO_MEETING}{_ACTS}", _DONE_BY), 0.88),
    (Predicate.PARTNER_OF, _WITH, (_ACTS, rf"(?:{_DONE_BY}|{_HELD_BY})"), 0.85),
)

_ITS_MONEY = (
    r"(?:pour (?:sa|son|leurs?|ses) (?:subventions?|soutien financier|appui financier|financements?"
    r"|dons?)|for (?:its|their) (?:[a-z]+ )?(?:grants?|funding|financial support|donations?)"
    r"|por su(?:s)? (?:apoyo financiero|apoyo económico|aportes?|financiamiento|subvenci(?:ón|ones)"
    r"|donaci(?:ón|ones)))"
)
_GAVE_US = (
    r"(?:(?:a|ont) (?:versé|accordé|octroyé|attribué|alloué)|(?:ha|han) (?:otorgado|donado"
    r"|concedido)|(?:otorg|don|concedi)(?:ó|aron|eron))"
)

SUPPORT: tuple[Pattern, ...] = (
    # `<O0> thanks the <O1> for its grant`, `Agradecemos los aportes de <O1>`
    led(
        Predicate.FUNDS,
        rf"(?P<object><O\d+>) (?:also |aussi |également |también )?(?:thanks?|remercie(?:nt)?"
        rf"|agradecen?)(?: également| aussi| también)?(?: a)? {THE}(?P<subject>{slots('OP')}) "
        rf"{_ITS_MONEY}",
        0.9,
    ),
    led(
        Predicate.FUNDS,
        rf"(?P<object><O\d+>) (?:also |también )?(?:thanks?(?= (?:for )?the)|remercie(?:nt)? pour"
        rf"|agradecen?)"
        rf" (?:the |los |las |el |la |le |les )?(?:generous )?(?:grants?|funding|financial support"
        rf"|aportes? (?:económicos?|financieros?)|donaci(?:ón|ones)|subvenci(?:ón|ones)"
        rf"|financiamiento|fondos) (?:of|from|de) {THE}(?P<subject>{slots('OP')})",
        0.9,
    ),
    # `<O0> nous a versé 40 000 euros`: the second is who says so.
    led(
        Predicate.FUNDS,
        rf"(?P<subject>{slots('OP')}) (?P<object><O\d+>) {_GAVE_US}"
        r"(?= (?:\d|une? |la somme|des fonds|un[ao]? |el |los |las |US|[$€£]))",
        0.9,
    ),
    # `<O1>, which funds it`: of whom the sentence is
    led(
        Predicate.FUNDS,
        rf"(?P<object><O\d+>) [^<>.;:]{{3,60}}? {THE}(?P<subject><[OP]\d+>), (?:qui (?:le|la)"
        rf" finance"
        rf"|which (?:funds|finances) it|que (?:lo|la) financia)\b",
        0.9,
    ),
    # `<O0> gave 15,000 euros to <O1>`, and in a list of grants `<O0> – US$ 40,000 to the <O1>`
    led(
        Predicate.FUNDS,
        rf"(?P<subject>{slots('OP')})(?:(?:['’]s?)?(?: ?:| [–—-]|,)|,? {ADVERB}(?:gave|gives"
        rf"|donate[sd]"
        r"|grant(?:s|ed)|award(?:s|ed)|allocate[sd]|(?:a|ont) (?:remis|versé|octroyé|attribué"
        r"|alloué"
        r"|accordé|donné)|(?:entreg|don|otorg|asign|aport)ó|concedió)(?: al?)?)"
        rf" (?:(?:(?:an?|une?|una) )?(?:grant|subvention|subvención|donation|don|donación) (?:of "
        rf"|de "
        rf"|d['’]))?{SUM} ?(?:\([^()<>]{{1,20}}\) )?(?:to|à|aux?|al?|para) {THE}"
        rf"(?P<object>{slots('O')})(?! in (?:damages|compensation))",
        0.88,
    ),
    # `<O0> thanks its donors: the <O1> and the <O2>`
    led(
        Predicate.FUNDS,
        rf"(?P<object><O\d+>),? {ADVERB}(?:{_THANKS}|{_MERCI}|{_GRACIAS}) (?:(?:its|our|their|ses"
        rf"|nos"
        rf"|leurs|sus|nuestr[oa]s|todos|tous|all|<O\d+>(?:['’]s)?) ){{0,3}}(?:(?:main|principaux"
        rf"|principales|generous) )?(?:donors|funders|bailleurs(?: de fonds)?|financeurs|donantes"
        rf"|financiadores)(?:,| ?:| [–—]) {THE}{_GIVER}",
        0.9,
    ),
    # `<O0>’s core funding comes from <O1>`
    written(
        Predicate.FUNDS,
        rf"(?P<object><O\d+>)(?:['’]s?)? (?:(?:{_OF_MONEY} {_COMES})"
        rf"|(?:[a-zà-ÿ]+ )?(?:financements?|fonds) {_PROVIENT}"
        rf"|(?:[a-zà-ÿ]+ )?(?:financiación|financiamiento|fondos"
        rf"|recursos) {_PROVIENE}) {THE}{_GIVER}",
        0.9,
    ),
    written(
        Predicate.FUNDS,
        rf"(?<!\bno )(?<!\bNo )\b(?:(?:[Ff]unding (?:of|for)|[Ff]inancements? de|[Ff]inanciación de"
        rf"|[Ff]inanciamiento de|(?i:{_OF_MONEY}) (?:is|was|were|has been) (?:provided|granted"
        rf"|given) (?:to"
        rf"|for)) {THE}"
        rf"(?P<object><O\d+>) (?:{_COMES}|{_PROVIENT}|{_PROVIENE}|by)) {THE}{_GIVER}",
        0.9,
    ),
    # `<O0> thanks <O1> for its financial support`
    led(
        Predicate.FUNDS,
        rf"(?P<object>{slots('O')}),? {ADVERB}{_THANKS} {THE}{_GIVER} for (?:(?:its|their|the) )?"
        rf"(?:\w+ )?{_OF_MONEY}\b",
        0.88,
    ),
    # `thanks <O1> for its support of`: of what sort it is nobody says.
    *(
        led(
            Predicate.PARTNER_OF,
            rf"(?P<object>{slots('O')}),? {ADVERB}{thanks} {THE}{_GIVER} {of}\b(?! (?:for|of|to"
            rf"|pour|à|au|para|a|al) {THE}(?:<[PIEO]|[Gg]o(?:u?verne?ments?|biernos?)\b))",
            0.85,
        )
        for thanks, of in (
            (_THANKS, rf"for (?:its|their|the) {_HELP.removeprefix('(?:the |an? )?')}"),
            (_MERCI, r"(?:pour|de) (?:son|leur) (?:soutien|appui|aide|concours)(?! financ)"),
            (_GRACIAS, r"(?:por )?(?:su|el) (?:apoyo|respaldo|ayuda)(?! (?:financ|econ))"),
        )
    ),
    *(
        led(Predicate.FUNDS, rf"(?P<object>{slots('O')}),? {thanks} {THE}{_GIVER} {of}\b", 0.88)
        for thanks, of in (
            (_MERCI, r"(?:pour|de) (?:son|leur) (?:soutien|appui|aide|concours) financier"),
            (_GRACIAS, r"(?:por )?(?:su|el) (?:apoyo|respaldo|aporte) (?:financier|económic)o"),
        )
    ),
    # `<O0> receives core support from <O1>`
    led(
        Predicate.FUNDS,
        rf"(?P<object>{slots('O')}),? {ADVERB}(?:receives?|received|gets?|got|obtain(?:s|ed)"
        rf"|enjoy(?:s|ed)) (?:also )?(?:(?:most|much|part|some|half|all|two thirds) of (?:its"
        rf"|their)"
        rf" )?{_MONEY} from {THE}{_GIVER}",
        0.9,
    ),
    # `<O0> supports <O1> with a grant of`
    led(
        Predicate.FUNDS,
        rf"(?P<subject>{slots('OP')}),? {ADVERB}(?:supports?|supported|assists?|assisted"
        rf"|soutien(?:t|nent)|a soutenu|apoy(?:a|an|ó|aron)(?: al?)?) {THE}"
        rf"(?P<object>{slots('O')}) (?:with|through|by means of|par|avec|con|mediante)"
        rf" (?:{_MONEY}|{_ARGENT}|{_DINERO})\b",
        0.9,
    ),
    led(
        Predicate.FUNDS,
        rf"(?P<subject>{slots('OP')}),? {ADVERB}(?:financially supports?"
        rf"|soutien(?:t|nent) financièrement|apoy(?:a|an|ó|aron) (?:financieramente"
        rf"|económicamente)(?: al?)?) {THE}(?P<object>{slots('O')})",
        0.9,
    ),
    # `Funding from <O0> enabled <O1> to`
    written(
        Predicate.FUNDS,
        rf"(?:^|[;:] )(?:An? (?:\w+ )?|The )?(?:[Gg]rant|[Ff]unding|[Ff]unds|[Dd]onation"
        rf"|[Ff]inancial"
        rf" (?:support|assistance))(?: of [^<>.;:]{{3,40}})? from {THE}{_GIVER},? (?:has |have "
        rf"|also )"
        rf"?(?:allow(?:s|ed)|enable[sd]?|help(?:s|ed)|permit(?:s|ted)|made it possible for) {THE}"
        rf"(?P<object>{slots('O')}) (?=to )",
        0.9,
    ),
    # `<P0> made a voluntary contribution to the budget of <O1>`
    led(
        Predicate.FUNDS,
        rf"(?P<subject>{slots('OP')}),? {ADVERB}(?:made|makes|paid|pays|a versé|hizo|realizó)"
        rf" (?:also )?(?:an? |une? |una? )?(?:(?:[\w-]+ ){{0,2}}(?:voluntary|financial) "
        rf"contributions?|contribution (?:volontaire|financière)"
        rf"|contribución (?:voluntaria|financiera))(?: [^<>.;:]{{2,40}})? (?:to|à|al?) "
        rf"(?:(?:the|le|el|la) (?:[\w-]+ ){{0,3}}(?:budget|fund|work|programme|presupuesto|fondo)"
        rf" (?:of|de|del) )?{THE}(?P<object><O\d+>)(?!['’-])",
        0.9,
    ),
    # `<O0> acknowledges the financial support of <O1>`
    led(
        Predicate.FUNDS,
        rf"(?P<object>{slots('O')}),? {ADVERB}(?:(?:gratefully |thankfully )?acknowledges?"
        rf"|(?:is|are) (?:\w+ )?grateful for) {_MONEY} (?:of|from|by) {THE}{_GIVER}",
        0.9,
    ),
    *(
        pattern
        for predicate, means, (acts, done_by), sure in _BY_MEANS
        for pattern in (
            # `With the support of <O0>, <O1> trained`
            led(
                predicate,
                rf"{_BEGINS}{means} {THE}{_GIVER}, (?:(?:in|en|desde|since) (?:19|20)\d\d,? )?{THE}"
                rf"(?P<object><O\d+>){acts}",
                sure,
            ),
            # `<O0>, with the support of <O1>, trained`
            led(
                predicate,
                rf"(?P<object><O\d+>), {means} {THE}{_GIVER},{acts}",
                sure,
            ),
            # `<O0> trained judges with the support of <O1>`
            led(
                predicate,
                rf"{_BEGINS}{THE}(?P<object><O\d+>),?{acts} {_DOING},? {means} {THE}{_GIVER}",
                sure,
            ),
            # `is carried out by <O0> with the support of <O1>`
            written(
                predicate,
                rf"{done_by} {THE}(?P<object>{slots('O')}),?(?: (?:in|à|en|au) {THE}{slots('P')})?"
                r",?"
                rf" {means} {THE}{_GIVER}",
                sure,
            ),
        )
    ),
)
"""In English, French and Spanish; beside those of `statement_work` and `statement_doings`."""
