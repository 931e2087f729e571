/// Something that was met in XML.
struct XMLToken {
    enum Kind: UInt8 {
        /// An element begins; its attributes follow.
        case begin
        case attribute
        case text
        case end
    }

    let kind: Kind
    /// Whether the text has references such as `&amp;` in it.
    var hasReferences = false
    /// Where the name is, or the text.
    let range: Range<Int>
    /// Where an attribute's value is.
    var value = 0..<0
}

/// What was met in a piece of XML, in order; reused from piece to piece. Names are without their prefix.
struct XMLTokens {
    var list: [XMLToken] = []
    /// Where the ranges of the tokens are.
    var bytes: [UInt8] = []

    /// Whether the token's name is this.
    func isNamed(_ name: StaticString, _ token: XMLToken) -> Bool {
        guard token.range.count == name.utf8CodeUnitCount else { return false }
        return name.withUTF8Buffer { wanted in
            var index = 0
            for offset in token.range {
                if unsafe wanted[index] != bytes[offset] { return false }
                index += 1
            }
            return true
        }
    }

    /// An attribute's value.
    func value(_ token: XMLToken) -> String { String(bytes.span.extracting(token.value)) }

    /// A whole number in an attribute's value; nil for anything else.
    func number(_ token: XMLToken) -> Int? { NumberSpelling.int(bytes.span.extracting(token.value)).map { Int($0) } }

    /// Whether an attribute's value means yes.
    func isTrue(_ token: XMLToken) -> Bool { ["1", "true"].contains(value(token)) }
}
