// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

/// A library module of ours. Its dependencies may stand only above it in this file.
func module(
    _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

/// The tests of a module. `exclude` names folders of recorded texts, which are read where they stand.
func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(
        name: name + "Tests", dependencies: dependencies + ["TestSupport", "SeededNumbers"], exclude: exclude,
        swiftSettings: settings)
}

let package = Package(
    name: "jinzai",
    products: [
        .library(name: "CEL", targets: ["CEL", "CivilTime", "Diagnostics"]),
        .library(name: "Jinzai", targets: ["Jinzai", "CivilTime", "Diagnostics"]),
        .executable(name: "jinzai", targets: ["JinzaiCommand"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
    ],
    targets: [
        .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(name: "CUTF8Proc", providers: [.apt(["libutf8proc-dev"])]),
        .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
        .target(
            name: "CRE2",
            cxxSettings: [.enableWarning("all"), .enableWarning("extra"), .treatAllWarnings(as: .error)],
            linkerSettings: [.linkedLibrary("re2"), .linkedLibrary("stdc++")]),
        .target(
            name: "CZip", cSettings: [.enableWarning("all"), .enableWarning("extra"), .treatAllWarnings(as: .error)],
            linkerSettings: [.linkedLibrary("minizip"), .linkedLibrary("z")]),
        .target(
            name: "CExpat", cSettings: [.enableWarning("all"), .enableWarning("extra"), .treatAllWarnings(as: .error)],
            linkerSettings: [.linkedLibrary("expat")]),
        .target(name: "CScan", cSettings: [.enableWarning("all"), .enableWarning("extra"), .treatAllWarnings(as: .error)]),
        .target(name: "CHeap", cSettings: [.enableWarning("all"), .enableWarning("extra"), .treatAllWarnings(as: .error)]),
        .target(name: "CLines", cSettings: [.enableWarning("all"), .enableWarning("extra"), .treatAllWarnings(as: .error)]),
        module("CivilTime"),
        module("Diagnostics", ["CUTF8Proc"]),
        module("YAMLTree", ["CYAML", "Diagnostics"]),
        module("CEL", ["CRE2", "CivilTime", "Diagnostics"]),
        module("CELPolicy", ["CEL", "YAMLTree", "Diagnostics"]),
        module("Columnar", ["CLines", "CivilTime"]),
        module("Schema", ["CivilTime", "Diagnostics"]),
        module("Records", ["CZip", "CExpat", "CScan", "Schema", "Columnar", "CivilTime", "Diagnostics"]),
        module(
            "Policies", ["CEL", "CivilTime", "Schema", "YAMLTree", "Diagnostics"],
            resources: [.embedInCode("Prelude/prelude.yaml")]),
        module(
            "Handbook",
            ["CUTF8Proc", "CSodium", "CEL", "CivilTime", "Schema", "YAMLTree", "Policies", "Diagnostics"]),
        module(
            "Evaluation",
            ["Policies", "CEL", "CivilTime", "Records", "Columnar", "Schema", "Diagnostics"]),
        module(
            "Reports",
            [
                "CSodium", "CZip", "Handbook", "Evaluation", "Policies", "Records", "Columnar", "Schema", "CivilTime",
                "Diagnostics",
            ],
            resources: ["page.css", "parts.css", "sheet.css", "start.js", "findings.js", "sheet.js", "end.js"].map {
                .embedInCode("HTML/Files/" + $0)
            }),
        module(
            "Authoring", ["Reports", "Policies", "CEL", "YAMLTree", "Diagnostics"],
            resources: ["ja", "en"].flatMap { language in
                ["readme.\(language).md", "employees.\(language).csv", "ratings.\(language).csv"]
                    + ["policy", "grades", "records", "rules"].map { "\($0).\(language).yaml" }
            }.map { .embedInCode("Starter/Files/" + $0) }),
        module(
            "Jinzai",
            [
                "CSodium", "CScan", "Reports", "Handbook", "Evaluation", "Policies", "Records", "Columnar", "Schema",
                "CELPolicy", "CEL", "YAMLTree", "CivilTime", "Diagnostics",
            ]),
        .executableTarget(
            name: "JinzaiCommand",
            dependencies: [
                "CHeap", "Jinzai", "Authoring", "Reports", "Evaluation", "Policies", "Records", "Columnar", "Schema",
                "CEL", "CivilTime", "Diagnostics",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),
        // Stands here, as what it times is not public; nothing that is shipped depends on it.
        .executableTarget(
            name: "ColumnSpeed",
            dependencies: ["Evaluation", "Policies", "Records", "Schema", "CivilTime", "Diagnostics"],
            path: "Benchmarks/Sources/ColumnSpeed", swiftSettings: settings),
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
        .target(name: "SeededNumbers", path: "Tests/SeededNumbers", swiftSettings: settings),
        .target(
            name: "RandomPolicies",
            dependencies: ["SeededNumbers", "Evaluation", "Policies", "Records", "CivilTime", "Diagnostics"],
            path: "Tests/RandomPolicies", swiftSettings: settings),
        .executableTarget(
            name: "EvaluatorTrial", dependencies: ["RandomPolicies", "Diagnostics"], path: "Tests/EvaluatorTrial",
            swiftSettings: settings),
        tests("CivilTime", ["CivilTime"]),
        tests("Diagnostics", ["Diagnostics"]),
        tests("YAMLTree", ["YAMLTree", "Diagnostics"], exclude: ["Golden", "Mistakes"]),
        tests("CEL", ["CEL", "CivilTime", "Diagnostics"]),
        tests("CELPolicy", ["CELPolicy", "CEL", "Diagnostics"]),
        tests("Columnar", ["Columnar"]),
        tests("Schema", ["Schema"]),
        tests("Records", ["Records", "Schema", "Columnar", "CivilTime", "Diagnostics"], exclude: ["Golden"]),
        tests(
            "Policies", ["Policies", "CEL", "CivilTime", "Schema", "YAMLTree", "Diagnostics"],
            exclude: ["Analysed", "Broken", "Golden"]),
        tests(
            "Evaluation",
            ["Evaluation", "RandomPolicies", "Policies", "Records", "Columnar", "Schema", "CEL", "CivilTime", "Diagnostics"]),
        tests(
            "Handbook", ["Handbook", "Policies", "Diagnostics"], exclude: ["Golden", "Sample"]),
        tests(
            "Reports", ["Reports", "Evaluation", "Policies", "Records", "Columnar", "CivilTime", "Diagnostics"],
            exclude: ["Golden", "read_workbook.py", "validate_forms.py", "validate_result.py"]),
        tests("Authoring", ["Authoring", "Reports", "Policies", "YAMLTree", "Diagnostics"], exclude: ["validate_schema.py"]),
        tests(
            "Jinzai",
            [
                "Jinzai", "Evaluation", "Policies", "Records", "Columnar", "Schema", "CELPolicy", "CEL", "YAMLTree",
                "CivilTime", "Diagnostics",
            ],
            exclude: ["Pages/records.yaml", "Pages/Workbooks", "Pages/make_workbooks.py", "Golden"]),
        tests("JinzaiCommand", ["YAMLTree", "Diagnostics"], exclude: ["Golden"]),
        tests("Layering", []),
    ],
    swiftLanguageModes: [.v6]
)

// Built by `make fuzz` alone, which adds the sanitizers for every module; it stands here, as the readers are not public.
if Context.environment["JINZAI_FUZZ_TARGET"] != nil {
    package.targets += [
        .target(name: "CFuzzer", path: "Benchmarks/Sources/CFuzzer"),
        .executableTarget(
            name: "RecordsFuzz", dependencies: ["CFuzzer", "Records", "Columnar", "Schema", "Diagnostics"],
            path: "Benchmarks/Sources/RecordsFuzz", swiftSettings: settings),
    ]
}
