"""Walks by keyboard, step by step: what is pressed, and what then has the focus."""

import pytest

from looking import DESK, PHONE

Walk = list[tuple[str, str]]

NAME = [("Tab", "link Skip to the content"), ("Tab", "link Rolecall")]
WAYS = [
    ("Tab", "link Scenarios"),
    ("Tab", "link Roles"),
    ("Tab", "link Compare"),
    ("Tab", "link Themes"),
]
BOX = [("Tab", "combobox Search the questions")]
SWITCH = [("Tab", "button Dark colours")]


def walk(view, steps: Walk):
    for number, (key, focus) in enumerate(steps, 1):
        view.page.keyboard.press(key)
        assert view.ask("focus") == focus, f"step {number}, {key}"


def go_to(view, selector: str):
    """Puts the focus where a walk begins."""
    view.page.locator(selector).first.focus()


@pytest.fixture
def desk(rolecall, browsers):
    with browsers.view(DESK) as view:
        yield view


@pytest.fixture
def phone(rolecall, browsers):
    with browsers.view(PHONE, 800) as view:
        yield view


def test_skip_link(rolecall, desk):
    desk.open(rolecall.root + "ai-engineer/rag-quality/")
    walk(desk, [("Tab", "link Skip to the content")])
    assert not desk.ask("focusShows")
    walk(desk, [("Enter", "main")])
    walk(desk, [("Tab", "link Rolecall")])
    assert desk.page.evaluate("document.activeElement.closest('main .trail') !== null")


def test_header_at_a_desk(rolecall, desk):
    desk.open(rolecall.root)
    walk(desk, [*NAME, *WAYS, *BOX, ("Tab", "button Search"), *SWITCH])


def test_header_on_a_phone(rolecall, phone):
    phone.open(rolecall.root)
    # Enter sends the search: the button would take the room of the words. The ways stand below.
    walk(phone, [*NAME, *BOX, *SWITCH, *WAYS])


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_the_focus_goes_through_the_header_as_one_reads(sites, browsers, width):
    """From left to right, and from one row to the next."""
    with browsers.view(width) as view:
        for site in sites.values():
            view.open(site.root)
            view.page.keyboard.press("Tab")
            places = []
            while view.page.evaluate("document.activeElement.closest('.top, .skip') !== null"):
                places.append(view.ask("focusPlace"))
                view.page.keyboard.press("Tab")
            rows = places[1:]
            assert len(rows) > 3
            for (x, top, bottom), (next_x, next_top, next_bottom) in zip(rows, rows[1:]):
                assert next_top >= bottom or (next_x > x and next_bottom > top), site.name


def test_two_steps_from_home_to_a_comparison(rolecall, desk):
    desk.open(rolecall.root)
    for name in ("Compare", "AI Engineer and Data Scientist"):
        desk.page.get_by_role("link", name=name, exact=True).first.focus()
        with desk.page.expect_navigation():
            desk.page.keyboard.press("Enter")
    assert desk.page.url == rolecall.root + "compare/ai-engineer-vs-data-scientist/"
    assert desk.page.locator("h1").text_content() == "AI Engineer and Data Scientist"


def test_one_step_from_home_to_a_question_of_a_situation(rolecall, phone):
    phone.open(rolecall.root)
    cell = phone.page.locator("table.asks td a").first
    brief = cell.locator("span").last.text_content()
    cell.focus()
    phone.page.keyboard.press("Enter")
    phone.page.wait_for_url("**/ai-engineer/**")
    question = next(one for one in rolecall.questions["questions"] if one["brief"] == brief)
    assert phone.page.locator("h1").text_content() == question["title"]


def test_lens_strip(rolecall, desk):
    desk.open(rolecall.root + "ai-engineer/latency-optimization/")
    panes = desk.page.locator("ul.lens a")
    names = [
        " ".join(pane.split())
        for pane in panes.evaluate_all("panes => panes.map(pane => pane.textContent)")
    ]
    assert len(names) == 5
    go_to(desk, "ul.lens a")
    walk(desk, [("Tab", f"link {name}") for name in names[1:]])
    target = panes.last.evaluate("pane => pane.href")
    desk.page.keyboard.press("Enter")
    desk.page.wait_for_url(target)
    # The same situation, seen through another lens.
    current = desk.page.locator("ul.lens [aria-current=page]")
    assert " ".join(current.text_content().split()) == names[-1]


def test_lens_by_touch(rolecall, browsers):
    with browsers.view(PHONE, 800, has_touch=True) as view:
        view.open(rolecall.root + "ai-engineer/latency-optimization/")
        view.page.locator("ul.lens a").nth(1).tap()
        view.page.wait_for_url("**/ml-engineer/**")
        assert view.page.locator("ul.lens [aria-current=page]").count() == 1


