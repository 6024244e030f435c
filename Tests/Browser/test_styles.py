"""The style sheet has nothing that no page needs: each reader fetches all of it."""

import re


def classes_in_pages(site) -> set[str]:
    """The classes of everything that its pages hold."""
    values = [
        value
        for page in site.pages
        for value in re.findall(r'class="([^"]*)"', site.file(page).read_text())
    ]
    return {name for value in values for name in value.split()}


def classes_in_scripts(site) -> set[str]:
    """The words of the texts in its scripts, among which are the classes that these give."""
    scripts = [file.read_text() for file in (site.folder / "assets").glob("*.js")]
    texts = [text for script in scripts for text in re.findall(r'"([\w -]*)"', script)]
    return {word for text in texts for word in text.split()}


def test_every_class_of_the_style_sheet_is_used(sites):
    used = set()
    for site in sites.values():
        used |= classes_in_pages(site) | classes_in_scripts(site)
    (sheet,) = (sites["rolecall"].folder / "assets").glob("*.css")
    rules = re.sub(r"/\*.*?\*/|\burl\([^)]*\)|\"[^\"]*\"", "", sheet.read_text(), flags=re.DOTALL)
    # A class begins with a letter: `.4em` is a length.
    styled = set(re.findall(r"\.([a-z][\w-]*)", rules))
    assert len(styled) > 50
    assert sorted(styled - used) == []
