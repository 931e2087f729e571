public import Diagnostics
package import Evaluation

extension CheckedPolicy {
    /// Runs the examples that stand in the policy. Throws where the policy cannot be used.
    public func runExamples() throws(JinzaiError) -> ExampleRun {
        ExampleRun(results: ExampleRunner(try usable()).run())
    }

    /// Tells to which branches of the policy's expressions its examples come. Throws where the policy cannot be used.
    public func measureCoverage() throws(JinzaiError) -> CoverageRun {
        CoverageRun(Coverage.measure(try usable()))
    }

    /// Changes the policy in turn in each threshold, operator, level, grade and parameter, and tells which changes no example
    /// notices. Throws where the policy cannot be used.
    public func mutate() throws(JinzaiError) -> MutationTest {
        MutationTest(MutationRun.run(try usable()))
    }
}

/// What came of a policy's examples.
public struct ExampleRun: Sendable {
    package let results: [ExampleResult]

    /// How many examples there are.
    public var count: Int { results.count }
    /// How many of them do not come to what they expect.
    public var failures: Int { results.count { !$0.holds } }

    /// What was given, expected and seen where an example fails, sorted by file and place. What is wrong with a column of a table is
    /// told once, not for each of its rows.
    public var diagnostics: [Diagnostic] {
        var seen: Set<Place> = []
        return results.flatMap(\.diagnostics).filter { seen.insert(Place($0)).inserted }.sortedByPlace()
    }

    private struct Place: Hashable {
        let code: String
        let message: LocalizedText
        let file: String
        let offsets: Range<Int>

        init(_ diagnostic: Diagnostic) {
            code = diagnostic.code
            message = diagnostic.message
            file = diagnostic.range.source.name
            offsets = diagnostic.range.offsets
        }
    }

    /// "413 examples, 2 failed".
    public func summary(in language: Language) -> String {
        switch language {
        case .ja: failures == 0 ? "例 \(count)件、すべて期待どおり" : "例 \(count)件、うち \(failures)件が期待と違う"
        case .en: "\(count) example\(count == 1 ? "" : "s"), \(failures) failed"
        }
    }
}

/// To which branches of a policy's expressions its examples come.
public struct CoverageRun: Sendable {
    /// How many branches there are.
    public let count: Int
    /// To how many of them an example comes.
    public let taken: Int
    /// The branches that no example comes to, sorted by file and place.
    public let diagnostics: [Diagnostic]

    init(_ coverage: Coverage) {
        count = coverage.branches.count
        taken = coverage.taken
        diagnostics = coverage.diagnostics.sortedByPlace()
    }

    /// The share of branches that an example comes to, in percent; 100 where there are none.
    public var percent: Double { Percentage.of(taken, count) }

    /// "branches: 402 of 420 (95.7 %)".
    public func summary(in language: Language) -> String {
        let share = Percentage.text(taken, count)
        return switch language {
        case .ja: "分岐 \(count)件のうち \(taken)件を例が通る（\(share)）"
        case .en: "branches: \(taken) of \(count) (\(share))"
        }
    }
}

/// Which small changes of a policy its examples notice.
public struct MutationTest: Sendable {
    package let run: MutationRun

    init(_ run: MutationRun) {
        self.run = run
    }

    /// How many changes were tried.
    public var count: Int { run.mutants.count }
    /// How many of them an example notices.
    public var noticed: Int { run.noticed }
    /// The share of changes that an example notices, in percent; 100 where there are none.
    public var percent: Double { Percentage.of(noticed, count) }
    /// The changes that no example notices, each with an example that would, where one was found; sorted by file and place.
    public var diagnostics: [Diagnostic] { run.mutants.compactMap(\.diagnostic).sortedByPlace() }
    /// The changes that no example notices, in words that stay the same while nobody edits their place.
    public var survivors: [String] { run.survivors.map(\.mutation.id) }

    /// "changes: 950 of 1000 noticed (95 %)".
    public func summary(in language: Language) -> String {
        let share = Percentage.text(noticed, count)
        return switch language {
        case .ja: "変更 \(count)件のうち \(noticed)件に例が気づく（\(share)）"
        case .en: "changes: \(noticed) of \(count) noticed (\(share))"
        }
    }
}

/// Shares in percent.
enum Percentage {
    static func of(_ part: Int, _ whole: Int) -> Double { whole == 0 ? 100 : Double(part) / Double(whole) * 100 }

    /// With one decimal, rounded down, so that 100 % means all.
    static func text(_ part: Int, _ whole: Int) -> String {
        let tenths = whole == 0 ? 1000 : part * 1000 / whole
        return tenths % 10 == 0 ? "\(tenths / 10) %" : "\(tenths / 10).\(tenths % 10) %"
    }
}
