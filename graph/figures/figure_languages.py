"""The fixed words of figures, by language."""

from graph.figures.figure_words import Words
from graph.figures.words_english import ENGLISH
from graph.figures.words_french import FRENCH
from graph.figures.words_spanish import SPANISH

WORDS: dict[str, Words] = {"en": ENGLISH, "fr": FRENCH, "es": SPANISH}
"""By the code of the language."""
