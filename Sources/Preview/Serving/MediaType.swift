/// The media type of a file, by its name's end, as hosts give it.
func mediaType(of name: String) -> String {
  guard let dot = name.lastIndex(of: ".") else { return anyBytes }
  return mediaTypes[name[name.index(after: dot)...].lowercased()] ?? anyBytes
}

private let anyBytes = "application/octet-stream"

private let mediaTypes = [
  "avif": "image/avif",
  "bin": anyBytes,
  "css": "text/css; charset=utf-8",
  "csv": "text/csv; charset=utf-8",
  "gif": "image/gif",
  "html": "text/html; charset=utf-8",
  "ico": "image/vnd.microsoft.icon",
  "ipynb": "application/x-ipynb+json",
  "jpeg": "image/jpeg",
  "jpg": "image/jpeg",
  "js": "text/javascript; charset=utf-8",
  "json": "application/json",
  "md": "text/markdown; charset=utf-8",
  "mp3": "audio/mpeg",
  "mp4": "video/mp4",
  "pdf": "application/pdf",
  "png": "image/png",
  "svg": "image/svg+xml",
  "tsv": "text/tab-separated-values; charset=utf-8",
  "txt": "text/plain; charset=utf-8",
  "webm": "video/webm",
  "webp": "image/webp",
  "woff2": "font/woff2",
  "xml": "application/xml",
  "yaml": "application/yaml",
  "yml": "application/yaml",
  "zip": "application/zip",
]
