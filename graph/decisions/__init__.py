"""What people corrected: recorded, replayed over what was read, and told in the graph."""
