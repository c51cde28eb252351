"""How many sentences there are."""

from graph.linkages.quotes import Counted
from graph.networks.strength import Counts
from views.evidence import counted_in_words


def test_sentences_and_documents_are_told_so_that_they_add_up() -> None:
    assert counted_in_words(Counted(7, 4), Counts(13, 4, 1, 20)) == (
        "7 sentences in 4 documents. In 1 of 20 documents one sentence names both; by chance alone,"
        " 2.6 would name both somewhere. 3 more state the link over several sentences, with a word"
        " such as “it”, or in words copied from another document."
    )


def test_where_one_sentence_names_both_everywhere_nothing_more_is_told() -> None:
    told = counted_in_words(Counted(45, 9), Counts(20, 20, 9, 100))
    assert told == (
        "45 sentences in 9 documents. The first 30 are shown. In 9 of 100 documents one sentence"
        " names both; by chance alone, 4.0 would name both somewhere."
    )
    assert counted_in_words(Counted(1, 1), None) == "1 sentence in 1 document."
