"""Says which words make a tie: who works where and with whom, and who pays for it."""

from extract.kept_patterns import compiled
from extract.model import Predicate
from extract.statements.statement_deeds import NOT_MORE
from extract.statements.statement_shapes import (
    ADVERB,
    APPOSITION,
    BE,
    LEFT,
    NOT,
    THE,
    Pattern,
    active,
    led,
    passive,
    slots,
    written,
)

_BODY = (
    r"(?:association|network|federation|alliance|coalition|union|organi[sz]ation|group|réseau"
    r"|centre|collective|movement|red|asociación|fédération)"
)
_JOINTLY = (
    r"(?:(?:in|en) (?:(?:close|étroite|estrecha) )?(?:collaboration|cooperation|co-operation"
    r"|coordination|partnership|partenariat|colaboración|coopération|cooperación|coordinación)"
    r"(?: étroite)? (?:with|avec|con)|(?:together"
    r"|jointly|conjointement|junto|conjuntamente) (?:with|avec|con)|in association with)"
)
_MONEY = (
    r"(?:with (?:the )?(?:generous )?(?:financial (?:support|assistance|help)|funding|a grant"
    r"|grants) (?:from|of|by)|avec le (?:soutien|appui) financier d[eu]|grâce au financement d[eu]"
    r"|con el apoyo financiero de|con financiación de|con fondos de|avec des fonds d[eu]"
    r"|with (?:funds|a donation) from)"
)
_GAP = r"(?:[^<>.;:]|<[PIE]\d+>){0,160}?"
# What was held is an event, whatever its name was taken for; what was done by another, who did it.
_NOT_HELD = (
    r"(?! (?:was|is|were|will be|has been|had been) (?:\w+ )?(?:held|convened|organi[sz]ed"
    r"|hosted)\b)(?! (?:was|is|were|are|has been|have been|had been) (?:\w+ )?\w+ed by )"
)

