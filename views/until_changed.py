"""What is kept for all who look at a project, for as long as it stays as it is."""

from typing import Protocol


class _Kept(Protocol):
    def clear(self) -> None: ...


_KEPT: list[_Kept] = []


def until_changed[Kept: _Kept](function: Kept) -> Kept:
    """Have a function of `st.cache_data` or `st.cache_resource` forget at the next change.

    For what is asked by generation: of those before, up to `max_entries` would else stay with what
    documents said that were taken out meanwhile.
    """
    _KEPT.append(function)
    return function


def forget() -> None:
    """Let go what is kept; who still looks at the project as it was asks again."""
    for each in _KEPT:
        each.clear()
