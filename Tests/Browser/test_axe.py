"""axe finds nothing on any kind of page of any site: light and dark, on a phone and at a desk."""

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


# What another scheme of colours or another width can break that the first did not.
COLOURS = {"resultTypes": ["violations"], "runOnly": ["color-contrast"]}


def violations(view, options=OPTIONS) -> list[str]:
    result = view.page.evaluate("options => axe.run(document, options)", options)
    return [
        f"{violation['id']}: {node['target'][-1]} ({violation['help']})"
        for violation in result["violations"]
        for node in violation["nodes"]
    ]


# Every rule on a phone and at a desk, and every colour in both schemes at either width.
LOOKS = [
    (PHONE, "light", OPTIONS),
    (PHONE, "dark", COLOURS),
    (DESK, "dark", OPTIONS),
    (DESK, "light", COLOURS),
]


def test_axe(site, browsers, faults):
    with browsers.view() as view:
        for page in site.samples.values():
            view.open(site.root + page)
            view.page.evaluate(AXE)
            for width, scheme, rules in LOOKS:
                view.resize(width)
                view.page.emulate_media(color_scheme=scheme)
                faults.add(f"{site.name}/{page} at {width} px, {scheme}", *violations(view, rules))


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
