import Diagnostics

extension CELLibrary {
    /// Functions on regular expressions, all with the prefix `regex.`.
    public static let regex = CELLibrary(name: "regex", functions: RegexFunctions.all)
}

/// The functions that replace and extract by regular expression (RE2).
enum RegexFunctions {
    static let all: [CELFunction] = [replace, extract, extractAll]

    /// The patterns that expressions used last.
    static let cache = RE2Cache()

    private static let replace = CELFunction(
        "regex.replace",
        LocalizedText(
            ja: "正規表現に合う部分を置き換える。置換文字列の \\1~\\9 は括弧の部分、\\0 は合った全体。第4引数は回数の上限で、負ならすべて",
            en:
                "puts a text in the place of what matches; in it \\1 to \\9 are what the groups matched, \\0 the whole match; the fourth argument is how often at most, everywhere if negative"
        ),
        [
            CELOverload(
                "regex_replace_string_string_string",
                examples: [
                    "regex.replace('hello world', 'o', '0') == 'hell0 w0rld'",
                    #"regex.replace('foo bar', '(fo)o (ba)r', r'\2 \1') == 'ba fo'"#,
                ]
            ) { (text: String, pattern: String, replacement: String) throws(CELError) -> String in
                try replace(text, pattern, replacement, limit: -1)
            },
            CELOverload(
                "regex_replace_string_string_string_int",
                examples: [
                    "regex.replace('banana', 'a', 'x', 2) == 'bxnxna'", "regex.replace('banana', 'a', 'x', 0) == 'banana'",
                ]
            ) { (text: String, pattern: String, replacement: String, limit: Int64) throws(CELError) -> String in
                try replace(text, pattern, replacement, limit: limit)
            },
        ])

    private static let extract = CELFunction(
        "regex.extract",
        LocalizedText(
            ja: "最初に合う部分(括弧があればその中)。なければ optional.none()。括弧が2つ以上ならエラー",
            en:
                "what first matches, or what the group in it matches; optional.none() if nothing does; an error for more than one group"
        ),
        [
            CELOverload(
                "regex_extract_string_string",
                examples: [
                    "regex.extract('item-A, item-B', 'item-([A-Z])') == optional.of('A')",
                    "regex.extract('HELLO', 'hello') == optional.none()",
                ]
            ) { (text: String, pattern: String) throws(CELError) -> String? in
                try extracted(text, pattern, limit: 1).first
            }
        ])

    private static let extractAll = CELFunction(
        "regex.extractAll",
        LocalizedText(
            ja: "合う部分(括弧があればその中)すべてのリスト。括弧が2つ以上ならエラー",
            en: "all that matches, or what the group in it matches; an error for more than one group"),
        [
            CELOverload(
                "regex_extractAll_string_string",
                examples: [
                    "regex.extractAll('id:123, id:456', 'id:([0-9]+)') == ['123', '456']", "regex.extractAll('abc', 'x') == []",
                ]
            ) { (text: String, pattern: String) throws(CELError) -> CELListOf<String> in
                CELListOf(try extracted(text, pattern, limit: .max))
            }
        ])

    private static func replace(
        _ text: String, _ pattern: String, _ replacement: String, limit: Int64
    ) throws(CELError) -> String {
        guard limit != 0 else { return text }
        let pattern = try cache.pattern(pattern)
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var end = 0
        let matches = pattern.matches(in: text, limit: limit < 0 ? .max : Int(clamping: limit))
        guard !matches.isEmpty else { return text }
        let template = try RegexReplacement(replacement, groupCount: pattern.groupCount)
        for match in matches {
            guard let whole = match[0] else { continue }
            result += bytes[end..<whole.lowerBound]
            template.append(match, of: bytes, to: &result)
            end = whole.upperBound
            try ResultLimit.check(bytes: result.count)
        }
        return String(decoding: result + bytes[end...], as: UTF8.self)
    }

    /// A group that matched nothing is left out.
    private static func extracted(_ text: String, _ pattern: String, limit: Int) throws(CELError) -> [String] {
        let pattern = try cache.pattern(pattern)
        guard pattern.groupCount <= 1 else {
            throw CELError(.invalidArgument, "the regular expression has \(pattern.groupCount) groups, it may have one")
        }
        let bytes = Array(text.utf8)
        return pattern.matches(in: text, limit: limit).compactMap { match in
            guard let range = match[pattern.groupCount], pattern.groupCount == 0 || !range.isEmpty else { return nil }
            return String(decoding: bytes[range], as: UTF8.self)
        }
    }
}

/// The text that takes a match's place, with references to its groups.
private struct RegexReplacement {
    private enum Part {
        case text([UInt8])
        case group(Int)
    }

    private var parts: [Part] = []

    /// An error for a backslash that stands before neither a digit nor a backslash, and for a group that the pattern does not have.
    init(_ text: String, groupCount: Int) throws(CELError) {
        var reader = ByteReader(text.utf8)
        while true {
            parts.append(.text(Array(reader.read { $0 != UInt8(ascii: "\\") })))
            guard reader.skip("\\") else { return }
            if reader.skip("\\") {
                parts.append(.text([UInt8(ascii: "\\")]))
                continue
            }
            guard let letter = reader.readScalar(), let number = Int(String(letter)) else {
                throw CELError(.invalidArgument, #"in the replacement `\#(text)` a `\` stands before a digit or another `\`"#)
            }
            guard number <= groupCount else {
                throw CELError(
                    .invalidArgument, "the replacement names group \(number), the regular expression has \(groupCount)")
            }
            parts.append(.group(number))
        }
    }

    func append(_ match: RE2Pattern.Match, of bytes: [UInt8], to result: inout [UInt8]) {
        for part in parts {
            switch part {
            case .text(let text): result += text
            case .group(let number): if let range = match[number] { result += bytes[range] }
            }
        }
    }
}
