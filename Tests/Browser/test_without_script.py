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
            texts = [
                " ".join(view.page.locator("main").evaluate(
                    "(main, added) => { for (const one of main.querySelectorAll(added)) one.remove(); return main.innerText; }",
                    ADDED).split())
                for view in (scripted, bare)
            ]
            if texts[0] != texts[1]:
                faults.add(where, "says another thing with a script")
            links = [
                set(view.page.locator("a[href]").evaluate_all("links => links.map(link => link.href)"))
                for view in (scripted, bare)
            ]
            faults.add(where, *[f"a link that needs a script: {link}" for link in links[0] - links[1]])


def test_no_control_is_idle(site, browsers, faults):
    with browsers.view(script=False) as view:
        for page in site.samples.values():
            view.page.goto(site.root + page)
            idle = view.page.locator("button:visible, input:visible, select:visible").evaluate_all(
                "all => all.filter(one => !one.form?.action.includes('/search/') && !one.disabled).map(one => one.outerHTML.slice(0, 60))")
            faults.add(f"{site.name}/{page}", *idle)


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
