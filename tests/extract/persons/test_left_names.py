"""In passages that tell of lives a name is a person's where nothing else explains it."""

import time

import pytest
from growth import times_longer

from extract.analysis import Analysis, NameGuess
from extract.model import Kind, Mention, Passage, SourceText, Span
from extract.persons.left.left_names import left_names
from extract.persons.left.name_slots import Slot, slot_of
from extract.persons.persons import find_persons
from extract.words import find_words
from ontology.gazetteer import gazetteer


def analysis(text: str, language: str, guesses: tuple[NameGuess, ...] = ()) -> Analysis:
    passage = Passage(Span(0, len(text)), language=language)
    return Analysis(SourceText("x", text, language=language), (passage,), (), guesses)


def left(text: str, language: str = "en", *, place: str = "", body: str = "") -> set[str]:
    mentions = [
        Mention(Span(start, start + len(name)), kind, "place/1", 0.7, "gazetteer")
        for name, kind in ((place, Kind.PLACE), (body, Kind.ORGANISATION))
        for start in range(len(text))
        if name and text.startswith(name, start)
    ]
    read = analysis(text, language)
    found = left_names(read, find_words(text), mentions, (), gazetteer())
    return {text[span.start : span.end] for span in found}


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("He told me that nobody had seen Precious since the rains.", "en", "Precious"),
        ("I would not have crossed the river without Hope, and she knew it.", "en", "Hope"),
        ("Blessing hid the phone and I hid the charger.", "en", "Blessing"),
        ("Who gave you the key? Mercy. She was afraid of him.", "en", "Mercy"),
        ("Without April none of us would have found it, he told me.", "en", "April"),
        ("On n'a plus revu Merveille, et sa mère attend.", "fr", "Merveille"),
        ("Esperanza la llevó a la frontera y ella lloraba.", "es", "Esperanza"),
        ("J'ai laissé mon sac à Fortune, elle dormait.", "fr", "Fortune"),
        ("Cette nuit-là Mai avait de la fièvre et nous pleurions.", "fr", "Mai"),
        ("Ya nadie hablaba de Consuelo, ni su mamá.", "es", "Consuelo"),
        ("Me escondí con Abril en el baño hasta que se fue.", "es", "Abril"),
    ],
)
def test_a_word_given_as_a_name_is_a_person_where_nothing_explains_it(
    text: str, language: str, name: str
) -> None:
    assert name in left(text, language)


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("They beat me because Florence had told them of it.", "en", "Florence"),
        ("Florence hid under the bed and I held her hand.", "en", "Florence"),
        ("Personne n'a cru Florence quand elle a parlé.", "fr", "Florence"),
        ("A Valencia la vendieron dos veces, me dijo mi tía.", "es", "Valencia"),
        ("El patrón golpeaba a Guadalupe y nadie decía nada.", "es", "Guadalupe"),
        ("Esa noche Salvador lloraba y no supe qué decirle.", "es", "Salvador"),
        ("Mendoza la golpeó y ella se fue.", "es", "Mendoza"),
        ("Valencia me quitó el pasaporte.", "es", "Valencia"),
        ("Florence l'a vendue, elle avait seize ans.", "fr", "Florence"),
        ("Mendoza beat her and she ran.", "en", "Mendoza"),
    ],
)
def test_a_town_is_a_person_where_hardly_a_place_stands(
    text: str, language: str, name: str
) -> None:
    assert left(text, language, place=name) == {name}


@pytest.mark.parametrize(
    ("text", "language", "place"),
    [
        ("She took me to Florence and she left me there.", "en", "Florence"),
        ("We slept in Victoria, and then I saw that Victoria was large.", "en", "Victoria"),
        ("He showed me a Florence postcard and I cried.", "en", "Florence"),
        ("Elle est partie de Florence avec sa sœur.", "fr", "Florence"),
        ("Elle a quitté Florence, elle avait peur.", "fr", "Florence"),
        ("Lo mandaron a Valencia y nadie supo más.", "es", "Valencia"),
        ("Llegamos a Valencia de noche, mi prima y yo.", "es", "Valencia"),
        ("Lima le gustó mucho y ella se quedó.", "es", "Lima"),
        ("Bamako lui a plu, elle y est restée.", "fr", "Bamako"),
    ],
)
def test_a_town_stays_where_places_stand(text: str, language: str, place: str) -> None:
    assert left(text, language, place=place) == set()


