# `make run` and `make test` need Python 3.11+, make and the package index; nothing else.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin

.DEFAULT_GOAL := help
.PHONY: help run test check format lock messages golden bench soak build clean

help:  ## list the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

run: $(VENV)/.run  ## start the bot: on Telegram with BOT_TOKEN set, else a chat in this terminal
	@$(BIN)/python -m facts build --if-changed --quiet
	@$(BIN)/python -m bot

test: $(VENV)/.dev  ## run the whole test suite
	@$(BIN)/python -m pytest -n auto $(ARGS)

check: $(VENV)/.dev  ## lint, format and types
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

format: $(VENV)/.dev  ## put the code in order
	@$(BIN)/ruff check --fix --quiet . ; $(BIN)/ruff format .

bench: $(VENV)/.dev  ## measure against other bots and write the README's figures (about seven minutes)
	@$(BIN)/python -m tests.bench --write

soak: $(VENV)/.dev  ## what takes longer than the suite: chaos of digests, 100,000 updates, an API out of order
	@$(BIN)/python -m tests.digests.soak
	@$(BIN)/python -m tests.digests.year
	@$(BIN)/python -m tests.ops.outage
	@$(BIN)/python -m tests.bench.endurance

build: $(VENV)/.run  ## rebuild facts/facts.json from the articles and the reference
	@$(BIN)/python -m facts build

messages: $(VENV)/.dev  ## bring the catalogs in locales/ up to date with the code
	@$(BIN)/python -m bot.messages

golden: $(VENV)/.dev  ## write tests/golden/ anew: every answer in every language
	@$(BIN)/python -m tests.language.golden

lock: $(VENV)/.dev  ## write the lock files anew from pyproject.toml
	@$(BIN)/uv pip compile pyproject.toml --upgrade --universal --generate-hashes --no-header -q -o requirements.lock
	@$(BIN)/uv pip compile pyproject.toml --upgrade --extra dev --universal --generate-hashes --no-header -q -o requirements-dev.lock

clean:  ## remove what the other targets made
	@rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(VENV)/bin/python:
	@echo "Making the environment in $(VENV) …" >&2
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed, this is " + sys.version.split()[0])'
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.run: requirements.lock | $(VENV)/bin/python
	@echo "Installing the locked dependencies …" >&2
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock >&2
	@touch $@

$(VENV)/.dev: requirements-dev.lock $(VENV)/.run
	@echo "Installing the locked test dependencies …" >&2
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock >&2
	@touch $@
