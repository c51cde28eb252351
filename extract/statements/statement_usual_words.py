"""Says the words of ties usual in reports in English that other patterns do not hold."""

from extract.model import Predicate
from extract.statements.statement_shapes import (
    ADVERB,
    DONE_THERE,
    NOT,
    THE,
    Pattern,
    led,
    slots,
    written,
)

_PLACED = r"(?:in|across|throughout)"
_DOES = (
    r"(?:assist|help|support|provide|deliver|implement|operate|train|distribute|resume"
    r"|rehabilitate|treat|shelter|vaccinate|counsel|teach|advise|coordinate|run|offer|manage|serve)"
)
_SORT = (
    r"(?:shelter|charity|NGO|non-governmental organi[sz]ation|non-profit(?: organi[sz]ation)?"
    r"|nonprofit|organi[sz]ation|cent(?:re|er)|clinic|hostel|school|university|hospital|law firm"
    r"|think tank|union|association|foundation|group|collective|institute|cooperative|refuge"
    r"|safe house)"
)
_MADE = (
    r"(?:an? (?:[\w-]+ ){0,4}(?:coalition|network|alliance|consortium|federation|umbrella"
    r"(?: \w+)?|platform)(?: made up| composed| consisting)? of)"
)
_MONEY = (
    r"(?:(?:an? |the )?(?:(?!no |not |neither |any |its |their )[\w-]+ ){0,3}"
    r"(?:grants?|funding|funds|donations?)"
    r"|(?:US\$|USD|EUR|GBP|[$€£]) ?\d[\d.,]{0,12}(?: (?:million|billion))?"
    r"|\d[\d.,]{0,12} (?:million |billion )?(?:US dollars|dollars|euros|pounds|francs))"
)
_PARTS = rf"{THE}(?P<subject>{slots('OP')})"

