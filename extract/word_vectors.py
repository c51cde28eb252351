"""Turns words into what a recogniser decides by, with fewer sums than its own layers need.

These are the layers of spaCy's `Tok2Vec` over `MultiHashEmbed` and `MaxoutWindowEncoder`, with a
window of one word. What they make of a word by itself is reckoned once for each word and not for
each time it stands; what they make of it among its neighbours, in few large products. Knows
arrays, and neither spaCy nor thinc.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

type Floats = NDArray[np.float32]
type Word = tuple[int, int]
"""The word as written and as it is normalised, each by its hash; the rest follows from these."""

_KEPT_WORDS = 30_000
"""Words whose vectors are remembered: 96 numbers of four bytes each, 12 MB."""

_ROWS = 512
"""Words that go through a product together; more outgrow the processor's cache."""

_SMALLEST_VARIANCE = 1e-8


class WindowLayer(NamedTuple):
    """A word and its two neighbours to one vector: the largest of three, brought to one scale.

    Attributes:
        weights: `(width, 3, 3 * width)`: vectors out, pieces, the three words in.
        bias: `(width, 3)`.
        scale: `(width,)`.
        shift: `(width,)`.
    """

    weights: Floats
    bias: Floats
    scale: Floats
    shift: Floats


class _Layer(NamedTuple):
    """A `WindowLayer` as products need it: the pieces behind one another, `(3 * width, ...)`."""

    weights: Floats
    bias: Floats
    scale: Floats
    shift: Floats


@dataclass(slots=True)
class WordVectors:
    """What a recogniser decides by, for words in their sentences.

    Attributes:
        by_itself: Gives the vectors of words that stand alone, `(words, width)`.
        layers: What is put over them, in order.
        last: Weights `(out, width)` and bias `(out,)` of what comes out.
        product: Multiplies two matrices, on one core: threads of numpy's own would wait for one
            another where other processes work.
    """

    by_itself: Callable[[Sequence[Word]], Floats]
    layers: tuple[WindowLayer, ...]
    last: tuple[Floats, Floats]
    product: Callable[[Floats, Floats], Floats]
    _layers: tuple[_Layer, ...] = field(init=False)
    _last: Floats = field(init=False)
    _known: dict[Word, int] = field(init=False, default_factory=dict)
    _vectors: Floats = field(init=False)

    def __post_init__(self) -> None:
        """Lay out weights as products need them."""
        self._layers = tuple(_laid_out(layer) for layer in self.layers)
        self._last = np.ascontiguousarray(self.last[0].T)
        self._vectors = np.empty((0, self._width), np.float32)

    def of(self, sentences: Sequence[Sequence[Word]]) -> Floats:
        """Return a vector for each word of each sentence, `(words, out)`; sentences may be empty.

        Words see their neighbours in their own sentence and no others.
        """
        rows = self._rows_of([word for sentence in sentences for word in sentence])
        apart = len(self._layers)  # as many rows without a word between sentences
        lengths = [len(sentence) for sentence in sentences]
        at = np.arange(len(rows)) + np.repeat(apart * np.arange(1, len(lengths) + 1), lengths)
        vectors = np.zeros((len(rows) + apart * (len(lengths) + 1), self._width), np.float32)
        vectors[at] = self._vectors[rows]
        for layer in self._layers:
            vectors = _among_neighbours(vectors, layer, self.product)
        found = self.product(vectors[at], self._last)
        found += self.last[1]
        return found

    @property
    def _width(self) -> int:
        return len(self._last)

    def _rows_of(self, words: Sequence[Word]) -> list[int]:
        known = self._known
        new = list(dict.fromkeys(word for word in words if word not in known))
        if new and len(known) + len(new) > _KEPT_WORDS:
            known.clear()
            self._vectors = self._vectors[:0]
            new = list(dict.fromkeys(words))
        if new:
            known.update(zip(new, range(len(known), len(known) + len(new)), strict=True))
            self._vectors = np.concatenate([self._vectors, self.by_itself(new)])
        return [known[word] for word in words]


def _laid_out(layer: WindowLayer) -> _Layer:
    width, pieces, wide = layer.weights.shape
    weights = layer.weights.transpose(2, 1, 0).reshape(wide, pieces * width)
    bias = layer.bias.T.reshape(pieces * width)
    return _Layer(
        np.ascontiguousarray(weights), np.ascontiguousarray(bias), layer.scale, layer.shift
    )


def _among_neighbours(
    vectors: Floats, layer: _Layer, product: Callable[[Floats, Floats], Floats]
) -> Floats:
    """Return vectors with what a layer makes of each and its neighbours added."""
    count, width = vectors.shape
    edged = np.zeros((count + 2, width), np.float32)
    edged[1:-1] = vectors
    windows = np.lib.stride_tricks.as_strided(
        edged, (count, 3 * width), edged.strides, writeable=False
    )
    found = np.empty_like(vectors)
    for start in _starts(count):
        end = min(start + _ROWS, count)
        pieces = product(np.ascontiguousarray(windows[start:end]), layer.weights)
        pieces += layer.bias
        best = found[start:end]
        np.maximum(pieces[:, :width], pieces[:, width : 2 * width], out=best)
        np.maximum(best, pieces[:, 2 * width :], out=best)
        best -= best.mean(axis=1, keepdims=True)
        variance = np.einsum("ij,ij->i", best, best) / width + np.float32(_SMALLEST_VARIANCE)
        best *= (1 / np.sqrt(variance))[:, None]
        best *= layer.scale
        best += layer.shift
        best += vectors[start:end]
    return found


def _starts(count: int) -> Iterable[int]:
    return range(0, count, _ROWS)
