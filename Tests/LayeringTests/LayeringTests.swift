import TestSupport
import Testing

@Suite("the layering of the modules")
struct LayeringTests {
    let manifest: PackageManifest

    init() throws {
        manifest = try PackageManifest.current()
    }

    @Test("a module imports only what it declares")
    func importsAreDeclared() throws {
        let layers = ModuleLayers(manifest: manifest)
        var read = 0
        for target in manifest.targets where ModuleLayers.isLayered(target) {
            for file in try SourceFile.all(of: target) {
                for item in try file.code().imports {
                    read += 1
                    let breach = layers.breach(importing: item.module, in: target)
                    #expect(breach == nil, "\(file.path):\(item.line)")
                }
            }
        }
        #expect(read > 0, "no import was read at all")
    }

    @Test("a module depends only on modules that stand above it in Package.swift")
    func dependenciesStandAbove() {
        #expect(ModuleLayers(manifest: manifest).upwardDependencies() == [])
    }

    @Test("every module of ours is built with the settings that police it")
    func settings() {
        let wanted: Set<String> = [
            "enableUpcomingFeature=ExistentialAny", "enableUpcomingFeature=InternalImportsByDefault",
            "enableUpcomingFeature=MemberImportVisibility", "strictMemorySafety", "treatAllWarnings=error",
        ]
        for target in manifest.targets where target.type != "system" {
            let settings = Set(target.settings.filter { $0.tool == "swift" }.map(\.text))
            let isC = target.settings.contains { $0.tool == "c" || $0.tool == "cxx" }
            #expect(isC || settings.isSuperset(of: wanted), "\(target.name)")
            let fails = target.settings.contains { $0.text == "treatAllWarnings=error" }
            #expect(fails, "a warning in \(target.name) does not fail the build")
        }
    }

    @Test("the set-up installs each system library that Package.swift names")
    func systemLibraries() throws {
        let setUp = Set(try PackageRoot.text(".ci/setup").split { $0.isWhitespace || "()".contains($0) }.map(String.init))
        let packages = manifest.targets.flatMap { $0.providers ?? [] }.flatMap { $0["apt"] ?? [] }.joined()
        #expect(!packages.isEmpty)
        #expect(packages.filter { !setUp.contains($0) }.isEmpty)
    }

    @Test("an import that is not declared, or that stands below, is found")
    func breachesAreFound() throws {
        let target = try #require(manifest.targets.first { $0.name == "Diagnostics" })
        let layers = ModuleLayers(manifest: manifest)
        #expect(layers.breach(importing: "CEL", in: target) != nil)
        #expect(layers.breach(importing: "Foundation", in: target) != nil)
        #expect(layers.breach(importing: "FoundationEssentials", in: target) != nil)
        let reversed = PackageManifest(targets: manifest.targets.reversed())
        #expect(ModuleLayers(manifest: reversed).upwardDependencies() != [])
    }
}
