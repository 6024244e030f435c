"""A desk as the documentation supposes it: a clone of the repository, somebody's questions beside it,
and the program at hand. The compiler's part is left out: `swift` says yes to everything, and what it
would have built is there.
"""

import os
import re
import shutil
import signal
import subprocess
import tempfile
import time
import urllib.request
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]


class Desk:
    def __init__(self, folder: Path, program: Path):
        self.home = folder / "home"
        self.clone = folder / "rolecall"
        self.questions = folder / "my-questions"
        self.bin = folder / "bin"
        self.home.mkdir()
        self._clone(program)
        self._provide("swift", "#!/bin/sh\nexit 0\n")
        # No host is asked anything: to `check --external` each link's host says that all is well.
        self._provide("curl", "#!/bin/sh\necho '200 '\n")
        # What `--open` calls.
        for name in ("open", "xdg-open"):
            self._provide(name, "#!/bin/sh\nexit 0\n")
        (self.bin / "rolecall").symlink_to(program)
        self.run("rolecall init ../my-questions")

    def _clone(self, program: Path):
        listed = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=REPOSITORY, capture_output=True, check=True
        ).stdout.decode()
        for name in filter(None, listed.split("\0")):
            # A file that is deleted and not yet committed is listed as well.
            if (REPOSITORY / name).exists():
                (self.clone / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(REPOSITORY / name, self.clone / name)
        (self.clone / ".build/release").mkdir(parents=True)
        (self.clone / ".build/release/rolecall").symlink_to(program)

    def _provide(self, name: str, text: str):
        self.bin.mkdir(exist_ok=True)
        (self.bin / name).write_text(text)
        (self.bin / name).chmod(0o755)

    @property
    def environment(self) -> dict[str, str]:
        return os.environ | {"HOME": str(self.home), "PATH": f"{self.bin}:{os.environ['PATH']}"}

    def run(self, script: str, folder: Path | None = None) -> str:
        """What a script says; it must not fail.

        NB: without MAKEFLAGS, since a `make` that runs these tests would speak to the one in here.
        """
        environment = {k: v for k, v in self.environment.items() if not k.startswith("MAKE")}
        done = subprocess.run(
            ["bash", "-euo", "pipefail", "-c", script],
            cwd=folder or self.clone, env=environment, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=300,
        )
        assert done.returncode == 0, f"{script}\nfailed with {done.returncode}:\n{done.stdout}"
        return done.stdout

    def run_until_it_serves(self, script: str, folder: Path | None = None):
        """A script that stays until Ctrl-C: it is asked for its first page, and then ended."""
        with tempfile.TemporaryFile("w+") as output:
            running = subprocess.Popen(
                ["bash", "-c", f"exec {script}"], cwd=folder or self.clone, env=self.environment,
                stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT,
            )
            try:
                end = time.monotonic() + 60
                said, address = "", None
                while address is None:
                    assert running.poll() is None and time.monotonic() < end, f"{script}\n{said}"
                    time.sleep(0.02)
                    output.seek(0)
                    said = output.read()
                    address = re.search(r"http://\S+", said)
                with urllib.request.urlopen(address[0], timeout=60) as answer:
                    assert answer.status == 200
            finally:
                running.send_signal(signal.SIGINT)
                status = running.wait(timeout=60)
            assert status == 0
