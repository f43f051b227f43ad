// swift-tools-version: 6.2

import PackageDescription

// The benchmarks are a package of their own, so that users of Thymus never build them.
let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "thymus", path: "..")],
  targets: [
    // The loops of W1 by hand, which the engine's are measured against.
    .target(
      name: "Yardstick", cSettings: [.unsafeFlags(["-O3", "-ffp-contract=off"])]),
    .executableTarget(
      name: "Workloads",
      dependencies: ["Yardstick", .product(name: "ThymusKit", package: "thymus")]),
  ]
)
