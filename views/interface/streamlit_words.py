"""Puts the reader's words where Streamlit itself writes English, which it has no setting for.

It looks at names for screen readers, at what empty fields say, at tips, the field for files and
the menus of tables; never at what documents say. Its own download above tables is left as it is:
`views/tables.py` hides it by its name.
"""

import json
from collections.abc import Iterable

import streamlit as st

from views.interface.languages import LANGUAGES, current
from views.interface.messages import catalogue, named

_WRITTEN = (
    "columns", "search", "fullscreen", "close_fullscreen", "help", "open", "copy", "increment",
    "decrement", "choose", "choose_several", "no_results", "pages", "file_upload", "upload", "png",
    "vega", "clear", "clear_all", "close", "per_file", "remove",
    "sidebar", "sidebar_open", "sidebar_close", "select_all", "column_menu", "copy_column",
)  # fmt: skip

_IN_MENUS = (
    "skip", "select_all", "ascending", "descending", "statistics", "format", "autosize", "pin",
    "unpin", "hide",
    "automatic", "localized", "plain", "compact", "dollar", "euro", "yen", "percent", "scientific",
    "accounting", "duration", "values", "empty", "distinct", "average", "average_length", "maximum",
    "maximum_length", "median", "minimum", "minimum_length", "range", "deviation", "sum", "no_data",
)  # fmt: skip

SCRIPT = """const ATTRIBUTES = ["aria-label", "placeholder", "title"];
const WRITTEN =
  "[data-testid=stFileUploaderDropzone], [data-testid=stTooltipContent], [role=tooltip]";
const MENUS = "[data-testid=stSkipToContent], [data-testid^=stDataFrame][data-testid*=Menu]";
const state = (document.linkagesWords ??= {
  words: {}, menus: {}, colon: ": ", due: 0, watching: null,
});

function told(text, words = state.words) {
  if (Object.hasOwn(words, text)) return words[text];
  const [first, ...rest] = text.split(
    /(\\u00a0?: | for |per file|par fichier|por archivo|^Remove |^Retirer |^Quitar )/,
  );
  if (!rest.length) return text;
  const mark = rest[0];
  if (Object.hasOwn(words, mark)) return first + words[mark] + rest.slice(1).join("");
  if (!Object.hasOwn(words, first)) return text;
  return `${words[first]}${state.colon}${rest.slice(1).join("")}`;
}

function tell() {
  state.due = 0;
  for (const name of ATTRIBUTES) {
    for (const each of document.querySelectorAll(`[${name}]`)) {
      const now = each.getAttribute(name);
      const then = told(now);
      if (then !== now) each.setAttribute(name, then);
    }
  }
  tellWithin(WRITTEN, state.words);
  tellWithin(MENUS, state.menus);
}

function tellWithin(places, words) {
  for (const each of document.querySelectorAll(places)) {
    const texts = document.createTreeWalker(each, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const then = told(texts.currentNode.nodeValue, words);
      if (then !== texts.currentNode.nodeValue) texts.currentNode.nodeValue = then;
    }
  }
}

export default function show({ data }) {
  document.documentElement.lang = data.code;
  state.words = JSON.parse(data.words);
  state.menus = JSON.parse(data.menus);
  state.colon = data.colon;
  tell();
  state.watching ??= new MutationObserver(() => { state.due ||= setTimeout(tell, 120); });
  state.watching.observe(document.body, {
    subtree: true, childList: true, attributes: true, attributeFilter: ATTRIBUTES,
  });
}
"""
"""Tells the browser the language of the page, and keeps Streamlit's words in it."""


def words_of_streamlit(code: str, names: Iterable[str] = _WRITTEN) -> dict[str, str]:
    """Return what is said instead of Streamlit's words, and of ours in another language before.

    Args:
        code: Of the language that is spoken.
        names: Of what it writes.
    """
    found = {}
    for name in names:
        said = named("streamlit", name)
        for other in LANGUAGES:
            written = catalogue()[f"streamlit.{name}"][other]
            if other != code and written != said:
                found[str(written)] = said
    return found


def tell_the_browser() -> None:
    """Set the language of the page itself, by which a screen reader chooses its voice.

    WCAG 2.2, 3.1.1 and 3.1.2; Streamlit always says English, and writes it.
    """
    code = current()
    component = st.components.v2.component("linkages_page_language", js=SCRIPT)
    colon = "\u00a0: " if code == "fr" else ": "
    told = {
        "code": code,
        "colon": colon,
        "words": json.dumps(words_of_streamlit(code)),
        "menus": json.dumps(words_of_streamlit(code, _IN_MENUS)),
    }
    component(key="page language", data=told, width=1)
