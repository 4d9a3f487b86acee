#!/usr/bin/env python3
"""Reports in a real browser: nothing on the console, no sideways scrolling, charts whole, readable, printable.

usage: pages.py FLYWHEEL [--keep DIR]      with selenium and axe-playwright-python; chromium and chromium-driver installed
Makes one report of every kind, opens each in headless Chromium at three widths, light and dark, and on A4. With --keep
the reports, a picture of every chart and of every page, and the PDFs stay in DIR. Exit 1 with findings, one a line.
"""
import base64
import subprocess
import sys
import tempfile
from pathlib import Path

import axe_playwright_python
from selenium import webdriver
from selenium.webdriver.chrome.service import Service

ROOT = Path(__file__).resolve().parent.parent
SHIPPED = ROOT / "scenarios"
# axe-core 4, which the package brings along; its own way of running it needs another driver of browsers.
AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
RUN_AXE = """
const done = arguments[arguments.length - 1];
axe.run(document, {runOnly: {type: 'rule', values: arguments[0]}}).then(done, e => done({failure: String(e)}));
"""
# Kind of report: arguments, least number of charts.
KINDS = {
    "run": (["two-years.yaml", "--trials", "200"], 9),
    "without-cash": (["supercritical.yaml", "--trials", "20"], 6),
    "funnel": (["two-years.yaml", "--trials", "50", "--set", "funnel=true"], 8),
    "pair": (["before.yaml", "after.yaml", "--trials", "40"], 8),
    "ranking": (["two-years.yaml", "--variants", "--trials", "40"], 3),
    "claims": (["claims/literature.yaml"], 0),
    "slide": (["claims/slide.yaml", "--trials", "60"], 0),
}
WIDTHS = (360, 800, 1600)
# The printed width and height of A4 within the page's margins, in CSS pixels (96 to the inch).
PAPER = ((210 - 30) / 25.4 * 96, (297 - 32) / 25.4 * 96)
# What axe calls them: https://dequeuniversity.com/rules/axe
RULES = [
    "color-contrast", "heading-order", "page-has-heading-one", "landmark-one-main", "region", "list",
    "document-title", "html-has-lang", "duplicate-id-aria", "svg-img-alt", "scrollable-region-focusable",
    "link-name", "th-has-data-cells", "empty-table-header", "aria-valid-attr-value", "skip-link", "bypass",
]
LABELS = """
const found = [];
for (const svg of document.querySelectorAll('svg.chart')) {
  const frame = svg.getBoundingClientRect();
  if (frame.width === 0) continue;
  const texts = [...svg.querySelectorAll('text')].map(e => [e.textContent, e.getBoundingClientRect()]);
  const name = svg.querySelector('title').textContent;
  texts.forEach(([words, a], i) => {
    if (a.left < frame.left - 1 || a.right > frame.right + 1 || a.top < frame.top - 1 || a.bottom > frame.bottom + 1)
      found.push(`${name}: "${words}" is cut`);
    for (const [other, b] of texts.slice(i + 1))
      if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3)
        found.push(`${name}: "${words}" lies on "${other}"`);
  });
}
return found;
"""
findings = []


def make_reports(flywheel, folder):
    """One report of every kind; returns their files by kind."""
    files = {}
    for kind, (arguments, _) in KINDS.items():
        files[kind] = folder / f"{kind}.html"
        names = [str(SHIPPED / word) if word.endswith(".yaml") else word for word in arguments]
        subprocess.run(
            [flywheel, "report", *names, "--out", str(files[kind])], cwd=folder, check=True,
            stdout=subprocess.DEVNULL)
    return files


def browser():
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                     "--hide-scrollbars"]:
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    driver.set_script_timeout(120)
    return driver


def resize(driver, width, height=900):
    driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": int(width), "height": int(height), "deviceScaleFactor": 1, "mobile": False})


def media(driver, kind, scheme):
    driver.execute_cdp_cmd(
        "Emulation.setEmulatedMedia",
        {"media": kind, "features": [{"name": "prefers-color-scheme", "value": scheme}]})


