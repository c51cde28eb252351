"""Tells what a sort of body is called in other languages: `Fund`, `Fonds`, `Fondo`."""

from ontology.names import fold

_ALIKE = """
organization organisation organización
office oficina
fund fonds fondo
council conseil consejo
committee comité
commission comisión
assembly assemblée asamblea
court cour corte
agency agence agencia
group groupe grupo
union unión
bank banque banco
network réseau red
alliance alianza
federation fédération federación
confederation confédération confederación
association asociación
centre center centro
institute institut instituto
foundation fondation fundación
coalition coalición
movement mouvement movimiento
society société sociedad
league ligue liga
university université universidad
observatory observatoire observatorio
parliament parlement parlamento
mission misión
secretariat secrétariat secretaría
"""
_GROUPS = [tuple(fold(word) for word in line.split()) for line in _ALIKE.strip().splitlines()]
_BY_HEAD = {head: frozenset(group) for group in _GROUPS for head in group}


def translated_heads(head: str) -> frozenset[str]:
    """Return a folded head with what it is in English, French and Spanish."""
    return _BY_HEAD.get(head, frozenset()) | {head}
