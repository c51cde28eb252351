"""The process that annotates texts: one after another, until its parent ends it or is gone.

One that is given pipes for others makes these of itself once it has loaded all that they need.

It is started by `workers.py`, listens on standard input and answers on standard output. Parent and
child are the same program and the child opens no file of the user's, so values pass by pickle.
"""

import gc
import os
import pickle
import signal
import threading
from collections.abc import Sequence
from contextlib import suppress
from itertools import batched
from queue import SimpleQueue
from typing import BinaryIO

from extract.failures import FAULTS, ExtractError, fault_in_words
from extract.forked_process import Ends, fork_for
from extract.model import SourceText
from extract.pipeline import Pipeline
from extract.reading.frames import BrokenFrame, private_pipes, receive_body, send_body
from extract.workers import LONGEST, Answer, Wanted
from ontology.failures import OntologyError

_LOOKED_THROUGH = (20_000, 20, 20)
"""How many values are made before Python looks for circles of them: a text makes hardly any."""

_FIRST = SourceText("", "The Ministry of Labour met in Nepal on debt bondage.")
"""Has read before there are others what is read when it is needed: places, themes, treaties."""


def serve(descriptors: Sequence[str] = ()) -> None:
    """Load a pipeline as the first message wants it, then annotate text after text.

    Args:
        descriptors: Of the pipes of processes that this one is to make of itself, two for each.
    """
    requests, answers = private_pipes()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the parent, which ends the child
    first = receive_body(requests, LONGEST)
    if first is None:
        return
    asked: SimpleQueue[bytes] = SimpleQueue()
    if not descriptors:
        _listening(requests, asked)
    wanted: Wanted = pickle.loads(first)  # noqa: S301 - of the parent, the same program
    try:
        pipeline = Pipeline.load(wanted.model, wanted.allowed, wanted.own)
    except (ExtractError, OntologyError) as error:
        _send(answers, Answer(None, str(error), failed=True))
        return
    if descriptors:
        pipeline.model.load_all()
        _answer(pipeline, _FIRST)
    # What was loaded stays: looking through it for what may go, again and again, cost 3 % of all.
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_LOOKED_THROUGH)
    if descriptors:
        several = [Ends(*map(int, pair)) for pair in batched(descriptors, 2)]
        requests, answers = fork_for(several, (requests, answers))
        _listening(requests, asked)
    _send(answers, Answer(None, pipeline.provenance, process_id=os.getpid()))
    while True:
        _send(answers, _answer(pipeline, pickle.loads(asked.get())))  # noqa: S301 - as above


def _listening(requests: BinaryIO, asked: "SimpleQueue[bytes]") -> None:
    threading.Thread(target=_listen, args=(requests, asked), daemon=True).start()


def _listen(requests: BinaryIO, asked: "SimpleQueue[bytes]") -> None:
    """Pass requests on; when the parent goes, the pipe ends, and this process with it."""
    with suppress(BrokenFrame, OSError):
        while (request := receive_body(requests, LONGEST)) is not None:
            asked.put(request)
    os._exit(0)


def _answer(pipeline: Pipeline, source: SourceText) -> Answer:
    try:
        return Answer(pipeline.read(source))
    except ExtractError as error:
        return Answer(None, str(error), failed=True)
    except FAULTS as error:
        return Answer(None, fault_in_words(source.file_name, error), failed=True)


def _send(answers: BinaryIO, answer: Answer) -> None:
    send_body(answers, pickle.dumps(answer, protocol=pickle.HIGHEST_PROTOCOL))
