"""The list of pages, and the store opened for reading."""

import os

import streamlit as st

from graph.failures import GraphError
from views import pages
from views.deciding.taking import last_decided
from views.destinations import DECISIONS
from views.interface.languages import choose_language
from views.interface.link import offer_link
from views.interface.messages import say
from views.interface.place_kept import keep_place
from views.interface.search_keys import lead_to_suggestions
from views.interface.streamlit_words import tell_the_browser
from views.mapped import begin_mapping
from views.opened import Opened, open_project
from views.runs import in_turn
from views.wording import plain

DEFAULT_PROJECT = "linkages-project"


@in_turn()
def main() -> None:
    """Show the page that the address names, over the project of LINKAGES_PROJECT.

    LINKAGES_EDIT=1 lets pages change it, in the name of LINKAGES_WHO unless a reader gives another.
    """
    st.set_page_config(page_title="Linkages", page_icon="🔗", layout="wide")
    with st.container(horizontal=True, horizontal_alignment="right", vertical_alignment="center"):
        choose_language()
        tell_the_browser()
        lead_to_suggestions()
        keep_place(last_decided())
        offer_link()
    try:
        project, reader = open_project(os.environ.get("LINKAGES_PROJECT", DEFAULT_PROJECT))
        generation, store = reader.current
        may_edit = os.environ.get("LINKAGES_EDIT") == "1"
        who = os.environ.get("LINKAGES_WHO") or project.settings.who
        opened = Opened(project, store, generation, project.folder, may_edit, who)
        page = pages.show(opened)
        if page != DECISIONS:  # which counts nothing, and where each answer changes the graph
            begin_mapping(opened)  # after what the first page needs, while it is looked at
    except GraphError as error:
        st.error(plain(say("shared.failed", reason=str(error))))


if __name__ == "__main__":
    main()
