"""Finds treaties, laws, resolutions and other instruments, and which article of them is cited."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

from extract.analysis import Analysis
from extract.instruments.bare_treaties import bare_treaties
from extract.instruments.citations import cited_article
from extract.instruments.instrument_lookup import formed, nearly
from extract.instruments.instrument_patterns import find_forms
from extract.instruments.named_form import NamedForm
from extract.instruments.number_signs import NUMBER_SIGN
from extract.instruments.widening import widened
from extract.kept_patterns import compiled
from extract.model import Definition, Kind, Mention, Span
from extract.persons.head_surnames import named_like_bodies
from extract.spans import TakenSpans
from extract.words import NameFinder, Word, find_words
from ontology.authority import KnownEntity, instruments, organisations
from ontology.gazetteer import gazetteer
from ontology.in_use import once
from ontology.names import fold, is_minted, minted_id, name_key

_INSTRUMENT_WORD = compiled(
    r"\b(?:Convention|Protocol|Covenant|Charter|Declaration|Treaty|Act|Law|Code|Compact|Statute"
    r"|Directive"
    r"|Agreement|Principles|Guidelines|Convenio|Convención|Protocolo|Pacto|Ley|Pacte|Protocole"
    r"|Loi|Charte)\b"
)
_GUESSED_AS = frozenset({"LAW", "ORG"})
_LEAD = compiled(r"(?:[Tt]he|[Aa]n?|[Ii]ts|[Uu]nder)\s")
_TITLE = compiled(
    r"(?:[A-Z][\w’'-]{1,24}\s(?:of\s|and\s)?){0,6}(?:Convention|Protocol|Covenant|Charter|Treaty"
    r"|Declaration"
    r"|Compact)\b(?!\s(?:Against|Secretariat|[Bb]od))"
)
_SEVERAL = compiled(
    r",\s(?:the\s)?|\sand\s(?:the\s)?(?:[A-Z][\w-]+\s){0,4}(?:Convention|Protocol|Agreement"
    r"|European"
    r"|Memorandum|Declaration|Treaty|Covenant)"
)
_BODY_WORD = compiled(
    r"\b(?:Committee|Commission|Council|Organi[sz]ation|Alliance|Network|Court|Office|Centre|Center"
    r"|Association|Coalition|Foundation|Bureau|Agency|Ministry|Department|Institute|Unit|Division"
    r"|Secretariat|Enforcement|Society|University|Fund|Programme|Program|Project|Group|Federation"
    r"|Comité|Comisión|Tribunal|Cour|Corte|Commission|Conseil|Ministère|Ministerio|Instituto"
    r"|Oficina|Organisation|Rapporteur)\b"
)
_CITED = compiled(
    r"(?:[Aa]rt(?:icles?|s?\.|ículos?)\s[\d(),\sand]{1,24}\s(?:of|de)\s(?:the\s|la\s)?"
    r"|\b(?:under|ratif\w{1,8}|acced\w{1,6}(?:\sto)?|accession\sto|part(?:y|ies)\sto"
    r"|Protocols?\sto|signator(?:y|ies)"
    r"(?:\sto|\sof)?|provisions\sof|signed|adopted|implement\w{0,8}(?:\sof)?|obligations\sunder"
    r"|withdr\w{1,6}"
    r"|reservations?\sto|compliance\swith"
    r"|accordance\swith)\s(?:the\s)?(?:UN\s)?(?:[A-Z]{2,9},\s)?)$"
)
_ACTS = compiled(
    r"(?:['’]s)?\s(?:Committee|Secretariat|members?|experts?|Rapporteur|Chair|noted|expressed"
    r"|recommend|urge|welcome|stated"
    r"|was\sconcerned|called|encourage|regret|asked|observed|concluding|general\s[cr]e?co?m"
    r"|also\snoted)"
)
_BODY_OF = compiled(
    r"(?:Committee|Secretariat|Comité(?: consultatif)?|Groupe d['’]experts|Comité Consultivo) "
    r"(?:on|of|for|to|de|sobre|pour) (?:the |la |l['’])?$"
)
_BODY_BEFORE = compiled(
    r"(?:Committee\s\(|Comité\s\(|Committee,\s|[Cc]oncluding observations of (?:the )?"
    r"|\b[Ss]ession of (?:the )?"
    r"|\b(?:[Ss]ubmission|[Rr]eport|[Cc]omment|[Ss]tatement|[Cc]omplaint)s? to (?:the )?)$"
)
_TREATY_BEHIND = compiled(r",?\s(?:art(?:icle|\.)|and its [Oo]ptional|[Ss]tates? [Pp]art)")
# `le CEDAW`, `el CEDAW` is the committee, `la CEDAW` the convention.
_MASCULINE = compiled(r"\b(?:[Ll]e|[Ee]l|[Dd]u|[Aa]u|[Dd]el|[Aa]l)\s$")
_ILO_CODE = compiled(r"[CPR]\d{2,3}")
_SYMBOL = compiled(r"(?=.*\d)[A-Z][\w.]{0,15}(?:/[\w.()-]{1,20}){2,10}")
_LONGEST_SYMBOL = 60
_IN_LIST = compiled(rf"(?:{NUMBER_SIGN} )?\d[\d/() IVX]{{0,20}}")
_NO_NUMBER = compiled(rf"\s(?:{NUMBER_SIGN}|no|núm)$")
"""A number is announced, and none that can be read follows: `Convention No. ②`."""

_EMPTY = """
optional protocol protocols convention covenant treaty first second international additional
bodies body to the of and no on ilo oit
"""
_EMPTY_WORDS = frozenset(_EMPTY.split())
_SMALL = frozenset(
    {
        "convention", "protocole", "pacte", "charte", "déclaration", "convención", "convenio",
        "protocolo", "pacto", "declaración", "carta", "principes", "principios", "programme",
        "protocol", "covenant",
    }
)  # fmt: skip
_ENOUGH_WORDS = 4
_DEED_ON = compiled(
    r"(?:[A-Z][a-z]{2,16}ing|Implementation|Ratification|Adoption|Signature|Entry into force|Review"
    r"|Advocacy|Campaign|Awareness|Accession|Adherence|Compliance|Violations?|Report|Update)"
    r" (?:(?!of |on |to )[a-z]{3,14} ){0,2}(?:on|of|to|for|with|under|about|in|against) (?:the )?"
)


def find_instruments(
    analysis: Analysis, words: tuple[Word, ...], definitions: Iterable[Definition]
) -> tuple[Mention, ...]:
    """Return the mentions of instruments in order; none overlaps another or crosses passages.

    A longer name wins over a shorter one; a known name over a form that only looks like one
    where both start at the same place.

    Args:
        analysis: The text and its passages.
        words: What `words.find_words` found in it.
        definitions: What `acronyms.find_definitions` found in it.
    """
    text = analysis.text
    defined = tuple(definitions)
    known = (
        *_defined(text, defined),
        *_written_small(words),
        *_known(text, words, {text[d.short.start : d.short.end] for d in defined}),
    )
    starts = {mention.span.start for mention in known}
    forms = tuple(find_forms(text))
    found = [
        *known,
        *(formed(f) for f in forms if f.is_sure or f.span.start not in starts),
        *(formed(f) for f in _guessed(analysis) if f.span.start not in starts),
    ]
    taken = TakenSpans()
    persons = TakenSpans.of(named_like_bodies(text, gazetteer()))
    found = [m for m in found if not (_is_minted(m) and persons.touches(m.span))]
    ends = {m.span.end: m.span.start for m in known}
    found = [widened(text, m) for m in found if not _is_deed_on(text, m, ends)]
    ranked = sorted(found, key=lambda m: (m.span.start - m.span.end, -m.confidence, m.span.start))
    kept = [
        m
        for m in ranked
        if _is_sound(analysis, m.span) and _names_one(text, m) and taken.take(m.span)
    ]
    kept.sort(key=lambda m: m.span.start)
    bare = [m for m in bare_treaties(text, kept) if _is_sound(analysis, m.span)]
    alone = [m for m in bare if taken.take(m.span)]
    return tuple(
        _with_article(text, m) for m in sorted([*kept, *alone], key=lambda m: m.span.start)
    )


def _is_deed_on(text: str, mention: Mention, ends: Mapping[int, int]) -> bool:
    """Say whether a name is what is done about a known one: `Lobbying on the Istanbul Convention`.

    Args:
        text: Of the document.
        mention: What may be such a name.
        ends: Where known names end, and where each begins.
    """
    start = ends.get(mention.span.end, mention.span.start)
    return _is_minted(mention) and bool(_DEED_ON.fullmatch(text, mention.span.start, start))


def _is_minted(mention: Mention) -> bool:
    return is_minted(mention.entity_id, Kind.INSTRUMENT) and mention.method != "definition"


def _names_one(text: str, mention: Mention) -> bool:
    """Say whether a name tells which instrument it is, as `171` does not, and is no body's."""
    if _BODY_OF.search(text[max(0, mention.span.start - 40) : mention.span.start]):
        return False
    if not _is_minted(mention):
        return True
    surface = text[mention.span.start : mention.span.end]
    if _NO_NUMBER.search(surface):
        return False
    if _IN_LIST.fullmatch(surface):
        return True  # the second of a list, whose name the first tells
    words = set(name_key(surface).split()) - _EMPTY_WORDS
    return any(not word.isdigit() for word in words)


