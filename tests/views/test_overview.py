"""Which entities lead the lists of the Overview page."""

from graph.asking.questions import Ranked
from views.overview import leading


def ranked(name: str, documents: int, links: int) -> Ranked:
    return Ranked(f"theme/{name}", name, "theme", documents, links)


def test_a_list_that_links_can_fill_is_ranked_by_links() -> None:
    first, second, third = ranked("a", 1, 9), ranked("b", 50, 3), ranked("c", 70, 0)
    assert leading("theme", [first, second, third], limit=2) == ("theme", "link", (first, second))


def test_a_list_that_links_cannot_fill_is_ranked_by_documents_alone() -> None:
    linked, named, often = ranked("a", 1, 1), ranked("b", 17, 0), ranked("c", 20, 0)
    assert leading("theme", [linked, named, often], limit=3) == (
        "theme",
        "document",
        (often, named, linked),
    )


def test_all_of_a_short_kind_are_ranked_by_links_if_each_has_some() -> None:
    only = ranked("a", 1, 1)
    assert leading("theme", [only]) == ("theme", "link", (only,))
