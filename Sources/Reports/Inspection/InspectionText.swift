import Diagnostics
import Policies
import Records
import Schema

/// What was recognised, for people at a terminal.
package struct InspectionText {
    private let inspection: Inspection
    private let language: Language
    private let names: RecordNames

    package init(_ inspection: Inspection) {
        self.inspection = inspection
        language = inspection.check.language
        names = RecordNames(policy: inspection.check.policy, language: language)
    }

    package func text() -> String {
        var page = TextPage(inspection.check.layout)
        page.line(page.painted(words("記録の読み取り", "What the files hold"), .bold))
        page.paragraph(summary)
        for index in inspection.dataset.inputs.indices { write(file: index, &page) }
        writeTables(&page)
        UnknownSection().write(inspection.check, to: &page)
        DataSection().write(inspection.check, to: &page)
        writeNext(&page)
        return page.take()
    }

    private func words(_ ja: String, _ en: String) -> String { language == .ja ? ja : en }

    private var comma: String { ReportWords.comma(language) }

    private var summary: String {
        let inputs = inspection.dataset.inputs
        let used = inputs.filter { $0.table != nil }.count
        return words(
            "読んだもの \(inputs.count)（うち使ったもの \(used)）。値は書き換えていません。",
            "\(ReportWords.counted(inputs.count, "file or sheet", "files and sheets")), \(used) used. Nothing was changed in them."
        )
    }

    private func write(file index: Int, _ page: inout TextPage) {
        let file = inspection.dataset.inputs[index]
        page.blank()
        let form = file.format == .csv ? "CSV \(file.encoding.rawValue)" : file.format.rawValue
        let headers = file.headerLine.map { words("、見出し \($0)行目", ", headers in row \($0)") } ?? ""
        page.paragraph(TerminalText.safe(PlaceWords.file(file.place)) + words("（\(form)\(headers)）", " (\(form)\(headers))"))
        guard let table = file.table else {
            return page.entry("  ・", words("どの表でもないため使いません", "belongs to no table and is not used"), column: 4)
        }
        let columns = inspection.columns(ofFile: index)
        let rows = columns.map(\.counts.total).max() ?? 0
        page.entry(
            "  ・",
            words(
                "「\(names.table(table))」の表（\(table)）、\(Figures.count(rows))行",
                "table \(table), \(ReportWords.counted(rows, "row"))"),
            column: 4)
        entry(words("読む列", "read"), columns.map { title($0, in: table) }, &page)
        entry(words("使わない列", "not used"), file.ignored.map(shown), &page)
        entry(words("ない列", "missing"), inspection.missing(inFile: index).map { header(of: $0) }, &page)
        for (outcome, label) in Self.outcomes {
            let counted = columns.filter { $0.counts[outcome] > 0 }
            entry(label[language], counted.map { "\(title($0, in: table)) \(Figures.count($0.counts[outcome]))" }, &page)
        }
    }

    private static let outcomes: [(CellReading.Outcome, LocalizedText)] = [
        (.empty, LocalizedText(ja: "空欄", en: "empty")), (.normalised, LocalizedText(ja: "表記をそろえて読んだ値", en: "normalised")),
        (.warned, LocalizedText(ja: "注意して読んだ値", en: "read with a warning")),
        (.refused, LocalizedText(ja: "読めなかった値", en: "not readable")),
    ]

    private func entry(_ label: String, _ texts: [String], _ page: inout TextPage) {
        guard !texts.isEmpty else { return }
        page.entry("    \(label)", texts.joined(separator: comma), column: language == .ja ? 28 : 26)
    }

    /// What a column is called; a level that stands below each competency has no header of its own.
    private func title(_ column: Inspection.Column, in table: String) -> String {
        guard column.header == column.field, let field = inspection.dataset.schema.table(named: table)?.field(named: column.field)
        else { return shown(column.header) }
        return header(of: field)
    }

    private func shown(_ header: String) -> String { TerminalText.safe(header) }

    private func header(of field: FieldSchema) -> String {
        guard language == .ja, let first = field.headers.first else { return field.name }
        return first.parts.joined(separator: "・")
    }

    /// How the tables hang together, and which there are none of.
    private func writeTables(_ page: inout TextPage) {
        page.title(words("つながり", "How rows are joined"))
        for table in inspection.dataset.schema.tables {
            guard let found = inspection.dataset.table(table.id), !found.isImplied else { continue }
            let (read, used) = inspection.rows(of: table.id)
            var line = words(
                "「\(names.table(table.id))」 \(Figures.count(read))行のうち \(Figures.count(used))行を使います",
                "\(table.id): \(Figures.count(used)) of \(ReportWords.counted(read, "row")) used")
            if let parent = table.parent { line += words("（「\(names.table(parent))」につなぐ）", ", joined to \(parent)") }
            page.entry("  ・", line, column: 4)
        }
        let missing = inspection.missingTables.map { names.table($0.id) }
        guard !missing.isEmpty else { return }
        page.entry("  ・", words("ない表: ", "no files of: ") + missing.joined(separator: comma), column: 4)
    }

    private func writeNext(_ page: inout TextPage) {
        page.title(words("次に", "What next"))
        if !inspection.manifests.isEmpty {
            let manifests = inspection.manifests.map { TerminalText.safe($0) }.joined(separator: comma)
            page.entry(
                "  ・",
                words(
                    "読み取り方は \(manifests) にあります。列の対応や、記録のそろっている範囲を直すと、次から check もそれに従います。",
                    "how the files are read stands in \(manifests); correct the columns or the coverage there, and check will follow."
                ),
                column: 4)
        }
        page.entry(
            "  ・",
            words("よければ、同じ引数で jinzai check を実行してください。", "if all is well, run jinzai check with the same arguments."), column: 4)
    }
}
