"""Validates tabeller/ of report folders with frictionless and csvw."""

import os
import sys
from pathlib import Path

failures = 0


def report(ok, text):
    global failures
    failures += 0 if ok else 1
    print(("ok: " if ok else "FAILED: ") + text)


def frictionless_checks(folders):
    try:
        from frictionless import Package, Resource  # noqa: F401
        import frictionless
    except ImportError:
        print("SKIPPED: frictionless (pip install frictionless).")
        return
    for folder in folders:
        path = folder / "tabeller" / "datapackage.json"
        result = frictionless.validate(str(path))
        rows = sum(task.stats.get("rows") or 0 for task in result.tasks)
        report(result.valid, f"frictionless reads {len(result.tasks)} tables, {rows} rows of {folder}")
        for task in result.tasks:
            for error in task.errors[:3]:
                print("   ", task.name, error.message)
        for error in result.errors[:3]:
            print("   ", error.message)


def csvw_checks(folders):
    try:
        from csvw import CSVW
    except ImportError:
        print("SKIPPED: csvw (pip install csvw).")
        return
    for folder in folders:
        start = os.getcwd()
        os.chdir(folder / "tabeller")
        try:
            group = CSVW("csv-metadata.json", validate=True)
            valid = group.is_valid
            rows = sum(1 for table in group.tables for _ in table)
            texts = [str(warning.message) for warning in group.warnings]
        except Exception as error:  # a reader that refuses is a finding too
            valid, rows, texts = False, 0, [repr(error)]
        finally:
            os.chdir(start)
        report(valid and rows >= 0, f"csvw reads {rows} rows of {folder}")
        for text in texts[:5]:
            print("   ", text)


folders = [Path(argument) for argument in sys.argv[1:]]
frictionless_checks(folders)
csvw_checks(folders)
sys.exit(1 if failures else 0)
