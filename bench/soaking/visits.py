"""Owns visits of the dashboard that runs beside everything, in a real browser."""

from collections.abc import Iterator
from contextlib import contextmanager

from looking.clock import first_view, visiting
from looking.pages import of
from playwright.sync_api import Browser, Error
from querying.running import free_port
from served_dashboard import launched, wait_for

from soaking.commands import Commands
from soaking.watching import begun

_SHOWN = of("text=Added last")


class Visits:
    """The dashboard and a browser.

    Attributes:
        process_id: Of the dashboard.
        seconds: Of each first view of Overview.
        faults: Why it was not seen.
    """

    def __init__(self, process_id: int, browser: Browser, address: str) -> None:
        self.process_id, self._browser, self._address = process_id, browser, address
        self.seconds: list[float] = []
        self.faults: list[str] = []

    def visit(self) -> None:
        """Look at Overview, in a browser that has kept nothing."""
        try:
            with visiting(self._browser, self._address) as page:
                self.seconds.append(first_view(page, self._address, _SHOWN))
        except Error as error:
            self.faults.append(f"Overview was not seen: {error.message.splitlines()[0]}")


@contextmanager
def visits(commands: Commands) -> Iterator[Visits]:
    """Start the dashboard of a project and a browser, until the context ends."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    with (
        begun(commands, "dashboard", "--port", str(port), "--no-browser") as running,
        launched() as browser,
    ):
        wait_for(f"{address}/_stcore/health", running.process)
        yield Visits(running.process.pid, browser, address)
