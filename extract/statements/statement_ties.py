"""Says which words make a tie: who works on what, where, with whom, and who pays for it."""

import re

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

_BODY = (
    r"(?:association|network|federation|alliance|coalition|union|organi[sz]ation|group|réseau"
    r"|centre|collective|movement|red|asociación|fédération)"
)
_DEED = r"(?:combat|end|prevent|eliminate|address|stop|fight|counter|tackle|abolish|reduce)"
_DOING = (
    r"(?:combat(?:t?ing)|ending|preventing|eliminating|addressing|stopping|fighting|countering"
    r"|tackling|protecting|defending|supporting|promoting)"
)
_ABOUT = (
    r"(?: (?:issues? (?:of|such as|related to)|victims of|survivors of|the rights of"
    r"|prevention of|the prevention of|the elimination of|the protection of))?"
)
_PAPER = (
    r"(?:reports?|stud(?:y|ies)|handbooks?|guidelines?|guides?|briefings?|working papers?"
    r"|papers?|surveys?|manuals?|principles|toolkits?|research)"
)
_JOINTLY = (
    r"(?:(?:in|en) (?:close )?(?:collaboration|cooperation|co-operation|partnership|partenariat"
    r"|colaboración|coopération|cooperación)(?: étroite)? (?:with|avec|con)|(?:together"
    r"|jointly|conjointement|junto|conjuntamente) (?:with|avec|con))"
)
_MONEY = (
    r"(?:with (?:the )?(?:generous )?(?:financial (?:support|assistance|help)|funding|a grant"
    r"|grants) (?:from|of|by)|avec le (?:soutien|appui) financier d[eu]|grâce au financement d[eu]"
    r"|con el apoyo financiero de|con financiación de)"
)
_GAP = r"(?:[^<>.;:]|<[PIE]\d+>){0,90}?"

