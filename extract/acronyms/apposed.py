"""Reads short forms told in a sentence: `X, known as Y`, `Y, the X,`, `Y stands for X`."""

import re
from collections.abc import Iterator

from extract.acronyms.long_forms import (
    Word,
    accounts_for,
    initials_of,
    letters_of,
    start_of_long_form,
    words_of,
)
from extract.acronyms.short_forms import is_short_form
from extract.analysis import Analysis
from extract.kept_patterns import compiled
from extract.model import Definition, Span
from extract.scanning import every_match

_SHORT = r"(?P<short>[A-ZÀ-Þ][\w&-]{1,13})(?![\w&-])"
_QUOTE = r"[\"“«'‘]?\s?"
_ENDS = (
    rf"(?:(?:the|la|le|el)\s|l['’])?{_QUOTE}{_SHORT}"
    r"(?P<end>[\"”»'’]?\s?(?:[,.;:)–—]|$|\n|(?=\s[a-zà-ÿ])))"
)
_BEHIND = compiled(
    r"\b(?:(?:known\s(?:(?:simply|also)\s)?(?:as|by\s(?:its|the)\s(?:acronym|initials"
    r"|abbreviation))|abbreviated\s(?:as|to)|(?:here(?:in)?after|henceforth)(?:\s(?:referred\sto\sas"
    r"|called))?|or\ssimply|in\sshort|for\sshort|whose\s(?:acronym|initials)\s(?:is|are)"
    r"|ci-après(?:\sdénommée?)?|connue?\ssous\sle\s(?:sigle|nom)(?:\sde|\sd['’])?"
    r"|en\sabrégé|dont\sle\ssigle\sest|dite?|désignée?\sci-après\spar"
    r"|en\sadelante|en\slo\sucesivo|conocid[oa]\s(?:como|por\ssus\ssiglas)"
    rf"|por\ssus?\ssiglas?(?:\sen\s\w{{4,10}})?|cuyas\ssiglas\sson)[:,]?|or|ou|o)\s{_ENDS}"
)
_DASHED = compiled(rf"[–—]\s{_ENDS}")
_LEAD = compiled(r"(?P<comma>,)?\s(?:(?:also|better|commonly|widely|generally|otherwise|plus)\s)?$")
"""Behind what it stands for."""

_BEFORE = compiled(
    rf"\b(?=\w[\w&-]{{0,12}}[A-Z]){_SHORT}(?P<link>[\"”»]?(?:\s(?:stands|is\sshort"
    r"|is\s(?:the|an)\s(?:acronym|abbreviation)|means)\s?(?:for|of)?"
    r"|\s(?:signifie|désigne|est\s(?:le\ssigle|l['’]acronyme)\s(?:de|du|pour))"
    r"|\s(?:significa|es\s(?:la\ssigla|el\sacrónimo)\s(?:de|del)|son\slas\ssiglas\s(?:de|del))"
    r"|:|,\s(?:or|ou|o|i\.e\.)(?=\s)|,|\s[–—-])\s)"
    r"(?P<article>(?:the|la|le|les|el|los)\s|l['’])?[\"“«]?(?=[^\W\d_])"
)
"""Before it."""

_DEFINITE = compiled(r"\s(?:stands|is|means|signifie|désigne|est|significa|es|son)\b")
_BOUNDARY = compiled(r"[;:?!()\[\]•·\t]|\n\s*\n|\.\s+(?=[A-ZÀ-Þ])")
_STOP = compiled(r"[.;:?!()\[\]•\t]|\n\s*\n|\s[–—]\s")
_OR = compiled(r"(?:or|ou|o)\s(?!simply)")
_REACH, _NAME_WORDS, _LONGEST_LEAD = 160, 14, 16
_SHORTEST = 3


