# Everything that is done to this project, one word each. `make run` and `make test` do all the set-up themselves.

PYTHON ?= python3
IN_VENV := .venv/bin/python
RUN_READY := .venv/ready-run
TEST_READY := .venv/ready-test
BUNDLE_READY := .venv/ready-bundle
PYTEST := $(IN_VENV) -m pytest -n 2 --dist worksteal

# The resolver that writes the requirements; only `make lock` needs it.
UV := uv==0.13.9
LOCK := build/lock/bin/uv pip compile --quiet --universal --fork-strategy fewest --generate-hashes --custom-compile-command "make lock"

# Where it is set, each process would compile every source anew, which takes as long as all else in many of them.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help run setup test test-long mutants golden answers lint types bench messages bundle lock clean

help: ## List these words
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(firstword $(MAKEFILE_LIST)) | awk -F '\t' '{ printf "  make %-10s %s\n", $$1, $$2 }'

run: $(RUN_READY) ## Set up what is missing and start the program; ARGS="..." are its arguments
	@$(IN_VENV) -m careerplanner $(ARGS)

setup: $(RUN_READY) ## Set up what is missing, and no more

test: $(TEST_READY) ## Set up what is missing and run the tests (a few minutes); ARGS="..." go to pytest
	@$(PYTEST) -m "not long" $(ARGS)

test-long: $(TEST_READY) ## Run the tests that take long, and search new examples for those that try many
	@$(PYTEST) -m "long or hypothesis" --hypothesis-profile searching $(ARGS)

mutants: $(TEST_READY) ## Break the code in many small ways and count what the tests notice; ARGS="..." go to the script
	@$(IN_VENV) -m scripts.mutants $(ARGS)

golden: $(TEST_READY) ## Write the golden plan file of the version that is written now, before a migration makes it old
	@$(IN_VENV) -m tests.store.make_golden

answers: $(TEST_READY) ## Write the answers that tests keep in full (tests/kept) anew; the diff shows what is different
	@CAREERPLANNER_WRITE_ANSWERS=1 $(PYTEST) -q -k kept $(ARGS)

lint: $(TEST_READY) ## Check style, format, the layers, and that no code is dead
	@$(IN_VENV) -m ruff check .
	@$(IN_VENV) -m ruff format --check .
	@.venv/bin/lint-imports
	@$(IN_VENV) -m vulture

types: $(TEST_READY) ## Check types
	@$(IN_VENV) -m mypy

bench: $(TEST_READY) ## Print the benchmark table; ONLY=part runs one part
	@$(IN_VENV) -m bench $(ONLY)

messages: $(TEST_READY) ## Collect every text for translators (resources/translations) and compile what is translated
	@$(IN_VENV) scripts/messages.py

bundle: $(BUNDLE_READY) ## Build the folder that runs without Python (dist/careerplanner) and check that it works
	@$(IN_VENV) -m PyInstaller --noconfirm --clean --log-level WARN build.spec
	@$(IN_VENV) scripts/check_bundle.py dist/careerplanner

lock: ## Pin the newest allowed packages in requirements.txt and requirements-dev.txt
	@$(PYTHON) -m venv build/lock && build/lock/bin/pip install --quiet '$(UV)'
	@$(LOCK) --upgrade pyproject.toml -o requirements.txt
	@$(LOCK) --upgrade pyproject.toml --group dev -c requirements.txt -o requirements-dev.txt

clean: ## Remove what was built, but not .venv
	@rm -rf build dist *.egg-info .hypothesis .pytest_cache .mypy_cache .ruff_cache .import_linter_cache
	@find . -name __pycache__ -not -path './.venv/*' -prune -exec rm -rf {} +

$(RUN_READY): requirements.txt scripts/prepare.py
	@$(PYTHON) scripts/prepare.py run

$(TEST_READY): requirements-dev.txt scripts/prepare.py
	@$(PYTHON) scripts/prepare.py test

$(BUNDLE_READY): requirements-dev.txt scripts/prepare.py
	@$(PYTHON) scripts/prepare.py bundle
