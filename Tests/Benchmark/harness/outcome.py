"""The table of what was to be reached and what was."""

from dataclasses import dataclass


@dataclass
class Outcome:
    """One line: the work, the goal, what was measured, and whether that meets it."""

    work: str
    goal: str
    measured: str
    is_met: bool


def megabytes(count):
    """Bytes as megabytes of a million."""
    return f"{count / 1e6:.0f} MB"


def markdown(outcomes, versions, failures):
    """The results as a Markdown page."""
    lines = ["# Benchmark", ""]
    lines += [f"- {name}: {version}" for name, version in versions.items()]
    lines += [
        "",
        "Whole processes, run in turn; but for the estimation, one round first does not count. A "
        "ratio is the median of the ratios of the rounds, with the smallest and largest in "
        "parentheses.",
        "",
        "| work | goal | measured | met |",
        "|---|---|---|---|",
    ]
    for outcome in outcomes:
        met = "yes" if outcome.is_met else "**no**"
        lines.append(f"| {outcome.work} | {outcome.goal} | {outcome.measured} | {met} |")
    if failures:
        lines += ["", "Failed:", ""] + [f"- {failure}" for failure in failures]
    return "\n".join(lines) + "\n"
