"""Finds the labelled fields of notices: `Date:`, `Lieu :`, `Organiza:`, on lines or in cells."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from extract.kept_patterns import compiled
from extract.model import Span


class Field(StrEnum):
    """What a field of a notice tells."""

    WHEN = "when"
    WHERE = "where"
    BOTH = "both"
    WHO = "who"
    TITLE = "title"
    ATTENDING = "attending"
    OTHER = "other"


_MEETING = (
    r"(?: of (?:the )?(?:event|meeting|workshop|conference|seminar|training)"
    r"| de (?:la réunion|l['’]atelier|l['’]événement|la conférence|la formation|la reunión"
    r"|la actividad|la conferencia)| (?:du séminaire|del (?:evento|taller|seminario|encuentro)))?"
)
_WHENS = (
    r"dates?(?:(?: and| &|/) ?times?)?|when|dates? et heures?|quand|fechas?(?: y hora)?|cuándo"
    r"|days?|jours?|días?"
)
_WHERES = (
    r"(?:meeting )?venue|place|where|locations?|lieux?|où|endroit|lugar(?:es)?|dónde|sede"
    r"|city|town|ville|ciudad"
)
_BOTHS = (
    r"(?:dates? (?:and|&) (?:place|venue|location)|(?:place|venue|location) (?:and|&) dates?"
    r"|when and where|where and when|dates? et lieux?|lieux? et dates?|fechas? y lugar"
    r"|lugar y fechas?)"
)
_WHOS = (
    r"(?:co-|jointly )?(?:organi[sz]ed|hosted|convened) by|(?:co-)?(?:organi[sz]ers?|hosts?"
    r"|convenors?|conveners?)|(?:organi[sz]ing|host|convening) (?:organi[sz]ations?|bod(?:y|ies)"
    r"|institutions?|partners?)|(?:co-)?organisat(?:eurs?|rices?)|(?:co-)?organisée?s? par"
    r"|(?:co-)?organizan?|(?:co)?organizador(?:a|es|as)?|(?:co)?organizad[oa]s? por"
    r"|(?:organi[sz]ing|comité) (?:committee|organizador|d['’]organisation)"
    r"|convocan?|convocad[oa]s? por|convoquée? par"
)
_TITLES = (
    r"(?:title|name) of (?:the )?(?:event|meeting|workshop|activity|training)|event(?: title"
    r"| name)?|title|activity|titre(?: de (?:l['’]activité|l['’]événement|l['’]atelier))?"
    r"|intitulé|événement|activité|título(?: (?:del evento|de la actividad))?"
    r"|nombre (?:del evento|de la actividad)"
    r"|evento|actividad"
)
_ATTENDING = (
    r"(?:list of )?participants?|(?:participating|attending) (?:organi[sz]ations|bodies)|attendance"
    r"|(?:(?:members|organi[sz]ations|those|also) )?present|in attendance|attendees|attended by"
    r"|liste des (?:participante?s?|présences|présents)|(?:organisations|associations|structures"
    r"|institutions)"
    r" (?:participantes|présentes|représentées)"
    r"|(?:(?:membres|structures) )?(?:(?:étaient|sont) )?présente?s?|participante?s|ont participé"
    r"|y ont participé|ont pris part"
    r"|(?:lista de )?(?:participantes|asistencia|asistentes)|(?:organizaciones|entidades"
    r"|instituciones|asociaciones) (?:participantes|presentes|asistentes|representadas)"
    r"|(?:estuvieron )?presentes"
    r"|asisten|asistieron|acuden|acudieron|concurren|comparecen|participan|participaron"
    r"|con la asistencia de"
)
_OTHERS = (
    r"apologies(?: for absence)?|absent|regrets|excused|invited|(?:étaient |sont"
    r" )?(?:(?:absente?s? )?"
    r"excusée?s?|absente?s?|invitée?s?)|ausentes?|se excusan?|no asist(?:en|ieron)"
    r"|excusa(?:n|ron) (?:su )?(?:asistencia|ausencia)|invitad[oa]s?|ordre du jour|orden del día"
    r"|time|heures?|hora(?:rio)?s?|contacts?|contacto"
    r"|languages?|langues?|idiomas?|themes?|thèmes?|temas?|topics?|objectives?|objectifs?"
    r"|objetivos?|purpose|registration|inscriptions?|inscripción|inscripciones|rsvp|speakers?"
    r"|agenda|moderators?|facilitators?|supported by|funded by|partners?|partenaires?"
    r"|(?:in|with) (?:partnership|collaboration|cooperation) with|avec le soutien de"
    r"|con el apoyo de|patrocinan?|format|modalidad|duration|durée|duración"
    r"|target (?:group|audience)|public"
)
_FIELD = compiled(
    rf"\b(?:(?P<both>{_BOTHS}{_MEETING})|(?P<when>(?:{_WHENS}){_MEETING})"
    rf"|(?P<where>(?:{_WHERES}){_MEETING})|(?P<who>{_WHOS})|(?P<title>{_TITLES})"
    rf"|(?P<attending>{_ATTENDING})|(?P<other>{_OTHERS}))(?:\s?\(s\))?"
    r"(?P<mark>[ \u00a0\u202f]?[:：][ \t\u00a0]*|[ ]?[\t|][ \t]*)",
    re.IGNORECASE,
)
_MARK = compiled(r"[:：\t|]")
_BULLET_LEAD = compiled(r"[ \u00a0]{0,4}(?:[•▪●*–—-][ \t]{1,3})?")
_LONGEST_LABEL = 50
_LINE_BEGINS = compiled(r"[\n\t|;][ \u00a0]{0,4}(?:[•▪●*–—-][ \t]{1,3})?$")
_BULLET = compiled(r"\n[ \t]{0,6}(?:[•▪●*–—-]|\(?[a-z\d]{1,2}[.)])[ \t]{1,4}(?=\S)")
_GOES_ON = compiled(r"(?:[,;&]|\b(?:and|et|y|of|de|for|pour|para|the))[ \t]*$")
_LINE = compiled(r"[^\n|]*")
_LONGEST, _LOOK_BACK = 400, 8


@dataclass(frozen=True, slots=True)
class LabelledField:
    """A field of a notice.

    Attributes:
        tells: What.
        start: Where its label begins.
        value: What stands behind the label; empty fields are left out.
    """

    tells: Field
    start: int
    value: Span


@lru_cache(maxsize=2)  # names of bodies and events ask for the fields of the same text
def labelled_fields(text: str) -> tuple[LabelledField, ...]:
    """Return the fields of notices in a text, in order; each begins a line or a cell."""
    return tuple(_found(text))


def _found(text: str) -> Iterator[LabelledField]:
    reached = 0
    for mark in _MARK.finditer(text):
        if mark.start() < reached:
            continue
        low = max(reached, mark.start() - _LONGEST_LABEL)
        borders = [text.rfind(border, low, mark.start()) for border in "\n\t|;"]
        if max(borders) < 0 < low:
            continue
        start = _BULLET_LEAD.match(text, max(low, max(borders) + 1))
        label = _FIELD.match(text, start.end()) if start else None
        if label is None or not label.start("mark") <= mark.start() < label.end():
            continue
        reached = label.end()
        value = _value(text, label)
        if value is not None:
            tells = next(field for field in Field if label[field.value] is not None)
            yield LabelledField(tells, label.start(), value)


def begins_field(text: str, at: int) -> bool:
    """Say whether the label of a field begins here, with a colon: the line above is whole."""
    label = _FIELD.match(text, at, at + 60)
    return label is not None and not {":", "："}.isdisjoint(label["mark"])


def _begins_line(text: str, start: int) -> bool:
    low = max(0, start - _LOOK_BACK)
    return _LINE_BEGINS.search(("\n" if low == 0 else " ") + text[low:start]) is not None


def _value(text: str, label: re.Match[str]) -> Span | None:
    """Return what a label is followed by: the rest of its line, or the next line; lists whole."""
    start = label.end()
    while start < len(text) and text[start] in " \t\n|" and start - label.end() < _LOOK_BACK:
        start += 1
    line = _LINE.match(text, start, start + _LONGEST)
    end = line.end() if line else start
    following = _FIELD.search(text, start, end)
    while following and not _begins_line(text, following.start()):
        following = _FIELD.search(text, following.end(), end)
    if following:
        end = following.start()
    while (more := _more(text, start, end)) > end:
        end = more
    words = text[start:end].rstrip(" \t\n|;•*–—-")
    return Span(start, start + len(words)) if words.strip() else None


def _more(text: str, start: int, end: int) -> int:
    """Return where the next line of a value ends, if it goes on there."""
    if not text.startswith("\n", end) or end - start > _LONGEST:
        return end
    bullet = _BULLET.match(text, end)
    first = bullet.end() if bullet else end + 1
    if begins_field(text, first) or not (bullet or _GOES_ON.search(text, start, end)):
        return end
    line = _LINE.match(text, first, first + _LONGEST)
    return line.end() if line else end
