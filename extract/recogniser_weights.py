"""Reads and writes the weights of our own recogniser of names: what differs from the stock one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from extract.failures import ExtractError

PACKAGED = Path(__file__).with_name("recogniser.npz")
"""Trained by tools/train_recogniser.py; docs/decisions/0145 says on what."""


class WeightsError(ExtractError):
    """Weights that cannot be read; the message says which file and what to do."""


@dataclass(frozen=True, slots=True)
class RecogniserWeights:
    """Every array of a recogniser, in the order in which its layers are walked.

    Attributes:
        base: Name and version of the pipeline that they continue; they fit no other.
        arrays: Half precision is enough: of 9,048 names in 100,000 words one changed.
    """

    base: str
    arrays: tuple[NDArray[np.float32], ...]

    @staticmethod
    def read(path: Path) -> "RecogniserWeights":
        """Read weights from a file.

        Raises:
            WeightsError: The file is missing or is no such file.
        """
        try:
            with np.load(path, allow_pickle=False) as stored:
                arrays = tuple(_widened(stored[key]) for key in _keys(len(stored.files) - 1))
                return RecogniserWeights(str(stored["base"]), arrays)
        except (OSError, EOFError, KeyError, ValueError, BadZipFile) as error:
            raise WeightsError(
                f"recogniser: {path} cannot be read as weights; install Linkages again"
            ) from error

    def write(self, path: Path) -> None:
        """Write the weights to a file, in half precision."""
        keys = _keys(len(self.arrays))
        arrays = {k: a.astype(np.float16) for k, a in zip(keys, self.arrays, strict=True)}
        np.savez_compressed(path, base=np.array(self.base), **arrays)  # type: ignore[arg-type]

    @property
    def digest(self) -> str:
        """Eight hexadecimal digits that tell these weights from others."""
        whole = sha256(b"".join(array.tobytes() for array in self.arrays))
        return whole.hexdigest()[:8]


def same_shapes(
    arrays: Sequence[NDArray[np.float32]], others: Sequence[NDArray[np.float32]]
) -> bool:
    """Say whether one set of arrays can stand where the other stood."""
    return [a.shape for a in arrays] == [o.shape for o in others]


def _keys(count: int) -> Iterator[str]:
    return (f"array-{number:03}" for number in range(count))


def _widened(array: NDArray[np.float16]) -> NDArray[np.float32]:
    return array.astype(np.float32)
