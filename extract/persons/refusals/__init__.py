"""What is no person though it looks like one, and which bodies and towns are persons after all."""
