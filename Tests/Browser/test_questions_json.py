"""`questions.json`: the collection as a program reads it, in the shape that the design fixes."""

import json
import re
from urllib.parse import unquote

from markup import markup

DATE = re.compile(r"\d{4}-\d\d-\d\d$")
QUESTION = {
    "id": str,
    "url": str,
    "source": str,
    "role": str,
    "number": int,
    "title": str,
    "brief": str,
    "stance": str,
    "question": str,
    "themes": list,
    "scenario": str,
    "difficulty": str,
    "updated": str,
    "skills": list,
}
ROLE = {"slug": str, "name": str, "focus": str, "pattern": str, "summary": str}


def misshapen(value: dict, shape: dict[str, type]) -> list[str]:
    """Where an object is not of a shape. What is unknown is `null`, or `[]` for a list."""
    wrong = [] if list(value) == list(shape) else [f"keys {list(value)}"]
    for name, kind in shape.items():
        if not isinstance(value.get(name), kind) and (kind is list or value.get(name) is not None):
            wrong.append(f"{name}: {value.get(name)!r}")
    return wrong


def test_questions_json(site, faults):
    data = json.loads((site.folder / "questions.json").read_text())
    assert list(data) == ["version", "title", "roles", "questions"]
    assert data["version"] == 1
    roles = [role["slug"] for role in data["roles"]]
    for role in data["roles"]:
        faults.add(role["slug"], *misshapen(role, ROLE))
    for question in data["questions"]:
        faults.add(question["url"], *misshapen(question, QUESTION))
        for name in ("title", "brief", "question"):
            if not question[name]:
                faults.add(question["url"], f"no {name}")
        if question["difficulty"] not in {None, "foundational", "intermediate", "advanced"}:
            faults.add(question["url"], question["difficulty"])
        if question["updated"] and not DATE.match(question["updated"]):
            faults.add(question["url"], question["updated"])
        if len(question["brief"]) > 110:
            faults.add(question["url"], f"a brief of {len(question['brief'])} characters")
        page = markup(site.file(unquote(question["url"])))
        if page.metas.get("source") != question["source"]:
            faults.add(question["url"], f"the page's source is {page.metas.get('source')}")
        if " ".join(page.texts["h1"].split()) != question["title"]:
            faults.add(question["url"], f"the page's title is {page.texts['h1']}")
    if faults:
        return
    order = [(roles.index(question["role"]), question["number"]) for question in data["questions"]]
    assert order == sorted(order), "not in the site's order"
    for name in ("id", "url"):
        values = [question[name] for question in data["questions"]]
        assert len(set(values)) == len(values), f"one {name} twice"
