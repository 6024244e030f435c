"""The search box and page, by keyboard and mouse, with a network that fails: `Tests/Search/browser.mjs`."""

import subprocess

from sites import REPOSITORY


def test_search(rolecall, faults):
    done = subprocess.run(
        ["node", REPOSITORY / "Tests/Search/browser.mjs", rolecall.folder], capture_output=True, text=True)
    lines = done.stdout.splitlines()
    assert any(line.startswith("ok ") for line in lines), done.stderr
    faults.add("search", *[line for line in lines if line.startswith("FAIL")])
    assert (done.returncode == 0) == (not faults)
