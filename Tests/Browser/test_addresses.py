"""Whole addresses: what crawlers, feed readers and programs are told, where the base URL is known."""

import json
import re
from urllib.parse import quote, unquote
from xml.etree import ElementTree

import pytest

from markup import markup
from sites import PATHS, WITHOUT_BASE

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
DATE = re.compile(r"\d{4}-\d\d-\d\d$")
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$")


@pytest.fixture(params=[name for name in PATHS if name not in WITHOUT_BASE])
def based(request, sites):
    return sites[request.param]


@pytest.fixture(params=sorted(WITHOUT_BASE))
def unbased(request, sites):
    return sites[request.param]


def address_of(site, page: str) -> str:
    return site.root + quote(page, safe="/")


def test_canonical_and_shared_addresses_are_the_pages_own(based, faults):
    for page in based.pages:
        source = markup(based.file(page))
        canonical = [address for _, relation, address in source.links if relation == "canonical"]
        if page == "404.html":
            faults.add(page, *canonical)
        elif page in based.moved:
            faults.add(page, *[f"canonical {one}" for one in canonical if unquote(one).removeprefix(based.root) not in based.pages])
        elif canonical != [address_of(based, page)]:
            faults.add(page, f"canonical {canonical}")
        if page not in based.moved and page != "404.html":
            if source.metas.get("og:url") != address_of(based, page):
                faults.add(page, f"og:url {source.metas.get('og:url')}")
            picture = source.metas.get("og:image", "")
            if not (based.folder / picture.removeprefix(based.root)).is_file() or not picture.startswith(based.root):
                faults.add(page, f"og:image {picture}")


def test_titles_and_descriptions(site, faults):
    titles: dict[str, str] = {}
    for page in site.pages:
        if page in site.moved:
            continue
        source = markup(site.file(page))
        title = source.texts.get("title", "").strip()
        if not title:
            faults.add(page, "no title")
        if title in titles:
            faults.add(page, f"titled as {titles[title] or 'home'} is: {title}")
        titles[title] = page
        if site.name == "rolecall" and page != "404.html" and not source.metas.get("description"):
            faults.add(page, "no description")


def test_structured_data(based, faults):
    for page in based.pages:
        for data in markup(based.file(page)).data:
            if data.get("@context") != "https://schema.org":
                faults.add(page, f"@context {data.get('@context')}")
            for step in data.get("itemListElement", []):
                if unquote(step["item"]).removeprefix(based.root) not in based.pages:
                    faults.add(page, f"breadcrumb {step['item']}")
            if based.kind(page) == "question" and data["@type"] == "Quiz":
                card = data["hasPart"][0]
                if not card["text"] or not card["acceptedAnswer"]["text"]:
                    faults.add(page, "a flashcard with an empty side")
        types = [data["@type"] for data in markup(based.file(page)).data]
        if based.kind(page) == "question" and types != ["Quiz", "BreadcrumbList"]:
            faults.add(page, f"structured data {types}")


def test_sitemap_lists_every_page_that_is_to_be_found(based):
    urls = ElementTree.parse(based.folder / "sitemap.xml").getroot().findall(f"{SITEMAP}url")
    listed = [url.findtext(f"{SITEMAP}loc") for url in urls]
    wanted = [
        address_of(based, page) for page in based.pages
        if page not in based.moved and "robots" not in markup(based.file(page)).metas
    ]
    assert sorted(listed) == sorted(wanted)
    days = [url.findtext(f"{SITEMAP}lastmod") for url in urls]
    assert all(DATE.match(day) for day in days if day)


def test_robots_names_the_sitemap(based):
    assert f"\nSitemap: {based.root}sitemap.xml\n" in (based.folder / "robots.txt").read_text()


