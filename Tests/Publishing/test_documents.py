"""Every command that README.md and docs/ show does what it is shown for.

A fence says in its first line what is special about its commands:

    ```sh            run to their end
    ```sh stays      run until Ctrl-C; asked for a page meanwhile
    ```sh uploads    not run here: they publish to a host, and need an account there
"""

import shutil

import pytest

from documents import examples

EXAMPLES = examples("sh", "bash", "console", "shell")

# What stands in a fence and is not run, and why.
LEFT_OUT = {"make test": "it compiles and runs every other test, for many minutes"}

UPLOADS = [
    "npx netlify-cli deploy --prod --no-build --dir Public",
    "npx wrangler pages deploy Public --project-name NAME",
    "rsync --recursive --links --checksum --delete-after --delay-updates --exclude '.*' \\",
    "  Public/ user@example.org:/var/www/questions/",
]


def commands(example) -> list[str]:
    """Its lines, without what is said about them."""
    return [line.split("    #")[0].rstrip() for line in example.text.splitlines() if line.strip()]


@pytest.mark.parametrize(
    "example", [e for e in EXAMPLES if "uploads" not in e.marks], ids=str
)
def test_its_commands_run(example, desk):
    lines = [line for line in commands(example) if line not in LEFT_OUT]
    if "stays" in example.marks:
        for line in lines:
            desk.run_until_it_serves(f"{line} --port 0")
    else:
        desk.run("\n".join(lines))


def test_only_what_uploads_is_not_run():
    shown = [e for e in EXAMPLES if "uploads" in e.marks]
    assert [line for example in shown for line in commands(example)] == UPLOADS
    known = {line for example in EXAMPLES for line in commands(example)}
    assert known >= LEFT_OUT.keys()
    marks = {mark for example in EXAMPLES for mark in example.marks}
    assert marks <= {"stays", "uploads"}


def test_rsync_publishes_just_what_changed(desk, tmp_path):
    """The recipe, with a folder in place of the host."""
    if not shutil.which("rsync"):
        pytest.skip("rsync is not here")
    host = tmp_path / "questions"
    recipe = "\n".join(UPLOADS[2:]).replace("user@example.org:/var/www/questions/", f"{host}/")
    desk.run("make site BASE_URL=https://example.org/questions/")
    desk.run(recipe)
    site = desk.clone / "Public"
    published = {str(file.relative_to(host)) for file in host.rglob("*") if file.is_file()}
    built = {str(file.relative_to(site)) for file in site.rglob("*") if file.is_file()}
    assert published == {name for name in built if not name.startswith(".")}

    # One page is another, and every file has another date, as after a fresh checkout.
    page = desk.clone / "Content/About.md"
    text = page.read_text()
    page.write_text(text + "\nAnd one thing more.\n")
    try:
        desk.run("make site BASE_URL=https://example.org/questions/")
        desk.run("find Public -type f -exec touch {} +")
        sent = desk.run(recipe.replace("rsync ", "rsync --itemize-changes ", 1)).splitlines()
    finally:
        page.write_text(text)
    changed = {line.split()[1] for line in sent if line.startswith(">f")}
    assert "about/index.html" in changed
    assert {name.split("/")[0] for name in changed} <= {"about", "search"}
    assert {str(f.relative_to(host)) for f in host.rglob("*") if f.is_file()} == {
        str(f.relative_to(site)) for f in site.rglob("[!.]*") if f.is_file()
    }
