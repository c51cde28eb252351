"""Says which words tell who is in a network: `unites <O1> and <O2>`, `30 groups, among them`."""

from extract.model import Predicate
from extract.statements.statement_shapes import OF, THE, Pattern, led, slots, written

_UNITES = (
    r"(?:brings together|bringing together|unites|uniting|gathers|gathering|groups|grouping"
    r"|comprises"
    r"|comprising|consists of|is (?:made up|composed) of|federates|joins together|regroupe"
    r"|regroupant"
    r"|réunit|réunissant|rassemble|rassemblant|fédère|fédérant|se compose d[eu]"
    r"|(?:est )?(?:composée?"
    r"|constituée?|formée?) d[eu]|agrupa(?: a)?|reúne(?: a)?|que integra(?: a)?|comprende(?: a)?"
    r"|(?:está )?(?:integrad|conformad|compuest|formad)[oa] por)"
)
_HAS = (
    r"(?:has|have|counts|includes|represents|with|compte|possède|représente|cuenta con|tiene"
    r"|incluye"
    r"|representa)"
)
_BODIES = (
    r"(?:members?|organi[sz]ations|groups|associations?|NGOs|unions|federations|bodies|networks"
    r"|affiliates|collectives|institutions|organisations|associations|ONG|membres"
    r"|collectifs"
    r"|syndicats|structures|miembros|organizaciones|asociaciones|colectivos|sindicatos|entidades"
    r"|grupos|instituciones|shelters|cent(?:re|er)s|clinics|foyers|albergues|refugios|centros)"
)
_AMONG = (
    r"(?:,? (?:including|among (?:them|which|others)|of which|such as|namely|notably|among whom"
    r"|dont"
    r"|parmi (?:elles|eux|lesquel(?:le)?s)|notamment|à savoir|comme|entre (?:ellas|ellos|otr[oa]s)"
    r"|como|incluid[oa]s?|a saber)(?: (?:are|is|figurent|figuran|están))?,?|:| [–—])"
)
_SUCH = r"(?:(?!former|past|previous|ex-|potential|future|possible|anciens?|antigu|futur)[\w-]+ )"
_WORDS = r"(?:[^<>.;:]|<P\d+>)"
_UNKNOWN = rf"(?:{THE}[A-ZÀ-Þ][^<>.;:,()]{{2,50}}(?:, | and | et | y )){{0,3}}"
"""Names before the first that was found: `among them Lamp House, <O1> and <O2>`."""

_MEMBERS = rf"{_UNKNOWN}{THE}(?P<subject>{slots('O')})"
_LISTED = rf"(?=<O\d+>(?:, | and | et | y | e ){THE}[<A-ZÀ-Þ])"
_ONE_UNKNOWN = _UNKNOWN.replace("{0,3}", "{1,3}")
_TWO = rf"(?:(?={_ONE_UNKNOWN}{THE}<O|{THE}{_LISTED}){_UNKNOWN}{THE}(?P<subject>{slots('O')}))"
_WHO = r"(?<!\bof )(?<!\bde )(?<!\bof the )(?P<object><O\d+>)"

_COMPOSED = (
    r"(?:(?:integrad|conformad|compuest|formad|constituid)[oa] por|(?:composée?|constituée?"
    r"|formée?)"
    r" (?:par|d[eu]s?)|(?:made up|composed) of|comprising|comprised of)"
)

