"""Finds persons who are told by a given name and the initial of the next: `Uzqenka D.`."""

import re
from collections.abc import Iterator

from extract.model import Span
from extract.names.ordinary_words import ordinary_words
from extract.names.organisation_words import FUNCTION_WORDS, HEADS, NOT_ORGANISATIONS, ROLES
from extract.names.place_words import PLACE_HEADS
from extract.persons.listed_names import NAME_WORD, is_given_name, is_listed
from extract.persons.sentence_openers import opens_sentence
from extract.persons.word_names import VIRTUES
from extract.scanning import every_match
from extract.words import word_set
from ontology.authority import organisations
from ontology.gazetteer import Gazetteer

_OPENERS = "|".join(sorted({word.title() for word in FUNCTION_WORDS}))
_INITIALED = re.compile(
    rf"(?<![\w@.&/'’-])(?P<name>(?P<word>{NAME_WORD.pattern})[ \xa0][A-Z]\.(?:[ -]?[A-Z]\.){{0,2}})"
    rf"(?=[ \xa0](?:[a-zß-öø-ÿ(“\"]|\d|(?:{_OPENERS})\b)|[,;:)’'?!”\"]|[ \t]{{0,3}}(?:\n|$))"
)
"""A word and an initial, and no further name behind; the groups `name` and `word`."""

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
        if word.casefold() in _LETTERED or organisations().candidates(word):
            continue
        is_alone = match["name"].count(".") == 1 and word.casefold() not in small
        if (
            is_given_name(word)
            or word.casefold() in VIRTUES
            or (is_alone and _may_be_name(word, places))
        ):
            yield Span(*match.span("name"))


def _may_be_name(word: str, places: Gazetteer) -> bool:
    if places.demonym(word) is not None or opens_sentence(word):
        return False
    return is_listed(word) or not places.candidates(word)
