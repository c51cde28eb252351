"""Cuts guesses of the language model that run over several names: `Dakar, Senegal`, `RRC Dakar`."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from extract.analysis import Analysis, NameGuess
from extract.columns import parts_columns
from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.guess_edges import with_clean_edges
from extract.names.guess_parts import pieces
from extract.names.officers import body_before, officer_behind
from extract.names.organisation_patterns import has_head
from extract.names.organisation_words import HEADS
from extract.names.state_bodies import is_state_body
from extract.names.table_places import with_places_of_tables
from extract.persons.bodies_and_towns import are_towns
from extract.persons.given_names import GIVEN_STATES
from extract.persons.known_places import is_known_place
from extract.persons.listed_names import is_given_name, is_listed
from extract.scanning import every_match
from extract.words import word_set
from ontology.authority import organisations
from ontology.gazetteer import Gazetteer

_COMMA = compiled(r",\s{1,3}")
_ACRONYM = compiled(r"\b[A-Z]{2,8}(?:-[A-Z]{2,8})?\b")
_AFTER_ACRONYM = compiled(r"(?:[A-Z]{2,8}|[A-Z]{2,8}-[A-Z]{2,8})[ \n](?=[A-ZÀ-Þ][^\W\d_])")
_OPENER = compiled(r"([A-ZÀ-Þ][a-zà-ÿ]{0,9})\s(?:(?:la|le|el|les|los|las|l['’])\s?)?(?=[A-ZÀ-Þ])")
_OPENERS = word_set(
    """
    ni en según selon ante tras aunque mientras pues comme dès depuis desde hasta malgré vers chez
    outre même entre sobre sous sur dans pour para por contra contre sin sans con avec como cuando
    quand tanto tant ambos cada otros d'autres hacia jusque si pero mais y et o ou donde où au aux à
    """
)
"""Words of French and Spanish that open a sentence before a place's name, in lower case."""

_VERB = compiled(
    r"\s(?:say|says|said|tells?|told|urges?|urged|warns?|warned|calls|called|asks?|asked|"
    r"ratified|signed|adopted|joined|met|praised|criticised|criticized|condemned|accused|accuses?|"
    r"thanks|thanked|welcomes|welcomed|believes?|argues?|argued|encourages?|encouraged|"
    r"recommended|recommends|requested|commended|commends|invited|invites|expressed|recalled|"
    r"recalls|reiterated|reminded)\s(?=[A-ZÀ-Þ])"
)
"""A verb between two names; no name of a body holds one."""

_PAYS = compiled(
    r"\s(?:funds|funded|supports|supported|backs|backed|trains|trained|hosts|hosted)\s(?=[A-ZÀ-Þ])"
)
"""A verb after the name of a known body; other names may hold such a word."""

_REPEATED = compiled(r"([A-ZÀ-Þ][^\W\d_]+)(?:\s\1){1,20}")
_BY = compiled(r"\sby\s(?=[A-ZÀ-Þ][a-zà-ÿ]+\s[A-ZÀ-Þ][a-zà-ÿ]+$)")
"""Who made something for the body before: `for the Reef Alliance by Talla Uneborg`."""

_STATE_BEFORE = compiled(
    r"(?P<state>[A-ZÀ-Þ][^\W\d_]{3,20}) (?=(?P<given>[A-ZÀ-Þ][^\W\d_]+) [A-ZÀ-Þ])"
)
_SEAT = compiled(r", (?:the )?([A-ZÀ-Þ][^,&]{2,30})$")
_IN_PLACE = compiled(r" (?:in|en) (?:the )?([A-ZÀ-Þ][\w .'’-]{2,30})$")
_AND_BODY = compiled(r" (?:and|y|et) (?:(?:the|la|le|el) )?(?=[A-ZÀ-Þ])")
_ANOTHER_BODY = compiled(r",\s(?:la\s|le\s|les\s|l['’]|el\s|los\s|las\s|the\s)(?=([A-ZÀ-Þ][\w-]+))")
"""A comma and an article: the next body begins, as in `Ministère de la Justice, la Fondation`."""

_COMMA_BODY = compiled(r",\s(?=[A-ZÀ-Þ])")
_SORT_OF = frozenset({"of", "for", "de", "des", "du", "del"})
_WHOLE = frozenset(
    {"foundation", "association", "network", "alliance", "coalition", "union", "federation"}
    | {"collective", "society", "council", "committee", "institute", "trust", "fund", "congress"}
)
"""Words that end the name of a body, and hardly what a longer one is about."""

