"""Light and dark: by the system, by the switch, kept without a flash."""

import pytest

# Notes the page's ground at the first frame that is drawn, before any script could mend it.
FIRST_FRAME = """
new MutationObserver((_, watch) => {
  if (!document.body) return;
  watch.disconnect();
  requestAnimationFrame(() => {
    globalThis.firstGround = getComputedStyle(document.body).backgroundColor;
  });
}).observe(document, { childList: true, subtree: true });
"""
KEEPS_NOTHING = """
Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("kept from here", "SecurityError"); },
});
"""
WHITE, BLACK = "rgb(255, 255, 255)", "rgb(20, 21, 23)"


def ground(view) -> str:
    return view.page.evaluate("getComputedStyle(document.body).backgroundColor")


@pytest.mark.parametrize("dark, seen", [(False, WHITE), (True, BLACK)], ids=["light", "dark"])
def test_the_system_chooses(rolecall, browsers, dark, seen):
    with browsers.view(dark=dark) as view:
        view.open(rolecall.root)
        assert ground(view) == seen


@pytest.mark.parametrize("dark, seen", [(False, BLACK), (True, WHITE)], ids=["light", "dark"])
def test_the_switch_is_kept_without_a_flash(rolecall, browsers, dark, seen):
    with browsers.view(dark=dark) as view:
        view.page.add_init_script(FIRST_FRAME)
        view.open(rolecall.root)
        view.page.locator(".theme").focus()
        view.page.keyboard.press("Enter")
        assert ground(view) == seen
        for page in ("ai-engineer/", "compare/", "404.html"):
            view.open(rolecall.root + page)
            assert view.page.evaluate("firstGround") == seen
            assert ground(view) == seen
        # What the button says is what it does.
        assert view.ask("seen", ".theme")[0].startswith(
            'button.tool "Dark' if dark else 'button.tool "Light'
        )
        assert not view.complaints


@pytest.mark.parametrize("name", ["theme", "rolecall-theme"])
def test_what_other_sites_keep_is_no_choice(rolecall, browsers, name):
    """All sites of one host share what browsers keep for it."""
    with browsers.view(dark=True) as view:
        view.page.add_init_script(f"localStorage.setItem('{name}', 'auto')")
        view.open(rolecall.root)
        assert ground(view) == BLACK
        assert view.page.evaluate("document.documentElement.dataset.theme") is None
        assert view.page.locator(".theme").inner_text().startswith("Light")


def test_a_browser_that_keeps_nothing_switches_all_the_same(rolecall, browsers):
    with browsers.view() as view:
        view.page.add_init_script(KEEPS_NOTHING)
        view.open(rolecall.root)
        view.page.locator(".theme").click()
        assert ground(view) == BLACK
        assert not view.complaints


def test_code_is_copied(rolecall, browsers):
    page = rolecall.page_with("code")
    with browsers.view() as view:
        view.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        view.open(rolecall.root + page)
        button = view.page.locator("figure.code .copy").first
        button.focus()
        view.page.keyboard.press("Enter")
        view.page.get_by_text("Copied", exact=True).wait_for()
        copied = view.page.evaluate("navigator.clipboard.readText()")
        assert copied == view.page.locator("figure.code code").first.text_content()
