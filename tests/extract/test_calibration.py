"""Tests that confidences are read off rising curves, and that the packaged curves are sound."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.calibration import Calibration, calibrated, packaged_calibration, read_calibration
from extract.model import (
    Annotations,
    Document,
    Kind,
    Mention,
    Predicate,
    Span,
    Statement,
)

ROWS = [
    ("place", "", "0.5", "0.4"),
    ("place", "", "0.9", "0.8"),
    ("place", "model", "0.7", "0.6"),
]
CURVES = read_calibration(ROWS)


@pytest.mark.parametrize(
    ("method", "said", "right"),
    [
        ("gazetteer", 0.5, 0.4),
        ("gazetteer", 0.7, 0.6),
        ("gazetteer", 0.9, 0.8),
        ("gazetteer", 0.1, 0.4),
        ("gazetteer", 1.0, 0.8),
        ("model", 0.1, 0.6),
    ],
)
def test_a_confidence_is_read_off_the_curve_of_its_method(
    method: str, said: float, right: float
) -> None:
    assert CURVES.of("place", method, said) == pytest.approx(right)


def test_what_has_no_curve_keeps_its_confidence() -> None:
    assert CURVES.of("event", "pattern", 0.8) == 0.8


@pytest.mark.parametrize(
    "rows",
    [
        [("place", "", "0.5", "0.4"), ("place", "", "0.6", "0.3")],
        [("place", "", "0.5", "0.4"), ("place", "", "0.5", "0.5")],
    ],
)
def test_a_curve_that_does_not_rise_is_refused(rows: list[tuple[str, str, str, str]]) -> None:
    with pytest.raises(ValueError, match="does not rise"):
        read_calibration(rows)


@given(st.sampled_from([*Kind]), st.floats(0, 1), st.floats(0, 1))
def test_the_packaged_curves_keep_the_order_of_confidences(
    kind: Kind, one: float, other: float
) -> None:
    low, high = sorted((one, other))
    packaged = packaged_calibration()
    assert 0 <= packaged.of(kind, "pattern", low) <= packaged.of(kind, "pattern", high) <= 1


def test_mentions_and_statements_are_calibrated_and_nothing_else_changes() -> None:
    place, given_place, demonym = (
        Mention(Span(0, 5), Kind.PLACE, "place/1282988", 0.9, "gazetteer"),
        Mention(Span(6, 9), Kind.PLACE, "place/1282988", 1.0, "given"),
        Mention(Span(10, 15), Kind.PLACE, "place/1282988", 0.9, "gazetteer", modifier=True),
    )
    said = Statement("organisation/a", Predicate.FUNDS, "organisation/b", 0.9, (Span(0, 5),))
    before = Annotations(
        Document("0", "Nepal and Thai", ""),
        mentions=(place, given_place, demonym),
        statements=(said,),
    )
    curves = {**CURVES.curves, ("statement", ""): ((0.9, 0.7),)}
    after = calibrated(before, Calibration(curves))
    assert [mention.confidence for mention in after.mentions] == [0.8, 1.0, 0.9]
    assert [mention.span for mention in after.mentions] == [m.span for m in before.mentions]
    assert after.statements[0].confidence == 0.7
    assert after.document == before.document
