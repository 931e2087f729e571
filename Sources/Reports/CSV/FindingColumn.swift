package import Diagnostics
import Evaluation
import Policies
import Records

/// A column of the list of findings.
package enum FindingColumn: String, Sendable, CaseIterable {
    /// The employee's number, or the key of a group.
    case subject
    case rule
    /// `note`, `attention` or `priority`.
    case severity
    /// Which thing of the subject: a competency, the key of a row.
    case item
    case observed
    /// In the report's language.
    case message
    /// The ids of trainings, with spaces between.
    case recommend
    /// `unmet` or `flagged`.
    case outcome
    /// The ids of clauses, with spaces between.
    case clauses
    /// `document` or `assumption`.
    case basis
    /// `person`, `supervisor` or `hr`.
    case audience
    case file
    /// From 1.
    case line
    /// `new` or `still`, compared with an earlier result; empty without one.
    case change

    /// The columns that a list of names with commas between asks for.
    package static func list(_ text: String) throws(JinzaiError) -> [FindingColumn] {
        var columns: [FindingColumn] = []
        for name in text.split(separator: ",", omittingEmptySubsequences: false) {
            let name = String(name.drop { $0 == " " })
            guard let column = FindingColumn(rawValue: name) else { throw ColumnErrors.unknown(name) }
            guard !columns.contains(column) else { throw ColumnErrors.repeated(name) }
            columns.append(column)
        }
        return columns
    }
}

/// What is wrong with a list of columns.
private enum ColumnErrors {
    static func unknown(_ name: String) -> JinzaiError {
        let names = FindingColumn.allCases.map(\.rawValue)
        let near = Spelling.closestMatch(to: name, in: names)
        return JinzaiError(
            code: "JZ0913", reason: .usage,
            message: LocalizedText(
                ja: "「\(name)」という列はありません" + (near.map { "。「\($0)」のことですか" } ?? ""),
                en: "there is no column `\(name)`" + (near.map { "; did you mean `\($0)`?" } ?? "")),
            help: columnsHelp)
    }

    static func repeated(_ name: String) -> JinzaiError {
        JinzaiError(
            code: "JZ0913", reason: .usage,
            message: LocalizedText(ja: "列「\(name)」が二度書かれています", en: "the column `\(name)` is named twice"), help: columnsHelp)
    }

    private static var columnsHelp: LocalizedText {
        let names = FindingColumn.allCases.map(\.rawValue)
        return LocalizedText(
            ja: "使える列は \(names.joined(separator: "、")) です", en: "the columns are \(names.joined(separator: ", "))")
    }
}
