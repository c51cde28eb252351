"""Writes docs/questions.md from the packaged questions: each in words and in SPARQL."""

import re
from pathlib import Path

from graph.asking.examples import Example, examples
from ontology.namespaces import PREFIXES

PAGE = Path(__file__).parent.parent / "docs" / "questions.md"
_PREFIX = re.compile(r"\b([a-z]+):[A-Za-z]")
_OPENING = """\
<!-- Made by tools/build_questions.py from graph/sparql/examples; edit those. -->
# Thirty-one questions

Each is a query to begin with: on the dashboard's page *Query*, with `linkages query --file`, or at
any SPARQL server that holds the graph. `# put another` marks what to change; names are those of the
[sample corpus](../examples/README.md). [architecture.md](architecture.md#named-graphs) shows the
model, [vocabulary.html](vocabulary.html) every term.

Linkages knows these prefixes; elsewhere they go before the query:

```sparql
{prefixes}
```

In a query without `GRAPH`, Linkages looks in all graphs together; another server may have to be
told so. `graph:current` is what all documents together say, with counts: ask it first, for it is
small and fast.
"""


def page() -> str:
    """Return the page."""
    asked = examples()
    used = sorted({name for each in asked for name in _PREFIX.findall(each.query)} & set(PREFIXES))
    prefixes = "\n".join(f"PREFIX {name}: <{PREFIXES[name]}>" for name in used)
    contents = "\n".join(f"- [{each.question}](#{_anchor(each)})" for each in asked)
    parts = [_OPENING.format(prefixes=prefixes), contents, *map(_section, asked)]
    return "\n".join(parts)


def _section(example: Example) -> str:
    anchor = f'<a id="{_anchor(example)}"></a>'
    return f"\n{anchor}\n## {example.question}\n\n```sparql\n{example.query.rstrip()}\n```"


def _anchor(example: Example) -> str:
    return example.name.split("-", 1)[1]


if __name__ == "__main__":
    PAGE.write_text(page() + "\n", encoding="utf-8")
