"""Finds persons by what is left: in passages that tell of lives, a name that nothing explains.

Elsewhere something must tell that a word is a person's name. Here something must tell that it is
not: an article, a way to a place, a longer name around, a day in a date. So no list of what persons
do is needed.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from string import ascii_lowercase

from extract.analysis import Analysis
from extract.calendar_words import MONTHS, SHORT_MONTHS, WEEKDAYS
from extract.kept_patterns import compiled
from extract.model import Kind, Mention, Span
from extract.names.ordinary_words import ordinary_words
from extract.names.place_words import LANGUAGES, NO_PLACES
from extract.persons.acronym_names import is_known_body
from extract.persons.frames.month_names import is_dated
from extract.persons.frames.testimonies import NO_SUBJECTS
from extract.persons.kin_words import KIN
from extract.persons.known_places import MEANT
from extract.persons.left.first_name_terms import FirstNameTerms
from extract.persons.left.name_slots import Slot, is_from, opens_entry, slot_of
from extract.persons.left.told_lives import ToldLives
from extract.persons.left.towns_of_states import TownsOfStates
from extract.persons.letters import CAPITALS, SMALL
from extract.persons.listed_names import NAME_HEADS, NAME_WORD, is_given_name, is_listed
from extract.persons.no_names import CALENDAR, NO_PERSON, WRITTEN_LARGE
from extract.persons.occupations import OCCUPATIONS
from extract.persons.person_patterns import TITLES
from extract.persons.places_spoken_of import is_meant
from extract.persons.sentence_openers import opens_sentence
from extract.persons.small_names import is_common, is_ordinary
from extract.persons.word_names import GIVEN_WORDS, TOLD_VIRTUES, VIRTUES
from extract.persons.written_small import is_known_anywhere
from extract.spans import TakenSpans
from extract.words import Word, word_set
from ontology.gazetteer import Gazetteer, Place

_SMALL_LETTERS = frozenset(ascii_lowercase)
_SHORTEST = 3
_OF_WAY = 2
"""What a way to a place counts, and who is told of: twice a slot where both stand."""

_EXPLAINED = frozenset(
    ["NORP", "LANGUAGE", "EVENT", "PRODUCT", "LAW", "WORK_OF_ART", "MONEY", "FAC"]
)
_OTHERS = frozenset({"fr", "es"})
_BEGINS = frozenset({Slot.OPENING, Slot.DOING_TO})
_DOING = frozenset({Slot.ACTING, Slot.DOING_TO})
_BARE = frozenset({Slot.NONE, Slot.BARELY_OPENING})
_SPOKEN_OF = frozenset({Slot.OPENING, Slot.DOING_TO, Slot.ACTING, Slot.WITHIN})

_TOWNS_TOO = word_set(
    """
    lourdes guadalupe belén asunción concepción candelaria fátima montserrat paris london brooklyn
    chelsea dallas austin sydney adelaide phoenix savannah victoria florence milan sofia sofía
    santiago rosario valencia florencia mercedes trinidad medina madina
    """
)
"""Large towns like which children are called."""

_ALSO = VIRTUES - TOLD_VIRTUES
"""Words that are written large in lists and for emphasis too: `Women, Peace and Security`."""

_NO_STATE = compiled(r"(?!, [A-Z])")
_VERB_END = compiled(r"(?:[éíó]|a[bd]an?|[aei]mos|ron|ían?|ad[ao]s?|id[ao]s?|[aeiy]ndo)$")
"""How verbs end that begin sentences in Spanish."""

_NO_NOUNS = word_set(
    """
    personne rien tout tous toute toutes cela ça ceci quelqu'un quelqu’un chacun chacune aucun
    aucune certains certaines plusieurs beaucoup celui celle ceux celles jamais souvent parfois
    toujours alors aussi même bien mal trop autant ensuite enfin hier demain dedans dehors dessus
    voilà maman papa mamie papi mémé pépé autrement qui quoi lequel laquelle un une autre autres
    nadie nada todo todos toda todas algo alguien uno una otro otra otros otras ambos ambas eso esto
    aquello ese esa esos esas este esta aquel aquella quien quienes cual cuál qué cómo dónde cuándo
    aquí ahí allí allá así jamás nunca siempre también tampoco casi apenas encima además igual
    incluso mucho mucha muchos muchas poco poca pocos pocas tanto tanta tantos bastante demasiado
    bien mal mejor peor tarde temprano pronto solo sólo solamente primero segundo después antes
    luego entonces ayer hoy mañana anoche anteayer adentro afuera arriba abajo delante detrás cerca
    lejos quizá quizás tal total claro gracias mamá papá tampoco según cualquiera cada
    """
)
"""Words that begin French and Spanish sentences before a verb, and that nobody is called."""

_OBJECT = compiled(r" (?:son|l(?:es?|a) (?![a-zà-ÿ]{2,14}(?:ait|aient|era|a)\b))")
_ADVERB_END = compiled(r"(?:ment|mente|ndo|ant)$")

_NEXT = compiled(
    r" (?P<rest>(?!is\b|was\b|has\b|had\b)[a-z]+[^.!?\n]{3,100})[.!?][”\"]? (?:He|She) [a-z]"
)
_NEXT_ABROAD = compiled(
    r" (?P<rest>(?:ne )?(?:nous |me |m['’]|nos |les )[^.!?\n]{3,100})[.!?][»”\"]? "
    r"(?:Il|Elle|Él|Ella) (?!y a|faut|fait|pleu|est (?:vrai|possible|temps))[a-zà-ÿ]"
)
_ANYBODY = compiled(
    r"\b(?:she|he|hers?|his|him|elle|il|lui|sa|son|ses|ella|él|su|sus|wom[ae]n|m[ae]n|girls?|"
    r"boys?|child"
    r"|children|mother|father|brothers?|sisters?|uncle|aunt|husband|wife|daughters?|sons?|friends?|"
    r"boss|police|agents?|drivers?|[a-z]{3,12}er|femmes?|hommes?|filles?|garçon|mère|père|sœur|"
    r"frère|mari|tante|oncle|enfants?|patronne?|chauffeur|passeur|mujer|hombre|niñ[ao]s?|madre|"
    r"padre|herman[ao]s?|marido|espos[ao]|tí[ao]|hij[ao]s?|patrón|dueñ[ao]|who|qui|quien|que)\b"
    rf"|[{CAPITALS}][{SMALL}]"
)
"""Who else may be meant: `Ghana sent my brother home. He`."""

_GIVEN_WORDS = GIVEN_WORDS - CALENDAR
_CALLED = VIRTUES | _TOWNS_TOO | {"prince"}
_NO_NAMES = (
    NO_PERSON | NAME_HEADS | LANGUAGES | NO_PLACES | KIN | OCCUPATIONS | TITLES | SHORT_MONTHS
    | NO_SUBJECTS | WRITTEN_LARGE
    | word_set(
        """
        mama mummy mum mom dad daddy auntie aunty tante tantie tonton
        quand tout tous toute comme donc car chaque même aucun lorsque puisque dès cuando todo como
        poco poca pocos pocas peu cada mientras donde aunque porque pues
        """
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Name:
    """A single word with a capital, and what it may be.

    Attributes:
        span: Where.
        surface: The word.
        folded: The word in lower case.
        slot: Where in its sentence it stands.
        is_english: Whether the passage is in English.
        taken_for: What else it was taken for, by itself; None for nothing.
        place: The first place that a gazetteer calls so.
        is_called: Whether it is a given name, or a word or town that is given as one.
        is_guessed: Whether the model takes it for a person's name.
        is_among_first: Whether those around it are called by one name each.
        has_object: Whether an article or a French possessive stands behind: `Craint son oncle`.
    """

    span: Span
    surface: str
    folded: str
    slot: Slot
    is_english: bool
    taken_for: Mention | None
    place: Place | None
    is_called: bool
    is_guessed: bool
    is_among_first: bool
    has_object: bool

    @property
    def is_place(self) -> bool:
        """Say whether it was taken for a place by more than a model's word."""
        mention = self.taken_for
        if mention is None or mention.kind is not Kind.PLACE:
            return False
        return self.place is not None or mention.method != "model"

    @property
    def is_large(self) -> bool:
        """Say whether a place that is no village is called so, or one that papers speak of."""
        place = self.place
        return place is not None and is_meant(place, self.surface, MEANT)

    @property
    def is_town(self) -> bool:
        """Say whether a town is meant unless a person is: no village, no word given as a name."""
        is_loose = self.slot is Slot.LOOSE and self.folded not in _TOWNS_TOO
        may_be = self.is_place or self.is_english or is_loose
        return may_be and self.is_large and self.folded not in VIRTUES

    @property
    def is_state(self) -> bool:
        """Say whether a state is called so, and hardly anybody."""
        place = self.place
        if self.is_among_first and self.is_called and self.slot in _SPOKEN_OF:
            return False
        return place is not None and place.is_state and self.folded not in _TOWNS_TOO


