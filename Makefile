# One command for each chore; people and CI use the same ones. `make` alone lists them.

.DEFAULT_GOAL := help
.PHONY: help setup run test whole-test coverage lint format bench chaos evaluate redteam probe bill train pictures docs migration clean
.DELETE_ON_ERROR:
SHELL := bash
.SHELLFLAGS := -euo pipefail -c

VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
ARGS ?=
T ?=
# CI adds `hostile`: a small model that writes badly, a download of some 260 MB.
EXTRAS ?= dev
# A third worker fills the time in which two wait for disks, processes and browsers; each that opens
# the model takes 2 GB.
WORKERS ?= 3
# Counting covered lines costs half as much again as the tests themselves: CI counts them on every
# push, and whoever works counts them by `make coverage` or `make test COVER=1`.
COVER ?= $(CI)
COVERED = $(if $(COVER),--cov --cov-report=)
# What loads the real model or starts a whole service pays for half a minute of starts, again and
# again; `make whole-test` has it, and `make coverage` everything.
LEFT_OUT := not model and not service
# The browser is driven from an event loop that never ends, beside which no other test could run
# its own: so those tests have processes to themselves.
ALL_TESTS = $(BIN)/python -m pytest -n $(WORKERS) --dist loadfile -m "$(LEFT_OUT)" \
  --ignore tests/web $(COVERED) $(ARGS) && $(BIN)/python -m pytest -n $(WORKERS) tests/web \
  $(if $(COVER),--cov --cov-append $(1)) $(ARGS)
# Where the machine says that Python keeps no compiled files, every command that a test starts would
# compile five hundred files anew.
unexport PYTHONDONTWRITEBYTECODE
OUT ?= bill.json
QUESTIONS ?= $(sort $(wildcard ../shared/eval/*.jsonl))

KEEP ?=
# One file for the whole project: a change that makes an answer worse shows in its review.
FIGURES := docs/figures.json

help: ## list the commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sort | awk -F ':.*## ' '{printf "  make %-10s %s\n", $$1, $$2}'

setup: $(STAMP) ## make .venv and install what the project needs (at once if nothing changed)

# A file of its own says that the installation ended well: a folder that was cut off half-way
# through has no stamp and is finished by the next call.
$(STAMP): pyproject.toml constraints.txt
	@if ! $(BIN)/python -m pip --version >/dev/null 2>&1; then \
	  python=$$(bash .ci/find-python) && echo "setup: $$($$python --version) makes $(VENV)" && \
	  $$python -m venv --clear $(VENV); \
	fi
	@rm -f $(STAMP)
	$(BIN)/python -m pip install --disable-pip-version-check --constraint constraints.txt --editable '.[$(EXTRAS)]'
	@touch $(STAMP)

run: setup ## serve http://127.0.0.1:8000 (ARGS="--port 8080" for more)
	$(BIN)/assistant serve $(ARGS)

test: setup ## run the tests that need no model (T=tests/unit/city for a part; COVER=1 holds the coverage to 90 %, as CI does)
	$(if $(T),$(BIN)/python -m pytest $(T) $(ARGS),$(call ALL_TESTS,--cov-report=))

whole-test: setup ## the tests with the real model and with whole services: the compose file, faults of a disk
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile -m "model or service" $(ARGS)

coverage: COVER := 1
coverage: LEFT_OUT :=
coverage: setup ## run the tests and show what they leave out; each room must reach 90 %
	$(call ALL_TESTS,--cov-report=term-missing:skip-covered)
	@for room in bot/answering disclosure knowledge; do \
	  echo "coverage: $$room"; \
	  $(BIN)/python -m coverage report --include="$$room/*" --fail-under=90 --format=total; \
	done

lint: setup ## format check, ruff, strict types, import contracts
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/basedpyright
	$(BIN)/lint-imports

format: setup ## put every file into the house's form
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: setup ## measure: search, a whole question, the gate, indexing, memory (figures, not tests)
	$(BIN)/python -m bench $(ARGS)

chaos: setup ## kill a real bot while citizens ask, and judge what they saw (ARGS="--kills 20" for less)
	$(BIN)/python -m bench.chaos $(ARGS)

evaluate: setup ## figures over questions, held to the last ones (KEEP=1 keeps them; QUESTIONS="a.jsonl")
	$(BIN)/assistant evaluate $(QUESTIONS) $(if $(KEEP),--keep,--compare) $(FIGURES) $(ARGS)

redteam: setup ## attack the service with every case of the red team, and tell what got through
	$(BIN)/assistant redteam $(ARGS)

probe: setup ## ask the same as two people who differ in one trait, and tell whether they are served alike
	$(BIN)/assistant probe $(ARGS)

bill: setup ## write what the service is made of as a bill of materials (OUT="bill.json")
	$(BIN)/assistant parts --out $(OUT) $(ARGS)

train: setup ## train the adapter of the bundled model anew (some hours on a processor, minutes on an accelerator; goes on where it was cut off)
	$(BIN)/python -m bench.training $(ARGS)

pictures: setup ## draw the pictures of the documentation anew (needs Chromium)
	$(BIN)/python docs/pictures/draw.py
	$(BIN)/python docs/pictures/office.py

docs: setup ## write the table of files and the digests of shipped texts anew
	$(BIN)/python -m tests.house.file_table

migration: setup ## write a step for the database from what the tables say by now (M="what changes")
	$(if $(M),,$(error say what changes: make migration M="..."))
	$(BIN)/python -m admin.migrations new $(M)

clean: ## remove .venv and caches; the data folder stays
	rm -rf $(VENV) *.egg-info .pytest_cache .ruff_cache .hypothesis .coverage htmlcov
	find . -name __pycache__ -type d -not -path './data/*' -prune -exec rm -rf {} +
