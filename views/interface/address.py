"""State in the address, the same in every language, so that a view can be sent to others.

The address is the only truth: read in each run, written when the reader chooses, so that each
choice is a step that the browser's Back undoes. Streamlit's own `bind="query-params"` replaces the
address instead, and writes choices as they are shown, in the reader's language.
See docs/decisions/0201-choices-in-the-address.md.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

import streamlit as st

LONGEST_ID = 300
"""Characters of an entity id, or of words, that are looked at."""

_LONGEST_NUMBER = 6
_ON = "yes"
_WRITTEN, _JUST_WRITTEN = "address written", "address just written"
_MOST_PASSED = 8

type Address = dict[str, list[str]]


class _Written(NamedTuple):
    """What choices made of the address, and those it had before, which a browser may still tell."""

    passed: tuple[Address, ...]
    latest: Address


def choice[Name: str](
    name: str,
    options: Sequence[Name],
    *,
    label: str,
    words: Callable[[Name], str],
    explained: str | None = None,
) -> Name:
    """Show options of which one holds, the first unless the address says otherwise.

    Args:
        name: Of the parameter in the address and of the widget.
        options: Their names in the address; never empty.
        label: Heads them.
        words: How each is shown.
        explained: Help on the whole.
    """
    st.session_state[name] = next(iter(told_among(name, options)), options[0])
    chosen: Name | None = st.segmented_control(
        label,
        list(options),
        required=True,
        format_func=words,
        key=name,
        help=explained,
        on_change=lambda: keep(name, {st.session_state[name]} - {options[0]}),
    )
    return chosen or options[0]


def listed[Name: str](
    name: str, options: Sequence[Name], *, label: str, words: Callable[[Name], str]
) -> Name:
    """Show options as `choice` does, but in a list that opens, for more than have room."""
    told = st.query_params.get(name)
    st.session_state[name] = next((each for each in options if each == told), options[0])
    chosen: Name = st.selectbox(
        label,
        list(options),
        format_func=words,
        key=name,
        on_change=lambda: keep(name, {st.session_state[name]} - {options[0]}),
    )
    return chosen


def choices[Name: str](
    name: str,
    options: Sequence[Name],
    *,
    label: str,
    words: Callable[[Name], str],
    explained: str | None = None,
) -> list[Name]:
    """Show options of which any number hold; none unless the address says so. As `choice`."""
    st.session_state[name] = told_among(name, options)
    return st.pills(
        label,
        list(options),
        selection_mode="multi",
        format_func=words,
        key=name,
        help=explained,
        on_change=lambda: keep(name, st.session_state[name]),
    )


def picked[Name: str](
    name: str, options: Mapping[Name, str], *, label: str, hint: str, explained: str | None = None
) -> None:
    """Show a list to search, for more options than have room; `told_among` returns what is picked.

    Args:
        name: Of the parameter in the address and of the widget.
        options: How each is shown, by its name in the address; no two are shown alike.
        label: Heads the list.
        hint: Shown while nothing is picked.
        explained: Help on the whole.
    """
    st.session_state[name] = told_among(name, options)
    st.multiselect(
        label,
        list(options),
        format_func=lambda each: options[each],
        key=name,
        placeholder=hint,
        help=explained,
        select_all=False,
        on_change=lambda: keep(name, st.session_state[name]),
    )


def whole_number(
    name: str, bounds: tuple[int, int], *, label: str, hint: str | None = None
) -> None:
    """Show a field for a whole number, which `number_told` returns. As `choices`.

    Args:
        name: Of the parameter in the address and of the widget.
        bounds: The least and the most.
        label: Heads the field.
        hint: Shown while it is empty.
    """
    st.session_state[name] = number_told(name, bounds)
    st.number_input(
        label,
        *bounds,
        step=1,
        key=name,
        placeholder=hint,
        on_change=lambda: keep(name, _written(st.session_state[name])),
    )


def switch(name: str, *, label: str, explained: str | None = None) -> bool:
    """Show a switch, off unless the address says otherwise, and return whether it is on."""
    st.session_state[name] = is_on(name)
    return st.toggle(
        label,
        key=name,
        help=explained,
        on_change=lambda: keep(name, [_ON] if st.session_state[name] else []),
    )


def is_on(name: str) -> bool:
    """Say whether the address holds that a switch is on."""
    return st.query_params.get(name) == _ON


def number_told(name: str, bounds: tuple[int, int]) -> int | None:
    """Return the number that the address holds under a name; None for none within the bounds."""
    told = st.query_params.get(name, "")
    known = told.isascii() and told.isdecimal() and len(told) <= _LONGEST_NUMBER
    return int(told) if known and bounds[0] <= int(told) <= bounds[1] else None


def words(name: str, *, label: str, hint: str) -> None:
    """Show a field for words, which `words_told` returns. As `choices`.

    Args:
        name: Of the parameter in the address and of the widget.
        label: Heads the field.
        hint: Shown while it is empty.
    """
    st.session_state[name] = words_told(name)
    st.text_input(
        label,
        key=name,
        max_chars=LONGEST_ID,
        placeholder=hint,
        autocomplete="off",
        on_change=lambda: keep(name, _written(st.session_state[name].strip())),
    )


def words_told(name: str) -> str:
    """Return the words that the address holds under a name; empty for none."""
    return st.query_params.get(name, "")[:LONGEST_ID].strip()


def told_among[Name: str](name: str, options: Iterable[Name]) -> list[Name]:
    """Return, in their order, those of some options that the address holds under a name."""
    told = frozenset(st.query_params.get_all(name))
    return [each for each in options if each in told]


def _written(worth: int | str | None) -> list[str]:
    return [] if worth is None or worth == "" else [str(worth)]


def entity_ids(name: str) -> list[str]:
    """Return the entity ids that a parameter of the address holds, without what can be none."""
    told = st.query_params.get_all(name)
    return [each for each in told if 0 < len(each) <= LONGEST_ID and "/" in each]


def keep(name: str, values: Collection[str]) -> None:
    """Put values into the address under a name; take the name out for none."""
    keep_all({name: values})


def keep_all(choices_made: Mapping[str, Collection[str]]) -> None:
    """Put values into the address under several names, as one step that Back undoes.

    A name without values is written as nothing, but until the next run `in` still finds it.

    A browser tells its address with every choice, and the one that it tells with a second choice
    may be that from before the first: then the second is added to what the first made of it.
    """
    told = _told()
    written: _Written = st.session_state.get(_WRITTEN, _Written((), told))
    before = written.latest if told in written.passed else told
    names = (name for name in before | told if before.get(name) != told.get(name))
    lacking = {name: before.get(name, []) for name in names}
    made = {name: list(values) for name, values in choices_made.items()}
    st.query_params.update(lacking | made)
    passed = written.passed if before == written.latest else ()
    latest = {name: values for name, values in (before | made).items() if values}
    st.session_state[_WRITTEN] = _Written((*passed, before)[-_MOST_PASSED:], latest)
    st.session_state[_JUST_WRITTEN] = True


def begin_run() -> None:
    """Forget what was written, unless this run of the page comes from it or tells just that.

    A run that comes from no choice may come from Back: then an address from before is meant.
    """
    written: _Written | None = st.session_state.get(_WRITTEN)
    if not begin_part() and written is not None and _told() != written.latest:
        del st.session_state[_WRITTEN]


def begin_part() -> bool:
    """Begin a run of a part of a page, if it is one; say whether it comes from what was written."""
    return bool(st.session_state.pop(_JUST_WRITTEN, False))


def _told() -> Address:
    told = {name: st.query_params.get_all(name) for name in st.query_params}
    return {name: values for name, values in told.items() if values}
