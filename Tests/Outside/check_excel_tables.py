"""Compares what a spreadsheet made of tabeller-excel/ with the numbers of tabeller/."""

import csv
import json
import sys
from pathlib import Path

try:
    import openpyxl
except ImportError:
    print("SKIPPED: openpyxl (pip install openpyxl).")
    sys.exit(0)

folder, opened = Path(sys.argv[1]), Path(sys.argv[2])
package = json.loads((folder / "tabeller" / "datapackage.json").read_text("utf-8"))
wrong, numbers, waves = [], 0, 0

for resource in package["resources"]:
    name = resource["name"]
    book = opened / f"{name}.xlsx"
    if not book.exists():
        wrong.append(f"{name}: not opened")
        continue
    shown = list(openpyxl.load_workbook(book).active.iter_rows(min_row=2, values_only=True))
    with open(folder / "tabeller" / f"{name}.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))[1:]
    if len(shown) != len(rows):
        wrong.append(f"{name}: {len(shown)} rows instead of {len(rows)}")
    for line, (row, cells) in enumerate(zip(rows, shown), start=2):
        for field, value, cell in zip(resource["schema"]["fields"], row, cells):
            place = f"{name}, row {line}, {field['name']}"
            if field["type"] == "string":
                if "pattern" in field.get("constraints", {}) and value:
                    waves += 1
                    # A year becomes a number, a month of a year stays text: never a date.
                    expected = int(value) if value.isdigit() else value.replace("-", "–")
                    if cell != expected:
                        wrong.append(f"{place}: {cell!r} instead of {expected!r}")
                elif value and not isinstance(cell, str):
                    wrong.append(f"{place}: a label became {cell!r}")
            elif value == "":
                if cell != "..":
                    wrong.append(f"{place}: {cell!r} instead of ..")
            else:
                numbers += 1
                number = float(value)
                if not isinstance(cell, (int, float)) or abs(cell - number) > 1e-14 * abs(number):
                    wrong.append(f"{place}: {cell!r} instead of {number!r}")

for text in wrong[:5]:
    print("   ", text)
print(
    f"FAILED: {len(wrong)} cells of {folder}" if wrong
    else f"ok: LibreOffice in Swedish reads {numbers} numbers and {waves} waves of {folder}")
sys.exit(1 if wrong else 0)
