"""Collections of any size for measuring: the same number gives the same bytes on every machine.

    python3 corpus.py 1000 FOLDER        a thousand questions in five roles, about 5 KB each

Question i is the same text in a collection of any size. The words are made up, and as frequent as words are
in a language: a few are everywhere, most are rare, and there are more of them the more text there is.
"""

import random
import sys
from bisect import bisect
from itertools import accumulate
from pathlib import Path

ROLES = ["AI Engineer", "ML Engineer", "AI Researcher", "Data Scientist", "AI Architect"]
THEMES = ["cost", "drift", "evaluation", "latency", "privacy", "reliability"]
ONSETS = "b br c ch d dr f fl g gr l m n p pl qu r s sh st t tr v w".split()
RIMES = "a al an ar e el en er i il in is o ol on or u ul un us".split()
VOCABULARY = 60_000


def made_up_word(rank: int) -> str:
    """A word of one syllable for the most frequent, of up to four for the rare."""
    syllables = len(ONSETS) * len(RIMES)
    word = ""
    rank += 1
    while rank:
        rank, syllable = divmod(rank, syllables)
        word += ONSETS[syllable % len(ONSETS)] + RIMES[syllable // len(ONSETS)]
    return word


WORDS = [made_up_word(rank) for rank in range(VOCABULARY)]
# Zipf's law with Mandelbrot's shift.
FREQUENCIES = list(accumulate((rank + 2.7) ** -1.07 for rank in range(VOCABULARY)))


class Writer:
    """The text of one question."""

    def __init__(self, number: int):
        self.random = random.Random(f"question {number}")

    def words(self, least: int, most: int) -> str:
        """So many words, the first with a capital letter."""
        chosen = [
            WORDS[bisect(FREQUENCIES, self.random.random() * FREQUENCIES[-1])]
            for _ in range(self.random.randint(least, most))
        ]
        return " ".join(chosen).capitalize()

    def sentence(self) -> str:
        sentence = self.words(8, 20)
        if self.random.random() < 0.2:
            first, rest = sentence.split(" ", 1)
            sentence = f"**{first}** {rest}"
        return sentence + "."

    def paragraph(self) -> str:
        return " ".join(self.sentence() for _ in range(self.random.randint(2, 4)))

    def bullets(self) -> str:
        return "\n".join(f"- **{self.words(1, 2)}**: {self.words(4, 12)}" for _ in range(5))

    def table(self) -> str:
        rows = [f"| {self.words(1, 3)} | {self.words(2, 5)} | {self.random.randint(1, 999)} ms |" for _ in range(4)]
        return "\n".join([f"| {self.words(1, 2)} | {self.words(1, 2)} | p99 |", "| --- | --- | ---: |", *rows])

    def code(self) -> str:
        name = self.words(1, 1).lower()
        limit, comment = self.random.randint(1, 99), self.words(3, 6)
        return f"```python\ndef {name}(rows, limit={limit}):\n    return rows[:limit]  # {comment}\n```"

    def diagram(self) -> str:
        line = self.words(4, 6)
        rule = "─" * (len(line) + 2)
        return f"```text\n┌{rule}┐\n│ {line} │\n└{rule}┘\n```"

    def section(self) -> str:
        parts = [self.paragraph, self.bullets, self.table, self.code, self.diagram, self.paragraph, self.bullets]
        chosen = [self.random.choice(parts)() for _ in range(3)]
        return "\n\n".join([f"#### {self.words(2, 4)}", self.paragraph(), *chosen])


def question(number: int) -> tuple[str, str]:
    """The name of the file under the collection's folder, and its text."""
    writer = Writer(number)
    role = ROLES[number % len(ROLES)]
    topic = writer.words(2, 4).title()
    themes = ", ".join(sorted(writer.random.sample(THEMES, 2)))
    sections = "\n\n".join(writer.section() for _ in range(5))
    skills = "\n".join(f"- {writer.words(2, 4)}" for _ in range(4))
    text = f"""---
themes: [{themes}]
difficulty: {writer.random.choice(["foundational", "intermediate", "advanced"])}
updated: 2026-{writer.random.randint(1, 9):02}-{writer.random.randint(1, 28):02}
---

# {role} Interview Question

## Topic: {topic}

---

### Question

> {writer.paragraph()} {writer.words(6, 12)}?

---

### Answer

{writer.paragraph()}

{sections}

---

### What This Question Tests

{skills}
"""
    place = number // len(ROLES) + 1
    # The number keeps the addresses of two questions with one topic apart.
    return f"{role.replace(' ', '_')}/Q{place}_{topic.replace(' ', '_')}_{place}.md", text


def write(size: int, folder: Path) -> None:
    """A collection of `size` questions. Markdown twins are left out: what they cost is their own."""
    rows = "\n".join(f"| **{role}** | {Writer(-place).words(3, 5)} | {Writer(-place).words(8, 12)} |"
                     for place, role in enumerate(ROLES, 1))
    for role in ROLES:
        (folder / role.replace(" ", "_")).mkdir(parents=True, exist_ok=True)
    (folder / "README.md").write_text(
        f"# Questions\n\n{Writer(-9).paragraph()}\n\n"
        f"| Role | Primary Focus | Key Thinking Pattern |\n| --- | --- | --- |\n{rows}\n"
    )
    (folder / "site.yml").write_text("title: Questions\nbase-url: https://example.org/\ntwins: false\n")
    for number in range(size):
        name, text = question(number)
        (folder / name).write_text(text)


if __name__ == "__main__":
    write(int(sys.argv[1]), Path(sys.argv[2]))
