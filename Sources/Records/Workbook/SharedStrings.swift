/// The texts of a workbook that its cells share.
struct SharedStrings {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    init() {}

    /// Reads them from a part of the archive. How they are to be read aloud, and how they look, is left out.
    init(_ part: String, _ bytes: Span<UInt8>) throws(WorkbookFault) {
        var result: [UInt8] = []
        var ends: [Int] = []
        var reading = SheetText()
        try ZipArchive.read(part, of: bytes) { tokens in
            for token in tokens.list {
                switch token.kind {
                case .begin: reading.begin(token, tokens)
                case .text where reading.isWanted: result.append(contentsOf: tokens.bytes[token.range])
                case .end:
                    reading.end(token, tokens)
                    guard tokens.isNamed("si", token) else { continue }
                    SheetText.unescape(&result, from: ends.last ?? 0)
                    ends.append(result.count)
                default: break
                }
            }
        }
        self.bytes = result
        self.ends = ends
    }

    var count: Int { ends.count }

    /// Appends a text; false if there is no such.
    func append(_ number: Int, to result: inout [UInt8]) -> Bool {
        guard number >= 0, number < ends.count else { return false }
        result.append(contentsOf: bytes[(number > 0 ? ends[number - 1] : 0)..<ends[number]])
        return true
    }
}

/// Tells which text within a shared or inline text is its own: that in `t`, but not in `rPh`, which says how it is read aloud.
struct SheetText {
    private(set) var isWanted = false
    private var isAside = false

    mutating func begin(_ token: XMLToken, _ tokens: XMLTokens) {
        if tokens.isNamed("rPh", token) { isAside = true }
        if tokens.isNamed("t", token) { isWanted = !isAside }
    }

    mutating func end(_ token: XMLToken, _ tokens: XMLTokens) {
        if tokens.isNamed("rPh", token) { isAside = false }
        isWanted = false
    }

    /// Turns `_x000D_`, as workbooks write characters that XML does not have, into the character.
    static func unescape(_ bytes: inout [UInt8], from start: Int) {
        var index = start
        while index + 7 <= bytes.count {
            guard bytes[index] == UInt8(ascii: "_"), bytes[index + 1] == UInt8(ascii: "x"), bytes[index + 6] == UInt8(ascii: "_"),
                let value = UInt8(String(decoding: bytes[index + 2..<index + 6], as: UTF8.self), radix: 16)
            else {
                index += 1
                continue
            }
            // `_x005F_` is a line below which something stands that is not to be turned.
            if value == 0x0D || value == 0x0A || value == 0x09 || value == UInt8(ascii: "_") {
                bytes.replaceSubrange(index..<index + 7, with: [value])
            }
            index += 1
        }
    }
}
