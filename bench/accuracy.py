"""Measures accuracy over gold sets, ours beside the stock model, in one run and one table."""

import argparse
import json
from dataclasses import asdict
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from measuring.calibrating import curves_as_csv
from measuring.isotonic import Observation, weighed
from measuring.predicting import Folds, raw_pipeline, without_extras
from measuring.reliability import calibration_errors, held_out, sureness
from measuring.run import TRAINED_ON, Run, comparisons, observations, rates
from measuring.scorers import Scorers
from measuring.words import page, printed, printed_sureness, with_masking, with_summary

from extract import calibration, measured

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
THEMES = {"upr_info_dev": "upr_issues.json", "ohchr_themes_svn": "ohchr_themes.json"}


def main() -> None:
    """Print the tables; with `--write`, put figures and curves into the package and the docs."""
    options = _options()
    if not Scorers.at(options.gold).modules:
        print("skipped: the sets of others, whose folder --gold does not name")
    whole = raw_pipeline()
    french = whole if "fr" in whole.model.pipelines else None
    if not french:
        print("skipped: French with its model (uv sync --extra fr)")
    run = Run(
        options.gold, Scorers.at(options.gold), without_extras(whole), french,
        _folds(options.recogniser), options.quick, options.keep, _mappings(),
    )  # fmt: skip
    rows = tuple(comparisons(run))
    print("\n".join(printed(rows)), flush=True)
    seen = observations(run)
    found = _measured(run, rows, seen)
    print("", *printed_sureness(found), sep="\n")
    if options.json:
        options.json.write_text(_as_json(found), encoding="utf-8")
    if options.write:
        _write(found, seen)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, help="folder of the gold sets of others")
    parser.add_argument("--quick", type=int, help="read so many documents of each set at most")
    parser.add_argument("--recogniser", type=Path, help="folder with fold-0, fold-1, ...")
    parser.add_argument("--keep", type=Path, help="keep predictions here, and use those kept")
    parser.add_argument("--json", type=Path, help="write the figures to this file too")
    parser.add_argument(
        "--write", action="store_true", help="write the packaged figures, the curves and the docs"
    )
    return parser.parse_args()


def _folds(folder: Path | None) -> Folds | None:
    return Folds.at(folder, TRAINED_ON) if folder else None


def _mappings() -> dict[str, dict[str, str]]:
    """Return the mappings of our themes that are there, by set."""
    folder = ROOT / "bench" / "themes"
    return {
        name: json.loads((folder / file).read_text("utf-8"))
        for name, file in THEMES.items()
        if (folder / file).is_file()
    }


def _measured(
    run: Run, rows: tuple[measured.Comparison, ...], seen: list[Observation]
) -> measured.Measured:
    corrected = held_out(seen)
    return measured.Measured(
        version("linkages"),
        run.pipeline.model.name,
        datetime.now(UTC).date().isoformat(),
        rows,
        tuple(rates(run)),
        tuple(sureness(corrected)),
        calibration_errors(weighed(seen), corrected),
    )


def _as_json(found: measured.Measured) -> str:
    return json.dumps(asdict(found), ensure_ascii=False, indent=1) + "\n"


def _write(found: measured.Measured, seen: list[Observation]) -> None:
    """Put figures and curves where the program and its documentation read them."""
    measured.FILE.write_text(_as_json(found), encoding="utf-8")
    calibration.FILE.write_text(curves_as_csv(seen), encoding="utf-8")
    (DOCS / "accuracy.md").write_text(page(found), encoding="utf-8")
    using = DOCS / "using.md"
    using.write_text(with_masking(using.read_text("utf-8"), found), encoding="utf-8")
    readme = ROOT / "README.md"
    readme.write_text(with_summary(readme.read_text("utf-8"), found), encoding="utf-8")
    print(
        f"wrote {measured.FILE.name}, {calibration.FILE.name}, README.md, docs/accuracy.md and "
        "docs/using.md"
    )


if __name__ == "__main__":
    main()
