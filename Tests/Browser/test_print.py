"""On paper: the answer without what only a screen has a use for."""

import re

import pytest

# A4 less its margins, at 96 dots an inch.
PAPER = 658

PARTS = [
    "h1",
    ".view .ask",
    ".answer h2",
    ".answer > p",
    ".answer table",
    ".answer pre",
    ".tests li",
]
SCREEN_ONLY = [
    ".top nav",
    ".find",
    ".theme",
    ".copy",
    ".trail",
    ".contents",
    ".turn",
    ".lens",
    ".foot",
    ".anchor",
    ".cue",
    ".tools",
    ".skip",
]


@pytest.fixture
def paper(browsers):
    with browsers.view(PAPER, 1000) as view:
        view.page.emulate_media(media="print")
        yield view


def sheets(view, **options) -> int:
    """How many sheets of paper a page takes."""
    pdf = view.page.pdf(prefer_css_page_size=True, **options)
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf))


def test_no_navigation_on_paper(site, paper, faults):
    for kind, page in site.samples.items():
        if kind == "search":
            continue
        paper.open(site.root + page)
        for selector in SCREEN_ONLY:
            on_paper = paper.ask("seen", selector)[:1]
            faults.add(f"{site.name}/{page}", *[f"on paper: {what}" for what in on_paper])
        if not paper.ask("seen", "main h1"):
            faults.add(f"{site.name}/{page}", "no title on paper")


def test_a_question_is_all_there(rolecall, paper, faults):
    for page in [page for kind, page in rolecall.samples.items() if kind.startswith("question")]:
        paper.open(rolecall.root + page)
        for selector in PARTS:
            there = paper.page.locator(selector).count()
            if len(paper.ask("seen", selector)) != there:
                faults.add(page, f"not all on paper: {selector}")
        if paper.page.evaluate("document.documentElement.scrollWidth") > PAPER:
            faults.add(page, "wider than the paper")
        faults.add(page, *paper.ask("diagrams"))
        faults.add(page, *paper.ask("cutTables"))


def test_addresses_of_sources_are_spelled_out(rolecall, paper):
    paper.open(rolecall.root + "ai-engineer/rag-quality/")
    shown = paper.page.locator(".answer a[href^='http']").evaluate_all(
        "links => links.map(link => [link.href, getComputedStyle(link, '::after').content])"
    )
    assert shown
    for address, after in shown:
        assert address in after


def test_dark_screens_print_on_white(rolecall, browsers):
    with browsers.view(PAPER, dark=True) as view:
        view.page.emulate_media(media="print", color_scheme="dark")
        view.open(rolecall.root)
        colour = view.page.evaluate("getComputedStyle(document.body).color")
        assert colour == "rgb(23, 24, 26)"


def test_a_scenario_is_one_sheet(rolecall, paper, faults):
    for page in rolecall.pages:
        if rolecall.kind(page) == "scenario":
            paper.open(rolecall.root + page)
            if sheets(paper) != 1:
                faults.add(page, f"{sheets(paper)} sheets")


def test_editions(rolecall, paper):
    """A question a sheet with answers, all of them without; nothing that a screen alone needs."""
    role = next(role["slug"] for role in rolecall.questions["roles"])
    count = sum(question["role"] == role for question in rolecall.questions["questions"])
    paper.open(rolecall.root + f"print/{role}/")
    assert len(paper.ask("seen", ".sheet")) == count
    with_answers = sheets(paper)
    assert with_answers > count
    paper.open(rolecall.root + f"print/{role}/questions-only/")
    assert len(paper.ask("seen", ".sheet")) == count
    assert sheets(paper) < with_answers / 2
    assert not paper.ask("seen", ".screen")


def test_the_whole_edition(rolecall, paper):
    """Contents that lead to every question, a chapter a role, each of which begins a sheet."""
    paper.open(rolecall.root + "print/")
    assert len(paper.ask("seen", ".sheet")) == len(rolecall.questions["questions"])
    targets = paper.page.locator(".leaves a").evaluate_all(
        "links => links.map(link => document.querySelector(link.hash)?.className.split(' ')[0])"
    )
    assert targets == ["sheet"] * len(rolecall.questions["questions"])
    chapters = paper.page.locator("main > .open").evaluate_all(
        "all => all.map(chapter => getComputedStyle(chapter).breakBefore)"
    )
    assert chapters == ["page"] * len(rolecall.questions["roles"])
