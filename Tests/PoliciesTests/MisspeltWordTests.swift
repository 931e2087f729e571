import Diagnostics
import Policies
import Testing

struct MisspeltWordTests {
    @Test(
        "a misspelt word is told once, and taken as what was meant",
        arguments: [
            ("id: G1,", "iid: G1,"), ("grades:\n", "grads:\n"), ("competencies:\n", "comeptencies:\n"),
            ("row: unit", "rwo: unit"),
            ("share: employee", "shar: employee"), ("{value: employee", "{vaule: employee"), ("type: map(int)", "type: mpa(int)"),
            ("type: date}\n", "type: dat}\n"), ("clause: C-3\n    each", "claus: C-3\n    each"), ("data: true", "data: yes"),
            ("way: course", "way: corse"), ("capacity: 20", "capacity: ２０"), ("require: observed", "requier: observed"),
        ])
    func toldOnce(_ right: String, _ wrong: String) throws {
        let base = try PolicyFixture.base()
        let parts = base.text(in: 0..<base.scalars.count).split(separator: right, maxSplits: 1, omittingEmptySubsequences: false)
        try #require(parts.count == 2)
        let loaded = PolicyLoader.load(sources: [SourceText(name: "wrong.yaml", text: parts.joined(separator: wrong))])
        #expect(loaded.diagnostics.count == 1)
        #expect(loaded.diagnostics.first?.fixes.isEmpty == false)
        #expect(!loaded.isPartial && !loaded.isUsable)
        #expect(loaded.policy?.counts == PolicyLoader.load(sources: [base]).policy?.counts)
    }

    @Test("what only the reader of a finding sees leaves the rest of the policy whole; what expressions use does not")
    func partial() throws {
        #expect(try !PolicyFixture.load("rules:\n  - {id: r}\n").isPartial)
        #expect(try PolicyFixture.load("views:\n  v: {row: r}\n").isPartial)
        #expect(try PolicyFixture.load("variables:\n  nobody: {x: \"1\"}\n").isPartial)
        #expect(try !PolicyFixture.load("targets:\n  - {id: t, clause: nothing-such, text: T}\n").isPartial)
    }
}
