// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that neither unsafe flags nor programs that measure enter the library's manifest.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let library: [Target.Dependency] = [.product(name: "CEL", package: "jinzai")]

let package = Package(
    name: "benchmarks",
    products: [],
    dependencies: [.package(name: "jinzai", path: "..")],
    targets: [
        .executableTarget(name: "CELSpeed", dependencies: library, swiftSettings: settings),
        // Built by `make fuzz` alone, which adds the sanitizers for every module.
        .target(name: "CFuzzer"),
        .executableTarget(name: "CELFuzz", dependencies: library + ["CFuzzer"], swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)
