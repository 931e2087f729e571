import Diagnostics
import Policies
import Testing

struct ExpressionTextTests {
    private func statement(_ yaml: String) throws -> ExpressionText {
        let text =
            "rules:\n  - id: r\n    clause: C-1\n    each: employee\n    severity: note\n    message: m\n    require: \(yaml)\n"
        let loaded = try PolicyFixture.load(text)
        #expect(loaded.diagnostics.map(\.message.en) == [])
        return try #require(loaded.policy?.rules[id: "r"]).statement.expression
    }

    @Test(
        "a part of an expression is found again in the file",
        arguments: [
            ("employee.early", "early", "early"), ("\"employee.early\"", "early", "early"),
            ("'employee.unit == ''east'''", "'east'", "''east''"), ("\"'\\u6771' == employee.unit\"", "'東'", "'\\u6771'"),
            ("|\n      has(employee.boss)\n        && employee.early", "employee.early", "employee.early"),
            (">-\n      has(employee.boss)\n      && employee.early", "employee.early", "employee.early"),
        ])
    func place(_ yaml: String, _ part: String, _ typed: String) throws {
        let expression = try statement(yaml)
        let scalars = expression.source.scalars
        let wanted = Array(part.unicodeScalars)
        let start = try #require(scalars.indices.last { scalars[$0...].starts(with: wanted) })
        #expect(expression.place(start..<start + wanted.count).text == typed)
        #expect(expression.source.name == "more.yaml")
    }

    @Test("an expression in a message is found again in the file")
    func placeInMessage() throws {
        let loaded = try PolicyFixture.load(
            """
            rules:
              - id: r
                clause: C-1
                each: employee
                severity: note
                require: "true"
                message: {ja: '{{定}} {employee.unit == ''east'' ? ''}'' : "{"}年', en: "{observed}"}
            """)
        let template = try #require(loaded.policy?.rules[id: "r"]?.message.ja)
        guard template.pieces.count == 3, case .literal(let before) = template.pieces[0],
            case .expression(let expression) = template.pieces[1], case .literal(let after) = template.pieces[2]
        else {
            Issue.record("other pieces: \(template.pieces)")
            return
        }
        #expect(before == "{定} " && after == "年")
        #expect(expression.text == "employee.unit == 'east' ? '}' : \"{\"")
        #expect(expression.place(9..<13).text == "unit")
        #expect(expression.place(17..<23).text == "''east''")
    }
}
