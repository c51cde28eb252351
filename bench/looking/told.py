"""Owns what a person does with fields, buttons and tables."""

from collections.abc import Callable
from contextlib import suppress

from playwright.sync_api import Locator, Page
from playwright.sync_api import TimeoutError as TooLate

from looking.clock import interaction, ran, settled
from looking.coming import come, gone
from looking.pages import TABLE, editor

WORDS = (
    "harbour", "delta", "island", "union", "migra", "traffick", "nepal", "labour", "women",
    "council", "coalition", "recruit", "debt", "ministry", "forum", "alliance", "network",
    "amber", "cedar", "lantern",
)  # fmt: skip
"""Begins of names that invented documents have."""

_CHART = "[data-testid=stVegaLiteChart] :is(canvas, svg), [data-testid=stAlert]"
"""A chart, or why an answer has none."""

_FOUND = "[class*='found-'] button"
_READS = 8_000
"""Milliseconds in which somebody reads what a page is for, and thirty questions to choose from."""

_A_MOMENT = 600
"""Milliseconds after which the page has begun to run for what was put into a field."""
_TIMES = 5
"""Times that a field is asked for its options."""

_ROW, _HEAD = 35, 36
"""Pixels of a row of a table and of its head."""


def typed(page: Page, label: str, word: str) -> None:
    """Put a word into a field, and wait until names that begin so are offered."""
    page.get_by_label(label).first.fill(word)
    come(page.locator(_FOUND).first)
    page.wait_for_timeout(_A_MOMENT)
    settled(page)


def back_to(page: Page, name: str) -> None:
    """Press a button that leads back, and wait until it has."""
    page.get_by_role("button", name=name).first.click()
    gone(page.get_by_role("button", name=name).first)
    settled(page)


def suggestions(page: Page, n: int) -> float:
    """Type one letter more of a word, until names that begin so are offered."""
    word = WORDS[n % len(WORDS)]
    typed(page, "Search by name or acronym", word[:-1])
    taken = interaction(page, lambda: page.keyboard.press(word[-1]), lambda: ran(page))
    page.get_by_label("Search by name or acronym").first.fill("")
    gone(page.locator(_FOUND).first)
    return taken


def kinds(page: Page, n: int) -> float:
    """Choose or leave out a kind in the bar of filters."""
    pills = page.locator(".st-key-kinds [data-variant^=pill]")
    if not pills.first.is_visible():
        page.locator("[class*='st-key-filter-links'] button").first.click()
        come(pills.first)
        settled(page)
    pill = pills.nth(n % 5)
    return interaction(page, pill.click, lambda: ran(page))


def groups(page: Page, n: int) -> float:  # noqa: ARG001
    """Outline the groups of a network, or no longer."""
    switch = page.locator(".st-key-groups label").first
    return interaction(page, switch.click, lambda: ran(page))


def can_end(page: Page) -> None:
    """Wait until the second name can be searched for."""
    come(page.get_by_label("To").first)
    settled(page)


def end(page: Page, n: int) -> float:
    """Pick the second name, until the page says how the two are linked."""
    others = [each for each in WORDS if each != "nepal"]  # which is the first name
    typed(page, "To", others[n % len(others)])
    found = page.locator(_FOUND)
    taken = interaction(page, found.first.click, lambda: come(page.locator("h3").first))
    page.get_by_role("button", name="Choose another").last.click()
    can_end(page)
    return taken


def cell(page: Page, n: int) -> float:
    """Click a cell of the matrix, until its sentences are shown."""
    cells = page.locator("td.cell").filter(has_text="1")
    taken = interaction(
        page,
        cells.nth((n * 7) % cells.count()).click,
        lambda: come(page.locator("blockquote").first),
    )
    back_to(page, "Back to the table")
    return taken


def crossing(page: Page, n: int) -> float:
    """Choose what is crossed from the list, until the matrix is drawn."""
    page.locator(".st-key-cross [role=combobox], .st-key-cross input").first.click()
    options = page.get_by_role("option")
    come(options.first)
    other = options.nth((n + 1) % options.count())
    return interaction(page, other.click, lambda: (ran(page), come(page.locator("td.cell").first)))


def view(name: str, shown: str) -> Callable[[Page, int], float]:
    """Return what goes from the matrix to another view of the page Linkages, and back."""

    def once(page: Page, n: int) -> float:
        if n:
            crossing(page, n)
        taken = interaction(
            page,
            page.get_by_role("radio", name=name).click,
            lambda: (ran(page), come(page.locator(shown).first)),
        )
        page.get_by_role("radio", name="Matrix").click()
        ran(page)
        come(page.locator("td.cell").first)
        settled(page)
        return taken

    return once


