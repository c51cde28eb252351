"""Words that say what sort of gathering it was, in English whatever the language of the text."""

from extract.kept_patterns import compiled
from extract.names.organisation_words import FUNCTION_WORDS
from ontology.names import fold

_SORTS = """
follow-up: suivi seguimiento
regional: régional régionale régionaux regionales
subregional: sous-régional sous-régionale sub-regional
interregional: interrégional interrégionale
national: nationale nationaux nacional nacionales
international: internationale internacional
local: locale
expert: experts expertes expertos expertas
preparatory: préparatoire preparatoria preparatorio
technical: technique techniques técnico técnica técnicas
annual: annuel annuelle anual
thematic: thématique temático temática
training: formation capacitación formación
closing: clôture cierre clausura
opening: ouverture apertura
launch: lancement lanzamiento
coordination: coordinación
planning: planification planificación
validation: validación
evaluation: évaluation evaluación
review: examen revisión
working: travail trabajo
consultation: consulta
consultative: consultatif consultative consultiva consultivo
ministerial: ministériel ministérielle
bilateral: bilatéral bilatérale
tripartite: tripartita
informal: informel informelle
public: publique público pública
exchange: échange échanges intercambio
awareness-raising: sensibilisation sensibilización
high-level: haut-niveau alto-nivel
final: finale
strategic: stratégique estratégico estratégica
"""
"""A sort of gathering, and the words that say it in French and Spanish."""

_ENGLISH = {
    fold(word): sort
    for sort, _, words in (line.partition(": ") for line in _SORTS.strip().splitlines())
    for word in (sort, *words.split())
}
_WORD = compiled(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LEVEL = compiled(r"\b(haut|alto) (niveau|nivel)\b")


def sorts_in(words: str) -> tuple[str, ...] | None:
    """Return what sorts of gathering some words name, in English and in the order of the alphabet.

    None where a word is of no sort known here: it is a topic.
    """
    joined = _LEVEL.sub(r"\1-\2", words.casefold())
    telling = [
        word for word in _WORD.findall(joined) if word not in FUNCTION_WORDS and len(word) > 1
    ]
    found = [_ENGLISH.get(fold(word)) for word in telling]
    return None if None in found else tuple(sorted({sort for sort in found if sort}))