def test_feed_has_what_the_format_requires(based, faults):
    """RFC 4287, sections 4.1.1 and 4.1.2."""
    dated = [question for question in based.questions["questions"] if question["updated"]]
    feed = ElementTree.parse(based.folder / "feed.xml").getroot()
    assert feed.tag == f"{ATOM}feed"
    for name in ("id", "title", "updated"):
        assert len(feed.findall(ATOM + name)) == 1, name
    assert feed.findtext(f"{ATOM}author/{ATOM}name")
    links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
    assert links == {"self": f"{based.root}feed.xml", "alternate": based.root}
    entries = feed.findall(f"{ATOM}entry")
    assert sorted(entry.findtext(f"{ATOM}id") for entry in entries) == sorted(
        f"urn:rolecall:{question['id']}" for question in dated)
    for entry in entries:
        name = entry.findtext(f"{ATOM}id")
        for element in ("id", "title", "updated"):
            if len(entry.findall(ATOM + element)) != 1:
                faults.add(name, f"not one {element}")
        # An entry without content has a link to it, and says in short what it holds.
        link = entry.find(f"{ATOM}link")
        if link.get("rel") != "alternate" or unquote(link.get("href")).removeprefix(based.root) not in based.pages:
            faults.add(name, f"link {link.get('href')}")
        if not entry.findtext(f"{ATOM}summary"):
            faults.add(name, "no summary")
    times = [time.text for time in feed.iter(f"{ATOM}updated")]
    assert all(TIME.match(time) for time in times)
    assert times[0] == max(times)
    assert times[1:] == sorted(times[1:], reverse=True)


def test_without_a_base_url_nothing_has_a_whole_address(unbased):
    assert not (unbased.folder / "sitemap.xml").exists()
    assert not (unbased.folder / "feed.xml").exists()
    for page in unbased.pages:
        source = markup(unbased.file(page))
        assert "og:url" not in source.metas
        assert all(relation != "canonical" for _, relation, _ in source.links)


QUESTION = {
    "id": str, "url": str, "source": str, "role": str, "number": int, "title": str, "brief": str, "stance": str,
    "question": str, "themes": list, "scenario": str, "difficulty": str, "updated": str, "skills": list,
}
ROLE = {"slug": str, "name": str, "focus": str, "pattern": str, "summary": str}


def misshapen(value: dict, shape: dict[str, type]) -> list[str]:
    """Where an object is not of a shape. What is unknown is `null`, or `[]` for a list."""
    wrong = [] if list(value) == list(shape) else [f"keys {list(value)}"]
    for name, kind in shape.items():
        if not isinstance(value.get(name), kind) and (kind is list or value.get(name) is not None):
            wrong.append(f"{name}: {value.get(name)!r}")
    return wrong


def test_questions_json(site, faults):
    data = json.loads((site.folder / "questions.json").read_text())
    assert list(data) == ["version", "title", "roles", "questions"]
    assert data["version"] == 1
    roles = [role["slug"] for role in data["roles"]]
    for role in data["roles"]:
        faults.add(role["slug"], *misshapen(role, ROLE))
    for question in data["questions"]:
        faults.add(question["url"], *misshapen(question, QUESTION))
        for name in ("title", "brief", "question"):
            if not question[name]:
                faults.add(question["url"], f"no {name}")
        if question["difficulty"] not in {None, "foundational", "intermediate", "advanced"}:
            faults.add(question["url"], question["difficulty"])
        if question["updated"] and not DATE.match(question["updated"]):
            faults.add(question["url"], question["updated"])
        if len(question["brief"]) > 110:
            faults.add(question["url"], f"a brief of {len(question['brief'])} characters")
        page = markup(site.file(unquote(question["url"])))
        if page.metas.get("source") != question["source"]:
            faults.add(question["url"], f"the page's source is {page.metas.get('source')}")
        if " ".join(page.texts["h1"].split()) != question["title"]:
            faults.add(question["url"], f"the page's title is {page.texts['h1']}")
    if faults:
        return
    order = [(roles.index(question["role"]), question["number"]) for question in data["questions"]]
    assert order == sorted(order), "not in the site's order"
    for name in ("id", "url"):
        values = [question[name] for question in data["questions"]]
        assert len(set(values)) == len(values), f"one {name} twice"
