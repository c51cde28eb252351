"""Finds bodies that a notice names behind `Organised by:`: whole, also where no word says body."""

import re
from collections.abc import Iterator

from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.organisation_patterns import has_head
from extract.names.organisation_words import FUNCTION_WORDS, GENERIC, HEADS, ROLES
from extract.notice_fields import Field, labelled_fields
from extract.persons.listed_names import is_given_name
from extract.persons.small_names import is_ordinary
from extract.scanning import every_match
from ontology.authority import organisations
from ontology.gazetteer import Gazetteer

_ITEM = compiled(r"[^,;\n•()|]+")
_AND = compiled(
    r"\s(?:and(?: the)?|et(?: (?:le|la|les)| l['’](?=\w))?|y(?: (?:el|la|los|las))?|&)\s"
)
_LEAD = compiled(r"\s*(?:[-–—*]\s)?(?:(?:the|and|et|y|le|la|les|el|los)\s|l['’])*", re.IGNORECASE)
_WORD = compiled(r"[^\W_][\w&.-]*")
_ACRONYM = compiled(r"[A-Z]{3,10}|[A-Z][a-z]{1,3}[A-Z]{2,6}")
_MOST_WORDS = 12
_SUBMITTED = compiled(
    r"\b[Jj]oint\s[Ss]ubmission\s(?:No\.\s)?\d{1,3},?\s(?:(?:submitted|made|presented)\s)?by:?\s"
    r"(?P<bodies>[^;]{3,2000})"
)
"""Who made a submission together, as summaries of stakeholders' information list them."""

_PARTNERS = compiled(
    r"(?:^|(?<=\n)|(?<=[.;] ))[ \t•*-]{0,4}(?:[Ii]mplementing [Pp]artners?"
    r"|(?:[Pp]artner|[Mm]ember) [Oo]rgani[sz]ations?|[Oo]rganisations (?:partenaires|membres)"
    r"|[Pp]artenaires (?:de mise en œuvre|d['’]exécution)|[Oo]rganizaciones (?:socias|miembro"
    r"|contrapartes?)|[Ss]oci[oa]s (?:ejecutor[ae]s|implementador[ae]s))[ \xa0]?: ?"
    r"(?P<bodies>[^;\n]{3,1000})"
)
"""Who is named as bodies that work together, which nobody is."""

_HOLDER = compiled(
    r"(?:^|(?<=\n)|(?<=[.;] ))[ \t•*-]{0,4}(?:[Gg]rantee|[Gg]rant [Rr]ecipient"
    r"|[Ll]ead [Aa]pplicant|[Aa]pplicant [Oo]rgani[sz]ation|[Ii]mplementing (?:[Aa]gency|[Bb]ody"
    r"|[Oo]rgani[sz]ation)|[Hh]ost [Oo]rgani[sz]ation|[Oo]rganisation (?:bénéficiaire|porteuse"
    r"|chef de file|requérante)|[Pp]orteur du projet|[Oo]rganización (?:beneficiaria|ejecutora"
    r"|solicitante|responsable)|[Ee]ntidad (?:beneficiaria|ejecutora|solicitante|responsable))"
    r"[ \xa0]?: ?(?P<bodies>[^;\n,]{3,120})"
)
"""Who is given a grant or does a project: a body, whatever it is called."""

_ONE = compiled(r"(?:[^,()\n;]|\n(?!\n)|\([^()]{1,60}\))+")
_BRACKET = compiled(r"\s\([^()]{1,60}\)[\s.]*$")
_GENERAL = GENERIC | HEADS | FUNCTION_WORDS
_NO_FIRST = ROLES | {"members"}


def field_bodies(text: str) -> Iterator[Span]:
    """Yield the bodies named in fields that tell who holds something."""
    for field in labelled_fields(text):
        if field.tells is Field.WHO:
            for item in _ITEM.finditer(text, field.value.start, field.value.end):
                yield from _bodies(text, Span(*item.span()))


def grant_holders(text: str) -> Iterator[Span]:
    """Yield who is given a grant or does a project: `Grantee: Lanterns of the Lake (LoL)`."""
    for match in every_match(_HOLDER, text):
        held = _submitter(text, *match.span("bodies"))
        words = text[held.start : held.end].split() if held else []
        if held and len(words) > 1 and words[0][0].isupper() and not is_given_name(words[0]):
            yield held


