"""Holds the words that French and Spanish set between a subject and its verb, or around one."""

from extract.statements.statement_shapes import slots

_ADVERB = (
    r"(?:également|aussi|vivement|fermement|récemment|déjà|publiquement|notamment|ensuite|enfin"
    r"|à nouveau|de nouveau|en outre|encore une fois|[a-zàéèêô]{3,12}ment|también|asimismo|además"
    r"|reiteradamente|nuevamente|igualmente|[a-záéíóú]{4,14}mente)"
)
SO = rf"(?:{_ADVERB} ){{0,2}}"
"""Adverbs before a verb or a participle, each with the space after it."""

TOO = rf"(?: {_ADVERB}){{0,2}}"
"""Adverbs after a verb, each with the space before it."""

HAS = rf"(?:a|ont|ha|han) {SO}"
_SORT = (
    r"(?:membre|partenaire|association|organisation|ONG|réseau|collectif|syndicat|coalition"
    r"|fédération|fondée?|créée?|miembro|integrante|soci[oa]|asociación|organización|red|colectivo"
    r"|sindicato|federación|fundad[oa]|cread[oa])"
)
APART = (
    rf"(?:, (?:une? |un |la |le |l['’]|el |una )?{_SORT}\b[^<>.;,]{{0,60}}"
    r"(?:<[OP]\d+>[^<>.;,]{0,30})?(?=,),?|(?: \([^()<>]{1,30}\)))?"
)
"""What stands between commas behind a name and says what it is: `, membre de <O2>,`."""

AREAS = (
    r"(?:(?:l[ae]s? |l['’]|los |el )?(?:régions?|provinces?|départements?|communes?|villes?"
    r"|districts?|préfectures?|zones?|quartiers?|villages?|gouvernorats?|camps?|îles?|regi(?:ón"
    r"|ones)|provincias?|departamentos?|municipios?|estados?|ciudad(?:es)?|zonas?|comunidades"
    r"|distritos?|pueblos?|cantones?|localidades)(?: [a-zàéèíóú]{4,14})? (?:d[eu]s?|del) "
    r"?(?:la |le |l['’]|los |las |el )?)?"
)
"""What may stand before the names of parts of a country: `les régions de`."""


def subject(letters: str) -> str:
    """Return the expression for who does something, and what is said of them between commas."""
    return rf"(?P<subject>{slots(letters)}){APART},?(?: (?:qui|que))? {SO}"
