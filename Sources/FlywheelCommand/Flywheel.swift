internal import ArgumentParser
@main struct Flywheel: ParsableCommand {}
