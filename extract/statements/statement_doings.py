"""Says which words tell whom a body helps, where, who pays for its work, with whom it works."""

from extract.model import Predicate
from extract.statements.deed_words import DEALS_WITH, GIVES, HELPED, ITSELF
from extract.statements.statement_shapes import ADVERB, BY, THE, Pattern, led, slots, written

_NO_NAME = r"(?:[^<>.;:]|<T\d+>)"
_GIVES = (
    rf"(?:{GIVES}|brings?|fournit|offre|apporte|propose|assure|fournissent|offrent|brinda|ofrece"
    rf"|presta"
    r"|proporciona|brindan|ofrecen)"
)
_DEALS = (
    rf"(?:{DEALS_WITH}|deals with|campaigns? (?:against|for)|raises awareness (?:of|on|about)"
    r"|lobbies (?:against|for)|advocates (?:for|against)"
    r"|(?:works|working) in the (?:field|area) of)"
)
_SORT = (
    r"(?:NGO|organi[sz]ation|network|charity|group|association|coalition|foundation|centre|center"
    r"|union"
    r"|alliance|collective|initiative)"
)
_WORK = (
    r"(?:work|activities|projects?|programmes?|budget|efforts|campaigns?|hotline|shelters?"
    r"|activités"
    r"|actions|travail|travaux|projets|labor|trabajo|actividades|proyectos)"
)
_BE = r"(?:is|are|was|were|has been|have been|est|sont|a été|ont été|es|son|está|están|ha sido)"
_MONEY = (
    r"(?:(?:an? |the |la |le |les |el |los |un |une |una )?(?:[\w-]+ ){0,2}(?:grants?|funding|funds"
    r"|donations?|financial support|contributions?|financements?|subventions?|soutien financier"
    r"|appui financier|financiación|financiamiento|fondos|apoyo financiero) (?:of|from|by|de|du|del"
    r"|d['’]))"
)
_PARTNERSHIP = r"(?:partners?(?: organi[sz]ations?)?|partenaires|soci[oa]s|aliad[oa]s)"

_LODGING = (
    r"(?:shelters?|refuges?|cent(?:re|er)s?|hotlines?|helplines?|clinics?|schools?|safe houses?"
    r"|hostels?"
    r"|homes?|<T\d+>)"
)

