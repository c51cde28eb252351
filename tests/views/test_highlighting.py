"""Marked text: every letter of the document, and no markup of its own."""

from html import unescape
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from extract.model import Kind, Span
from graph.asking.questions import MentionRow
from views.highlighting import LONGEST_VIEW, marked_text, quote, view_at


class Reading(HTMLParser):
    """The text of some HTML, and the elements in it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text = ""
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)
        self.close()

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert not (tag == "a" and "a" in self.open), "a link holds a link"
        self.open.append(tag)
        self.seen.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag, "elements cross"


def row(
    start: int, end: int, kind: str = "organisation", label: str = "Harbour Circle"
) -> MentionRow:
    return MentionRow(start, end, kind, f"{kind}/name/x", label, 0.9, 1)


TEXT = "The Delta Consultation in Nepal was held by Harbour Circle."


def test_a_mention_links_to_its_entity() -> None:
    reading = Reading(marked_text(TEXT, [row(44, 58)], Span(0, len(TEXT))))
    assert reading.text == TEXT
    links = [attributes for tag, attributes in reading.seen if tag == "a"]
    assert [link["href"] for link in links] == ["profile?entity=organisation%2Fname%2Fx"]
    assert links[0]["title"] == "Organisation: Harbour Circle (90% sure)"


def test_an_event_may_hold_a_place_and_stays_a_link() -> None:
    marked = marked_text(TEXT, [row(4, 31, "event"), row(26, 31, "place")], Span(0, len(TEXT)))
    reading = Reading(marked)
    assert [attributes.get("class") for _, attributes in reading.seen][1:3] == [
        "lk-mention lk-event",
        "lk-mention lk-place",
    ]
    assert sum(tag == "a" for tag, _ in reading.seen) == 2


def test_a_body_may_hold_the_place_it_is_called_by_and_both_are_links() -> None:
    text = "The Kilifi County Council met."
    inside = row(4, 17, "place", "Kilifi County")
    reading = Reading(marked_text(text, [row(4, 25), inside], Span(0, len(text))))
    assert reading.text == "The Kilifi County Council↗ met."
    assert [each.get("class") for _, each in reading.seen][1:3] == [
        "lk-mention lk-organisation",
        "lk-mention lk-place",
    ]
    told = [each["title"] for tag, each in reading.seen if tag == "a"]
    assert told == ["Place: Kilifi County (90% sure)", "Organisation: Harbour Circle (90% sure)"]


def test_hostile_text_and_labels_are_only_text() -> None:
    text = 'A <script>alert(1)</script> & "quoted" body'
    label = '"><img src=x onerror=alert(1)>'
    reading = Reading(marked_text(text, [row(2, 27, label=label)], Span(0, len(text))))
    assert reading.text == text
    assert {tag for tag, _ in reading.seen} == {"div", "a"}


@given(
    st.text(st.sampled_from("ab<&\"'> \n"), min_size=1, max_size=60),
    st.lists(st.tuples(st.integers(0, 70), st.integers(1, 20), st.sampled_from(list(Kind)))),
    st.tuples(st.integers(0, 60), st.integers(1, 30)),
)
def test_no_mention_whatever_loses_or_moves_a_letter(
    text: str, spans: list[tuple[int, int, Kind]], outline: tuple[int, int]
) -> None:
    mentions = [row(start, start + length, str(kind)) for start, length, kind in spans]
    passage = Span(outline[0], sum(outline))
    reading = Reading(marked_text(text, mentions, Span(0, len(text)), passage))
    assert reading.text.replace("↗", "") == text
    assert not reading.open


def test_a_quote_marks_whole_names_only() -> None:
    marked = quote(
        "UN Women and the UN <met>", [("UN", "organisation"), ("UN Women", "organisation")]
    )
    assert unescape(Reading(marked).text) == "UN Women and the UN <met>"
    assert marked.count("lk-organisation") == 2
    assert "lk-organisation" not in quote("UNICEF", [("UN", "organisation")])


def test_a_quote_marks_a_place_inside_a_body_that_stands_nowhere_else() -> None:
    names = [("Kilifi", "place"), ("Kilifi Council", "organisation")]
    inside = Reading(quote("The Kilifi Council met.", names))
    assert inside.text == "The Kilifi Council met."
    assert [each["class"] for tag, each in inside.seen if tag == "span"] == [
        "lk-mention lk-organisation",
        "lk-mention lk-place",
    ]
    assert quote("The Kilifi Council met in Kilifi.", names).count("lk-place") == 1
    twice = [("Kilifi County", "place"), ("Kilifi", "place")]
    assert quote("The Kilifi County police met.", twice).count("lk-place") == 1
    crossing = [("Kilifi Council", "organisation"), ("Old Kilifi", "place")]
    assert "lk-place" not in quote("Old Kilifi Council", crossing)


@given(st.integers(-5, 100_000), st.integers(1, 100_000), st.integers(1, 400))
def test_a_view_holds_the_place_asked_for(start: int, length: int, line: int) -> None:
    text = ("x" * (line - 1) + "\n") * (length // line) + "x" * (length % line)
    shown = view_at(text, start)
    assert shown is not None
    assert shown.start <= min(max(start, 0), length - 1) < shown.end <= length
    assert shown.end - shown.start <= LONGEST_VIEW


def test_a_document_without_text_has_nothing_to_show() -> None:
    assert view_at("", 0) is None


def test_later_pages_reach_the_end_of_a_document() -> None:
    text = "word " * 20_000
    shown, seen = view_at(text, 0), 0
    while shown is not None and shown.end < len(text):
        seen += 1
        assert seen < 40
        following = view_at(text, shown.end)
        assert following is not None
        assert following.end > shown.end
        shown = following


def test_a_body_around_the_chosen_place_stays_marked() -> None:
    text = "The Kilifi County Government trained officers."
    rows = [row(4, 28, label="Kilifi County Government"), row(4, 17, "place", "Kilifi County")]
    marked = marked_text(text, rows, Span(0, len(text)), Span(4, 17))
    classes = [attributes.get("class") for _, attributes in Reading(marked).seen]
    assert "lk-mention lk-organisation" in classes
    assert "lk-mention lk-place" in classes
    assert "lk-passage" in classes


def test_a_quote_marks_a_place_in_a_body_once() -> None:
    names = [
        ("Kilifi County Government", "organisation"),
        ("Kilifi County", "place"),
        ("Kilifi", "place"),
    ]
    marked = quote("The Kilifi County Government trained officers.", names)
    assert marked.count("lk-place") == 1
