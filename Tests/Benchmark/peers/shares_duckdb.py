"""Share, standard error and interval by place and wave with DuckDB.

python shares_duckdb.py EXPORT OUT QUESTIONS, where QUESTIONS is 1 or 12. DuckDB is told the form of
the file, so that it need not look for it. Without an answer to the only question asked one is not a
respondent; of the twelve, nobody lacks more than six.
"""

import sys

import duckdb

import capped_wilson
from questions import COLUMNS, COUNTED

export, out, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
asked = list(COUNTED)[:count]
types = {name: "DOUBLE" if name == "vikt" else "VARCHAR" for name in COLUMNS}


def sums(question):
    """The aggregates of one question."""
    counts = f"{question} IN ({', '.join(repr(label) for label in COUNTED[question])})"
    return [
        f"count({question})",
        f"coalesce(sum(w) FILTER ({question} IS NOT NULL), 0)",
        f"coalesce(sum(w) FILTER ({counts}), 0)",
        f"coalesce(sum(w * w) FILTER ({question} IS NOT NULL), 0)",
        f"coalesce(sum(w * w) FILTER ({counts}), 0)",
    ]


query = f"""
    SELECT år, län, count(*), {', '.join(text for question in asked for text in sums(question))}
    FROM (
      SELECT år, län, vikt AS w, {', '.join(asked)}
      FROM read_csv(
        $export, header = true, auto_detect = false, delim = ',', quote = '"', escape = '"',
        new_line = '\\n', columns = {types!r}))
    {f'WHERE {asked[0]} IS NOT NULL' if count == 1 else ''}
    GROUP BY år, län
"""
rows = duckdb.execute(query, {"export": export}).fetchall()

wave_sizes = {}
cells = []
for wave, place, size, *figures in rows:
    wave_sizes[wave] = wave_sizes.get(wave, 0) + size
    for index, question in enumerate(asked):
        cells.append((wave, place, question, *figures[5 * index : 5 * index + 5]))
capped_wilson.write(out, cells, wave_sizes)
