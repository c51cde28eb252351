"""Says which mentions of organisations and places are names of persons after all.

What the graph calls a body or a town must not be a person: `Tyler` where the text has a Tyler
Uneborg. What an authority file or a pattern found stays.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from extract.kept_patterns import compiled
from extract.model import Kind, Mention, Span
from extract.persons.given_names import GIVEN_NAMES, GIVEN_STATES
from extract.persons.known_places import is_gone_to, is_known_place, is_state
from extract.persons.listed_names import (
    NAME_HEADS,
    NAME_WORD,
    PLACE_LABELS,
    Ballot,
    is_given_name,
    is_listed,
    is_placed,
)
from extract.persons.made_surnames import is_made_as_surname
from extract.persons.person_patterns import POST_NOMINALS, TITLE_AT_START
from extract.persons.refusals.family_names import is_family, is_of_family, is_saint
from extract.persons.refusals.may_be_called import is_word_given
from extract.persons.small_names import is_ordinary
from extract.persons.told_words import Named
from extract.persons.word_names import GIVEN_WORDS
from extract.words import word_set
from ontology.authority import organisations
from ontology.gazetteer import Gazetteer

LOOSE_ENDS = " &,;"
"""What a guess may hold behind a name."""

_KINDS = frozenset({Kind.ORGANISATION, Kind.PLACE})
_WAY_BEFORE = compiled(r"\b(?:from|to|of|into|through|across|outside|inside|leaving) $")
_PERSON_DOES = compiled(
    r" (?:told|said|says|explained|recalled|remembers?|was (?:\d|beaten|sold|raped|trafficked|born|"
    r"forced|locked|taken|rescued)|ran away|escaped|cried|lives|lived|(?:a|avait) [\w-]+ ans|"
    r"(?:tiene|tenía) \w+ años|is \w+ years old)\b|['’]s (?:mother|father)"
)
_PARTNER = compiled(r" (?:and|&|y|et|e) ([A-ZÀ-Þ][^\W\d_]+)(?![\w'’-])")
_WEEPS = compiled(
    r" (?:cried|wept|sobbed|smiled|laughed|prayed|gave birth|got pregnant|fell asleep|ran away|"
    r"was (?:raped|pregnant|beaten|crying)|were (?:raped|beaten|crying)|lloró|lloraron|sonrió|rezó|"
    r"dio a luz|pleur(?:a|ait|èrent|aient)|a pleuré|ont pleuré|a accouché|sourit|priait)\b"
)
_GOES = compiled(
    r" (?:left|said|told|asked|went|came|returned|replied|explained|recalled|escaped|fled|met|"
    r"travelled|worked|lived|stayed|waited|was|were|had|se fue|salió|salieron|dijo|dijeron|contó|"
    r"est parti|sont parti|a dit|ont dit)\b"
)
_MEETS = compiled(
    r" (?:opened|read|wrote|brought|chaired|suggested|thanked|offered|volunteered|reported|"
    r"to [a-z]{3,})\b"
)
"""What is done in a meeting: `Jordan opened it`, `Jordan to ring`."""

_WEAK_METHODS = frozenset({"model", "gazetteer"})
_MOST_WORDS = 6
_MOST_LISTED = 3
_OFTEN = 3
_BETWEEN = compiled(r"[A-Z]\.?|(?:[A-Z]\.){2,3}|de|la|del|van|von|der|bin|ibn|al|el|da|dos|du")
_LONGEST_WORD = 32
_WORD_BEFORE = compiled(r"(?<![^\W\d_])[^\W\d_]+(?=, $|, and $)")
_LIST_BEFORE = compiled(r"(?:, and |, | and | & |; )$")
_AND = (" and ", ", and ", " & ")
_YEAR_AFTER = compiled(r",? \(?(?:19|20)\d\d[a-z]?[,:;)]")
_LIST_AFTER = compiled(r", and |, | and | & |; ")
_SHOUTED = compiled(r"[A-ZÀ-ÖØ-Þ]+(?: [A-Z])?")
"""An acronym, or a name in capitals with an initial."""

_COUPLE = compiled(r" (?:&|and) ")
_LONGEST_BEFORE = 24
_RANK = compiled(r"\d{1,2}(?:st|nd|rd|th) (?:Earl|Duke|Marquess|Viscount|Baron|Baronet)\b")
_RANK_BEFORE = compiled(r", \d{1,2}(?:st|nd|rd|th) (?:Earl|Duke|Marquess|Viscount|Baron) (?:of )?$")
_ET_AL = compiled(r" et al\.?$")
_OF = compiled(r" of (?:the )?(?=[A-ZÀ-Þ])")
_MISTER_BEFORE = compiled(
    r"(?<!\w)(?:Mr|Mrs|Ms|Mx|Mister|M\.|Mme|Mlle|Madame|Monsieur|Sr\.|Sra|Srta|[Ss]eñora?|Frau|"
    r"Herr)\.? $"
)
_GIVEN_BEFORE = compiled(
    r"(?:^|[^\w \xa0'’.&/-][ \xa0]?"
    r"|(?<![\w'’-])(?:[a-zà-ÿ]{1,20}|Mrs|Ms|Mr\.?|Mme|Mlle|Sra?\.?)[ \xa0])"
    r"(?P<given>[A-ZÀ-Þ][^\W\d_]{2,15}) $"
)
_CALLED_BEFORE = compiled(
    r"(?:\b(?:my (?:full |real )?name is|je m['’]appelle|me llamo|mi nombre es"
    r"|(?:her|his) name (?:is|was))"
    r"|(?:^|\n)[ \t]*(?:(?:first |last |full |family )?name|surname|nom(?: et prénoms?)?|prénoms?"
    r"|nombres?|apellidos?) ?:) $",
    re.IGNORECASE,
)
_AGE_BEHIND = compiled(
    r",? (?:\(|, )?(?:aged |âgée? de |de )?[1-9]\d (?:ans|años|years)\b|, aged [1-9]\d\b"
)
_CAPITALS_BEHIND = compiled(
    r"[ \xa0](?:(?P<next>[A-ZÀ-Þ]{3,20})|(?P<given>[A-ZÀ-Þ][a-zà-ÿ]{2,15}))(?![\w'’-])"
)
_ONE_WORD = compiled(r"[^\W\d_]{3,12}")
_NAME_AFTER = compiled(r"[ \xa0-][A-ZÀ-Þ]|['’]s [A-ZÀ-Þ]")
_WHO_BEHIND = compiled(
    r", (?:who|qui|quien) (?:is|was|has|had|works?|worked|lives?|lived|est|était|a|avait|es|era|"
    r"tiene|tenía|vive|vivía)\b"
)
_ELDERS = word_set(
    """
    mr mrs ms miss mme mlle sr sra srta baba mama mamá papa maman tata tante tonton auntie aunty
    alhaji hajia haji kuya nanay tatay mzee tantie mamie señor señora doña monsieur madame sister
    père frère abbé sœur comrade camarade
    """
)
"""Titles of persons after whom hardly a place is called, in lower case."""

_LARGE, _TOWN = 100_000, 10_000
"""Inhabitants of a town that is meant unless the text has a person of that name.

