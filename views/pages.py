"""The pages of the dashboard and how they lead to one another."""

import streamlit as st

from views import documents, explore, overview, query, reliability
from views.destinations import DOCUMENTS, EXPLORE, Destinations
from views.opened import Opened


def show(opened: Opened) -> None:
    """Show the page that the address names, with the others a click away."""
    to = Destinations(
        explore=st.Page(lambda: explore.show(opened, to), title="Explore", url_path=EXPLORE),
        documents=st.Page(
            lambda: documents.show(opened, to), title="Documents", url_path=DOCUMENTS
        ),
    )
    st.navigation(
        [
            st.Page(lambda: overview.show(opened, to), title="Overview", url_path="", default=True),
            to.explore,
            to.documents,
            st.Page(lambda: query.show(opened), title="Query", url_path="query"),
            st.Page(reliability.show, title="Reliability", url_path="reliability"),
        ],
        position="top",
    ).run()
