"""Reads entries of directories that are sentences without a subject, below a name on its line.

`Fundación Aurora`, below it `Quito` and `Atiende a víctimas de trata.`: the place is where it sits,
and the verb is said of it.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.analysis import Analysis
from extract.events.date_lines import is_bare
from extract.kept_patterns import compiled
from extract.model import Kind, Mention, Predicate, Span, Statement
from extract.scanning import first_match
from extract.statements.statement_pronouns import verb_without_subject
from ontology.gazetteer import gazetteer

_THE = compiled(r"(?:\d{1,3}\.\s?|[•–-]\s)?(?:The |La |Le |Les |El |Las |Los |L['’])?")
_BEHIND = compiled(r"(?:\s?[–—,-]?\s?\([^()\n]{1,40}\))?[ \t.:]*")
_DIRECTORY = compiled(
    r"\b(?i:directory|who is who|mapping|annuaire|répertoire|cartographie|directorio|mapeo|guía de"
    r" (?:servicios|organizaciones|recursos)|guide des? (?:services|organisations|associations)"
    r"|list of (?:members|organi[sz]ations|services)|liste des (?:membres|organisations)"
    r"|lista de (?:miembros|organizaciones)|our members|nos membres|nuestr[oa]s (?:miembros"
    r"|soci[oa]s"
    r"|integrantes))\b"
)
_TOP, _FEWEST, _SURE = 1_500, 2, 0.88
_NOUNS = compiled(
    r"(?P<noun>Member|Partner|Membre|Partenaire|Miembro|Soci[oa]|Integrante)"
    r"(?= (?:[a-zà-ÿ]{4,12} )?(?:of|d[eu]s?|del?)\b| d['’])"
    r"|(?P<with>[EI]n)(?= (?:close |étroite |estrecha )?(?:partenariat|partnership|collaboration"
    r"|cooperation|alianza|coordinación|colaboración) (?:avec|with|con) )"
)


def name_alone(text: str, passage: Span, here: Sequence[Mention]) -> Mention | None:
    """Return the body whose name, with its short form, is all of a passage."""
    bodies = {m.entity_id: m for m in reversed(here) if m.kind is Kind.ORGANISATION}
    if len(bodies) != 1:
        return None
    (body,) = bodies.values()
    begins = _THE.fullmatch(text, passage.start, body.span.start)
    return body if begins and _BEHIND.fullmatch(text, body.span.end, passage.end) else None


def said_below(text: str, passage: Span, entry: Mention) -> Iterator[Mention]:
    """Yield a mention of the body above for a verb without its subject, or `Member of`."""
    at = verb_without_subject(text, passage)
    noun = _NOUNS.match(text, passage.start, passage.end)
    span = at or (Span(*noun.span()) if noun else None)
    if span:
        yield replace(entry, span=span, method="pattern")


def statements_of_name_lines(analysis: Analysis, named: Sequence[Mention]) -> Iterator[Statement]:
    """Yield where the bodies of a directory sit: in the place that is all of the line below.

    Args:
        analysis: The text and its passages.
        named: Everything found in it, in order.
    """
    text = analysis.text
    if not first_match(_DIRECTORY, text, 0, _TOP):
        return
    starts = [m.span.start for m in named]
    found: list[Statement] = []
    above: tuple[Mention, Span] | None = None
    for passage in analysis.passages:
        low, high = (bisect_left(starts, at) for at in (passage.span.start, passage.span.end))
        here = named[low:high]
        seat = _seat(text, passage.span, here)
        if above and seat and "\n\n" not in text[above[1].end : passage.span.start]:
            body, line = above
            found.append(
                Statement(
                    body.entity_id,
                    Predicate.BASED_IN,
                    seat.entity_id,
                    _SURE,
                    (line, passage.span),
                )
            )
        body_here = name_alone(text, passage.span, here)
        above = (body_here, passage.span) if body_here else None
    if len(found) >= _FEWEST:
        yield from found


def _seat(text: str, line: Span, here: Sequence[Mention]) -> Mention | None:
    """Return the town, else the place, where a line names nothing but places."""
    places = [m for m in here if m.kind is Kind.PLACE and not m.modifier]
    if not places or not is_bare(text, line, [m.span for m in places]):
        return None
    towns = (m for m in places if gazetteer().kind_of(m.entity_id) == "city")
    return next(towns, places[0])
