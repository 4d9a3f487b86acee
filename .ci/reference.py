#!/usr/bin/env python3
"""The reference results: what every shipped scenario says, to the bit, kept under results/reference/.

usage: python3 .ci/reference.py check FLYWHEEL     simulates again and compares; exit 1 with findings, one a line
       python3 .ci/reference.py update FLYWHEEL    writes what has changed for a reason

A number may move only with a new entry in ModelVersion.swift, or because its scenario says something else (another
digest). `check` names the metrics that moved; `update` refuses to write numbers that moved for neither reason.
Standard library only.
"""
import hashlib
import json
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
KEPT = ROOT / "results" / "reference"
FUTURES, SEED = 100, 1
COLUMNS = ["mean", "p5", "p50", "p95", "missing"]
LARGEST = 6000  # bytes of a reference


def scenarios():
    """The shipped scenarios by the names of their references."""
    folder = ROOT / "scenarios"
    files = sorted(folder.glob("*.yaml")) + sorted(folder.glob("claims/reference*.yaml"))
    return {"-".join(path.relative_to(folder).with_suffix("").parts): path for path in files}


def simulated(program, scenario):
    """What the program says now."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "run"
        ended = subprocess.run(
            [program, "run", scenario, "--trials", str(FUTURES), "--seed", str(SEED), "--json",
             "--out", out], capture_output=True, text=True)
        if ended.returncode != 0:
            sys.exit(f"{scenario.relative_to(ROOT)}: cannot be run: {ended.stderr.strip()}")
        run = json.loads(ended.stdout)
        series = hashlib.sha256((out / "series.csv").read_bytes()).hexdigest()
    return {
        "scenario": run["scenario"]["name"], "digest": run["scenario"]["digest"],
        "model_version": run["model_version"], "seed": run["seed"], "futures": run["trials"],
        "series_sha256": series, "columns": COLUMNS,
        "metrics": {name: [metric[column] for column in COLUMNS]
                    for name, metric in run["metrics"].items()},
    }


def text(reference):
    """A line a metric; numbers as the shortest decimals that read back to the same bits."""
    head = {key: value for key, value in reference.items() if key != "metrics"}
    lines = [f"  {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}," for key, value in head.items()]
    metrics = [f"    {json.dumps(name)}: {json.dumps(row)}" for name, row in reference["metrics"].items()]
    return "\n".join(["{", *lines, '  "metrics": {', ",\n".join(metrics), "  }", "}"]) + "\n"


def moved(old, new):
    """What differs between two references of the same scenario, in words; a metric that is new has not moved."""
    names = [name for name, row in old["metrics"].items() if new["metrics"].get(name) != row]
    parts = [f"{len(names)} of {len(old['metrics'])} metrics ({', '.join(names)})"] if names else []
    for key, words in [("series_sha256", "the series"), ("seed", "the seed"), ("futures", "the futures")]:
        if old[key] != new[key]:
            parts.append(words)
    return ", ".join(parts)


def judged(old, new):
    """Why a reference no longer holds, and whether it may be written anew; nothing when it holds."""
    if old == new:
        return None, True
    what = moved(old, new)
    if new["digest"] != old["digest"]:
        return f"the scenario has changed (digest {old['digest']}, now {new['digest']})", True
    if new["model_version"] > old["model_version"]:
        return f"is of model version {old['model_version']}, the program of {new['model_version']}", True
    if new["model_version"] < old["model_version"]:
        return f"is of model version {old['model_version']}, the program only of {new['model_version']}", False
    if what:
        return f"numbers moved without a ModelVersion entry: {what}", False
    return "has other names or metrics than the program", True


def main():
    if len(sys.argv) != 3 or sys.argv[1] not in ("check", "update"):
        sys.exit(__doc__.strip())
    command, program = sys.argv[1], Path(sys.argv[2]).resolve()
    findings = []
    shipped = scenarios()
    KEPT.mkdir(parents=True, exist_ok=True)
    for name, scenario in shipped.items():
        path = KEPT / f"{name}.json"
        place = path.relative_to(ROOT)
        new = simulated(program, scenario)
        try:
            old = json.loads(path.read_text()) if path.exists() else None
            why, may_write = ("there is none yet", True) if old is None else judged(old, new)
        except (ValueError, KeyError, TypeError) as error:
            why, may_write = f"cannot be read ({error!r}); restore it", False
        if why is None and path.read_text() != text(new):
            why, may_write = "is written in another way", True
        if why is None:
            continue
        if command == "update" and may_write:
            path.write_text(text(new))
            print(f"{place}: written: {why}")
        else:
            cure = "; python3 .ci/reference.py update FLYWHEEL" if may_write else ""
            findings.append(f"{place}: {why}{cure}")
        if len(text(new).encode()) > LARGEST:
            findings.append(f"{place}: {len(text(new).encode())} bytes; at most {LARGEST}")
    for path in sorted(KEPT.iterdir()):
        if path.stem in shipped and path.suffix == ".json":
            continue
        if command == "update" and path.suffix == ".json":
            path.unlink()
            print(f"{path.relative_to(ROOT)}: deleted: its scenario is gone")
        else:
            findings.append(f"{path.relative_to(ROOT)}: belongs to no shipped scenario")
    for finding in findings:
        print(finding)
    print(f"reference: {len(shipped)} scenarios of {FUTURES} futures, {len(findings)} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
