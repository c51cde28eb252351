"""The words by which a name says that it is a place, and names that are none."""

from extract.words import word_set

PLACE_HEADS = word_set(
    """
    river rivers lake lakes sea ocean gulf bay strait channel canal creek falls pond reservoir dam
    barrage island islands peninsula mountain mountains mount hill hills valley desert forest plain
    plains delta coast beach cape parish park square street road avenue boulevard highway bridge
    tunnel airport airfield airbase station mosque cathedral temple palace mansion castle estate
    plaza mall stadium arena cemetery border corridor mine quarter neighbourhood neighborhood
    suburb village town county municipality playfield dock harbour harbor port
    """
)
"""Last words of names of places, in lower case."""

PLACE_OPENERS = word_set(
    """
    san santa santo são sant saint sainte st ste port fort mount lake cape villa gulf bay river
    isla rio río puerto camp kreis hamlet
    """
)
"""First words of names of places, in lower case."""

LANGUAGES = word_set(
    """
    wolof khmer quechua aymara mandinka pulaar hausa yoruba igbo swahili kiswahili nahuatl guarani
    guaraní tagalog bahasa urdu hindi bengali tamil telugu sinhala tigrinya amharic oromo lingala
    twi fula fulani kurdish pashto dari farsi mam kiche k'iche' q'eqchi' zapotec mixtec tzotzil
    lao hmong karen shan tetum romani yazidi catalan wayuu garifuna islam christianity
    """
)
"""Languages and peoples that a model takes for places, persons and bodies, in lower case."""

NO_PLACES = LANGUAGES | word_set(
    "states state union party arab background introduction annex summary contents overview"
)
"""Words that name no place by themselves, in lower case."""

WITHOUT_PLACES = word_set(
    """
    january february march april may june july august september october november december monday
    tuesday wednesday thursday friday saturday sunday district province governorate county state
    region city town village river camp block zone sector phase section school hospital centre
    center committee council ministry islamic federal capital same other another each every its
    their this that these those our new old highway route interstate exit meanwhile whereas
    different
    """
)
"""Words that no name of an unknown place holds, in lower case."""

PEOPLES = frozenset({"Roma"})
"""Peoples with the name of a town in Spanish and Italian, and of none in other languages."""
