"""What can be said of a theme of the thesaurus: its names, what is above it, that it goes."""

from collections.abc import Callable, Mapping

import streamlit as st

from graph.decisions.asked import NEW, Asked
from graph.decisions.decision import Kind
from ontology.thesaurus import Concept
from views.deciding.asking import OfTheme, ThemeAction, key
from views.deciding.fields import FIELDS, LONGEST, one_line, theme_among
from views.deciding.taking import Wanted
from views.deciding.thesaurus import label_of, labelled, names_of, thesaurus_of
from views.interface.languages import LANGUAGES, current
from views.interface.messages import named, say
from views.opened import Opened
from views.wording import plain


def edit_theme(opened: Opened, of: OfTheme) -> Wanted | None:
    """Show the fields of an action on a theme, or for a new one; return what is wanted."""
    concept = thesaurus_of(opened).concept(of.theme_id)
    if concept is None and of.theme_id:
        st.warning(say("themes.gone"))
        return None
    if concept is not None:
        st.markdown(f"**{plain(label_of(concept))}** :small[{named('themes.actions', of.action)}]")
    st.caption(named("themes.effects", of.action if concept else "new"))
    asked = _ACTIONS[of.action](opened, concept)
    return None if asked is None else Wanted((asked,), FIELDS)


def _label(opened: Opened, concept: Concept | None) -> Asked | None:  # noqa: ARG001
    name = _line(say("themes.label"))
    language = st.segmented_control(
        say("deciding.metadata.language"),
        list(LANGUAGES),
        default=current(),
        required=True,
        format_func=lambda each: LANGUAGES[each],
        key=key("language"),
    )
    thing = concept.concept_id if concept else NEW
    told = (("language", language or current()),)
    return Asked(Kind.LABEL, thing, name, metadata=told) if name else None


def _name(opened: Opened, concept: Concept | None) -> Asked | None:  # noqa: ARG001
    name = _line(say("themes.further_name"))
    return Asked(Kind.ALIAS, concept.concept_id, name) if name and concept else None


def _unlabel(opened: Opened, concept: Concept | None) -> Asked | None:  # noqa: ARG001
    names = list(dict.fromkeys(name for name, _ in names_of(concept))) if concept else []
    chosen = st.selectbox(
        say("themes.name"),
        names,
        index=None,
        key=key("name"),
        placeholder=say("deciding.theme_hint"),
    )
    return Asked(Kind.UNLABEL, concept.concept_id, chosen) if chosen and concept else None


def _below(opened: Opened, concept: Concept | None) -> Asked | None:
    other = _other(opened, concept, say("themes.broader"), groups=True)
    return Asked(Kind.BROADER, concept.concept_id, other) if other and concept else None


def _same(opened: Opened, concept: Concept | None) -> Asked | None:
    other = _other(opened, concept, say("themes.replaced_by"), groups=False)
    return Asked(Kind.MERGE, concept.concept_id, other) if other and concept else None


def _deprecated(opened: Opened, concept: Concept | None) -> Asked | None:  # noqa: ARG001
    return Asked(Kind.REJECT, concept.concept_id) if concept else None


def _line(label: str) -> str:
    told = st.text_input(label, key=key("line"), max_chars=LONGEST, autocomplete="off")
    return one_line(told)


def _other(opened: Opened, concept: Concept | None, label: str, *, groups: bool) -> str | None:
    labels = labelled(thesaurus_of(opened), groups=groups)
    if concept is not None:
        labels.pop(concept.concept_id, None)
    return theme_among(label, labels, "other")


_ACTIONS: Mapping[ThemeAction, Callable[[Opened, Concept | None], Asked | None]] = {
    "label": _label,
    "name": _name,
    "unlabel": _unlabel,
    "below": _below,
    "same": _same,
    "deprecate": _deprecated,
}
