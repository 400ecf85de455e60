# make run     open the reader on the sample articles (or: make run LOCATION=path)
# make test    everything that tests can show
# make check   types, style, layers, documentation
# make bench   measurements, as ratios within one run
# make soak    the long versions of the hostile tests
# make docs    the generated parts of the documentation, and the picture

VENV ?= .venv
BIN := $(VENV)/bin
LOCATION ?=

.PHONY: run test check format bench soak score docs clean

run: $(VENV)/.run
	@$(BIN)/briefing $(LOCATION)

test: $(VENV)/.dev
	$(BIN)/python -m pytest -n auto --dist loadfile $(PYTEST)

check: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m cogapp --check README.md

format: $(VENV)/.dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/.dev
	$(BIN)/python bench/analysis.py
	$(BIN)/python bench/first_frame.py
	$(BIN)/python bench/library.py 20000
	$(BIN)/python bench/list_keys.py 20000
	$(BIN)/python bench/search.py 20000
	$(BIN)/python bench/pages.py
	$(BIN)/python bench/feeds.py

soak: $(VENV)/.dev
	BRIEFING_SOAK=1 $(BIN)/python -m pytest --timeout 3600 -n auto --dist loadfile $(PYTEST)

# The annotated sets are other people's: they stay outside, in the folder that BRIEFING_DATA names.
score: $(VENV)/.dev
	@$(BIN)/python -m pip install --quiet --editable '.[score]'
	$(BIN)/python bench/score.py

docs: $(VENV)/.dev
	$(BIN)/python bench/picture.py docs/reader.svg
	$(BIN)/python -m cogapp -r README.md

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage

# The first Python of at least 3.11 that really starts; PYTHON=… chooses another.
$(VENV)/bin/python:
	@for python in $(PYTHON) python3 python3.14 python3.13 python3.12 python3.11 python; do \
	  if $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
	    $$python -m venv $(VENV) && exit 0; \
	    echo "$$python could not make an environment; on Debian and Ubuntu: apt install python3-venv" >&2; exit 1; \
	  fi; \
	done; echo "Python 3.11 or newer is needed; none was found (PYTHON=/path/to/python chooses one)" >&2; exit 1

$(VENV)/.pip: $(VENV)/bin/python
	@echo "Making the environment in $(VENV) (once) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade pip
	@touch $@

$(VENV)/.run: $(VENV)/.pip pyproject.toml constraints.txt
	@$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable .
	@$(BIN)/python -m compileall -q briefing
	@touch $@

$(VENV)/.dev: $(VENV)/.pip pyproject.toml constraints.txt
	@$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[dev]'
	@$(BIN)/python -m compileall -q briefing
	@touch $@ $(VENV)/.run
