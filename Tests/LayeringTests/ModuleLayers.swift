/// Finds what a module imports although it must not.
struct ModuleLayers {
    let manifest: PackageManifest

    /// Modules of the toolchain that the library modules may import.
    private static let toolchain: Set<String> = ["Swift", "Glibc", "Musl", "Darwin", "Synchronization", "Dispatch"]
    /// Modules that have no use for the essentials of Foundation either.
    private static let withoutFoundation: Set<String> = [
        "CEL", "CELPolicy", "YAMLTree", "Policies", "Diagnostics", "CivilTime", "Columnar",
    ]

    /// Whether a target is one of ours that the layering holds for: no test and no test support.
    static func isLayered(_ target: PackageManifest.Target) -> Bool {
        target.folder.hasPrefix("Sources/")
    }

    /// The sentence that says why `module` may not stand in an import of `target`; nil if it may.
    func breach(importing module: String, in target: PackageManifest.Target) -> String? {
        let declared = Set(target.dependencies.map(\.name))
        if declared.contains(module) || Self.toolchain.contains(module) { return nil }
        if module == "FoundationEssentials" && !Self.withoutFoundation.contains(target.name) { return nil }
        if manifest.targets.contains(where: { $0.name == module }) {
            return "\(target.name) imports \(module), which Package.swift does not declare for it"
        }
        return "\(target.name) imports \(module), which is neither declared nor allowed"
    }

    /// Dependencies on a target that does not stand above the target in `Package.swift`.
    func upwardDependencies() -> [String] {
        var above: Set<String> = []
        var result: [String] = []
        let ours = Set(manifest.targets.map(\.name))
        for target in manifest.targets {
            for dependency in target.dependencies where ours.contains(dependency.name) && !above.contains(dependency.name) {
                result.append("\(target.name) depends on \(dependency.name), which stands below it")
            }
            above.insert(target.name)
        }
        return result
    }
}
