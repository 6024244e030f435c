"""`rolecall serve` in a browser: what is saved is seen where one stood, what is wrong lies over it."""

import os
import queue
import subprocess
import threading
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import expect

from small_collections import question, write

LONG = "\n\n".join(f"#### Part {number}\n\n" + "Look before you touch it. " * 40 for number in range(30))
TEXT = question("Baker", "Dough", answer=LONG)
BROKEN = "---\nthemes: [dough\n---\n" + TEXT


class Preview:
    """A collection of two questions that is being previewed under `/a/b/`."""

    def __init__(self, folder: Path, address: str):
        self.source = folder / "Content/Baker/Q1_Dough.md"
        self.root = address

    @property
    def page(self) -> str:
        return self.root + "baker/dough/"

    def save(self, text: str):
        """As an editor does: written aside, then renamed."""
        aside = self.source.with_suffix(".md~")
        aside.write_text(text)
        aside.replace(self.source)


@pytest.fixture
def preview(tmp_path):
    content = {
        "site.yml": "title: Bread\nbase-url: https://example.org/a/b/\n",
        "Baker/Q1_Dough.md": TEXT,
        "Cook/Q1_Soup.md": question("Cook", "Soup"),
    }
    write(tmp_path / "Content", content)
    with running(tmp_path) as address:
        yield Preview(tmp_path, address)


@contextmanager
def running(folder: Path, *options: str):
    program = subprocess.Popen(
        [os.environ["ROLECALL"], "serve", "--port", "0", *options],
        cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )
    lines = queue.Queue()
    reader = threading.Thread(target=lambda: [lines.put(line) for line in program.stdout])
    reader.start()
    try:
        yield lines.get(timeout=60).strip()
    finally:
        program.terminate()
        program.wait(timeout=60)
        reader.join()


def test_what_is_saved_is_seen_where_one_stood(preview, browsers):
    with browsers.view() as view:
        view.open(preview.page + "#part-3")
        view.page.evaluate("scrollTo(0, 4000)")
        at = view.page.evaluate("scrollY")
        assert at > 3000
        preview.save(TEXT.replace("#### Part 29", "#### The end"))
        expect(view.page.locator("#the-end")).to_be_attached()
        expect(view.page.locator("#part-29")).to_have_count(0)
        view.page.wait_for_function("at => Math.abs(scrollY - at) < 3", arg=at)
        assert view.page.url == preview.page + "#part-3"
        assert not view.complaints


def test_a_fault_lies_over_the_last_good_page_until_it_is_mended(preview, browsers):
    with browsers.view() as view:
        view.open(preview.page)
        fault = view.page.locator("rolecall-preview section")
        preview.save(BROKEN)
        expect(fault).to_be_visible()
        said = fault.inner_text()
        assert "Baker/Q1_Dough.md:3:1: error: broken YAML" in said
        assert "\n  ---\n  ^~~\n  quote a value" in said
        expect(view.page.locator("h1")).to_be_visible()
        expect(view.page.locator("#part-29")).to_be_attached()
        assert fault.get_attribute("role") == "alert"

        # Another page says it too, as soon as it is opened.
        view.open(preview.root + "cook/soup/")
        expect(fault).to_be_visible()
        fault.get_by_role("button", name="Hide").click()
        expect(fault).to_have_count(0)

        view.open(preview.page)
        expect(fault).to_be_visible()
        view.page.evaluate("document.body.dataset.same = 'page'")
        preview.save(TEXT)
        expect(fault).to_have_count(0)
        # The same text as before is the same page: nothing was loaded anew.
        assert view.page.evaluate("document.body.dataset.same") == "page"
        assert not view.complaints


def test_a_page_that_is_added_appears_where_it_was_missing(preview, browsers):
    with browsers.view() as view:
        view.expected = {200, 404}
        view.open(preview.root + "baker/ovens/")
        assert view.page.title() == "Nothing stands here"
        preview.source.with_name("Q2_Ovens.md").write_text(question("Baker", "Ovens"))
        expect(view.page.locator("h1")).to_have_text("Ovens")


def test_the_search_finds_what_was_just_saved(preview, browsers):
    with browsers.view() as view:
        view.open(preview.page)
        preview.save(TEXT.replace("Look before", "Sourdough before"))
        expect(view.page.locator("main")).to_contain_text("Sourdough")
        # The page that came in its place has its text before it has its scripts.
        expect(view.page.get_by_role("combobox")).to_be_visible()
        view.page.keyboard.press("/")
        view.page.keyboard.type("sourdough")
        found = view.page.locator(".found [role=option]")
        expect(found.first).to_be_visible()
        found.first.click()
        view.page.wait_for_url(preview.page + "**")


def test_content_that_is_wrong_from_the_start_is_said_and_then_shown(tmp_path, browsers):
    source = tmp_path / "Content/Baker/Q1_Dough.md"
    write(tmp_path / "Content", {"Baker/Q1_Dough.md": BROKEN, "Cook/Q1_Soup.md": TEXT})
    with running(tmp_path) as address, browsers.view() as view:
        view.expected = {200, 503}
        view.page.goto(address + "baker/dough/")
        expect(view.page.locator("rolecall-preview section")).to_be_visible()
        source.write_text(TEXT)
        expect(view.page.locator("h1")).to_have_text("Dough")
