# Licensed under Apache License v2.0. See LICENSE for details.
#
# `make help` lists the targets. What they do stands in Scripts/, and can be called without make.

.DEFAULT_GOAL := help
.PHONY: help demo test soak mutate coverage public-api corpus abi-fuzz build install manual format format-check goldens libclang-bindings check-generated benchmark clean

help: ## This list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-18s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: ## Install what is missing, bind SQLite, run an example on the bindings
	@Scripts/demo

test: ## Install what is missing, run every check and every test
	@Scripts/test

corpus: ## Bind the headers of eighteen libraries, compile, call and check the bindings
	@Scripts/setup base corpus
	@Scripts/corpus

soak: ## Ten million calls and a million callbacks, with memory that must not grow
	@Scripts/soak

mutate: ## Damage 20000 headers, a million documents and 100000 libraries, and watch what becomes of them
	@Scripts/mutate headers 20000
	@Scripts/mutate documents 1000000
	@Scripts/mutate libraries 100000

coverage: ## Say which lines of each target the tests run
	@Scripts/coverage

public-api: ## Write the listing of the public interface again
	@Scripts/public-api

abi-fuzz: ## Call random C libraries by every path and compare every byte: make abi-fuzz SEEDS=1-20
	@Scripts/setup base
	@Scripts/abi-fuzz $(or $(SEEDS),1-20) --release

build: ## Build the command for use: .build/ffigen
	@Scripts/setup base
	@Scripts/build

install: ## Install the command, its manual page and completions below PREFIX (/usr/local)
	@Scripts/install "$(or $(PREFIX),/usr/local)"

manual: ## Write the manual page again, from the command's own help
	@Scripts/manual

format: ## Format the sources in place
	@Scripts/format

format-check: ## Fail when a source is not formatted
	@Scripts/format --check

goldens: ## Record the goldens of all stages anew
	@Scripts/goldens

libclang-bindings: ## Generate our bindings of libclang again, from the headers of libclang 14
	@Scripts/libclang-bindings

check-generated: ## Fail when a committed generated file is not what ffigen writes
	@Scripts/libclang-bindings --check
	@Scripts/manual --check

benchmark: ## Measure calls, generation and compile times, and write Documentation/Performance.md
	@Scripts/benchmark

clean: ## Delete everything that was built
	rm -rf .build Examples/*/.build Examples/*/Sample/.build Benchmarks/.build
