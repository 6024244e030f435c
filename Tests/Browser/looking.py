"""The browser, and what it complains of while it shows a page."""

from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import ConsoleMessage, Page, Playwright, Request, Response

PROBES = Path(__file__).with_name("probes.js").read_text()

PHONE, TABLET, DESK = 360, 768, 1440


class Browsers:
    """Browsers by the size of text that their reader has set: 16 px, or 32 px for 200 %."""

    looked = 0

    def __init__(self, playwright: Playwright, program: str, is_shown: bool):
        self.playwright = playwright
        self.program = program
        self.is_shown = is_shown
        self.open: dict[int, object] = {}

    def at(self, text: int):
        if text not in self.open:
            self.open[text] = self.playwright.chromium.launch(
                executable_path=self.program, headless=not self.is_shown,
                args=["--no-sandbox", f"--blink-settings=defaultFontSize={text}"])
        return self.open[text]

    def close(self):
        for browser in self.open.values():
            browser.close()

    @contextmanager
    def view(self, width: int = DESK, height: int = 900, *, dark=False, script=True, text=16, **media):
        """A window without history, cache or choices of its own."""
        context = self.at(text).new_context(
            viewport={"width": width, "height": height}, java_script_enabled=script,
            color_scheme="dark" if dark else "light", **media)
        try:
            context.add_init_script(PROBES)
            view = View(context.new_page())
            yield view
            view.page.unroute_all(behavior="ignoreErrors")
        finally:
            context.close()


class View:
    """A page that notes what the browser complains of."""

    def __init__(self, page: Page):
        self.page = page
        self.complaints: list[str] = []
        # Statuses that a test expects: a missing page's 404 is no fault of the page.
        self.expected = {200, 301, 304}
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.complaints.append(f"script: {error}"))
        page.on("requestfailed", self._failure)
        page.on("response", self._response)

    def open(self, address: str):
        """Opens an address, and waits until its type is there and drawn."""
        Browsers.looked += 1
        self.complaints.clear()
        self.page.goto(address, wait_until="load")
        self.page.evaluate("Probes.settled()")

    def ask(self, probe: str, *arguments):
        """What a probe of `probes.js` says: `view.ask("smallTargets")`."""
        return self.page.evaluate("([name, values]) => Probes[name](...values)", [probe, list(arguments)])

    def resize(self, width: int, height: int = 900):
        self.page.set_viewport_size({"width": width, "height": height})
        self.page.evaluate("Probes.settled()")

    def _console(self, message: ConsoleMessage):
        if message.type in {"error", "warning"} and not self._is_expected(message):
            self.complaints.append(f"console: {message.text}")

    def _is_expected(self, message: ConsoleMessage) -> bool:
        return 404 in self.expected and "status of 404" in message.text

    def _failure(self, request: Request):
        # What a page no longer needs when the next one comes is dropped, and no fault.
        if request.failure != "net::ERR_ABORTED":
            self.complaints.append(f"{request.failure}: {request.url}")

    def _response(self, response: Response):
        if response.status not in self.expected:
            self.complaints.append(f"{response.status}: {response.url}")
