"""The same questions as a site for Hugo: a page a question, a list a role, a search index as JSON."""

import re
from pathlib import Path

LAYOUTS = {
    "_default/baseof.html": """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title>
<link rel="canonical" href="{{ .Permalink }}"></head>
<body><nav><ul>{{ range .Site.Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></nav>
<main>{{ block "main" . }}{{ end }}</main></body></html>
""",
    "_default/single.html": """{{ define "main" }}<h1>{{ .Title }}</h1>{{ .TableOfContents }}{{ .Content }}
{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ end }}
""",
    "_default/list.html": """{{ define "main" }}<h1>{{ .Title }}</h1>
<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}
""",
    "index.json": """[{{ range $place, $page := .Site.RegularPages }}{{ if $place }},{{ end }}{{ dict
"title" .Title "url" .RelPermalink "text" .Plain | jsonify }}{{ end }}]
""",
}
CONFIGURATION = """baseURL = "https://example.org/"
title = "Questions"
disableKinds = ["taxonomy", "term", "RSS"]
[outputs]
home = ["HTML", "JSON"]
"""


def write(collection: Path, folder: Path) -> None:
    """Makes Hugo's tree in `folder` of the questions of a collection."""
    for name, text in LAYOUTS.items():
        path = folder / "layouts" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    (folder / "hugo.toml").write_text(CONFIGURATION)
    for source in sorted(collection.glob("*/Q*.md")):
        role = source.parent.name.replace("_", " ")
        section = folder / "content" / role.lower().replace(" ", "-")
        if not section.exists():
            section.mkdir(parents=True)
            (section / "_index.md").write_text(f"---\ntitle: {role}\n---\n")
        text = re.sub(r"\A---\n.*?\n---\n", "", source.read_text(), flags=re.DOTALL)
        topic = re.search(r"^## Topic: (.*)$", text, re.MULTILINE)
        title = topic[1] if topic else source.stem
        page = section / f"{source.stem.lower()}.md"
        page.write_text(f'---\ntitle: "{title}"\n---\n{text}')
