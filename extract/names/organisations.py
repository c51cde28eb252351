"""Finds names of organisations: known ones, guessed ones, and those whose head says so."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from extract.analysis import Analysis, NameGuess
from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.acronym_looks import is_unknown_acronym, looks_like_acronym
from extract.names.apposed_bodies import apposed_bodies
from extract.names.body_lines import bodies_in_lines
from extract.names.capital_lines import capital_lines
from extract.names.company_names import company_names
from extract.names.described_bodies import described_bodies
from extract.names.entry_bodies import entry_bodies
from extract.names.field_bodies import field_bodies, grant_holders, joint_submitters
from extract.names.forums import without_held_forums
from extract.names.group_names import group_names
from extract.names.known_tails import without_tails
from extract.names.listed_bodies import listed_bodies
from extract.names.listed_titles import listed_titles, reference_titles
from extract.names.local_bodies import local_bodies
from extract.names.ministry_initials import ministry_initials
from extract.names.national_branches import is_branch, national_branches
from extract.names.no_bodies import is_demanded, is_party_to_case
from extract.names.ordinary_words import ordinary_words
from extract.names.organisation_borders import is_gathering, parted, with_deed, within_borders
from extract.names.organisation_contexts import acting_acronyms, funded_bodies, is_concept
from extract.names.organisation_forms import fixed_forms
from extract.names.organisation_lookup import find_known_names, is_in_capitals, is_of_others
from extract.names.organisation_names import OrganisationName
from extract.names.organisation_patterns import find_pattern_names, has_head
from extract.names.organisation_refusals import heads_columns, is_plausible, is_refused
from extract.names.organisation_short_forms import is_of_heads
from extract.names.organisation_trimming import (
    trim_name,
    without_amount,
    without_person,
    without_sort,
)
from extract.names.organisation_words import HEADS
from extract.names.romance_bodies import romance_bodies
from extract.names.romance_ends import bodies_of_states, with_romance_ends
from extract.names.table_bodies import table_bodies
from extract.names.told_bodies import told_bodies
from extract.names.wordlike_initials import WORDLIKE, wordlike_initials
from extract.persons.counts import counted
from extract.persons.person_evidence import named_person_words, person_words
from extract.persons.placed import Sites
from extract.scanning import every_match
from extract.spans import TakenSpans
from extract.words import NameFinder, Word
from ontology.authority import organisations
from ontology.gazetteer import Gazetteer, gazetteer

_ACRONYM_SUFFIX = compiled(r"-[A-Z]{2,8}\b")
_FIGURE_BEHIND = compiled(r" ?\d[\d,.]*\d|/(?:US\$|USD|kg|litre|month|day)")
_LONGEST_CURRENCY = 3
_AMOUNT = compiled(r"(?<=\d )(?<![12][09]\d\d )[A-Z]{2,4}\b(?!-)")
_SYMBOL = compiled(r"(?<![\w/])[A-Z][\w.]{0,15}(?:/[\w.()-]{1,20}){2,10}")
_POST = compiled(r" (?:border (?:post|crossing|point)|poste frontière)\b")
_BUTTON = compiled(
    r"(?<!was )(?<!were )(?<!been )(?<!is )(?<!are )"
    r"\b(?:[Ss]hared? on|[Ff]ollow us on|[Ff]ind us on|[Jj]oin us on|[Ll]ike us on"
    r"|[Bb]uilt with|[Pp]owered by|[Pp]artager sur|[Ss]uivez-nous sur|[Cc]ompartir en"
    r"|[Ss]íguenos en) "
    r"(?:\w{2,12}(?:, | and | et | y )){0,3}$"
)
"""What a page is shared on, or built with: `Share on Facebook`."""

_LONGEST_BUTTON = 60
_EU_NUMBER = compiled(
    r"(?<![\w/])\d{2,4}/\d{1,4}/(?:EU|EC|EEC|UE|CE|CEE)\b"
    r"|\((?:EU|EC|EEC|UE|CE)\) (?:No\.? |n[°º] )?\d"
)
"""Of an act of the European Union, in which its name is none: `2008/115/EC`, `(EU) 2016/679`."""

_JOINS = compiled(r",? (?:and|y|e|et|&) (?:(?:the|la|le|el) |l['’])?$")
_OF = compiled(r" (?:de|du|des|del) | d['’]")
_PART_OF = compiled(r" (?:of the |of |du |de la |del |de l['’])$")
_ONE_MORE = compiled(r",? (?:and|&|et|y) |, ")
_OFTEN = 3
_GOVERNMENTS = ("Government", "Gouvernement", "Gobierno")
_CITATION = compiled(r"(?:,? \(?(?:19|20)\d\d[a-z]?\b| ?\[\d)|(?P<others>,? et al\b)")
_YEAR_BEFORE = compiled(r"\((?:19|20)\d\d[a-z]?\)[.,:]? [\"“«]?$")
_QUOTED_BEFORE = compiled(
    r"\b(?:published|launched|presented|released|report|study|guide|manual|handbook|toolkit|booklet"
    r"|publication|book|paper|article|documentary|film|entitled|titled|publié|lancé|présenté|rapport"
    r"|étude|guide|manuel|ouvrage|livre|intitulée?|publicó|presentó|lanzó|informe|estudio|guía"
    r"|libro|titulad[oa])(?: \w{1,12}){0,2},?(?<!\bby)(?<!\bfrom)(?<!\bof)(?<!\bthe)(?<!\bpar)"
    r"(?<!\bpor)(?<!\bde)(?<!\bdel) [\"“«][^\"“”«»\n]{0,140}$"
)
"""Before a title in quotation marks: `we published "Unconditional Access"`; no `report by "`."""

_QUOTES = frozenset('"“«')
_QUOTE_BEHIND = compiled(r"[^\"“”«»\n]{0,140}[\"”»]")
_TITLE_GOES_ON = compiled(r"[:?]| (?:and|of|in|for|on|from|et|de|en|y) ")
_LONGEST_YEAR, _LONGEST_OFFICE, _LONGEST_LEAD = 12, 80, 190
_MISTAKEN_LABELS = frozenset({"ORG", "GPE", "FAC", "PERSON", "LOC", "PRODUCT", "WORK_OF_ART"})
_ABSTRACT = compiled(r"(?:ness|tions?|ments?|it(?:y|ies)|cies|ships?|isms?|ing|ance|ence|ers)$")
_TITLE_CASE = compiled(r"[A-ZÀ-Þ][^\W\d_A-ZÀ-Þ]+")
_NO_BODY_BEHIND = compiled(
    r"['’]?s?[ \n](?:regime|road|axis|highway|awards?|prizes?|medals?|campaigns?(?![- ]group)|Base|"
    r"Index|Indices|List|"
    r"Rankings?|Games)\b"
    r"|[ \n](?:programmes?|programs?|agenda|helicopters?|machines?|vaccines?|antibod(?:y|ies)"
    r"|antigens?|coded?|exchange rates?|conversions?|Press Release)\b"
)
"""What tells that a guess is who rules, what is won, where or a thing: `the Free Press Pioneer
award`, `GeneXpert machines`."""

_NO_BODY_BEFORE = compiled(
    r"[\w-]$|\b(?:Minister|Ministers|Secretary|Commissioner|Adviser|Advisor|Rapporteur|Envoy|Expert)"
    r" (?:of|for|on) (?:the )?(?:[A-ZÀ-Þ][\w-]{1,20},? (?:and )?(?:the )?){0,2}$"
    r"|\b(?:[Mm]inistries|[Mm]inistères|[Mm]inisterios|[Mm]inisters|[Mm]inistres|[Mm]inistros)"
    r" (?:of|for|de|du|des|del|de la|de l['’]|de los|de las) ?$"
)
"""What tells that a guess is the matter of offices, or ends a word: `sub-Saharan Africa`."""


_PERMITS = compiled(r" (?:visas?|work permits?|permits?)\b")
"""What is no body's before it: `the Overseas Domestic Worker visa`."""

