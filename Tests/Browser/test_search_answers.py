"""What the search says of its answers: how many, what may have been meant, where to narrow them."""

import re

import pytest
from playwright.sync_api import expect

from looking import DESK, PHONE


@pytest.fixture
def results(rolecall, browsers):
    """The search page, opened at a query: `results("q=drift")`."""
    with browsers.view(DESK) as view:

        def open_at(query: str):
            view.open(f"{rolecall.root}search/?{query}")
            view.page.wait_for_selector(".hits > li, .word strong")
            return view.page

        yield open_at
        assert not view.complaints


def titles(page) -> list[str]:
    return page.locator(".hits h3").all_inner_texts()


def test_a_correction_is_offered_and_taken(results):
    page = results("q=fairnes+audti")
    offer = page.get_by_text("Nearest in spelling:").get_by_role("link")
    assert offer.inner_text() == "fairness audit"
    offer.click()
    page.wait_for_url("**/search/?q=fairness+audit")
    expect(page.locator("#Query")).to_have_value("fairness audit")
    expect(page.get_by_text("Nearest in spelling:")).to_have_count(0)
    assert titles(page)[0] == "Fairness Audit"


@pytest.mark.parametrize("query", ["fairness+audit", "valid-from", "xqzzy", "an", "hyperparam"])
def test_no_correction_where_none_is_meant(results, query):
    assert not results(f"q={query}").get_by_text("Nearest in spelling:").count()


def test_the_box_announces_how_many_and_what_was_meant(rolecall, browsers):
    with browsers.view(DESK) as view:
        view.open(rolecall.root)
        view.page.keyboard.press("/")
        view.page.keyboard.type("fairnes audti")
        said = re.compile(r"^\d+ answers? for “fairness audit”\.$")
        expect(view.page.locator(".found [role=status]")).to_have_text(said)


SHIFTS = """new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) sum += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), 300);
})"""


@pytest.mark.parametrize("device", [DESK, PHONE])
@pytest.mark.parametrize("query", ["overfitting", "LoRA", "how+do+I+know+my+model+got+worse"])
def test_excerpts_come_where_room_was_kept_for_them(rolecall, browsers, device, query):
    with browsers.view(device) as view:
        view.open(f"{rolecall.root}search/?q={query}")
        view.page.locator(".hits p").first.wait_for()
        expect(view.page.locator(".hits p:empty")).to_have_count(0)
        assert view.page.evaluate(SHIFTS) < 0.1
        excerpts = view.page.locator(".hits p").all_inner_texts()
        assert not [text for text in excerpts if re.match(r"… \W", text)]


def test_the_list_of_the_box_is_in_the_window_of_a_phone(rolecall, browsers):
    with browsers.view(PHONE) as view:
        view.open(rolecall.root)
        view.page.keyboard.press("/")
        view.page.keyboard.type("drift")
        view.page.locator(".found [role=option]").first.wait_for()
        place = view.page.locator(".found").bounding_box()
        assert 0 <= place["x"] and place["x"] + place["width"] <= PHONE


LACKS = {
    # A keyword of some questions, which their pages do not show.
    "overfitting": r"No answer has “overfitting”\. \d+ answers, nearest by subject\.",
    # The synonyms alone have it.
    "XGBoost": r"No answer has “xgboost”\. \d+ answers, nearest by subject\.",
    "zoning XGBoost drift": r"No answer has “zoning” or “xgboost”\. \d+ answers, best first\.",
    "drift": r"\d+ answers, best first\.",
}


@pytest.mark.parametrize(("query", "said"), LACKS.items())
def test_words_that_no_answer_has_are_named(results, query, said):
    page = results(f"q={query}")
    assert re.match(said, page.locator(".status").inner_text())
    page.goto(page.url.split("search/")[0])
    page.keyboard.press("/")
    page.keyboard.type(query)
    expect(page.locator(".found [role=status]")).to_have_text(re.compile(f"^{said}$"))


PAGES = {
    "ml engineer": "ml-engineer/",
    "what is the difference between ML engineers and an AI engineer?": (
        "compare/ai-engineer-vs-ml-engineer/"
    ),
}


@pytest.mark.parametrize(("query", "address"), PAGES.items())
def test_a_role_or_two_that_the_query_names_come_before_the_answers(
    rolecall, results, query, address
):
    page = results(f"q={query}")
    first = page.get_by_role("region", name="Results").get_by_role("link").first
    first.click()
    page.wait_for_url(rolecall.root + address)
    page.goto(rolecall.root)
    page.keyboard.press("/")
    page.keyboard.type(query)
    page.locator(".found [role=option]").first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(rolecall.root + address)


def excerpt(page, number: int = 0):
    found = page.locator(".hits > li").nth(number).locator("> p")
    expect(found).not_to_be_empty()
    return found


def test_an_excerpt_shows_the_word_itself_before_another_name_for_it(results):
    page = results("q=LoRA")
    assert titles(page)[0] == "Platform Design"
    assert "LoRA" in excerpt(page).locator("mark").all_inner_texts()


@pytest.mark.parametrize("query", ["ai+engineer", "2311.03285"])
def test_an_excerpt_is_the_question_where_nothing_else_of_the_text_matches(results, query):
    """Neither the line that says where one is nor the list of sources."""
    page = results(f"q={query}")
    begun = excerpt(page).inner_text().removesuffix(" …")
    page.locator(".hits h3 a").first.click()
    assert page.locator(".ask p").first.inner_text().startswith(begun)


def test_the_page_announces_as_many_as_it_counts(results):
    page = results("q=retrieval")
    count = int(re.match(r"(\d+) answers?, best first\.", page.locator(".status").inner_text())[1])
    while page.get_by_role("button", name=re.compile("^Show ")).count():
        page.get_by_role("button", name=re.compile("^Show ")).click()
        page.wait_for_timeout(100)
    assert len(titles(page)) == count


def test_a_filter_by_keyboard_and_back(results):
    page = results("q=evaluation")
    before = titles(page)
    page.locator(".sift input[value=ml-engineer]").focus()
    page.keyboard.press("Space")
    page.wait_for_url("**role=ml-engineer")
    others = page.locator(".hits h3 a:not([href*='ml-engineer/'])")
    expect(others).to_have_count(0)
    assert titles(page)
    page.go_back()
    expect(page.locator(".hits h3")).to_have_text(before)


def test_each_filter_leaves_as_many_as_it_says(results):
    page = results("q=model")
    for box in page.locator(".sift label").all():
        value, said = box.locator("input").get_attribute("value"), box.locator(".n").text_content()
        name = box.locator("input").get_attribute("name")
        found = page.evaluate(
            """async ([name, value]) => {
              const { find } = await import(document.querySelector("link[rel=search-module]").href);
              return (await find("model", { [name]: value })).total;
            }""",
            [name, value],
        )
        assert int(said) == found, f"{name} {value}"


def test_an_index_that_no_module_reads_can_be_tried_again(rolecall, browsers):
    """The host has an index of a later version, but still the pages of this one: nothing loops."""
    with browsers.view(DESK) as view:
        asked = []

        def later(route):
            asked.append(route.request.url)
            body = bytearray(route.fetch().body())
            body[3] += 1
            route.fulfill(body=bytes(body))

        view.page.route("**/search/index.bin", later)
        view.open(rolecall.root + "search/?q=drift")
        again = view.page.locator("[role=alert]").get_by_role("button")
        again.wait_for()
        assert len(asked) == 2, "once from the cache, once anew"
        view.page.unroute("**/search/index.bin")
        again.click()
        view.page.wait_for_selector(".hits > li")
