"""Documents read on the machines of a Dask cluster. Optional: needs the extra `cluster`."""
