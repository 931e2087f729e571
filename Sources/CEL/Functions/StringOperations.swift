/// What the functions on texts compute. All numbers count code points.
enum StringOperations {
    static func charAt(_ text: String, _ index: Int64) throws(CELError) -> String {
        let text = CodePointText(text)
        let offset = try offset(index, in: text)
        return offset == text.bytes.count ? "" : text.text(offset..<text.end(ofCodePointAt: offset))
    }

    static func indexOf(_ text: String, _ part: String, from start: Int64) throws(CELError) -> Int64 {
        let text = CodePointText(text)
        let found = ByteSearch(Array(part.utf8)).first(in: text.bytes, from: try offset(start, in: text))
        return found.map { Int64(text.count(before: $0)) } ?? -1
    }

    /// The last place at `start` or before; without `start` in all of the text.
    static func lastIndexOf(_ text: String, _ part: String, notAfter start: Int64?) throws(CELError) -> Int64 {
        let text = CodePointText(text)
        var limit = text.bytes.count
        if let start { limit = try offset(start, in: text) }
        let found = ByteSearch(Array(part.utf8)).last(in: text.bytes, notAfter: limit)
        return found.map { Int64(text.count(before: $0)) } ?? -1
    }

    static func substring(_ text: String, from start: Int64, to end: Int64?) throws(CELError) -> String {
        if let end, start > end {
            throw CELError(.indexOutOfRange, "a part of a text cannot begin at \(start) and end at \(end)")
        }
        let text = CodePointText(text)
        let first = try offset(start, in: text)
        var last = text.bytes.count
        if let end { last = try offset(end, in: text) }
        return text.text(first..<last)
    }

    /// Puts `new` in the place of the first `limit` occurrences of `old`; of all if `limit` is negative. An empty `old` stands before
    /// every code point and at the end.
    static func replace(_ text: String, _ old: String, _ new: String, limit: Int64) throws(CELError) -> String {
        let pieces = try pieces(of: text, between: old, limit: limit < 0 ? .max : limit, isSplit: false)
        let bytes = pieces.reduce(0) { $0 + $1.count }
        let (added, overflow) = (pieces.count - 1).multipliedReportingOverflow(by: new.utf8.count)
        try ResultLimit.check(bytes: overflow ? .max : bytes.addingReportingOverflow(added).partialValue)
        return String(decoding: Array(pieces.joined(separator: Array(new.utf8))), as: UTF8.self)
    }

    /// The parts between separators, at most `limit`, the last with all that is left; all parts if `limit` is negative. An empty
    /// separator splits into code points.
    static func split(_ text: String, _ separator: String, limit: Int64) throws(CELError) -> [String] {
        guard limit != 0, !(text.isEmpty && separator.isEmpty) else { return [] }
        let pieces = try pieces(of: text, between: separator, limit: limit < 0 ? .max : limit - 1, isSplit: true)
        try ResultLimit.check(elements: pieces.count)
        return pieces.map { String(decoding: $0, as: UTF8.self) }
    }

    static func join(_ texts: [String], _ separator: String) throws(CELError) -> String {
        let bytes = texts.reduce(0) { $0 + $1.utf8.count }
        let (added, overflow) = max(texts.count - 1, 0).multipliedReportingOverflow(by: separator.utf8.count)
        try ResultLimit.check(bytes: overflow ? .max : bytes.addingReportingOverflow(added).partialValue)
        return texts.joined(separator: separator)
    }

    static func trim(_ text: String) -> String {
        let scalars = text.unicodeScalars.drop { $0.properties.isWhitespace }
        let end = scalars.lastIndex { !$0.properties.isWhitespace }
        return end.map { String(scalars[...$0]) } ?? ""
    }

    static func lowerAscii(_ text: String) -> String {
        String(decoding: text.utf8.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }, as: UTF8.self)
    }

    static func upperAscii(_ text: String) -> String {
        String(decoding: text.utf8.map { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 }, as: UTF8.self)
    }

    static func reverse(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: text.unicodeScalars.reversed())
        return String(scalars)
    }

    /// The text between double quotes, with the language's escapes for what they stand for.
    static func quote(_ text: String) -> String {
        var quoted = String.UnicodeScalarView("\"".unicodeScalars)
        for scalar in text.unicodeScalars {
            if let letter = escapes[scalar] {
                quoted.append("\\")
                quoted.append(letter)
            } else {
                quoted.append(scalar)
            }
        }
        quoted.append("\"")
        return String(quoted)
    }

    private static let escapes: [Unicode.Scalar: Unicode.Scalar] = [
        "\u{7}": "a", "\u{8}": "b", "\u{C}": "f", "\n": "n", "\r": "r", "\t": "t", "\u{B}": "v", "\\": "\\", "\"": "\"",
    ]

    private static func offset(_ index: Int64, in text: CodePointText) throws(CELError) -> Int {
        guard let offset = text.offset(of: index) else {
            throw CELError(.indexOutOfRange, "index \(index) is out of range: the text has \(text.count) code points")
        }
        return offset
    }

    /// What lies between the first `limit` occurrences of a text. An empty one occurs before every code point, and, but for `split`,
    /// at both ends.
    private static func pieces(
        of text: String, between part: String, limit: Int64, isSplit: Bool
    ) throws(CELError) -> [ArraySlice<UInt8>] {
        let text = CodePointText(text)
        let search = ByteSearch(Array(part.utf8))
        var pieces: [ArraySlice<UInt8>] = []
        var start = 0
        var position = 0
        if part.isEmpty {
            // Before the first code point only `replace` has an occurrence.
            if isSplit { position = text.bytes.isEmpty ? 0 : text.end(ofCodePointAt: 0) }
            while Int64(pieces.count) < limit, position < text.bytes.count || (!isSplit && position == text.bytes.count) {
                pieces.append(text.bytes[start..<position])
                start = position
                if position == text.bytes.count { break }
                position = text.end(ofCodePointAt: position)
            }
        } else {
            while Int64(pieces.count) < limit, let found = search.first(in: text.bytes, from: start) {
                pieces.append(text.bytes[start..<found])
                start = found + part.utf8.count
            }
        }
        return pieces + [text.bytes[start...]]
    }
}
