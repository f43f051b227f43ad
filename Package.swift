// swift-tools-version: 6.2

import PackageDescription

/// The settings that every target of ours is compiled with.
let careful: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// Where nothing calls the system, Cairo or libpng, code that no compiler watches over is marked too.
///
/// Each such call would need the mark. `UnsafeCodeTests` lists the files of all rooms that may hold any.
let strict: [SwiftSetting] = careful + [.strictMemorySafety()]

/// With THYMUS_SKETCH a package that is built once, to see that it builds, is not made faster than it must.
let isSketch = Context.environment["THYMUS_SKETCH"] != nil

/// Loops over cells, voxels and pixels run about a hundred times slower at `-Onone`, so the targets
/// that hold them are optimized in debug builds too; checks and assertions stay.
let fast: [SwiftSetting] = [
  .unsafeFlags(
    isSketch ? ["-O"] : ["-O", "-disable-batch-mode", "-wmo", "-num-threads", "2"],
    .when(configuration: .debug))
]
let optimized: [SwiftSetting] = strict + fast
/// The others too, file by file, because tests wait for them.
let quick: [SwiftSetting] =
  isSketch ? [] : [.unsafeFlags(["-O"], .when(configuration: .debug))]
let fastCareful: [SwiftSetting] = careful + fast

