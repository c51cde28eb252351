"""Growing projects: their documents, what is measured of them, and how that is told."""
