"""Annotations to named graphs, and named graphs to `current`."""
