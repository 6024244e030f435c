"""The comparison: which roles are shown and how rows are ordered, by keyboard, with both in the address."""

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
        "(rows, column) => rows.map(row => parseInt(row.cells[column].textContent))", column)


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
        cells = table.evaluate("table => [...table.rows].map(row => [...row.cells].filter(cell => !cell.hidden).length)")
        assert set(cells) == {5}
    assert view.page.url.endswith("?roles=ai-engineer%2Cml-engineer%2Cdata-scientist%2Cai-architect")
    press(view, "input[value=ai-researcher]", "Space")
    assert heads(view) == every
    assert view.page.url.endswith("/compare/")


def test_the_last_role_stays(view):
    for box in view.page.locator(".tools input").all():
        box.focus()
        view.page.keyboard.press("Space")
    assert len(heads(view)) == 1


@pytest.mark.parametrize("order, weight", [
    ("most", lambda rows: [sum(row) for row in rows]),
    ("spread", lambda rows: [max(row) - min(row) for row in rows]),
    ("in:data-scientist", lambda rows: [row[3] for row in rows]),
])
def test_rows_are_ordered(view, order, weight):
    before = list(zip(*[numbers(view, column) for column in range(1, 6)]))
    view.page.locator("select[name=order]").select_option(order)
    after = list(zip(*[numbers(view, column) for column in range(1, 6)]))
    assert sorted(after) == sorted(before)
    assert weight(after) == sorted(weight(after), reverse=True)
    assert f"order={order.replace(':', '%3A')}" in view.page.url
    view.page.locator("select[name=order]").select_option("")
    assert list(zip(*[numbers(view, column) for column in range(1, 6)])) == before


def test_order_by_keyboard(view):
    press(view, "select[name=order]", "ArrowDown")
    assert "order=most" in view.page.url


def test_the_address_says_it_all(view, rolecall):
    view.open(rolecall.root + "compare/?roles=ml-engineer,data-scientist&order=in:ml-engineer")
    assert heads(view) == ["ML Engineer", "Data Scientist"]
    assert numbers(view, 2) == sorted(numbers(view, 2), reverse=True)
    assert view.page.locator(".tools input:checked").count() == 2


@pytest.mark.parametrize("asked", ["?roles=nobody", "?roles=", "?order=nothing", "?roles=<b>&order=in:nobody", "?x=1"])
def test_an_address_that_asks_for_nothing_known_shows_everything(view, rolecall, asked):
    view.open(rolecall.root + "compare/" + asked)
    assert len(heads(view)) == 5


def test_heat_leads_to_the_questions(view):
    link = view.page.locator(f"{THEMES} tbody td a").first
    count = int(link.evaluate("link => link.firstChild.data"))
    link.focus()
    view.page.keyboard.press("Enter")
    view.page.wait_for_url("**/themes/**#Role-*")
    section = view.page.evaluate("document.querySelector(location.hash).closest('section').querySelectorAll('.list > li').length")
    assert section == count


def test_any_two_roles_are_one_step_away(view):
    links = view.page.locator("table.pairs td a").evaluate_all("links => links.map(link => link.pathname)")
    assert len(set(links)) == 10
