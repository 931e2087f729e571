# The index of tasks. `make` alone lists them.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

# Where `make demo` keeps its records and `make install` puts the program.
WARD ?= out/ward
PREFIX ?= /usr/local
# The language of the demo's report: ja or en; empty for the one of the environment.
LANGUAGE ?=
# What goes to `swift test`, as `make test TESTS='--filter CELTests'`.
TESTS ?=

STATIC := .build-dist/release/jinzai

.PHONY: help setup build demo test lint bench long dist install clean $(STATIC)

help: ## list the tasks
	@grep -E '^[a-z]+:.*## ' Makefile | sed -E 's/:.*## /\t/' | while IFS=$$'\t' read -r task what; do printf '  make %-8s %s\n' "$$task" "$$what"; done

setup: ## install what the build needs
	@.ci/setup

build: setup
	swift build --configuration release --product jinzai

demo: build ## check a made-up ward of about 2,500 employees against Meguro's policy
	rm -rf $(WARD)
	python3 Fixtures/ward/generate.py $(WARD)
	.build/release/jinzai check Rules/meguro $(WARD) --as-of 2025-04-01 $(if $(LANGUAGE),--language $(LANGUAGE))

lint: setup ## look for what the formatter would write otherwise
	swift format lint --strict --recursive Sources Tests Package.swift

test: lint ## run all tests
	swift test --disable-xctest $(TESTS)

long: setup ## run all tests, with those that take minutes
	JINZAI_LONG=1 swift test --disable-xctest $(TESTS)

bench: build ## time the command on the policy and on the made-up ward
	rm -rf $(WARD)
	python3 Fixtures/ward/generate.py $(WARD)
	python3 Benchmarks/commands.py .build/release/jinzai $(WARD)

$(STATIC): setup
	swift build --configuration release --product jinzai --scratch-path .build-dist -Xswiftc -static-executable -Xlinker --strip-all

dist: $(STATIC) ## make one program that needs nothing installed, packed with the rules
	.ci/dist $(STATIC)

install: $(STATIC) ## install that program and the rules under PREFIX (/usr/local)
	install -D $(STATIC) $(DESTDIR)$(PREFIX)/bin/jinzai
	mkdir -p $(DESTDIR)$(PREFIX)/share/jinzai
	cp -R Rules $(DESTDIR)$(PREFIX)/share/jinzai/

clean: ## remove what was built
	rm -rf .build .build-dist dist out
