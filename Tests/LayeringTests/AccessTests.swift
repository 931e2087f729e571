import Testing

@Suite("access and names")
struct AccessTests {
    /// The modules that outsiders import, and those whose types stand in their signatures.
    private static let publicModules: Set<String> = ["CEL", "Diagnostics", "CivilTime", "Jinzai"]

    private let targets: [PackageManifest.Target]

    init() throws {
        targets = try PackageManifest.current().targets
    }

    @Test("only the products and what their signatures show is public")
    func publicStaysInProducts() throws {
        for target in targets where ModuleLayers.isLayered(target) && !Self.publicModules.contains(target.name) {
            for file in try SourceFile.all(of: target) {
                let lines = try file.code().words.filter { $0.text == "public" && !$0.isName }.map(\.line)
                #expect(lines == [], "\(file.path)")
            }
        }
    }

    @Test("no type bears a module's name")
    func typesAndModules() throws {
        let modules = Set(targets.map(\.name) + ["ArgumentParser"])
        let keywords: Set = ["struct", "class", "enum", "actor", "protocol", "typealias"]
        for target in targets where ModuleLayers.isLayered(target) {
            for file in try SourceFile.all(of: target) {
                let named = try file.code().declarations(of: keywords).filter { modules.contains($0.text) }
                #expect(named.map { "\($0.text) in line \($0.line)" } == [], "\(file.path)")
            }
        }
    }
}
