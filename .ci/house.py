#!/usr/bin/env python3
"""The house rules that no compiler checks: arrows, sizes, the mirror of tests, words, READMEs.

usage: python3 .ci/house.py            from anywhere; exit 0 clean, 1 with findings, one a line
Standard library only, so that it runs before anything is installed.
"""
import re
import statistics
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TOP_LEVEL = {
    ".ci", ".gitignore", ".swift-format", "LICENSE", "Package.swift", "README.md",
    "Sources", "Tests", "notebooks-md", "results", "scenarios",
}

# Which imports a room may have besides Foundation: our rooms below it, then theirs.
ARROWS = {
    "CGSL": set(),
    "CMarkGFM": set(),
    "Lanes": set(),
    "Numerics": set(),
    "RandomStreams": {"Numerics"},
    "Statistics": {"CGSL", "Numerics"},
    "Charts": {"Statistics"},
    "Scenarios": {"Numerics", "RandomStreams", "Yams"},
    "Simulation": {"Lanes", "Numerics", "RandomStreams", "Scenarios"},
    "Experiments": {
        "Dispatch", "RandomStreams", "Scenarios", "Simulation", "Statistics", "Synchronization",
    },
    "Evidence": {"Scenarios", "Statistics", "SwiftCSV"},
    "Results": {"Evidence", "Experiments", "Scenarios", "Simulation", "Statistics"},
    "Reports": {"Charts", "Evidence", "Experiments", "Scenarios", "Simulation", "Statistics"},
    "Notebooks": {"CMarkGFM", "Scenarios"},
    "FlywheelCommand": {
        "ArgumentParser", "Charts", "Evidence", "Experiments", "Notebooks", "Reports", "Results", "Scenarios",
        "Simulation", "Synchronization",
    },
}
BARE = {"Numerics", "RandomStreams"}  # rooms without Foundation: the same bits on every machine
DOOR = "FlywheelCommand"  # the only room that prints
PURE = [  # layers 1 to 4
    "Numerics", "RandomStreams", "Statistics", "Charts", "Scenarios", "Simulation", "Experiments", "Evidence",
]

MOST_FILES = 14

# Sources without a test file of their own, each with the reason. Only types without functions.
UNTESTED = {
    "Charts/Values/FanPoint.swift": "a record that passes between rooms",
    "Evidence/Months/EffectEstimate.swift": "a record that passes between rooms",
    "Experiments/Running/Driver.swift": "a record that passes between rooms",
    "Experiments/Running/MetricSummary.swift": "a record that passes between rooms",
    "Experiments/Running/RunFailure.swift": "an error without behaviour",
    "Experiments/Running/TrialTable.swift": "a record that passes between rooms",
    "Notebooks/Checking/KeptJSON.swift": "what is decoded; the tests of RunFigures read it",
    "Results/Runs/RunComparison.swift": "a record that passes between rooms",
    "Scenarios/Resolved/Scenario.swift": "the table that the reader fills; the reader's tests read it",
}
# Test files that mirror no single source, each with the reason.
WHOLE = {
    "FlywheelCommandTests/ExecutedExamplesTests.swift": "the examples of help texts and README",
    "ExperimentsTests/ReferenceWorldTests.swift": "shipped scenarios against a printed table",
    "ExperimentsTests/RunPropertyTests.swift": "runs of any scenario",
    "FlywheelCommandTests/LiteratureTests.swift": "the shipped claims of the literature",
    "FlywheelCommandTests/OutputAgreementTests.swift": "all that a run writes, side by side",
    "FlywheelCommandTests/Hostile/HostileEndsTests.swift": "runs that are killed, and disks that refuse",
    "FlywheelCommandTests/Hostile/HostileNeighboursTests.swift": "runs that write, die and fill disks at once",
    "FlywheelCommandTests/Hostile/HostileFilesTests.swift": "what may be given for a scenario file",
    "FlywheelCommandTests/Hostile/HostileMutantsTests.swift": "files broken in one place",
    "FlywheelCommandTests/ShippedScenariosTests.swift": "the scenarios that are shipped",
    "LanesTests/KernelBitsTests.swift": "the kernels in C, against one agent at a time",
    "LanesTests/KernelErrorsTests.swift": "what the kernels in C promise of their errors",
    "NotebooksTests/HostilePagesTests.swift": "pages that are broken on purpose, from reading to update",
    "NotebooksTests/CourseTests.swift": "the shipped pages and their syllabus",
    "NumericsTests/SameBitsTests.swift": "the bits of all functions together",
    "RandomStreamsTests/NeighbouringAddressesTests.swift": "hash, key, counter and Philox together",
    "ScenariosTests/GeneratedScenarioTests.swift": "the generator that property tests rest on",
    "SimulationTests/BruteForceTests.swift": "a step's candidates, against everybody one by one",
    "SimulationTests/SharedLuckTests.swift": "what addressed luck is worth, lever by lever",
    "SimulationTests/MonotonePropertyTests.swift": "laws of all stages together",
    "SimulationTests/PlanPropertyTests.swift": "what plans do on any scenario",
    "SimulationTests/ScalePropertyTests.swift": "laws of all stages together",
    "SimulationTests/WritingPropertyTests.swift": "from many ways of writing to the same bits",
}
# (file, rule) pairs that a reason excuses.
EXCUSED = {
    # The folder that a page holds the program in is asked where files are opened, so that no reader can forget it.
    ("Sources/Scenarios/Reading/RootFolder.swift", "environment"),
}

