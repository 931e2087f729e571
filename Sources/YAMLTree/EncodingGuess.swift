import Diagnostics

/// Says what bytes that are not UTF-8 most likely are.
struct EncodingGuess {
    /// The offset, in Unicode scalars, of the first bytes that are not UTF-8.
    let firstFault: Int
    let isUTF16: Bool
    let name: LocalizedText

    init(_ bytes: [UInt8]) {
        var parser = UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        var count = 0
        while case .valid = parser.parseScalar(from: &iterator) { count += 1 }
        firstFault = count
        isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
        if isUTF16 {
            name = LocalizedText(ja: "UTF-16 のファイルである", en: "it is UTF-16")
        } else if Self.mayBeShiftJIS(bytes) {
            name = LocalizedText(ja: "Shift_JIS と思われる", en: "it looks like Shift_JIS")
        } else {
            name = LocalizedText(ja: "読めないバイトがある", en: "some bytes cannot be read")
        }
    }

    private static func mayBeShiftJIS(_ bytes: [UInt8]) -> Bool {
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case 0x00...0x7F, 0xA1...0xDF: index += 1
            case 0x81...0x9F, 0xE0...0xFC:
                guard index + 1 < bytes.count, (0x40...0xFC).contains(bytes[index + 1]), bytes[index + 1] != 0x7F else {
                    return false
                }
                index += 2
            default: return false
            }
        }
        return true
    }
}
