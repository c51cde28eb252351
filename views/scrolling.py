"""Brings what the address names into view."""

import streamlit as st

_SCRIPT = """const seen = new WeakMap();
export default function scroll({ data, parentElement }) {
  if (!data.to || seen.get(parentElement) === data.at) return;
  seen.set(parentElement, data.at);
  const look = (tries) => {
    const found = document.querySelector(data.to);
    if (found) found.scrollIntoView({ block: "center" });
    else if (tries) setTimeout(() => look(tries - 1), 100);
  };
  setTimeout(() => look(20), 50);
}
"""


def scroll_to(selector: str, at: str | None) -> None:
    """Bring the first element that a CSS selector finds into view, once for each place.

    Args:
        selector: Of the element; a constant.
        at: Which place it shows now; nothing is moved for None.
    """
    component = st.components.v2.component("linkages_scrolling", js=_SCRIPT)
    component(key="scrolling", data={"to": selector if at else None, "at": at}, width=1, height=1)
