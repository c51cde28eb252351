"""Words that open a sentence before a name without belonging to it, in lower case."""

from extract.kept_patterns import compiled
from extract.names.organisation_words import FUNCTION_WORDS
from extract.words import word_set

SENTENCE_OPENERS = FUNCTION_WORDS | word_set(
    """
    soon finally later earlier once still again then now today yesterday tomorrow meanwhile
    eventually afterwards perhaps indeed instead often sometimes only even maybe here there when
    where while because but and so if as since until after before although though did does is was
    has had will would could should can may might
    hier demain puis ensuite alors aujourd'hui enfin soudain depuis ayer hoy mañana luego entonces
    después ahora anoche bonjour bonsoir salut hola estimada estimado querido querida chère cher
    """
)
OPENING = compiled(r"(?:^|[.!?:;\n\t•·*\"“‘(\[–—|-]|\d\)|\d\.)[ \t\xa0]*$")
"""What a word stands behind that opens a sentence, an item or a cell; four characters hold it."""

_IMPERATIVES = word_set(
    """
    ask tell see call read listen watch thank let follow contact visit remember help consider take
    join despite besides neither either unlike except amid whether
    congratulate support imagine suppose pictured left right below above photographed
    """
)
_OPENERS = SENTENCE_OPENERS | _IMPERATIVES


def opens_sentence(word: str) -> bool:
    """Say whether a capitalised word at the start of a sentence is likely no name."""
    folded = word.casefold()
    return folded in _OPENERS or folded.endswith("ly")
