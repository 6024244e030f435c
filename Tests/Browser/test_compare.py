"""The comparison: which roles it shows and how its rows are ordered; both stand in the address."""

from urllib.parse import parse_qs, urlsplit

import pytest

THEMES = "section[aria-labelledby=Themes] table"


@pytest.fixture
def view(rolecall, browsers):
    with browsers.view() as view:
        view.open(rolecall.root + "compare/")
        yield view
        assert not view.complaints
        assert not view.ask("violations")


def heads(view, table=THEMES) -> list[str]:
    """The roles that a table shows."""
    return view.page.locator(f"{table} thead th:not(:first-child):visible a").all_inner_texts()


def numbers(view, column: int) -> list[int]:
    """A column of the table of themes, from the top."""
    return view.page.locator(f"{THEMES} tbody tr").evaluate_all(
        "(rows, column) => rows.map(row => parseInt(row.cells[column].textContent))", column
    )


def asked(view) -> dict[str, list[str]]:
    """What the address asks for: `{"order": ["most"]}`."""
    return parse_qs(urlsplit(view.page.url).query)


def rows(view) -> list[tuple[int, ...]]:
    """The table of themes: each role's questions, row after row."""
    return list(zip(*[numbers(view, column) for column in range(1, 6)], strict=True))


def press(view, selector: str, *keys: str):
    view.page.locator(selector).focus()
    for key in keys:
        view.page.keyboard.press(key)


def test_a_role_goes_and_comes_back(view):
    every = heads(view)
    assert len(every) == 5
    press(view, "input[value=ai-researcher]", "Space")
    assert heads(view) == [name for name in every if name != "AI Researcher"]
    # Its column is gone from every table, from head to foot.
    for table in view.page.locator("table.roles").all():
        rows = table.locator("tr").all()
        assert {row.locator("> :not([hidden])").count() for row in rows} == {5}
    assert asked(view) == {"roles": ["ai-engineer,ml-engineer,data-scientist,ai-architect"]}
    press(view, "input[value=ai-researcher]", "Space")
    assert heads(view) == every
    assert asked(view) == {}


def test_the_last_role_stays(view):
    *others, last = view.page.locator(".tools input").all()
    for box in others:
        box.focus()
        view.page.keyboard.press("Space")
    assert len(heads(view)) == 1
    assert last.is_disabled()
    others[0].focus()
    view.page.keyboard.press("Space")
    assert last.is_enabled()


def test_the_cue_counts_the_roles_that_are_shown(view, rolecall):
    cue = view.page.locator(".frame:has(table.roles) .cue > :first-child").first
    assert cue.text_content() == "Five roles across"
    view.open(rolecall.root + "compare/?roles=ml-engineer,data-scientist")
    assert cue.text_content() == "2 roles across"


@pytest.mark.parametrize(
    "order, weight",
    [
        ("most", sum),
        ("spread", lambda row: max(row) - min(row)),
        ("in:data-scientist", lambda row: row[3]),
    ],
)
def test_rows_are_ordered(view, order, weight):
    before = rows(view)
    view.page.locator("select[name=order]").select_option(order)
    after = rows(view)
    assert sorted(after) == sorted(before)
    assert after == sorted(before, key=weight, reverse=True)
    assert asked(view) == {"order": [order]}
    view.page.locator("select[name=order]").select_option("")
    assert rows(view) == before


@pytest.mark.parametrize(
    "order, weight", [("most", sum), ("spread", lambda row: max(row) - min(row))]
)
def test_rows_are_ordered_by_the_roles_that_are_shown(view, rolecall, order, weight):
    shown = ["ai-engineer", "ml-engineer"]
    before = [row[:2] for row in rows(view)]
    view.open(rolecall.root + f"compare/?roles={','.join(shown)}&order={order}")
    after = [row[:2] for row in rows(view)]
    assert after == sorted(before, key=weight, reverse=True)
    # A role more, and the order follows.
    press(view, "input[value=ai-architect]", "Space")
    three = [(*row[:2], row[4]) for row in rows(view)]
    assert [weight(row) for row in three] == sorted(map(weight, three), reverse=True)


def test_order_by_keyboard(view):
    press(view, "select[name=order]", "ArrowDown")
    assert asked(view) == {"order": ["most"]}


def test_the_address_says_it_all(view, rolecall):
    view.open(rolecall.root + "compare/?roles=ml-engineer,data-scientist&order=in:ml-engineer")
    assert heads(view) == ["ML Engineer", "Data Scientist"]
    assert numbers(view, 2) == sorted(numbers(view, 2), reverse=True)
    assert view.page.locator(".tools input:checked").count() == 2


@pytest.mark.parametrize(
    "query",
    [
        "?roles=nobody",
        "?roles=",
        "?order=nothing",
        "?roles=<b>&order=in:nobody",
        "?x=1",
    ],
)
def test_an_address_that_asks_for_nothing_known_shows_everything(view, rolecall, query):
    view.open(rolecall.root + "compare/" + query)
    assert len(heads(view)) == 5


def test_heat_leads_to_the_questions(view):
    link = view.page.locator(f"{THEMES} tbody td a").first
    count = int(link.evaluate("link => link.firstChild.data"))
    link.focus()
    view.page.keyboard.press("Enter")
    view.page.wait_for_url("**/themes/**#Role-*")
    anchor = view.page.url.partition("#")[2]
    section = view.page.locator("section", has=view.page.locator(f"#{anchor}"))
    assert section.locator(".list > li").count() == count


def test_any_two_roles_are_one_step_away(view):
    links = view.page.locator("table.pairs td a").evaluate_all(
        "links => links.map(link => link.pathname)"
    )
    assert len(set(links)) == 10
