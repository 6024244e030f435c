"""The commands that documents show."""

import re
from dataclasses import dataclass
from pathlib import Path

from desk import REPOSITORY

DOCUMENTS = [REPOSITORY / "README.md", *sorted((REPOSITORY / "docs").glob("*.md"))]

FENCE = re.compile(r"^```(?P<language>\w+)(?P<marks>[^\n`]*)\n(?P<text>.*?)^```$", re.M | re.S)


@dataclass(frozen=True)
class Example:
    document: Path
    language: str
    # What the fence says of the commands, for readers and for the tests: `stays`, `uploads`.
    marks: frozenset[str]
    text: str
    line: int

    def __str__(self):
        return f"{self.document.name}:{self.line}"


def examples(*languages: str) -> list[Example]:
    return [
        Example(
            document,
            fence["language"],
            frozenset(fence["marks"].split()),
            fence["text"],
            text.count("\n", 0, fence.start()) + 1,
        )
        for document in DOCUMENTS
        for text in [document.read_text()]
        for fence in FENCE.finditer(text)
        if fence["language"] in languages
    ]
