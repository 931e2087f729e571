import Foundation
import TestSupport

/// What the command says about a policy with one mistake in it.
struct FaultTrial {
    /// One diagnostic of the command's JSON.
    struct Told: Decodable {
        struct Place: Decodable {
            let file: String
            let line: Int
        }

        struct Change: Decodable {
            let replacement: String
        }

        let code: String
        let severity: String
        let message: String
        let help: String?
        let file: String
        let line: Int
        let endLine: Int
        let related: [Place]
        let fixes: [Change]
    }

    /// Where the mistake was told.
    enum Place: String {
        case line = "on its line"
        case entry = "in its entry"
        case elsewhere = "elsewhere"
    }

    let fault: Fault
    /// The subcommand that told it; nil where none did.
    let caughtBy: String?
    let told: [Told]

    /// Tries a fault in a folder that holds the policy, and puts the file back.
    init(_ fault: Fault, in folder: URL, original: String) throws {
        self.fault = fault
        let file = folder.appending(path: fault.file)
        try Data(fault.text.utf8).write(to: file)
        defer { try? Data(original.utf8).write(to: file) }
        for command in ["validate", "test"] {
            let run = try JinzaiBinary.run([command, ".", "--format", "json", "--language", "en"], in: folder)
            let all = (try? JSONDecoder().decode([Told].self, from: Data(run.out.utf8))) ?? []
            let told = all.filter { $0.severity != "note" }
            if !told.isEmpty {
                caughtBy = command
                self.told = told
                return
            }
        }
        caughtBy = nil
        told = []
    }

    var codes: [String] { told.map(\.code).reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }

    /// The nearest place that was told.
    var place: Place? {
        if told.isEmpty { return nil }
        let places = told.flatMap { told in
            [(told.file, told.line...max(told.line, told.endLine))] + told.related.map { ($0.file, $0.line...$0.line) }
        }
        let here = places.filter { $0.0.hasSuffix(fault.file) }.map(\.1)
        if here.contains(where: { $0.contains(fault.line) && $0.count <= 4 }) { return .line }
        return here.contains { $0.overlaps(fault.entry) } ? .entry : .elsewhere
    }

    /// Whether the first word that is offered is the one that was meant; nil where the mistake is no misspelt word.
    var isSuggestionRight: Bool? {
        guard let meant = fault.meant else { return nil }
        guard let first = told.first(where: { $0.file.hasSuffix(fault.file) && $0.line == fault.line }) else { return false }
        if let change = first.fixes.first { return change.replacement == meant }
        return first.help?.contains("did you mean `\(meant)`") ?? false
    }
}
