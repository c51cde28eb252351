"""Says which French and Spanish words make a tie: who belongs where, pays whom, works with whom."""

from extract.model import Predicate
from extract.statements.romance_words import APART, AREAS, HAS, SO, TOO, subject
from extract.statements.statement_shapes import SUM, THE, Pattern, led, slots, written

_GRANT = (
    r"(?:financements?|subventions?|fonds|dons?|(?:appuis?|soutiens?) financiers?"
    r"|aides? financières?"
    r"|fondos|financiaci(?:ón|ones)|financiamientos?|subvenci(?:ón|ones)|donaci(?:ón|ones)"
    r"|(?:apoyo|aporte|respaldo) (?:financiero|económico)|ayuda (?:financiera|económica))"
)
_RECEIVES = (
    rf"(?:reçoi(?:t|vent)|perçoi(?:t|vent)|{HAS}(?:reçu|perçu|obtenu)|recib(?:e|en|ió|ieron)"
    r"|percib(?:e|en|ió|ieron)|obtuv(?:o|ieron)|(?:ha|han) (?:recibido|obtenido)"
    r"|cuentan? con|contó con|contaron con|bénéficie(?:nt)? d[eu]|(?:bénéficie(?:nt)?|a"
    r" bénéficié)(?: en (?:19|20)\d\d)?(?= d['’]une? )"
    r"|a bénéficié"
    r" d[eu])"
)
_GIVES = (
    rf"(?:(?:apporte|accorde|octroie|verse|alloue)(?:nt)?|fourni(?:t|ssent)|{HAS}(?:apporté|accordé"
    r"|octroyé|versé|alloué|fourni)|(?:brind|otorg|aport|proporcion|entreg|prest)(?:a|an|ó|aron)"
    r"|conced(?:e|en|ió|ieron))"
)
_ONE = (
    r"(?:(?:(?:d['’])?une?|des|le|la|l['’]|du|de|el|una|los|las|su|son|leur) ?)?"
    r"(?:[a-zàéèíóú]{4,14} )?"
)
_SEATED = (
    r"(?:(?:basé|établi|installé|domicilié)e?s?|dont le siège(?: social| principal)? (?:est"
    r"|se trouve)(?: situé| établi)?|dont les (?:locaux|bureaux) (?:sont|se trouvent)(?: situés)?"
    r"|con (?:su )?(?:sede|base|domicilio)(?: social| legal| principal)?|cuya sede (?:está|se"
    r" encuentra)"
    r"|(?:basad|radicad|domiciliad|ubicad|asentad)[oa]s?)"
)
_PLACED = r"(?:à|en|au|aux|dans)"
_WORKS = (
    r"(?:travaille(?:nt)?|intervien(?:t|nent)|opère(?:nt)?|œuvre(?:nt)?|agi(?:t|ssent)"
    r"|milite(?:nt)?|(?:a|ont) été (?:acti(?:f|ve)|présente?)s?|est (?:active?|présente?)|sont"
    r" (?:acti(?:f|ve)s|présente?s)"
    r"|trabajan?|operan?|actúan?|intervienen?|está activ[oa]|está presente|están presentes"
    r"|desarrollan? (?:sus actividades|su labor|acciones [^<>.;,]{3,40}))"
)
_RUNS = (
    r"(?:(?:gère|anime|administre|assure)(?:nt)?|tien(?:t|nent)|dispose(?:nt)? d['’](?:une?)?"
    r"|gestionan?"
    r"|administran?|mantienen?|mène(?:nt)?|llevan? a cabo)"
)
_HOUSE = (
    r"(?:centres?|foyers?|refuges?|maisons?|permanences?|antennes?|écoles?|cliniques?|projets?"
    r"|programmes?|actions|activités|campagnes?|centros?|albergues?|refugios?|casas?|escuelas?"
    r"|clínicas?|proyectos?|programas?|acciones|actividades|campañas?"
    r"|Centres?|Foyers?|Maisons?|Centros?|Albergues?|Casas?|Refugios?)"
)
_HANDS = (
    r"(?:équipes?|bénévoles|volontaires|lanceurs d['’]alerte|points? foca(?:l|ux)|relais|juristes"
    r"|avocat(?:e?s)|médecins|cliniques?|maisons?|foyers?|centres?|refuges?|comités|cellules"
    r"|animat(?:eurs|rices)|equipos?|voluntari[oa]s|promotor[ae]s|clínicas?|albergues?|casas?"
    r"|pisos|plazas|dispositivos|lits|centros?|refugios?|abogad[oa]s|médic[oa]s|brigadas?|enlaces)"
)
_OTHERS_CLAUSE = (
    r"(?!(?:que|qui|dont|où|donde|détenu|retenu|expuls|refoul|né|nacid|detenid|venu|procedent)"
    r"[a-zéèâ]{0,6}\b)"
)
_GAP = rf"(?:{_OTHERS_CLAUSE}[\wàéèêçñ'’-]{{1,20}},? ){{1,10}}?"

