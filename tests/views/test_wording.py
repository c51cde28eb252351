"""Words, and text made safe for Markdown."""

from hypothesis import given
from hypothesis import strategies as st

from views.wording import plain, relation, shortened


def test_a_link_without_predicate_is_named_together() -> None:
    assert relation(()) == "named together"
    assert relation(("tookPartIn", "organised")) == "took part in, organised"


@given(st.text(max_size=80))
def test_markdown_is_shown_letter_for_letter(text: str) -> None:
    escaped = plain(text)
    assert "\n" not in escaped
    unescaped = "".join(
        after if before == "\\" else before if before != "\\" else ""
        for before, after in _steps(escaped)
    )
    assert unescaped == " ".join(text.split())


def _steps(escaped: str) -> list[tuple[str, str]]:
    steps, at = [], 0
    while at < len(escaped):
        if escaped[at] == "\\":
            steps.append(("\\", escaped[at + 1]))
            at += 2
        else:
            steps.append((escaped[at], ""))
            at += 1
    return steps


@given(st.text(max_size=50), st.integers(1, 60))
def test_a_shortened_text_is_never_longer_than_asked(text: str, longest: int) -> None:
    assert len(shortened(text, longest)) <= longest
