import Diagnostics

extension StringFunctions {
    static let writing: [CELFunction] = [format, quote]

    private static let format = CELFunction(
        "format",
        LocalizedText(
            ja: """
                文字列の中の %s(文字列)、%d(整数)、%.2f(小数)、%e(指数)、%x・%X(16進)、%o(8進)、%b(2進)を、リストの値で順に置き換える。%% は % そのもの
                """,
            en: """
                the text with the values of a list in its places: %s (as text), %d (whole number), %.2f (decimals), %e (with exponent), \
                %x and %X (hexadecimal), %o (octal), %b (binary); %% is the sign itself
                """),
        [
            CELOverload(
                "string_format", member: true,
                examples: [
                    "'%s: %d件 (%.1f%%)'.format(['研修', 12, 34.56]) == '研修: 12件 (34.6%)'",
                    "'%s'.format([{'b': [1, 2.5], 'a': null}]) == '{a: null, b: [1, 2.5]}'",
                    "'%x %X %o %b'.format([255, 255, 8, 5]) == 'ff FF 10 101'",
                ]
            ) { (template: String, values: CELListOf<CELDynamic>) throws(CELError) -> String in
                try FormatTemplate.filled(template, with: values.list)
            }
        ])

    private static let quote = CELFunction(
        "strings.quote",
        LocalizedText(
            ja: "二重引用符で囲み、改行などをエスケープした文字列", en: "the text between double quotes, with escapes for what needs them"),
        [
            CELOverload("strings_quote", examples: [#"strings.quote('a"b\n') == '"a\\"b\\n"'"#]) { (text: String) -> String in
                StringOperations.quote(text)
            }
        ])
}
