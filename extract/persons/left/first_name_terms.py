"""Says where a text calls people by one name only, as notes of a shelter, logs and messages do.

News and reports give names in full first. Where three and more are told of by one name each, a
word or town that children are called like is likelier one more of them than what it else is.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from extract.kept_patterns import compiled
from extract.model import Span
from extract.persons.word_names import is_called

_ADDRESS = compiled(
    r"^(?:Oga|Sis|Bro|Baba|Mam[aá]|Mam[iy]|Papa|Ate|Kuya|Apa|Didi|Haj[ji]?|Alhaji|Mzee|Tonton|Tantie|Tata|"
    r"Maman|Manmi|Madam|Aunt(?:ie|y)?|Uncle|L[ea]|El|La|[Dd]on|[Dd]oña|Sister|Brother|Hi|Miss|Ti) "
)
_AROUND, _FEWEST, _CALLED = 500, 2, 1


@dataclass(frozen=True, slots=True)
class FirstNameTerms:
    """Where persons stand who are called by one name, and where those stand who have several.

    Attributes:
        singles: Where each of the former begins, and the name, in order.
        longer: The same of the latter, and of whoever has a title.
    """

    singles: tuple[tuple[int, str], ...]
    longer: tuple[tuple[int, str], ...]

    @staticmethod
    def of(text: str, persons: Sequence[Span]) -> "FirstNameTerms":
        """Part the persons of a text; who is called by a part of a longer name is no single."""
        named = sorted({(span.start, _bare(text[span.start : span.end])) for span in persons})
        longer = tuple(each for each in named if _is_longer(each[1]))
        parts = {word for _, name in longer for word in name.split()}
        singles = (each for each in named if not _is_longer(each[1]))
        return FirstNameTerms(tuple(each for each in singles if each[1] not in parts), longer)

    def hold(self, offset: int) -> bool:
        """Say whether three around are called by one name, two by given names, fewer by several."""
        here = _names(self.singles, offset)
        if len(here) < _FEWEST or len(here) < len(_names(self.longer, offset)):
            return False
        return sum(map(is_called, here)) >= _CALLED


def _bare(name: str) -> str:
    """Return a name without how elders are addressed, and an article: `Mama Uzqa`, `Le Vieux`."""
    return _ADDRESS.sub("", name)


def _is_longer(name: str) -> bool:
    return " " in name or "\n" in name or "@" in name


def _names(named: Sequence[tuple[int, str]], offset: int) -> set[str]:
    first, last = (bisect_left(named, (at, "")) for at in (offset - _AROUND, offset + _AROUND))
    return {name for _, name in named[first:last]}
