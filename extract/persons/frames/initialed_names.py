"""Finds persons who are told by a given name and the initial of the next: `Uzqenka D.`."""

from collections.abc import Iterator

from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.ordinary_words import ordinary_words
from extract.names.organisation_words import FUNCTION_WORDS, HEADS, NOT_ORGANISATIONS, ROLES
from extract.names.place_words import PLACE_HEADS
from extract.persons.acronym_names import is_known_body
from extract.persons.known_places import is_known_place
from extract.persons.letters import has_quotes
from extract.persons.listed_names import NAME_WORD, is_given_name, is_listed
from extract.persons.sentence_openers import opens_sentence
from extract.persons.small_names import is_common
from extract.persons.word_names import VIRTUES
from extract.scanning import every_match
from extract.words import word_set
from ontology.gazetteer import Gazetteer

_OPENERS = "|".join(sorted({word.title() for word in FUNCTION_WORDS}))
_INITIALED = compiled(
    rf"(?<![\w@.&/'’-])(?P<name>(?P<word>{NAME_WORD.pattern})[ \xa0][A-Z]\.(?:[ -]?[A-Z]\.){{0,2}})"
    rf"(?=[ \xa0](?:[a-zß-öø-ÿ(“\"+&=/]|\d|(?:{_OPENERS})\b)|[,;:)’'?!”\"]|[ \t]{{0,3}}(?:\n|$))"
)
"""A word and an initial, and no further name behind; the groups `name` and `word`."""

_LETTER_IN_QUOTES = compiled(
    rf"(?<![\w@.&/'’-])(?P<name>(?P<word>{NAME_WORD.pattern})[ \xa0][\"“«][A-Z]\.?[\"”»])"
)
"""A given name, and its surname's letter as newspapers write it; the groups `name` and `word`."""

_NICKNAMED = compiled(
    rf"(?<![\w@.&/'’-])(?P<name>(?P<word>{NAME_WORD.pattern}) [\"“«][A-ZÀ-Þ][\w'’ ]{{1,18}}[\"”»] "
    rf"(?P<last>{NAME_WORD.pattern}))(?![\w'’-])"
)
"""A nickname between two names; the groups `name`, `word` and `last`."""

_BY_NICKNAME = compiled(
    r"\b(?:apodad[ao]|alias|surnommée?|nicknamed|a\.k\.a\.|conocid[ao] como|dite?) [\"“«‘'] ?"
    rf"(?P<name>(?:(?:[Ee]l|[Ll]a|[Ll]e|[Tt]he) )?{NAME_WORD.pattern}"
    rf"(?: {NAME_WORD.pattern})?) ?[\"”»’']"
)
"""What somebody is called, in quotes; the group `name`."""

_ALIAS = compiled(
    r"(?: \(a\)|,? alias|,? apodad[ao]|,? conocid[ao] como|,? \(?a\.k\.a\.|,? a/k/a) "
    rf"(?P<name>(?:[Ee]l|[Ll]a|[Ll]os|[Ll]as) {NAME_WORD.pattern})(?![\w'’-])"
)
"""What somebody is called behind the name, as the police write it: `(a) El Uzqo`."""

_INITIALS_JOINED = compiled(
    rf"(?<![\w@.&/'’-])(?P<name>[A-Z]\.-[A-Z]\.[ \xa0]?(?P<last>{NAME_WORD.pattern}))(?![\w'’])"
)
"""Initials of a double given name, and a surname: `J.-P. Druszov`; the groups `name` and `last`."""

_WITH_PARTICLE = compiled(
    r"(?<![\w@.&/'’-])(?P<name>(?:[A-Z]\.[ \xa0-]?){1,3}"
    r"(?:van der|van den|van de|van|von|ter|ten|de|di|da|dos|den|bin|binti|al|el)[ \xa0-]"
    rf"(?P<last>{NAME_WORD.pattern}))(?![\w'’])"
)
"""Initials, a particle and a surname: `J. van Druszov`; the groups `name` and `last`."""

_ONLY_INITIALS = compiled(
    r"\b(?:[Vv]ictims?|[Ss]urvivor|[Mm]inor|[Cc]hild|[Gg]irl|[Bb]oy|[Cc]omplainant|[Pp]atient|"
    r"[Ww]itness|[Aa]pplicant|[Vv]ictime|[Ss]urvivante|[Mm]ineure?|[Ee]nfant|[Ff]ille|[Gg]arçon|"
    r"[Pp]laignante|[Rr]equérante?|[Mm]enor|[Vv]íctima|[Nn]iñ[ao]|[Aa]dolescente?|[Ss]obreviviente|"
    r"[Dd]enunciante|[Tt]estigo|Miss|Ms|Mrs|Mr|Mlle|Mme|Sra|Srta|Sr|[Ss]eñorita|[Ss]eñora|"
    r"[Mm]ademoiselle|[Mm]adame)\.?,? (?P<name>[A-Z]\.(?:[ \xa0-]?[A-Z]\.){1,5})"
)
"""Somebody told by initials alone: `the child M. A. T.`; the group `name`."""

_AGED_INITIALS = compiled(
    r"(?<![\w.&/'’-])(?P<name>[A-Z]\.(?:[ \xa0-]?[A-Z]\.){0,3})(?:"
    r",? \((?:aged? |âgée? de )?(?:[5-9]|[1-8]\d)(?: ans| años)?\)"
    r"|, (?:aged? |âgée? de |de )?(?:[5-9]|[1-8]\d)(?:(?=,(?! ?\d))| years? old\b| ans\b| años\b)"
    r"|, (?:an? |the |une? |una? )?(?:[\w-]{2,14} )?(?:girl|boy|woman|man|child|teenager|fille|"
    r"femme|homme|garçon|adolescente?|niñ[ao]|mujer|hombre|joven)\b)"
)
"""Initials and how old somebody is, or whether a girl: `M., 17,`, `T.M., a girl`; group `name`."""

