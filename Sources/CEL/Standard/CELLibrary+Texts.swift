import Diagnostics

extension CELLibrary {
    /// `contains`, `startsWith`, `endsWith`.
    static let textFunctions: [CELFunction] = [
        test("contains", LocalizedText(ja: "文字列が含まれるか", en: "whether a text stands in it"), "'abc'.contains('b')") {
            CELTextSearch.offset(of: $1, in: $0) != nil
        },
        test("startsWith", LocalizedText(ja: "その文字列で始まるか", en: "whether it begins with a text"), "'abc'.startsWith('ab')") {
            $0.starts(with: $1)
        },
        test("endsWith", LocalizedText(ja: "その文字列で終わるか", en: "whether it ends with a text"), "'abc'.endsWith('bc')") {
            $0.count >= $1.count && $0.suffix($1.count).elementsEqual($1)
        },
    ]

    private static func test(
        _ name: String, _ documentation: LocalizedText, _ example: String,
        _ holds: @escaping @Sendable (String.UTF8View, String.UTF8View) -> Bool
    ) -> CELFunction {
        CELFunction(
            name, documentation,
            [
                CELOverload(name + "_string", member: true, [.string, .string], .bool, examples: [example]) { values in
                    guard case .string(let text) = values[0], case .string(let part) = values[1] else {
                        return .error(.noOverload(name, values))
                    }
                    return .value(.bool(holds(text.utf8, part.utf8)))
                }
            ])
    }
}

/// Search for one text in another, byte by byte; UTF-8 makes this the same as by code point.
enum CELTextSearch {
    /// The byte offset of the first place where `part` stands in `text`. Time is linear in the text for common texts.
    static func offset(of part: String.UTF8View, in text: String.UTF8View) -> Int? {
        let part = Array(part)
        let text = Array(text)
        guard let first = part.first else { return 0 }
        guard part.count <= text.count else { return nil }
        for start in 0...(text.count - part.count) where text[start] == first {
            if text[start..<start + part.count].elementsEqual(part) { return start }
        }
        return nil
    }
}
