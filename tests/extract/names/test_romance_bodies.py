"""Tests which bodies French and Spanish name in small letters, and where their names end."""

import pytest

from extract.names.romance_bodies import romance_bodies
from ontology.gazetteer import gazetteer


def _found(text: str) -> list[str]:
    return [text[span.start : span.end] for span in romance_bodies(text, gazetteer())]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Groupement des mères d'Abéché ; autres", "Groupement des mères d'Abéché"),
        (
            "Nous, Fédération des associations de femmes de Madagascar, disons",
            "Fédération des associations de femmes de Madagascar",
        ),
        (
            "L'Observatoire uzquois des droits des travailleuses organise",
            "Observatoire uzquois des droits des travailleuses",
        ),
        ("avec la Coopération belge et", "Coopération belge"),
        ("l'ONG Sauvons nos récifs (Bénin) et", "Sauvons nos récifs"),
        ("du collectif Ensemble contre les récifs coordonné par", "Ensemble contre les récifs"),
        ("le réseau Agir pour les femmes du Golfe dénonce la", "Agir pour les femmes du Golfe"),
        ("la red Juntas por el arrecife trabaja en", "Juntas por el arrecife"),
        ("la Synergie des femmes solidaires a", "Synergie des femmes solidaires"),
        (
            "le ministère à la Condition féminine et aux Droits des femmes a",
            "ministère à la Condition féminine et aux Droits des femmes",
        ),
        ("La Fundación La Uzqa abrió", "Fundación La Uzqa"),
        ("el Defensor del Pueblo Andaluz apoya", "Defensor del Pueblo Andaluz"),
        ("la Croix-Rouge de Belgique prête", "Croix-Rouge de Belgique"),
        ("La Cruz Roja acompaña a las familias", "Cruz Roja"),
        ("elle a vu la Croix-Rouge, puis", "Croix-Rouge"),
        ("La Junta Central Electoral se niega", "Junta Central Electoral"),
        ("L'Assemblée nationale a voté.", "Assemblée nationale"),
        ("à l'université Uzqo Anta Drusz de Dakar", "université Uzqo Anta Drusz"),
        ("Según Uzqas Sin Fronteras, falta agua.", "Uzqas Sin Fronteras"),
        ("Sin Fronteras trabaja en Lima.", "Sin Fronteras"),
        ("Pour Femmes Sans Frontières, la loi dort.", "Femmes Sans Frontières"),
        ("en el hospital Uzqo Drusz murió", "hospital Uzqo Drusz"),
        (
            "Selon l'Association des femmes juristes du Bénin, la loi dort.",
            "Association des femmes juristes du Bénin",
        ),
        ("Le Réseau des femmes leaders la soutient.", "Réseau des femmes leaders"),
        ("Le Collectif des travailleuses domestiques a", "Collectif des travailleuses domestiques"),
        ("Le Mouvement des femmes pour la paix organise", "Mouvement des femmes pour la paix"),
        (
            "le Centre de recherche et d'action pour la paix a",
            "Centre de recherche et d'action pour la paix",
        ),
        ("L'Union des comités de parents d'élèves a", "Union des comités de parents d'élèves"),
        ("La Red de mujeres afrolatinoamericanas dijo", "Red de mujeres afrolatinoamericanas"),
        (
            "La Red Latinoamericana y del Caribe contra la Trata presentó",
            "Red Latinoamericana y del Caribe contra la Trata",
        ),
        (
            "Le Réseau ouest-africain pour la protection des enfants a",
            "Réseau ouest-africain pour la protection des enfants",
        ),
        (
            "L'Association tchadienne pour la promotion et la défense des droits de l'homme a",
            "Association tchadienne pour la promotion et la défense des droits de l'homme",
        ),
        ("Le Parlement ivoirien a ratifié", "Parlement ivoirien"),
        (
            "La Plateforme d'intervention régionale a",
            "Plateforme d'intervention régionale",
        ),
        (
            "La Mission permanente du Togo auprès de l'Office des Nations Unies à Genève présente",
            "Mission permanente du Togo auprès de l'Office des Nations Unies à Genève",
        ),
        (
            "la Misión Permanente del Perú ante las Naciones Unidas saluda",
            "Misión Permanente del Perú ante las Naciones Unidas",
        ),
        ("devant la Cour suprême du Togo", "Cour suprême du Togo"),
        ("La Police nationale et la", "Police nationale"),
        ("La Défenseure des droits a dit", "Défenseure des droits"),
        ("la Croix-Rouge ivoirienne aide", "Croix-Rouge ivoirienne"),
        ("Le ministère du Travail a", "ministère du Travail"),
        (
            "Le ministère de la Promotion de la femme, de la Famille et de l'Enfance a répondu",
            "ministère de la Promotion de la femme, de la Famille et de l'Enfance",
        ),
        ("le ministère des Affaires étrangères, qui", "ministère des Affaires étrangères"),
        ("La Ligue ivoirienne des droits de l'homme a", "Ligue ivoirienne des droits de l'homme"),
        ("L'Association malienne des expulsés dit", "Association malienne des expulsés"),
        (
            "L'Agence nationale de lutte contre la traite des personnes a été créée",
            "Agence nationale de lutte contre la traite des personnes",
        ),
        (
            "l'Office français de protection des réfugiés et apatrides refuse",
            "Office français de protection des réfugiés et apatrides",
        ),
        (
            "la Commission nationale des droits de l'homme du Togo.",
            "Commission nationale des droits de l'homme du Togo",
        ),
        ("El Congreso de la República aprobó", "Congreso de la República"),
        ("La Fiscalía General de la Nación dice", "Fiscalía General de la Nación"),
        ("la Asamblea Nacional del Ecuador votó", "Asamblea Nacional del Ecuador"),
        ("ante el Poder Judicial en", "Poder Judicial"),
        ("La Cruz Roja Colombiana ayudó", "Cruz Roja Colombiana"),
        ("la Procuraduría General de la República.", "Procuraduría General de la República"),
        (
            "La Asociación boliviana de trabajadoras del hogar denuncia",
            "Asociación boliviana de trabajadoras del hogar",
        ),
        (
            "El Consejo nacional para la prevención de la discriminación existe",
            "Consejo nacional para la prevención de la discriminación",
        ),
        (
            "le Réseau des familles de migrants d'Asie centrale travaille",
            "Réseau des familles de migrants d'Asie centrale",
        ),
        ("la Red nacional de mujeres migrantes.", "Red nacional de mujeres migrantes"),
        (
            "L'Alliance internationale des travailleuses du port tient",
            "Alliance internationale des travailleuses du port",
        ),
        (
            "La Alianza mundial de mujeres rurales pide",
            "Alianza mundial de mujeres rurales",
        ),
    ],
)
def test_a_body_is_found_whole(text: str, name: str) -> None:
    assert _found(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Le Groupe de travail et le Centre de santé ont fermé.",
        "un Réseau de trafiquants",
        "El Grupo de trabajo y la Red de tratantes.",
        "Le ministère public poursuit, et le ministère de tutelle aussi.",
        "Le Centre national a fermé.",
        "una Red de apoyo",
        "L'Union de fait, le Mouvement de base et la Federación de Rusia.",
        "Le Comité de suivi et la Coordination de projet. L'Union des Comores.",
    ],
)
def test_what_tells_no_body_from_others_is_none(text: str) -> None:
    assert _found(text) == []


def test_what_a_body_says_is_not_in_its_name() -> None:
    assert _found("l'ONG Protégeons a dit que la mer monte") == []


@pytest.mark.parametrize(
    "text",
    ["un mundo sin fronteras", "Sin fronteras claras no hay", "el programa Sin Fronteras de 2019"],
)
def test_what_has_no_borders_is_not_always_a_body(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Prions l'Organisation internationale des employeurs de diffuser un code",
        "du Réseau des femmes de la forêt et de Uzqa",
    ],
)
def test_a_name_ends_before_what_is_done_and_before_another_name(text: str) -> None:
    assert not any(name.endswith(("diffuser", "Uzqa")) for name in _found(text))


@pytest.mark.parametrize("text", ["le Centre commercial de Lomé ferme", "Le Centre de Lomé ferme"])
def test_a_part_of_a_town_is_no_body(text: str) -> None:
    assert _found(text) == []
