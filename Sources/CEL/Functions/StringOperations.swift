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
        var occurrences = TextOccurrences(of: old, in: CodePointText(text))
        var result: [UInt8] = []
        var end = 0
        var left = max(limit, -1)
        while left != 0, let range = occurrences.next() {
            result += occurrences.text.bytes[end..<range.lowerBound]
            result += new.utf8
            end = range.upperBound
            left -= 1
            try ResultLimit.check(bytes: result.count)
        }
        return String(decoding: result + occurrences.text.bytes[end...], as: UTF8.self)
    }

    /// The parts between separators, at most `limit`, the last with all that is left; all parts if `limit` is negative. An empty
    /// separator splits into code points.
    static func split(_ text: String, _ separator: String, limit: Int64) throws(CELError) -> [String] {
        guard limit != 0, !(text.isEmpty && separator.isEmpty) else { return [] }
        var occurrences = TextOccurrences(of: separator, in: CodePointText(text))
        let length = occurrences.text.bytes.count
        var parts: [String] = []
        var end = 0
        var left = max(limit, -1)
        while left != 1, let range = occurrences.next() {
            // The empty texts at both ends separate nothing.
            if range.isEmpty, range.lowerBound == 0 || range.lowerBound == length { continue }
            parts.append(occurrences.text.text(end..<range.lowerBound))
            end = range.upperBound
            left -= 1
            try ResultLimit.check(elements: parts.count + 1)
        }
        return parts + [occurrences.text.text(end..<length)]
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
}
