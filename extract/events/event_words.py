"""Holds the words that make, qualify, continue and end the name of an event."""

import re

from extract.events.holding import HELD
from extract.kept_patterns import compiled
from ontology.names import fold


def _set(words: str) -> frozenset[str]:
    return frozenset(fold(word) for word in words.split())


HEADS = {
    "consultation": "consultation", "roundtable": "roundtable", "round table": "roundtable",
    "conference": "conference", "workshop": "workshop", "seminar": "seminar", "forum": "forum",
    "summit": "summit", "meeting": "meeting", "symposium": "symposium", "congress": "congress",
    "dialogue": "dialogue", "colloquium": "colloquium", "table ronde": "roundtable",
    "panel discussion": "discussion", "atelier": "workshop", "seminaire": "seminar",
    "sommet": "summit", "reunion": "meeting", "rencontre": "meeting", "colloque": "colloquium",
    "congres": "congress", "consulta": "consultation", "symposio": "symposium",
    "mesas redondas": "roundtable", "tables rondes": "roundtable", "reuniones": "meeting",
    "sessions de formation": "training", "mesa redonda": "roundtable", "conferencia": "conference",
    "taller": "workshop",
    "seminario": "seminar", "foro": "forum", "cumbre": "summit", "encuentro": "meeting",
    "conversatorio": "discussion", "conference debat": "discussion", "cafe debat": "discussion",
    "cine debat": "discussion", "dejeuner debat": "discussion", "diner debat": "discussion",
    "causerie": "discussion", "causerie debat": "discussion", "cine foro": "discussion",
    "cineforo": "discussion", "dialogo": "dialogue", "simposio": "symposium",
    "coloquio": "colloquium", "congreso": "congress", "webinar": "webinar",
    "webinaire": "webinar", "seminario web": "webinar", "seminaire en ligne": "webinar",
    "seance de travail": "session", "sesion de trabajo": "session",
    "jornadas": "conference", "seance d'information": "session", "sesion informativa": "session",
    "videoconferencia": "conference", "visioconference": "conference",
    "videoconference": "conference", "course": "training", "training course": "training",
    "training session": "training", "training": "training", "session de formation": "training",
    "stage de formation": "training", "cours de formation": "training",
    "curso de capacitacion": "training", "curso de formacion": "training",
    "jornada de capacitacion": "training", "jornadas de capacitacion": "training",
    "journee de formation": "training", "formation": "training", "capacitacion": "training",
    "journee d'etude": "seminar", "journee d'etudes": "seminar", "journees d'etude": "seminar",
    "journee de reflexion": "seminar", "journees de reflexion": "seminar",
    "study day": "seminar", "jornada de reflexion": "seminar", "jornadas de reflexion": "seminar",
    "jornada de estudio": "seminar", "jornadas de estudio": "seminar",
    "jornada de sensibilizacion": "training", "jornadas de sensibilizacion": "training",
    "journee de sensibilisation": "training", "journees de sensibilisation": "training",
    "seance de sensibilisation": "training",
    "awareness session": "training", "awareness raising session": "training",
    "special session": "session", "session": "session",
    "periodo extraordinario de sesiones": "session", "session extraordinaire": "session",
    "agm": "meeting", "gathering": "meeting", "hearing": "hearing", "audience publique": "hearing",
    "audiencia publica": "hearing", "side event": "side event", "evenement parallele": "side event",
    "evento paralelo": "side event", "public hearing": "hearing",
    "day of general discussion": "discussion", "day of discussion": "discussion",
    "half day of general discussion": "discussion", "journee de debat general": "discussion",
    "journee de discussion generale": "discussion", "dia de debate general": "discussion",
    "demi journee de discussion generale": "discussion",
    "demi journee de debat general": "discussion", "medio dia de debate general": "discussion",
}  # fmt: skip
_SERIES = (
    r"(?:series of|série d[e’']|cycle d[e’']|serie de|ciclo de)\s?(?:[\w-]{4,20}\s)?(?:workshops"
    r"|conferences|seminars|consultations|trainings|meetings|webinars|ateliers|conférences"
    r"|séminaires|formations|talleres|seminarios|conferencias|videoconferencias|reuniones"
    r"|encuentros|foros|consultas)"
)
_HEADS = (
    rf"(?:{_SERIES}|consultation|round[ -]?table|(?:vid[eé]o|visio)?conf[eé]rence|workshop|seminar"
    r"|forum|summit|meeting|AGM"
    r"|(?<!Intelligence )(?<!Data )(?<!Information )(?<!Evidence )(?<!News )(?-i:Gathering)"
    r"(?= (?:of|on)\b(?! (?:data|evidence|information|intelligence|statistics|news)\b))"
    r"|panel discussion"
    r"|(?<=-day )course|symposium|congress|dialogue|colloquium|table[ -]ronde|atelier"
    r"|séminaire(?: en ligne)?|sommet"
    r"|réunion|rencontre|colloque"
    r"|congrès|consulta|mesa redonda|(?:video)?conferencia|taller|seminario web|seminario|foro"
    r"|cumbre|reunión|encuentro|séance (?:de travail|d['’]information)"
    r"|sesión (?:de trabajo|informativa)"
    r"|conversatorio|diálogo|simposio"
    r"|(?:conférence|café|ciné|déjeuner|dîner)-débat|causerie(?:-débat)?|cine-?foro"
    r"|coloquio|congreso|webinar|webinaire|(?:day-long |training )?training (?:course"
    r"|session)|(?:session|journée|stage|cours) de formation"
    r"|formation(?=\s(?:sur|à l|de formateurs|des formateurs|régionale|nationale|destinée|organisée"
    r"|dispensée|a eu lieu|s['’]est))"
    r"|journées? (?:d['’]études?|de réflexion)"
    r"|(?:curso|jornadas?) de (?:capacitación|formación)|capacitación|public hearing|audience"
    r" publique|audiencia pública"
    r"|(?-i:Jornadas)(?= (?:sobre|contra|internacionales|nacionales|regionales|formativas"
    r"|técnicas)\b)"
    r"|study[ -]day|jornadas? de (?:reflexión|estudio|sensibilización)"
    r"|(?:journées?|séance) de sensibilisation|awareness(?:[- ]raising)? session"
    r"|special session|session|período extraordinario de sesiones|session extraordinaire(?! de la)"
    r"|side[ -]event|événement parallèle|evento paralelo|(?:half-)?day of (?:general )?discussion"
    r"|(?:demi-)?journée de (?:discussion générale|débat général)|(?:medio )?día de debate general"
    r"|training(?=\s(?:on|for|in|was|took|organi[sz]ed|held|delivered|conducted|ran|workshop)\b"
    r"|,\s(?:organi[sz]ed|held|delivered|conducted)\b))"
)
_SEVERAL = (
    r"(consultation|roundtable|round table|conference|workshop|seminar|meeting|symposium|training"
    r"|training course|training session|webinar|side event|hearing|table ronde|atelier|séminaire"
    r"|réunion|conférence|rencontre|colloque|formation|journée de formation|session de formation"
    r"|consulta|taller|seminario|conferencia|encuentro|foro|curso de formación"
    r"|curso de capacitación)s|(?:tables rondes|sessions de formation|reuniones|mesas redondas)"
)
SEVERAL = compiled(_SEVERAL, re.IGNORECASE)
HEAD = compiled(rf"(?<![\w-])(?:{_HEADS}|{_SEVERAL})(?![\w-])", re.IGNORECASE)
LOOSE = frozenset({"forum", "congress", "dialogue", "summit"})
"""Words that in small letters are events only where a sentence tells their day."""
QUOTED = compiled(
    r"(?:,? (?:entitled|titled|called|on|titulad[oa]|intitulée?|denominad[oa]|sur|sobre))?"
    r" (?:[«“][^«»“”\n]{4,160}[»”]|\"[^\"\n]{4,160}\")"
)
"""What stands in quotes right after the noun is what the event is called."""
NO_EVENT_BEFORE = compiled(
    r"(?:(?:press|video|tele|parental|news|rueda de|audio)[\s-]?"
    r"|\b(?:salles?|centres?|salón|sala|salas|centro|palais) (?:de |des ))$",
    re.IGNORECASE,
)
# `in consultation with civil society` tells how something is done, and no event.
IN_TALKS = compiled(r"\b(?:[Ii]n|[Ee]n|[Aa]fter|through)\s(?:\w{3,8}\s)?$")
BODY = compiled(
    r"(?:(?!\d|First|Second|Third)\w+\s)?(?:Conference|Meeting) of (?:the )?(?:States )?Part"
    r"|International Labour Conference|Conférence internationale du [Tt]ravail"
    r"|Conferencia Internacional del Trabajo"
)
NO_EVENT_AFTER = compiled(
    r"\s(?:rooms?|houses?|call|centre|center|services|papers?|facilit\w+|halls?|point|the"
    r"|with\b.{0,9}needs)\b",
    re.IGNORECASE,
)
QUALIFIERS = _set(
    """
    regional national international global annual general extraordinary
    expert experts thematic technical
    ministerial interregional subregional sub-regional inter-agency intergovernmental
    strategic planning training consultative multi-stakeholder stakeholder stakeholders high-level
    civil society ngo public local two-day three-day four-day five-day one-day follow-up
    members membership triennial biennial quadrennial coordination steering
    preparatory special working world joint side policy research advocacy bilateral tripartite
    informal formal final awareness-raising capacity-building closing opening annuel annuelle
    régional régionale nationale
    internationale anual
    """
)
AFTERWARDS = _set(
    """
    régional régionale regional nacional national nationale international internationale
    internacional mundial mondial mondiale annuel annuelle anual
    andino andina centroamericano centroamericana latinoamericano latinoamericana iberoamericano
    iberoamericana sudamericano sudamericana interamericano interamericana mesoamericano
    mesoamericana caribeño caribeña africano africana africain africaine ouest-africain
    ouest-africaine panafricain panafricaine sahélien sahélienne maghrébin maghrébine européen
    européenne europeo europea continental continentale hemisférico hemisférica fronterizo
    fronteriza transfrontalier transfrontalière binacional trinacional
    """
)
ORDINAL = compiled(
    r"\d{1,3}(?:st|nd|rd|th|er|ère|re|e|ème|º|ª)|(?:19|20)\d\d|[IVX]{1,5}", re.IGNORECASE
)
ORDINAL_WORDS = _set(
    """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
        twenty thirty forty fifty sixty seventy eighty ninety
    premier première deuxième second seconde troisième quatrième cinquième sixième septième huitième
    neuvième dixième onzième douzième treizième quatorzième quinzième
    primer primera segundo segunda tercer tercera cuarto cuarta quinto quinta sexto sexta séptimo
    séptima octavo octava noveno novena décimo décima
    """
)
OPENERS = _set(
    """
    the a an this that these in at during for on and or of from with by to after before since
    its their our his her la le les l un une el los las una du des de en al à au como como
    lors como durante dans una cette ce este esta
    """
)
ARTICLES = frozenset({"a", "an"})
NO_MODIFIERS = _set(
    """
    of in at on for to from with by and or the this that was is were are be been has have had will
    as into about between during after before such so than not who which when where why how
    de du des la le les en au el los las del un une una y et o ou con por para sur pour
    """
)
"""Words that end, seen from its noun, the words that an article opens."""
LINKS = _set(
    """
    on of for against and the to & regarding concerning sur de la le les des du contre pour et
    sobre contra para y el los las del d l
    """
)
TOPIC_STARTS = _set(
    """
    on against regarding concerning about sur contre sobre contra for with among between pour
    para con avec relative relatif relativa relativo
    """
)
ROMANCE_TOPIC = compiled(r"\s(?:sur|sobre|contre|contra)(?=\s)")
"""In French and Spanish a proper name goes on in small letters: `Forum de Dakar sur le travail`."""
TOPIC_STOPS = _set(
    """
    a ont été ha han s'est s’est s'étaient
    held planned scheduled in at from was were is will that which where who with organised
    organized hosted
    convened by took brought during to while when attended this tenue tenu qui à organisée
    organisé lors s est celebrada celebrado en que organizada organizado se fue du au il elle
    began begins opened opens started starts concluded concludes ended ends closed commenced
    commence commencé débute débuté ouvert s'ouvre comenzó inició concluyó terminó finalizó
    el día los días tuvo tendrá aura avait through under has have had which ran would should could
    devait devaient devra devront allait allaient était étaient sera seront sont iba iban debía
    debían estaba estaban será serán fueron reunió permitió réunira
    here today yesterday ici hier aujourd'hui aquí ayer hoy
    n'a n'aura n'est n'était ne no pourrait pourraient podría podrían may might shall
    doit doivent devrait devraient va vont van debe deben deberá deberán
    prévu prévue prévus prévues previsto prevista programado programada
    """
)
LIST_ITEM = compiled(
    rf", (?!(?:{HELD}|which|that|who|where|with|qui|que|où|donde|avec|con|held)(?!\w))"
    r"(?:[^\W\d_][\w’'-]{0,40} ){1,4}(?:and|et|y|e) (?:the |la |le |el )?"
    r"[^\W\d_][\w’'-]{0,40}(?: [^\W\d_][\w’'-]{0,40}){0,3}?(?=[,.;:\n]| in | at | à | en |$)"
)
ADJECTIVE = compiled(
    rf"(?:\s(?!{HELD}(?!\w))[\w-]{{3,30}}(?:al|ale|el|elle|ique|ico|ica|aire|ario|aria|ive|if|iva"
    r"|ivo|rte|tte|it[eo]|ita|ée|é|èle|eure?|aine?|an[oa]|oise?|éen|éenne|e[oa])){1,3}"
    r"(?=,?\s(?:sur|sobre|contre|contra|de|des|del|pour|para|à|en"
    r"|s['’]|se|a|avec|con|tuvo|aura|tendrá|(?:co-?)?organi|convo|tenu|celebr|realiz)|\s?[(.,;:«]"
    r"|$)"
)
# Whom an event is for is part of its name only where no topic is told.
AUDIENCE = compiled(
    r"(?:\s[^\W\d_][\w'’-]{1,20}){0,3}\s(?:officers?|officials?|judges|prosecutors|staff"
    r"|journalists"
    r"|practitioners|members|representatives|police|personnel|attachés|diplomats|inspectors"
    r"|teachers"
    r"|trainers|agencies|countries|States|organi[sz]ations|fonctionnaires|magistrats|juges"
    r"|policiers"
    r"|journalistes|acteurs|membres|cadres|agents|funcionarios|jueces|fiscales|periodistas"
    r"|policías)\b"
)
SORT = compiled(
    r"\s(?:de\s|d['’])(?:formation|travail|consultation|experts?|haut niveau|information"
    r"|restitution|échanges?|étude|lancement|clôture|coordination|planification|alto nivel"
    r"|intercambio|lanzamiento|cierre|planificación|coordinación|diálogo|dialogue"
    r"|sensibilisation"
    r"|concertation|réflexion|validation|suivi|alto nivel|capacitación|formación|expertos"
    r"|trabajo|consulta"
    r"|sensibilización|validación|seguimiento)\b"
)
"""What sort of meeting it was, in French and Spanish: `atelier de formation`."""
IN_PERSONS = compiled(r"in\s(?:persons|human|women|children|girls|organs|minors|arms)\b")
DEFINITE = compiled(r"\b(?:[Tt]he|[Tt]his|[Ll]e|[Ll]a|[Cc]ette?|[Ee]l|[Ee]st[ea])\s$|\b[Ll]['’]$")
DETERMINED = compiled(
    r"\b(?:an?|the|this|another|une|la|cette|leur|una|esta|\d{1,2}(?:st|nd|rd|th))\s$"
    r"|\b[Ll]['’]$",
    re.IGNORECASE,
)
NAMED_FOR = compiled(r"\s(?:de|du|del|d['’])\s?")
"""After which a French or Spanish event names its town: `sommet de La Valette`."""
PARTICIPLE = compiled(r"\w{2,30}ed")
MONTH = compiled(
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w{0,6}|Spring|Summer|Autumn|Winter"
)
TOKEN = compiled(r"[^\W_][\w&’'-]{0,40}")
SECOND = compiled(
    r",?\s(?:and|et|y)\s(?:the|an?|la|le|el)\s(?=[^,]{0,40}(?:Conference|Summit|Consultation"
    r"|Forum|Meeting))"
)
AND = compiled(r"\s(?:and|et|y|e|&)\s")
BEFORE, TOPIC_WORDS = 140, 9
OF_WHOM = compiled(
    r"\s(?:of|de|des|du)\s(?:(?!(?:in|at|on|à|en|sur|sobre|held|by)\s)[\w’'-]{2,24}\s){1,5}"
    r"(?:on|sur|sobre)\s(?!\d)"
)
"""Who meets on what: `meeting of South American countries on border security`."""
OPEN_TO_ALL = compiled(r"\bpublic\s$|^\s(?:publique|pública)", re.IGNORECASE)
"""A public consultation on a draft is no gathering, unless somebody is said to hold it."""
BARE_TOPIC = compiled(
    r"\s(?:the|this|that|these|le|la|ce|cette|el|este)\s(?:same\s)?"
    r"(?:subject|issue|matter|topic|theme|question|sujet|thème|tema)s?\b"
)
"""A topic told elsewhere: `on the subject`."""
SUPPORT = compiled(
    r"\s(?:(?:the|le|la|el)\s|l['’])?(?:\w{3,14}\s)?(?:support|help|assistance|funding"
    r"|participation"
    r"|appui|soutien|aide|concours|apoyo|ayuda|asistencia|participación)\b",
    re.IGNORECASE,
)
"""Who helped, after `with`: no part of an event's name."""
REPORT_OF = compiled(
    r"\s{0,3}(?:(?:(?:final|summary|draft)\s)?(?:report|summary|minutes|proceedings|outcomes?)"
    r"\s(?:of|on)(?:\sthe)?|(?:rapport|compte[ -]rendu|proc[èe]s[ -]verbal|actes|synthèse)"
    r"\s(?:final\s)?(?:de\sla|de\sl['’]|du|des|sur\sla)|(?:informe|memorias?|relatoría"
    r"|actas?)\s(?:final\s)?(?:de\sla"
    r"|del|de\slas|sobre\sla))\s?",
    re.IGNORECASE,
)
"""A paper about an event, before its name: `Report of the`, `ACTA DE LA`."""