def left_names(
    analysis: Analysis,
    words: tuple[Word, ...],
    mentions: Sequence[Mention],
    persons: Sequence[Span],
    places: Gazetteer,
) -> Iterator[Span]:
    """Yield single words with a capital that nothing but a person explains.

    Args:
        analysis: The text, its languages and what a model guesses.
        words: `find_words(analysis.text)`.
        mentions: What is found in it, themes too.
        persons: Who is found by what tells them.
        places: Tells places and peoples.
    """
    text = analysis.text
    lives = ToldLives.of(analysis, mentions, persons)
    small = ordinary_words(text)
    told: defaultdict[str, list[_Name]] = defaultdict(list)
    loose: defaultdict[str, list[_Name]] = defaultdict(list)
    placed: Counter[str] = Counter()
    towns = TownsOfStates.of(text, mentions, places)
    for name in _single_words(analysis, words, mentions, persons, places):
        if name.folded not in CALENDAR:
            placed[name.surface] += _places_told(name)
        if _is_spoken_of_next(text, name, lives):
            yield name.span
            continue
        if name.slot is Slot.WAY or _is_explained(analysis, name, places) or _is_town(name, towns):
            continue
        if _is_free_town(name) if name.is_town else _is_free_word(name, small):
            told_at = lives.is_plain if _is_sure(name) else lives.tells
            if _is_one_more(name) or told_at(name.span.start):
                told[name.surface].append(name)
        elif (
            name.is_called
            and name.slot is Slot.LOOSE
            and _NO_STATE.match(text, name.span.end)
            and lives.tells(name.span.start)
        ):
            loose[name.surface].append(name)
    masked = Counter(text[start:end] for start, end in {(s.start, s.end) for s in persons})
    yield from _most_told(told, loose, placed, masked)


