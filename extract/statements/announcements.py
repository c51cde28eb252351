"""Says whether a notice is of what is to come: `Register by 3 May`, `Call for papers`."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from extract.analysis import Analysis
from extract.events.calendars import calendar_entries
from extract.events.headings import is_sentence
from extract.events.report_dates import report_date
from extract.kept_patterns import compiled
from extract.model import Event, Modality, Span

_ABOVE, _BELOW = 300, 1_500
_SECTION, _LONGEST = 3_000, 500
"""Characters below a heading that it may head, and of a paragraph that is no entry."""

_NEAR = 30
"""Events before and after that may end the text around one."""

_IT = (
    r"(?:It|(?:The|This|La|Le|Cet(?:te)?|El|Este|Esta|L['’]) ?(?!next|second|third|fourth|following"
    r"|new|prochain|deuxième|nouve|próxim|segund|nuev)[\w-]+(?: [\w-]+){0,3})"
)
_WORDS = (
    r"(?:registration|inscriptions?|inscripci(?:ón|ones)) ?: ?(?:by|before|until|open|free|http|www"
    r"|avant|jusqu|ouvert|gratuit|hasta|antes|abiert|[^\n]{0,30}@)"
    rf"|{_IT} (?:(?:will|shall) (?:be held|take place|bring together|discuss|provide|gather"
    r"|explore)|se (?:tiendra|déroulera)|aura lieu|se (?:celebrará|realizará|desarrollará)"
    r"|tendrá lugar)"
    r"|register (?:by|before|here|now|at|online|today|for (?:the|this))|pre-?register"
    r"|registration (?:is|will|opens?|closes?|deadline|link|form|fee)|deadline for (?:registration"
    r"|applications?|abstracts?|submissions?|proposals?)|to (?:register|attend|participate),"
    r"|join us(?! on (?:facebook|social|twitter|linkedin|instagram|youtube))"
    r"|(?:draft|provisional|tentative|preliminary) (?:agenda|programme|program)"
    r"|projet (?:d['’]ordre du jour|de programme)|(?:ordre du jour|programme) (?:provisoire"
    r"|prévisionnel)|(?:borrador|proyecto) de(?:l)? (?:agenda|programa|orden del día)"
    r"|(?:programa|agenda|orden del día) (?:provisional|preliminar)"
    r"|save the date|rsvp|calls? for (?:papers|abstracts|proposals|contributions"
    r"|applications|participa\w{3,5}|speakers)|you are (?:cordially |kindly |warmly )?invited"
    r"|we (?:cordially |kindly |warmly |are pleased to |would like to )?invite you|please confirm"
    r" your|(?:apply|submit your \w+) (?:by|before)|upcoming event"
    r"|inscri(?:vez|s)[ -]vous(?! à (?:notre|la (?:news|lettre)))"
    r"|inscriptions? (?:avant|jusqu|ouvert|obligatoire|gratuite|en"
    r" ligne|au plus tard)|s['’]inscrire (?:avant|ici|en ligne|auprès|jusqu)|les inscriptions"
    r" (?:ouvr|sont|ser|se)\w{0,8}|appels? à (?:communications?|contributions?|propositions?"
    r"|candidatures?|participa\w{4,6})|rejoignez-nous|(?:réservez|retenez|notez) (?:la|cette) date"
    r"|date limite d(?:e |['’])(?:inscription|dépôt|candidature|soumission)|vous invit(?:e|ent|ons)"
    r"|vous êtes (?:cordialement )?invité|merci de confirmer|confirmer votre (?:présence"
    r"|participation)"
    r"|inscr[ií]b(?:an?se|ete|irse)(?! a (?:nuestr|la lista|el bolet))"
    r"|inscripciones (?:se|est|abiert|hasta|antes)\w{0,4}"
    r"|inscripción (?:previa|gratuita|abierta|hasta|en línea|obligatoria|antes)|convocatoria (?:de"
    r" (?:ponencias|comunicaciones|propuestas|resúmenes|trabajos)|abierta)|únase a|(?:reserve|"
    r"guarde|aparte) (?:la|esta) fecha|fecha límite|plazo de (?:inscripción|presentación)"
    r"|(?:l[eo]s?|te) invita(?:mos|n)?\b|(?:está|queda)n? (?:cordialmente )?invitad[oa]s?"
    r"|confirmar su (?:asistencia|participación)"
    r"|invites? (?:\w+ ){0,4}to (?:an?|the|its|our) (?:\w+ ){0,2}(?:seminar|workshop|conference"
    r"|forum|meeting|webinar|consultation|roundtable|training|congress)"
    r"|(?:invite|convie)(?:nt)? (?:au |à (?:la |une? |l['’]|son |sa ))(?:séminaire|atelier|forum"
    r"|conférence|colloque|réunion|journée|congrès|rencontre|table ronde|webinaire)"
    r"|invitan? (?:al |a (?:la |una? |su ))(?:seminario|taller|conferencia|congreso|foro|encuentro"
    r"|jornada|reunión|coloquio|mesa redonda|curso)"
)
_INVITES = compiled(rf"\b(?:{_WORDS})", re.IGNORECASE)
# What only tells of an event afterwards.
_AFTERWARDS = compiled(
    r"\b(?:was|were) (?:\w+ )?(?:held|attended|organi[sz]ed|opened|closed|hosted)\b|\btook place\b"
    r"|\bparticipants (?:\w+ )?(?:discussed|agreed|adopted|noted|shared|heard|stressed|called)\b"
    r"|\badopted (?:an?|the)\b|\bont adopté\b|\badoptaron\b|\bread (?:the|our|its) report\b"
    r"|\bbrought together\b|\bminutes of\b|\breport (?:of|on) the\b|\bhas now (?:closed|ended)\b"
    r"|\b(?:a|ont) (?:\w+ )?(?:eu lieu|réuni|rassemblé)\b|s['’](?:est|sont) (?:tenu|déroulé)"
    r"|\bles participants ont\b|\bcompte[ -]rendu\b|\brapport (?:de|sur) (?:la|l['’])"
    r"|\btuvo lugar\b|\bse (?:celebr|realiz|desarroll|llev)(?:ó|aron)\b|\breunió a\b"
    r"|\blos participantes (?:\w+ )?(?:debatieron|acordaron|señalaron)\b|\bacta de\b",
    re.IGNORECASE,
)

# What heads a list of what is to come: `Upcoming events`, `À venir :`.
_COMING = compiled(
    r"(?:^|\n)[^\S\n]{0,4}(?:[\d.]{1,5}|[#*•–—-]{1,3})?[^\S\n]?(?:(?:Our|Nos|Nuestr[oa]s) )?"
    r"(?:(?:Upcoming|Forthcoming)(?: (?!past)[\w-]+| and| &){0,2} (?:events?|meetings|activities"
    r"|trainings?|workshops|webinars|conferences|courses|dates|consultations)|(?:Events )?Coming"
    r" (?:up|soon)|Dates for your diary|Diary dates|Save the dates?|(?:Événements |Activités )?"
    r"[ÀA] venir|Prochaine?s (?:événements|évènements|rendez-vous|activités|rencontres|formations"
    r"|ateliers"
    r"|réunions|dates)|Próxim[oa]s (?:eventos|actividades|encuentros|citas|fechas|cursos|talleres"
    r"|reuniones|convocatorias)|(?:Forthcoming|Upcoming|Coming up) in (?:19|20)\d\d"
    r"|(?:(?:Event )?Calendar|Calendrier|Calendario|(?:Programme|Program|Programa)"
    r"(?= (?:of|des|de) (?:even|act|évén))|Agenda(?= (?:for |de |pour |para )?(?:19|20)\d\d))"
    r"(?: (?:of|des|de) (?:our |nos |nuestr[oa]s )?(?:events|activities|meetings|événements"
    r"|activités|rencontres"
    r"|eventos|actividades|encuentros))?(?: (?:for |de |pour |para )?(?:19|20)\d\d"
    r"(?:[–/-]\d{2,4})?)?|(?:Key|Important) dates|Dates (?:à retenir|clés)|Fechas (?:clave"
    r"|importantes)|(?:Reserve|Guarde|Aparte) la fecha|(?:Retenez|Réservez) (?:la|cette) date)"
    r"[^\S\n]?(?:(?P<inline>:)|(?=\n))",
    re.IGNORECASE,
)
# Whether that year is ahead tells what else the text names: `Events in 2019` may be a report's.
_IN_YEAR = compiled(
    r"(?:^|\n)[^\S\n]{0,4}(?:[\d.]{1,5}|[#*•–—-]{1,3})?[^\S\n]?(?:(?:Our|Nos|Nuestr[oa]s) )?"
    r"(?:Events?|Activities|Meetings|Conferences|Trainings?|Workshops|Dates|Événements|Évènements"
    r"|Activités|Rencontres|Formations|Ateliers|Eventos|Actividades|Encuentros|Talleres|Cursos)"
    r"(?: (?:in|for|en|pour|de|para))? (?P<year>(?:19|20)\d\d)[^\S\n]?(?:(?P<inline>:)|(?=\n))",
    re.IGNORECASE,
)
_YEAR = compiled(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_FRONT = 1_000
# Under it such a line heads something else.
_OTHER_SECTION = compiled(
    r"\n[^\S\n]{0,4}(?:[\d.]{1,5}|[#*•–—-]{1,3})?[^\S\n]?(?:(?:Past|Previous|Recent|Latest) "
    r"[^\n]{3,40}|(?:Our |Latest |In the |Other )?(?:News|Publications?|Resources|Press|Archives?"
    r"|About(?: us)?|Contact(?: us)?|Background|Reports?|Highlights)"
    r"|(?:Événements|Activités|Rencontres) passée?s|(?:Nos )?(?:Actualités|Publications"
    r"|Ressources|Contact|Presse)|(?:Eventos|Actividades) "
    r"(?:pasad[oa]s|anteriores|realizad[oa]s)|Noticias|Publicaciones|Recursos"
    r"|Contacto)[^\S\n]?:?\n",
    re.IGNORECASE,
)


_CALL = compiled(
    r"(?:^|\n)[^\S\n]{0,4}(?:call for (?:papers|abstracts|proposals|contributions|participa\w{3,5})"
    r"|appel à (?:communications?|contributions?|propositions?|participation)|convocatoria"
    r"|save the date|invitation|invitación)\b",
    re.IGNORECASE,
)


def is_call(text: str) -> bool:
    """Say whether a text is a call or an invitation by its first lines: `Call for papers`."""
    return _CALL.search(text, 0, _ABOVE) is not None


def is_announced(analysis: Analysis, event: Event, events: Sequence[Event]) -> bool:
    """Say whether the text around an event's title invites to it, and tells nothing of it after.

    Only a title is asked: a sentence tells by its verb whether the event was held.

    Args:
        analysis: The text and its passages.
        event: What the title names.
        events: All of the text, in order: what is around one ends where another is named, and
            what stands between the two belongs to the one above.
    """
    own = analysis.passage_at(event.span.start)
    if own is None:
        return False
    text = analysis.text
    if _is_listed_ahead(analysis, own.span, event.span):
        return True
    if event.edtf is None:
        return False
    if is_sentence(text[own.span.start : own.span.end]):
        return False
    at = bisect_left(events, event.span.start, key=lambda each: each.span.start)
    near = [e.span for e in events[max(0, at - _NEAR) : at + _NEAR] if _is_other(e, event)]
    above = [s for s in near if own.span.start - _ABOVE < s.end <= own.span.start]
    below = [s.start for s in near if s.start >= own.span.end]
    low = own.span.start if above else max(0, own.span.start - _ABOVE)
    high = min([len(text), own.span.end + _BELOW, *below])
    return bool(_INVITES.search(text, low, high)) and not _AFTERWARDS.search(text, low, high)


def how_told(analysis: Analysis, event: Event, events: Sequence[Event]) -> Modality:
    """Return whether what a list says of a titled event is still to come (see `is_announced`)."""
    return Modality.PLANNED if is_announced(analysis, event, events) else Modality.ASSERTED


def _is_listed_ahead(analysis: Analysis, own: Span, event: Span) -> bool:
    """Say whether an event is an entry below a heading such as `Upcoming events`, `Calendar`."""
    if any(entry.what.contains(event) for entry in calendar_entries(analysis)):
        return True
    text = analysis.text
    heading = None
    for pattern in (_COMING, _IN_YEAR):
        for found in pattern.finditer(text, max(0, own.start - _SECTION), event.start):
            if heading is None or found.start() > heading.start():
                heading = found
    if heading is None or _AFTERWARDS.search(text, own.start, own.end):
        return False
    if _OTHER_SECTION.search(text, heading.end() - 1, own.start):
        return False
    if heading.re is _IN_YEAR and not _is_year_ahead(analysis, heading, own.end):
        return False
    paragraphs = text[heading.end() : event.start].split("\n\n")
    if heading["inline"] and len(paragraphs) > 1 and paragraphs[0].strip():
        return False
    between = text[heading.end() : own.start] if own.start > heading.end() else ""
    return not _AFTERWARDS.search(between) and all(len(each) < _LONGEST for each in paragraphs)


def _is_year_ahead(analysis: Analysis, heading: re.Match[str], end: int) -> bool:
    """Say whether the year of a heading lies behind all that a text names before and below it.

    Where the text tells its day, that day decides.
    """
    text, year = analysis.text, heading["year"]
    written = report_date(text)
    issued = written.end_date if written else analysis.source.issued
    if issued:
        return issued[: len(year)] < year
    start = heading.start()
    front, above = text[: min(start, _FRONT)], text[max(0, start - _SECTION) : start]
    before = (*_YEAR.findall(front), *_YEAR.findall(above))
    below = _YEAR.findall(text, end, end + _SECTION)
    return all(each < year for each in before) and all(each <= year for each in below)


def _is_other(one: Event, event: Event) -> bool:
    return one.edtf is not None and one.entity_id != event.entity_id
