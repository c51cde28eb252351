"""Files to `SourceText`: readers, clean-up of text, and the child process that bears the risk."""
