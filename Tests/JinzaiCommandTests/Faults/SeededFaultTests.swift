import Foundation
import TestSupport
import Testing

@Suite("mistakes that a person makes in Meguro's policy")
struct SeededFaultTests {
    private static let isLong = ProcessInfo.processInfo.environment["JINZAI_LONG"] == "1"

    /// All mistakes of the sample with JINZAI_LONG, else one of each kind.
    private static func trials() throws -> [FaultTrial] {
        let sample = try FaultSample(from: isLong ? [] : ["scale.yaml", "progression.yaml", "rules/competency.yaml"])
        let folder = try ScratchFolder()
        for (name, text) in sample.files { _ = try folder.write(text, to: name) }
        var seen: Set<FaultKind> = []
        let faults = sample.faults.filter { isLong || seen.insert($0.kind).inserted }
        return try faults.map { try FaultTrial($0, in: folder.url, original: sample.files[$0.file] ?? "") }
    }

    @Test("every mistake is noticed, where it stands, and misspelt words are recognised")
    func caught() throws {
        let trials = try Self.trials()
        for trial in trials {
            let fault = trial.fault
            let what = "\(fault.kind) \(fault.file):\(fault.line): \(fault.before) → \(fault.after)"
            #expect(trial.caughtBy != nil, "\(what)")
            // What is gone is missed where it is used, and an example fails where it stands.
            let isTold = fault.kind == .deleted || trial.caughtBy == "test"
            #expect(trial.place != .elsewhere || isTold, "\(what): \(trial.told.map(\.message))")
        }
        let typos = trials.compactMap(\.isSuggestionRight)
        #expect(Double(typos.count { $0 }) >= 0.95 * Double(typos.count))
        guard Self.isLong else { return }
        #expect(trials.count == 300)
        // Any edit of the policy moves some lines of the page, so that it is written on demand and not compared.
        if ProcessInfo.processInfo.environment["JINZAI_RECORD"] == "1" {
            Golden.check(FaultTable(trials: trials).text, named: "seeded-faults.md")
        }
    }
}
