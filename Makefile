# The index of tasks. `make` alone lists them.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

# Where `make demo` keeps its records and `make install` puts the program.
WARD ?= out/ward
# Where `make demo` writes its report for a browser.
REPORT ?= out/report
PREFIX ?= /usr/local
# The language of the demo's report: ja or en; empty for the one of the environment.
LANGUAGE ?=
# How many random CEL expressions `make differential` compares, from which seed; how long `make fuzz` runs, and from which seed: 0 for
# one of the clock.
COUNT ?= 5000
SEED ?= 1
FUZZ_SECONDS ?= 60
FUZZ_SEED ?= 1
# How many employees `make yardstick` compares and `make bench` measures, how often, and a Python; one without the packages that they
# need gets them in out/python.
EMPLOYEES ?= 10000
SIZES ?= 10000 100000 1000000
RUNS ?= 5
PYTHON ?= python3
# How many pairs of a rule and a row `make agreement` compares.
PAIRS ?= 1000000
# What goes to `swift test`, as `make test TESTS='--filter CELTests'`; with PORTABLE=1 files are read without vector instructions.
TESTS ?=
PORTABLE ?= $(JINZAI_PORTABLE)
export JINZAI_PORTABLE := $(PORTABLE)

# On Debian and its kin all libraries are a part of the program, which starts in half the time and needs nothing installed; where
# there may be no static ones, only Swift's is. Generic types are made by calls instead of from their names, which saves short commands a
# tenth.
LINKING := $(if $(shell command -v apt-get),-Xswiftc -static-executable,--static-swift-stdlib)
RELEASE := --configuration release -Xswiftc -use-ld=lld -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors $(LINKING)

.PHONY: help setup build demo test yardstick bench growth engines meguro commands lint long files reading agreement sanitize differential fuzz speed compare dist install docs example clean

help: ## list the tasks
	@grep -E '^[a-z]+:.*## ' Makefile | sed -E 's/:.*## /\t/' | while IFS=$$'\t' read -r task what; do printf '  make %-12s %s\n' "$$task" "$$what"; done

setup: ## install what the build needs
	@.ci/setup

build: setup
	swift build $(RELEASE) --product jinzai

demo: build ## check a made-up ward of about 2,500 employees against Meguro's policy
	rm -rf $(WARD)
	python3 Fixtures/ward/generate.py $(WARD)
	.build/release/jinzai check Rules/meguro $(WARD) --as-of 2025-04-01 $(if $(LANGUAGE),--language $(LANGUAGE))
	rm -rf $(REPORT)
	@.build/release/jinzai check Rules/meguro $(WARD) --as-of 2025-04-01 $(if $(LANGUAGE),--language $(LANGUAGE)) --format html --output $(REPORT) 2>$(REPORT).log \
	    || { cat $(REPORT).log >&2; exit 1; }
	@echo
	@echo "Open in a browser / ブラウザーで開いてください: $(abspath $(REPORT))/report.html"

lint: setup ## look for what the formatter would write otherwise
	swift format lint --strict --recursive Sources Tests Benchmarks/Sources Documentation Package.swift

test: lint ## run all tests
	swift test --disable-xctest $(TESTS) | grep --line-buffered --invert-match '^◇'

docs: setup ## make the documentation of the library CEL in out/docs
	swift build --target CEL
	.ci/docs

example: setup ## build and run the package that uses the library CEL alone
	swift build --package-path Documentation/cel-example
	mkdir -p out
	Documentation/cel-example/.build/debug/cel-example >out/cel-example.txt
	diff --unified Documentation/cel-example/expected.txt out/cel-example.txt

yardstick: build ## compare work W and its variant with their oracle on generated employees (EMPLOYEES)
	$(PYTHON) -B Benchmarks/yardstick/bench.py --jinzai .build/release/jinzai --sizes $(EMPLOYEES) --seeds "" --peers "" --runs 1

bench: build ## measure work W beside Polars, DuckDB and a C program: minutes, 6 GB of disk (SIZES, RUNS)
	$(PYTHON) -B Benchmarks/yardstick/bench.py --jinzai .build/release/jinzai --sizes "$(SIZES)" --runs $(RUNS)

growth: build ## measure how time and memory of work W grow up to 3,000,000 employees, and ten employees
	$(PYTHON) -B Benchmarks/yardstick/growth.py --jinzai .build/release/jinzai --runs $(RUNS)

engines: build ## measure eight rules of work W beside engines that evaluate one record at a time
	swift build $(RELEASE) --product ColumnSpeed
	$(PYTHON) -B Benchmarks/yardstick/w8/compare.py --jinzai .build/release/jinzai --speed .build/release/ColumnSpeed

meguro: build ## measure Meguro's policy on 1,000,000 generated employees
	$(PYTHON) -B Benchmarks/meguro/measure.py --jinzai .build/release/jinzai --runs $(RUNS)

