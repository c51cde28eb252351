"""What stands on pages on which something is corrected, and pressing their buttons."""

from streamlit.testing.v1 import AppTest

_KINDS = (
    *("text_input", "text_area", "radio", "pills", "multiselect", "selectbox"),
    *("checkbox", "segmented_control", "button"),
)


def field(page: AppTest, name: str) -> str:
    """Return the key, by its end, of a field of the dialogue that is open."""
    keys = [str(each.key) for kind in _KINDS for each in page.get(kind)]
    return next(key for key in keys if key.startswith("correction") and key.endswith(name))


def pressed(page: AppTest, key: str) -> AppTest:
    """Press a button; the page must run to its end."""
    page.button(key=key).click().run()
    assert not page.exception
    return page


def told(page: AppTest) -> str:
    """Return what became of the last decision; empty where nothing was decided."""
    words = " ".join(each.value for each in page.success)
    return words.replace("\\", "").replace(":color[:]", ":")


def offered(page: AppTest, beginning: str) -> list[str]:
    """Return the keys of the buttons that begin so."""
    return [key for each in page.button if (key := str(each.key)).startswith(beginning)]
