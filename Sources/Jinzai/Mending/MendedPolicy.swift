public import Diagnostics
import Policies

/// A policy after the safe fixes of its mistakes, with what they change. The files themselves are not touched until `write`.
public struct MendedPolicy: Sendable {
    /// One fix that was made, at its place in the text as it was then.
    package struct Change: Sendable {
        package let diagnostic: Diagnostic
        package let fix: Diagnostic.Fix
    }

    /// A file that the fixes change.
    package struct File: Sendable {
        package let name: String
        package let before: String
        package let after: String
    }

    /// As the changed texts say it, with the mistakes that are left.
    public let policy: CheckedPolicy
    /// In the order in which they were made.
    package let changes: [Change]
    /// Only those that differ from what they were.
    package let files: [File]

    /// Nothing to look at again: as many rounds as fixes can uncover further mistakes that have fixes.
    private static let roundLimit = 50

    /// Makes the safe fixes, reads the result anew, and goes on until none is left.
    init(_ policy: CheckedPolicy) {
        var current = policy
        var changes: [Change] = []
        for _ in 0..<Self.roundLimit {
            let selections = current.sources.map { FixSelection(current.diagnostics, in: $0) }
            if selections.allSatisfy(\.chosen.isEmpty) { break }
            let sources = zip(current.sources, selections).map { source, selection in
                let edits = selection.chosen.map { TextEdit($0.fix) }
                return edits.isEmpty ? source : SourceText(name: source.name, text: source.applying(edits))
            }
            changes += selections.flatMap(\.chosen).map { Change(diagnostic: $0.diagnostic, fix: $0.fix) }
            current = CheckedPolicy.load(sources: sources)
        }
        self.policy = current
        self.changes = changes
        files = zip(policy.sources, current.sources).compactMap { before, after in
            before.scalars == after.scalars ? nil : File(name: before.name, before: before.wholeText, after: after.wholeText)
        }
    }

    /// Whether the fixes change a file.
    public var isChanged: Bool { !files.isEmpty }

    /// What the fixes change, as `patch` reads it. Empty where nothing changes.
    public var diff: String {
        files.map { UnifiedDiff.text(of: $0.name, from: $0.before, to: $0.after) }.joined()
    }

    /// What was changed where, one line a fix, and how many there were. Empty where nothing was changed.
    public func summary(in language: Language) -> String {
        guard isChanged else { return "" }
        let lines = changes.map { change in
            let start = change.diagnostic.range.start
            let place = "\(change.diagnostic.range.source.name):\(start.line):\(start.column)"
            return
                "\(place): \(change.diagnostic.code) \(change.diagnostic.message[language]) → \(change.fix.message[language])\n"
        }
        return lines.joined() + count(language) + "\n"
    }

    private func count(_ language: Language) -> String {
        switch language {
        case .ja: "\(files.count)個のファイルの\(changes.count)か所を直す"
        case .en:
            "\(changes.count) fix\(changes.count == 1 ? "" : "es") in \(files.count) file\(files.count == 1 ? "" : "s")"
        }
    }
}

extension CheckedPolicy {
    /// The policy after the fixes that are surely what its author meant. Comments and layout stay as they are.
    public func mended() -> MendedPolicy { MendedPolicy(self) }
}

extension SourceText {
    fileprivate var wholeText: String { text(in: 0..<scalars.count) }
}
