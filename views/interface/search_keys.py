"""Lets the keys that people press after typing lead from a search box to what it suggests."""

import streamlit as st

_SCRIPT = """const FOUND = "[class*='-found-'] button";

function onKey(event) {
  const down = event.key === "ArrowDown", up = event.key === "ArrowUp";
  const inBox = event.target.matches?.("input[type=search]");
  const found = [...document.querySelectorAll(FOUND)];
  if (!found.length || event.isComposing) return;
  const at = found.indexOf(event.target);
  if (inBox && (down || event.key === "Enter")) found[0].focus();
  else if (at >= 0 && (down || up)) {
    const box = document.querySelector("input[type=search]");
    (found[at + (down ? 1 : -1)] ?? (up ? box : found[at]))?.focus();
  } else return;
  event.preventDefault();
}

export default function show() {
  if (document.linkagesKeys) return;
  document.linkagesKeys = true;
  document.addEventListener("keydown", onKey);
}
"""


def lead_to_suggestions() -> None:
    """Let Down and Enter in a search box go to its first suggestion, and the arrows to others.

    Enter does not pick at once: what is suggested may still be that for fewer letters.
    """
    component = st.components.v2.component("linkages_search_keys", js=_SCRIPT)
    component(key="search keys", width=1)
