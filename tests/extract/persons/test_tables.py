"""Tables of participants in real files: no name is left, and bodies and places keep theirs."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from loaded import packaged_pipeline

from extract.model import Annotations, Kind, SourceText
from extract.pipeline import Pipeline
from extract.reading.reader import Reader
from tests.office_files import epub, odt_with_table, rtf_with_table
from tests.reading_files import pdf_with_table, word

type Rows = Sequence[Sequence[str]]

NAMES = (
    "Talla Uneborg-Drusz",
    "Uzqenka Yebraeva",
    "Nguyễn Thị Yebraïm",
    "Umm Drusza Lhozkadin",
    "Park Uz-jin",
    "Grâce Kwoznovark",
    "Ngozi Phlouskadt",
)
ENGLISH = (
    "Report of the consultation on domestic work, which was held in order to protect workers.",
    ("Name", "Organisation", "Country"),
    ("Women's Rehabilitation Centre", "Ministry of Labour", "Harbour Migrants Network"),
    ("Nepal", "Kenya", "Kyrgyzstan"),
)
FRENCH = (
    "La consultation a porté sur la protection des travailleuses domestiques dans la région.",
    ("Nom et prénom", "Structure", "Pays"),
    ("Fédération Nationale", "Réseau Migrantes", "Organisation internationale du travail"),
    ("Bénin", "Sénégal", "Mali"),
)
SPANISH = (
    "La consulta trató de la protección de las trabajadoras domésticas migrantes en la región.",
    ("Nombre y apellidos", "Institución", "País"),
    ("Ministerio de Trabajo", "Fundación Puerto", "Red de Mujeres"),
    ("Bolivia", "Perú", "Colombia"),
)


def docx(paragraph: str, rows: Rows) -> bytes:
    return word([paragraph], rows)


def book(paragraph: str, rows: Rows) -> bytes:
    return epub({"chapter.xhtml": html(paragraph, rows).decode()})


def html(paragraph: str, rows: Rows) -> bytes:
    lines = ("".join(f"<td><p>{cell}</p></td>" for cell in row) for row in rows)
    table = "".join(f"<tr>{line}</tr>\n" for line in lines)
    return f"<html><body><p>{paragraph}</p><table>{table}</table></body></html>".encode()


def plain(paragraph: str, rows: Rows) -> bytes:
    return "\n".join([paragraph, "", *("\t".join(row) for row in rows)]).encode()


def printed(paragraph: str, rows: Rows) -> bytes:
    return pdf_with_table(paragraph, rows, width=150)


def printed_narrow(paragraph: str, rows: Rows) -> bytes:
    """Return a PDF in which most names wrap, and shorter cells stand in the middle of theirs."""
    return pdf_with_table(paragraph, rows, width=100, level="MIDDLE")


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return packaged_pipeline()


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    with Reader() as opened:
        yield opened


def left(annotations: Annotations) -> list[str]:
    """Return the words of names that are left in what is stored."""
    labels = [entity.label for entity in annotations.entities]
    kept = "\n".join([annotations.document.text, annotations.document.title, *labels])
    return [word for name in NAMES for word in name.split() if len(word) > 3 and word in kept]


def labelled(annotations: Annotations, kind: Kind) -> list[str]:
    text = annotations.document.text
    return [text[m.span.start : m.span.end] for m in annotations.mentions if m.kind is kind]


@pytest.mark.model
@pytest.mark.parametrize(
    "write", [docx, html, plain, odt_with_table, rtf_with_table, book, printed, printed_narrow]
)
@pytest.mark.parametrize("told", [ENGLISH, FRENCH, SPANISH])
@pytest.mark.parametrize("order", [(0, 1, 2), (1, 2, 0)])
@pytest.mark.parametrize("headed", [True, False])
def test_a_table_of_participants_is_read_cell_by_cell(
    pipeline: Pipeline, reader: Reader, tmp_path: Path, write: Callable[[str, Rows], bytes],
    told: tuple[str, Rows, Rows, Rows], order: tuple[int, ...], headed: bool,  # noqa: FBT001
) -> None:  # fmt: skip
    paragraph, head, bodies, places = told
    names = [n for n in NAMES if n.isascii() or write not in {printed, printed_narrow}]
    people = [(name, bodies[i % 3], places[i % 3]) for i, name in enumerate(names)]
    rows = [[row[i] for i in order] for row in ([head, *people] if headed else people)]
    path = tmp_path / "report.txt" if write is plain else tmp_path / "report"
    path.write_bytes(write(paragraph, rows))
    annotations = pipeline.read(reader.read(path))
    assert left(annotations) == []
    assert set(labelled(annotations, Kind.ORGANISATION)) == set(bodies)
    assert set(labelled(annotations, Kind.PLACE)) == set(places)


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "Surname\tGiven name\tBody\nUneborg-Drusz\tTalla\tReef Net\nKwoznovark\tGrâce\tReef Net\n",
        "No.\tCountry\tContact\n1\tNepal\tTalla Uneborg-Drusz\n2\tKenya\tUzqenka Yebraeva\n",
        "Nepal\tTalla Uneborg-Drusz, Adviser\nKenya\tUzqenka Yebraeva, Treasurer\n",
        "Time\tSession\tSpeaker\n9:00\tDebt bondage\tMs. Grâce Kwoznovark\n",
        "Contact person\tGrâce Kwoznovark\nPosition\tDirector\nCity\tLima\n",
        "País\tPersona de contacto\nPerú\tUzqenka Yebraeva\nChile\tNgozi Phlouskadt\n",
        "Structure\tReprésentante\nRéseau Port\tUzqenka Yebraeva\nPolice\tTalla Uneborg-Drusz\n",
    ],
)
def test_names_stand_in_columns_of_many_forms(pipeline: Pipeline, text: str) -> None:
    assert left(pipeline.read(SourceText("", text))) == []


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Village\tHouseholds\tDistrict\nKita\t120\tKayes\nMopti\t30\tMopti\n",
            ["Kita", "Kayes", "Mopti", "Mopti"],
        ),
        ("Pueblo\tFamilias\nTarija\t12\nOruro\t7\nPotosí\t4\n", ["Tarija", "Oruro", "Potosí"]),
        ("Body\tMember\nReef Network\tyes\nHarbour Ministry\tno\n", []),
    ],
)
def test_a_table_of_places_or_bodies_holds_no_person(
    pipeline: Pipeline, text: str, places: list[str]
) -> None:
    annotations = pipeline.annotate(SourceText("", text))
    assert annotations.masked == ()
    assert labelled(annotations, Kind.PLACE) == places
