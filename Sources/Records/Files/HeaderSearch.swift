import Schema

/// Looks for the row of headers among the first rows of a file: titles may stand above it, and it may be spread over two rows.
struct HeaderSearch {
    let matcher: TableMatcher
    /// The table that the file's name says; nil if only the headers can.
    let table: Int?
    /// The line that somebody says the headers stand on.
    var line: Int?

    /// How many rows are looked at.
    static let rows = 10

    enum Choice {
        /// The index of the row, whether the next one belongs to it, and the headers.
        case row(Int, isDouble: Bool, headers: [String])
        /// The indices of rows that fit alike.
        case ambiguous([Int])
    }

    /// The first row, unless a row further down has a key and more of the table's headers.
    func choice(among rows: [[String]], lines: [Int]) -> Choice {
        if let line, let index = lines.firstIndex(of: line) {
            let found = candidate(index, rows)
            return .row(index, isDouble: found?.isDouble ?? false, headers: found?.headers ?? rows[index])
        }
        var best: (row: Int, isDouble: Bool, headers: [String], hits: Int)?
        var equal: [Int] = []
        for (index, row) in rows.enumerated() {
            let candidate = self.candidate(index, rows)
            guard let candidate, candidate.hits >= 2 else { continue }
            if let known = best, candidate.hits <= known.hits {
                // The same headers again, as at the top of each printed page, are no other candidate.
                if candidate.hits == known.hits, row != rows[known.row], !(known.isDouble && index == known.row + 1) {
                    equal.append(index)
                }
                continue
            }
            best = candidate
            equal = []
            // The very first row is what it is in most files.
            if index == 0 { break }
        }
        guard let best else { return .row(0, isDouble: false, headers: rows[0]) }
        return equal.isEmpty
            ? .row(best.row, isDouble: best.isDouble, headers: best.headers) : .ambiguous([best.row] + equal)
    }

    /// The row as headers, or with the next one if that gives more of them; nil if it is no row of headers.
    private func candidate(_ index: Int, _ rows: [[String]]) -> (row: Int, isDouble: Bool, headers: [String], hits: Int)? {
        let single = hits(rows[index])
        if index + 1 < rows.count, let double = merged(rows[index], rows[index + 1]), let found = hits(double),
            found > single ?? 0
        {
            return (index, true, double, found)
        }
        return single.map { (index, false, rows[index], $0) }
    }

    /// How many of the table's headers a row has; nil if the key is not among them.
    private func hits(_ headers: [String]) -> Int? {
        if let table { return matcher.hits(of: table, in: headers) }
        return matcher.plans.indices.compactMap { matcher.hits(of: $0, in: headers) }.max()
    }

    /// Two rows of which the upper one has names over several columns; nil if neither leaves room for the other.
    private func merged(_ upper: [String], _ lower: [String]) -> [String]? {
        let count = max(upper.count, lower.count)
        func text(_ row: [String], _ column: Int) -> String { column < row.count ? row[column] : "" }
        func isBlank(_ text: String) -> Bool { WordForm.folded(text).isEmpty }
        let isSpread = (0..<count).contains { isBlank(text(upper, $0)) && !isBlank(text(lower, $0)) }
        let isHung = (0..<count).contains { !isBlank(text(upper, $0)) && isBlank(text(lower, $0)) }
        guard isSpread, isHung else { return nil }
        var above = ""
        return (0..<count).map { column in
            if !isBlank(text(upper, column)) { above = text(upper, column) }
            if isBlank(text(lower, column)) { return text(upper, column) }
            // Each competency may have a column for each rater.
            let own = text(lower, column)
            return matcher.competency(above) != nil && matcher.competency(own) == nil ? above + "/" + own : own
        }
    }
}

/// Headers as people decorate them.
enum HeaderText {
    /// A header on one line.
    static func shown(_ header: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in header.unicodeScalars {
            if scalar != "\n" && scalar != "\r" { result.append(scalar) }
        }
        return String(result)
    }

    /// The form in which headers are compared, without marks such as （必須）; nil if there are none.
    static func keyWithoutMarks(_ header: String) -> String? {
        var key = WordForm.key(of: header)
        let whole = key
        var isShorter = true
        while isShorter {
            isShorter = false
            for mark in marks where key.hasSuffix(mark) || key.hasPrefix(mark) {
                key = key.hasSuffix(mark) ? String(key.dropLast(mark.count)) : String(key.dropFirst(mark.count))
                isShorter = true
            }
        }
        return key == whole || key.isEmpty ? nil : key
    }

    private static let marks = [
        "(必須)", "[必須]", "【必須】", "〔必須〕", "<必須>", "(必須項目)", "(入力必須)", "※必須", "(任意)", "[任意]", "【任意】", "※", "*",
    ]
}
