"""Tells by which words French and Spanish lead to a place: `près de X`, `cruzan por X`."""

from extract.kept_patterns import compiled

_SIDES = (
    r"(?:(?:près|proche|loin|au large|aux? (?:environs|alentours|abords|portes|nord|sud)|"
    r"à l['’](?:est|ouest|entrée|extérieur)|en dehors|(?:nord|sud)[- ](?:est|ouest)|environs|"
    r"alentours|abords|périphérie|banlieue|"
    r"cerca|lejos|alrededor|afueras|cercanías|inmediaciones|alrededores|periferia|"
    r"al (?:norte|sur|este|oeste|noreste|noroeste|sureste|suroeste)|frente a las costas)"
    r" (?:de |d['’]))"
)
_PASSING = (
    r"(?:(?:pass|transit|chemin|achemin|circul|voyag|bifurqu)[a-zà-ÿ]{0,7} par |"
    r"(?:pas|transit|cruz|ingres|viaj|sal|entr|circul|atraves)[a-zà-ÿ]{0,6} por )"
)

WAY_TO = rf"\b(?:{_SIDES}|{_PASSING})"
"""What leads to a name, as a pattern; behind `à` any name of the gazetteer is heard anyway."""

BESIDE = compiled(rf"{WAY_TO}$")
"""What leads to the place that begins behind it, and hardly to a person."""
