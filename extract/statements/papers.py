"""Says whether a body tells of a place in a report, and does not work there."""

import re

from extract.kept_patterns import compiled

_PAPERS = (
    r"(?:reports?|stud(?:y|ies)|surveys?|papers?|briefings?|articles?|submissions?|books?|dossiers?"
    r"|statements?|documentary|investigation|analysis|rapports?|études?|enquêtes?|notes?|dossiers?"
    r"|documentaires?|informes?|estudios?|encuestas?|investigaci(?:ón|ones)|artículos?|libros?"
    r"|documentos?)"
)
_IN_ITS = compiled(
    r"\b(?:[Ii]n|[Dd]ans|[Ee]n) (?:its|their|an?|the|this|another|une?|son|leur|le|la|ce|cette|una?"
    rf"|su|el|este|esta) (?:[^<>.;:]|<[TPIO]\d+>){{0,60}}?\b{_PAPERS}\b"
)
_TELLS = compiled(
    r"\b(?:document|monitor|investigat|stud|expos|describ|analys|analyz|record|list|recens|décri"
    r"|analys|étudi|enquêt|docume|investig|monitore|describ|analiz|registr)\w{0,6}\b"
)


def is_told_by_paper(line: str, match: re.Match[str]) -> bool:
    """Say whether what somebody does somewhere is told in a paper: `In its report, <O0> documents`.

    Args:
        line: A template line.
        match: What of it tells that a body works in a place.
    """
    return bool(_TELLS.search(match.group()) and _IN_ITS.search(line))
