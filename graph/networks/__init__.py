"""Nodes and edges: which, how strong, where."""
