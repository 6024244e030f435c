"""A question's page: the ways on from it, and its pieces that others point to."""

import pytest

from looking import DESK, PHONE

PAGE = "ai-engineer/latency-optimization/"


@pytest.fixture(params=[PHONE, DESK])
def view(request, rolecall, browsers):
    with browsers.view(request.param) as view:
        view.open(rolecall.root + PAGE)
        yield view


def go(view, link) -> str:
    """Follows a link by keyboard; the title of where it leads."""
    link.focus()
    assert not view.ask("focusShows")
    with view.page.expect_navigation():
        view.page.keyboard.press("Enter")
    return view.page.locator("h1").text_content()


def test_the_way_back(view, rolecall):
    assert view.page.locator(".trail li").all_inner_texts() == [
        "Rolecall",
        "AI Engineer",
        "Latency Optimization",
    ]
    assert go(view, view.page.locator(".trail a").last) == "AI Engineer"


def test_neighbours(view, rolecall):
    titles = [
        question["title"]
        for question in rolecall.questions["questions"]
        if question["role"] == "ai-engineer"
    ]
    here = titles.index("Latency Optimization")
    assert go(view, view.page.locator("a[rel=next]")) == titles[here + 1]
    assert go(view, view.page.locator("a[rel=prev]")) == titles[here]
    assert go(view, view.page.locator("a[rel=prev]")) == titles[here - 1]


def test_permalinks(view):
    """Each heading of the answer has a link to itself, which shows when it has the focus. Either is
    read out as the heading's text."""
    headings = view.page.locator(".answer :is(h2, h3, h4)[id]")
    anchors = view.page.locator(".answer .anchor")
    assert headings.count() == anchors.count() > 3
    for heading in headings.all():
        name = heading.text_content()
        assert view.page.get_by_role("heading", name=name, exact=True).count() == 1
        links = view.page.locator(".answer").get_by_role("link", name=name, exact=True)
        assert links.get_attribute("href") == f"#{heading.get_attribute('id')}"
    anchor = anchors.nth(2)
    anchor.focus()
    assert anchor.evaluate("anchor => getComputedStyle(anchor).opacity") == "1"
    view.page.keyboard.press("Enter")
    assert view.page.evaluate("document.querySelector(':target') !== null")


def test_date(view, rolecall):
    updated = next(
        question["updated"]
        for question in rolecall.questions["questions"]
        if question["url"] == PAGE
    )
    assert view.page.locator(".view time").get_attribute("datetime") == updated


def test_suggest_an_edit(sites, browsers):
    """Where the collection names its repository, and only there."""
    with browsers.view() as view:
        view.open(sites["extreme"].root + "tester/plain/")
        address = view.page.locator(".edit a").get_attribute("href")
        assert address.startswith("https://example.org/repository/")
        assert address.endswith("/Tester/Q1_Plain.md")
        view.open(sites["plain"].root + "baker/dough/")
        assert view.page.locator(".edit").count() == 0


def test_pictures_carry_their_size(sites, browsers):
    with browsers.view(PHONE) as view:
        view.open(sites["extreme"].root + "tester/long/")
        picture = view.page.locator(".answer img")
        assert picture.get_attribute("width") == "1200"
        box = picture.bounding_box()
        assert box["width"] <= PHONE and abs(box["width"] / box["height"] - 4) < 0.1
