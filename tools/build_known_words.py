"""Builds `ontology/known_words_en.txt`, `_fr` and `_es`: words that are none of a person's.

Run `uv run --with wordfreq==3.1.1 python tools/build_known_words.py` where Debian's `hunspell`,
`hunspell-en-us`, `hunspell-en-au`, `hunspell-fr-comprehensive` and `hunspell-es` are installed.
A word is taken that is often written (frequencies of wordfreq) and that a dictionary holds in small
letters, so that names, which dictionaries write large, stay out. The frequent ones stand first,
above an empty line, for a slip of the pen is one of these.
"""

import math
import re
import subprocess
import sys
from pathlib import Path

from wordfreq import get_frequency_dict

from ontology.names import fold

ONTOLOGY = Path(__file__).parents[1] / "ontology"
DICTIONARIES = {"en": ("en_US", "en_AU"), "fr": ("fr",), "es": ("es_ES", "es_MX")}
SELDOM, OFTEN = 1.5, 3.5
"""On the scale of Zipf, the logarithm of how often a word stands among a thousand millions."""

_WORD = re.compile(r"[a-zß-öø-ÿœæ]{2,}(?:-[a-zß-öø-ÿœæ]{2,})*")


def written_beside() -> frozenset[str]:
    """Return the words that are written beside this file."""
    lines = Path(__file__).with_name("known_words_written.txt").read_text(encoding="utf-8")
    words = " ".join(line for line in lines.splitlines() if not line.startswith("#")).split()
    return frozenset(fold(word) for word in words if len(word) > 1)


def spelt_small(words: list[str], dictionary: str) -> set[str]:
    """Return the words that a dictionary holds in small letters."""
    command = ["hunspell", "-i", "utf-8", "-d", dictionary, "-l"]
    wrong = subprocess.run(
        command, input="\n".join(words), capture_output=True, text=True, check=True
    )
    return set(words) - set(wrong.stdout.split("\n"))


def known_words(language: str) -> dict[str, float]:
    """Return the words of a language, folded, with how often they stand."""
    counted = get_frequency_dict(language, wordlist="best")
    often = {word: math.log10(share) + 9 for word, share in counted.items()}
    words = sorted(word for word in often if often[word] >= SELDOM and _WORD.fullmatch(word))
    found: dict[str, float] = {}
    for dictionary in DICTIONARIES[language]:
        for word in spelt_small(words, dictionary):
            for part in map(fold, word.split("-")):
                found[part] = max(often[word], found.get(part, 0.0))
    return found


def main() -> None:
    """Build the three lists."""
    written = written_beside()
    for language in DICTIONARIES:
        found = dict.fromkeys(written, SELDOM) | known_words(language)
        found = {word: f for word, f in found.items() if len(word) > 1}
        frequent = sorted(word for word, often in found.items() if often >= OFTEN)
        others = sorted(found.keys() - set(frequent))
        lines = [*frequent, "", *others]
        name = f"known_words_{language}.txt"
        (ONTOLOGY / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
        print(f"{name}: {len(frequent)} and {len(others)} words", file=sys.stderr)


if __name__ == "__main__":
    main()
