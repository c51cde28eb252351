"""Finds persons by the office or work that a comma tells of them in French and Spanish.

`Uzqo Druszov, vocera del comité, pidió`, `Uzqa Drusz, greffière, a noté`: no recogniser reads these
languages in a plain installation, and half of the names that one meets are on no list.
"""

from collections.abc import Iterator

from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.ordinary_words import ordinary_words
from extract.persons.letters import CAPITALS
from extract.persons.listed_names import NAME_WORD
from extract.persons.sentence_openers import SENTENCE_OPENERS
from extract.scanning import every_match
from extract.words import word_set
from ontology.authority import organisations
from ontology.gazetteer import Gazetteer

_WORD = NAME_WORD.pattern
_OFFICES = word_set(
    """
    portavoz vocera vocero investigadora investigador fiscal juez jueza activista periodista
    defensora defensor lideresa dirigente dirigenta maestra maestro profesora profesor docente
    médica médico enfermera enfermero fundadora fundador cofundadora cofundador alcaldesa alcalde
    concejala concejal diputada diputado senadora senador ministra ministro viceministra
    viceministro comisaria religiosa religioso vecina vecino madre padre hermana hermano hija hijo
    esposa esposo viuda viudo abuela abuelo tía tío trabajadora trabajador costurera jornalera
    jornalero delegada delegado asesora asesor consultora socióloga sociólogo antropóloga
    antropólogo jurista educadora educador facilitadora facilitador relatora relator técnica
    encargada encargado subdirectora subdirector exdirectora exdirector economista sobreviviente
    directora director presidenta presidente expresidenta vicepresidenta secretaria secretario
    tesorera tesorero abogada abogado psicóloga psicólogo coordinadora coordinador promotora
    promotor voluntaria voluntario sindicalista catequista párroco obispo sacerdote intérprete
    traductora traductor escritora escritor historiadora embajadora cónsul gobernadora gobernador
    intendenta estudiante obrera obrero campesina campesino pescador cocinera niñera excarcelada
    porte-parole chercheuse chercheur procureure procureur militante militant journaliste
    animatrice animateur professeure professeur enseignante enseignant médecin fondatrice fondateur
    cofondatrice députée député sénatrice sénateur ministre commissaire religieuse religieux voisine
    voisin mère père sœur frère fille fils épouse époux veuve ouvrière ouvrier couturière déléguée
    conseillère conseiller consultante sociologue juriste parajuriste éducatrice éducateur
    rapporteuse rapporteur sous-directrice sous-directeur économiste magistrate magistrat greffière
    greffier syndicaliste médiatrice médiateur formatrice formateur interprète sage-femme cheffe
    chef directrice directeur présidente président vice-présidente secrétaire trésorière trésorier
    avocate avocat psychologue coordinatrice coordinateur bénévole infirmière infirmier maire
    préfète préfet gouverneur ambassadrice ambassadeur étudiante étudiant pêcheur cultivatrice
    cultivateur commerçante vendeuse survivante rescapée imam curé évêque historienne historien
    assistante assistant ex-directrice asistente chargée chargé
    """
)
"""What one person is; bodies are members, partners and founders' work, which are none of these."""

_SUFFERED = word_set(
    """
    né née âgé âgée enlevé enlevée arrêté arrêtée tué tuée violée vendue vendu disparu disparue
    assassiné assassinée détenu détenue interpellé interpellée secuestrada secuestrado detenida
    detenido asesinada asesinado desaparecida desaparecido nacida nacido rescatada rescatado
    violada vendida vendido originaire oriunda oriundo natural
    """
)
"""What is done to persons, and where they are from."""

_SAID_OF_ONE = _OFFICES | _SUFFERED
_SIGNS = frozenset(word.partition("-")[0] for word in _SAID_OF_ONE)
"""A text without any of these words tells no office."""

_NAME = (
    rf"(?:{_WORD}(?: (?:(?:de la|del?|da|dos|bin|ben|ag|el|al|y) )?{_WORD}){{1,3}}|{_WORD}-{_WORD})"
)
_SAID = compiled(
    rf"(?<![\w'’@&./-])(?P<name>{_NAME}),\s"
    r"(?:(?:la|le|el|une?|una|sa|son|su|ancienne?|antigua?|ex)\s|l['’])?"
    r"(?P<office>[a-zà-ÿœ-]{3,16})(?:\s(?!(?:de|du|des|del|en|au|aux|à|et)\s)[a-zà-ÿ]{4,16})?"
    r"(?=[,.;:)\n]|\s(?:de|du|des|del|en|au|aux|à|y|et|pour|para|chez|qui|que|quien|depuis|desde"
    r"|dans|par|por|le|el|a|lors)\s|\sd['’])"
)
_HELD = compiled(
    rf"(?<![\w-])(?P<office>{'|'.join(sorted(_OFFICES, reverse=True))})"
    r"(?:\s(?:de|du|des|del|d['’]|général|régional|departamental)[^,.;:()\n]{0,50})?"
    rf",\s(?P<name>{_NAME})(?=,\s)"
)
"""`La préfète du Uzqé, Uzqo Druszov, a dit`."""

_ARTICLE = compiled(
    r"(?:(?<![\w'’])(?:[Ll]a|[Ll]es?|[Ee]l|[Ll]os|[Ll]as|[Dd]u|[Dd]el|[Aa]u)\s|\b[lL]['’]"
    rf"|[{CAPITALS}][\w'’-]*[ -])$"
)
_ARTICLES = frozenset({"la", "el", "los", "las", "le", "les", "notre", "nuestra", "nuestro"})
_LONGEST_BEFORE = 24


def apposed_offices(text: str, places: Gazetteer) -> Iterator[Span]:
    """Yield names of two words and more behind which a comma tells what somebody is.

    Args:
        text: Of the document.
        places: Tells towns, of which a comma tells such things as well.
    """
    if _SIGNS.isdisjoint(ordinary_words(text)):
        return
    for match in (*every_match(_SAID, text), *every_match(_HELD, text)):
        told = _OFFICES if match.re is _HELD else _SAID_OF_ONE
        if match["office"] not in told:
            continue
        start, end = match.span("name")
        first = match["name"].split()[0]
        if _ARTICLE.search(text, max(0, start - _LONGEST_BEFORE), start):
            continue
        if first.casefold() in _ARTICLES:
            continue
        if first.casefold() in SENTENCE_OPENERS:
            start += len(first) + 1
        name = text[start:end]
        if not places.candidates(name) and not organisations().candidates(name):
            yield Span(start, end)
