"""How much of requests is kept in memory, of all and of one client."""

from hypothesis import given
from hypothesis import strategies as st

from views.endpoint.room import SMALL, Holding, Room

MOST = 1 << 20
_asked = st.lists(st.tuples(st.integers(0, 9), st.integers(0, MOST)), max_size=60)


@given(_asked)
def test_all_together_keep_no_more_than_there_is_room_for_and_one_a_quarter(
    asked: list[tuple[int, int]],
) -> None:
    room = Room(MOST)
    holdings = [Holding(str(number), room) for number in range(10)]
    kept = [0] * 10
    for number, size in asked:
        if holdings[number].becomes(size):
            kept[number] = max(0, size - SMALL)
        assert room.kept == sum(kept) <= MOST
        assert max(kept) <= MOST // 4
    for holding in holdings:
        assert holding.becomes(0)
    assert room.kept == 0


@given(_asked)
def test_a_small_request_always_has_room_and_another_client_a_fourth_of_what_is_free(
    asked: list[tuple[int, int]],
) -> None:
    room = Room(MOST)
    for number, size in asked:
        Holding(str(number), room).becomes(size)
    assert Holding("1", room).becomes(SMALL)
    assert Holding("another", room).becomes((MOST - room.kept) // 4 + SMALL)


def test_two_requests_of_one_client_share() -> None:
    room = Room(MOST)
    first, second = Holding("a", room), Holding("a", room)
    assert first.becomes(MOST // 6)
    assert not second.becomes(MOST // 6)
    assert Holding("b", room).becomes(MOST // 6)
    assert first.becomes(0)
    assert second.becomes(MOST // 6)
