"""Tells persons by what only persons do: `Uneborg smiled`, `called me Tallita`, `drummer Uneborg`.

The model knows names it has seen; these are signs in the text for those that it has not.
"""

import itertools
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from extract.analysis import NameGuess
from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.ordinary_words import ordinary_words
from extract.names.place_words import PLACE_OPENERS
from extract.names.theme_words import is_theme
from extract.persons.acronym_names import is_known_body
from extract.persons.bodies_and_towns import are_towns, is_office
from extract.persons.frames.deed_patterns import AFTER, SAYS
from extract.persons.frames.encounters import (
    GO_ON,
    comes_from,
    is_acting,
    is_brought_in,
    is_likely_brought_in,
    is_subject,
)
from extract.persons.frames.pronouns import subjects_called_he
from extract.persons.frames.testimonies import NO_SUBJECTS
from extract.persons.known_places import is_gone_to, is_state_or_people
from extract.persons.letters import LETTERS, PARTICLES
from extract.persons.listed_names import NAME_WORD, NAMED_AFTER, is_listed, is_placed
from extract.persons.no_names import CALENDAR, GATHERINGS, OF_OTHER_NAMES
from extract.persons.occupations import BEFORE_NAMES, KIN_BEFORE, OCCUPATION_BEFORE
from extract.persons.refusals.no_persons import NEVER_IN_NAMES
from extract.persons.sentence_openers import SENTENCE_OPENERS
from extract.persons.small_names import is_ordinary
from extract.scanning import every_match, first_match
from extract.words import find_words, word_set
from ontology.gazetteer import Gazetteer

_PARTICLE = rf"(?:{PARTICLES})"
_WORD = rf"(?:{NAME_WORD.pattern}|[A-ZÀ-ÖØ-Þ]{{3,20}})(?![\w&])"
_RUN = compiled(
    rf"(?<![\w@/.&-])(?:(?:[A-Z]\.?[ \xa0]){{1,3}}|(?:{_PARTICLE} ))?"
    rf"{_WORD}(?:[ \xa0](?:{_PARTICLE}[ -])?{_WORD}){{0,3}}"
)
_LONGEST_BEFORE = 48
_LONGEST_AFTER = 80
_SHORTEST = 3
_LARGE, _TOWN, _VILLAGE = 100_000, 10_000, 1_000
_NO_NAMES = NEVER_IN_NAMES | (
    OF_OTHER_NAMES | CALENDAR | GATHERINGS | NAMED_AFTER
    | word_set(
        """
        everyone everybody someone somebody elle elles
        anyone nobody people women men girls boys children parents families god allah jesus christ
        lord christmas easter ramadan islam mom mum dad mama papa mommy mummy daddy grandma grandpa
        muslim muslims christian christians jew jews catholic catholics protestant protestants
        hindu hindus buddhist buddhists sikh sikhs one two three four five six seven eight nine ten
        dear well yes okay thanks thank hello sorry please english
        name age sex date place interpreter interviewer translator respondent moderator code note
        """
    )
)  # fmt: skip
_NO_FIRST_NAMES = NO_SUBJECTS | SENTENCE_OPENERS
_GIVEN_HEADS = frozenset({"bill", "major", "grace", "art"})
"""Words of bodies and laws that are also given names: so in a letter's end, `Yours, Bill`."""

_NO_FIRST = (PLACE_OPENERS - {"isla"}) | {"ong", "ongs", "ongd"}
_BODY_BEFORE = compiled(
    r"\b(?:association|collectif|réseau|fondation|coopérative|mouvement|syndicat|groupement"
    r"|organisation|ONG|ONGD|asociación|colectiv[ao]|red|fundación|cooperativa|movimiento|sindicato"
    r"|organización|radio|revue|revista|journal|periódico|plateforme|plataforma)[ \n]$"
)
"""A sort of body before what is called so; an article stands before persons in Spanish, too."""


