import Diagnostics

/// One sheet: a row of headers that stays in sight and filters, and rows of cells below it.
///
/// Every cell is a text, so that a spreadsheet executes nothing, except for numbers in columns of numbers.
struct SheetWriter {
    private let headers: [String]
    /// By column whether its cells are numbers.
    private let areNumbers: [Bool]
    private var rows = ""
    private(set) var count = 0
    private var widths: [Int]

    /// No column is wider, in digits; longer texts are broken into lines.
    private static let widest = 60
    /// A cell has no more characters.
    private static let longest = 32_767
    /// A sheet has no more rows, with that of the headers.
    static let mostRows = 1_048_576

    init(headers: [String], areNumbers: [Bool]) {
        self.headers = headers
        self.areNumbers = areNumbers
        widths = headers.map { DisplayWidth.of($0) + 4 }
        rows = row(1, headers, style: 1)
    }

    /// Adds a row; false where the sheet is full.
    mutating func add(_ cells: [String]) -> Bool {
        guard count + 1 < Self.mostRows else { return false }
        count += 1
        rows += row(count + 1, cells, style: 0)
        if count <= 1_000 {
            for (column, cell) in cells.enumerated() where column < widths.count {
                let longest = cell.split(whereSeparator: \.isNewline).map { DisplayWidth.of($0) }.max() ?? 0
                widths[column] = max(widths[column], min(longest + 2, Self.widest))
            }
        }
        return true
    }

    /// The sheet as XML.
    var xml: String {
        let columns = widths.enumerated().map {
            "<col min=\"\($0 + 1)\" max=\"\($0 + 1)\" width=\"\($1)\" customWidth=\"1\"/>"
        }
        return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" "
            + "state=\"frozen\"/></sheetView></sheetViews><cols>\(columns.joined())</cols><sheetData>\(rows)</sheetData>"
            + "<autoFilter ref=\"A1:\(Self.name(headers.count))\(count + 1)\"/></worksheet>"
    }

    private func row(_ number: Int, _ cells: [String], style: Int) -> String {
        var text = "<row r=\"\(number)\">"
        for (column, cell) in cells.enumerated() where !cell.isEmpty {
            let place = "r=\"\(Self.name(column + 1))\(number)\" s=\"\(style)\""
            if style == 0, areNumbers[column], Self.isNumber(cell) {
                text += "<c \(place)><v>\(cell)</v></c>"
            } else {
                text += "<c \(place) t=\"inlineStr\"><is><t xml:space=\"preserve\">\(Self.escaped(cell))</t></is></c>"
            }
        }
        return text + "</row>"
    }

    private static func isNumber(_ cell: String) -> Bool {
        cell.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || [0x2E, 0x2D, 0x65].contains($0) }
            && Double(cell)?.isFinite == true
    }

    /// The text as XML. What looks like an escape of workbooks, as `_x000D_`, is kept from being one.
    private static func escaped(_ cell: String) -> String {
        let cell = cell.utf16.count > longest ? String(cell.prefix(longest / 2)) + "…" : cell
        return XMLText.escaped(keepingUnderscores(cell))
    }

    private static func keepingUnderscores(_ cell: String) -> String {
        guard cell.contains("_x") else { return cell }
        let bytes = Array(cell.utf8)
        var result: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            let looksLikeEscape =
                byte == UInt8(ascii: "_") && index + 6 < bytes.count && bytes[index + 1] == UInt8(ascii: "x")
                && bytes[index + 6] == byte
                && Int(String(decoding: bytes[index + 2..<index + 6], as: UTF8.self), radix: 16) != nil
            result += looksLikeEscape ? Array("_x005F_".utf8) : [byte]
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func name(_ column: Int) -> String {
        var letters = ""
        var rest = column
        while rest > 0 {
            letters = String(Unicode.Scalar(UInt8(ascii: "A") + UInt8(truncatingIfNeeded: (rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }
}
