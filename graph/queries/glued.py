"""Refuses words of a query that are written together, which Oxigraph reads one by one.

`trueAS?a`, `NOTEXISTS{` and `DESCRIBElk:a` are no SPARQL by the standard, and whoever counts the
parts of a query by its words does not see them.
"""

import re
from itertools import zip_longest

from graph.oxigraph_answers import is_sparql
from graph.queries.query_guard import QueryFailure, query_form
from graph.queries.query_words import Word, declared_prefixes, words_of
from graph.queries.sql_habits import WORDS
from graph.queries.tokens import place
from ontology.namespaces import PREFIXES

_OF_CLAUSES = frozenset(["ORDER", "GROUP"])
"""Behind these no name stands, nor behind a pattern one with a bracket: `} ORDERBY:f(?a)`."""

_MEETS_NAMES = re.compile(r"(?:by|describe|filter|from|graph|having|named):", re.IGNORECASE)
"""The end of a prefix that may be a keyword with the empty prefix behind it."""

_FOLLOWS = {"by:": "(", "filter:": "(", "having:": "(", "graph:": "{"}
"""What has to come after the name then, whatever it is called."""


def refuse_glued(query: str) -> None:
    """Check a query that Oxigraph takes for one.

    Raises:
        QueryFailure: A word in it is several, or a name begins with one; or no word of it says
            which form of query it is.
    """
    words = list(words_of(query))
    declared = PREFIXES.keys() | declared_prefixes(words)
    before = words[0]
    for word, after in zip_longest(words, words[1:]):
        if word.kind == "name":
            follows = "" if after is None else after.text
            clause = before.text.upper() in _OF_CLAUSES or (before.text == "}" and follows == "(")
            glued = clause or word.text.partition(":")[0] not in declared
            glued = glued or ("" in declared and _is_two(query, word, follows))
        else:
            glued = word.kind == "word" and word.text.lower() not in WORDS
        before = word
        if glued:
            told = f"{word.text[:50]} is read as several words; write a space between them"
            raise QueryFailure(f"{place(query, word.start)}: {told}")
    query_form(query)


def _is_two(query: str, word: Word, follows: str) -> bool:
    """Say whether a name may be a keyword and a name: with a space between it is SPARQL too.

    `PREFIX describe: <x:> PREFIX : <x:> describe:a :b` names two things.
    """
    meets = _MEETS_NAMES.search(word.text, 0, word.text.index(":") + 1)
    if meets is None or follows != _FOLLOWS.get(meets[0].lower(), follows):
        return False
    at = word.start + meets.end() - 1
    return is_sparql(f"{query[:at]} {query[at:]}")
