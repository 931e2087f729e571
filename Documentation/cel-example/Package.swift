// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "cel-example",
    dependencies: [.package(name: "jinzai", path: "../..")],
    targets: [
        .executableTarget(
            name: "cel-example", dependencies: [.product(name: "CEL", package: "jinzai")],
            swiftSettings: [.treatAllWarnings(as: .error)])
    ],
    swiftLanguageModes: [.v6]
)
