"""A project used for hours: what is done with it, what must be there, and how that is told."""