def apposed_definitions(analysis: Analysis) -> Iterator[Definition]:
    """Yield what sentences define without brackets: letters of a short form as initials alone."""
    for match in every_match(_BEHIND, analysis.text):
        lead = _LEAD.search(analysis.text, max(0, match.start() - _LONGEST_LEAD), match.start())
        if lead and (lead["comma"] or not _OR.match(match.group())):
            yield from _behind(analysis, match, lead.start())
    for match in every_match(_DASHED, analysis.text):
        if match["end"].strip():  # not `the Council – ILO said`
            yield from _behind(analysis, match, match.start())
    for match in every_match(_BEFORE, analysis.text):
        yield from _before(analysis, match)


def _is_sure(short: str) -> bool:
    capitals = sum(c.isupper() for c in short)
    return is_short_form(short) and len(letters_of(short)) >= _SHORTEST and capitals > 1


def _behind(analysis: Analysis, match: re.Match[str], end: int) -> Iterator[Definition]:
    """Yield what a short form stands for that ends at `end`."""
    if not _is_sure(match["short"]):
        return
    passage = analysis.passage_at(match.start("short"))
    low = max(0, end - _REACH, passage.span.start if passage else 0)
    boundaries = [found.end() for found in _BOUNDARY.finditer(analysis.text, low, end)]
    words = words_of(analysis.text, max([low, *boundaries]), end)[-_NAME_WORDS:]
    first = start_of_long_form(match["short"], words) if len(words) > 1 else None
    if first is not None and len(words) - first > 1 and _is_name(match["short"], words[first:]):
        span = Span(words[first].span.start, words[-1].span.end)
        yield Definition(Span(*match.span("short")), span)


def _before(analysis: Analysis, match: re.Match[str]) -> Iterator[Definition]:
    if not _is_sure(match["short"]):
        return
    text, start = analysis.text, match.end()
    stop = _STOP.search(text, start, start + _REACH)
    words = words_of(text, start, stop.start() if stop else min(len(text), start + _REACH))
    words = words[:_NAME_WORDS]
    told = _DEFINITE.match(match["link"]) is not None or match["link"].startswith(":")
    is_apart = stop is not None and stop.group().strip() in {"–", "—", "."} and _is_dash(match)
    if not words or not (told or match["article"] or ", o" in match["link"] or is_apart):
        return
    last = _last_word(match["short"], words)
    long = words[:last]
    goes_on = len(words) > last and words[last].capital and _is_joined(text, words, last)
    if (
        last
        and not goes_on
        and (_is_name(match["short"], long) or (told and _is_initials(match["short"], long)))
    ):
        span = Span(long[0].span.start, long[-1].span.end)
        yield Definition(Span(*match.span("short")), span)


def _is_joined(text: str, words: tuple[Word, ...], index: int) -> bool:
    """Say whether only a space parts a word from the one before: `Development Fund`."""
    return not text[words[index - 1].span.end : words[index].span.start].strip()


def _is_dash(match: re.Match[str]) -> bool:
    return match["link"].strip() in {"–", "—"}


def _last_word(short: str, words: tuple[Word, ...]) -> int:
    """Return how many words a short form stands for: those it has an initial of, else the fewest.

    0 where it stands for none: of `civil society organisations` three, though two have its letters.
    """
    ends = [n for n in range(2, len(words) + 1) if not words[n - 1].is_function_word]
    fitting = [n for n in ends if accounts_for(short, words[:n])]
    letters = letters_of(short)
    for n in fitting:
        told = [word for word in words[:n] if not word.is_function_word]
        if letters in {initials_of(told), initials_of(words[:n])}:
            return n
    return fitting[0] if fitting else 0


def _is_name(short: str, words: tuple[Word, ...]) -> bool:
    """Say whether words begin with a capital and a letter of each word is one of the short form."""
    return words[0].capital and _is_initials(short, words)


def _is_initials(short: str, words: tuple[Word, ...]) -> bool:
    letters = letters_of(short)
    told = [word for word in words if not word.is_function_word]
    rest = iter(letters)
    skipped = sum(word.folded[0] not in rest for word in told)
    return bool(told) and told[0].folded[0] == letters[0] and skipped <= len(told) // 4
