"""Says which words tell what a body does somewhere, for whom, by whom a place of help is run."""

from extract.model import Predicate
from extract.statements.deed_words import (
    AIDE,
    AYUDA,
    DOES,
    HANDLES,
    HELPED,
    HELPED_BY,
    HELPING,
    HELPS,
    ITSELF,
    PROVIDES,
    REACHED,
    SINCE,
    THINGS,
)
from extract.statements.romance_words import AREAS, subject
from extract.statements.statement_shapes import (
    ADVERB,
    BY,
    DONE_THERE,
    DONE_WHEN,
    THE,
    Pattern,
    led,
    slots,
    written,
)

_PLACES = rf"{THE}(?P<object>{slots('P')})(?!['’-]| (?:next|later this) )"
_WITH = rf"(?=[^<>.;:]{{0,80}}\b{THINGS}\b)"
"""What is done is done with people, aid or a house: no letter is opened, no speech delivered."""

_UNKNOWN = r"(?:the )?[A-Z][\w’-]*(?: (?:(?:of|for) (?:the )?)?[A-Z][\w’-]*){0,4}"
"""A body whose name was not found: what it does with another the other does as well."""

_AND_OTHERS = (
    rf"(?: and (?:(?:(?:its|their|other) )?(?:[a-z]+ )?partners?(?: {_UNKNOWN})?|{_UNKNOWN}))?"
)
_BODIES = (
    rf"{slots('O')}(?:,? and (?:(?:its|their) )?(?:[a-z]+ ){{0,2}}partners?,? {THE}{slots('O')})?"
)
"""Bodies and the partners that are named with them: `<O0> and its partner <O1>`."""

WHO = rf"(?P<subject>{_BODIES}){_AND_OTHERS},? (?:which |that |who )?{ADVERB}"
_PARTS = (
    r"(?:(?:[\w-]+ ){0,3}(?:communities|districts|provinces|villages|areas|regions|parts|towns"
    r"|cities|countries|camps|states|localities|locations|sites) (?:of|in|across) )?"
)
_IN = rf"(?:in|across|throughout)(?: and around)? {_PARTS}"
_SAID = (
    r"(?! (?:[\w-]+ ){0,4}(?:information|figures|evidence|statements?|details|updates?|reports?"
    r"|advice|comments?|proposals?|arguments?|resolutions?|calls?|bids?|bills?|laws?|motions?"
    r"|amendments?|elections?|candidates?|talks|negotiations|ceasefires?|government|president"
    r"|prizes?|awards?)\b)"
)
"""Not what is only said there: `In <P0>, <O1> provided figures`."""

_WORK = (
    r"(?:work|projects?|programmes?|programs|activities|shelters?|cent(?:re|er)s?|clinics?"
    r"|schools?|hotlines?|initiatives?|field staff)"
)
_RELIEF = (
    r"(?:(?:emergency|relief|field|regular|food|humanitarian|resilience|refugee|protection"
    r"|education|health|nutrition|livelihoods?|cash|logistics|country|regional|shelter|medical"
    r"|legal|advocacy|anti-trafficking|training|monitoring|recovery|rescue|ongoing|current"
    r"|cluster) ){0,2}(?:activities|operations?|response|interventions?|assistance|work|projects)"
)
"""What a body's name may stand before, as an adjective does."""

_DONE_FOR = (
    r"(?:(?! (?:and|but|who|which|that|after|before|when|while|because|if|not|from) )"
    r"(?:[^<>.;:,]|(?<=\d),(?=\d)|, (?=(?:targeting|reaching|benefiting|for|aimed|assisting))))"
    r"{0,90}?"
)
"""For whom and to what end, between what is done and where."""

