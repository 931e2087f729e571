import Diagnostics
import Jinzai
import TestSupport
import Testing

@Suite("the caret under a wrong name, however the expression stands in the file")
struct CaretTests {
    /// The same condition in every way that YAML has to write it; 東京 takes two cells a letter.
    private static let forms = [
        "employee.unit == '東京' && employe.early",
        "'employee.unit == ''東京'' && employe.early'",
        "\"employee.unit == '東京' && employe.early\"",
        "\"employee.unit == '\\u6771\\u4eac' && employe.early\"",
        "\"employee.unit == '東京'\n        && employe.early\"",
        "employee.unit == '東京'\n        && employe.early",
        "|\n        employee.unit == '東京'\n          && employe.early",
        "|-\n        employee.unit == '東京' && employe.early\n",
        ">\n        employee.unit == '東京'\n        && employe.early",
        ">2-\n        employee.unit == '東京' && employe.early",
        "{value: \"employee.unit == '東京' && employe.early\", documentation: {ja: 東京, en: Tokyo}}",
        "{value: 'employee.unit == ''東京'' && employe.early'}",
        "\"employee.unit == '東京\\\n          ' && employe.early\"",
    ]

    @Test("marks exactly the wrong letters", arguments: forms, ["\n", "\r\n"])
    func marks(_ form: String, _ lineEnd: String) throws {
        let base = try PackageRoot.text("Tests/PoliciesTests/Broken/base.yaml")
        let text = "variables:\n  employee:\n    local: \(form)\n".replacing("\n", with: lineEnd)
        let policy = CheckedPolicy.load(sources: [
            SourceText(name: "base.yaml", text: base), SourceText(name: "example.yaml", text: text),
        ])
        let diagnostic = try #require(policy.diagnostics.first { $0.range.source.name == "example.yaml" })
        #expect(diagnostic.code == "JZ0221", "\(diagnostic.message.en)")
        #expect(diagnostic.range.text == "employe")
        let lines = DiagnosticRenderer(language: .ja).text(diagnostic).split(separator: "\n")
        let place = try #require(lines[1].firstRange(of: "employe."))
        let marks = try #require(lines[2].firstIndex(of: "^"))
        #expect(lines[2][marks...] == "^~~~~~~")
        #expect(DisplayWidth.of(lines[1][..<place.lowerBound]) == lines[2].distance(from: lines[2].startIndex, to: marks))
        #expect(diagnostic.fixes.first?.replacement == "employee")
    }

    @Test(
        "and in the braces of a message",
        arguments: ["\"東京の{employe.id}さん\"", "{ja: \"東京の{employe.id}さん\", en: x}", ">\n      東京の{employe.id}さん"])
    func message(_ message: String) throws {
        let base = try PackageRoot.text("Tests/PoliciesTests/Broken/base.yaml")
        let text = """
            rules:
              - id: r
                clause: C-1
                each: employee
                require: employee.early
                severity: note
                message: \(message)
            """
        let policy = CheckedPolicy.load(sources: [
            SourceText(name: "base.yaml", text: base), SourceText(name: "example.yaml", text: text),
        ])
        let diagnostic = try #require(policy.diagnostics.first { $0.range.source.name == "example.yaml" && $0.code == "JZ0221" })
        #expect(diagnostic.range.text == "employe")
        let lines = DiagnosticRenderer(language: .en).text(diagnostic).split(separator: "\n")
        let place = try #require(lines[1].firstRange(of: "employe."))
        #expect(DisplayWidth.of(lines[1][..<place.lowerBound]) == lines[2].prefix { $0 != "^" }.count)
    }
}
