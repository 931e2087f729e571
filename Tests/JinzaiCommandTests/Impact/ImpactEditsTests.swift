import Foundation
import SeededNumbers
import TestSupport
import Testing

/// Fifty edits on a ward of some hundred people where the optimised program is named, else a few on the small records.
@Suite("The impact of random edits of Meguro's policy")
struct ImpactEditsTests {
    private static let isOptimised = ProcessInfo.processInfo.environment["JINZAI_BINARY"] != nil
    private let scratch: ScratchFolder
    private let records: String

    init() throws {
        scratch = try ScratchFolder()
        guard Self.isOptimised else {
            records = PackageRoot.url("Fixtures/small/csv").path
            return
        }
        records = scratch.url.appending(path: "ward").path
        try Ward.make(in: records, employees: 300)
    }

    @Test("is what differs between the results of both versions")
    func agrees() throws {
        let edits = try PolicyEdits("Rules/meguro")
        for file in edits.texts { _ = try scratch.write(file.text, to: "new/\(file.name)") }
        let before = try run("check", PackageRoot.url("Rules/meguro").path)
        try #require(before.status == 0, "\(before.err)")
        var generator = SeededGenerator(seed: 7)
        let wanted = Effort.cases(Self.isOptimised ? 50 : 5, long: 50)
        var (tried, changing) = (0, 0)
        for _ in 0..<400 where tried < wanted {
            guard let edit = edits.random(using: &generator) else { continue }
            let folder = scratch.url.appending(path: "new").path
            _ = try scratch.write(edit.text, to: "new/\(edit.name)")
            defer { _ = try? scratch.write(edits.texts.first { $0.name == edit.name }?.text ?? "", to: "new/\(edit.name)") }
            let after = try run("check", folder)
            // An edit that leaves no usable policy has no impact.
            guard after.status == 0 else { continue }
            tried += 1
            let impact = try run("impact", PackageRoot.url("Rules/meguro").path, folder)
            #expect(impact.status == 0, "\(impact.err)")
            let expected = try ToldResults.compare(before.out, after.out)
            let told = try ToldResults.impact(impact.out)
            #expect(told == expected, "\(edit.name): \(differences(told, expected))")
            if !expected.isEmpty { changing += 1 }
        }
        #expect(tried == wanted)
        #expect(changing * 3 >= tried, "\(changing) of \(tried) edits change something")
        print("impact: \(tried) edits, of which \(changing) change something")
    }

    private func run(_ arguments: String...) throws -> JinzaiBinary.Outcome {
        try JinzaiBinary.run(arguments + [records, "--as-of", "2025-04-01", "--format", "json", "--language", "en"])
    }

    private func differences(_ told: ToldResults.Differences, _ expected: ToldResults.Differences) -> [String] {
        Set(told.keys).union(expected.keys).sorted().filter { told[$0] != expected[$0] }.prefix(5).map { name in
            "\(name): told \(told[name] ?? []), expected \(expected[name] ?? [])"
        }
    }
}
