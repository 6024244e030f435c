# make site     the site, into Public/, on a machine that has Swift, make and apt or brew
# make test     every test, those of the built sites in a real browser included
#
# Both install what they need and do not find. The rest:
#
# make serve    the site while you write: built anew, program included, and shown at every change
# make check    what is wrong with the content, in one list
# make format   lays the source out as `make test` wants it
# make test-swift       of all tests, those of the code alone
# make test-publishing  the commands that documents show, reports and workflows, what is installed
# make test-browser     the built sites in a real browser, and by checkers
# make proof    the long proofs: more generated input, larger collections
# make install  the program, its manual page and its completions, below PREFIX
# make program  .build/release/rolecall: on Linux one file that needs nothing but the C library
# make clean    removes what was built
#
# make site CONTENT=../questions OUTPUT=/var/www/html BASE_URL=https://example.org/ FLAGS=--strict

CONTENT  := Content
OUTPUT   := Public
BASE_URL :=
FLAGS    :=

PREFIX   := /usr/local

SWIFT    := swift
ROLECALL := .build/release/rolecall
STRICTLY := -Xswiftc -warnings-as-errors
# Suites that ask a server in their own process, which answers late where other tests take all its threads.
SERVERS  := PreviewTests|ExternalTests
SOURCES  := Sources Templates Tests Package.swift

# Homebrew's headers and libraries are not where clang looks by itself.
ifeq ($(shell uname),Darwin)
  BREW := $(shell brew --prefix)
  export CPATH := $(BREW)/include
  export LIBRARY_PATH := $(BREW)/lib
  export PATH := $(BREW)/opt/openjdk/bin:$(PATH)
endif

# One step after the other: two of them may install packages.
.NOTPARALLEL:
.PHONY: site serve test test-swift test-publishing test-browser check format proof install clean packages test-packages program

site: program
	@$(ROLECALL) build --content '$(CONTENT)' --output '$(OUTPUT)' \
	  $(if $(BASE_URL),--base-url '$(BASE_URL)') $(FLAGS)

serve: packages
	@SWIFT='$(SWIFT)' scripts/serve --content '$(CONTENT)' \
	  $(if $(BASE_URL),--base-url '$(BASE_URL)') $(FLAGS)

test: test-swift test-publishing test-browser

test-swift: test-packages
	@$(SWIFT) format lint --strict --recursive --parallel $(SOURCES)
	@echo 'Format: nothing to change.'
	@$(SWIFT) build --build-tests $(STRICTLY)
	@$(SWIFT) test --skip-build --disable-xctest $(STRICTLY) --skip '$(SERVERS)'
	@$(SWIFT) test --skip-build --disable-xctest $(STRICTLY) --filter '$(SERVERS)' --no-parallel

test-publishing: test-packages program
	@ROLECALL='$(CURDIR)/$(ROLECALL)' Tests/Publishing/run

test-browser: test-packages program
	@ROLECALL='$(CURDIR)/$(ROLECALL)' Tests/Browser/run

check: program
	@$(ROLECALL) check --content '$(CONTENT)' --strict

format:
	@$(SWIFT) format --in-place --recursive --parallel $(SOURCES)

proof: export ROLECALL_FULL := 1
proof: test-swift

install: program
	@ROLECALL='$(ROLECALL)' scripts/install '$(PREFIX)'

clean:
	@rm -rf .build .rolecall .venv .venv-hugo
	@find Public -mindepth 1 ! -name .gitignore -delete

program: packages
	@SWIFT='$(SWIFT)' scripts/program

packages:
	@scripts/packages build

test-packages:
	@scripts/packages test