def _most_told(
    told: Mapping[str, list[_Name]],
    loose: Mapping[str, list[_Name]],
    placed: Counter[str],
    masked: Counter[str],
) -> Iterator[Span]:
    """Yield the names of those who are more often told of than gone to."""
    for surface in dict.fromkeys((*told, *loose)):
        times = masked[surface] + sum(map(_tells_somebody, told[surface]))
        for name in (*told[surface], *loose[surface]):
            is_more = times > 0 and _OF_WAY * times >= placed[surface] + name.is_town
            is_alone = not placed[surface] and name.slot is Slot.BARELY_OPENING
            if is_more or is_alone or name.slot is Slot.DONE_TO:
                yield name.span


def _is_one_more(name: _Name) -> bool:
    """Say whether it is a name, or acts, among persons who are called by one name each."""
    is_name = name.is_called or is_listed(name.surface) or name.slot in _BEGINS | _DOING
    return name.is_among_first and is_name


def _is_town(name: _Name, towns: TownsOfStates) -> bool:
    """Say whether a French or Spanish word is a town's where towns stand as well as persons."""
    return name.slot is Slot.LOOSE and not name.is_english and towns.holds(name.span)


def _is_spoken_of_next(text: str, name: _Name, lives: ToldLives) -> bool:
    """Say whether the next sentence is on `He` or `She`, and nobody else can be meant.

    `Ghana phoned again at midnight. He says`: whatever state is called so.
    """
    if name.slot not in _BEGINS:
        return False
    match = (_NEXT if name.is_english else _NEXT_ABROAD).match(text, name.span.end)
    if match is None or name.folded in _NO_NAMES or name.folded in WEEKDAYS:
        return False
    return _ANYBODY.search(match["rest"]) is None and lives.tells(name.span.start)