_NUMBER = compiled(r" \d{1,2}[.:](?!\d)")
"""What makes a head alone one of several, and no name: `Mesa 1. Rutas`."""

_OF_SEVERAL = frozenset({"Inter", "Pan", "Trans", "Afro", "Euro", "Anglo", "Franco", "Non", "Anti"})
_BARE_SORTS = frozenset(
    {"comité", "fonds", "fondo", "réseau", "red", "centre", "centro", "fondation", "fundación",
     "association", "asociación", "collectif", "colectivo", "fédération", "federación", "groupe",
     "grupo", "ligue", "liga", "alliance", "alianza", "coalition", "coalición", "instance",
     "secrétariat", "secretaría", "secretariado"}
)  # fmt: skip
"""What a body is and not which one; those that a document defines are not guessed."""


def find_organisation_names(
    analysis: Analysis, words: tuple[Word, ...], defined: Sequence[OrganisationName] = ()
) -> tuple[OrganisationName, ...]:
    """Return the names of organisations in a text; of overlapping ones the longest.

    Args:
        analysis: The text and what the model guesses in it.
        words: `find_words(analysis.text)`.
        defined: Names that the document itself defines as an organisation's.
    """
    known = list(find_known_names(analysis, words, organisations()))
    patterns = [
        OrganisationName(body, 0.85, "pattern")
        for span in find_pattern_names(analysis.text, words, gazetteer())
        if (body := _bordered(analysis.text, without_amount(analysis.text, span), gazetteer()))
        and _written_small(analysis, body) not in _BARE_SORTS
        and not is_refused(analysis.text[span.start : span.end])
        and not _is_title(analysis.text, span)
        and not _is_in_title(analysis.text, span)
        and not _is_of_heads_of_state(analysis.text, span)
    ]
    persons = named_person_words(analysis, gazetteer())
    guessed = list(_guessed_names(analysis, gazetteer(), person_words(analysis, gazetteer())))
    acting = [
        OrganisationName(span, 0.6, "pattern") for span in acting_acronyms(analysis, gazetteer())
    ]
    spelt = [OrganisationName(span, 0.85, "pattern") for span in wordlike_initials(analysis, known)]
    formed = [
        OrganisationName(span, 0.85, "pattern")
        for span in (
            *fixed_forms(analysis.text, gazetteer()),
            *described_bodies(analysis.text, gazetteer()),
            *ministry_initials(analysis.text),
        )
    ]
    funded = [
        OrganisationName(span, 0.6, "pattern")
        for span in funded_bodies(analysis.text, gazetteer())
        if analysis.text[span.start : span.end] not in persons
    ]
    holding = [
        OrganisationName(span, 0.85, "pattern")
        for span in (
            *field_bodies(analysis.text),
            *entry_bodies(analysis.text, gazetteer()),
            *joint_submitters(analysis.text, gazetteer()),
        )
        if not is_refused(analysis.text[span.start : span.end])
    ]
    romance = [
        OrganisationName(span, 0.8, "pattern")
        for span in (
            *romance_bodies(analysis.text, gazetteer()),
            *company_names(analysis.text, gazetteer()),
            *grant_holders(analysis.text),
            *group_names(analysis.text, gazetteer()),
            *local_bodies(analysis.text, gazetteer()),
            *capital_lines(analysis.text, (name.span for name in known)),
        )
    ]
    tabled = [
        OrganisationName(span, 0.75, "definition")
        for span in table_bodies(analysis.text, gazetteer())
    ]
    tabled += [
        OrganisationName(span, 0.8, "definition")
        for span in apposed_bodies(analysis.text, gazetteer())
    ]
    branches = [
        OrganisationName(span, 0.8, "pattern")
        for span in national_branches(analysis.text, known, organisations(), gazetteer())
    ]
    branches += [
        OrganisationName(span, 0.8, "pattern")
        for span in bodies_of_states(analysis, known, gazetteer())
    ]
    titles = TakenSpans.of(listed_titles(analysis.text))
    references = TakenSpans.of(reference_titles(analysis.text))
    patterns = list(_whole_owners(analysis.text, patterns, known))
    others = [*acting, *spelt, *formed, *funded, *holding, *romance]
    bodies_of = ((name, without_person(analysis.text, name.span)) for name in others)
    others = [replace(name, span=span) for name, span in bodies_of if span is not None]
    unknown = [*patterns, *guessed, *others]
    unknown = [
        replace(n, span=without_sort(analysis.text, with_deed(analysis.text, n.span)))
        for n in unknown
        if not references.touches(n.span)
        and (not titles.touches(n.span) or has_head(analysis.text[n.span.start : n.span.end]))
    ]
    unknown = list(_with_whole_ends(analysis.text, unknown, patterns))
    ends = {name.span.end: name.span for name in known}
    unknown = [replace(n, span=_without_known_end(analysis.text, n.span, ends)) for n in unknown]
    unknown = list(parted(analysis.text, unknown, gazetteer()))
    unknown = list(with_romance_ends(analysis, unknown, gazetteer()))
    guesses = without_tails(analysis.text, unknown, [*defined, *known])
    bodies = without_held_forums(analysis.text, (name.span for name in guesses))
    sure = [*defined, *known, *branches, *tabled]
    sure += [guess for guess in guesses if guess.span in bodies]
    found = _longest_first([*sure, *_told(analysis.text, sure)])
    barred = _barred(analysis, words, found)
    kept = [name for name in found if _may_stand(analysis, name.span, barred)]
    kept = _with_listed(analysis, kept, barred)
    repeats = _repeated(analysis, words, kept)
    also = [name for name in repeats if _may_stand(analysis, name.span, barred)]
    return tuple(sorted([*kept, *also], key=lambda n: n.span.start))


