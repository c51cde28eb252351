"""Tests that lines of chronologies tell in the present what was, and plans tell nothing."""

from functools import partial

import pytest
from told_statements import told_of

_told = partial(
    told_of,
    {
        "Harbour Network": "organisation/harbour",
        "Lantern Federation": "organisation/lantern",
        "Well Fund": "organisation/well",
        "Réseau Lumière": "organisation/lumiere",
        "Red Aurora": "organisation/aurora",
        "Uruguay": "place/3439705",
        "Lima": "place/3936456",
        "Accra": "place/2306104",
        "Convention 189": "instrument/ilo-c189",
    },
)


@pytest.mark.parametrize(
    ("line", "triples"),
    [
        ("2011: The Harbour Network joins the Lantern Federation.", {"harbour memberOf lantern"}),
        ("2011 – Harbour Network opens in Lima.", {"harbour basedIn 3936456"}),
        ("2011: Harbour Network moves to Accra.", {"harbour basedIn 2306104"}),
        ("2008: The Well Fund grants the Harbour Network three years of funding.",
         {"well funds harbour"}),
        ("2009 : le Réseau Lumière adhère à la Lantern Federation.",
         {"lumiere memberOf lantern"}),
        ("2009 : adhésion du Réseau Lumière à la Lantern Federation.",
         {"lumiere memberOf lantern"}),
        ("2010 : Well Fund commence à financer le Réseau Lumière.", {"well funds lumiere"}),
        ("2010: La Red Aurora ingresa en la Lantern Federation.", {"aurora memberOf lantern"}),
        ("2010: Well Fund y Red Aurora firman un acuerdo de cooperación.",
         {"well partnerOf aurora"}),
        ("2003: La Red Aurora se traslada a Lima.", {"aurora basedIn 3936456"}),
        ("2012: Uruguay ratifica la Convention 189, el primer país en hacerlo.",
         {"3439705 ratifies ilo-c189"}),
        ("2012: Ratification by Uruguay of the Convention 189.", {"3439705 ratifies ilo-c189"}),
    ],
)  # fmt: skip
def test_a_line_with_its_year_tells_what_was(line: str, triples: set[str]) -> None:
    language = "es" if "Aurora" in line or "ratifica " in line else "fr" if " : " in line else "en"
    assert _told(f"{line}\n", language) == triples


@pytest.mark.parametrize(
    "text",
    [
        "Workplan 2031\n\n2031: Harbour Network joins the Lantern Federation.\n",
        "Feuille de route\n\n2031 : Well Fund finance le Réseau Lumière.\n",
        "Próximos pasos\n\n2031: La Red Aurora ingresa en la Lantern Federation.\n",
        "2011: Harbour Network refuses to join the Lantern Federation.\n",
        "2011: Harbour Network leaves the Lantern Federation.\n",
        "2011: Well Fund stops funding the Harbour Network.\n",
        "2011: Harbour Network closes its office in Lima.\n",
        "2011: Closure of the Harbour Network's office in Lima.\n",
        "2011 : Fermeture du bureau du Réseau Lumière à Lima.\n",
        "2011: Cierra la oficina de la Red Aurora en Lima.\n",
        "2011 : Well Fund cesse de financer le Réseau Lumière.\n",
        "2012: Uruguay denuncia la Convention 189.\n",
    ],
)
def test_what_is_to_come_or_ends_is_not_told(text: str) -> None:
    language = "es" if "Aurora" in text or "denuncia" in text else "fr" if " : " in text else "en"
    assert not {t for t in _told(text, language) if "criticises" not in t}


def test_a_history_below_a_plan_tells_what_was() -> None:
    text = "Objectives\n\nTo end it.\n\nOur history\n\n2011: Harbour Network joins Well Fund.\n"
    assert _told(text) == {"harbour memberOf well"}
