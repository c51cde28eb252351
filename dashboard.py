"""The list of pages, and the store opened for reading."""
