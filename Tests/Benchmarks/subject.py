"""One collection, the sites that are built of it, and the commands that build them."""

import json
import shutil
import time
from pathlib import Path

import hugo
from measuring import Run, measured

# Seconds after which a file's dates can be relied on.
SETTLING = 2


class Subject:
    """Builds `collection` with the program, the floor and, where it is given, Hugo; all sites in `folder`."""

    def __init__(self, collection: Path, folder: Path, program: str, floor: str, hugo_program: str | None):
        self.collection, self.folder = collection, folder
        self.edited = min(collection.glob("*/Q*.md"))
        self.build = [
            program, "build", "--json", "--content", str(collection),
            "--output", str(folder / "site"), "--cache", str(folder / "cache"),
        ]
        self.floor, self.hugo = floor, None
        if hugo_program:
            hugo.write(collection, folder / "hugo")
            self.hugo = [hugo_program, "--quiet", "--source", str(folder / "hugo")]

    def round(self) -> dict[str, Run]:
        """Every command once, each in the state that its name says."""
        for made in ["floor", "site", "cache", "hugo/public", "hugo/resources"]:
            shutil.rmtree(self.folder / made, ignore_errors=True)
        runs = {
            "floor": self.run([self.floor, "build", str(self.collection), str(self.folder / "floor")]),
            "cold": self.run(self.build),
            "floor's scan": self.run([self.floor, "scan", str(self.collection)]),
        }
        # A file that is as young as the last build is looked into by the next one, and by that alone.
        time.sleep(SETTLING)
        self.run(self.build)
        runs["nothing changed"] = self.run(self.build)
        before = self.edited.read_text()
        self.edited.write_text(before.replace("### Answer\n", "### Answer\n\nA paragraph more.\n", 1))
        runs["one question changed"] = self.run(self.build)
        self.edited.write_text(before)
        if self.hugo:
            runs["Hugo, cold"] = self.run(self.hugo)
            runs["Hugo, nothing changed"] = self.run(self.hugo)
        return runs

    def run(self, command: list[str]) -> Run:
        return measured(command, self.folder / "printed")


def report(run: Run) -> dict:
    """What `build --json` printed last; empty for another command."""
    last = run.output.strip().rpartition("\n")[2]
    return json.loads(last) if last.startswith("{") else {}
