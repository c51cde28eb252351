"""How `bench/accuracy.py` measures extraction: gold read, predictions made, scores and figures."""
