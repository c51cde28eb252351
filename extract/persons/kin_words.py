"""Who somebody is to another, in English, French and Spanish: relatives, friends and neighbours.

Frames of all sorts ask for these words; what one of them tells of a sister holds for an aunt too.
"""

from extract.words import word_set

RELATIVES = word_set(
    """
    mother father sister brother daughter son wife husband aunt uncle cousin niece nephew
    grandmother grandfather granddaughter grandson stepmother stepfather stepsister stepbrother
    stepdaughter stepson mother-in-law father-in-law sister-in-law brother-in-law daughter-in-law
    son-in-law
    """
)
CLOSE = word_set("mum mom dad twin baby")
"""Relatives whom one speaks to or of without a name: `Mom I am awake`, `Baby blue`."""

FRIENDS = word_set(
    "friend girlfriend boyfriend fiancé fiancée neighbour neighbor classmate roommate"
)
RELATIVES_FR = word_set(
    """
    mère père sœur frère fille fils femme mari épouse époux tante oncle nièce neveu cousin cousine
    grand-mère grand-père petite-fille petit-fils belle-sœur beau-frère belle-mère beau-père
    belle-fille beau-fils demi-sœur demi-frère compagne compagnon
    """
)
FRIENDS_FR = word_set("ami amie copain copine voisin voisine")
RELATIVES_ES = word_set(
    """
    madre mamá padre papá hermana hermano hija hijo esposa esposo marido mujer tía tío tia tio
    sobrina sobrino prima primo abuela abuelo nieta nieto cuñada cuñado suegra suegro nuera yerno
    madrastra padrastro madrina padrino ahijada ahijado pareja
    """
)
FRIENDS_ES = word_set("amiga amigo novia novio vecina vecino compañera compañero")

ANY_KIN = RELATIVES | CLOSE | FRIENDS | RELATIVES_FR | FRIENDS_FR | RELATIVES_ES | FRIENDS_ES
KIN = (
    RELATIVES
    | CLOSE
    | FRIENDS
    | word_set(
        """
        child fiance fiancee partner ex-wife ex-husband colleague boss assistant servant maid nanny
        """
    )
)
"""Who somebody is, in small letters behind `her` and before a name."""

KIN_ABROAD = (RELATIVES_FR | FRIENDS_FR | RELATIVES_ES | FRIENDS_ES) | {"collègue", "colega"}
"""The same in French and Spanish."""


def any_of(words: frozenset[str]) -> str:
    """Return the part of a pattern that is one of these words."""
    return f"(?:{'|'.join(sorted(words))})"


def any_large_or_small(words: frozenset[str]) -> str:
    """Return the part of a pattern that is one of these words, also with a capital."""
    return any_of(frozenset(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in words))