def _told(text: str, names: Iterable[OrganisationName]) -> Iterator[OrganisationName]:
    """Yield names without a head that the text tells to be bodies', beside those found."""
    bodies = [name.span for name in names if name.method != "model" or " " in _at(text, name)]
    for span in told_bodies(text, bodies, gazetteer()):
        yield OrganisationName(span, 0.7, "pattern")


def _at(text: str, name: OrganisationName) -> str:
    return text[name.span.start : name.span.end]


def _with_whole_ends(
    text: str, names: Iterable[OrganisationName], patterns: Sequence[OrganisationName]
) -> Iterator[OrganisationName]:
    """Yield names, guesses that stop within a body whose part they are with the whole of it.

    `Legal Unit of the Ministry of Gender, Labour` and Social Development.
    """
    ordered = sorted((name.span for name in patterns), key=lambda span: span.start)
    starts = [span.start for span in ordered]
    for name in names:
        last = bisect_left(starts, name.span.end) - 1
        inner = ordered[last] if last >= 0 and name.method == "model" else name.span
        runs_on = (
            name.span.start < inner.start
            and name.span.end < inner.end
            and _PART_OF.search(text, name.span.start, inner.start) is not None
            and _ONE_MORE.match(text, name.span.end) is not None
        )
        yield replace(name, span=Span(name.span.start, inner.end)) if runs_on else name


