"""Which sentences of a statement are read as one."""

import time

import pytest
from growth import times_longer

from graph.asking.rows import Evidence
from graph.asking.said_together import Sentence, tellings

AUSTRIA, SLOVENIA = "place/austria", "place/slovenia"
NAMES = {
    "s": frozenset({AUSTRIA}),
    "o": frozenset({SLOVENIA}),
    "B": frozenset({AUSTRIA, SLOVENIA}),
    "-": frozenset[str](),
}


def _sentences(pattern: str) -> list[Sentence]:
    """Return a sentence for each letter, 100 characters apart; after `+` they follow at once."""
    found: list[Sentence] = []
    for letter, before in zip(pattern, " " + pattern, strict=False):
        if letter != "+":
            start = found[-1].end + (1 if before == "+" else 100) if found else 0
            found.append(Sentence(start, start + 40, NAMES[letter]))
    return found


def _told(pattern: str) -> list[tuple[str, str]]:
    """Return which sentences say it, by place in the pattern, and which name whom they mean."""
    every = _sentences(pattern)
    places = {each: str(n) for n, each in enumerate(every)}
    return [
        (
            "".join(places[each] for each in told.said),
            "".join(places[each] for each in told.named_by),
        )
        for told in tellings(every)
    ]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("B", [("0", "")]),
        ("BB", [("0", ""), ("1", "")]),
        ("B+B", [("01", "")]),
        ("os", [("1", "0")]),  # "The review of Slovenia was held.", "Ratify it (Austria)."
        ("oss", [("1", "0"), ("2", "0")]),
        ("sso", [("0", "2"), ("1", "2")]),
        ("ssos", [("0", "2"), ("1", "2"), ("3", "2")]),
        ("oB", [("1", "0")]),  # "The Committee" may not be named by its name
        ("oBB", [("0", ""), ("1", ""), ("2", "")]),
        ("osB", [("1", "0"), ("2", "")]),
        ("os+-", [("12", "0")]),  # "Austria noted it. It regretted that."
        ("os+oss", [("12", ""), ("3", "0"), ("4", "0")]),
        ("ss", [("0", ""), ("1", "")]),
        ("s-", [("0", ""), ("1", "")]),
        ("BsBB", [("0", ""), ("1", ""), ("2", ""), ("3", "")]),
    ],
)
def test_what_names_only_one_is_read_with_what_names_the_other(
    pattern: str, expected: list[tuple[str, str]]
) -> None:
    assert _told(pattern) == expected


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("o+o+o+o+o+oss", ("6", "5")),
        ("o+-+-+-+-+-+-ss", ("7", "01234")),
        ("s-so+o+o+o+o+o+o", ("0", "34567")),
        ("ss-+-+-+-+-+-+o", ("0", "45678")),
    ],
)
def test_of_many_in_a_row_some_tell_who_is_meant(pattern: str, expected: tuple[str, str]) -> None:
    assert expected in _told(pattern)


@pytest.mark.parametrize("pattern", ["os", "oss", "B-", "+o"])
def test_thousands_of_sentences_are_put_together_in_a_time_that_grows_with_them(
    pattern: str,
) -> None:
    def of(many: int) -> list[Sentence]:
        return _sentences("o" + pattern * many + "s" * many)

    def seconds(many: int) -> float:
        sentences = of(many)
        begun = time.process_time()
        tellings(sentences)
        return time.process_time() - begun

    assert times_longer(seconds, 500, 4000, below=20) < 20  # each with each other: 64 times
    sentences = of(3000)
    assert sum(len(each.said) + len(each.named_by) for each in tellings(sentences)) < 7 * len(
        sentences
    )


def test_no_sentence_is_lost() -> None:
    for pattern in ("ososs", "sBo", "soB", "oBsBs", "-s-o-B"):
        every = {
            each for told in tellings(_sentences(pattern)) for each in (*told.said, *told.named_by)
        }
        assert every == set(_sentences(pattern))


def test_the_quotation_is_in_the_order_of_the_text_and_says_what_is_left_out() -> None:
    sentences = _sentences("oss+-")
    words = (
        "The review of Slovenia was held.",
        "Ratify it (Austria).",
        "Austria spoke.",
        "It went.",
    )
    by_start = {
        each.start: Evidence(said, each.start, each.end, "d", "Report", None, n, None, None, None)
        for n, (each, said) in enumerate(zip(sentences, words, strict=True))
    }
    first, second = (told.quoted(by_start) for told in tellings(sentences))
    assert (first.quote, first.page) == ("Ratify it (Austria).", 1)
    assert first.words == "The review of Slovenia was held. […] Ratify it (Austria)."
    assert second.quote == "Austria spoke. It went."
    assert (second.start, second.end) == (sentences[2].start, sentences[3].end)
    assert second.words == "The review of Slovenia was held. […] Austria spoke. It went."
