"""Says who takes part in a meeting, by the lines of its programme: `Speakers: <O1>; <O2>`.

A line of a programme is no sentence: a part that somebody has (`Moderator:`, `Mot de bienvenue :`)
and the body that has it. It tells of the meeting with whose day and place the text begins.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from extract.analysis import Analysis
from extract.entry_fields import beside, is_unsure
from extract.kept_patterns import compiled
from extract.model import Event, Kind, Mention, Predicate, Span, Statement
from extract.scanning import every_match, first_match
from extract.statements.announcements import how_told
from extract.statements.listed_lines import alone
from extract.statements.statement_tables import says_otherwise

_TOP, _MOST, _SURE = 1_500, 80, 0.87
_TITLE = compiled(
    r"^[ \t]{0,8}(?:(?:draft|provisional|final|tentative|preliminary|projet d['’e]|borrador de|"
    r"proyecto de) ?)?(?:programme|program|agenda|programa|ordre du jour|orden del día)"
    r"(?: (?:of|for|de|du|del|des|pour|para|provisoire|prévisionnel|provisional|preliminar|final)"
    r"\b[^\n.;]{0,160})?[ \t]*:?[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
"""The line that says that a text is a programme."""

_PART = (
    r"(?:(?:key ?note |guest |invited |confirmed )?speakers?|(?:co-)?(?:moderators?|chairs?"
    r"|chairpersons?|facilitators?)|moderation|rapporteurs?|discussants?|pan[ea]l?listes?"
    r"|panell?ists?|presenters?|presentations?|respondents?|trainers?|with"
    r"|(?:opening|closing|welcome|welcoming|introductory|concluding)(?: and (?:opening|welcome))?"
    r"(?: remarks| address(?:es)?| speech(?:es)?| statements?| words| session)?|keynote(?: address"
    r"| speech)?|(?:chaired|moderated|facilitated|opened|presented|led) by"
    r"|intervenante?s?|interventions?|modérat(?:eur|rice)s?|modération|animat(?:eur|rice)s?"
    r"|animation|présidence|présidente? de séance|rapporteure?s?|discutante?s?|orat(?:eur|rice)s?"
    r"|panélistes?|avec|(?:animée?|modérée?|présidée?) par|(?:mots?|allocutions?|discours"
    r"|propos|conférence)(?: (?:d['’]ouverture|introductifs?|inaugurale?|de bienvenue"
    r"|de clôture|d['’]accueil))?|ouverture|clôture"
    r"|ponentes?|ponen|participan|intervienen?|interviene|modera(?:n|dor|dora|dores|ción)?"
    r"|comentaristas?|comenta|panelistas?|expositor(?:es|as?)?|exponen?|relator(?:es|as?|ía)?"
    r"|facilita(?:n|dor|dora|dores|ción)?|coordina|preside|con|(?:palabras|discurso|conferencia"
    r"|intervenciones)(?: de (?:bienvenida|apertura|inauguración|clausura)| inaugural"
    r"| magistral)?|inauguración|apertura|clausura|a cargo de)"
)
_LABEL = compiled(
    rf"(?:^[ \t]{{0,8}}(?:[•▪*–—-] ?)?(?:\d{{1,2}} ?[.:hH] ?(?:\d\d)?(?: ?(?:am|pm|hrs|h))?"
    rf"(?: ?[–—-] ?\d{{1,2}} ?[.:hH] ?(?:\d\d)?)?[ \t:.–—-]{{1,4}})?|(?<=[.;] )|(?<=\n))"
    rf"(?P<part>{_PART})[ \u00a0]?: ?(?P<value>[^\n]{{2,300}})$",
    re.IGNORECASE | re.MULTILINE,
)
_NEXT_LABEL = compiled(rf"[.;] (?={_PART}[ \u00a0]?:)|\. (?=[A-ZÀ-Þ])", re.IGNORECASE)
_BY = compiled(
    r"\b(?:(?:chaired|moderated|facilitated|opened|closed|led|given|delivered|presented|hosted)"
    r" by|(?:address|remarks|statement|presentation|keynote|speech|lecture|closing|opening"
    r"|introduction|training|session|workshop) by|(?:[Aa]ddress|[Ss]tatement|[Rr]emarks|[Ss]peech)"
    r" (?:of|from)|(?:animée?s?|présidée?s?|modérée?s?|facilitée?s?|dirigée?s?|présentée?s?) par"
    r"|(?:[Cc]lôture|[Oo]uverture|[Pp]résentation|[Aa]llocution|[Dd]iscours|[Ee]xposé"
    r"|[Cc]onférence|[Ii]ntervention|[Ii]ntroduction|[Mm]ot) (?:d['’]\w+ |de \w+ )?par"
    r"|(?:[Aa]llocution|[Dd]iscours|[Ii]ntervention|[Mm]ot) (?:d[eu]|des)"
    r"|(?:moderad|presidid|facilitad|dirigid|impartid|presentad|conducid)[oa]s? por|a cargo de"
    r"|(?:[Pp]onencia|[Pp]resentación|[Ii]ntervención|[Pp]alabras|[Cc]onferencia|[Dd]iscurso)"
    r" (?:(?:inaugural|magistral|de \w+) )?(?:de|por))(?:l)? ?"
    r"(?:the |la |le |les |el |los |las |l['’])?$",
    re.IGNORECASE,
)
_IN_BRACKETS = compiled(r"[ \t]\((?:the |la |le |el |l['’])?$", re.IGNORECASE)
_ENDS_LINE = compiled(r"\)[ \t.]*(?=\n|\Z)")
_TIMED = compiled(r"[ \t]{0,8}(?:[•▪*–—-] ?)?\d{1,2} ?[.:hH]")
_JOINED = compiled(
    r"(?: \([^()\n]{1,30}\))?(?:,| and| et| y|, and|;) (?:the |la |le |les |el |los |las |l['’])?"
)
_NO_PART = compiled(
    r"\b(?:tbc|tbd|to be (?:confirmed|determined)|invited|requested|à confirmer|sollicitée?"
    r"|invitée?s?|pressentie?|por confirmar|invitad[oa]s?|report by|documents?|funded|financed"
    r"|sponsored|interpret\w+|catering|logistics|excused|cancelled|annulée?|cancelad[oa])\b",
    re.IGNORECASE,
)


def statements_of_programmes(
    analysis: Analysis, named: Sequence[Mention], events: Sequence[Event]
) -> Iterator[Statement]:
    """Yield that who has a part in a programme took part in the meeting that it is of.

    Args:
        analysis: The text and its passages.
        named: Everything found in it, in order.
        events: What `events.find_events` found, in order.
    """
    text = analysis.text
    dated = [event for event in events if event.edtf]
    if not dated or dated[0].span.start > _TOP or not first_match(_TITLE, text, 0, _TOP):
        return
    event = dated[0]
    others = (each.span.start for each in dated if each.entity_id != event.entity_id)
    end = min(others, default=len(text))
    if analysis.passage_at(event.span.start) is None:
        return
    how = how_told(analysis, event, events)
    bodies = [
        m
        for m in named
        if m.kind is Kind.ORGANISATION and event.span.end <= m.span.start and m.span.end <= end
    ]
    found = (*_labelled(text, Span(event.span.end, end), bodies), *_lone(text, bodies))
    for mention in islice(dict.fromkeys(found), _MOST):
        if analysis.passage_at(mention.span.start):
            evidence = analysis.evidence_at(event.span.start, mention.span.start)
            yield Statement(
                mention.entity_id, Predicate.TOOK_PART_IN, event.entity_id, _SURE, evidence, how
            )


def _labelled(text: str, within: Span, bodies: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the bodies behind a part: `Moderator: <O1>`."""
    for label in every_match(_LABEL, text, within.start, within.end):
        start, end = label.span("value")
        cut = _NEXT_LABEL.search(text, start, end)
        value = Span(start, cut.start() if cut else end)
        yield from (m for m in alone(text, value, bodies) if _has_part(text, value, m.span))


def _lone(text: str, bodies: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the bodies behind `chaired by`, and those in brackets at the end of an entry."""
    for index, mention in enumerate(bodies):
        start = mention.span.start
        begun = text.rfind("\n", 0, start) + 1
        ended = text.find("\n", mention.span.end)
        line = Span(begun, ended if ended > 0 else len(text))
        is_by = _BY.search(text, max(begun, start - 60), start)
        is_alone = (
            _IN_BRACKETS.search(text, begun, start)
            and _ENDS_LINE.match(text, mention.span.end)
            and _TIMED.match(text, begun)
        )
        if not (is_by or is_alone) or not _has_part(text, line, mention.span):
            continue
        yield mention
        for before, after in zip(bodies[index:], bodies[index + 1 :], strict=False):
            if not is_by or not _JOINED.fullmatch(text, before.span.end, after.span.start):
                break
            yield after


def _has_part(text: str, line: Span, name: Span) -> bool:
    around = beside(text, line, name)
    return not (
        is_unsure(text, around, name)
        or says_otherwise(text, around)
        or _NO_PART.search(text, around.start, around.end)
    )
