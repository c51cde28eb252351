"""Tests bodies without a head that are told by what stands near."""

import pytest
from loaded import packaged_pipeline

from extract.model import Kind, SourceText, Span
from extract.names.told_bodies import told_bodies
from extract.pipeline import Pipeline
from ontology.gazetteer import gazetteer


def _found(text: str, *bodies: str) -> list[str]:
    spans = [Span(text.index(body), text.index(body) + len(body)) for body in bodies]
    found = sorted({span.start: span for span in told_bodies(text, spans, gazetteer())}.items())
    return [text[span.start : span.end] for _, span in found]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Andalucía Acoge exige una respuesta.", ["Andalucía Acoge"]),
        ("Ayer, Mujeres Unidas denunció el cierre. Mujeres Unidas sigue.", ["Mujeres Unidas"] * 2),
        ("Hier Femmes en Chemin a formé dix femmes.", ["Femmes en Chemin"]),
        ("Droit d'Ancrage informe que le local ferme.", ["Droit d'Ancrage"]),
        ("« La Voix des Rives » organise une fête.", ["La Voix des Rives"]),
        ("Femmes en Chemin, membre du réseau, a ouvert un centre.", ["Femmes en Chemin"]),
        ("Puentes de Papel (PDP) presentó el acta.", ["Puentes de Papel"]),
        ("Un atelier organisé par Agir pour l'Accueil à Lomé.", ["Agir pour l'Accueil"]),
        ("Redactado con Tejedoras del Sur y convocado por Voces del Sur.", ["Voces del Sur"]),
        ("The claim was submitted by Hope Beyond Borders in May.", ["Hope Beyond Borders"]),
        ("Asisten: Hilos de Agua, Voces del Lago y otras.", ["Hilos de Agua", "Voces del Lago"]),
        ("MUJERES EN RUTA PIDE PAZ\n\nMujeres en Ruta acompaña caravanas.",
         ["MUJERES EN RUTA", "Mujeres en Ruta"]),
        ("L'association Chemin de la Croix y travaille.", ["Chemin de la Croix"]),
        ("Chemin de la Croix est une association.", ["Chemin de la Croix"]),
    ],
)  # fmt: skip
def test_a_deed_or_what_stands_before_tells_a_body(text: str, names: list[str]) -> None:
    assert _found(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Esperanza Camina denuncia el cierre.", "La portavoz de Luz Puentes no contesta.",
        "Chemin de la Croix dénonce le maire.", "Un atelier organisé par Espoir à Lomé.",
        "Mujeres Unidas denuncian el cierre.", "Oxfam apoya a Mujeres en Riesgo.",
        "Una red para Personas en Movilidad trabaja en Lima.", "Appui de Enfants en Danger.",
        "Women in Transit received help.", "Voces del Sur, Lima, 2019.",
        "Le programme Femmes en Chemin a formé dix femmes.", "El informe Voces del Sur denuncia.",
        "The staff of Hope Rising left.", "Alma Migrante organiza una fiesta.",
    ],
)  # fmt: skip
def test_persons_papers_and_many_are_not_told(text: str) -> None:
    assert not _found(text)


def test_a_name_beside_a_body_in_a_list_is_one_too() -> None:
    text = "Voces del Lago, Hilos de Agua y la Fundación Uzqa firmaron."
    assert _found(text, "Fundación Uzqa") == ["Voces del Lago", "Hilos de Agua"]
    assert not _found(text)
    assert not _found("Reef: Voices of the Lake, Fundación Uzqa, 2018.", "Fundación Uzqa")


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return packaged_pipeline()


@pytest.mark.model
def test_who_speaks_for_a_body_called_likewise_stays_masked(pipeline: Pipeline) -> None:
    text = "Andalucía Acoge pide ayuda. Esperanza Camina, su portavoz, denuncia el silencio."
    found = pipeline.annotate(SourceText("x", text, language="es"))
    bodies = [m for m in found.mentions if m.kind is Kind.ORGANISATION]
    assert [text[m.span.start : m.span.end] for m in bodies] == ["Andalucía Acoge"]
    assert [text[span.start : span.end] for span in found.masked] == ["Esperanza Camina"]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("L'Office des étrangers ferme son guichet à partir de juin.", "Office des étrangers"),
        ("La Ligue saisit le Conseil du contentieux des étrangers.",
         "Conseil du contentieux des étrangers"),
        ("Entre Jeunesse et Reef, association régie par la loi, et la mairie.", "Jeunesse et Reef"),
    ],
)  # fmt: skip
def test_bodies_in_french_end_before_a_verb(pipeline: Pipeline, text: str, body: str) -> None:
    found = pipeline.annotate(SourceText("x", text, language="fr"))
    bodies = [m for m in found.mentions if m.kind is Kind.ORGANISATION]
    assert body in [text[m.span.start : m.span.end] for m in bodies]
