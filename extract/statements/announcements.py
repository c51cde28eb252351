"""Says whether a notice is of what is to come: `Register by 3 May`, `Call for papers`."""

import re
from collections.abc import Sequence

from extract.analysis import Analysis
from extract.events.headings import is_sentence
from extract.model import Event

_ABOVE, _BELOW = 300, 1_500
_WORDS = (
    r"(?:registration|inscriptions?|inscripci(?:ón|ones)) ?:|(?:will|shall) (?:be held|take place"
    r"|bring together|discuss|provide|gather|explore)|se (?:tiendra|déroulera)|aura lieu"
    r"|se (?:celebrará|realizará|desarrollará)|tendrá lugar"
    r"|register (?:by|before|here|now|at|online|today|for (?:the|this|our))|pre-?register"
    r"|registration (?:is|will|opens?|closes?|deadline|link|form|fee)|deadline for (?:registration"
    r"|applications?|abstracts?|submissions?|proposals?)|to (?:register|attend|participate),"
    r"|join us|save the date|rsvp|calls? for (?:papers|abstracts|proposals|contributions"
    r"|applications|participa\w{3,5}|speakers)|you are (?:cordially |kindly |warmly )?invited"
    r"|we (?:cordially |kindly |warmly |are pleased to |would like to )?invite you|please confirm"
    r" your|(?:apply|submit your \w+) (?:by|before)|upcoming event"
    r"|inscri(?:vez|s)[ -]vous|inscriptions? (?:avant|jusqu|ouvert|obligatoire|gratuite|en"
    r" ligne|au plus tard)|s['’]inscrire (?:avant|ici|en ligne|auprès|jusqu)|les inscriptions"
    r" (?:ouvr|sont|ser|se)\w{0,8}|appels? à (?:communications?|contributions?|propositions?"
    r"|candidatures?|participa\w{4,6})|rejoignez-nous|(?:réservez|retenez|notez) (?:la|cette) date"
    r"|date limite d(?:e |['’])(?:inscription|dépôt|candidature|soumission)|vous invit(?:e|ent|ons)"
    r"|vous êtes (?:cordialement )?invité|merci de confirmer|confirmer votre (?:présence"
    r"|participation)"
    r"|inscr[ií]b(?:an?se|ete|irse)|inscripciones (?:se|est|abiert|hasta|antes)\w{0,4}"
    r"|inscripción (?:previa|gratuita|abierta|hasta|en línea|obligatoria|antes)|convocatoria (?:de"
    r" (?:ponencias|comunicaciones|propuestas|resúmenes|trabajos)|abierta)|únase a|(?:reserve|"
    r"guarde|aparte) (?:la|esta) fecha|fecha límite|plazo de (?:inscripción|presentación)"
    r"|(?:l[eo]s?|te) invita(?:mos|n)?\b|(?:está|queda)n? (?:cordialmente )?invitad[oa]s?"
    r"|confirmar su (?:asistencia|participación)"
)
_INVITES = re.compile(rf"\b(?:{_WORDS})", re.IGNORECASE)
# What only tells of an event afterwards.
_AFTERWARDS = re.compile(
    r"\b(?:was|were) (?:\w+ )?(?:held|attended|organi[sz]ed|opened|closed|hosted)\b|\btook place\b"
    r"|\bparticipants (?:\w+ )?(?:discussed|agreed|adopted|noted|shared|heard|stressed|called)\b"
    r"|\bbrought together\b|\bminutes of\b|\breport (?:of|on) the\b|\bhas now (?:closed|ended)\b"
    r"|\b(?:a|ont) (?:\w+ )?(?:eu lieu|réuni|rassemblé)\b|s['’](?:est|sont) (?:tenu|déroulé)"
    r"|\bles participants ont\b|\bcompte[ -]rendu\b|\brapport (?:de|sur) (?:la|l['’])"
    r"|\btuvo lugar\b|\bse (?:celebr|realiz|desarroll|llev)(?:ó|aron)\b|\breunió a\b"
    r"|\blos participantes (?:\w+ )?(?:debatieron|acordaron|señalaron)\b|\bacta de\b",
    re.IGNORECASE,
)


def is_announced(analysis: Analysis, event: Event, events: Sequence[Event]) -> bool:
    """Say whether the text around an event's title invites to it, and tells nothing of it after.

    Only a title is asked: a sentence tells by its verb whether the event was held.

    Args:
        analysis: The text and its passages.
        event: What the title names.
        events: All of the text: where another one is named the text around ends.
    """
    own = analysis.passage_at(event.span.start)
    if own is None or event.edtf is None:
        return False
    text = analysis.text
    if is_sentence(text[own.span.start : own.span.end]):
        return False
    others = [e.span for e in events if e.edtf and e.entity_id != event.entity_id]
    above = [s.end for s in others if s.end <= own.span.start]
    below = [s.start for s in others if s.start >= own.span.end]
    low = max([0, own.span.start - _ABOVE, *above])
    high = min([len(text), own.span.end + _BELOW, *below])
    return bool(_INVITES.search(text, low, high)) and not _AFTERWARDS.search(text, low, high)
