"""Proof that the graph has the right shape and quotes word for word."""
