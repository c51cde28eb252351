"""Finds Korean names, whose two given syllables a hyphen joins: `Park Uz-jin`, `Uz-jin Park`."""

from collections.abc import Iterator

from extract.kept_patterns import compiled
from extract.model import Span
from extract.scanning import every_match

_SURNAMES = (
    "Kim|Lee|Yi|Rhee|Park|Pak|Bak|Choi|Choe|Jung|Jeong|Chung|Kang|Gang|Cho|Jo|Yoon|Yun|Jang|Chang|"
    "Lim|Im|Han|Oh|Seo|Suh|Shin|Sin|Kwon|Gwon|Hwang|Ahn|An|Song|Yoo|Yu|Ryu|Hong|Jeon|Chun|Ko|Koh|"
    "Go|Moon|Mun|Yang|Son|Sohn|Bae|Pae|Baek|Paek|Heo|Hur|Huh|Nam|Sim|Shim|Noh|Roh|Ha|Kwak|Gwak|"
    "Sung|Seong|Cha|Joo|Ju|Woo|Koo|Ku|Gu|Min|Na|Ra|Jin|Ji|Chi|Eom|Um|Won|Bang|Pang|Byun|Byeon|Yeo|"
    "Pyo|Ki|Do|Ban|Wang|Tak|Bong|Ma|Gil|Yeom|Ok|Pyun|Kye|Tae|Ri|Rim|Ro"
)
_SYLLABLE = r"(?:[A-Z][a-z]{1,4}|Kyoung|Myoung|Hyoung)"
_GIVEN = rf"(?:{_SYLLABLE}-(?!kiang|based|led|run|born)(?:[A-Z]?[a-z]{{2,5}}|[kmh]young))"
KOREAN_NAME = compiled(
    rf"(?<![\w'’-])(?:(?:{_SURNAMES}),? {_GIVEN}|{_GIVEN} (?:{_SURNAMES})"
    rf"|(?:{_SURNAMES.upper()}),? (?:{_GIVEN}|[A-Z]{{2,6}}-[A-Z]{{2,6}}))(?![\w-])"
)


def korean_names(text: str) -> Iterator[Span]:
    """Yield whole names; nothing else joins a short surname and two syllables so."""
    for match in every_match(KOREAN_NAME, text):
        yield Span(*match.span())