def _without_known_end(text: str, span: Span, ends: Mapping[int, Span]) -> Span:
    """Return a name without the known body that `and` joins to it: `Reef y ONU Mujeres`."""
    known = ends.get(span.end)
    if known is None or known.start <= span.start:
        return span
    joint = _JOINS.search(text, span.start, known.start)
    return Span(span.start, joint.start()) if joint and joint.start() > span.start else span


def _whole_owners(
    text: str, names: Iterable[OrganisationName], known: Sequence[OrganisationName]
) -> Iterator[OrganisationName]:
    """Yield names, those that begin within a known body's, whose they are, with the whole of it.

    `Women's Regional Office for Asia` is one of UN Women.
    """
    owners = {
        start: owner.span.start
        for owner in known
        if text.startswith(("'s ", "’s "), owner.span.end)
        for start in range(owner.span.start + 1, owner.span.end)
    }
    for name in names:
        start = owners.get(name.span.start)
        yield name if start is None else replace(name, span=Span(start, name.span.end))


def _with_listed(
    analysis: Analysis, names: list[OrganisationName], barred: TakenSpans
) -> list[OrganisationName]:
    """Return the names with those that stand in a list of them, of overlapping ones the longest."""
    ordered = sorted(names, key=lambda n: n.span.start)
    found = (
        *listed_bodies(analysis, ordered, gazetteer()),
        *bodies_in_lines(analysis, ordered, gazetteer()),
    )
    listed = [name for name in found if not barred.touches(name.span)]
    return _longest_first([*names, *listed]) if listed else names


