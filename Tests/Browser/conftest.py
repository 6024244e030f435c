"""What all tests share: the built sites and their host, the browser, and a list of what is wrong."""

import os
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from hosting import Host
from looking import Browsers
from sites import PATHS, BuildFailure, Site, build_all


def pytest_addoption(parser):
    parser.addoption("--show-browser", action="store_true", help="look on while it works")


@pytest.fixture(scope="session")
def host() -> Host:
    return Host()


@pytest.fixture(scope="session")
def sites(host, tmp_path_factory) -> dict[str, Site]:
    try:
        return {site.name: site for site in build_all(host, tmp_path_factory.mktemp("sites"))}
    except BuildFailure as failure:
        pytest.exit(str(failure), returncode=1)


@pytest.fixture(params=PATHS)
def site(request, sites) -> Site:
    """Each site in turn."""
    return sites[request.param]


@pytest.fixture
def rolecall(sites) -> Site:
    """This repository's own site."""
    return sites["rolecall"]


@pytest.fixture(scope="session")
def browsers(request):
    with sync_playwright() as playwright:
        browsers = Browsers(playwright, os.environ["BROWSER"], request.config.getoption("show_browser"))
        yield browsers
        browsers.close()


class Faults(dict[str, list[str]]):
    """What is wrong, gathered over many pages, so that one run names all of it: each fault with the
    places where it is."""

    def add(self, where: str, *what: str):
        for line in what:
            self.setdefault(line, []).append(where or "home")

    def lines(self) -> list[str]:
        """`compare/ at 360 px, and 3 more: 20 × 20 px: a "Home"`"""
        more = {line: f", and {len(places) - 1} more" for line, places in self.items() if len(places) > 1}
        lines = [f"{places[0]}{more.get(line, '')}: {line}" for line, places in self.items()]
        return lines[:40] + ([f"… and {len(lines) - 40} more"] if len(lines) > 40 else [])


@pytest.fixture
def faults() -> Faults:
    """A test that has found any fails, with all of them."""
    return Faults()


@pytest.hookimpl(wrapper=True)
def pytest_pyfunc_call(pyfuncitem):
    result = yield
    faults = pyfuncitem.funcargs.get("faults")
    if faults:
        pytest.fail("\n".join(faults.lines()), pytrace=False)
    return result


def pytest_terminal_summary(terminalreporter, exitstatus):
    counts = {name: len(terminalreporter.stats.get(name, [])) for name in ("passed", "failed", "error")}
    looked = getattr(Browsers, "looked", 0)
    terminalreporter.write_line(
        f"Browser tests: {counts['passed']} passed, {counts['failed'] + counts['error']} failed; "
        f"{looked} pages looked at in {Path(os.environ['BROWSER']).name}.")
