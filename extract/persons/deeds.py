"""Tells persons by what only persons do: `Uneborg smiled`, `called me Tallita`, `drummer Uneborg`.

The model knows names it has seen; these are signs in the text for those that it has not.
"""

import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extract.analysis import NameGuess
from extract.calendar_words import MONTHS, WEEKDAYS
from extract.model import Span
from extract.names.ordinary_words import ordinary_words
from extract.names.organisation_words import (
    FUNCTION_WORDS,
    GENERIC,
    HEADS,
    INSTRUMENT_HEADS,
    NOT_ORGANISATIONS,
    ROLES,
)
from extract.names.place_words import NO_PLACES, PLACE_HEADS, PLACE_OPENERS
from extract.persons.listed_names import NAME_WORD, NAMED_AFTER, is_listed, is_placed
from extract.persons.occupations import KIN_BEFORE, OCCUPATION_BEFORE
from extract.persons.pronouns import subjects_called_he
from extract.persons.sentence_openers import SENTENCE_OPENERS
from extract.words import find_words, word_set
from ontology.authority import organisations
from ontology.gazetteer import Gazetteer

_PARTICLE = r"(?:van der|van den|van|von|de la|de|del|da|dos|di|du|bin|bint|ibn|al|el|ben|ter|la)"
_WORD = rf"(?:{NAME_WORD.pattern}|[A-ZÀ-ÖØ-Þ]{{3,20}})(?![\w&])"
_RUN = re.compile(
    rf"(?<![\w@/.&-])(?:(?:[A-Z]\.?[ \xa0]){{1,3}}|(?:{_PARTICLE} ))?"
    rf"{_WORD}(?:[ \xa0](?:{_PARTICLE} )?{_WORD}){{0,3}}"
)
_LONGEST_BEFORE = 48
_LONGEST_AFTER = 80
_LARGE = 100_000
_NO_NAMES = (
    HEADS | INSTRUMENT_HEADS | FUNCTION_WORDS | NOT_ORGANISATIONS | GENERIC | ROLES
    | MONTHS | WEEKDAYS | PLACE_HEADS | NAMED_AFTER | NO_PLACES
    | word_set(
        """
        everyone everybody someone somebody
        anyone nobody people women men girls boys children parents families god allah jesus christ
        lord christmas easter ramadan islam mom mum dad mama papa mommy mummy daddy grandma grandpa
        muslim muslims christian christians jew jews catholic catholics protestant protestants
        hindu hindus buddhist buddhists sikh sikhs one two three four five six seven eight nine ten
        dear well yes okay thanks thank hello sorry please english
        """
    )
)  # fmt: skip
_GIVEN_HEADS = frozenset({"bill", "major", "grace", "art"})
"""Words of bodies and laws that are also given names: so in a letter's end, `Yours, Bill`."""

_NO_FIRST = PLACE_OPENERS - {"isla"}

_DOES_ALONE = (
    r"(?:smiled|smiles|laughed|laughs|cried|weeps|wept|sobbed|sighed|sighs|grinned|frowned|nodded|"
    r"nods|shrugged|shrugs|blushed|whispered|whispers|muttered|murmured|shouted|yelled|screamed|"
    r"gasped|groaned|mumbled|stammered|exclaimed|blinked|winked|giggled|chuckled|kissed|hugged|"
    r"stared|glared|glanced|gazed|knelt|shivered|trembled|swallowed|fainted|died|married|"
    r"remarried|grew up|studied|graduated|emigrated|enrolled|testified|recalled|recalls|"
    r"remembers|remembered|thinks|wonders|wondered|sat (?:down|up)|stood up|got up|woke up|"
    r"fell (?:asleep|in love)|ran away|looked (?:at|up|down|away|over)|turned to me|told me|"
    r"asked me|picked up|put (?:her|his) |took (?:her|his) |shook (?:her|his) |"
    r"held (?:her|his) |raised (?:her|his) |opened (?:her|his) |lost (?:her|his) |"
    r"left (?:her|his) |(?:was|is) (?:born|married|pregnant|raped|buried|\d{1,2} years old|"
    r"(?:a|an) (?:\w+ ){0,3}(?:born|boy|girl|man|woman|widow|orphan|lawyer|actor|actress|singer|"
    r"writer|poet|painter|politician|footballer|player|musician|historian|scientist|soldier))|"
    r"sonrió|lloró|murió|falleció|nació|se casó|sourit|pleura|mourut|est née?|est morte?)\b"
)
_ADVERB = (
    r"(?: (?:also|never|always|later|finally|still|just|then|had|once|soon|only|[a-z]{3,10}ly)"
    r"){0,2}"
)
_CLAUSE_WORD = (
    r",? (?!(?:an?|the|some|any|every|each|one|that|who|and|or|for(?! \w+ing)|women|workers|"
    r"but|where|when|while|which|because|as|so|if|though|although|since|until|along|with|from|to|at|in|on|by|of|"
    r"near|after|before|under|via|alongside|against|between|despite)\b)[a-z]{2,14}"
)
_AFTER = re.compile(
    rf"{_ADVERB} {_DOES_ALONE}"
    rf"|(?:{_CLAUSE_WORD}){{1,4}}(?:,? (?:his|her|himself|herself)| (?:she|he))\b"
    r"|['’]s (?:wife|husband|father|mother|parents|son|daughter|brother|sister|family|widow|career|"
    r"death|birth|childhood|lawyer|poems?|novels?|face|eyes?|hair|hands?|arms?|lips|voice|shoulder|"
    r"mom|mum|dad|grandmother|grandfather|boyfriend|girlfriend|uncle|aunt|friend|body|heart)\b"
    r"|,? and (?:I|me|myself)\b"
    r"| (?:said|says|told \w{2,12}|explained|added|recalled) (?:that )?(?:she|he|her|his)\b"
    r"|,? (?:sa|son|su) (?:fille|fils|mère|père|sœur|frère|mari|femme|hij[ao]|madre|padre|"
    r"herman[ao]|espos[ao])\b"
    r"| \((?:born|née|b\.|died|d\.) "
)
_SAYS = re.compile(
    rf"{_ADVERB} (?:said|says|told|explains?|explained|argue[sd]|wrote|writes|noted|replied|"
    r"suggested|suggests|believe[sd]|thought|knew|felt|wanted|decided|admitted|refused|insisted|"
    r"joked|asked|asks|claims|claimed|confessed|described|describes|read|sang|played|won|scored|"
    r"retired|moved|returned|served|worked|lived|lives|went|came)\b"
)
"""What persons do and bodies do too; it tells of a word that is listed as a name."""

