import Diagnostics

extension CELLibrary {
    /// Functions on texts beyond those of the standard: `charAt`, `split`, `format`…
    public static let strings = CELLibrary(
        name: "strings", functions: StringFunctions.search + StringFunctions.change + StringFunctions.writing)
}

/// The functions on texts. All places and numbers count Unicode code points.
enum StringFunctions {
    static let search: [CELFunction] = [charAt, indexOf, lastIndexOf, substring]

    private static let charAt = CELFunction(
        "charAt",
        LocalizedText(
            ja: "指定した位置の1文字。位置は0から数え、文字数と同じ位置なら空文字列、それより外はエラー",
            en: "the character at a place, counted from 0; an empty text at the end, an error beyond it"),
        [
            CELOverload(
                "string_char_at_int", member: true, examples: ["'人財育成'.charAt(1) == '財'", "'abc'.charAt(3) == ''"],
                StringOperations.charAt)
        ])

    private static let indexOf = CELFunction(
        "indexOf",
        LocalizedText(
            ja: "文字列が最初に現れる位置。現れなければ -1。第2引数は探し始める位置",
            en: "the place where a text first occurs, -1 if it does not; the second argument is where the search begins"),
        [
            CELOverload(
                "string_index_of_string", member: true, examples: ["'banana'.indexOf('an') == 1", "'banana'.indexOf('x') == -1"]
            ) { (text: String, part: String) throws(CELError) -> Int64 in
                try StringOperations.indexOf(text, part, from: 0)
            },
            CELOverload(
                "string_index_of_string_int", member: true, examples: ["'banana'.indexOf('an', 2) == 3"]
            ) { (text: String, part: String, start: Int64) throws(CELError) -> Int64 in
                try StringOperations.indexOf(text, part, from: start)
            },
        ])

    private static let lastIndexOf = CELFunction(
        "lastIndexOf",
        LocalizedText(
            ja: "文字列が最後に現れる位置。現れなければ -1。第2引数を与えると、その位置以前で探す",
            en: "the place where a text last occurs, -1 if it does not; with a second argument, at that place or before"),
        [
            CELOverload(
                "string_last_index_of_string", member: true, examples: ["'banana'.lastIndexOf('an') == 3"]
            ) { (text: String, part: String) throws(CELError) -> Int64 in
                try StringOperations.lastIndexOf(text, part, notAfter: nil)
            },
            CELOverload(
                "string_last_index_of_string_int", member: true, examples: ["'banana'.lastIndexOf('an', 2) == 1"]
            ) { (text: String, part: String, start: Int64) throws(CELError) -> Int64 in
                try StringOperations.lastIndexOf(text, part, notAfter: start)
            },
        ])

    private static let substring = CELFunction(
        "substring",
        LocalizedText(
            ja: "指定した位置から終わりまで、または第2引数の位置の手前までの文字列",
            en: "the part of a text from a place to its end, or to the place before the second argument"),
        [
            CELOverload(
                "string_substring_int", member: true, examples: ["'人財育成'.substring(2) == '育成'"]
            ) { (text: String, start: Int64) throws(CELError) -> String in
                try StringOperations.substring(text, from: start, to: nil)
            },
            CELOverload(
                "string_substring_int_int", member: true, examples: ["'tacocat'.substring(0, 4) == 'taco'"]
            ) { (text: String, start: Int64, end: Int64) throws(CELError) -> String in
                try StringOperations.substring(text, from: start, to: end)
            },
        ])
}
