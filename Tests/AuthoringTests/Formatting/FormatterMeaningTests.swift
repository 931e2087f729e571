import Diagnostics
import Foundation
import Policies
import TestSupport
import Testing
import YAMLTree

@testable import Authoring

/// That formatting changes nothing but the layout: on every YAML file of the package, and on layouts made at random.
struct FormatterMeaningTests {
    /// Every YAML file that stands in the package, by its path.
    static let files: [String] = {
        let folders = ["Benchmarks/yardstick", "Documentation", "Fixtures", "Rules", "Sources", "Tests"]
        return folders.flatMap { folder -> [String] in
            let paths = FileManager.default.enumerator(atPath: PackageRoot.url(folder).path)?.compactMap { $0 as? String } ?? []
            return paths.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.map { "\(folder)/\($0)" }.sorted()
        }
    }()

    private func comments(of text: String) -> [String] {
        YAMLReader.read(SourceText(name: "", text: text)).comments.map(\.text).sorted()
    }

    private func loaded(_ text: String) -> String {
        ModelDump.text(of: PolicyLoader.load(sources: [SourceText(name: "", text: text)]))
    }

    /// Tells where two long texts begin to differ.
    private func expectEqual(_ seen: String, _ wanted: String, _ name: String) {
        guard seen != wanted else { return }
        let same = zip(seen, wanted).prefix { $0 == $1 }.count
        let start = max(0, same - 60)
        let pieces = [wanted, seen].map { $0.dropFirst(start).prefix(120).debugDescription }
        Issue.record("\(name): wanted … \(pieces[0]), seen … \(pieces[1])")
    }

    /// Expects the text formatted to say the same, with the same comments, and to be formatted already; gives it back.
    private func expectSame(_ text: String, _ name: String) -> String? {
        switch RuleFileFormatter.format(SourceText(name: name, text: text)) {
        case .unreadable: return nil
        case .untouched:
            Issue.record("\(name) cannot be formatted")
            return nil
        case .text(let formatted):
            #expect(comments(of: formatted) == comments(of: text), "\(name)")
            expectEqual(loaded(formatted), loaded(text), name)
            guard case .text(let again) = RuleFileFormatter.format(SourceText(name: name, text: formatted)) else {
                Issue.record("\(name) cannot be formatted twice")
                return nil
            }
            expectEqual(again, formatted, name)
            return formatted
        }
    }

    @Test("every YAML file of the package says the same when it is formatted, and is then formatted for good", arguments: files)
    func everyFile(_ path: String) throws {
        // Some are no UTF-8, on purpose.
        guard let text = try? PackageRoot.text(path) else { return }
        let isReadable = !YAMLReader.read(SourceText(name: path, text: text)).diagnostics.contains { $0.severity == .error }
        #expect((expectSame(text, path) != nil) == isReadable, "\(path)")
    }

    @Test("the files are all found")
    func filesAreFound() {
        #expect(Self.files.count >= 200)
        #expect(Self.files.contains("Rules/meguro/policy.yaml"))
    }

    @Test("the rule files of Meguro stand as the formatter writes them", arguments: files.filter { $0.hasPrefix("Rules/") })
    func meguro(_ path: String) throws {
        let text = try PackageRoot.text(path)
        #expect(expectSame(text, path) == text)
    }

    @Test("a policy laid out at random says the same when it is formatted, and is then formatted for good")
    func randomLayouts() throws {
        let base = try PackageRoot.text("Tests/PoliciesTests/Broken/base.yaml")
        let document = YAMLReader.read(SourceText(name: "base.yaml", text: base))
        let root = try #require(document.root)
        let expected = loaded(base)
        var shapes: Set<String> = []
        for seed in 0..<Effort.cases(200, long: 5_000) {
            var layout = RandomLayout(seed: UInt64(seed))
            let text = layout.text(of: root)
            expectEqual(loaded(text), expected, "layout \(seed)")
            #expect(comments(of: text).count == layout.commentCount, "seed \(seed)")
            if let formatted = expectSame(text, "seed \(seed)") {
                shapes.insert(formatted)
            } else {
                Issue.record("seed \(seed) cannot be read")
            }
        }
        // The layouts differ in comments and in what stands in brackets, so that hardly two come out the same.
        #expect(shapes.count > 150)
    }
}
