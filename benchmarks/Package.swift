// swift-tools-version: 6.2

import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

// The benchmarks are a package of their own, so that users of Thymus never build them.
let package = Package(
  name: "benchmarks",
  dependencies: [
    .package(name: "thymus", path: ".."),
    // Without its traits: they replace malloc and the retain functions, which changes what is timed.
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    // MARK: - The work

    // The loops of W1 by hand, which the engine's are measured against.
    .target(
      name: "Yardstick", cSettings: [.unsafeFlags(["-O3", "-ffp-contract=off"])]),
    // W1, W2, W3 and W5 on the engine alone.
    .target(
      name: "Works", dependencies: ["Yardstick", .product(name: "ShortSteps", package: "thymus")],
      swiftSettings: strict),
    // A fixed amount of work, for counting instructions.
    .executableTarget(name: "Counted", dependencies: ["Works"], swiftSettings: strict),

    // MARK: - Figures

    // What was measured, as files.
    .target(name: "Record", swiftSettings: strict),
    // Measures the workloads.
    .executableTarget(
      name: "Workloads",
      dependencies: ["Works", "Record", .product(name: "ThymusKit", package: "thymus")],
      swiftSettings: strict),
    // Judges the targets and draws docs/performance.md.
    .executableTarget(
      name: "Page", dependencies: ["Record", .product(name: "Charts", package: "thymus")],
      swiftSettings: strict),

    // MARK: - Benchmarks for `swift package benchmark`

    .executableTarget(
      name: "Engine",
      dependencies: ["Works", .product(name: "Benchmark", package: "benchmark")],
      path: "Benchmarks/Engine", swiftSettings: strict,
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    .executableTarget(
      name: "Lesson",
      dependencies: [
        "Works", .product(name: "Benchmark", package: "benchmark"),
        .product(name: "ThymusKit", package: "thymus"),
      ],
      path: "Benchmarks/Lesson", swiftSettings: strict,
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
  ]
)
