"""Roles side by side where there is room, and one after the other where there is not."""

import pytest

from looking import DESK, PHONE

SCENARIO = "scenarios/worse-after-launch/"
PAIR = "compare/ai-engineer-vs-ml-engineer/"

Box = dict[str, float]


def boxes(view, selector: str) -> list[Box]:
    return [element.bounding_box() for element in view.page.locator(selector).all()]


def are_side_by_side(boxes: list[Box]) -> bool:
    """In one row, each to the right of the one before."""
    pairs = list(zip(boxes, boxes[1:]))
    return all(abs(a["y"] - b["y"]) < 1 and a["x"] + a["width"] <= b["x"] + 1 for a, b in pairs)


def are_stacked(boxes: list[Box]) -> bool:
    """In one column, each below the one before."""
    pairs = list(zip(boxes, boxes[1:]))
    return all(abs(a["x"] - b["x"]) < 1 and a["y"] + a["height"] <= b["y"] + 1 for a, b in pairs)


@pytest.mark.parametrize(
    "page, panes, count", [(SCENARIO, ".five > section", 5), (PAIR, ".faces > section", 2)]
)
@pytest.mark.parametrize("width, stand", [(DESK, are_side_by_side), (PHONE, are_stacked)])
def test_panes(rolecall, browsers, width, stand, page, panes, count):
    with browsers.view(width) as view:
        view.open(rolecall.root + page)
        assert len(boxes(view, panes)) == count
        assert stand(boxes(view, panes))


def test_a_scenario_is_read_across(rolecall, browsers):
    """How each role is asked stands in one row, and so do stances, skills, strong and weak."""
    with browsers.view(DESK) as view:
        view.open(rolecall.root + SCENARIO)
        for name in ("Asked", "Stance", "Tested", "Strong and weak"):
            row = view.page.locator(".five h3", has_text=name)
            heights = {round(heading.bounding_box()["y"]) for heading in row.all()}
            assert row.count() == 5 and len(heights) == 1, name


def test_the_first_screen_is_a_table_at_a_desk(rolecall, browsers):
    """Scenarios × roles, all of it above the fold, and each cell one question."""
    with browsers.view(DESK) as view:
        view.open(rolecall.root)
        table = view.page.locator("table.asks")
        box = table.bounding_box()
        assert box["y"] + box["height"] < 900
        assert table.locator("tbody tr").count() == 6
        assert table.locator("tbody td a").count() == 30


def test_the_first_screen_is_a_list_on_a_phone(rolecall, browsers):
    """Under each situation its five questions, each behind its role's mark."""
    with browsers.view(PHONE) as view:
        view.open(rolecall.root)
        row = "table.asks tbody tr:first-child"
        assert are_stacked(boxes(view, f"{row} > *"))
        assert all(box["width"] > 300 for box in boxes(view, f"{row} > *"))
        assert len(view.ask("seen", f"{row} td .mark")) == 5
