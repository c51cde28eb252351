"""The whole of extraction on real parts: from a text to what may be stored."""

import pytest
from loaded import packaged_pipeline

from extract.analysis import Analysis
from extract.language_model import LanguageModel, ModelError
from extract.model import Annotations, Kind, Predicate, SourceText, Span
from extract.pipeline import Pipeline

TEXT = """REGIONAL CONSULTATION

The Global Alliance Against Traffic in Women (GAATW) met in Kathmandu, Nepal. Ms. Talla Uneborg
of the Harbour Circle Network spoke about debt bondage. Uneborg said that the Thai authorities
had ratified the Palermo Protocol. GAATW agreed with the Raoul Wallenberg Institute.
"""


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return packaged_pipeline()


def source(text: str = TEXT, **fields: str) -> SourceText:
    return SourceText("0" * 64, text, **fields)  # type: ignore[arg-type]


def named(annotations: Annotations, kind: Kind) -> dict[str, str]:
    text = annotations.document.text
    return {
        text[m.span.start : m.span.end]: m.entity_id for m in annotations.mentions if m.kind is kind
    }


@pytest.mark.model
def test_organisations_and_places_are_found_and_linked(pipeline: Pipeline) -> None:
    annotations = pipeline.annotate(source())
    organisations = named(annotations, Kind.ORGANISATION)
    assert organisations["Global Alliance Against Traffic in Women"] == organisations["GAATW"]
    assert organisations["GAATW"] == "organisation/gaatw"
    assert organisations["Harbour Circle Network"] == "organisation/name/harbour-circle-network"
    assert "Raoul Wallenberg Institute" in organisations
    assert named(annotations, Kind.PLACE)["Nepal"] == "place/1282988"
    (definition,) = annotations.definitions
    assert definition.entity_id == "organisation/gaatw"


@pytest.mark.model
def test_every_mention_obeys_the_rules(pipeline: Pipeline) -> None:
    annotations = pipeline.annotate(source())
    described = {entity.entity_id for entity in annotations.entities}
    assert len({m.span for m in annotations.mentions}) == len(annotations.mentions)
    for mention in annotations.mentions:
        around = [p for p in annotations.passages if p.span.contains(mention.span)]
        assert len(around) == 1
        assert {mention.entity_id, *mention.candidates} <= described


@pytest.mark.model
def test_what_is_stored_names_no_person(pipeline: Pipeline) -> None:
    raw = pipeline.annotate(source())
    assert [TEXT[s.start : s.end] for s in raw.masked] == ["Ms. Talla Uneborg", "Uneborg"]
    stored = pipeline.read(source(title="Talk of Talla Uneborg", file_name="uneborg_talk.pdf"))
    everything = repr((stored.document, stored.entities, stored.events))
    assert "neborg" not in everything
    assert stored.document.title == "Talk of [name]"
    assert "Raoul Wallenberg Institute" in stored.document.text
    words = {raw.document.text[m.span.start : m.span.end] for m in raw.mentions}
    kept = {stored.document.text[m.span.start : m.span.end] for m in stored.mentions}
    assert kept == words


@pytest.mark.model
def test_a_person_met_only_in_title_or_file_name_is_masked(pipeline: Pipeline) -> None:
    stored = pipeline.read(source("Nepal agreed.", title="Speech by Maria Uneborg"))
    assert "Uneborg" not in stored.document.title