One of several words is hardly a person's: `Mae Sot`.
"""


def overruled(
    text: str, ballot: Ballot, mentions: Iterable[Mention], named: Named, places: Gazetteer
) -> Iterator[Span]:
    """Yield mentions that are persons' names: `Tyler` where the text has a Tyler Uneborg.

    Args:
        text: What the mentions count.
        ballot: What the model takes its words for.
        mentions: Organisations and places as they were settled.
        named: Words of names that the text tells to be persons'.
        places: Tells which places are states: no person's name outweighs those.
    """
    for mention in mentions:
        surface = text[mention.span.start : mention.span.end].rstrip(LOOSE_ENDS)
        if surface.isupper() and (surface.title() in named.whole or surface.title() in named.cited):
            surface = surface.title()
        is_told = _is_witness(text, mention, surface, ballot, named)
        is_told = is_told and not _is_state(text, mention, named, places)
        is_told = is_told or _is_addressed(text, mention, surface)
        if is_told or _is_acronym_as_name(text, mention, ballot, places):
            yield mention.span
            continue
        if mention.method not in _WEAK_METHODS or mention.modifier:
            continue
        if _is_named_so(text, mention, surface, named):
            yield mention.span
            continue
        if mention.method == "model" and (
            surface in named.sure
            or _is_among(text, mention.span, surface, named)
            or _is_author(text, mention.span, surface)
        ):
            yield mention.span
        elif mention.kind is Kind.ORGANISATION and mention.method == "model":
            if _is_no_body(surface, ballot, named):
                yield mention.span
        elif (
            mention.kind is Kind.PLACE
            and not _is_sure(mention, surface, ballot, named, places)
            and _is_no_place(mention, surface, ballot, named)
            and (surface in named.whole or not _is_among_places(text, mention.span, ballot))
        ):
            yield mention.span


def _is_addressed(text: str, mention: Mention, surface: str) -> bool:
    """Say whether `Mr` stands before what is a body's or town's name elsewhere: `Mme Coram`.

    Likewise whether a body that the model alone tells is one `who` does something.
    """
    if mention.kind not in _KINDS or mention.modifier:
        return False
    start, end = mention.span.start, mention.span.end
    if NAME_WORD.fullmatch(surface) and not _NAME_AFTER.match(text, end):
        return _MISTER_BEFORE.search(text, max(0, start - _LONGEST_BEFORE), start) is not None
    is_told = mention.method == "model" and _WHO_BEHIND.match(text, end) is not None
    return is_told and _holds_no_head(surface) and is_listed(surface.split()[-1])


def _is_acronym_as_name(text: str, mention: Mention, ballot: Ballot, places: Gazetteer) -> bool:
    """Say whether what is a known body's short name elsewhere is somebody's name: `Mme ALIMA`.

    Behind `Mr` or a given name, where a form asks for a name, or before an age; before a surname
    too, where children are called so or the model takes it for a person's: `OLAF UNEBORG`.
    """
    surface = text[mention.span.start : mention.span.end]
    is_body = mention.kind is Kind.ORGANISATION and mention.method == "authority"
    if not is_body or mention.modifier or not _ONE_WORD.fullmatch(surface):
        return False
    start, end = mention.span.start, mention.span.end
    before = text[max(0, start - _LONGEST_BEFORE) : start]
    is_alone = surface.isupper() or not _NAME_AFTER.match(text, end)
    if (is_alone and _MISTER_BEFORE.search(before)) or _CALLED_BEFORE.search(before):
        return True
    given = _GIVEN_BEFORE.search(before)
    first = given["given"].title() if given else ""
    if is_given_name(first) and not is_known_place(first, places):
        return True
    if _AGE_BEHIND.match(text, end):
        return True
    behind = _CAPITALS_BEHIND.match(text, end) if surface.isupper() else None
    is_person = ballot.labels.get(start) == "PERSON" or is_given_name(surface.title())
    if behind is None or not is_person:
        return False
    following = behind["next"] or behind["given"]
    is_name = is_listed if behind["next"] else is_given_name
    return is_name(following.title()) and _is_nobodys(following, places)


def _is_nobodys(word: str, places: Gazetteer) -> bool:
    """Say whether a word is no ordinary one, no body, and no place but what people are called."""
    plain = word.title() if word.isupper() else word
    if organisations().candidates(word):
        return False
    if is_given_name(plain):
        return not is_state(plain, places)
    return not (is_ordinary(word.casefold()) or is_known_place(plain, places))


def towns_once_told(
    text: str, mentions: Iterable[Mention], told: Collection[str], places: Gazetteer
) -> Iterator[Span]:
    """Yield places of one word that are called like somebody whom the text tells of, as of no town.

    Args:
        text: What the mentions count.
        mentions: Places among others.
        told: Names that it tells somewhere to be persons'.
        places: Tells large towns; of these only such as children are called like.
    """
    for mention in mentions:
        surface = text[mention.span.start : mention.span.end]
        is_place = mention.kind is Kind.PLACE and not mention.modifier
        if not is_place or surface not in told or not is_word_given(surface):
            continue
        if is_known_place(surface, places) and surface.casefold() not in GIVEN_WORDS:
            continue
        before = text[max(0, mention.span.start - _LONGEST_BEFORE) : mention.span.start]
        if not _WAY_BEFORE.search(before) and not is_gone_to(surface, text):
            yield mention.span


def _is_state(text: str, mention: Mention, named: Named, places: Gazetteer) -> bool:
    """Say whether a state that somebody is called like is meant: `Jordan ratified` a treaty."""
    place = places.place(mention.entity_id)
    if place is None or place.kind != "country" or named.seen.touches(mention.span):
        return False
    surface = text[mention.span.start : mention.span.end]
    if surface in named.witnesses and surface.casefold() in GIVEN_STATES:
        acts = _GOES.match(text, mention.span.end) or _MEETS.match(text, mention.span.end)
        if acts and not is_gone_to(surface, text):
            return False
    return not _PERSON_DOES.match(text, mention.span.end)


def _is_witness(text: str, mention: Mention, surface: str, ballot: Ballot, named: Named) -> bool:
    """Say whether the text tells of a person so called: here, or where no place is meant."""
    if mention.method == "authority" or mention.modifier or mention.kind not in _KINDS:
        return False
    if named.seen.touches(mention.span):
        is_acronym = mention.method == "pattern" and _SHOUTED.fullmatch(surface) is not None
        return mention.method in _WEAK_METHODS or mention.kind is Kind.PLACE or is_acronym
    if surface not in named.witnesses or mention.method not in _WEAK_METHODS:
        return False
    before = text[max(0, mention.span.start - _LONGEST_BEFORE) : mention.span.start]
    if _WAY_BEFORE.search(before) or is_placed(text, mention.span.start, mention.span.end):
        return False
    return not ballot.placed[surface] or bool(_PERSON_DOES.match(text, mention.span.end))


def _is_named_so(text: str, mention: Mention, surface: str, named: Named) -> bool:
    """Say whether what stands around tells a person, whatever else is called so."""
    return (
        (mention.kind is Kind.PLACE and _acts(text, mention.span, surface, named))
        or _is_part_of_name(text, mention.span, surface, named)
        or is_family(text, mention.span, surface, named)
    )


def _acts(text: str, span: Span, surface: str, named: Named) -> bool:
    """Say whether one called as a place is weeps, or left where the text names him in full."""
    is_called = surface in named.whole or is_given_name(surface)
    if not NAME_WORD.fullmatch(surface) or not is_called:
        return False
    partner = _PARTNER.match(text, span.end)
    if partner and not (partner[1] in named.whole or is_given_name(partner[1])):
        return False
    end = partner.end() if partner else span.end
    if _WEEPS.match(text, end):
        return True
    return surface in named.whole and bool(_GOES.match(text, end))


def _is_part_of_name(text: str, span: Span, surface: str, named: Named) -> bool:
    """Say whether it is an honour behind a person: `Talla Uneborg, QC`, `, 2nd Earl of Reef`."""
    if span.end in named.ends and surface in POST_NOMINALS:
        return True
    since = max(0, span.start - _LONGEST_BEFORE)
    return bool(_RANK.match(surface) or _RANK_BEFORE.search(text, since, span.start))


def _is_sure(
    mention: Mention, surface: str, ballot: Ballot, named: Named, places: Gazetteer
) -> bool:
    """Say whether a place is a state, or so large that only a namesake in the text outweighs it."""
    place = places.place(mention.entity_id)
    if place is None:
        return False
    if place.is_state or place.capital:
        return True
    if " " in surface and place.population >= _TOWN and not is_saint(surface, ballot):
        bare = TITLE_AT_START.sub("", surface)
        return bare.split()[0].casefold() not in GIVEN_NAMES
    is_name = surface in named.whole or surface.casefold() in GIVEN_NAMES
    is_name = is_name or (is_listed(surface) and ballot.persons[surface] >= _OFTEN)
    is_namesake = is_name and ballot.persons[surface] > ballot.places[surface]
    return (place.kind == "adm1" or place.population >= _LARGE) and not is_namesake


def _is_among(text: str, span: Span, surface: str, named: Named) -> bool:
    """Say whether a name stands in a list of persons: between two, or beside one and like one."""
    words = surface.split()
    if len(words) > _MOST_LISTED or not all(NAME_WORD.fullmatch(word) for word in words):
        return False
    if words[-1].casefold() in NAME_HEADS:
        return False
    before = _LIST_BEFORE.search(text, max(0, span.start - _LONGEST_BEFORE), span.start)
    after = _LIST_AFTER.match(text, span.end)
    follows = before is not None and before.start() in named.ends
    precedes = after is not None and after.end() in named.starts
    if len(words) == 1:
        return follows and precedes
    if follows and (precedes or (before and before[0] in _AND and is_listed(words[-1]))):
        return True
    return (follows or precedes) and is_given_name(words[0])


def _is_author(text: str, span: Span, surface: str) -> bool:
    """Say whether two surnames stand before a year: `Uneborg Secunda, 2000`."""
    words = surface.split()
    if len(words) != 2 or not all(NAME_WORD.fullmatch(word) and is_listed(word) for word in words):
        return False
    return words[-1].casefold() not in NAME_HEADS and bool(_YEAR_AFTER.match(text, span.end))


def _is_among_places(text: str, span: Span, ballot: Ballot) -> bool:
    """Say whether a comma parts a name from a place: `Peoria, Chandler`, `Austin, Texas`."""
    if text.startswith(", ", span.end) and ballot.labels.get(span.end + 2) in PLACE_LABELS:
        return True
    before = _WORD_BEFORE.search(text, max(0, span.start - _LONGEST_WORD), span.start)
    return before is not None and ballot.labels.get(before.start()) in PLACE_LABELS


def _is_no_body(surface: str, ballot: Ballot, named: Named) -> bool:
    surface = _ET_AL.sub("", surface)
    title = TITLE_AT_START.match(surface)
    if title and is_listed_name(surface[title.end() :], named.every):
        return True
    if title and _is_elder(title) and _holds_no_head(surface):
        return True
    first = _OF.split(surface)[0]
    if first != surface and (first in named.every or is_listed_name(first, named.every)):
        return True
    if NAME_WORD.fullmatch(surface):
        persons, bodies = ballot.persons[surface], ballot.bodies[surface]
        if organisations().candidates(surface) and bodies > persons and surface not in named.every:
            return False
        if surface in named.whole or surface in named.cited or is_given_name(surface):
            return True
        return persons >= bodies if surface in named.alone else is_listed(surface) and bodies == 1
    authors = _COUPLE.split(surface)
    is_couple = len(authors) > 1 and named.every.issuperset(authors)
    return (
        is_couple
        or is_listed_name(surface, named.every)
        or _ends_in_surname(surface)
        or _goes_on(surface, named)
        or is_of_family(surface, ballot, named)
    )


def _ends_in_surname(surface: str) -> bool:
    """Say whether two or three words end in one that is made as surnames are."""
    words = surface.split()
    if not 1 < len(words) <= _MOST_LISTED or not is_made_as_surname(words[-1]):
        return False
    return _holds_no_head(surface)


def is_listed_name(surface: str, named: frozenset[str] = frozenset()) -> bool:
    """Say whether a name is a given name and then nothing but names: `Ada A. Uno`.

    Args:
        surface: The name.
        named: Words that count as names besides those that are listed.
    """
    first, *rest = surface.split()[:_MOST_WORDS]
    unquoted = (word.strip("\"“”'‘’()") for word in rest)
    further = [word for word in unquoted if not _BETWEEN.fullmatch(word)]
    return (
        bool(further)
        and is_given_name(first)
        and all(NAME_WORD.fullmatch(w) and (is_listed(w) or w in named) for w in further)
    )


def _is_no_place(mention: Mention, surface: str, ballot: Ballot, named: Named) -> bool:
    """Weigh a place's name that may be a person's by what the model says all over the text."""
    if not NAME_WORD.fullmatch(surface):
        return _is_no_long_place(mention, surface, ballot, named)
    persons, places = ballot.persons[surface], ballot.places[surface]
    if surface in named.cited or (surface in named.alone and persons >= _OFTEN and not places):
        return True
    if surface in named.whole:
        return persons >= places
    if surface in named.sure and not ballot.placed[surface]:
        return True
    if surface.casefold() in GIVEN_NAMES and not ballot.placed[surface]:
        return True
    if mention.method == "model":
        return is_given_name(surface) or (is_listed(surface) and persons > places)
    return is_listed(surface) and persons > places


def _is_no_long_place(mention: Mention, surface: str, ballot: Ballot, named: Named) -> bool:
    """Weigh a place's name of several words: `Kanye West`, and `Manuel Belgrano` the general."""
    if is_saint(surface, ballot):
        return True
    if mention.method == "model" and is_of_family(surface, ballot, named):
        return True
    if mention.method == "model" and (is_listed_name(surface) or _goes_on(surface, named)):
        return True
    if mention.method == "model" and _ends_in_surname(surface):
        return True
    title = TITLE_AT_START.match(surface)
    begin = title.end() if title else 0
    first = surface[begin:].split()[0]
    is_told = ballot.labels.get(mention.span.start + begin) == "PERSON"
    if mention.method == "model" and title is not None and _is_elder(title):
        return is_given_name(first)
    return is_told and is_given_name(first) and not ballot.places[first]


def _holds_no_head(surface: str) -> bool:
    words = [word.title() if word.isupper() else word for word in surface.split()]
    return all(map(NAME_WORD.fullmatch, words)) and NAME_HEADS.isdisjoint(map(str.casefold, words))


def _is_elder(title: re.Match[str]) -> bool:
    """Say whether a title is no king's or saint's, whom places are called after."""
    return title.group().strip(" .").casefold() in _ELDERS


def _goes_on(surface: str, named: Named) -> bool:
    """Say whether a name is a person's who is told of by the first of its words."""
    first, *further = surface.split()
    is_name = bool(further) and all(NAME_WORD.fullmatch(word) for word in further)
    last = further[-1].casefold() if further else ""
    return is_name and first in named.sure and last not in NAME_HEADS and not is_ordinary(last)


def without(mentions: Iterable[Mention], spans: Sequence[Span]) -> list[Mention]:
    """Return the mentions whose span is none of these."""
    gone = set(spans)
    return [mention for mention in mentions if mention.span not in gone]
