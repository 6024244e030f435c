"""What a page weighs, as a host sends it: the budgets that the design sets."""

import subprocess
from functools import cache
from pathlib import Path

from markup import markup

QUESTION = 10_000
CODE = 20_000
FONTS = 60_000


@cache
def sent(file: Path) -> int:
    """A file's bytes as a host sends it: compressed, but for type, which is compressed already."""
    if file.suffix == ".woff2":
        return file.stat().st_size
    return len(subprocess.run(["brotli", "--best", "--stdout", file], capture_output=True, check=True).stdout)


def test_question_pages(rolecall, faults):
    """Without what all pages share. The navigation is of one size, however large the collection."""
    for page in rolecall.pages:
        if rolecall.kind(page) == "question" and sent(rolecall.file(page)) > QUESTION:
            faults.add(page, f"{sent(rolecall.file(page))} bytes")


def test_styles_and_scripts(rolecall, faults):
    for kind, page in rolecall.samples.items():
        files = {
            rolecall.folder / "assets" / Path(address).name
            for element, relation, address in markup(rolecall.file(page)).links
            if element == "script" or relation == "stylesheet"
        }
        total = sum(sent(file) for file in files)
        if total > CODE:
            faults.add(f"{kind} ({page})", f"{total} bytes")


def test_fonts(rolecall):
    assert sum(sent(file) for file in (rolecall.folder / "assets").glob("*.woff2")) <= FONTS


def test_a_page_fetches_only_what_it_needs(rolecall, browsers):
    """No index before somebody means to search, no type for code where there is none."""
    with browsers.view() as view:
        fetched = []
        view.page.on("request", lambda request: fetched.append(request.url.removeprefix(rolecall.root)))
        view.open(rolecall.root)
    needless = [name for name in fetched if name.startswith("search/") or "mono" in name or "/search." in name]
    assert not needless
