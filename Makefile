# The few verbs of the project; `make` alone lists them.

SURVEYS ?= surveys
REPORTS ?= reports
DESIGNS ?= 2000
RELEASE := -c release --product trygg --static-swift-stdlib
CHECKED := --explicit-target-dependency-import-check error

.PHONY: help report test lint examples golden check-reports simulate promises oracle benchmark fuzz sanitize swift-is-here

help:
	@echo 'make report     läs surveys/ och skriv reports/'
	@echo '                (egna mappar: make report SURVEYS=… REPORTS=…)'
	@echo 'make test       run every test'
	@echo 'make lint       check the form of the code and the imports between modules'
	@echo 'make examples   make the invented example surveys anew (surveys/)'
	@echo 'make oracle     compare the estimates with R on random designs (skips without R)'
	@echo 'make benchmark  measure against DuckDB, Polars, R survey and C (ROWS=10M: 2,3 GB)'
	@echo 'make fuzz       fuzz the reader with libFuzzer (FUZZ_SECONDS=720 or FUZZ_RUNS=10000000)'
	@echo 'make sanitize   run the tests of the reader under the address sanitizer'
	@echo 'make simulate   simulate coverage and false alarms, and record them in the docs'
	@echo 'make promises   simulate promises when nothing happened, for the article Promises'
	@echo 'make check-reports  hold the example reports against their cells and outside checkers'
	@echo 'make golden     write the committed example reports anew (reports/); read the diff'

swift-is-here:
	@command -v swift >/dev/null 2>&1 || { \
	  echo 'Swift saknas på den här datorn. Hämta Swift 6.3 eller senare från'; \
	  echo 'https://www.swift.org/install och kör samma kommando igen.'; \
	  exit 1; }

report: swift-is-here
	@swift build --quiet $(RELEASE)
	@.build/release/trygg report --surveys '$(SURVEYS)' --reports '$(REPORTS)'

test: swift-is-here
	swift test $(CHECKED)

lint: swift-is-here
	swift format lint --strict --recursive Sources Tests Package.swift
	@if grep -nE '\.package\(' Package.swift; then echo 'Package.swift names a package.'; exit 1; fi

examples: swift-is-here
	swift run --quiet ExampleSurveys surveys

# Estimates 2 000 random designs with R's survey package and compares; STORE=1 keeps a slice of R's
# answers for `make test`.
oracle: swift-is-here
	@command -v Rscript >/dev/null 2>&1 || { \
	  echo 'SKIPPED: Rscript is missing (Debian: apt-get install r-cran-survey).'; exit 0; }; \
	set -e; \
	TRYGG_ORACLE_WRITE=$(DESIGNS) swift test --quiet --filter OracleTests.designsAreWrittenForR; \
	Rscript Tests/Oracle/oracle.R .build/oracle/rows.csv .build/oracle/margins.csv .build/oracle/out.csv; \
	if [ -n '$(STORE)' ]; then cp .build/oracle/out.csv Tests/Oracle/stored.csv; fi; \
	TRYGG_ORACLE=$(DESIGNS) swift test --filter OracleTests

benchmark: swift-is-here
	@Tests/Benchmark/run

fuzz: swift-is-here
	@sh Tests/Fuzz/run

sanitize: swift-is-here
	ASAN_OPTIONS=detect_leaks=0 swift test --sanitize=address --scratch-path .build/sanitize \
	  --filter DelimitedTextTests

simulate: swift-is-here
	nice swift run -c release Simulation --record Sources/Estimation/Estimation.docc/Simulations.md
	nice swift run -c release Simulation --intervals \
	  --record Sources/Estimation/Estimation.docc/IntervalCandidates.md

# 20 000 promises for each line of Sources/Planning/Planning.docc/Promises.md, whose table it prints.
promises: swift-is-here
	TRYGG_SIMULATIONS=20000 swift test --filter NothingHappenedTests

golden: swift-is-here
	@swift build --quiet $(RELEASE)
	@rm -rf reports/*
	@.build/release/trygg report --surveys surveys --reports reports

# Each checker says out loud what it skips because it is missing on the machine.
check-reports: swift-is-here
	@swift build --quiet $(RELEASE)
	@failed=0; \
	.build/release/trygg verify --reports reports || failed=1; \
	Tests/Outside/check-text || failed=1; \
	Tests/Outside/check-tables || failed=1; \
	Tests/Outside/check-office reports/*/*/*.xlsx reports/*/*/*.docx || failed=1; \
	Tests/Outside/check-html || failed=1; \
	exit $$failed
