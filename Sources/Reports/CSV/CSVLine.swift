/// One line of a CSV file by RFC 4180, which a spreadsheet can open without executing anything.
struct CSVLine {
    private(set) var text = ""
    private var isEmpty = true

    mutating func add(_ text: String) {
        if !isEmpty { self.text += "," }
        isEmpty = false
        self.text += Self.cell(text)
    }

    /// A text as a cell. One that a spreadsheet would take for a formula gets an apostrophe in front; numbers stay numbers.
    static func cell(_ text: String) -> String {
        let cell = startsFormula(text) ? "'" + text : text
        return needsQuotes(cell) ? "\"" + doublingQuotes(cell) + "\"" : cell
    }

    static func of(_ cells: [String]) -> String {
        var line = CSVLine()
        for cell in cells { line.add(cell) }
        return line.text + "\r\n"
    }

    private static func startsFormula(_ cell: String) -> Bool {
        guard let first = cell.unicodeScalars.first else { return false }
        switch first {
        case "=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠": return !isNumber(cell)
        default: return false
        }
    }

    private static func isNumber(_ cell: String) -> Bool {
        cell.utf8.allSatisfy { (UInt8(ascii: "+")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "e") }
            && Double(cell) != nil
    }

    private static func needsQuotes(_ cell: String) -> Bool {
        cell.utf8.contains {
            $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
        }
            || cell.utf8.first == UInt8(ascii: " ") || cell.utf8.last == UInt8(ascii: " ")
    }

    /// By bytes, so that a quote with a combining mark after it is found too.
    private static func doublingQuotes(_ cell: String) -> String {
        var bytes: [UInt8] = []
        for byte in cell.utf8 {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