_SAID_BEFORE = compiled(r"[”\"’'] (?:said|says|recalled|recalls|explained|replied|added) $")
_LABEL = compiled(
    r"^(?:Interviewer|Moderator|Question|Q|Entrevistadora?|Enquêteur|Enquêtrice): ", re.M
)
_SPEAKS = compiled(r": (?:I|My|We|Yes|No|Well|Oh|Yo|Sí|Mi|Je|Oui|Non|Ma|Mon)\b")
_CALLED_BEFORE = compiled(
    r"(?:\b(?:call(?:ed|s|ing)?|nam(?:ed|ing)) (?:me|him|her|himself|herself) "
    r"|\b(?:[Mm]y|[Hh]er|[Hh]is) (?:real |first |full |last )?name (?:is|was) "
    r"|\bI and "
    r"|\b(?:Hi|Hello|Hey|Goodbye|Bye|Thank you|Thanks|Sorry|Welcome|Congratulations|Bonjour|"
    r"Bonsoir|Salut|Hola|Buenos días|Estimad[ao]|Querid[ao]|Chère?),? "
    r"|(?:\n|^)(?:Yours|Love|Sincerely|Regards|Cheers|Best|Warmly|Kind regards|Best regards|"
    r"With kind regards|Warm regards|Amitiés|Bises|Bisous|Cordialement|Bien à vous|Sincèrement|"
    r"Atentamente|"
    r"Saludos|Saludos cordiales|Un abrazo|Abrazos|À bientôt|A bientôt|À plus|Amicalement|"
    r"Grosses bises|Hasta pronto|Besos|Un beso|"
    r"Best wishes|With love|Respectfully|Affectionately|Faithfully|Cordially)"
    r"(?: (?:sincerely|truly|faithfully|ever|always|regards|wishes|yours|submitted))?,[ \n]{1,3}"
    r")[\"“'‘]?$"
)
_MADE_BEFORE = compiled(
    r"(?:[”\"’]|\b(?:[Pp]hoto(?:graph)?|[Ii]mage|[Pp]icture|[Pp]ainting|[Pp]oem|[Ii]llustration|"
    r"[Ss]ong))"
    r" (?:by|BY) $"
)
_TOWARDS = compiled(
    r"\b(?:to|from|towards?|into|through|via|of|near|around|for|off|across|outside|reach(?:ed|ing)?|"
    r"leaving) $"
)
_PLACES_SMALL = word_set(
    """
    village town city hamlet district aldea caserío municipio barrio pueblo ciudad comunidad colonia
    hameau quartier commune
    """
)
"""Right before a place's name, in small letters: `the village Uzqenka`."""

_OPENER = compiled(r"([A-ZÀ-Þ][a-zà-ÿ]{1,14})[ \xa0]")
_DATIVE = compiled(r"A (?=[A-ZÀ-Þ])")
"""Before whom something is done to in Spanish: `A Tallita la vendieron`."""

_OF_TOWN = compiled(r" (?:residents?|natives?|police|officials|city council)\b")
"""Who belongs to a town, behind its name."""

_LAST_BEFORE = BEFORE_NAMES | word_set(
    """
    by me him her himself herself is was and hi hello hey goodbye bye you thanks sorry welcome
    congratulations bonjour bonsoir salut hola días estimado estimada querido querida cher chère
    bientôt plus amicalement pronto besos beso abrazos
    yours love sincerely regards cheers best warmly amitiés bises bisous cordialement vous
    sincèrement atentamente saludos cordiales abrazo wishes respectfully affectionately faithfully
    cordially truly ever always submitted said says recalled recalls explained replied added
    """
)
"""Where none of these is the word before, none of the patterns before a name is tried."""

