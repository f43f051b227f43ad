# Thymus: the chores. `make` alone prints this table.
#
#   make deps     install what is missing on a Debian machine
#   make build    leave the command in .build/release/thymus
#   make demo     build, compare two scenarios, print what to open
#   make test     all tests, the same run in debug and release, each number in sentences computed again
#   make fuzz     200,000 damaged scenarios, thousands of damaged bookmarks and forged results
#   make fuzz-minute  a minute of that, with other inputs each day
#   make soak     kill runs at random moments, fill a disk, 1,000 runs in one process
#   make mutants  change the model in 200 small ways, one at a time: do the tests see it?
#   make stranger add a toy kind of cell, factor, treatment and outcome to a copy of the package
#   make nightly  what takes longer than a change may: fuzz, soak, sanitize, scenarios, estimates, stranger, mutants
#   make sanitize the tests of the engine and the model under the address and thread sanitizers
#   make races    some of these under the thread sanitizer
#   make test-browser  open report pages in Chromium and try each control
#   make validate  hold the model against published numbers, and write docs/validation.md
#   make bench    the reference workloads, and the table of targets
#   make bench-large  10⁸ cells in space: 22 GB and some minutes
#   make bench-docs   docs/performance.md from what the two measured
#   make bench-check  instructions against the same loops by hand
#   make wasm-check  compile for the browser what must run there, and compare the bits of the engine
#   make scenarios run each bundled scenario 12 times and judge its promises
#   make estimates what `-n` says of disk, memory and time against what runs need
#   make docs     the reference of the engine and the model, below output/docs
#   make lint     check the format of the code
#   make format   put the code in the format
#   make golden   record the golden files again (then look at them)
#   make clean    remove what was built

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
SHELL := /bin/bash

# The vector instructions of this machine make the forces about 1.6 times as fast (measured in
# benchmarks/NOTES.md) and do not change a bit of any result. The same flags must be used for each release build: other flags
# build everything anew.
HAS_VECTORS := $(shell grep -qw avx2 /proc/cpuinfo 2>/dev/null && grep -qw fma /proc/cpuinfo \
  && grep -qw bmi2 /proc/cpuinfo && echo yes)
# Whether two accesses to a variable overlap is checked while the tests run, which are built without
# these flags.
RELEASE_FLAGS := -c release -Xswiftc -enforce-exclusivity=unchecked \
  $(if $(HAS_VECTORS),-Xswiftc -target-cpu -Xswiftc haswell)
TEST_FLAGS := --disable-xctest
SOURCES := Sources Plugins Tests Package.swift $(wildcard benchmarks/Package.swift benchmarks/Sources \
  benchmarks/Benchmarks benchmarks/ShortSteps benchmarks/Tests)

THYMUS := .build/release/thymus
DEMO_SEED := 42
DEMO := no-treatment checkpoint
# As many runs as this comparison needs to state a difference; twelve take twice as long.
DEMO_RUNS := 6
# A folder for each demo, so that none takes the place of results of another version.
DEMO_OUT := output/demo

.PHONY: help deps build demo fuzz fuzz-minute soak mutants stranger nightly sanitize races test test-browser digests sentences validate bench bench-large \
  bench-docs bench-check wasm-check scenarios estimates docs lint format golden clean

help:
	@sed -n '/^#   make/s/^#   //p' Makefile

deps:
	@Scripts/deps.sh

build:
	@echo "build: release$(if $(HAS_VECTORS), with this machine's vector instructions)" \
	  "(a few minutes the first time)"
	@swift build $(RELEASE_FLAGS) --product thymus
	@echo "build: $(THYMUS)"

# The same few virtual patients under each of the scenarios; the path to open stands at the end.
demo: deps build
	@set -o pipefail; echo; THYMUS_OUT=$(DEMO_OUT) $(THYMUS) compare $(DEMO) --seed $(DEMO_SEED) \
	  --runs $(DEMO_RUNS) | tee .build/demo.txt
	@folder=$$(sed -n 's|/report.html$$||p' .build/demo.txt | tail -n 1); echo; echo "Open this:"; \
	  ls -d "$$folder"/{report.html,movie.png,charts} | sed 's/^/  /'

test: deps
	@echo "test: building"
	@swift build --build-tests
	@swift test $(TEST_FLAGS) --skip-build
	@$(MAKE) --no-print-directory digests sentences

# Other seeds find other things: make fuzz FUZZ_SEED=$$RANDOM
FUZZ_SEED := 2026
FUZZ_INPUTS := 200000
FUZZ_STATES := 20000
FUZZ_RESULTS := 20000
fuzz: deps
	@swift build --build-tests
	@THYMUS_FUZZ_SEED=$(FUZZ_SEED) THYMUS_FUZZ_INPUTS=$(FUZZ_INPUTS) \
	  THYMUS_FUZZ_STATES=$(FUZZ_STATES) THYMUS_FUZZ_RESULTS=$(FUZZ_RESULTS) swift test $(TEST_FLAGS) --skip-build \
	  --filter 'MutationTests|FuzzTests'

SOAK_KILLS := 50
SOAK_RUNS := 1000
soak: build
	@Scripts/soak.py $(THYMUS) $(SOAK_KILLS)
	@swift build --build-tests
	@THYMUS_SOAK_RUNS=$(SOAK_RUNS) swift test $(TEST_FLAGS) --skip-build --filter 'many short runs'

