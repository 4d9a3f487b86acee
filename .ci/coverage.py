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
ROOMS = ["RandomStreams", "Statistics", "Scenarios", "Simulation", "Experiments"]
FLOOR = 92.0  # per cent of lines in each room


def uncovered(segments):
    """Stretches of lines that never ran: (first, last), from llvm-cov's segments.

    A segment is [line, column, count, has count, is entry, is gap] and holds until the next.
    """
    stretches = []
    for here, after in zip(segments, segments[1:]):
        if here[3] and here[2] == 0 and not here[5]:
            last = after[0] - (after[1] <= 1)
            if stretches and here[0] <= stretches[-1][1] + 1:
                stretches[-1] = (stretches[-1][0], max(last, stretches[-1][1]))
            else:
                stretches.append((here[0], last))
    return stretches


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
                for first, last in uncovered(file["segments"]):
                    name = Path(file["filename"]).relative_to(ROOT)
                    print(f"          {name}:{first}" + (f"–{last}" if last > first else ""))
    if lowest < FLOOR:
        print(f"coverage: a room is below {FLOOR:.0f} %")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
