"""What figures are made of: words in three languages, wrapped text, land."""

import re
from dataclasses import fields

import numpy as np
import pytest
from rdflib import RDFS, Graph, Namespace

from extract.model import Predicate
from graph.building.contribution import MOST_ENTITIES
from graph.figures.figure_languages import WORDS
from graph.figures.figure_sheet import Room
from graph.figures.figure_text import (
    clean,
    fitted,
    fitted_in,
    name_in,
    name_wrapped,
    width_of,
    wrapped,
)
from graph.figures.land import coast, projection_for
from graph.palette import HIGHLIGHTS, INK, LOOKS, QUIET, SIGNS, SOFT, luminance, text_on
from ontology.namespaces import LK
from ontology.packaged import path


def test_predicates_and_kinds_are_called_as_in_the_vocabulary() -> None:
    vocabulary = Graph().parse(path("ontology.ttl"))
    for language, words in WORDS.items():
        called = {
            name: str(label)
            for name in [*Predicate, *(kind.capitalize() for kind in LOOKS if kind != "instrument")]
            for label in vocabulary.objects(Namespace(LK)[str(name)], RDFS.label)
            if getattr(label, "language", "") == language
        }
        assert len(called) == len(Predicate) + 4
        assert {name: words.predicate(name) for name in Predicate} == {
            name: called[name] for name in Predicate
        }
        assert all(
            words.kinds[name.lower()][0] == called[name] for name in called if name.istitle()
        )


def test_every_language_says_everything_with_the_same_gaps() -> None:
    for field in fields(WORDS["en"]):
        said = [getattr(words, field.name) for words in WORDS.values()]
        if isinstance(said[0], str):
            assert all(said)
            assert len({each.count("{}") for each in said}) == 1, field.name


def test_wrapping_keeps_all_words_and_stays_within_the_width() -> None:
    text = "The Regional Consultation on Migration, Gender and Labour in the Mekong"
    assert " ".join(wrapped(text, 40).split()) == text
    assert all(width_of(line, 9) <= 120 for line in fitted(text, 9, 120).split("\n"))
    assert all(width_of(line, 9) <= 50 for line in fitted("x" * 300, 9, 50).split("\n"))
    assert width_of(fitted_in(text, 9, 100), 9) <= 100
    assert fitted_in(text, 9, 100).endswith("…")
    assert fitted_in("Mekong", 9, 100) == "Mekong"


def test_names_that_begin_alike_are_told_apart_by_their_ends() -> None:
    begin = "Oficina del Alto Comisionado de las Naciones Unidas para los "
    rights, refugees = (name_in(begin + end, 9, 220) for end in ("Derechos Humanos", "Refugiados"))
    assert rights.endswith("… para los Derechos Humanos")
    assert refugees.endswith("Refugiados")
    assert max(width_of(rights, 9), width_of(refugees, 9)) <= 220
    begin = "Comité para la Eliminación de la Discriminación "
    women, racial = (name_wrapped(f"{begin}{end}", 17) for end in ("contra la Mujer", "Racial"))
    assert women.endswith("Mujer")
    assert racial.endswith("Racial")
    assert max(len(line) for told in (women, racial) for line in told.split("\n")) <= 17
    assert name_wrapped("Harbour Circle", 17) == "Harbour Circle"
    assert name_wrapped("x" * 90, 17).endswith("…")
    assert rights.startswith("Oficina del Alto")


def test_a_name_of_one_long_word_is_cut_at_its_end() -> None:
    assert name_in("Mekong", 9, 100) == "Mekong"
    for name in ("x" * 200, "a " + "x" * 200, "x" * 200 + " a"):
        cut = name_in(name, 9, 60)
        assert "…" in cut
        assert width_of(cut, 9) <= 60
    assert clean("a\n b\x00c") == "a bc"


def test_in_grey_kinds_have_their_shapes_and_what_stands_out_is_darker_than_the_rest() -> None:
    assert len({look.marker for look in LOOKS.values()}) == len(LOOKS)
    assert len({*SIGNS.values()}) == len(SIGNS) == len(WORDS["en"].changes)
    for colour in (*HIGHLIGHTS, INK, SOFT, *(look.colour for look in LOOKS.values())):
        assert (luminance("#ffffff") + 0.05) / (luminance(colour) + 0.05) >= 1.9
    for colour in HIGHLIGHTS:
        assert (luminance(QUIET) + 0.05) / (luminance(colour) + 0.05) >= 1.9


def test_text_on_every_colour_can_be_read() -> None:
    for look in LOOKS.values():
        light, dark = sorted((luminance(look.colour), luminance(text_on(look.colour))))
        assert (dark + 0.05) / (light + 0.05) >= 4.5


@pytest.mark.parametrize("places", [[(85.3, 27.7)], [(-70.0, -33.0), (151.0, -33.0)]])
def test_land_is_land_and_sea_is_sea_near_and_far(places: list[tuple[float, float]]) -> None:
    room = Room(40, 100, 800, 500)
    projection = projection_for(np.array(places), room)
    on_land = projection(np.array([*places, (84.0, 28.5)] if len(places) == 1 else [(20.0, 5.0)]))
    outline = coast(projection, room)
    assert outline.contains_points(on_land).all()
    if len(places) > 1:
        at_sea = projection(np.array([(-30.0, 0.0), (80.0, -20.0), (-140.0, 0.0)]))
        assert not outline.contains_points(at_sea).any()
    drawn = projection(np.array(places))
    assert ((drawn >= room[:2]) & (drawn <= room[2:])).all()


def test_french_words_have_the_apostrophe_of_print() -> None:
    french = WORDS["fr"]
    told = " ".join(
        repr(getattr(french, each.name)).replace("\\u00a0", " ") for each in fields(french)
    )
    assert "l’aire" in told.lower()
    assert not re.findall(r"[^\W\d_]'[^\W\d_]", told)


@pytest.mark.parametrize("language", list(WORDS))
def test_what_is_said_of_lists_is_what_is_counted(language: str) -> None:
    assert str(MOST_ENTITIES) in WORDS[language].lists