def _is_sound(analysis: Analysis, span: Span) -> bool:
    passage = analysis.passage_at(span.start)
    return bool(passage and passage.span.contains(span)) and not analysis.is_boilerplate(span)


def _with_article(text: str, mention: Mention) -> Mention:
    article = cited_article(text, mention.span)
    if article is None:
        return mention
    return Mention(
        mention.span, mention.kind, mention.entity_id, mention.confidence, mention.method,
        mention.candidates, article=article,
    )  # fmt: skip


def _known(text: str, words: tuple[Word, ...], defined: set[str]) -> Iterator[Mention]:
    """Yield names that the authority file has, but for short forms the document defines."""
    for span, name in _finder().find(words):
        surface = text[span.start : span.end]
        if _ILO_CODE.fullmatch(name):
            continue  # `C29` may be a seat: `find_ilo_conventions` asks what stands around it
        entities = instruments().candidates(name)
        if not entities or (name.isupper() and (surface != name or surface in defined)):
            continue
        if name.isupper() and _SYMBOL.fullmatch(_around(text, span)):
            continue  # `CEDAW/C/NPL/6` is a document
        rivals = organisations().candidates(name) if name.isupper() else ()
        if rivals and _names_body(text, span):
            continue
        yield _mention(
            span, entities, rivals, 0.65 if rivals and not _is_cited(text, span) else 0.95
        )