def document(page: Page, n: int) -> float:
    """Click a row of the table, until the text of the document is shown."""
    taken = _opened(page, n)
    back_to(page, "All documents")
    come(page.locator(TABLE).first)
    settled(page)
    return taken


def found(page: Page, n: int) -> float:
    """Type one letter more of a word, until the documents with it are listed."""
    word = WORDS[n % len(WORDS)]
    page.get_by_test_id("stTextInput").locator("input").first.fill(word[:-1])
    page.wait_for_timeout(_A_MOMENT)
    settled(page)
    return interaction(page, lambda: page.keyboard.press(word[-1]), lambda: ran(page))


def next_mention(page: Page, n: int) -> float:
    """Press the number beside a name, until the text from its next mention on is shown."""
    if not n:
        _opened(page, 3)
    buttons = page.locator("[class*='st-key-next-'] button:visible")
    return interaction(
        page,
        buttons.nth(n % min(buttons.count(), 10)).click,
        lambda: (ran(page), come(page.locator(".lk-passage").first)),
    )


def read(page: Page) -> None:
    """Wait until the page Query is there, and has been read: examples are asked meanwhile."""
    editor(page)
    settled(page)
    page.wait_for_timeout(_READS)


def query(page: Page, n: int) -> float:
    """Choose an example, until its answer is shown."""
    settled(page)
    field = page.get_by_test_id("stSelectbox").locator("input").first
    options = page.get_by_role("option")
    _unfolded(field, options)
    field.fill(options.nth((n * 2 + 1) % options.count()).inner_text())
    page.wait_for_timeout(_A_MOMENT)  # now and then a click on the list is lost: a key is not
    return interaction(page, lambda: field.press("Enter"), lambda: _answered(page))


def _unfolded(field: Locator, options: Locator) -> None:
    """Have a field show its options, of which an answer that comes late may take them away."""
    for _ in range(_TIMES):
        field.press("ArrowDown")
        with suppress(TooLate):
            options.first.wait_for(timeout=5 * _A_MOMENT)
            return
    raise TooLate("the field shows no options")


def chart(page: Page, n: int) -> float:
    """Show the answer to an example as a chart, until it is drawn."""
    query(page, n)
    drawn = page.locator(_CHART).first
    taken = interaction(page, page.get_by_role("radio", name="Chart").click, lambda: come(drawn))
    page.get_by_role("radio", name="Table").click()
    gone(drawn)
    settled(page)
    return taken


def part(page: Page, n: int) -> float:
    """Go to the other part of the page Reliability."""
    other = page.get_by_role(
        "radio", name="How right it is" if n % 2 else "What waits in this project"
    )
    return interaction(page, other.click, lambda: ran(page))


def companion(page: Page, n: int) -> float:
    """Press what is said of a companion, until the sentences that name both are shown."""
    buttons = page.locator("[class*='st-key-with-'] button:visible")
    taken = interaction(
        page,
        buttons.nth(n % buttons.count()).click,
        lambda: come(page.get_by_role("button", name="Close").first),
    )
    back_to(page, "Close")
    return taken


def profile(page: Page, n: int) -> float:
    """Press the name of a companion, until its own profile is shown."""
    before = page.locator("h1, h2").first.inner_text()
    buttons = page.locator("[class*='st-key-entity-'] button:visible")

    def seen() -> None:
        ran(page)
        come(page.get_by_text("In the documents’ own words"))

    taken = interaction(page, buttons.nth(n % buttons.count()).click, seen)
    page.go_back()
    come(page.locator("h1, h2", has_text=before).first)
    settled(page)
    return taken


def _opened(page: Page, n: int) -> float:
    box = page.locator(TABLE).first.bounding_box() or {"x": 0.0, "y": 0.0}
    x, y = box["x"] + 80, box["y"] + _HEAD + _ROW * (n % 12) + 16
    return interaction(
        page, lambda: page.mouse.click(x, y), lambda: come(page.locator(".lk-text").first)
    )


def _answered(page: Page) -> None:
    """Wait for an answer; the page waits itself at first, then shows what stops the query."""
    ran(page)
    settled(page)
    gone(page.locator(".st-key-stop-query"))
    come(page.get_by_role("radio", name="Chart"))
