"""The sites that are looked at: this repository's, and small collections at the format's edges."""

import json
import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote

import small_collections

from markup import markup

REPOSITORY = Path(__file__).parents[2]

# Where each site is served. The path has two steps, as a repository's pages have.
PATHS = {
    "rolecall": "/some/where/",
    "whole": "/whole/site/",
    "extreme": "/extreme/site/",
    "plain": "/plain/site/",
    "one": "/one/site/",
    "twelve": "/twelve/site/",
}
# Built without a base URL: the format allows it, and a person's first build has none.
WITHOUT_BASE = {"plain", "one"}


class BuildFailure(Exception):
    """A site that could not be built, with what the program said."""


@dataclass(frozen=True)
class Site:
    name: str
    folder: Path
    # Where it is served: `http://127.0.0.1:4000/some/where/`.
    root: str

    @property
    def has_base(self) -> bool:
        return self.name not in WITHOUT_BASE

    @cached_property
    def questions(self) -> dict:
        """`questions.json`, as a program reads it."""
        return json.loads((self.folder / "questions.json").read_text())

    @cached_property
    def question_pages(self) -> set[str]:
        return {unquote(question["url"]) for question in self.questions["questions"]}

    @cached_property
    def pages(self) -> list[str]:
        """The address of every page below the root: `""`, `ai-engineer/rag-quality/`, `404.html`."""
        files = sorted(self.folder.rglob("*.html"))
        return [str(file.relative_to(self.folder)).removesuffix("index.html") for file in files]

    @cached_property
    def moved(self) -> set[str]:
        """Pages that do nothing but lead to another."""
        return {page for page in self.pages if "refresh" in markup(self.file(page)).metas}

    @cached_property
    def to_look_at(self) -> list[str]:
        """The pages that a browser can show here. Pairs are many and alike: a few speak for all of them.
        Without a base URL the missing page's links begin at a domain's root, where no site stands here."""
        pairs = [page for page in self.pages if self.kind(page) == "pair"]
        passed = self.moved | set(pairs[10:]) | (set() if self.has_base else {"404.html"})
        return [page for page in self.pages if page not in passed]

    def file(self, page: str) -> Path:
        return self.folder / (page + "index.html" if page == "" or page.endswith("/") else page)

    def kind(self, page: str) -> str:
        """The kind of page: `role`, `question`, `pair` …"""
        parts = page.rstrip("/").split("/")
        if page in self.moved:
            return "moved"
        if page == "" or page == "404.html":
            return "home" if page == "" else "missing"
        if page in self.question_pages:
            return "question"
        if len(parts) == 1 and any(parts[0] == role["slug"] for role in self.questions["roles"]):
            return "role"
        if parts[0] in {"compare", "scenarios", "themes"} and len(parts) == 2:
            return {"compare": "pair", "scenarios": "scenario", "themes": "theme"}[parts[0]]
        return parts[0] if parts[0] in {"compare", "scenarios", "themes", "search", "print"} else "text"

    @cached_property
    def samples(self) -> dict[str, str]:
        """A page of each kind, the longest, since that has most to go wrong; of questions, one for each
        thing that only some have."""
        samples: dict[str, str] = {}
        for page in sorted(self.to_look_at, key=lambda page: self.file(page).stat().st_size):
            kind = self.kind(page)
            # The largest print edition repeats all questions; one role's shows as much.
            if kind == "print" and page == "print/":
                continue
            samples[kind] = page
            if kind == "question":
                source = markup(self.file(page)).source
                for mark in ('class="lens', 'class="diagram"', 'class="code"', 'class="frame'):
                    if mark in source:
                        samples[f"question with {mark.split(chr(34))[1]}"] = page
        # A page that stands for two kinds is looked at once.
        return {kind: page for page, kind in {page: kind for kind, page in samples.items()}.items()}


def build_all(host, folder: Path) -> Iterator[Site]:
    for name, path in PATHS.items():
        content = small_collections.WRITTEN[name](folder / "content" / name) if name in small_collections.WRITTEN else {
            "rolecall": REPOSITORY / "Content",
            "whole": REPOSITORY / "Tests/SiteTests/Collections/Whole/Content",
        }[name]
        site = Site(name, folder / name, host.origin + path)
        build(content, site)
        host.serve(site.folder, path)
        yield site


def build(content: Path, site: Site):
    # NB: the program keeps its cache in the working folder.
    site.folder.parent.mkdir(parents=True, exist_ok=True)
    base = ["--base-url", site.root] if site.has_base else []
    done = subprocess.run(
        [os.environ["ROLECALL"], "build", "--content", content, "--output", site.folder, *base],
        cwd=site.folder.parent, capture_output=True, text=True,
    )
    if done.returncode != 0:
        raise BuildFailure(f"the build of {site.name} failed:\n{done.stderr}")
