"""Short forms that a document itself defines."""
