"""Finds names of persons, so that they can be taken out before anything is stored.

Missing one is worse than masking a word too many, as long as no organisation or place is eaten.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from extract.analysis import Analysis
from extract.calendar_words import SHORT_MONTHS
from extract.kept_patterns import compiled
from extract.model import Kind, Mention, Span
from extract.names.ordinary_words import ordinary_words
from extract.persons.bodies_and_towns import (
    ends_body,
    is_named_after,
    is_of_street,
    is_town_or_body,
)
from extract.persons.extent.name_extent import whole_name, with_front
from extract.persons.extent.name_front import Fronts
from extract.persons.extent.repeated_names import repeated_initials, repeated_names
from extract.persons.frames.citations import cited_persons
from extract.persons.frames.handles import in_addresses
from extract.persons.frames.korean_names import korean_names
from extract.persons.frames.witnesses import witnesses
from extract.persons.given_names import GIVEN_NAMES
from extract.persons.head_surnames import named_like_bodies
from extract.persons.known_places import (
    coordinated_places,
)
from extract.persons.left.first_name_terms import FirstNameTerms, listed_by_first_name
from extract.persons.left.known_names import known_names
from extract.persons.left.left_names import left_names
from extract.persons.left.unexplained_names import unexplained_names
from extract.persons.letters import CAPITALS, LETTERS
from extract.persons.listed_names import (
    Ballot,
    compound_names,
    is_listed,
    listed_words,
)
from extract.persons.lists.capital_surnames import capital_surnames
from extract.persons.lists.companions import companions, in_one_list
from extract.persons.lists.inverted_names import inverted_names
from extract.persons.lists.rosters import rostered_names
from extract.persons.lists.semicolon_lists import in_semicolon_lists
from extract.persons.no_names import INSTITUTIONS
from extract.persons.person_evidence import (
    guessed_persons,
    sure_persons,
    told_persons,
)
from extract.persons.person_patterns import TITLES
from extract.persons.placed import Sites, is_called_as_place, is_placed
from extract.persons.refusals.lone_words import without_lone_words
from extract.persons.refusals.may_be_person import may_be_person
from extract.persons.refusals.no_persons import (
    firm_names,
    is_framework,
    is_label,
    is_many,
    is_no_person,
    is_of_field,
    is_plain_word,
)
from extract.persons.refusals.overruling import LOOSE_ENDS, overruled, towns_once_told, without
from extract.persons.refusals.told_otherwise import ToldOtherwise
from extract.persons.roster_heads import is_in_label
from extract.persons.small_names import is_ordinary
from extract.persons.told_words import Named
from extract.spans import TakenSpans, merged
from extract.words import Word
from ontology.gazetteer import Gazetteer
from ontology.names import fold

_SHORTEST_TOKEN = 3
_NAME_PART = compiled(r"[^\W\d_]+(?:[-'’][^\W\d_]{2,})*")
_FURTHER = compiled(rf"[{CAPITALS}][^\W\d_]+")
_HYPHENED = compiled(rf"-[{CAPITALS}][^\W\d_]+(?:-[{CAPITALS}][^\W\d_]+)?(?![\w@])")
_LONGEST_NAME = 16
_OFTEN = 2
"""How often the model may take for a person's what is told once to be something else."""

_SURNAMES_TOO = ("ers", "ors", "ants", "ians", "iens")
"""How plurals and surnames end: `Shivers`, `Plants`; of these the model's word counts."""

_DAY_BEHIND = compiled(r"[-–.’']{1,2}\d")
"""Behind a month that is cut short: `as of Dec-19`, which is nobody."""

_WITH_ARTICLE = compiled(r"(?P<article>(?:The|La|Le|El)\s)?(?P<word>[^\W\d_]+(?:-[^\W\d_]+)?)")
_ARTICLE_BEFORE = compiled(
    r"\b(?:the|our|la|le|el|del?|du|au|al|un|une|una|leur|notre|nuestr[ao]|su)\s$"
    r"|\b[ld]['’]$",
    re.IGNORECASE,
)
_LONGEST_ARTICLE = 9
_ARTICLES = frozenset({"The", "La", "Les", "Los", "Las", "El", "Une", "Una"})
_INITIAL_BEFORE = compiled(r"(?<!\w)[A-Z]\. ?$")


