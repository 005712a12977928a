# Two commands set everything up: `make demo` shows what it does, `make test` runs the tests.
# Python 3.11 or newer and make are all that they need.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
NOTE := fixtures/pdf-police-accountability/note.pdf

.DEFAULT_GOAL := help
.PHONY: help demo test check bench soak fuzz golden schema docs lock clean

help: ## what there is
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

demo: .venv/.run ## parse a fixture, show what was found, write out/note.pdf.json and .md
	$(BIN)/minutes parse $(NOTE) --gist -o out/
	$(BIN)/minutes parse $(NOTE) --quiet --format md -o out/
	@ls -l out/

test: .venv/.dev ## run the tests
	$(BIN)/python -m pytest

check: .venv/.dev ## format, lint, types, import contracts, schema and docs in step with the code
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	PYTHONPATH=. $(BIN)/cog --check --diff README.md
	$(BIN)/python -m pytest tests/test_docs.py tests/test_schema.py

bench: .venv/.dev ## speed, as ratios against named references in the same run
	$(BIN)/python -m tests.bench

soak: .venv/.dev ## 2,000 documents, killed twice at random and gone on with: [DOCUMENTS=2000] [SEED=1]
	$(BIN)/python -m tests.soak --documents $(or $(DOCUMENTS),2000) --seed $(or $(SEED),1)

fuzz: .venv/.dev ## 20,000 mutated documents, or ten minutes of them: [INPUTS=20000] [SEED=1]
	$(BIN)/python -m tests.fuzz --inputs $(or $(INPUTS),20000) --seed $(or $(SEED),1)

golden: .venv/.dev ## write the expected JSON and Markdown of a fixture: make golden CASE=name [FORCE=1]
	$(BIN)/python -m tests.golden $(CASE) $(if $(FORCE),--force)

schema: .venv/.dev ## write the JSON Schema that the types give
	$(BIN)/python -m tests.schema

docs: .venv/.dev ## write what the README shows of the program
	PYTHONPATH=. $(BIN)/cog -r README.md

lock: .venv/.dev ## resolve the dependencies anew
	UV_CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/uv pip compile pyproject.toml --group build --upgrade $(COMPILE) -o requirements/run.txt
	UV_CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/uv pip compile pyproject.toml --group build --group dev -c requirements/run.txt $(COMPILE) -o requirements/dev.txt

COMPILE := --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links

clean: ## remove what was made
	rm -rf .venv out dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

# What the run needs comes from one hashed lock, what the tests need from another that agrees with it.
.venv/.run: requirements/run.txt pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/run.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	touch $@

.venv/.dev: requirements/dev.txt .venv/.run
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/dev.txt
	touch $@