DOINGS: tuple[Pattern, ...] = (
    led(
        Predicate.WORKS_ON,
        rf"(?P<subject>{slots('O')}),? (?:which |that |qui "
        rf"|que )?{ADVERB}{_GIVES} (?:[^<>.;:$€£\d]|<T\d+>){{1,80}}?"
        rf" (?:to|for|aux?|à|al?|para|pour|de) {HELPED}{THE}(?P<object>{slots('T')}){ITSELF}",
        0.86,
    ),
    # `opened a shelter for victims of <T1>`, `a inauguré un centre pour enfants victimes de <T1>`
    led(
        Predicate.WORKS_ON,
        rf"(?P<subject>{slots('O')}),? (?:which |that |qui |que )?{ADVERB}(?:opened|established"
        r"|has opened|(?:a|ont) (?:ouvert|inauguré|créé)|(?:abri|estableci)ó|(?:inaugur|cre)ó)"
        r" (?:[\w-]+ ){0,2}(?:an?|une?|una?|its|their|son|sa|su) (?:[^<>.;:$€£\d,]|<T\d+>){1,60}?"
        rf" (?:for|pour|para) {HELPED}{THE}(?P<object>{slots('T')}){ITSELF}",
        0.86,
    ),
    # `assists victims` is a theme itself.
    led(
        Predicate.WORKS_ON,
        rf"(?P<subject><O\d+>) <T\d+> of {THE}(?P<object>{slots('T')}){ITSELF}",
        0.84,
    ),
    led(
        Predicate.WORKS_ON,
        rf"(?P<subject>{slots('O')}),? (?:which |that |who )?{ADVERB}{_DEALS} {HELPED}{THE}"
        rf"(?P<object>{slots('T')}){ITSELF}",
        0.86,
    ),
    # `<O0>, a <P1>-based NGO working on <T2>`, `is an organisation specialised in assisting <T1>`
    led(
        Predicate.WORKS_ON,
        rf"(?P<subject><O\d+>),? (?:(?:is|which is) )?(?:an?|one of the)(?: few| only| leading)?"
        rf"(?: (?:[\w’-]+|<[PT]\d+>(?:-based|-led)?)){{0,5}}? (?:{_SORT}s?"
        rf"|<T\d+>),? (?:that (?:works?"
        rf"|focus(?:es)?|campaigns?)|working|speciali[sz](?:ed|ing)|focus(?:ed|ing)|active"
        rf"|engaged) (?:on"
        rf"|in|against|for) (?:(?:assisting|supporting|combating|preventing|ending"
        rf"|the (?:fight against"
        rf"|rights of|prevention of"
        rf"|protection of)) )?{HELPED}{THE}(?P<object>{slots('T')}){ITSELF}",
        0.86,
    ),
    led(
        Predicate.WORKS_ON,
        rf"(?P<subject><O\d+>)['’]s? (?:\w+ )?(?:work|activities|projects|efforts) (?:focus(?:es)?"
        rf"|cent(?:re|er)s?|concentrates?) on {HELPED}{THE}(?P<object>{slots('T')}){ITSELF}",
        0.88,
    ),
    led(
        Predicate.WORKS_ON,
        rf"(?P<subject>{slots('O')}),? {ADVERB}(?:promotes|advocates|campaigns|lobbies|acts|works"
        rf"|litigates|speaks) "
        rf"(?:[^<>.;:]|<T\d+>){{0,50}}?(?:on behalf"
        rf"|in support) of {THE}(?P<object>{slots('T')}){ITSELF}",
        0.86,
    ),
    led(
        Predicate.WORKS_IN,
        rf"(?P<subject>{slots('O')}),? {ADVERB}(?:set up|established|founded) (?:the |its "
        rf"|an? )(?:[\w-]+ )"
        rf"{{0,3}}{_LODGING} (?:for [a-z ]{{3,30}} )?in {THE}(?P<object>{slots('P')})(?!['’-])",
        0.86,
    ),
    led(
        Predicate.WORKS_IN,
        rf"(?P<subject>{slots('O')}),? (?:which )?{ADVERB}(?:has"
        rf"|have) (?:[\w-]+ ){{0,3}}(?:teams?|members"
        rf" of staff|field workers)(?: on the ground)? in {THE}(?P<object>{slots('P')})(?!['’-])",
        0.86,
    ),
    led(
        Predicate.BASED_IN,
        rf"(?P<subject><O\d+>),? (?:which )?{ADVERB}(?:has|have"
        rf"|maintains) (?:[\w-]+ ){{0,4}}(?:offices?"
        rf"|branches) (?:(?:across|around|throughout) the world|worldwide|in [\w-]+ (?:countries"
        rf"|cities)),?"
        rf" including (?:in )?{THE}(?P<object>{slots('P')})",
        0.88,
    ),
    written(
        Predicate.PARTNER_OF,
        rf"[Jj]oint (?:[a-z]+ )?(?:projects?|programmes?|initiatives?|campaigns?|studies|study"
        rf"|reports?)"
        rf" (?:between|of|by) {THE}(?P<subject><O\d+>),? and {THE}(?P<object><O\d+>)",
        0.9,
    ),
    led(
        Predicate.PARTNER_OF,
        rf"(?P<subject>{slots('O')}),? {ADVERB}(?:for long )?(?:coordinate[sd] (?:(?:its|their)"
        r" )?(?:efforts|work|activities|actions) with|coordonne(?:nt)? (?:ses|leurs) [a-z]+ avec"
        r"|coordinan? (?:sus? )?(?:acciones|esfuerzos|trabajo|labor|actividades) con"
        rf"|maintains? (?:close )?(?:working )?(?:relations|ties|relationships) with"
        rf"|(?:has )?(?:for )?long"
        rf" (?:cooperated|collaborated|worked) with) {THE}(?P<object>{slots('O')})(?! members)",
        0.86,
    ),
    led(
        Predicate.BASED_IN,
        rf"(?P<subject><O\d+>) (?:is|was) [^<>.;:]{{2,110}}? with (?:an?"
        rf"|its) (?:\w+ )?(?:secretariat"
        rf"|headquarters|head office|seat)(?: based)? in {THE}(?P<object><P\d+>)",
        0.9,
    ),
    # `Its team of 35 operates in <P1>`
    led(
        Predicate.WORKS_IN,
        rf"(?P<subject><O\d+>)(?:['’]s?)? (?:\w+ )?(?:teams?|staff|field teams?|volunteers"
        rf"|outreach workers|équipes?|bénévoles|équipes mobiles|equipos?|voluntari[oa]s)"
        rf"(?: of [\w ]{{1,12}})? (?:works?|operates?|(?:is|are) (?:active|present|based)"
        rf"|(?:est|sont) (?:présent|acti(?:f|ve)|basé)e?s?|travaille(?:nt)?|intervien(?:t|nent)"
        rf"|están? (?:presente|activ[oa])s?|trabajan?) (?:in|à|au|en|aux) {THE}"
        rf"(?P<object>{slots('P')})(?!['’-])",
        0.86,
    ),
    led(
        Predicate.WORKS_IN,
        rf"(?P<subject><O\d+>),? (?:is )?an? (?:[\w’-]+ ){{0,4}}{_SORT},? (?:active|present"
        rf"|operating"
        rf"|working) (?:in|across|throughout) {THE}(?P<object>{slots('P')})(?!['’-])",
        0.88,
    ),
    led(
        Predicate.BASED_IN,
        rf"(?P<subject><O\d+>),? (?:which )?(?:is|are) an? (?:[\w’-]+ ){{1,6}}(?:based"
        rf"|headquartered"
        rf"|registered) in {THE}(?P<object><P\d+>)",
        0.92,
    ),
    led(
        Predicate.BASED_IN,
        rf"(?P<subject><O\d+>), (?:another )?an? (?P<object><P\d+>) (?:[\w-]+ )?{_SORT}\b",
        0.85,
    ),
    led(
        Predicate.BASED_IN,
        rf"(?P<subject><O\d+>), an? (?:[\w’-]+ ){{0,4}}{_SORT} (?:of|in"
        rf"|from) {THE}(?P<object><P\d+>)"
        r"(?=,)",
        0.86,
    ),
    led(
        Predicate.BASED_IN,
        rf"(?P<subject><O\d+>)(?:['’]s)? (?:(?!former\b)[a-z]{{3,14}} )?(?:office"
        rf"|oficina"
        rf"(?: central| principal)?|secretariat|seat) (?:(?:is|was) (?:hosted|located|housed"
        rf"|based)|is|sits|lies|está|se encuentra) (?:in|at"
        rf"|en) "
        rf"{THE}(?P<object><P\d+>)",
        0.92,
    ),
    led(
        Predicate.FUNDS,
        rf"(?P<subject>{slots('P')}),? {ADVERB}(?:(?:co-)?(?:funds|funded|finances|financed)"
        rf"|finance"
        rf"|a financé|financia(?: al?)?|financió(?: al?)?) {THE}(?P<object>{slots('O')})(?!['’-])",
        0.88,
    ),
    # `<O0>, alongside the <O1>, held`
    led(
        Predicate.PARTNER_OF,
        rf"(?P<subject><O\d+>), (?:alongside|along with) {THE}(?P<object>{slots('O')}),"
        r" (?=(?:has |have |is |are )?[a-z]{2,14}(?:ed|[^s\W]s|ld|an)\b)",
        0.86,
    ),
    # `Along with the <O1>, <O0> trains`
    led(
        Predicate.PARTNER_OF,
        rf"(?:^|[;:] )(?:Along with"
        rf"|Alongside) {THE}(?P<object>{slots('O')}), {THE}(?P<subject><O\d+>)"
        r" (?=(?:has |have |is |are )?[a-z]{2,14}(?:ed|[^s\W]s|ld|an)\b)",
        0.86,
    ),
    led(
        Predicate.INVOKES,
        rf"(?P<subject>{slots('O')}),? {ADVERB}[a-z](?:[^<>.;]|<[PO]\d+>){{2,120}}, (?:citing"
        rf"|invoking"
        rf"|recalling|referring to|relying on) (?:[Aa]rticles? \d+[^<>.;]{{0,30}} of )?{THE}"
        rf"(?P<object>{slots('I')})",
        0.88,
    ),
    led(
        Predicate.BASED_IN,
        r"(?:^|[;:] )(?:[A-Z][a-z]{4,12} (?:in|by) [^<>.;:,]{2,40},? and )?(?:[Bb]ased"
        r"|[Hh]eadquartered"
        rf"|[Rr]egistered) in {THE}(?P<object><P\d+>(?: and {THE}<P\d+>)?)(?:, <P\d+>)?, {THE}"
        r"(?P<subject><O\d+>)(?= [a-z]{2,})",
        0.92,
    ),
    led(
        Predicate.BASED_IN,
        rf"(?P<subject><O\d+>), whose (?:main |head |central )?(?:offices?|secretariat"
        rf"|base|headquarters) (?:is|are) (?:located )?in {THE}"
        r"(?P<object><P\d+>)",
        0.92,
    ),
    led(
        Predicate.FUNDS,
        rf"(?:^|[;:] )(?:(?:[Jj]ointly|[Pp]artly) )?(?:[Cc]o-?)?(?:[Ff]unded|[Ff]inanced"
        rf"|[Ff]inancée?"
        rf"|[Ff]inanciad[oa]) {BY} {THE}(?P<subject>{slots('OP')}), {THE}(?P<object><O\d+>)"
        r"(?= [a-zà-ÿ]{2,})",
        0.88,
    ),
    led(
        Predicate.FUNDS,
        rf"(?P<object><O\d+>),? {ADVERB}(?:relies|depends|lives) on (?:[^<>.;:]{{2,40}} )?(?:grants"
        rf"|funding|donations) from {THE}(?P<subject>{slots('OP')})",
        0.88,
    ),
    led(
        Predicate.FUNDS,
        rf"(?P<subject>{slots('OP')}),? {ADVERB}(?:awarded|granted|gave|provides"
        rf"|provided|makes|made) (?:[\w-]+ )"
        rf"{{0,4}}(?:grants?|funding|subgrants?) to {THE}(?P<object>{slots('O')})",
        0.9,
    ),
    led(
        Predicate.FUNDS,
        rf"(?P<subject><[OP]\d+>(?:, {THE}<[OP]\d+>){{0,4}} (?:and|et"
        rf"|y) {THE}<[OP]\d+>) (?:(?:co-)?fund"
        rf"|(?:co-)?finance|cofinancent|financent"
        rf"|financian(?: al?)?) {THE}(?P<object>{slots('O')})",
        0.9,
    ),
    # `<O0> has three partner organisations in <P1>: <O2> and <O3>`
    led(
        Predicate.PARTNER_OF,
        rf"(?P<subject><O\d+>) (?:has|have|a|tiene|cuenta con) (?:[\w-]+ ){{0,3}}{_PARTNERSHIP}"
        rf"(?: (?:in|across|en|au) (?:{THE}<P\d+>|[\w-]{{2,12}} (?:countries|pays|países)))?"
        rf"(?:,? (?:including|such as|dont|entre ellos)|:"
        rf"| [–—])"
        rf" {THE}(?P<object>{slots('O')})",
        0.88,
    ),
    written(
        Predicate.PARTNER_OF,
        rf"(?P<subject><O\d+>)['’]?s? (?:(?!former|potential|past|possible|future)[\w-]+ ){{0,2}}"
        rf"{_PARTNERSHIP}(?: (?:for [^<>.;]{{3,40}}|(?!financ)[a-zàéèíóú]{{4,14}}))?(?: (?:is|are"
        rf"|was|were"
        rf"|include"
        rf"|includes|comprise|sont|son|incluyen|comprennent):?| ?:) {THE}(?P<object>{slots('O')})",
        0.88,
    ),
    written(
        Predicate.PARTNER_OF,
        rf"(?P<subject><O\d+>),? (?:and|et|y) {THE}(?P<object><O\d+>),? (?:(?:have|has"
        rf"|had) (?:long )?"
        r"been partners|are partners(?! (?:of|to|with)\b)|(?:have |had )?(?:signed"
        r"|concluded) an? (?:(?!peace|cease|truce|settlement|plea|trade|transfer)[\w-]+ ){0,3}?"
        r"(?:memorandum of understanding|partnership|agreement|MoU)(?! with)"
        r"|[a-zà-ÿ]{4,14}ent ensemble|ont (?:signé|conclu) une? (?:accord|partenariat"
        r"|convention|protocole|mémorandum)(?! (?:avec|de paix))"
        r"|[a-zà-ÿ]{4,14}n junt[oa]s"
        r"|firmaron un (?:convenio|acuerdo)(?! (?:con|de paz)))\b",
        0.9,
    ),
    led(
        Predicate.PARTNER_OF,
        rf"(?P<subject>{slots('O')}),? {ADVERB}(?:travaille(?:nt)? (?:en réseau|de concert|en lien"
        rf"|main dans la main) avec|collabore(?:nt)? avec|trabajan? (?:en red|de la mano|junto) con"
        rf"|colaboran? con|collaborates? (?:closely )?with|cooperates? (?:closely )?with) {THE}"
        rf"(?P<object>{slots('O')})",
        0.88,
    ),
    led(
        Predicate.CALLS_ON,
        rf"(?P<subject>{slots('O')}),? {ADVERB}(?:adopted|issued|published|sent|signed|launched"
        rf"|released)"
        rf" (?:an? |the )(?:[\w-]+ ){{0,3}}(?:resolution|statement|letter|appeal|petition"
        rf"|declaration)"
        rf" (?:calling (?:up)?on|urging|asking) {THE}(?P<object>{slots('OP')}) (?=to\b)",
        0.88,
    ),
    # `“<P0> must stop it,” said <O1>`
    led(
        Predicate.CALLS_ON,
        rf"[“\"«]\s?(?:The )?(?P<object><[OP]\d+>) (?:must|should"
        rf"|has to) (?:[^<>“”\"«»]|<[ITP]\d+>){{4,160}}[”\"»],?"
        rf" (?:said|says|declared) {THE}(?P<subject><O\d+>)(?=[,.]|$| (?:in|on|at|today)\b)",
        0.88,
    ),
    led(
        Predicate.CRITICISES,
        rf"(?P<subject>{slots('O')}),? {ADVERB}(?:(?:is|was|are"
        rf"|remains) (?:\w+ )?concerned (?:about|by"
        rf"|at)|express(?:es|ed) (?:\w+ ){{0,2}}concerns? (?:about|over|at|regarding)) {THE}"
        rf"(?P<object><P\d+>)['’]s? (?:[\w-]+ ){{0,3}}(?:polic(?:y|ies)|failure|treatment|detention"
        rf"|refusal|lack|practices?|inaction|approach|crackdown|law)\b",
        0.86,
    ),
)
"""In English, some in French and Spanish; beside those of `statement_work` and"
" `statement_usual_words`."""
