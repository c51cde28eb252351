"""Holds the sample corpus that `linkages demo` reads."""
