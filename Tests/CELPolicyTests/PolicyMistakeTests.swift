import CEL
import CELPolicy
import Diagnostics
import Testing

@Suite("mistakes of a policy")
struct PolicyMistakeTests {
    @Test(
        "a mistake is told where it stands",
        arguments: [
            ("rule:\n  match:\n    - {output: '1'}\n    - {condition: a, output: '2'}", ["JZ0632 '2'"]),
            (
                "rule:\n  match:\n    - rule: {match: [{output: '1'}]}\n    - {condition: a, rule: {match: [{output: '2'}]}}",
                ["JZ0632 rule"]
            ),
            ("rule:\n  match:\n    - rule: {match: [{condition: a, output: '1'}]}\n    - {output: '2'}", []),
            ("rule:\n  match:\n    - {condition: 'false', output: '1'}", ["JZ0634 'false'"]),
            ("rule:\n  aggregate:\n    - {condition: 'false', output: '1'}", ["JZ0633 'false'"]),
            ("rule:\n  match:\n    - {condition: a, output: '1'}\n    - {output: '\"1\"'}", ["JZ0631 '\"1\"'"]),
            ("rule:\n  aggregate:\n    - rule: {match: [{rule: {aggregate: [{output: '1'}]}}]}", ["JZ0635 aggregate"]),
            ("rule:\n  match:\n    - {condition: '1', output: '2'}", ["JZ0230 1"]),
            ("rule:\n  match:\n    - {output: '1', rule: {match: [{output: '2'}]}}", ["JZ0610 rule"]),
            ("rule:\n  match:\n    - {condition: a}", ["JZ0611 condition"]),
            ("rule:\n  match:\n    - {explanation: '\"\"', rule: {match: [{output: '2'}]}}", ["JZ0612 explanation"]),
            ("rule:\n  match:\n    - {output: '1', explanation: '1'}", ["JZ0230 1"]),
            ("rule:\n  match: [{output: '1'}]\n  aggregate: [{output: '2'}]", ["JZ0608 aggregate"]),
            ("rule:\n  variables: []", ["JZ0609 variables"]),
            ("rule:\n  match: []", ["JZ0609 match"]),
            ("rule:\n  match: [{ouput: '1'}]", ["JZ0602 ouput", "JZ0611 ouput"]),
            ("rule: {match: [{output: ''}]}", ["JZ0607 ''"]),
            ("rule: {match: {output: '1'}}", ["JZ0605 {output: '1'}"]),
            ("rule: 1", ["JZ0604 1"]),
            ("name: x", ["JZ0603 name"]),
            ("- 1", ["JZ0601 - 1"]),
            ("", ["JZ0601 "]),
            ("kind: Other\nspec: {validations: []}", ["JZ0613 Other"]),
            ("imports: [{name: a}]\nrule: {match: [{output: '1'}]}", ["JZ0623 a"]),
            ("imports: [{name: a.T}, {name: b.T}]\nrule: {match: [{output: '1'}]}", ["JZ0624 b.T"]),
        ])
    func places(text: String, mistakes: [String]) {
        #expect(PolicyText(text, ["a": .bool]).mistakes() == mistakes)
    }

    @Test("names of variables are checked, and a variable that is wrong is told once")
    func variables() {
        let policy = PolicyText(
            """
            rule:
              variables:
                - {name: first, expression: "0"}
                - {name: early, expression: variables.late}
                - {name: late, expression: "1"}
                - {name: late, expression: "2"}
                - {name: "in", expression: "3"}
              match:
                - condition: variables.early > 1 && variables.laet > 1
                  output: "variables.early"
            """)
        #expect(policy.mistakes() == ["JZ0221 variables.late", "JZ0622 late", "JZ0621 \"in\"", "JZ0221 variables.laet"])
    }

    @Test("a mistake within a block scalar is told at its line and column")
    func blocks() throws {
        let policy = PolicyText("rule:\n  match:\n    - output: >\n        1 +\n        nobody\n")
        let diagnostic = try #require(policy.compiled().diagnostics.first)
        #expect(diagnostic.range.text == "nobody")
        #expect(diagnostic.range.start == SourcePosition(line: 5, column: 9))
    }

    @Test("mistakes of the form and of the expressions are told together, in the order of the text")
    func together() {
        let policy = PolicyText("rule:\n  match:\n    - {output: nobody}\n    - {outputs: '1'}\nnames: x\n")
        #expect(policy.mistakes() == ["JZ0221 nobody", "JZ0602 outputs", "JZ0611 outputs", "JZ0602 names"])
    }

    @Test("a policy may have so many variables and nested rules and no more")
    func limit() {
        let policy = PolicyText(
            "rule:\n  variables:\n    - {name: a, expression: '1'}\n  match:\n    - rule: {match: [{output: '1'}]}\n")
        let source = SourceText(name: "policy.yaml", text: policy.text)
        #expect(PolicyCompiler(policy.environment, limit: 2).compile(source).diagnostics.isEmpty)
        #expect(PolicyCompiler(policy.environment, limit: 1).compile(source).diagnostics.map(\.code) == ["JZ0614"])
    }

    @Test("every kind has a code of its own in JZ06xx and speaks both languages")
    func kinds() {
        let kinds = CELPolicyDiagnostics.all
        #expect(Set(kinds.map(\.code)).count == kinds.count)
        for kind in kinds {
            #expect(kind.code.hasPrefix("JZ06") && kind.code.utf8.count == 6)
            #expect(!kind.message.ja.isEmpty && !kind.message.en.isEmpty && kind.message.ja != kind.message.en)
        }
    }
}
