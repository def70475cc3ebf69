"""What every race needs: the data, the contestants, and a place for the outcomes."""

import hashlib

from . import agreement
from .agreement import Disagreement
from .outcome import Outcome, megabytes
from .timing import Contestant, median_processor, median_wall, race
from .workplace import RELEASE, SOURCE, WORK, output_of

DATA, OUT = WORK / "data", WORK / "out"


def generator_checksum():
    """The checksum of the generator's source: data of another generator is made anew."""
    sources = sorted((SOURCE / "Data").glob("*.swift"))
    return hashlib.sha256(b"".join(source.read_bytes() for source in sources)).hexdigest()


class Races:
    """Runs the races with the peers that are here and collects the outcomes."""

    def __init__(self, peers, has_survey, trygg, rounds=None):
        self.peers, self.has_survey, self.trygg, self.rounds = peers, has_survey, trygg, rounds
        self.generator = generator_checksum()
        self.outcomes = []
        self.failures = []
        OUT.mkdir(parents=True, exist_ok=True)
        DATA.mkdir(parents=True, exist_ok=True)

    def data(self, kind, rows):
        """The folder of the data, made if it is not there."""
        folder = DATA / f"{kind}-{rows}"
        marker = folder / "made-by.txt"
        if not marker.exists() or marker.read_text() != self.generator:
            print(f"Making {rows:,} rows of the {kind} survey …", flush=True)
            if output_of(str(RELEASE / "BenchmarkData"), kind, str(rows), str(folder)) is None:
                raise SystemExit("The data could not be made.")
            marker.write_text(self.generator)
        return folder

    def ours(self, verb, surveys, name="trygg"):
        """trygg on a folder of surveys."""
        command = [self.trygg, verb, "--surveys", surveys]
        reports = OUT / name
        return Contestant(
            name, command + (["--reports", reports] if verb == "report" else []), reports)

    def run(self, title, contestants, rounds, practice=1):
        """Runs a race and prints the medians."""
        print(f"\n{title}", flush=True)
        runs = race(contestants, self.rounds or rounds, practice)
        for name, measured in runs.items():
            peak = max(run.peak for run in measured)
            print(f"  {name:12} {median_wall(measured):9.4f} s wall,"
                  f" {median_processor(measured):9.4f} s processor,"
                  f" {megabytes(peak)} at most", flush=True)
        if "trygg" in [contestant.name for contestant in contestants] and "trygg" not in runs:
            self.failures.append(f"{title}: trygg failed")
        return runs

    def judge(self, work, goal, measured, is_met):
        """Adds a line to the table."""
        self.outcomes.append(Outcome(work, goal, measured, is_met))

    def check(self, title, compare):
        """Runs a comparison of numbers; a disagreement fails the benchmark."""
        try:
            print(f"  same numbers: {compare()}", flush=True)
        except (Disagreement, OSError) as problem:
            print(f"  DISAGREE: {problem}", flush=True)
            self.failures.append(f"{title}: {problem}")

    @staticmethod
    def agree(reports, table, tolerances, smallest_base, name):
        """Compares trygg with a peer and says how many cells."""
        equal, hidden = agreement.compare_trygg(
            agreement.read_trygg(reports), table, tolerances, smallest_base)
        return f"trygg = {name} in {equal} cells, {hidden} hidden for a small base"