_MATTERS = word_set(
    """
    research training resource resources documentation information development study studies
    education legal support advisory management technical
    """
)
"""With what the rest of one name begins: `Peace Institute and Research Institute`."""

_PAIR = compiled(r"([A-ZÀ-Þ][\w'’-]{2,24}) (?:and|et|y) ([A-ZÀ-Þ][\w'’-]{2,24})")
_SPLIT = frozenset({"ORG", "GPE", "LOC", "FAC", "PERSON"})
_JOINED = frozenset({"ORG", "GPE", "PERSON"})
_PLACES = frozenset({"GPE", "LOC"})
_OFFICERS = frozenset({"ORG", "PERSON", "FAC"})
_OF_LABELS = _PLACES | {"ORG", "PERSON"}
_CONTAINERS = frozenset({"country", "adm1"})
_LABEL_BEHIND = compiled(r"[ \xa0]?:")
_CELL = compiled(r"(?:(?! {2}|\t|\n| ?\|).)+")
_LONGEST = 120
_ACRONYM_AT_MOST = 3


def split_guesses(analysis: Analysis, places: Gazetteer) -> Analysis:
    """Return the analysis with each guess that is several names cut into those."""
    text = analysis.text
    alone = Counter(match.group() for match in every_match(_ACRONYM, text))
    alone.subtract(_first_word(text, g.span) for g in analysis.guesses if g.label == "ORG")
    cells = (cell for g in analysis.guesses for cell in _cells(text, g, places))
    found = (piece for guess in cells for piece in _pieces(text, guess, places))
    whole = (part for piece in found for part in _without_officer(text, piece))
    guesses = tuple(part for g in whole for part in _parts(text, g, places, alone))
    return with_places_of_tables(replace(analysis, guesses=guesses), places)


def _cells(text: str, guess: NameGuess, places: Gazetteer) -> Iterator[NameGuess]:
    """Yield a guess, or what it holds in the cells of a table, however its columns are parted.

    What begins the next line and is a label there is another cell: `Reef Forum`, `Sri Lanka: `.
    """
    start, end = guess.span.start, guess.span.end
    line = text.rfind("\n", start, end)
    if line > start and _LABEL_BEHIND.match(text, end) and text[line + 1 : end].istitle():
        yield from _cells(text, NameGuess(Span(start, line), guess.label), places)
        yield NameGuess(Span(line + 1, end), guess.label)
        return
    is_barred = text.find("|", start, end) >= 0
    is_parted = is_barred or text.find("\t", start, end) >= 0 or parts_columns(text, start, end)
    if not is_parted:
        yield guess
        return
    for cell in _CELL.finditer(text, start, end):
        words = cell.group().strip()
        if words:
            left = cell.start() + cell.group().index(words)
            label = _label_of_cell(words, guess.label, places) if is_barred else guess.label
            yield NameGuess(Span(left, left + len(words)), label)


def _label_of_cell(words: str, label: str, places: Gazetteer) -> str:
    """Return what a cell is of a guess that runs over several: a body only where a head says so.

    What else stands beside a body in a row is as often somebody, but for large towns.
    """
    if is_known_place(words, places) and not is_listed(words):
        return "GPE"
    return label if label == "PERSON" or has_head(words) or words.isupper() else "PERSON"


def _without_officer(text: str, guess: NameGuess) -> Iterator[NameGuess]:
    """Yield a guess, or the body in it and who holds an office there."""
    is_mixed = guess.label in _OFFICERS
    held = officer_behind(text, guess.span.start, guess.span.end) if is_mixed else None
    if held is None:
        yield guess
        return
    body = body_before(text, guess.span.start, held.start())
    yield from [NameGuess(body, "ORG")] if body else []
    yield NameGuess(Span(*held.span("name")), "PERSON")


def _pieces(text: str, guess: NameGuess, places: Gazetteer) -> Iterator[NameGuess]:
    """Yield a guess, or what it holds around an `of`, `the` or office that is in no name."""
    start, end = guess.span.start, guess.span.end
    is_one = guess.label not in _OF_LABELS or end - start > _LONGEST
    found = () if is_one else pieces(text[start:end], guess.label, places)
    yield from (NameGuess(Span(start + p.start, start + p.end), p.label) for p in found)
    if not found:
        yield guess


