"""Packaged questions and their answers as plain values."""
