# Kling Desktop: all set-up is done by the first target that needs it. `make` lists the targets.
#
#   make PYTHON=python3.13 test    with another Python (3.11 to 3.13)
#   make macos RECIPE=--dry-run    print the commands alone; so for appimage and flatpak

PYTHON ?= python3
VENV   := .venv
BIN     = $(VENV)/bin
PIP     = $(BIN)/python -m pip -qq --no-input --disable-pip-version-check
# There once $(VENV) holds all that the two files ask for, and was made by this Python.
READY   = $(VENV)/$(notdir $(PYTHON)).ready
# What the window speaks; made again whenever a translation has changed.
SPOKEN  = $(patsubst %.ts,%.qm,$(wildcard resources/i18n/*.ts))
PURPOSE = run
PYENV   = $${PYENV_ROOT:-$$HOME/.pyenv}/versions

export PYTHON

.PHONY: help demo test check bench screenshots translations packages test-packages test-windows lock clean system test-newer test-fast test-unit test-gui

help:  ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-14s %s\n", $$1, $$2 }' Makefile

demo: $(READY) $(SPOKEN)  ## the program with its own gateway and eight renders; needs no token
	@$(BIN)/kling-desktop --demo

test: PURPOSE = run test
test: check $(SPOKEN)  ## all that must hold: check, then unit, GUI and e2e tests
	@$(MAKE) --no-print-directory --jobs=5 --output-sync=target test-fast test-newer
	@$(BIN)/python -m pytest tests/e2e --numprocesses=3 --dist=loadfile

check: $(READY)  ## formatting, lint, types, import contracts
	@$(BIN)/ruff format --check
	@$(BIN)/ruff check
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo

bench: $(READY) $(SPOKEN)  ## measurements
	@$(BIN)/python -m tests.bench

screenshots: $(READY) $(SPOKEN)  ## pictures of every view, light and dark, for build/screenshots
	@$(BIN)/python -m tests.screenshots

translations: $(READY)  ## the catalogues in resources/i18n, brought up to date with the source
	@$(BIN)/python packaging/translations.py

packages: PURPOSE = run package windows
packages: $(READY) $(SPOKEN)  ## wheel, source, .deb, .rpm, .tar.xz and setup.exe, for dist
	@$(BIN)/python packaging/build.py

test-packages: PURPOSE = run package test
test-packages: $(READY)  ## what is in dist, tried on a fresh Debian 12 in build/debian; needs root
	@$(BIN)/python -m pytest tests/packages

test-windows: PURPOSE = run test windows
test-windows: $(READY)  ## the setup.exe in dist, tried under wine
	@$(BIN)/python -m pytest tests/windows

lock: .venv-lock  ## renew packaging/constraints.txt after a change in pyproject.toml (UPGRADE=--upgrade: all newest)
	@.venv-lock/bin/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --no-annotate \
		--python-version 3.11 --extra dev --extra packaging $(UPGRADE) pyproject.toml -o packaging/constraints.txt

.PHONY: macos appimage flatpak bill checksums release-notes
macos: PURPOSE = run package
macos: $(READY) $(SPOKEN)  ## the .dmg for macOS; needs a Mac with Xcode's tools
	@$(BIN)/python packaging/recipes.py macos $(RECIPE)

appimage: $(READY)  ## an AppImage of what `make packages` laid out; needs appimagetool
	@$(BIN)/python packaging/recipes.py appimage $(RECIPE)

flatpak: $(READY)  ## a Flatpak of what `make packages` laid out; needs flatpak-builder and Flathub
	@$(BIN)/python packaging/recipes.py flatpak $(RECIPE)

bill: $(READY)  ## which packages the program holds here, in CycloneDX's form, for dist
	@$(BIN)/python packaging/bill_of_materials.py

checksums:  ## dist/SHA256SUMS
	@$(PYTHON) packaging/checksums.py

release-notes:  ## what is new, what was built and how it was tried (TAG=v1.2.0 TRIED="deb setup")
	@$(PYTHON) packaging/release_notes.py $(if $(TAG),--tag '$(TAG)') $(if $(TRIED),--tried $(TRIED))

clean:  ## remove all that was made here
	@rm -rf .venv .venv-* build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	@find kling_desktop tests packaging -name __pycache__ -type d -prune -exec rm -rf {} +

system:
	@packaging/system_packages.sh $(PURPOSE)

$(READY): packaging/constraints.txt pyproject.toml | system
	@$(PYTHON) -c 'import sys; v = sys.version_info[:2]; (3, 11) <= v <= (3, 13) or sys.exit( \
		"Kling Desktop needs Python 3.11 to 3.13, and $(PYTHON) is %d.%d. Try: make PYTHON=python3.13 …" % v)'
	@echo "Making $(VENV) with $$($(PYTHON) --version)"
	@[ -e $@ ] || $(PYTHON) -m venv --clear $(VENV)
	@echo "Installing the pinned packages of packaging/constraints.txt (about 300 MB the first time)"
	@$(PIP) install --require-hashes --requirement packaging/constraints.txt
	@$(PIP) install --no-index --no-deps --no-build-isolation --editable .
	@touch $@

%.qm: %.ts | $(READY)
	@$(BIN)/python packaging/translations.py release

# The tests that need no desktop also run on a newer Python, beside the others, where there is one.
test-newer: $(READY)
	@for python in python3.13 python3.12 $(PYENV)/3.13.*/bin/python3.13 $(PYENV)/3.12.*/bin/python3.12; do \
		if [ ! -e $(BIN)/$${python##*/} ] && $$python -c 'import ensurepip' 2>/dev/null; then \
			exec $(MAKE) --no-print-directory test-fast PYTHON=$$python VENV=.venv-$${python##*python}; \
		fi; \
	done; \
	echo "No second Python (3.12 or 3.13) on this machine: testing on $$($(BIN)/python --version) alone."

# Side by side: both wait more than they work.
test-fast: test-unit test-gui

test-unit test-gui: $(READY) $(SPOKEN)
	@$(BIN)/python --version
	@$(BIN)/python -m pytest --quiet $(@:test-%=tests/%)

.venv-lock:
	@$(PYTHON) -m venv $@ && $@/bin/python -m pip -qq install uv || { rm -rf $@; false; }