_LETTERS = compiled(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_SENTENCE_START = compiled(r"(?:^|[.!?¿¡:;\n•\"“‘(–—-])[ \xa0]*$")
_INITIALS = compiled(r"(?:[A-Z] ){2,3}")


@dataclass(frozen=True)
class _Setting:
    """What a text says of the words that may be names; each is gathered when it is asked for.

    Attributes:
        text: Of the document.
        guesses: What the model guesses in it.
        places: Tells names of places.
    """

    text: str
    guesses: tuple[NameGuess, ...]
    places: Gazetteer

    @cached_property
    def guessed(self) -> frozenset[str]:
        """Return the words that the model takes for a part of any name."""
        labels = {guess.label for guess in self.guesses} - {"DATE", "NORP"}
        return self._words_guessed(labels)

    @cached_property
    def bodies(self) -> frozenset[str]:
        """Return the words that it takes for a part of a body's name."""
        return self._words_guessed({"ORG"})

    @cached_property
    def towns(self) -> frozenset[Span]:
        """Return where a guess of a place stands."""
        return frozenset(g.span for g in self.guesses if g.label in {"GPE", "LOC", "FAC"})

    @cached_property
    def inside(self) -> frozenset[str]:
        """Return the words with a capital that are met within a sentence."""
        pairs = itertools.pairwise(find_words(self.text))
        return frozenset(
            word.text
            for before, word in pairs
            if word.text[0].isupper() and before.text.islower() and word.start == before.end + 1
        )

    def _words_guessed(self, labels: Collection[str]) -> frozenset[str]:
        spans = (guess.span for guess in self.guesses if guess.label in labels)
        return frozenset(
            part for span in spans for part in LETTERS.findall(self.text, span.start, span.end)
        )


def acting_persons(text: str, guesses: Iterable[NameGuess], places: Gazetteer) -> Iterator[Span]:
    """Yield names that do, or are called, what only persons do and are.

    Args:
        text: Of the document.
        guesses: What the model guesses in it.
        places: Tells names of places.
    """
    setting = _Setting(text, tuple(guesses), places)
    subjects = frozenset((*subjects_called_he(text), *_speakers(text)))
    for run in every_match(_RUN, text):
        span = _without_opener(text, Span(run.start(), run.end()))
        words = _words_of(text[span.start : span.end])
        if _hold_no_name(words) and not _is_head_called(text, span, words):
            continue
        is_told = span in subjects or _is_told(text, span)
        is_new = _is_new(span, setting) or (is_told and _is_called(text, span))
        if (is_told or is_new) and _may_be_name(span, words, setting, is_new=is_new):
            yield span


def _speakers(text: str) -> Iterator[Span]:
    """Yield who answers in an interview: a line's label, behind which somebody says `I`."""
    if first_match(_LABEL, text) is None:
        return
    for run in every_match(_RUN, text):
        is_label = run.start() == 0 or text[run.start() - 1] == "\n"
        if is_label and _SPEAKS.match(text, run.end()):
            yield Span(run.start(), run.end())


def _without_opener(text: str, span: Span) -> Span:
    """Return a run of capitals without the word that opens its sentence: `Soon Uneborg`."""
    dative = _DATIVE.match(text, span.start, span.end)
    if dative and text.startswith((" lo ", " la ", " le ", " se la ", " se lo "), span.end):
        return Span(dative.end(), span.end)
    opener = _OPENER.match(text, span.start, span.end)
    is_opener = opener is not None and opener[1].casefold() in SENTENCE_OPENERS
    return Span(opener.end(), span.end) if opener and is_opener else span


def _is_new(span: Span, setting: _Setting) -> bool:
    """Say whether a run of capitals that no gazetteer has is brought in as a person."""
    text = setting.text
    surface = text[span.start : span.end]
    if surface[0].islower() or surface.isupper() or is_gone_to(surface, text):
        return False
    is_sure = is_brought_in(text, span)
    is_likely = is_sure or is_likely_brought_in(text, span, setting.places)
    acts = " " not in surface and span in setting.towns and is_acting(text, span)
    if not is_likely and not acts:
        return False
    found = setting.places.candidates(surface)
    largest = _TOWN if is_sure else _VILLAGE if is_likely else -1
    is_village = not found or found[0].population <= largest
    if not is_village:
        return False
    is_body = not setting.bodies.isdisjoint(_LETTERS.findall(surface))
    if is_body and not (" " in surface and comes_from(text, span.end, setting.places)):
        return False
    opens = _SENTENCE_START.search(text, max(0, span.start - 4), span.start)
    folded = surface.casefold()
    is_word = is_ordinary(folded) or folded in _NO_FIRST_NAMES
    if " " in surface or ((is_sure or is_subject(text, span)) and not (opens and is_word)):
        return True
    return _is_no_ordinary_word(span, surface, setting)


def _is_told(text: str, span: Span) -> bool:
    """Say whether what stands before or behind a run of capitals tells a person."""
    start, end = span.start, span.end
    surface = text[start:end]
    since = max(0, start - _LONGEST_BEFORE)
    if _INITIALS.match(surface):
        return True
    goes_on = text[end : end + 1] in GO_ON
    if goes_on and AFTER.match(text, end, end + _LONGEST_AFTER):
        return not surface.isupper() or is_listed(surface)
    if goes_on and SAYS.match(text, end, end + _LONGEST_AFTER) and is_listed(surface.split()[-1]):
        return True
    if _word_before(text, since, start).casefold() not in _LAST_BEFORE:
        return False
    if _MADE_BEFORE.search(text, since, start):
        return any(is_listed(word) for word in surface.split()[:2])
    return not surface.isupper() and any(
        pattern.search(text, since, start)
        for pattern in (OCCUPATION_BEFORE, KIN_BEFORE, _CALLED_BEFORE, _SAID_BEFORE)
    )


def _word_before(text: str, since: int, start: int) -> str:
    """Return the last letters before a place."""
    end = start
    while end > since and not text[end - 1].isalpha():
        end -= 1
    first = end
    while first > since and text[first - 1].isalpha():
        first -= 1
    return text[first:end]


def _words_of(surface: str) -> list[str]:
    return [word for word in _LETTERS.findall(surface) if len(word) > 1 and word[0].isupper()]


def _hold_no_name(words: Sequence[str]) -> bool:
    """Say whether these are no words of a person's name, which is most that have a capital."""
    is_short = len(words) == 1 and len(words[0]) < _SHORTEST
    return not words or is_short or any(word.casefold() in _NO_NAMES for word in words)


def _is_head_called(text: str, span: Span, words: Sequence[str]) -> bool:
    """Say whether a word of laws and bodies is somebody's given name here: `Yours, Bill`."""
    is_head = len(words) == 1 and words[0].casefold() in _GIVEN_HEADS
    return is_head and _is_called(text, span)


def _may_be_name(span: Span, words: Sequence[str], setting: _Setting, *, is_new: bool) -> bool:
    """Say whether nothing speaks against a run of capitals as a person's name."""
    if _hold_no_name(words):
        return True  # a head that is somebody's given name
    text, surface = setting.text, setting.text[span.start : span.end]
    if _OF_TOWN.match(text, span.end) or (len(words) > 1 and is_theme(surface)):
        return False
    if words[0].casefold() in _NO_FIRST or not _may_follow(span, surface, setting):
        return False
    if is_office(surface, setting.places):
        return False
    particle, _, bare = surface.partition(" ")
    if particle.islower() and setting.places.candidates(bare):  # `vecino de Lima`
        return False
    if is_known_body(surface) or is_placed(text, span.start, span.end):
        return False
    if any(is_state_or_people(word, setting.places) for word in words):
        return False
    if _is_city(surface, setting.places):
        return False
    if len(words) > 1 or is_new:
        return True
    return _is_no_ordinary_word(span, words[0], setting)


def _is_called(text: str, span: Span) -> bool:
    before = _CALLED_BEFORE.search(text, max(0, span.start - _LONGEST_BEFORE), span.start)
    return before is not None or text.startswith((" and I ", " and me "), span.end)


def _may_follow(span: Span, surface: str, setting: _Setting) -> bool:
    """Say whether what stands before may stand before a person's name: no way to a town.

    An article may only where the model takes what follows for a name: `the Undertaker's career`.
    """
    before = setting.text[max(0, span.start - 24) : span.start]
    if before.endswith(" ") and before.split()[-1:] and before.split()[-1] in _PLACES_SMALL:
        return False
    if _TOWARDS.search(before):
        return not setting.places.candidates(surface)
    if _BODY_BEFORE.search(before) and not is_listed(surface.split()[0]):
        return False
    return not before.lower().endswith(("the ", "the\n")) or surface in setting.guessed


def _is_no_ordinary_word(span: Span, word: str, setting: _Setting) -> bool:
    """Say whether one word is no common one with the capital that opens a sentence."""
    if word.casefold() in ordinary_words(setting.text):
        return False
    opens = _SENTENCE_START.search(setting.text, max(0, span.start - 4), span.start)
    if _SPEAKS.match(setting.text, span.end):
        return True
    return not opens or is_listed(word) or word in setting.guessed or word in setting.inside


def _is_city(surface: str, places: Gazetteer) -> bool:
    found = places.candidates(surface)
    if found:
        return found[0].capital or found[0].population >= _LARGE
    return are_towns(surface, places)
