"""Tests that curves of confidence rise and tell how often it was right."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from measuring.calibrating import curves_as_csv
from measuring.isotonic import ENOUGH, Observation, curves, rising_curve, weighed
from measuring.reliability import calibration_errors, held_out, sureness, trusted_curves

from extract.calibration import Calibration, read_calibration


def seen(said: float, right: float, *, name: str = "a", half: int = 0) -> Observation:
    return Observation("place", "gazetteer", said, right > 0, name, half)


observed = st.builds(seen, st.floats(0, 1, allow_nan=False), st.booleans(), half=st.integers(0, 1))


@given(st.lists(observed, min_size=1, max_size=80))
def test_a_curve_rises_and_stays_between_never_and_always(found: list[Observation]) -> None:
    curve = rising_curve((each, 1.0) for each in found)
    assert all(0 <= height <= 1 for _, height in curve)
    assert [said for said, _ in curve] == sorted({said for said, _ in curve})
    assert [height for _, height in curve] == sorted(height for _, height in curve)


@given(st.lists(observed, max_size=80))
def test_the_order_of_what_was_seen_does_not_matter(found: list[Observation]) -> None:
    assert curves_as_csv(found) == curves_as_csv(reversed(found))


def test_much_evidence_outweighs_what_the_recogniser_said() -> None:
    ((said, height),) = rising_curve([(seen(0.9, i % 2 == 0), 1.0) for i in range(400)])
    assert said == 0.9
    assert height == pytest.approx(0.5, abs=0.02)


def test_little_evidence_bends_a_curve_little() -> None:
    ((_, height),) = rising_curve([(seen(0.9, 0), 1.0)])
    assert height > 0.4


def test_neighbours_that_fall_are_pooled() -> None:
    high = [(seen(0.6, 1), 1.0) for _ in range(50)]
    low = [(seen(0.9, 0), 1.0) for _ in range(50)]
    heights = {height for _, height in rising_curve([*high, *low])}
    assert len(heights) == 1


def test_a_method_has_its_own_curve_when_it_was_seen_often_enough() -> None:
    few = [seen(0.5, 1) for _ in range(ENOUGH - 1)]
    assert list(curves(few)) == [("place", "")]
    assert list(curves([*few, seen(0.5, 1)])) == [("place", ""), ("place", "gazetteer")]


def test_a_large_set_counts_no_more_than_allowed() -> None:
    pairs = weighed([*[seen(0.5, 1)] * 1000, *[seen(0.5, 0, name="b")] * 10], most=100)
    total = {name: sum(w for each, w in pairs if each.name == name) for name in "ab"}
    assert total == {"a": pytest.approx(100), "b": 10}


def test_curves_that_are_written_are_read_again() -> None:
    found = [seen(i % 10 / 10, i % 3 == 0, half=i // 10 % 2) for i in range(400)]
    lines = io.StringIO(curves_as_csv(found)).read().splitlines()[1:]
    read = read_calibration([line.split(",") for line in lines])
    assert read == Calibration(curves(found))


def test_a_kind_that_was_seen_rarely_keeps_its_confidences() -> None:
    found = [seen(0.95, i % 2 == 0, half=i // 2 % 2) for i in range(ENOUGH - 4)]
    assert trusted_curves(found) == {}
    assert held_out(found) == weighed(found)
    assert trusted_curves([*found, *found])


def test_a_kind_whose_error_curves_do_not_lower_keeps_its_confidences() -> None:
    """What one half tells is the contrary of what the other does: no curve helps both."""
    found = [seen(0.5, i < ENOUGH, half=int(i < ENOUGH)) for i in range(2 * ENOUGH)]
    before, after = calibration_errors(weighed(found), held_out(found))["place"]
    assert before == after
    assert trusted_curves(found) == {}


def test_the_other_half_corrects_a_recogniser_that_is_too_sure() -> None:
    found = [seen(0.95, i % 2 == 0, half=i // 2 % 2) for i in range(400)]
    corrected = held_out(found)
    before, after = calibration_errors(weighed(found), corrected)["place"]
    assert before == pytest.approx(45, abs=0.5)
    assert after < 5
    (row,) = sureness(corrected)
    assert (row.number, row.right) == (400, 50.0)
