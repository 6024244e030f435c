"""Small collections at the edges of the format, written where they are asked for."""

from pathlib import Path

QUESTION = """\
# {role} Interview Question

## Topic: {topic}

---

### Question

> {question}

---

### Answer

{answer}

---

### What This Question Tests

{skills}
"""


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return folder


def question(
    role: str, topic: str, front_matter: str = "", answer: str = "", skills: str = ""
) -> str:
    return front_matter + QUESTION.format(
        role=role,
        topic=topic,
        question=f"It is Monday, and {topic.lower()} is on the table. What do you do first?",
        answer=answer or f"Look at {topic.lower()} before touching it.\n\nThen change one thing.",
        skills=skills or "- Looking first\n- Changing one thing",
    )


def plain(folder: Path) -> Path:
    """Six bare files: no README, no front matter, no configuration."""
    topics = {"Baker": ["Dough", "Ovens"], "Cook": ["Soup", "Sauces"], "Waiter": ["Orders", "Tips"]}
    return write(
        folder,
        {
            f"{role}/Q{number}_{topic}.md": question(role, topic)
            for role, both in topics.items()
            for number, topic in enumerate(both, 1)
        },
    )


def one(folder: Path) -> Path:
    """One role, with which nothing can be compared."""
    return write(
        folder,
        {
            "README.md": "# Questions for a lighthouse\n\nThree.\n\n## Their use\n\nRead.\n",
            "Keeper/README.md": "# Keeper\n\nKeeps the light.\n\n## What it takes\n\nPatience.\n",
            "Keeper/Q1_Lamps.md": question("Keeper", "Lamps", "---\nupdated: 2026-11-23\n---\n"),
            "Keeper/Q2_Fog.md": question("Keeper", "Fog"),
            "Keeper/Q3_Ships.md": question("Keeper", "Ships"),
        },
    )


TWELVE = [
    "Baker",
    "Cook",
    "Waiter",
    "Sommelier",
    "Dish Washer",
    "Head of Procurement",
    "Pastry Chef",
    "Host",
    "Accountant",
    "Food Photographer",
    "Night Porter",
    "Gardener",
]


def twelve(folder: Path) -> Path:
    """Twelve roles, and two situations and three themes that they share."""
    rows = "\n".join(
        f"| **{role}** | The {role.lower()}’s part | What would it cost? |" for role in TWELVE
    )
    files = {
        "README.md": f"# A restaurant\n\nTwelve people.\n\n## Roles\n\n"
        f"| Role | Primary Focus | Key Thinking Pattern |\n|---|---|---|\n{rows}\n",
        "site.yml": "title: Twelve\ndescription: Twelve roles in a restaurant.\nprint: true\n",
        "scenarios.yml": "full-house:\n  title: A full house\n  situation: Forty guests.\n"
        "empty-house:\n  title: An empty house\n  situation: No guest.\n",
        "themes.yml": "guests: Who comes.\nmoney: What is left.\ntime: What is never left.\n",
    }
    for place, role in enumerate(TWELVE):
        themes = [["guests", "money"], ["money"], ["time", "guests"]][place % 3]
        for number, scenario in enumerate(["full-house", "empty-house"], 1):
            topic = f"{role} in a {scenario.replace('-', ' ')}"
            front = (
                f"---\nscenario: {scenario}\nthemes: [{', '.join(themes)}]\ndifficulty: advanced\n"
                f"updated: 2026-11-{10 + place}\n---\n"
            )
            name = f"{role.replace(' ', '_')}/Q{number}_{scenario.title().replace('-', '_')}.md"
            files[name] = question(role, topic, front)
    return write(folder, files)


LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"

