"""Nothing moves while a page comes together, however slowly its parts arrive."""

import time

import pytest

from looking import DESK, PHONE

# A font that comes late is as wide and as high as what stood in for it, to a fraction: a line may
# still break elsewhere. 0.1 is what a reader is said to notice.
TYPE_MAY_MOVE = 0.05


def slowly(route):
    time.sleep(0.05)
    route.continue_()


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("name", ["rolecall", "extreme", "plain"])
def test_late_scripts_move_nothing(sites, browsers, faults, name, width):
    site = sites[name]
    # NB: what is routed is not cached, so that everything is late on every page.
    with browsers.view(width) as view:
        # Without the site's type, so that only scripts can move anything.
        view.page.route("**/*.woff2", lambda route: route.fulfill(status=204, body=""))
        view.page.route("**/*.js", slowly)
        for page in site.samples.values():
            view.open(site.root + page)
            for shift in view.ask("shifts"):
                faults.add(f"{site.name}/{page} at {width} px", f"moved: {shift['of']}")


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_late_type_moves_next_to_nothing(rolecall, browsers, faults, width):
    with browsers.view(width) as view:
        view.page.route("**/*.woff2", slowly)
        for page in rolecall.samples.values():
            view.open(rolecall.root + page)
            # Scripts have their own test: what they move, moves there too.
            moved = sum(shift["value"] for shift in view.ask("shifts"))
            if moved > TYPE_MAY_MOVE:
                faults.add(f"{page} at {width} px", f"moved by {moved:.3f}")
