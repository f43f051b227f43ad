// swift-tools-version: 6.2

import PackageDescription

// The benchmarks are a package of their own, so that users of Thymus never build them.
let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "thymus", path: "..")],
  targets: [
    .executableTarget(
      name: "Workloads",
      dependencies: [.product(name: "ThymusKit", package: "thymus")])
  ]
)
