# Every task of the project. `just` lists them; `just ci` runs what a change must pass.

default:
    @just --list

# Install the locked environment.
sync:
    uv sync --locked

# Run the tests; arguments go to pytest (`just test tests/graph -x`).
test *arguments:
    uv run pytest {{arguments}}

# Check style and formatting.
lint:
    uv run ruff check .
    uv run ruff format --check .

# Rewrite files to the project's style.
format:
    uv run ruff check --fix .
    uv run ruff format .

# Check types.
types:
    uv run mypy

# Check that imports go one way only.
imports:
    uv run lint-imports

# Measure speed and memory; arguments go to both (`just bench --corpus DIR`).
bench *arguments:
    uv run python bench/speed.py {{arguments}}
    uv run python bench/memory.py {{arguments}}

# Measure how a project of 100, 1,000 and 10,000 documents grows (`just scale --cache DIR --write`).
scale *arguments:
    PYTHONPATH=tests uv run python bench/scale.py {{arguments}}

# Use a project for hours, with kills (`just soak --minutes 240 --cache DIR --write`).
soak *arguments:
    PYTHONPATH=tests uv run python bench/soak.py {{arguments}}

# Measure accuracy over gold sets; arguments go on (`just accuracy --gold DIR --recogniser FOLDS --write`).
accuracy *arguments:
    uv run python bench/accuracy.py {{arguments}}

# Read the sample corpus, build its graph and open the dashboard.
demo:
    uv run linkages demo

# Take the pictures of docs/images.
screenshots:
    uv run python tools/screenshots.py

# Build ontology/places.sqlite again.
build-gazetteer:
    uv run --group gazetteer python tools/build_gazetteer.py

# Compile ontology/themes.ttl to ontology/themes.json, after an edit.
build-thesaurus:
    uv run python tools/build_thesaurus.py

# Write docs/vocabulary.html from ontology/ontology.ttl, after an edit.
build-vocabulary:
    uv run python tools/build_vocabulary.py

# Write docs/questions.md from graph/sparql/examples, after an edit.
build-questions:
    uv run python tools/build_questions.py

# Bundle CodeMirror for the query editor again; needs npm.
build-query-editor:
    uv run python tools/build_query_editor.py

# Build the PDF, Word and HTML files of the sample corpus again.
build-examples:
    uv run python tools/build_examples.py

# Build the wheel, install it in a clean environment, and use it there.
wheel:
    .ci/check-wheel

# Everything a change must pass.
ci:
    .ci/run
