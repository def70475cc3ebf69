"""Whether two programs came to the same numbers."""

import csv

FIGURES = ("andel", "medelfel", "ki_nedre", "ki_ovre")
HIDDEN = {"dold", "for_liten_bas", "dold_for_att_skydda_annan", "inga_frihetsgrader"}


class Disagreement(Exception):
    """Two programs differ."""


def read_peer(path):
    """A peer's table: (wave, place, group, indicator) to its row."""
    with open(path, encoding="utf-8", newline="") as file:
        return {
            (row["omgang"], row["plats"], row.get("grupp", "alla"), row["indikator"]): row
            for row in csv.DictReader(file)
        }


def read_trygg(reports):
    """trygg's `andelar.csv` of the only survey below `reports`, without the whole country."""
    tables = sorted(reports.glob("*/*/tabeller/andelar.csv"))
    if len(tables) != 1:
        raise Disagreement(f"expected one andelar.csv, found {len(tables)}")
    return {key: row for key, row in read_peer(tables[0]).items() if key[1] != "alla"}


def compare_peers(first, second, tolerance=1e-10):
    """Checks that two peers have the same cells and numbers; returns how many cells."""
    if first.keys() != second.keys():
        raise Disagreement(f"other cells: {sorted(first.keys() ^ second.keys())[:5]}")
    for key, row in first.items():
        compare_rows(key, row, second[key], {name: (tolerance, 0) for name in FIGURES})
        if row["bas"] != second[key]["bas"]:
            raise Disagreement(f"{key}: bas {row['bas']} against {second[key]['bas']}")
    return len(first)


def compare_rows(key, row, other, tolerances):
    """Checks the figures of a cell; a tolerance is (absolute, relative)."""
    for name, (absolute, relative) in tolerances.items():
        if (row[name] == "") != (other[name] == ""):
            raise Disagreement(f"{key}: {name} {row[name]!r} against {other[name]!r}")
        if row[name] == "":
            continue
        ours, theirs = float(row[name]), float(other[name])
        if not abs(ours - theirs) <= max(absolute, relative * abs(theirs)):
            raise Disagreement(f"{key}: {name} {ours!r} against {theirs!r}")


def compare_trygg(trygg, peer, tolerances, smallest_base=5):
    """Checks every cell of a peer in trygg's table: the same figures, or rightly hidden.

    Returns (cells that agree, cells hidden). A cell may be hidden for its own base or to protect
    another; where no base is small, nothing may be hidden.
    """
    bases = {key: int(row["bas"]) for key, row in peer.items() if "bas" in row}
    may_hide = any(base < smallest_base for base in bases.values())
    equal = hidden = 0
    for key, theirs in peer.items():
        row = trygg.get(key)
        if row is None:
            raise Disagreement(f"{key}: not in andelar.csv")
        if row["andel"] == "":
            if row["status"] not in HIDDEN or not may_hide:
                raise Disagreement(f"{key}: empty with status {row['status']}")
            hidden += 1
            continue
        if bases.get(key, smallest_base) < smallest_base:
            raise Disagreement(f"{key}: shown on a base of {bases[key]}")
        if key in bases and int(row["bas"]) != bases[key]:
            raise Disagreement(f"{key}: bas {row['bas']} against {bases[key]}")
        compare_rows(key, row, theirs, tolerances)
        equal += 1
    if equal == 0:
        raise Disagreement("no cell was shown")
    return equal, hidden
