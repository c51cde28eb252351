"""What several corrections ask in the dialogue in the same way."""

from collections.abc import Mapping

import streamlit as st

from views.deciding.asking import key
from views.interface.messages import say

FIELDS = "dialogue"
"""Key of the fields that say who decides and why."""

LONGEST = 300
"""Characters of a name that is typed."""

LONGEST_PASSAGE = 5_000
"""Characters of a passage."""


def one_line(told: str | None) -> str:
    """Return what was typed, without white space that says nothing."""
    return " ".join((told or "").split())


def theme_among(label: str, labels: Mapping[str, str], name: str = "theme") -> str | None:
    """Ask for one of some themes.

    Args:
        label: What is asked.
        labels: Ids of the themes, and what they are called.
        name: Of the field.
    """
    return st.selectbox(
        label,
        list(labels),
        index=None,
        format_func=lambda each: labels[each],
        key=key(name),
        placeholder=say("deciding.theme_hint"),
    )
