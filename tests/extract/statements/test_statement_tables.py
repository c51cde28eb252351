"""What tables say of bodies: where they have their seat, where and on what they work."""

import pytest
from loaded import packaged_pipeline

from extract.model import Predicate, SourceText
from extract.pipeline import Pipeline


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return packaged_pipeline()


def told(pipeline: Pipeline, text: str) -> set[tuple[str, str, str]]:
    annotations = pipeline.annotate(SourceText("", text))
    labels = {entity.entity_id: entity.label for entity in annotations.entities}
    return {
        (labels[s.subject_id], s.predicate.value, labels[s.object_id])
        for s in annotations.statements
    }


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "Organisation\tShort name\tSeat\tWorks on\n\n"
        "Harbour Domestic Workers' Union\tHDWU\tLima, Peru\tdomestic work, forced labour\n\n"
        "Reef Women's Network\tRWN\tKathmandu, Nepal\tkafala\n",
        "| Organisation | Siège | Domaines d’action |\n"
        "| Harbour Domestic Workers' Union | Lima, Pérou | travail domestique, travail forcé |\n"
        "| Reef Women's Network | Katmandou | kafala |\n",
        "Organización\tSede\tTemas de trabajo\n"
        "Harbour Domestic Workers' Union\tLima, Perú\ttrabajo doméstico, trabajo forzoso\n"
        "Reef Women's Network\tKatmandú\tkafala\n",
    ],
)
def test_rows_say_where_bodies_are_and_on_what_they_work(pipeline: Pipeline, text: str) -> None:
    union, network = "Harbour Domestic Workers' Union", "Reef Women's Network"
    assert told(pipeline, text) == {
        (union, Predicate.BASED_IN, "Lima"),
        (union, Predicate.WORKS_ON, "domestic work"),
        (union, Predicate.WORKS_ON, "forced labour"),
        (network, Predicate.BASED_IN, "Kathmandu"),
        (network, Predicate.WORKS_ON, "kafala system"),
    }


@pytest.mark.model
@pytest.mark.parametrize(
    "rows",
    [
        ("Donor", "Implementing organisation", "Where they work", "What they do", "Partners"),
        ("Bailleurs", "Organisation", "Zone d’intervention", "Activités", "Partenaires"),
        ("Donantes", "Organización", "Cobertura", "Qué hacen", "Aliadas"),
    ],
)
@pytest.mark.parametrize("mark", ["\t", " | "])
def test_rows_say_who_pays_and_with_whom_bodies_work(
    pipeline: Pipeline, rows: tuple[str, ...], mark: str
) -> None:
    cells = ("Norway; Oxfam", "Reef Women's Network", "Kathmandu", "kafala", "Harbour Institute")
    other = ("-", "Harbour Institute", "Lima", "torture", "Save the Children (pending)")
    network = "Reef Women's Network"
    assert told(pipeline, "\n".join(map(mark.join, (rows, cells, other)))) == {
        ("Norway", Predicate.FUNDS, network),
        ("Oxfam International", Predicate.FUNDS, network),
        (network, Predicate.WORKS_IN, "Kathmandu"),
        (network, Predicate.WORKS_ON, "kafala system"),
        (network, Predicate.PARTNER_OF, "Harbour Institute"),
        ("Harbour Institute", Predicate.WORKS_IN, "Lima"),
        ("Harbour Institute", Predicate.WORKS_ON, "torture"),
    }


@pytest.mark.model
@pytest.mark.parametrize(("status", "count"), [("active", 1), ("", 1), ("cancelled", 0)])
def test_a_row_whose_status_says_otherwise_states_nothing(
    pipeline: Pipeline, status: str, count: int
) -> None:
    rows = f"Organisation\tDonor\tStatus\tYear\nReef Women's Network\tOxfam\t{status}\t2019\n"
    assert len(told(pipeline, rows)) == count


@pytest.mark.model
def test_heads_and_row_are_the_evidence_word_for_word(pipeline: Pipeline) -> None:
    rows = ("Member organisation\tWorks in", "Reef Women's Network\tNepal, Peru")
    annotations = pipeline.annotate(SourceText("", "\n".join(["The network met.", "", *rows])))
    text = annotations.document.text
    evidence = {tuple(text[e.start : e.end] for e in s.evidence) for s in annotations.statements}
    assert evidence == {rows}
    assert len(annotations.statements) == 2


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "Time\tOrganisation\tTheme\n9:00\tReef Women's Network\tforced labour\n",
        "Speaker\tOrganisation\tTheme\n-\tReef Women's Network\tforced labour\n",
        "Organisation\tCountry\nReef Women's Network\tNepal\n",
        "Country\tWorks on\nNepal\tforced labour\n",
        "Organisation\tIssues\tRecommendation\nReef Women's Network\ttorture\tNepal\n",
        "Organisation\tWorks in\tSeat\nTotal\tNepal\tKathmandu\n",
    ],
)
def test_what_somebody_spoke_of_and_where_a_member_comes_from_is_no_work(
    pipeline: Pipeline, text: str
) -> None:
    assert told(pipeline, text) == set()


@pytest.mark.parametrize(
    "cell",
    [
        "not Nepal", "all but Nepal", "Nepal (until 2019)", "formerly Nepal", "Nepal (planned)",
        "aucune activité au Népal", "ne travaille plus au Népal", "tout sauf le Népal",
        "ya no en Nepal", "Nepal (hasta 2018)", "todos excepto Nepal",
    ],
)  # fmt: skip
def test_cells_that_say_what_is_not_so_state_nothing(pipeline: Pipeline, cell: str) -> None:
    rows = f"Organisation\tSeat\tWorks in\nReef Women's Network\tLima\t{cell}\n"
    assert told(pipeline, rows) == {("Reef Women's Network", Predicate.BASED_IN, "Lima")}


@pytest.mark.parametrize("cell", ["non-discrimination", "family planning", "torture"])
def test_themes_in_whose_names_a_word_of_denial_stands_are_stated(
    pipeline: Pipeline, cell: str
) -> None:
    rows = f"Organisation\tSeat\tWorks on\nReef Women's Network\tLima\tforced labour, {cell}\n"
    assert ("Reef Women's Network", Predicate.WORKS_ON, "forced labour") in told(pipeline, rows)
