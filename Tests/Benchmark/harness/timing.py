"""Whole processes, timed in turn."""

import os
import pathlib
import shutil
import statistics
import subprocess
from dataclasses import dataclass

from .workplace import WORK


@dataclass
class Run:
    """One process: seconds of wall time and of processor time, and bytes at its largest."""

    wall: float
    processor: float
    peak: int


@dataclass
class Contestant:
    """A program in a race: its command, and the folder or file it writes, removed before a run."""

    name: str
    command: list
    output: object = None


def read_inputs(command):
    """Reads the data that a command is given, so that nobody waits for the disk.

    A host may take file cache from a machine at any time, and whoever came next would pay for it.
    """
    for part in command:
        if not isinstance(part, pathlib.Path) or WORK / "data" not in part.parents:
            continue
        for path in [part, *sorted(part.rglob("*"))]:
            if path.is_file():
                with open(path, "rb", buffering=0) as file:
                    while file.read(1 << 20):
                        pass


class Failure(Exception):
    """A contestant that did not finish well."""


def run_once(contestant):
    """Runs a contestant from a clean start."""
    if contestant.output is not None:
        shutil.rmtree(contestant.output, ignore_errors=True)
        contestant.output.unlink(missing_ok=True)
    read_inputs(contestant.command)
    result, log = WORK / "measured.txt", WORK / "log.txt"
    command = [str(part) for part in contestant.command]
    # Nothing of the caller's Python settings: the peers start as they are installed.
    environment = {key: value for key, value in os.environ.items() if "PYTHON" not in key}
    subprocess.run([WORK / "measure", result, log, *command], env=environment, check=True)
    wall, user, system, peak, status = result.read_text().split()
    if status != "0":
        words = log.read_text(errors="replace")[-2000:]
        raise Failure(f"{contestant.name} ended with status {status}:\n{words}")
    return Run(float(wall), float(user) + float(system), int(peak))


def race(contestants, rounds, practice):
    """Runs all in turn, `rounds` times after the `practice` rounds that do not count: name to runs.

    Who goes first changes from round to round. A contestant that fails is left out, with its
    last words printed.
    """
    remaining = list(contestants)
    runs = {contestant.name: [] for contestant in contestants}
    for number in range(practice + rounds):
        shift = number % len(contestants)
        for contestant in contestants[shift:] + contestants[:shift]:
            if contestant not in remaining:
                continue
            try:
                measured = run_once(contestant)
            except Failure as failure:
                print(f"FAILED: {failure}", flush=True)
                remaining.remove(contestant)
                del runs[contestant.name]
                continue
            if number >= practice:
                runs[contestant.name].append(measured)
    return runs


def median_wall(runs):
    """The median of the wall times."""
    return statistics.median(run.wall for run in runs)


def median_processor(runs):
    """The median of the processor times, of all cores together."""
    return statistics.median(run.processor for run in runs)


def pairwise(numerator, denominator):
    """The ratios of wall times round by round: (median, smallest, largest)."""
    ratios = [a / b for a, b in zip(numerator, denominator)]
    return statistics.median(ratios), min(ratios), max(ratios)
