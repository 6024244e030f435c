"""A host's answer where nothing stands, at any depth of address."""

import pytest


@pytest.mark.parametrize("address", ["nothing", "ai-engineer/nothing/", "a/b/c/d/e"])
def test_the_missing_page_is_whole_at_any_address(rolecall, browsers, address):
    with browsers.view() as view:
        view.expected = {200, 404}
        response = view.page.goto(rolecall.root + address)
        assert response.status == 404
        assert view.page.title() == "Nothing stands here"
        view.page.evaluate("Probes.settled()")
        assert view.page.evaluate("document.fonts.check('16px \"Rolecall Serif\"')")
        assert not view.complaints
        view.page.locator("main a").first.click()
        view.page.wait_for_url(rolecall.root)


def test_search_works_from_the_missing_page(rolecall, browsers):
    with browsers.view() as view:
        view.expected = {200, 404}
        view.page.goto(rolecall.root + "no/such/page")
        view.page.keyboard.press("/")
        view.page.keyboard.type("fairness audit")
        view.page.locator(".found [role=option]").first.click()
        view.page.wait_for_url(f"{rolecall.root}data-scientist/fairness-audit/**")


def test_an_address_that_a_question_once_had_leads_to_it(sites, browsers):
    site = sites["whole"]
    assert site.moved == {"old/first/"}
    with browsers.view() as view:
        view.page.goto(site.root + "old/first/")
        view.page.wait_for_url(site.root + "ai-engineer/first-things/")
    assert (site.folder / "_redirects").read_text() == "/old/first/ /ai-engineer/first-things/ 301\n"
