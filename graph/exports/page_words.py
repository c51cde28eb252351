"""The words of the interactive page that is mailed, in English, French and Spanish."""

from collections.abc import Mapping
from dataclasses import dataclass

from graph.exports.masking_note import MASKING_NOTE
from graph.figures.figure_languages import WORDS
from graph.figures.figure_words import Words
from graph.networks.network import Edge


@dataclass(frozen=True, slots=True)
class PageWords:
    """What the page says by itself; `{}` takes a number.

    Attributes:
        words: What it shares with figures.
        point: How to read it.
        behind: Over the sentences.
        strength: How strong a link is.
        sure: How sure a link is, of a hundred.
        modalities: How a sentence says what it says, where it does not assert it.
        masking: That names of persons were masked.
    """

    words: Words
    point: str
    behind: str
    strength: str
    sure: str
    modalities: Mapping[str, str]
    masking: str

    def said(self, edge: Edge) -> str:
        """Return what links two: what is stated, or that a sentence names both."""
        stated = ", ".join(self.words.predicate(each) for each in edge.told)
        return stated or self.words.together


PAGE_WORDS: Mapping[str, PageWords] = {
    "en": PageWords(
        WORDS["en"],
        "Point at a line to read the sentence behind it.",
        "The sentences behind the links",
        "strength {}",
        "{}% sure",
        {
            "negated": "says it is not so",
            "reported": "reports what another says",
            "planned": "planned",
        },
        MASKING_NOTE,
    ),
    "fr": PageWords(
        WORDS["fr"],
        "Pointez un trait pour lire la phrase sur laquelle il repose.",
        "Les phrases sur lesquelles reposent les liens",
        "force {}",
        "sûr à {} %",
        {
            "negated": "dit que ce n’est pas le cas",
            "reported": "rapporte les propos d’un autre",
            "planned": "prévu",
        },
        "Les noms de personnes ont été masqués par un programme avant tout enregistrement ; un "
        "masquage n’est jamais complet. Lisez les phrases avant de transmettre ceci.",
    ),
    "es": PageWords(
        WORDS["es"],
        "Señale una línea para leer la frase en que se basa.",
        "Las frases en que se basan los vínculos",
        "fuerza {}",
        "{} % de certeza",
        {
            "negated": "dice que no es así",
            "reported": "recoge lo que dice otro",
            "planned": "previsto",
        },
        "Un programa enmascaró los nombres de personas antes de guardar nada; eso nunca es "
        "completo. Lea las frases antes de transmitir esto.",
    ),
}
"""By the code of a language."""
