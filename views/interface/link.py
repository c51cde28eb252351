"""A button that copies the address of what is looked at, as the browser has it at that moment."""

import streamlit as st

from views.interface.messages import say

_HTML = (
    '<span class="link"><span role="status"></span><input readonly hidden>'
    '<button type="button" hidden></button></span>'
)
_STYLE = """
.link { display: flex; flex-wrap: wrap; gap: 0.3rem 0.6rem; align-items: center;
  justify-content: flex-end; font: 0.875rem var(--st-font); color: var(--st-text-color); }
button { font: inherit; color: inherit; background: none; border: 1px solid currentColor;
  border-radius: 8px; padding: 0.3rem 0.7rem; cursor: pointer; white-space: nowrap; }
button:hover { background: var(--st-secondary-background-color); }
button:focus-visible { outline: 3px solid var(--st-primary-color); outline-offset: 1px; }
input { font: inherit; color: inherit; background: var(--st-secondary-background-color);
  border: 1px solid currentColor; width: 18rem; max-width: 100%; padding: 0.2rem; }
"""
_SCRIPT = """export default function show({ data, parentElement }) {
  const [told, field, button] = parentElement.querySelector(".link").children;
  button.textContent = data.copy;
  button.hidden = false;  // which had no name until now
  field.setAttribute("aria-label", data.by_hand);
  button.onclick = async () => {
    field.hidden = true;
    told.textContent = "";
    try {
      await navigator.clipboard.writeText(location.href);
      told.textContent = data.copied;
      setTimeout(() => { told.textContent = ""; }, 10_000);
    } catch {
      field.value = location.href;
      field.hidden = false;
      field.select();
      told.textContent = data.by_hand;
    }
  };
}
"""


def offer_link() -> None:
    """Show the button; what it copies opens the same view where the same project is shown.

    It reads the address when it is pressed: a choice within a fragment runs nothing else.
    """
    component = st.components.v2.component("linkages_link", html=_HTML, css=_STYLE, js=_SCRIPT)
    words = {
        "copy": say("shared.link.copy"),
        "copied": say("shared.link.copied"),
        "by_hand": say("shared.link.by_hand"),
    }
    component(key="link to this view", data=words, width="content")
