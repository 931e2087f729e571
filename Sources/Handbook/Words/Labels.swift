import CivilTime
import Diagnostics
import Policies
import Schema

/// What the things of a policy are called in one language, where the policy gives them a name for people.
struct Labels: Sendable {
    let typed: TypedPolicy
    let words: HandbookWords

    init(_ typed: TypedPolicy, _ words: HandbookWords) {
        self.typed = typed
        self.words = words
    }

    var policy: Policy { typed.policy }
    var language: Language { words.language }

    /// What one row of a table or view is called.
    func row(_ name: String) -> String {
        switch name {
        case "assessment": return words("求める能力ごとの評価", "assessment of an expected competency")
        case "aim": return words("一つ上の職層で求める能力", "competency that the next grade expects")
        default: break
        }
        if let documentation = policy.view(rowName: name)?.documentation { return documentation[language] }
        if language == .en { return policy.records.table(rowName: name)?.documentation?.en ?? Self.spaced(name) }
        if let table = policy.records.table(rowName: name) {
            return table.documentation?.ja ?? table.files.first(where: Self.isJapanese) ?? name
        }
        return name
    }

    /// The name of a field for people; nil where it has none but its own.
    func field(_ field: FieldSchema) -> String {
        if language == .en { return field.documentation?.en ?? Self.spaced(field.name) }
        return field.documentation?.ja ?? field.headers.flatMap(\.parts).first(where: Self.isJapanese) ?? field.name
    }

    /// How people write a code that a field may hold.
    func code(_ code: String, of field: FieldSchema) -> String? {
        guard let value = field.oneOf.first(where: { $0.code == code }) else { return nil }
        return language == .ja ? value.spellings.first(where: Self.isJapanese) ?? code : Self.spaced(code)
    }

    /// What the policy says that a variable or a column is; nil where it says nothing.
    func documentation(of name: String, in row: String) -> String? {
        if let variable = policy.variables.first(where: { $0.rowName.id == row && $0.name == name }) {
            return variable.documentation?[language]
        }
        return policy.view(rowName: row)?.column(name)?.documentation?[language]
    }

    func grade(_ id: String) -> String { policy.grades[id: id]?.label?[language] ?? id }

    func competency(_ id: String) -> String { policy.competencies[id: id]?.label?[language] ?? id }

    func parameter(_ parameter: Parameter) -> String { parameter.label?[language] ?? parameter.id }

    /// A parameter's value, or all of them with the days from which they hold.
    func values(of parameter: Parameter, withUnit: Bool = true) -> String {
        let unit = withUnit ? parameter.unit : nil
        if parameter.values.count == 1, let only = parameter.values.first { return value(only.value, unit: unit) }
        return parameter.values.map { dated in
            let from = day(dated.from)
            return words("\(from)から\(value(dated.value, unit: unit))", "\(value(dated.value, unit: unit)) from \(from)")
        }.joined(separator: words.comma)
    }

    func value(_ value: LiteralValue, unit: String? = nil) -> String {
        switch value {
        case .int(let number): words.amount(String(number), unit: unit)
        case .double(let number): words.amount("\(number)", unit: unit)
        case .string(let text): text
        case .bool(let holds): holds ? words("はい", "yes") : words("いいえ", "no")
        case .date(let date): day(date)
        case .list(let values): values.map { self.value($0) }.joined(separator: words.comma)
        case .map(let entries):
            entries.map { "\($0.key): \(self.value($0.value, unit: unit))" }.joined(separator: words.comma)
        }
    }

    func day(_ date: CivilDate) -> String { words.day(date.year, date.month, date.day) }

    static func spaced(_ name: String) -> String { name.split(separator: "_").joined(separator: " ") }

    private static func isJapanese(_ text: String) -> Bool { text.unicodeScalars.contains { !$0.isASCII } }
}