def _tells_somebody(name: _Name) -> bool:
    """Say whether it is no town of which something is said that is said of towns as well."""
    return not (name.is_town and name.slot is Slot.BARELY_OPENING)


def _places_told(name: _Name) -> int:
    """Return how much speaks for a place: a way to it, or what persons stand behind as well."""
    if name.slot is Slot.WAY:
        return _OF_WAY
    return 1 if name.slot is Slot.LOOSE and name.is_place else 0


def _single_words(
    analysis: Analysis,
    words: tuple[Word, ...],
    mentions: Sequence[Mention],
    persons: Sequence[Span],
    places: Gazetteer,
) -> Iterator[_Name]:
    """Yield words as names are written that are free, or taken for a place or body by itself."""
    text = analysis.text
    all_english = _OTHERS.isdisjoint(analysis.languages)
    named = [m for m in mentions if m.kind is not Kind.THEME]
    alone = {m.span: m for m in named if _may_be_mistaken(m)}
    settled = TakenSpans.of(m.span for m in named if m.span not in alone)
    found, masked = TakenSpans.of(alone), TakenSpans.of(persons)
    terms = FirstNameTerms.of(text, persons)
    for start, end, surface, _ in words:
        if surface[0] in _SMALL_LETTERS or end - start < _SHORTEST:
            continue  # most words: told at once
        if not NAME_WORD.fullmatch(surface):
            continue
        span = Span(start, end)
        if masked.touches(span) or settled.touches(span):
            continue
        if span not in alone and found.touches(span):
            continue
        is_english = all_english or analysis.language_at(start) not in _OTHERS
        slot = slot_of(text, span, is_english=is_english)
        is_first = terms.hold(start)
        folded = surface.casefold()
        if slot in _BARE and is_first and opens_entry(text, span) and _is_given(surface):
            slot = Slot.OPENING
        if slot is Slot.NONE:
            continue
        mention = alone.get(span)
        is_called = folded in _CALLED or is_given_name(surface)
        is_called = is_called or (is_first and folded in _GIVEN_WORDS)
        if slot is Slot.WAY and is_called and mention is None and is_from(text, span):
            slot = Slot.LOOSE
        place = next(iter(places.candidates(surface)), None)
        yield _Name(
            span=span,
            surface=surface,
            folded=folded,
            slot=slot,
            is_english=is_english,
            taken_for=mention,
            place=place,
            is_called=is_called,
            is_guessed=any(g.label == "PERSON" for g in analysis.guesses_in(span)),
            is_among_first=is_first,
            has_object=_has_object(analysis, end),
        )


def _is_given(surface: str) -> bool:
    return surface.casefold() in GIVEN_WORDS or is_given_name(surface)


def _has_object(analysis: Analysis, end: int) -> bool:
    """Say whether what stands behind is French and no verb: `son oncle`, `le Carême`."""
    is_object = _OBJECT.match(analysis.text, end) is not None
    return is_object and analysis.language_at(end) == "fr"


def _may_be_mistaken(mention: Mention) -> bool:
    if mention.modifier:
        return False
    is_guess = mention.kind is Kind.ORGANISATION and mention.method == "model"
    return mention.kind is Kind.PLACE or is_guess


