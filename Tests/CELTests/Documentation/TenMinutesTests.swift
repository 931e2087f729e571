import CEL
import Diagnostics
import Testing

@Suite("The page CEL in ten minutes")
struct TenMinutesTests {
    private let page: DocumentationPage
    private var environment = CELEnvironment()
    private var values: [String: CELResult] = [:]

    init() throws {
        page = try DocumentationPage("CELInTenMinutes")
        for row in page.tableRows {
            try #require(row.count == 3, "a row is a variable, its type and its value: \(row)")
            environment.declare(variable: row[0], try #require(CELType(row[1])))
            values[row[0]] =
                row[2] == "unknown" ? .unknown(UnknownSet(UnknownAttribute(row[0]))) : Evaluating.result(row[2])
        }
    }

    @Test("every example comes to what the page says")
    func examples() throws {
        let lines = page.blocks("cel").flatMap { $0 }.filter { !$0.isEmpty }
        #expect(lines.count >= 30)
        for line in lines {
            let parts = line.split(separator: " // ")
            try #require(parts.count == 2, "an example is an expression, ` // ` and what it comes to: \(line)")
            let text = String(parts[0].reversed().drop { $0 == " " }.reversed())
            #expect(outcome(of: text, like: parts[1]) == parts[1], "\(text)")
        }
    }

    /// What an expression comes to, in the form in which the page says it.
    private func outcome(of text: String, like expected: Substring) -> String {
        let checked = environment.check(Evaluating.source(text))
        guard checked.expression != nil else { return "refused: \(checked.diagnostics.first?.message.en ?? "")" }
        if expected.hasPrefix("type: ") { return "type: \(checked.type)" }
        return "=> " + Evaluating.text(Evaluating.result(text, in: environment, values))
    }
}
