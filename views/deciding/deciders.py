"""Who decides and why, asked for where something is decided.

Enter leaves the fields of the queue, so that the keys which answer there are letters no longer.
The name outlives a page that is loaded anew: the browser keeps it for its tab. It is not in the
address, which is sent to others, who would then decide in this name.
"""

import streamlit as st

from views.interface.messages import say
from views.opened import Opened

LONGEST_NAME = 80
LONGEST_REASON = 500

_WHO, _WHY, _KEPT = "who decides", "why it is decided", "kept decider"
_SCRIPT = """const BESIDE_KEYS = "[class*='st-key-queue-who'], [class*='st-key-queue-why']";

function leave(event) {
  if (event.key !== "Enter" || event.isComposing) return;
  if (event.target.matches?.("input") && event.target.closest(BESIDE_KEYS)) event.target.blur();
}

export default function keep({ data, setStateValue }) {
  if (!document.linkagesLeaves) document.addEventListener("keydown", leave);
  document.linkagesLeaves = true;
  const name = "linkages who decides";
  try {
    if (data.told) sessionStorage.setItem(name, data.who);
    else if (sessionStorage.getItem(name)) setStateValue("who", sessionStorage.getItem(name));
  } catch { /* a browser may keep nothing */ }
}
"""


def decider(opened: Opened) -> str:
    """Return who decides: as typed here, else as the project or whoever started it says."""
    told: str = st.session_state.get(_WHO, opened.who)
    return told.strip()


def reason() -> str:
    """Return the reason that stands in the field; empty for none."""
    told: str = st.session_state.get(_WHY, "")
    return told.strip()


def forget_reason() -> None:
    """Empty the field: a reason is that of one decision."""
    st.session_state[_WHY] = ""


def remember_decider(opened: Opened) -> None:
    """Let the browser keep the name, or give it back where the page was loaded anew."""

    def take() -> None:
        kept = str(st.session_state[_KEPT].get("who") or "")
        if _WHO not in st.session_state and kept.isprintable():
            st.session_state[_WHO] = kept[:LONGEST_NAME]

    component = st.components.v2.component("linkages_decider", js=_SCRIPT)
    told = {"who": decider(opened), "told": _WHO in st.session_state}
    component(key=_KEPT, data=told, width=1, height=1, on_who_change=take)


def take_fields(key: str) -> None:
    """Keep what stands in the fields: a button that is pressed may be heard before they are."""
    for field, kept in ((f"{key} who", _WHO), (f"{key} why", _WHY)):
        if field in st.session_state:
            st.session_state[kept] = st.session_state[field]


def ask_who(opened: Opened, key: str) -> None:
    """Show the fields for who decides and why.

    Args:
        opened: The project, which may name somebody.
        key: Of the fields, which a page may have twice.
    """
    who, why = f"{key} who", f"{key} why"
    st.session_state[who] = decider(opened)
    st.session_state[why] = st.session_state.get(_WHY, "")
    left, right = st.columns([1, 2])
    with left:
        st.text_input(
            say("deciding.who"),
            key=who,
            max_chars=LONGEST_NAME,
            help=say("deciding.who_help"),
            on_change=take_fields,
            args=(key,),
            autocomplete="off",
        )
    with right:
        st.text_input(
            say("deciding.why"),
            key=why,
            max_chars=LONGEST_REASON,
            placeholder=say("deciding.why_hint"),
            on_change=take_fields,
            args=(key,),
            autocomplete="off",
        )