def _barred(
    analysis: Analysis, words: tuple[Word, ...], found: Iterable[OrganisationName]
) -> TakenSpans:
    """Return where no name stands: document symbols, units, single words that are ordinary here.

    `CERD/C/SVN/CO/6` and `70 DKK` name no body; `Families` opens a sentence in a text that speaks
    of families, but not a pattern's name that goes on: `Centre de Reef` beside other centres.
    """
    ordinary = ordinary_words(analysis.text)
    longer = {
        n.span.start for n in found if n.method == "pattern" and _OF.search(_written(analysis, n))
    }
    symbols = [
        Span(*match.span())
        for pattern in (_SYMBOL, _EU_NUMBER)
        for match in every_match(pattern, analysis.text)
    ]
    singles = [
        guess.span
        for guess in analysis.guesses
        if analysis.text[guess.span.start : guess.span.end].casefold() in ordinary
        and not analysis.text[guess.span.start : guess.span.end].isupper()
        and guess.span.start not in longer
    ]
    return TakenSpans.of([*symbols, *singles, *_amounts(analysis.text, words)])


def _written(analysis: Analysis, name: OrganisationName) -> str:
    return analysis.text[name.span.start : name.span.end]


def _written_small(analysis: Analysis, span: Span) -> str:
    return analysis.text[span.start : span.end].casefold()


def _amounts(text: str, words: tuple[Word, ...]) -> list[Span]:
    """Return where acronyms stand behind numbers that mostly do: `70 DKK`, not `14 UN tanks`."""
    behind = [Span(*match.span()) for match in every_match(_AMOUNT, text)]
    amounts = Counter(text[span.start : span.end] for span in behind)
    every = Counter(word.text for word in words if word.text in amounts)
    return [s for s in behind if 2 * amounts[text[s.start : s.end]] > every[text[s.start : s.end]]]


def _may_stand(analysis: Analysis, span: Span, barred: TakenSpans) -> bool:
    if not _lies_in_one_passage(analysis, span) or barred.touches(span):
        return False
    if is_party_to_case(analysis.text, span) or is_demanded(analysis.text, span):
        return False
    if _PERMITS.match(analysis.text, span.end) or is_gathering(analysis.text, span):
        return False
    since = max(0, span.start - _LONGEST_BUTTON)
    is_other = _POST.match(analysis.text, span.end) or _BUTTON.search(
        analysis.text, since, span.start
    )
    if is_other and not organisations().candidates(analysis.text[span.start : span.end]):
        return False
    if _NUMBER.match(analysis.text, span.end) and _written_small(analysis, span) in HEADS:
        return False
    is_of_another = is_of_others(analysis.text, span, organisations())
    return not is_of_another and not heads_columns(analysis.text[span.start : span.end])


def _guessed_names(
    analysis: Analysis, places: Gazetteer, persons: frozenset[str]
) -> Iterator[OrganisationName]:
    labels = Counter(
        (analysis.text[g.span.start : g.span.end], g.label == "ORG") for g in analysis.guesses
    )
    judged = [_judge(analysis, guess, places, persons) for guess in analysis.guesses]
    spans = [span for span in judged if span is not None]
    towns = _among_places(analysis.text, spans, places)
    for span in spans:
        if not towns.touches(span) and not _is_stray(analysis.text, span, labels):
            yield OrganisationName(_with_suffix(analysis.text, span), 0.7, "model")