# Rules on code with comments and strings taken out: name, pattern, where.
EVERYWHERE, LAYERS, INSIDE = "any file", "all rooms but the door", "layers 1 to 4"
INLINED = "all rooms but Numerics and RandomStreams"  # whose hot path is inlined into other rooms: only public code is
WORDS = [
    ("fused multiply-add", r"\.addProduct\(|\.addingProduct\(|\bfma\(", EVERYWHERE),
    ("try!", r"\btry!", EVERYWHERE),
    ("as!", r"\bas!", EVERYWHERE),
    ("fatalError", r"\bfatalError\b", EVERYWHERE),
    ("@unchecked Sendable", r"@unchecked\s+Sendable", EVERYWHERE),
    ("force unwrap", r"[\w)\]?>]!(?![=\w])", EVERYWHERE),
    ("public", r"^\s*(?:@\w+\s+)*(?:public|open)\s", INLINED),
    ("name of nothing",
     r"\b(?:struct|class|enum|actor|protocol)\s+\w*(?:Utilit|Helper|Manager|Common|Core)\w*\b",
     EVERYWHERE),
    ("printing", r"(?<![.\w])(?:print|debugPrint|dump|NSLog)\s*\(|\bFileHandle\.standard", LAYERS),
    ("clock", r"\bDate\(\)|\b(?:Continuous|Suspending)Clock\b|\bDispatchTime\.now|\.systemUptime\b",
     INSIDE),
    ("environment", r"\bProcessInfo\b|\bgetenv\b|\bCommandLine\b", INSIDE),
    ("system randomness",
     r"\bSystemRandomNumberGenerator\b|\.random\(|\.randomElement\(\)|\.shuffled\(\)|\bUUID\(\)",
     INSIDE),
]
findings = []


def find(place, what):
    findings.append(f"{place}: {what}")


def code_only(text):
    """The text with comments and string literals blanked, line breaks kept."""
    out, i, depth = [], 0, 0
    stack = []  # open strings: (closing quote, hashes, parentheses depth when interpolated)
    in_string = False
    while i < len(text):
        if in_string:
            quote, hashes, _ = stack[-1]
            if text.startswith("\\" + hashes + "(", i):
                stack[-1] = (quote, hashes, depth)
                depth += 1
                in_string = False
                i += 2 + len(hashes)
                out.append("(")
            elif text.startswith(quote + hashes, i):
                i += len(quote + hashes)
                stack.pop()
                in_string = False
                out.append('""')
            elif text[i] == "\\" and not hashes:
                i += 2
            else:
                out.append("\n" if text[i] == "\n" else "")
                i += 1
            continue
        if text.startswith("//", i):
            end = text.find("\n", i)
            i = len(text) if end < 0 else end
            continue
        if text.startswith("/*", i):
            end = text.find("*/", i)
            end = len(text) if end < 0 else end + 2
            out.append("\n" * text.count("\n", i, end))
            i = end
            continue
        opening = re.compile(r'(#*)("""|")').match(text, i)
        if opening:
            stack.append((opening[2], opening[1], None))
            in_string = True
            i = opening.end()
            continue
        if text[i] == "(":
            depth += 1
        elif text[i] == ")":
            depth -= 1
            if stack and stack[-1][2] == depth:
                in_string = True
        out.append(text[i])
        i += 1
    return "".join(out)


def check_swift(path, room, is_test):
    name = path.relative_to(ROOT).as_posix()
    text = path.read_text()
    code = code_only(text)
    for number, line in enumerate(text.splitlines(), 1):
        if re.search(r"\b(?:TODO|FIXME|XXX)\b", line):
            find(f"{name}:{number}", "unfinished: do it or open an issue")
    for number, line in enumerate(code.splitlines(), 1):
        place = f"{name}:{number}"
        for rule, pattern, where in WORDS:
            if where in (LAYERS, INSIDE) and (is_test or room == DOOR):
                continue
            if where == INLINED and room in ("Numerics", "RandomStreams"):
                continue
            if where == INSIDE and room not in PURE:
                continue
            if (name, rule) not in EXCUSED and re.search(pattern, line):
                find(place, f"{rule} is not allowed in {where}: {line.strip()}")
        arrow = re.match(
            r"\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:internal|package|public|private|fileprivate)\s+)?"
            r"import\s+(?:(?:struct|class|enum|func|protocol|typealias|var|let)\s+)?(\w+)", line)
        beside = set() if room in BARE else {"Foundation"}
        if arrow and not is_test and arrow[1] not in ARROWS[room] | beside:
            find(place, f"{room} may not import {arrow[1]}")
    if not is_test and not re.match(r"//(?!/)", text):
        find(name, "opens without a // comment that says its idea")
    if len(text.splitlines()) > 300:
        find(name, f"{len(text.splitlines())} lines; no file has more than 300")