def _first_word(text: str, span: Span) -> str:
    found = _ACRONYM.match(text, span.start, span.end)
    return found.group() if found and found.end() < span.end else ""


def _parts(
    text: str, guess: NameGuess, places: Gazetteer, alone: Counter[str]
) -> Iterator[NameGuess]:
    guess = with_clean_edges(text, _without_opener(text, guess, places), places)
    surface = text[guess.span.start : guess.span.end]
    if guess.label not in _SPLIT or len(surface) > _LONGEST:
        yield guess
    elif (
        guess.label in _SPLIT
        and (state := _STATE_BEFORE.match(surface))
        and _is_state_before(state, places)
    ):
        yield NameGuess(Span(guess.span.start, guess.span.start + state.end("state")), "GPE")
        yield NameGuess(Span(guess.span.start + state.end(), guess.span.end), "PERSON")
    elif (
        guess.label == "ORG"
        and (by := _BY.search(surface))
        and organisations().candidates(surface[: by.start()])
    ):
        yield NameGuess(Span(guess.span.start, guess.span.start + by.start()), "ORG")
        yield NameGuess(Span(guess.span.start + by.end(), guess.span.end), "PERSON")
    elif guess.label == "ORG" and (cut := _with_place(surface, places)):
        start = guess.span.start
        yield NameGuess(Span(start, start + cut.end), cut.label)
        yield NameGuess(Span(start + cut.place, guess.span.end), cut.further)
    elif "\n" in surface and (lines := _lines(text, guess, places)):
        yield from lines
    elif guess.label == "ORG" and (verb := _verb(surface)):
        yield from _around_verb(guess, verb)
    elif guess.label in _JOINED and (hyphen := surface.find("-")) > 0:
        yield from _around_hyphen(guess, surface, hyphen, places)
    elif _REPEATED.fullmatch(surface) and _is_place_repeated(surface, places):
        yield from _each_word(guess.span.start, surface)
    elif "," in surface and _is_list_of_places(surface, guess.label, places):
        yield from _between_commas(guess.span.start, surface)
    else:
        yield from _without_acronym(guess, surface, places, alone)


def _without_opener(text: str, guess: NameGuess, places: Gazetteer) -> NameGuess:
    """Return a guess without the word of another language that opens it: `Ni Tailandia`.

    A model of one language takes such a word for a part of the name.
    """
    opener = _OPENER.match(text, guess.span.start, guess.span.end)
    if opener is None or guess.label not in _SPLIT or opener[1].casefold() not in _OPENERS:
        return guess
    rest = text[opener.end() : guess.span.end]
    if not places.candidates(rest) or places.candidates(text[guess.span.start : guess.span.end]):
        return guess
    return NameGuess(Span(opener.end(), guess.span.end), "GPE")


def _is_state_before(state: re.Match[str], places: Gazetteer) -> bool:
    """Say whether a state stands before a whole name: `Egypt Talla Uneborg`."""
    found = places.candidates(state["state"])
    is_state = bool(found) and found[0].kind in _CONTAINERS
    is_name = state["state"].casefold() in GIVEN_STATES or is_given_name(state["state"])
    return is_state and not is_name and is_given_name(state["given"])


class _Cut(NamedTuple):
    """Where a name in a guess ends, what it is, and where the place behind it begins."""

    end: int
    label: str
    place: int
    further: str = "GPE"


def _with_place(surface: str, places: Gazetteer) -> _Cut | None:
    """Return where a guess is cut that is a body and where it is, or two places."""
    if pair := _two_towns(surface, places):
        return _Cut(pair.end(1), "GPE", pair.start(2))
    if both := _two_bodies(surface) or _body_behind_comma(surface):
        return _Cut(both.start(), "ORG", both.end(), "ORG")
    if seat := _seat(surface, places) or _place(surface, places):
        return _Cut(seat.start(), "ORG", seat.start(1))
    return None


def _seat(surface: str, places: Gazetteer) -> re.Match[str] | None:
    """Return the country behind a body's name: `Harbour University, Nepal`.

    A state's own body keeps its state: `Ministry of Labour, Nepal`; a town behind it or behind a
    known body is a name of its own, not so in `University of Reef, Lima`.
    """
    found = _SEAT.search(surface)
    front = surface[: found.start()] if found else ""
    if found is None or " " not in front or not has_head(front):
        return None
    if places.country_named(found[1]):
        return None if is_state_body(front) else found
    is_known = is_state_body(front) or bool(organisations().candidates(front))
    return found if is_known and is_known_place(found[1], places) else None


