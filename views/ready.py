"""Gets ready what any page needs at first, while the browser loads its own part."""

import inspect
from contextlib import suppress
from importlib import import_module

from extract.model import Kind
from graph.failures import GraphError
from graph.linkages.facets import facets
from graph.renewal import renewal_due
from views import pages  # noqa: F401  most of a second, without which nothing is shown
from views.counted import begin_counting
from views.interface.messages import catalogue
from views.opened import Opened, asked, open_project
from views.opening import begin_opening


def get_ready(folder: str) -> None:
    """Read once what first views of a project would each wait for.

    A project that cannot be opened is told by the page.
    """
    catalogue()
    with suppress(ImportError):
        import_module("streamlit.emojis")  # what Streamlit tells emojis by
    inspect.stack()  # Streamlit asks for it once; the first time the file of each module is seen
    with suppress(GraphError, OSError):
        project, reader = open_project(folder)
        generation, store = reader.current
        opened = Opened(project, store, generation, project.folder)
        begin_opening(opened)
        counting = begin_counting(opened)
        asked(opened, renewal_due)
        for kind in (Kind.THEME, Kind.PLACE):
            facets(store, counting.result(), kind)  # so that the disk has been read for filters
