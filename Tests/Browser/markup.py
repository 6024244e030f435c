"""What a page's source says, read without a browser: its links, ids, data and text."""

import json
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

# The attributes that hold addresses, by element.
ADDRESSES = {
    "a": "href", "link": "href", "img": "src", "script": "src", "form": "action", "use": "href",
    "image": "href", "iframe": "src", "source": "src", "video": "src", "audio": "src", "object": "data",
}


class Markup(HTMLParser):
    """`links` are (element, relation, address); `metas` are by name or property."""

    def __init__(self, source: str):
        super().__init__(convert_charrefs=True)
        self.source = source
        self.links: list[tuple[str, str, str]] = []
        self.ids: list[str] = []
        self.metas: dict[str, str] = {}
        self.texts: dict[str, str] = {}
        self.data: list[dict] = []
        self._open: list[str] = []
        self._kind = ""
        self.feed(source)

    def handle_starttag(self, tag, attributes):
        values = {name: value or "" for name, value in attributes}
        self._open.append(tag)
        self._kind = values.get("type", "")
        if "id" in values:
            self.ids.append(values["id"])
        address = values.get(ADDRESSES.get(tag, ""))
        if address is not None:
            self.links.append((tag, values.get("rel", ""), address))
        for address in values.get("srcset", "").split(","):
            if address.strip():
                self.links.append((tag, "srcset", address.split()[0]))
        if tag == "meta":
            name = values.get("name") or values.get("property") or values.get("http-equiv", "")
            self.metas[name] = values.get("content", "")

    def handle_endtag(self, tag):
        while self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data):
        tag = self._open[-1] if self._open else ""
        if self._kind == "application/ld+json" and tag == "script":
            self.data.append(json.loads(data))
        for name in ("title", "h1"):
            if name in self._open:
                self.texts[name] = self.texts.get(name, "") + data


@cache
def markup(file: Path) -> Markup:
    return Markup(file.read_text())
