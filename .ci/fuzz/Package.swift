// swift-tools-version: 6.2
// Fuzzing of what reads the user's words. A package of its own, so that ordinary builds know nothing of sanitizers.
// The rooms are links to the project's own: what is fuzzed is what is shipped. `.ci/fuzz/run` builds and runs it.

import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]
let watched = SwiftSetting.unsafeFlags(["-sanitize=fuzzer,address"])

/// A fuzzer: its file defines what is done with one input, libFuzzer brings the rest.
func fuzzer(_ name: String) -> Target {
  .executableTarget(
    name: name, dependencies: ["FuzzDriver", "Scenarios"],
    swiftSettings: strict + [watched, .unsafeFlags(["-parse-as-library"])],
    linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])])
}

let package = Package(
  name: "flywheel",
  platforms: [.macOS(.v15)],
  dependencies: [.package(url: "https://github.com/jpsim/Yams", from: "6.2.2")],
  targets: [
    .target(
      name: "Numerics", exclude: ["README.md"], swiftSettings: strict + [watched]),
    .target(
      name: "RandomStreams", dependencies: ["Numerics"], exclude: ["README.md"],
      swiftSettings: strict + [watched]),
    .target(
      name: "Scenarios",
      dependencies: ["Numerics", "RandomStreams", .product(name: "Yams", package: "Yams")],
      exclude: ["README.md"], swiftSettings: strict + [watched]),
    .target(name: "FuzzDriver", swiftSettings: strict + [watched]),
    fuzzer("FuzzQuantities"),
    fuzzer("FuzzScenarios"),
  ]
)
