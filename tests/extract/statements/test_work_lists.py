"""Tests what lists of who does what where tell, and which lists tell something else."""

from functools import partial

import pytest
from told_statements import told_of

_told = partial(
    told_of,
    {
        "Harbour Circle": "organisation/harbour",
        "Lantern Network": "organisation/lantern",
        "Reef Union": "organisation/reef",
        "Lima": "place/3936456",
        "Quito": "place/3652462",
        "Nepal": "place/1282988",
        "debt bondage": "theme/debt-bondage",
    },
)
_LIMA_QUITO = {"harbour worksIn 3936456", "lantern worksIn 3652462"}


@pytest.mark.parametrize(
    ("text", "triples"),
    [
        ("Who does what where\n\nHarbour Circle: legal aid for migrants in Lima\n"
         "Lantern Network: shelter in Quito\n", _LIMA_QUITO),
        ("Harbour Circle: legal aid in Lima\nLantern Network: shelter in Quito\n", _LIMA_QUITO),
        ("• Harbour Circle (HC) – legal aid (Lima)\n\n• Lantern Network – shelter (Quito, Puno)\n",
         _LIMA_QUITO),
        ("Harbour Circle: training on debt bondage in Lima and Quito\n"
         "Lantern Network: emergency shelter\n",
         {"harbour worksIn 3936456", "harbour worksIn 3652462", "harbour worksOn debt-bondage"}),
        ("L'Harbour Circle : accompagnement juridique à Lima\n"
         "Lantern Network – hébergement d'urgence (Quito)\n", _LIMA_QUITO),
        ("Harbour Circle: acompañamiento a mujeres en Lima\n"
         "Lantern Network: albergue en Quito.\n", _LIMA_QUITO),
        ("Harbour Circle: legal aid in Lima\nLantern Network: closed its shelter in Quito\n"
         "Reef Union: training in Nepal\n",
         {"harbour worksIn 3936456", "reef worksIn 1282988"}),
        ("Harbour Circle: legal aid in Lima\nLantern Network: shelter (destroyed) in Quito\n",
         {"harbour worksIn 3936456"}),
    ],
)  # fmt: skip
def test_each_line_tells_where_and_on_what_the_body_works_that_begins_it(
    text: str, triples: set[str]
) -> None:
    assert _told(text) == triples


@pytest.mark.parametrize(
    "above",
    ["Vacancies", "Who does what (planned for 2027)", "Activités prévues", "Budget",
     "Funding requests", "Recommendations to:", "Agenda", "Ofertas de empleo",
     "Former programmes"],
)  # fmt: skip
def test_a_list_of_plans_needs_or_talks_tells_nothing(above: str) -> None:
    told = _told(
        f"{above}\n\nHarbour Circle: legal aid in Lima\nLantern Network: shelter in Quito\n"
    )
    assert not told


@pytest.mark.parametrize(
    "text",
    [
        "Harbour Circle: legal aid in Lima\n",  # one line is no list
        "Harbour Circle: three arrests in Lima\nLantern Network: strike in Quito called off\n",
        "Harbour Circle: protection officer in Lima\nLantern Network: training manager (Quito)\n",
        "Harbour Circle: training in Lima, US$ 4,000\nLantern Network: shelter in Quito, 30 €\n",
        "Harbour Circle: assistance refused in Lima\nLantern Network: no shelter in Quito\n",
    ],
)
def test_news_posts_and_costs_are_no_work(text: str) -> None:
    assert not _told(text)
