import Diagnostics

/// The bytes of a file, perhaps without a mark at its beginning: mapped or held in memory.
struct InputText: Sendable {
    private enum Content {
        case mapped(MappedFile)
        case held([UInt8])
    }

    private let content: Content
    /// Where the text begins.
    private var offset = 0

    init(_ bytes: [UInt8]) {
        content = .held(bytes)
    }

    init(_ file: MappedFile) {
        content = .mapped(file)
    }

    var count: Int {
        switch content {
        case .mapped(let file): file.count - offset
        case .held(let bytes): bytes.count - offset
        }
    }

    /// The text without its first bytes.
    func dropping(_ count: Int) -> InputText {
        var result = self
        result.offset += count
        return result
    }

    func withBytes<Result, Failure>(_ body: (Span<UInt8>) throws(Failure) -> Result) throws(Failure) -> Result {
        switch content {
        case .mapped(let file):
            try file.withBytes { (bytes) throws(Failure) in try body(bytes.extracting(offset..<bytes.count)) }
        case .held(let bytes): try body(bytes.span.extracting(offset..<bytes.count))
        }
    }

    /// All bytes, in memory of their own.
    var held: [UInt8] {
        if case .held(let bytes) = content, offset == 0 { return bytes }
        return withBytes { bytes in unsafe bytes.withUnsafeBufferPointer { unsafe Array($0) } }
    }

    /// Says that a range is not wanted any more for now.
    func release(_ range: Range<Int>) {
        if case .mapped(let file) = content { file.release(range.lowerBound + offset..<range.upperBound + offset) }
    }

    func starts(with prefix: [UInt8]) -> Bool {
        withBytes { bytes in bytes.count >= prefix.count && prefix.indices.allSatisfy { bytes[$0] == prefix[$0] } }
    }
}
