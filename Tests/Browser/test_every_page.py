"""What holds for every page of every site, on a phone and at a desk: it loads without a complaint,
nothing is wider than the window, and what can be pressed can be hit."""

import pytest

from looking import DESK, PHONE

PROBES = ["violations", "sideways", "headings", "smallTargets", "frames", "diagrams"]


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_page(site, browsers, faults, width):
    with browsers.view(width) as view:
        for page in site.to_look_at:
            view.open(site.root + page)
            where = f"{site.name}/{page} at {width} px"
            faults.add(where, *view.complaints)
            for probe in PROBES:
                faults.add(where, *view.ask(probe))
