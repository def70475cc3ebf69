"""Where the benchmark works, and the programs it needs: built, installed, or skipped out loud."""

import os
import pathlib
import platform
import shutil
import subprocess

SOURCE = pathlib.Path(__file__).resolve().parents[1]
PROJECT = SOURCE.parents[1]
WORK = PROJECT / ".build" / "benchmark"
PEERS = WORK / "peers"
PYTHON = WORK / "venv" / "bin" / "python"
RELEASE = PROJECT / ".build" / "release"


def output_of(*command):
    """What a command prints, stripped; None when it is missing or fails."""
    try:
        done = subprocess.run(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    return done.stdout.strip()


def build_swift(product):
    """Builds a product in release mode and returns its path."""
    command = ["swift", "build", "--quiet", "-c", "release", "--product", product]
    subprocess.run([*command, "--static-swift-stdlib"], cwd=PROJECT, check=True)
    return RELEASE / product


def build_c():
    """Compiles the C programs with the system's compiler, or with Swift's own."""
    compiler = next((name for name in ("cc", "clang") if shutil.which(name)), None)
    if compiler is None:
        raise SystemExit("Neither cc nor clang is here: nothing can be measured.")
    for source in (SOURCE / "harness/measure.c", SOURCE / "peers/count_characters.c"):
        target = WORK / source.stem
        subprocess.run([compiler, "-O2", "-o", str(target), str(source)], check=True)
    return compiler


def copy_peers():
    """Puts the peers' scripts where Python may keep them compiled, as installed programs are."""
    shutil.rmtree(PEERS, ignore_errors=True)
    shutil.copytree(SOURCE / "peers", PEERS)
    if PYTHON.exists():
        output_of(str(PYTHON), "-m", "compileall", "-q", str(PEERS))


def install_python_peers():
    """The peers from PyPI that could be had: name to version."""
    requirements = (SOURCE / "requirements.txt").read_text().split()
    if not PYTHON.exists() and output_of("python3", "-m", "venv", str(PYTHON.parents[1])) is None:
        print("SKIPPED: DuckDB and Polars, because python3 cannot make a virtual environment.")
        return {}
    found = {}
    for requirement in requirements:
        name, version = requirement.split("==")
        ask = f"import {name}; print({name}.__version__)"
        if output_of(str(PYTHON), "-c", ask) != version:
            output_of(str(PYTHON), "-m", "pip", "install", "--quiet", requirement)
        if output_of(str(PYTHON), "-c", ask) == version:
            found[name] = version
        else:
            print(f"SKIPPED: {requirement} could not be installed from PyPI.")
    return found


def install_survey():
    """The versions of R and its package survey, installed from Debian if need be; or None."""
    # Calibration needs MASS, which Debian only recommends to survey.
    packages = "r-cran-survey", "r-cran-mass"
    ask = "cat(R.version.string, '/ survey', format(packageVersion('survey')));" \
        "invisible(packageVersion('MASS'))"
    version = output_of("Rscript", "-e", ask)
    if version is None and shutil.which("apt-get") and os.geteuid() == 0:
        print(f"Installing {' and '.join(packages)} from Debian …", flush=True)
        output_of("apt-get", "update", "-q")
        output_of("apt-get", "install", "-q", "-y", "--no-install-recommends", *packages)
        version = output_of("Rscript", "-e", ask)
    if version is None:
        print("SKIPPED: R survey, which is neither here nor could be installed from Debian.")
    return version


def machine():
    """The processor and how many of it, for the head of the results."""
    model = platform.processor() or platform.machine()
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            names = [line.split(":")[1].strip() for line in file if line.startswith("model name")]
        model = names[0] if names else model
    except OSError:
        pass
    return f"{model}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}"
