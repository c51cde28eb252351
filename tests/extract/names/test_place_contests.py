"""Which of a place and an organisation stays, where both are found at one spot."""

import pytest

from extract.model import Span
from extract.names.organisation_names import OrganisationName
from extract.names.place_contests import without_places
from extract.names.place_names import PlaceName
from extract.names.place_styles import STYLED
from ontology.gazetteer import gazetteer

SPAN = Span(3, 12)
KNOWN = gazetteer().candidates("Ramadi")


@pytest.mark.parametrize(
    ("method", "spot", "stays"),
    [
        ("model", PlaceName(SPAN, KNOWN, 0.9, "gazetteer"), False),
        ("model", PlaceName(SPAN, (), 0.85, "pattern"), False),
        ("model", PlaceName(SPAN, KNOWN, 0.65, "gazetteer"), True),
        ("model", PlaceName(Span(3, 9), KNOWN, 0.9, "gazetteer"), True),
        ("model", PlaceName(SPAN, KNOWN, 0.9, "gazetteer", modifier=True), True),
        ("pattern", PlaceName(SPAN, KNOWN, 0.9, "gazetteer"), False),
        ("pattern", PlaceName(SPAN, (), 0.9, "pattern"), True),
        ("authority", PlaceName(SPAN, KNOWN, 0.9, "gazetteer"), True),
        ("definition", PlaceName(SPAN, KNOWN, 0.9, "gazetteer"), True),
        ("model", PlaceName(Span(5, 12), KNOWN, 0.9, "pattern", whole=SPAN), False),
        ("authority", PlaceName(SPAN, KNOWN, 0.9, "pattern"), True),
    ],
)
def test_a_guess_gives_way_to_a_place_that_is_sure(
    method: str, spot: PlaceName, *, stays: bool
) -> None:
    name = OrganisationName(SPAN, 0.7, method)
    assert without_places([name], [spot]) == ((name,) if stays else ())


def test_a_states_acronym_is_the_state_where_one_lies() -> None:
    """`in DRC` is no refugee council; `DRC` alone may be."""
    state, span = gazetteer().candidates("DRC"), Span(3, 6)
    name = OrganisationName(span, 0.9, "authority")
    assert without_places([name], [PlaceName(span, state, 0.9, "pattern")]) == ()
    assert without_places([name], [PlaceName(span, state, 0.9, "gazetteer")]) == (name,)


def test_the_acronym_of_a_state_is_no_body_where_the_state_is_told_of() -> None:
    state, body = gazetteer().candidates("DRC"), Span(40, 43)
    here = PlaceName(body, state, 0.9, "gazetteer")
    town = PlaceName(Span(0, 8), gazetteer().candidates("Kinshasa"), 0.9, "gazetteer")
    at = PlaceName(Span(10, 13), state, 0.9, "pattern")
    name = OrganisationName(body, 0.85, "authority")
    assert without_places([name], [here, town]) == ()
    assert without_places([name], [at, here]) == ()
    assert without_places([name], [here]) == (name,)
    article = PlaceName(Span(20, 27), state, 0.9, "gazetteer")
    assert without_places([name], [article, here]) == (name,)
    assert (
        without_places([OrganisationName(Span(24, 27), 0.85, "authority")], [article, town]) == ()
    )


def test_the_style_of_a_state_is_no_body() -> None:
    state = PlaceName(Span(0, 28), gazetteer().candidates("Iran"), STYLED, "pattern")
    assert without_places([OrganisationName(Span(6, 22), 0.7, "model")], [state]) == ()
