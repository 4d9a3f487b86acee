#!/usr/bin/env python3
"""Seeds and dictionaries for the fuzzers: the shipped scenarios, and every string of the tests.

usage: python3 .ci/fuzz/seeds.py FOLDER    writes FOLDER/FuzzQuantities, FOLDER/FuzzScenarios and their .dict
"""
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SIGNS = "% € $ ± +- +/- − – — / ( ) , : x × { } [ ] # & * - ' \" | > ? ! \\t".split()
KINDS = 64  # first bytes of a quantity's seeds: each kind of key, as a value and in the plan


def strings(paths, pattern):
    return {match for path in paths for match in re.findall(pattern, path.read_text())}


def main():
    folder = Path(sys.argv[1])
    sources = sorted((ROOT / "Sources/Scenarios").glob("*.swift"))
    tests = sorted((ROOT / "Tests/ScenariosTests").glob("*.swift"))
    scenarios = sorted((ROOT / "scenarios").glob("*.yaml"))
    words = strings(sources, r'"([a-z_]{1,20})"')
    keys = {part for path in strings(sources, r'"([a-z_.*]{3,60})"') for part in path.split(".")}
    texts = strings(tests, r'"((?:[^"\\\n]|\\.){1,80})"') | strings(
        scenarios, r"(?m): ([^{}\[\]#\n]{1,80}?)(?:,|$| #| })")
    pages = strings(tests, r'(?s)"""\n(.*?)"""')

    quantities, files = folder / "FuzzQuantities", folder / "FuzzScenarios"
    for made in (quantities, files):
        made.mkdir(parents=True, exist_ok=True)
    for number, text in enumerate(sorted(texts)):
        for kind in range(number % 8, KINDS, 8):
            (quantities / f"{number}-{kind}").write_bytes(bytes([kind]) + text.encode())
    for path in scenarios:
        (files / path.stem).write_bytes(path.read_bytes())
    for number, page in enumerate(sorted(pages)):
        (files / str(number)).write_text(re.sub(r"(?m)^ {4}", "", page.replace("\\\n    ", "")))
    for name, entries in (
            ("FuzzQuantities", words | set(SIGNS)),
            ("FuzzScenarios", words | keys | set(SIGNS) | {"extends: base.yaml"})):
        lines = [f'"{entry.replace(chr(92), chr(92) * 2).replace(chr(34), chr(92) + chr(34))}"'
                 for entry in sorted(entries) if entry and entry.isascii()]
        (folder / f"{name}.dict").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
