"""What a first query and a further one fetch, how good what is found is, and how long it takes."""

import json
import random
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

from hosting import sizes
from searching import Search

TESTS = Path(__file__).parent.parent


@dataclass
class Traffic:
    requests: int
    brotli: int
    gzip: int


def traffic(search: Search, asked: list[Path]) -> Traffic:
    files = {
        file
        for file in asked
        if search.is_for_search(file.relative_to(search.host.folder).as_posix())
    }
    measured = [sizes(file) for file in files]
    return Traffic(len(files), sum(size[0] for size in measured), sum(size[1] for size in measured))


def first_query(search: Search, text: str) -> Traffic:
    """To the first result, code included; what the page around it is made of is left out."""
    search.host.asked.clear()
    search.open()
    search.find(text, limit=1)
    measured = traffic(search, search.host.asked)
    search.close()
    return measured


def further_queries(search: Search, texts: list[str]) -> list[Traffic]:
    """Each after the ones before, of ten results."""
    search.open()
    search.find(texts[0])
    measured = []
    for text in texts[1:]:
        search.host.asked.clear()
        search.find(text)
        measured.append(traffic(search, search.host.asked))
    search.close()
    return measured


def times(search: Search, texts: list[str]) -> dict[str, float]:
    """Milliseconds of a query with all that it needs at hand: of each the fastest of five, since
    the slower ones tell of the machine's other work; of those the percentiles."""
    page = search.open()
    code = """async (texts) => {
      const { search } = await import(document.querySelector("link[rel=search-module]").href);
      const fastest = texts.map(() => Infinity);
      for (let round = 0; round < 6; round++) for (const [number, text] of texts.entries()) {
        const start = performance.now();
        await search(text);
        const time = performance.now() - start;
        if (round) fastest[number] = Math.min(fastest[number], time);
      }
      fastest.sort((a, b) => a - b);
      return [0.5, 0.99].map((share) => fastest[Math.floor(fastest.length * share)]);
    }"""
    p50, p99 = page.evaluate(code, texts)
    search.close()
    return {"p50": round(p50, 2), "p99": round(p99, 2)}


def relevance(search: Search, halves: list[str]) -> dict[str, dict]:
    """By half, what `measures.mjs` says of the pages found."""
    queries = json.loads((TESTS / "queries.json").read_text())["queries"]
    search.open()
    found = {
        query["query"]: search.find(query["query"], limit=20)
        for query in queries
        if query["half"] in halves
    }
    search.close()
    module = (TESTS / "measures.mjs").as_uri()
    code = f"""
      import {{ readFileSync }} from "node:fs";
      import {{ judge, report }} from "{module}";
      const {{ queries, found, halves }} = JSON.parse(readFileSync(0, "utf8"));
      const search = (text) => found[text].map((url) => ({{ url }}));
      const of = (half) => judge(queries.filter((query) => query.half === half), search);
      const all = {{}};
      for (const half of halves) all[half] = report(await of(half));
      console.log(JSON.stringify(all));"""
    given = json.dumps({"queries": queries, "found": found, "halves": halves})
    done = subprocess.run(
        ["node", "--input-type=module", "--eval", code],
        input=given,
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(done.stdout)


def typed(content: Path, each: int) -> dict[str, list[str]]:
    """Queries by kind, from words of the questions themselves; the same ones in every run."""
    draw = random.Random(60)
    files = draw.sample(sorted(content.glob("*/Q*.md")), min(60, each))
    words, topics = [], []
    for file in files:
        text = file.read_text()
        topics.append(re.search(r"^## Topic: (.*)", text, re.M).group(1))
        words += re.findall(r"\b[a-z]{6,14}\b", text)
    two = [" ".join(draw.sample(words, 2)) for _ in range(each)]
    return {
        "topics": topics,
        "words": two,
        "typos": [slipped(text, draw) for text in two],
        "prefixes": [text[: -draw.randint(2, 4)] for text in two],
        "hyphens": [text.replace(" ", "-") for text in two],
        "questions": [
            "how do you know whether {} the {} before we {} it again".format(*draw.sample(words, 3))
            for _ in range(each)
        ],
    }


def slipped(text: str, draw: random.Random) -> str:
    """With two neighbouring letters of each word swapped."""
    words = []
    for word in text.split():
        place = draw.randint(1, len(word) - 3)
        words.append(word[:place] + word[place + 1] + word[place] + word[place + 2 :])
    return " ".join(words)
