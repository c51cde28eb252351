"""Tells why entities of several names are not put together whole, one by one and counted."""

import argparse
from pathlib import Path

from measuring.alias_reasons import (
    REASONS,
    counted,
    joined_names,
    judged_entities,
    outermost,
)
from measuring.gold import read_gold, read_rows, sampled, write_rows
from measuring.predicting import predicted, raw_pipeline, without_extras
from measuring.run import by_id
from measuring.scorers import Scorers


def main() -> None:
    """Print the entities that are missed, the joins that are wrong, and the counts."""
    options = _options()
    rows = sampled(read_gold(options.gold / f"{options.set}.jsonl"), options.quick)
    if options.predicted and options.predicted.is_file():
        found = read_rows(options.predicted)
    else:
        found = predicted(rows, without_extras(raw_pipeline()))
        if options.predicted:
            write_rows(options.predicted, found)
    gold, ours = by_id(rows), by_id(found)
    judged = list(judged_entities(gold, ours))
    joined = list(joined_names(gold, ours))
    for each in judged:
        if each.reasons:
            print(f"{each.document}: {' | '.join(each.names)}: {', '.join(sorted(each.reasons))}")
    wrong = [each for each in joined if len(each.meant) > 1]
    for join in wrong:
        print(f"{join.document}: wrongly one: {' | '.join(join.names)}")
    whole = sum(not each.reasons for each in judged)
    best = Scorers.at(options.gold).aliases(gold, by_id(outermost(rows)))
    print(f"\n{whole} of {len(judged)} whole, {100 * whole / max(1, len(judged)):.1f} %")
    print(f"names that never overlap can get to {best.value:.1f} %")
    print(f"{len(joined)} joins of several spellings, {len(wrong)} of them wrong")
    counts = counted(judged)
    for reason in REASONS:
        alone = counts.get(f"{reason}, that alone", 0)
        print(f"{reason}: {counts.get(reason, 0)}, of these {alone} for that reason alone")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--gold", type=Path, required=True, help="folder of the gold sets of others"
    )
    parser.add_argument("--set", default="gum_train", help="one that tells which names are one")
    parser.add_argument("--quick", type=int, help="read so many documents at most")
    parser.add_argument("--predicted", type=Path, help="keep predictions here, and use those kept")
    return parser.parse_args()


if __name__ == "__main__":
    main()
