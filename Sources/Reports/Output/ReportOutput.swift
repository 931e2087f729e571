/// Where results are written: texts, and bytes that were put together before.
package protocol ReportOutput: TextOutputStream {
    /// Writes UTF-8.
    mutating func write(utf8 bytes: [UInt8])
}

/// Any stream of texts.
package struct StreamOutput<Stream: TextOutputStream>: ReportOutput {
    package private(set) var stream: Stream

    package init(_ stream: Stream) {
        self.stream = stream
    }

    package mutating func write(_ text: String) { stream.write(text) }

    package mutating func write(utf8 bytes: [UInt8]) { stream.write(String(decoding: bytes, as: UTF8.self)) }
}

extension String: ReportOutput {
    package mutating func write(utf8 bytes: [UInt8]) { write(String(decoding: bytes, as: UTF8.self)) }
}