TIES: tuple[Pattern, ...] = (
    active(
        Predicate.MEMBER_OF,
        "O",
        rf"(?:{BE}|became |, )?(?:an? |one of the |un |una |une )?(?:founding |full |active "
        rf"|associate |fundador |proud |long-standing )?"
        r"(?:(?:members?|affiliates?) of|membres? d[eu]|miembros? de|affiliated (?:to|with))",
        "O",
        0.92,
    ),
    active(
        Predicate.MEMBER_OF,
        "O",
        rf"(?:{BE})?(?:the )?(?:\w+ )?(?:section|branch|chapter|affiliate) of",
        "O",
        0.9,
    ),
    active(Predicate.MEMBER_OF, "O", r"joined", "O", 0.75),
    passive(Predicate.MEMBER_OF, "O", r"(?:whose|'s|’s) members (?:include|are)", "O", 0.9),
    written(
        Predicate.MEMBER_OF,
        rf"(?:(?<![Ff]ormer )(?<![Pp]ast )[Mm]embers of|^(?:Les |Los )?(?:Membres|Miembros"
        rf"|Integrantes"
        rf"|Organisations membres|Member organi[sz]ations|Organizaciones miembros?) (?:of"
        rf"|de)) {THE}"
        rf"(?P<object><O\d+>)(?:,? (?:include|are|including|sont|son)| ?:|,? (?:are|sont"
        rf"|son) ?:) {THE}"
        rf"(?P<subject>{slots('O')})",
        0.9,
    ),
    active(
        Predicate.PARTNER_OF,
        "O",
        rf"{BE}(?:an? |one of the |the |un |une |una |el |la |le )?"
        r"(?:(?!former|ex-|no |not |longer |never |potential|possible|prospective|likely|future"
        r"|ancien|antigu|posible|futur|plus |ya )[\w-]+ ){0,2}?"
        r"(?:partners? (?:organi[sz]ations? )?of|partenaires? (?:\w+ )?d[eu]"
        r"|soci[oa]s? (?:\w+ )?del?)",
        "O",
        0.9,
    ),
    active(
        Predicate.PARTNER_OF,
        "O",
        r"(?:(?:works?|worked|working|acting|acted) )?"
        rf"{_JOINTLY}|(?:partner|collaborat|cooperat|co-operat)(?:s|es|ed) (?:closely )?with"
        r"|and (?:its|their) (?:\w+ )?partners?(?: organi[sz]ations?)?,?",
        "O",
        0.9,
    ),
    written(
        Predicate.PARTNER_OF,
        r"(?<!of )(?<!of the )(?<!financed by )(?<!funded by )(?<!financed by the )(?<!funded by"
        r" the )"
        rf"(?P<subject>{slots('O')}){_NOT_HELD}(?! (?:and|et|y) {_JOINTLY})"
        rf"{_GAP},? {_JOINTLY} {THE}"
        rf"(?P<object>{slots('O')})",
        0.88,
    ),
    written(
        Predicate.PARTNER_OF,
        rf"(?:written|prepared|produced|published|organi[sz]ed|carried out|compiled|hosted)"
        rf" (?:\w+ )?by {THE}(?P<subject><O\d+>) with {THE}(?P<object>{slots('O')})",
        0.92,
    ),
    written(
        Predicate.PARTNER_OF,
        r"(?:[Cc]oopération|[Cc]o-?operation|[Pp]artnership|[Cc]ollaboration"
        rf"|[Mm]emorandum of understanding) (?:between|entre) {THE}(?P<subject><O\d+>),? "
        rf"(?:and|et|y) {THE}(?P<object><O\d+>)",
        0.9,
    ),
    active(
        Predicate.FUNDS,
        "O",
        r"(?:co-)?fund(?:s|ed)|finance[sd]?|(?:provide[sd]?|gave"
        r"|awarded) (?:\w+ ){0,3}(?:funding|grants?|funds) to"
        r"|a financé|financió|financia",
        "O",
        0.9,
    ),
    # Not `organised by <O1> with a grant from <O2>`: there the event is paid for.
    Pattern(
        Predicate.FUNDS,
        compiled(rf"(?P<object>{slots('O')}){_GAP},? {_MONEY} {THE}(?P<subject>{slots('O')})"),
        0.88,
    ),
    # Of several names, `with its seat in` is said of the nearest; `are based in` of all.
    active(
        Predicate.BASED_IN,
        "O",
        r"(?:(?:are|were|sont|están) (?:all |both |tous |toutes |todas |todos )?(?:based"
        r"|headquartered|basée?s|établie?s)|have their (?:headquarters|seats?|head offices?"
        r"|secretariats?)) (?:in|at|à|en|au)",
        "P",
        0.95,
    ),
    led(
        Predicate.BASED_IN,
        rf"(?P<subject><O\d+>){APPOSITION}(?:,? (?:which|that|who|qui))?,? {ADVERB}{NOT}{ADVERB}"
        rf"(?:(?:{BE}|(?:an?|un|une|una) (?:\w+ ){{1,5}})?(?:based|headquartered|basée?s?"
        r"|établie?s?|established its headquarters) (?:in|at|à|en|au)"
        r"|(?:with|has) (?:its|their) (?:headquarters|seat|head office|secretariat) in"
        r"|whose (?:\w+ )?(?:headquarters|seat|head office|secretariat) (?:is|are) in"
        r"|(?:con sede|ayant son siège|tiene su sede|a son siège|dont le siège est) (?:en|à|au))"
        rf" {LEFT}{THE}(?P<object>{slots('P')})",
        0.95,
    ),
    written(
        Predicate.BASED_IN,
        rf"(?P<object><P\d+>)-based (?:\w+ ){{0,3}}(?P<subject>{slots('O')})",
        0.9,
    ),
    written(
        Predicate.BASED_IN,
        rf"(?:secretariat|headquarters|head office|siège|sede) (?:of|de|du) {THE}"
        rf"(?P<subject><O\d+>),? (?:is |are )?(?:in|at|à|en) {THE}(?P<object>{slots('P')})",
        0.92,
    ),
    # A line of a list: `Harbour Circle, Dakar, Senegal;` or `Harbour Circle (Senegal)`
    written(
        Predicate.BASED_IN,
        r"(?:^|; |^(?:[Ee]valuation team|[Pp]repared by|[Ss]ubmitted by|[Cc]onsultants?"
        r"|[Cc]ontact): )[^<>.;\w]{0,4}(?:[A-Z][\w-]{1,12} )?(?:<O\d+>,? )?"
        r"(?P<subject><O\d+>)(?:,| \() ?"
        r"(?P<object><P\d+>)\)?(?:,? \(?<P\d+>\)?)?(?=;|[;.]?$)",
        0.88,
    ),
    written(
        Predicate.BASED_IN,
        rf"(?P<subject><O\d+>),? (?:whose (?:seat|headquarters|head office) (?:is|are|lies)"
        rf" (?:in|at)"
        r"|which (?:is|has its (?:seat|headquarters|office)) (?:based |located "
        r"|headquartered )?(?:in|at)"
        r"|(?:is|are) (?:located|established|domiciled|situated|registered) in"
        r"|dont le siège (?:est|se"
        r" trouve) (?:à|en|au)"
        r"|(?:qui )?siège (?:à|en|au)|est installée? (?:à|en|au)|cuya"
        r" sede (?:está|se"
        r" encuentra) en|con sede en|(?:está )?(?:radicad|ubicad)[oa] en|tiene su sede en"
        r"|has its (?:seat"
        r"|headquarters) in) "
        rf"{THE}(?P<object>{slots('P')})",
        0.93,
    ),
    written(
        Predicate.BASED_IN,
        rf"(?:office|bureau|oficina|mission|délégation|delegation|section|branch) (?:of|de"
        rf"|du|del) {THE}"
        rf"(?P<subject><O\d+>) (?:in|à|au|en) {THE}(?P<object><P\d+>){NOT_MORE}",
        0.88,
    ),
    active(
        Predicate.WORKS_IN,
        "O",
        r"(?:is |are |has been |, )?(?:works?|worked|working|operates?|operating|active|present)"
        r"(?: (?:on|against|with|for|to) (?:(?! on | about )[^<>.;]){2,50})? (?:in|across"
        r"|throughout)"
        r"|(?:travaille|opère|intervient) (?:en|au|aux|à)|(?:trabaja|opera) en",
        "P",
        0.88,
    ),
    active(
        Predicate.WORKS_IN,
        "O",
        r"(?:has|have|with|(?:[^<>.;]|<P\d+>){2,50}? and has) (?:\w+ ){0,3}"
        r"(?:groups|chapters|programmes?|projects?|volunteers|staff|activities) (?:in|across)"
        rf"|(?:{BE})?(?:an?|the|un|une|una) (?:\w+ ){{0,3}}{_BODY}s? (?:of|de|d['’]) "
        r"[^<>.;]{2,60} (?:in|across|en|au)",
        "P",
        0.88,
    ),
)
