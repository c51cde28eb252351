"""Names of persons: found, and taken out of texts and annotations."""
