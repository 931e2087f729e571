import Diagnostics
import Foundation
import TestSupport
import YAMLTree

/// The mistakes that are tried: as many of each kind as it says, drawn by lot from all that Meguro's policy offers.
struct FaultSample {
    /// The policy's files by their names within its folder.
    let files: [String: String]
    let faults: [Fault]

    /// Draws from some of the files, from all if none are named.
    init(from chosen: [String] = []) throws {
        let folder = PackageRoot.url("Rules/meguro")
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }
        var files: [String: String] = [:]
        for name in names { files[name] = try String(contentsOf: folder.appending(path: name), encoding: .utf8) }
        let ids = Set((files["clauses.yaml"] ?? "").matches(of: #/id: (S-\d+)/#).map { String($0.output.1) })
        var byKind: [FaultKind: [Fault]] = [:]
        for (name, text) in files where chosen.isEmpty || chosen.contains(name) {
            for fault in FaultFinder(file: RuleLines(name: name, text: text), ids: ids).faults {
                byKind[fault.kind, default: []].append(fault)
            }
        }
        self.files = files
        faults = FaultKind.allCases.flatMap { kind in
            let drawn = (byKind[kind] ?? []).sorted { ($0.lot, $0.file, $0.line) < ($1.lot, $1.file, $1.line) }
            return Self.mistakes(drawn, of: files).prefix(kind.count)
        }
    }

    /// Those that change what the file says: wider indentation of a whole entry, for example, changes nothing.
    private static func mistakes(_ faults: [Fault], of files: [String: String]) -> some Sequence<Fault> {
        faults.lazy.filter { fault in
            let original = files[fault.file].flatMap { YAMLReader.read(SourceText(name: "", text: $0)).root }
            let document = YAMLReader.read(SourceText(name: "", text: fault.text))
            guard let original, let root = document.root, document.diagnostics.isEmpty else { return true }
            return Self.shape(root) != Self.shape(original)
        }
    }

    /// The tree as a text, without its layout.
    private static func shape(_ node: YAMLNode) -> String {
        if let entries = node.entries {
            return "{" + entries.map { shape($0.key) + ":" + shape($0.value) }.joined(separator: ",") + "}"
        }
        if let items = node.items { return "[" + items.map(shape).joined(separator: ",") + "]" }
        return "\(node.scalarText ?? "")".debugDescription
    }
}
