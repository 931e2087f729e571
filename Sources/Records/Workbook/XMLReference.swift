/// Resolves references such as `&amp;` and `&#12354;` in the text of XML.
enum XMLReference {
    /// Appends a text with its references resolved; false if one is unknown.
    static func append(_ text: Span<UInt8>, to result: inout [UInt8]) -> Bool {
        var index = 0
        while index < text.count {
            guard text[index] == UInt8(ascii: "&") else {
                result.append(text[index])
                index += 1
                continue
            }
            guard let end = (index..<min(text.count, index + 12)).first(where: { text[$0] == UInt8(ascii: ";") }),
                let scalar = scalar(String(text.extracting(index + 1..<end)))
            else { return false }
            result.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
            index = end + 1
        }
        return true
    }

    private static func scalar(_ name: String) -> Unicode.Scalar? {
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default: break
        }
        guard name.hasPrefix("#") else { return nil }
        let number = name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst(1))
        guard let number, number >= 0x20 || [0x09, 0x0A, 0x0D].contains(number), number & 0xFFFE != 0xFFFE else { return nil }
        return Unicode.Scalar(number)
    }
}
