"""Holds the words that make, qualify, continue and end the name of an event."""

import re

from ontology.names import fold


def _set(words: str) -> frozenset[str]:
    return frozenset(fold(word) for word in words.split())


HEADS = {
    "consultation": "consultation", "roundtable": "roundtable", "round table": "roundtable",
    "conference": "conference", "workshop": "workshop", "seminar": "seminar", "forum": "forum",
    "summit": "summit", "meeting": "meeting", "symposium": "symposium", "congress": "congress",
    "dialogue": "dialogue", "colloquium": "colloquium", "table ronde": "roundtable",
    "atelier": "workshop", "seminaire": "seminar", "sommet": "summit",
    "reunion": "meeting", "colloque": "colloquium", "congres": "congress",
    "consulta": "consultation",
    "mesa redonda": "roundtable", "conferencia": "conference", "taller": "workshop",
    "seminario": "seminar", "foro": "forum", "cumbre": "summit", "encuentro": "meeting",
    "coloquio": "colloquium", "congreso": "congress", "webinar": "webinar",
    "webinaire": "webinar", "seminario web": "webinar", "training course": "training",
    "training session": "training", "training": "training", "session de formation": "training",
    "capacitacion": "training", "hearing": "hearing", "audience publique": "hearing",
    "audiencia publica": "hearing", "side event": "side event", "evenement parallele": "side event",
    "evento paralelo": "side event", "public hearing": "hearing",
    "day of general discussion": "discussion", "day of discussion": "discussion",
    "half day of general discussion": "discussion", "journee de debat general": "discussion",
    "journee de discussion generale": "discussion", "dia de debate general": "discussion",
    "demi journee de discussion generale": "discussion",
}  # fmt: skip
HEAD = re.compile(
    r"(?<![\w-])(?:consultation|round[ -]?table|conf[eé]rence|workshop|seminar|forum|summit|meeting"
    r"|symposium|congress|dialogue|colloquium|table ronde|atelier|séminaire|sommet|réunion|colloque"
    r"|congrès|consulta|mesa redonda|conferencia|taller|seminario|foro|cumbre|reunión|encuentro"
    r"|coloquio|congreso|webinar|webinaire|seminario web|(?:day-long |training )?training (?:course"
    r"|session)|session de formation|formation(?= sur)|capacitación|public hearing|audience"
    r" publique|audiencia pública"
    r"|side[ -]event|événement parallèle|evento paralelo|(?:half-)?day of (?:general )?discussion"
    r"|(?:demi-)?journée de (?:discussion générale|débat général)|día de debate general)(?![\w-])",
    re.IGNORECASE,
)
CAPITALS_ONLY = frozenset({"forum", "congress", "dialogue", "summit"})
QUOTED = re.compile(
    r"(?:,? (?:entitled|titled|called|on|titulad[oa]|intitulée?|denominad[oa]|sur|sobre))?"
    r" (?:[«“][^«»“”\n]{4,160}[»”]|\"[^\"\n]{4,160}\")"
)
"""What stands in quotes right after the noun is what the event is called."""
NO_EVENT_BEFORE = re.compile(
    r"(?:press|video|tele|parental|news|rueda de|audio)[\s-]?$", re.IGNORECASE
)
# `in consultation with civil society` tells how something is done, and no event.
IN_TALKS = re.compile(r"\b(?:[Ii]n|[Ee]n|[Aa]fter|through)\s(?:\w{3,8}\s)?$")
BODY = re.compile(
    r"(?:(?!\d|First|Second|Third)\w+\s)?(?:Conference|Meeting) of (?:the )?(?:States )?Part"
)
NO_EVENT_AFTER = re.compile(
    r"\s(?:room|call|centre|center|services|papers?|facilit\w+|halls?|point|the"
    r"|with\b.{0,9}needs)\b",
    re.IGNORECASE,
)
QUALIFIERS = _set(
    """
    regional national international global annual expert experts thematic technical
    ministerial interregional subregional sub-regional inter-agency intergovernmental
    strategic planning training consultative multi-stakeholder stakeholder stakeholders high-level
    civil society ngo public local two-day three-day four-day five-day one-day follow-up
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
    """
)
ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th|er|e|º|ª)|(?:19|20)\d\d", re.IGNORECASE)
ORDINAL_WORDS = _set(
    """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
        twenty thirty forty fifty sixty seventy eighty ninety
    """
)
OPENERS = _set(
    """
    the a an this that these in at during for on and or of from with by to after before since
    its their our his her la le les l un une el los las una du des de en al à au como como
    lors como durante dans una cette ce este esta
    """
)
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
ROMANCE_TOPIC = re.compile(r"\s(?:sur|sobre|contre|contra)(?=\s)")
"""In French and Spanish a proper name goes on in small letters: `Forum de Dakar sur le travail`."""
TOPIC_STOPS = _set(
    """
    a ont été ha han s'est s’est s'étaient
    held in at from was were is will that which where who with organised organized hosted
    convened by took brought during to while when attended this tenue tenu qui à organisée
    organisé lors s est celebrada celebrado en que organizada organizado se fue du au il elle
    el día los días
    """
)
LIST_ITEM = re.compile(
    r", (?:[^\W\d_][\w’'-]{0,40} ){1,4}(?:and|et|y|e) (?:the |la |le |el )?"
    r"[^\W\d_][\w’'-]{0,40}(?: [^\W\d_][\w’'-]{0,40}){0,3}?(?=[,.;:\n]| in | at | à | en |$)"
)
ADJECTIVE = re.compile(
    r"\s[\w-]{3,30}(?:al|ale|el|elle|ique|ico|ica|aire|ario|aria|ive|if|iva|ivo|rte|tte|ée|é)"
    r"(?=,?\s(?:sur|sobre|contre|contra|de|des|del|pour|para|à|en|s['’]|se|a|organis|convo"
    r"|tenu|celebr"
    r"|realiz))"
)
# Whom an event is for is part of its name only where no topic is told.
AUDIENCE = re.compile(
    r"(?:\s[^\W\d_][\w'’-]{1,20}){0,3}\s(?:officers?|officials?|judges|prosecutors|staff"
    r"|journalists"
    r"|practitioners|members|representatives|police|personnel|attachés|diplomats|inspectors"
    r"|teachers"
    r"|trainers|agencies|countries|States|organi[sz]ations|fonctionnaires|magistrats|juges"
    r"|policiers"
    r"|journalistes|acteurs|membres|cadres|agents|funcionarios|jueces|fiscales|periodistas"
    r"|policías)\b"
)
SORT = re.compile(
    r"\s(?:de\s|d['’])(?:formation|travail|consultation|experts?|haut niveau|information"
    r"|sensibilisation"
    r"|concertation|réflexion|validation|suivi|alto nivel|capacitación|formación|expertos"
    r"|trabajo|consulta"
    r"|sensibilización|validación|seguimiento)\b"
)
"""What sort of meeting it was, in French and Spanish: `atelier de formation`."""
IN_PERSONS = re.compile(r"in\s(?:persons|human|women|children|girls|organs|minors|arms)\b")
DEFINITE = re.compile(r"\b(?:[Tt]he|[Tt]his|[Ll]e|[Ll]a|[Cc]ette?|[Ee]l|[Ee]st[ea])\s$|\b[Ll]['’]$")
PARTICIPLE = re.compile(r"\w{2,30}ed")
MONTH = re.compile(
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w{0,6}|Spring|Summer|Autumn|Winter"
)
TOKEN = re.compile(r"[^\W_][\w&’'-]{0,40}")
SECOND = re.compile(
    r",?\s(?:and|et|y)\s(?:the|an?|la|le|el)\s(?=[^,]{0,40}(?:Conference|Summit|Consultation"
    r"|Forum|Meeting))"
)
AND = re.compile(r"\s(?:and|et|y|e|&)\s")
BEFORE, TOPIC_WORDS = 140, 9
OF_WHOM = re.compile(r"\s(?:of|de|des|du)\s(?:[\w’'-]{2,24}\s){1,5}(?:on|sur|sobre)(?=\s)")
"""Who meets on what: `meeting of South American countries on border security`."""
BARE_TOPIC = re.compile(
    r"\s(?:the|this|that|these|le|la|ce|cette|el|este)\s(?:same\s)?(?:subject|issue|matter|topic|theme|question|sujet|thème|tema)s?\b"
)
"""A topic told elsewhere: `on the subject`."""
