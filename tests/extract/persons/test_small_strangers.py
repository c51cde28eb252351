"""Notes written small name people whom no list has; what no language knows is their name."""

import time

import pytest
from guessed_analysis import surface

from extract.persons.frames.noted_names import noted_names
from ontology.gazetteer import gazetteer


def _found(text: str) -> list[str]:
    spans = sorted(set(noted_names(text, gazetteer())), key=lambda span: span.start)
    return [surface(text, span) for span in spans]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("spoke to uzqim today about the hostel", ["uzqim"]),
        ("la mère de druszi a rappelé ce matin", ["druszi"]),
        ("la druszeisy no llego anoche y el telefono esta apagado", ["druszeisy"]),
        ("chase home office for uzqenti. ring druszing re her card", ["uzqenti", "druszing"]),
        ("new girl, name uzqekka, two others druszma + uzqrah", ["uzqekka", "druszma", "uzqrah"]),
        ("this is uzqilla from the agency. tell druszumari to pay", ["uzqilla", "druszumari"]),
        ("uzqmir rang. drove to the car wash, gave the bags to uzqmir", ["uzqmir", "uzqmir"]),
        ("salma and uzqpek moved. room 4 druszuan", ["salma", "uzqpek", "druszuan"]),
        ("vu druszoc au squat, n'druszeye est partie", ["druszoc", "n'druszeye"]),
        ("el tal mapache dice que no", ["mapache"]),
        ("duc: where is the key\nmel: no idea\nduc: ok. ask uzqerrik",
         ["duc", "mel", "duc", "uzqerrik"]),
        ("12 drusznh 400\n13 uzquy 250, told him\nyen sick, no work\nuzqen paid taxi",
         ["drusznh", "uzquy", "yen", "uzqen"]),
        ("Spoke to uzqim and druszri at the Home Office. She asks if uzqim can stay, "
         "druszri says no.", ["uzqim", "druszri", "uzqim", "druszri"]),
        ("Ring druszing about her card. The mother of uzqekka called on Monday.",
         ["druszing", "uzqekka"]),
        ("Spoke to maricel this morning. Asked pasang too.", ["maricel", "pasang"]),
        ("room 3 uzqenti", ["uzqenti"]),
        ("dossier de druszana à revoir, rdv uzqisse 14h cpam", ["druszana", "uzqisse"]),
        ("22.40 uzqase back\n03.00 druszam up w baby\nalarm, toast", ["uzqase", "druszam"]),
        ("spoke to mel, vu duc", ["mel", "duc"]),
        ("la nommée dado est couturière", ["dado"]),
        ("We had two new arrivals.\nTook uzqyet to the optician, she needs glasses.\n"
         "Court for druszije moved to the 21st", ["uzqyet", "druszije"]),
        ("ella me decia negrita, nunca mi nombre. hablé con uzqilia", ["negrita", "uzqilia"]),
        ("uzqeti 2.40 milk\ndruszia 5 phone\ndruszia paid 13/6", ["uzqeti", "druszia", "druszia"]),
        ("grace works here\nhope called again\nwill came by", ["grace", "hope", "will"]),
        ("keys: pat and deb", ["pat", "deb"]),
        ("joy n precious are in room 2. told uzqim", ["joy", "precious", "uzqim"]),
        ("0940 uzqeb rang back\n1015 grace works here, says hope ran off sat\n1102 told jess",
         ["uzqeb", "grace", "hope", "jess"]),
        ("told jess re prince. ask mama t\nbig sal is back, isnt happy",
         ["jess", "prince", "mama t", "big sal"]),
        ("vu khady. espérance veut porter plainte. gloire non\nrose dort ici",
         ["khady", "espérance", "gloire", "rose"]),
        ("hablé con dayana. esperanza cocina. paz y luz pelearon",
         ["dayana", "esperanza", "paz", "luz"]),
        ("sat: druszevi cooked for all. uzqel missing since noon", ["druszevi", "uzqel"]),
        ("saw druszodwa outside, thin\nuzqumi's bf came. spoke to kak uzqerdar",
         ["druszodwa", "uzqumi", "kak uzqerdar"]),
        ("dayana dice q el paisa les pegó", ["dayana", "paisa"]),
        ("UZQECH REPORTED TEN NEW CASES IN WAU\nDRUSZENG SAID NRC HAS NO FUNDS UNTIL MAY",
         ["UZQECH", "DRUSZENG"]),
    ],
)  # fmt: skip
def test_who_is_on_no_list_is_named_in_a_note(text: str, found: list[str]) -> None:
    assert _found(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "rice 20kg, uzqgi cubes, plantain, fufu flour. ask aldi about the trolley token",
        "the uzqcam is broken. 3 drusziflex, 2 boxes of uzqol 500mg. told the pakistani landlord",
        "atelier cuisine: attiéké, bissap, alloco. dossier ofpra a renvoyer, jsuis pas la mardi",
        "taller de derechos: arepas, tinto, aguapanela. llevar cedula al icbf",
        "told unicef, rang oxfam, met w caritas. the bus to leeds was late",
        "She told reporters and met grcatest needs, asked mercenaries.",
        "i recieved the parcle from the hosptal yesterdy",
        "night shift. grace period on the rent ends friday. roses delivered. charity shop called",
        "appelé mairie, pas de réponse. mère de famille, frère de lait. cherche traducteur",
        "vino inspección, todo bien. dijo abogada que el lunes. la negra noche. paz social",
        "hope is not lost. grace period ends friday. will not come. joy and peace to all",
        "NO VISITORS AFTER 20:00. ASK FOR ACTED OR INTERSOS LEAFLETS. CALL THE HOTLINE",
    ],
)
def test_a_note_that_tells_of_nobody_names_nobody(text: str) -> None:
    assert _found(text) == []


def test_in_a_note_of_people_things_towns_and_slips_stay() -> None:
    text = (
        "told uzqim the druszicam is broken. 2 uzqolin 500mg. bus to malakal, then near druszfield "
        "st. got the parcle from hosptal, went to france terre d'asile"
    )
    assert _found(text) == ["uzqim"]


@pytest.mark.parametrize(
    "line", ["uzqim ", "uzqim, ", "told uzqim ", "uzqim's mum ", "UZQIM TOLD "]
)
def test_a_hostile_note_takes_no_longer_than_its_length(line: str) -> None:
    text = line * (100_000 // len(line))
    began = time.process_time()
    for _ in noted_names(text, gazetteer()):
        pass
    assert time.process_time() - began < 20
