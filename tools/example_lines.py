"""Breaks paragraphs into lines of a given width, dividing words as a typesetter does."""

from collections.abc import Callable, Iterator

_DIVISIONS = (
    "agen-cies assis-tance associ-ations com-pensation com-plaint com-plaints con-struction "
    "con-sultation con-tract Con-vention contra-tación coop-eration defi-nition depar-ture "
    "dere-chos des-tination dis-cussion docu-mentos docu-ments domes-tic employ-ers "
    "employ-ment exploi-tation gov-ernments house-holds identi-fication inspec-tion "
    "inspec-tors inter-viewed inter-views interna-tional mi-grant mi-grants migra-ción "
    "migra-tion organi-sations organi-zaciones partici-pants pass-ports prac-tices "
    "preven-tion princi-ples protec-tion Proto-col pub-lished rati-fied re-ceived re-turned "
    "recom-mendations recruit-ment resi-dence restric-tions sea-sonal secre-tariat "
    "servi-tude traba-jadoras traba-jadores traba-jo traf-ficking work-ers"
)
DIVIDED = {word.replace("-", ""): word.split("-") for word in _DIVISIONS.split() if "-" in word}
"""Words that may be divided at a line end, and where."""


def break_lines(text: str, width: float, measure: Callable[[str], float]) -> list[str]:
    """Return `text` as lines no wider than `width`, in the unit of `measure`.

    A word of `DIVIDED` that does not fit is divided; a compound breaks after its own hyphen.
    """
    lines, line = [], ""
    for word in text.split():
        joined = f"{line} {word}".strip()
        if measure(joined) <= width:
            line = joined
            continue
        fitting = [head for head, _ in _divisions(word) if measure(f"{line} {head}") <= width]
        head = fitting[-1] if fitting else ""
        rest = dict(_divisions(word))[head] if head else word
        lines.append(f"{line} {head}".strip())
        line = rest
    return [*lines, line]


def _divisions(word: str) -> Iterator[tuple[str, str]]:
    """Yield ways to cut a word in two, the shortest head first; the head carries its hyphen."""
    bare = word.strip(".,;:()?")
    if bare in DIVIDED:
        head, tail = DIVIDED[bare]
        before, _, after = word.partition(bare)
        yield f"{before}{head}-", f"{tail}{after}"
    elif "-" in bare and bare.replace("-", "").isalpha():
        head, _, tail = word.partition("-")
        yield f"{head}-", tail
