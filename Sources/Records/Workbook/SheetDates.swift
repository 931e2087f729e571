import CivilTime

/// Which cells of a workbook are dates, and which days their numbers mean.
struct SheetDates {
    /// Whether days are counted from 1904-01-01, as on old Macintoshes.
    var beginIn1904 = false
    /// By number of a cell's style, whether it shows a date.
    private(set) var areDates: [Bool] = []

    /// Reads the styles of a workbook.
    mutating func readFormats(_ part: String, _ bytes: Span<UInt8>) throws(WorkbookFault) {
        var custom: [Int: Bool] = [:]
        var formats: [Int] = []
        // Elements may be cut between pieces, but never between an element and its attributes.
        var isInCells = false
        try ZipArchive.read(part, of: bytes) { tokens in
            var elements = tokens.elements.makeIterator()
            for token in tokens.list {
                switch token.kind {
                case .begin:
                    guard let (_, attributes) = elements.next() else { continue }
                    if tokens.isNamed("cellXfs", token) { isInCells = true }
                    if tokens.isNamed("numFmt", token), let id = attributes["numFmtId"].flatMap({ Int($0) }) {
                        custom[id] = Self.isDate(attributes["formatCode"] ?? "")
                    }
                    if isInCells, tokens.isNamed("xf", token) { formats.append(attributes["numFmtId"].flatMap { Int($0) } ?? 0) }
                case .end: if tokens.isNamed("cellXfs", token) { isInCells = false }
                default: break
                }
            }
        }
        areDates = formats.map { custom[$0] ?? Self.isBuiltInDate($0) }
    }

    func isDate(style: Int) -> Bool { style >= 0 && style < areDates.count && areDates[style] }

    /// The formats of dates that every workbook has; 27 to 36 and 50 to 58 are those of Japan.
    private static func isBuiltInDate(_ id: Int) -> Bool {
        switch id {
        case 14...22, 27...36, 45, 47, 50...58: true
        default: false
        }
    }

    /// Whether a format shows years, months, days, hours or seconds: `yyyy/m/d`, `[$-411]ggge"年"m"月"d"日"`.
    static func isDate(_ format: String) -> Bool {
        var scalars = format.unicodeScalars.makeIterator()
        var isQuoted = false
        while let scalar = scalars.next() {
            if isQuoted {
                isQuoted = scalar != "\""
                continue
            }
            switch scalar {
            case "\"": isQuoted = true
            case "\\", "_", "*": _ = scalars.next()
            case "[":
                // `[h]` counts hours beyond a day, which is no date.
                var name = ""
                while let next = scalars.next(), next != "]" { name.unicodeScalars.append(next) }
                if ["h", "hh", "m", "mm", "s", "ss"].contains(name.lowercased()) { return false }
            case ";": return false
            case "y", "Y", "m", "M", "d", "D", "h", "H", "s", "S": return true
            case "g", "G":
                // 標準 is called `General`, in Japanese also `G/標準`.
                return !format.lowercased().contains("general") && !format.contains("/標準")
            default: break
            }
        }
        return false
    }

    /// The day or moment that a number means, as `2024-04-01`, `2024-04-01 13:30:00` or `13:30:00`; nil for a number that means none.
    func text(_ serial: Double) -> String? {
        guard serial >= 0, serial < 2_958_466 else { return nil }
        var day = Int(serial)
        var second = Int(((serial - Double(day)) * 86_400).rounded())
        if second == 86_400 { (day, second) = (day + 1, 0) }
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let time = "\(padded(second / 3_600)):\(padded(second / 60 % 60)):\(padded(second % 60))"
        if day == 0, !beginIn1904 { return second == 0 ? nil : time }
        guard let date = date(day) else { return nil }
        return second == 0 ? date : date + " " + time
    }

    private func date(_ day: Int) -> String? {
        // 1904-01-01 and 1899-12-30, from which days are counted so that those after February 1900 are right.
        if beginIn1904 { return CivilDate(dayNumber: Int32(day - 24_107)).description }
        // Excel has a day that never was, for the sake of an older program.
        if day == 60 { return "1900-02-29" }
        return CivilDate(dayNumber: Int32(day - (day < 60 ? 25_568 : 25_569))).description
    }
}
