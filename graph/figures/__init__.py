"""Networks drawn for print."""
