"""Tells by which words a place is named, as no recogniser says it of Spanish: `cerca de X`.

What stands in a place or leads to it is called by it: `el campamento de X`, `la carretera de X`.
"""

SIDE_OF = (
    r"(?:(?i:près|proche|loin|au large|aux? (?:environs|alentours|abords|portes|nord|sud)|"
    r"à l['’](?:est|ouest|entrée|extérieur)|en dehors|(?:nord|sud)[- ](?:est|ouest)|environs|"
    r"alentours|abords|périphérie|banlieue|"
    r"cerca|lejos|alrededor|afueras|cercanías|inmediaciones|alrededores|periferia|"
    r"al (?:norte|sur|este|oeste|noreste|noroeste|sureste|suroeste)|frente a las costas)"
    r" (?:de |d['’]))"
)
"""What lies beside a place; near a person somebody stays too."""

_OF = r"(?:de |d['’])"
_REFUGEES = r"(?:réfugiés|déplacés|refugiados|desplazados)"
CAMP_OF = (
    rf"(?:(?:camp|site|campamento|asentamiento)s? (?:[a-zà-ÿ]{{3,14}} )?de {_REFUGEES}"
    rf"(?: [a-zà-ÿ]{{3,14}})?|postes?[- ]front(?:ière|alier)s?|"
    rf"(?:puesto|paso|cruce)s? fronterizos?|puertos?|désert|desierto|aldea|caserío|hameau) {_OF}"
)
"""What is called by a place and by nobody, also by one that no gazetteer has."""

ROAD_OF = (
    r"(?:frontières?|gares?|aéroports?|"
    rf"fronteras?|estaci(?:ón|ones)|carreteras?|aeropuertos?|autopista|garitas?) {_OF}"
)
"""What is called by a place and hardly by a person."""

_MORE = r"(?: (?:de )?(?![a-zà-ÿ]{0,10}(?:ad[ao]s?|ées?|és?) )[a-zà-ÿ]{4,14}){0,2}"
"""Of what sort it is; `hospital acompañada de` goes on with somebody."""

SITE_OF = (
    r"(?:(?:camps?|sites?|hôpita(?:l|ux)|centres?|foyers?|refuges?|prisons?|commissariats?|autorités|"
    r"gendarmerie|préfecture|diocèse|ghettos?|routes?|jungle|plages?|playas?|"
    r"campamentos?|asentamientos?|hospital(?:es)?|centros?|albergues?|refugios?|cárcel(?:es)?|"
    rf"comisarías?|autoridades|diócesis|terminal){_MORE} {_OF}|"
    r"(?:authorities|hospitals?|camps?|prison|shelters?) (?:of|at) )"
)
"""What stands in a town, and may be called by a person too."""
