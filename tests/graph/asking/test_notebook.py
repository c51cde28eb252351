"""The notebook in examples/ runs from its first cell to its last."""

from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

import examples
from graph.project import Project

FOLDER = Path(examples.__file__).parent
NOTEBOOK = FOLDER / "endpoint-to-chart.ipynb"


def test_the_notebook_goes_from_the_endpoint_to_a_chart_and_is_kept_without_results(
    corpus: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LINKAGES_PROJECT", str(corpus.folder))
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path))
    monkeypatch.delenv("MPLBACKEND", raising=False)  # Streamlit sets it where it is imported
    notebook = nbformat.read(NOTEBOOK, 4)  # type: ignore[no-untyped-call]
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert not any(cell.outputs or cell.execution_count for cell in code)
    run = NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(FOLDER)}})
    run.execute()
    shown = [output.get("data", {}) for cell in code for output in cell.outputs]
    assert sum("image/png" in each for each in shown) == 2
    said = "\n".join(each.get("text/plain", "") for each in shown)
    assert "trafficking in persons" in said
    assert "Harbour Circle Network Against Trafficking" in said
    assert "Centro Tres Ceibas" in said
