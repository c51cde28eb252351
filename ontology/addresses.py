"""Says which texts are web addresses that a graph can hold (RFC 3987)."""

import re

LONGEST = 500
"""Characters."""

_BEYOND_ASCII = (
    "\xa0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef"
    + "".join(f"{chr(plane << 16)}-{chr((plane << 16) + 0xFFFD)}" for plane in range(1, 14))
    + "\U000e1000-\U000efffd"
)
_NAME = rf"(?:[A-Za-z0-9._~!$&'()*+,;=\-{_BEYOND_ASCII}]|%[0-9A-Fa-f]{{2}})"
_PART = rf"(?:{_NAME}|[:@])"

ADDRESS = re.compile(
    rf"(?=.{{1,{LONGEST}}}\Z)https?://(?:(?:{_NAME}|:)*@)?{_NAME}+(?::[0-9]*)?"
    rf"(?:/{_PART}*)*(?:\?(?:{_PART}|[/?])*)?(?:\#(?:{_PART}|[/?])*)?"
)
"""An address beginning with https:// or http:// and the name of a host, for `fullmatch`."""

WANTED = (
    "an address that begins with https:// or http:// (blanks, brackets, a lone % as %20, %5B, %25)"
)
"""What is expected where a text is none, for errors."""
