"""Says which words tell who belongs to what, and who works together with whom."""

from extract.model import Predicate
from extract.statements.statement_shapes import (
    ADVERB,
    BY,
    DONE_WHEN,
    NOT,
    OF,
    THE,
    Pattern,
    led,
    slots,
    written,
)

_IN_COMPANY = (
    r"(?:[Ii]n (?:close )?(?:partnership|cooperation|co-operation|collaboration) with"
    r"|(?:[Tt]ogether|[Jj]ointly) with|[Ee]n (?:étroite )?(?:partenariat|coopération|collaboration)"
    r" (?:étroite )?avec|[Cc]onjointement avec|[Aa]vec le concours d[eu]"
    r"|[Ee]n (?:estrecha )?(?:colaboración|cooperación|alianza|asociación|coordinación) con"
    r"|(?:[Jj]unto|[Cc]onjuntamente) con)"
)
_DONE = (
    r"(?:organi[sz]ed|prepared|developed|implemented|carried out|run|led|produced|published"
    r"|written|launched|hosted|convened|submitted|drafted|conducted|created|founded"
    r"|organisée?s?|préparée?s?|menée?s?|mise?s? en œuvre|élaborée?s?|publiée?s?|réalisée?s?"
    r"|organizad[oa]s?|preparad[oa]s?|ejecutad[oa]s?|elaborad[oa]s?|publicad[oa]s?|realizad[oa]s?)"
)
_OTHER_MEMBERS = (
    r"(?:and other (?:member [Ss]tates|member countries|members) of"
    r"|et (?:d['’]|les )autres (?:États |pays )?membres (?:de|du|des|d['’])"
    r"|y (?:los )?(?:demás|otros) (?:Estados |países )?miembros del?)"
)
_PLAIN = r"(?:(?!no |not |longer |former |formerly |never |candidate )[\w-]+ ){0,3}?"