long: setup ## run all tests, with those that take minutes; under AddressSanitizer; ten million pairs of rule and row; fuzzers, 10 minutes each
	JINZAI_LONG=1 swift test --disable-xctest $(TESTS) | grep --line-buffered --invert-match '^◇'
	$(MAKE) agreement PAIRS=10000000
	$(MAKE) sanitize
	$(MAKE) fuzz FUZZ_SECONDS=600 FUZZ_SEED=0

agreement: setup ## compare the columnar evaluator with the reference on random policies and records (PAIRS, SEED)
	swift build $(RELEASE) --product EvaluatorTrial
	.build/release/EvaluatorTrial $(PAIRS) $(SEED)

# The leak check is off: what Swift makes once for a static constant looks like a leak to it.
sanitize: setup ## run all tests under AddressSanitizer
	SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0 \
	    swift test --disable-xctest --sanitize=address --scratch-path .build-asan $(TESTS) | grep --line-buffered --invert-match '^◇'

commands: build ## time the command on the policy and on the made-up ward
	rm -rf $(WARD)
	python3 Fixtures/ward/generate.py $(WARD)
	python3 Benchmarks/commands.py .build/release/jinzai $(WARD)

out/python/bin/python: # Python packages that CEL is compared with
	python3 -m venv out/python

files: build out/python/bin/python ## compare what is read and written of files with other programs; the ward in other forms (LibreOffice)
	out/python/bin/pip install --quiet --disable-pip-version-check --requirement Benchmarks/files/requirements.txt
	out/python/bin/python Benchmarks/files/compare.py .build/release/jinzai
	rm -rf $(WARD)
	python3 Fixtures/ward/generate.py $(WARD)
	.ci/forms .build/release/jinzai out/python/bin/python $(WARD)
	out/python/bin/python Tests/ReportsTests/read_workbook.py .build/release/jinzai Rules/meguro $(WARD) 2025-04-01

reading: build out/python/bin/python ## time the reading of a workbook of 1,000,000 rows beside calamine, and of CP932: 3 GB of disk (RUNS)
	out/python/bin/pip install --quiet --disable-pip-version-check --requirement Benchmarks/files/requirements.txt
	out/python/bin/python Benchmarks/files/speed.py .build/release/jinzai --rounds $(RUNS)

differential: build out/python/bin/python ## compare random CEL expressions with cel-expr-python (COUNT, SEED)
	out/python/bin/pip install --quiet --disable-pip-version-check --requirement Benchmarks/cel/requirements.txt
	out/python/bin/python Benchmarks/cel/differential.py .build/release/jinzai --seed $(SEED) --count $(COUNT)

# The four programs run two at a time.
fuzz: setup ## give the CEL module and the readers of CSV, NDJSON and CP932 inputs that libFuzzer makes (FUZZ_SECONDS each, FUZZ_SEED)
	swift build --package-path Benchmarks --scratch-path .build-fuzz --configuration release --product CELFuzz \
	    -Xswiftc -sanitize=fuzzer,address -Xswiftc -use-ld=lld
	JINZAI_FUZZ_TARGET=1 swift build --scratch-path .build-fuzz/records --configuration release --product RecordsFuzz \
	    -Xswiftc -sanitize=fuzzer,address -Xcc -fsanitize=fuzzer-no-link,address -Xswiftc -use-ld=lld
	printf '%s\n' cel csv ndjson cp932 | xargs -P 2 -I PROGRAM Benchmarks/fuzz PROGRAM $(FUZZ_SECONDS) $(FUZZ_SEED)

speed: setup out/python/bin/python ## time CEL conditions, also by Python packages
	swift build --package-path Benchmarks --configuration release --product CELSpeed
	out/python/bin/pip install --quiet --disable-pip-version-check --requirement Benchmarks/cel/requirements-speed.txt
	out/python/bin/python Benchmarks/cel/speed.py Benchmarks/.build/release/CELSpeed

compare: build out/python/bin/python ## time validate beside yamllint and check-jsonschema, and on 1,000 to 10,000 rules
	out/python/bin/pip install --quiet --disable-pip-version-check --requirement Benchmarks/validate/requirements.txt
	out/python/bin/python Benchmarks/validate/compare.py .build/release/jinzai

dist: build ## pack the program with the rules
	.ci/dist .build/release/jinzai

install: build ## install the program and the rules under PREFIX (/usr/local)
	install -D --strip .build/release/jinzai $(DESTDIR)$(PREFIX)/bin/jinzai
	mkdir -p $(DESTDIR)$(PREFIX)/share/jinzai
	cp -R Rules $(DESTDIR)$(PREFIX)/share/jinzai/

clean: ## remove what was built
	rm -rf Documentation/cel-example/.build .build .build-fuzz .build-asan Benchmarks/.build dist out
