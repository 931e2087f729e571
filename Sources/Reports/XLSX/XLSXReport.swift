import Diagnostics

/// A workbook for people who go on working in a spreadsheet: one sheet for each table of the result.
struct XLSXReport: ReportFormat {
    let name = "xlsx"
    let parts: [any ReportPart] = [WorkbookPart()]
}

/// `result.xlsx`: the tables of the CSV format as sheets.
private struct WorkbookPart: ReportPart {
    let fileName = "result.xlsx"

    func write<Output: ReportOutput>(_ report: CheckReport, to output: inout Output) {
        var workbook = WorkbookWriter()
        for part in CSVReport().parts {
            var text = ByteCollector()
            part.write(report, to: &text)
            let rows = CSVRows(text.bytes).rows
            // What is empty would only be in the way, but for the findings, of which it is good to know that there are none.
            guard let columns = rows.first, rows.count > 1 || part is FindingTable else { continue }
            add(
                Array(rows.dropFirst()), columns, WorkbookWords.sheet(part.fileName, report.language), report.language,
                to: &workbook)
        }
        output.write(utf8: workbook.bytes() ?? [])
    }

    /// Adds rows as a sheet, or as several where one does not hold them.
    private func add(
        _ rows: [[String]], _ columns: [String], _ name: String, _ language: Language, to workbook: inout WorkbookWriter
    ) {
        let headers = columns.map { WorkbookWords.header($0, language) }
        let areNumbers = columns.map { WorkbookWords.numbers.contains($0) }
        var sheet = SheetWriter(headers: headers, areNumbers: areNumbers)
        var number = 1
        for row in rows where !sheet.add(row) {
            workbook.add(sheet, named: number == 1 ? name : "\(name) \(number)")
            number += 1
            sheet = SheetWriter(headers: headers, areNumbers: areNumbers)
            _ = sheet.add(row)
        }
        workbook.add(sheet, named: number == 1 ? name : "\(name) \(number)")
    }
}

/// Keeps what is written.
private struct ByteCollector: ReportOutput {
    private(set) var bytes: [UInt8] = []

    mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

    mutating func write(utf8 bytes: [UInt8]) { self.bytes.append(contentsOf: bytes) }
}

/// The cells of lines that `CSVLine` wrote, as they were before it made them safe for a spreadsheet.
private struct CSVRows {
    private(set) var rows: [[String]] = []

    init(_ bytes: [UInt8]) {
        var row: [String] = []
        var cell: [UInt8] = []
        var isQuoted = false
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "\""):
                // Two of them within quotes stand for one.
                if !isQuoted, index > 0, bytes[index - 1] == byte { cell.append(byte) }
                isQuoted.toggle()
            case UInt8(ascii: ",") where !isQuoted:
                row.append(Self.text(cell))
                cell = []
            case UInt8(ascii: "\r") where !isQuoted: continue
            case UInt8(ascii: "\n") where !isQuoted:
                rows.append(row + [Self.text(cell)])
                (row, cell) = ([], [])
            default: cell.append(byte)
            }
        }
    }

    /// Without the apostrophe that keeps a text from being a formula, which a cell of a workbook does not need.
    private static func text(_ cell: [UInt8]) -> String {
        let text = String(decoding: cell, as: UTF8.self)
        guard text.hasPrefix("'"), let second = text.unicodeScalars.dropFirst().first,
            "=+-@\t\r＝＋－＠".unicodeScalars.contains(second)
        else { return text }
        return String(text.dropFirst())
    }
}

/// What sheets and columns are called.
enum WorkbookWords {
    static func sheet(_ fileName: String, _ language: Language) -> String { sheets[fileName]?[language] ?? fileName }

    static func header(_ column: String, _ language: Language) -> String { headers[column]?[language] ?? column }

    /// Columns whose cells are numbers; an employee's number is none.
    static let numbers: Set<String> = [
        "line", "column", "rows", "value", "low", "high", "counted", "having", "unknown", "suppressed", "observed", "findings",
    ]

    private static let sheets: [String: LocalizedText] = [
        "findings.csv": LocalizedText(ja: "気づいた点", en: "Findings"),
        "unknown.csv": LocalizedText(ja: "判断できなかったこと", en: "Unknown"),
        "metrics.csv": LocalizedText(ja: "指標", en: "Metrics"),
        "data.csv": LocalizedText(ja: "ファイルの確認点", en: "Data"),
        "waived.csv": LocalizedText(ja: "見送り中の気づいた点", en: "Waived"),
        "waivers.csv": LocalizedText(ja: "見送り", en: "Waivers"),
        "gone.csv": LocalizedText(ja: "なくなった気づいた点", en: "Gone"),
    ]

    private static let headers: [String: LocalizedText] = [
        "subject": LocalizedText(ja: "職員番号・単位", en: "Subject"), "rule": LocalizedText(ja: "ルール", en: "Rule"),
        "severity": LocalizedText(ja: "重さ", en: "Severity"), "item": LocalizedText(ja: "項目", en: "Item"),
        "observed": LocalizedText(ja: "値", en: "Observed"), "message": LocalizedText(ja: "内容", en: "Message"),
        "recommend": LocalizedText(ja: "すすめる研修", en: "Recommended"), "outcome": LocalizedText(ja: "結果", en: "Outcome"),
        "clauses": LocalizedText(ja: "条項", en: "Clauses"), "basis": LocalizedText(ja: "根拠", en: "Basis"),
        "audience": LocalizedText(ja: "読む人", en: "Audience"), "file": LocalizedText(ja: "ファイル", en: "File"),
        "line": LocalizedText(ja: "行", en: "Line"), "column": LocalizedText(ja: "列", en: "Column"),
        "change": LocalizedText(ja: "前回との違い", en: "Change"), "fields": LocalizedText(ja: "足りない項目", en: "Fields"),
        "cause": LocalizedText(ja: "理由", en: "Cause"), "rules": LocalizedText(ja: "ルール", en: "Rules"),
        "rows": LocalizedText(ja: "行数", en: "Rows"), "id": LocalizedText(ja: "指標", en: "Metric"),
        "target": LocalizedText(ja: "めざす姿", en: "Target"), "area": LocalizedText(ja: "領域", en: "Area"),
        "group": LocalizedText(ja: "区分", en: "Group"), "value": LocalizedText(ja: "値", en: "Value"),
        "low": LocalizedText(ja: "下限", en: "Low"), "high": LocalizedText(ja: "上限", en: "High"),
        "goal": LocalizedText(ja: "目標", en: "Goal"), "state": LocalizedText(ja: "状況", en: "State"),
        "counted": LocalizedText(ja: "数えた行", en: "Counted"), "having": LocalizedText(ja: "あてはまる行", en: "Having"),
        "unknown": LocalizedText(ja: "不明な行", en: "Unknown"),
        "suppressed": LocalizedText(ja: "伏せた数", en: "Suppressed"), "title": LocalizedText(ja: "名称", en: "Title"),
        "code": LocalizedText(ja: "番号", en: "Code"), "help": LocalizedText(ja: "どうすればよいか", en: "What to do"),
        "header": LocalizedText(ja: "見出し", en: "Header"), "reason": LocalizedText(ja: "理由", en: "Reason"),
        "approved_by": LocalizedText(ja: "承認者", en: "Approved by"), "from": LocalizedText(ja: "開始日", en: "From"),
        "until": LocalizedText(ja: "期限", en: "Until"), "findings": LocalizedText(ja: "件数", en: "Findings"),
    ]
}