_HOUSE = (
    r"(?:projects?|programmes?|programs?|shelters?|refuges?|(?:drop-in |day |reception |transit"
    r" |women['’]s )?cent(?:re|er)s?|clinics?|schools?|hotlines?|helplines?|safe houses?|hostels?"
    r"|permanences?|antennes?|guichets?|foyers?|centres?|maisons?|écoles?|cliniques?|projets?"
    r"|dispensaires?|centros?|albergues?"
    r"|refugios?|casas?|escuelas?|clínicas?|proyectos?|programas?)"
)
_RUN = (
    r"(?:run|managed|operated|led|implemented|carried out|administered|staffed|gérée?s?"
    r"|administrée?s?|animée?s?|mise?s? en œuvre|menée?s?|exécutée?s?|gestionad[oa]s?"
    r"|administrad[oa]s?|ejecutad[oa]s?|dirigid[oa]s?|operad[oa]s?)"
)
_IS = r"(?:(?:which |that |qui |que )?(?:is|are|est|sont|es|está|están) (?:now |aussi |also )?)?"
_NOT = r"(?:not|never|no|to be|will|would|rejected|refused|plus|pas|jamais|nunca|ya|sera|será)"
NOT_MORE = (
    r"(?!,? (?:(?:was|were|has been|have been|had been) (?:\w+ )?(?:suspended|closed|stopped"
    r"|destroyed|abandoned|dissolved|cancelled|ended|halted|shut|terminated|wound"
    r"|discontinued)|(?:will|would|could|may|is to"
    r"|are to|was to|did|has not|have not|never|ended|closed|ceased|a fermé|ferma|cerró)\b"
    r"|(?:a été|ont été|est|fut|fue|fueron|ha sido|está) (?:[a-zà-ÿ]+ )?(?:fermé|supprimé|détruit"
    r"|suspendu|cerrad|clausurad|destruid|suspendid|eliminad)\w{0,3}\b))"
)
"""Not of what ended or is only to come: `The <O0>'s project in <P1> was closed`."""

_SUCH = (
    r"(?:(?!(?:no|not|former|past|previous|planned|proposed|future|upcoming|next|forthcoming"
    r"|possible)\b)[\w“”\"‘-]+ ){0,4}?"
)
_WHOM = (
    r"(?:(?!\b(?:qui|que|dont|où|donde|quien|cuando|quand|avec|con|contre|contra|revenue?s|vendue?s"
    r"|retour|destin\w{2,4})\b)[^<>.;:,]){3,70}?"
)
_ACTS = (
    r"(?:(?:réalise|mène|conduit|exécute|développe)(?:nt)? (?:des|ses|plusieurs) (?:activités"
    r"|actions"
    r"|projets|programmes)|(?:realiz|desarroll|ejecut)(?:a|an|ó"
    r"|aron) (?:[\wáéíóú]+ )?(?:actividades"
    r"|acciones|proyectos|programas|capacitaciones))"
)
_AID = (
    r"(?:aide|appui|soutien|assistance|accompagnement|hébergement|soins|services|formation|conseils"
    r"|abri|écoute|apoyo|asistencia|atención|ayuda|servicios|alojamiento|asesoría|formación"
    r"|protección|albergue|acompañamiento|capacitación|orientación|vivres|repas|nourriture|kits"
    r"|couvertures|vêtements|médicaments|eau|rations|víveres|alimentos|comidas?|ropa|medicinas"
    r"|medicamentos|agua|raciones|despensas|mantas|<T\d+>)"
)
_A = r"(?:(?:une?|des|du|de la|de l['’]|l['’]|la|el|una?) ?)?"
_OFFRE = (
    rf"(?:(?:offr|apport|propos|prodigu|dispens|assur|distribu)(?:e|ent)|fourni(?:t|ssent)"
    rf"|(?:a|ont) (?:offert|apporté|fourni|assuré|distribué)) {_A}{_AID}"
)
_OFRECE = (
    rf"(?:(?:brind|prest|proporcion|entreg)(?:a|an|ó|aron)|ofrec(?:e|en|ió|ieron)"
    rf"|reparte[n]?|reparti(?:ó|eron)|distribuye[n]?|distribuy(?:ó|eron)"
    rf"|(?:ha|han) (?:brindado|prestado|ofrecido|proporcionado|repartido|distribuido)) {_A}{_AID}"
)
_FOR_GOOD = (
    r"(?:empower|support|assist|help|protect|defend|rehabilitate|reintegrate|combat|prevent"
    r"|eliminate|end|stop|fight|tackle|eradicate|abolish|counter|address|promote|rescue|reduce)"
)
_THEIR = (
    r"(?:the (?:rights|welfare|protection|reintegration|rehabilitation|abolition|elimination"
    r"|eradication|prevention)(?: and [a-z]{4,14})? of )?"
)
_SORT = (
    r"(?:NGO|organi[sz]ation|charity|group|association|foundation|network|collective|centre|center"
    r"|shelter|union|initiative)"
)
_PAPER = r"(?:stud(?:y|ies)|reports?|survey|handbook|manual|guide|research|campaign|paper|brief)"