COMPANY: tuple[Pattern, ...] = (
    # `Avec <O0>, <O1> documente`
    led(
        Predicate.PARTNER_OF,
        rf"^(?:Avec|Together with|Jointly with|Along with|Junto (?:a|con)|Conjointement avec) {THE}"
        rf"(?P<object>{slots('O')}), {THE}(?P<subject><O\d+>)(?= [a-zà-ÿ]{{3,}})",
        0.88,
    ),
    # `<O0> met en œuvre, avec <O1> et <O2>, un projet`
    led(
        Predicate.PARTNER_OF,
        rf"(?P<subject><O\d+>) (?:met en œuvre|mène|exécute|réalise|gère|développe|conduit|anime"
        rf"|implements|runs|carries out|manages|leads|operates|ejecuta|desarrolla|impulsa|lleva a"
        rf" cabo"
        rf"|gestiona|implementa|realiza), (?:avec|conjointement avec|en consortium avec|en lien"
        rf" avec"
        rf"|(?:together|jointly|along) with|with|junto (?:a|con)|con|en consorcio con) {THE}"
        rf"(?P<object>{slots('O')}),",
        0.9,
    ),
    # `<O0> et <O1> lancent un projet commun`
    led(
        Predicate.PARTNER_OF,
        rf"(?P<subject><O\d+>),? (?:and|et|y) {THE}(?P<object><O\d+>) (?:(?:jointly )?(?:launch"
        rf"|launched"
        r"|started|run|ran) (?:an? )?joint (?:project|programme|campaign)|(?:lancent|ont lancé"
        r"|mènent"
        r"|ont mené) (?:un|une|des) (?:projets?|programmes?|campagnes?|actions?) (?:commune?s?"
        r"|conjointe?s?)|(?:lanzan|lanzaron|impulsan|impulsaron|desarrollan|desarrollaron) (?:un"
        r"|una)"
        r" (?:proyecto|programa|campaña) (?:común|conjunt[oa]))",
        0.9,
    ),
    # `In partnership with <O0>, the <O1> trained`
    led(
        Predicate.PARTNER_OF,
        rf"(?:^|[;:] |\d\. )(?:Working )?{_IN_COMPANY} {THE}(?:(?:[\w-]+ ){{1,3}}(?:of"
        rf"|partners?,?) )?"
        rf"{THE}(?P<object>{slots('O')}),? {THE}(?P<subject><[OP]\d+>)"
        r"(?=(?:['’]s (?:\w+ )?(?:team|office|staff))? [a-zàéíóú]{2,})",
        0.9,
    ),
    # `<O0>'s partner, the <O1>`; `<O0> and partners (<O1>, <O2>)`
    led(
        Predicate.PARTNER_OF,
        r"(?P<subject><O\d+>)(?:['’]s?|,? (?:and|et|y) (?:its|ses|sus)) (?:\w+ )?(?:partners?"
        r"|partenaires?|soci[oa]s?)(?: organi[sz]ations?)?,? (?:\()?"
        rf"{THE}(?P<object>{slots('O')})",
        0.88,
    ),
    written(
        Predicate.PARTNER_OF,
        rf"(?P<subject><O\d+>),? (?:and|et|y|e) {THE}(?P<object><O\d+>),? (?:have |has |had |ont"
        r" |han )?(?:jointly|conjointement|conjuntamente) ",
        0.9,
    ),
    written(
        Predicate.PARTNER_OF,
        rf"(?:(?:jointly|conjointement|conjuntamente) {_DONE}|{_DONE} (?:jointly|conjointement"
        rf"|conjuntamente)) {BY} {THE}(?P<subject><O\d+>),? (?:and|et|y|e) {BY}? ?{THE}"
        r"(?P<object><O\d+>)",
        0.92,
    ),
    # `The project is carried out by <O0> and <O1>`
    written(
        Predicate.PARTNER_OF,
        rf"\b(?:is|was|are|were|est|sont|a été|fue|es|being) (?:jointly )?(?:implemented|run"
        rf"|carried out|managed|mise? en œuvre|exécutée?|menée?|gérée?|ejecutad[oa]|gestionad[oa])"
        rf"{DONE_WHEN} {BY} {THE}(?P<subject><O\d+>)"
        rf"(?:,? (?:in|en|au|à) {THE}<P\d+>)?,? (?:and|et|y|e) (?:{BY} )?{THE}(?P<object><O\d+>)"
        r"(?! respectively)",
        0.86,
    ),
    led(
        Predicate.PARTNER_OF,
        rf"(?P<subject>{slots('OP')}),? {ADVERB}(?:partner(?:ed|ing|s)? with|teamed up with"
        r"|(?:works?|worked|working) (?:closely |directly |hand in hand )?(?:together )?with"
        r"|joined forces with"
        r"|s['’]est associée? (?:à|aux?|avec)|collabore (?:étroitement )?avec|a collaboré avec"
        r"|coopère (?:étroitement )?avec|travaille (?:étroitement |en partenariat )?avec"
        r"|colabora (?:estrechamente )?con|colaboró con|coopera con|trabaja (?:estrechamente"
        rf" |conjuntamente |en (?:alianza|coordinación) )?con|se asoció con) {THE}"
        rf"(?P<object>{slots('O')})",
        0.88,
    ),
    led(
        Predicate.PARTNER_OF,
        rf"(?P<subject>{slots('OP')}),? {ADVERB}(?:(?:signed|concluded|formed|established|forged"
        rf"|entered into|has|have|had) (?:an? )?(?:\w+"
        rf" ){{0,2}}"
        r"(?:memorandum of understanding|partnership|agreement|MoU|MOU)(?: on cooperation)? with"
        r"|(?:a |ont )?(?:signé|conclu)(?: (?:en|le) [^<>.;:,]{2,20}?)? (?:un "
        r"|une )?(?:\w+ ){0,2}(?:accord|protocole d['’]accord"
        r"|partenariat|convention)(?: de (?:coopération|partenariat))? avec"
        r"|(?:firm(?:ó|aron)|suscrib(?:ió|ieron)|han? firmado) (?:un |una )?(?:\w+ ){0,2}"
        rf"(?:acuerdo|convenio|memorando)(?: de (?:\w+ )?(?:cooperación|entendimiento"
        rf"|colaboración))? con) {THE}"
        r"(?P<object><O\d+>)",
        0.88,
    ),
    led(
        Predicate.MEMBER_OF,
        rf"(?P<subject>{slots('OP')}) {NOT}(?:is|are|was|were|became|has become|has been|have been)"
        rf" (?:an? |the |one of the ){_PLAIN}(?:[Mm]ember(?: [Ss]tate)?|[Mm]embers) of {THE}"
        r"(?P<object><O\d+>)",
        0.9,
    ),
    # `<P0> was granted <O1> membership`
    led(
        Predicate.MEMBER_OF,
        rf"(?P<subject>{slots('OP')}),? (?:was|were|has been|have been) (?:granted|given|awarded)"
        rf" (?:full )?(?P<object><O\d+>) membership\b",
        0.88,
    ),
    led(
        Predicate.MEMBER_OF,
        rf"(?P<subject>{slots('P')}),? (?:has been|have been|was|were) (?:re-)?elected (?:as )?"
        rf"(?:(?:an? )?(?:[\w-]+ )?member )?(?:to|of) {THE}(?P<object><O\d+>)(?![’'-])",
        0.88,
    ),
    written(
        Predicate.MEMBER_OF,
        rf"[Ee]lection of {THE}(?P<subject><P\d+>) (?:as (?:an? )?(?:[\w-]+ )?member of"
        rf"|to(?: membership (?:of|in))?) {THE}(?P<object><O\d+>)(?![’'-])",
        0.88,
    ),
    written(
        Predicate.MEMBER_OF,
        rf"(?:[Ii]ts|[Tt]he) (?:[\w-]+ ){{0,4}}membership (?:of|in) {THE}(?P<object><O\d+>)"
        rf"[^<>.;]{{0,30}}, {THE}(?P<subject><P\d+>) (?=has|have|is|will)",
        0.86,
    ),
    # `ASEAN member States such as <P1> and <P2>`
    written(
        Predicate.MEMBER_OF,
        r"(?P<object><O\d+>)(?:['’]s?)? (?:\w+ )?[Mm]ember (?:[Ss]tates|[Cc]ountries)"
        rf"(?:,? (?:such as|including|like|namely|among them)|:| \() {THE}"
        rf"(?P<subject>{slots('P')})",
        0.88,
    ),
    written(
        Predicate.MEMBER_OF,
        rf"(?P<subject>{slots('OP')}),? {_OTHER_MEMBERS} {THE}(?P<object><O\d+>)",
        0.9,
    ),
    written(
        Predicate.MEMBER_OF,
        rf"(?P<subject>{slots('P')}),? and other (?P<object><O\d+>) (?:members|member [Ss]tates"
        r"|countries)\b",
        0.88,
    ),
    led(
        Predicate.MEMBER_OF,
        rf"(?P<subject>{slots('OP')}),? (?:qui (?:est|sont) |que (?:es|son) )?(?:an? |un |une "
        rf"|una )?"
        rf"(?:\w+ )?(?:membres?|miembros?|integrantes?) (?:fondateurs? |fundador(?:es)? |actifs?"
        rf" |permanent |permanente )?{OF} ?{THE}(?P<object><O\d+>)",
        0.85,
    ),
)
"""In English, French and Spanish; beside those of `statement_states` and `statement_ties`."""
