"""How a number is announced in three languages: `No. 4`, `n° 4`, `N.º 4`, `núm. 4`, `número 4`."""

NUMBER_SIGN = (
    r"(?:Nos?\.?|nos\.?|no\.|[Nn]umbers?|[Nn]\.?\s?[°º]s?\.?|no(?=\s?\d)|[Nn]úms?\.?|[Nn]úmeros?"
    r"|[Nn]uméros?|[Nn]ros?\.?)"
)
"""Without what parts it from the number; `no` alone announces digits and nothing else."""
