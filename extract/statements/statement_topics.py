"""Says which words tell who works on what, who took part in what, and what a text is about."""

from extract.model import Predicate
from extract.statements.statement_shapes import (
    ADVERB,
    BE,
    NOT,
    THE,
    Pattern,
    active,
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
    r"(?: (?:issues? (?:of|such as|related to)|victims of|survivors of|all forms of|prevention of"
    r"|the (?:prevention|elimination|protection|abolition|eradication|end|rights|reintegration"
    r"|rehabilitation) of))?"
)
_PAPER = (
    r"(?:reports?|stud(?:y|ies)|handbooks?|guidelines?|guides?|briefings?|working papers?"
    r"|papers?|surveys?|manuals?|principles|toolkits?|research)"
)

TOPICS: tuple[Pattern, ...] = (
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
    # `<O0>’s <T1> project`
    written(
        Predicate.WORKS_ON,
        r"(?P<subject><O\d+>)['’]s (?:(?!former|planned|proposed|new|future|past)[\w-]+ ){0,2}?"
        r"(?P<object><T\d+>) (?:projects?|programmes?|programs?|campaigns?|hotline|helpline|unit"
        r"|team)\b(?! (?:was|were|will|would|could|ended|closed)\b)",
        0.85,
    ),
    written(
        Predicate.WORKS_ON,
        rf"(?:work|project|programme|program|campaign|initiative) (?:of|by) {THE}"
        rf"(?P<subject><O\d+>) (?:on|against|to {_DEED}) {THE}(?P<object>{slots('T')})",
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
    written(
        Predicate.TOOK_PART_IN,
        rf"(?P<subject>{slots('OP')}),? {ADVERB}(?:intervino(?: también)? en|asistió a|tomó"
        rf" parte en"
        r"|a (?:également )?pris part à|a assisté à|est intervenue? (?:à|lors de)|ont pris part à"
        r"|ont assisté à|asistieron a|was present at|were present at|addressed|presented at"
        r"|took the floor at"
        rf"|made (?:a )?presentations? at) {THE}(?:an? |une? |una? )?(?P<object><E\d+>)",
        0.9,
    ),
    written(
        Predicate.TOOK_PART_IN,
        r"(?P<object><E\d+>)[^<>.;]{0,60}, (?:in which|at which|à laquelle|auquel|en el que"
        r"|en la que) "
        rf"{THE}(?P<subject>{slots('OP')}) (?:took part|participated|participait|a participé"
        rf"|ont participé"
        r"|participó|participaron|spoke|was represented|were represented)",
        0.9,
    ),
    # `<E1>` stands for the words `took part` themselves: see statement_pronouns.
    written(
        Predicate.TOOK_PART_IN, rf"(?<!of )(?P<subject>{slots('O')}) (?P<object><E\d+>)[.;,]", 0.88
    ),
    written(
        Predicate.TOOK_PART_IN,
        r"(?P<object><E\d+>)[^<>.;]{0,60} (?:was attended by|were attended by"
        r"|brought together|gathered|with the participation of)"
        r" (?:(?:\w+ ){0,3}(?:representatives|members|delegates|experts|participants"
        r"|officials) (?:of"
        rf"|from) )?{THE}(?P<subject>{slots('O')})",
        0.9,
    ),
    written(
        Predicate.TOOK_PART_IN,
        r"(?:[Rr]epresentatives|[Oo]fficials|[Dd]elegations|[Dd]elegates|[Rr]eprésentants"
        r"|[Rr]epresentantes"
        rf"|[Dd]élégations|[Dd]elegaciones) (?:from|of|de|du|des|del)"
        rf" {THE}(?P<subject>{slots('OP')}) "
        r"(?P<object><E\d+>)[.;,]",
        0.88,
    ),
    written(
        Predicate.TOOK_PART_IN,
        r"(?P<object><E\d+>)(?:[^<>.;]|<P\d+>){0,100},? (?:participaron|asistieron"
        r"|intervinieron):? "
        rf"{THE}(?P<subject>{slots('OP')})",
        0.88,
    ),
    written(
        Predicate.CONCERNS,
        r"(?P<subject><I\d+>)(?: \([^()<>]{1,20}\))?,? (?:on|concerning|regarding|relating to|sur"
        r"|sobre|relative? à|(?:which |that |qui |que )?(?:prohibits|prohibited|bans|outlaws"
        r"|punishes"
        r"|criminali[sz]e[sd]|defines|defined|covers|forbids|prohíbe|prohibe|tipifica"
        r"|sanciona|penaliza"
        r"|define|interdit|punit|réprime|incrimine|définit|proscrit)) (?:all forms of )?"
        rf"(?:the |la |le |el |les |l['’])?(?P<object>{slots('T')})",
        0.93,
    ),
    written(
        Predicate.CONCERNS,
        rf"(?P<object>{slots('T')}) (?:is|are|was|were|est|es|son) (?:also )?(?:outlawed"
        rf"|prohibited|banned"
        r"|criminali[sz]ed|punishable|forbidden|defined|interdite?s?|punie?s?|définie?s?"
        r"|prohibid[oa]s?"
        r"|tipificad[oa]s?|definid[oa]s?) (?:by|in|under|par|dans|por|en) "
        rf"(?:article \d{{1,3}} of )?{THE}(?P<subject><I\d+>)",
        0.93,
    ),
    written(
        Predicate.CONCERNS,
        r"(?P<subject><E\d+>),? (?:which |that )?(?:was |is )?(?:devoted to|dedicated to|focused on"
        r"|focusing on|dealt with|consacrée? (?:à|aux?)|portant sur|dedicad[oa] a)"
        rf" {THE}(?P<object>{slots('T')})",
        0.9,
    ),
    written(
        Predicate.CONCERNS,
        r"(?:consacré|devoted|dedicated|dedicó) (?:an? |une? |una? |the"
        r" )?(?P<subject><E\d+>) (?:à|to|a|aux?) "
        rf"{THE}(?P<object>{slots('T')})",
        0.92,
    ),
)
