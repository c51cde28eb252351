"""A forum that was held is an event; one that acts is an organisation."""

import time

import pytest

from extract.model import Span
from extract.names.forums import without_held_forums


def stays_a_body(text: str, name: str) -> bool:
    start = text.index(name)
    span = Span(start, start + len(name))
    return span in without_held_forums(text, [span])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Lima Forum on Work was held in Lima from 3 to 5 May 2020.", "Lima Forum on Work"),
        ("The Lima Forum (LF), which was organised by unions, ended.", "Lima Forum"),
        ("the Lima Forum held in Quito", "Lima Forum"),
        ("the Lima Forum took place", "Lima Forum"),
        ("the Lima Forum, 3-5 May 2020", "Lima Forum"),
        ("the Lima Forum, Quito, 3-5 May 2020", "Lima Forum"),
        ("the Lima Forum in Quito in May 2020", "Lima Forum"),
        ("Harbour Circle organised the third Lima Forum.", "Lima Forum"),
        ("El Foro de Lima sobre Trabajo se celebró en Lima.", "Foro de Lima sobre Trabajo"),
        ("Le Forum de Dakar sur le travail des enfants s'est tenu à Dakar.", "Forum de Dakar"),
    ],
)
def test_a_forum_that_was_held_or_has_its_days_beside_it_is_no_body(text: str, name: str) -> None:
    assert not stays_a_body(text, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Lantern Forum works with migrants in Nepal.", "Lantern Forum"),
        ("The Lantern Forum held a seminar on 3 June 2004.", "Lantern Forum"),
        ("The Lantern Forum organised the meeting.", "Lantern Forum"),
        ("Published by the Lantern Forum, 12 March 2021", "Lantern Forum"),
        ("(Lantern Forum, 2010)", "Lantern Forum"),
        ("The Lantern Network was held in Lima.", "Lantern Network"),
        ("The Lantern Forum Secretariat was hosted by a union.", "Lantern Forum Secretariat"),
    ],
)
def test_a_forum_that_acts_or_signs_is_a_body(text: str, name: str) -> None:
    assert stays_a_body(text, name)


def test_what_was_held_once_in_a_text_is_an_event_throughout_it_with_its_parts() -> None:
    text = "The Lima Forum on Work adopted it. The Lima Forum on Work was held in May 2020."
    whole = [Span(4, 22), Span(39, 57)]
    assert text[whole[1].start : whole[1].end] == "Lima Forum on Work"
    assert without_held_forums(text, [*whole, Span(39, 49)]) == frozenset()


@pytest.mark.parametrize(
    "piece", ["a Forum on A ", "A Forum, A A A A ", "A Forum (((( on ", "A Forum, 3 May 4 "]
)
def test_a_hostile_text_takes_no_longer_than_its_length(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    at = range(0, len(text), len(piece))
    began = time.process_time()
    without_held_forums(text, [Span(i, i + 7) for i in at])
    assert time.process_time() - began < 10
