"""Says which words tell who sits where, belongs to whom, works with whom, came and ratified."""

from extract.model import Predicate
from extract.statements.deed_words import DOES, HANDLES
from extract.statements.statement_deeds import NOT_MORE, WHO
from extract.statements.statement_shapes import ADVERB, BY, THE, Pattern, led, slots, written

_TOGETHER = (
    r"(?:(?!\b(?:said|says|stated|told|claim|report|condemn|accus|critici|blam|denounc|sue[ds]?\b"
    r"|suing|argu|quarrel|disput|conflict|broke|break|cut\b|ties|split|end(?:s|ed)\b|stop|ceas"
    r"|never"
    r"|refus|reject|who\b|that\b|whose\b|army|police|milit|regime|rebels|rompió|romp|rupture"
    r"|accus|dénonc|denunci|conflit|conflicto|litige|dijo|dit\b|acus|critic|critiqu))"
    r"[^<>.;:]|<[PT]\d+>)"
)
"""Between a body and whom it does something with: nobody whom it breaks with or speaks of."""

ALLIANCES: tuple[Pattern, ...] = (
    # `From its base in <P0>, the <O1> runs`
    led(
        Predicate.BASED_IN,
        rf"(?:^|[;:] )(?:From|Desde|Depuis) (?:its|their|su|son) (?:[\w-]+ )?(?:base|head office"
        rf"|headquarters|seat|secretariat|offices?|sede|oficina|siège|bureau) (?:in|at|en|à"
        rf"|au) {THE}"
        rf"(?P<object><P\d+>)(?:, <P\d+>)?,? {THE}(?P<subject><O\d+>)(?= [a-zà-ÿ]{{2,}})",
        0.92,
    ),
    # `The <P0> office of the <O1>`
    written(
        Predicate.BASED_IN,
        rf"\b[Tt]he (?P<object><P\d+>) (?:country |field |regional |liaison )?(?:office"
        rf"|headquarters|secretariat) of {THE}(?P<subject><O\d+>)(?!['’-]){NOT_MORE}",
        0.88,
    ),
    # `The <P0> branch of the <O1>`: there it has members, and no more is told.
    written(
        Predicate.WORKS_IN,
        rf"(?:\b[Tt]he |^)(?P<object><P\d+>) (?:branch|chapter|section) of {THE}"
        rf"(?P<subject><O\d+>)(?!['’-]){NOT_MORE}",
        0.86,
    ),
    # `<O0> a publié avec l'<O1> une étude`
    led(
        Predicate.PARTNER_OF,
        rf"{WHO}(?:(?:a|ont) (?:publié|réalisé|produit|organisé|élaboré|lancé|mené|rédigé|créé)"
        r"|(?:public|realiz|produj|organiz|elabor|lanz|redact|cre)(?:ó|aron)"
        r"|(?:ha|han) (?:publicado|realizado|elaborado|organizado)|published|produced|organi[sz]ed"
        r"|launched|wrote|developed|prepared),? (?:jointly |conjointement )?(?:with|avec|con"
        rf"|junto con) {THE}(?P<object>{slots('O')}),? (?=(?:an?|une?|una?|el|la|le|los|las|les|the"
        r"|its|their|son|sa|su|des|[“«\"]) ?)",
        0.88,
    ),
    # `<O0>'s <P1> branch supports`
    *(
        written(
            predicate,
            rf"(?P<subject><O\d+>)['’]s? (?P<object><P\d+>) (?:{words})(?= (?:[a-z]+(?:s|ed)|is|was"
            rf"|has)\b){NOT_MORE}",
            0.86,
        )
        for predicate, words in (
            (Predicate.WORKS_IN, "branch|chapter|section|centre|clinic|shelter"),
            (Predicate.BASED_IN, "office|headquarters|secretariat"),
        )
    ),
    # `has worked with the <O1> in <P2> since`
    led(
        Predicate.WORKS_IN,
        rf"{WHO}(?:works?|worked|cooperates?|collaborates?|partners?) (?:closely )?(?:with"
        rf"|alongside)"
        rf" {THE}{slots('O')} in {THE}(?P<object>{slots('P')})(?!['’-])",
        0.84,
    ),
    led(
        Predicate.MEMBER_OF,
        rf"{WHO}(?:(?:sits|serves|is|are|sit) on (?:the )?(?:[\w-]+ )?(?:committee|board|council"
        rf"|secretariat|executive|bureau)(?: of directors)? of|holds a seat (?:on|in)(?: the \w+"
        rf" of)?|has a seat on(?: the \w+ of)?|(?:was|were|has been) (?:accepted|admitted) (?:to"
        rf"|into|as an? (?:\w+ )?member of)|(?:is|are|became|has become) (?:both |all )?(?:an?"
        rf" )?(?:(?:\w+ )?part of|affiliated (?:to|with))|siège au (?:conseil"
        rf"|comité)(?: [a-zà-ÿ]+)?"
        rf" d[eu]|integra el (?:comité|consejo)(?: [a-zà-ÿ]+)? del?|forma parte del (?:comité"
        rf"|consejo)(?: [a-zà-ÿ]+)? del?) {THE}(?P<object><O\d+>)(?!['’-])",
        0.88,
    ),
    # `the <O0> – in which <O1> is a part of – released`
    written(
        Predicate.MEMBER_OF,
        rf"(?P<object><O\d+>) ?(?:,|[–—-]) (?:of|in) which {THE}(?P<subject>{slots('O')}) (?:is"
        rf"|are)"
        rf" (?:an? )?(?:\w+ )?(?:part|members?)\b",
        0.9,
    ),
    # `<O0> gave advice through its partner <O1>`, `<O0> and our partners <O1> and <O2>`
    led(
        Predicate.PARTNER_OF,
        rf"(?P<subject><O\d+>)(?:,? (?:and|et|y)|{_TOGETHER}{{0,110}}? (?:through|via|with|avec"
        rf"|con)) (?:its|their|our|his|ses|nos|son|notre|sus|nuestr[oa]s?|su) (?:(?!former|past"
        rf"|potential|future|possible|trading|business)[\w-]+ ){{0,2}}(?:partners?|partenaires?"
        rf"|soci[oa]s?|aliad[oa]s?)(?: organi[sz]ations?)?,? {THE}(?P<object>{slots('O')})"
        rf"(?!['’-])",
        0.88,
    ),
    # `<O0> works with the following partners: <O1> and <O2>`, `is working with local partners <O1>`
    led(
        Predicate.PARTNER_OF,
        rf"{WHO}(?:works?|worked|(?:is|are|has been) working|collaborates?|cooperates?|travaille"
        rf"|collabore|trabaja|colabora) (?:closely )?(?:with|avec|con) (?:(?:the following|les|los"
        rf" siguientes|las siguientes) (?:[\w-]+ ){{0,2}}?(?:partners|organi[sz]ations|NGOs|bodies"
        rf"|groups|institutions|partenaires|organisations|associations|ONG|socios|organizaciones"
        rf"|aliados)(?: suivant(?:e?s))?(?: in <P\d+>)? ?: ?|(?:les |los |des )?(?:(?:local"
        rf"|national"
        rf"|implementing|regional|its|two|three|four) ){{0,2}}(?:partners"
        rf"|partner (?:organi[sz]ations"
        rf"|NGOs)|partenaires(?: locaux| nationaux)?|soci[oa]s(?: locales)?),?(?: ?:)? ){THE}"
        rf"(?P<object>{slots('O')})(?!['’-])",
        0.88,
    ),
    # `Partners of <O0>: <O1> and <O2>`
    led(
        Predicate.PARTNER_OF,
        rf"^(?:The |Les |Los )?(?:Partners|Partenaires|Socios|partenaires|partners|socios)"
        rf" (?:of|de) {THE}(?P<subject><O\d+>)(?: (?:are|sont|son))? ?: ?{THE}"
        rf"(?P<object>{slots('O')})",
        0.9,
    ),
    # `<O0> and partner <O1> distributed`
    led(
        Predicate.PARTNER_OF,
        rf"(?P<subject><O\d+>) and (?:local |implementing )?partners? {THE}(?P<object>{slots('O')})"
        r"(?= [a-z]{3,})",
        0.88,
    ),
    # `In <P0>, <O1> works through the <O2>`, `cooperates with the police and the <O1>`
    led(
        Predicate.PARTNER_OF,
        rf"{WHO}(?:(?:works?|worked|operates?|acts?) (?:locally |closely )?(?:through|alongside)"
        r"|(?:agi(?:t|ssent)|travaille(?:nt)?|intervien(?:t|nent)) (?:à travers|par le biais de"
        r"|via)"
        r"|(?:trabajan?|actúan?|operan?) a través de"
        r"|(?:works?|worked|cooperates?|cooperated|collaborates?|collaborated|travaille"
        r"|collabore|coopère|trabaja|colabora|coopera)(?:nt|n)? (?:[a-z]+ly |étroitement"
        r" |estrechamente )?(?:with|avec|con) (?:the |local |la |le |les |el |los |las )?"
        r"(?:(?!former|against)[a-zà-ÿ]+ ){1,3}(?:and|as well as|et|y)(?: with| avec| con)?)"
        rf" {THE}(?P<object><O\d+>)(?!['’-])",
        0.86,
    ),
    led(
        Predicate.PARTNER_OF,
        rf"(?P<subject><O\d+>),? through {THE}(?P<object><O\d+>),? (?=(?:{DOES}|{HANDLES})\b)",
        0.86,
    ),
    # `<O0> has helped to draft it, working with <O1>, <O2> and <O3>`
    led(
        Predicate.PARTNER_OF,
        rf"(?P<subject><O\d+>) [a-z](?:[^<>.;:]|<T\d+>){{2,140}}, (?:working|collaborating"
        rf"|cooperating|partnering) (?:closely |together |jointly )?with {THE}"
        rf"(?P<object>{slots('O')})(?!['’-])",
        0.88,
    ),
    # `A memorandum of understanding was signed between <O0> and <O1>`
    written(
        Predicate.PARTNER_OF,
        rf"(?<!\b[Nn]o )(?<!\b[Nn]o such )(?<![Aa]ucun )(?<![Aa]ucune )(?<![Nn]ingún )"
        rf"(?<![Ff]ake )"
        rf"\b(?:[Mm]emorandum of understanding|MoU|MOU|[Pp]artnership(?: agreement)?|[Cc]ooperation"
        rf" agreement|[Aa]ccord de (?:partenariat|coopération)|[Cc]onvention de partenariat"
        rf"|[Cc]onvenio(?: de \w+)?|[Aa]cuerdo de (?:cooperación|colaboración)) (?:(?:was|has been"
        rf"|signed|a été|fue|ha sido) (?:signed|concluded|established|formed|signée?|conclue?"
        rf"|firmad[oa]|suscrit[oa])|signed|concluded|signée?|conclue?|firmad[oa]|suscrit[oa])"
        rf"(?: (?:in|on|en|le|el) [^<>.;:,]{{2,30}})? (?:between|by|entre|par|por) {THE}"
        rf"(?P<subject><O\d+>),? (?:and|et|y) {THE}(?:[A-Z][a-z]+ )?(?P<object><O\d+>)",
        0.9,
    ),
    # `Together, <O0> and <O1> monitor`
    written(
        Predicate.PARTNER_OF,
        rf"(?:^|[;:] )(?:Together|Jointly|Ensemble|Junt[oa]s), {THE}(?P<subject><O\d+>),?"
        rf" (?:and|et|y) {THE}(?P<object><O\d+>) (?=[a-zà-ÿ]{{3,}})",
        0.9,
    ),
    # `a joint <O0>/<O1> initiative`
    written(
        Predicate.PARTNER_OF,
        rf"\b[Jj]oint {THE}(?P<subject><O\d+>)(?:/| and |-"
        rf"|–)(?P<object><O\d+>) (?:\w+ )?(?:initiative"
        rf"|projects?|programmes?|campaigns?|reports?|stud(?:y|ies)|mission|statement)\b",
        0.9,
    ),
    led(
        Predicate.CRITICISES,
        rf"(?P<subject>{slots('O')}),? {ADVERB}blame[sd] (?:the )?(?:failure|refusal|inaction"
        rf"|silence|lack of \w+) (?:of|by) {THE}(?P<object>{slots('P')})(?!['’-])",
        0.86,
    ),
    written(
        Predicate.RATIFIES,
        rf"(?P<object><I\d+>)(?: \([^()<>]{{1,20}}\))?,? (?:(?:which|that) )?(?:has )?(?:entered"
        rf"|came|come) into force (?:for|with respect to|in respect of) {THE}"
        rf"(?P<subject>{slots('P')})",
        0.92,
    ),
    written(
        Predicate.RATIFIES,
        rf"(?P<object><I\d+>)(?: \([^()<>]{{1,20}}\))?,? (?:est |sont |qui est )?(?:entrée?s? en"
        rf" vigueur (?:pour|à l['’]égard d[eu])|entró en vigor (?:para|respecto del?)) {THE}"
        rf"(?P<subject>{slots('P')})",
        0.92,
    ),
    # `Among those present at <E0> were <O1> and <O2>`, `Participants in <E0> included`
    written(
        Predicate.TOOK_PART_IN,
        rf"(?:[Aa]mong (?:those|the (?:[a-z-]+ )?(?:organi[sz]ations|bodies|NGOs|participants"
        rf"|speakers|delegations))(?: who were)?(?: present| represented| taking part| attending"
        rf"| participating)?|[Pp]articipants|[Ss]peakers|[Aa]ttendees|[Pp]armi les participants"
        rf"|[Ee]ntre l[oa]s participantes) (?:at|in|of|to|à|aux?|en|del?) {THE}(?P<object><E\d+>)"
        rf"(?:,? (?:in|à|en) <P\d+>)?(?:,? (?:held |on )[^<>.;:,]{{3,30}})? (?:were|included?"
        rf"|came from|figuraient|se trouvaient|figur(?:aban|an|aron)"
        rf"|estaban):? (?:(?:[\w-]+ ){{0,3}}"
        rf"(?:from|of|d[eu]s?|del?) )?{THE}(?P<subject>{slots('OP')})",
        0.9,
    ),
    # `<E0> a réuni six pays (<P1>, <P2>)`, `brought together nine groups, including <O1>`
    written(
        Predicate.TOOK_PART_IN,
        rf"(?P<object><E\d+>)[^<>.;:]{{0,60}} (?:a (?:ainsi )?(?:réuni|rassemblé)|reunió a"
        rf"|convocó a"
        rf"|brought together|gathered|was attended by) (?:(?!no\b)[\w’'-]+ ){{1,4}}?(?:pays|États"
        rf"|organisations|ONG|associations|institutions|países|organizaciones|asociaciones"
        rf"|instituciones|countries|States|organi[sz]ations|NGOs|groups|bodies)(?: \(|:| ?[–—]"
        rf"|,? (?:dont|parmi lesquel(?:le)?s|notamment|à savoir|entre ell[oa]s|including|among them"
        rf"|namely|such as)) ?:?{THE}(?P<subject>{slots('OP')})",
        0.9,
    ),
    # `the workshop <E0> organized on 5 May by <O1> and <O2>`
    written(
        Predicate.ORGANISED,
        rf"(?P<object><E\d+>),? (?:which |that |qui |que )?(?:was |were |a été |fue )?(?:jointly )?"
        rf"(?:(?:co-?)?(?:organi[sz]ed|hosted|convened|held)|(?:co-?)?organisée?|organizad[oa]"
        rf"|celebrad[oa]|convocad[oa]) (?:(?:in|à|en) <P\d+>(?:, <P\d+>)?,? )?(?:(?:on|in|from"
        rf"|le|du"
        rf"|el|en|del) [^<>.;:,]{{3,40}}? )?(?:jointly )?{BY} {THE}(?P<subject>{slots('OP')})",
        0.9,
    ),
)
"""In English, French and Spanish."""
