"""The estimation: a local survey, raked, in many domains, against R's survey package."""

from . import agreement
from .races import OUT, Races
from .timing import Contestant, median_wall, pairwise
from .workplace import PEERS

# Raked twice, by different programs: as close as the specification asks.
RAKED = {"andel": (0, 1e-9), "medelfel": (0, 1e-7)}


class EstimationRace(Races):
    """The race on the local survey."""

    def estimation(self):
        """Ten indicators by 30 places, six ages and five waves, raked, against R survey."""
        title = "10 indicators × 30 places × 6 groups × 5 waves, 100,000 respondents, raked"
        folder = self.data("local", 100_000)
        ours = self.ours("report", folder)
        contestants = [ours]
        out = OUT / "survey.csv"
        if self.has_survey:
            command = ["Rscript", PEERS / "estimation_survey.R", folder / "lokal", out]
            contestants.append(Contestant("survey", command, out))
        runs = self.run(title, contestants, 1, practice=0)
        if "trygg" not in runs:
            return
        seconds = median_wall(runs["trygg"])
        self.judge(f"{title}: `trygg report`", "seconds (≤ 10 s)", f"{seconds:.2f} s", seconds <= 10)
        if "survey" in runs:
            table = agreement.read_peer(out)
            self.check(title, lambda: self.agree(OUT / "trygg", table, RAKED, 30, "survey"))
            ratio, low, high = pairwise(
                [run.wall for run in runs["survey"]], [run.wall for run in runs["trygg"]])
            self.judge(f"{title}: R survey against `trygg report`", "faster",
                       f"{ratio:.0f} times ({low:.0f}–{high:.0f})", ratio > 1)
