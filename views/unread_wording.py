"""Says in the reader's language what is said in English of a file that was not read."""

from views.interface.messages import named
from views.interface.retold import fitting, number_told, retold

_NUMBERS = ("size", "most")


def failure_told(reason: str) -> str:
    """Return why a file was not read, and what to do; what nobody translated is told as it is."""
    found = fitting("unread.reasons", reason)
    if found is None:
        return reason
    name, values = found
    values |= {each: number_told(values[each]) for each in _NUMBERS if each in values}
    if "advice" in values:
        values["advice"] = retold("unread.advice", values["advice"])
    return named("unread.reasons", name).format(**values)