def _place(surface: str, places: Gazetteer) -> re.Match[str] | None:
    """Return the place where a known body is: `Islamic State in Mosul`; of a branch, none."""
    found, known = _IN_PLACE.search(surface), organisations()
    if found is None or known.candidates(surface) or not places.candidates(found[1]):
        return None
    return found if known.candidates(surface[: found.start()]) else None


def _two_bodies(surface: str) -> re.Match[str] | None:
    """Return the `and` between two bodies: `Reef Foundation and Legal Resources Centre`."""
    found = _AND_BODY.search(surface)
    if found is None or organisations().candidates(surface):
        return None
    front, rest = surface[: found.start()].split(), surface[found.end() :].split()
    if len(front) > 2 and front[:2] == rest[:2] and front[1] in _SORT_OF:
        return found  # `University of Uzqa and the University of Reef`
    if organisations().candidates(" ".join(rest)) and len(front) > 1 and " of " not in surface:
        return found
    is_owned = rest[0].replace("’", "'").endswith(("'s", "s'"))  # `and Women's Circle`
    is_two = len(front) > 1 and len(rest) > 2  # `Training Centre` may be its own
    if len(front) > 1 and len(rest) > 1 and front[-1] == rest[-1]:  # `Reef Centre and Lamp Centre`
        is_two = rest[0].casefold() not in _MATTERS
    is_ended = front[-1].casefold() in _WHOLE
    if is_ended and is_owned and len(front) > 1 and len(rest) > 1 and " of " not in surface:
        return found
    ends = is_ended and rest[-1].casefold() in HEADS
    return found if is_two and ends and " of " not in surface else None


def _body_behind_comma(surface: str) -> re.Match[str] | None:
    """Return the comma between two bodies, with an article (`Justice, la Fondation Uzqa`).

    Without one both have to be known: `ILO, Ford Foundation`.
    """
    if (comma := _COMMA_BODY.search(surface)) and not organisations().candidates(surface):
        sides = surface[: comma.start()], surface[comma.end() :]
        if all(map(organisations().candidates, sides)):
            return comma
    found = _ANOTHER_BODY.search(surface)
    is_body = found is not None and found[1].casefold() in HEADS
    return found if found and is_body and has_head(surface[: found.start()]) else None


def _two_towns(surface: str, places: Gazetteer) -> re.Match[str] | None:
    """Return two large towns or states that an `and` joins: `Lyon and Nice`; not what is one."""
    found = _PAIR.fullmatch(surface)
    if found is None or places.candidates(surface) or organisations().candidates(surface):
        return None
    return found if are_towns(surface, places) else None


def _heading_end(surface: str) -> int:
    """Return where a line in capitals ends within a guess that goes on otherwise; 0 for none."""
    first, _, rest = surface.partition("\n")
    goes_on = rest.isupper() and len(rest) > 1
    is_heading = first.isupper() and len(first) > _ACRONYM_AT_MOST and not goes_on
    return len(first.rstrip()) if is_heading else 0


def _lines(text: str, guess: NameGuess, places: Gazetteer) -> list[NameGuess]:
    """Return the names in the lines of a guess, where it runs over the end of one."""
    start, end = guess.span.start, guess.span.end
    if heading := _heading_end(text[start:end]):
        return [NameGuess(Span(start, start + heading), guess.label)]
    if cut := _place_above(text, guess, places):
        rest = [NameGuess(Span(cut + 1, end), "ORG")] if guess.label == "ORG" else []
        return [NameGuess(Span(start, cut), "GPE"), *rest]
    if guess.label == "ORG" and (below := _place_below(text, guess.span, places)):
        return [NameGuess(Span(start, below - 1), "ORG"), NameGuess(Span(below, end), "GPE")]
    return []


def _place_above(text: str, guess: NameGuess, places: Gazetteer) -> int:
    """Return where a line ends that a state or large town is, or ends; 0 where it is another name.

    `in Kenya` above `Reef Alliance` and `Abidjan` above `Période` are two.
    """
    start, cut = guess.span.start, text.find("\n", guess.span.start, guess.span.end)
    first = text[start:cut]
    is_place = is_known_place(first, places) and not places.candidates(
        text[start : guess.span.end].replace("\n", " ")
    )
    is_behind = text[start - 1 : start].isspace() and text[max(0, start - 2)] != "\n"
    if not is_place or guess.label not in _OF_LABELS:
        return 0
    return cut if guess.label in _PLACES or is_behind else 0


