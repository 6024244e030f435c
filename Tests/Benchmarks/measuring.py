"""Commands timed as whole processes."""

import os
import statistics
import sys
import time
from dataclasses import dataclass
from pathlib import Path


@dataclass
class Run:
    """One run of a command: seconds by the clock, seconds of the processors, peak memory in MiB, what it printed.

    The memory is never less than what this script itself has, from which the command is started.
    """

    wall: float
    processor: float
    memory: float
    output: str


def measured(command: list[str], scratch: Path) -> Run:
    """Runs a command to its end; `scratch` is a file for what it prints. A command that fails ends all."""
    with open(scratch, "w+b") as output:
        printed = [(os.POSIX_SPAWN_DUP2, output.fileno(), stream) for stream in (1, 2)]
        start = time.perf_counter()
        process = os.posix_spawnp(command[0], command, os.environ, file_actions=printed)
        _, status, usage = os.wait4(process, 0)
        wall = time.perf_counter() - start
        output.seek(0)
        text = output.read().decode(errors="replace")
    if status:
        sys.exit(f"{' '.join(command)}: status {status}\n{text[-2000:]}")
    # macOS counts bytes where Linux counts KiB.
    units_a_mebibyte = 2**20 if sys.platform == "darwin" else 2**10
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / units_a_mebibyte, text)


def median(runs: list[Run]) -> Run:
    """The medians of each figure, with what the last one printed."""
    figures = ([getattr(run, figure) for run in runs] for figure in ("wall", "processor", "memory"))
    return Run(*map(statistics.median, figures), runs[-1].output)