_SINCE = r"(?:,? (?:depuis|desde) (?:el año )?(?:19|20)\d\d,?)?"
_TOGETHER = (
    r"(?:coordonne|mène|met en œuvre|pilote|gère|anime|coordina|gestiona|ejecuta|implementa"
    r"|impulsa)(?:nt|n)? (?:(?:le|la|les|un|une|deux|trois|el|los|las|una?|dos|tres|cuatro|cinco"
    r"|seis|\d{1,3}) )(?:projet|programme|campagne|centre|refuge|atelier|foyer|formation|enquête"
    r"|proyecto|programa|campaña|centro|refugio|taller|albergue|piso|vivienda)(?:e?s)?"
    r"(?: [A-ZÀ-Þ][\w-]{2,16})?,? (?:avec|con)"
)
"""What two bodies do as one: `coordonne le projet avec`, `gestiona tres pisos con`."""

_HELD = (
    rf"(?:{HAS}(?:(?:co-?)?organisé|tenu|convoqué|accueilli|réuni)"
    r"|(?:co)?organise(?:nt)?|accueille(?:nt)?|(?:co)?organizan?"
    r"|(?:(?:co)?organiz|celebr|convoc|realiz)(?:ó|aron)|llev(?:ó|aron) a cabo|acog(?:ió|ieron)"
    r"|(?:ha|han) (?:organizado|celebrado|convocado|realizado|acogido))"
)
_THERE = (
    rf"(?: (?:à|en|au) {THE}<P\d+>(?: \(<P\d+>\)|, (?:en|au) <P\d+>)?,?)?"
    r"(?: (?:du|del|le|el|les|los|en|entre el) [^<>.;,]{3,40},?)?"
    r"(?:,? p(?:our|or) la [^<>.;,]{5,40},)?"
)
"""Where and when, between who held something and what it was."""