def _place_below(text: str, span: Span, places: Gazetteer) -> int:
    """Return where a line begins below a heading, with a town and what tells of it; 0 for none.

    `Lima, Peru` below `Regional Workshop`; below `Ministry of Labour of`, it is the same name.
    """
    cut = text.rfind("\n", span.start, span.end)
    if cut < 0 or not text.startswith(",", span.end):
        return 0
    last = text[span.start : cut].rsplit(maxsplit=1)
    is_town = is_known_place(text[cut + 1 : span.end], places)
    return cut + 1 if is_town and last and last[-1][0].isupper() else 0


def _verb(surface: str) -> re.Match[str] | None:
    pays = _PAYS.search(surface)
    if pays and organisations().candidates(surface[: pays.start()]):
        return pays
    return _VERB.search(surface)


def _around_verb(guess: NameGuess, verb: re.Match[str]) -> Iterator[NameGuess]:
    """Yield what stands on both sides of a verb: `Harbour Network say Reef Alliance`."""
    start = guess.span.start
    yield NameGuess(Span(start, start + verb.start()), "ORG")
    yield NameGuess(Span(start + verb.end(), guess.span.end), "ORG")


def _around_hyphen(
    guess: NameGuess, surface: str, hyphen: int, places: Gazetteer
) -> Iterator[NameGuess]:
    """Yield both sides where a hyphen joins a state and a state or body: `EU-Nepal`."""
    sides = (surface[:hyphen], surface[hyphen + 1 :])
    labels = [_state_or_body(side, places) for side in sides]
    if "" in labels or places.candidates(surface) or organisations().candidates(surface):
        yield guess
        return
    start = guess.span.start
    yield NameGuess(Span(start, start + hyphen), labels[0])
    yield NameGuess(Span(start + hyphen + 1, guess.span.end), labels[1])


def _state_or_body(surface: str, places: Gazetteer) -> str:
    """Return the label of a state or a known acronym; empty for other words."""
    if places.country_named(surface):
        return "GPE"
    return "ORG" if surface.isupper() and organisations().candidates(surface) else ""


def _is_place_repeated(surface: str, places: Gazetteer) -> bool:
    return bool(places.candidates(surface.split()[0])) and not places.candidates(surface)


def _each_word(start: int, surface: str) -> Iterator[NameGuess]:
    for word in re.finditer(r"\S+", surface):
        yield NameGuess(Span(start + word.start(), start + word.end()), "GPE")


def _is_list_of_places(surface: str, label: str, places: Gazetteer) -> bool:
    """Say whether what stands between commas are places: `Tulsa, Oklahoma`."""
    parts = _COMMA.split(surface)
    if places.candidates(surface) or not all(part[:1].isupper() for part in parts):
        return False
    if label in _PLACES:
        found = places.candidates(parts[-1])
        return bool(found) and any(place.kind in _CONTAINERS for place in found[:3])
    return all(places.candidates(part) for part in parts)


def _between_commas(start: int, surface: str) -> Iterator[NameGuess]:
    begin = 0
    for end, after in [*(m.span() for m in _COMMA.finditer(surface)), (len(surface),) * 2]:
        yield NameGuess(Span(start + begin, start + end), "GPE")
        begin = after


def _without_acronym(
    guess: NameGuess, surface: str, places: Gazetteer, alone: Counter[str]
) -> Iterator[NameGuess]:
    """Part an acronym from the place after it, as cells of a table put them side by side.

    What is guessed to be one body is cut only where its acronym also stands without the place.
    """
    acronym = _AFTER_ACRONYM.match(surface)
    rest = surface[acronym.end() :] if acronym else ""
    if not acronym or not places.candidates(rest):
        yield guess
        return
    if places.candidates(surface) or places.candidates(acronym.group()):
        yield guess
        return
    if guess.label == "ORG" and alone[acronym.group()[:-1]] <= 0:
        yield guess
        return
    start = guess.span.start
    yield NameGuess(Span(start, start + acronym.end() - 1), "ORG")
    yield NameGuess(Span(start + acronym.end(), guess.span.end), "GPE")
