"""Share, standard error and interval by place and wave with Polars.

python shares_polars.py EXPORT OUT QUESTIONS, where QUESTIONS is 1 or 12. Without an answer to the
only question asked one is not a respondent; of the twelve, nobody lacks more than six.
"""

import sys

import polars

import capped_wilson
from questions import COLUMNS, COUNTED

export, out, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
asked = list(COUNTED)[:count]
types = {name: polars.Float64 if name == "vikt" else polars.String for name in COLUMNS}

frame = polars.scan_csv(export, schema=types).select("år", "län", *asked, w="vikt")
if count == 1:
    frame = frame.filter(polars.col(asked[0]).is_not_null())


def sums(question):
    """The aggregates of one question."""
    answer, w = polars.col(question), polars.col("w")
    counts, answered = answer.is_in(COUNTED[question]), answer.is_not_null()
    return [
        answer.count().alias(f"{question}_base"),
        w.filter(answered).sum().alias(f"{question}_w"),
        w.filter(counts).sum().alias(f"{question}_wy"),
        (w * w).filter(answered).sum().alias(f"{question}_w2"),
        (w * w).filter(counts).sum().alias(f"{question}_w2y"),
    ]


rows = (
    frame.group_by("år", "län")
    .agg(polars.len(), *(expression for question in asked for expression in sums(question)))
    .collect(engine="streaming")
    .rows()
)

wave_sizes = {}
cells = []
for wave, place, size, *figures in rows:
    wave_sizes[wave] = wave_sizes.get(wave, 0) + size
    for index, question in enumerate(asked):
        cells.append((wave, place, question, *figures[5 * index : 5 * index + 5]))
capped_wilson.write(out, cells, wave_sizes)
