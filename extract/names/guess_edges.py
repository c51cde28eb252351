"""Cuts off guesses what is no part of a name: numbers of lists and footnotes, half a bracket."""

from extract.analysis import NameGuess
from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.joined_heads import TOPICS
from extract.names.organisation_patterns import has_head
from extract.names.organisation_words import HEADS
from ontology.authority import organisations
from ontology.gazetteer import Gazetteer

_LABELS = frozenset({"ORG", "GPE", "LOC", "PERSON"})
_PEOPLE_FROM = compiled(
    r"(?:(?:Women|Men|Girls|Boys|Children|People|Persons|Workers|Migrants|Refugees|Victims|Survivors|"
    r"Citizens|Nationals|Communities|Delegates|Delegations|Participants|Students|Families|Groups|"
    r"Organi[sz]ations|NGOs|Representatives) from|[Gg]overnments of) (?:the )?(?=[A-ZÀ-Þ])"
)
"""Who is from a place, at a sentence's beginning: `Women from Southeast Asia`; several states."""

_BRACKETED = compiled(r"(?:\d{1,3}[).]|\(\d{1,3}\))\s{1,3}(?=[A-ZÀ-Þ])")
_BARE = compiled(r"\d{1,3}\s{1,3}(?=[A-ZÀ-Þ])")
_HALVES = ((")", "("), ("]", "["), ("”", "“"), ("»", "«"))
_OF_NEXT = compiled(r"\b(\w{2,30})(?P<cut>\s(?:and|&)\s)([A-Z]\w{2,30})$")
_GOES_ON = compiled(r"\s(?:and|&)\s[A-Z]")
_BEFORE_PAPER = compiled(r"\s(?:Country|Sitrep|Population)$")
"""What a body's paper or team begins with: `UNICEF Nepal Country` Brief."""

_LAST = compiled(r"(?:(?<=[^\W\d_])|\.|\s)\d{1,3}(?:,\d{3}){0,2}$")


def with_clean_edges(text: str, guess: NameGuess, places: Gazetteer) -> NameGuess:
    """Return a guess without the number before or behind the name in it, or half a bracket.

    `3. Reef Alliance` is an entry of a list, `7 Office of Labour` the text of a footnote, and the
    number behind `Kenya.14` or in `Lima 1,225` leads to one or is the next cell; `Camp 4`, `10
    Downing Street` and `Vision 21` keep theirs. In `the Labour Authority and Women and Media
    Collective` the first name ends before `and Women`.

    Args:
        text: What the guess counts.
        guess: A name as the model found it.
        places: Tells names of places.
    """
    if guess.label not in _LABELS:
        return guess
    start, end = guess.span.start, guess.span.end
    people = _PEOPLE_FROM.match(text, start, end)
    if people and places.candidates(text[people.end() : end]):
        return NameGuess(Span(people.end(), end), "GPE")
    surface = text[start:end]
    first = _BRACKETED.match(surface) or _BARE.match(surface)
    if first and (first.re is _BRACKETED or _is_name(surface[first.end() :], guess.label, places)):
        start += first.end()
    rest = text[start:end]
    for mark, half in _HALVES:
        if rest.endswith(mark) and half not in rest:
            end -= 1
        elif rest.startswith(half) and mark not in rest:
            start += 1
    cut = _OF_NEXT.search(text, start, end) if guess.label == "ORG" else None
    if cut and cut[1].casefold() in HEADS and cut[3].casefold() in TOPICS:
        end = cut.start("cut") if _GOES_ON.match(text, end) else end
    paper = _BEFORE_PAPER.search(text, start, end) if guess.label == "ORG" else None
    end = paper.start() if paper and _is_body(text[start : paper.start()]) else end
    rest = text[start:end]
    last = _LAST.search(rest)
    if last and not _is_known(rest, places) and _is_known(rest[: last.start()], places):
        end = start + last.start()
    return NameGuess(Span(start, end), guess.label)


def _is_name(surface: str, label: str, places: Gazetteer) -> bool:
    is_body = label == "ORG" and " " in surface and has_head(surface)
    return is_body or _is_known(surface, places)


def _is_body(surface: str) -> bool:
    """Say whether a name is a known body's, or begins with one, as `UNICEF Nepal` does."""
    known = organisations()
    return bool(known.candidates(surface) or known.candidates(surface.partition(" ")[0]))


def _is_known(surface: str, places: Gazetteer) -> bool:
    return bool(places.candidates(surface) or organisations().candidates(surface))