def find_persons(
    analysis: Analysis, words: tuple[Word, ...], places: Gazetteer, mentions: Sequence[Mention]
) -> tuple[Span, ...]:
    """Return where persons are named, each stretch in one passage, in order.

    A name of one word that the model took for a body or a town is a person's where the text or a
    list of names says so; every other mention stays whole.

    Args:
        analysis: The text and what the model guesses in it.
        words: `find_words(analysis.text)`.
        places: Tells a place's name from a person's.
        mentions: Organisations, places, instruments and events as they were settled.
    """
    text = analysis.text
    ballot = Ballot.of(analysis, words)
    ordinary = ordinary_words(text)
    guessed = guessed_persons(analysis)
    told = _told(analysis, guessed, places)
    cited = frozenset(text[s.start : s.end] for s in cited_persons(analysis, places))
    inverted = tuple(inverted_names(text, places))
    whole = (whole_name(text, s, TakenSpans(), ordinary) for s in (*told, *inverted))
    named = _named_words(text, list(whole), cited)
    sure = frozenset(text[s.start : s.end] for s in sure_persons(analysis, places))
    seen = (*witnesses(text, places), *in_one_list(text, told, sure, places))
    seen = (*seen, *korean_names(text), *inverted)
    seen = (*seen, *capital_surnames(analysis, words, places))
    seen = (*seen, *rostered_names(text, (*told, *seen), places))
    begun = frozenset(span.start for span in (*told, *seen))
    seen = (*seen, *in_semicolon_lists(text, begun, places))
    named = replace(
        named,
        sure=sure,
        seen=TakenSpans.of(seen),
        witnesses=frozenset(text[s.start : s.end] for s in seen),
    )
    over = list(overruled(text, ballot, mentions, named, places))
    kept = [m.span for m in without(mentions, over) if _stays_whole(text, m)]
    called = TakenSpans.of(named_like_bodies(text, places))
    kept += [s for s in firm_names(text) if not called.touches(s)]
    taken, bodies = TakenSpans.of(kept), _parts_of_names(text, kept)
    none = frozenset(over)  # what is told here, whatever else is called so: `Jordan, 24, from`
    first = [s for s in (*told, *seen) if s in none or not _is_part_here(text, s, bodies)]
    towns = TakenSpans.of(s for s in guessed if is_town_or_body(text, s, places))
    listed = [s for s in listed_words(text, words, ballot, places) if not towns.touches(s)]
    listed += [s for s in compound_names(text, places) if not towns.touches(s)]
    listed = [s for s in listed if not ends_body(text, s) and not is_named_after(text, s)]
    beside = TakenSpans.of(coordinated_places(text))
    bare = (Span(s.start, s.start + len(_bare(text, s))) for s in over if not named.seen.touches(s))
    free = [s for s in [*first, *bare, *listed] if not taken.touches(s) and not beside.touches(s)]
    free = [s for s in free if not is_of_street(text, s)]
    fronts = Fronts.of(analysis, ordinary, places)
    fuller = (fronts.with_words_before(s, taken) for s in free)
    names = [whole_name(text, s, taken, ordinary) for s in fuller]
    left = tuple(left_names(analysis, words, mentions, names, places))
    names = [*names, *left]
    known = tuple(known_names(analysis, words, mentions, names, places))
    names = [*names, *known]
    loose = _loose_places(text, mentions, places)
    fixed = TakenSpans.of(s for s in kept if s not in loose)
    shown = named.sure | named.witnesses
    told = [span for span in names if text[span.start : span.end] in shown]
    names = [
        *names,
        *companions(text, told, fixed, places, are_told=True),
        *companions(text, names, taken, places),
    ]
    listed_with = listed_by_first_name(text, names, places)
    names = [*names, *(s for s in listed_with if not fixed.touches(s))]
    names = [*names, *unexplained_names(analysis, mentions, names, places)]
    repeats = tuple(repeated_names(text, words, names, places))
    once = {text[s.start : s.end] for s in (*left, *known)} | named.witnesses
    terms = FirstNameTerms.of(text, names)
    again = {s for s in towns_once_told(text, mentions, once, places) if terms.hold(s.start)}
    found = [
        *names,
        *(s for s in repeated_initials(text, names) if not taken.touches(s)),
        *(_grown(text, s, taken, ordinary, places) for s in repeats if not taken.touches(s)),
        *(s for s in repeats if s in again),
    ]
    if not found:
        return ()
    other = ToldOtherwise.of(text, {text[s.start : s.end] for s in found}, places)
    found = [s for s in found if not _is_told_otherwise(text, s, other, named, ballot)]
    people = TakenSpans.of(told_persons(analysis, places))
    found = _without_placed(text, found, named, people, mentions, places)
    found = [s for s in found if named.seen.touches(s) or not is_label(text[s.start : s.end])]
    found = [_with_hyphened(text, s) for s in merged(found) if not _is_none(text, s)]
    sure_of = TakenSpans.of((*left, *known, *over))
    found = without_lone_words(
        text,
        found,
        lambda s: sure_of.touches(s) or people.touches(s) or _is_told(text, s, named),
        frozenset(text[s.start : s.end] for s in guessed),
    )
    return tuple(_by_passage(analysis, _without_many(analysis, found)))


