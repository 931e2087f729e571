/// The encoding in which a file was written.
package enum TextEncoding: String, Sendable, Hashable {
    case utf8 = "UTF-8"
    case cp932 = "CP932"
    case utf16 = "UTF-16"
}

/// Turns the bytes of a file into UTF-8: by byte order mark, else strict UTF-8, else strict CP932.
///
/// UTF-8 comes before CP932 because UTF-8 of Japanese is often readable, and wrong, as CP932.
enum TextDecoding {
    struct Failure: Error, Hashable {
        /// The first byte that the encoding does not have.
        let offset: Int
        let line: Int
        let encoding: TextEncoding
    }

    static func decode(_ text: InputText, threads: Int = 1) throws(Failure) -> (utf8: [UInt8], encoding: TextEncoding) {
        if text.starts(with: [0xFF, 0xFE]) { return (try utf16(text.held, littleEndian: true), .utf16) }
        if text.starts(with: [0xFE, 0xFF]) { return (try utf16(text.held, littleEndian: false), .utf16) }
        let hasMark = text.starts(with: [0xEF, 0xBB, 0xBF])
        guard let fault = text.withBytes({ UTF8Check.firstFault(in: $0) }) else {
            return (hasMark ? text.dropping(3).held : text.held, .utf8)
        }
        if hasMark { throw failure(text, at: fault, .utf8) }
        switch CP932().utf8(of: text, threads: threads) {
        case .success(let text): return (text, .cp932)
        // Where neither fits, the file is what fits longer.
        case .failure(let other): throw failure(text, at: max(fault, other.offset), other.offset > fault ? .cp932 : .utf8)
        }
    }

    private static func utf16(_ bytes: [UInt8], littleEndian: Bool) throws(Failure) -> [UInt8] {
        guard bytes.count % 2 == 0 else { throw failure(InputText(bytes), at: bytes.count - 1, .utf16) }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 2
        func unit(_ index: Int) -> UInt16 {
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return littleEndian ? first | second << 8 : second | first << 8
        }
        while index < bytes.count {
            let first = unit(index)
            var value = UInt32(first)
            var length = 2
            if UTF16.isLeadSurrogate(first), index + 3 < bytes.count, UTF16.isTrailSurrogate(unit(index + 2)) {
                value = 0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(unit(index + 2)) - 0xDC00)
                length = 4
            }
            guard let scalar = Unicode.Scalar(value) else { throw failure(InputText(bytes), at: index, .utf16) }
            result.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
            index += length
        }
        return result
    }

    private static func failure(_ text: InputText, at offset: Int, _ encoding: TextEncoding) -> Failure {
        let line = text.withBytes { bytes in
            (0..<min(offset, bytes.count)).reduce(1) { $0 + (bytes[$1] == UInt8(ascii: "\n") ? 1 : 0) }
        }
        return Failure(offset: offset, line: encoding == .utf16 ? 1 : line, encoding: encoding)
    }
}
