import Foundation
import TestSupport
import Testing

@testable import CEL

@Suite(
    "the conformance tests of the language",
    .enabled(if: SharedFolder.isUsable, "skipped: the folder with the conformance tests is not there; JINZAI_SHARED may name it"))
struct ConformanceTests {
    @Test("every test in scope passes")
    func passes() throws {
        let cases = try Self.cases()
        var table = ["file                 passed  of"]
        var passed = 0
        var failures: [String] = []
        for file in Set(cases.map(\.file)).sorted() {
            let ofFile = cases.filter { $0.file == file }
            var count = 0
            for test in ofFile {
                guard let failure = test.failure() else {
                    count += 1
                    continue
                }
                let expected = test.json["expect"]?.line ?? ""
                failures.append(
                    "\(file) line \(test.line) \(test.name): \(test.expression)\n    wanted \(expected)\n    got \(failure)")
            }
            passed += count
            table.append(file.padding(toLength: 20, withPad: " ", startingAt: 0) + Self.padded(count) + Self.padded(ofFile.count))
        }
        table.append("all".padding(toLength: 20, withPad: " ", startingAt: 0) + Self.padded(passed) + Self.padded(cases.count))
        print(table.joined(separator: "\n"))
        if !failures.isEmpty { print(failures.joined(separator: "\n")) }
        #expect(cases.count == 1_856)
        #expect(passed == 1_856)
    }

    private static func padded(_ number: Int) -> String {
        let text = String(number)
        return String(repeating: " ", count: max(0, 6 - text.count)) + text
    }

    /// The cases in scope: without messages of the test schemas.
    static func cases() throws -> [ConformanceCase] {
        try SharedFolder.text("conformance/cel-conformance.jsonl").split(separator: "\n").enumerated()
            .map { ConformanceCase(line: $0 + 1, json: try JSONReader.read(String($1))) }
            .filter { $0.scope != "proto" }
    }
}
