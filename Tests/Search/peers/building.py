"""The same collection, built by each: Rolecall, Zensical, and Pagefind over Rolecall's pages."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

# Its pages name every other page, so that ten thousand of them would be twenty gigabytes.
MOST_FOR_ZENSICAL = 1_000


def questions(content: Path) -> list[Path]:
    return sorted(content.glob("*/Q*.md"))


def copy_collection(content: Path, work: Path) -> Path:
    """The content, where of two questions at one address the later is renamed by its number."""
    copy = work / "content"
    shutil.copytree(content, copy)
    seen = set()
    for file in sorted(questions(copy), key=lambda file: int(file.stem[1:].split("_")[0])):
        number, name = file.stem.split("_", 1)
        if (file.parent.name, name.lower()) in seen:
            file.rename(file.with_name(f"{file.stem}_{number[1:]}.md"))
        seen.add((file.parent.name, name.lower()))
    return copy


def build_rolecall(program: str, content: Path, work: Path) -> Path:
    site = work / "rolecall"
    command = [program, "build", "--content", content, "--output", site, "--quiet"]
    subprocess.run(command, check=True, cwd=work, stderr=subprocess.DEVNULL)
    return site


def build_pagefind(rolecall: Path, work: Path) -> Path:
    """Its index of the questions' pages; of a page what stands in its main element."""
    site = work / "pagefind"
    shutil.copytree(rolecall, site, ignore=shutil.ignore_patterns("search", "compare", "themes"))
    command = [sys.executable, "-m", "pagefind", "--site", site, "--glob", "*/*/index.html"]
    subprocess.run([*command, "--root-selector", "main"], check=True, stdout=subprocess.DEVNULL)
    (site / "pagefind.html").write_text("<!doctype html><title>Pagefind</title>")
    return site


def build_zensical(content: Path, work: Path) -> Path:
    """A folder a role and a page a question, each titled by its topic."""
    docs = work / "zensical/docs"
    for file in questions(content):
        text = file.read_text()
        if text.startswith("---\n"):
            text = text.split("\n---\n", 1)[1]
        topic = re.search(r"^## Topic: (.*)", text, re.M)
        text = text[topic.end() :]
        slug = re.sub(r"[\W_]+", "-", file.stem.split("_", 1)[1].lower())
        page = docs / file.parent.name.lower().replace("_", "-") / f"{slug}.md"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(f"# {topic.group(1)}\n{text}")
    (docs / "index.md").write_text("# Questions\n")
    (work / "zensical/mkdocs.yml").write_text(
        "site_name: Questions\ntheme:\n  name: material\n  font: false\n"
    )
    program = Path(sys.executable).with_name("zensical")
    command = [program, "build", "--config-file", "mkdocs.yml"]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    subprocess.run(command, check=True, cwd=work / "zensical", **quiet)
    return work / "zensical/site"
