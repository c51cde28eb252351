"""Says how far a person's name reaches: initials, nicknames, a surname nobody else claims."""

import re

from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.organisation_words import ROLES
from extract.persons.listed_names import NAME_HEADS, NAME_WORD
from extract.persons.no_names import NO_PERSON
from extract.persons.person_patterns import HONORIFIC_BEFORE, POST_NOMINALS
from extract.persons.sentence_openers import opens_sentence
from extract.spans import TakenSpans

_LONGEST_TITLE = 24
_LONGEST_INITIALS = 12
_MOST_WORDS = 3
_INITIALS_BEFORE = compiled(r"(?<![\w.])(?:[A-Z]\.[ \xa0]?|[B-HJ-Z] ){1,4}$")
_INITIALS_AFTER = compiled(r",? (?:[A-Z]\.[- ]?){0,2}[A-Z]\.(?![\w])")
_NICKNAME = compiled(r" [\"“'‘(«][A-ZÀ-Þ][\w. ]{1,20}[\"”'’)»](?= [A-ZÀ-Þ])")
_NICKNAME_BEFORE = compiled(
    rf"(?<![\w.@'’\"“‘(«-])({NAME_WORD.pattern}) [\"“'‘(«][A-ZÀ-Þ][\w. ]{{1,20}}[\"”'’)»] $"
)
_LONGEST_NICKNAME = 60
_COMPOUND = compiled(rf"-(?:{NAME_WORD.pattern}|didi|di|da|dai|apa|bhai|ji|san)(?![\w-])")
"""A further name, or how sisters, brothers and elders are called: `Uzqenka-didi`."""

_PARTICLE = compiled(
    r" (?:van der|van den|van|von|de la|de los|de|del|da|dos|di|du|bin|bint|binti|bte|ibn|al|el|"
    r"ben|ould|mint"
    r"|ter|a/[pl]|[sd]/o|@)"
    r"(?= [A-Z])"
)
_NUMERAL = compiled(r" (?:[IVX]{2,6}|V)(?![\w])| I(?=[,.;:)]| (?:and|of|was|had|in|to) )")
_HONOURS = compiled(
    rf"(?:, (?:{'|'.join(sorted(POST_NOMINALS))})(?![\w])){{1,4}}"
    r"|, (?:\d{1,2}(?:st|nd|rd|th) )?(?:Earl|Duke|Duchess|Marquess|Marquis|Viscount|Baron|Baroness"
    r"|Count|Countess|Lord|Lady) (?:of )?(?:the )?[A-Z][\w'’-]{1,30}"
)
_ELISION = compiled(
    r"(?<![\w'’])(?:[DLO]['’]|[Aa]l-|[Ee]l-|Mac|Mc|(?:v[ao]n|bin|ibn) (?:der |den )?)$"
)
_FATHER_BEFORE = compiled(
    rf"(?<![\w@.-])(?:{NAME_WORD.pattern} ){{1,2}}"
    r"(?:a/[pl]|[sdSD]/[oO]|binti|bin|bte|ibn|bint|[mM]int|[oO]uld) $"
)
"""A person's own name before whose child he or she is: `Uzqenka a/p Maria`."""

_LONGEST_OWN = 56
_PARTICLE_BEFORE = compiled(r"[ \xa0]((?:de la|de|du|von|van|della|di|dos|da) )$")
_LONGEST_ELISION = 8
_NEXT = compiled(rf" ((?:[dDlL]['’]|[Aa]l-|[Ee]l-)?{NAME_WORD.pattern})(?![\w])")
_NO_PART = NO_PERSON | ROLES | NAME_HEADS


def whole_name(text: str, span: Span, taken: TakenSpans, ordinary: frozenset[str]) -> Span:
    """Return the span with the title, initials, nickname and further names that belong to it.

    Args:
        text: What the span counts.
        span: A person's name, or a part of one.
        taken: Names of organisations, places and the like, which stay whole.
        ordinary: Words that the text also writes without a capital.
    """
    return with_front(text, Span(span.start, _end(text, span, taken, ordinary)), taken)


_ENDS_SENTENCE = compiled(r"[a-z]{4}\.[ \xa0]$")
"""A title written out with a full stop ends a sentence: `Hope for Justice. Talla came`."""


def with_front(text: str, span: Span, taken: TakenSpans) -> Span:
    """Return the span with the initials and the title before it."""
    elision = _ELISION.search(text, max(0, span.start - _LONGEST_ELISION), span.start)
    start = elision.start() if elision else span.start
    own = _FATHER_BEFORE.search(text, max(0, span.start - _LONGEST_OWN), span.start)
    start = _own_name(own) if own else start
    nickname = _NICKNAME_BEFORE.search(text, max(0, start - _LONGEST_NICKNAME), start)
    if nickname and nickname[1].casefold() not in _NO_PART and not opens_sentence(nickname[1]):
        start = nickname.start()
    if taken.touches(Span(start, span.end)):
        start = span.start
    initials = _INITIALS_BEFORE.search(text, max(0, start - _LONGEST_INITIALS), start)
    if initials and not taken.touches(Span(initials.start(), start)):
        start = initials.start()
    return _with_title(text, Span(start, span.end))


def _own_name(own: re.Match[str]) -> int:
    """Return where the words before whose child somebody is begin, without one that opens."""
    first, _, rest = own.group().partition(" ")
    is_opener = opens_sentence(first) and NAME_WORD.match(rest)
    return own.end() - len(rest) if is_opener else own.start()


def _with_title(text: str, span: Span) -> Span:
    """Return the span with a title before it that is taken out with the name."""
    particle = _PARTICLE_BEFORE.search(text, max(0, span.start - _LONGEST_TITLE), span.start)
    for start in (span.start, particle.start(1) if particle else span.start):
        title = HONORIFIC_BEFORE.search(text, max(0, start - _LONGEST_TITLE), start)
        if title and not _ENDS_SENTENCE.search(title.group()):
            return Span(title.start(), span.end)
    return span


def _end(text: str, span: Span, taken: TakenSpans, ordinary: frozenset[str]) -> int:
    compound = _COMPOUND.match(text, span.end)
    end = (
        compound.end()
        if compound and not taken.touches(Span(span.end, compound.end()))
        else span.end
    )
    for _ in range(_MOST_WORDS):
        further = _further(text, end, ordinary)
        if further == end or taken.touches(Span(end, further)):
            break
        end = further
    for pattern in (_NUMERAL, _INITIALS_AFTER, _HONOURS):
        found = pattern.match(text, end)
        if found and not taken.touches(Span(end, found.end())):
            end = found.end()
    return end


def _further(text: str, end: int, ordinary: frozenset[str]) -> int:
    """Return where the name ends with one more word, else `end`."""
    nickname = _NICKNAME.match(text, end)
    start = nickname.end() if nickname else end
    particle = _PARTICLE.match(text, start)
    word = _NEXT.match(text, particle.end() if particle else start)
    if word is None:
        return end
    if nickname and word:
        return word.end()
    lower = word.group(1).casefold()
    return end if lower in _NO_PART or lower in ordinary else word.end()