_SHOWS = (
    r"(?:presents|presented|described|shared|outlined|explained|(?:a|ont) (?:présenté|exposé|décrit"
    r"|partagé)|présente(?:nt)?|expose(?:nt)?|rend(?:ent)? compte d[e’']|present(?:a|an|ó|aron)"
    r"|expus(?:o|ieron)|compart(?:ió|ieron)|describi(?:ó|eron)|explic(?:ó|aron))"
)
_OWN_WORK = (
    r"(?:its|their|son|sa|ses|leurs?|sus?) (?:[\w-]+ )?(?:work|activities|experience|projects?"
    r"|programmes?|action|actions|travail|activités|expérience|labor|trabajo|experiencia"
    r"|actividades|proyectos?)(?! (?:plan|plans|order|permit|programme)\b)"
)

DEEDS: tuple[Pattern, ...] = (
    led(
        Predicate.WORKS_IN,
        rf"{WHO}(?:{DOES} (?!in )|(?:{HANDLES}|{REACHED}) (?!in |(?:against|out)\b){_WITH})"
        rf"{DONE_THERE} {_IN}{_PLACES}",
        0.86,
    ),
    # `In <P0>, <P1>, the <O2> reached`
    led(
        Predicate.WORKS_IN,
        rf"(?:^|[;:] |[•■–-] )In {_PARTS}{THE}(?P<object>{slots('P')}), {THE}"
        rf"(?P<subject>{_BODIES}){_AND_OTHERS},? {ADVERB}(?:{DOES}|work(?:s|ed)? with"
        rf"|(?:{HANDLES}|{REACHED})(?= )"
        rf"{_WITH}){_SAID}\b",
        0.86,
    ),
    # `Au <P0>, <O1> agit avec`
    led(
        Predicate.WORKS_IN,
        rf"(?:^|[;:] )(?:Au|Aux|En|À|Dans) {AREAS}{THE}(?P<object>{slots('P')}), {THE}"
        rf"(?P<subject>{slots('O')}),? (?:{AIDE}|{AYUDA}|agi(?:t|ssent)|travaille(?:nt)?"
        r"|intervien(?:t|nent)|œuvre(?:nt)?|opère(?:nt)?|trabajan?|actúan?|operan?)\b",
        0.86,
    ),
    led(
        Predicate.WORKS_IN,
        rf"{subject('O')}(?:(?:{AIDE}|{AYUDA}){SINCE} {_WHOM}|{_ACTS}(?: {_WHOM})?)"
        rf" (?:à|en|au|aux|dans) {AREAS}{_PLACES}",
        0.86,
    ),
    # `presented its work with <T1> in <P2>`
    led(
        Predicate.WORKS_IN,
        rf"{WHO}{_SHOWS} {_OWN_WORK}(?: [^<>.;:,]{{3,70}}?)? (?:in|à|en|au|aux|dans)"
        rf" {AREAS}{_PLACES}",
        0.86,
    ),
    led(
        Predicate.WORKS_ON,
        rf"{WHO}{_SHOWS} {_OWN_WORK} (?:with|on|against|for|auprès d[eu]s?|avec|contre|sur|pour"
        rf"|con|contra"
        rf"|sobre|en) {HELPED}{THE}(?P<object>{slots('T')}){ITSELF}",
        0.86,
    ),
    # `started cash distribution activities targeting 1,800 families in <P1>`
    led(
        Predicate.WORKS_IN,
        rf"{WHO}(?:started|began|launched|initiated|continued|resumed|completed|concluded|scaled up"
        r"|expanded|implements|implemented|conducts|conducted|carries out|carried out)"
        r" (?:an? |the |its |their )?(?:[\w’-]+ ){0,4}?(?:activities|distributions?|operations?"
        r"|campaigns?|trainings?|interventions?|projects?|programmes?|assistance|services"
        rf"|deliver(?:y|ies)|registration|rehabilitation|construction|screening)\b{_DONE_FOR}"
        rf" {_IN}{_PLACES}",
        0.86,
    ),
    # `deployed a medical team to <P1>`
    led(
        Predicate.WORKS_IN,
        rf"{WHO}(?:deployed|deploys|dispatched|sent|(?:a|ont) (?:déployé|dépêché|envoyé)"
        r"|(?:desplegó|envió)) (?:[\w’-]+ ){1,5}?(?:teams?|staff|doctors|nurses|clinics?"
        r"|volunteers|trainers|équipes?|médecins|équipe médicale|equipos?|médic[oa]s)"
        rf"(?: [a-zé]{{4,12}})? (?:to|in|à|en|au|a) {_PLACES}",
        0.85,
    ),
    # `<O0> works in the following countries: <P1> and <P2>`
    led(
        Predicate.WORKS_IN,
        rf"{WHO}(?:works?|operates?|(?:is|are) (?:active|present)|has (?:projects|programmes|teams)"
        rf"|travaille|intervient|est (?:présente?|active?)|trabaja|interviene|está presente)"
        rf" (?:in|dans|en) (?:the following|les|[\w-]{{2,9}}|los siguientes|las siguientes)"
        rf" (?:countries|regions|districts|towns|provinces|cities|pays|régions|villes|países"
        rf"|regiones|ciudades)(?: suivante?s)? ?: ?{_PLACES}",
        0.9,
    ),
    # `an initiative which <O0> carries out in <P1>`
    led(
        Predicate.WORKS_IN,
        rf"\b(?:which|that|que) {THE}(?P<subject><O\d+>) (?:carries out|runs|implements|leads"
        rf"|operates|manages|conducts|mène|gère|ejecuta|lleva a cabo|gestiona) (?:in|across|en"
        rf"|au|à)"
        rf" {_PLACES}",
        0.86,
    ),
    # `The <O0>'s literacy programmes in <P1> and <P2>`
    written(
        Predicate.WORKS_IN,
        rf"(?P<subject><O\d+>)(?:['’]s? {_SUCH}(?:{_WORK}|{_RELIEF})|['’]? {_RELIEF})"
        rf" (?:(?:on|against|for|with) [^<>.;:,]{{3,40}} )?{_IN}{_PLACES}{NOT_MORE}",
        0.86,
    ),
    # `<O0> has trained 300 inspectors on <T1>`
    led(
        Predicate.WORKS_ON,
        rf"{WHO}(?:(?:has |have )?(?:train|educat|sensiti[sz]|brief)(?:s|es|ed)?|a formé|ont formé"
        rf"|forme(?:nt)?|sensibilise(?:nt)?|a sensibilisé|capacit(?:a|an|ó|aron)|form(?:ó|aron)"
        rf"|sensibiliz(?:a|an|ó|aron))(?: a)? (?!to\b)(?:[^<>.;:]|<T\d+>){{3,60}}?"
        rf" (?:on|in|about|sur|à|aux|en|sobre|contra) (?:{_THEIR})?{THE}"
        rf"(?P<object>{slots('T')}){ITSELF}",
        0.86,
    ),
    # `brinda apoyo psicosocial a víctimas de <T1> en <P2>`
    led(
        Predicate.WORKS_IN,
        rf"{subject('O')}(?:{_OFFRE}|{_OFRECE}){SINCE}(?: (?:[^<>.;:,]|<T\d+>){{1,70}}?)?"
        rf" (?:à|en|au|aux|dans) {AREAS}{_PLACES}",
        0.86,
    ),
    # `<O0>, con presencia en <P1>`
    led(
        Predicate.WORKS_IN,
        rf"(?P<subject><O\d+>),? (?:con presencia|avec une présence|with (?:a |its )?presence)"
        rf" (?:in|en|à|au|dans) {AREAS}{_PLACES}",
        0.86,
    ),
    # `œuvre depuis 2009 à la réinsertion des <T1>`
    led(
        Predicate.WORKS_ON,
        rf"{subject('O')}(?:œuvre(?:nt)?|travaille(?:nt)?|agi(?:t|ssent)|s['’]engage(?:nt)?"
        rf"|trabajan?|se dedican?){SINCE}(?: (?:en|au|aux|à) {THE}{slots('P')})? (?:à|pour|dans|por"
        rf"|en|al?) (?:la |le |l['’]|el )?"
        rf"(?:(?:ré)?insertion|réintégration|réhabilitation|protection|prévention|défense|lutte"
        rf"|promotion|élimination|(?:re)?inserción|reintegración|rehabilitación|protección"
        rf"|prevención|defensa|lucha|promoción|eliminación|erradicación) (?:des?|du|del?|contre"
        rf"|contra) (?:los |las |la |el )?{HELPED}{THE}(?P<object>{slots('T')}){ITSELF}",
        0.88,
    ),
    # `protects children from <T1>`
    led(
        Predicate.WORKS_ON,
        rf"{WHO}(?:(?:has |have )?(?:protect|rescue?|shield|free|safeguard)(?:s|ed|d)?"
        rf"|protège(?:nt)?"
        r"|protegen?|libera)(?: al?)? (?:[a-zà-ÿ’-]+ ){1,4}?(?:from|de|contre|contra)"
        rf" (?:the |la |el |l['’]|falling into |being )?(?P<object>{slots('T')}){ITSELF}",
        0.86,
    ),
    # `has organised garment workers in <P1>`
    led(
        Predicate.WORKS_IN,
        rf"{WHO}(?:(?:has |have )?(?:organi[sz]e[sd]?|unioni[sz]e[sd]?)|organise(?:nt)?|organizan?)"
        r"(?: a)? (?:(?:les|las|los|the) )?(?:[a-zà-ÿ-]+ ){0,3}?(?:workers|fishers|farmers"
        r"|employees"
        r"|vendors|seafarers|travailleu(?:rs|ses)|ouvri(?:ers|ères)|trabajador[ae]s|obrer[oa]s)"
        rf"(?: [a-zà-ÿ]+)? (?:in|en|au|à) {_PLACES}",
        0.86,
    ),
    # `documentó el <T1>`
    led(
        Predicate.WORKS_ON,
        rf"{subject('O')}(?:(?:documente|analyse|étudie)(?:nt)?|enquête(?:nt)? sur|(?:a|ont)"
        rf" (?:documenté|étudié|enquêté sur)|(?:document|investig|monitore|analiz|estudi)(?:a|an|ó"
        rf"|aron)|litigan?)(?: (?:des|les|los|las|el|la)? ?(?:cas|casos) d[eu]l?)? {HELPED}{THE}"
        rf"(?P<object>{slots('T')}){ITSELF}",
        0.85,
    ),
    # `takes cases of <T1> to court`
    led(
        Predicate.WORKS_ON,
        rf"{WHO}(?:(?:takes?|took|brings?|brought|litigates?|litigated) (?:[\w-]+ ){{0,2}}cases of"
        rf"|(?:litiga|lleva|llevó|litigó)n? casos de|plaid(?:e|ent|é) (?:des|les) (?:affaires"
        rf"|dossiers)"
        rf" d[e’']) ?{THE}"
        rf"(?P<object>{slots('T')})",
        0.86,
    ),
    # `a ouvert un centre d'accueil pour les victimes à <P1>`
    led(
        Predicate.WORKS_IN,
        rf"{subject('O')}(?:(?:a|ont) (?:ouvert|créé|mis en place|inauguré)|ouvre(?:nt)?|abren?"
        rf"|(?:abri|estableci)(?:ó|eron)|(?:inaugur|cre|instal)(?:ó|aron)"
        rf"|(?:ha|han) (?:abierto|creado|inaugurado|establecido)) (?:une?|una?|le|la|el|son|su|des"
        rf"|deux|trois|dos|tres) {_HOUSE}"
        rf"(?: {_WHOM})? (?:à|en|au|aux|dans) {AREAS}{_PLACES}",
        0.86,
    ),
    # `a grant to <O0> for its shelter in <P1>`
    written(
        Predicate.WORKS_IN,
        rf"\b(?:to|à|aux?|al?) {THE}(?P<subject><O\d+>) "
        r"(?:for|pour|para) (?:its|their|son|sa|ses|leurs?|sus?) (?:[\w-]+ )"
        rf"{{0,2}}{_HOUSE} (?:(?:for|pour|para) [^<>.;:,]{{3,40}} )?(?:in|à|en|au) {_PLACES}",
        0.86,
    ),
    # `El refugio, gestionado por <O0>, acoge a mujeres en <P1>`
    written(
        Predicate.WORKS_IN,
        rf"\b{_HOUSE},? {_RUN} {BY} {THE}(?P<subject>{slots('O')})(?: (?:and|et|y) [a-zà-ÿ]{{4,14}}"
        rf" {BY} {THE}<[OP]\d+>)?, (?!\w+ing\b)(?:[a-zà-ÿ][^<>.;:,]{{3,70}}) (?:in|à|en"
        rf"|au) {_PLACES}",
        0.86,
    ),
    # `concentre ses efforts sur la province de <P1>`
    led(
        Predicate.WORKS_IN,
        rf"{subject('O')}(?:concent(?:re|rent|rates?|ran?)|focus(?:es)?|limite(?:nt)?) (?:its|their"
        r"|ses|leurs|sus) (?:[a-z]+ )?(?:work|efforts|activities|action|interventions|activités"
        r"|actions|travail|esfuerzos|acciones|actividades|labor) (?:in|on|sur|dans|à|en) "
        rf"{_PARTS}{AREAS}{_PLACES}",
        0.86,
    ),
    # `aide les populations démunies du <P1>`
    led(
        Predicate.WORKS_IN,
        rf"{subject('O')}(?:{AIDE}|{AYUDA}|{HELPS})(?: al?| aux?)? (?:the |les |la |las |los "
        rf"|des )?"
        r"(?:[a-zà-ÿ]+ )?(?:people|communities|villages|villagers|families|schools|populations?"
        r"|communautés|villageois|familles|habitants|écoles|población|poblaciones|comunidades"
        rf"|familias|escuelas)(?: [a-zà-ÿ]+)? (?:of|d[eu]s?|de la|del?) {AREAS}{_PLACES}",
        0.85,
    ),
    led(
        Predicate.WORKS_IN,
        rf"{WHO}(?:began|started|launched|resumed|expanded|extended) (?:its |their |to )?"
        rf"(?:work(?:ing)?|operations|operating|activities|programmes?|services|presence)"
        rf" (?:in|into|to|across) {_PARTS}{_PLACES}",
        0.86,
    ),
    # `provides them with <T1>`
    led(
        Predicate.WORKS_ON,
        rf"{WHO}(?:provides?|provided|supplies|supplied|equips|equipped) (?:[a-z-]+ ){{1,4}}?with "
        rf"(?:[a-z]+ )?(?P<object>{slots('T')}){ITSELF}",
        0.85,
    ),
    written(
        Predicate.WORKS_IN,
        rf"\b(?<!no )(?<!former ){_WORK} (?:of|by) {THE}(?P<subject><O\d+>)"
        rf" (?:(?:on|against|for|with) [^<>.;:,]{{3,40}} )?{_IN}{_PLACES}{NOT_MORE}",
        0.86,
    ),
    # `The drop-in centre in <P0> is managed by <O1>`
    written(
        Predicate.WORKS_IN,
        rf"\b{_HOUSE} (?:(?:for|pour|para) [^<>.;:,]{{3,40}} )?(?:in|à|en|au) {THE}"
        rf"(?P<object><P\d+>),? {_IS}{_RUN} (?:jointly )?{BY} {THE}(?P<subject>{slots('O')})",
        0.88,
    ),
    # `L'abri est géré par <O0> à <P1>`
    written(
        Predicate.WORKS_IN,
        rf"\b{_HOUSE}(?:(?!\b{_NOT}\b)[^<>.;:,]"
        rf"|<O\d+>){{0,60}}?,? (?:{_IS}|fue |a été |was ){_RUN}{DONE_WHEN} {BY} {THE}"
        rf"(?P<subject>{slots('O')})"
        rf" (?:in|à|en|au|aux) {AREAS}{_PLACES}(?! (?:until|till|jusqu|hasta)\b)",
        0.86,
    ),
    led(
        Predicate.WORKS_ON,
        rf"{WHO}(?:{HELPS}|{REACHED}|{PROVIDES}) {HELPED}{THE}(?P<object>{slots('T')}){ITSELF}",
        0.86,
    ),
    led(
        Predicate.WORKS_ON,
        rf"{subject('O')}(?:{AIDE}|{AYUDA}){SINCE} {HELPED}{THE}(?P<object>{slots('T')}){ITSELF}",
        0.86,
    ),
    # `<O0>, an NGO sheltering <T1> in <P2>`
    *(
        led(
            predicate,
            rf"(?P<subject><O\d+>),? (?:is |are )?(?:an?|the|one of the) (?:[\w’'-]+ ){{0,4}}"
            rf"(?:{_SORT}s?|<T\d+>),? (?:that is )?{HELPING} {told}",
            0.86,
        )
        for predicate, told in (
            (Predicate.WORKS_ON, rf"{HELPED}{THE}(?P<object>{slots('T')}){ITSELF}"),
            (Predicate.WORKS_IN, rf"{DONE_THERE} {_IN}{_PLACES}"),
        )
    ),
    # `<T0> are assisted by <O1>`, `Campaigns against <T0> are led by <O1>`
    written(
        Predicate.WORKS_ON,
        rf"(?P<object>{slots('T')}) (?:are|is|were|have been|has been) (?:\w+ )?{HELPED_BY}"
        rf" by {THE}(?P<subject>{slots('O')})",
        0.86,
    ),
    written(
        Predicate.WORKS_ON,
        rf"\b(?:against|on|to end|to stop) {THE}(?P<object>{slots('T')}) (?:are|is|were|have been"
        rf"|has been) (?:\w+ )?(?:led|run|coordinated|organi[sz]ed) by {THE}"
        rf"(?P<subject>{slots('O')})",
        0.86,
    ),
    # `<O0>'s main areas of work are <T1> and <T2>`, `<O0> focuses its work on <T1>`
    led(
        Predicate.WORKS_ON,
        rf"(?P<subject><O\d+>)(?:['’]s? (?:(?:(?:main|key|priority|core) )?(?:areas? of (?:work"
        rf"|focus)|themes|priorities|focus areas|fields? of work) (?:are|is|include)|(?:mandate"
        rf"|mission|aim|goal|purpose|objective) is to {_FOR_GOOD})|,? {ADVERB}(?:focuses|centres"
        rf"|centers|concentrates) (?:its|their) (?:work|efforts|activities|action) on) {_THEIR}"
        rf"{HELPED}{THE}(?P<object>{slots('T')}){ITSELF}",
        0.88,
    ),
    # `A study on <T0> by the <O1>`
    written(
        Predicate.WORKS_ON,
        rf"\b{_PAPER} (?:on|against|into|about) {THE}(?P<object>{slots('T')})(?: in <P\d+>)?,?"
        rf" (?:(?:conducted|published|produced|written|prepared|released|launched|issued) )?by "
        rf"{THE}(?P<subject>{slots('O')})",
        0.85,
    ),
    # `une organisation dédiée à la lutte contre <T1>`
    led(
        Predicate.WORKS_ON,
        rf"(?P<subject><O\d+>),? (?:est |es |que es )?(?:une?|una) [^<>.;:,]{{3,70}} (?:dédiée?"
        rf"|consacrée?|vouée?|engagée?|dedicad[oa]|consagrad[oa]|comprometid[oa]) (?:à|aux?|dans"
        rf"|pour|al?|con|en|por) (?:(?:la lutte contre|la lucha contra|la défense d[eu]s?"
        rf"|la defensa"
        rf" del?|la protection d[eu]s?|la protección del?|combatir|défendre|defender) )?{HELPED}"
        rf"{THE}(?P<object>{slots('T')})",
        0.88,
    ),
)
"""In English, French and Spanish."""