def joint_submitters(text: str, places: Gazetteer) -> Iterator[Span]:
    """Yield who made a submission together or implements a project together.

    Also where no word says body, but for towns and states.
    """
    for match in every_match(_SUBMITTED, text):
        yield from _submitters(text, Span(*match.span("bodies")), places)
    for match in every_match(_PARTNERS, text):
        found = list(_submitters(text, Span(*match.span("bodies")), places))
        names = [text[one.start : one.end] for one in found]
        if any(has_head(name) or organisations().candidates(name) for name in names):
            yield from (
                one
                for one, name in zip(found, names, strict=True)
                if not is_given_name(name.split()[0])
            )


def _submitters(text: str, bodies: Span, places: Gazetteer) -> Iterator[Span]:
    for item in _ONE.finditer(text, bodies.start, bodies.end):
        for start, end in _parted(text, *item.span()):
            one = _submitter(text, start, end)
            if one and _is_submitter(text[one.start : one.end], places):
                yield one


def _submitter(text: str, start: int, end: int) -> Span | None:
    """Return an item without its bracket; none where a line ends in it, which may part two names.

    `the Reef Collective (Nepal)`.
    """
    bracket = _BRACKET.search(text, start, end)
    one = _bare(text, start, bracket.start() if bracket else end)
    return None if one is None or "\n" in text[one.start : one.end] else one


def _parted(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield both halves of an item where `and` joins two bodies: not `Inclusion and Justice Group`.

    That is where what follows is known or has a head of its own, or where neither half has one.
    """
    for joint in _AND.finditer(text, start, end):
        right = text[joint.end() : end].strip()
        is_body = bool(organisations().candidates(right)) or has_head(right)
        is_apart = is_body or text[joint.start() - 1] == ")" or not has_head(text[start:end])
        if is_apart and _submitter(text, start, joint.start()):
            yield from ((start, joint.start()), (joint.end(), end))
            return
    yield start, end


def _is_submitter(surface: str, places: Gazetteer) -> bool:
    words = _words_of_name(surface)
    if not words or (len(words) == 1 and is_ordinary(words[0].casefold())):
        return False
    return not places.candidates(surface) and words[0].casefold() not in _NO_FIRST


def _bodies(text: str, item: Span) -> Iterator[Span]:
    """Yield an item, or both halves where each of them is a body: not `Women and Media Group`."""
    for joint in _AND.finditer(text, item.start, item.end):
        left = _bare(text, item.start, joint.start())
        right = _bare(text, joint.end(), item.end)
        if left and right and _is_body(text, left) and _is_body(text, right):
            yield from (left, right)
            return
    whole = _bare(text, item.start, item.end)
    if whole and _is_body(text, whole):
        yield whole


def _bare(text: str, start: int, end: int) -> Span | None:
    lead = _LEAD.match(text, start, end)
    first = lead.end() if lead else start
    words = text[first:end].rstrip(" .:–-")
    return Span(first, first + len(words)) if words else None


def _is_body(text: str, item: Span) -> bool:
    """Say whether an item is a body's name by itself: no person, and nothing said of a body."""
    surface = text[item.start : item.end]
    if organisations().candidates(surface):
        return True
    words = _words_of_name(surface)
    if not words:
        return False
    folded = [word.casefold() for word in words]
    if folded[0] in ROLES or is_given_name(words[0]):
        return False
    own = [w for w in folded if w not in _GENERAL]
    return (has_head(surface) and bool(own) and len(words) > 1) or any(
        _ACRONYM.fullmatch(word) for word in words
    )


def _words_of_name(surface: str) -> list[str]:
    """Return the words of what is written as a name; none where it is too long, or goes on small.

    A name begins with a capital, and only small words such as `of` have none.
    """
    words = _WORD.findall(surface)
    small = [w for w in words if not w[0].isupper() and w.casefold() not in FUNCTION_WORDS]
    is_name = bool(words) and len(words) <= _MOST_WORDS and words[0][0].isupper() and not small
    return words if is_name else []
