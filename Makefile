# make report   sets everything up and writes the Danish report for corpus/ into reports/
# make test     sets everything up and runs every check
# make evaluate prints how well the findings agree with human readings
# make evaluate-language prints how often the Danish pipelines are right

VENV := .venv
BIN := $(VENV)/bin
CONSTRAINTS := constraints.txt
CORPUS := corpus
REPORTS := reports

PYTHON := $(shell for p in python3.13 python3.12 python3.11 python3 python; do \
	$$p -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null \
	&& { echo $$p; break; }; done)

export PIP_CONSTRAINT := $(CONSTRAINTS)
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: report test evaluate evaluate-language lint types unit notebooks clean

report: $(VENV)/.ready-report
	$(BIN)/lingvist report --corpus $(CORPUS) --out $(REPORTS)

test: lint types unit notebooks

lint: $(VENV)/.ready-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.ready-test
	$(BIN)/mypy

unit: $(VENV)/.ready-test
	$(BIN)/pytest --ignore=tests/test_notebooks.py

notebooks: $(VENV)/.ready-test
	$(BIN)/pytest tests/test_notebooks.py

evaluate: $(VENV)/.ready-report
	$(BIN)/lingvist evaluate corpus tests/data/invented tests/data/held_out tests/data/unseen_dev

evaluate-language: $(VENV)/.ready-report
	$(BIN)/lingvist evaluate-language

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { \
	echo "No Python 3.11, 3.12 or 3.13 was found. Install one (www.python.org/downloads) and run make again."; \
	exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { \
	echo "$(PYTHON) lacks venv or pip. On Debian and Ubuntu: sudo apt install python3-venv python3-pip"; \
	exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.ready-report: pyproject.toml $(CONSTRAINTS) | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

$(VENV)/.ready-test: pyproject.toml $(CONSTRAINTS) | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --editable '.[test]'
	@touch $@ $(VENV)/.ready-report

clean:
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
