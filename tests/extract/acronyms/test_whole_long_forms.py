"""A short form is of the whole name, where its letters are not those of the name's end."""

import pytest

from extract.acronyms.whole_long_forms import of_whole_names
from extract.model import Definition, Span


@pytest.mark.parametrize(
    ("name", "read", "short", "kept"),
    [
        ("Domestic Workers' Union of Togo", "Union of Togo", "CHODAWU", False),
        ("Sudan's Humanitarian Aid Commission", "Humanitarian Aid Commission", "HAC", True),
        ("Committee of the Union of Togo", "Union of Togo", "CHODAWU", True),
        ("Union of Togo", "Union of Togo", "CHODAWU", True),
    ],
)
def test_the_whole_name_is_meant(name: str, read: str, short: str, kept: bool) -> None:  # noqa: FBT001
    text = f"The {name} ({short}) spoke."
    start, end = text.index(name), text.index(" (")
    definition = Definition(Span(end + 2, end + 2 + len(short)), Span(end - len(read), end))
    (found,) = of_whole_names(text, [definition], [Span(start, end)])
    long = text[found.long.start : found.long.end]
    assert (found.short, long) == (definition.short, read if kept else name)
