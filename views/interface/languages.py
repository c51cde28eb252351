"""Which language the interface speaks: the browser's, unless the reader chose another."""

from collections.abc import Mapping
from types import MappingProxyType

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

LANGUAGES: Mapping[str, str] = MappingProxyType(
    {"en": "English", "fr": "Français", "es": "Español"}
)
"""Code (ISO 639-1) to the language's own name."""

DEFAULT = "en"
_KEPT = "interface language"


def current() -> str:
    """Return the code of the language that this run of a page speaks; English outside a page."""
    if get_script_run_ctx(suppress_warning=True) is None:
        return DEFAULT
    kept = st.session_state.get(_KEPT, DEFAULT)
    return kept if kept in LANGUAGES else DEFAULT


def of_browser(locale: str | None) -> str:
    """Return the language of a locale such as `fr-CA`, or English where there is none of ours."""
    code = (locale or "").replace("_", "-").split("-", 1)[0].lower()
    return code if code in LANGUAGES else DEFAULT


def chosen() -> str | None:
    """Return the language that the reader chose, for links that load a page anew; None for none."""
    if get_script_run_ctx(suppress_warning=True) is None:
        return None
    return None if current() == of_browser(st.context.locale) else current()


def choose_language() -> None:
    """Show the menu of languages, and speak the chosen one from here on.

    It stands outside the pages, so the choice (`lang` in the address) outlives a change of page.
    Its name is in all three languages, for those who do not read the one that is spoken.
    """
    code = st.segmented_control(
        "Language · Langue · Idioma",
        list(LANGUAGES),
        default=of_browser(st.context.locale),
        required=True,
        key="lang",
        bind="query-params",
        label_visibility="collapsed",
    )
    st.session_state[_KEPT] = code or DEFAULT
