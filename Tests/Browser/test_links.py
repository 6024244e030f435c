"""Every link of every page leads somewhere, at whatever path the site stands."""

import re
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from markup import markup

# What has to be a whole address, and is one where the base URL is known.
WHOLE = {"canonical"}


def stands(site, host, address: str) -> str | None:
    """What is wrong with an address, if anything is: `404`, `no id "gaps"`."""
    address, fragment = urldefrag(address)
    if not address.startswith(site.root):
        return "leaves the site's path"
    status, headers, _ = host.answer(urlsplit(address).path)
    if status != 200:
        return str(status)
    if fragment and headers["content-type"].startswith("text/html"):
        page = unquote(address.removeprefix(site.root).split("?")[0])
        if unquote(fragment) not in markup(site.file(page)).ids:
            return f"no id “{unquote(fragment)}”"
    return None


def test_links(site, host, faults):
    for page in site.pages:
        is_moving = page in site.moved
        for element, relation, link in markup(site.file(page)).links:
            scheme = urlsplit(link).scheme
            if page == "404.html" and not site.has_base:
                # Without a base URL it is made for a domain's root.
                if not link.startswith(("/", "#")) and scheme not in {"http", "https"}:
                    faults.add(page, f"not from the root: {link}")
                link = urljoin(site.root, link.lstrip("/"))
            elif scheme and not link.startswith(site.root):
                # Elsewhere: only a reader's click leads there.
                if element != "a" or scheme not in {"http", "https", "mailto"}:
                    faults.add(page, f"{element} fetches from elsewhere: {link}")
                continue
            elif (scheme or link.startswith("/")) and relation not in WHOLE and page != "404.html":
                faults.add(page, f"not relative: {link}")
            wrong = stands(site, host, urljoin(site.root + page, link))
            if wrong and not (is_moving and relation == "canonical"):
                faults.add(f"{site.name}/{page}", f"{element} {link}: {wrong}")


def test_ids_are_unique(site, faults):
    for page in site.pages:
        ids = markup(site.file(page)).ids
        faults.add(f"{site.name}/{page}", *{f"twice: {name}" for name in ids if ids.count(name) > 1})


def test_style_sheets_and_scripts_name_files_that_are_there(site, host, faults):
    for file in (site.folder / "assets").iterdir():
        if file.suffix == ".css":
            named = re.findall(r"url\([\"']?([^)\"']+)", file.read_text())
        elif file.suffix == ".js":
            named = re.findall(r"(?:from|import\()\s*[\"'](\.[^\"']+)", file.read_text())
        else:
            continue
        for link in named:
            wrong = stands(site, host, urljoin(f"{site.root}assets/{file.name}", link))
            if wrong:
                faults.add(file.name, f"{link}: {wrong}")


def test_twins_lead_to_twins_and_to_files(site, host, faults):
    for file in site.folder.rglob("index.md"):
        page = str(file.relative_to(site.folder))
        text = re.sub(r"(?ms)^```.*?^```$|`[^`\n]*`", "", file.read_text())
        for link in re.findall(r"\]\(([^)\s]+)", text):
            if urlsplit(link).scheme:
                continue
            # A fragment names a heading of the Markdown, which the page beside it has too.
            address = urldefrag(urljoin(site.root + page, link))[0]
            wrong = stands(site, host, address)
            if wrong:
                faults.add(f"{site.name}/{page}", f"{link}: {wrong}")


def pages_next_to(site, page: str) -> set[str]:
    """The pages that links and forms of a page lead to."""
    targets = {
        unquote(urldefrag(urljoin(site.root + page, link))[0])
        for element, _, link in markup(site.file(page)).links if element in {"a", "form"}
    }
    return {target.removeprefix(site.root) for target in targets if target.startswith(site.root)} & set(site.pages)


def test_every_page_is_reached_from_the_home_page(site):
    seen, ahead = set(), {""}
    while ahead:
        seen |= ahead
        ahead = {target for page in ahead for target in pages_next_to(site, page)} - seen
    unreached = set(site.pages) - seen - site.moved - {"404.html"}
    assert not unreached, f"no link leads to {sorted(unreached)}"


def test_two_steps_lead_from_the_home_page_to_every_question_and_pair(rolecall):
    one = pages_next_to(rolecall, "")
    two = one | {target for page in one for target in pages_next_to(rolecall, page)}
    far = [page for page in rolecall.pages if rolecall.kind(page) in {"question", "pair"} and page not in two]
    assert not far
