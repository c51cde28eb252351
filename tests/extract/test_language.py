"""Languages told from texts and passages."""

import time

import pytest

from extract.language import detect, detect_passage

ENGLISH = "The consultation brought together governments and civil society organisations."
FRENCH = "La consultation a réuni des gouvernements et des organisations de la société civile."
SPANISH = "La consulta reunió a gobiernos y organizaciones de la sociedad civil de la región."
GERMAN = "Die Beratung brachte Regierungen und Organisationen der Zivilgesellschaft zusammen. " * 3


@pytest.mark.parametrize(
    ("text", "language"),
    [(ENGLISH, "en"), (FRENCH, "fr"), (SPANISH, "es"), (GERMAN, "de"), ("", "en"), ("12", "en")],
)
def test_the_language_of_a_text_is_told(text: str, language: str) -> None:
    assert detect(text) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Talla Uneborg\nUzqenka Drusz\nSamantha Yebra\nNgozi Uno\nRudo Terzia\n" * 3, "en"),
        (
            "Name\tBody\tCountry\n"
            + "".join(
                f"{name}\tLantern Women's Network\tNepal\n"
                for name in ("Talla Uneborg", "Uzqenka Drusz", "Samantha Yebra", "Rudo Terzia")
            ),
            "en",
        ),
        (
            "Judge Uneborg, Inspector Drusz and Sergeant Yebra heard Ngozi Uno and Rudo Terzia.",
            "en",
        ),
        ("Yours sincerely,\n\nTalla Uneborg\nExecutive Director\nLantern Network\nNepal\n", "en"),
        ("1. UNEBORG, Talla\n2. DRUSZ, Uzqenka\n3. YEBRA, Samantha\n4. TERZIA, Rudo\n", "en"),
        ("Étaient présentes à la réunion les femmes suivantes :\nTalla Uneborg\nNgozi Uno\n", "fr"),
        ("Estuvieron presentes en la reunión las siguientes:\nTalla Uneborg\nNgozi Uno\n", "es"),
        ("DÉCLARATION COMMUNE SUR LA PROTECTION DES TRAVAILLEUSES DOMESTIQUES", "fr"),
        ("DECLARACIÓN CONJUNTA SOBRE LA PROTECCIÓN DE LAS TRABAJADORAS DEL HOGAR", "es"),
        (
            "Moro Front; Rebolusyonaryong Partidong Manggagawa ng Pilipinas; Kenya Forum",
            "en",
        ),
    ],
)
def test_names_do_not_tell_the_language(text: str, language: str) -> None:
    assert detect(text) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Il governo ha approvato una legge contro la tratta che protegge le vittime.", "it"),
        ("O governo aprovou uma lei contra o tráfico de pessoas que protege as vítimas.", "pt"),
        ("El govern ha aprovat una llei contra el tràfic que protegeix millor les víctimes.", "ca"),
        ("Serikali imepitisha sheria dhidi ya usafirishaji haramu wa binadamu nchini.", "sw"),
        ("Nagpasa ang pamahalaan ng batas laban sa pangangalakal ng tao.", "tl"),
        ("Dowladdu waxay ansixisay sharci ka dhan ah ka ganacsiga dadka oo dhan.", "so"),
        ("Правительство приняло закон о борьбе с торговлей людьми.", "ru"),
        ("اعتمدت الحكومة قانونا لمكافحة الاتجار بالبشر يوفر حماية أفضل للضحايا.", "ar"),
        ("รัฐบาลได้ผ่านกฎหมายต่อต้านการค้ามนุษย์ที่คุ้มครองเหยื่อได้ดีขึ้น", "th"),
    ],
)
def test_a_sentence_tells_any_language(text: str, language: str) -> None:
    assert detect(text) == language


def test_most_of_the_text_decides() -> None:
    assert detect(f"{FRENCH}\n" * 3 + f"{ENGLISH}\n" * 40) == "en"


@pytest.mark.parametrize(
    ("passage", "of_document", "language"),
    [
        (FRENCH, "en", "fr"),
        (ENGLISH, "fr", "en"),
        (ENGLISH, "en", "en"),
        ("Nations Unies", "en", "en"),
        ("Talla Uneborg, Uzqenka Drusz, Samantha Yebra, Ngozi Uno, María José Terzia", "en", "en"),
        ("ORGANISATION INTERNATIONALE POUR LES MIGRATIONS ET LE TRAVAIL", "en", "en"),
    ],
)
def test_a_passage_is_in_the_documents_language_unless_plainly_in_another(
    passage: str, of_document: str, language: str
) -> None:
    assert detect_passage(passage, of_document) == language


def test_a_huge_text_costs_no_more_than_a_small_one() -> None:
    detect(ENGLISH)
    started = time.process_time()
    assert detect(f"{ENGLISH} " * 200_000) == "en"
    assert time.process_time() - started < 1


def test_passages_in_the_documents_language_are_told_without_scoring_every_language() -> None:
    detect_passage(FRENCH, "en")
    started = time.process_time()
    assert {detect_passage(ENGLISH, "en") for _ in range(10_000)} == {"en"}
    assert time.process_time() - started < 1
