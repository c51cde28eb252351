"""Documents to annotations: readers, masking, recognisers, linking, themes, events, statements."""
