"""Measures the search beside its peers, on the same collections, in the same run:

    python3 -m venv .venv && .venv/bin/pip install -r Tests/Search/peers/requirements.txt
    .venv/bin/python Tests/Search/peers/measure.py Content …

Each argument is a content folder. Needs the program (ROLECALL, default the release build), Chromium
(BROWSER, default `chromium`) and Node. `--halves tune,held` judges all three by these halves of the
relevance set, which is about `Content` alone. Prints a table a collection.
"""

import argparse
import os
import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

import building
import measuring
from hosting import Host
from searching import Pagefind, Rolecall, Zensical

REPOSITORY = Path(__file__).parents[3]
PROGRAM = os.environ.get("ROLECALL", str(REPOSITORY / ".build/release/rolecall"))
BROWSER = shutil.which(os.environ.get("BROWSER", "chromium"))
QUERIES = 40


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("content", nargs="+", type=Path)
    parser.add_argument("--halves", type=lambda halves: halves.split(","), default=[])
    options = parser.parse_args()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        for content in options.content:
            with tempfile.TemporaryDirectory() as work:
                measure(browser, content, Path(work), options.halves)


def measure(browser, content: Path, work: Path, halves: list[str]):
    collection = building.copy_collection(content.resolve(), work)
    count = len(building.questions(collection))
    print(f"\n{count} questions", flush=True)
    site = building.build_rolecall(PROGRAM, collection, work)
    kinds = measuring.typed(collection, QUERIES)
    ours = Rolecall(browser, Host(site))
    for kind, texts in kinds.items():
        first = [measuring.first_query(ours, text) for text in texts[:5]]
        print(f"  Rolecall, first query, {kind}: {worst(first)}", flush=True)
    further = measuring.further_queries(ours, [text for texts in kinds.values() for text in texts])
    print(f"  Rolecall, further query: {worst(further)}")
    for kind, texts in kinds.items():
        print(f"  Rolecall, {kind}, ms: {measuring.times(ours, texts)}")
    every = [text for texts in kinds.values() for text in texts]
    print(f"  Rolecall, all, ms: {measuring.times(ours, every)}", flush=True)
    judge(ours, halves)

    peers = [(Pagefind, building.build_pagefind(site, work))]
    if count <= building.MOST_FOR_ZENSICAL:
        peers.append((Zensical, building.build_zensical(collection, work)))
    for kind, folder in peers:
        peer = kind(browser, Host(folder))
        first = [measuring.first_query(peer, text) for text in kinds["topics"][:3]]
        print(f"  {kind.__name__}, first query: {worst(first)}", flush=True)
        if kind is Pagefind:
            further = measuring.further_queries(peer, kinds["topics"][:20])
            print(f"  {kind.__name__}, further query: {worst(further)}", flush=True)
        judge(peer, halves)
        peer.host.close()
    ours.host.close()


def worst(measured: list[measuring.Traffic]) -> str:
    """The mean, and the most of any."""
    brotli = [one.brotli for one in measured]
    gzip = [one.gzip for one in measured]
    return (
        f"{kilobytes(sum(brotli) / len(brotli))} brotli (most {kilobytes(max(brotli))}), "
        f"{kilobytes(sum(gzip) / len(gzip))} gzip, "
        f"at most {max(one.requests for one in measured)} requests"
    )


def kilobytes(count: float) -> str:
    return f"{count / 1000:.1f} KB"


def judge(search, halves: list[str]):
    if not halves:
        return
    for half, kinds in measuring.relevance(search, halves).items():
        scores = "  ".join(f"{kind} {scores['ndcg']:.3f}" for kind, scores in kinds.items())
        print(f"  {type(search).__name__}, {half}: {scores}", flush=True)
        print(f"    success@1 {kinds['all']['success']:.3f}  MRR {kinds['all']['mrr']:.3f}")


if __name__ == "__main__":
    main()
