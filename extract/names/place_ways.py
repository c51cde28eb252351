"""Tells by which words a place is named, as no recogniser says it of Spanish: `cerca de X`.

What stands in a place or leads to it is called by it: `el campamento de X`, `la carretera de X`.
"""

_OF = r"(?:de |d['’])"
SIDE_OF = (
    r"(?:(?i:près|proche|loin|au large|aux? (?:environs|alentours|abords|portes|nord|sud)|"
    r"à l['’](?:est|ouest|entrée|extérieur)|en dehors|(?:nord|sud)[- ](?:est|ouest)|environs|"
    r"alentours|abords|périphérie|banlieue|"
    r"cerca|lejos|alrededor|afueras|cercanías|inmediaciones|alrededores|periferia|"
    r"al (?:norte|sur|este|oeste|noreste|noroeste|sureste|suroeste)|frente a las costas)"
    rf" {_OF})"
)
"""What lies beside a place; near a person somebody stays too."""

_REFUGEES = r"(?:réfugiés|déplacés|refugiados|desplazados)"
CAMP_OF = (
    rf"(?:(?:camp|site|campamento|asentamiento)s? (?:[a-zà-ÿ]{{3,14}} )?de {_REFUGEES}"
    rf"(?: [a-zà-ÿ]{{3,14}})?) {_OF}"
)
"""What is called by a place, also by one that no gazetteer has."""

ROAD_OF = (
    r"(?:frontières?|aéroports?|postes?[- ]front(?:ière|alier)s?|désert|hameau|"
    r"(?:puesto|paso|cruce)s? fronterizos?|puertos?|desierto|aldea|caserío|"
    rf"fronteras?|carreteras?|aeropuertos?|autopista|garitas?) {_OF}"
)
"""What is called by a place of a gazetteer and hardly by a person."""

_SORTS = (
    r"(?:de (?:rétention|détention|accueil|transit|santé|soins|hébergement|tri|enregistrement|"
    r"migrants|réfugiés|déplacés|police|femmes|detención|acogida|recepción|atención|salud|"
    r"internamiento|retención|registro|refugiados|desplazados|migrantes|mujeres)|"
    r"loca(?:l|les|ux)|régiona(?:l|les|ux)|regional(?:es)?|centra(?:l|les)|g[ée]n[ée]ra(?:l|les)|"
    r"provincia(?:l|les)|municipa(?:l|les)|migratori[ao]s?|fermé|informels?|militar(?:es)?|"
    r"militaires?|civile?s?|publics?|públicos?|universita(?:ire|rio)|psychiatrique|infantil|"
    r"nationa(?:l|les)|nacional(?:es)?|fronteriz[ao]s?|administrati(?:f|ve|vo)s?|humanitari[ao]s?|"
    r"temporal(?:es)?|penitenciario|pénitentiaire|routière?)"
)
SITE_OF = (
    r"(?:(?:camps?|sites?|hôpita(?:l|ux)|centres?|foyers?|refuges?|prisons?|commissariats?|"
    r"autorités|gendarmerie|préfecture|diocèse|ghettos?|gares?|routes?|jungle|plages?|playas?|"
    r"campamentos?|asentamientos?|hospital(?:es)?|centros?|albergues?|refugios?|cárcel(?:es)?|"
    rf"comisarías?|autoridades|diócesis|terminal|estaci(?:ón|ones))(?: {_SORTS}){{0,2}} {_OF}|"
    r"(?:authorities|hospitals?|camps?|prison|shelters?) (?:of|at) )"
)
"""What stands in a town, and may be called by a person too."""
