import Diagnostics

extension CELLibrary {
    /// The functions that every environment has: `size`, `contains`, `matches`, conversions, the parts of times.
    public static let standardFunctions = CELLibrary(
        name: "standard functions",
        functions: StandardFunctions.texts + ConversionFunctions.numbers + ConversionFunctions.texts + ConversionFunctions.times
            + TimeFunctions.all)
}

/// The standard functions on texts, bytes, lists and maps.
enum StandardFunctions {
    static let texts: [CELFunction] = [size, contains, startsWith, endsWith, matches]

    private static let size = CELFunction(
        "size",
        LocalizedText(
            ja: "文字列の文字数、バイト列の長さ、リストの要素数、マップの項目数",
            en: "the number of characters of a text, of bytes, of the elements of a list, of the entries of a map"),
        [
            CELOverload("size_string", examples: ["size('育成') == 2"], size(of:)),
            CELOverload("string_size", member: true, examples: ["'育成'.size() == 2"], size(of:)),
            CELOverload("size_bytes", examples: ["size(b'abc') == 3"]) { (bytes: CELBytes) in Int64(bytes.bytes.count) },
            CELOverload("bytes_size", member: true, examples: ["b'abc'.size() == 3"]) { (bytes: CELBytes) in
                Int64(bytes.bytes.count)
            },
            CELOverload("size_list", examples: ["size([1, 2]) == 2"]) { (list: CELListOf<CELAnything>) in Int64(list.list.count)
            },
            CELOverload("list_size", member: true, examples: ["[1, 2].size() == 2"]) { (list: CELListOf<CELAnything>) in
                Int64(list.list.count)
            },
            CELOverload("size_map", [anyMap], .int, examples: ["size({'a': 1}) == 1"], evaluate: sizeOfMap),
            CELOverload("map_size", member: true, [anyMap], .int, examples: ["{'a': 1}.size() == 1"], evaluate: sizeOfMap),
        ])

    private static let anyMap = CELType.map(key: .parameter("K"), value: .parameter("V"))

    private static func size(of text: String) -> Int64 { Int64(text.unicodeScalars.count) }

    @Sendable
    private static func sizeOfMap(_ arguments: [CELValue]) -> CELResult {
        guard case .map(let map)? = arguments.first else { return .error(.noOverload("size", arguments)) }
        return .value(.int(Int64(map.count)))
    }

    private static let contains = CELFunction(
        "contains",
        LocalizedText(ja: "文字列がその中に現れるか", en: "whether a text occurs in another"),
        [
            CELOverload("contains_string", member: true, examples: ["'人財育成方針'.contains('育成')"]) {
                (text: String, part: String) -> Bool in
                ByteSearch(Array(part.utf8)).first(in: Array(text.utf8)) != nil
            }
        ])

    private static let startsWith = CELFunction(
        "startsWith",
        LocalizedText(ja: "その文字列で始まるか", en: "whether a text begins with another"),
        [
            CELOverload("starts_with_string", member: true, examples: ["'A-12'.startsWith('A-')"]) {
                (text: String, part: String) -> Bool in text.utf8.starts(with: part.utf8)
            }
        ])

    private static let endsWith = CELFunction(
        "endsWith",
        LocalizedText(ja: "その文字列で終わるか", en: "whether a text ends with another"),
        [
            CELOverload("ends_with_string", member: true, examples: ["'研修.csv'.endsWith('.csv')"]) {
                (text: String, part: String) -> Bool in
                text.utf8.count >= part.utf8.count && text.utf8.suffix(part.utf8.count).elementsEqual(part.utf8)
            }
        ])

    private static let matches = CELFunction(
        "matches",
        LocalizedText(
            ja: "正規表現(RE2)に合う部分があるか。全体に合わせるには ^ と $ を付ける",
            en: "whether a regular expression (RE2) matches somewhere; put ^ and $ around it for the whole text"),
        [
            CELOverload("matches", examples: ["matches('A-12', '^[A-Z]-[0-9]+$')"]) {
                (text: String, pattern: String) throws(CELError) -> Bool in
                try RegexFunctions.cache.pattern(pattern).isFound(in: text)
            }.known(as: .matches),
            CELOverload("matches_string", member: true, examples: ["'banana'.matches('(an)+')", "!'abc'.matches('^b')"]) {
                (text: String, pattern: String) throws(CELError) -> Bool in
                try RegexFunctions.cache.pattern(pattern).isFound(in: text)
            }.known(as: .matches),
        ])
}
