"""Every command's `--help` shows examples, and each of them does what it is shown for."""

import json
import subprocess

import pytest

from desk import REPOSITORY


def subcommands(program) -> dict[str, str]:
    """Each command with what its help says at length."""
    said = subprocess.run(
        [program, "--experimental-dump-help"], capture_output=True, text=True, check=True
    ).stdout
    return {
        command["commandName"]: command.get("discussion", "")
        for command in json.loads(said)["command"]["subcommands"]
        if command["commandName"] != "help"
    }


def examples(discussion: str) -> list[str]:
    return [
        line.strip()
        for line in discussion.partition("Examples:")[2].splitlines()
        if line.strip()
    ]


def test_every_command_shows_examples_in_its_help(program):
    for name, discussion in subcommands(program).items():
        shown = subprocess.run(
            [program, name, "--help"], capture_output=True, text=True, check=True
        ).stdout
        assert examples(discussion), f"{name} shows no example"
        for example in examples(discussion):
            assert f"rolecall {name}" in example
            assert f"  {example}\n" in shown


def test_every_command_is_in_the_readme_or_in_the_documents(program):
    text = "".join(
        file.read_text() for file in [REPOSITORY / "README.md", *(REPOSITORY / "docs").glob("*.md")]
    )
    missing = [name for name in subcommands(program) if f"rolecall {name}" not in text]
    assert not missing


@pytest.fixture
def collection(desk):
    """The repository's own content, for a command that takes the folder in which it runs."""
    return desk.clone / "Content"


def test_the_examples_run(program, desk, collection):
    desk.run("rolecall build --quiet")
    for name, discussion in subcommands(program).items():
        for example in examples(discussion):
            folder = collection if "--content ." in example else desk.clone
            if name == "serve":
                desk.run_until_it_serves(f"{example} --port 0", folder)
            elif "--external" in example:
                # Nobody is asked here, so nobody has to be spared.
                desk.run(f"{example} --pause 0", folder)
            else:
                desk.run(example, folder)
