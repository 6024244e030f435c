"""What a reader has set: larger text, less motion, colours of their own, a window as narrow as zoom
makes it."""

import pytest

from looking import DESK, PHONE

# 1,280 px at 400 % (WCAG 1.4.10).
NARROWEST = 320


def lost(view, width: int) -> list[str]:
    """What cannot be read, in a window that is as high as the page."""
    view.resize(width)
    view.resize(width, view.page.evaluate("document.documentElement.scrollHeight"))
    return view.ask("lostText")


@pytest.mark.parametrize(
    "text, widths",
    [(16, [DESK, PHONE, NARROWEST]), (32, [DESK, PHONE])],
    ids=["100 %", "200 %"],
)
def test_no_text_is_lost(site, browsers, faults, text, widths):
    with browsers.view(text=text) as view:
        for kind, page in site.samples.items():
            if kind == "print":
                continue
            view.open(site.root + page)
            for width in widths:
                where = f"{site.name}/{page} at {width} px, {text} px text"
                faults.add(where, *lost(view, width), *view.ask("sideways"))


def test_reduced_motion(rolecall, browsers, faults):
    with browsers.view(reduced_motion="reduce") as view:
        for page in rolecall.samples.values():
            view.open(rolecall.root + page)
            faults.add(page, *view.ask("moving"))
            if (
                view.page.evaluate("getComputedStyle(document.documentElement).scrollBehavior")
                != "auto"
            ):
                faults.add(page, "scrolls smoothly")


def test_waiting_does_not_move_with_reduced_motion(rolecall, browsers):
    with browsers.view(reduced_motion="reduce") as view:
        view.page.route("**/search/index.*", lambda route: None)
        view.page.goto(rolecall.root + "search/?q=drift")
        view.page.locator(".wait").wait_for(state="attached")
        view.page.wait_for_timeout(50)
        assert not view.ask("moving")


def test_forced_colours(rolecall, browsers):
    """Where colours are not the page's own, lines tell panes, the current lens and the focus."""
    with browsers.view(forced_colors="active") as view:
        view.open(rolecall.root + "ai-engineer/latency-optimization/")
        style = "(element, name) => getComputedStyle(element)[name]"
        for pane in (".lens a", ".view"):
            assert view.page.locator(pane).first.evaluate(style, "borderTopStyle") == "solid", pane
        assert view.page.locator(".lens [aria-current]").evaluate(style, "outlineStyle") == "solid"
        ground = view.page.locator("body").evaluate(style, "backgroundColor")
        marks = view.page.locator(".lens .mark").all()
        assert marks and all(mark.evaluate(style, "color") != ground for mark in marks)
        view.page.keyboard.press("Tab")
        assert not view.ask("focusShows")