def _without_placed(
    text: str,
    found: Sequence[Span],
    named: Named,
    people: TakenSpans,
    mentions: Sequence[Mention],
    places: Gazetteer,
) -> list[Span]:
    """Return names without those that are places by what stands around, told of as no persons."""
    shown = named.sure | named.witnesses
    free = [s for s in merged(found) if not named.seen.touches(s)]
    alone = [s for s in free if text[s.start : s.end] not in shown and not people.touches(s)]
    sites = Sites.of(text, alone, mentions, places)
    placed = TakenSpans.of(
        [
            *(s for s in alone if is_placed(text, s, sites, places)),
            *(s for s in free if is_called_as_place(text, s)),
        ]
    )
    return [s for s in found if not placed.touches(s)]


def _with_hyphened(text: str, span: Span) -> Span:
    """Return a name of several words with what a hyphen joins to its end: `Ada Uzqo-Druszov`."""
    is_whole = " " in text[span.start : span.end]
    further = _HYPHENED.match(text, span.end) if is_whole else None
    return Span(span.start, further.end()) if further else span


def _without_many(analysis: Analysis, persons: Sequence[Span]) -> Iterator[Span]:
    """Yield names but for plurals of what people are that open a sentence: `Teachers asked`.

    Somebody is called so where a longer name has the word, or the model takes it for a name.
    """
    text = analysis.text
    surfaces = [text[s.start : s.end] for s in persons]
    longer = {word for name in surfaces if " " in name for word in _NAME_PART.findall(name)}
    names = {text[s.start : s.end] for s in persons if not is_many(text, s)}
    guessed = {g.span for g in analysis.guesses if g.label == "PERSON"}
    for span, surface in zip(persons, surfaces, strict=True):
        is_guessed = span in guessed and surface.endswith(_SURNAMES_TOO)
        if is_guessed or surface in longer or surface in names:
            yield span


def _is_told(text: str, span: Span, named: Named) -> bool:
    """Say whether more than a guess tells a person: what stands beside it, here or elsewhere."""
    return named.seen.touches(span) or named.tells(text[span.start : span.end])


def _is_told_otherwise(
    text: str, span: Span, other: ToldOtherwise, named: Named, ballot: Ballot
) -> bool:
    """Say whether it is no person by what the text or the field tells, and nothing tells one."""
    surface = text[span.start : span.end]
    if span in other.here or (is_of_field(surface) and surface not in named.whole):
        return True
    if named.seen.touches(span):
        return False
    if span in other.beside:
        return True
    is_other = _OFTEN * other.names[surface] > ballot.persons[surface]
    return is_other and not named.tells(surface)


def _is_none(text: str, span: Span) -> bool:
    """Say whether a stretch is an article, a day, a framework, a cell's label or a street."""
    surface = text[span.start : span.end]
    is_day = surface.casefold() in SHORT_MONTHS and _DAY_BEHIND.match(text, span.end) is not None
    is_word = surface in _ARTICLES or is_day or is_framework(text, span)
    is_word = is_word or _is_institution(text, span)
    return is_word or is_in_label(text, span.start, span.end) or is_of_street(text, span)


def _is_institution(text: str, span: Span) -> bool:
    """Say whether a word behind its article is an institution: `la Alcaldía`, `Le Diocèse`."""
    named = _WITH_ARTICLE.fullmatch(text, span.start, span.end)
    if named is None or named["word"].casefold() not in INSTITUTIONS:
        return False
    before = text[max(0, span.start - _LONGEST_ARTICLE) : span.start]
    return named["article"] is not None or _ARTICLE_BEFORE.search(before) is not None


def _loose_places(text: str, mentions: Iterable[Mention], places: Gazetteer) -> frozenset[Span]:
    """Return single words that the model alone takes for places and no gazetteer has."""
    return frozenset(
        m.span
        for m in mentions
        if m.kind is Kind.PLACE
        and m.method == "model"
        and _NAME_PART.fullmatch(text, m.span.start, m.span.end)
        and not places.candidates(text[m.span.start : m.span.end])
    )


