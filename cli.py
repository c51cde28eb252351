"""Commands, exit codes, progress and error lines. Holds no algorithm."""
