"""A static host that compresses, as Pages or Netlify do, and remembers what it was asked for."""

import gzip
import mimetypes
import threading
from functools import lru_cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

import brotli

mimetypes.add_type("text/javascript", ".js")
mimetypes.add_type("application/wasm", ".wasm")


@lru_cache(maxsize=4096)
def sizes(file: Path) -> tuple[int, int]:
    """A file's bytes by brotli and by gzip, each at its best; as it is where that is less."""
    body = file.read_bytes()
    # At its highest level brotli takes a minute for the largest index; a host would not wait either.
    quality = 11 if len(body) < 4_000_000 else 9
    return (
        min(len(body), len(brotli.compress(body, quality=quality))),
        min(len(body), len(gzip.compress(body, 9))),
    )


class Host:
    def __init__(self, folder: Path):
        self.folder = folder
        self.asked: list[Path] = []
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.root = f"http://127.0.0.1:{self.server.server_port}/"

    def close(self):
        self.server.shutdown()
        self.server.server_close()

    def _handler(host):
        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                file = host.folder / unquote(urlsplit(self.path).path).lstrip("/")
                if file.is_dir():
                    file /= "index.html"
                if not file.is_file():
                    self.send_response(404)
                    self.send_header("content-length", "0")
                    self.end_headers()
                    return
                host.asked.append(file)
                body, accepted = file.read_bytes(), self.headers.get("accept-encoding", "")
                self.send_response(200)
                kind = mimetypes.guess_type(file.name)[0]
                self.send_header("content-type", kind or "application/octet-stream")
                if len(body) < 4_000_000 and ("br" in accepted or "gzip" in accepted):
                    name = "br" if "br" in accepted else "gzip"
                    body = (
                        brotli.compress(body, quality=5) if name == "br" else gzip.compress(body)
                    )
                    self.send_header("content-encoding", name)
                self.send_header("content-length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        return Handler