@pytest.mark.model
def test_a_title_that_is_a_heading_of_the_text_is_read_once(
    pipeline: Pipeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []

    def analyse(model: LanguageModel, source: SourceText) -> Analysis:
        read.append(source.text)
        return plain(model, source)

    plain = LanguageModel.analyse
    monkeypatch.setattr(LanguageModel, "analyse", analyse)
    title = "Talk of Ms. Talla Uneborg"
    text = f"{title}\n\nUneborg met the Harbour Circle Network in Nepal.\n"
    stored = pipeline.read(source(text, title=title, file_name="UPR_GRC_77.txt"))
    assert read == [text]  # nor codes in the name of the file
    assert stored.document.title == "Talk of [name]"
    pipeline.read(source(text, title=title, file_name="GRC_Lê.txt"))
    assert read[1:] == [text, "GRC Lê"]


@pytest.mark.model
def test_a_known_publisher_that_the_text_names_published_the_document(pipeline: Pipeline) -> None:
    annotations = pipeline.annotate(source(publisher="GAATW"))
    (told,) = [s for s in annotations.statements if s.predicate is Predicate.PUBLISHES]
    assert (told.subject_id, told.object_id) == ("organisation/gaatw", f"document/{'0' * 64}")


@pytest.mark.model
def test_names_the_project_lists_are_kept(pipeline: Pipeline) -> None:
    allowing = Pipeline(pipeline.model, pipeline.knowledge, frozenset({"Talla Uneborg"}))
    assert allowing.read(source()).document.text == TEXT


@pytest.mark.model
def test_given_spans_are_linked_instead_of_looked_for(pipeline: Pipeline) -> None:
    start = TEXT.index("Kathmandu")
    given = [(start, start + 9, "PLACE"), (0, 10**9, "ORG"), (3, 3, "ORG"), (0, 8, "OTHER")]
    (mention,) = pipeline.annotate_given(source(), given).mentions
    assert (mention.span, mention.method) == (Span(start, start + 9), "given")
    assert mention.entity_id == "place/1283240"


@pytest.mark.model
def test_a_given_span_over_two_sentences_lies_in_one_passage(pipeline: Pipeline) -> None:
    text = "They met at St. Blue. Reef Hall and left."
    annotations = pipeline.annotate_given(source(text), [(12, 31, "ORG")])
    assert [m.span for m in annotations.mentions] == [Span(12, 31)]
    assert len(annotations.passages) == 1


@pytest.mark.model
def test_what_lies_in_a_footer_is_not_linked(pipeline: Pipeline) -> None:
    text = "Nepal agreed.\nPrinted in Nepal"
    footer = SourceText("0" * 64, text, boilerplate=(Span(14, 30),))
    assert [m.span for m in pipeline.annotate(footer).mentions] == [Span(0, 5)]


@pytest.mark.model
@pytest.mark.parametrize(
    ("language", "text", "country"),
    [
        ("fr", "Le Réseau Récif Bleu a tenu une réunion au Sénégal.", "Sénégal"),
        ("es", "La Red Arrecife Azul se reunió en México.", "México"),
    ],
)
def test_french_and_spanish_are_carried_without_a_model(
    pipeline: Pipeline, language: str, text: str, country: str
) -> None:
    annotations = pipeline.annotate(source(text, language=language))
    assert country in named(annotations, Kind.PLACE)


@pytest.mark.model
@pytest.mark.parametrize(
    "text", ["", " \n ", "\x00\x01", "\u202eNepal\u202c", "'" * 20_000, "A. " * 5_000, "中" * 5_000]
)
def test_no_text_is_too_odd(pipeline: Pipeline, text: str) -> None:
    stored = pipeline.read(source(text))
    assert len(stored.passages) <= len(text)


@pytest.mark.model
def test_reading_twice_gives_the_same_annotations(pipeline: Pipeline) -> None:
    assert pipeline.read(source()) == pipeline.read(source())


def test_a_model_that_is_not_installed_is_named_in_one_line() -> None:
    with pytest.raises(ModelError, match="no spaCy pipeline called 'no_such_model'") as raised:
        LanguageModel.load("no_such_model")
    assert "\n" not in str(raised.value)


@pytest.mark.model
def test_places_and_bodies_of_the_text_stay_in_title_and_file_name(pipeline: Pipeline) -> None:
    stored = pipeline.read(
        source(
            "A workshop was held in Chiang Mai, Thailand. Chiang Mai is in the north.",
            title="Report of a Workshop in Chiang Mai",
            file_name="notice-chiang-mai-roundtable.txt",
        )
    )
    assert stored.document.title == "Report of a Workshop in Chiang Mai"
    assert stored.document.file_name == "notice-chiang-mai-roundtable.txt"


@pytest.mark.model
def test_a_city_named_like_its_province_is_the_city(pipeline: Pipeline) -> None:
    found = pipeline.annotate(source("They met in Bangkok, Thailand.")).mentions
    assert [m.entity_id for m in found] == ["place/1609350", "place/1605651"]


@pytest.mark.model
def test_a_forum_that_was_held_is_an_event_with_dates_place_and_organiser(
    pipeline: Pipeline,
) -> None:
    text = (
        "The Nairobi Forum on Child Labour was held in Nairobi from 3 to 5 May 2020, "
        "organised by UNICEF. The Lantern Forum works with migrants."
    )
    annotations = pipeline.annotate(source(text))
    (event,) = annotations.events
    assert (event.name, event.edtf) == ("Nairobi Forum on Child Labour", "2020-05-03/2020-05-05")
    assert (event.place_ids, event.organiser_ids) == (("place/184745",), ("organisation/unicef",))
    assert set(named(annotations, Kind.ORGANISATION)) == {"UNICEF", "Lantern Forum"}


@pytest.mark.model
def test_a_word_of_the_thesaurus_in_a_capital_is_no_place(pipeline: Pipeline) -> None:
    annotations = pipeline.annotate(source("The Kafala system in Lebanon binds workers."))
    assert named(annotations, Kind.PLACE) == {"Lebanon": "place/272103"}
    assert named(annotations, Kind.THEME)["Kafala system"] == "theme/kafala"


@pytest.mark.model
def test_a_given_place_is_linked_by_the_places_around_it_that_are_not_given(
    pipeline: Pipeline,
) -> None:
    text = "The group met in London and Paris, Texas."
    (mention,) = pipeline.annotate_given(source(text), [(28, 33, "PLACE")]).mentions
    assert (text[28:33], mention.entity_id) == ("Paris", "place/4717560")
    assert named(pipeline.annotate(source(text)), Kind.PLACE)["Paris"] == "place/4717560"


@pytest.mark.model
def test_what_an_event_is_on_is_no_body(pipeline: Pipeline) -> None:
    text = (
        "La Strada International took part in the High-Level Dialogue on International Migration "
        "and Development in New York in 2013."
    )
    assert list(named(pipeline.annotate(source(text)), Kind.ORGANISATION)) == [
        "La Strada International"
    ]
