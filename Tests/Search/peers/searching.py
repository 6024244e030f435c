"""Each search, used in a real browser as its pages use it."""

from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page

from hosting import Host


class Search:
    """A fresh page each time it is opened, so that nothing of an earlier query is at hand."""

    start = ""

    def __init__(self, browser: Browser, host: Host):
        self.browser = browser
        self.host = host

    def open(self) -> Page:
        self.page = self.browser.new_context().new_page()
        self.page.goto(self.host.root + self.start, wait_until="load")
        return self.page

    def close(self):
        self.page.context.close()

    def find(self, text: str, limit: int = 10) -> list[str]:
        """The pages found, best first: `ai-engineer/rag-quality/`."""
        raise NotImplementedError

    def is_for_search(self, path: str) -> bool:
        """Whether a file is fetched for the search, and not for the page it stands on."""
        raise NotImplementedError


def pages(addresses: list[str]) -> list[str]:
    """Without origin and section, each once."""
    paths = [urlsplit(address).path.strip("/") + "/" for address in addresses]
    return list(dict.fromkeys(path.removesuffix("index.html/") for path in paths))


class Rolecall(Search):
    start = "search/"

    def find(self, text, limit=10):
        code = """async ([text, limit]) => {
          const { search } = await import(document.querySelector("link[rel=search-module]").href);
          return (await search(text, { limit })).map(({ url }) => url);
        }"""
        return pages(self.page.evaluate(code, [text, limit]))

    def is_for_search(self, path):
        return path.startswith("search/") and path.endswith(".bin") or path.startswith(
            "assets/search."
        )


class Pagefind(Search):
    start = "pagefind.html"

    def find(self, text, limit=10):
        code = """async ([text, limit]) => {
          const pagefind = await import("/pagefind/pagefind.js");
          const { results } = await pagefind.search(text);
          const data = await Promise.all(results.slice(0, limit).map((result) => result.data()));
          return data.map(({ url }) => url);
        }"""
        return pages(self.page.evaluate(code, [text, limit]))

    def is_for_search(self, path):
        return path.startswith("pagefind/")


class Zensical(Search):
    """By its box, since it has no other way in. What it draws it draws within a frame or two."""

    def find(self, text, limit=10):
        box = self.page.get_by_role("combobox", name="Search")
        if not box.count():
            self.page.click(".md-search__button")
        options = self.page.locator("a[role=option]")
        box.fill("")
        box.fill(text)
        found, before = None, []
        for _ in range(60):
            self.page.wait_for_timeout(40)
            before, found = found, options.evaluate_all("all => all.map((a) => a.href)")
            if found and found == before:
                break
        return pages(found or [])[:limit]

    def is_for_search(self, path):
        return path == "search.json" or "/workers/" in path
