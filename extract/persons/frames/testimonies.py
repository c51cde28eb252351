"""Finds who is told of where a text bears testimony: `Uzqenka worked in a factory for two years`.

A word that opens a sentence is hardly a sign, and bodies work and pay as well; where survivors are
told of, what people suffer and live through is.
"""

import re
from collections.abc import Iterator

from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.ordinary_words import ordinary_words
from extract.persons.acronym_names import is_known_body
from extract.persons.kin_words import KIN
from extract.persons.known_places import is_place_here
from extract.persons.listed_names import NAME_WORD, is_given_name, is_listed
from extract.persons.no_names import NO_NAME_ENDINGS, OF_OTHER_NAMES
from extract.persons.occupations import OCCUPATIONS
from extract.scanning import every_match, first_match
from extract.words import word_set
from ontology.gazetteer import Gazetteer

_BEARS = compiled(
    r"\b(?:[Ss]urvivors?|[Vv]ictims?|[Tt]estimon(?:y|ies)|[Ii]nterviewees?|[Ii]nterviewed|"
    r"[Cc]ase [Ss]tud(?:y|ies)|trafficked|[Tt]émoignages?|[Vv]ictimes?|[Ss]urvivante?s?|"
    r"[Ee]ntrevistad[ao]s?|[Tt]estimonios?|[Vv]íctimas?|[Ss]obrevivientes?)\b"
)
"""What a text speaks of that bears testimony."""

_LIVED = (
    r"(?:(?:worked|lived|stayed|slept|served) (?:in an?|as an?|at an?|on an?|in the fields|"
    r"on the floor|there|for (?:an? |one |two |three |four |five |six |seven |eight |nine |ten |"
    r"several |many |more than )?\d{0,2} ?(?:days?|weeks?|months?|years?|hours?))|"
    r"slept|earned (?:nothing|no|only|less|just)|borrowed|begged|escaped|fled|ran (?:away|off)|"
    r"grew up|got (?:married|pregnant|sick|ill|home|away)|married|cried|wept|remembers|remembered|"
    r"recalls|recalled|dreamed|dreamt|(?:was|is) (?:only |just |then )?(?:recruited|sold|"
    r"trafficked|promised|deceived|beaten|locked|forced|rescued|taken|brought|kidnapped|abducted|"
    r"raped|"
    r"pregnant|hungry|afraid|born|raised|\d{1,2} years old|\d{1,2} when)|"
    r"(?:left|returned|went|came|walked) (?:home|school|back|her|his|the village|alone)|"
    r"(?:could|did) not (?:leave|eat|sleep|go|speak|escape|understand|know)|"
    r"never (?:saw|received|got|came|went|left|returned)|"
    r"a (?:travaillé (?:comme|dans|pendant)|vécu|fui|"
    r"été (?:vendue?|recrutée?|battue?|violée?|forcée?))|"
    r"(?:trabajó (?:como|en un|en una|durante)|vivió|huyó|escapó|"
    r"fue (?:vendid[ao]|reclutad[ao]|golpead[ao]|violad[ao]|forzad[ao])))\b"
)
"""What people live through, right behind their names."""

_SUBJECT = compiled(
    rf"(?:^|(?<=[.!?:”\"] )|(?<=\n)|(?<=[“\"•]))(?P<name>{NAME_WORD.pattern}) "
    rf"(?:(?:also|then|later|finally|first|still|once) )?{_LIVED}",
    re.MULTILINE,
)
"""A word that opens a sentence, and what only people live through; the group `name`."""

NO_SUBJECTS = (
    OF_OTHER_NAMES | KIN | OCCUPATIONS
    | word_set(
        """
        everyone everybody someone somebody nobody anyone people enough who others half none ils
        elles il elle él ella ellos ellas nous je yo mucha mucho muchas muchos tous toutes certains
        certaines chacun chacune alguien nadie algunos algunas beaucoup later then mum mom dad
        personne rien aucun aucune quelqu plusieurs quiconque cela ceci celui celle ceux quien
        quienes quién quiénes qué cuál cuáles cómo cuándo dónde cuánto cuántos usted ustedes
        nada algo ninguno ninguna cualquiera eso esto aquello siempre nunca jamás casi también
        tampoco
        así entonces todavía quizás quizá solo sólo toujours jamais presque aussi ainsi peut mamá
        papá
        maman papa
        """
    )
)  # fmt: skip


def persons_of_testimony(text: str, places: Gazetteer) -> Iterator[Span]:
    """Yield words that open sentences which tell what only people live through.

    Args:
        text: Of the document; in one that speaks of no survivor nothing is found.
        places: Tells places and peoples.
    """
    if first_match(_BEARS, text) is None:
        return
    small = ordinary_words(text)
    for match in every_match(_SUBJECT, text):
        word = match["name"]
        is_other = word.casefold() in small or is_place_here(word, text, places)
        if not is_other and _may_be_name(word, places):
            yield Span(*match.span("name"))


def _may_be_name(word: str, places: Gazetteer) -> bool:
    if word.casefold() in NO_SUBJECTS or is_known_body(word):
        return False
    if is_given_name(word):
        return True
    if places.demonym(word) is not None:
        return False
    return is_listed(word) or not word.endswith((*NO_NAME_ENDINGS, "s", "ing"))
