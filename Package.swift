// swift-tools-version: 6.2
// Flywheel: deciding about growth with honest numbers. GPL-3.0-or-later.

import PackageDescription

/// What every one of our own targets is compiled with.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let csv = Target.Dependency.product(name: "SwiftCSV", package: "SwiftCSV")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

/// A room of the house: a library target with its README kept out of the build.
func room(_ name: String, uses: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: uses, exclude: ["README.md"], swiftSettings: strict)
}

/// The tests that mirror one room, file by file.
func tests(
  of name: String, uses: [Target.Dependency] = [], data: [String] = []
) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.target(name: name)] + uses, exclude: data,
    swiftSettings: strict)
}

/// Scenario files made from numbers, which the tests of several rooms read.
let generated = Target.target(
  name: "GeneratedScenarios", dependencies: ["RandomStreams"], path: "Tests/GeneratedScenarios",
  swiftSettings: strict)

let package = Package(
  name: "flywheel",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "flywheel", targets: ["FlywheelCommand"])],
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CGSL", pkgConfig: "gsl", providers: [.apt(["libgsl-dev"]), .brew(["gsl"])]),
    .systemLibrary(
      name: "CMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [
        .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
      ]),
    .target(name: "Lanes", exclude: ["README.md"]),
    room("Numerics"),
    room("RandomStreams", uses: ["Numerics"]),
    room("Statistics", uses: ["Numerics", "CGSL"]),
    room("Charts", uses: ["Statistics"]),
    room("Scenarios", uses: ["RandomStreams", "Numerics", yams]),
    room("Simulation", uses: ["Scenarios", "RandomStreams", "Numerics", "Lanes"]),
    room("Experiments", uses: ["Simulation", "Scenarios", "Statistics", "RandomStreams"]),
    room("Evidence", uses: ["Scenarios", "Statistics", csv]),
    room("Results", uses: ["Evidence", "Experiments", "Simulation", "Scenarios", "Statistics"]),
    room(
      "Reports",
      uses: ["Charts", "Evidence", "Experiments", "Simulation", "Scenarios", "Statistics"]),
    room("Notebooks", uses: ["Scenarios", "CMarkGFM"]),
    .executableTarget(
      name: "FlywheelCommand",
      dependencies: [
        "Charts", "Scenarios", "Simulation", "Experiments", "Evidence", "Results", "Reports",
        "Notebooks", argumentParser,
      ],
      exclude: ["README.md"], swiftSettings: strict),
    generated,
    tests(of: "Lanes", uses: ["CGSL", "RandomStreams"]),
    tests(of: "Numerics"),
    tests(of: "RandomStreams", uses: ["Numerics"]),
    tests(of: "Statistics"),
    tests(of: "Charts"),
    tests(of: "Scenarios", uses: ["RandomStreams", "GeneratedScenarios"]),
    tests(
      of: "Simulation",
      uses: ["Scenarios", "RandomStreams", "Numerics", "Lanes", "GeneratedScenarios"]),
    tests(
      of: "Experiments",
      uses: ["Simulation", "Scenarios", "Statistics", "RandomStreams", "GeneratedScenarios"]),
    tests(of: "Evidence", uses: ["Scenarios", "Statistics"], data: ["causal-impact.csv"]),
    tests(
      of: "Results",
      uses: ["Evidence", "Experiments", "Simulation", "Scenarios", "Statistics"]),
    tests(
      of: "Reports",
      uses: [
        "Charts", "Evidence", "Experiments", "Simulation", "Scenarios", "Statistics",
        "RandomStreams",
      ]),
    tests(of: "Notebooks", uses: ["Scenarios"]),
    tests(
      of: "FlywheelCommand",
      uses: [
        "Evidence", "Experiments", "Notebooks", "Results", "Scenarios", "Simulation",
        "GeneratedScenarios",
        argumentParser,
      ]),
  ]
)
