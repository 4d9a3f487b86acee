internal import ArgumentParser
struct NewCommand: ParsableCommand {}
struct CheckCommand: ParsableCommand {}
struct RunCommand: ParsableCommand {}
struct ExplainCommand: ParsableCommand {}
