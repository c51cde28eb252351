"""Says who put out a document on whose cover they stand: `Submitted by: <O1>, <O2>`."""

from collections.abc import Iterator, Sequence

from extract.analysis import Analysis
from extract.kept_patterns import compiled
from extract.model import Mention, Predicate, Statement
from extract.statements.several import signatories

_COVER = 3_000
_SUBMITTED = compiled(
    r"(?:^|\n)[ \t]{0,4}(?:(?:[Jj]oint(?:ly)? )?(?:[Ss]ubmitted|[Pp]resented)(?: jointly)? by"
    r"|[Ss]ubmitting [a-zA-Z]{4,14}|(?:[Ss]oumis|[Pp]résenté)e?s?(?: conjointement)? par"
    r"|[Pp]resentad[oa]s?(?: conjuntamente)? por)(?:[^\n:]{0,40}:\s{0,3}| )"
    r"(?:[•·▪■*–—-] ?|\(?[a-z0-9]{1,2}[.)] )?(?:(?:[Tt]he|[Ll]a|[Ll]e|[Ll]es|[Ee]l) |[Ll]['’])?$"
)


def statements_of_submissions(analysis: Analysis, named: Sequence[Mention]) -> Iterator[Statement]:
    """Yield that each body on the cover published the document.

    Args:
        analysis: The text and its passages.
        named: Everything found in it, in order.
    """
    bodies = signatories(analysis, named)
    start = bodies[0].span.start if bodies else 0
    if not 0 < start < _COVER or not _SUBMITTED.search(analysis.text, max(0, start - 120), start):
        return
    document = f"document/{analysis.source.document_id}"
    for body in bodies:
        line = analysis.passage_at(body.span.start)
        if line:
            yield Statement(body.entity_id, Predicate.PUBLISHES, document, 0.9, (line.span,))
