"""What a document tells of itself: its title and its date, or nothing."""

import pytest

from extract.reading.told_dates import edtf, issued_on_first_page
from extract.reading.told_titles import title


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("12 March 2019", "2019-03-12"),
        ("1er août 2004", "2004-08-01"),
        ("3 de junio de 2010", "2010-06-03"),
        ("March 12, 2019", "2019-03-12"),
        ("June 2004", "2004-06"),
        ("2004", "2004"),
        ("2019-03-12T10:00:00Z", "2019-03-12"),
        ("2019/3", "2019-03"),
        ("31 February 2019", None),
        ("soon", None),
    ],
)
def test_a_date_of_properties_becomes_edtf(told: str, expected: str | None) -> None:
    assert edtf(told) == expected


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("General Assembly Distr.: General\n4 August 2025\nOriginal: English", "2025-08-04"),
        ("Work at sea\nPublished: June 2004\nText", "2004-06"),
        ("Work at sea\n12 March 2019\nText", "2019-03-12"),
        ("Travail en mer\nPublié le 3 mai 2011", "2011-05-03"),
        ("Trabajo en el mar\n3 de mayo de 2011", "2011-05-03"),
        ("Work at sea\n© 2019 Harbour Circle", "2019"),
        ("A study\nof fees\nPublished by the Harbour Circle, 12 March 2021", "2021-03-12"),
        ("Published by the Harbour Circle, Lima, March 12, 2021.\nText", "2021-03-12"),
        ("A study\nPublished by the Harbour Circle (Lima, June 2021)", "2021-06"),
        ("A study\nPublished by the Harbour Circle in 2021", "2021"),
        ("A study\nPublished in 2021 by the Harbour Circle", "2021"),
        ("Une étude\nPubliée par le Cercle du Port, Dakar, le 3 mai 2011", "2011-05-03"),
        ("Un estudio\nPublicado por el Círculo del Puerto, 3 de mayo de 2011", "2011-05-03"),
        ("It was published by the Harbour Circle, 12 March 2021.", None),
        ("Published by the Harbour Circle\nText", None),
        ("Consultation\n4-7 July 2010, Bangkok, Thailand", None),
        ("Geneva, 20–31 January 2025", None),
        ("The consultation of 12 March 2019 was held in Lima.", None),
        ("12 March 2019\n14 March 2019", None),
    ],
)
def test_only_a_date_of_the_document_itself_is_taken(page: str, expected: str | None) -> None:
    assert issued_on_first_page(page) == expected


FIRST_PAGE = "Human Rights Council\n\nTenth session\n\nWork at Sea: a Summary\n\nText follows."


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Summary of work at sea", "Summary of work at sea"),
        ("Questions to another State", "Work at Sea: a Summary"),
        ("Microsoft Word - work at sea.doc", "Work at Sea: a Summary"),
        ("untitled", "Work at Sea: a Summary"),
        (None, "Work at Sea: a Summary"),
    ],
)
def test_properties_are_believed_only_if_the_first_page_bears_them_out(
    told: str | None, expected: str
) -> None:
    assert title(told, FIRST_PAGE) == expected


@pytest.mark.parametrize(
    "page",
    [
        "",
        "The country is a source of migrant workers, who leave for the cities of the coast.",
        "State\tTheme\n\nA Heading Below a Table",
    ],
)
def test_running_text_and_tables_are_no_title(page: str) -> None:
    assert title(None, page) is None


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (
            "Agenda item 6\nReport of the Working Group on the Universal Periodic\nReview*\nNepal",
            "Report of the Working Group on the Universal Periodic Review",
        ),
        ("Consultation on rights of\nmigrants\nText", "Consultation on rights of migrants"),
        ("Trafficking and the purpose of\nAgenda item 6", "Trafficking and the purpose of"),
        (
            "Travail forcé et traite des\npersonnes en mer",
            "Travail forcé et traite des personnes en mer",
        ),
        ("A study of fees at sea\nSecond edition", "A study of fees at sea"),
    ],
)
def test_a_title_goes_on_where_its_line_does(page: str, expected: str) -> None:
    assert title(None, page) == expected


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("COMUNICADO DE PRENSA\nPara publicación inmediata\n\nOrganizaciones del puerto exigen "
         "protección\n", "Organizaciones del puerto exigen protección"),
        ("Press release\nFOR IMMEDIATE RELEASE\nHarbour Circle calls for action\n",
         "Harbour Circle calls for action"),
        ("COMMUNIQUÉ DE PRESSE\nPour diffusion immédiate\nLe Cercle du Port appelle à agir\n",
         "Le Cercle du Port appelle à agir"),
        ("Labour trafficking at sea: what has been written, 2010-2020\n\nText follows here.\n",
         "Labour trafficking at sea: what has been written, 2010-2020"),
        ("RAPPORT D'ACTIVITÉS 2022\nCercle du Port (CP)\nLima, mars 2023\n",
         "RAPPORT D'ACTIVITÉS 2022"),
        ("ANNUAL REPORT 2022\nHarbour Circle (HC)\n", "ANNUAL REPORT 2022"),
        ("Who we are | What we do | News\nAbout the Harbour Circle\n", "About the Harbour Circle"),
    ],
)  # fmt: skip
def test_a_title_is_what_the_paper_says_and_not_of_what_kind_it_is(
    page: str, expected: str
) -> None:
    assert title(None, page) == expected
