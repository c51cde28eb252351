"""The themes that documents are read with, as a person edits them: what each is called, where."""

from collections.abc import Iterator, Mapping
from html import escape

import streamlit as st

from graph.project import Project
from graph.vocabulary.names_of_two import NameOfTwo, names_of_two
from graph.vocabulary.own_files import VocabularyError, project_thesaurus
from ontology.thesaurus import Concept, Thesaurus
from views.deciding.asking import THEME_ACTIONS, OfTheme, ThemeAction, begin
from views.destinations import Destinations, profile_link
from views.highlighting import facts_in_html
from views.interface.address import listed
from views.interface.languages import DEFAULT, LANGUAGES, current
from views.interface.messages import named, say
from views.interface.retold import retold
from views.opened import Opened
from views.tables import show_table
from views.until_changed import until_changed
from views.wording import in_a_row, plain

_NONE = ""
_MOST_TOLD = 5
"""Names of several themes that are told one by one."""

_CHOSEN = "concept"


def thesaurus_of(opened: Opened) -> Thesaurus:
    """Return the themes of a project, read once a generation.

    Raises:
        VocabularyError: Its own thesaurus cannot be read.
    """
    return _thesaurus((str(opened.store_path), opened.generation), opened.project)


@until_changed
@st.cache_resource(max_entries=2, show_spinner=False)
def _thesaurus(key: tuple[str, str], _project: Project) -> Thesaurus:  # noqa: ARG001
    return project_thesaurus(_project)


def shared_names(opened: Opened) -> list[NameOfTwo]:
    """Return the names that people wrote for several themes, looked for once a generation."""
    return _shared_names((str(opened.store_path), opened.generation), opened.project)


@until_changed
@st.cache_resource(max_entries=2, show_spinner=False)
def _shared_names(key: tuple[str, str], _project: Project) -> list[NameOfTwo]:  # noqa: ARG001
    return names_of_two(_project)


def tell_unread(error: VocabularyError) -> None:
    """Say that the project's own thesaurus cannot be read, where and why."""
    st.error(plain(say("themes.unread", reason=retold("faults", str(error)))))


def label_of(concept: Concept) -> str:
    """Return what a theme is called in the reader's language, in English where it has no name."""
    labels = concept.labels
    return labels.get(current()) or labels.get(DEFAULT) or next(iter(labels.values()), "")


def labelled(known: Thesaurus, *, groups: bool) -> dict[str, str]:
    """Return the themes in force with their labels, in order of these.

    Args:
        known: All of them.
        groups: Whether those that only group others are among them.
    """
    found = {
        each.concept_id: label_of(each)
        for each in known.concepts()
        if not each.deprecated and (groups or not each.is_group)
    }
    return dict(sorted(found.items(), key=lambda pair: (pair[1].casefold(), pair[0])))


def show_thesaurus(opened: Opened, to: Destinations) -> None:
    """Show all themes, or the one that the address names with what can be said of it."""
    st.caption(say("themes.about"))
    try:
        known = thesaurus_of(opened)
    except VocabularyError as error:
        tell_unread(error)
        return
    _tell_names_of_two(opened, known)
    labels = labelled(known, groups=False)
    chosen = listed(
        _CHOSEN,
        [_NONE, *labels],
        label=say("themes.choose"),
        words=lambda each: labels.get(each, say("themes.all")),
    )
    concept = known.concept(chosen) if chosen else None
    if concept is None:
        _offer(OfTheme("", "label"), say("themes.new"))
        _show_all(known)
    else:
        _show_one(to, known, concept)


def _tell_names_of_two(opened: Opened, known: Thesaurus) -> None:
    """Say which names that people wrote into the project's thesaurus texts mean several themes by.

    Those that decisions gave are told where decisions are.
    """
    found = shared_names(opened)
    for name, themes in found[:_MOST_TOLD]:
        several = "; ".join(label_of(c) for each in themes if (c := known.concept(each)))
        st.warning(plain(say("themes.name_of_two", name=name, themes=several)))
    if len(found) > _MOST_TOLD:
        st.caption(say("themes.more_names_of_two", n=len(found) - _MOST_TOLD))


def names_of(concept: Concept) -> Iterator[tuple[str, str]]:
    """Yield the names that a text may use for a theme besides its labels, with their language."""
    for names in (concept.alternatives, concept.hidden, concept.context):
        for language, several in names.items():
            yield from ((name, language) for name in several)


def _show_one(to: Destinations, known: Thesaurus, concept: Concept) -> None:
    st.subheader(plain(label_of(concept)), anchor=False)
    facts: Mapping[str, str] = {
        **{LANGUAGES.get(code, code): label for code, label in concept.labels.items()},
        say("themes.names"): in_a_row(dict.fromkeys(name for name, _ in names_of(concept))),
        say("themes.broader"): _labels(known, concept.broader),
        say("themes.narrower"): _labels(known, known.narrower_ids(concept.concept_id)),
    }
    with st.container(horizontal=True, gap="small"):  # above its names, which may be hundreds
        for action in THEME_ACTIONS:
            _offer(OfTheme(concept.concept_id, action), named("themes.actions", action))
    st.html(facts_in_html((name, escape(told)) for name, told in facts.items()))
    profile_link(to, concept.concept_id)


def _offer(asking: OfTheme, words: str) -> None:
    action: ThemeAction = asking.action
    st.button(words, key=f"theme {action}", on_click=begin, args=(asking,))


def _labels(known: Thesaurus, concept_ids: tuple[str, ...]) -> str:
    found = (known.concept(each) for each in concept_ids)
    return in_a_row(label_of(each) for each in found if each is not None)


def _show_all(known: Thesaurus) -> None:
    columns = (
        say("themes.theme"),
        say("themes.broader"),
        say("themes.names"),
    )
    rows = [
        (label, _labels(known, concept.broader), in_a_row(name for name, _ in names_of(concept)))
        for each, label in labelled(known, groups=False).items()
        if (concept := known.concept(each)) is not None
    ]
    show_table(columns, rows, about=say("themes.all"), stem="themes", wide=columns[0])
