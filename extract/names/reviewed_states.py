"""Says where a text names the state whose review or report it is."""

from extract.kept_patterns import compiled
from extract.model import Span

_REVIEW_OF = compiled(
    r"(?:\b(?:[Rr]eview|[Oo]utcome of the review|[Cc]ompilation|[Ss]ummary of"
    r" [Ss]takeholders['’] submissions"
    r"|[Cc]oncluding observations on the [^.;\n]{0,60}reports?|periodic reports?|initial report"
    r"|combined [^.;\n]{0,60}reports?|[Rr]eport on|[Aa]dvance [Qq]uestions) (?:of|on|to"
    r"|submitted by) (?:the )?)$"
    r"|(?:ADVANCE QUESTIONS TO |recommendations (?:for|to) (?:the )?)$"
    r"|(?:\b(?:[Ee]xamen|informes? (?:periódicos?|inicial)|[Oo]bservaciones finales sobre"
    r" [^.;\n]{0,40}informes?[^.;\n]{0,40}) (?:de (?:la |el |los )?|del )"
    r"|\b(?:rapports? (?:périodiques?|initial|unique)|Examen|[Oo]bservations finales concernant"
    r" [^.;\n]{0,40}rapports?)[^.;\n]{0,40} (?:de la |du |de l['’]|des |de |d['’]))$"
)
_LINKS = (
    "of ", "on ", "to ", "by ", "for ", "the ", "TO ", "de ", "du ", "des ", "del ", "la ", "el ",
    "los ", "l'", "l’", "d'", "d’",
)  # fmt: skip
"""What one of these ends with, asked first because it costs little."""

_REACH = 160
_OF_THE_ILO = compiled(r" \((?:Ratification|Ratificación) ?: ?\d{4}\)")
"""Behind the state in the title of what the ILO's Committee of Experts says to it."""


def is_reviewed(text: str, state: Span) -> bool:
    """Say whether a state is named as the one a review, a report or observations are about."""
    if _OF_THE_ILO.match(text, state.end):
        return True
    before = text[max(0, state.start - _REACH) : state.start]
    if not before.endswith(_LINKS):
        return False
    return bool(_REVIEW_OF.search(before)) and "Declaration" not in before[-40:]
