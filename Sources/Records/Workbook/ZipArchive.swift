import CZip

/// The parts of a ZIP archive, of which one is read at a time.
@safe
struct ZipArchive: ~Copyable {
    private let handle: OpaquePointer
    private let name: String
    private var count = 0

    /// A part may unpack to so many bytes, and above a harmless size to so many times what it takes up.
    private static let largest = 4 << 30
    private static let harmless = 16 << 20
    private static let ratio = 300

    /// Begins to read a part of the archive in `bytes`; throws where there is no archive or no such part.
    ///
    /// The bytes must stay where they are as long as this lives.
    private init(_ handle: OpaquePointer, _ name: String) {
        unsafe self.handle = handle
        self.name = name
    }

    deinit { unsafe jinzai_zip_close(handle) }

    /// Whether bytes are an archive that has a part.
    static func has(_ name: String, in bytes: Span<UInt8>) -> Bool {
        (try? withPart(name, of: bytes) { (_: inout ZipArchive) throws(WorkbookFault) in true }) ?? false
    }

    /// Calls `body` with the part of this name, from its beginning.
    static func withPart<Result>(
        _ name: String, of bytes: Span<UInt8>, _ body: (inout ZipArchive) throws(WorkbookFault) -> Result
    ) throws(WorkbookFault) -> Result {
        try unsafe bytes.withUnsafeBufferPointer { (buffer) throws(WorkbookFault) -> Result in
            guard let handle = unsafe jinzai_zip_open(buffer.baseAddress, buffer.count) else { throw .notWorkbook }
            var part = unsafe ZipArchive(handle, name)
            guard unsafe jinzai_zip_begin(handle, name) else { throw .broken(part: name) }
            let result = try body(&part)
            return result
        }
    }

    /// Appends the next bytes of the part, at most so many; false at the end.
    mutating func read(_ most: Int, into bytes: inout [UInt8]) throws(WorkbookFault) -> Bool {
        var taken = 0
        let more = unsafe [UInt8](unsafeUninitializedCapacity: most) { buffer, length in
            taken = unsafe jinzai_zip_read(handle, buffer.baseAddress, buffer.count)
            length = max(taken, 0)
        }
        guard taken >= 0 else { throw .broken(part: name) }
        if taken == 0 {
            guard unsafe jinzai_zip_end(handle) else { throw .broken(part: name) }
            return false
        }
        count += taken
        let packed = Int(clamping: unsafe jinzai_zip_packed_count(handle))
        let isBomb = count > Self.harmless && count / Self.ratio > packed
        if count > Self.largest || isBomb { throw .tooLarge(part: name) }
        bytes.append(contentsOf: more)
        return true
    }
}
