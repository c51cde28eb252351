"""Names in capitals are told by what is done to somebody, by a state beside them, by others."""

import pytest

from extract.persons.frames.shouted_names import other_shouted_names, shouted_names
from ontology.gazetteer import gazetteer


def told(text: str) -> list[str]:
    found = sorted(set(shouted_names(text, gazetteer())), key=lambda span: span.start)
    return [text[span.start : span.end] for span in found]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("La YESSI nos contó que la trajeron.", ["YESSI"]),
        ("El CHUY se la llevó.", ["CHUY"]),
        ("LA KENIA, 19, Choloma.", ["KENIA"]),
        ("Me vine con EL SAPOQ y mi prima.", ["SAPOQ"]),
        ("Dijo que lo amenazó El Uzqo.", ["Uzqo"]),
        ("GRACE-KENYA: she beat me\nHOPE-Uganda, Oman\n", ["GRACE", "HOPE"]),
        ("Joyce-Ghana, Lake Volta\nUZQENDA-Cambodia / Penang\n", ["Joyce", "UZQENDA"]),
        ("The girl MAGGIE-MALAWI came.", ["MAGGIE"]),
        ("He took her and MEMORY to a farm.", ["MEMORY"]),
        ("MAGGIE told the court that she ran.", ["MAGGIE"]),
        ("She left with one UZQAYO and one SHARON for work.", ["UZQAYO", "SHARON"]),
        ("09:30 msj de DIANA: sigo aquí\n09:32 LUZ contesta", ["DIANA", "LUZ"]),
        ("a debt to madam QUEEN. On 4 May one UZQUNDA came", ["QUEEN", "UZQUNDA"]),
        ("01:20 LUZ desde allí: la tienen encerrada", ["LUZ"]),
        (
            "devant nous, inspecteur UZQONKPE, la nommée DOSSOUQ Célestine, dit : la petite YEBRA.",
            ["UZQONKPE", "DOSSOUQ Célestine", "YEBRA"],
        ),
        ("CASE OF HOPE\nStory of ROSE (not her real name)\n", ["HOPE", "ROSE"]),
    ],
)
def test_what_is_done_or_stands_beside_tells_a_person(text: str, names: list[str]) -> None:
    assert told(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "La ONU nos contó lo mismo. El ACNUR la llevó. La OIM se la llevó.",
        "FIDA-Kenya won the case. HAART-Kenya helped.",
        "The KENYA-UGANDA border is closed.",
        "La ONG nos buscaba y la PNP nos golpeó.",
        "US-Mexico border. North-Korea is closed.",
        "CARE-Ghana\nFIDA-Kenya\nCaritas-Bolivia\n",
        "one NGO and one ADULT at the shelter; the child PROTECTION unit; CARE said so",
        "call from IOM, text from NAPTIP, un enfant SOURD. UNICEF says that",
    ],
)
def test_bodies_called_for_short_are_none(text: str) -> None:
    assert told(text) == []


def test_where_two_are_written_in_capitals_others_are_too() -> None:
    text = "We met KRASIQ and ASENQO. A debt to BAIQ GOSHOQ. The UNHCR came to the SAFE HOUSE."
    found = other_shouted_names(text, {"KRASIQ", "ASENQO"}, gazetteer())
    assert [text[span.start : span.end] for span in found] == ["BAIQ GOSHOQ"]
    assert not list(other_shouted_names(text, {"KRASIQ"}, gazetteer()))
