import CUTF8Proc

/// How many cells of a terminal a text takes: two for 漢字 and full-width letters, none for combining marks.
package enum DisplayWidth {
    /// The cells of one Unicode scalar. Signs of ambiguous width (○, …) count one, as terminals draw them.
    package static func of(_ scalar: Unicode.Scalar) -> Int {
        scalar.isASCII ? (scalar.value < 0x20 || scalar.value == 0x7F ? 0 : 1) : Int(utf8proc_charwidth(Int32(scalar.value)))
    }

    /// The cells of a text.
    package static func of(_ text: some StringProtocol) -> Int {
        text.unicodeScalars.reduce(0) { $0 + of($1) }
    }
}
