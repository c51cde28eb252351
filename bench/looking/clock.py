"""Owns the clock of a browser: from an address or a press until all is shown and nothing runs."""

import statistics
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

from playwright.sync_api import Browser, Page
from served_dashboard import browsing
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from looking.coming import PATIENCE

_SETTLES = 250
"""Milliseconds left alone after each step, so that none is measured in the wake of another."""

_FINISHED = ForwardMsg.DESCRIPTOR.fields_by_name["script_finished"].number
_EARLY = ForwardMsg.FINISHED_EARLY_FOR_RERUN
LOOKING = (
    f"const SCRIPT_FINISHED = {_FINISHED}, EARLY = {_EARLY};"
    + """
window.__look = { pressed: 0, began: 0, ended: 0, drawings: 0 };
for (const name of ["pointerup", "keydown"])
  addEventListener(name, () => { window.__look.pressed = performance.now(); }, true);
new MutationObserver((several) => {
  const states = several.flatMap((each) => [each.oldValue, each.target.dataset.testScriptState]);
  // A short run is over before this is told of its beginning: then only the old value tells it.
  if (states.some((state) => state !== "notRunning")) window.__look.began = performance.now();
}).observe(document, {
  subtree: true,
  attributeFilter: ["data-test-script-state"],
  attributeOldValue: true,
});
window.__look.ends = (bytes) => { // whether a message in Protocol Buffers tells of the end of a run
  let at = 0;
  const number = () => {
    for (let shift = 1, read = 0; ; shift *= 128) {
      read += (bytes[at] & 127) * shift;
      if (bytes[at++] < 128 || at >= bytes.length) return read;
    }
  };
  while (at < bytes.length) {
    const field = number();
    if (field >> 3 === SCRIPT_FINISHED) return number() !== EARLY;
    const length = number();
    if ((field & 7) === 2) at += length;
    else if ((field & 7) !== 0) return false;
  }
  return false;
};
window.WebSocket = class extends WebSocket {
  constructor(...given) {
    super(...given);
    this.addEventListener("message", ({ data }) => {
      if (data instanceof ArrayBuffer && window.__look.ends(new Uint8Array(data)))
        window.__look.ended = performance.now();
    });
  }
};
const kept = {};
const mounted = (name, view) => {
  kept[name] = view;
  const look = window.__look;
  look[name] = { given: performance.now(), drawn: null };
  view.network?.on("afterDrawing", () => { look.drawings += 1; });
  const see = () => {
    const drawn = view.given && (view.network ? look.drawings : view.drawn);
    if (drawn) look[name].drawn = performance.now();
    else requestAnimationFrame(see);
  };
  requestAnimationFrame(see);
};
for (const name of ["view", "map"])
  Object.defineProperty(window.__linkagesTest, name, {
    get: () => kept[name],
    set: (view) => mounted(name, view),
  });
"""
)
"""When a person pressed last, when the page began to run and the server told of its end, when a
drawing was given and drawn."""

_QUIET = """() => {
  const app = document.querySelector("[data-testid=stApp]");
  const waiting = "[data-testid=stSpinner], [data-testid=stSkeleton], [data-testid=stAppSkeleton]";
  const runs = app?.dataset.testScriptState !== "notRunning" || document.querySelector(waiting);
  return runs ? false : performance.now();
}"""

_RAN = """() => {
  const { pressed, began, ended } = window.__look;
  return began >= pressed || (ended >= pressed && performance.now() - ended > 50);
}"""
"""A run of which beginning and end arrive at once is drawn without a trace of either: then it is
over a moment after the end is told."""


class Taken(NamedTuple):
    """Seconds of several times that one thing was done."""

    seconds: tuple[float, ...]

    @property
    def median(self) -> float:
        """Half took no longer."""
        return statistics.median(self.seconds)

    @property
    def late(self) -> float:
        """Nineteen of twenty took no longer, as far as so many times tell."""
        if len(self.seconds) == 1:
            return self.seconds[0]
        return statistics.quantiles(self.seconds, n=20, method="inclusive")[-1]


@contextmanager
def visiting(browser: Browser, address: str) -> Iterator[Page]:
    """Visit with a browser that has kept nothing of earlier visits."""
    with browsing(browser, address) as watched:
        watched.page.add_init_script(LOOKING)
        watched.page.set_default_timeout(PATIENCE)
        yield watched.page


def first_view(page: Page, address: str, shown: Callable[[Page], object]) -> float:
    """Go to an address; return the seconds until `shown` returns and nothing runs."""
    page.goto(address, wait_until="commit")
    shown(page)
    return _quiet(page) / 1000


def interaction(page: Page, act: Callable[[], object], shown: Callable[[], object]) -> float:
    """Do something; return the seconds from the last press until `shown` returns and nothing runs.

    What the browser needs to move its pointer to what is pressed is not counted.
    """
    page.wait_for_timeout(_SETTLES)
    act()
    shown()
    return (_quiet(page) - float(page.evaluate("window.__look.pressed"))) / 1000


def ran(page: Page) -> None:
    """Wait until the page began to run after the last press."""
    page.wait_for_function(_RAN)


def settled(page: Page) -> None:
    """Wait until nothing runs."""
    _quiet(page)


def spread(several: Sequence[float]) -> Taken:
    """Return times as they are told."""
    return Taken(tuple(several))


def _quiet(page: Page) -> float:
    return float(page.wait_for_function(_QUIET).json_value())