@pytest.mark.parametrize(
    "text",
    [
        "She said that the Hope was gone and that Faith House was closed.",
        "I cried on Sunday and in June, and he came back last April.",
        "She prays at Easter and we use Facebook, and she speaks Arabic.",
        "Hope is all that I have, and patience.",
        "They spoke of Women, Peace and Security.",
    ],
)
def test_articles_days_peoples_and_longer_names_explain_a_word(text: str) -> None:
    assert left(text) == set()


def test_where_bodies_and_capitals_crowd_nothing_is_left() -> None:
    news = (
        "Reef Council and Harbour Bank told the Uneborg Tribune and the Drusz Herald on Monday "
        "that Mayor Talla Uneborg of Reef and Senator Maria Drusz of Harbour had met Florence "
        "with Hope."
    )
    assert left(news) == set()
    assert left("The plan was agreed with Uzqa.", body="plan") == set()


def test_a_town_that_is_gone_to_more_often_than_spoken_to_is_a_town() -> None:
    text = "I told Florence that she could stay. We met in Florence, then I went to Florence."
    assert left(text, place="Florence") == set()
    assert left(f"{text} I saw Florence when she cried. I heard Florence sing.") == {"Florence"}


def test_where_a_town_is_more_often_a_person_it_is_one_behind_what_may_lead_to_towns() -> None:
    text = "I told Florence that she could stay, and Florence cried. I gave my shoes to Florence."
    read = analysis(text, "en")
    starts = [at for at in range(len(text)) if text.startswith("Florence", at)]
    towns = [Mention(Span(at, at + 8), Kind.PLACE, "place/1", 0.7, "gazetteer") for at in starts]
    found = left_names(read, find_words(text), towns, (), gazetteer())
    assert sorted(span.start for span in found) == starts


@pytest.mark.parametrize(
    ("text", "name", "slot"),
    [
        ("they gave Uzqa a phone", "Uzqa", Slot.WITHIN),
        ("and then Uzqa cried", "Uzqa", Slot.ACTING),
        ("Uzqa cried", "Uzqa", Slot.OPENING),
        ("Uzqa is", "Uzqa", Slot.BARELY_OPENING),
        ("they went to Uzqa", "Uzqa", Slot.LOOSE),
        ("they slept in Uzqa", "Uzqa", Slot.WAY),
        ("what became of Uzqa", "Uzqa", Slot.WITHIN),
        ("the Uzqa was closed", "Uzqa", Slot.NONE),
        ("they met Uzqa Drusz", "Uzqa", Slot.NONE),
        ("they met Uzqa police", "Uzqa", Slot.NONE),
    ],
)
def test_slots(text: str, name: str, slot: Slot) -> None:
    start = text.index(name)
    assert slot_of(text, Span(start, start + len(name)), is_english=True) is slot


def test_who_stands_beside_such_a_word_is_a_person() -> None:
    text = "Mercy and Joy were Nigerian, but not the others."
    found = find_persons(analysis(text, "en"), find_words(text), gazetteer(), ())
    assert [text[span.start : span.end] for span in found] == ["Mercy", "Joy"]


def test_a_long_text_is_read_in_step_with_its_length() -> None:
    sentence = "He told me that nobody had seen Precious, and then Florence cried with Uzqa. "

    def seconds(times: int) -> float:
        text = sentence * times
        length = len(sentence)
        passages = tuple(
            Passage(Span(i * length, (i + 1) * length), language="en") for i in range(times)
        )
        long = Analysis(SourceText("x", text, language="en"), passages, (), ())
        words, start = find_words(text), time.process_time()
        list(left_names(long, words, (), (), gazetteer()))
        return time.process_time() - start

    assert times_longer(seconds, 500, 2_000, below=8) < 8


def test_a_town_of_a_state_that_is_named_is_nobody() -> None:
    text = "Elle a vu sa mère au Sénégal. Ma tante aide des femmes et des enfants de Podor."
    start = text.index("Sénégal")
    named = Mention(Span(start, start + 7), Kind.PLACE, "place/2245662", 0.9, "gazetteer")
    read = analysis(text, "fr")
    without = left_names(read, find_words(text), [], (), gazetteer())
    beside = left_names(read, find_words(text), [named], (), gazetteer())
    assert {text[s.start : s.end] for s in without} == {"Podor"}
    assert list(beside) == []


def test_a_word_behind_a_noun_for_land_is_nobody() -> None:
    text = "Elle a fui dans la forêt de Uzqenka et sa mère a pleuré."
    start = text.index("Uzqenka")
    assert slot_of(text, Span(start, start + 7), is_english=False) is Slot.WAY
