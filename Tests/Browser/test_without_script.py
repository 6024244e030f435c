"""Without JavaScript every page is complete, and offers nothing that would not work."""

import pytest

# What a script adds, for which the page without it has no place.
ADDED = ".tool, .tools, .find"


@pytest.mark.parametrize("width", [360, 1440])
def test_pages_say_the_same(site, browsers, faults, width):
    with browsers.view(width) as scripted, browsers.view(width, script=False) as bare:
        for kind, page in site.samples.items():
            for view in (scripted, bare):
                view.page.goto(site.root + page, wait_until="load")
            where = f"{site.name}/{page}"
            if kind == "search":
                continue
            more = set(scripted.ask("links")) - set(bare.ask("links"))
            faults.add(where, *[f"a link that needs a script: {link}" for link in more])
            if scripted.ask("said", ADDED) != bare.ask("said", ADDED):
                faults.add(where, "says another thing with a script")


def test_no_control_is_idle(site, browsers, faults):
    with browsers.view(script=False) as view:
        for page in site.samples.values():
            view.page.goto(site.root + page)
            faults.add(f"{site.name}/{page}", *view.ask("idleControls"))


def test_search_says_how_to_browse_instead(site, browsers):
    with browsers.view(script=False) as view:
        view.page.goto(site.root + "search/?q=anything")
        assert view.page.get_by_text("Search needs JavaScript").is_visible()
        assert view.page.locator("#Results a").count() >= 1


def test_the_form_leads_to_the_search_page(rolecall, browsers):
    with browsers.view(script=False) as view:
        view.page.goto(rolecall.root + "ai-engineer/rag-quality/")
        view.page.locator("#Q").fill("drift")
        view.page.keyboard.press("Enter")
        view.page.wait_for_url("**/search/?q=drift")