# For about a minute; part of `.ci/run`. Each of the seven loops has a thread for so many seconds, and each day
# has inputs of its own: FUZZ_SEED, which is printed, brings them back.
FUZZ_SECONDS := 17
fuzz-minute: FUZZ_SEED := $(shell date +%Y%j)
fuzz-minute: deps
	@swift build --build-tests
	@echo "fuzz-minute: FUZZ_SEED=$(FUZZ_SEED)"
	@THYMUS_FUZZ_SEED=$(FUZZ_SEED) THYMUS_FUZZ_SECONDS=$(FUZZ_SECONDS) swift test $(TEST_FLAGS) \
	  --skip-build --filter 'MutationTests|FuzzTests'

# Builds of their own, so that they do not disturb the others, of the engine and the model alone. All rooms and
# tests: make sanitize SANITIZED=Tests SANITIZED_ROOMS= ; the address sanitizer then needs more than a quarter of an
# hour. What they find is written to files, and shown at the end: it is lost among the lines of the tests.
SANITIZED := TissueTests|StateTests|StateFuzzTests|PropertyTests|ReproducibilityTests|BranchingTests
SANITIZED_ROOMS := engine
SANITIZERS := address thread
sanitize: deps
	@for kind in $(SANITIZERS); do \
	  mkdir -p .build/$$kind && rm -f .build/$$kind/found.*; found=log_path=$(CURDIR)/.build/$$kind/found; \
	  THYMUS_ROOMS=$(SANITIZED_ROOMS) ASAN_OPTIONS=$$found TSAN_OPTIONS=$$found \
	  LSAN_OPTIONS=suppressions=$(CURDIR)/Scripts/leaks.supp:print_suppressions=0 \
	    swift test $(TEST_FLAGS) --sanitize $$kind --scratch-path .build/$$kind \
	    --filter '$(SANITIZED)' || { cat .build/$$kind/found.* 2>/dev/null; exit 1; }; \
	done

# What threads of the engine and the model do at the same time, in a build of these alone.
races:
	@$(MAKE) --no-print-directory sanitize SANITIZERS=thread \
	  SANITIZED='TissueTests|StateTests|PropertyTests|ReproducibilityTests|BranchingTests'

# Nine of ten must die of the tests of their rooms; Tests/Mutants is the list. An hour or so; what was found is
# kept until sources or tests change. One room, or the entries that say something:
# make mutants MUTANTS='--room Immunology', make mutants MUTANTS='--only "memory T cells"'
MUTANTS :=
mutants: deps
	@Scripts/mutants.py $(MUTANTS)

# Any kind that no other needs: make stranger WITHOUT=NaturalKiller
WITHOUT := Macrophage
stranger: deps
	@Scripts/stranger.py --without $(WITHOUT)

nightly: fuzz soak sanitize scenarios estimates mutants
	@for kind in Regulatory NaturalKiller Macrophage; do \
	  Scripts/stranger.py --without $$kind || exit 1; \
	done

test-browser: build
	@python=$$(Scripts/browser-deps.sh) \
	  && $$python Tests/Browser/test_report.py $(THYMUS) $(BROWSER_SHOTS) \
	  && $$python Tests/Browser/test_compare.py $(THYMUS) $(BROWSER_SHOTS)

# The same bits for any number of threads, and in debug and release.
digests: build
	@Scripts/check-digests.sh .build/debug/thymus $(THYMUS)

# Each number that comparisons say in sentences, computed again from their tables.
sentences: build
	@Scripts/check-sentences.py $(THYMUS)

# Ends with 5 when a target does not hold; the documents are written all the same.
validate: build
	@$(THYMUS) validate --write-docs docs --force

# A few minutes on a quiet machine; BENCH=--quick for a first look in one.
BENCH :=
bench: build
	@benchmarks/run.sh W1 W2 W3 frames start $(BENCH)
	@# By itself: a command inherits the most memory that its parent ever held.
	@benchmarks/run.sh W4 $(BENCH)
	@benchmarks/phases.sh
	@echo; $$(benchmarks/build.sh Page)

bench-large:
	@benchmarks/w5.sh

bench-docs:
	@$$(benchmarks/build.sh Page) --docs

# Each promise of each bundled scenario, over its 12 seeds; a few minutes.
scenarios: build
	@$(THYMUS) check --run $$(ls scenarios/*.yaml | xargs -n 1 basename -s .yaml)

# More than twice or less than half of what was needed is a failure.
estimates: build
	@Scripts/check-estimates.py --thymus $(THYMUS)

bench-check: deps
	@benchmarks/check.sh

wasm-check:
	@Scripts/wasm-check.sh

docs:
	@swift build --target Immunology
	@Scripts/docs.sh

lint:
	@swift format lint --strict --recursive --parallel $(SOURCES)
	@echo "lint: clean"

format:
	@swift format --in-place --recursive --parallel $(SOURCES)

golden:
	@RECORD_GOLDENS=1 swift test $(TEST_FLAGS) || true
	@git status --short -- '*Goldens*'
	@echo "golden: recorded; look at each changed file before committing it"

clean:
	@rm -rf .build benchmarks/.build
	@echo "clean: the next build starts from nothing"