let package = Package(
  name: "thymus",
  products: [
    .executable(name: "thymus", targets: ["thymus"]),
    // The parts the benchmarks measure.
    .library(name: "ThymusKit", targets: ["Tissue", "Immunology", "Scenarios", "Pictures"]),
    // What counting instructions needs, so that CI builds no more; and the charts of the figures.
    .library(name: "ShortSteps", targets: ["ShortSteps"]),
    .library(name: "Charts", targets: ["Charts"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // MARK: - System libraries

    .systemLibrary(
      name: "CPNG", pkgConfig: "libpng", providers: [.apt(["libpng-dev"]), .brew(["libpng"])]),
    .systemLibrary(
      name: "CCairo", pkgConfig: "cairo", providers: [.apt(["libcairo2-dev"]), .brew(["cairo"])]),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    // A header of ours: vector operators that Swift does not have yet.
    .systemLibrary(name: "CLanes"),

    // MARK: - Rooms, in the order in which they may know each other

    .target(name: "Basics", swiftSettings: optimized),
    .target(
      name: "Tissue", dependencies: ["CLanes"],
      swiftSettings: optimized,
      // Square roots and rounding where the processor has no instruction for them.
      linkerSettings: [.linkedLibrary("m")]),
    .target(name: "Immunology", dependencies: ["Basics", "Tissue"], swiftSettings: optimized),
    .target(
      name: "Outcomes", dependencies: ["Basics", "Tissue", "Immunology"],
      swiftSettings: strict + quick),
    .target(
      name: "Scenarios",
      dependencies: ["Basics", "Immunology", "Outcomes", .product(name: "Yams", package: "Yams")],
      swiftSettings: careful + quick, plugins: ["EmbedTexts"]),
    .target(name: "Images", dependencies: ["Basics", "CPNG"], swiftSettings: fastCareful),
    .target(
      name: "Pictures", dependencies: ["Basics", "Immunology", "Images"], swiftSettings: optimized),
    .target(
      name: "Charts", dependencies: ["Basics", "Images", "CCairo"], swiftSettings: careful + quick),
    .target(
      name: "Experiments",
      dependencies: [
        "Basics", "Tissue", "Immunology", "Outcomes", "Scenarios", "Pictures", "CZlib",
      ],
      swiftSettings: careful + quick),
    .target(
      name: "Validation",
      dependencies: ["Basics", "Tissue", "Immunology", "Outcomes", "Scenarios", "Experiments"],
      swiftSettings: strict + quick),
    .target(
      name: "Reports",
      dependencies: [
        "Basics", "Immunology", "Outcomes", "Images", "Pictures", "Charts", "Experiments",
        "Validation",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      // The plugin writes these into a Swift file.
      exclude: ["Page/Parts"], swiftSettings: strict + quick, plugins: ["EmbedTexts"]),
    .executableTarget(
      name: "thymus",
      dependencies: [
        "Basics", "Tissue", "Immunology", "Outcomes", "Scenarios", "Images", "Pictures", "Charts",
        "Experiments", "Validation", "Reports",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: careful + quick),

    // MARK: - Texts that become code while building

    .executableTarget(
      name: "embed-texts", path: "Plugins/embed-texts", swiftSettings: careful),
    .plugin(name: "EmbedTexts", capability: .buildTool(), dependencies: ["embed-texts"]),

    // MARK: - Benchmarks

    // The engine once more, with what only benchmarks run: their loops are its inner loops, which are
    // as fast only where both are compiled together. No product of users has it.
    .target(
      name: "ShortSteps", dependencies: ["CLanes"], path: "benchmarks/ShortSteps",
      swiftSettings: fastCareful, linkerSettings: [.linkedLibrary("m")]),

    // MARK: - Tests

    // Counts allocations, for the test that a step makes none.
    .target(name: "AllocationCounter", path: "Tests/AllocationCounter"),
    .testTarget(name: "BasicsTests", dependencies: ["Basics"], swiftSettings: careful),
    .testTarget(
      name: "TissueTests", dependencies: ["Tissue", "AllocationCounter"], swiftSettings: fastCareful
    ),
    .testTarget(
      name: "ShortStepsTests", dependencies: ["ShortSteps"],
      path: "benchmarks/Tests/ShortStepsTests",
      swiftSettings: fastCareful + [.define("SHORT_STEPS")]),
    .testTarget(
      name: "ImmunologyTests", dependencies: ["Tissue", "Immunology", "AllocationCounter"],
      swiftSettings: fastCareful),
    .testTarget(
      name: "OutcomesTests", dependencies: ["Basics", "Tissue", "Immunology", "Outcomes"],
      swiftSettings: careful),
    .testTarget(
      name: "ScenariosTests", dependencies: ["Basics", "Immunology", "Outcomes", "Scenarios"],
      exclude: ["Broken", "Goldens"], swiftSettings: careful),
    .testTarget(name: "ImagesTests", dependencies: ["Basics", "Images"], swiftSettings: careful),
    .testTarget(
      name: "PicturesTests", dependencies: ["Basics", "Immunology", "Images", "Pictures"],
      exclude: ["Goldens"],
      swiftSettings: careful),
    .testTarget(
      name: "ChartsTests", dependencies: ["Basics", "Images", "Charts", "CCairo"],
      exclude: ["Goldens"],
      swiftSettings: careful),
    .testTarget(
      name: "ExperimentsTests",
      dependencies: ["Basics", "Tissue", "Immunology", "Outcomes", "Scenarios", "Experiments"],
      swiftSettings: careful),
    .testTarget(
      name: "ValidationTests", dependencies: ["Immunology", "Outcomes", "Validation"],
      swiftSettings: careful),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "Basics", "Tissue", "Immunology", "Outcomes", "Scenarios", "Images", "Pictures", "Charts",
        "Experiments", "Validation", "Reports",
      ],
      exclude: ["Kept"], swiftSettings: careful),
    .testTarget(
      name: "CommandLineTests",
      dependencies: [
        "Basics", "Immunology", "Outcomes", "Scenarios", "Pictures", "Experiments", "Reports",
        "thymus",
      ],
      exclude: ["Goldens"],
      swiftSettings: careful),
    .testTarget(name: "RepositoryTests", dependencies: ["Immunology"], swiftSettings: careful),
  ]
)

// Builds with a sanitizer are builds of their own. With THYMUS_ROOMS=engine they have the engine, the model and
// their tests alone, which is where threads run.
if Context.environment["THYMUS_ROOMS"] == "engine" {
  let engine = [
    "CLanes", "Basics", "Tissue", "Immunology", "AllocationCounter", "TissueTests",
    "ImmunologyTests",
  ]
  package.targets.removeAll { !engine.contains($0.name) }
  package.products = []
}