EXTREME = f"""\
A first paragraph with `code that_is_a_very_long_identifier_without_any_place_to_break_it_{{x}}`,
{LONG_WORD}, an address https://example.org/{"a-long-path/" * 12}, **bold**, *italic*, ~~struck~~,
***both***, H<sub>2</sub>O, x<sup>2</sup>, <kbd>Ctrl</kbd>, a hard\\
break. See [another question](../Tester/Q1_Plain.md#answer), or [a section of this one](#a-section).

#### A section

1. An item

   with a paragraph, and

   ```
   code in it
   ```

2. Another
   - nested
     - deeper
       1. deepest

- [x] done
- [ ] open

> A quotation
>
> > in a quotation

##### A section below it with `code` and *stress*

| Left | Centre | Right | Code | A column with quite a long heading | Last |
|:-----|:------:|------:|------|------------------------------------|------|
| one | two | 3 | `four` | a cell with several words that go on and on until they wrap | six |
| {LONG_WORD} | b | 1,000 | | `a_long_identifier_in_a_cell_{"x" * 40}` | [a link](#a-section) |

| Two | Columns |
|-----|---------|
| a | b |

| | Head | Another | And a third |
|-|------|---------|-------------|
| Row | 1 | 2 | 3 |
| | 4 | 5 | 6 |

```text A box with three lines, and arrows that leave it.
┌──────────────────────┐     ┌────────────┐      ╔══════════╗
│ α β γ  Σ Δ  ≤ ≥ ≠ ±  │────▶│ x² · √n ∞  │─ ─ ─▶║ p99 ▼ ▲  ║
│ 12 ms … “quoted” — ’ │     │ • ● ◆ ■ □  │      ║ ░░▒▒▓▓██ ║
└──────────┬───────────┘     └────────────┘      ╚══════════╝
           ╰──────────────────────────────────────────────╯
```

```swift
let line = "{"long " * 40}"   // a line that nobody could fold
	if tab {{ indent() }}
```

![A picture](picture.svg "with a title")

---

A last paragraph. See [the data](numbers.csv).

### A further section of the answer

#### A section

The heading above stands twice.

### Weak and Strong Answers

| Answer | Sounds like | What the panel writes down |
|---|---|---|
| Weak | "Nothing." | Nothing |
| Excellent | "Everything, {"and more, " * 20}" | {"All of it. " * 12} |

### Follow-Up Questions

1. And then?
2. {"And what if " * 12}?

### Sources

1. Somebody, 2026: [A title](https://example.org/{"title-" * 20}).
2. https://example.org/a-bare-address
"""

PICTURE = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 300" width="1200" height="300">\
<rect width="1200" height="300" fill="#888"/></svg>
"""


def extreme(folder: Path) -> Path:
    """Everything that Markdown can say in one answer, and titles three times as long as usual."""
    title = (
        "How to Keep a Topic’s Title Going for Much Longer Than Anybody Would Have Thought Sensible"
    )
    front = (
        "---\nscenario: all-at-once\nthemes: [length, a-theme-with-a-name-that-is-much-too-long]\n"
        "difficulty: foundational\nupdated: 2026-11-23\n---\n"
    )
    long = question(
        "Tester",
        title,
        front,
        EXTREME,
        "- A skill\n- A skill whose name is a whole sentence and goes on where a name should end\n",
    )
    return write(
        folder,
        {
            "README.md": "# A collection of extremes & “edges” <br>\n\n## Roles\n\n"
            "| Role | Primary Focus | Key Thinking Pattern | Opens With |\n|---|---|---|---|\n"
            f"| Tester | *Edges* & `code` | {'What if it is longer? ' * 4} | a **question** |\n"
            "| Head of Very Long Names and of Other Things | Names | Why so long? | |\n",
            "About.md": f"# About {LONG_WORD}\n\n## A heading\n\n{LONG_WORD} again.\n\n"
            + "".join(f"{'#' * level} Level {level}\n\nA text.\n\n" for level in range(3, 7)),
            "site.yml": "title: Extremes & edges\nrepository: https://example.org/repository\n"
            "print: true\ndescription: What happens where everything is long.\n",
            "scenarios.yml": f"all-at-once:\n  title: Everything at once\n"
            f"  situation: {'It is long, ' * 20}no?\n  text: {'A text about it. ' * 20}\n",
            "Tester/Q1_Plain.md": question("Tester", "Plain"),
            "Tester/Q2_Long.md": long,
            "Tester/picture.svg": PICTURE,
            "Tester/numbers.csv": "a,b\n1,2\n",
            "Head_of_Very_Long_Names_and_of_Other_Things/Q1_Long.md": long.replace(
                "](picture.svg", "](../Tester/picture.svg"
            ).replace("](numbers.csv", "](../Tester/numbers.csv"),
        },
    )


WRITTEN = {"plain": plain, "one": one, "twelve": twelve, "extreme": extreme}