TIES: tuple[Pattern, ...] = (
    active(
        Predicate.MEMBER_OF,
        "O",
        rf"(?:{BE}|became |, )?(?:an? |one of the |un |una |une )?(?:founding |full |active "
        rf"|associate |fundador )?"
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
        rf"[Mm]embers of {THE}(?P<object><O\d+>),? (?:include|are|including) {THE}"
        rf"(?P<subject>{slots('O')})",
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
        rf"(?<!of )(?<!of the )(?P<subject>{slots('O')}){_GAP},? {_JOINTLY} {THE}"
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
    passive(
        Predicate.FUNDS,
        "O",
        rf"{BE}?(?:partly |partially |mainly |co-)?(?:funded|financed|financée?"
        rf"|financiad[oa]) (?:by|par|por)"
        r"|receive[sd]? (?:\w+ ){0,3}(?:funding|grants?|funds) from",
        "O",
        0.92,
    ),
    # Not `organised by <O1> with a grant from <O2>`: there the event is paid for.
    Pattern(
        Predicate.FUNDS,
        re.compile(rf"(?P<object>{slots('O')}){_GAP},? {_MONEY} {THE}(?P<subject>{slots('O')})"),
        0.88,
    ),
    active(
        Predicate.BASED_IN,
        "O",
        rf"(?:{BE}|(?:an?|un|une|una) (?:\w+ ){{1,5}})?(?:based|headquartered|basée?s?|établie?s?"
        r"|established its headquarters) (?:in|at|à|en|au)"
        r"|(?:with|has|have) (?:its|their) (?:headquarters|seat|head office|secretariat) in"
        r"|whose (?:\w+ )?(?:headquarters|seat|head office|secretariat) (?:is|are) in"
        r"|(?:con sede|ayant son siège|tiene su sede|a son siège|dont le siège est) (?:en|à|au)",
        "P",
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
    active(
        Predicate.WORKS_IN,
        "O",
        r"(?:is |are |has been |, )?(?:works?|worked|working|operates?|operating|active|present)"
        r"(?: (?:on|against|with|for|to) [^<>.;]{2,50})? (?:in|across|throughout)"
        r"|(?:travaille|opère|intervient) (?:en|au|aux|à)|(?:trabaja|opera) en",
        "P",
        0.88,
    ),
    active(
        Predicate.WORKS_IN,
        "O",
        r"(?:has|have|with|(?:[^<>.;]|<P\d+>){2,50}? and has) (?:\w+ ){0,3}"
        r"(?:offices?|branches|groups|chapters|programmes?|projects?|field offices"
        r"|volunteers) (?:in|across)"
        r"|(?:opened|runs|run|ran|implements|implemented|operates|operated|monitors|monitored"
        r"|documented|supports|supported) [^<>.;]{2,60} in"
        rf"|(?:{BE})?(?:an?|the|un|une|una) (?:\w+ ){{0,3}}{_BODY}s? (?:of|de|d['’]) "
        r"[^<>.;]{2,60} (?:in|across|en|au)",
        "P",
        0.88,
    ),
    active(
        Predicate.WORKS_ON,
        "O",
        r"(?:(?:is |are |has been |which |that |, )*(?:works?|worked|working|campaigns?"
        r"|campaigned|campaigning|advocates?|advocating|active|committed|dedicated)"
        rf" (?:to {_DEED}|to {_DOING}|on|against|for|in the field of|with|to)"
        rf"(?: (?:combat|end)(?= ))?{_ABOUT})"
        rf"|(?:which |that )?(?:combats?|fights?|(?:seeks|aims|works|strives) to {_DEED})"
        rf"|, whose (?:purpose|aim|mission|mandate|goal) is to {_DEED}"
        r"(?: the (?:threat|problem) of)?"
        r"|(?:travaille sur|lutte contre|œuvre contre|trabaja (?:sobre|contra|en)|lucha contra)",
        "T",
        0.9,
    ),
    active(
        Predicate.WORKS_ON,
        "O",
        r"(?:links|brings together|unites) [^<>.;]{1,40}(?: in (?:<P\d+>(?:, | and )?){1,6})?"
        r" (?:that|who|which) work on"
        r"|(?:provides?|gives?|has given|offers?|has provided) (?:free |some )?"
        r"|[^<>.;]{2,30}(?:<P\d+>(?:, <P\d+>)?,?) (?:and|y|et) (?:works on|trabaja sobre"
        r"|travaille sur)"
        rf"|(?:{BE})(?:an?|the|un|une|una) (?:\w+ ){{0,3}}{_BODY} (?:of|for|against|on)",
        "T",
        0.88,
    ),
    active(
        Predicate.WORKS_ON,
        "O",
        rf"(?:published|publishes|has published|issued|launched|released) (?:an? |its |the )?"
        rf"(?:[^<>.;]{{2,60}} )?{_PAPER} (?:on|about|for|against)"
        r"|(?:has )?adopted (?:the |its )?<I\d+> (?:on|against)"
        r"|adopted its [^<>.;]{2,40} (?:on|against|to combat)"
        r"|(?:a publié|publicó) (?:[^<>.;]{2,60} )(?:sur|concernant|para|sobre)",
        "T",
        0.85,
    ),
    written(
        Predicate.WORKS_ON,
        rf"(?P<subject><O\d+>)['’]s? (?:\w+ )?(?:work|projects?|programmes?|campaigns?|efforts"
        rf"|initiatives?|approach) (?:on|against|to {_DEED}|to {_DOING}) {THE}"
        rf"(?P<object>{slots('T')})",
        0.88,
    ),
    written(
        Predicate.WORKS_ON,
        rf"(?:work|project|programme|program|campaign|initiative) (?:of|by) {THE}"
        rf"(?P<subject><O\d+>) (?:on|against|to {_DEED}) {THE}(?P<object>{slots('T')})",
        0.88,
    ),
    # Who asks others to end something works on it.
    active(
        Predicate.WORKS_ON,
        "O",
        rf"(?:call(?:s|ed)? (?:up)?on|urge[sd]?|encourage[sd]?|recommend(?:s|ed)? that) {THE}"
        rf"{slots('OP')}(?:[^<>.;]|<[PT]\d+>){{0,90}}? {_DEED}(?: and (?:{_DEED}|punish))?"
        r"(?: (?:all forms of|the crime of|cases of))?",
        "T",
        0.88,
    ),
    written(
        Predicate.TOOK_PART_IN,
        rf"(?P<subject>{slots('O')}),? {ADVERB}{NOT}{ADVERB}(?:participated? in|took part in"
        r"|take part in|attend(?:ed)?|spoke at|(?:was|were) represented at|a participé à"
        r"|ont participé à"
        rf"|participó en|participaron en) {THE}(?:an? |une? |una? )?(?P<object><E\d+>)",
        0.9,
    ),
    # `<E1>` stands for the words `took part` themselves: see statement_pronouns.
    written(
        Predicate.TOOK_PART_IN, rf"(?<!of )(?P<subject>{slots('O')}) (?P<object><E\d+>)[.;]", 0.88
    ),
    written(
        Predicate.TOOK_PART_IN,
        r"(?P<object><E\d+>)[^<>.;]{0,60} (?:was attended by|were attended by"
        r"|brought together|gathered|with the participation of)"
        rf" (?:(?:representatives|members|delegates|experts|participants) (?:of"
        rf"|from) )?{THE}(?P<subject>{slots('O')})",
        0.9,
    ),
    written(
        Predicate.CONCERNS,
        r"(?P<subject><I\d+>)(?: \([^()<>]{1,20}\))? (?:on|concerning|regarding|relating to|sur"
        r"|sobre|relative? à|which prohibits|prohibits|prohíbe|interdit) (?:the |la |le |el )?"
        rf"(?P<object>{slots('T')})",
        0.95,
    ),
)