_TELLING_INITIALS = compiled(
    r"(?:^|(?<=[.!?:] )|(?<=\n))(?P<name>[A-Z]\.(?:[ -]?[A-Z]\.){0,2})(?= (?:"
    r"(?:told|asked) (?:me|us|her|him)\b|said (?:that )?(?:she|he|her|his)\b|"
    r"(?:nous|m['’])(?: a|a) (?:dit|raconté|confié)|(?:nos|me) (?:dijo|contó|relató)\b|"
    r"(?:cried|wept|slept|ran away|pleure|pleurait|a pleuré|llora|lloraba|lloró)\b))"
)
"""Who tells or weeps, by initials alone: `N. told us`; the group `name`."""

_INITIALS = r"[A-Z]\.(?:[ \xa0-]?[A-Z]\.){1,3}"
_INTERVIEWED_INITIALS = compiled(
    r"\b(?:[Ii]nterviews?|[Ii]nterviewees?|[Ee]ntretiens?|[Ee]ntrevistas?|[Tt]estimon(?:y|ies)|"
    r"[Tt]émoignages?|[Tt]estimonios?)(?: n[°o]\.?| No\.| #)?(?: ?\d{1,3})?"
    r"(?:[,:]| (?:with|of|by|from|avec|de|con|a))? "
    rf"(?P<name>{_INITIALS})(?:,? (?:and|et|y|&) (?P<other>{_INITIALS}))?"
    r"(?=[,;:)\]]|[ \t]{0,3}(?:\n|$)| (?:in|on|at|le|el|à|en)\b| [A-ZÀ-Þ])"
)
"""Who was interviewed, by initials alone: `Interview: R.K., 12 June`; groups `name` and `other`."""

_STATES_BY_LETTERS = frozenset({"U.S.", "U.N.", "U.K.", "E.U.", "U.S.A.", "U.A.E.", "D.R.", "H.K."})

_LETTERED = (
    HEADS | NOT_ORGANISATIONS | ROLES | PLACE_HEADS
    | word_set(
        """
        annexe volume vol item exhibit schedule attachment enclosure form model type category class
        grade level group block building room floor gate hall house lot plot site zone sector
        sample option plan phase step stage case vitamin hepatitis influenza virus strain protein
        series set team unit number question answer note point rule clause title subtitle track
        line route highway district precinct ward camp company battery squadron figure table box
        chapter section part appendix paragraph article map plate photo version draft scenario
        the this that and or but with from under over see also inc corp ltd co st fort mount
        washington george assistant associate deputy vice acting former respondent witness
        """
    )
)  # fmt: skip
"""Words whose letter is a number: `Annex B.`, `Hepatitis B.`."""


def initialed_names(text: str, places: Gazetteer) -> Iterator[Span]:
    """Yield a given name with an initial, the full stop with it, where no surname follows.

    Args:
        text: Of the document.
        places: Tells states and cities.
    """
    small = ordinary_words(text)
    for match in every_match(_INITIALED, text):
        word = match["word"]
        if word.casefold() in _LETTERED or is_known_body(word):
            continue
        is_alone = match["name"].count(".") == 1 and word.casefold() not in small
        if (
            is_given_name(word)
            or word.casefold() in VIRTUES
            or (is_alone and _may_be_name(word, places))
        ):
            yield Span(*match.span("name"))
    yield from _by_letters_alone(text)
    yield from _interviewed(text)
    for match in every_match(_NICKNAMED, text) if has_quotes(text) else ():
        words = (match["word"], match["last"])
        if not any(_is_word(word, places) for word in words):
            yield Span(*match.span("name"))


def _by_letters_alone(text: str) -> Iterator[Span]:
    """Yield what letters, quotes and what stands before tell, whatever the words are."""
    for match in every_match(_LETTER_IN_QUOTES, text) if has_quotes(text) else ():
        word = match["word"]
        if word.casefold() not in _LETTERED and is_given_name(word):
            yield Span(*match.span("name"))
    for pattern in (_INITIALS_JOINED, _WITH_PARTICLE):
        for match in every_match(pattern, text):
            last = match["last"].casefold()
            if last not in _LETTERED and (is_listed(match["last"]) or not is_common(last)):
                yield Span(*match.span("name"))
    for pattern in (_ALIAS, _BY_NICKNAME, _ONLY_INITIALS, _AGED_INITIALS, _TELLING_INITIALS):
        for match in every_match(pattern, text):
            if match["name"] in _STATES_BY_LETTERS:
                continue
            yield Span(*match.span("name"))


def _interviewed(text: str) -> Iterator[Span]:
    for match in every_match(_INTERVIEWED_INITIALS, text):
        for each in ("name", "other"):
            if match[each] and match[each] not in _STATES_BY_LETTERS:
                yield Span(*match.span(each))


def _is_word(word: str, places: Gazetteer) -> bool:
    folded = word.casefold()
    if folded in _LETTERED or is_known_body(word) or opens_sentence(word):
        return True
    is_place = places.demonym(word) is not None or is_known_place(word, places)
    return is_place or (is_common(folded) and not is_listed(word))


def _may_be_name(word: str, places: Gazetteer) -> bool:
    if places.demonym(word) is not None or opens_sentence(word):
        return False
    return is_listed(word) or not places.candidates(word)
