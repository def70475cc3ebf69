// swift-tools-version: 6.2
import PackageDescription

/// Flags that every target is built with: warnings are errors, imports and unsafe code are explicit.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// What lets a small module use instructions that not every x86-64 processor has; whoever calls it
/// asks `ProcessorFeatures` before.
func instructions(_ flags: String...) -> [SwiftSetting] {
  #if arch(x86_64)
    [.unsafeFlags(flags.flatMap { ["-Xcc", $0] })]
  #else
    []
  #endif
}

/// A module of the pipeline and the modules it may import; the arrows go one way only.
///
/// `testImports` are modules that only the tests need, to make the values that the module is given.
func module(
  _ name: String, imports: [String] = [], testImports: [String] = [],
  settings: [SwiftSetting] = []
) -> [Target] {
  [
    .target(
      name: name, dependencies: imports.map { .byName(name: $0) },
      swiftSettings: strict + settings),
    .testTarget(
      name: "\(name)Tests",
      dependencies: ([name] + imports + testImports).map { .byName(name: $0) } + ["TestSupport"],
      swiftSettings: strict),
  ]
}

let package = Package(
  name: "trygg",
  products: [
    .executable(name: "trygg", targets: ["trygg"])
  ],
  targets:
    module("Diagnostics")
    + module("Concurrency")
    + module(
      "DelimitedText",
      imports: ["AVX2Instructions", "AVX512Instructions", "Diagnostics", "ProcessorFeatures"])
    + module("OfficeFiles", imports: ["Concurrency"])
    + module("ProcessorFeatures", settings: instructions("-mxsave", "-mxsavec"))
    + module(
      "ProcessorInstructions", testImports: ["ProcessorFeatures"],
      settings: instructions("-msha", "-mssse3", "-msse4.1"))
    + module("Statistics")
    + module("SurveyModel", imports: ["Diagnostics"])
    + module(
      "Loading", imports: ["Concurrency", "Diagnostics", "DelimitedText", "SurveyModel"])
    + module("Validation", imports: ["Diagnostics", "SurveyModel"])
    + module(
      "Estimation", imports: ["Concurrency", "Diagnostics", "Statistics", "SurveyModel"])
    + module(
      "Planning",
      imports: ["Concurrency", "Diagnostics", "Estimation", "Statistics", "SurveyModel"],
      testImports: ["Loading"])
    + module(
      "Disclosure",
      imports: [
        "Concurrency", "Diagnostics", "Estimation", "Planning", "Statistics", "SurveyModel",
      ])
    + module(
      "Reporting",
      imports: [
        "AVX2Instructions", "AVX512Instructions", "Concurrency", "Diagnostics", "Disclosure",
        "Planning", "OfficeFiles", "ProcessorFeatures", "ProcessorInstructions", "SurveyModel",
      ],
      testImports: ["Estimation", "Verification"])
    + module("Verification", imports: ["Diagnostics", "Reporting"])
    + [
      .target(
        name: "AVX2Instructions",
        swiftSettings: strict + instructions("-mavx2", "-mbmi", "-mbmi2", "-mpopcnt")),
      .target(
        name: "AVX512Instructions",
        swiftSettings: strict
          + instructions(
            "-mavx512f", "-mavx512bw", "-mavx512vbmi", "-mavx512vbmi2", "-mbmi", "-mbmi2",
            "-mpopcnt")),
      .executableTarget(
        name: "trygg",
        dependencies: [
          "Concurrency", "Diagnostics", "DelimitedText", "SurveyModel", "Loading", "Validation",
          "Estimation", "Planning", "Disclosure", "Reporting", "Verification",
        ],
        swiftSettings: strict),
      .executableTarget(
        name: "ExampleSurveys", dependencies: [], path: "Sources/ExampleSurveys",
        exclude: ["README.md"], swiftSettings: strict),
      .testTarget(
        name: "ExampleSurveysTests", dependencies: ["ExampleSurveys", "TestSupport"],
        swiftSettings: strict),
      .executableTarget(
        name: "BenchmarkData", dependencies: [], path: "Tests/Benchmark/Data",
        swiftSettings: strict),
      .target(
        name: "TestSupport", dependencies: [], path: "Tests/TestSupport",
        swiftSettings: strict),
      .testTarget(
        name: "OracleTests",
        dependencies: ["Diagnostics", "Estimation", "SurveyModel", "TestSupport"],
        path: "Tests/Oracle", exclude: ["oracle.R", "stored.csv"], swiftSettings: strict),
      .executableTarget(
        name: "Simulation",
        dependencies: ["Diagnostics", "Estimation", "Statistics", "SurveyModel", "TestSupport"],
        path: "Tests/Simulation", swiftSettings: strict),
      .testTarget(
        name: "EndToEndTests",
        dependencies: [
          "TestSupport", "trygg", "Diagnostics", "SurveyModel", "Loading", "Validation",
          "Estimation", "Planning", "Disclosure", "Reporting", "Verification",
        ],
        swiftSettings: strict),
    ],
  swiftLanguageModes: [.v6]
)
