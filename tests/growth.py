"""How a time grows with what is read: a ratio in one run, on a machine that may be busy."""

from collections.abc import Callable

_TRIES = 5


def times_longer(
    seconds: Callable[[int], float], small: int, large: int, *, below: float, least: float = 0.05
) -> float:
    """Return how many times longer the large size takes than the small one.

    Another program can only make something take longer, so of several tries the shortest counts;
    there is a further try, of both, while the ratio is not below what is asked. *least* is the
    least time, in seconds, that the small size counts as: what is shorter is not measured well.
    Where the large size takes little even beside that, the small one is not measured.
    """
    long = seconds(large)
    if long < below * least:
        return long / least
    short = seconds(small)
    for _ in range(_TRIES - 1):
        if long < below * max(short, least):
            break
        short, long = min(short, seconds(small)), min(long, seconds(large))
    return long / max(short, least)
