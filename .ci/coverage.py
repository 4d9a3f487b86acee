#!/usr/bin/env python3
"""Line coverage of the rooms that compute, from the JSON that `swift test --enable-code-coverage` leaves.

usage: python3 .ci/coverage.py FILE [--lines]   FILE: what `swift test --show-codecov-path` names
Prints a line a room; --lines also names every uncovered stretch of lines. Exit 1 when a room is below the floor.
Standard library only.
"""
import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ["Numerics", "RandomStreams", "Statistics", "Scenarios", "Simulation", "Experiments", "Evidence"]
FLOOR = 92.0  # per cent of lines in each room


def uncovered(segments):
    """The lines that never ran, from llvm-cov's segments, counted as llvm-cov counts lines.

    A segment is [line, column, count, has count, begins a region, is a gap] and holds until the next.
    """
    starts = {}
    for segment in segments:
        starts.setdefault(segment[0], []).append(segment)
    lines, wrapped = [], None
    for line in range(segments[0][0], segments[-1][0] + 1) if segments else []:
        regions = [s for s in starts.get(line, []) if s[3] and s[4] and not s[5]]
        counts = [s[2] for s in regions] + ([wrapped[2]] if wrapped and wrapped[3] else [])
        if counts and max(counts) == 0:
            lines.append(line)
        wrapped = starts.get(line, [wrapped])[-1]
    return lines


def stretches(lines):
    """Neighbouring lines as "first–last"."""
    runs = []
    for line in lines:
        if runs and line == runs[-1][1] + 1:
            runs[-1][1] = line
        else:
            runs.append([line, line])
    return [f"{first}–{last}" if last > first else f"{first}" for first, last in runs]


def main():
    files = json.loads(Path(sys.argv[1]).read_text())["data"][0]["files"]
    lowest = 100.0
    for room in ROOMS:
        inside = [file for file in files if file["filename"].startswith(f"{ROOT}/Sources/{room}/")]
        count = sum(file["summary"]["lines"]["count"] for file in inside)
        covered = sum(file["summary"]["lines"]["covered"] for file in inside)
        share = 100 * covered / max(1, count)
        lowest = min(lowest, share)
        print(f"{share:6.2f} %  {room}: {count - covered} of {count} lines did not run")
        if "--lines" in sys.argv[2:]:
            for file in sorted(inside, key=lambda file: file["filename"]):
                name = Path(file["filename"]).relative_to(ROOT)
                for stretch in stretches(uncovered(file["segments"])):
                    print(f"          {name}:{stretch}")
    if lowest < FLOOR:
        print(f"coverage: a room is below {FLOOR:.0f} %")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