def _among_places(text: str, guesses: Sequence[Span], places: Gazetteer) -> TakenSpans:
    """Return where guesses that no word tells a body stand in lists and counts of places."""
    asked = [
        span
        for span in guesses
        if text[span.start : span.end].istitle() and not has_head(text[span.start : span.end])
    ]
    if not asked:
        return TakenSpans()
    sites = Sites.of(text, asked, (), places)
    there = TakenSpans.of(counted(text, places))
    return TakenSpans.of(s for s in asked if sites.listed.touches(s) or there.touches(s))


def _bordered(text: str, span: Span, places: Gazetteer) -> Span | None:
    """Return a stretch without what is beside the name in it; None where no body is left."""
    return without_person(text, within_borders(text, span, places))


def _is_of_heads_of_state(text: str, span: Span) -> bool:
    return text.startswith(_GOVERNMENTS, span.start) and is_of_heads(text, span.start)


def _is_stray(text: str, span: Span, labels: Counter[tuple[str, bool]]) -> bool:
    """Say whether a word in title case is mostly no body's name, or an ordinary one that opens."""
    surface = text[span.start : span.end]
    if not _TITLE_CASE.fullmatch(surface) or has_head(surface):
        return False
    if labels[surface, False] >= labels[surface, True]:
        return True
    before = text[max(0, span.start - 3) : span.start].rstrip(" ")
    opens = not before or before[-1] in "\n\t.!?•-*|:"
    return opens and labels[surface, True] < _OFTEN and bool(_ABSTRACT.search(surface))


def _judge(
    analysis: Analysis, guess: NameGuess, places: Gazetteer, persons: frozenset[str]
) -> Span | None:
    """Return what a guess names, where that is an organisation; else None."""
    span = trim_name(analysis.text, guess.span)
    if span is None:
        return None
    span = _bordered(analysis.text, span, places)
    surface = analysis.text[span.start : span.end] if span else ""
    if (
        span is None
        or not is_plausible(surface, places)
        or is_refused(surface)
        or _is_title(analysis.text, span)
    ):
        return None
    if _is_bare_sort(surface) or _is_adjective(surface, places):
        return None
    if has_head(surface):
        return span if guess.label in _MISTAKEN_LABELS else None
    if _NO_BODY_BEHIND.match(analysis.text, span.end) or _NO_BODY_BEFORE.search(
        analysis.text[max(0, span.start - _LONGEST_OFFICE) : span.start]
    ):
        return None
    if guess.label in _MISTAKEN_LABELS and is_branch(surface, places):
        return span
    if guess.label != "ORG" or is_in_capitals(analysis, span.start) or _is_thing(surface):
        return None
    if _is_amount(analysis.text, span) or _is_cited(analysis.text, span):
        return None
    if persons.issuperset(re.findall(r"[^\W\d_]+", surface)):
        return None
    # `Raqqa` is a place whatever the model says; `WHO` and `SDF` are spelt otherwise.
    return span if surface.isupper() or not places.candidates(surface) else None


def _is_bare_sort(surface: str) -> bool:
    """Say whether a word only tells what a body is: `réseau`; `Gouvernement`, of a state told."""
    return surface.casefold() in _BARE_SORTS or surface in _GOVERNMENTS


def _is_adjective(surface: str, places: Gazetteer) -> bool:
    """Say whether one word only tells of several peoples: `Inter-American`, `Pan-African`."""
    front, _, people = surface.partition("-")
    return front in _OF_SEVERAL and places.demonym(people) is not None


def _is_thing(surface: str) -> bool:
    """Say whether several words are a thing or a measure; `Georgia Modular Systems` is a firm."""
    is_firm = surface.endswith(("Systems", "System", "Product"))
    return " " in surface and not is_firm and is_concept(surface)


