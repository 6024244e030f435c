"""The workflows and recipes are what their services read, by the schemas that those publish."""

import gzip
import shutil
import subprocess

import pytest
from ruamel.yaml import YAML

from desk import REPOSITORY
from documents import examples

WORKFLOWS = sorted((REPOSITORY / ".github/workflows").glob("*.yml"))
STARTER = REPOSITORY / "Sources/CStarter/Collection/publish.yml"

DOCUMENTED = [e for e in examples("yaml") if "\njobs:" in e.text]
GITLAB = [e for e in examples("yaml") if e.text.startswith("pages:")]


def check(schema: str, *paths):
    done = subprocess.run(
        ["check-jsonschema", "--builtin-schema", schema, *paths], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr


def written(example, folder):
    path = folder / f"{example.document.stem}-{example.line}.yml"
    path.write_text(example.text)
    return path


def test_the_recipes_are_found():
    assert len(DOCUMENTED) == 2 and len(GITLAB) == 1


@pytest.mark.parametrize("workflow", [*WORKFLOWS, STARTER], ids=lambda path: path.name)
def test_a_workflow_is_one_by_githubs_schema(workflow):
    check("vendor.github-workflows", workflow)


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_ends_at_some_time(workflow):
    check("custom.github-workflows-require-timeout", workflow)


@pytest.mark.parametrize("example", DOCUMENTED, ids=str)
def test_a_documented_workflow_is_one_too(example, tmp_path):
    check("vendor.github-workflows", written(example, tmp_path))


@pytest.mark.parametrize("example", GITLAB, ids=str)
def test_a_documented_pipeline_is_one_by_gitlabs_schema(example, tmp_path):
    check("vendor.gitlab-ci", written(example, tmp_path))


def test_the_pipeline_leaves_a_site_with_compressed_files_beside(desk):
    """Its script, without what fetches packages and the program's source."""
    install, clone, *rest = YAML().load(GITLAB[0].text)["pages"]["script"]
    assert install.startswith("apt-get update") and clone.endswith(" /tmp/rolecall")
    script = "\n".join(rest).replace("/tmp/rolecall", str(desk.clone))
    desk.run(f"CI_PAGES_URL=https://example.org/questions\n{script}", desk.questions)
    page = desk.questions / "public/index.html"
    assert "https://example.org/questions/" in page.read_text()
    assert gzip.decompress(page.with_suffix(".html.gz").read_bytes()) == page.read_bytes()


def test_actionlint_finds_nothing():
    """It sees more than a schema: expressions, contexts, shell."""
    if not shutil.which("actionlint"):
        pytest.skip("actionlint is not here")
    done = subprocess.run(["actionlint", *WORKFLOWS, STARTER], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("script", sorted((REPOSITORY / "scripts").iterdir()), ids=lambda p: p.name)
def test_a_script_parses(script):
    first = script.read_text().splitlines()[0]
    if "bash" in first:
        subprocess.run(["bash", "-n", script], check=True)
    else:
        assert "python3" in first
        compile(script.read_text(), script.name, "exec")
