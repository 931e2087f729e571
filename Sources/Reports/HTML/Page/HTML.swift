/// A piece of HTML. A text that is interpolated is escaped; only another piece goes in as it is.
struct HTML: Sendable, ExpressibleByStringInterpolation {
    private(set) var text: String

    init(stringLiteral text: String) { self.text = text }

    init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

    /// A text that is HTML already.
    init(markup: String) { text = markup }

    static func + (left: HTML, right: HTML) -> HTML { HTML(markup: left.text + right.text) }

    static func += (left: inout HTML, right: HTML) { left.text += right.text }

    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text = ""

        init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        mutating func appendLiteral(_ literal: String) { text += literal }

        mutating func appendInterpolation(_ value: String) { text += XMLText.escaped(value) }

        mutating func appendInterpolation(_ value: Int) { text += String(value) }

        mutating func appendInterpolation(_ piece: HTML) { text += piece.text }
    }
}

extension Sequence<HTML> {
    func joined(_ separator: HTML = "") -> HTML { HTML(markup: map(\.text).joined(separator: separator.text)) }
}
