"""What a page says of itself in its head: icons, the picture it is shared with, its Markdown twin, and
the question as a flashcard."""

from urllib.parse import unquote, urljoin

from markup import markup


def links(site, page: str, relation: str) -> list[str]:
    """The addresses below the root that a page's links of a relation lead to."""
    return [
        urljoin(site.root + page, address).removeprefix(site.root)
        for element, kind, address in markup(site.file(page)).links
        if element == "link" and kind == relation
    ]


def test_icons(site, faults):
    for page in site.pages:
        if page in site.moved or page == "404.html":
            continue
        for relation in ("icon", "apple-touch-icon"):
            if len(links(site, page, relation)) != 1:
                faults.add(page, f"not one {relation}")


def test_each_role_has_a_picture_of_its_own(rolecall):
    pictures: dict[str, set[str]] = {}
    for question in rolecall.questions["questions"]:
        metas = markup(rolecall.file(question["url"])).metas
        pictures.setdefault(question["role"], set()).add(metas["og:image"])
    pictures["site"] = {markup(rolecall.file("")).metas["og:image"]}
    assert all(len(own) == 1 for own in pictures.values())
    assert len(set.union(*pictures.values())) == len(rolecall.questions["roles"]) + 1


def test_a_twin_is_the_question_as_markdown(site, faults):
    for page in site.question_pages:
        twins = [unquote(link) for link in links(site, page, "alternate") if link.endswith(".md")]
        if twins != [page + "index.md"]:
            faults.add(page, f"twins {twins}")
            continue
        title = " ".join(markup(site.file(page)).texts["h1"].split())
        if f"## Topic: {title}" not in (site.folder / twins[0]).read_text():
            faults.add(page, "the twin has another title")


def test_a_question_is_a_flashcard(rolecall, faults):
    for question in rolecall.questions["questions"]:
        quiz = next(
            data for data in markup(rolecall.file(question["url"])).data if data["@type"] == "Quiz"
        )
        card = quiz["hasPart"][0]
        if card["eduQuestionType"] != "Flashcard":
            faults.add(question["url"], card["eduQuestionType"])
        if card["acceptedAnswer"]["text"] != question["stance"]:
            faults.add(question["url"], "the answer is not the stance")
