"""The layers of a spaCy recogniser: read, filled, and the slow ones put aside. Knows thinc."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from functools import cache
from typing import Any, cast

from thinc.api import Model, NumpyOps
from thinc.types import Floats2d
from threadpoolctl import ThreadpoolController

from extract.word_vectors import Floats, WindowLayer, Word, WordVectors


def arrays_of(recogniser: Model[Any, Any]) -> list[Floats]:
    """Return every array of a recogniser, in the order in which its layers are walked.

    They are the arrays themselves: what is written into them counts.
    """
    named = ((layer, name) for layer in recogniser.walk() for name in layer.param_names)
    return [_array(layer, name) for layer, name in named if layer.has_param(name)]


def _array(layer: Model[Any, Any], name: str) -> Floats:
    return cast("Floats", layer.get_param(name))


def listens(recogniser: Model[Any, Any]) -> bool:
    """Say whether a recogniser gets its vectors from layers that it shares with others."""
    return any(layer.name == "tok2vec-listener" for layer in recogniser.walk())


def put_word_vectors(
    recogniser: Model[Any, Any],
    document_of: Callable[[Sequence[Word]], Any],
    words_of: Callable[[Any], Iterable[Word]],
) -> None:
    """Let a recogniser turn words into vectors as `WordVectors` does, and multiply as numpy does.

    numpy's products take a third of the time of BLIS's where that has no kernel for the processor.
    They belong on one core: see `on_one_core`.

    Args:
        recogniser: As `en_core_web_md` has one, with vectors of its own.
        document_of: Makes a document of words.
        words_of: Gives the words of a document.
    """
    numpys = NumpyOps(use_blis=False)
    for layer in recogniser.walk():
        layer.ops = numpys
    to_vectors, _, last = recogniser.layers[0].layers
    embed, encode = to_vectors.get_ref("embed"), to_vectors.get_ref("encode")
    maxouts = [layer for layer in encode.walk() if layer.name == "maxout"]
    norms = [layer for layer in encode.walk() if layer.name == "layernorm"]
    layers = tuple(
        WindowLayer(_array(m, "W"), _array(m, "b"), _array(n, "G"), _array(n, "b"))
        for m, n in zip(maxouts, norms, strict=True)
    )

    def by_itself(words: Sequence[Word]) -> Floats:
        found: Floats = embed.predict([document_of(words)])[0]
        return found

    ends = (_array(last, "W"), _array(last, "b"))

    def product(one: Floats, other: Floats) -> Floats:
        return cast("Floats", numpys.gemm(cast("Floats2d", one), cast("Floats2d", other)))

    vectors = WordVectors(by_itself, layers, ends, product)

    def forward(_model: object, documents: Sequence[Any], **_training: bool) -> tuple[Floats, None]:
        return vectors.of([list(words_of(document)) for document in documents]), None

    recogniser.layers[0] = Model("word_vectors", forward)


def on_one_core() -> AbstractContextManager[object]:
    """Return a context in which numpy multiplies in the thread that asks.

    Threads of its own would wait for one another where other processes work.
    """
    return cast("AbstractContextManager[object]", _products().limit(limits=1))


@cache
def _products() -> ThreadpoolController:
    """Return what governs the threads of numpy's products; for after numpy was loaded."""
    return ThreadpoolController().select(user_api="blas")
