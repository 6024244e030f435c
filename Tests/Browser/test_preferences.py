"""What a reader has set: larger text, less motion, colours of their own, a window as narrow as zoom
makes it."""

import pytest

from looking import DESK, PHONE

# 1,280 px at 400 % (WCAG 1.4.10).
NARROWEST = 320


def lost(view) -> list[str]:
    """What cannot be read, in a window that is as high as the page."""
    width = view.page.viewport_size["width"]
    view.resize(width, view.page.evaluate("document.documentElement.scrollHeight"))
    faults = view.ask("lostText")
    view.resize(width)
    return faults


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("text", [16, 32], ids=["100 %", "200 %"])
def test_no_text_is_lost(site, browsers, faults, text, width):
    with browsers.view(width, text=text) as view:
        for kind, page in site.samples.items():
            if kind == "print":
                continue
            view.open(site.root + page)
            where = f"{site.name}/{page} at {width} px, {text} px text"
            faults.add(where, *lost(view), *view.ask("sideways"))


def test_no_sideways_scrolling_at_400_percent(site, browsers, faults):
    with browsers.view(NARROWEST) as view:
        for page in site.samples.values():
            view.open(site.root + page)
            faults.add(f"{site.name}/{page} at {NARROWEST} px", *view.ask("sideways"))


def test_reduced_motion(rolecall, browsers, faults):
    with browsers.view(reduced_motion="reduce") as view:
        for page in rolecall.samples.values():
            view.open(rolecall.root + page)
            moving = view.page.evaluate("""
              document.getAnimations().filter(({ playState, timeline, effect }) =>
                playState === "running" && timeline === document.timeline && effect.getTiming().duration > 10)
                .map(({ animationName }) => animationName)""")
            faults.add(page, *[f"moves: {name}" for name in moving])
            if view.page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") != "auto":
                faults.add(page, "scrolls smoothly")


def test_waiting_does_not_move_with_reduced_motion(rolecall, browsers):
    with browsers.view(reduced_motion="reduce") as view:
        view.page.route("**/search/index.*", lambda route: None)
        view.page.goto(rolecall.root + "search/?q=drift")
        view.page.locator(".wait").wait_for(state="attached")
        running = "document.getAnimations().filter(one => one.playState === 'running').length"
        view.page.wait_for_timeout(50)
        assert view.page.evaluate(running) == 0


def test_forced_colours(rolecall, browsers):
    """Panes, the current lens and the focus are told by lines, where colours are not the page's own."""
    with browsers.view(forced_colors="active") as view:
        view.open(rolecall.root + "ai-engineer/latency-optimization/")
        style = "(element, name) => getComputedStyle(element)[name]"
        for pane in (".lens a", ".view"):
            assert view.page.locator(pane).first.evaluate(style, "borderTopStyle") == "solid", pane
        assert view.page.locator(".lens [aria-current]").evaluate(style, "outlineStyle") == "solid"
        marks = view.page.locator(".lens .mark").evaluate_all(
            "marks => marks.map(mark => getComputedStyle(mark).color !== getComputedStyle(document.body).backgroundColor)")
        assert marks and all(marks)
        view.page.keyboard.press("Tab")
        assert not view.ask("focusShows")
