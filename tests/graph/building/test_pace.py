"""How fast work goes, and how long it still takes."""

from collections.abc import Iterator
from itertools import count

import pytest

from graph.building.pace import Pace


def clock(step: float) -> Iterator[float]:
    return (number * step for number in count())


@pytest.mark.parametrize(
    ("seconds_a_step", "steps", "said"),
    [
        (1.0, 0, "0 of 10,000"),
        (0.0, 3, "3 of 10,000"),
        (0.25, 400, "400 of 10,000, 4.0 a second, 40 min left"),
        (30.0, 9_998, "9,998 of 10,000, 2.0 a minute, 60 s left"),
        (10.0, 1_000, "1,000 of 10,000, 6.0 a minute, 25.0 h left"),
    ],
)
def test_pace_and_time_left_are_said_as_far_as_they_are_known(
    seconds_a_step: float, steps: int, said: str
) -> None:
    times = clock(seconds_a_step)
    pace = Pace(10_000, lambda: next(times))
    for _ in range(steps):
        pace.step()
    assert pace.in_words == said


def test_what_went_by_in_a_moment_long_ago_does_not_promise_an_early_end() -> None:
    times = iter([0.0] * 1_001 + [float(second) for second in range(1, 202)])
    pace = Pace(2_201, lambda: next(times))
    for _ in range(1_201):
        pace.step()
    assert pace.in_words == "1,201 of 2,201, 1.0 a second, 17 min left"