def look(driver, kind, file, least, keep):
    """All that is looked at on one page."""
    def find(what):
        findings.append(f"{kind}: {what}")

    for scheme in ("light", "dark"):
        media(driver, "screen", scheme)
        for width in WIDTHS:
            resize(driver, width)
            driver.get(file.as_uri())
            driver.execute_script("for (const d of document.querySelectorAll('details')) d.open = true")
            for entry in driver.get_log("browser"):
                find(f"console at {width}: {entry['message']}")
            scroll = driver.execute_script("return document.documentElement.scrollWidth")
            if scroll > width:
                find(f"scrolls sideways at {width}: {scroll} pixels")
            charts = driver.execute_script(
                "return [...document.querySelectorAll('svg.chart')]"
                ".filter(e => e.getBoundingClientRect().height > 20).length")
            if charts < least:
                find(f"{charts} charts at {width}, fewer than {least}")
            for fault in driver.execute_script(LABELS):
                find(f"at {width}: {fault}")
            if keep:
                picture(driver, keep / f"{kind}-{width}-{scheme}", width)
        resize(driver, 800)
        driver.execute_script(AXE)
        result = driver.execute_async_script(RUN_AXE, RULES)
        if "failure" in result:
            find(f"axe: {result['failure']}")
        for violation in result.get("violations", []):
            for node in violation["nodes"][:3]:
                find(f"{scheme}: {violation['id']}: {node['html'][:120]}")
    keyboard(driver, find)
    paper(driver, find, keep and keep / f"{kind}.pdf")


def picture(driver, stem, width):
    """The whole page in pictures of at most 1,600 pixels of height."""
    height = driver.execute_script("return document.documentElement.scrollHeight")
    for number, top in enumerate(range(0, height, 1600)):
        resize(driver, width, min(1600, height - top))
        driver.execute_script(f"window.scrollTo(0, {top})")
        driver.save_screenshot(f"{stem}-{number}.png")


def keyboard(driver, find):
    """The first key press reaches a visible way past the sections' links."""
    driver.execute_script("document.activeElement.blur(); window.scrollTo(0, 0)")
    driver.execute_cdp_cmd(
        "Input.dispatchKeyEvent", {"type": "keyDown", "key": "Tab", "windowsVirtualKeyCode": 9})
    words, left = driver.execute_script(
        "const e = document.activeElement; return [e.textContent, e.getBoundingClientRect().left]")
    if words != "To the report" or left < 0:
        find(f"the first key press reaches \"{words[:40]}\"")


def paper(driver, find, keep):
    """On A4 every chart fits a page, and so is never cut: a figure is not broken."""
    media(driver, "print", "light")
    resize(driver, PAPER[0])
    for name, height, rule in driver.execute_script(
            "return [...document.querySelectorAll('figure')].map(e => [e.querySelector('strong').textContent,"
            "e.getBoundingClientRect().height, getComputedStyle(e).breakInside])"):
        if height > PAPER[1] or rule != "avoid":
            find(f"on paper: {name} is {height:.0f} pixels high and may be cut ({rule})")
    printed = driver.execute_cdp_cmd(
        "Page.printToPDF", {"preferCSSPageSize": True, "printBackground": False})
    data = base64.b64decode(printed["data"])
    if not data.startswith(b"%PDF") or data.count(b"/Type /Page\n") + data.count(b"/Type /Page ") == 0:
        find("does not print")
    if keep:
        keep.write_bytes(data)


def main():
    flywheel = str(Path(sys.argv[1]).resolve())
    keep = Path(sys.argv[sys.argv.index("--keep") + 1]).resolve() if "--keep" in sys.argv else None
    with tempfile.TemporaryDirectory() as scratch:
        folder = keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        files = make_reports(flywheel, folder)
        driver = browser()
        try:
            for kind, file in files.items():
                look(driver, kind, file, KINDS[kind][1], keep)
                print(f"{kind}: {file.stat().st_size // 1000} kB")
        finally:
            driver.quit()
    for finding in findings:
        print(finding)
    sys.exit(1 if findings else 0)


main()
