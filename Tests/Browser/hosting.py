"""A static host: what Pages, Netlify or a plain web server does with a built folder.

A folder's address answers with its `index.html`, one without its slash leads to the one with it, what
is missing gets the site's own `404.html`, and the headers of the site's `_headers` are sent.
"""

import mimetypes
import threading
from fnmatch import fnmatch
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

TYPES = {
    ".md": "text/markdown; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".woff2": "font/woff2",
    ".bin": "application/octet-stream",
}


class Host:
    """Serves each folder below its own path: `host.serve(folder, "/some/where/")`."""

    def __init__(self):
        self.folders: dict[str, Path] = {}
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.server.server_port}"

    def serve(self, folder: Path, path: str):
        self.folders[path] = folder

    def answer(self, address: str) -> tuple[int, dict[str, str], bytes]:
        """What stands at an address: `/some/where/compare` → 301, `{"location": …/compare/}`, no body."""
        path = unquote(urlsplit(address).path)
        base = next((base for base in self.folders if path.startswith(base)), None)
        if base is None:
            return 404, {"content-type": "text/plain"}, b"outside of every site"
        folder = self.folders[base]
        name = path.removeprefix(base)
        headers = _headers(folder, f"/{name}")
        file = folder / name
        if file.is_dir() and path.endswith("/"):
            file /= "index.html"
        elif file.is_dir():
            return 301, {"location": urlsplit(address).path + "/"}, b""
        status = 200 if file.is_file() else 404
        if status == 404:
            file = folder / "404.html"
        kind = TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        return status, {**headers, "content-type": kind}, file.read_bytes()

    def _handler(host):
        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                status, headers, body = host.answer(self.path)
                self.send_response(status)
                for name, value in {**headers, "content-length": str(len(body))}.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        return Handler


def _headers(folder: Path, path: str) -> dict[str, str]:
    """The headers that a site's `_headers` gives a path: a pattern a line, its headers indented below."""
    headers: dict[str, str] = {}
    applies = False
    for line in (folder / "_headers").read_text().splitlines():
        if line.startswith(" ") and applies:
            name, value = line.split(":", 1)
            headers[name.strip().lower()] = value.strip()
        elif not line.startswith(" "):
            applies = bool(line) and fnmatch(path, line)
    return headers
