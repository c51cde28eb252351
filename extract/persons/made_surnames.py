"""Tells surnames by how they are made: no list has all of them.

Endings and beginnings that make names and hardly any other word: `-shvili` in Georgia, `-enko` in
Ukraine, `Razafi-` in Madagascar. Those that also make names of places (`-ov`, `-ova`) are left out.
"""

from functools import lru_cache

from extract.kept_patterns import compiled

_LETTER = r"[^\W\d_]"
_ENDINGS = (
    r"ić", r"[oe]vic", r"[oe]v[iy]ch", r"ovna", r"evna",  # Western Balkans, Slavic patronymics
    r"[^\W\d_]enko", r"[^\W\d_o]ch[uy]k", r"czuk", r"iuk",  # Ukraine
    r"wicz", r"ewsk[ai]", r"owsk[ai]", r"ińsk[ai]",  # Poland, North Macedonia
    r"shvili", r"[aie]dze", r"[^\W\d_]{2}[ksnrtlzpg]yan",  # Georgia, Armenia
    r"o[gğ]lu", r"zad[ae]h?", r"ne[jz]h?ad", r"[a-z]{3}zai",  # Turkey, Iran, Afghanistan
    r"escu", r"eanu", r"opoulo[su]", r"iadis", r"auskas", r"[ae]vičius",
    r"singhe", r"wardh?[ae]n[ae]", r"se[kg][ae]ra", r"nayak[ae]", r"ratne", r"rajah", r"lingam",
    r"sw?amy", r"murthy",  # Sri Lanka, South India
)  # fmt: skip
_BEGINNINGS = (
    "Rakoto", "Randria", "Andriam", "Andrian", "Razafi", "Ratsi", "Rasoa", "Ravao",  # Madagascar
    "Gebre", "Wolde", "Tekle", "Habte",  # Ethiopia, Eritrea
    "Chukwu", "Nwach", "Nwank", "Oluwa",  # Nigeria
)  # fmt: skip
_MADE = compiled(
    rf"(?=[^\W\d_a-zß-ÿ]){_LETTER}{{2,24}}(?:{'|'.join(_ENDINGS)})"
    rf"|(?:{'|'.join(_BEGINNINGS)})[a-zß-ÿ]{{3,16}}"
)
_SHORTEST = 5


@lru_cache(maxsize=1 << 15)
def is_made_as_surname(word: str) -> bool:
    """Say whether a word with a capital is made as surnames are, and as hardly anything else is."""
    return len(word) >= _SHORTEST and _MADE.fullmatch(word) is not None
