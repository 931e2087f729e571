/// Reads XML as programs write sheets: elements, attributes, text and references, in UTF-8. Anything else is left to the full reader.
struct PlainXML {
    /// The beginnings of the names of the elements that are open.
    private var open: [UInt64] = []
    /// Where in the bytes the next token begins.
    private var position = 0
    private var hasBegun = false

    private static let deepest = 64
    /// How long a text, or an element with its attributes, may be.
    private static let longest = 1 << 20

    /// Drops the bytes that were read.
    mutating func takeRest(of tokens: inout XMLTokens) {
        tokens.bytes.removeSubrange(0..<position)
        position = 0
    }

    /// Reads the bytes up to the last whole token; false if they are not well-formed.
    mutating func read(_ tokens: inout XMLTokens, isLast: Bool) throws(WorkbookFault) -> Bool {
        var list = tokens.list
        tokens.list = []
        list.removeAll(keepingCapacity: true)
        defer { tokens.list = list }
        let bytes = tokens.bytes.span
        if !hasBegun, !skipHead(bytes) { throw .unusual }
        while position < bytes.count {
            let isRead = bytes[position] == UInt8(ascii: "<") ? try element(bytes, &list) : try text(bytes, &list)
            guard isRead else { return false }
            if isCut { break }
        }
        isCut = false
        if bytes.count - position > Self.longest { throw .unusual }
        return !isLast || position == bytes.count && open.isEmpty
    }

    /// Whether the bytes end within a token.
    private var isCut = false

    /// The mark and the declaration at the beginning, if they say UTF-8 or nothing.
    private mutating func skipHead(_ bytes: Span<UInt8>) -> Bool {
        hasBegun = true
        if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { position = 3 }
        guard position + 1 < bytes.count, bytes[position] == UInt8(ascii: "<") else { return false }
        guard bytes[position + 1] == UInt8(ascii: "?") else { return true }
        guard let end = find(UInt8(ascii: ">"), bytes, from: position) else { return false }
        let declaration = String(bytes.extracting(position..<end)).lowercased()
        position = end + 1
        while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
        return declaration.hasPrefix("<?xml ") && (declaration.contains("utf-8") || !declaration.contains("encoding"))
    }

    private mutating func text(_ bytes: Span<UInt8>, _ list: inout [XMLToken]) throws(WorkbookFault) -> Bool {
        let start = position
        var index = start
        var hasReferences = false
        while index < bytes.count, bytes[index] != UInt8(ascii: "<") {
            let byte = bytes[index]
            if byte == UInt8(ascii: "&") { hasReferences = true }
            if byte < 0x20 {
                // A carriage return would have to become a line feed.
                if byte == 0x0D { throw .unusual }
                if byte != 0x0A && byte != 0x09 { return false }
            }
            index += 1
        }
        guard index < bytes.count else {
            // Behind the last element there may be a line's end.
            if open.isEmpty, (start..<index).allSatisfy({ bytes[$0] <= 0x20 }) { position = index } else { isCut = true }
            return true
        }
        list.append(XMLToken(kind: .text, hasReferences: hasReferences, range: start..<index))
        position = index
        return true
    }

    private mutating func element(_ bytes: Span<UInt8>, _ list: inout [XMLToken]) throws(WorkbookFault) -> Bool {
        var index = position + 1
        guard index < bytes.count else { return cut() }
        if bytes[index] == UInt8(ascii: "/") { return end(bytes, &list) }
        let first = list.count
        guard let name = name(bytes, &index) else { return cut() }
        // A comment, a document type, an instruction, a section of plain characters.
        if name.isEmpty { throw .unusual }
        list.append(XMLToken(kind: .begin, range: name))
        while true {
            while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
            guard index < bytes.count else {
                list.removeSubrange(first...)
                return cut()
            }
            switch bytes[index] {
            case UInt8(ascii: ">"):
                open.append(Self.word(bytes, name))
                position = index + 1
                return open.count <= Self.deepest
            case UInt8(ascii: "/"):
                guard index + 1 < bytes.count else {
                    list.removeSubrange(first...)
                    return cut()
                }
                guard bytes[index + 1] == UInt8(ascii: ">") else { return false }
                list.append(XMLToken(kind: .end, range: name))
                position = index + 2
                return true
            default:
                guard let attribute = try attribute(bytes, &index) else {
                    list.removeSubrange(first...)
                    return cut()
                }
                list.append(attribute)
            }
        }
    }

    /// The attribute that begins at `index`; nil if the bytes end before it does.
    private func attribute(_ bytes: Span<UInt8>, _ index: inout Int) throws(WorkbookFault) -> XMLToken? {
        guard let name = name(bytes, &index) else { return nil }
        guard !name.isEmpty, bytes[index] == UInt8(ascii: "=") else { throw .unusual }
        guard index + 1 < bytes.count else { return nil }
        let quote = bytes[index + 1]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { throw .unusual }
        let start = index + 2
        var end = start
        while end < bytes.count, bytes[end] != quote {
            // References, line ends and the beginnings of elements within a value are rare.
            if bytes[end] == UInt8(ascii: "&") || bytes[end] < 0x20 || bytes[end] == UInt8(ascii: "<") { throw .unusual }
            end += 1
        }
        guard end < bytes.count else { return nil }
        index = end + 1
        return XMLToken(kind: .attribute, range: name, value: start..<end)
    }

    private mutating func end(_ bytes: Span<UInt8>, _ list: inout [XMLToken]) -> Bool {
        var index = position + 2
        guard let name = name(bytes, &index) else { return cut() }
        guard bytes[index] == UInt8(ascii: ">"), open.popLast() == Self.word(bytes, name) else { return false }
        list.append(XMLToken(kind: .end, range: name))
        position = index + 1
        return true
    }

    /// A name without its prefix, up to what cannot be part of one; nil if the bytes end before.
    private func name(_ bytes: Span<UInt8>, _ index: inout Int) -> Range<Int>? {
        var start = index
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: ":") {
                start = index + 1
            } else if !Self.isName(byte) {
                return start..<index
            }
            index += 1
        }
        return nil
    }

    private static func isName(_ byte: UInt8) -> Bool {
        byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
            || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
            || byte >= 0x80 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }

    private mutating func cut() -> Bool {
        isCut = true
        return true
    }

    private func find(_ byte: UInt8, _ bytes: Span<UInt8>, from start: Int) -> Int? {
        (start..<bytes.count).first { bytes[$0] == byte }
    }

    /// The first eight bytes of a name.
    private static func word(_ bytes: Span<UInt8>, _ name: Range<Int>) -> UInt64 {
        var word: UInt64 = 0
        for index in name.prefix(8) { word = word << 8 | UInt64(bytes[index]) }
        return word
    }
}
