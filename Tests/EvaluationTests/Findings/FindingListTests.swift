import Policies
import Testing

@testable import Evaluation

@Suite("Findings held as numbers of rows")
struct FindingListTests {
    private func findings() throws -> FindingList { try SmallDataSet.result(form: "csv").findings }

    @Test("are the same one by one, in passing, and in batches of any size", arguments: [1, 2, 7, 4096])
    func access(size: Int) throws {
        let findings = try findings()
        let passed = findings.map { "\($0)" }
        #expect(!passed.isEmpty)
        #expect(findings.indices.map { "\(findings[$0])" } == passed)
        var batched: [String] = []
        findings.forEachBatch(.all, size: size) { batch, first in
            (0..<batch.count).map { (first + $0, "\(batch.finding($0))") }
        } _: { part in
            #expect(part.map(\.0) == Array(batched.count..<batched.count + part.count))
            batched += part.map(\.1)
        }
        #expect(batched == passed)
    }

    @Test("keep those that are asked for, in their order")
    func keeping() throws {
        let findings = try findings()
        let positions = Array(findings.indices.filter { $0 % 3 != 1 })
        #expect(findings.keeping(positions).map(\.id) == positions.map { findings[$0].id })
    }

    @Test("know their weights and how many they are about without being made")
    func counts() throws {
        let findings = try findings()
        #expect(findings.severityCounts == findings.reduce(into: [:]) { $0[$1.severity, default: 0] += 1 })
        #expect(findings.subjectCount == Set(findings.map(\.subject)).count)
    }
}
