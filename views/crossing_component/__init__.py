"""A component that draws what crosses what: a matrix, bands, links of two sides."""
