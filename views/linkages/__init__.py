"""The Linkages page: what goes with what, what does not, and what changed."""
