"""State in the address, the same in every language, so that a view can be sent to others.

Numbers and free text are bound by Streamlit itself (`bind="query-params"`). It would write choices
as they are shown, in the reader's language; those are kept here by their own names, and each change
is a step that the browser's Back undoes. See docs/decisions/0201-choices-in-the-address.md.
"""

from collections.abc import Callable, Collection, Sequence

import streamlit as st

LONGEST_ID = 300
"""Characters of an entity id that are looked at."""


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
    told = st.query_params.get(name)
    st.session_state[name] = next((each for each in options if each == told), options[0])
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


def choices[Name: str](
    name: str,
    options: Sequence[Name],
    *,
    label: str,
    words: Callable[[Name], str],
    explained: str | None = None,
) -> list[Name]:
    """Show options of which any number hold; none unless the address says so. As `choice`."""
    told = st.query_params.get_all(name)
    st.session_state[name] = [each for each in options if each in told]
    return st.pills(
        label,
        list(options),
        selection_mode="multi",
        format_func=words,
        key=name,
        help=explained,
        on_change=lambda: keep(name, st.session_state[name]),
    )


def entity_ids(name: str) -> list[str]:
    """Return the entity ids that a parameter of the address holds, without what can be none."""
    told = st.query_params.get_all(name)
    return [each for each in told if 0 < len(each) <= LONGEST_ID and "/" in each]


def keep(name: str, values: Collection[str]) -> None:
    """Put values into the address under a name; take the name out for none."""
    if values:
        st.query_params[name] = list(values)
    elif name in st.query_params:
        del st.query_params[name]
