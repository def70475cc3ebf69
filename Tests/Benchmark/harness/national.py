"""The national survey: one job by trygg, DuckDB, Polars, R's survey package and C."""

from . import agreement
from .outcome import megabytes
from .races import OUT, Races
from .timing import Contestant, median_processor, median_wall, pairwise
from .workplace import PEERS, PYTHON, WORK

EXACT = {name: (1e-10, 0) for name in agreement.FIGURES}
SURVEYS = {1: "en", 12: "tolv"}
ROUNDS = {1_000: 21, 100_000: 11, 1_000_000: 7, 10_000_000: 3}


class NationalRaces(Races):
    """The races on exports of a thousand to ten million rows."""

    def theirs(self, name, rows, questions):
        """A Python peer on the export."""
        out = OUT / f"{name}.csv"
        export = self.data("national", rows) / "svar.csv"
        script = PEERS / f"shares_{name}.py"
        return Contestant(name, [PYTHON, script, export, out, questions], out)

    def shares(self, rows, questions):
        """`trygg report` on one national survey against DuckDB and Polars."""
        words = "one indicator" if questions == 1 else "twelve indicators"
        title = f"{rows:,} rows, {words}"
        surveys = self.data("national", rows) / SURVEYS[questions]
        contestants = [self.ours("report", surveys)]
        contestants += [self.theirs(name, rows, questions) for name in self.peers]
        runs = self.run(title, contestants, ROUNDS[rows])
        self.compare(title, runs)
        if rows == 100_000 and questions == 1 and self.has_survey:
            self.against_survey(rows, surveys)
        if "trygg" not in runs:
            return
        if rows >= 1_000_000:
            self.judge_large(title, rows, runs)
        elif rows == 1_000 and questions == 1:
            self.judge_small(title, runs)

    def compare(self, title, runs):
        """The numbers of all who finished, peers first."""
        tables = {name: agreement.read_peer(OUT / f"{name}.csv") for name in runs if name != "trygg"}
        names = list(tables)
        for name in names[1:]:
            self.check(title, lambda name=name: (
                f"{names[0]} = {name} in {agreement.compare_peers(tables[names[0]], tables[name])}"
                " cells"))
        if "trygg" in runs and names:
            self.check(title, lambda: self.agree(OUT / "trygg", tables[names[0]], EXACT, 5, names[0]))

    def judge_large(self, title, rows, runs):
        """A third of the faster peer, and a peak memory in proportion."""
        limit = 64_000_000 + 16 * rows
        peak = max(run.peak for run in runs["trygg"])
        self.judge(f"{title}, peak memory", f"≤ {megabytes(limit)}", megabytes(peak), peak <= limit)
        peers = [runs[name] for name in self.peers if name in runs]
        if not peers:
            return
        fastest = min(peers, key=median_wall)
        name = next(name for name in runs if runs[name] is fastest)
        ratio, low, high = pairwise(
            [run.wall for run in runs["trygg"]],
            [min(run.wall for run in of_round) for of_round in zip(*peers)])
        self.judge(
            f"{title}, `trygg report` against the faster of DuckDB and Polars", "≤ 1/3",
            f"{ratio:.3f} ({low:.3f}–{high:.3f}); {median_wall(runs['trygg']):.3f} s against "
            f"{median_wall(fastest):.3f} s ({name}), processor time "
            f"{median_processor(runs['trygg']):.3f} s against {median_processor(fastest):.3f} s",
            ratio <= 1 / 3)

    def judge_small(self, title, runs):
        """A tenth of DuckDB in Python, and 25 ms."""
        ours = median_wall(runs["trygg"])
        self.judge(f"{title}, start to written reports", "≤ 25 ms", f"{ours * 1000:.1f} ms",
                   ours <= 0.025)
        if "duckdb" in runs:
            ratio, low, high = pairwise(
                [run.wall for run in runs["trygg"]], [run.wall for run in runs["duckdb"]])
            self.judge(f"{title}, start to written reports against DuckDB in Python", "≤ 1/10",
                       f"{ratio:.3f} ({low:.3f}–{high:.3f})", ratio <= 0.1)

    def against_survey(self, rows, surveys):
        """The same job in R's survey package."""
        title = f"{rows:,} rows, one indicator, R survey"
        out = OUT / "survey.csv"
        export = self.data("national", rows) / "svar.csv"
        survey = Contestant("survey", ["Rscript", PEERS / "shares_survey.R", export, out], out)
        runs = self.run(title, [self.ours("report", surveys), survey], 3)
        if "survey" not in runs:
            return
        table = agreement.read_peer(out)
        if (OUT / "duckdb.csv").exists():
            duckdb = agreement.read_peer(OUT / "duckdb.csv")
            self.check(title, lambda: (
                f"duckdb = survey in {agreement.compare_peers(duckdb, table)} cells"))
        if "trygg" not in runs:
            return
        self.check(title, lambda: self.agree(OUT / "trygg", table, EXACT, 5, "survey"))
        ratio, low, high = pairwise(
            [run.wall for run in runs["survey"]], [run.wall for run in runs["trygg"]])
        self.judge(f"{title} against `trygg report`", "≥ 200 times",
                   f"{ratio:.0f} times ({low:.0f}–{high:.0f})", ratio >= 200)

    def reading(self, rows):
        """`trygg check`, which reads and codes (and estimates), against counting in C."""
        title = f"{rows:,} rows, `trygg check` against counting three characters in C"
        folder = self.data("national", rows)
        count = Contestant("C", [WORK / "count_characters", folder / "svar.csv"])
        check = self.ours("check", folder / SURVEYS[1])
        runs = self.run(title, [check, count], ROUNDS[rows])
        if "trygg" in runs:
            ratio, low, high = pairwise(
                [run.wall for run in runs["trygg"]], [run.wall for run in runs["C"]])
            self.judge(title, "≤ 6 times", f"{ratio:.2f} times ({low:.2f}–{high:.2f})", ratio <= 6)

    def growth(self, largest):
        """The time per row of the largest file against that of 100 000 rows."""
        sizes = [1_000, 100_000, largest]
        title = f"growth from 100,000 to {largest:,} rows"
        contestants = [
            self.ours("report", self.data("national", rows) / SURVEYS[1], f"trygg-{rows}")
            for rows in sizes]
        runs = self.run(title, contestants, 3)
        if len(runs) < 3:
            self.failures.append(f"{title}: trygg failed")
            return
        small, middle, large = (
            [run.wall for run in runs[f"trygg-{rows}"]] for rows in sizes)
        ratio, low, high = pairwise(
            [(t - start) / (largest - 1_000) for t, start in zip(large, small)],
            [(t - start) / 99_000 for t, start in zip(middle, small)])
        self.judge(f"{title}, time per row, that of 1,000 rows subtracted", "0.90–1.10",
                   f"{ratio:.2f} ({low:.2f}–{high:.2f})", 0.9 <= ratio <= 1.1)
