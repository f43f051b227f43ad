"""A browser, pages to open in it, and what must never happen in any of them."""

import csv
import os
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
SMALL = [
    "--days", "12", "--set", "tissue.width_um=400", "--set", "tissue.height_um=400",
    "--set", "cells.tumour.count=120", "--no-progress", "--quiet",
]
HOSTILE = "</script><!-- <img src=x onerror=alert(1)> \"'&{{title}} ]]>"
CHECKS = []


def check(function):
    CHECKS.append(function)
    return function


class Bench:
    """A browser, the pages, and what must never happen in any of them."""

    def __init__(self, browser, folders, shots):
        self.browser, self.folders, self.shots = browser, folders, shots

    def open(self, name="plain", width=1366, height=620, reveal=True, init=None, **context):
        self.context = self.browser.new_context(
            viewport={"width": width, "height": height}, accept_downloads=True, **context)
        page = self.context.new_page()
        page.troubles, page.requests = [], []
        page.on("console", lambda message: page.troubles.append(message.text))
        page.on("pageerror", lambda error: page.troubles.append(str(error)))
        page.on("dialog", lambda dialog: (page.troubles.append("a dialog"), dialog.dismiss()))
        page.on("request", lambda request: page.requests.append(request.url))
        if init:
            page.add_init_script(init)
        page.goto((self.folders[name] / "report.html").as_uri())
        if context.get("java_script_enabled", True):
            wait_until(page, "document.documentElement.dataset.ready === 'yes'")
            if reveal:
                page.click("#skip-prediction")
        return page

    def close(self, page):
        page.wait_for_timeout(50)
        assert page.troubles == [], page.troubles
        foreign = [url for url in page.requests[1:] if not url.startswith("data:")]
        assert foreign == [], f"the page fetched {foreign}"
        self.context.close()

    def rows(self, name="plain"):
        """The counts of the run that can be watched."""
        return watched_rows(self.folders[name])


def watched_rows(folder):
    """The counts of the run that can be watched, which `frames.csv` names."""
    with (folder / "frames" / "frames.csv").open(newline="") as file:
        run = next(csv.DictReader(file))["run"]
    with (folder / "counts.csv").open(newline="") as file:
        return [row for row in csv.DictReader(file) if row["run"] == run]


def wait_until(page, condition, seconds=20):
    """Waits for a condition; Playwright's own way needs `eval`, which the page rightly forbids."""
    end = time.monotonic() + seconds
    while not page.evaluate(condition):
        assert time.monotonic() < end, f"{condition} did not come true"
        page.wait_for_timeout(20)


def visible(page, selector):
    return page.locator(selector).first.is_visible()


# Whatever somebody can press, turn or open, with its name and its size.
CONTROLS = """() => Array.from(document.querySelectorAll(
            'button,a.button,nav a,select,input[type=range],summary,canvas')).filter(
            (element) => element.offsetParent).map((element) => {
              const box = element.getBoundingClientRect();
              const label = element.labels && element.labels[0] && element.labels[0].textContent;
              return {name: (element.getAttribute('aria-label') || label || element.textContent).trim(),
                part: element.closest('section') && element.tagName === 'SUMMARY' ? 'fold' : 'control',
                width: box.width, height: box.height};
            })"""


CONTRAST = """() => {
  const parts = (text) => (text.match(/[\\d.]+/g) || []).map(Number);
  const luminance = ([r, g, b]) => [r, g, b].map((c) => c / 255)
    .map((c) => c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4))
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const poor = [];
  for (const element of document.querySelectorAll('body *')) {
    if (!element.offsetParent || element.closest('svg,canvas,.visually-hidden')) continue;
    if (!Array.from(element.childNodes).some((node) => node.nodeType === 3 && node.textContent.trim())) continue;
    let ground = element;
    while (ground && (parts(getComputedStyle(ground).backgroundColor)[3] === 0)) ground = ground.parentElement;
    const paper = luminance(parts(getComputedStyle(ground || document.body).backgroundColor));
    const style = getComputedStyle(element), ink = luminance(parts(style.color));
    const contrast = (Math.max(paper, ink) + 0.05) / (Math.min(paper, ink) + 0.05);
    if (contrast < 4.5) poor.push(element.tagName + ' ' + contrast.toFixed(2) + ' ' + element.textContent.slice(0, 30));
    if (parseFloat(style.fontSize) < 14) poor.push(element.tagName + ' is only ' + style.fontSize);
  }
  return poor;
}"""


def quoted(text):
    """A text as YAML between quotation marks."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def run_checks(make_pages):
    """Makes the pages, does all checks, and gives the exit code."""
    thymus = Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        root = Path(temporary)
        shots = Path(sys.argv[2] if len(sys.argv) > 2 else root / "shots")
        shots.mkdir(parents=True, exist_ok=True)
        folders = make_pages(thymus, root)
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        bench, failed = Bench(browser, folders, shots), 0
        wanted = os.environ.get("ONLY", "")
        for function in [function for function in CHECKS if wanted in function.__name__]:
            name = function.__name__.replace("_", " ")
            try:
                function(bench)
                print(f"browser: {name}")
            except Exception as problem:
                failed += 1
                print(f"browser: FAILED: {name}: {problem!r}"[:1500])
        browser.close()
    return 1 if failed else 0
