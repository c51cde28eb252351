"""A component that draws what is no network: a matrix, bands, two sides, a map, years."""