def check_mirror(sources, tests):
    for name in sources:
        mirrored = name.replace("/", "Tests/", 1).replace(".swift", "Tests.swift")
        if name in UNTESTED:
            if re.search(r"\bfunc\s", code_only((ROOT / "Sources" / name).read_text())):
                find(f"Sources/{name}", "is excused from tests but has a function")
        elif mirrored not in tests:
            find(f"Sources/{name}", f"has no Tests/{mirrored}")
    for name in UNTESTED:
        if name not in sources:
            find(".ci/house.py", f"excuses Sources/{name}, which is not there")
    for name, path in tests.items():
        mirrored = re.sub(r"^(\w+)Tests/", r"\1/", name).replace("Tests.swift", ".swift")
        holds_tests = re.search(r"@Test\b", code_only(path.read_text()))
        if name.endswith("Tests.swift"):
            if mirrored not in sources and name not in WHOLE:
                find(f"Tests/{name}", f"mirrors no Sources/{mirrored}")
            if not holds_tests:
                find(f"Tests/{name}", "holds no test")
        elif holds_tests:
            find(f"Tests/{name}", "holds tests but is not named …Tests.swift")


def lines(paths):
    """All lines that are not blank."""
    stripped = (line.strip() for path in paths for line in path.read_text().splitlines())
    return [line for line in stripped if line]


def check_shares(sources, tests):
    code, test = lines(sources), lines(tests)
    share = len(test) / max(1, len(code))
    documented = sum(line.startswith("///") for line in code) / max(1, len(code))
    commented = sum(line.startswith("//") for line in code) / max(1, len(code))
    sizes = [len(path.read_text().splitlines()) for path in sources + tests]
    median = statistics.median(sizes) if sizes else 0
    print(
        f"house: {len(sources)} sources of {len(code)} lines, {len(tests)} test files of "
        f"{len(test)} lines ({share:.2f} x), doc comments {documented:.0%} (all comments "
        f"{commented:.0%}), median file {median:.0f} lines, longest {max(sizes, default=0)}")
    if share < 0.8:
        find("Tests", f"{share:.2f} lines a source line; at least 0.8")
    if commented < 0.15:
        find("Sources", f"comments are {commented:.0%} of lines; at least 15%")
    if median > 150:
        find("Sources and Tests", f"the median file has {median:.0f} lines; at most 150")


def check_readmes():
    for room in sorted(path for path in (ROOT / "Sources").iterdir() if path.is_dir()):
        if room.name not in ARROWS:
            find(f"Sources/{room.name}", "is a room without arrows in .ci/house.py")
        readme = room / "README.md"
        count = len(readme.read_text().splitlines()) if readme.exists() else 0
        if not 15 <= count <= 60 and room.name not in ("CGSL", "CMarkGFM"):
            find(f"Sources/{room.name}/README.md", f"{count} lines; a room's README has 15 to 60")


def check_folders(paths):
    """Folders hold a subject each: no more than about a dozen files side by side."""
    counts = {}
    for path in paths:
        folder = path.parent.relative_to(ROOT).as_posix()
        counts[folder] = counts.get(folder, 0) + 1
    for folder, count in sorted(counts.items()):
        if count > MOST_FILES:
            find(folder, f"{count} files side by side; at most {MOST_FILES}: make folders by subject")


def check_tree():
    """Top level, and no path of somebody's machine in any tracked file."""
    listed = subprocess.run(
        ["git", "-C", str(ROOT), "ls-files", "--cached", "--others", "--exclude-standard"],
        check=True, capture_output=True, text=True).stdout.splitlines()
    roots = "|".join(["work", "root", "home", "Users", "opt", "mnt", "tmp/wt"])
    machine = re.compile(rf"(?<![\w.~$}}/:-])/(?:{roots})/\w")
    for name in listed:
        if name.split("/")[0] not in TOP_LEVEL:
            find(name, "does not belong to the top level")
        path = ROOT / name
        if not path.is_file() or name == "LICENSE":
            continue
        try:
            text = path.read_text()
        except UnicodeDecodeError:
            find(name, "is not text")
            continue
        for number, line in enumerate(text.splitlines(), 1):
            if machine.search(line):
                find(f"{name}:{number}", "names a path of one machine")


def main():
    sources = sorted((ROOT / "Sources").rglob("*.swift"))
    tests = sorted((ROOT / "Tests").rglob("*.swift"))
    for path in sources + tests:
        check_swift(path, path.relative_to(ROOT).parts[1], path in tests)
    check_mirror(
        {path.relative_to(ROOT / "Sources").as_posix() for path in sources},
        {path.relative_to(ROOT / "Tests").as_posix(): path for path in tests})
    check_shares(sources, tests)
    check_readmes()
    check_folders(sources + tests)
    check_tree()
    for finding in findings:
        print(finding)
    print(f"house: {len(findings)} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