MEMBERS: tuple[Pattern, ...] = (
    # `welcomed <O0> as a new member of <O1>`, `Se aprueba el ingreso de <O0> a la <O1>`
    written(
        Predicate.MEMBER_OF,
        rf"\b(?:welcomed|welcomes|admitted|accepted|accueille|a accueilli|accueillent|admitió"
        rf"|acogió"
        rf"|incorporó)(?: a)? {THE}(?P<subject>{slots('O')}) (?:as|comme|como|en tant que) (?:an?"
        rf" |une? )?"
        rf"(?:new |full |nouve\w{{2,4}} |nuev[oa]s? )?(?:members?|membres?|miembros?"
        rf"|integrantes?) (?:of|d[eu]"
        rf"|del?) {THE}(?P<object><O\d+>)",
        0.9,
    ),
    written(
        Predicate.MEMBER_OF,
        rf"(?<![Nn]o )\b(?:[Ss]e (?:aprueba|aprobó|acepta|aceptó)|approuve|a approuvé|accepte|a"
        rf" accepté"
        rf"|approve[sd])"
        rf" (?:el ingreso|la incorporación|la admisión|l['’]adhésion|l['’]entrée|l['’]admission|the"
        rf" (?:admission|membership)) (?:of|d[eu]|del?) {THE}(?P<subject>{slots('O')}) (?:to|à"
        rf"|dans|a|en|al?)"
        rf" {THE}(?P<object><O\d+>)",
        0.9,
    ),
    # `<O0>, red integrada por <O1> y <O2>, trabaja`
    led(
        Predicate.MEMBER_OF,
        rf"(?P<object><O\d+>)(?:,| is| est| es| está)(?: [^<>.;:,]{{2,70}}?)? {_COMPOSED} {THE}"
        rf"(?P<subject>{slots('O')})",
        0.9,
    ),
    # `Affilié à la <O0>, <O1> mène`
    led(
        Predicate.MEMBER_OF,
        r"^(?:(?:Affiliée?|Rattachée?) à|Membre(?: (?:actif|active|fondat(?:eur|rice)))? d[eu]"
        r"|(?:An? )?(?:(?:Active|Founding) )?[Mm]ember of|Affiliated (?:to|with)|Miembro de"
        rf"|Integrante de|Afiliad[oa] al?) {THE}(?P<object>{slots('O')})(?: depuis (?:19|20)\d\d"
        rf"| since (?:19|20)\d\d| desde (?:19|20)\d\d)?, {THE}(?P<subject><O\d+>)"
        r"(?=,? [a-zà-ÿ])",
        0.9,
    ),
    led(
        Predicate.MEMBER_OF,
        rf"{_WHO},? (?:which |that |qui |que )?(?:also |now |currently )?(?:{_UNITES}|{_HAS})"
        rf" (?={_WORDS}{{0,70}}\b{_BODIES}\b){_WORDS}{{2,120}}?{_AMONG} {_MEMBERS}",
        0.88,
    ),
    led(
        Predicate.MEMBER_OF,
        rf"{_WHO},? (?:which |that |qui |que )?(?:also |now |currently )?(?:{_UNITES}|includes"
        rf"|incluye)(?:,? (?:among"
        rf" others|entre autres|entre otr[oa]s),?)?:? {_TWO}",
        0.88,
    ),
    # `<O0> brings together 24 organisations in <P1>`
    led(
        Predicate.WORKS_IN,
        rf"{_WHO.replace('object', 'subject')},? (?:which |that |qui |que )?(?:also |now"
        rf" |currently )?{_UNITES} (?:[\w.,’-]+ )"
        rf"{{0,6}}?{_BODIES} (?:[\w-]+ ){{0,2}}?(?:in|across|throughout|en|au|aux|à|dans) {THE}"
        rf"(?P<object>{slots('P')})(?!['’-])",
        0.85,
    ),
    # `<O0> is a coalition of five groups – <O1>, <O2> and <O3>`
    led(
        Predicate.MEMBER_OF,
        rf"{_WHO},? (?:(?:is|which is|est|es) )?(?:an?|une?|una) (?:[\w-]+ ){{0,4}}(?:coalition"
        rf"|network"
        r"|alliance|consortium|federation|umbrella(?: \w+)?|platform|group|partnership|réseau"
        r"|collectif"
        rf"|plateforme|fédération|red|alianza|coalición|plataforma"
        rf"|federación) {OF} ?{_WORDS}{{2,70}}?"
        rf"(?:,? (?:including|namely|among them|dont|à savoir|entre ellas|entre ellos)|:"
        rf"| [–—]),? {_TWO}",
        0.88,
    ),
    # `Among <O0>’s members are <O1> and <O2>`, `Entre los miembros de <O0> figuran`
    written(
        Predicate.MEMBER_OF,
        rf"(?:[Aa]mong|[Pp]armi|[Ee]ntre) (?:(?:the|les|los) {_SUCH}?(?:members|membres|miembros)"
        rf" {OF} ?{THE})?(?P<object><O\d+>)(?:['’]s)?(?: {_SUCH}?(?:members|membres|miembros))?"
        r"(?: (?:on|for|sur|sobre|pour) [^<>.;,]{3,30}?)? (?:are|is|figure(?:nt)?|figuran?"
        r"|se trouvent|on compte|se encuentran?|están?|se cuentan)"
        rf":? {_MEMBERS}",
        0.9,
    ),
    written(
        Predicate.MEMBER_OF,
        rf"(?P<object><O\d+>)['’]s? {_SUCH}{{0,2}}(?:members|member organi[sz]ations)(?:,| [–—])"
        rf" (?:among which|among them|including)(?: are)?,? {_MEMBERS}",
        0.9,
    ),
    # `<O1> and <O2> are <O0> members`
    led(
        Predicate.MEMBER_OF,
        rf"(?P<subject>{slots('O')})(?: in <P\d+>)? (?:are|is) (?:both |all |also )?(?:an? )?"
        r"(?P<object><O\d+>) members?\b",
        0.88,
    ),
    led(
        Predicate.MEMBER_OF,
        rf"(?P<object><O\d+>) (?:counts|compte|cuenta a) {THE}(?P<subject>{slots('O')})"
        rf" (?:among its {_SUCH}?members|parmi ses membres|entre sus miembros)",
        0.9,
    ),
    written(
        Predicate.MEMBER_OF,
        rf"(?P<object><O\d+>),? (?:(?:to which|à laquelle|auquel|a la que|al que) {THE}"
        rf"(?P<subject>{slots('O')}) (?:belongs?|appartien(?:t|nent)|adhèren?t?|pertenecen?)"
        r")\b",
        0.92,
    ),
    # `<O0>, de la que forma parte la <O1>`, `dont <O1> est membre`
    written(
        Predicate.MEMBER_OF,
        rf"(?P<object><O\d+>),? (?:(?:à laquelle|auquel|a la que|al que) (?:appartien(?:t|nent)"
        rf"|pertenecen?|adhèren?t?)|(?:de(?: la)? que|del que|de la cual|del cual) (?:también )?"
        rf"forman? parte|dont (?:fait|font) partie) {THE}(?P<subject>{slots('O')})",
        0.9,
    ),
    written(
        Predicate.MEMBER_OF,
        rf"(?P<object><O\d+>),? (?:of which|dont|de(?: la)? que|del que|de la cual) {THE}"
        rf"(?P<subject>{slots('O')}) (?:(?:is|are|est|sont|es|son) (?:also |aussi |également"
        rf" |también )?(?:an? |une? |una )?(?:[a-z]+ )?(?:members?|membres?|miembros?|integrantes?)"
        r"|(?:fait|font) partie|forman? parte)\b",
        0.9,
    ),
    # `<O0>, adhérente du <O1>, forme`
    led(
        Predicate.MEMBER_OF,
        rf"(?P<subject><O\d+>)(?: \([^()<>]{{1,30}}\))?, (?:(?:adhérente?|affiliée?|membre"
        rf"|integrante|miembro|afiliad[oa]|member|affiliate)(?: [a-zà-ÿ]{{4,12}})?) (?:of|to|de|à"
        rf"|a) {THE}(?P<object><O\d+>)",
        0.9,
    ),
    # `Integran la <O0> la <O1> y la <O2>`, `Sont membres de <O0> : <O1> et <O2>`
    led(
        Predicate.MEMBER_OF,
        rf"(?:^|[;:.] )(?:Integran|Conforman|Componen|Forman parte de|Son (?:miembros|integrantes"
        rf"|parte)"
        rf"(?: fundador\w{{0,2}})? de|(?:En )?[Ff]ont partie de|(?:En )?[Ss]ont membres"
        rf"(?: fondat\w{{4,5}}| actifs)? de|Composent) {THE}(?P<object><O\d+>)(?: ?:)?"
        rf" {THE}(?P<subject>{slots('O')})(?=[.;]?$| )",
        0.9,
    ),
    # `brings together eleven countries of the region, among them <P1> and <P2>`
    led(
        Predicate.MEMBER_OF,
        rf"{_WHO},? (?:which |that |qui |que )?(?:also |now |currently )?{_UNITES}"
        r" (?:(?!(?:from|in|across|of|de|des|en|dans|with)\b)[\w-]+ ){0,3}?(?:countries|[Ss]tates"
        rf"|governments|pays|États|países"
        rf"|Estados)\b{_WORDS}{{0,90}}?{_AMONG} {THE}(?P<subject>{slots('P')})",
        0.88,
    ),
    # `<O0>’s member the <O1> documents`
    led(
        Predicate.MEMBER_OF,
        rf"(?P<object><O\d+>)['’]s? (?:[a-z]+ )?(?:member|affiliate|membre|miembro),? {THE}"
        rf"(?P<subject>{slots('O')})(?=,? [a-zà-ÿ]{{3,}})",
        0.88,
    ),
    # `Organisation membre de <O0>, <O1> dispose`
    led(
        Predicate.MEMBER_OF,
        rf"(?:^|[;:] )(?:(?:Organisation|Association|Organización|Entidad) )?(?:[Mm]embre"
        rf"|[Mm]iembro"
        rf"|(?:A )?(?:founding )?[Mm]ember|[Aa]ffiliée?|[Aa]filiad[oa]|[Aa]dhérente?|[Ii]ntegrante)"
        rf"(?: (?:actif|active|fondat\w{{3,5}}|fundador[a]?))? (?:{OF}|à|a|to) ?{THE}"
        r"(?P<object><O\d+>)(?:,? (?:since|depuis|desde)(?: [a-z]{1,2})?(?: \w{3,10}(?: de)?)?"
        rf" (?:19|20)\d\d)?, {THE}(?P<subject><O\d+>)(?= [a-zà-ÿ]{{2,}})",
        0.9,
    ),
    led(
        Predicate.MEMBER_OF,
        rf"(?P<subject><O\d+>),? (?:que |también )?integra {THE}(?P<object><O\d+>)"
        rf"(?: y {THE}<O\d+>)?",
        0.85,
    ),
)
"""In English, French and Spanish; beside those of `statement_states` and"
" `statement_usual_words`."""
