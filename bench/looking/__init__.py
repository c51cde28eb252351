"""What `bench/dashboard.py` is made of: the dashboard as a person at a browser sees it."""