def _around(text: str, span: Span) -> str:
    """Return the word that a short name stands in, with slashes."""
    start, end = span.start, span.end
    while start and end - start < _LONGEST_SYMBOL and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and end - start < _LONGEST_SYMBOL and not text[end].isspace():
        end += 1
    return text[start:end].strip(".,;:()[]")


def _written_small(words: tuple[Word, ...]) -> Iterator[Mention]:
    """Yield long known names that begin with a small letter, as in French and Spanish texts."""
    known = _small_names()
    begun = (each for each in enumerate(words) if each[1].text in known)
    for index, word in begun:
        for parts, entity_id in known[word.text]:
            following = words[index : index + len(parts)]
            if len(following) == len(parts) and all(
                fold(other.text) == part and (other is word or other.joined)
                for other, part in zip(following, parts, strict=True)
            ):
                span = Span(word.start, following[-1].end)
                yield Mention(span, Kind.INSTRUMENT, entity_id, 0.95, "authority")


@once
def _small_names() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Return the words of long names by a first word such as `convention`, in small letters."""
    names: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, entity_id in instruments().names():
        words = find_words(name)
        first = words[0].text.casefold() if words else ""
        if first in _SMALL and len(words) >= _ENOUGH_WORDS:
            parts = tuple(fold(word.text) for word in words)
            names.setdefault(first, []).append((parts, entity_id))
    return {first: tuple(sorted(each)) for first, each in names.items()}


_SHORT_AND = compiled(r"(?P<short>[A-Z]{3,8}),? and (?:the )?")
"""Another instrument at the head of a guess: `CRC and the Trafficking Directive`."""

_LOOSE_END = compiled(r"(?:\s(?:of|on|in|and|the|for|to|by|from|with)){1,3}$")


def _guessed(analysis: Analysis) -> Iterator[NamedForm]:
    """Yield names the language model saw whose words say that they are treaties or laws."""
    for guess in analysis.guesses:
        if guess.label not in _GUESSED_AS:
            continue
        surface = analysis.text[guess.span.start : guess.span.end]
        lead = _LEAD.match(surface)
        name = surface[lead.end() :] if lead else surface
        start = guess.span.end - len(name)
        first = _SHORT_AND.match(name)
        if first and instruments().candidates(first["short"]):
            start, name = start + first.end(), name[first.end() :]
        name = _LOOSE_END.sub("", name)
        several = _SEVERAL.search(name)
        if " " in name and _TITLE.match(name) and not several and not _BODY_WORD.search(name):
            yield NamedForm(Span(start, start + len(name)), name, 0.65)


def _mention(
    span: Span,
    entities: tuple[KnownEntity, ...],
    rivals: tuple[KnownEntity, ...],
    confidence: float,
) -> Mention:
    others = tuple(entity.entity_id for entity in (*entities[1:], *rivals))
    return Mention(
        span, Kind.INSTRUMENT, entities[0].entity_id, confidence, "authority", candidates=others
    )


def _names_body(text: str, span: Span) -> bool:
    """Say whether an acronym that a treaty and its committee share stands for the committee."""
    return bool(
        _ACTS.match(text, span.end)
        or _MASCULINE.search(text[max(0, span.start - 5) : span.start])
        or (
            _BODY_BEFORE.search(text[max(0, span.start - 40) : span.start])
            and not _TREATY_BEHIND.match(text, span.end)
        )
    )


def _is_cited(text: str, span: Span) -> bool:
    return bool(_CITED.search(text[max(0, span.start - 60) : span.start]))


@once
def _finder() -> NameFinder:
    return NameFinder(name for name, _ in instruments().names())


def _defined(text: str, definitions: tuple[Definition, ...]) -> Iterator[Mention]:
    """Yield each place of a short form defined as an instrument, and its long form.

    Where the text defines it as a body's too, the last definition before a place is in force.
    """
    told: dict[str, list[tuple[int, str | None]]] = {}
    for definition in definitions:
        long = text[definition.long.start : definition.long.end]
        entity_id = _defined_id(long)
        start = definition.short.start
        short = text[start : definition.short.end]
        if entity_id:
            yield Mention(definition.long, Kind.INSTRUMENT, entity_id, 0.95, "definition")
        if entity_id or organisations().candidates(long) or not _INSTRUMENT_WORD.search(long):
            told.setdefault(short, []).append((start, entity_id))
    shorts = sorted(short for short, each in told.items() if any(i for _, i in each))
    if shorts:
        written = "|".join(re.escape(s) for s in sorted(shorts, key=lambda s: (-len(s), s)))
        for match in re.finditer(rf"(?<![\w-])(?:{written})(?!\w)", text):
            entity_id = _in_force(told[match.group()], match.start())
            if entity_id:
                span = Span(*match.span())
                yield Mention(span, Kind.INSTRUMENT, entity_id, 0.95, "definition")


def _in_force(told: Sequence[tuple[int, str | None]], start: int) -> str | None:
    """Return what the last definition before `start`, else the first one of all, says."""
    return told[max(0, bisect_right(told, start, key=lambda pair: pair[0]) - 1)][1]


def _defined_id(long: str) -> str | None:
    known = instruments().candidates(long)
    if known:
        return known[0].entity_id
    named = _INSTRUMENT_WORD.search(long) and not _BODY_WORD.search(long)
    if not named or organisations().candidates(long) or " " not in long:
        return None
    near = nearly(long)
    if near:
        return near[0].entity_id
    form = next((form for form in find_forms(long) if form.span == Span(0, len(long))), None)
    return form.entity_id if form else minted_id("instrument", long)
