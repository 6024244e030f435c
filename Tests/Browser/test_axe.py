"""axe finds nothing: on each kind of page of each site, light and dark, on a phone and at a desk."""

from pathlib import Path

import axe_playwright_python
import pytest

from looking import DESK, PHONE

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()

# Everything that axe knows, what it calls best practice and what is off by default included.
OPTIONS = {
    "resultTypes": ["violations"],
    "rules": {"target-size": {"enabled": True}},
}


def violations(view) -> list[str]:
    result = view.page.evaluate("options => axe.run(document, options)", OPTIONS)
    return [
        f"{violation['id']}: {node['target'][-1]} ({violation['help']})"
        for violation in result["violations"] for node in violation["nodes"]
    ]


# What colours do, this repository's site shows in full; the small ones add their structure.
EVERY = [(width, scheme) for width in (PHONE, DESK) for scheme in ("light", "dark")]
TWO = [(PHONE, "light"), (DESK, "dark")]


def test_axe(site, browsers, faults):
    with browsers.view() as view:
        for page in site.samples.values():
            view.open(site.root + page)
            view.page.evaluate(AXE)
            for width, scheme in EVERY if site.name in {"rolecall", "twelve"} else TWO:
                view.resize(width)
                view.page.emulate_media(color_scheme=scheme)
                faults.add(f"{site.name}/{page} at {width} px, {scheme}", *violations(view))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_with_the_list_of_results_open(rolecall, browsers, faults, scheme):
    with browsers.view(dark=scheme == "dark") as view:
        view.open(rolecall.root)
        view.page.evaluate(AXE)
        view.page.keyboard.press("/")
        view.page.keyboard.type("drift")
        view.page.locator(".found [role=option]").first.wait_for()
        faults.add(scheme, *violations(view))
        view.open(rolecall.root + "search/?q=drift")
        view.page.evaluate(AXE)
        view.page.locator(".hits mark").first.wait_for()
        faults.add(scheme, *violations(view))
