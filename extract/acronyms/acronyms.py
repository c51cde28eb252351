"""Finds the short forms a document defines: `Long Form (LF)`, `LF (Long Form)`, `(the "LF")`."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from extract.acronyms.apposed import apposed_definitions
from extract.acronyms.listed import listed_definitions
from extract.acronyms.long_forms import (
    Word,
    accounts_for,
    initials_of,
    letters_of,
    start_of_foreign,
    start_of_long_form,
    start_of_shortened,
    start_of_title,
    words_of,
)
from extract.acronyms.short_forms import is_short_form
from extract.analysis import Analysis
from extract.kept_patterns import compiled
from extract.model import Definition, Span
from extract.names.organisation_words import HEADS, INSTRUMENT_HEADS
from extract.scanning import every_match
from extract.words import word_set
from ontology.authority import instruments, organisations
from ontology.names import fold

_BRACKETS = compiled(r"[(\[]([^()\[\]]{2,200})[)\]]")
_LEAD = compiled(
    r"\s*(?:(?:(?:here(?:in)?)?after|henceforth|hence|also|commonly|better|known|referred|to|as"
    r"|or|the"
    r"|called|abbreviated|in short|its|acronym|ci-après|dénommée?|ou|la|le|les|en adelante"
    r"|en lo sucesivo|denominad[oa]|el|los|las|por sus siglas(?: en \w{4,10})?|siglas?|sigle)\b"
    r"|l['’])[\s,:]{0,3}",
    re.IGNORECASE,
)
_LANGUAGE = (
    r"(?:French|Spanish|English|Portuguese|German|français|anglais|espagnol|portugais|inglés"
    r"|francés|español|portugués)"
)
_TAIL = compiled(
    rf",?\s(?:(?:in|en)\s{_LANGUAGE}|(?:for|by|from)\sits\s(?:{_LANGUAGE}\s)?(?:acronym|initials)"
    rf"|por\ssus?\ssiglas?(?:\sen\s{_LANGUAGE})?|(?:selon|d['’]après|pour)\sson\s(?:sigle"
    rf"|acronyme)(?:\s(?:en\s)?{_LANGUAGE})?|(?:for|in)\sshort|en\sabrégé|en\ssigle)$",
    re.IGNORECASE,
)
"""Behind a short form, of whose language it is: `(OIM in French)`."""

_EXPLICIT = compiled(
    r"\b(?:herein)?after\b|hereafter|henceforth|ci-après|en adelante|en lo sucesivo|[\"“‘«„]",
    re.IGNORECASE,
)
_OPENING, _CLOSING = "\"“‘«'„", "\"”’»'“"
_LOWER_CASE = compiled(r"[a-z]{3,5}")
_BOUNDARY = compiled(r"[;:?!()\[\]•·]|\n\s*\n|\.\s+(?=[A-ZÀ-Þ])")
_PART = compiled(r"[^,;:=]+")
_CODE = compiled(r": ?[A-Z]{2,5}$")
_SLASHED = compiled(r"[^/]+")
_SYMBOL = compiled(r"/\d")
"""In the symbol of a document: `A/HRC/14/15`."""
_HEADS = frozenset(
    fold(word)
    for word in HEADS
    | INSTRUMENT_HEADS
    | word_set("operation community communauté comunidad division")
)
_OWN_LETTERS = compiled(r"[A-ZÀ-Þ]{3,14}")
_NO_BODIES = frozenset(
    {"MEP", "CEO", "CFO", "COO", "PHD", "LLM", "LLB", "MBA", "BSC", "MSC", "NGO", "CSO", "INGO",
     "USA", "UAE", "DRC"}
)  # fmt: skip
_WHOLE_BODIES = word_set(
    """
    national association federation confederation union network coalition alliance movement
    foundation council league society institute organization organisation collective forum
    """
)
_WHOLE_ENDS = word_set(
    """
    association federation confederation union network coalition alliance movement foundation league
    society institute organization organisation collective
    """
)
"""First and last words of names of whole bodies, no parts of others."""

_REACH = 300
_NAME_WORDS = 18
_ONE_WORD = 5


def find_definitions(analysis: Analysis) -> tuple[Definition, ...]:
    """Return the definitions of the document in the order of their short forms.

    A short form in brackets after the words whose letters it takes, before them, or, where the text
    says so (`hereinafter the "Palermo Protocol"`), after a name that shares a word with it; in
    lists of abbreviations and in sentences that tell what it stands for.
    """
    found: dict[tuple[int, int], Definition] = {}
    # Once for all brackets: looking back from each would read a crowded line again and again.
    boundaries = [boundary.end() for boundary in every_match(_BOUNDARY, analysis.text)]
    for bracket in every_match(_BRACKETS, analysis.text):
        before = _words_before(analysis, bracket.start(), boundaries)
        for definition in _definitions_at(analysis, bracket, before):
            found.setdefault((definition.short.start, definition.short.end), definition)
    for definition in (*listed_definitions(analysis), *apposed_definitions(analysis)):
        found.setdefault((definition.short.start, definition.short.end), definition)
    return tuple(found[key] for key in sorted(found))


def _definitions_at(
    analysis: Analysis, bracket: re.Match[str], before: tuple[Word, ...]
) -> Iterator[Definition]:
    for inside in _parts(analysis.text, bracket.start(1), bracket.end(1)):
        definition = _short_inside(analysis.text, before, inside) or _named(
            analysis.text, before, inside, bracket.group(1)
        )
        if definition:
            yield definition
            return
    definition = _long_inside(analysis.text, bracket)
    if definition:
        yield definition


def _words_before(analysis: Analysis, end: int, boundaries: list[int]) -> tuple[Word, ...]:
    """Return the words of the same passage before a bracket, as far as a name can reach."""
    start = max(0, end - _REACH)
    passage = analysis.passage_at(end)
    if passage:
        start = max(start, passage.span.start)
    nearest = bisect_right(boundaries, end) - 1
    if nearest >= 0:
        start = max(start, boundaries[nearest])
    return words_of(analysis.text, start, end)[-_NAME_WORDS:]


def _parts(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield what stands between commas and semicolons in a bracket, bare and without lead words."""
    for part in _between_marks(text, start, end):
        bare = _without_quotes(text, part.start, part.end)
        if bare.start < bare.stop:
            yield Span(bare.start, bare.stop)
        a = bare.start
        while lead := _LEAD.match(text, a, bare.stop):
            a = lead.end()
        tail = _TAIL.search(text, a, bare.stop)
        inner = _without_quotes(text, a, tail.start() if tail else bare.stop)
        if inner.start < inner.stop and inner != bare:
            yield Span(inner.start, inner.stop)


