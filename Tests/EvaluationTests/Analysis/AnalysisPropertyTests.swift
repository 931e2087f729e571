import CivilTime
import Diagnostics
import FoundationEssentials
import TestSupport
import Testing

@testable import Evaluation
@testable import Policies
@testable import Records

/// What analysis says of random policies, held against what comes of every possible record.
@Suite("What analysis says")
struct AnalysisPropertyTests {
    private static let seeds = (1...Effort.cases(12, long: 400)).map { UInt64($0) }

    @Test("of rules is so for every record, and nothing is left unsaid", arguments: seeds)
    func rules(seed: UInt64) throws {
        let trial = try AnalysisTrial(FragmentPolicy(seed: seed))
        for rule in trial.random.rules {
            let told = trial.diagnostics(on: [rule.line])
            let outcomes = Set(try trial.outcomes(of: rule.id)).subtracting([.unknown, .notApplicable])
            for diagnostic in told where ["JZ0425", "JZ0426"].contains(diagnostic.code) {
                #expect(outcomes.count == 1, "\(rule)")
                let outcome = try #require(outcomes.first)
                #expect(diagnostic.message.en.contains("`\(outcome.rawValue)`"), "\(rule)")
                #expect(try trial.example(diagnostic, of: rule.id, comesTo: outcome.rawValue), "\(rule)")
            }
            if told.isEmpty { #expect(outcomes.count == 2, "\(rule): \(outcomes)") }
        }
    }

    @Test("of conditions and their parts is so for every record", arguments: seeds)
    func parts(seed: UInt64) throws {
        let trial = try AnalysisTrial(FragmentPolicy(seed: seed))
        func told(_ code: String) -> [Diagnostic] { trial.analysis.diagnostics.filter { $0.code == code } }
        let never = try trial.truths(of: told("JZ0420").map(\.range.text.trimmingQuotes))
        #expect(never.allSatisfy { !$0.contains(.flagged) })
        let always = try trial.truths(of: told("JZ0421").map(\.range.text.trimmingQuotes))
        #expect(always.allSatisfy { !$0.contains(.clear) })
        for diagnostic in told("JZ0424") {
            let variants = try trial.replacements(of: diagnostic)
            let truths = try trial.truths(of: variants)
            #expect(truths[0] == truths[1] || truths[0] == truths[2], "\(diagnostic.range.text) in \(variants[0])")
        }
    }

    @Test("of the entries of a match is so for every record, and nothing is left unsaid", arguments: seeds)
    func matches(seed: UInt64) throws {
        let trial = try AnalysisTrial(FragmentPolicy(seed: seed))
        for match in trial.random.matches {
            let chosen = try trial.chosenEntries(of: match)
            let told = trial.diagnostics(on: match.lines)
            for diagnostic in told where diagnostic.code == "JZ0427" {
                let entry = try #require(match.lines.firstIndex(of: diagnostic.range.start.line))
                #expect(!chosen.contains(.entry(entry)), "\(match)")
            }
            let gaps = told.filter { $0.code == "JZ0429" }
            if !gaps.isEmpty { #expect(chosen.contains(.nothing), "\(match)") }
            for gap in gaps { #expect(try trial.isEmpty(match.name, for: gap), "\(match)") }
            guard told.allSatisfy({ $0.code == "JZ0429" }) else { continue }
            #expect(match.conditions.indices.allSatisfy { chosen.contains(.entry($0)) }, "\(match)")
            #expect(gaps.isEmpty == !chosen.contains(.nothing), "\(match)")
        }
    }

    @Test("of the rows of a decision table is so for every record, and nothing is left unsaid", arguments: seeds)
    func tables(seed: UInt64) throws {
        let trial = try AnalysisTrial(FragmentPolicy(seed: seed))
        for table in trial.random.tables {
            let oracle = TableOracle(table)
            let block = table.lines[0] - 4...table.lines[table.lines.count - 1]
            let told = trial.analysis.diagnostics.filter { block.contains($0.range.start.line) }
            let shadowed = told.filter { $0.code == "JZ0428" }.compactMap { table.lines.firstIndex(of: $0.range.start.line) }
            #expect(shadowed == table.rows.indices.filter { !oracle.chosen.contains($0) }, "\(table)")
            #expect(told.contains { $0.code == "JZ0430" } == oracle.hasGap, "\(table)")
            for gap in told where gap.code == "JZ0430" { #expect(try trial.isEmpty(table.name, for: gap), "\(table)") }
            let overlapping = told.filter { $0.code == "JZ0431" }.compactMap { table.lines.firstIndex(of: $0.range.start.line) }
            #expect(overlapping == table.rows.indices.filter { oracle.overlaps($0) && !shadowed.contains($0) }, "\(table)")
        }
    }

    @Test("of random policies is of many kinds")
    func isVaried() throws {
        let codes = try Set(
            (1...12).flatMap { try AnalysisTrial.policyAnalysis(FragmentPolicy(seed: $0)).diagnostics.map(\.code) })
        let wanted = ["JZ0420", "JZ0421", "JZ0424", "JZ0426", "JZ0427", "JZ0428", "JZ0429", "JZ0430", "JZ0431"]
        #expect(wanted.filter { !codes.contains($0) } == [])
    }
}

/// What a decision table does with every record, told from its cells alone.
private struct TableOracle {
    /// The rows that are chosen for some record.
    let chosen: Set<Int>
    let hasGap: Bool
    private let fits: [[Bool]]

    init(_ table: FragmentPolicy.Table) {
        let fits = table.rows.map { row in
            FragmentRecord.all.map { record in
                row.allSatisfy { input, wanted in record.input(input).map { wanted.contains($0) } ?? false }
            }
        }
        var chosen: Set<Int> = []
        var hasGap = false
        for (number, record) in FragmentRecord.all.enumerated() {
            if let row = fits.indices.first(where: { fits[$0][number] }) {
                chosen.insert(row)
            } else if record.b != nil {
                hasGap = true
            }
        }
        (self.chosen, self.hasGap, self.fits) = (chosen, hasGap, fits)
    }

    /// Whether a row shares cases with an earlier one that does not lie within it.
    func overlaps(_ row: Int) -> Bool {
        (0..<row).contains { earlier in
            let records = fits[row].indices
            return records.contains { fits[row][$0] && fits[earlier][$0] }
                && records.contains { fits[earlier][$0] && !fits[row][$0] }
        }
    }
}
