"""Names of places that lie too close to one another for all names to stand beside their discs."""

from graph.figures.box import Box
from graph.figures.figure_sheet import Room
from graph.figures.figure_spec import FigureSpec
from graph.figures.map_names import MapPlace, Spot, lead_of, placed_names

ROOM = Room(0, 0, 400, 400)


def close_by(number: int) -> list[Spot]:
    """Return discs in rows, a few points from one another, in the middle of the room."""
    return [
        Spot(
            MapPlace(f"place/{each}", f"Country number {each}", 0, 0, 9),
            Box(190 + 14 * (each % 4), 190 + 14 * (each // 4), 12, 12),
        )
        for each in range(number)
    ]


def test_a_name_without_room_beside_its_disc_stands_farther_and_a_line_leads_to_it() -> None:
    spots = close_by(16)
    names = placed_names(spots, {}, FigureSpec("T"), ROOM, 1.0)
    leads = {name.spot.place.label: lead_of(name.spot, name.box) for name in names}
    assert len(names) >= 8
    assert sum(lead is not None for lead in leads.values()) >= 2
    for name in names:
        lead = lead_of(name.spot, name.box)
        if lead is None:
            continue
        (x, y), (a, b) = lead
        way = [Box(x + (a - x) * n / 9, y + (b - y) * n / 9, 0, 0) for n in range(10)]
        others = [other.box for other in names if other is not name]
        assert not any(point.overlaps(box) for point in way for box in others)


def test_a_name_with_room_stands_beside_its_disc_without_a_line() -> None:
    (name,) = placed_names(close_by(1), {}, FigureSpec("T"), ROOM, 1.0)
    assert lead_of(name.spot, name.box) is None
