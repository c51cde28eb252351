"""Adds a folder through a cluster, as `linkages add --scheduler` does, with names in capitals.

Arguments: project, folder, address. It tells what became of each file, a line each.
"""

import sys
from datetime import UTC, datetime
from pathlib import Path

from cluster_worker import PARTS

from extract.cluster.dask_cluster import Cluster
from extract.cluster.failures import ClusterError
from extract.cluster.task import Order
from extract.workers import Wanted
from graph.building.ingest import Batch, add_read
from graph.building.on_cluster import OnCluster
from graph.project import Project

NOW = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)
LOST, STOPPED = 3, 130


def main() -> None:
    """Add the files."""
    project, paths = Project.create(Path(sys.argv[1])), sorted(Path(sys.argv[2]).iterdir())
    order = Order(Wanted("capitals", frozenset()), PARTS)
    try:
        with Cluster.joined(sys.argv[3], order) as cluster:
            ahead, batch = OnCluster(cluster), Batch(documents=4)
            for outcome in add_read(project, paths, ahead=ahead, now=NOW, batch=batch):
                sys.stdout.write(f"{outcome.status}\n")
                sys.stdout.flush()
    except KeyboardInterrupt:
        sys.exit(STOPPED)
    except ClusterError as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(LOST)


if __name__ == "__main__":
    main()
