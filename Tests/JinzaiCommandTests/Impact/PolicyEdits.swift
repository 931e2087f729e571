import Foundation
import SeededNumbers
import TestSupport

/// Small edits of a policy's rule files, as a person would make them.
struct PolicyEdits {
    /// The files of the folder, by their paths in it.
    let texts: [(name: String, text: String)]

    init(_ folder: String) throws {
        let root = PackageRoot.url(folder)
        let names = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter { $0.hasSuffix(".yaml") }.sorted()
        texts = try names.map { ($0, try String(contentsOf: root.appending(path: $0), encoding: .utf8)) }
    }

    /// A file after one edit; nil where the edit found no place.
    func random(using generator: inout SeededGenerator) -> (name: String, text: String)? {
        guard let place = texts.indices.randomElement(using: &generator) else { return nil }
        var lines = texts[place].text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let isEdited =
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: changeNumber(&lines, &generator)
            case 1:
                swap([(" >= ", " > "), (" > ", " >= "), (" <= ", " < "), (" < ", " <= "), (" == ", " != ")], &lines, &generator)
            case 2:
                swap([("severity: note", "severity: attention"), ("severity: attention", "severity: note")], &lines, &generator)
            default: swap([(" && ", " || "), ("exists(", "all("), ("'regular'", "'reappointed'")], &lines, &generator)
            }
        guard isEdited else { return nil }
        return (texts[place].name, lines.joined(separator: "\n"))
    }

    private func changeNumber(_ lines: inout [String], _ generator: inout SeededGenerator) -> Bool {
        let places = lines.indices.filter { lines[$0].contains("values: {2024-04-01: ") }
        guard let place = places.randomElement(using: &generator), let start = lines[place].range(of: "2024-04-01: "),
            let end = lines[place][start.upperBound...].firstIndex(where: { !$0.isNumber && $0 != "." }),
            let number = Double(lines[place][start.upperBound..<end])
        else { return false }
        let isWhole = number == number.rounded() && !lines[place].contains("double")
        let step = Double([-4, -2, -1, 1, 2, 5].randomElement(using: &generator) ?? 1)
        let text = isWhole ? "\(Int(max(0, number + step)))" : "\(max(0, number + step / 10))"
        lines[place].replaceSubrange(start.upperBound..<end, with: text)
        return true
    }

    private func swap(_ pairs: [(String, String)], _ lines: inout [String], _ generator: inout SeededGenerator) -> Bool {
        guard let pair = pairs.randomElement(using: &generator) else { return false }
        // What stands in an example does not change what is found.
        let places = lines.indices.filter { lines[$0].contains(pair.0) && !lines[$0].contains("expect:") }
        guard let place = places.randomElement(using: &generator), let range = lines[place].range(of: pair.0) else {
            return false
        }
        lines[place].replaceSubrange(range, with: pair.1)
        return true
    }
}
