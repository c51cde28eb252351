"""What a text itself tells to be a ship, a firm, a people, a law or a town is no masked person."""

import time

import pytest
from growth import times_longer

from extract.persons.letters import ONE_WORD
from extract.persons.refusals.told_otherwise import ToldOtherwise
from ontology.gazetteer import gazetteer


def told(text: str) -> set[str]:
    return set(ToldOtherwise.of(text, ONE_WORD.findall(text), gazetteer()).names)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The trawler Victoria was detained in Montevideo.", {"Victoria"}),
        ("Le programme Espoir forme des sages-femmes.", {"Espoir"}),
        ("El buque Esperanza fue retenido.", {"Esperanza"}),
        ("Le navire Louise Michel est à quai.", {"Louise Michel"}),
        ("The USS Hopper sailed.", {"Hopper"}),
        ("La loi Savary ne s'applique pas.", {"Savary"}),
        ("Amendments to Megan's Law were discussed.", {"Megan"}),
        ("Karen and Karenni families receive rations.", {"Karen", "Karenni"}),
        ("A Beja man rented them a room.", {"Beja"}),
        ("Operators speak Tagalog, Cebuano and Ilocano.", {"Tagalog", "Cebuano", "Ilocano"}),
        ("Victoria est la capitale des Seychelles.", {"Victoria"}),
        ("Soy de Esperanza, un pueblo de Yoro.", {"Esperanza"}),
        ("Mercedes y Soledad son municipios de frontera.", {"Mercedes", "Soledad"}),
        ("Victoria and Queensland have passed laws.", {"Victoria", "Queensland"}),
        ("Uber et Bolt ont refusé de répondre.", {"Uber", "Bolt"}),
        ("Lieu : Nancy, salle 4.", {"Nancy"}),
        ("Place of birth: UZQENI\nLast seen Malakal.", {"UZQENI", "Malakal"}),
        ("Not produced from HMP Thameside.", {"Thameside", "HMP Thameside"}),
        ("She left by the ferry Lady Mary to Sandakan.", {"Lady Mary"}),
        ("The Sahana Piyasa shelter is full.", {"Sahana Piyasa"}),
        ("Register, Hotel Sol y Mar.", {"Hotel Sol y Mar"}),
        ("Missing since Easter. The Kanyashree scheme.", {"Easter", "Kanyashree"}),
        ("Collège Paul-Éluard, 5e B. School: Rabindra Vid", {"Paul-Éluard", "Rabindra Vid"}),
        ("Elle vit au quartier Takadoum.", {"Takadoum"}),
        ("Her uncle Uzqa (Adjumani) wrote.", {"Adjumani"}),
        ("Uzqenka funds clinics in Togo.", {"Uzqenka"}),
        ("25 families displaced to Janzour 35 families", {"Janzour"}),
        ("Some 20,204 cases by the end of December.", {"December"}),
        ("They returned on 12 Sep 2021 after a year.", {"Sep"}),
        ("Cases: (26) Sabha, (10) Ashati, (6) Aljofra.", {"Sabha", "Ashati", "Aljofra"}),
        ("Most came to Sebha (21%), Ubari (8%) and Hun (3%).", {"Sebha", "Ubari", "Hun"}),
        ("Alerts were AWD (106), AJS (19), Measles (5).", {"AWD", "AJS", "Measles"}),
        ("Confirmed: 256 from Jere, 946 from Gwoza, 3 from Damboa.", {"Jere", "Gwoza", "Damboa"}),
        ("Severe acute malnutrition (SAM) rose, SAM rates too.", {"SAM"}),
        ("The upcoming Valletta summit is on migration.", {"Valletta"}),
        ("After tropical storm Amanda and tormenta Julia they left.", {"Amanda", "Julia"}),
        ("FAO, GUK, IOM, Uzqottya, WFP", {"FAO", "GUK", "IOM", "Uzqottya", "WFP"}),
        ("The Honourable Member for Kibra asked the Minister.", {"Kibra"}),
        ("Field coordinator Mobile: +237 690 522 883", {"Mobile"}),
        ("Garlic stayed at 7,500 SL SH per kilogram.", {"SL SH"}),
    ],
)
def test_a_text_tells_what_is_no_person(text: str, names: set[str]) -> None:
    assert told(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "On the boat Amina cried and I held her hand.",
        "In the programme Blessing learned to sew.",
        "In the villages Amina and Fatou wept.",
        "Heads of departments: Maria Lopez, Fatou Ba and Amina attended.",
        "All districts (Amina Yusuf, Fatou Ba) were asked.",
        "The girls were relocated to Amina Yusuf and Fatou Ba's house.",
        "The witness was evacuated to Amina, her aunt, and then went home.",
        "We were transported to Okello, the commander, and he beat us.",
        "They were displaced from Nyagai, their mother, when soldiers came.",
        "Leaders of the villages including Lanyero and Tolit were tortured.",
        "Chiefs of villages: Okot Lanyero, Ochan Lubangakene and Acaye Tolit.",
        "Amounts owed: 12,000 JOY; 15,000 RUTH; 20,000 EVE.",
        "They were displaced. To Amina it was the end.",
        "We met Sep in 2021 and August in May.",
        "The boat Victoria took was too small.",
        "She missed Grace, the village, and her mother.",
        "Joy shops at the market. Uzqenka published her memoirs.",
        "My employer spoke Arabic and Karen spoke English.",
        "Les femmes Awa et Mariam ont été battues.",
        "Las niñas Perla y Rocío fueron llevadas.",
        "Avec l'accord de Fatou, et me acuerdo de Caridad.",
        "Fatou a payé ses fournisseurs. The employees of Fatima beat me.",
        "Participants: Fatou Uneborg, Oxfam, Jean Uzqo, Caritas.",
        "Children: Amina (14), Joy (15), Fatou (9). Girls: (1) Grace, (2) Karen, (3) Awa.",
        "Paid: 200 from Amina, 150 from Fatou, 300 from Joy.",
        "Present: FAO, UNHCR, IOM, WFP, Amina, Fatou.",
        "She asked Sarah Ann Miller (SAM) to wait. The Grace conference was her idea.",
        "Florence and Kenya went to school.",
        "After the storm Fatou ran home. During the cyclone Uzqenka and I walked.",
        "À cause du cyclone Fatou a fui.",
        "Tras el huracán Perla cruzó. Pendant la tempête Awa est restée.",
        "Rooms: Uzqakim (204), Uzqabol (117), Uzqakuoth (305).",
        "Owners: Uzqakim (60%), Uzqabol (25%) and Uzqakuoth (15%).",
        "CASES: UZQOT (117), UZQADO (93), UZQECH (45).",
        "The Florence Forum was opened.",
    ],
)
def test_persons_are_not_told_to_be_anything_else(text: str) -> None:
    assert told(text) & {
        "Amina", "Blessing", "Victoria", "Grace", "Joy", "Uzqenka", "Karen", "Awa", "Mariam",
        "Perla", "Rocío", "Fatou", "Caridad", "Fatima", "Fatou Uneborg", "Jean Uzqo", "Florence",
        "SAM", "Uzqakim", "Uzqabol", "Uzqakuoth", "UZQOT",
    } == set()  # fmt: skip


def test_time_grows_with_the_text() -> None:
    def seconds(times: int) -> float:
        text = "The trawler Uzqa, Uzqa and Drusz, Yebra families and Uzqa is the " * times
        start = time.process_time()
        ToldOtherwise.of(text, ONE_WORD.findall(text), gazetteer())
        return time.process_time() - start

    assert times_longer(seconds, 200, 800, below=8) < 8