def _between_marks(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield what stands between commas, then what slashes part: `UN/CEFACT` is tried whole."""
    for part in _PART.finditer(text, start, end):
        if _CODE.match(text, part.end(), end):
            continue  # `(IATA: TUL)` says whose code it is
        yield Span(*part.span())
        if "/" in part.group() and not _SYMBOL.search(part.group()):
            yield from (Span(*piece.span()) for piece in _SLASHED.finditer(text, *part.span()))


def _without_quotes(text: str, start: int, end: int) -> range:
    quotes = _OPENING + _CLOSING
    found = range(start, end)
    while found and (text[found[0]].isspace() or text[found[0]] in quotes):
        found = found[1:]
    while found and (text[found[-1]].isspace() or text[found[-1]] in quotes):
        found = found[:-1]
    return found


def _short_inside(text: str, before: tuple[Word, ...], inside: Span) -> Definition | None:
    short = text[inside.start : inside.end]
    if _LOWER_CASE.fullmatch(short) and initials_of(before[-len(short) :]) == short:
        return Definition(inside, Span(before[-len(short)].span.start, before[-1].span.end))
    if not before or not is_short_form(short):
        return None
    first = _start(text, short, before)
    if first is None or (len(before) - first == 1 and len(short) > _ONE_WORD):
        return None
    return Definition(inside, Span(before[first].span.start, before[-1].span.end))


def _start(text: str, short: str, before: tuple[Word, ...]) -> int | None:
    first = start_of_long_form(short, before)
    if first is None or letters_of(short) not in _initials(before[first:]):
        known = _start_of_known(text, short, before)
        is_whole = known is not None and (first is None or known < first)
        if known is not None and (is_whole or _is_turned(short, before[known:])):
            first = known
    if first is None:
        first = start_of_title(short, before)
    return start_of_foreign(short, before, _HEADS) if first is None else first


def _initials(words: tuple[Word, ...]) -> tuple[str, str]:
    """Return the initials of all words, and of those that are no small ones."""
    return initials_of(words), initials_of([word for word in words if not word.is_function_word])


def _is_turned(short: str, words: tuple[Word, ...]) -> bool:
    """Say whether a short form has all initials of a name in another order: another language's."""
    return sorted(letters_of(short)) in (sorted(told) for told in _initials(words))


def _start_of_known(text: str, short: str, before: tuple[Word, ...]) -> int | None:
    """Return where the longest known name begins that ends here and has this short form."""
    for i in range(len(before) - 1):
        if before[i].is_function_word:
            continue
        name = text[before[i].span.start : before[-1].span.end]
        for known in (*organisations().candidates(name), *instruments().candidates(name)):
            if short in known.names:
                return i
    return None


def _long_inside(text: str, bracket: re.Match[str]) -> Definition | None:
    short = re.search(
        r"(?<![\w-])[\w.&/+-]{2,15}(?=[\"”’»']?\s?$)",
        text[max(0, bracket.start() - 20) : bracket.start()],
    )
    if not short or not is_short_form(short.group()):
        return None
    start = max(0, bracket.start() - 20) + short.start()
    for inside in (*_parts(text, bracket.start(1), bracket.end(1)), Span(*bracket.span(1))):
        words = words_of(text, inside.start, inside.end)
        while words and words[0].is_function_word:
            words = words[1:]
        reach = _reach(text, short.group(), words) if len(words) > 1 else 0
        if not reach and inside == Span(*bracket.span(1)) and _is_translation(short.group(), words):
            reach = len(words)
        if reach:
            long = Span(words[0].span.start, words[reach - 1].span.end)
            return Definition(Span(start, start + len(short.group())), long)
    return None


def _is_translation(short: str, words: tuple[Word, ...]) -> bool:
    """Say whether a bracket tells in this language what a body is called by letters of its own.

    `FENATRAHOB (National Federation of Household Workers)`; what stands behind a known acronym may
    be a branch of that body.
    """
    if not (_OWN_LETTERS.fullmatch(short) and short not in _NO_BODIES and len(words) > 2):
        return False
    names = [word for word in words if not word.is_function_word]
    if not all(word.capital for word in names) or organisations().candidates(short):
        return False
    return names[0].folded in _WHOLE_BODIES or names[-1].folded in _WHOLE_ENDS


def _reach(text: str, short: str, words: tuple[Word, ...]) -> int:
    """Return how many of the words in a bracket are what a short form before it stands for.

    All, or all of what is known by it; also those before what the letters leave out: `Inter-Agency
    Project on Trafficking` is called by its first words.
    """
    name = text[words[0].span.start : words[-1].span.end]
    is_known = any(short in known.names for known in organisations().candidates(name))
    if is_known or accounts_for(short, words):
        return len(words)
    for end in range(len(words) - 1, 1, -1):
        is_cut = words[end].is_function_word and not words[end - 1].is_function_word
        if is_cut and words[0].capital and accounts_for(short, words[:end]):
            return len(words)
    return 0


def _named(text: str, before: tuple[Word, ...], inside: Span, bracket: str) -> Definition | None:
    """Return the definition of a short name that the text announces as one (`hereinafter ...`)."""
    short = words_of(text, inside.start, inside.end)
    first = start_of_shortened(short, before) if _EXPLICIT.search(bracket) else None
    if first is None or not short[0].capital:
        return None
    return Definition(inside, Span(before[first].span.start, before[-1].span.end))