_SAID_BEFORE = re.compile(r"[”\"’'] (?:said|says|recalled|recalls|explained|replied|added) $")
_LABEL = re.compile(
    r"^(?:Interviewer|Moderator|Question|Q|Entrevistadora?|Enquêteur|Enquêtrice): ", re.M
)
_SPEAKS = re.compile(r": (?:I|My|We|Yes|No|Well|Oh|Yo|Sí|Mi|Je|Oui|Non|Ma|Mon)\b")
_CALLED_BEFORE = re.compile(
    r"(?:\b(?:call(?:ed|s|ing)?|nam(?:ed|ing)) (?:me|him|her|himself|herself) "
    r"|\b(?:[Mm]y|[Hh]er|[Hh]is) (?:real |first |full |last )?name (?:is|was) "
    r"|\bI and "
    r"|\b(?:Hi|Hello|Hey|Goodbye|Bye|Thank you|Thanks|Sorry|Welcome|Congratulations),? "
    r"|(?:\n|^)(?:Yours|Love|Sincerely|Regards|Cheers|Best|Warmly|Kind regards|Best regards|"
    r"Best wishes|With love|Respectfully|Affectionately|Faithfully|Cordially)"
    r"(?: (?:sincerely|truly|faithfully|ever|always|regards|wishes|yours|submitted))?,[ \n]{1,3}"
    r")[\"“'‘]?$"
)
_MADE_BEFORE = re.compile(
    r"(?:[”\"’]|\b(?:[Pp]hoto(?:graph)?|[Ii]mage|[Pp]icture|[Pp]ainting|[Pp]oem|[Ii]llustration|[Ss]ong))"
    r" (?:by|BY) $"
)
_TOWARDS = re.compile(r"\b(?:to|from|towards?|into|through|via|of|near|around|for) $")
_OPENER = re.compile(r"([A-ZÀ-Þ][a-zà-ÿ]{1,14})[ \xa0]")
_LETTERS = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_SENTENCE_START = re.compile(r"(?:^|[.!?:;\n•\"“‘(–—-])[ \xa0]*$")
_INITIALS = re.compile(r"(?:[A-Z] ){2,3}")


@dataclass(frozen=True, slots=True)
class _Setting:
    """What a text says of the words that may be names.

    Attributes:
        text: Of the document.
        small: Words that it writes without a capital too.
        guessed: Words that the model takes for a part of any name.
        inside: Capitalised words met within a sentence.
        places: Tells names of places.
    """

    text: str
    small: frozenset[str]
    guessed: frozenset[str]
    inside: frozenset[str]
    places: Gazetteer


def acting_persons(text: str, guesses: Iterable[NameGuess], places: Gazetteer) -> Iterator[Span]:
    """Yield names that do, or are called, what only persons do and are.

    Args:
        text: Of the document.
        guesses: What the model guesses in it.
        places: Tells names of places.
    """
    setting = _setting(text, guesses, places)
    subjects = frozenset((*subjects_called_he(text), *_speakers(text)))
    for run in _RUN.finditer(text):
        span = _without_opener(text, Span(run.start(), run.end()))
        if (span in subjects or _is_told(text, span)) and _may_be_name(span, setting):
            yield span


