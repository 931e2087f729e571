import Diagnostics

extension StringFunctions {
    static let change: [CELFunction] = [replace, split, join, trim, lowerAscii, upperAscii, reverse]

    private static let replace = CELFunction(
        "replace",
        LocalizedText(
            ja: "文字列を別の文字列に置き換える。第3引数は置き換える回数の上限で、負ならすべて",
            en: "puts one text in the place of another; the third argument is how often at most, everywhere if negative"),
        [
            CELOverload(
                "string_replace_string_string", member: true, examples: ["'a-b-c'.replace('-', '/') == 'a/b/c'"]
            ) { (text: String, old: String, new: String) throws(CELError) -> String in
                try StringOperations.replace(text, old, new, limit: -1)
            },
            CELOverload(
                "string_replace_string_string_int", member: true, examples: ["'a-b-c'.replace('-', '/', 1) == 'a/b-c'"]
            ) { (text: String, old: String, new: String, limit: Int64) throws(CELError) -> String in
                try StringOperations.replace(text, old, new, limit: limit)
            },
        ])

    private static let split = CELFunction(
        "split",
        LocalizedText(
            ja: "区切り文字列で分けたリスト。空の区切りは1文字ずつ。第2引数は要素数の上限で、負なら上限なし",
            en:
                "the parts of a text between separators, its characters if the separator is empty; the second argument is how many parts at most, without limit if negative"
        ),
        [
            CELOverload(
                "string_split_string", member: true, examples: ["'a,b,c'.split(',') == ['a', 'b', 'c']"]
            ) { (text: String, separator: String) throws(CELError) -> CELListOf<String> in
                CELListOf(try StringOperations.split(text, separator, limit: -1))
            },
            CELOverload(
                "string_split_string_int", member: true,
                examples: ["'a,b,c'.split(',', 2) == ['a', 'b,c']", "'a,b'.split(',', 0) == []"]
            ) { (text: String, separator: String, limit: Int64) throws(CELError) -> CELListOf<String> in
                CELListOf(try StringOperations.split(text, separator, limit: limit))
            },
        ])

    private static let join = CELFunction(
        "join",
        LocalizedText(
            ja: "文字列のリストをつなぐ。引数は間に入れる文字列", en: "the texts of a list one behind another; the argument goes between them"),
        [
            CELOverload(
                "list_join", member: true, examples: ["['a', 'b'].join() == 'ab'"]
            ) { (texts: CELListOf<String>) throws(CELError) -> String in
                try StringOperations.join(try texts.elements(of: "join"), "")
            },
            CELOverload(
                "list_join_string", member: true, examples: ["['a', 'b'].join(', ') == 'a, b'"]
            ) { (texts: CELListOf<String>, separator: String) throws(CELError) -> String in
                try StringOperations.join(try texts.elements(of: "join"), separator)
            },
        ])

    private static let trim = CELFunction(
        "trim",
        LocalizedText(
            ja: "前後の空白(全角空白を含む)を除いた文字列", en: "the text without the white space at both ends, as Unicode defines it"),
        [
            CELOverload("string_trim", member: true, examples: ["'  目黒\\u3000'.trim() == '目黒'"]) { (text: String) -> String in
                StringOperations.trim(text)
            }
        ])

    private static let lowerAscii = CELFunction(
        "lowerAscii",
        LocalizedText(ja: "半角英字を小文字にした文字列。ほかの文字はそのまま", en: "the text with its ASCII letters in lower case"),
        [
            CELOverload("string_lower_ascii", member: true, examples: ["'TacoCÆt'.lowerAscii() == 'tacocÆt'"]) {
                (text: String) -> String in StringOperations.lowerAscii(text)
            }
        ])

    private static let upperAscii = CELFunction(
        "upperAscii",
        LocalizedText(ja: "半角英字を大文字にした文字列。ほかの文字はそのまま", en: "the text with its ASCII letters in upper case"),
        [
            CELOverload("string_upper_ascii", member: true, examples: ["'tacoCαt'.upperAscii() == 'TACOCαT'"]) {
                (text: String) -> String in StringOperations.upperAscii(text)
            }
        ])

    private static let reverse = CELFunction(
        "reverse",
        LocalizedText(ja: "文字を逆の順に並べた文字列", en: "the characters of a text from the last to the first"),
        [
            CELOverload("string_reverse", member: true, examples: ["'Ta©o'.reverse() == 'o©aT'"]) { (text: String) -> String in
                StringOperations.reverse(text)
            }
        ])
}