ROMANCE_TIES: tuple[Pattern, ...] = (
    led(
        Predicate.FUNDS,
        rf"(?P<object>{slots('O')}){APART},? (?:qui |que )?{SO}{_RECEIVES}{TOO} (?:{SUM}"
        rf"|{_ONE}{_GRANT})(?: [a-zàéèíóú]{{4,14}})? (?:de la part d[eu]|d[eu]s?|del|par|por) {THE}"
        rf"(?P<subject>{slots('OP')})",
        0.9,
    ),
    led(
        Predicate.FUNDS,
        rf"{subject('OP')}{_GIVES}{TOO} {_ONE}{_GRANT}(?: [^<>.;,]{{2,40}})? (?:à|aux?|al?) {THE}"
        rf"(?P<object>{slots('O')})",
        0.9,
    ),
    led(
        Predicate.FUNDS,
        rf"{subject('OP')}(?:(?:co)?financ(?:e|ent|ian?|ió|iaron)"
        rf"|{HAS}(?:co)?financé|(?:ha|han) (?:co)?financiado){TOO}{_SINCE}(?: al?)? {THE}"
        rf"(?P<object>{slots('O')})",
        0.9,
    ),
    # `verse à <O1> une contribution de`
    led(
        Predicate.FUNDS,
        rf"{subject('OP')}{_GIVES}{TOO} (?:à|aux?|al?) {THE}(?P<object><O\d+>) {_ONE}(?:{_GRANT}"
        rf"|contribution|contribución|aporte|allocation|{SUM})\b",
        0.9,
    ),
    # `<O0>, de la que forman parte <O1> y <O2>,`
    led(
        Predicate.MEMBER_OF,
        rf"(?P<object><O\d+>), (?:de la que (?:forman parte|son miembros)|del que forman parte"
        rf"|que integran|à laquelle appartiennent|auquel appartiennent|dont (?:font partie|sont"
        rf" membres)) {THE}(?P<subject>{slots('O')})",
        0.9,
    ),
    # `Présente à <P0> et à <P1>, <O2> accompagne`
    led(
        Predicate.WORKS_IN,
        rf"^(?:Présente?|Active?|Implantée?|Presente|Activ[oa]|Presente?) (?:dans|à|en|au|aux)"
        rf" {AREAS}"
        rf"(?:[^<>.;,]{{2,40}} d[eu]s? )?{THE}(?P<object>{slots('P')})[^<>.;,]{{0,30}}, {THE}"
        r"(?P<subject><O\d+>)(?=,? [a-zà-ÿ])",
        0.86,
    ),
    led(
        Predicate.MEMBER_OF,
        rf"{subject('OP')}(?:(?:est|sont) (?:affiliée?|adhérente?)s? (?:à|aux?)|adhère(?:nt)?"
        rf" (?:à|aux?)"
        rf"|{HAS}(?:intégré|adhéré(?: en (?:19|20)\d\d)? (?:à|aux?)|rejoint)|s['’]est jointe? (?:à"
        rf"|aux?)|ingresó en"
        r"|(?:est|sont) (?:l['’]une? des )?(?:[a-zà-ÿ]{3,12} )?membres? (?:fondat\w{3,5} "
        r"|acti\w{1,3} |associée?s? )?d[eu]s?"
        r"|(?:está|están) afiliad[oa]s? al?|se (?:integró|integraron|incorporó|incorporaron) (?:al?"
        r"|en)|se (?:unió|unieron|adhirió|adhirieron|sumó|sumaron) al?"
        rf"|(?:es|son) (?:una? )?(?:miembros?|integrantes?)(?: fundador\w{{0,2}})? del?) {THE}"
        r"(?P<object><O\d+>)",
        0.9,
    ),
    led(
        Predicate.BASED_IN,
        rf"(?P<subject><O\d+>){APART},? (?:(?:qui |que )?(?:est|está) )?"
        rf"(?:(?:est |es )?(?:une?|una) [^<>.;,]{{3,60}} |(?:organización|asociación|fundación|ONG"
        rf"|organisation|association|fondation) )?{_SEATED} {_PLACED} {THE}"
        r"(?P<object><P\d+>)",
        0.93,
    ),
    led(
        Predicate.BASED_IN,
        rf"(?:^|[.;] )(?:(?:Basé|Établi|Installé)e?s? (?:à|en|au)|Con sede en) {THE}"
        rf"(?P<object><P\d+>)(?:,? (?:\()?(?:en |au |à )?<P\d+>\)?)?, {THE}(?P<subject><O\d+>)"
        r"(?= [a-zà-ÿ])",
        0.92,
    ),
    # `Son siège est à <P1>`: see statement_pronouns.
    led(
        Predicate.BASED_IN,
        r"(?P<subject><O\d+>) (?:siège|secrétariat|sede|secretaría)(?: [a-zé]{4,14})? (?:est"
        r"|se trouve|está|se encuentra)(?: (?:situé|établi|installé|basé|fixé|fijad[oa]|situad[oa]"
        r"|ubicad[oa]))?"
        rf" {_PLACED} {THE}(?P<object><P\d+>)",
        0.93,
    ),
    led(
        Predicate.WORKS_IN,
        rf"{subject('O')}{_WORKS} (?:[^<>.;,:]{{2,60}} )?{_PLACED} {AREAS}{THE}"
        rf"(?P<object>{slots('P')})",
        0.86,
    ),
    # `dispose de lanceurs d'alerte à <P1>`, `cuenta con clínicas móviles en <P1>`
    led(
        Predicate.WORKS_IN,
        rf"{subject('O')}(?:dispose(?:nt)? d(?:e |['’])|compte(?:nt)? |possède(?:nt)? |cuentan?"
        rf" con "
        rf"|disponen? de |tienen? )(?:[\w’'-]+ ){{0,3}}?{_HANDS}(?: (?:d[eu] "
        rf"|d[’'])?[a-zà-ÿ]{{4,14}}){{0,2}} "
        rf"{_PLACED} {AREAS}{THE}(?P<object>{slots('P')})",
        0.86,
    ),
    # `<O0>, présente à <P1> et à <P2>, soutient`
    led(
        Predicate.WORKS_IN,
        rf"(?P<subject><O\d+>), (?:présente?|active?|presente|activ[oa]) {_PLACED} {AREAS}{THE}"
        rf"(?P<object>{slots('P')})",
        0.86,
    ),
    led(
        Predicate.WORKS_IN,
        rf"{subject('O')}{_RUNS} (?:[\w’'-]{{1,14}} ){{0,3}}?{_HOUSE} (?:{_GAP})?{_PLACED} {AREAS}"
        rf"{THE}(?P<object>{slots('P')})",
        0.86,
    ),
    led(
        Predicate.WORKS_ON,
        rf"{subject('O')}(?:lutte(?:nt)? contre|milite(?:nt)? (?:contre|pour)|s['’]occupe(?:nt)?"
        r" d[eu]s?|se ocupan? de|militan? (?:contra|por)|luchan? contra)"
        r" (?:l[ae]s? |l['’]|los |el )?"
        r"(?:(?:prévention|réinsertion|protection|prevención|reinserción|protección) (?:d[eu]s? "
        rf"|del? ))?(?:victimes d[eu] |víctimas de )?{THE}(?P<object>{slots('T')})",
        0.86,
    ),
    written(
        Predicate.WORKS_ON,
        r"(?:[Aa]ctivités|[Aa]ction|[Aa]ctions|[Tt]ravail|[Tt]ravaux|[Ll]abor|[Tt]rabajo"
        rf"|[Aa]ctividades) d[eu]s? {THE}(?P<subject><O\d+>),? (?:(?:se concentre|porte)(?:nt)? sur"
        r"|(?:est|sont) (?:centrée?|axée?|consacrée?)s? (?:sur|à|aux?)|se (?:centra|enfoca"
        rf"|concentra)n? en) {THE}(?P<object>{slots('T')})",
        0.88,
    ),
    led(
        Predicate.ORGANISED,
        rf"{subject('OP')}{_HELD}{TOO}{_THERE} (?:une?|una|el|la|le|l['’]|su|sus|sa|son) "
        rf"?(?:[a-zàéèíóú]{{4,14}} ){{0,2}}(?P<object><E\d+>)",
        0.9,
    ),
    led(
        Predicate.PARTNER_OF,
        rf"(?P<subject><O\d+>)(?: \([^()<>]{{1,30}}\))?, (?:partenaire|soci[oa]) d[eu]l? {THE}"
        rf"(?P<object>{slots('O')})",
        0.9,
    ),
    led(
        Predicate.PARTNER_OF,
        rf"{subject('O')}{_TOGETHER} {THE}(?P<object>{slots('O')})",
        0.86,
    ),
    led(
        Predicate.PARTNER_OF,
        rf"{subject('O')}(?:(?:collabore|coopère)(?:nt)?{TOO} avec|(?:colabora|coopera)n?{TOO} con"
        rf"|travaille(?:nt)?{TOO} (?:en (?:partenariat|collaboration)|main dans la main"
        rf"|conjointement|de concert) avec|trabajan?{TOO} (?:de la mano (?:con|de)|mano a mano"
        rf" con|en conjunto con|conjuntamente con|junto (?:con|a))|trabajan? en (?:alianza"
        rf"|colaboración|coordinación) con|{HAS}(?:noué|établi|conclu|signé) (?:un|une|des)"
        r" (?:accords? d[e’'] ?|conventions? d[e’'] ?)?partenariats? avec|(?:estableció|forjó"
        r"|firmó|suscribió) (?:un|una) (?:alianza|acuerdo de colaboración|convenio de"
        rf" colaboración) con) {THE}(?P<object>{slots('O')})",
        0.9,
    ),
)
"""In French and Spanish; beside those of `statement_ties`, `statement_work` and others."""