def test_contents_at_a_desk(rolecall, desk):
    desk.open(rolecall.root + "ai-engineer/rag-quality/")
    # They stand open: what would fold them elsewhere is no stop here, and words stand in its place.
    go_to(desk, ".view a >> nth=-1")
    desk.page.keyboard.press("Tab")
    assert desk.page.evaluate("document.activeElement === document.querySelector('.contents a')")
    assert not desk.ask("seen", ".contents summary")
    assert desk.ask("seen", ".contents p") == ['p "On this page"']
    go_to(desk, ".contents a")
    first = desk.page.locator(".contents a").first.get_attribute("href")
    desk.page.keyboard.press("Enter")
    desk.page.wait_for_url(f"**{first}")
    top = desk.page.locator(first).bounding_box()["y"]
    assert 0 <= top < 120, f"the heading stands at {top} px"
    # From there the way goes on in the text.
    desk.page.keyboard.press("Tab")
    assert desk.page.evaluate("document.activeElement.getAttribute('href')") == first


def test_contents_follow_the_reader(rolecall, desk):
    desk.open(rolecall.root + "ai-engineer/rag-quality/")
    last = desk.page.locator(".contents a").last.get_attribute("href")
    desk.page.locator(last).evaluate("heading => heading.scrollIntoView()")
    current = desk.page.locator(".contents [aria-current=location]")
    current.wait_for()
    assert desk.ask("seen", ".contents [aria-current=location]")


def test_contents_on_a_phone(rolecall, phone):
    phone.open(rolecall.root + "ai-engineer/rag-quality/")
    assert not phone.ask("seen", ".contents a")
    assert not phone.ask("seen", ".contents p")
    go_to(phone, ".contents summary")
    walk(phone, [("Enter", "summary On this page")])
    assert phone.ask("seen", ".contents a")
    phone.page.keyboard.press("Tab")
    assert phone.page.evaluate("document.activeElement === document.querySelector('.contents a')")


def test_search_box(rolecall, desk):
    desk.open(rolecall.root + "ai-engineer/rag-quality/")
    box = "combobox Search the questions"
    options = desk.page.locator(".found [role=option]")
    walk(desk, [("/", box)])
    desk.page.keyboard.type("fairness audit")
    options.first.wait_for()

    def chosen() -> list[int]:
        return options.evaluate_all(
            "all => all.flatMap((one, i) => one.ariaSelected === 'true' ? [i] : [])"
        )

    # The focus stays in the box; what is chosen moves.
    walk(desk, [("ArrowDown", box)])
    assert chosen() == [0]
    walk(desk, [("ArrowDown", box)])
    assert chosen() == [1]
    walk(desk, [("ArrowUp", box), ("ArrowUp", box)])
    assert chosen() == []
    walk(desk, [("Escape", box)])
    assert not desk.ask("seen", ".found")
    walk(desk, [("Escape", "body"), ("Control+k", box)])
    desk.page.keyboard.type("fairness audit")
    options.first.wait_for()
    walk(desk, [("ArrowDown", box)])
    desk.page.keyboard.press("Enter")
    desk.page.wait_for_url("**/data-scientist/fairness-audit/**")
    assert not desk.complaints


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_skip_the_filters_of_the_search_page(rolecall, browsers, width):
    with browsers.view(width, 800) as view:
        view.open(rolecall.root + "search/?q=RAG+Quality")
        view.page.wait_for_selector(".hits > li")
        go_to(view, "#Query")
        walk(view, [("Tab", "button Search"), ("Tab", "link Skip to the results")])
        assert view.ask("focusStop")[1] == []
        walk(view, [("Enter", "section Results")])
        walk(view, [("Tab", "link RAG Quality")])
        assert view.page.locator("#Query").input_value() == "RAG Quality"


def test_slash_is_a_letter_where_somebody_writes(rolecall, desk):
    desk.open(rolecall.root)
    go_to(desk, "#Q")
    desk.page.keyboard.type("a/b")
    assert desk.page.locator("#Q").input_value() == "a/b"


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_focus_is_seen_wherever_it_goes(site, browsers, faults, width):
    """Through each kind of page, from stop to stop: a ring, in the window, uncovered."""
    with browsers.view(width, 800) as view:
        for kind, page in site.samples.items():
            if kind == "print":
                continue
            view.open(site.root + page)
            # Stops are many and alike; what is wrong shows within the first hundred.
            for _ in range(100):
                view.page.keyboard.press("Tab")
                focus, wrong = view.ask("focusStop")
                if focus == "body":
                    break
                where = f"{site.name}/{page} at {width} px"
                faults.add(where, *[f"{focus[:60]}: {what}" for what in wrong])
