import CEL
import CELPolicy
import Diagnostics
import Foundation
import TestSupport
import Testing

@Suite(
    "the conformance tests of the policy format",
    .enabled(if: SharedFolder.isUsable, "skipped: the folder with the conformance tests is not there; JINZAI_SHARED may name it"))
struct PolicyConformanceTests {
    @Test("every case in scope gives what it must")
    func cases() throws {
        var table = ["policy                                              passed    of"]
        var (passed, all) = (0, 0)
        for suite in try Self.suites() where !suite.isRejected {
            let compiled = try suite.compiled()
            for diagnostic in compiled.diagnostics {
                Issue.record("\(suite.name) \(diagnostic.range.start): \(diagnostic.code) \(diagnostic.message.en)")
            }
            var count = 0
            for test in suite.cases {
                guard let program = compiled.program else { continue }
                let failure = try suite.failure(of: test, in: program)
                #expect(failure == nil, "\(suite.name)/\(test.name)")
                if failure == nil { count += 1 }
            }
            (passed, all) = (passed + count, all + suite.cases.count)
            table.append(Self.row(suite.name, count, suite.cases.count))
        }
        print((table + [Self.row("all", passed, all)]).joined(separator: "\n"))
        #expect(all == 73)
        #expect(passed == 73)
    }

    /// The mistake that each policy shows, so that none is refused for another reason.
    private static let mistakes: [String: Set<String>] = [
        "aggregate_errors": ["JZ0631"], "aggregate_false_condition": ["JZ0633"],
        "aggregate_heterogeneous_outputs": ["JZ0631"], "aggregate_list_errors": ["JZ0631"],
        "aggregate_nested_mixed_semantics": ["JZ0635"], "aggregate_subrule_heterogeneous_outputs": ["JZ0631"],
        "aggregate_unreachable_in_nested_first_match": ["JZ0632"], "compose_conflicting_output": ["JZ0631"],
        "compose_conflicting_subrule": ["JZ0631"], "duplicate_variable": ["JZ0622"], "import": ["JZ0623"],
        "incompatible_outputs": ["JZ0631"], "undeclared_reference": ["JZ0221", "JZ0223"], "unreachable": ["JZ0632", "JZ0634"],
        "unreachable_under_unconditional_aggregate_subrule": ["JZ0632"],
    ]

    @Test("every policy that must be refused is refused, and for its own mistake")
    func rejections() throws {
        var table = ["policy                                            mistakes"]
        var refused = 0
        let suites = try Self.suites().filter(\.isRejected)
        for suite in suites {
            let compiled = try suite.compiled()
            let codes = Set(compiled.diagnostics.map(\.code))
            let name = String(suite.name.drop { $0 != "/" }.dropFirst())
            if compiled.program == nil { refused += 1 }
            if let expected = Self.mistakes[name] { #expect(codes == expected, "\(suite.name)") }
            if name == "syntax" { #expect(codes.allSatisfy { ("JZ0201"..."JZ0220").contains($0) }) }
            table.append(name.padding(toLength: 50, withPad: " ", startingAt: 0) + codes.sorted().joined(separator: " "))
        }
        print(table.joined(separator: "\n"))
        #expect(suites.count == 16)
        #expect(refused == 16)
    }

    private static func row(_ name: String, _ passed: Int, _ all: Int) -> String {
        name.padding(toLength: 52, withPad: " ", startingAt: 0) + padded(passed) + padded(all)
    }

    private static func padded(_ number: Int) -> String {
        let text = String(number)
        return String(repeating: " ", count: max(0, 6 - text.count)) + text
    }

    private static func suites() throws -> [PolicyConformanceSuite] {
        try SharedFolder.text("conformance/cel-policy-conformance.jsonl").split(separator: "\n")
            .map { PolicyConformanceSuite(try JSONReader.read(String($0))) }
            .filter(\.isInScope)
    }
}
