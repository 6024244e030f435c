"""What `make install` puts on a machine: the program, its manual page, its completions."""

import shutil
import subprocess

import pytest

INSTALLED = {
    "bin/rolecall",
    "share/bash-completion/completions/rolecall",
    "share/fish/vendor_completions.d/rolecall.fish",
    "share/man/man1/rolecall.1",
    "share/zsh/site-functions/_rolecall",
}


@pytest.fixture(scope="module")
def prefix(desk):
    desk.run("make install PREFIX=~/'my programs'")
    return desk.home / "my programs"


def test_all_is_there(prefix, desk):
    found = {str(file.relative_to(prefix)) for file in prefix.rglob("*") if file.is_file()}
    assert found == INSTALLED
    assert desk.run(f"'{prefix}/bin/rolecall' --version").startswith("rolecall ")


def test_a_packagers_root_comes_before_the_prefix(desk, tmp_path):
    desk.run(f"make install DESTDIR='{tmp_path}' PREFIX=/usr")
    root = tmp_path / "usr"
    found = {str(file.relative_to(root)) for file in root.rglob("*") if file.is_file()}
    assert found == INSTALLED


@pytest.mark.parametrize(
    "line, completions",
    [
        ("rolecall se", {"serve"}),
        ("rolecall check --format s", {"sarif"}),
        ("rolecall build --str", {"--strict"}),
    ],
)
def test_bash_completes(line, completions, prefix):
    script = f"""
        source '{prefix}/share/bash-completion/completions/rolecall'
        COMP_LINE={line!r}; COMP_POINT=${{#COMP_LINE}}; COMP_WORDS=({line}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))
        function=$(complete -p rolecall | sed 's/.*-F \\([^ ]*\\).*/\\1/')
        "$function" rolecall "${{COMP_WORDS[COMP_CWORD]}}" "${{COMP_WORDS[COMP_CWORD-1]}}"
        printf '%s\\n' "${{COMPREPLY[@]}}"
    """
    said = subprocess.run(["bash", "-c", script], capture_output=True, text=True).stdout
    assert {name.strip() for name in said.splitlines()} == completions


@pytest.mark.parametrize(
    "shell, options, file",
    [
        ("zsh", ["-n"], "share/zsh/site-functions/_rolecall"),
        ("fish", ["--no-execute"], "share/fish/vendor_completions.d/rolecall.fish"),
    ],
)
def test_other_shells_can_read_theirs(shell, options, file, prefix):
    if not shutil.which(shell):
        pytest.skip(f"{shell} is not here")
    done = subprocess.run([shell, *options, prefix / file], capture_output=True, text=True)
    assert done.returncode == 0 and done.stderr == ""


def test_the_manual_page_is_sound(prefix, program):
    page = prefix / "share/man/man1/rolecall.1"
    text = page.read_text()
    for name in ("build", "serve", "check", "render", "new", "init"):
        assert f".SS \\fB{name}\\fR" in text
    assert "\\-\\-base\\-url" in text
    if not shutil.which("groff"):
        pytest.skip("groff is not here")
    done = subprocess.run(
        ["groff", "-man", "-Tutf8", "-ww", "-rCHECKSTYLE=3", page], capture_output=True, text=True
    )
    assert done.returncode == 0 and done.stderr == ""
    assert "ROLECALL(1)" in done.stdout