def _speakers(text: str) -> Iterator[Span]:
    """Yield who answers in an interview: a line's label, behind which somebody says `I`."""
    if _LABEL.search(text) is None:
        return
    for run in _RUN.finditer(text):
        is_label = run.start() == 0 or text[run.start() - 1] == "\n"
        if is_label and _SPEAKS.match(text, run.end()):
            yield Span(run.start(), run.end())


def _without_opener(text: str, span: Span) -> Span:
    """Return a run of capitals without the word that opens its sentence: `Soon Uneborg`."""
    opener = _OPENER.match(text, span.start, span.end)
    is_opener = opener is not None and opener[1].casefold() in SENTENCE_OPENERS
    return Span(opener.end(), span.end) if opener and is_opener else span


def _setting(text: str, guesses: Iterable[NameGuess], places: Gazetteer) -> _Setting:
    words = find_words(text)
    guessed = (text[g.span.start : g.span.end] for g in guesses if g.label not in {"DATE", "NORP"})
    inside = (
        word.text
        for before, word in itertools.pairwise(words)
        if word.text[0].isupper() and before.text.islower() and word.start == before.end + 1
    )
    return _Setting(
        text,
        ordinary_words(text),
        frozenset(part for surface in guessed for part in re.findall(r"[^\W\d_]+", surface)),
        frozenset(inside),
        places,
    )


def _is_told(text: str, span: Span) -> bool:
    """Say whether what stands before or behind a run of capitals tells a person."""
    start, end = span.start, span.end
    surface = text[start:end]
    since = max(0, start - _LONGEST_BEFORE)
    if _INITIALS.match(surface):
        return True
    if _AFTER.match(text, end, end + _LONGEST_AFTER):
        return not surface.isupper() or is_listed(surface)
    if _SAYS.match(text, end, end + _LONGEST_AFTER) and is_listed(surface.split()[-1]):
        return True
    if _MADE_BEFORE.search(text, since, start):
        return any(is_listed(word) for word in surface.split()[:2])
    return not surface.isupper() and any(
        pattern.search(text, since, start)
        for pattern in (OCCUPATION_BEFORE, KIN_BEFORE, _CALLED_BEFORE, _SAID_BEFORE)
    )


def _may_be_name(span: Span, setting: _Setting) -> bool:
    """Say whether nothing speaks against a run of capitals as a person's name."""
    text, surface = setting.text, setting.text[span.start : span.end]
    words = [word for word in _LETTERS.findall(surface) if len(word) > 1 and word[0].isupper()]
    folded = [word.casefold() for word in words]
    if not words or len(words[-1]) < 3 or not _NO_NAMES.isdisjoint(folded):
        return len(words) == 1 and folded[0] in _GIVEN_HEADS and _is_called(text, span)
    if folded[0] in _NO_FIRST or not _may_follow(span, surface, setting):
        return False
    if organisations().candidates(surface) or is_placed(text, span.start, span.end):
        return False
    if any(_is_state(word, setting.places) for word in words) or _is_city(surface, setting.places):
        return False
    return len(words) > 1 or _is_no_ordinary_word(span, words[0], setting)


def _is_called(text: str, span: Span) -> bool:
    before = _CALLED_BEFORE.search(text, max(0, span.start - _LONGEST_BEFORE), span.start)
    return before is not None or text.startswith((" and I ", " and me "), span.end)


def _may_follow(span: Span, surface: str, setting: _Setting) -> bool:
    """Say whether what stands before may stand before a person's name: no way to a town.

    An article may only where the model takes what follows for a name: `the Undertaker's career`.
    """
    before = setting.text[max(0, span.start - 8) : span.start]
    if _TOWARDS.search(before):
        return not setting.places.candidates(surface)
    return not before.lower().endswith(("the ", "the\n")) or surface in setting.guessed


def _is_no_ordinary_word(span: Span, word: str, setting: _Setting) -> bool:
    """Say whether one word is no common one with the capital that opens a sentence."""
    if word.casefold() in setting.small:
        return False
    opens = _SENTENCE_START.search(setting.text, max(0, span.start - 4), span.start)
    if _SPEAKS.match(setting.text, span.end):
        return True
    return not opens or is_listed(word) or word in setting.guessed or word in setting.inside


def _is_state(word: str, places: Gazetteer) -> bool:
    found = places.candidates(word)
    return (
        bool(found and found[0].kind in {"country", "region"}) or places.demonym(word) is not None
    )


def _is_city(surface: str, places: Gazetteer) -> bool:
    found = places.candidates(surface)
    return bool(found) and (found[0].capital or found[0].population >= _LARGE)