def _is_explained(analysis: Analysis, name: _Name, places: Gazetteer) -> bool:
    """Say whether a word is a day's, a known body's, a people's or no name at all."""
    if is_dated(analysis.text, name.span) or name.is_state:
        return True
    if name.folded in CALENDAR:
        return name.is_english and name.folded in WEEKDAYS and name.slot not in _DOING
    if name.folded in _NO_NAMES and not name.is_called:
        return True
    if is_known_body(name.surface) or places.demonym(name.surface):
        return True
    if name.taken_for and name.taken_for.kind is Kind.ORGANISATION and name.slot is not Slot.ACTING:
        return True
    is_listed_doer = name.slot is Slot.DOING_TO and is_listed(name.surface)
    if name.is_called or is_listed_doer or not name.is_english:
        return False
    labels = {guess.label for guess in analysis.guesses_in(name.span)}
    is_guessed = name.taken_for is not None and name.slot is Slot.LOOSE
    is_body = "ORG" in labels and name.slot is not Slot.ACTING
    return name.is_place or is_guessed or is_body or not _EXPLAINED.isdisjoint(labels)


def _is_sure(name: _Name) -> bool:
    """Say whether it is nothing else that is written large in lists and for emphasis."""
    mention = name.taken_for
    if name.slot is Slot.ANSWER or (mention and mention.kind is Kind.ORGANISATION):
        return False
    return name.is_called and name.folded not in _ALSO


def _is_free_town(name: _Name) -> bool:
    """Say whether a town's name is a person's: given as one, where places hardly stand."""
    if name.slot is Slot.DONE_TO:
        return True
    if name.slot is Slot.DOING_TO:
        return not name.is_english or name.is_called or is_listed(name.surface)
    if name.slot is Slot.ACTING and not name.is_english:
        return True
    if name.is_guessed and name.slot in {Slot.WITHIN, Slot.ACTING} and not name.taken_for:
        return True
    if name.slot is Slot.WITHIN and not name.is_english:
        return name.is_called or is_listed(name.surface)
    return name.slot is not Slot.LOOSE and name.is_called


def _is_free_word(name: _Name, small: frozenset[str]) -> bool:
    """Say whether a word that is no town's is a person's name."""
    if name.slot is Slot.ANSWER:
        return name.is_called
    if name.slot in {Slot.OPENING, Slot.BARELY_OPENING, Slot.DOING_TO}:
        return _may_open(name, small)
    if name.is_called or is_listed(name.surface):
        return True
    if name.folded in CALENDAR:
        return not name.is_english or name.slot is not Slot.LOOSE
    if name.folded in small or opens_sentence(name.surface):
        return False
    is_word = is_common(name.folded)
    if name.slot is Slot.LOOSE and name.place is not None:
        is_village_too = not name.is_large and (is_word or not name.is_english)
        if not is_village_too:
            return False
    if name.is_english and not is_word and is_ordinary(name.folded):
        return False
    is_plural = name.folded.endswith("s") and not name.folded.endswith("ss")
    return not (is_plural and (name.is_english or is_word))


def _is_subject(name: _Name) -> bool:
    """Say whether a day, or in French and Spanish any noun without an article, does something."""
    if name.folded in WEEKDAYS:
        return True
    is_adverb = name.folded in _NO_NOUNS or _ADVERB_END.search(name.folded) is not None
    return not name.is_english and not is_adverb and not opens_sentence(name.surface)


def _may_open(name: _Name, small: frozenset[str]) -> bool:
    """Say whether a word with which a sentence begins is a name."""
    if is_common(name.folded) and not is_given_name(name.surface):
        is_name = name.is_among_first and name.folded in GIVEN_WORDS
        is_name = (
            is_name or name.folded in VIRTUES or (name.folded in MONTHS and name.folded != "may")
        )
        is_name = is_name or (name.slot is Slot.DOING_TO and _is_subject(name))
        return is_name and name.slot is not Slot.BARELY_OPENING
    if name.is_called:
        return name.folded not in small or name.folded in VIRTUES
    if name.is_place or name.slot is Slot.BARELY_OPENING:
        return False
    if name.is_english:
        return not (opens_sentence(name.surface) or is_known_anywhere(name.folded))
    if name.folded in _NO_NOUNS or (name.slot is Slot.OPENING and name.has_object):
        return False
    is_word = name.folded in small or is_ordinary(name.folded) or opens_sentence(name.surface)
    return not is_word and _VERB_END.search(name.folded) is None
