"""Gives the keyboard a place where what had it is gone: a choice that was made, a dialogue."""

import streamlit as st

_SCRIPT = """const CHOICES = "[role=dialog] input[type=radio]";
let had = null;

function soon(done) {
  const until = Date.now() + 10000;  // a large project draws its page anew
  const look = () => { if (!done() && Date.now() < until) setTimeout(look, 50); };
  look();
}

function onFocus(event) {
  const lost = had && !had.isConnected;
  had = event.target;
  if (!lost || !had.matches("[role=dialog] button[aria-label=Close]")) return;
  soon(() => {
    if (document.activeElement !== had) return true;
    const choice = document.querySelector(`${CHOICES}:checked`) ?? document.querySelector(CHOICES);
    choice?.focus();
    return choice !== null;
  });
}

function lead() {
  let looks = 0;
  soon(() => {
    const told = document.querySelector(".st-key-outcome");
    const isLost = document.activeElement === document.body;
    looks = told && isLost && !document.querySelector("[role=dialog]") ? looks + 1 : 0;
    if (looks < 6) return false;  // a dialogue gives back what it took a moment after it is gone
    told.tabIndex = -1;
    told.focus({ preventScroll: true });
    return true;
  });
}

export default function show({ data }) {
  const told = data.outcome;
  if (!document.linkagesPlace) {
    document.linkagesPlace = { told };
    document.addEventListener("focusin", onFocus);
    return;
  }
  if (told && told !== document.linkagesPlace.told) lead();
  document.linkagesPlace.told = told;
}
"""


def keep_place(outcome: str) -> None:
    """Let the keyboard go on at what became of a decision, where nothing else has it.

    In a dialogue, where what was chosen from is gone, it goes on at the choices that came.

    Args:
        outcome: What became of the last decision; empty where nothing is told.
    """
    component = st.components.v2.component("linkages_place_kept", js=_SCRIPT)
    component(key="place kept", data={"outcome": outcome}, width=1)
