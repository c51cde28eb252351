"""Lets the tests import what the benchmarks are made of."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[2] / "bench"))
