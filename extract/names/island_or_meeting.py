"""Tells the island La Réunion from a meeting, which French and Spanish write alike."""

from extract.analysis import Analysis
from extract.kept_patterns import compiled
from extract.model import Span
from ontology.names import fold

_AROUND = 300
_ISLANDS = compiled(
    r"\b(?:Mayotte|Comor(?:es|as|os)|Mauri(?:ce|tius|cio)|Madagascar|Seychelles|Guadeloupe"
    r"|Martinique|[Oo]céan [Ii]ndien|Indian Ocean|[Oo]céano Índico|[Oo]utre-[Mm]er|overseas"
    r"|[Uu]ltramar|[ÎIîi]le|[Ii]sla|[Ii]sland|Saint-Denis)\b"
)
_NAMED = compiled(r"(?:[ÎîIi]le de (?:[Ll]a )?|[Ii]sla (?:de (?:[Ll]a )?)?|[a-zà-ÿ,À] La )$")
_NAMED_LARGE = compiled(r"[ÎI]LE DE LA $|ISLA (?:DE (?:LA )?)?$")
_AMONG = compiled(r"(?:\b(?:La|(?:de|à|a|en|et|y) la|et|y|and)|[,(/])\s?$")
_GOES_ON = compiled(
    r"\s(?:de|del|du|des|sur|sobre|entre|avec|con|tenue"
    r"|[a-zà-ÿ-]{3,}(?:elle|ale|ique|aire|oire|ée|ada|ida|ual|nal|ica|aria))\b|\sd['’]|\s\d"
)


def is_the_island(analysis: Analysis, span: Span) -> bool:
    """Say whether `Réunion` where it stands may be the island, and not a meeting.

    `AVIS DE RÉUNION`, `Réunion d'experts`, `la Reunión del Consejo` are meetings. The island has
    its article with a capital within a sentence, or an article and other islands around it; in
    English it needs nothing but that no French or Spanish goes on behind it.
    """
    text = analysis.text
    before, behind = text[max(0, span.start - 12) : span.start], text[span.end : span.end + 20]
    surface = text[span.start : span.end]
    if surface.isupper():
        return bool(_NAMED_LARGE.search(before))
    if surface[:3] in {"La ", "la "}:
        before, surface = before + surface[:3], surface[3:]
    if _NAMED.search(before):
        return True
    if _GOES_ON.match(behind):
        return False
    is_english = analysis.language_at(span.start) == "en" and not surface.endswith("ión")
    if is_english:
        return True
    around = text[max(0, span.start - _AROUND) : span.end + _AROUND]
    return bool(_AMONG.search(before)) and bool(_ISLANDS.search(around))


def names_it(surface: str) -> bool:
    """Say whether a name is that of the island, or of a meeting."""
    return fold(surface).removeprefix("la ") == "reunion"
