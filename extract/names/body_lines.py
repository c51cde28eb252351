"""Finds bodies in lists that have one a line, below a line that says who follows: `Signed by:`."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extract.analysis import Analysis
from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.listed_bodies import BODIES, Item, Line, Sort, has_listed_name
from extract.names.organisation_names import OrganisationName
from extract.persons.known_places import is_known_place
from extract.scanning import every_match
from ontology.gazetteer import Gazetteer

_BODIES_FOLLOW = (
    r"[Oo]rgani[sz]ations|ORGANI[SZ]ATIONS|[Oo]rganizaciones|[Aa]ssociations|[Aa]sociaciones|"
    r"NGOs|ONGs?"
)
_SIGNED_BY = (
    r"[Ss]ignatory|[Ss]ignatories|SIGNATORIES|[Ss]ignataires?|[Ff]irmantes?|[Ff]irman|FIRMAN|"
    r"[Ss]uscriben|[Aa]dhieren|[Ee]ndors(?:ed|ing|es?)|[Ss]igned|[Ss]igné"
)
_MEMBERS_FOLLOW = (
    r"[Mm]embers|[Mm]embres|[Mm]iembros|[Ii]ntegrantes|[Pp]artners|[Pp]artenaires|[Ss]ocios|"
    r"[Pp]articipants|[Pp]articipantes|[Ss]upporters|[Ss]upported"
)
_HEAD = compiled(rf"\b(?:{_BODIES_FOLLOW}|{_SIGNED_BY}|{_MEMBERS_FOLLOW})\b")
_OF_BODIES = compiled(rf"\b(?:{_BODIES_FOLLOW})\b")
_OF_PERSONS = compiled(
    r"\b(?:[Mm]ember|[Mm]embre|[Mm]iembro|[Pp]articipant|[Ii]ntegrante|[Ss]igned|[Ss]igné)"
)
_OF_PEOPLE = compiled(
    r"\b(?:[Ss]taff|[Bb]oard|[Dd]elegates?|[Dd]élégu|[Dd]elegad|[Rr]epr[eé]sent|[Ii]ndividual|"
    r"[Cc]ommittee members|[Tt]eam|[Aa]uthors?|[Ss]peakers?|[Nn]ames?)"
)
"""What stands in heads of lists of persons, though these name organisations too."""

_LONGEST_HEAD, _LONGEST_LINE = 120, 100
_SENTENCE_END = frozenset(".!?;,")
_BULLET = compiled(r"[ \t]*(?:[-–—•*·▪◦●○‣]|\d{1,3}[.)]|[a-z]\))?[ \t]*")
_END = compiled(r"[ \t]*[;,.]?(?: and| et| y)?[ \t]*$")
_NOT_WHOLE = compiled(r"[,()–—]| - ")
_FEWEST, _MANY = 4, 3
"""Lines of a list; bodies of which one has to be sure, where none of it is somebody."""

_MOST_LINES, _MOST_EMPTY = 400, 1
_SHARE_MIXED, _SHARE, _SHARE_TOLD = 2, 3, 6
"""One line in so many is a known body: beside persons, without any, and where bodies follow."""

_CONFIDENCE = 0.65


class _Listed(NamedTuple):
    """The lines below a head, and the head."""

    lines: list[Span]
    head: str


def bodies_in_lines(
    analysis: Analysis, names: Sequence[OrganisationName], places: Gazetteer
) -> Iterator[OrganisationName]:
    """Yield what fills a line of a list of bodies, where some of its lines are known ones.

    Args:
        analysis: The text, its passages and the model's guesses.
        names: Bodies found, in the order of the text, none overlapping another.
        places: Tells towns and states, which may be listed too.
    """
    starts = [name.span.start for name in names]
    for listed in _lists(analysis.text):
        if _OF_PEOPLE.search(listed.head):
            continue
        items = [
            _item(analysis, span, names[slice(*_range(starts, span))], places)
            for span in listed.lines
        ]
        is_told = _OF_BODIES.search(listed.head) and not _OF_PERSONS.search(listed.head)
        if is_told:
            items = [_unless_surely_other(analysis.text, item, places) for item in items]
        sorts = [item.sort for item in items]
        share = _SHARE_MIXED if Sort.PERSON in sorts else _SHARE_TOLD if is_told else _SHARE
        if _are_bodies(sorts, share):
            for item in items:
                if item.sort in {Sort.UNKNOWN, Sort.PART}:
                    yield OrganisationName(item.span, _CONFIDENCE, "pattern")


def _range(starts: Sequence[int], span: Span) -> tuple[int, int]:
    return bisect_left(starts, span.start), bisect_left(starts, span.end)


def _item(
    analysis: Analysis, span: Span, names: Sequence[OrganisationName], places: Gazetteer
) -> Item:
    """Return what a line is; one that holds a body and a town or a person is another matter."""
    item = Line(analysis, span, names, places).item(0, span.end - span.start)
    is_whole = not _NOT_WHOLE.search(analysis.text, span.start, span.end)
    return item if is_whole or item.sort is not Sort.PART else Item(item.span, Sort.BODY)


def _unless_surely_other(text: str, item: Item, places: Gazetteer) -> Item:
    """Return the item as an unknown name, where only a guess or a village speaks against it."""
    surface = text[item.span.start : item.span.end]
    if item.sort is Sort.PERSON and not has_listed_name(surface.split()):
        return Item(item.span, Sort.UNKNOWN)
    is_known = is_known_place(surface, places) and not surface.isupper()
    return Item(item.span, Sort.UNKNOWN) if item.sort is Sort.PLACE and not is_known else item


def _are_bodies(sorts: Sequence[Sort], share: int) -> bool:
    """Say whether enough lines are bodies for sure: no guess of the model may expose a person."""
    if len(sorts) < _FEWEST:
        return False
    sure, bodies = sorts.count(Sort.SURE), sum(sort in BODIES for sort in sorts)
    if share == _SHARE_MIXED:
        bodies = sure
    is_one = sure > 1 or (sure == 1 and bodies >= _MANY) or (share == _SHARE_TOLD and bodies > 0)
    if not is_one or share * bodies < len(sorts):
        return False
    others = sorts.count(Sort.PLACE) + sorts.count(Sort.PERSON)
    return 4 * others <= len(sorts) and 3 * sorts.count(Sort.OTHER) <= len(sorts)


def _lists(text: str) -> Iterator[_Listed]:
    """Yield the lines below each line that says who follows, none of them twice."""
    done = 0
    for head in every_match(_HEAD, text):
        if head.start() < done:
            continue
        start = text.rfind("\n", max(0, head.start() - _LONGEST_HEAD), head.start()) + 1
        end = text.find("\n", head.end(), head.end() + _LONGEST_HEAD)
        if end < 0 or not _says_who(text[start:end].rstrip()):
            continue
        lines = list(_lines_below(text, end + 1))
        done = lines[-1].end if lines else end
        yield _Listed(lines, text[start:end])


def _says_who(line: str) -> bool:
    """Say whether a line leads to a list: it ends with a colon, or is short and no sentence."""
    if line.endswith(":"):
        return True
    return len(line.split()) <= 8 and line[:1].isupper() and line[-1] not in _SENTENCE_END


def _lines_below(text: str, start: int) -> Iterator[Span]:
    """Yield the names that fill the lines from `start` on, without bullet and semicolon."""
    empty = 0
    for _ in range(_MOST_LINES):
        end = text.find("\n", start, start + _LONGEST_LINE + 1)
        end = end if end >= 0 else len(text)
        if end - start > _LONGEST_LINE or start >= len(text):
            return
        lead = _BULLET.match(text, start, end)
        first = lead.end() if lead else start
        last = _END.search(text, first, end)
        span = Span(first, last.start() if last else end) if first < end else None
        empty = 0 if span else empty + 1
        if empty > _MOST_EMPTY:
            return
        if span is not None and span.start < span.end:
            if not _may_be_name(text[span.start : span.end], has_bullet=first > start):
                return
            yield span
        start = end + 1


def _may_be_name(line: str, *, has_bullet: bool) -> bool:
    """Say whether a line may be a name and nothing else: no date, no sentence."""
    if line.endswith(":") or ". " in line or sum(c.isdigit() for c in line) > 3:
        return False
    return has_bullet or line[0].isupper() or line[0] in "\"'“«¡¿"