def _is_amount(text: str, span: Span) -> bool:
    """Say whether an acronym is a quantity or a currency: `IQR = 7`, `SYP 592`, `10 AFN`."""
    surface = text[span.start : span.end]
    if not surface.isupper():
        return False
    if text.startswith(" = ", span.end):
        return True
    before = text[max(0, span.start - len("0 ")) : span.start]
    is_beside = _FIGURE_BEHIND.match(text, span.end) or any(sign.isdigit() for sign in before)
    return len(surface) <= _LONGEST_CURRENCY and bool(is_beside)


def _is_title(text: str, span: Span) -> bool:
    """Say whether a title begins with a guess: `(2010). Reef and`, `the report "Safe Union"`."""
    if text[max(0, span.start - 1) : span.start] in _QUOTES and _is_in_title(text, span):
        return True
    before = _YEAR_BEFORE.search(text, max(0, span.start - _LONGEST_YEAR), span.start)
    return before is not None and _TITLE_GOES_ON.match(text, span.end) is not None


def _is_in_title(text: str, span: Span) -> bool:
    """Say whether a pattern's name is words of a title: `we published "Services for Youth"`."""
    if _QUOTE_BEHIND.match(text, span.end) is None:
        return False
    start = max(0, span.start - _LONGEST_LEAD)
    return _QUOTED_BEFORE.search(text[start : span.start]) is not None


def _is_cited(text: str, span: Span) -> bool:
    """Say whether names of authors stand before a year or a number: `Aro & Uneborg, 2014`."""
    joined = " & " in text[span.start : span.end] or " and " in text[span.start : span.end]
    found = _CITATION.match(text, span.end)
    return found is not None and (joined or found["others"] is not None)


def _with_suffix(text: str, span: Span) -> Span:
    """Return the span with what a tokeniser cut off an acronym: `CJTF-OIR`."""
    if not text[span.start : span.end].isupper():
        return span
    suffix = _ACRONYM_SUFFIX.match(text, span.end)
    return Span(span.start, suffix.end()) if suffix else span


def _longest_first(names: Iterable[OrganisationName]) -> list[OrganisationName]:
    ranked = sorted(
        names,
        key=lambda n: (n.span.start - n.span.end, -n.confidence, n.span.start, n.method),
    )
    kept = TakenSpans()
    return [name for name in ranked if kept.take(name.span)]


def _lies_in_one_passage(analysis: Analysis, span: Span) -> bool:
    passage = analysis.passage_at(span.start)
    return passage is not None and span.end <= passage.span.end


def _repeated(
    analysis: Analysis, words: tuple[Word, ...], names: list[OrganisationName]
) -> Iterator[OrganisationName]:
    """Yield further places where a name stands that the document has established.

    A model sees one sentence at a time: it guesses ISIL in one and misses it in the next.
    """
    counts = Counter(analysis.text[n.span.start : n.span.end] for n in names)
    refused = _refused(analysis, counts)
    established = {s for s, n in counts.items() if s not in refused and _is_established(s, n)}
    taken = TakenSpans()
    for name in names:
        taken.take(name.span)
    finder = NameFinder(sorted(established))
    for span, written in finder.find(words):
        exact = analysis.text[span.start : span.end] == written
        if exact and _lies_in_one_passage(analysis, span) and taken.take(span):
            yield OrganisationName(span, 0.65, "model")


def _is_established(surface: str, count: int) -> bool:
    """Say whether a name is one wherever it stands: an acronym, several words, or told often."""
    if surface in WORDLIKE:
        return False
    if looks_like_acronym(surface) or " " in surface:
        return True
    return count >= _OFTEN and not gazetteer().candidates(surface)


def _refused(analysis: Analysis, counts: Counter[str]) -> set[str]:
    """Return names that the model mostly takes for something else, such as a person.

    That it takes an acronym for a place tells nothing where no gazetteer has it.
    """
    others = Counter(
        surface
        for surface, label in (
            (analysis.text[g.span.start : g.span.end], g.label) for g in analysis.guesses
        )
        if label in {"PERSON", "DATE", "NORP", "LAW"}
        or (label in {"GPE", "LOC"} and not is_unknown_acronym(surface))
    )
    return {surface for surface, count in counts.items() if others[surface] > count}