def _grown(
    text: str, span: Span, taken: TakenSpans, ordinary: frozenset[str], places: Gazetteer
) -> Span:
    """Return a repeated name with the next one behind it, if that is no common word."""
    grown = whole_name(text, span, taken, ordinary)
    further = _FURTHER.findall(text, span.end, grown.end)
    are_words = (is_ordinary(word.casefold()) and not is_listed(word) for word in further)
    if any(are_words) or any(places.demonym(word) for word in further):
        return with_front(text, span, taken)
    return grown


def _bare(text: str, span: Span) -> str:
    return text[span.start : span.end].rstrip(LOOSE_ENDS)


def _stays_whole(text: str, mention: Mention) -> bool:
    """Say whether no person's name may touch a mention; one may be in an address."""
    is_address = text.find("@", mention.span.start, mention.span.end) >= 0
    return mention.kind is not Kind.THEME and not mention.modifier and not is_address


def _told(analysis: Analysis, guessed: Iterable[Span], places: Gazetteer) -> list[Span]:
    """Return what the model or the text itself tells to be a person's name."""
    found = [
        *(
            span
            for span in guessed
            if not is_town_or_body(analysis.text, span, places)
            and not is_plain_word(analysis.text, span)
        ),
        *(s for s in told_persons(analysis, places) if not is_named_after(analysis.text, s)),
        *cited_persons(analysis, places),
    ]
    text = analysis.text
    kept = [
        span
        for span in found
        if may_be_person(text[span.start : span.end], places) and not is_no_person(text, span)
    ]
    sure = (*in_addresses(text), *sure_persons(analysis, places), *witnesses(text, places))
    return [*kept, *sure]


def _named_words(text: str, told: Sequence[Span], cited: frozenset[str]) -> Named:
    """Return the words of names that the text tells to be persons'."""
    names = {span: _NAME_PART.findall(text[span.start : span.end]) for span in told}
    long = {span: name for span, name in names.items() if len(name) > 1}
    whole = _as_written(w for name in long.values() for w in name if len(w) >= _SHORTEST_TOKEN)
    alone = _as_written(name[0] for name in names.values() if len(name) == 1)
    return Named(
        whole=whole,
        alone=alone,
        cited=cited,
        every=whole | alone | cited,
        starts=frozenset(span.start for span in long),
        ends=frozenset(span.end for span in long),
    )


def _as_written(words: Iterable[str]) -> frozenset[str]:
    """Return the words, listed names in capitals in title case too; no acronyms."""
    found = frozenset(words)
    return found | {word.title() for word in found if word.isupper() and is_listed(word)}


def _parts_of_names(text: str, protected: Sequence[Span]) -> frozenset[str]:
    """Return every run of words inside names that are settled: `Harbour Circle` of a network's."""
    names = {tuple(text[s.start : s.end].split()[:_LONGEST_NAME]) for s in protected}
    return frozenset(
        " ".join(words[first:last])
        for words in names
        for first in range(len(words))
        for last in range(first + 1, len(words) + 1)
    )


def _is_part_here(text: str, span: Span, parts: frozenset[str]) -> bool:
    """Say whether a name is a part of a settled one, and has no initials: `J. Uneborg`."""
    has_initial = _INITIAL_BEFORE.search(text, max(0, span.start - 4), span.start) is not None
    return not has_initial and _is_part(text[span.start : span.end], parts)


def _is_part(surface: str, parts: frozenset[str]) -> bool:
    """Say whether a name is a part of one that is settled, and does not begin as a person's."""
    words = surface.split()
    return " ".join(words) in parts and not is_listed(words[0])


def is_allowed(surface: str, allowed: Iterable[str]) -> bool:
    """Say whether the project lists this name, whole or in part (`Doe` of `Jane Doe`)."""
    parts = set(re.findall(r"\w+", fold(surface))) - TITLES
    return bool(parts) and any(parts <= set(re.findall(r"\w+", fold(name))) for name in allowed)


def is_named_otherwise(surface: str, mentioned: frozenset[str]) -> bool:
    """Say whether all words of a guess in a title are of names that the text settles otherwise."""
    words = [word.casefold() for word in LETTERS.findall(surface)]
    return mentioned.issuperset(words) and not GIVEN_NAMES.intersection(words[:1])


def _by_passage(analysis: Analysis, spans: Iterable[Span]) -> Iterator[Span]:
    """Cut what runs over the end of a passage, so that passages can be rewritten one by one."""
    for span in spans:
        start = span.start
        while start < span.end:
            passage = analysis.passage_at(start)
            if passage is None:
                start += 1
                continue
            end = min(span.end, passage.span.end)
            yield Span(start, end)
            start = end