USUAL_WORDS: tuple[Pattern, ...] = (
    led(
        Predicate.MEMBER_OF,
        rf"(?P<subject>{slots('O')}),? (?:which )?{ADVERB}{NOT}(?:(?:is|are|forms?|became)"
        rf" (?:an? )?(?:integral |active )?part of|(?:is|are) (?:\w+ )?one of"
        rf" (?:the |its )?(?:\w+ )?(?:\w+ )?members of) {THE}(?P<object><O\d+>)(?! (?:and|or) )",
        0.9,
    ),
    # `As a member of <O0>, the <O1> works`
    led(
        Predicate.MEMBER_OF,
        rf"(?:^|[;:] )As an? (?:\w+ )?(?:member|affiliate|part) of {THE}(?P<object><O\d+>), {THE}"
        rf"(?P<subject><O\d+>)(?= [a-z]{{2,}})",
        0.9,
    ),
    # `<O0>, a coalition of <O1>, <O2> and <O3>`
    written(
        Predicate.MEMBER_OF,
        rf"(?P<object><O\d+>),? (?:(?:is|which is) )?{_MADE} {THE}"
        rf"(?P<subject><O\d+>(?:(?:, |,? and ){THE}<O\d+>){{1,12}})(?! [a-z]+ers\b)",
        0.88,
    ),
    # `<O0>, an alliance of 26 groups, including <O1> and the <O2>`
    written(
        Predicate.MEMBER_OF,
        rf"(?P<object><O\d+>),? (?:(?:is|which is) )?{_MADE} (?:(?!\b(?:from|of|by)\b)[^<>.;,])"
        rf"{{2,60}},? (?:including|among them|such as) {THE}(?P<subject>{slots('O')})",
        0.88,
    ),
    # `<O0> is a network of associations in <P1>, <P2> and <P3>`
    led(
        Predicate.WORKS_IN,
        rf"(?P<subject><O\d+>),? (?:is |est |es )?(?:an?|une?|una) (?:[\w’'-]+ ){{0,3}}?(?:network"
        r"|umbrella|coalition|alliance|federation|platform|réseau|collectif|plateforme|fédération"
        r"|red"
        r"|coalición|alianza|federación|plataforma) (?:of|de|d['’]|uniting|bringing together) ?"
        r"(?:[\w’'-]+ ){0,3}?(?:organi[sz]ations|associations|NGOs|groups|unions|members"
        r"|organisations"
        rf"|ONG|organizaciones|asociaciones|sindicatos|syndicats) (?:in|from|across|en|au|à|de"
        rf"|du) {THE}"
        rf"(?P<object>{slots('P')})(?!['’-])",
        0.86,
    ),
    led(
        Predicate.BASED_IN,
        rf"(?P<subject><O\d+>),? (?:which )?(?:is|are) (?:an?|the|one of the) "
        rf"(?!(?:[\w’'-]+ ){{0,3}}(?:of|uniting|linking|for) )(?:[\w’'-]+ ){{0,4}}{_SORT}s? in"
        rf" {THE}(?P<object><P\d+>)(?! and )(?!['’])",
        0.88,
    ),
    led(
        Predicate.BASED_IN,
        rf"(?P<subject><O\d+>), an? (?:[\w’'-]+ ){{0,4}}{_SORT} in {THE}(?P<object><P\d+>)"
        r"(?=,|[.;]?$)",
        0.88,
    ),
    led(
        Predicate.BASED_IN,
        r"(?P<subject><O\d+>), (?:with (?:its |a )?(?:headquarters|seat|head ?office|main office)"
        rf" (?:in|at)|which has (?:its )?(?:\w+ )?(?:headquarters|offices?) in) {THE}"
        rf"(?P<object>{slots('P')})",
        0.92,
    ),
    led(
        Predicate.BASED_IN,
        rf"(?P<subject><O\d+>), which (?:[^<>.;,]|<[TP]\d+>){{3,60}}, is (?:now )?(?:based"
        rf"|headquartered|located) in {THE}(?P<object><P\d+>)",
        0.92,
    ),
    written(
        Predicate.BASED_IN,
        r"(?P<subject><O\d+>)['’]s? (?:(?:regional|main|head|field|country|liaison|national|local)"
        rf" ){{0,2}}office in {THE}(?P<object><P\d+>)"
        r"(?! (?:was|were|has been|will|had|closed|is to)\b)",
        0.88,
    ),
    led(
        Predicate.WORKS_IN,
        rf"(?P<subject>{slots('O')}),? (?:which |who )?{ADVERB}(?:(?:is|are) (?:now |still )?"
        rf"(?:currently )?(?:working|operating|active|present)|continues? to (?:work|operate))"
        rf" {_PLACED} {THE}(?P<object>{slots('P')})(?!['’-])",
        0.9,
    ),
    led(
        Predicate.WORKS_IN,
        rf"(?P<subject><O\d+>),? (?:is )?an? (?:[\w’'-]+ ){{0,4}}{_SORT},? (?:that|which|working)"
        rf"(?: (?:works|operates|{_DOES}s))?(?: {DONE_THERE})? {_PLACED} {THE}"
        rf"(?P<object>{slots('P')})(?!['’-])",
        0.88,
    ),
    # `works with women from <P0> and <P1> in <P2>`
    led(
        Predicate.WORKS_IN,
        rf"(?P<subject><O\d+>),? (?:which )?{ADVERB}(?:works? with|assists?|helps?|supports?) "
        rf"[a-z ]{{3,40}} from {THE}<P\d+>(?:(?:, |,? and ){THE}<P\d+>){{0,5}} {_PLACED} {THE}"
        rf"(?P<object>{slots('P')})(?!['’-])",
        0.86,
    ),
    led(
        Predicate.WORKS_ON,
        rf"(?P<subject>{slots('O')})(?:,? (?:which )?{ADVERB}(?:advocates? (?:for|against)"
        r"|(?:is|are) (?:dedicated|committed) to|promotes|speciali[sz]es? in"
        r"|(?:is|are) speciali[sz]ed in)|['’]s? (?:\w+ )?work (?:focuses|centres|centers) on)"
        r" (?:(?:the (?:fight against|rights? of|elimination of|prevention of|protection of)"
        rf"|ending|combating|preventing|fighting) )?{THE}(?P<object>{slots('T')})",
        0.86,
    ),
    led(
        Predicate.PARTNER_OF,
        rf"(?P<subject>{slots('O')}),? {ADVERB}(?:(?:is|are|has been|have been) (?:also |now )?"
        r"(?:working|cooperating|co-operating|collaborating|partnering)(?: closely)? with"
        rf"|in association with|works? hand in hand with) {THE}(?P<object>{slots('O')})",
        0.88,
    ),
    written(
        Predicate.PARTNER_OF,
        rf"(?P<subject><O\d+>),? and {THE}(?P<object><O\d+>) (?:(?:have |has )?joined forces"
        r"|(?:are |have been )?(?:work|cooperat|collaborat)(?:s|ed|ing)? (?:closely )?together)\b",
        0.9,
    ),
    led(
        Predicate.FUNDS,
        rf"(?P<object>{slots('O')}),? (?:which )?{ADVERB}{NOT}(?:"
        rf"(?:(?:was|were|has been|have been) (?:awarded|given|granted) {_MONEY} (?:by|from)"
        rf"|(?:secure[sd]?|obtain(?:s|ed)|receive[sd]?|gets?|got|won|wins|accept(?:s|ed)?) {_MONEY}"
        rf" (?:from|by))) {THE}(?P<subject>{slots('OP')})",
        0.9,
    ),
    led(
        Predicate.FUNDS,
        rf"(?P<subject>{slots('OP')}),? {ADVERB}(?:granted|gave|given|awarded|paid|donated) {THE}"
        rf"(?P<object><O\d+>) {_MONEY}",
        0.9,
    ),
    written(
        Predicate.FUNDS,
        r"(?P<object><O\d+>)(?:['’]s?|,? whose) (?:(?:main|largest|biggest|principal|current|major)"
        rf" )?(?:donors?|funders?|financial partners|partenaires financiers|bailleurs(?: de fonds)?"
        rf"|soci[oa]s financier[oa]s|financiadores|donantes)(?: (?:is|are|include|sont"
        rf"|son))?:? {THE}(?P<subject>{slots('OP')})",
        0.9,
    ),
    led(
        Predicate.CALLS_ON,
        rf"(?P<subject>{slots('OP')}),? {ADVERB}(?:is|are) (?:\w+ )?(?:urging|asking|pressing) "
        rf"{THE}(?P<object>{slots('OP')}) (?=to\b)",
        0.88,
    ),
    led(
        Predicate.CRITICISES,
        rf"(?P<subject>{slots('OP')}),? {ADVERB}(?:\w+ly )?(?:critici[sz]e[sd]|condemn(?:s|ed)"
        rf"|denounce[sd]|deplore[sd]|regret(?:s|ted)) (?:the )?(?:failure|refusal|decision|inaction"
        rf"|silence) (?:of|by) {THE}(?P<object>{slots('OP')})(?!['’-])",
        0.88,
    ),
    led(
        Predicate.RATIFIES,
        rf"(?P<subject>{slots('P')}) (?:was|were|is|are) among the (?:first |few )(?:[a-z]+ )"
        rf"{{0,4}}(?:to ratify|to have ratified|to accede to|that ratified) {THE}"
        rf"(?P<object>{slots('I')})",
        0.92,
    ),
    led(
        Predicate.RATIFIES,
        rf"(?P<subject>{slots('P')}),? {ADVERB}(?P<negated>(?:is|are|was|were) not (?:yet )?"
        rf"(?:bound by|a (?:[Ss]tate )?party to)) {THE}(?P<object>{slots('I')})",
        0.9,
    ),
    led(
        Predicate.INVOKES,
        rf"(?P<subject>{slots('OP')}),? {ADVERB}(?:based|bases|grounded) (?:its|their) \w+ on"
        rf" (?:[Aa]rticles? \d+[^<>.;]{{0,30}} of )?{THE}(?P<object>{slots('I')})",
        0.88,
    ),
    # `<E0> held in <P1>, bringing together <O2>`, `, at which scholars from <O2> spoke`
    written(
        Predicate.TOOK_PART_IN,
        rf"(?P<object><E\d+>)(?:[^<>.;]|<P\d+>){{0,110}},? (?:which )?(?:brought together|bringing"
        r" together|was attended by|were attended by|attended by|gathered|gathering|with"
        r" (?:\w+ )?(?:participants|representatives|delegates|delegations|experts) (?:from|of)) "
        rf"(?:\w+ from )?{_PARTS}",
        0.88,
    ),
    written(
        Predicate.TOOK_PART_IN,
        rf"(?P<object><E\d+>)(?:[^<>.;]|<[PO]\d+>){{0,110}}, (?:at|in|during) which (?:\w+ from |"
        rf"representatives of )?{_PARTS} (?:took part|participated|presented|spoke|discussed"
        r"|were represented)\b",
        0.88,
    ),
    led(
        Predicate.TOOK_PART_IN,
        rf"(?P<subject>{slots('OP')}),? {ADVERB}sent (?:\w+ ){{1,3}}to {THE}(?:an? )?"
        r"(?P<object><E\d+>)",
        0.88,
    ),
)
"""In English only; beside those of `statement_plain_words`."""
