"""Work begun now and waited for later, while a first page is looked at."""

import threading
from collections.abc import Callable
from concurrent.futures import Future


def begun[Found](work: Callable[..., Found], *arguments: object) -> Future[Found]:
    """Begin `work(*arguments)` beside everything else; leaving the program does not wait for it.

    The arguments are let go when it is done.
    """
    found: Future[Found] = Future()

    def run(*given: object) -> None:
        try:
            found.set_result(work(*given))
        except BaseException as error:  # noqa: BLE001  whoever waits is told
            found.set_exception(error)

    threading.Thread(target=run, args=arguments, daemon=True).start()
    return found
